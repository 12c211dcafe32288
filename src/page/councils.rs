//! `/councils/`: the map and a table of all that existed on the portal's date, forty to a page. In: the portal. Out: the pages; the map
//! stands on the first. A table of one page can be filtered and sorted; on several that would leave out most of what fits: there stands
//! the search among all of them instead.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::chart::membership::{self, CouncilTile, KeyLine, KnownStatus};
use crate::evidence::notes::{Evidence, Note, Notes};
use crate::evidence::publishers::publishers;
use crate::listing::money::adds::Added;
use crate::listing::money::given::{Given, GivenAtStage, given};
use crate::listing::pagination::{COUNCILS_TO_A_PAGE, Pagination, councils_to_a_page, pages, span};
use crate::portal::{Body, Portal, RecordRef};
use crate::record::council::{Council, Status};
use crate::record::funding::{FundingKind, FundingStage};
use crate::route::{Address, Edition, Head, Page, Route};
use crate::sentence::counted::{Count, SaidTotals, counted};
use crate::sentence::growth;
use crate::value::Reason;
use crate::value::section::Section;
use crate::wording::{Caveat, Choice, capital};

pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let count = portal.councils_now().count();
    let route = |number: usize| {
        let rows = span(number, count, councils_to_a_page(count)).len();
        Route::html(address(portal).part(number), move |portal| {
            page(portal, number)
        })
        .weight(rows)
    };
    (1..=pages(count, councils_to_a_page(count)))
        .map(route)
        .collect()
}

fn address(portal: &Portal) -> Address {
    Address::of_section(portal, Section::Councils)
}

#[derive(Serialize)]
struct View<'p> {
    heading: Vec<SaidTotals>,
    stand: Option<SaidTotals>,
    stand_evidence: Evidence,
    stand_notes: Vec<Note<'p>>,
    all: SaidTotals,
    map: SaidTotals,
    tiles: Vec<CouncilTile<'p>>,
    key: Vec<KeyLine>,
    /// Whether a cell of the table says that there is none, or that nothing is recorded.
    has_none: bool,
    has_unknown: bool,
    kinds: Vec<FundingKind>,
    people: Option<String>,
    most_people: u64,
    rows: Vec<Row<'p>>,
    choices: Vec<FilterChoice>,
    notes: Vec<Note<'p>>,
    pagination: Pagination,
}

/// A council in the table.
#[derive(Serialize)]
struct Row<'p> {
    name: &'p str,
    /// What it is, where it is of another kind than the members are called after.
    kind: Option<String>,
    /// The language of its name, where that is another than the page's.
    language: Option<&'p str>,
    /// What else it goes by: other names, letters and codes, for those who look it up.
    also: Vec<&'p str>,
    address: Address,
    known: KnownStatus,
    /// One for each kind of the table.
    funds: Vec<Paid>,
    /// Whether it is recorded as giving anything.
    gives: bool,
    /// Whether it is a member of which it is not known if it gives anything at all, or its record says why that is not known.
    unknown: bool,
    /// Why it is not known whether it gives anything, where the record says so.
    reason: Option<Reason>,
    projects: usize,
    people: Option<u64>,
}

impl Row<'_> {
    /// Returns whether the table says of one of its kinds that there is none.
    fn says_none(&self) -> bool {
        !self.unknown && self.funds.iter().any(|paid| paid.stages.is_empty())
    }
}

/// What a council gives of one kind, a stage to a part; nothing where none is recorded.
#[derive(Serialize)]
struct Paid {
    kind: FundingKind,
    stages: Vec<PaidAtStage>,
}

/// What a council gives of one kind at one stage.
#[derive(Serialize)]
struct PaidAtStage {
    stage: Option<FundingStage>,
    total: Added,
    /// How it is known: the word that `funding-how` chooses by.
    reading: &'static str,
    /// What that is for each person who lives there.
    per_head: Option<String>,
}

/// A field by which the script filters the table.
#[derive(Serialize)]
struct FilterChoice {
    name: &'static str,
    label: String,
    any: String,
    values: Vec<FilterValue>,
}

