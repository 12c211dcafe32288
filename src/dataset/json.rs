//! A table as JSON: a list with an object for each row, one a line. In: a table. Out: bytes. Amounts and numbers are numbers, ids that
//! stand in one cell are a list, and what is empty is left out.

use serde_json::{Number, Value};

use super::cell::{Cell, ColumnType};
use super::table::{Column, Dataset};

impl Dataset<'_> {
    /// Returns the table as JSON.
    pub fn into_json(self) -> Vec<u8> {
        let names: Vec<String> = self.columns.iter().map(key).collect();
        let mut json = String::from("[");
        for (row, number) in self.rows.zip(0usize..) {
            json.push_str(if number == 0 { "\n{" } else { ",\n{" });
            let mut between = "";
            for ((name, column), cell) in names.iter().zip(&self.columns).zip(&row) {
                if let Some(value) = value(cell, &column.kind) {
                    json.push_str(between);
                    json.push_str(name);
                    json.push_str(&value);
                    between = ",";
                }
            }
            json.push('}');
        }
        json.push_str("\n]\n");
        json.into_bytes()
    }
}

/// Returns the name of a column as it stands before each value.
fn key(column: &Column) -> String {
    format!("{}:", text(&column.name))
}

/// Returns a value as JSON writes it; nothing where there is none.
fn value(cell: &Cell, kind: &ColumnType) -> Option<String> {
    Some(match cell {
        Cell::Empty => return None,
        Cell::Word(ids) if *kind == ColumnType::Ids => {
            let ids: Vec<String> = ids.split("; ").map(text).collect();
            format!("[{}]", ids.join(","))
        }
        Cell::Text(words) | Cell::Word(words) => text(words),
        // Digits that no reader of JSON has to round: they stand as they are written.
        Cell::Count(_) | Cell::Amount(_) => cell.written().into_owned(),
        Cell::Decimal(digits) if serde_json::from_str::<Number>(digits).is_ok() => {
            (*digits).to_owned()
        }
        Cell::Decimal(figure) => text(figure),
        Cell::Date(_) | Cell::FinancialYear(_) => text(&cell.written()),
        Cell::YesNo(is_so) => is_so.to_string(),
    })
}

fn text(words: &str) -> String {
    Value::from(words).to_string()
}
