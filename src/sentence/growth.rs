//! How membership grew, as sentences. In: the published totals. Out: the headline, and which totals say how it stands and how it began.

use super::words::{capital, count, month_of, verb};
use crate::portal::membership::GrowthStep;
use crate::value::date::Date;

/// Returns the newest total for a date that is wholly past on `day`.
#[must_use]
pub fn newest(growth: &[GrowthStep], day: Date) -> Option<&GrowthStep> {
    let possible = growth.iter().filter(|step| step.is_possible());
    possible.rev().find(|step| step.date.is_by(day))
}

/// Returns how membership stood at the beginning: the last total of the first month that has one on the line of growth.
#[must_use]
pub fn beginning(growth: &[GrowthStep]) -> Option<&GrowthStep> {
    let mut line = growth.iter().filter(|step| step.on_the_line);
    let first = line.next()?;
    let same = line.take_while(|step| month_of(step.date) == month_of(first.date));
    Some(same.last().unwrap_or(first))
}

/// Returns how it grew, in a sentence or two.
#[must_use]
pub fn heading(growth: &[GrowthStep]) -> Vec<String> {
    let Some((first, last)) = beginning(growth).zip(growth.iter().rfind(|step| step.on_the_line))
    else {
        return vec![if growth.is_empty() {
            "No total has been published.".to_owned()
        } else {
            "What was published is more than are recorded.".to_owned()
        }];
    };
    let outside = outside(first);
    if outside == 0 {
        let all = match first.existed {
            1 => "It was",
            2 => "Both were",
            _ => "All were",
        };
        return vec![format!("{all} in by {}.", month_of(first.date))];
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

fn outside(step: &GrowthStep) -> usize {
    step.existed
        .saturating_sub(usize::try_from(step.published).unwrap_or(usize::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(date: &str, published: u64) -> GrowthStep {
        let date = Date::parse(date).unwrap();
        GrowthStep {
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
        let said = |steps: &[GrowthStep]| heading(steps).join(" ");
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
