//! `/organisations/<id>/`: one body that is no council: what it does, what it gives, which projects it has to do with. In: its id.
//! Out: a page, or several where it has to do with more projects than a phone can show: each has the next forty rows of both tables.

use serde::Serialize;

use crate::evidence::gap::{self, Gaps};
use crate::evidence::newest::newest_source;
use crate::evidence::notes::{Evidence, Note, Notes};
use crate::evidence::replies::{ReplyView, replies};
use crate::listing::funding::{By, FundingTable, RowsShown};
use crate::listing::money::adds::{SaidTotals, marked, totals};
use crate::listing::money::lines::Received;
use crate::listing::money::said::{self, SaidRow};
use crate::listing::pagination::{Pagination, pages, span};
use crate::listing::projects::{self, ProjectRow};
use crate::portal::funding::lines_of;
use crate::portal::relations::{PartInProject, Tie};
use crate::portal::{Body, Portal, RecordRef};
use crate::record::mention::Ref;
use crate::record::organisation::{Organisation, OrganisationKind};
use crate::route::{Address, Card, Edition, Head, Page, Route};
use crate::sentence::funding::{by_stage, funding_sentences};
use crate::value::date::KnownDate;
use crate::value::id::{BodyId, Id, OrganisationId};
use crate::wording::{Choice, Words};

/// How many rows of each table stand on a page.
const LENGTH: usize = 40;

/// Returns the routes of this kind of page.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let route = |id: &OrganisationId, number: usize| {
        let (id, of_card) = (id.clone(), id.clone());
        let address = Address::of(portal, &RecordRef::Organisation(id.clone()));
        Route::html(address.part(number), move |portal| {
            page(portal, &id, number)
        })
        .weight(LENGTH)
        .card_by(move |portal| Card {
            title: portal.organisations[&of_card].name.clone(),
            figure: None,
        })
    };
    let routes = |id| {
        let rows = longest(portal, &portal.organisations[id]);
        (1..=pages(rows, LENGTH)).map(move |number| route(id, number))
    };
    portal.organisations.ids().flat_map(routes).collect()
}

/// Returns how many rows the longer of its two tables has.
fn longest(portal: &Portal, organisation: &Organisation) -> usize {
    let lines = lines_of(Body::Organisation(organisation));
    let ties = portal.projects_of(&BodyId::from(organisation.id.clone()));
    FundingTable::length(portal, lines, By::Project).max(ties.len())
}

#[derive(Serialize)]
struct View<'p> {
    heading: String,
    role: Option<&'p str>,
    kind: OrganisationKind,
    website: Option<&'p str>,
    houses_team: bool,
    team_answers_to_it: bool,
    /// Of which day that is last known.
    team_last: Option<KnownDate>,
    evidence: Evidence,
    remark: Option<&'p str>,
    replies: Vec<ReplyView<'p>>,
    said: Vec<SaidRow<'p>>,
    notes: Vec<Note<'p>>,
    /// None on a page that its rows do not reach, and so with the projects.
    funds: Option<FundsView<'p>>,
    /// None on later pages too.
    received: Option<Received<'p>>,
    projects: Option<ProjectsView<'p>>,
    gaps: Option<Gaps>,
    pagination: Pagination,
}

#[derive(Serialize)]
struct FundsView<'p> {
    heading: Vec<SaidTotals>,
    table: FundingTable<'p>,
    is_empty: bool,
    notes: Vec<Note<'p>>,
}

#[derive(Serialize)]
struct ProjectsView<'p> {
    heading: String,
    rows: Vec<ProjectRow<'p>>,
}

fn page(portal: &Edition, id: &OrganisationId, number: usize) -> Page {
    let organisation = &portal.organisations[id];
    let record = RecordRef::Organisation(id.clone());
    let ties = portal.projects_of(&BodyId::from(id.clone()));
    let words = &portal.words;
    let heading = heading(words, &organisation.at_start(), CountsView::of(&ties));
    let role = organisation.role.as_deref();
    let description = format!("{heading} {}", role.unwrap_or_default());
    let view = view(portal, (organisation, number), &ties, heading);
    let address = Address::of(portal, &record);
    let title = if number == 1 {
        organisation.name.clone()
    } else {
        words.organisation_title_of_page(&organisation.name, number)
    };
    let head = Head::new(address.part(number), title, description.trim_end())
        .below(words.organisation_crumb(), Address::new("/organisations/"));
    let head = if number == 1 {
        head.called(organisation.short())
            .about(RecordRef::Organisation(organisation.id.clone()))
    } else {
        head.below(organisation.short(), address)
            .called(words.organisation_page(number))
    };
    let head = head.edit(organisation.written.at.file.inner()).data(
        "CSV",
        words.organisation_csv(),
        "/data/funds.csv",
    );
    Page::new(head, "organisation", &view)
}

