//! A measured or promised number of an outcome, or the fact that none is published. In: a scalar. Out: the number as it was written,
//! or what to write instead.

use super::field::FieldType;
use super::field_value::FieldValue;
use super::reading::Reading;
use super::wording::shown;
use crate::content::yaml::Scalar;
use crate::problem::Code;
use crate::value::{Fault, unseen};

/// A decimal number as it was written, or the fact that none is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Number {
    /// `not published`.
    NotPublished,
    /// The number, in plain decimal notation without thousands commas.
    Published(String),
}

impl Number {
    /// The number as it was written; none where it is not published.
    pub fn published(&self) -> Option<&str> {
        match self {
            Number::NotPublished => None,
            Number::Published(number) => Some(number),
        }
    }
}

impl FieldValue for Number {
    fn reads(takes: FieldType) -> bool {
        takes == FieldType::Decimal
    }

    fn expected() -> String {
        "a number such as `18250`, or `not published`".to_owned()
    }

    fn empty() -> Number {
        Number::NotPublished
    }

    fn read(scalar: &Scalar, _: u32, _: &mut Reading) -> Result<Number, (Code, Fault)> {
        number(unseen::trimmed(&scalar.text)).map_err(|fault| (Code::BadValue, fault))
    }
}

/// A decimal number in plain notation, or the fact that none is published.
fn number(text: &str) -> Result<Number, Fault> {
    let text = text.trim();
    if text
        .split_whitespace()
        .map(str::to_lowercase)
        .eq(["not", "published"].map(str::to_owned))
    {
        return Ok(Number::NotPublished);
    }
    let figures = text.strip_prefix('-').unwrap_or(text);
    let (whole, decimals) = figures.split_once('.').unwrap_or((figures, "0"));
    let are_digits = |part: &str| {
        !part.is_empty() && part.len() <= 15 && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    if are_digits(whole) && are_digits(decimals) && (whole == "0" || !whole.starts_with('0')) {
        return Ok(Number::Published(text.to_owned()));
    }
    let bare: String = text
        .chars()
        .filter(|letter| !matches!(letter, ',' | ' ' | '\u{a0}'))
        .collect();
    let unit = bare.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    let help = if unit.is_empty() || unit == text || number(unit).is_err() {
        "write the figure alone, such as `18250` or `62.5`, or `not published`".to_owned()
    } else {
        format!("write `{unit}`, and what it counts in `unit`")
    };
    Err(Fault {
        message: format!("`{}` is not a plain number", shown(text)),
        help,
    })
}
