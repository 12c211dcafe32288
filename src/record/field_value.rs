//! The values that a field can take: each read from one scalar, with the words for what was expected.

use super::choice::Choice;
use super::conventions::Conventions;
use super::exact::exact;
use super::field::FieldType;
use super::mention::{Mention, Ref};
use super::reading::Reading;
use super::wording::{listed, shown};
use crate::content::yaml::{Scalar, ScalarKind};
use crate::problem::Code;
use crate::problem::nearest::nearest;
use crate::value::date::Date;
use crate::value::financial_year::{FinancialYear, YearStart};
use crate::value::id::{self, Id};
use crate::value::money::Money;
use crate::value::unseen;
use crate::value::{Fault, Reason};

/// A value that a field can take.
pub(crate) trait FieldValue: Sized {
    /// Returns whether it can be read from a field that takes this.
    fn reads(takes: FieldType) -> bool;
    /// Returns what is expected, as a message says it: `a date such as 2016-05-31`.
    fn expected(conventions: &Conventions) -> String;
    /// Returns the value that stands for one that could not be read.
    fn empty() -> Self;
    /// Reads the scalar of a node.
    fn read(scalar: &Scalar, node: u32, reading: &mut Reading) -> Result<Self, (Code, Fault)>;
}

/// Reads a scalar. Where it cannot be read and a character that nobody sees stands in it, that is what is wrong.
pub(super) fn read<T: FieldValue>(
    scalar: &Scalar,
    node: u32,
    reading: &mut Reading,
) -> Result<T, (Code, Fault)> {
    T::read(scalar, node, reading).map_err(|fault| {
        // What is wrong with an amount is said with the amount to write.
        if fault.0 == Code::BadMoney {
            return fault;
        }
        exact(&scalar.text).err().unwrap_or(fault)
    })
}

impl<C: Choice> FieldValue for C {
    fn reads(takes: FieldType) -> bool {
        takes == FieldType::OneOf(C::WORDS)
    }

    fn expected(_: &Conventions) -> String {
        format!("one of {}", listed(C::WORDS, "or"))
    }

    fn empty() -> C {
        C::at(0)
    }

    fn read(scalar: &Scalar, _: u32, _: &mut Reading) -> Result<C, (Code, Fault)> {
        if let Some(index) = C::WORDS.iter().position(|word| *word == scalar.text) {
            return Ok(C::at(index));
        }
        Err(one_of(C::WORDS, &scalar.text))
    }
}

/// Says that a text is none of these words, and which was meant.
pub(super) fn one_of(words: &[&str], text: &str) -> (Code, Fault) {
    let hyphened = id::slug(text);
    let is_within = |word: &&str| hyphened.split('-').any(|part| part == *word);
    let mut within = words.iter().copied().filter(is_within);
    let only = within.next().filter(|_| within.next().is_none());
    let help = match nearest(&hyphened, words.iter().copied()).or(only) {
        Some(word) => format!("write `{word}`"),
        None => "write one of these words".to_owned(),
    };
    let message = format!("`{}` is not one of {}", shown(text), listed(words, "or"));
    (Code::BadValue, Fault { message, help })
}

impl FieldValue for String {
    fn reads(takes: FieldType) -> bool {
        matches!(
            takes,
            FieldType::Text
                | FieldType::Address
                | FieldType::PortalAddress
                | FieldType::Domain
                | FieldType::Email
                | FieldType::Language
                | FieldType::FolderName
                | FieldType::AddressName
                | FieldType::CurrencyCode
                | FieldType::Sha256
                | FieldType::OwnId
                | FieldType::Names
        )
    }

    fn expected(_: &Conventions) -> String {
        "a text".to_owned()
    }

    fn empty() -> String {
        String::new()
    }

    fn read(scalar: &Scalar, _: u32, _: &mut Reading) -> Result<String, (Code, Fault)> {
        Ok(unseen::trimmed(&scalar.text).to_owned())
    }
}

impl FieldValue for bool {
    fn reads(takes: FieldType) -> bool {
        takes == FieldType::YesNo
    }

    fn expected(_: &Conventions) -> String {
        "`true` or `false`".to_owned()
    }

    fn empty() -> bool {
        false
    }