#[derive(Serialize)]
struct FilterValue {
    value: &'static str,
    word: String,
}

fn page(edition: &Edition, number: usize) -> Page {
    let (words, many) = (&edition.words, &edition.settings.members.many);
    let mut notes = Notes::new(edition);
    let stand = stand(edition, &mut notes);
    let view = view(edition, number, notes, stand);
    let title = words.councils_title(many);
    let shown = if number == 1 {
        title.clone()
    } else {
        words.councils_title_page(many, number)
    };
    let said = view.heading.iter().map(|said| said.text.as_str());
    let said: Vec<&str> = said.collect();
    let head = Head::new(address(edition).part(number), shown, said.join(" "));
    let head = if number == 1 {
        head
    } else {
        head.below(title.as_str(), address(edition))
    };
    let file = format!(
        "/data/{}.csv",
        edition.settings.sections.published("councils")
    );
    Page::new(head.data("CSV", title, &file), "councils", &view)
}

/// Returns who counted them last, and what was said.
fn stand<'p>(edition: &'p Edition, notes: &mut Notes<'p>) -> (Option<SaidTotals>, Evidence) {
    let (words, many) = (&edition.words, &edition.settings.members.many);
    let Some(step) = growth::newest(&edition.growth, edition.date) else {
        return (None, Evidence::default());
    };
    let claim = &edition.claims[step.claim];
    let who = publishers(edition, claim);
    let day = step.date;
    let stand = match (who.first(), &claim.said) {
        (Some(who), Some(said)) => words.councils_newest_said(&who.title, day, said),
        (Some(who), None) => {
            words.councils_newest(&who.title, step.published, step.existed, many, day)
        }
        (None, _) => words.councils_newest_nobody(step.published, step.existed, many, day),
    };
    let existed = Count::new(step.existed, format!("standing?day={}", step.date));
    let counts = [Count::claimed(step.claim, step.published), existed];
    let stand = SaidTotals::counted(words, stand, &counts);
    (Some(stand), notes.cite(&claim.fact))
}

/// Returns how all stand, and since when nothing newer is known.
fn heading(edition: &Edition, tiles: &[CouncilTile<'_>]) -> Vec<SaidTotals> {
    let last = membership::last_known(tiles);
    let last = last.filter(|day| day.last_day() < edition.date.first_day());
    let last = last.map(|day| edition.words.councils_heading_last(day));
    let sentence = membership::sentence(edition, tiles);
    let sentences = std::iter::once(sentence).chain(last).collect();
    let counts = membership::sentence_counts(edition.date, tiles);
    counted(&edition.words, sentences, &counts)
}

fn view<'p>(
    edition: &'p Edition,
    number: usize,
    mut notes: Notes<'p>,
    (stand, stand_evidence): (Option<SaidTotals>, Evidence),
) -> View<'p> {
    let stand_notes = notes.section();
    let kinds = kinds(edition);
    let all = edition.councils_now().count();
    let shown = span(number, all, councils_to_a_page(all));
    let rows: Vec<Row<'_>> = edition
        .councils_now()
        .skip(shown.start)
        .take(shown.len())
        .map(|council| row(edition, council, &kinds, &mut notes))
        .collect();
    let tiles = membership::tiles(edition, edition.date);
    View {
        heading: heading(edition, &tiles),
        stand,
        stand_evidence,
        stand_notes,
        all: membership::listed(edition, edition.date, &tiles, shown),
        map: membership::shown_counted(edition, edition.date, &tiles),
        key: membership::key(edition, edition.date, &tiles),
        tiles: if number == 1 { tiles } else { Vec::new() },
        people: people(edition),
        most_people: rows
            .iter()
            .filter_map(|row| row.people)
            .max()
            .unwrap_or_default(),
        choices: if all <= COUNCILS_TO_A_PAGE {
            vec![status_choice(edition)]
        } else {
            Vec::new()
        },
        has_none: rows.iter().any(Row::says_none),
        has_unknown: rows.iter().any(|row| row.unknown),
        kinds,
        rows,
        notes: notes.section(),
        pagination: Pagination::new(&address(edition), number, all, councils_to_a_page(all)),
    }
}

