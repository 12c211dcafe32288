//! What a total on a page adds up, so that anybody can add it again: which rows of which table, and their exact sum. In: a total and its
//! rows. Out: both as a page writes them, in the form that the data page explains. Never adds anything itself.

use serde::Serialize;

use crate::value::money::Total;

/// A total, and the rows of the table of funding that it adds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Adds {
    /// The exact sum, with two decimals.
    value: String,
    /// The column that is added, and which rows: `funds.amount?kind=cash&stage=paid`.
    rows: String,
    /// How many rows have no amount.
    unknown: u32,
    /// Which rows these are: `funds?kind=cash&stage=paid&amount_published=no`.
    unknown_rows: String,
}

impl Adds {
    /// Returns what `total` adds: the lines of funding that have these words in these columns. A word that is empty means that the cell is.
    #[must_use]
    pub fn of(total: &Total, columns: &[(&str, &str)]) -> Adds {
        let columns: Vec<String> = columns
            .iter()
            .map(|(name, word)| format!("{name}={word}"))
            .collect();
        let columns = columns.join("&");
        Adds {
            value: total.pence.decimal(),
            rows: format!("funds.amount?{columns}"),
            unknown: total.not_published,
            unknown_rows: format!("funds?{columns}&amount_published=no"),
        }
    }
}