    fn read(scalar: &Scalar, _: u32, _: &mut Reading) -> Result<bool, (Code, Fault)> {
        if scalar.kind == ScalarKind::Bool {
            return Ok(scalar.text.eq_ignore_ascii_case("true"));
        }
        // Without the marks it would have been read as a truth value.
        if scalar.kind == ScalarKind::Text
            && let Some(word) = ["true", "false"]
                .into_iter()
                .find(|word| scalar.text.eq_ignore_ascii_case(word))
        {
            let message =
                format!("`{word}` stands between quotation marks, which make a text of it");
            let help = format!("take the quotation marks off: write `{word}`");
            return Err((Code::BadValue, Fault { message, help }));
        }
        let help = match scalar.text.to_ascii_lowercase().as_str() {
            "yes" | "y" | "on" | "1" | "true" | "ja" | "oui" | "wahr" | "vrai" | "x" => {
                "write `true`, without quotation marks"
            }
            "no" | "n" | "off" | "0" | "false" | "nein" | "non" | "falsch" | "faux" => {
                "write `false`, without quotation marks"
            }
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
    fn reads(takes: FieldType) -> bool {
        takes == FieldType::Date
    }

    fn expected(_: &Conventions) -> String {
        "a date such as `2016-05-31`, `2016-05` or `2016`".to_owned()
    }

    fn empty() -> Date {
        Date::Year(1)
    }

    fn read(scalar: &Scalar, _: u32, _: &mut Reading) -> Result<Date, (Code, Fault)> {
        Date::parse(unseen::trimmed(&scalar.text)).map_err(|fault| (Code::BadDate, fault))
    }
}

impl FieldValue for FinancialYear {
    fn reads(takes: FieldType) -> bool {
        takes == FieldType::FinancialYear
    }

    fn expected(_: &Conventions) -> String {
        "a financial year such as `2016-17`".to_owned()
    }

    fn empty() -> FinancialYear {
        FinancialYear::containing(Date::Year(2000).first_day(), YearStart::default())
    }

    fn read(
        scalar: &Scalar,
        _: u32,
        reading: &mut Reading,
    ) -> Result<FinancialYear, (Code, Fault)> {
        FinancialYear::parse(
            unseen::trimmed(&scalar.text),
            reading.conventions.year_start,
        )
        .map_err(|fault| (Code::BadFinancialYear, fault))
    }
}

impl FieldValue for Money {
    fn reads(takes: FieldType) -> bool {
        matches!(takes, FieldType::Money | FieldType::MoneyOrNumber)
    }

    fn expected(_: &Conventions) -> String {
        "an amount such as `12500`, or `not published`".to_owned()
    }

    fn empty() -> Money {
        Money::Blank(Reason::NotFound)
    }

    fn read(scalar: &Scalar, _: u32, reading: &mut Reading) -> Result<Money, (Code, Fault)> {
        Money::parse(unseen::trimmed(&scalar.text), &reading.conventions.currency)
            .map_err(|fault| (Code::BadMoney, fault))
    }
}

macro_rules! whole_numbers {
    ($($number:ty: $($takes:ident)|+, $least:literal, $most:expr, $expected:literal;)*) => {$(
        impl FieldValue for $number {
            fn reads(takes: FieldType) -> bool {
                matches!(takes, $(FieldType::$takes)|+)
            }

            fn expected(_: &Conventions) -> String {
                $expected.to_owned()
            }

            fn empty() -> $number {
                $least
            }

            fn read(scalar: &Scalar, _: u32, _: &mut Reading) -> Result<$number, (Code, Fault)> {
                let parse = |text: &str| {
                    let number = text.trim().parse::<$number>().ok();
                    number.filter(|number| ($least..=$most).contains(number))
                };
                let text = unseen::trimmed(&scalar.text);
                let fault = || Fault {
                    message: format!("`{}` is not {}", shown(text), $expected),
                    help: match joined(text) {
                        digits if parse(&digits).is_some() => format!("write `{digits}`"),
                        _ => match [$(within(text, FieldType::$takes)),+].into_iter().flatten().next() {
                            Some(number) if parse(&number).is_some() => format!("write `{number}`"),
                            _ => format!("write {}, in figures only", $expected),
                        },
                    },
                };
                parse(text).ok_or_else(|| (Code::BadValue, fault()))
            }
        }
    )*};
}

whole_numbers! {
    // Columns and rows of the map: a page can show no more.
    u8: WholeNumber, 1, 40, "a whole number from 1 to 40";
    u32: WholeNumber, 0, u32::MAX, "a whole number";
    u64: WholeNumber | MoneyOrNumber, 0, u64::MAX, "a whole number";
    i8: Month, 1, 12, "the number of a month, from 1 to 12";
    i16: Year, 1000, 9999, "a year such as 2016";
}

/// Returns the number that stands in words: the year of `mid-2015`, that of the month `April`.
fn within(text: &str, takes: FieldType) -> Option<String> {
    if takes == FieldType::Month {
        let date = Date::likely(&format!("2000 {text}"));
        return Some(date.first()?.first_day().month().to_string());
    }
    if takes != FieldType::Year {
        return None;
    }
    let mut years = text
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|figures| figures.len() == 4);
    let year = years.next().filter(|_| years.next().is_none());
    year.map(str::to_owned)
}

/// Returns a text without the signs between thousands.
fn joined(text: &str) -> String {
    // A spreadsheet adds decimals; in other languages thousands are set apart by a dot or an apostrophe.
    let whole = [".0", ".00"].iter().find_map(|end| text.strip_suffix(end));
    let text = whole.unwrap_or(text);
    let in_threes = text.split('.').skip(1).all(|part| part.len() == 3);
    let is_gap = |letter: char| {
        matches!(letter, ',' | '_' | '\'' | '’')
            || letter.is_whitespace()
            || (letter == '.' && in_threes)
    };
    text.chars().filter(|&letter| !is_gap(letter)).collect()
}

impl<I: Id> FieldValue for Ref<I> {
    fn reads(takes: FieldType) -> bool {
        takes == FieldType::IdOf(I::KIND)
            || matches!(takes, FieldType::IdOrPart(kind, _) if kind == I::KIND)
    }

    fn expected(_: &Conventions) -> String {
        format!("the id of a {}", I::KIND)
    }

    fn empty() -> Ref<I> {
        Ref::new(I::new(""))
    }

    fn read(scalar: &Scalar, node: u32, reading: &mut Reading) -> Result<Ref<I>, (Code, Fault)> {
        let text = unseen::trimmed(&scalar.text);
        let cleaned = unseen::cleaned(text);
        // What is no id without the character either is looked up as a name.
        let text = match exact(text) {
            Err(_) if cleaned != text && id::check(&cleaned).is_err() => &cleaned,
            outcome => outcome.map(|()| text)?,
        };
        // Whether there is such a record, or another was meant, is seen when all are known.
        reading.mentions.push(Mention {
            kind: I::KIND,
            id: text.into(),
            many: false,
            at: reading.at(node),
        });
        Ok(Ref::new(I::new(text)))
    }
}
