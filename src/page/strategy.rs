//! `/strategy/`: what was signed up to, statement by statement, which project is tied to which, who says so, and why. In: the portal.
//! Out: one page. The matrix has a column for 20 projects at most and the list of ties a row for 100; its counts are over all of them.

use serde::Serialize;

use crate::evidence::notes::{Evidence, Note, Notes};
use crate::evidence::uncited_note::uncited_note;
use crate::listing::coverage::{MOST_COLUMNS, Matrix, MatrixRow};
use crate::listing::projects::MOST_ROWS;
use crate::portal::known::Ties;
use crate::portal::relations::Served;
use crate::portal::{Portal, RecordRef};
use crate::record::principle::{Principle, PrincipleKind};
use crate::record::project::Strength;
use crate::route::{Address, Edition, Head, Link, Page, Route};
use crate::sentence::section;
use crate::sentence::ties::{known, tie_sentences};
use crate::value::date::Date;
use crate::value::id::ProjectId;
use crate::value::section::Section;
use crate::wording::{Caveat, Choice, Words};
use crate::writing;

/// The most projects without a statement that are named.
const MOST_NAMED: usize = 24;

/// Returns the routes of this kind of page.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let weight = portal.principles.len() * MOST_COLUMNS;
    vec![Route::html(Address::new("/strategy/"), page).weight(weight)]
}

#[derive(Serialize)]
struct View<'p> {
    heading: Vec<String>,
    title: &'p str,
    summary: Option<&'p str>,
    due: Option<Date>,
    evidence: Evidence,
    remark: Option<&'p str>,
    notes: Vec<Note<'p>>,
    coverage: CoverageView<'p>,
    readings: Option<ReadingsView<'p>>,
    statements: StatementsView<'p>,
    text: String,
}

#[derive(Serialize)]
struct CoverageView<'p> {
    heading: Vec<String>,
    matrix: Matrix<'p>,
    ours: usize,
    idle: Vec<Link>,
    idle_heading: String,
    idle_others: usize,
}

/// Every tie with its reasons, statement by statement.
#[derive(Serialize)]
struct ReadingsView<'p> {
    heading: String,
    statements: Vec<StatementReadings<'p>>,
    others: usize,
    notes: Vec<Note<'p>>,
}

#[derive(Serialize)]
struct StatementReadings<'p> {
    title: &'p str,
    address: Address,
    ties: Vec<ReadingView<'p>>,
}

/// One tie.
#[derive(Serialize)]
struct ReadingView<'p> {
    project: Link,
    strength: Strength,
    ours: bool,
    how: Option<&'p str>,
    says: Option<&'p str>,
    evidence: Evidence,
}

#[derive(Serialize)]
struct StatementsView<'p> {
    heading: String,
    rows: Vec<StatementRow<'p>>,
    notes: Vec<Note<'p>>,
}

/// One statement of the strategy.
#[derive(Serialize)]
struct StatementRow<'p> {
    title: &'p str,
    address: Address,
    kind: PrincipleKind,
    due: Option<Date>,
    evidence: Evidence,
    remark: Option<&'p str>,
}

fn page(edition: &Edition) -> Page {
    let words = &edition.words;
    let view = view(edition);
    let strategy = edition.strategy.as_ref();
    let description = words.strategy_description(&view.heading.join(" "));
    let called = section::name(Section::Strategy, words, &edition.settings.members);
    let head = Head::new(
        Address::new("/strategy/"),
        view.title_or(&called),
        description,
    )
    .called(called);
    let head = match strategy {
        Some(strategy) => head.edit(strategy.written.at.file.inner()),
        None => head,
    };
    let head = head
        .data(
            "CSV",
            words.strategy_file_statements(),
            "/data/principles.csv",
        )
        .data("CSV", words.strategy_file_ties(), "/data/services.csv");
    Page::new(head, "strategy", &view)
}

