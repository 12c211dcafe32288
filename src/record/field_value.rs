//! The values that a field can take: each read from one scalar, with the words for what was expected.

use super::choice::listed;
use super::mention::{Mention, Ref};
use super::project::{Number, Partner};
use super::reading::Reading;
use crate::content::yaml::{Scalar, ScalarKind};
use crate::problem::Code;
use crate::problem::nearest::nearest;
use crate::value::Fault;
use crate::value::date::Date;
use crate::value::financial_year::FinancialYear;
use crate::value::id::{self, Id};
use crate::value::money::Money;

/// A value that a field can take.
pub(crate) trait FieldValue: Sized {
    /// What is expected, as a message says it: `a date such as 2016-05-31`.
    fn expected() -> String;
    /// The value that stands for one that could not be read.
    fn empty() -> Self;
    /// Reads the scalar of a node.
    fn read(scalar: &Scalar, node: u32, reading: &mut Reading) -> Result<Self, (Code, Fault)>;
}

/// A value written as one word of a short list; see [`mod@super::choice`].
pub(crate) trait Choice: Copy {
    /// Every word that may be written.
    const WORDS: &'static [&'static str];
    /// The value of the word at `index` of [`Choice::WORDS`].
    fn at(index: usize) -> Self;
}

impl<C: Choice> FieldValue for C {
    fn expected() -> String {
        format!("one of {}", listed(C::WORDS, "or"))
    }

    fn empty() -> C {
        C::at(0)
    }

    fn read(scalar: &Scalar, _: u32, _: &mut Reading) -> Result<C, (Code, Fault)> {
        if let Some(index) = C::WORDS.iter().position(|word| *word == scalar.text) {
            return Ok(C::at(index));
        }
        let hyphened = id::slug(&scalar.text);
        let help = match nearest(&hyphened, C::WORDS.iter().copied()) {
            Some(word) => format!("write `{word}`"),
            None => "write one of these words".to_owned(),
        };
        let message = format!("`{}` is not {}", shown(&scalar.text), Self::expected());
        Err((Code::BadValue, Fault { message, help }))
    }
}

impl FieldValue for String {
    fn expected() -> String {
        "a text".to_owned()
    }

    fn empty() -> String {
        String::new()
    }

    fn read(scalar: &Scalar, _: u32, _: &mut Reading) -> Result<String, (Code, Fault)> {
        Ok(scalar.text.trim().to_owned())
    }
}

impl FieldValue for bool {
    fn expected() -> String {
        "`true` or `false`".to_owned()
    }

    fn empty() -> bool {
        false
    }

    fn read(scalar: &Scalar, _: u32, _: &mut Reading) -> Result<bool, (Code, Fault)> {
        if scalar.kind == ScalarKind::Bool {
            return Ok(scalar.text.eq_ignore_ascii_case("true"));
        }
        let help = match scalar.text.to_ascii_lowercase().as_str() {
            "yes" | "y" | "on" | "1" | "true" => "write `true`, without quotation marks",
            "no" | "n" | "off" | "0" | "false" => "write `false`, without quotation marks",
            _ => "write `true` or `false`",
        };
        let message = format!("`{}` is neither `true` nor `false`", shown(&scalar.text));
        Err((
            Code::BadValue,
            Fault {
                message,
                help: help.to_owned(),
            },
        ))
    }
}

impl FieldValue for Date {
    fn expected() -> String {
        "a date such as `2016-05-31`, `2016-05` or `2016`".to_owned()
    }

    fn empty() -> Date {
        Date::Year(1)
    }

    fn read(scalar: &Scalar, _: u32, _: &mut Reading) -> Result<Date, (Code, Fault)> {
        Date::parse(&scalar.text).map_err(|fault| (Code::BadDate, fault))
    }
}

impl FieldValue for FinancialYear {
    fn expected() -> String {
        "a financial year such as `2016-17`".to_owned()
    }

    fn empty() -> FinancialYear {
        FinancialYear::containing(Date::Year(2000).first_day())
    }

    fn read(scalar: &Scalar, _: u32, _: &mut Reading) -> Result<FinancialYear, (Code, Fault)> {
        FinancialYear::parse(&scalar.text).map_err(|fault| (Code::BadFinancialYear, fault))
    }
}

impl FieldValue for Money {
    fn expected() -> String {
        "an amount such as `12500`, or `not published`".to_owned()
    }

    fn empty() -> Money {
        Money::NotPublished
    }

