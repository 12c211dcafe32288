//! Money: exact amounts as they were published, or the fact that none was.
//!
//! A text goes in, [`Money`] comes out; many of them make a [`Total`] that keeps their words and counts what it leaves
//! out. Amounts are whole pence and never pass through a float. "Not published" is never a zero.

mod meant;
mod slip;
mod total;

use std::fmt;
use std::iter::Sum;
use std::ops::Add;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::Fault;
pub use total::{Total, worded};

/// The largest amount that is taken for meant: ten thousand million, in hundredths.
const LARGEST: i64 = 1_000_000_000_000;

/// The currency of all amounts of a portal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Currency {
    /// What stands before an amount: "£".
    pub symbol: String,
    /// The three letters of ISO 4217: "GBP".
    pub code: String,
}

impl Currency {
    /// The currency with this symbol and these three letters.
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
pub struct Pence(i64);

impl Pence {
    /// An amount of so many hundredths.
    pub const fn new(pence: i64) -> Self {
        Self(pence)
    }

    /// How many hundredths it is.
    pub const fn pence(self) -> i64 {
        self.0
    }

    /// The amount as a sentence has it: commas between the thousands, and pence only where there are any.
    pub fn text(self, currency: &Currency) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, rest) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        let digits = whole.to_string();
        let mut text = format!("{sign}{}", currency.symbol);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index) % 3 == 0 {
                text.push(',');
            }
            text.push(digit);
        }
        let decimals = if rest > 0 {
            format!(".{rest:02}")
        } else {
            String::new()
        };
        text + &decimals
    }
}

impl Add for Pence {
    type Output = Self;

    /// The sum. It stays at the largest number there is where nine million of the largest amounts would pass it.
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
}

impl Word {
    const ALL: [Self; 3] = [Self::About, Self::Over, Self::UpTo];

    /// The word as it is written: "about", "over", "up to".
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Over => "over",
            Self::UpTo => "up to",
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
    /// No source gives the figure: a fact to show, never a zero.
    NotPublished,
    /// A source gives the figure.
    Published {
        /// The figure.
        pence: Pence,
        /// The word it was published with, shown wherever the figure or a sum that holds it is shown.
        word: Option<Word>,
    },
}

impl Money {
    /// Reads an amount: `12500`, `12500.50`, `£12,500`, any of these after `about`, `over` or `up to`, or
    /// `not published`. Capitals and spaces around do not matter.
    ///
    /// ```
    /// use mercat::value::money::{Currency, Money};
    ///
    /// let pounds = Currency::default();
    /// assert_eq!(Money::parse("about 100000", &pounds).unwrap().text(&pounds), "about £100,000");
    /// assert_eq!(Money::parse("£1.5m", &pounds).unwrap_err().help, "write `£1,500,000`");
    /// ```
    ///
    /// # Errors
    ///
    /// A fault that says what is wrong with the amount and proposes what was probably meant.
    pub fn parse(text: &str, currency: &Currency) -> Result<Self, Fault> {
        let text = text.trim();
        if words_are(text, "not published") {
            return Ok(Self::NotPublished);
        }
        let (word, rest) = split_word(text);
        let figure = rest
            .strip_prefix(currency.symbol.as_str())
            .map_or(rest, str::trim_start);
        match exact(figure) {
            Some(pence) if pence.0 <= LARGEST => Ok(Self::Published { pence, word }),
            _ => Err(meant::fault(text, currency)),
        }
    }

    /// The figure, where one is published.
    pub fn pence(&self) -> Option<Pence> {
        match self {
            Self::NotPublished => None,
            Self::Published { pence, .. } => Some(*pence),
        }
    }

    /// The amount as a sentence has it: "about £100,000", "£12,500.50", "not published".
    pub fn text(&self, currency: &Currency) -> String {
        match self {
            Self::NotPublished => "not published".to_owned(),
            Self::Published { pence, word: None } => pence.text(currency),
            Self::Published {
                pence,
                word: Some(word),
            } => format!("{word} {}", pence.text(currency)),
        }
    }
}

impl Serialize for Money {
    /// `{"pence": 1250000, "word": "about", "published": true}` without the word where there is none, or `{"published": false}`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::NotPublished => {
                let mut fields = serializer.serialize_struct("Money", 1)?;
                fields.serialize_field("published", &false)?;
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

/// Whether a text is these words, whatever its capitals and the spaces between.
fn words_are(text: &str, words: &str) -> bool {
    let lower = text.to_lowercase();
    lower.split_whitespace().eq(words.split(' '))
}

/// The word before an amount, if any, and the rest.
fn split_word(text: &str) -> (Option<Word>, &str) {
    Word::ALL
        .into_iter()
        .find_map(|word| after_words(text, word.as_str()).map(|rest| (Some(word), rest)))
        .unwrap_or((None, text))
}

/// What follows these words at the start of a text, whatever their capitals and the spaces between and after.
fn after_words<'t>(text: &'t str, words: &str) -> Option<&'t str> {
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

