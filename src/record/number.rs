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
    /// Returns the number as it was written; none where it is not published.
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

/// Returns a decimal number in plain notation, or the fact that none is published.
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
    Err(Fault {
        message: format!("`{}` is not a plain number", shown(text)),
        help: instead(text),
    })
}

/// Returns what to write for a text that is not a plain number: the figure without its unit and the signs between its thousands.
fn instead(text: &str) -> String {
    let figure = text.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    let has_unit = figure.len() < text.len();
    let mut groups = figure.split(|letter: char| letter == ',' || letter.is_whitespace());
    let first = groups.next().unwrap_or_default();
    let groups: Vec<&str> = groups.collect();
    let is_group = |group: &&str| {
        group
            .split('.')
            .next()
            .is_some_and(|whole| whole.len() == 3)
    };
    let plain = match groups.as_slice() {
        // `62,5` is 62.5 in other countries.
        [decimals] if figure.contains(',') && decimals.len() < 3 => format!("{first}.{decimals}"),
        groups if first.len() <= 3 && groups.iter().all(is_group) => {
            first.to_owned() + &groups.concat()
        }
        _ => figure.to_owned(),
    };
    match (number(&plain), has_unit) {
        (Ok(_), _) if plain == text => EXAMPLES.to_owned(),
        (Ok(_), false) => format!("write `{plain}`"),
        (Ok(_), true) => {
            format!("write `{plain}`: what it counts is said in the outcome's `unit`")
        }
        (Err(_), _) => EXAMPLES.to_owned(),
    }
}

const EXAMPLES: &str = "write the figure alone, such as `18250` or `62.5`, or `not published`";
