//! `/strategy/<id>/`: one statement of the strategy: what it means, which projects serve it and how, its milestones, the money that flows
//! to it. In: its id. Out: a page. Of many projects the first hundred are shown, main purposes first, and of many flows the largest.

use serde::Serialize;

use crate::evidence::gap::{self, Gaps};
use crate::evidence::notes::{Evidence, Note, Notes};
use crate::evidence::uncited_note::uncited_note;
use crate::listing::flow::{FlowAmount, FlowTable};
use crate::listing::milestones::{MilestoneRow, milestone_row};
use crate::listing::projects::MOST_ROWS;
use crate::portal::coverage::CoverageCount;
use crate::portal::funding::Totals;
use crate::portal::relations::Served;
use crate::portal::{Portal, RecordRef};
use crate::record::principle::{Principle, PrincipleKind};
use crate::record::project::{Stage, Strength};
use crate::route::{Address, Edition, Head, Page, Route};
use crate::sentence::funding::{kind_words, not_published, published};
use crate::sentence::{capital, count, counted, list, none_of, verb};
use crate::value::date::Date;
use crate::value::id::PrincipleId;
use crate::value::money::Currency;
use crate::writing;

/// Returns the routes of this kind of page.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let route = |id: &PrincipleId| {
        let id = id.clone();
        let address = Address::of(portal, &RecordRef::Principle(id.clone()));
        let rows = portal.coverage.count(&id).all();
        Route::html(address, move |portal| page(portal, &id)).weight(rows)
    };
    portal.principles.ids().map(route).collect()
}

#[derive(Serialize)]
struct View<'p> {
    heading: Vec<String>,
    kind: PrincipleKind,
    due: Option<Date>,
    evidence: Evidence,
    remark: Option<&'p str>,
    notes: Vec<Note<'p>>,
    text: String,
    projects: ProjectsView<'p>,
    milestones: Milestones<'p>,
    funds: FundsView,
    gaps: Option<Gaps>,
}

#[derive(Serialize)]
struct ProjectsView<'p> {
    heading: String,
    rows: Vec<ServingProject<'p>>,
    others: usize,
    notes: Vec<Note<'p>>,
}

/// A project that serves the statement.
#[derive(Serialize)]
struct ServingProject<'p> {
    title: &'p str,
    address: Address,
    stage: Option<Stage>,
    strength: Strength,
    how: Option<&'p str>,
    evidence: Evidence,
    remark: Option<&'p str>,
}

#[derive(Serialize)]
struct Milestones<'p> {
    heading: String,
    rows: Vec<MilestoneRow<'p>>,
    notes: Vec<Note<'p>>,
}

/// The money that flows to it through the projects whose main purpose it is.
#[derive(Serialize)]
struct FundsView {
    heading: Vec<String>,
    tables: Vec<FlowTable>,
}

fn page(portal: &Edition, id: &PrincipleId) -> Page {
    let principle = &portal.principles[id];
    let mut notes = Notes::new(portal);
    let view = View {
        heading: heading(&principle.title, portal.coverage.count(id)),
        kind: principle.kind,
        due: principle.due,
        evidence: notes.cite(&principle.fact),
        remark: uncited_note(&principle.fact),
        notes: notes.section(),
        text: writing::html(portal, &principle.body, 3),
        projects: projects(portal, id, &mut notes),
        milestones: milestones(portal, id, &mut notes),
        funds: funds(portal, principle),
        gaps: gap::of_record(portal, &RecordRef::Principle(id.clone())),
    };
    let description = format!(
        "{} Each of them, how it serves the statement, and what is paid for it.",
        view.heading.join(" ")
    );
    let head = Head::new(
        Address::of(portal, &RecordRef::Principle(id.clone())),
        &principle.title,
        description,
    )
    .below("Strategy", Address::new("/strategy/"))
    .edit(principle.written.at.file.inner())
    .data("CSV", "which project serves which", "/data/services.csv");
    Page::new(head, "principle", &view)
}

fn projects<'p>(portal: &'p Edition, id: &PrincipleId, notes: &mut Notes<'p>) -> ProjectsView<'p> {
    let serving = |Served { project, service }: Served<'p>| ServingProject {
        title: &project.title,
        address: Address::of(portal, &RecordRef::Project(project.id.clone())),
        stage: project.stage,
        strength: service.strength,
        how: service.how.as_deref(),
        evidence: notes.cite(&service.fact),
        remark: uncited_note(&service.fact),
    };
    let rows: Vec<ServingProject<'p>> = portal
        .services_of(id)
        .take(MOST_ROWS)
        .map(serving)
        .collect();
    let all = portal.services_of(id).count();
    let titles: Vec<&str> = rows.iter().map(|row| row.title).collect();
    ProjectsView {
        heading: projects_heading(all, &titles),
        others: all - rows.len(),
        rows,
        notes: notes.section(),
    }
}

/// Names few projects and counts many.
fn projects_heading(all: usize, titles: &[&str]) -> String {
    match all {
        0 => "No project serves it.".to_owned(),
        1..=3 => {
            // A title may be a plural: its verb is that of the project.
            let quoted: Vec<String> = titles.iter().map(|title| format!("“{title}”")).collect();
            format!(
                "The {} {} {} it.",
                verb(all, "project", "projects"),
                list(&quoted),
                verb(all, "serves", "serve")
            )
        }
        _ => format!(
            "{} serve it.",
            capital(&counted(all, "project", "projects"))
        ),
    }
}

