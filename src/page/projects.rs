//! `/projects/`: every project in order of title, 80 to a page. In: the portal. Out: a page of rows; the first also says how many are
//! at each stage. A list of one page can be filtered and sorted. On several that would leave out most of what fits: there stands
//! the search among all projects instead.

use serde::Serialize;

use crate::listing::coverage::{MatrixTie, TieKey};
use crate::listing::pagination::{Pagination, pages, span};
use crate::listing::projects::{self, ProjectRow};
use crate::portal::{Body, Portal};
use crate::record::project::Project;
use crate::record::stage::{Phase, Stage, StageName};
use crate::route::{Address, Edition, Head, Page, Route};
use crate::sentence::counted::{Count, SaidTotals, counted};
use crate::sentence::ties::tie_sentences;
use crate::sentence::{section, stage};
use crate::value::id::CouncilId;
use crate::value::section::Section;
use crate::wording::{Caveat, Words};

/// How many projects stand on a page.
const LENGTH: usize = 80;

/// The most members that the list names so that it can be filtered by them, in its rows and among what can be chosen.
const MOST_MEMBERS: usize = 1_800;

/// How many members in rows weigh as much as one that can be chosen.
const OF_A_CHOICE: usize = 4;

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
    heading: Vec<SaidTotals>,
    choices: Vec<FilterChoice>,
    list: Vec<SaidTotals>,
    /// Which marks of ties stand in the list.
    key: TieKey,
    /// How many of the projects in the list have a cell without a word.
    not_recorded: usize,
    rows: Vec<ProjectRow<'p>>,
    pagination: Pagination,
}

/// How many projects are at a stage; the stage is none where it is not said.
struct AtStage<'p> {
    stage: Option<&'p Stage>,
    count: usize,
    /// Of how many that is our reading.
    ours: usize,
}

/// One field of the filter: a list to choose from, or a field that offers its values as they are typed.
#[derive(Serialize)]
struct FilterChoice {
    name: &'static str,
    label: String,
    /// What the list says where nothing is chosen; none where the value is typed.
    any: Option<String>,
    values: Vec<FilterValue>,
}

#[derive(Serialize)]
struct FilterValue {
    value: String,
    word: String,
}

fn page(edition: &Edition, number: usize) -> Page {
    let words = &edition.words;
    let view = view(edition, number);
    let said = view.heading.iter().map(|said| said.text.as_str());
    let description = words.projects_description(&said.collect::<Vec<&str>>().join(" "));
    let section = section::name(Section::Projects, words, &edition.settings.members);
    let is_first = number == 1;
    let title = if is_first {
        section.clone()
    } else {
        words.projects_page(number)
    };
    let head = Head::new(address().part(number), title, description);
    let head = if is_first {
        head
    } else {
        head.below(section, address())
    };
    let head = head.data("CSV", words.projects_file(), "/data/projects.csv");
    Page::new(head, "projects", &view)
}

fn view(edition: &Edition, number: usize) -> View<'_> {
    let all = edition.projects.len();
    let shown = span(number, all, LENGTH);
    let is_filtered = all > 1 && all <= LENGTH;
    let projects = edition
        .projects_by_title()
        .skip(shown.start)
        .take(shown.len());
    let mut rows: Vec<ProjectRow<'_>> = projects.map(|it| projects::row(edition, it)).collect();
    let stages = stages(edition);
    let of_members = is_filtered.then(|| members(edition)).flatten();
    let choices = if is_filtered {
        choices(edition, &stages, of_members.is_some())
    } else {
        Vec::new()
    };
    for (row, members) in rows.iter_mut().zip(of_members.unwrap_or_default()) {
        row.councils = members;
    }
    let ties = rows
        .iter()
        .flat_map(|row| &row.serves)
        .map(|serves| MatrixTie {
            strength: serves.strength,
            ours: serves.ours,
        });
    let words = &edition.words;
    let has_blank = |row: &&ProjectRow<'_>| row.stage.is_none() || row.lead.is_empty();
    View {
        heading: counted(words, heading(all, &stages, words), &counts(all, &stages)),
        list: if rows.len() == all {
            counted(words, tie_sentences(edition), &[])
        } else {
            let span = words.projects_span(shown.start + 1, shown.end, all);
            vec![SaidTotals::counted(
                words,
                span,
                &[Count::new(all, "projects")],
            )]
        },
        choices,
        key: TieKey::of(ties),
        not_recorded: rows.iter().filter(has_blank).count(),
        rows,
        pagination: Pagination::new(&address(), number, all, LENGTH),
    }
}

