//! How the language says numbers, dates, money and lists, by messages of its own such as the names of months. In: values. Out: text.

use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentValue};

use super::words::Words;
use crate::value::Reason;
use crate::value::date::{Date, KnownDate};
use crate::value::money::{Money, Pence, Total, Word};
use crate::value::with_thousands;

/// How Fluent writes a value: a function that shows numbers, and leaves all else to Fluent.
type Formatter<M> = fn(&FluentValue<'_>, &M) -> Option<String>;

/// Returns what writes numbers with `separator` between the thousands; nothing for a separator that no language has.
pub(super) fn formatter<M>(separator: &str) -> Option<Formatter<M>> {
    Some(match separator {
        "," => grouped::<',', M>,
        "." => grouped::<'.', M>,
        " " | "\u{a0}" => grouped::<'\u{a0}', M>,
        "\u{202f}" => grouped::<'\u{202f}', M>,
        "’" => grouped::<'’', M>,
        "'" => grouped::<'\'', M>,
        _ => return None,
    })
}

fn grouped<const SEPARATOR: char, M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    Some(with_thousands(
        &number.value.to_string(),
        &SEPARATOR.to_string(),
    ))
}

/// Returns a number as Fluent takes it: a float, which is exact for every count below nine thousand million million.
pub(super) fn number_value(number: i64) -> FluentValue<'static> {
    #[expect(clippy::cast_precision_loss, reason = "no count is that large")]
    let value = number as f64;
    FluentValue::Number(FluentNumber::new(value, FluentNumberOptions::default()))
}

/// The messages that say months, January first.
pub(super) const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8",
    "month-9", "month-10", "month-11", "month-12",
];

impl Words {
    /// Returns a whole number in figures: "12,500".
    #[must_use]
    pub fn number(&self, number: i64) -> String {
        with_thousands(
            &number.to_string(),
            &self.format("number-group", &FluentArgs::new()),
        )
    }

    /// Returns a number that may have decimals, as it was written: "12,500.5". Nothing where it is none.
    #[must_use]
    pub fn decimal(&self, written: &str) -> Option<String> {
        let (whole, decimals) = written.split_once('.').unwrap_or((written, ""));
        let digits = whole.strip_prefix('-').unwrap_or(whole);
        let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if digits.is_empty() || !is_number(digits) || !is_number(decimals) {
            return None;
        }
        let mut text = with_thousands(whole, &self.format("number-group", &FluentArgs::new()));
        if !decimals.is_empty() {
            text.push_str(&self.format("number-point", &FluentArgs::new()));
            text.push_str(decimals);
        }
        Some(text)
    }

    /// Returns a part of a whole in hundredths, to one place: "84.4%". Nothing where there is no whole.
    #[must_use]
    pub fn percent(&self, part: i64, whole: i64) -> Option<String> {
        let (part, whole) = (i128::from(part), i128::from(whole));
        if whole <= 0 || part < 0 {
            return None;
        }
        let tenths = (part * 1000 + whole / 2) / whole;
        let figure = self.decimal(&format!("{}.{}", tenths / 10, tenths % 10))?;
        Some(self.with("percentage", [("figure", figure.as_str().into())]))
    }

