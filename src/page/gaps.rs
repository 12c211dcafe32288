//! `/data/gaps/`: what is not published or names no source, record by record, with who could say. In: the portal. Out: a list
//! that is split into pages, a band for each kind of record.

use std::ops::Range;

use serde::Serialize;

use crate::dataset;
use crate::listing::pagination::{self, Pagination};
use crate::portal::gaps::{Gap, Missing};
use crate::portal::{Portal, RecordRef};
use crate::route::{Address, Edition, Head, Link, Page, Route};
use crate::sentence::{capital, count, counted, list, verb};
use crate::value::record_kind::RecordKind;

/// How many gaps stand on one page.
const LENGTH: usize = 300;

/// Returns the routes of this kind of page.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let rows = portal.gaps.len();
    let sourceless = portal
        .gaps
        .iter()
        .filter(|gap| matches!(gap.what, Missing::Evidence(_)))
        .count();
    let route = |number| {
        let length = pagination::span(number, rows, LENGTH).len();
        let page = move |portal: &Edition| page(portal, number, sourceless);
        Route::html(first().part(number), page).weight(length)
    };
    (1..=pagination::pages(rows, LENGTH)).map(route).collect()
}

#[derive(Serialize)]
struct View {
    heading: Vec<String>,
    stand: &'static str,
    kinds: Vec<GapsOfKind>,
    pagination: Pagination,
}

/// The records of one kind.
#[derive(Serialize)]
struct GapsOfKind {
    id: &'static str,
    kick: String,
    heading: String,
    records: Vec<RecordGaps>,
}

/// What one record lacks.
#[derive(Serialize)]
struct RecordGaps {
    link: Link,
    gaps: Vec<GapView>,
    /// Who could say, where it is the same for every gap.
    who: Option<String>,
}

/// One gap.
#[derive(Serialize)]
struct GapView {
    what: String,
    who: Option<String>,
}

fn first() -> Address {
    Address::new("/data/gaps/")
}

fn page(portal: &Edition, number: usize, sourceless: usize) -> Page {
    let rows = portal.gaps.len();
    let span = pagination::span(number, rows, LENGTH);
    let heading = heading(rows - sourceless, sourceless);
    let title = if number == 1 {
        "What is not published".to_owned()
    } else {
        format!("What is not published, page {number}")
    };
    let description = format!(
        "What the records do not say, and who could. {}",
        heading.join(" ")
    );
    let head = Head::new(first().part(number), title, description)
        .below("Data", Address::new("/data/"))
        .data("CSV", "everything that is not published", "/data/gaps.csv");
    let stand = "Not published means that we looked and did not find it. It does not mean nil. Each line names what is missing \
                 and who could say.";
    let kinds = kinds(portal, span);
    let pagination = Pagination::new(&first(), number, rows, LENGTH);
    Page::new(
        head,
        "gaps",
        &View {
            heading,
            stand,
            kinds,
            pagination,
        },
    )
}

fn heading(unpublished: usize, sourceless: usize) -> Vec<String> {
    let unknown = format!(
        "{} {} not published.",
        counted(
            unpublished,
            "thing that a reader would ask for",
            "things that a reader would ask for"
        ),
        verb(unpublished, "is", "are"),
    );
    let unsourced = format!(
        "{} {} no source.",
        counted(sourceless, "fact", "facts"),
        verb(sourceless, "names", "name"),
    );
    match (unpublished, sourceless) {
        (0, 0) => vec!["Nothing that a reader would ask for is missing.".to_owned()],
        (_, 0) => vec![capital(&unknown), "Every fact names its source.".to_owned()],
        (0, _) => vec![capital(&unsourced)],
        _ => vec![capital(&unknown), capital(&unsourced)],
    }
}