    fn read(scalar: &Scalar, _: u32, reading: &mut Reading) -> Result<Money, (Code, Fault)> {
        Money::parse(&scalar.text, reading.currency).map_err(|fault| (Code::BadMoney, fault))
    }
}

macro_rules! whole_numbers {
    ($($number:ty: $least:literal, $expected:literal;)*) => {$(
        impl FieldValue for $number {
            fn expected() -> String {
                $expected.to_owned()
            }

            fn empty() -> $number {
                $least
            }

            fn read(scalar: &Scalar, _: u32, _: &mut Reading) -> Result<$number, (Code, Fault)> {
                let fault = |text: &str| Fault {
                    message: format!("`{}` is not {}", shown(text), $expected),
                    help: whole_number_help(text, $expected),
                };
                let parse = |text: &str| {
                    let number = text.trim().parse::<$number>().ok();
                    number.filter(|number| ($least..).contains(number)).ok_or_else(|| fault(text))
                };
                parse(&scalar.text).map_err(|fault| (Code::BadValue, fault))
            }
        }
    )*};
}

whole_numbers! {
    u8: 1, "a whole number from 1 to 255";
    u32: 0, "a whole number";
    u64: 0, "a whole number";
    i16: 1, "a year such as 2016";
}

fn whole_number_help(text: &str, expected: &str) -> String {
    let digits: String = text
        .chars()
        .filter(|letter| !matches!(letter, ',' | ' ' | '_' | '\u{a0}'))
        .collect();
    if digits != text && !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        format!("write `{digits}`")
    } else {
        format!("write {expected}, in figures only")
    }
}

impl FieldValue for Number {
    fn expected() -> String {
        "a number such as `18250`, or `not published`".to_owned()
    }

    fn empty() -> Number {
        Number::NotPublished
    }

    fn read(scalar: &Scalar, _: u32, _: &mut Reading) -> Result<Number, (Code, Fault)> {
        number(&scalar.text).map_err(|fault| (Code::BadValue, fault))
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

impl<I: Id> FieldValue for Ref<I> {
    fn expected() -> String {
        format!("the id of a {}", I::KIND)
    }

    fn empty() -> Ref<I> {
        Ref::new(I::new(""))
    }

    fn read(scalar: &Scalar, node: u32, reading: &mut Reading) -> Result<Ref<I>, (Code, Fault)> {
        let text = scalar.text.trim();
        let bare = text
            .rsplit('/')
            .next()
            .unwrap_or(text)
            .trim_end_matches(".yaml")
            .trim_end_matches(".md");
        if bare != text && id::check(bare).is_ok() {
            let message = format!(
                "`{}` is the name of a file, and a record is named by its id",
                shown(text)
            );
            return Err((
                Code::BadName,
                Fault {
                    message,
                    help: format!("write `{bare}`"),
                },
            ));
        }
        if text.contains(',') {
            let ids: Vec<String> = text
                .split(',')
                .map(id::slug)
                .filter(|id| !id.is_empty())
                .collect();
            let message = "several ids stand here as one".to_owned();
            return Err((
                Code::BadName,
                Fault {
                    message,
                    help: format!("write `[{}]`", ids.join(", ")),
                },
            ));
        }
        id::check(text).map_err(|fault| (Code::BadName, fault))?;
        reading.mentions.push(Mention {
            kind: I::KIND,
            id: text.into(),
            at: reading.at(node),
        });
        Ok(Ref::new(I::new(text)))
    }
}

impl FieldValue for Partner {
    fn expected() -> String {
        "the id of a council or organisation, `all-councils` or `all-members`".to_owned()
    }

    fn empty() -> Partner {
        Partner::AllCouncils
    }

    fn read(scalar: &Scalar, node: u32, reading: &mut Reading) -> Result<Partner, (Code, Fault)> {
        match scalar.text.as_str() {
            "all-councils" => Ok(Partner::AllCouncils),
            "all-members" => Ok(Partner::AllMembers),
            _ => Ref::read(scalar, node, reading).map(Partner::Body),
        }
    }
}

/// A value as a message quotes it: on one line, and not longer than a line.
pub(super) fn shown(text: &str) -> String {
    let mut short: String = text.trim().chars().take(60).collect();
    if short.len() < text.trim().len() {
        short.push('…');
    }
    short
        .escape_debug()
        .to_string()
        .replace("\\'", "'")
        .replace("\\\"", "\"")
}