/// Returns the parts in the order in which the page shows them, for that is the order of its notes.
fn view(edition: &Edition) -> View<'_> {
    let strategy = edition.strategy.as_ref();
    let mut notes = Notes::new(edition);
    View {
        heading: tie_sentences(edition),
        title: strategy.map_or("", |strategy| &strategy.title),
        summary: strategy.and_then(|strategy| strategy.summary.as_deref()),
        due: strategy.and_then(|strategy| strategy.due),
        evidence: strategy
            .map(|strategy| notes.cite(&strategy.fact))
            .unwrap_or_default(),
        remark: strategy.and_then(|strategy| uncited_note(&strategy.fact)),
        notes: notes.section(),
        coverage: coverage(edition),
        readings: readings(edition, &mut notes),
        statements: statements(edition, &mut notes),
        text: strategy
            .map(|strategy| writing::html(edition, &strategy.body, 3))
            .unwrap_or_default(),
    }
}

impl View<'_> {
    fn title_or<'a>(&'a self, other: &'a str) -> &'a str {
        if self.title.is_empty() {
            other
        } else {
            self.title
        }
    }
}

fn coverage(edition: &Edition) -> CoverageView<'_> {
    let matrix = Matrix::new(edition);
    let ties = edition.known_ties().value;
    let idle = &edition.coverage().without_principle;
    let link = |id: &ProjectId| project_link(edition, id);
    CoverageView {
        heading: coverage_heading(&matrix.rows, ties, &edition.words),
        ours: ties.ours,
        matrix,
        idle: idle.iter().take(MOST_NAMED).map(link).collect(),
        idle_heading: edition.words.strategy_idle(idle.len()),
        idle_others: idle.len().saturating_sub(MOST_NAMED),
    }
}

fn project_link(portal: &Portal, id: &ProjectId) -> Link {
    let project = &portal.projects[id];
    Link::new(portal, &project.title, &RecordRef::Project(id.clone()))
}

fn readings<'p>(edition: &'p Edition, notes: &mut Notes<'p>) -> Option<ReadingsView<'p>> {
    let ties = edition.known_ties().value;
    let (all, ours) = (ties.all(), ties.ours);
    let mut statements = Vec::new();
    let mut shown = 0;
    for principle in edition.principles_in_order() {
        let served = edition.services_of(&principle.id).take(MOST_ROWS - shown);
        let ties: Vec<ReadingView<'p>> = served
            .map(|served| reading(edition, &served, notes))
            .collect();
        shown += ties.len();
        if !ties.is_empty() {
            statements.push(StatementReadings {
                title: &principle.title,
                address: Address::of(edition, &RecordRef::Principle(principle.id.clone())),
                ties,
            });
        }
    }
    (all > 0).then(|| ReadingsView {
        heading: edition.words.strategy_readings(all, Caveat(ours)),
        statements,
        others: all.saturating_sub(shown),
        notes: notes.section(),
    })
}

fn reading<'p>(edition: &Edition, served: &Served<'p>, notes: &mut Notes<'p>) -> ReadingView<'p> {
    let fact = &served.service.fact;
    ReadingView {
        project: project_link(edition, &served.project.id),
        strength: served.service.strength,
        ours: served.service.is_our_reading(),
        how: served.service.how.as_deref(),
        says: fact.note.as_deref(),
        evidence: notes.cite_together([fact]),
    }
}

fn statements<'p>(edition: &'p Edition, notes: &mut Notes<'p>) -> StatementsView<'p> {
    let mut rows = Vec::new();
    for principle in edition.principles_in_order() {
        rows.push(StatementRow {
            title: &principle.title,
            address: Address::of(edition, &RecordRef::Principle(principle.id.clone())),
            kind: principle.kind,
            due: principle.due,
            evidence: notes.cite(&principle.fact),
            remark: uncited_note(&principle.fact),
        });
    }
    StatementsView {
        heading: kinds_heading(&of_kinds(edition.principles_in_order()), &edition.words),
        rows,
        notes: notes.section(),
    }
}