/// Returns the gaps of a stretch of the list, by kind of record and then by record.
fn kinds(portal: &Edition, span: Range<usize>) -> Vec<GapsOfKind> {
    let gaps = portal.gaps.get(span.clone()).unwrap_or_default();
    // A kind may go on over several pages.
    let is_elsewhere = |kind: &str| {
        let before = span.start.checked_sub(1).and_then(|at| portal.gaps.get(at));
        let after = portal.gaps.get(span.end);
        [before, after]
            .into_iter()
            .flatten()
            .any(|gap| id_of_kind(&gap.record) == kind)
    };
    let groups = gaps.chunk_by(|one, next| id_of_kind(&one.record) == id_of_kind(&next.record));
    groups
        .filter_map(|group| {
            let record = &group.first()?.record;
            let name = name_of_kind(portal, record);
            let records = group.chunk_by(|one, next| one.record == next.record);
            Some(GapsOfKind {
                id: id_of_kind(record),
                heading: kind_heading(group.len(), &name, is_elsewhere(id_of_kind(record))),
                kick: capital(name.trim_start_matches("the ")),
                records: records.filter_map(|gaps| of_record(portal, gaps)).collect(),
            })
        })
        .collect()
}

fn kind_heading(number: usize, name: &str, is_elsewhere: bool) -> String {
    if is_elsewhere {
        format!(
            "{} of the things that are not known of {name}",
            capital(&count(number))
        )
    } else {
        format!(
            "{} {} not known of {name}",
            capital(&counted(number, "thing", "things")),
            verb(number, "is", "are")
        )
    }
}

fn of_record(portal: &Edition, gaps: &[Gap]) -> Option<RecordGaps> {
    let first = gaps.first()?;
    let is_same = gaps.iter().all(|gap| gap.who == first.who);
    let line = |gap: &Gap| GapView {
        what: format!("{}.", dataset::missing(portal, gap)),
        who: who(portal, gap).filter(|_| !is_same),
    };
    Some(RecordGaps {
        link: Link::new(portal, portal.title(&first.record), &first.record),
        gaps: gaps.iter().map(line).collect(),
        who: who(portal, first).filter(|_| is_same),
    })
}

/// Returns who could say, by name; nothing where the records do not tell.
fn who(portal: &Edition, gap: &Gap) -> Option<String> {
    let names: Vec<&str> = gap.who.iter().map(|id| portal.body(id).short()).collect();
    (!names.is_empty()).then(|| list(&names))
}

fn id_of_kind(record: &RecordRef) -> &'static str {
    match record.kind() {
        RecordKind::Council => "councils",
        RecordKind::Organisation => "organisations",
        RecordKind::Strategy | RecordKind::Principle => "strategy",
        RecordKind::Project => "projects",
        RecordKind::Team | RecordKind::Role => "team",
        RecordKind::Milestone => "milestones",
        RecordKind::Claim => "claims",
        RecordKind::Update => "updates",
        RecordKind::Settings | RecordKind::Page | RecordKind::Source => "others",
    }
}

fn name_of_kind(portal: &Edition, record: &RecordRef) -> String {
    let name = match record.kind() {
        RecordKind::Council => return format!("the {}", portal.settings.members.many),
        RecordKind::Organisation => "the other bodies",
        RecordKind::Strategy | RecordKind::Principle => "the strategy",
        RecordKind::Project => "the projects",
        RecordKind::Team | RecordKind::Role => "the team",
        RecordKind::Milestone => "the milestones",
        RecordKind::Claim => "the published totals",
        RecordKind::Update => "the news",
        RecordKind::Settings | RecordKind::Page | RecordKind::Source => "other records",
    };
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_counted_on_its_page() {
        for (number, is_elsewhere, said) in [
            (1, false, "One thing is not known of the councils"),
            (18, false, "18 things are not known of the councils"),
            (
                300,
                true,
                "300 of the things that are not known of the councils",
            ),
        ] {
            assert_eq!(kind_heading(number, "the councils", is_elsewhere), said);
        }
    }

    #[test]
    fn the_headline_counts_what_is_missing_and_what_has_no_source() {
        for (unpublished, sourceless, said) in [
            (0, 0, "Nothing that a reader would ask for is missing."),
            (
                1,
                0,
                "One thing that a reader would ask for is not published. Every fact names its source.",
            ),
            (0, 2, "Two facts name no source."),
            (
                120,
                1,
                "120 things that a reader would ask for are not published. One fact names no source.",
            ),
        ] {
            assert_eq!(heading(unpublished, sourceless).join(" "), said);
        }
    }
}
