//! How councils stood on a day for which somebody published a total: the map and the table of that day, the total beside what the
//! records can name, and who makes the difference. A long table runs over pages, of which the first has all but the rest of its rows.

use serde::Serialize;

use crate::chart::growth::page_of_day;
use crate::chart::membership::{self, CouncilTile, KeyLine, KnownStatus, Tense};
use crate::evidence::notes::{Evidence, Note, Notes};
use crate::evidence::publishers::publishers;
use crate::listing::pagination::{self, COUNCILS_TO_A_PAGE as LENGTH, Pagination, pages, span};
use crate::portal::membership::{GrowthStep, Roll};
use crate::portal::{Portal, RecordRef};
use crate::record::council::{Council, Status};
use crate::record::settings::MemberWords;
use crate::route::{Address, Edition, Head, Link, Page, Route};
use crate::sentence::{capital, count, counted, date, list, none_of, when};
use crate::value::date::Date;

pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let days = portal.membership_days().keys().copied();
    days.flat_map(|day| {
        let count = membership::councils_on(portal, day).count();
        (1..=pages(count, LENGTH)).map(move |number| {
            let address = page_of_day(day).part(number);
            let rows = span(number, count, LENGTH).len();
            Route::html(address, move |portal| page(portal, day, number)).weight(rows)
        })
    })
    .collect()
}

#[derive(Serialize)]
struct View<'p> {
    date: Date,
    heading: Vec<String>,
    one: String,
    stand: String,
    all: String,
    map: String,
    tiles: Vec<CouncilTile<'p>>,
    key: Vec<KeyLine>,
    claims: Vec<Claimed<'p>>,
    claims_notes: Vec<Note<'p>>,
    difference: String,
    unsettled: Vec<Unsettled>,
    rows: Vec<Row<'p>>,
    notes: Vec<Note<'p>>,
    pagination: Pagination,
    before: Option<Day>,
    after: Option<Day>,
}

/// A total published for the day.
#[derive(Serialize)]
struct Claimed<'p> {
    published: u64,
    named: usize,
    /// What the records name, less what was published.
    difference: i64,
    said: Option<&'p str>,
    who: Vec<Link>,
    evidence: Evidence,
}

/// The councils of one status that may make the difference.
#[derive(Serialize)]
struct Unsettled {
    status: Status,
    councils: Vec<Link>,
}

#[derive(Serialize)]
struct Row<'p> {
    name: &'p str,
    address: Address,
    known: KnownStatus,
}

/// The page of another day.
#[derive(Serialize)]
struct Day {
    date: Date,
    address: Address,
}

fn page(portal: &Edition, day: Date, number: usize) -> Page {
    let view = view(portal, day, number);
    let many = capital(&portal.settings.members.many);
    let title = format!("{many} {}", when(day));
    let title = if number == 1 {
        title
    } else {
        format!("{title}, page {number}")
    };
    let head = Head::new(page_of_day(day).part(number), title, view.heading.join(" "));
    let head = head.below(many, Address::new("/councils/"));
    let head = if number == 1 {
        head.called(capital(&date(day)))
    } else {
        head.below(capital(&date(day)), page_of_day(day))
            .called(format!("Page {number}"))
    };
    Page::new(head.edit("claims.yaml"), "councils_on", &view)
}