/// Returns how many statements there are of each kind, in the order in which the strategy first has one of it.
fn of_kinds<'p>(principles: impl Iterator<Item = &'p Principle>) -> Vec<(PrincipleKind, usize)> {
    let mut kinds: Vec<(PrincipleKind, usize)> = Vec::new();
    for principle in principles {
        match kinds.iter_mut().find(|(kind, _)| *kind == principle.kind) {
            Some((_, count)) => *count += 1,
            None => kinds.push((principle.kind, 1)),
        }
    }
    kinds
}

fn kinds_heading(kinds: &[(PrincipleKind, usize)], words: &Words) -> String {
    let counted = |(kind, number): &(PrincipleKind, usize)| {
        words.strategy_kind_counted(Choice(kind.word()), *number)
    };
    let counted: Vec<String> = kinds.iter().map(counted).collect();
    words.strategy_kinds(&counted)
}

/// Returns which statement has most ties, and which none.
fn coverage_heading(rows: &[MatrixRow<'_>], all: Ties, words: &Words) -> Vec<String> {
    let most = rows.iter().map(|row| row.end.count).max();
    let most = most.unwrap_or_default();
    if most == 0 {
        return vec![words.strategy_no_tie(rows.len())];
    }
    let known = Caveat(known(all.ours, all.all()));
    let with_most: Vec<&MatrixRow<'_>> = rows.iter().filter(|row| row.end.count == most).collect();
    let first = match with_most[..] {
        [row] => words.strategy_most(row.end.title, most, known),
        _ if with_most.len() == rows.len() => words.strategy_most_each(most, known),
        _ => words.strategy_most_several(with_most.len(), most, known),
    };
    let without: Vec<&MatrixRow<'_>> = rows.iter().filter(|row| row.end.count == 0).collect();
    match without[..] {
        [] => vec![first],
        [row] => vec![first, words.strategy_without(row.end.title)],
        _ => vec![first, words.strategy_without_several(without.len())],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::listing::coverage::End;

    #[test]
    fn the_kinds_of_statements_are_counted() {
        use PrincipleKind::{Commitment, Principle, Target};
        let words = crate::wording::english();
        for (kinds, said) in [
            (&[(Target, 1)][..], "One target."),
            (&[(Principle, 6)], "Six principles."),
            (
                &[(Target, 1), (Principle, 2), (Commitment, 3)],
                "One target, two principles and three commitments.",
            ),
        ] {
            assert_eq!(kinds_heading(kinds, &words), said);
        }
    }

    #[test]
    fn coverage_is_said_for_none_most_and_all() {
        let words = crate::wording::english();
        for (counts, ours, said) in [
            (
                &[0, 0][..],
                0,
                "We found no tie between a project and either of the two statements.",
            ),
            (&[3], 0, "“A” has the most ties: three."),
            (&[1, 1], 2, "By our reading each statement has one tie."),
            (
                &[5, 1, 0],
                6,
                "By our reading “A” has the most ties: five. For “C” no tie was found.",
            ),
            (
                &[2, 2, 0, 0],
                1,
                "Two statements have the most ties: two each, some of them by our reading. For two statements no tie was found.",
            ),
            (&[1, 12], 0, "“B” has the most ties: 12."),
        ] {
            let titles = ["A", "B", "C", "D"];
            let row = |(count, title): (&usize, &'static str)| MatrixRow {
                end: End {
                    title,
                    address: Address::new("/"),
                    count: *count,
                },
                cells: Vec::new(),
            };
            let rows: Vec<MatrixRow<'_>> = counts.iter().zip(titles).map(row).collect();
            let all = Ties {
                projects: 1,
                statements: 1,
                named: counts.iter().sum::<usize>() - ours,
                ours,
            };
            assert_eq!(coverage_heading(&rows, all, &words).join(" "), said);
        }
    }
}
