//! How councils stood on a day for which somebody published a total: the map and the table of that day, the total beside what the
//! records can name, and who makes the difference. A long table runs over pages, of which the first has all but the rest of its rows.

use serde::Serialize;

use crate::chart::membership::{self, CouncilTile, KeyLine, KnownStatus, StatusBasis};
use crate::evidence::notes::{Evidence, Note, Notes};
use crate::evidence::publishers::publishers;
use crate::listing::pagination::{COUNCILS_TO_A_PAGE as LENGTH, Pagination, pages, span};
use crate::portal::claims::Checked;
use crate::portal::membership::{GrowthStep, Roll};
use crate::portal::{Portal, RecordRef};
use crate::record::council::{Council, Status};
use crate::route::{Address, Edition, Head, Link, Page, Route};
use crate::sentence::counted::{Count, SaidTotals, counted};
use crate::sentence::growth::counted_day;
use crate::value::date::{Date, KnownDate};
use crate::value::section::Section;
use crate::wording::{Caveat, Choice};

pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let days = portal.membership_days().keys().copied();
    days.flat_map(|day| {
        let count = membership::councils_on(portal, day).count();
        (1..=pages(count, LENGTH)).map(move |number| {
            let address = Address::of_day(portal, day).part(number);
            let rows = span(number, count, LENGTH).len();
            Route::html(address, move |portal| page(portal, day, number)).weight(rows)
        })
    })
    .collect()
}

#[derive(Serialize)]
struct View<'p> {
    date: KnownDate,
    heading: Vec<SaidTotals>,
    stand: SaidTotals,
    all: SaidTotals,
    map: SaidTotals,
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
    published: Count,
    /// How many can be named, and how many of those by our reading.
    named: SaidTotals,
    said: Option<&'p str>,
    who: Vec<Link>,
    evidence: Evidence,
}

/// The councils of one status that may make the difference.
#[derive(Serialize)]
struct Unsettled {
    heading: String,
    councils: Vec<Link>,
}

#[derive(Serialize)]
struct Row<'p> {
    name: &'p str,
    language: Option<&'p str>,
    address: Address,
    known: KnownStatus,
}

/// The page of another day.
#[derive(Serialize)]
struct Day {
    date: KnownDate,
    address: Address,
}

fn page(edition: &Edition, day: Date, number: usize) -> Page {
    let (words, many) = (&edition.words, &edition.settings.members.many);
    let view = view(edition, day, number);
    let title = if number == 1 {
        words.councils_on_title(many, view.date)
    } else {
        words.councils_on_title_page(many, view.date, number)
    };
    let said = view.heading.iter().map(|said| said.text.as_str());
    let said: Vec<&str> = said.collect();
    let head = Head::new(
        Address::of_day(edition, day).part(number),
        title,
        said.join(" "),
    );
    let head = head.below(
        words.councils_title(many),
        Address::of_section(edition, Section::Councils),
    );
    let head = if number == 1 {
        head.called(words.councils_on_crumb(view.date))
    } else {
        let first = Address::of_day(edition, day);
        head.below(words.councils_on_crumb(view.date), first)
            .called(words.councils_on_crumb_page(number))
    };
    Page::new(head.edit("claims.yaml"), "councils_on", &view)
}

fn view(edition: &Edition, day: Date, number: usize) -> View<'_> {
    let mut notes = Notes::new(edition);
    let is_first = number == 1;
    let tiles = membership::tiles(edition, day);
    let steps = edition.growth.iter().filter(|step| *step.date == day);
    let steps: Vec<&GrowthStep> = steps.collect();
    let names = Names::of(&tiles);
    let claims = steps.iter().filter(|_| is_first);
    let claims = claims
        .map(|step| claimed(edition, step, (&names, &tiles), &mut notes))
        .collect();
    let claims_notes = notes.section();
    let all = tiles.len();
    let shown = span(number, all, LENGTH);
    let row = |council| row(edition, council, day, &mut notes);
    let rows = membership::councils_on(edition, day).skip(shown.start);
    let rows: Vec<Row<'_>> = rows.take(shown.len()).map(row).collect();
    let days = edition.membership_days();
    let link = |(day, _): (&Date, &Roll)| Day {
        date: counted_day(&edition.growth, *day),
        address: Address::of_day(edition, *day),
    };
    let figures = figures(&steps);
    View {
        date: counted_day(&edition.growth, day),
        heading: heading_counted(edition, day, (&steps, &figures), &tiles),
        stand: stand(edition, day, &figures, &tiles),
        all: membership::listed(edition, day, &tiles, shown),
        map: membership::shown_counted(edition, day, &tiles),
        key: membership::key(edition, day, &tiles),
        tiles: if is_first { tiles } else { Vec::new() },
        claims,
        claims_notes,
        difference: difference(edition, &figures, &names),
        unsettled: unsettled(edition, day, &figures, &names),
        rows,
        notes: notes.section(),
        pagination: Pagination::new(&Address::of_day(edition, day), number, all, LENGTH),
        before: days.range(..day).next_back().map(link),
        after: days.iter().find(|(other, _)| **other > day).map(link),
    }
}

