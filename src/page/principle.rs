//! `/strategy/<id>/`: one statement of the strategy: what it means, which projects are tied to it and why, its milestones, what is recorded
//! of money and help for the projects whose main purpose it is. In: its id. Out: a page. Of many projects the first hundred are shown,
//! main purposes first.

use serde::Serialize;

use crate::evidence::gap::{self, Gaps};
use crate::evidence::notes::{Evidence, Note, Notes};
use crate::evidence::publishers::sources_cited;
use crate::evidence::uncited_note::uncited_note;
use crate::listing::milestones::{MilestoneRow, milestone_row};
use crate::listing::money::adds::{Added, SaidTotals};
use crate::listing::projects::MOST_ROWS;
use crate::listing::projects::stages::{ProjectStage, stage_of, stage_when};
use crate::portal::funding::{FundingLine, Totals};
use crate::portal::relations::Served;
use crate::portal::{Portal, RecordRef};
use crate::record::funding::{FundingKind, FundingStage};
use crate::record::principle::PrincipleKind;
use crate::record::project::{BlankReasons, Project, Strength};
use crate::route::{Address, Edition, Head, Link, Page, Route};
use crate::sentence::funding::reading;
use crate::sentence::section;
use crate::sentence::ties::known;
use crate::value::date::Date;
use crate::value::id::{Id, PrincipleId};
use crate::value::section::Section;
use crate::wording::{Caveat, Choice, Words};
use crate::writing;

/// The most rows of money that the page lists.
const MOST_SUMS: usize = 60;

/// Returns the routes of this kind of page.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let weight = portal.projects.len();
    let route = |id: &PrincipleId| {
        let id = id.clone();
        let address = Address::of(portal, &RecordRef::Principle(id.clone()));
        Route::html(address, move |portal| page(portal, &id)).weight(weight)
    };
    portal.principles.ids().map(route).collect()
}

#[derive(Serialize)]
struct View<'p> {
    heading: Vec<String>,
    kind: PrincipleKind,
    due: Option<Date>,
    /// Who published the documents that report it.
    sources: Vec<&'p str>,
    evidence: Evidence,
    remark: Option<&'p str>,
    notes: Vec<Note<'p>>,
    text: String,
    projects: ProjectsView<'p>,
    milestones: MilestonesView<'p>,
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

/// A project that is tied to the statement.
#[derive(Serialize)]
struct ServingProject<'p> {
    title: &'p str,
    address: Address,
    stage: Option<ProjectStage>,
    stage_when: Option<String>,
    reasons: BlankReasons,
    strength: Strength,
    ours: bool,
    how: Option<&'p str>,
    says: Option<&'p str>,
    evidence: Evidence,
}

#[derive(Serialize)]
struct MilestonesView<'p> {
    heading: String,
    rows: Vec<MilestoneRow<'p>>,
    notes: Vec<Note<'p>>,
}

#[derive(Serialize)]
struct FundsView {
    heading: String,
    sums: Vec<ProjectSum>,
    others: usize,
}

/// What is recorded for a project of one kind and stage.
#[derive(Serialize)]
struct ProjectSum {
    project: Link,
    kind: FundingKind,
    stage: &'static str,
    amount: SaidTotals,
    /// How it is known: the word that `funding-how` chooses by.
    reading: &'static str,
}

fn page(edition: &Edition, id: &PrincipleId) -> Page {
    let words = &edition.words;
    let principle = &edition.principles[id];
    let mut notes = Notes::new(edition);
    let view = View {
        heading: heading(edition, id),
        kind: principle.kind,
        due: principle.due,
        sources: sources_cited(edition, [&principle.fact])
            .into_iter()
            .map(|source| source.publisher)
            .collect(),
        evidence: notes.cite(&principle.fact),
        remark: uncited_note(&principle.fact),
        notes: notes.section(),
        text: writing::html(edition, &principle.body, 3),
        projects: projects(edition, id, &mut notes),
        milestones: milestones(edition, id, &mut notes),
        funds: funds(edition, id),
        gaps: gap::of_record(edition, &RecordRef::Principle(id.clone())),
    };
    let description = words.principle_description(&view.heading.join(" "));
    let address = Address::of(edition, &RecordRef::Principle(id.clone()));
    let section = section::name(Section::Strategy, words, &edition.settings.members);
    let head = Head::new(address, &principle.title, description)
        .below(section, Address::new("/strategy/"))
        .edit(principle.written.at.file.inner())
        .data("CSV", words.principle_file_ties(), "/data/services.csv");
    Page::new(head, "principle", &view)
}

