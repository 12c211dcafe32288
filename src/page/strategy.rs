//! `/strategy/`: what was signed up to, statement by statement, and which project serves which. In: the portal. Out: one page. The matrix
//! has a column for 20 projects at most; its counts are over all of them.

use serde::Serialize;

use crate::evidence::notes::{Evidence, Note, Notes};
use crate::evidence::uncited_note::uncited_note;
use crate::listing::coverage::{MOST_COLUMNS, Matrix, MatrixRow};
use crate::portal::{Portal, RecordRef};
use crate::record::principle::{Principle, PrincipleKind};
use crate::route::{Address, Edition, Head, Link, Page, Route};
use crate::sentence::{self, capital, count, counted, list, verb};
use crate::value::date::Date;
use crate::value::id::ProjectId;
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
    statements: StatementsView<'p>,
    coverage: CoverageView<'p>,
    text: String,
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
    main: usize,
    helping: usize,
    evidence: Evidence,
}

#[derive(Serialize)]
struct CoverageView<'p> {
    heading: Vec<String>,
    matrix: Matrix<'p>,
    idle: Vec<Link>,
    idle_heading: Option<String>,
    idle_others: usize,
}

fn page(portal: &Edition) -> Page {
    let strategy = portal.strategy.as_ref();
    let title = strategy.map_or("Strategy", |strategy| &strategy.title);
    let served = portal.coverage.served();
    let mut notes = Notes::new(portal);
    let view = View {
        heading: sentence::coverage(served, portal.principles.len()),
        title,
        summary: strategy.and_then(|strategy| strategy.summary.as_deref()),
        due: strategy.and_then(|strategy| strategy.due),
        evidence: strategy
            .map(|strategy| notes.cite(&strategy.fact))
            .unwrap_or_default(),
        remark: strategy.and_then(|strategy| uncited_note(&strategy.fact)),
        notes: notes.section(),
        statements: statements(portal, &mut notes),
        coverage: coverage(portal),
        text: strategy
            .map(|strategy| writing::html(portal, &strategy.body, 3))
            .unwrap_or_default(),
    };
    let description = format!(
        "{} Each statement, its date, and the projects that serve it.",
        view.heading.join(" ")
    );
    let head = Head::new(Address::new("/strategy/"), title, description).called("Strategy");
    let head = match strategy {
        Some(strategy) => head.edit(strategy.written.at.file.inner()),
        None => head,
    };
    let head = head
        .data("CSV", "all statements", "/data/principles.csv")
        .data("CSV", "which project serves which", "/data/services.csv");
    Page::new(head, "strategy", &view)
}

fn statements<'p>(portal: &'p Edition, notes: &mut Notes<'p>) -> StatementsView<'p> {
    let mut rows = Vec::new();
    for principle in portal.principles_in_order() {
        let served = portal.coverage.count(&principle.id);
        rows.push(StatementRow {
            title: &principle.title,
            address: Address::of(portal, &RecordRef::Principle(principle.id.clone())),
            kind: principle.kind,
            due: principle.due,
            main: served.primary,
            helping: served.supporting,
            evidence: notes.cite(&principle.fact),
        });
    }
    StatementsView {
        heading: kinds_heading(&of_kinds(portal.principles_in_order())),
        rows,
        notes: notes.section(),
    }
}

fn coverage(portal: &Edition) -> CoverageView<'_> {
    let matrix = Matrix::new(portal);
    let idle = &portal.coverage.without_principle;
    let link = |id: &ProjectId| {
        let project = &portal.projects[id];
        Link::new(
            portal,
            &project.title,
            &RecordRef::Project(project.id.clone()),
        )
    };
    let said = format!(
        "{} no statement",
        counted(idle.len(), "project serves", "projects serve")
    );
    CoverageView {
        heading: coverage_heading(&matrix.rows),
        matrix,
        idle: idle.iter().take(MOST_NAMED).map(link).collect(),
        idle_heading: (!idle.is_empty()).then(|| capital(&said)),
        idle_others: idle.len().saturating_sub(MOST_NAMED),
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

fn kinds_heading(kinds: &[(PrincipleKind, usize)]) -> String {
    if kinds.is_empty() {
        return "No statement is recorded.".to_owned();
    }
    let all: usize = kinds.iter().map(|(_, count)| count).sum();
    let words = |(kind, number): &(PrincipleKind, usize)| {
        let word = kind.word();
        counted(*number, word, &format!("{word}s"))
    };
    let words: Vec<String> = kinds.iter().map(words).collect();
    format!(
        "It makes {}.",
        if all == 1 {
            format!("one statement, a {}", kinds[0].0.word())
        } else {
            list(&words)
        }
    )
}

/// Returns which statement draws most projects, and which none.
fn coverage_heading(rows: &[MatrixRow<'_>]) -> Vec<String> {
    let most = rows
        .iter()
        .map(|row| row.end.count)
        .max()
        .unwrap_or_default();
    if most == 0 {
        return vec!["No project serves any statement.".to_owned()];
    }
    let projects = counted(most, "project", "projects");
    let with_most: Vec<&MatrixRow<'_>> = rows.iter().filter(|row| row.end.count == most).collect();
    let first = match with_most[..] {
        [_] if rows.len() == 1 => format!(
            "{} {} it.",
            capital(&projects),
            verb(most, "serves", "serve")
        ),
        [row] => format!("“{}” draws most: {projects}.", row.end.title),
        _ if with_most.len() == rows.len() => format!("Every statement draws {projects}."),
        _ => format!(
            "{} statements draw most: {projects} each.",
            capital(&count(with_most.len()))
        ),
    };
    let without: Vec<&MatrixRow<'_>> = rows.iter().filter(|row| row.end.count == 0).collect();
    match without[..] {
        [] => vec![first],
        [row] => vec![first, format!("“{}” draws none.", row.end.title)],
        _ => vec![
            first,
            format!("{} draw none.", capital(&count(without.len()))),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::listing::coverage::End;

    #[test]
    fn the_kinds_of_statements_are_counted() {
        use PrincipleKind::{Commitment, Principle, Target};
        for (kinds, said) in [
            (&[][..], "No statement is recorded."),
            (&[(Target, 1)], "It makes one statement, a target."),
            (&[(Principle, 6)], "It makes six principles."),
            (
                &[(Target, 1), (Principle, 2), (Commitment, 3)],
                "It makes one target, two principles and three commitments.",
            ),
        ] {
            assert_eq!(kinds_heading(kinds), said);
        }
    }

    #[test]
    fn coverage_is_said_for_none_most_and_all() {
        for (counts, said) in [
            (&[][..], "No project serves any statement."),
            (&[0, 0], "No project serves any statement."),
            (&[3], "Three projects serve it."),
            (&[1, 1], "Every statement draws one project."),
            (&[5, 1, 0], "“A” draws most: five projects. “C” draws none."),
            (
                &[2, 2, 0, 0],
                "Two statements draw most: two projects each. Two draw none.",
            ),
            (&[1, 12], "“B” draws most: 12 projects."),
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
            assert_eq!(coverage_heading(&rows).join(" "), said);
        }
    }
}