/// Returns the councils of each project, in order of title; nothing where they are too many to name in every row.
fn members(edition: &Edition) -> Option<Vec<Vec<CouncilId>>> {
    let each = edition.projects_by_title();
    let each: Vec<_> = each.map(|project| councils(edition, project)).collect();
    let in_rows: usize = each.iter().map(Vec::len).sum();
    let to_choose = edition.councils_now().count();
    (in_rows + to_choose * OF_A_CHOICE <= MOST_MEMBERS).then_some(each)
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
fn stages(portal: &Edition) -> Vec<AtStage<'_>> {
    let of = |stage| {
        let at: Vec<&Project> = (portal.projects.iter())
            .filter(|project| project.stage_on(portal.date) == stage)
            .collect();
        let known = at.iter().filter_map(|project| portal.stage_of(project));
        AtStage {
            stage,
            count: at.len(),
            ours: known.filter(|known| known.inferred).count(),
        }
    };
    let stages = portal.settings.stages.all().iter().map(Some).chain([None]);
    stages.map(of).filter(|at| at.count > 0).collect()
}

fn choices(portal: &Edition, stages: &[AtStage<'_>], by_member: bool) -> Vec<FilterChoice> {
    let words = &portal.words;
    let stage = |at: &AtStage| match at.stage {
        Some(stage) => FilterValue {
            value: stage.id().to_owned(),
            word: stage::title(stage, words),
        },
        None => FilterValue {
            value: "not-said".to_owned(),
            word: words.why_blank(None),
        },
    };
    // A statement that no project serves would only empty the table: the page of the strategy tells which those are.
    let served = portal
        .principles_in_order()
        .filter(|principle| portal.coverage().count(&principle.id).all() > 0);
    let principles = served.map(|principle| FilterValue {
        value: principle.id.to_string(),
        word: principle.title.clone(),
    });
    let choice = |name, label, any, values| FilterChoice {
        name,
        label,
        any,
        values,
    };
    let stages = stages.iter().map(stage).collect();
    let mut all = vec![
        choice(
            "stage",
            words.projects_column_stage(),
            Some(words.projects_any_stage()),
            stages,
        ),
        choice(
            "principle",
            words.projects_column_ties(),
            Some(words.projects_any_statement()),
            principles.collect(),
        ),
    ];
    if by_member {
        let councils = portal.councils_now().map(|council| FilterValue {
            value: council.id.to_string(),
            word: council.short().to_owned(),
        });
        let label = words.projects_takes_part();
        // There may be many: a list of all of them would be long to go through.
        all.push(choice("member", label, None, councils.collect()));
    }
    all
}

/// Returns the stages that mean the same for how far a project is; none is that it is not said.
fn at_phase<'s>(
    stages: &'s [AtStage<'_>],
    phase: Option<Phase>,
) -> impl Iterator<Item = &'s AtStage<'s>> {
    let is_at = move |at: &&AtStage<'_>| at.stage.map(Stage::phase) == phase;
    stages.iter().filter(is_at)
}

