//! The portal's answer in a sentence or two: how many have joined, as was published and as the records can name them. In: the
//! portal. Out: words for the largest headline, its figure apart. Right for none, some and all, with and without a total.

use serde::Serialize;

use super::growth::beginning;
use super::words::{capital, count, month_of, none_of, possessive, when};
use crate::portal::Portal;
use crate::portal::membership::GrowthStep;
use crate::record::council::Status;
use crate::record::settings::MemberWords;
use crate::value::date::Date;

/// The answer. Its figure and the rest are one sentence.
#[derive(Debug, Serialize)]
pub struct Answer {
    /// "27 of Scotland's 32".
    pub figure: String,
    /// " councils had joined by May 2016."
    pub rest: String,
    /// "Only six can be named."
    pub then: Option<String>,
}

impl Answer {
    /// Returns the answer on the portal's date, with the newest published total.
    pub fn of(portal: &Portal, newest: Option<&GrowthStep>) -> Answer {
        answer(&JoinedCounts::of(portal, newest), &portal.settings.members)
    }

    /// Returns all of it.
    #[must_use]
    pub fn text(&self) -> String {
        let then = self
            .then
            .as_ref()
            .map(|then| format!(" {then}"))
            .unwrap_or_default();
        format!("{}{}{then}", self.figure, self.rest)
            .trim()
            .to_owned()
    }

    fn new(figure: String, rest: String, then: Option<String>) -> Answer {
        Answer { figure, rest, then }
    }
}

/// What the answer speaks of.
#[derive(Debug, Default, Clone, Copy)]
struct JoinedCounts {
    existed: usize,
    named: usize,
    unknown: usize,
    /// The newest published total.
    newest: Option<(u64, Date)>,
    /// Whether all that was published is more than there are.
    beyond: bool,
    /// The total at the beginning, where it was lower than the whole.
    beginning: Option<(u64, Date)>,
}

impl JoinedCounts {
    fn of(portal: &Portal, newest: Option<&GrowthStep>) -> JoinedCounts {
        let beginning = beginning(&portal.growth);
        let lower = |step: &&GrowthStep| {
            usize::try_from(step.published).is_ok_and(|published| published < step.existed)
        };
        JoinedCounts {
            existed: portal.roll.existed,
            named: portal.roll.members(),
            unknown: portal.roll.of(Status::NotPublished),
            newest: newest.map(|step| (step.published, step.date)),
            beyond: portal.growth.iter().any(|step| !step.is_possible()),
            beginning: beginning
                .filter(lower)
                .map(|step| (step.published, step.date)),
        }
    }
}

/// Returns how many have joined, as was published and as the records can name them.
fn answer(standing: &JoinedCounts, words: &MemberWords) -> Answer {
    let JoinedCounts { existed, named, .. } = *standing;
    let many = &words.many;
    if existed == 0 {
        return Answer::new(String::new(), format!("No {many} are recorded yet."), None);
    }
    if existed == 1 {
        return answer_of_one(standing, words);
    }
    let whole = match &words.of {
        Some(of) => format!("of {} {existed}", possessive(of)),
        None => format!("of {existed}"),
    };
    match standing.newest {
        _ if existed == named => {
            let before = |(published, day)| format!("{} it was {published}.", capital(&when(day)));
            Answer::new(
                format!("{} {whole}", all_or_both(existed)),
                format!(" {many} have joined."),
                standing.beginning.map(before),
            )
        }
        Some((published, day)) => {
            let figure = figure(published, existed);
            let rest = format!(" {many} had joined by {}.", month_of(day));
            Answer::new(
                format!("{figure} {whole}"),
                rest,
                how_many_can_be_named(published, named),
            )
        }
        None if named > 0 => {
            let then = if standing.beyond {
                "The total that was published is more than there are."
            } else {
                "No total has been published."
            };
            let then = then.to_owned();
            Answer::new(
                format!("{named} {whole}"),
                format!(" {many} can be named as members."),
                Some(then),
            )
        }
        None => {
            let then = "Nothing is published about who has joined.".to_owned();
            let is_silent = standing.unknown == existed && !standing.beyond;
            let then = is_silent.then_some(then);
            Answer::new(
                format!("{} {whole}", capital(none_of(existed))),
                format!(" {many} can be named as a member."),
                then,
            )
        }
    }
}