/// Returns for how many projects it is the main purpose, how many help, and who says so.
fn heading(edition: &Edition, id: &PrincipleId) -> Vec<String> {
    let of = |strength: Strength| {
        let ties = edition.services_of(id).map(|served| served.service);
        let ties = ties.filter(move |service| service.strength == strength);
        let (all, ours) = ties.fold((0, 0), |(all, ours), service| {
            (all + 1, ours + usize::from(service.is_our_reading()))
        });
        TieSum { all, ours }
    };
    let title = &edition.principles[id].title;
    sentences(
        title,
        of(Strength::Primary),
        of(Strength::Supporting),
        &edition.words,
    )
}

/// How many ties there are, and how many of them are our reading.
#[derive(Debug, Clone, Copy)]
struct TieSum {
    all: usize,
    ours: usize,
}

fn sentences(title: &str, main: TieSum, help: TieSum, words: &Words) -> Vec<String> {
    let basis = |sum: TieSum| Caveat(known(sum.ours, sum.all));
    let first = match (main.all, help.all) {
        (0, 0) => return vec![words.principle_no_project(title)],
        (0, _) => words.principle_not_main(title),
        (all, _) => words.principle_main(title, all, basis(main)),
    };
    let more = Choice(if main.all > 0 { "yes" } else { "no" });
    let second = (help.all > 0).then(|| words.principle_help(help.all, more, basis(help)));
    [Some(first), second].into_iter().flatten().collect()
}

fn projects<'p>(edition: &'p Edition, id: &PrincipleId, notes: &mut Notes<'p>) -> ProjectsView<'p> {
    let serving = |Served { project, service }: Served<'p>| ServingProject {
        title: &project.title,
        address: Address::of(edition, &RecordRef::Project(project.id.clone())),
        stage: stage_of(edition, project),
        stage_when: stage_when(edition, project),
        reasons: project.reasons,
        strength: service.strength,
        ours: service.is_our_reading(),
        how: service.how.as_deref(),
        says: service.fact.note.as_deref(),
        evidence: notes.cite_together([&service.fact]),
    };
    let rows: Vec<ServingProject<'p>> = edition
        .services_of(id)
        .take(MOST_ROWS)
        .map(serving)
        .collect();
    let all = edition.services_of(id).count();
    let ours = edition.services_of(id);
    let ours = ours
        .filter(|served| served.service.is_our_reading())
        .count();
    ProjectsView {
        heading: match all {
            0 => edition.words.principle_no_tie(),
            _ => edition.words.principle_ties(all, Caveat(known(ours, all))),
        },
        others: all - rows.len(),
        rows,
        notes: notes.section(),
    }
}

fn milestones<'p>(
    edition: &'p Edition,
    id: &PrincipleId,
    notes: &mut Notes<'p>,
) -> MilestonesView<'p> {
    let mut progress: Vec<_> = edition
        .milestones_of(id)
        .map(|milestone| edition.progress_of(milestone))
        .collect();
    progress.sort_by_key(|one| (one.milestone.due.is_none(), one.milestone.due));
    let rows: Vec<MilestoneRow<'p>> = progress
        .iter()
        .map(|one| milestone_row(edition, one, notes))
        .collect();
    MilestonesView {
        heading: edition.words.principle_milestones(rows.len()),
        rows,
        notes: notes.section(),
    }
}

