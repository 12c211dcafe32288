//! How membership grew: every published total beside what the records can name. In: the portal. Out: rows in order of date, each
//! with the page of its day, and the headline. The picture of it is drawn elsewhere.

use serde::Serialize;

use super::link::Link;
use super::sentence::{capital, count, month_of, verb};
use crate::portal::membership::Step;
use crate::portal::{Portal, RecordRef};
use crate::record::claim::Claim;
use crate::route::Address;
use crate::value::date::Date;

/// One published total.
#[derive(Debug, Clone, Serialize)]
pub struct Published<'p> {
    /// The date that it speaks of.
    pub date: Date,
    /// The page of that date.
    pub address: Address,
    /// The total.
    pub published: u64,
    /// How many members the records can name.
    pub named: usize,
    /// How many councils existed.
    pub existed: usize,
    /// Whether it goes with the other totals.
    pub on_the_line: bool,
    /// What was said.
    pub said: Option<&'p str>,
    /// Who said so.
    pub who: Vec<Link>,
}

/// The page that shows how councils stood on a day.
#[must_use]
pub fn page_of_day(day: Date) -> Address {
    Address::new(format!("/councils/on/{day}/"))
}

/// Every published total of members, in order of date.
pub fn rows(portal: &Portal) -> Vec<Published<'_>> {
    let row = |step: &Step| {
        let claim = &portal.claims[step.claim];
        Published {
            date: step.date,
            address: page_of_day(step.date),
            published: step.published,
            named: step.named,
            existed: step.existed,
            on_the_line: step.on_the_line,
            said: claim.said.as_deref(),
            who: publishers(portal, claim),
        }
    };
    portal.growth.iter().map(row).collect()
}

/// Who published a total, each once, with the entry of the bibliography.
pub fn publishers(portal: &Portal, claim: &Claim) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    for citation in &claim.fact.evidence {
        let source = &portal.sources[&citation.source];
        let name = source.publisher.as_ref().unwrap_or(&source.title);
        if links.iter().all(|known| known.title != *name) {
            links.push(Link::new(
                portal,
                name,
                &RecordRef::Source(source.id.clone()),
            ));
        }
    }
    links
}

/// The newest total for a date that is wholly past on `day`.
#[must_use]
pub fn newest(growth: &[Step], day: Date) -> Option<&Step> {
    growth.iter().rev().find(|step| step.date.is_by(day))
}

/// How membership stood at the beginning: the last total of the first month that has one on the line of growth.
#[must_use]
pub fn beginning(growth: &[Step]) -> Option<&Step> {
    let mut line = growth.iter().filter(|step| step.on_the_line);
    let first = line.next()?;
    let same = line.take_while(|step| month_of(step.date) == month_of(first.date));
    Some(same.last().unwrap_or(first))
}

/// How it grew, in a sentence or two.
#[must_use]
pub fn heading(growth: &[Step]) -> Vec<String> {
    let Some((first, last)) = beginning(growth).zip(growth.iter().rfind(|step| step.on_the_line))
    else {
        return vec!["No total has been published.".to_owned()];
    };
    let outside = outside(first);
    if outside == 0 {
        return vec![format!("All were in by {}.", month_of(first.date))];
    }
    let mut sentences = vec![format!(
        "{} {} still outside in {}.",
        capital(&count(outside)),
        verb(outside, "was", "were"),
        month_of(first.date)
    )];
    if last.date != first.date {
        let left = self::outside(last);
        let then = month_of(last.date);
        sentences.push(match left {
            0 => format!("The last came in by {then}."),
            _ => format!("By {then} it was {}.", count(left)),
        });
    }
    sentences
}

fn outside(step: &Step) -> usize {
    step.existed
        .saturating_sub(usize::try_from(step.published).unwrap_or(usize::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(date: &str, published: u64) -> Step {
        let date = Date::parse(date).unwrap();
        Step {
            claim: 0,
            date,
            published,
            named: 0,
            existed: 32,
            on_the_line: true,
        }
    }

    #[test]
    fn growth_is_said_for_none_one_and_many_totals() {
        let said = |steps: &[Step]| heading(steps).join(" ");
        assert_eq!(said(&[]), "No total has been published.");
        assert_eq!(
            said(&[step("2016-05", 32)]),
            "All were in by May\u{a0}2016."
        );
        assert_eq!(
            said(&[step("2016-05", 31)]),
            "One was still outside in May\u{a0}2016."
        );
        let steps = [
            step("2016-05", 25),
            step("2016-05-31", 27),
            step("2016-10-25", 28),
        ];
        assert_eq!(
            said(&steps),
            "Five were still outside in May\u{a0}2016. By October\u{a0}2016 it was four."
        );
        let steps = [step("2016-05-31", 27), step("2019-10-01", 32)];
        assert_eq!(
            said(&steps),
            "Five were still outside in May\u{a0}2016. The last came in by October\u{a0}2019."
        );
    }
}