fn milestones<'p>(portal: &'p Edition, id: &PrincipleId, notes: &mut Notes<'p>) -> Milestones<'p> {
    let mut progress: Vec<_> = portal
        .milestones_of(id)
        .map(|milestone| portal.progress_of(milestone))
        .collect();
    progress.sort_by_key(|one| (one.milestone.due.is_none(), one.milestone.due));
    let rows: Vec<MilestoneRow<'p>> = progress
        .iter()
        .map(|one| milestone_row(portal, one, notes))
        .collect();
    let belong = verb(rows.len(), "belongs", "belong");
    Milestones {
        heading: format!(
            "{} {belong} to it.",
            capital(&counted(rows.len(), "milestone", "milestones"))
        ),
        rows,
        notes: notes.section(),
    }
}

fn funds(portal: &Edition, principle: &Principle) -> FundsView {
    let by_project = portal.funding_of_principle(&principle.id);
    let mut whole = Totals::default();
    for totals in by_project.values() {
        whole.merge(totals);
    }
    let tables = whole.by_kind().map(|(kind, total)| {
        let flows = by_project
            .iter()
            .filter(|(_, totals)| !totals.of(kind).is_empty());
        let flows = flows.map(|(id, totals)| FlowAmount {
            ends: vec![Some(RecordRef::Project(id.clone()))],
            total: totals.of(kind).clone(),
        });
        FlowTable::new(portal, kind, flows.collect(), total)
    });
    FundsView {
        heading: funds_heading(&whole, &portal.settings.currency),
        tables: tables.collect(),
    }
}

fn heading(title: &str, projects: CoverageCount) -> Vec<String> {
    let CoverageCount {
        primary,
        supporting,
    } = projects;
    let main = || counted(primary, "project", "projects");
    match (primary, supporting) {
        (0, 0) => vec![format!("“{title}” has no project yet.")],
        (0, helping) => vec![
            format!("“{title}” is no project’s main purpose."),
            format!(
                "{} {}.",
                capital(&counted(helping, "project", "projects")),
                verb(helping, "helps", "help")
            ),
        ],
        (_, 0) => vec![format!("“{title}” is the main purpose of {}.", main())],
        (_, helping) => vec![
            format!("“{title}” is the main purpose of {}.", main()),
            format!(
                "{} more {}.",
                capital(&count(helping)),
                verb(helping, "helps", "help")
            ),
        ],
    }
}

fn funds_heading(whole: &Totals, currency: &Currency) -> Vec<String> {
    if whole.is_empty() {
        return vec![
            "No money or help is recorded for the projects whose main purpose it is.".to_owned(),
        ];
    }
    let Some(published) = published(whole, currency) else {
        let kinds: Vec<&str> = whole.by_kind().map(|(kind, _)| kind_words(kind)).collect();
        let kinds = list(&kinds);
        return vec![
            format!("Its projects are given {kinds}."),
            match whole.not_published() {
                1 => "The amount is not published.".to_owned(),
                number => format!(
                    "{} of the amounts is published.",
                    capital(none_of(number as usize))
                ),
            },
        ];
    };
    let mut sentences = vec![capital(&format!("{published} can be traced to it."))];
    sentences.extend(not_published(whole, "One amount is", "amounts are"));
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::funding::FundingKind;
    use crate::value::money::Money;

    #[test]
    fn few_projects_are_named_and_many_are_counted() {
        let titles = ["Jobs online", "One sign-in", "Parents"];
        for (all, said) in [
            (0, "No project serves it."),
            (1, "The project “Jobs online” serves it."),
            (
                3,
                "The projects “Jobs online”, “One sign-in” and “Parents” serve it.",
            ),
            (12, "12 projects serve it."),
        ] {
            assert_eq!(projects_heading(all, &titles[..all.min(3)]), said);
        }
    }

    #[test]
    fn the_headline_counts_main_purposes_and_help() {
        for (primary, supporting, said) in [
            (0, 0, "“Once” has no project yet."),
            (
                0,
                1,
                "“Once” is no project’s main purpose. One project helps.",
            ),
            (1, 0, "“Once” is the main purpose of one project."),
            (
                3,
                2,
                "“Once” is the main purpose of three projects. Two more help.",
            ),
            (
                12,
                1,
                "“Once” is the main purpose of 12 projects. One more helps.",
            ),
        ] {
            assert_eq!(
                heading(
                    "Once",
                    CoverageCount {
                        primary,
                        supporting
                    }
                )
                .join(" "),
                said
            );
        }
    }

    #[test]
    fn the_money_is_said_for_none_unknown_and_known() {
        let pounds = Currency::default();
        let said = |amounts: &[&str]| {
            let mut totals = Totals::default();
            for amount in amounts {
                totals.add(FundingKind::Cash, Money::parse(amount, &pounds).unwrap());
            }
            funds_heading(&totals, &pounds).join(" ")
        };
        assert_eq!(
            said(&[]),
            "No money or help is recorded for the projects whose main purpose it is."
        );
        assert_eq!(
            said(&["not published"]),
            "Its projects are given cash. The amount is not published."
        );
        assert_eq!(
            said(&["about 5", "not published"]),
            "About £5 in cash can be traced to it. One amount is not published."
        );
    }
}