/// Returns the kinds that any council gives; where there is none, cash is what a reader would ask for.
fn kinds(portal: &Edition) -> Vec<FundingKind> {
    let given: BTreeSet<FundingKind> = portal
        .councils
        .iter()
        .flat_map(|council| &council.funds)
        .map(|line| line.kind)
        .collect();
    if given.is_empty() {
        vec![FundingKind::Cash]
    } else {
        given.into_iter().collect()
    }
}

fn row<'p>(
    portal: &'p Edition,
    council: &'p Council,
    kinds: &[FundingKind],
    notes: &mut Notes<'p>,
) -> Row<'p> {
    let known = membership::known(portal, council, portal.date, |fact| notes.cite(fact));
    let people = council
        .population
        .as_ref()
        .map(|population| population.value);
    let stages = given(Body::Council(council));
    let gives = !stages.is_empty();
    let is_asked = known.status == Status::Member || council.funds_reason.is_some();
    Row {
        name: council.short(),
        language: council.language_of(council.short()),
        kind: council.kind.as_deref().map(capital),
        also: also(council),
        address: Address::of(portal, &RecordRef::Council(council.id.clone())),
        funds: paid(portal, stages, kinds, people),
        gives,
        unknown: !gives && is_asked,
        reason: council.funds_reason,
        projects: portal.projects_of(&council.id.clone().into()).len(),
        people,
        known,
    }
}

/// Returns what a council gives of each kind.
fn paid(
    edition: &Edition,
    stages: Vec<GivenAtStage>,
    kinds: &[FundingKind],
    people: Option<u64>,
) -> Vec<Paid> {
    let empty = |kind: &FundingKind| Paid {
        kind: *kind,
        stages: Vec::new(),
    };
    let mut funds: Vec<Paid> = kinds.iter().map(empty).collect();
    for at in stages {
        for given in at.totals {
            let Given {
                kind,
                reading,
                total,
            } = given;
            let head = people.and_then(|people| total.per_head(people));
            let of_kind = funds.iter_mut().filter(|paid| paid.kind == kind);
            of_kind.for_each(|paid| {
                paid.stages.push(PaidAtStage {
                    stage: at.stage,
                    total: total.clone(),
                    reading,
                    per_head: head.as_ref().map(|head| {
                        let missing = Caveat(total.not_published);
                        edition.words.councils_a_head(head, missing)
                    }),
                });
            });
        }
    }
    funds
}

/// Returns the other names of a council, its letters and its codes.
fn also(council: &Council) -> Vec<&str> {
    let tile = council.tile.as_ref().and_then(|tile| tile.label.as_ref());
    let others = [&council.letters, &council.code].map(Option::as_ref);
    let named = [Some(&council.name), tile].into_iter().chain(others);
    let elsewhere = council.names.iter().map(|name| &name.text);
    let known = named
        .flatten()
        .chain(elsewhere)
        .chain(&council.former_codes);
    known
        .map(String::as_str)
        .filter(|name| *name != council.short())
        .collect()
}

/// Returns the head of the column of people: with the year where all counts are of one; none where there are no counts.
fn people(portal: &Edition) -> Option<String> {
    let years: BTreeSet<Option<i16>> = portal
        .councils_now()
        .filter_map(|council| council.population.as_ref())
        .map(|people| people.year)
        .collect();
    let mut years = years.into_iter();
    let words = &portal.words;
    match (years.next(), years.next()) {
        (None, _) => None,
        (Some(Some(year)), None) => Some(words.councils_people_year(&year.to_string())),
        _ => Some(words.councils_people()),
    }
}

fn status_choice(edition: &Edition) -> FilterChoice {
    let words = &edition.words;
    let there = Status::ALL
        .iter()
        .filter(|status| edition.roll.of(**status) > 0);
    let value = |status: &Status| FilterValue {
        value: status.word(),
        word: words.councils_filter_word(Choice(status.word())),
    };
    FilterChoice {
        name: "status",
        label: words.councils_filter_status(),
        any: words.councils_filter_any(),
        values: there.map(value).collect(),
    }
}