/// Returns how many projects are at them, and of how many that is our reading.
fn sums(stages: &[AtStage<'_>], phase: Option<Phase>) -> (usize, usize) {
    let add = |(count, ours), at: &AtStage<'_>| (count + at.count, ours + at.ours);
    at_phase(stages, phase).fold((0, 0), add)
}

/// Returns the counts of the headline, in its order.
fn counts(all: usize, stages: &[AtStage<'_>]) -> Vec<Count> {
    let of = |phase: Option<Phase>| {
        let ids = at_phase(stages, phase).map(|at| at.stage.map_or("", Stage::id));
        let ids: Vec<&str> = ids.collect();
        let rows = format!("projects?stage={}", ids.join("|"));
        let (number, ours) = sums(stages, phase);
        let of_ours = format!("{rows}&stage_inferred=yes");
        // Of a single project no figure says that it is our reading.
        let ours = (number > 1).then(|| Count::new(ours, of_ours));
        [Some(Count::new(number, rows)), ours]
    };
    let phases = [
        Some(Phase::Running),
        Some(Phase::OnTheWay),
        Some(Phase::Ended),
        None,
    ];
    let at = phases.into_iter().flat_map(of).flatten();
    std::iter::once(Count::new(all, "projects"))
        .chain(at)
        .collect()
}

/// Returns how many there are and how far they had come.
fn heading(all: usize, stages: &[AtStage<'_>], words: &Words) -> Vec<String> {
    let (running, running_ours) = sums(stages, Some(Phase::Running));
    let (on_the_way, on_the_way_ours) = sums(stages, Some(Phase::OnTheWay));
    let (ended, ended_ours) = sums(stages, Some(Phase::Ended));
    let (not_said, _) = sums(stages, None);
    if all == 0 {
        return vec![words.projects_none()];
    }
    let first = words.projects_recorded(all);
    if not_said == all {
        return vec![first, words.projects_without_any_stage(all)];
    }
    let (running_ours, ended_ours) = (Caveat(running_ours), Caveat(ended_ours));
    let is_own = |stage: &Stage| matches!(stage.name(), StageName::Own(_));
    let [said_running, said_ended] = if stages.iter().filter_map(|at| at.stage).any(is_own) {
        [
            words.projects_running(running, running_ours),
            words.projects_ended(ended, ended_ours),
        ]
    } else {
        [
            words.projects_live(running, running_ours),
            words.projects_closed(ended, ended_ours),
        ]
    };
    let clauses = [
        (running > 0).then_some(said_running),
        (on_the_way > 0).then(|| words.projects_on_the_way(on_the_way, Caveat(on_the_way_ours))),
        (ended > 0).then_some(said_ended),
    ];
    let clauses: Vec<String> = clauses.into_iter().flatten().collect();
    let mut sentences = vec![first, words.projects_stages(&clauses)];
    if not_said > 0 {
        sentences.push(words.projects_without_stage(not_said));
    }
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::stage::Stages;

    #[test]
    fn the_headline_says_how_many_there_are_and_how_far() {
        let words = crate::wording::english();
        let usual = Stages::default();
        for (stages, said) in [
            (vec![], "No project is recorded yet."),
            (
                vec![(Some("live"), 1)],
                "One project is recorded. One was live when last heard of.",
            ),
            (
                vec![(None, 1)],
                "One project is recorded. No stage is recorded for it.",
            ),
            (
                vec![(None, 4)],
                "Four projects are recorded. No stage is recorded for any of them.",
            ),
            (
                vec![
                    (Some("idea"), 1),
                    (Some("beta"), 2),
                    (Some("live"), 12),
                    (Some("closed"), 1),
                    (None, 3),
                ],
                "19 projects are recorded. 12 were live when last heard of, three were on the way (one of them by our reading) and one is closed. For three no stage is recorded.",
            ),
        ] {
            let at = |(id, count): (Option<&str>, usize)| AtStage {
                stage: id.and_then(|id| usual.named(id)),
                count,
                ours: usize::from(id == Some("beta")),
            };
            let stages: Vec<AtStage<'_>> = stages.into_iter().map(at).collect();
            let all = stages.iter().map(|at| at.count).sum();
            assert_eq!(heading(all, &stages, &words).join(" "), said);
        }
    }
}
