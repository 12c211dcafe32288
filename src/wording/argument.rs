//! The values that a message takes: texts, counts, dates, money, lists, and words of which one is chosen. In: a value. Out: what Fluent
//! puts in its place.

use std::borrow::Cow;

use fluent_bundle::FluentArgs;

use super::figures::number_value;
use super::words::Words;
use crate::value::date::{Date, KnownDate};
use crate::value::financial_year::FinancialYear;
use crate::value::money::{Money, Pence, Total};

/// What sort of value a message is given under a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A name, or words that are ready.
    Text,
    /// A count or another whole number.
    Number,
    /// A date as precise as it was written.
    Date,
    /// An amount or a sum.
    Money,
    /// A row of names.
    List,
    /// A word of the program, such as `member`, by which the message chooses its own.
    Choice,
    /// Where `<name>…</name>` within the message leads.
    Link,
    /// A piece of HTML, such as a mark.
    Html,
}

/// A value that is ready for a message.
#[derive(Debug)]
pub enum Given {
    /// Text to be put in as it is.
    Text(Cow<'static, str>),
    /// A number, by which plurals are chosen.
    Number(i64),
    /// A date: as the record has it, by itself, as the answer to when, and as its last day. A message has the last two under `name-when`
    /// and `name-end`.
    Date {
        /// "2016-05-31"
        written: String,
        /// "31 May 2016"
        bare: String,
        /// The same with how it is known: "2019 (the year is our reading)"
        plain: String,
        /// "on 31 May 2016"
        when: String,
        /// "31 May 2016", but "the end of 2016": by when something was so
        end: String,
    },
    /// The address of a link.
    Link(String),
    /// HTML to be put in as it is.
    Html(Cow<'static, str>),
}

impl Given {
    /// Adds the value to what Fluent is handed, after `shown` has made each text fit for where it will stand.
    pub(super) fn add_to(
        self,
        arguments: &mut FluentArgs<'static>,
        name: &'static str,
        shown: impl Fn(Cow<'static, str>) -> Cow<'static, str>,
    ) {
        match self {
            Given::Text(text) | Given::Html(text) => arguments.set(name, shown(text)),
            Given::Number(number) => arguments.set(name, number_value(number)),
            Given::Link(_) => {}
            Given::Date {
                plain, when, end, ..
            } => {
                arguments.set(format!("{name}-when"), shown(when.into()));
                arguments.set(format!("{name}-end"), shown(end.into()));
                arguments.set(name, shown(plain.into()));
            }
        }
    }
}

/// A type of Rust whose values messages take.
pub trait Argument {
    /// The sort of value it is.
    const KIND: Kind;
    /// Whether it says how far another value is to be relied on, so that a message must use it.
    const IS_CAVEAT: bool = false;
    /// Returns the value as it stands in a sentence.
    fn given(self, words: &Words) -> Given
    where
        Self: Sized;
}

/// A word of the program by which a message chooses its own words.
#[derive(Debug, Clone, Copy)]
pub struct Choice(pub &'static str);

/// A value that a message must not leave out: how it is known, how exact it is, its stage, its day, what is missing.
#[derive(Debug, Clone, Copy)]
pub struct Caveat<T>(pub T);

impl Caveat<Choice> {
    /// Returns the word that is chosen by.
    #[must_use]
    pub fn word(self) -> &'static str {
        let Caveat(Choice(word)) = self;
        word
    }
}

impl<T: Argument> Argument for Caveat<T> {
    const KIND: Kind = T::KIND;
    const IS_CAVEAT: bool = true;
    fn given(self, words: &Words) -> Given {
        self.0.given(words)
    }
}

/// Where `<name>…</name>` in a message leads.
#[derive(Debug, Clone)]
pub struct LinkTo(pub String);

/// A piece of HTML.
#[derive(Debug, Clone)]
pub struct Html(pub String);

macro_rules! numbers {
    ($($number:ty),*) => { $(
        impl Argument for $number {
            const KIND: Kind = Kind::Number;
            fn given(self, _: &Words) -> Given {
                Given::Number(i64::try_from(self).unwrap_or(i64::MAX))
            }
        }
    )* };
}

numbers!(usize, u64, u32, u16, u8, i64, i32, i16);

impl Argument for &str {
    const KIND: Kind = Kind::Text;
    fn given(self, _: &Words) -> Given {
        Given::Text(Cow::Owned(self.to_owned()))
    }
}

impl Argument for Choice {
    const KIND: Kind = Kind::Choice;
    fn given(self, _: &Words) -> Given {
        Given::Text(Cow::Borrowed(self.0))
    }
}

impl Argument for LinkTo {
    const KIND: Kind = Kind::Link;
    fn given(self, _: &Words) -> Given {
        Given::Link(self.0)
    }
}

impl Argument for Html {
    const KIND: Kind = Kind::Html;
    fn given(self, _: &Words) -> Given {
        Given::Html(Cow::Owned(self.0))
    }
}

impl Argument for Date {
    const KIND: Kind = Kind::Date;
    fn given(self, words: &Words) -> Given {
        Given::Date {
            written: self.to_string(),
            bare: words.date(self),
            plain: words.date(self),
            when: words.when(self),
            end: words.end(self),
        }
    }
}

impl Argument for KnownDate {
    const KIND: Kind = Kind::Date;
    const IS_CAVEAT: bool = true;
    fn given(self, words: &Words) -> Given {
        Given::Date {
            written: self.date().to_string(),
            bare: words.date(self.date()),
            plain: words.known_date(self),
            when: words.known_when(self),
            end: words.known_end(self),
        }
    }
}

impl Argument for FinancialYear {
    const KIND: Kind = Kind::Text;
    fn given(self, _: &Words) -> Given {
        Given::Text(Cow::Owned(self.to_string()))
    }
}

impl Argument for Pence {
    const KIND: Kind = Kind::Money;
    fn given(self, words: &Words) -> Given {
        Given::Text(Cow::Owned(words.amount(self)))
    }
}

impl Argument for &Money {
    const KIND: Kind = Kind::Money;
    fn given(self, words: &Words) -> Given {
        Given::Text(Cow::Owned(words.money(self)))
    }
}

impl Argument for &Total {
    const KIND: Kind = Kind::Money;
    fn given(self, words: &Words) -> Given {
        Given::Text(Cow::Owned(words.total(self)))
    }
}

impl<T: AsRef<str>> Argument for &[T] {
    const KIND: Kind = Kind::List;
    fn given(self, words: &Words) -> Given {
        Given::Text(Cow::Owned(words.list(self)))
    }
}
