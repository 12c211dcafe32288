//! An exact amount, the word it was published with, and the currency. In: a text in a form in which amounts are shown. Out: the parts of
//! the amount, or nothing.

use std::fmt;
use std::iter::Sum;
use std::ops::Add;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::value::reason::Reason;
use crate::value::with_thousands;

/// The largest amount that is taken for meant: ten thousand million, in hundredths.
pub(super) const LARGEST: i64 = 1_000_000_000_000;

/// The currency of all amounts of a portal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Currency {
    /// What stands before an amount: "£".
    pub symbol: String,
    /// The three letters of ISO 4217: "GBP".
    pub code: String,
}

impl Currency {
    /// Returns the currency with this symbol and these three letters.
    pub fn new(symbol: &str, code: &str) -> Self {
        Self {
            symbol: symbol.to_owned(),
            code: code.to_owned(),
        }
    }
}

impl Default for Currency {
    /// Pounds sterling.
    fn default() -> Self {
        Self::new("£", "GBP")
    }
}

/// An exact amount in hundredths of the currency.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Pence(pub(super) i64);

impl Pence {
    /// Returns an amount of so many hundredths.
    pub const fn new(pence: i64) -> Self {
        Self(pence)
    }

    /// Returns the amount with exactly two decimals and nothing else, as every program reads it: `12500.50`.
    pub fn decimal(self) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        let hundredths = self.0.unsigned_abs();
        format!("{sign}{}.{:02}", hundredths / 100, hundredths % 100)
    }

    /// Returns how many hundredths it is.
    pub const fn pence(self) -> i64 {
        self.0
    }

    /// Returns the place to which the amount seems to be rounded, at least two figures left: £5,400,000 to £100,000, £12,500 to £100,
    /// £4,000,000 to £100,000.
    #[must_use]
    pub fn step(self) -> Self {
        let amount = self.0.unsigned_abs();
        let mut step: u64 = 1;
        // What ends in noughts may be rounded there; of one figure alone nobody can tell how coarse it is.
        while amount > 0 && amount.is_multiple_of(step * 10) && amount / (step * 10) >= 10 {
            step *= 10;
        }
        Self(i64::try_from(step).unwrap_or(1))
    }

    /// Returns the nearest multiple of a step, half a step up; of no step, the amount itself.
    #[must_use]
    pub fn to_the_nearest(self, step: Self) -> Self {
        if step.0 <= 1 {
            return self;
        }
        let down = self.0.rem_euclid(step.0);
        let floor = self.0.saturating_sub(down);
        if 2 * i128::from(down) >= i128::from(step.0) {
            Self(floor.saturating_add(step.0))
        } else {
            Self(floor)
        }
    }

    /// Returns the amount as a sentence has it: commas between the thousands, and pence only where there are any.
    pub fn text(self, currency: &Currency) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, rest) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        let figure = with_thousands(&whole.to_string(), ",");
        let decimals = if rest > 0 {
            format!(".{rest:02}")
        } else {
            String::new()
        };
        format!("{sign}{}{figure}{decimals}", currency.symbol)
    }
}

impl Add for Pence {
    type Output = Self;

    /// Returns the sum. It stays at the largest number there is where nine million of the largest amounts would pass it.
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sum for Pence {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::default(), Add::add)
    }
}

/// The word with which an amount was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Word {
    /// "about £100,000".
    About,
    /// "over £1,000,000".
    Over,
    /// "up to £5,000,000".
    UpTo,
    /// "under 4,000,000"; only of the figures of outcomes.
    Under,
    /// "at least 1,000"; only of the figures of outcomes.
    AtLeast,
}

impl Word {
    /// The words of amounts of money.
    pub const OF_MONEY: [Self; 3] = [Self::About, Self::Over, Self::UpTo];
    /// All of them: the words of the figures of outcomes.
    pub const ALL: [Self; 5] = [
        Self::About,
        Self::Over,
        Self::UpTo,
        Self::Under,
        Self::AtLeast,
    ];

    /// Returns the word as it is written: "about", "over", "up to".
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Over => "over",
            Self::UpTo => "up to",
            Self::Under => "under",
            Self::AtLeast => "at least",
        }
    }
}

impl fmt::Display for Word {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.as_str())
    }
}