fn view<'p>(
    portal: &'p Edition,
    (organisation, number): (&'p Organisation, usize),
    ties: &[Tie<'p>],
    heading: String,
) -> View<'p> {
    let mut notes = Notes::new(portal);
    let id = BodyId::from(organisation.id.clone());
    let record = RecordRef::Organisation(organisation.id.clone());
    let team = portal.team.as_ref();
    let is_it = |body: Option<&Ref<BodyId>>| body.is_some_and(|body| *body.id() == id);
    View {
        heading,
        role: organisation.role.as_deref(),
        kind: organisation.kind,
        website: organisation.website.as_deref(),
        houses_team: is_it(team.and_then(|team| team.host.as_ref())),
        team_answers_to_it: is_it(team.and_then(|team| team.reports_to.as_ref())),
        team_last: team.and_then(|team| newest_source(portal, &team.fact)),
        evidence: notes.cite_together([&organisation.fact]),
        remark: organisation.fact.note.as_deref(),
        replies: replies(&organisation.reply, &mut notes),
        said: organisation
            .said
            .iter()
            .map(|line| said::row(portal, line))
            .collect(),
        notes: notes.section(),
        funds: funds(portal, organisation, number, &mut notes),
        received: (number == 1)
            .then(|| Received::new(portal, &id, &mut notes))
            .flatten(),
        projects: projects(portal, organisation, ties, number),
        gaps: gap::of_record(portal, &record).filter(|_| number == 1),
        pagination: Pagination::new(
            &Address::of(portal, &record),
            number,
            longest(portal, organisation),
            LENGTH,
        ),
    }
}

fn funds<'p>(
    portal: &'p Edition,
    organisation: &'p Organisation,
    number: usize,
    notes: &mut Notes<'p>,
) -> Option<FundsView<'p>> {
    let lines = || lines_of(Body::Organisation(organisation));
    let shown = (By::Project, RowsShown::OfPage(number, LENGTH));
    let table = FundingTable::new(portal, lines(), shown, notes);
    let heading = funding_sentences(&portal.words, &organisation.at_start(), lines());
    let funder = ("funder", organisation.id.as_str());
    (number == 1 || !table.is_empty()).then(|| FundsView {
        heading: marked(
            &portal.words,
            heading,
            &totals(&by_stage(lines()), &[funder]),
        ),
        is_empty: table.is_empty(),
        table,
        notes: notes.section(),
    })
}

fn projects<'p>(
    portal: &'p Edition,
    organisation: &Organisation,
    ties: &[Tie<'p>],
    number: usize,
) -> Option<ProjectsView<'p>> {
    let shown = &ties[span(number, ties.len(), LENGTH)];
    (number == 1 || !shown.is_empty()).then(|| ProjectsView {
        heading: portal.words.organisation_projects(ties.len()),
        rows: projects::of_ties(portal, Body::Organisation(organisation), shown),
    })
}

/// How many projects a body leads, takes part in and pays for or helps.
#[derive(Clone, Copy)]
struct CountsView {
    leads: usize,
    takes_part: usize,
    funds: usize,
}

impl CountsView {
    fn of(ties: &[Tie<'_>]) -> CountsView {
        let with = |part| ties.iter().filter(|tie| tie.parts.contains(&part)).count();
        CountsView {
            leads: with(PartInProject::Leads),
            takes_part: with(PartInProject::TakesPart),
            funds: with(PartInProject::Funds),
        }
    }
}

/// Returns what the body has to do with projects, as one sentence.
fn heading(words: &Words, name: &str, counts: CountsView) -> String {
    let CountsView {
        leads,
        takes_part,
        funds,
    } = counts;
    let parts = [
        ("leads", leads),
        ("takes-part", takes_part),
        ("funds", funds),
    ];
    let mut clauses = Vec::new();
    for (part, number) in parts.into_iter().filter(|(_, number)| *number > 0) {
        // Only the first names projects: "leads two projects, takes part in three".
        let place = Choice(if clauses.is_empty() { "first" } else { "later" });
        clauses.push(words.organisation_clause(Choice(part), place, number));
    }
    if clauses.is_empty() {
        return words.organisation_in_no_project(name);
    }
    words.organisation_heading(name, &clauses)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_headline_says_what_it_has_to_do_with_projects() {
        for ([leads, takes_part, funds], said) in [
            (
                [0, 0, 0],
                "Hub leads no project, and none lists it as a partner.",
            ),
            ([1, 0, 0], "Hub leads one project."),
            (
                [2, 3, 1],
                "Hub leads two projects, takes part in three and gave or promised money or help for one.",
            ),
            (
                [0, 1, 2],
                "Hub takes part in one project and gave or promised money or help for two.",
            ),
            (
                [0, 0, 12],
                "Hub gave or promised money or help for 12 projects.",
            ),
        ] {
            let counts = CountsView {
                leads,
                takes_part,
                funds,
            };
            assert_eq!(heading(&crate::wording::english(), "Hub", counts), said);
        }
    }
}
