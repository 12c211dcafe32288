//! The words of documents that are quoted for a fact. In: the records. Out: warnings of quotes that are longer than a quote may be, and of
//! figures and years that the quotes for them do not hold.
//!
//! What counts as holding: a figure stands in a quote if some number of it has the same figures, whatever groups them, without the
//! noughts at both ends. So `12500` is held by `£12,500`, `12 500`, `12.5 thousand` and `0.0125m`, in any language. A whole number up to
//! twelve is not looked for where the quote has no figures but those of years: such numbers are written as words. A date is held unless the quote
//! names years, and none of them is its own: most documents bear their date elsewhere. What is our own reading is not looked for.

use super::written_in;
use crate::portal::relations::facts::{self, FactKind, Stated};
use crate::portal::table::record_ref::RecordRef;
use crate::portal::table::tables::Tables;
use crate::problem::{Code, Problem, Report};
use crate::record::citation::{MOST_WORDS, Quote};
use crate::record::claim::ClaimValue;
use crate::record::council::Council;
use crate::record::funding::Funding;
use crate::record::outcome::Figure;
use crate::record::project::Project;
use crate::value::date::Date;
use crate::value::money::Money;

/// Up to this, numbers are written as words.
const IN_WORDS: u64 = 12;

/// Returns a warning for each quote that is too long, and for each figure that its quotes do not hold.
pub(in crate::portal::link) fn check(tables: &Tables) -> Report {
    let mut report = Report::default();
    facts::each(tables, &mut |record, stated| {
        let cited = stated.fact.evidence.iter();
        let quotes: Vec<&Quote> = cited.filter_map(|cited| cited.quote.as_ref()).collect();
        let Some(first) = quotes.first().filter(|_| stated.sound) else {
            return;
        };
        for quote in &quotes {
            let words = quote.text.split_whitespace().count();
            if words > MOST_WORDS {
                let message = format!("a quote of {words} words, where {MOST_WORDS} are the most");
                let problem = Problem::new(Code::LongQuote, quote.at.place(), message);
                report.push(problem.help(
                    "keep the few words that say it: for the rest readers are led to the document",
                ));
            }
        }
        if let Some(message) = not_held(tables, record, &stated, &quotes) {
            let problem = Problem::new(Code::QuoteWithoutIt, first.at.place(), message);
            report.push(problem.help(
                "quote the words that give it, or correct what is recorded; where the document does not say it, write `inferred: true` and a `note` that says why",
            ));
        }
    });
    report.merge(claims(tables));
    report
}

/// Returns a warning for each published total whose own words have figures, and not its own: readers see both.
fn claims(tables: &Tables) -> Report {
    let mut report = Report::default();
    for (index, claim) in tables.claims.iter().enumerate() {
        let (Some(said), true) = (&claim.said, claim.written.sound) else {
            continue;
        };
        let figure = figure_of(tables, &RecordRef::Claim(index), FactKind::Record);
        let has_figures = numbers_in(said).iter().any(|number| year(number).is_none());
        if let Some(figure) = figure.filter(|figure| has_figures && !holds(said, figure)) {
            let message = format!("`said` does not hold the figure `{figure}` of `value`");
            let place = written_in(&claim.written.at.place(), said);
            let problem = Problem::new(Code::QuoteWithoutIt, place, message);
            report.push(problem.help("correct the one that is wrong: readers see both"));
        }
    }
    report
}

/// Returns what no quote for a fact holds, in words; nothing where one does.
fn not_held(
    tables: &Tables,
    record: &RecordRef,
    stated: &Stated<'_>,
    quotes: &[&Quote],
) -> Option<String> {
    if stated.fact.inferred {
        return None;
    }
    let said = if quotes.len() == 1 {
        "the quote does"
    } else {
        "the quotes do"
    };
    let figure = figure_of(tables, record, stated.kind);
    if let Some(figure) = figure
        && !quotes.iter().any(|quote| holds(&quote.text, &figure))
    {
        return Some(format!("{said} not hold the figure `{figure}`"));
    }
    // The dates of a project are those of its whole life, and its own sources are about all of it.
    if stated.kind == FactKind::Record && matches!(record, RecordRef::Project(_)) {
        return None;
    }
    let dates: Vec<Date> = stated.dates.into_iter().flatten().collect();
    let years: Vec<i16> = quotes.iter().flat_map(|it| years_in(&it.text)).collect();
    let (date, year) = (dates.first()?, years.first()?);
    let is_there = dates.iter().any(|date| years.contains(&date.year()));
    (!is_there).then(|| format!("{said} not hold the year of `{date}`, but {year}"))
}

/// Returns the figure that a fact gives, as plain figures with a point; nothing where it gives none.
fn figure_of(tables: &Tables, record: &RecordRef, kind: FactKind) -> Option<String> {
    match record {
        RecordRef::Council(id) => of_council(tables.councils.of(id)?, kind),
        RecordRef::Organisation(id) => of_funding(&tables.organisations.of(id)?.funds, kind),
        RecordRef::Project(id) => of_project(tables.projects.of(id)?, kind),
        RecordRef::Claim(index) => match tables.claims.get(*index)?.value {
            ClaimValue::Count(count) => Some(count.to_string()),
            ClaimValue::Amount(amount) => of_money(amount),
        },
        RecordRef::Settings
        | RecordRef::Strategy
        | RecordRef::Principle(_)
        | RecordRef::Team
        | RecordRef::Role(_)
        | RecordRef::Milestone(_)
        | RecordRef::Update(_)
        | RecordRef::Page(_)
        | RecordRef::Source(_) => None,
    }
}