    /// Returns a date to the precision it was written with: "31 May 2016", "May 2016", "2016".
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        match date {
            Date::Year(year) => year.to_string(),
            Date::Month { year, month } => self.with(
                "date-month",
                [
                    ("month", self.month(month).into()),
                    ("year", year.to_string().into()),
                ],
            ),
            Date::Day(day) => self.with(
                "date-day",
                [
                    ("day", day.day().to_string().into()),
                    ("month", self.month(day.month()).into()),
                    ("year", day.year().to_string().into()),
                ],
            ),
        }
    }

    /// Returns when something was: "on 31 May 2016", "in May 2016", "in 2016".
    #[must_use]
    pub fn when(&self, date: Date) -> String {
        let name = match date {
            Date::Year(_) => "when-year",
            Date::Month { .. } => "when-month",
            Date::Day(_) => "when-day",
        };
        self.with(name, [("date", self.date(date).into())])
    }

    /// Returns the last day that a date may mean, by which something was so: "31 May 2016", "the end of May 2016", "the end of 2016".
    #[must_use]
    pub fn end(&self, date: Date) -> String {
        let name = match date {
            Date::Year(_) => "end-year",
            Date::Month { .. } => "end-month",
            Date::Day(_) => "end-day",
        };
        self.with(name, [("date", self.date(date).into())])
    }

    /// Returns a date that may be our reading, which says so itself: "2019 (the year is our reading)".
    #[must_use]
    pub fn known_date(&self, known: KnownDate) -> String {
        self.as_known(known, self.date(known.date()))
    }

    /// Returns when something was by such a date: "in 2019 (the year is our reading)".
    #[must_use]
    pub fn known_when(&self, known: KnownDate) -> String {
        self.as_known(known, self.when(known.date()))
    }

    /// Returns the last day that such a date may mean: "the end of 2019 (the year is our reading)".
    pub(super) fn known_end(&self, known: KnownDate) -> String {
        self.as_known(known, self.end(known.date()))
    }

    fn as_known(&self, known: KnownDate, date: String) -> String {
        let part = match known.date() {
            _ if !known.is_reading() => return date,
            Date::Year(_) => "year",
            Date::Month { .. } => "month",
            Date::Day(_) => "day",
        };
        self.with(
            "date-reading",
            [("date", date.into()), ("part", part.into())],
        )
    }

    fn month(&self, month: i8) -> String {
        let place = usize::try_from(month).unwrap_or(1).saturating_sub(1);
        let name = MONTHS.get(place).copied().unwrap_or("month-1");
        self.format(name, &FluentArgs::new())
    }

    /// Returns an exact amount in the portal's currency: "£12,500", "£12,500.50". Hundredths stand only where there are any.
    #[must_use]
    pub fn amount(&self, amount: Pence) -> String {
        self.amount_with(amount, false)
    }

    /// Returns an exact amount with its hundredths, for a column of them: "£12,500.00".
    #[must_use]
    pub fn amount_to_the_penny(&self, amount: Pence) -> String {
        self.amount_with(amount, true)
    }

    fn amount_with(&self, amount: Pence, always: bool) -> String {
        let pence = amount.pence();
        let (whole, rest) = (pence.unsigned_abs() / 100, pence.unsigned_abs() % 100);
        let written = if rest > 0 || always {
            format!("{whole}.{rest:02}")
        } else {
            whole.to_string()
        };
        let figure = self.decimal(&written).unwrap_or_default();
        let text = self.with(
            "currency",
            [
                ("sign", self.currency.symbol.as_str().into()),
                ("amount", figure.into()),
            ],
        );
        if pence < 0 { format!("-{text}") } else { text }
    }

    /// Returns an amount with the word it was published with: "about £100,000"; or why there is none.
    #[must_use]
    pub fn money(&self, money: &Money) -> String {
        match money {
            Money::Blank(reason) => self.blank(*reason),
            Money::Published { pence, word } => {
                self.qualified(word.as_slice(), self.amount(*pence))
            }
        }
    }

    /// Returns why there is no figure: "not found".
    #[must_use]
    pub fn blank(&self, reason: Reason) -> String {
        self.format(reason.word(), &FluentArgs::new())
    }

    /// Returns why there is nothing: the reason that a record gives, or that nothing is recorded.
    #[must_use]
    pub fn why_blank(&self, reason: Option<Reason>) -> String {
        reason.map_or_else(
            || self.format("not-recorded", &FluentArgs::new()),
            |reason| self.blank(reason),
        )
    }

    /// Returns a sum as exact as its amounts were: "£18,000", "about £100,000"; that there is none where no amount is published.
    #[must_use]
    pub fn total(&self, total: &Total) -> String {
        if !total.is_known() {
            return self.format("none", &FluentArgs::new());
        }
        let words: Vec<Word> = total.words().collect();
        self.qualified(&words, self.amount(total.rounded()))
    }

    /// Returns a sum, and behind it how many amounts it leaves out for which reason; a single amount that is not known is that reason alone.
    #[must_use]
    pub fn total_parts(&self, total: &Total) -> Vec<String> {
        let blanks: Vec<(Reason, u32)> = total.by_reason().collect();
        let is_known = total.is_known();
        if let ([(reason, 1)], false) = (blanks.as_slice(), is_known) {
            return vec![self.blank(*reason)];
        }
        let said = blanks
            .iter()
            .map(|(reason, count)| self.funding_blanks((*count).into(), &self.blank(*reason)));
        let said: Vec<String> = said.collect();
        match (said.is_empty(), is_known) {
            (true, _) => vec![self.total(total)],
            (false, false) => vec![self.list(&said)],
            (false, true) => {
                vec![self.total(total), self.funding_besides(&self.list(&said))]
            }
        }
    }

    /// Returns a figure with the words that say how exact it is. A sum of parts that are at least and parts that are at most so much
    /// is neither: it is about so much.
    #[must_use]
    pub fn qualified(&self, words: &[Word], figure: String) -> String {
        let has = |word: Word| words.contains(&word);
        let at_most = has(Word::UpTo) || has(Word::Under);
        let at_least = has(Word::Over) || has(Word::AtLeast);
        let name = match (has(Word::About), at_least, at_most) {
            (false, true, false) if !has(Word::Over) => "at-least",
            (false, false, true) if !has(Word::UpTo) => "under",
            (false, false, false) => return figure,
            (_, true, true) | (true, false, false) => "about",
            (false, true, false) => "over",
            (false, false, true) => "up-to",
            (true, true, false) => "about-or-over",
            (true, false, true) => "about-or-up-to",
        };
        self.with(name, [("figure", figure.into())])
    }

    /// Returns names in a row: "a", "a and b", "a, b and c".
    #[must_use]
    pub fn list<T: AsRef<str>>(&self, names: &[T]) -> String {
        let Some((last, rest)) = names.split_last() else {
            return String::new();
        };
        let mut rest = rest.iter();
        let Some(first) = rest.next() else {
            return last.as_ref().to_owned();
        };
        let before = rest.fold(first.as_ref().to_owned(), |before, name| {
            self.joined("list-more", &before, name.as_ref())
        });
        self.joined("list-last", &before, last.as_ref())
    }

    fn joined(&self, name: &str, before: &str, after: &str) -> String {
        self.with(name, [("before", before.into()), ("after", after.into())])
    }

    /// Returns a small count as a sentence has it: zero to nine in words, otherwise in figures.
    #[must_use]
    pub fn count(&self, count: usize) -> String {
        if count < 10 {
            return self.format(&format!("spelt-{count}"), &FluentArgs::new());
        }
        self.number(i64::try_from(count).unwrap_or(i64::MAX))
    }

    fn with<const N: usize>(
        &self,
        name: &str,
        values: [(&'static str, FluentValue<'_>); N],
    ) -> String {
        let mut arguments = FluentArgs::with_capacity(N);
        for (name, value) in values {
            arguments.set(name, value);
        }
        self.format(name, &arguments)
    }
}

/// Returns `text` with its first letter a capital, as at the beginning of a sentence. A message asks for it by `CAPITAL($text)`.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
