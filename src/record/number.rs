//! A measured or promised number of an outcome, or the fact that none is published. In: a scalar. Out: the number as it was written,
//! or what to write instead.

use super::conventions::Conventions;
use super::field::FieldType;
use super::field_value::FieldValue;
use super::reading::Reading;
use super::wording::shown;
use crate::content::yaml::Scalar;
use crate::problem::Code;
use crate::value::money::{Word, split_one_of};
use crate::value::{Fault, Reason, unseen};

/// A decimal number as it was written, or the reason why there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Number {
    /// There is no figure, for this reason.
    Blank(Reason),
    /// There is one.
    Published {
        /// The figure, in plain decimal notation without thousands commas.
        figure: String,
        /// The word it was published with, shown wherever the figure is.
        word: Option<Word>,
    },
}

impl Number {
    /// Returns the figure as it was written; none where there is none.
    pub fn published(&self) -> Option<&str> {
        match self {
            Number::Blank(_) => None,
            Number::Published { figure, .. } => Some(figure),
        }
    }

    /// Returns the word it was published with.
    pub fn word(&self) -> Option<Word> {
        match self {
            Number::Blank(_) => None,
            Number::Published { word, .. } => *word,
        }
    }

    /// Returns why there is no figure, where there is none.
    pub fn reason(&self) -> Option<Reason> {
        match self {
            Number::Blank(reason) => Some(*reason),
            Number::Published { .. } => None,
        }
    }
}

impl FieldValue for Number {
    fn reads(takes: FieldType) -> bool {
        takes == FieldType::Decimal
    }

    fn expected(_: &Conventions) -> String {
        "a number such as `18250`, or `not published`".to_owned()
    }

    fn empty() -> Number {
        Number::Blank(Reason::NotFound)
    }

    fn read(scalar: &Scalar, _: u32, _: &mut Reading) -> Result<Number, (Code, Fault)> {
        number(unseen::trimmed(&scalar.text)).map_err(|fault| (Code::BadValue, fault))
    }
}

/// Returns a decimal number in plain notation with the word before it, or the reason why there is none.
pub(super) fn number(text: &str) -> Result<Number, Fault> {
    let text = text.trim();
    if let Some(reason) = Reason::read(text) {
        return Ok(Number::Blank(reason));
    }
    let (word, written) = split_one_of(&Word::ALL, text);
    if is_plain(written) {
        let figure = written.to_owned();
        return Ok(Number::Published { figure, word });
    }
    let help = match (instead(written), word) {
        (Instead::Figure { plain, has_unit }, word) => {
            let word = word.map_or_else(String::new, |word| format!("{word} "));
            let unit = if has_unit {
                ": what it counts is said in the outcome's `unit`"
            } else {
                ""
            };
            format!("write `{word}{plain}`{unit}")
        }
        (Instead::Nothing, _) => EXAMPLES.to_owned(),
    };
    Err(Fault {
        message: format!("`{}` is not a plain number", shown(text)),
        help,
    })
}

/// Returns whether a text is a decimal number in plain notation.
fn is_plain(text: &str) -> bool {
    let figures = text.strip_prefix('-').unwrap_or(text);
    let (whole, decimals) = figures.split_once('.').unwrap_or((figures, "0"));
    let are_digits = |part: &str| {
        !part.is_empty() && part.len() <= 15 && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    are_digits(whole) && are_digits(decimals) && (whole == "0" || !whole.starts_with('0'))
}

/// What to write for a text that is not a plain number.
enum Instead {
    /// The figure alone.
    Figure {
        /// As it is written.
        plain: String,
        /// Whether a unit stood behind it.
        has_unit: bool,
    },
    /// Nothing that can be told.
    Nothing,
}

/// Returns what to write for a text that is not a plain number: the figure without its unit and the signs between its thousands.
fn instead(text: &str) -> Instead {
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
    if plain != text && is_plain(&plain) {
        Instead::Figure { plain, has_unit }
    } else {
        Instead::Nothing
    }
}

const EXAMPLES: &str = "write the figure alone, such as `18250` or `62.5`, or `not published`";
