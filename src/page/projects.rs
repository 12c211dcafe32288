//! `/projects/`: every project in order of title, 200 to a page. In: the portal. Out: a page of rows; the first also says how many are
//! at each stage. A list of one page can be filtered and sorted. On several that would leave out most of what fits: there stands
//! the search among all projects instead.

use serde::Serialize;

use crate::listing::pagination::{Pagination, pages, span};
use crate::listing::projects::{self, ProjectRow};
use crate::portal::{Body, Portal};
use crate::record::project::{Project, Stage};
use crate::route::{Address, Edition, Head, Page, Route};
use crate::sentence::{capital, count, counted, grouped, list, verb};
use crate::value::id::CouncilId;

/// How many projects stand on a page.
const LENGTH: usize = 200;

/// Returns the routes of this kind of page.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let count = portal.projects.len();
    let route = |number: usize| {
        let rows = span(number, count, LENGTH).len();
        Route::html(address().part(number), move |portal| page(portal, number)).weight(rows)
    };
    (1..=pages(count, LENGTH)).map(route).collect()
}

fn address() -> Address {
    Address::new("/projects/")
}

#[derive(Serialize)]
struct View<'p> {
    heading: Vec<String>,
    stages: Vec<AtStage>,
    choices: Vec<FilterChoice>,
    list: String,
    rows: Vec<ProjectRow<'p>>,
    pagination: Pagination,
}

/// How many projects are at a stage; none where it is not said.
#[derive(Serialize)]
struct AtStage {
    stage: Option<Stage>,
    count: usize,
}

/// One field of the filter: a list to choose from, or a field that offers its values as they are typed.
#[derive(Serialize)]
struct FilterChoice {
    name: &'static str,
    label: &'static str,
    /// What the list says where nothing is chosen; none where the value is typed.
    any: Option<&'static str>,
    values: Vec<FilterValue>,
}

#[derive(Serialize)]
struct FilterValue {
    value: String,
    word: String,
}

fn page(portal: &Edition, number: usize) -> Page {
    let all = portal.projects.len();
    let shown = span(number, all, LENGTH);
    let is_filtered = all > 1 && all <= LENGTH;
    let projects = portal
        .projects_by_title()
        .skip(shown.start)
        .take(shown.len());
    let row = |project| ProjectRow {
        councils: if is_filtered {
            councils(portal, project)
        } else {
            Vec::new()
        },
        ..projects::row(portal, project)
    };
    let stages = stages(portal);
    let rows: Vec<ProjectRow<'_>> = projects.map(row).collect();
    let tied = rows.iter().filter(|row| !row.serves.is_empty()).count();
    let view = View {
        list: if rows.len() == all {
            ties(tied, all)
        } else {
            format!(
                "Projects {} to {} of {}, by title",
                grouped(&(shown.start + 1)),
                grouped(&shown.end),
                grouped(&all)
            )
        },
        heading: heading(all, &stages),
        choices: if is_filtered {
            choices(portal, &stages)
        } else {
            Vec::new()
        },
        stages: if number == 1 { stages } else { Vec::new() },
        rows,
        pagination: Pagination::new(&address(), number, all, LENGTH),
    };
    let description = format!(
        "{} How far each is, who leads it and what it is for.",
        view.heading.join(" ")
    );
    let title = if number == 1 {
        "Projects".to_owned()
    } else {
        format!("Projects, page {number}")
    };
    let head = Head::new(address().part(number), title, description);
    let head = if number == 1 {
        head
    } else {
        head.below("Projects", address())
    };
    Page::new(
        head.data("CSV", "all projects", "/data/projects.csv"),
        "projects",
        &view,
    )
}

/// Returns how many projects are known to serve the strategy.
fn ties(tied: usize, all: usize) -> String {
    let statement = "to a statement of the strategy";
    match (tied, all) {
        (0, 1) => format!("No source ties it {statement}"),
        (0, _) => format!("No source ties any of them {statement}"),
        (1, 1) => format!("It is tied {statement}"),
        (tied, all) if tied == all => format!("Each of them is tied {statement}"),
        (tied, all) => format!(
            "{} {} tied {statement}. Of {} no tie is known.",
            capital(&count(tied)),
            verb(tied, "is", "are"),
            count(all - tied)
        ),
    }
}

/// Returns the councils that lead a project or take part.
fn councils(portal: &Edition, project: &Project) -> Vec<CouncilId> {
    let leads = project.lead.iter().map(|lead| portal.body(lead.id()));
    let mut councils = Vec::new();
    for body in leads.chain(portal.partners_of(project).all) {
        if let Body::Council(council) = body
            && !councils.contains(&council.id)
        {
            councils.push(council.id.clone());
        }
    }
    councils
}

