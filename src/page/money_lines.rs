//! `/money/<kind>/<year>/`: every line of one kind and year, by who gives, where `/money/` has no room for it. In: the lines of the
//! portal, told apart once for all of these pages. Out: a list that is split into pages, each with the totals of all its lines.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use crate::evidence::notes::{Note, Notes};
use crate::listing::money::adds::{marked, totals};
use crate::listing::money::lines::LineRow;
use crate::listing::pagination::{Pagination, pages, span};
use crate::portal::funding::{FundingLine, lines_of};
use crate::portal::{Body, Portal};
use crate::record::funding::FundingKind;
use crate::route::{Address, Card, Edition, Head, Page, Route};
use crate::sentence::counted::{Count, SaidTotals};
use crate::sentence::funding::{FundedAtStage, by_stage, known_sentences, title_of_lines};
use crate::value::financial_year::FinancialYear;
use crate::value::id::BodyId;
use crate::value::section::Section;
use crate::wording::Choice;

/// How many lines stand on a page.
const LENGTH: usize = 75;

/// The lines of one kind and year.
struct Lines {
    kind: FundingKind,
    year: Option<FinancialYear>,
    /// Whose each is, and its place in that body's record: by name, then in the order of the record.
    places: Vec<(BodyId, usize)>,
    stages: Vec<FundedAtStage>,
}

/// Returns the routes of this kind of page.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    if portal.money_has_room() {
        return Vec::new();
    }
    all(portal)
        .into_iter()
        .flat_map(|lines| of_lines(portal, &Arc::new(lines)))
        .collect()
}

fn all(portal: &Portal) -> Vec<Lines> {
    let councils = portal.councils_by_name().map(Body::Council);
    let organisations = portal.organisations_by_name().map(Body::Organisation);
    let mut groups: BTreeMap<_, Vec<FundingLine<'_>>> = BTreeMap::new();
    for line in councils.chain(organisations).flat_map(lines_of) {
        let key = (line.funding.kind, line.funding.year);
        groups.entry(key).or_default().push(line);
    }
    let lines = |((kind, year), lines): ((FundingKind, _), Vec<FundingLine<'_>>)| Lines {
        kind,
        year,
        places: (lines.iter())
            .map(|line| (line.funder.id(), line.index))
            .collect(),
        stages: by_stage(lines),
    };
    groups.into_iter().map(lines).collect()
}

fn of_lines(portal: &Portal, lines: &Arc<Lines>) -> Vec<Route> {
    let rows = lines.places.len();
    let route = |number| {
        let [shown, on_card] = [Arc::clone(lines), Arc::clone(lines)];
        let page = move |edition: &Edition| page(edition, &shown, number);
        let card = move |edition: &Edition| Card {
            title: title(edition, &on_card, number),
            figure: None,
        };
        let address = Address::of_lines(portal, lines.kind, lines.year).part(number);
        Route::html(address, page)
            .weight(span(number, rows, LENGTH).len())
            .card_by(card)
    };
    (1..=pages(rows, LENGTH)).map(route).collect()
}

#[derive(Serialize)]
struct View<'p> {
    heading: Vec<SaidTotals>,
    rows: Vec<LineRow<'p>>,
    notes: Vec<Note<'p>>,
    pagination: Pagination,
}

fn title(edition: &Edition, lines: &Lines, number: usize) -> String {
    let title = title_of_lines(&edition.words, lines.kind, lines.year);
    if number == 1 {
        return title;
    }
    edition.words.money_lines_title_of_page(&title, number)
}

fn page(edition: &Edition, lines: &Lines, number: usize) -> Page {
    let words = &edition.words;
    let first = Address::of_lines(edition, lines.kind, lines.year);
    let rows = lines.places.len();
    let mut notes = Notes::new(edition);
    let shown = lines.places[span(number, rows, LENGTH)].iter();
    let view = View {
        heading: heading(edition, lines),
        rows: shown
            .map(|(funder, index)| row(edition, funder, *index, &mut notes))
            .collect(),
        notes: notes.section(),
        pagination: Pagination::new(&first, number, rows, LENGTH),
    };
    let said: Vec<&str> = view.heading.iter().map(|said| said.text.as_str()).collect();
    let head = Head::new(
        first.part(number),
        title(edition, lines, number),
        said.join(" "),
    );
    let head = head
        .below(
            words.money_title(),
            Address::of_section(edition, Section::Money),
        )
        .below(
            words.money_kind_crumb(Choice(lines.kind.word())),
            Address::of_kind(edition, lines.kind),
        );
    let year = lines.year.map(|year| year.to_string());
    let year = words.money_lines_crumb(&year.unwrap_or_else(|| words.funding_year_unknown()));
    let head = if number == 1 {
        head.called(year)
    } else {
        head.below(year, first)
            .called(words.money_lines_crumb_page(number))
    };
    let head = head.data("CSV", words.money_csv_funds(), "/data/funds.csv");
    Page::new(head, "money_lines", &view)
}

/// Returns how many lines there are, and what they come to at each stage.
fn heading(edition: &Edition, lines: &Lines) -> Vec<SaidTotals> {
    let words = &edition.words;
    let (number, kind) = (lines.places.len(), Choice(lines.kind.word()));
    let year = lines.year.map(|year| year.to_string()).unwrap_or_default();
    let first = match lines.year {
        Some(_) => words.money_lines_heading(number, kind, &year),
        None => words.money_lines_heading_undated(number, kind),
    };
    let rows = format!("funds?kind={}&financial_year={year}", lines.kind.word());
    let first = SaidTotals::counted(words, first, &[Count::new(number, rows)]);
    let totals = totals(&lines.stages, &[("financial_year", &year)]);
    let known = marked(words, known_sentences(words, &lines.stages), &totals);
    std::iter::once(first).chain(known).collect()
}

fn row<'p>(
    edition: &'p Edition,
    funder: &BodyId,
    index: usize,
    notes: &mut Notes<'p>,
) -> LineRow<'p> {
    let funder = edition.body(funder);
    let funding = &funder.funds()[index];
    let line = FundingLine {
        funder,
        index,
        funding,
    };
    LineRow::new(edition, &line, notes)
}