/// How many members can be named for a day.
struct Names {
    existed: usize,
    by_source: usize,
    by_reading: usize,
}

impl Names {
    fn of(tiles: &[CouncilTile<'_>]) -> Names {
        let count = |basis| {
            let members = tiles.iter().filter(|tile| tile.status == Status::Member);
            members.filter(|tile| tile.basis == basis).count()
        };
        Names {
            existed: tiles.len(),
            by_source: count(StatusBasis::Source),
            by_reading: count(StatusBasis::Reading),
        }
    }

    /// Returns whether a source says it of all of them, and so names nobody.
    fn of_all(&self) -> Choice {
        Choice(if self.by_source == self.existed {
            "all"
        } else {
            "some"
        })
    }

    fn all(&self) -> u64 {
        u64::try_from(self.by_source + self.by_reading).unwrap_or(u64::MAX)
    }
}

fn claimed<'p>(
    edition: &'p Edition,
    step: &GrowthStep,
    (names, tiles): (&Names, &[CouncilTile<'_>]),
    notes: &mut Notes<'p>,
) -> Claimed<'p> {
    let claim = &edition.claims[step.claim];
    let words = &edition.words;
    let said = words.councils_on_names(names.of_all(), names.by_source, Caveat(names.by_reading));
    let counts = membership::member_counts(*step.date, tiles);
    Claimed {
        published: Count::claimed(step.claim, step.published),
        named: SaidTotals::counted(words, said, &counts),
        said: claim.said.as_deref(),
        who: publishers(edition, claim),
        evidence: notes.cite(&claim.fact),
    }
}

fn row<'p>(
    edition: &'p Edition,
    council: &'p Council,
    day: Date,
    notes: &mut Notes<'p>,
) -> Row<'p> {
    Row {
        name: council.short(),
        language: council.language_of(council.short()),
        address: Address::of(edition, &RecordRef::Council(council.id.clone())),
        known: membership::known(edition, council, day, |fact| notes.cite(fact)),
    }
}

/// Returns the councils of which it is not settled whether they were in, where a count goes beyond those that can be named.
fn unsettled(edition: &Edition, day: Date, figures: &[u64], names: &Names) -> Vec<Unsettled> {
    if figures.iter().all(|figure| *figure == names.all()) || counts_all(figures, names) {
        return Vec::new();
    }
    let unsettled = edition.unsettled_on(day);
    let status_of = |(status, council): &(Status, &Council)| {
        // Those who were last heard of in talks stay with those who are.
        match edition.standing_on(council, day).lapsed {
            Some(_) => Status::InTalks,
            None => *status,
        }
    };
    let of = |status: Status| {
        let councils = unsettled.iter().filter(|of| status_of(of) == status);
        let councils: Vec<&Council> = councils.map(|(_, council)| *council).collect();
        let is_ours = |council: &&&Council| edition.standing_on(council, day).is_reading();
        let reading = match councils.iter().filter(is_ours).count() {
            0 => "source",
            ours if ours == councils.len() => "ours",
            _ => "partly",
        };
        let link = |council: &&Council| {
            let record = RecordRef::Council(council.id.clone());
            Link::new(edition, council.short(), &record)
        };
        let (status, reading) = (Choice(status.word()), Caveat(Choice(reading)));
        Unsettled {
            heading: edition.words.councils_on_unsettled(status, reading),
            councils: councils.iter().map(link).collect(),
        }
    };
    let open = |status: &&Status| **status == Status::InTalks || !status.is_known();
    let statuses = Status::ALL.iter().filter(open);
    statuses
        .map(|status| of(*status))
        .filter(|group| !group.councils.is_empty())
        .collect()
}

