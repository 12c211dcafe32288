//! Which of the published totals of members says how it began, and which how it stands. In: the totals in order of date. Out: one of them.

use crate::portal::membership::GrowthStep;
use crate::value::date::{Date, KnownDate};

/// Returns the newest total for a date that is wholly past on `day`: one for a whole year is newer than those of its days only if it cannot
/// be older.
#[must_use]
pub fn newest(growth: &[GrowthStep], day: Date) -> Option<&GrowthStep> {
    let possible = growth.iter().filter(|step| step.is_possible());
    let past = possible.filter(|step| step.date.is_by(day));
    past.max_by_key(|step| (step.date.first_day(), step.date))
}

/// Returns the latest date that a total for a date wholly past on `day` may mean: that of the newest, or of one for the whole of a year.
#[must_use]
pub fn last_counted(growth: &[GrowthStep], day: Date) -> Option<KnownDate> {
    let past = growth.iter().filter(|step| step.is_possible());
    let past = past.map(|step| step.date).filter(|date| date.is_by(day));
    past.max()
}

/// Returns a day as it is known: our reading where each total for it is taken from a document without a date.
#[must_use]
pub fn counted_day(growth: &[GrowthStep], day: Date) -> KnownDate {
    let totals = growth.iter().map(|step| step.date);
    let days = totals.filter(|date| date.date() == day);
    days.min().unwrap_or(KnownDate::said(day))
}

/// Returns how membership stood at the beginning: the last total of the first month that has one; a total for a year is no month's.
#[must_use]
pub fn beginning(growth: &[GrowthStep]) -> Option<&GrowthStep> {
    let month = |date: Date| match date {
        Date::Year(_) => None,
        Date::Month { year, month } => Some((year, month)),
        Date::Day(day) => Some((day.year(), day.month())),
    };
    let possible = || growth.iter().filter(|step| step.is_possible());
    let first = possible().find_map(|step| month(*step.date));
    possible()
        .rfind(|step| first.is_some() && month(*step.date) == first)
        .or_else(|| possible().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(date: &str, published: u64) -> GrowthStep {
        let date = KnownDate::parse(date).unwrap();
        GrowthStep {
            claim: 0,
            date,
            published,
            named: 0,
            existed: 32,
        }
    }

    #[test]
    fn the_beginning_is_the_last_total_of_the_first_month() {
        let of = |steps: &[GrowthStep]| beginning(steps).map(|step| step.published);
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[step("2016", 33)]), None);
        assert_eq!(of(&[step("2016", 26), step("2018", 30)]), Some(26));
        let steps = [
            step("2016", 26),
            step("2016-05", 25),
            step("2016-05-31", 27),
            step("2016-06-01", 26),
        ];
        assert_eq!(of(&steps), Some(27));
    }

    #[test]
    fn the_newest_is_past_and_possible() {
        let steps = [
            step("2016-05-31", 27),
            step("2019", 32),
            step("2019-10-01", 40),
        ];
        let of = |day: &str| newest(&steps, Date::parse(day).unwrap()).map(|step| step.published);
        assert_eq!(of("2016-05-30"), None);
        assert_eq!(of("2018"), Some(27));
        assert_eq!(of("2019-12-31"), Some(32));
    }

    #[test]
    fn nothing_is_newer_than_a_total_for_a_year_before_the_year_is_over() {
        let steps = [step("2019", 32), step("2019-10-01", 32)];
        let of = |day: &str| last_counted(&steps, Date::parse(day).unwrap());
        assert_eq!(of("2019-11"), Some(steps[1].date));
        assert_eq!(of("2020"), Some(steps[0].date));
    }
}