fn view(portal: &Edition, day: Date, number: usize) -> View<'_> {
    let words = &portal.settings.members;
    let mut notes = Notes::new(portal);
    let roll = portal.roll_on(day);
    let is_first = number == 1;
    let steps = portal.growth.iter().filter(|step| step.date == day);
    let steps: Vec<&GrowthStep> = steps.collect();
    let totals: Vec<u64> = steps.iter().map(|step| step.published).collect();
    let claims = steps.iter().filter(|_| is_first);
    let claims = claims
        .map(|step| claimed(portal, step, &mut notes))
        .collect();
    let claims_notes = notes.section();
    let all = membership::councils_on(portal, day).count();
    let shown = span(number, all, LENGTH);
    let row = |council| row(portal, council, day, &mut notes);
    let rows = membership::councils_on(portal, day).skip(shown.start);
    let rows: Vec<Row<'_>> = rows.take(shown.len()).map(row).collect();
    let days = portal.membership_days();
    let link = |(day, _): (&Date, &Roll)| Day {
        date: *day,
        address: page_of_day(*day),
    };
    View {
        date: day,
        one: capital(&words.one),
        stand: membership::sentence(&roll, words, Tense::Then),
        all: if rows.len() == all {
            membership::all(all, words)
        } else {
            pagination::heading(&words.many, &shown, all)
        },
        map: membership::shown(&roll, words),
        tiles: if is_first {
            membership::tiles(portal, day)
        } else {
            Vec::new()
        },
        key: membership::key(&roll),
        claims,
        claims_notes,
        difference: difference(&totals, &roll, words),
        unsettled: unsettled(portal, day),
        rows,
        notes: notes.section(),
        pagination: Pagination::new(&page_of_day(day), number, all, LENGTH),
        before: days.range(..day).next_back().map(link),
        after: days.iter().find(|(other, _)| **other > day).map(link),
        heading: heading(&totals, &roll, words),
    }
}

fn claimed<'p>(portal: &'p Edition, step: &GrowthStep, notes: &mut Notes<'p>) -> Claimed<'p> {
    let claim = &portal.claims[step.claim];
    let named = i64::try_from(step.named).unwrap_or(i64::MAX);
    Claimed {
        published: step.published,
        named: step.named,
        difference: named.saturating_sub_unsigned(step.published),
        said: claim.said.as_deref(),
        who: publishers(portal, claim),
        evidence: notes.cite(&claim.fact),
    }
}

fn row<'p>(portal: &'p Edition, council: &'p Council, day: Date, notes: &mut Notes<'p>) -> Row<'p> {
    Row {
        name: council.short(),
        address: Address::of(portal, &RecordRef::Council(council.id.clone())),
        known: membership::known(council, day, |fact| notes.cite(fact)),
    }
}

fn unsettled(portal: &Edition, day: Date) -> Vec<Unsettled> {
    let unsettled = portal.unsettled_on(day);
    let of = |status: Status| {
        let councils = unsettled.iter().filter(|(of, _)| *of == status);
        let link = |(_, council): &(Status, &Council)| {
            Link::new(
                portal,
                council.short(),
                &RecordRef::Council(council.id.clone()),
            )
        };
        Unsettled {
            status,
            councils: councils.map(link).collect(),
        }
    };
    [Status::InTalks, Status::NotPublished]
        .map(of)
        .into_iter()
        .filter(|group| !group.councils.is_empty())
        .collect()
}

/// Returns the totals of the day, each figure once and in order.
fn figures(totals: &[u64]) -> Vec<u64> {
    let mut figures = totals.to_vec();
    figures.sort_unstable();
    figures.dedup();
    figures
}

/// Returns whether a total is higher than the number of councils that existed.
fn is_more_than(total: u64, roll: &Roll) -> bool {
    usize::try_from(total).map_or(true, |total| total > roll.existed)
}

/// Returns what was published for the day and how many of them can be named.
fn heading(totals: &[u64], roll: &Roll, words: &MemberWords) -> Vec<String> {
    let mut figures = figures(totals);
    let is_beyond = figures.last().is_some_and(|most| is_more_than(*most, roll));
    figures.retain(|figure| !is_more_than(*figure, roll) && roll.existed > 0);
    let said: Vec<String> = figures.iter().map(ToString::to_string).collect();
    let (day, existed) = (capital(&when(roll.day)), roll.existed);
    let published = match figures.as_slice() {
        [] if is_beyond => format!(
            "{day}, more {} were said to have joined than are recorded.",
            words.many
        ),
        [] => return vec![membership::sentence(roll, words, Tense::Then)],
        [1] if existed == 1 => format!("{day}, the one {} was said to have joined.", words.one),
        [only] if usize::try_from(*only).is_ok_and(|only| only == existed) => {
            format!(
                "{day}, {} {} were said to have joined.",
                if existed == 2 {
                    "both".to_owned()
                } else {
                    format!("all {existed}")
                },
                words.many
            )
        }
        [only] => format!(
            "{day}, {only} of {existed} {} {} said to have joined.",
            words.many,
            if *only == 1 { "was" } else { "were" }
        ),
        _ => format!(
            "{day}, {} of {existed} {} were said to have joined, depending on whom one asked.",
            list(&said),
            words.many
        ),
    };
    let named = match roll.members() {
        0 if existed == 1 => "It cannot be named.".to_owned(),
        _ if existed == 1 => "It can be named.".to_owned(),
        0 => format!("{} can be named.", capital(none_of(existed))),
        2 if existed == 2 => "Both can be named.".to_owned(),
        all if all == existed => format!("All {all} can be named."),
        named => format!("{} can be named.", capital(&count(named))),
    };
    vec![published, named]
}