fn of_council(council: &Council, kind: FactKind) -> Option<String> {
    if kind == FactKind::Population {
        return council.population.as_ref().map(|it| it.value.to_string());
    }
    of_funding(&council.funds, kind)
}

fn of_funding(lines: &[Funding], kind: FactKind) -> Option<String> {
    let FactKind::Funding(index) = kind else {
        return None;
    };
    of_money(lines.get(index)?.amount)
}

fn of_project(project: &Project, kind: FactKind) -> Option<String> {
    let of_figure = |figure: &Figure| figure.value.published().map(str::to_owned);
    let outcome = |index: usize| project.outcomes.get(index);
    match kind {
        FactKind::Budget => of_money(project.budget.as_ref()?.amount),
        FactKind::Benefit(index) => of_money(project.benefits.get(index)?.amount),
        FactKind::Baseline(index) => of_figure(outcome(index)?.baseline.as_ref()?),
        FactKind::Target(index) => of_figure(outcome(index)?.target.as_ref()?),
        FactKind::Actual(index, which) => of_figure(outcome(index)?.actual.get(which)?),
        FactKind::Record
        | FactKind::Membership(_)
        | FactKind::Population
        | FactKind::Funding(_)
        | FactKind::Said(_)
        | FactKind::Reply(_)
        | FactKind::Stage(_)
        | FactKind::Service(_)
        | FactKind::Outcome(_) => None,
    }
}

fn of_money(amount: Money) -> Option<String> {
    let decimal = amount.pence()?.decimal();
    Some(decimal.strip_suffix(".00").unwrap_or(&decimal).to_owned())
}

/// Returns whether a quote holds a figure.
fn holds(quote: &str, figure: &str) -> bool {
    let numbers = numbers_in(quote);
    let is_small = figure.parse().is_ok_and(|whole: u64| whole <= IN_WORDS);
    if is_small && numbers.iter().all(|number| year(number).is_some()) {
        return true;
    }
    let wanted = significant(figure);
    numbers.iter().any(|number| significant(number) == wanted)
}

/// Returns the figures of a number without what groups them and the noughts at both ends.
fn significant(number: &str) -> String {
    let figures: String = number.chars().filter(char::is_ascii_digit).collect();
    let bare = figures.trim_matches('0');
    if bare.is_empty() { "0" } else { bare }.to_owned()
}

/// Returns the numbers of a text, with whatever groups their figures.
fn numbers_in(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let mut numbers: Vec<String> = Vec::new();
    let mut goes_on = false;
    for (at, letter) in letters.iter().enumerate() {
        let is_inside = goes_on && digit(at + 1);
        let groups = (1..=3).all(|ahead| digit(at + ahead)) && !digit(at + 4);
        let joins = match letter {
            '.' | ',' => is_inside,
            ' ' | '\'' | '’' | '\u{a0}' | '\u{2009}' | '\u{202f}' => is_inside && groups,
            _ => false,
        };
        if letter.is_ascii_digit() || joins {
            match numbers.last_mut().filter(|_| goes_on) {
                Some(number) => number.push(*letter),
                None => numbers.push(letter.to_string()),
            }
        }
        goes_on = letter.is_ascii_digit() || joins;
    }
    numbers
}

/// Returns the numbers of a text that can only be years.
fn years_in(text: &str) -> Vec<i16> {
    let numbers = numbers_in(text);
    numbers.iter().filter_map(|number| year(number)).collect()
}

/// Returns a number as a year, where it can only be one.
fn year(number: &str) -> Option<i16> {
    let year = number.parse().ok().filter(|_| number.len() == 4);
    year.filter(|year| (1900..2100).contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_holds_a_figure_however_it_is_grouped_and_in_whatever_unit() {
        for (quote, figure) in [
            ("paid £12,500 a year", "12500"),
            ("12 500 €", "12500"),
            ("12\u{202f}500,00 €", "12500"),
            ("about 12.5 thousand", "12500"),
            ("£12,500.50 in all", "12500.50"),
            ("over £1 million", "1000000"),
            ("27 of 32 councils", "27"),
            ("27 of 32 councils", "32"),
            ("the remaining five", "5"),
            ("five since 2016", "5"),
            ("fell to 0", "0"),
            ("167,000 users, 71% over 75", "71"),
        ] {
            assert!(holds(quote, figure), "{quote}: {figure}");
        }
    }

    #[test]
    fn a_quote_without_a_figure_does_not_hold_it() {
        for (quote, figure) in [
            ("paid £12,400 a year", "12500"),
            ("£12,500 in all", "12500.50"),
            ("twenty-seven councils", "27"),
            ("the remaining 4", "5"),
            ("in 1992, 500 came", "12500"),
            ("from 12 to 500", "12500"),
            ("", "27"),
        ] {
            assert!(!holds(quote, figure), "{quote}: {figure}");
        }
    }

    #[test]
    fn years_are_numbers_of_four_figures() {
        let text = "on 31 May 2016, for 2,016 people and 1.5 of 2017-18";
        assert_eq!(years_in(text), [2016, 2017]);
    }
}
