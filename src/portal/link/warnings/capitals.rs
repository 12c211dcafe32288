//! Codes in small letters where other councils have capitals. In: tables. Out: a warning for each, with the code in capitals.

use crate::portal::link::duplicates::of_field;
use crate::portal::table::tables::Tables;
use crate::problem::{Code, Problem, Report};
use crate::record::council::Council;

/// How many others with capitals there have to be, and how many for each without.
const OTHERS: usize = 2;
const TIMES: usize = 2;

/// Returns the field of a code: its name, and its value in a council.
type CodeField = (&'static str, fn(&Council) -> Option<&str>);

const CODES: [CodeField; 3] = [
    ("letters", |council| council.letters.as_deref()),
    ("code", |council| council.code.as_deref()),
    ("label", |council| council.tile.as_ref()?.label.as_deref()),
];

/// Checks the codes of every council. Records in which reading found an error are left alone.
pub(in crate::portal::link) fn check(tables: &Tables) -> Report {
    let mut report = Report::default();
    for (field, code) in CODES {
        let councils = tables.councils.iter();
        let sound = councils.filter(|council| council.written.sound);
        let codes = sound.filter_map(|council| Some((council, code(council)?)));
        let (capital, other): (Vec<_>, Vec<_>) = codes
            .filter(|(_, code)| code.contains(char::is_alphabetic))
            .partition(|(_, code)| !code.contains(char::is_lowercase));
        let is_small = |code: &str| !code.contains(char::is_uppercase);
        let are_slips = capital.len() >= OTHERS.max(other.len() * TIMES);
        for (council, code) in other.into_iter().filter(|_| are_slips) {
            if is_small(code) {
                let message = format!(
                    "`{code}` is in small letters: {} other councils have `{field}` in capitals",
                    capital.len()
                );
                let line = if field == "label" { "tile" } else { field };
                let place = of_field(&council.written.at, line);
                let help = format!("write `{}`", code.to_uppercase());
                report.push(Problem::new(Code::OutOfLine, place, message).help(help));
            }
        }
    }
    report
}