/// Returns the difference between what was published and what the records name, and which way.
fn difference(totals: &[u64], roll: &Roll, words: &MemberWords) -> String {
    let named = u64::try_from(roll.members()).unwrap_or(u64::MAX);
    let figures = figures(totals);
    let counted = |number: u64| {
        counted(
            usize::try_from(number).unwrap_or(usize::MAX),
            &words.one,
            &words.many,
        )
    };
    let (Some(least), Some(most)) = (figures.first().copied(), figures.last().copied()) else {
        return "No total is recorded for this day.".to_owned();
    };
    if is_more_than(least, roll) {
        let all = counted(u64::try_from(roll.existed).unwrap_or(u64::MAX));
        return format!("The total is higher than the whole: {all} can be counted for this day.");
    }
    if figures.len() == 1 && most == named {
        return "The records can name just as many.".to_owned();
    }
    if figures.len() > 1 && (least..=most).contains(&named) {
        return format!(
            "The records can name {}, between the totals published.",
            counted(named)
        );
    }
    if named < least {
        let missing = if least == most {
            counted(most - named)
        } else {
            format!("{} to {}", least - named, counted(most - named))
        };
        return format!("{} in the total cannot be named.", capital(&missing));
    }
    format!(
        "The records can name {} more than were published.",
        counted(named - most)
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn roll(members: usize) -> Roll {
        let by_status = BTreeMap::from([
            (Status::Member, members),
            (Status::NotPublished, 32 - members),
        ]);
        Roll {
            day: Date::parse("2016-05-31").unwrap(),
            existed: 32,
            by_status,
        }
    }

    fn words() -> MemberWords {
        MemberWords {
            one: "council".into(),
            many: "councils".into(),
            of: None,
        }
    }

    #[test]
    fn a_day_says_what_was_published_and_who_can_be_named() {
        let said = |totals: &[u64], members| {
            heading(totals, &roll(members), &words())
                .join(" ")
                .replace('\u{a0}', " ")
        };
        assert_eq!(
            said(&[27], 6),
            "On 31 May 2016, 27 of 32 councils were said to have joined. Six can be named."
        );
        assert_eq!(
            said(&[32], 32),
            "On 31 May 2016, all 32 councils were said to have joined. All 32 can be named."
        );
        assert_eq!(
            said(&[30, 25], 0),
            "On 31 May 2016, 25 and 30 of 32 councils were said to have joined, depending on whom one asked. None can be named."
        );
    }

    #[test]
    fn a_day_says_which_way_the_difference_goes() {
        let said = |totals: &[u64], members| difference(totals, &roll(members), &words());
        assert_eq!(said(&[27], 6), "21 councils in the total cannot be named.");
        assert_eq!(
            said(&[25, 30], 6),
            "19 to 24 councils in the total cannot be named."
        );
        assert_eq!(said(&[27], 26), "One council in the total cannot be named.");
        assert_eq!(said(&[27], 27), "The records can name just as many.");
        assert_eq!(
            said(&[25, 30], 27),
            "The records can name 27 councils, between the totals published."
        );
        assert_eq!(
            said(&[27], 29),
            "The records can name two councils more than were published."
        );
    }
}