/// The figure that is written exactly so: digits, plain or with a comma between all thousands, and at most two
/// decimals. Nothing above what an `i64` holds.
fn exact(text: &str) -> Option<Pence> {
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

/// Whether a text is a whole number without a leading zero, plain or with a comma between all thousands.
fn is_whole(text: &str) -> bool {
    let mut groups = text.split(',');
    let first = groups.next().unwrap_or_default();
    let is_grouped = text.len() > first.len();
    let fits = !first.is_empty() && (!is_grouped || first.len() <= 3);
    let leads = first.starts_with('0') && text.len() > 1;
    let are_digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    fits && !leads && are_digits(first) && groups.all(|group| group.len() == 3 && are_digits(group))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn pounds() -> Currency {
        Currency::default()
    }

    fn published(pence: i64, word: Option<Word>) -> Money {
        Money::Published {
            pence: Pence::new(pence),
            word,
        }
    }

    #[test]
    fn every_form_of_the_content_model_is_read() {
        for (text, money) in [
            ("0", published(0, None)),
            ("12500", published(1_250_000, None)),
            ("12500.50", published(1_250_050, None)),
            ("12500.5", published(1_250_050, None)),
            ("0.05", published(5, None)),
            ("£12,500", published(1_250_000, None)),
            ("£12,500.50", published(1_250_050, None)),
            ("1,000,000", published(100_000_000, None)),
            ("£ 12500", published(1_250_000, None)),
            ("about 100000", published(10_000_000, Some(Word::About))),
            ("over £1,000,000", published(100_000_000, Some(Word::Over))),
            ("up to 5000000", published(500_000_000, Some(Word::UpTo))),
            (
                "  Up  To   5000000 ",
                published(500_000_000, Some(Word::UpTo)),
            ),
            ("£10,000,000,000", published(LARGEST, None)),
            ("not published", Money::NotPublished),
            (" Not  Published ", Money::NotPublished),
        ] {
            assert_eq!(Money::parse(text, &pounds()), Ok(money), "{text}");
        }
    }

    #[test]
    fn the_currency_is_the_portals_own() {
        let krona = Currency::new("kr", "SEK");
        assert_eq!(
            Money::parse("kr 12,500", &krona),
            Ok(published(1_250_000, None))
        );
        assert_eq!(published(1_250_000, None).text(&krona), "kr12,500");
        let fault = Money::parse("£12,500", &krona).unwrap_err();
        assert_eq!(
            fault.message,
            "`£12,500` is in another currency: amounts are in kr (SEK)"
        );
        let fault = Money::parse("12,500 SEK", &krona).unwrap_err();
        assert_eq!(fault.help, "write `kr12,500`");
    }

    #[test]
    fn a_currency_that_shares_its_symbol_is_another_one() {
        let fault = Money::parse("500 USD", &Currency::new("$", "AUD")).unwrap_err();
        assert_eq!(
            fault.message,
            "`500 USD` is in another currency: amounts are in $ (AUD)"
        );
    }

    #[test]
    fn pence_are_shown_only_where_there_are_any() {
        for (pence, text) in [
            (0, "£0"),
            (5, "£0.05"),
            (50, "£0.50"),
            (99_900, "£999"),
            (100_000, "£1,000"),
            (1_250_050, "£12,500.50"),
            (-1_250_050, "-£12,500.50"),
            (i64::MIN, "-£92,233,720,368,547,758.08"),
        ] {
            assert_eq!(Pence::new(pence).text(&pounds()), text);
        }
    }

    #[test]
    fn money_is_exported_with_what_is_known_of_it() {
        let text = |money: Money| serde_json::to_string(&money).unwrap();
        assert_eq!(
            text(published(1_250_000, None)),
            r#"{"pence":1250000,"published":true}"#
        );
        assert_eq!(
            text(published(500, Some(Word::UpTo))),
            r#"{"pence":500,"word":"up to","published":true}"#
        );
        assert_eq!(text(Money::NotPublished), r#"{"published":false}"#);
    }

    #[test]
    fn sums_stop_at_the_largest_number_and_do_not_wrap() {
        assert_eq!(Pence::new(i64::MAX) + Pence::new(1), Pence::new(i64::MAX));
    }

    pub(super) fn any_money() -> impl Strategy<Value = Money> {
        let word = prop::option::of(prop::sample::select(Word::ALL.to_vec()));
        prop_oneof![
            1 => Just(Money::NotPublished),
            4 => (0..=LARGEST, word).prop_map(|(pence, word)| published(pence, word)),
        ]
    }

    proptest! {
        #[test]
        fn what_is_shown_reads_as_the_same_money(money in any_money()) {
            prop_assert_eq!(Money::parse(&money.text(&pounds()), &pounds()), Ok(money));
        }

        #[test]
        fn no_text_is_read_as_something_that_it_does_not_say(text in "[0-9.,£ ]{0,12}|\\PC{0,12}") {
            if let Ok(money) = Money::parse(&text, &pounds()) {
                let digits = |text: &str| text.replace([',', '£', ' '], "");
                let (shown, written) = (digits(&money.text(&pounds())), digits(&text));
                let is_same = written.trim_end_matches('0').trim_end_matches('.') == shown.trim_end_matches('0').trim_end_matches('.');
                prop_assert!(is_same || money == Money::NotPublished, "{written} became {shown}");
            }
        }

        #[test]
        fn more_pence_are_more_money(one in any::<i64>(), other in any::<i64>()) {
            prop_assert_eq!(Pence::new(one).cmp(&Pence::new(other)), one.cmp(&other));
        }
    }
}