/// Returns the same where there is only one that could join.
fn answer_of_one(standing: &JoinedCounts, words: &MemberWords) -> Answer {
    let one = &words.one;
    let figure = match &words.of {
        Some(of) => format!("{} one", possessive(of)),
        None => "The one".to_owned(),
    };
    let (rest, then) = match standing.newest {
        _ if standing.named == 1 => (format!(" {one} has joined."), None),
        Some((published, day)) if published > 0 => {
            let then = "The records do not show it.".to_owned();
            let rest = format!(" {one} had joined by {}, it was said.", month_of(day));
            (rest, Some(then))
        }
        _ => (format!(" {one} is not known to have joined."), None),
    };
    Answer::new(figure, rest, then)
}

fn all_or_both(number: usize) -> &'static str {
    if number == 2 { "Both" } else { "All" }
}

fn figure(published: u64, existed: usize) -> String {
    match published {
        0 => capital(none_of(existed)),
        all if usize::try_from(all).is_ok_and(|all| all == existed) => {
            all_or_both(existed).to_owned()
        }
        some => some.to_string(),
    }
}

/// Returns how many members the records name, beside a published total.
fn how_many_can_be_named(published: u64, named: usize) -> Option<String> {
    let said = count(named);
    Some(match u64::try_from(named).unwrap_or(u64::MAX) {
        _ if published == 0 => return None,
        0 if published == 1 => "It cannot be named.".to_owned(),
        1 if published == 1 => "It can be named.".to_owned(),
        0 if published == 2 => "Neither of them can be named.".to_owned(),
        0 => "None of them can be named.".to_owned(),
        named if named < published => format!("Only {said} can be named."),
        2 if published == 2 => "Both of them can be named.".to_owned(),
        named if named == published => "All of them can be named.".to_owned(),
        _ => format!("The records name {said}."),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(standing: JoinedCounts) -> String {
        let words = MemberWords {
            one: "council".into(),
            many: "councils".into(),
            of: Some("Scotland".into()),
        };
        answer(&standing, &words).text().replace('\u{a0}', " ")
    }

    fn total(published: u64, day: &str) -> (u64, Date) {
        (published, Date::parse(day).unwrap())
    }

    #[test]
    fn the_headline_holds_what_was_published_against_what_can_be_named() {
        let may = Some(total(27, "2016-05-31"));
        let of = |named, newest| {
            said(JoinedCounts {
                existed: 32,
                named,
                newest,
                ..JoinedCounts::default()
            })
        };
        assert_eq!(
            of(6, may),
            "27 of Scotland’s 32 councils had joined by May 2016. Only six can be named."
        );
        assert_eq!(
            of(0, may),
            "27 of Scotland’s 32 councils had joined by May 2016. None of them can be named."
        );
        assert_eq!(
            of(27, may),
            "27 of Scotland’s 32 councils had joined by May 2016. All of them can be named."
        );
        assert_eq!(
            of(28, may),
            "27 of Scotland’s 32 councils had joined by May 2016. The records name 28."
        );
        assert_eq!(
            of(8, Some(total(32, "2019-10"))),
            "All of Scotland’s 32 councils had joined by October 2019. Only eight can be named."
        );
        assert_eq!(
            of(0, Some(total(0, "2016"))),
            "None of Scotland’s 32 councils had joined by 2016."
        );
    }

    #[test]
    fn the_headline_speaks_of_one_as_of_one() {
        let of = |named, newest| {
            said(JoinedCounts {
                existed: 1,
                named,
                newest,
                ..JoinedCounts::default()
            })
        };
        let may = total(1, "2016-05-31");
        assert_eq!(of(1, Some(may)), "Scotland’s one council has joined.");
        assert_eq!(
            of(0, Some(may)),
            "Scotland’s one council had joined by May 2016, it was said. The records do not show it."
        );
        assert_eq!(
            of(0, None),
            "Scotland’s one council is not known to have joined."
        );
    }

    #[test]
    fn the_headline_speaks_where_no_total_is_published_and_where_all_are_in() {
        let of = |existed, named, unknown| {
            said(JoinedCounts {
                existed,
                named,
                unknown,
                ..JoinedCounts::default()
            })
        };
        assert_eq!(of(0, 0, 0), "No councils are recorded yet.");
        assert_eq!(
            of(32, 6, 26),
            "6 of Scotland’s 32 councils can be named as members. No total has been published."
        );
        assert_eq!(
            of(32, 0, 32),
            "None of Scotland’s 32 councils can be named as a member. Nothing is published about who has joined."
        );
        let all = JoinedCounts {
            existed: 32,
            named: 32,
            beginning: Some(total(27, "2016-05-31")),
            ..JoinedCounts::default()
        };
        assert_eq!(
            said(all),
            "All of Scotland’s 32 councils have joined. On 31 May 2016 it was 27."
        );
    }
}
