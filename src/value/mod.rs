//! What a value can be: ids and the kinds of record they name, dates, financial years, money and the measures of pictures; and
//! how values are looked up.
//!
//! A text goes in; a value comes out that holds exactly what was written, or a [`Fault`] that says what is wrong and
//! what to write instead. Nothing here reads files or knows what records say, and nothing is ever guessed: where a text has
//! a likely meaning, the fault proposes it and the value is still refused.

pub mod date;
pub mod financial_year;
pub mod id;
pub mod lookup;
pub mod money;
pub mod raster;
pub mod reason;
pub mod record_kind;
pub mod section;
pub mod text;

pub use reason::Reason;
pub use text::{
    direction, forwarded, impossible_port, is_local, is_placeholder, is_within_a_network,
    spreadsheet_error, unseen, windows,
};

/// Why a text is not a value of some kind, in plain words for the staff who wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong, without a full stop: "`2016-02-30` does not exist: February 2016 has 29 days".
    pub message: String,
    /// What to write instead, as an instruction: "write `2016-02`, or a day from 01 to 29".
    pub help: String,
}

impl Fault {
    /// Puts a fault together from what is wrong and what to write instead.
    pub(crate) fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            help: help.into(),
        }
    }
}

/// Returns a refused text as a message shows it: on one line, with what cannot be seen escaped, and cut where it is long.
pub(crate) fn shown(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut shown: String = text.chars().take(LONGEST).flat_map(escaped).collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}

/// Returns a character, or its escape where it would break the line or be lost in it. Quotes and accents stay as they are, and a space of
/// any width is a space.
fn escaped(letter: char) -> Vec<char> {
    if letter.is_whitespace() && !letter.is_control() {
        vec![' ']
    } else if matches!(letter, '"' | '\'' | '\\' | '\u{300}'..='\u{36f}') {
        vec![letter]
    } else {
        letter.escape_debug().collect()
    }
}

/// Returns the digits of a whole number, which may begin with `-`, with `separator` between the thousands: "12,500".
#[must_use]
pub fn with_thousands(digits: &str, separator: &str) -> String {
    let (sign, digits) = digits
        .strip_prefix('-')
        .map_or(("", digits), |rest| ("-", rest));
    let mut text = sign.to_owned();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push_str(separator);
        }
        text.push(digit);
    }
    text
}