impl Serialize for Word {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// What is known of an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Money {
    /// There is no figure, for this reason: a fact to show, never a zero.
    Blank(Reason),
    /// A source gives the figure.
    Published {
        /// The figure.
        pence: Pence,
        /// The word it was published with, shown wherever the figure or a sum that holds it is shown.
        word: Option<Word>,
    },
}

impl Money {
    /// Returns whether there is a figure.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.reason().is_none()
    }

    /// Returns why there is no figure, where there is none.
    #[must_use]
    pub fn reason(&self) -> Option<Reason> {
        match self {
            Self::Blank(reason) => Some(*reason),
            Self::Published { .. } => None,
        }
    }

    /// Returns the figure, where one is published.
    pub fn pence(&self) -> Option<Pence> {
        match self {
            Self::Blank(_) => None,
            Self::Published { pence, .. } => Some(*pence),
        }
    }

    /// Returns the amount as a sentence has it: "about £100,000", "£12,500.50", "not published".
    pub fn text(&self, currency: &Currency) -> String {
        match self {
            Self::Blank(reason) => reason.words().to_owned(),
            Self::Published { pence, word: None } => pence.text(currency),
            Self::Published {
                pence,
                word: Some(word),
            } => format!("{word} {}", pence.text(currency)),
        }
    }
}

impl Serialize for Money {
    /// Writes `{"pence": 1250000, "word": "about", "published": true}` without the word where there is none, or `{"published": false, "reason": "not-found"}`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Blank(reason) => {
                let mut fields = serializer.serialize_struct("Money", 2)?;
                fields.serialize_field("published", &false)?;
                fields.serialize_field("reason", reason)?;
                fields.end()
            }
            Self::Published { pence, word } => {
                let mut fields = serializer.serialize_struct("Money", 3)?;
                fields.serialize_field("pence", pence)?;
                match word {
                    Some(word) => fields.serialize_field("word", word)?,
                    None => fields.skip_field("word")?,
                }
                fields.serialize_field("published", &true)?;
                fields.end()
            }
        }
    }
}

/// Returns the word before an amount, if any, and the rest.
pub(super) fn split_word(text: &str) -> (Option<Word>, &str) {
    split_one_of(&Word::OF_MONEY, text)
}

/// Returns which of some words stands before a figure, if any, and the rest.
pub(crate) fn split_one_of<'t>(words: &[Word], text: &'t str) -> (Option<Word>, &'t str) {
    words
        .iter()
        .copied()
        .find_map(|word| after_words(text, word.as_str()).map(|rest| (Some(word), rest)))
        .unwrap_or((None, text))
}

/// Returns what follows these words at the start of a text, whatever their capitals and the spaces between and after.
pub(super) fn after_words<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let mut rest = text;
    for word in words.split(' ') {
        let start = rest.get(..word.len())?;
        if !start.eq_ignore_ascii_case(word) {
            return None;
        }
        let after = &rest[word.len()..];
        rest = after.trim_start();
        if rest.len() == after.len() && !after.is_empty() {
            return None;
        }
    }
    Some(rest)
}

/// Returns the figure that is written exactly so: digits, plain or with a comma between all thousands, and at most two
/// decimals. Nothing above what an `i64` holds.
pub(super) fn exact(text: &str) -> Option<Pence> {
    let (whole, decimals) = match text.split_once('.') {
        Some((whole, decimals)) if !decimals.is_empty() => (whole, decimals),
        Some(_) => return None,
        None => (text, ""),
    };
    let are_digits = decimals.bytes().all(|byte| byte.is_ascii_digit());
    if !are_digits || decimals.len() > 2 || !is_whole(whole) {
        return None;
    }
    let digits: String = whole.chars().filter(|&letter| letter != ',').collect();
    format!("{digits}{decimals:0<2}").parse().ok().map(Pence)
}

/// Returns whether a text is a whole number without a leading zero, plain or with a comma between all thousands.
pub(super) fn is_whole(text: &str) -> bool {
    let mut groups = text.split(',');
    let first = groups.next().unwrap_or_default();
    let is_grouped = text.len() > first.len();
    let fits = !first.is_empty() && (!is_grouped || first.len() <= 3);
    let leads = first.starts_with('0') && text.len() > 1;
    let are_digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    fits && !leads && are_digits(first) && groups.all(|group| group.len() == 3 && are_digits(group))
}