/// Returns what is recorded for each project whose main purpose it is, kind by kind and stage by stage, nothing added over them.
fn funds(edition: &Edition, id: &PrincipleId) -> FundsView {
    let main = edition.services_of(id);
    let main = main.filter(|served| served.service.strength == Strength::Primary);
    let projects: Vec<&Project> = main.map(|served| served.project).collect();
    let sums = projects.iter().flat_map(|project| sums(edition, project));
    let mut sums: Vec<ProjectSum> = sums.collect();
    let all = sums.len();
    sums.truncate(MOST_SUMS);
    FundsView {
        heading: if sums.is_empty() {
            edition.words.principle_no_funds(projects.len())
        } else {
            edition.words.principle_funds()
        },
        others: all - sums.len(),
        sums,
    }
}

fn sums(edition: &Edition, project: &Project) -> Vec<ProjectSum> {
    use FundingStage::{Approved, Paid, Promised};
    let words = &edition.words;
    let lines: Vec<FundingLine<'_>> = edition.lines_of_project(&project.id).collect();
    let mut rows = Vec::new();
    for stage in [Some(Paid), Some(Approved), Some(Promised), None] {
        let at_stage = || {
            lines
                .iter()
                .copied()
                .filter(move |line| line.funding.stage == stage)
        };
        let totals: Totals = at_stage().collect();
        for (kind, total) in totals.by_kind() {
            let missing = Caveat(total.not_published);
            let of_kind = |line: &FundingLine<'_>| line.funding.kind == kind;
            let amount = if total.is_known() {
                words.principle_amount(total, missing)
            } else {
                words.principle_no_amount(missing)
            };
            let columns = [
                ("project", project.id.as_str()),
                ("kind", kind.word()),
                ("stage", stage.map_or("", FundingStage::word)),
            ];
            rows.push(ProjectSum {
                project: Link::new(
                    edition,
                    &project.title,
                    &RecordRef::Project(project.id.clone()),
                ),
                kind,
                stage: stage.map_or("not-said", FundingStage::word),
                amount: SaidTotals::of(words, amount, &[Added::rows(total.clone(), &columns)]),
                reading: reading(at_stage().filter(of_kind).map(|line| line.funding)).word(),
            });
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portal::sample::portal;

    #[test]
    fn the_headline_counts_main_purposes_and_help_and_says_who_reads_it_so() {
        let words = crate::wording::english();
        for (main, help, said) in [
            (
                (0, 0),
                (0, 0),
                "We found no project that can be tied to “Once”.",
            ),
            (
                (0, 0),
                (1, 1),
                "“Once” is no project’s main purpose. By our reading one project helps.",
            ),
            ((1, 0), (0, 0), "“Once” is the main purpose of one project."),
            (
                (3, 3),
                (2, 0),
                "By our reading “Once” is the main purpose of three projects. Two more help.",
            ),
            (
                (12, 1),
                (1, 0),
                "“Once” is the main purpose of 12 projects, some by our reading. One more helps.",
            ),
        ] {
            let sum = |(all, ours)| TieSum { all, ours };
            assert_eq!(
                sentences("Once", sum(main), sum(help), &words).join(" "),
                said
            );
        }
    }

    #[test]
    fn what_is_promised_and_what_is_paid_stand_in_rows_of_their_own() {
        let edition = Edition::english(portal(
            "== strategy/once.md\n---\ntitle: Once\nkind: principle\nevidence: paper\n---\n\
             == projects/x.md\n---\ntitle: X\nsummary: Y\nstrategy: {principle: once, evidence: paper}\n---\n\
             == councils/fife.yaml\nname: Fife\nfunds:\n\
             - {what: x, kind: cash, stage: promised, amount: 9000, inferred: true, evidence: paper}\n\
             - {what: x, kind: cash, stage: promised, amount: not found, inferred: true, evidence: paper}\n\
             - {what: x, kind: cash, stage: paid, amount: about 5000, evidence: paper}\n",
        ));
        let id = edition.principles.ids().next().unwrap().clone();
        let rows = funds(&edition, &id).sums;
        let said: Vec<String> = rows
            .iter()
            .map(|row| format!("{} {} {}", row.stage, row.amount.text, row.reading))
            .collect();
        assert_eq!(
            said,
            [
                "paid about £5,000 source",
                "promised £9,000, and 1 more not known ours"
            ]
        );
    }
}