/// Returns the stages that any project has, in order; those of which none is said last.
fn stages(portal: &Edition) -> Vec<AtStage> {
    let of = |stage: Option<Stage>| AtStage {
        stage,
        count: portal
            .projects
            .iter()
            .filter(|project| project.stage == stage)
            .count(),
    };
    let stages = Stage::ALL.iter().copied().map(Some).chain([None]);
    stages.map(of).filter(|at| at.count > 0).collect()
}

fn choices(portal: &Edition, stages: &[AtStage]) -> Vec<FilterChoice> {
    let stage = |at: &AtStage| match at.stage {
        Some(stage) => FilterValue {
            value: stage.word().to_owned(),
            word: capital(stage.word()),
        },
        None => FilterValue {
            value: "not-said".to_owned(),
            word: "Not published".to_owned(),
        },
    };
    // A statement that no project serves would only empty the table: the page of the strategy tells which those are.
    let served = portal
        .principles_in_order()
        .filter(|principle| portal.coverage.count(&principle.id).all() > 0);
    let principles = served.map(|principle| FilterValue {
        value: principle.id.to_string(),
        word: principle.title.clone(),
    });
    let councils = portal.councils_now().map(|council| FilterValue {
        value: council.id.to_string(),
        word: council.short().to_owned(),
    });
    let choice = |name, label, any, values| FilterChoice {
        name,
        label,
        any,
        values,
    };
    let stages = stages.iter().map(stage).collect();
    vec![
        choice("stage", "Stage", Some("Any stage"), stages),
        choice(
            "principle",
            "Serves",
            Some("Any statement"),
            principles.collect(),
        ),
        // There may be many: a list of all of them would be long to go through.
        choice("council", "Takes part", None, councils.collect()),
    ]
}

fn heading(all: usize, stages: &[AtStage]) -> Vec<String> {
    let of = |stage| {
        stages
            .iter()
            .find(|at| at.stage == stage)
            .map_or(0, |at| at.count)
    };
    let (live, closed, not_said) = (of(Some(Stage::Live)), of(Some(Stage::Closed)), of(None));
    let known = all - not_said;
    if all == 0 {
        return vec!["No project is recorded yet.".to_owned()];
    }
    let first = format!(
        "{} {} recorded.",
        capital(&counted(all, "project", "projects")),
        verb(all, "is", "are")
    );
    if known == 0 {
        return vec![
            first,
            format!(
                "How far {} is not published.",
                verb(all, "it is", "they are")
            ),
        ];
    }
    let is = |number: usize, what: &str| {
        (number > 0).then(|| format!("{} {} {what}", count(number), verb(number, "is", "are")))
    };
    let clauses = [
        is(live, "live"),
        is(known - live - closed, "on the way"),
        is(closed, "closed"),
        (not_said > 0).then(|| format!("of {} the stage is not published", count(not_said))),
    ];
    let clauses: Vec<String> = clauses.into_iter().flatten().collect();
    vec![first, format!("{}.", capital(&list(&clauses)))]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_says_how_many_projects_serve_the_strategy() {
        for (tied, all, said) in [
            (0, 1, "No source ties it to a statement of the strategy"),
            (1, 1, "It is tied to a statement of the strategy"),
            (
                0,
                3,
                "No source ties any of them to a statement of the strategy",
            ),
            (3, 3, "Each of them is tied to a statement of the strategy"),
            (
                9,
                19,
                "Nine are tied to a statement of the strategy. Of 10 no tie is known.",
            ),
        ] {
            assert_eq!(ties(tied, all), said);
        }
    }

    #[test]
    fn the_headline_says_how_many_there_are_and_how_far() {
        for (stages, said) in [
            (vec![], "No project is recorded yet."),
            (
                vec![(Some(Stage::Live), 1)],
                "One project is recorded. One is live.",
            ),
            (
                vec![(None, 1)],
                "One project is recorded. How far it is is not published.",
            ),
            (
                vec![(None, 4)],
                "Four projects are recorded. How far they are is not published.",
            ),
            (
                vec![
                    (Some(Stage::Idea), 1),
                    (Some(Stage::Beta), 2),
                    (Some(Stage::Live), 12),
                    (Some(Stage::Closed), 1),
                    (None, 3),
                ],
                "19 projects are recorded. 12 are live, three are on the way, one is closed and of three the stage is not published.",
            ),
        ] {
            let stages: Vec<AtStage> = stages
                .into_iter()
                .map(|(stage, count)| AtStage { stage, count })
                .collect();
            let all = stages.iter().map(|at| at.count).sum();
            assert_eq!(heading(all, &stages).join(" "), said);
        }
    }
}