/// Returns how all stood. Where all were counted, and the records do not have each as a member, the two are told apart.
fn stand(edition: &Edition, day: Date, figures: &[u64], tiles: &[CouncilTile<'_>]) -> SaidTotals {
    let words = &edition.words;
    let sentence = membership::sentence(edition, tiles);
    let are_members = tiles.iter().all(|tile| tile.status == Status::Member);
    let text = if counts_all(figures, &Names::of(tiles)) && !are_members {
        words.councils_on_less(&edition.settings.members.one, &sentence)
    } else {
        sentence
    };
    SaidTotals::counted(words, text, &membership::sentence_counts(day, tiles))
}

/// Returns whether all that were there were counted, so that no name is wanting.
fn counts_all(figures: &[u64], names: &Names) -> bool {
    let existed = u64::try_from(names.existed).unwrap_or(u64::MAX);
    !figures.is_empty() && figures.iter().all(|figure| *figure == existed)
}

/// Returns the totals of the day, each figure once and in order.
fn figures(steps: &[&GrowthStep]) -> Vec<u64> {
    let mut figures: Vec<u64> = steps.iter().map(|step| step.published).collect();
    figures.sort_unstable();
    figures.dedup();
    figures
}

/// Returns whether every count of the day fits all others.
fn do_fit(edition: &Edition, steps: &[&GrowthStep]) -> bool {
    let checked = steps
        .iter()
        .filter_map(|step| edition.checked_claims.get(step.claim));
    checked.into_iter().all(Checked::fits)
}

/// Returns the headline with its counts. Where one figure was given it is said in the words of the record: they may be weaker than that so
/// many had joined.
fn heading_counted(
    edition: &Edition,
    day: Date,
    (steps, figures): (&[&GrowthStep], &[u64]),
    tiles: &[CouncilTile<'_>],
) -> Vec<SaidTotals> {
    let words = &edition.words;
    let heading = heading(
        edition,
        (counted_day(&edition.growth, day), do_fit(edition, steps)),
        figures,
        &Names::of(tiles),
    );
    let said = steps.iter().find_map(|step| {
        let said = edition.claims[step.claim].said.as_deref()?;
        Some((step, said)).filter(|_| figures.len() == 1 && step.is_possible())
    });
    let Some((step, said)) = said else {
        return counted(words, heading, &heading_counts(day, steps, tiles));
    };
    let said = words.councils_on_said_of(said.trim_end_matches('.'), step.date);
    let claimed = Count::claimed(step.claim, step.published);
    let said = SaidTotals::counted(words, said, &[claimed, membership::all_count(day, tiles)]);
    let names = heading.into_iter().skip(1).collect();
    let names = counted(words, names, &membership::member_counts(day, tiles));
    [said].into_iter().chain(names).collect()
}

/// Returns what was said for the day, and how many can be named.
fn heading(
    edition: &Edition,
    (day, do_fit): (KnownDate, bool),
    figures: &[u64],
    names: &Names,
) -> Vec<String> {
    let (words, many) = (&edition.words, &edition.settings.members.many);
    let existed = names.existed;
    let is_possible = |figure: &u64| usize::try_from(*figure).is_ok_and(|figure| figure <= existed);
    let possible: Vec<u64> = figures.iter().copied().filter(is_possible).collect();
    let said = match possible.as_slice() {
        [] => return vec![words.councils_on_beyond(many, day)],
        [only] => words.councils_on_counted(*only, existed, many, day),
        several => {
            let number = |figure: &u64| words.number(i64::try_from(*figure).unwrap_or(i64::MAX));
            let several: Vec<String> = several.iter().map(number).collect();
            // Counts of one year that fit each other may be of different days of it.
            let way = Choice(if do_fit { "fit" } else { "differ" });
            words.councils_on_several(several.as_slice(), existed, many, day, way)
        }
    };
    if counts_all(figures, names) {
        return vec![said, words.councils_on_all()];
    }
    vec![
        said,
        words.councils_on_heading_names(names.by_source, Caveat(names.by_reading)),
    ]
}

/// Returns the counts of the headline, in its order.
fn heading_counts(day: Date, steps: &[&GrowthStep], tiles: &[CouncilTile<'_>]) -> Vec<Count> {
    let mut claimed: Vec<Count> = steps
        .iter()
        .map(|step| Count::claimed(step.claim, step.published))
        .collect();
    claimed.sort_by_key(|count| count.number);
    claimed.dedup_by_key(|count| count.number);
    let named = membership::member_counts(day, tiles);
    let all = membership::all_count(day, tiles);
    claimed.into_iter().chain([all]).chain(named).collect()
}

/// Returns what the counts and the names have to do with each other. A count that cannot be borne out is not thereby wrong.
fn difference(edition: &Edition, figures: &[u64], names: &Names) -> String {
    let words = &edition.words;
    let all_named = names.all();
    let (Some(least), Some(most)) = (figures.first().copied(), figures.last().copied()) else {
        return words.councils_on_no_count();
    };
    let existed = u64::try_from(names.existed).unwrap_or(u64::MAX);
    if most > existed {
        let members = &edition.settings.members;
        return words.councils_on_more_than_all(names.existed, &members.one, &members.many);
    }
    if counts_all(figures, names) {
        return words.councils_on_everyone();
    }
    let readings = Caveat(names.by_reading);
    if least == most && most == all_named {
        return words.councils_on_as_many(readings);
    }
    if all_named > most {
        return words.councils_on_more_names(names.by_source + names.by_reading, readings);
    }
    words.councils_on_no_list()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition() -> Edition {
        Edition::english(crate::portal::sample::portal(
            "== site.yaml\ntitle: A\nbase_url: https://example.org/\nlanguage: en-GB\nmembers: {one: council, many: councils}\n",
        ))
    }

    fn names(by_source: usize, by_reading: usize) -> Names {
        Names {
            existed: 32,
            by_source,
            by_reading,
        }
    }

    #[test]
    fn a_day_says_what_was_counted_and_who_can_be_named() {
        let edition = edition();
        let day = Date::parse("2016-05-31").unwrap();
        let said = |figures: &[u64], names: &Names| {
            heading(&edition, (KnownDate::said(day), false), figures, names)
                .join(" ")
                .replace('\u{a0}', " ")
        };
        assert_eq!(
            said(&[27], &names(0, 6)),
            "On 31 May 2016, 27 of 32 councils were said to have joined. No source names them; six can be named by our reading."
        );
        assert_eq!(
            said(&[32], &names(32, 0)),
            "On 31 May 2016, 32 of 32 councils were said to have joined. That is all of them, so no list of names is needed."
        );
        assert_eq!(
            said(&[25, 30], &names(0, 0)),
            "On 31 May 2016 the counts were given as 25 and 30 of 32 councils: reports did not agree. No list of names was found."
        );
        assert_eq!(
            said(&[40], &names(1, 0)),
            "On 31 May 2016 more councils were counted than there were."
        );
    }

    #[test]
    fn a_count_with_words_is_said_in_them_for_they_may_be_weaker() {
        let said = |claims: &str| {
            let edition = Edition::english(crate::portal::sample::portal(&format!(
                "== councils/fife.yaml\nname: Fife\n== councils/moray.yaml\nname: Moray\n== claims.yaml\n{claims}"
            )));
            let heading = view(&edition, Date::Year(2019), 1).heading;
            let said: Vec<String> = heading.into_iter().map(|said| said.text).collect();
            said.join(" ")
        };
        let claim = |number: u8, said: &str| {
            format!("- {{measure: members, value: {number}, date: 2019, evidence: paper{said}}}\n")
        };
        let agreed = claim(2, ", said: Both have agreed in principle.");
        assert_eq!(
            said(&agreed),
            "Said of 2019: Both have agreed in principle. That is all of them, so no list of names is needed."
        );
        assert_eq!(
            said(&[agreed, claim(1, "")].concat()),
            "In 2019 the counts were given as 1 and 2 of 2 members, at different times. No list of names was found."
        );
    }

    #[test]
    fn a_count_that_the_records_cannot_bear_out_is_not_called_wrong() {
        let edition = edition();
        let said = |figures: &[u64], names: &Names| difference(&edition, figures, names);
        assert_eq!(said(&[27], &names(0, 6)), "No list of names was found");
        assert_eq!(said(&[27], &names(27, 0)), "The records name just as many");
        assert_eq!(
            said(&[27], &names(25, 2)),
            "The records name just as many, two of them by our reading"
        );
        assert_eq!(said(&[27], &names(29, 0)), "The records name more: 29");
        assert_eq!(
            said(&[40], &names(29, 0)),
            "The count is higher than the whole: there were 32 councils"
        );
    }
}
