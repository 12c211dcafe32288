//! What is funded, as a table: a row for each funder or project and kind, a column for each financial year. In: lines of funding.
//! Out: exact sums that say what they leave out. Kinds are never added together, and how firm a line is stays beside it.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::funding_by_year::{YearTable, firmness, stage_word};
use super::money::adds::{Added, Columns};
use super::pagination::span;
use super::projects::body;
use crate::chart::funding_by_year::YearPicture;
use crate::evidence::notes::{Evidence, Notes};
use crate::portal::funding::FundingLine;
use crate::portal::{Portal, RecordRef};
use crate::record::funding::{FundingKind, FundingStage};
use crate::record::mention::Ref;
use crate::route::{Edition, Link};
use crate::sentence::funding::reading;
use crate::value::financial_year::FinancialYear;
use crate::value::id::{BodyId, Id};
use crate::value::money::Total;
use crate::wording::Words;

/// The most rows that a table shows: the smallest beyond are added up as "others".
const MOST_ROWS: usize = 50;

/// The most cells with money that its rows have together.
const MOST_CELLS: usize = 180;

/// What stands at the head of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// What is funded: the table is about one funder.
    Project,
    /// Who funds: the table is about one project.
    Funder,
}

/// Which of its rows a table shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowsShown {
    /// The largest; the others are added up beneath them.
    Largest,
    /// Those of one page of a list, counted from 1, with so many to a page. The foot is that of all.
    OfPage(usize, usize),
}

/// Lines of funding by row and year.
#[derive(Debug, Clone, Serialize)]
pub struct FundingTable<'p> {
    /// The heads of the columns of money before the last, which is the total: years, then `no year given`.
    pub years: Vec<String>,
    /// The rows, by name, kind and how firm they are.
    pub rows: Vec<FundingRow>,
    /// What the rows leave out of a long table, added up by kind.
    pub others: Vec<FundingRow>,
    /// The foot: what each kind comes to at each stage.
    pub kinds: Vec<KindTotal>,
    /// A picture of each kind that falls in more than one year.
    pub pictures: Vec<YearPicture>,
    /// The largest row's amount, for bars; 0 where there are none.
    pub most: i64,
    /// Whether any amount has pence, so that all are shown with them.
    pub pence: bool,
    /// The column of the table of funding by which all its lines are found, and the word there.
    pub about: Option<(&'static str, String)>,
    /// What the lines say beside their amounts, each text once; only in a table by project.
    pub remarks: Vec<Remark<'p>>,
}

/// One row.
#[derive(Debug, Clone, Serialize)]
pub struct FundingRow {
    /// The project or the funder; none for others.
    pub link: Option<Link>,
    /// Who receives it, as far as records say so: each once.
    pub recipients: Vec<Link>,
    /// How many projects or funders it adds up; one but for others.
    pub count: usize,
    /// What is given.
    pub kind: FundingKind,
    /// How firm it is; none where no source says.
    pub stage: Option<FundingStage>,
    /// One for each column; none where there is no line.
    pub cells: Vec<Option<Added>>,
    /// All columns together.
    pub total: Added,
    /// What stands behind it.
    pub evidence: Evidence,
    /// How it is known: the word that `funding-how` chooses by.
    pub reading: &'static str,
}

/// What a kind comes to at one stage.
#[derive(Debug, Clone, Serialize)]
pub struct KindTotal {
    /// The kind.
    pub kind: FundingKind,
    /// How firm it is; none where no source says.
    pub stage: Option<FundingStage>,
    /// One for each column.
    pub cells: Vec<Added>,
    /// All columns together.
    pub total: Added,
    /// How that is known: the word that `funding-how` chooses by.
    pub reading: &'static str,
}

/// What a line says beside its amount.
#[derive(Debug, Clone, Serialize)]
pub struct Remark<'p> {
    /// What it is about, such as `2016-17`.
    pub about: Option<String>,
    /// Whether the line is our reading.
    pub inferred: bool,
    /// The words.
    pub text: &'p str,
}

/// What amounts must share to be added up.
type KindAndStage = (FundingKind, Option<FundingStage>);

/// What tells one row from another, in the order of rows.
type RowKey<'p> = (String, &'p str, FundingKind, Option<FundingStage>);

impl<'p> FundingTable<'p> {
    /// Returns the table of `lines`.
    pub fn new(
        edition: &'p Edition,
        lines: impl IntoIterator<Item = FundingLine<'p>>,
        (by, shown): (By, RowsShown),
        notes: &mut Notes<'p>,
    ) -> FundingTable<'p> {
        let portal = &edition.portal;
        let lines: Vec<FundingLine<'p>> = lines.into_iter().collect();
        let years = columns(&lines);
        let groups = groups(portal, by, &lines);
        let left_out = match shown {
            RowsShown::Largest => smallest(&groups, most_rows(years.len())),
            RowsShown::OfPage(number, length) => elsewhere(&groups, number, length),
        };
        let (mut rows, mut others) = (
            Vec::new(),
            BTreeMap::<KindAndStage, (BTreeSet<&str>, Vec<FundingLine<'p>>)>::new(),
        );
        for (key, lines) in &groups {
            if left_out.contains(key) {
                let other = others.entry((key.2, key.3)).or_default();
                other.0.insert(key.1);
                other.1.extend(lines);
            } else {
                let evidence = notes.cite_together(lines.iter().map(|line| &line.funding.fact));
                rows.push(FundingRow {
                    link: Some(link(portal, by, &lines[0])),
                    recipients: recipients(portal, lines),
                    count: 1,
                    evidence,
                    ..row(lines, &years, Rows::Of(&both(by, &lines[0])))
                });
            }
        }
        let other = |(names, lines): (BTreeSet<&str>, Vec<FundingLine<'p>>)| FundingRow {
            count: names.len(),
            ..row(&lines, &years, Rows::Rest)
        };
        let others = match shown {
            RowsShown::Largest => others.into_values().map(other).collect(),
            RowsShown::OfPage(..) => Vec::new(),
        };
        let is_first = matches!(shown, RowsShown::Largest | RowsShown::OfPage(1, _));
        let about = lines.first().map(|line| both(by, line)[0]);
        let kinds = kinds(&lines, &years, about.as_slice());
        let pictures = if is_first {
            pictures(edition, &lines, &kinds)
        } else {
            Vec::new()
        };
        let years = heads(&edition.words, &years);
        FundingTable {
            pictures,
            most: most(&rows, &kinds, years.len()),
            kinds,
            pence: have_pence(&lines),
            remarks: if by == By::Project && is_first {
                remarks(&lines)
            } else {
                Vec::new()
            },
            years,
            rows,
            others,
            about: about.map(|(column, word)| (column, word.to_owned())),
        }
    }

    /// Returns how many rows the table of `lines` has.
    pub fn length(
        portal: &'p Portal,
        lines: impl IntoIterator<Item = FundingLine<'p>>,
        by: By,
    ) -> usize {
        let lines: Vec<FundingLine<'p>> = lines.into_iter().collect();
        groups(portal, by, &lines).len()
    }

    /// Returns whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// Returns the years that any line has, in order; lines without one come last.
fn columns(lines: &[FundingLine<'_>]) -> Vec<Option<FinancialYear>> {
    let years: BTreeSet<(bool, Option<FinancialYear>)> = lines
        .iter()
        .map(|line| (line.funding.year.is_none(), line.funding.year))
        .collect();
    years.into_iter().map(|(_, year)| year).collect()
}

fn heads(words: &Words, years: &[Option<FinancialYear>]) -> Vec<String> {
    let head = |year: &Option<FinancialYear>| {
        year.map_or_else(|| words.funding_year_unknown(), |year| year.to_string())
    };
    years.iter().map(head).collect()
}

/// Returns a picture of each kind by year and stage.
fn pictures(edition: &Edition, lines: &[FundingLine<'_>], kinds: &[KindTotal]) -> Vec<YearPicture> {
    let kinds: BTreeSet<FundingKind> = kinds.iter().map(|of| of.kind).collect();
    let picture = |kind| YearTable::new(lines.iter().copied(), kind).picture(kind, edition);
    kinds.into_iter().filter_map(picture).collect()
}

/// Returns whether any amount has pence.
fn have_pence(lines: &[FundingLine<'_>]) -> bool {
    let mut amounts = lines.iter().filter_map(|line| line.funding.amount.pence());
    amounts.any(|amount| amount.pence() % 100 != 0)
}

/// Returns the largest amount of a row, where bars have room and are all of one kind, so that no kind is measured by another.
fn most(rows: &[FundingRow], kinds: &[KindTotal], years: usize) -> i64 {
    let amounts = rows.iter().map(|row| row.total.pence.pence());
    match (rows.len(), kinds.len(), years) {
        (2.., 1, ..3) => amounts.max().unwrap_or(0),
        _ => 0,
    }
}

fn key<'p>(portal: &'p Portal, by: By, line: &FundingLine<'p>) -> RowKey<'p> {
    let (name, id) = match by {
        By::Project => (
            portal.projects[&line.funding.what].title.as_str(),
            line.funding.what.id().as_str(),
        ),
        By::Funder => (line.funder.short(), line.funder.as_str()),
    };
    (
        name.to_lowercase(),
        id,
        line.funding.kind,
        line.funding.stage,
    )
}

fn link(portal: &Portal, by: By, line: &FundingLine<'_>) -> Link {
    match by {
        By::Project => {
            let project = &portal.projects[&line.funding.what];
            Link::new(
                portal,
                &project.title,
                &RecordRef::Project(project.id.clone()),
            )
        }
        By::Funder => Link::new(portal, line.funder.short(), &line.funder.record()),
    }
}

fn recipients(portal: &Portal, lines: &[FundingLine<'_>]) -> Vec<Link> {
    let named = lines
        .iter()
        .filter_map(|line| line.funding.recipient.as_ref());
    let ids: BTreeSet<&BodyId> = named.map(Ref::id).collect();
    ids.into_iter()
        .map(|id| body(portal, portal.body(id)))
        .collect()
}

/// Returns the lines of each row, in the order of rows.
fn groups<'p>(
    portal: &'p Portal,
    by: By,
    lines: &[FundingLine<'p>],
) -> BTreeMap<RowKey<'p>, Vec<FundingLine<'p>>> {
    let mut groups: BTreeMap<RowKey<'p>, Vec<FundingLine<'p>>> = BTreeMap::new();
    for line in lines {
        groups.entry(key(portal, by, line)).or_default().push(*line);
    }
    groups
}

/// Returns the rows that stand on other pages of the list.
fn elsewhere<'p>(
    groups: &BTreeMap<RowKey<'p>, Vec<FundingLine<'p>>>,
    number: usize,
    length: usize,
) -> BTreeSet<RowKey<'p>> {
    let here = span(number, groups.len(), length);
    let keys = groups.keys().enumerate();
    keys.filter(|(place, _)| !here.contains(place))
        .map(|(_, key)| key.clone())
        .collect()
}

/// Returns how many rows a table shows that has a total behind so many years: the more cells a row has, the fewer.
fn most_rows(years: usize) -> usize {
    (MOST_CELLS / (years + 1)).clamp(1, MOST_ROWS)
}

/// Returns the rows beyond the most that a table shows, the smallest amounts first to go.
fn smallest<'p>(
    groups: &BTreeMap<RowKey<'p>, Vec<FundingLine<'p>>>,
    most: usize,
) -> BTreeSet<RowKey<'p>> {
    if groups.len() <= most {
        return BTreeSet::new();
    }
    let amount = |lines: &[FundingLine<'_>]| {
        lines
            .iter()
            .map(|line| line.funding.amount)
            .collect::<Total>()
            .pence
    };
    let mut ranked: Vec<(Reverse<_>, &RowKey<'_>)> = groups
        .iter()
        .map(|(key, lines)| (Reverse(amount(lines)), key))
        .collect();
    ranked.sort();
    ranked
        .into_iter()
        .skip(most)
        .map(|(_, key)| key.clone())
        .collect()
}

/// Returns the columns of the table of funding that name what the whole table is about, and then what one of its rows is about.
fn both<'l>(by: By, line: &FundingLine<'l>) -> [(&'static str, &'l str); 2] {
    let funder = ("funder", line.funder.as_str());
    let project = ("project", line.funding.what.id().as_str());
    match by {
        By::Project => [funder, project],
        By::Funder => [project, funder],
    }
}

/// Which rows of the table of funding stand behind a row here.
#[derive(Clone, Copy)]
enum Rows<'w> {
    /// Those with these words in these columns, of one kind and stage.
    Of(&'w Columns<'w>),
    /// The same at the foot, where each figure is a total, even one of a single line.
    Foot(&'w Columns<'w>),
    /// Those of all other rows.
    Rest,
}

impl Rows<'_> {
    fn added(self, total: Total, line: &FundingLine<'_>, year: Option<&str>) -> Added {
        let columns = match self {
            Rows::Rest => return Added::rest(total),
            Rows::Of(_) if total.published + total.not_published == 1 => return Added::line(total),
            Rows::Of(columns) | Rows::Foot(columns) => columns,
        };
        let stage = stage_word(firmness(line.funding.stage));
        let kind = [("kind", line.funding.kind.word()), ("stage", stage)];
        let year = year.map(|year| ("financial_year", year));
        Added::rows(total, &[columns, &kind, year.as_slice()].concat())
    }
}

/// Returns what lines of one kind and stage come to, and in each year; nothing for a year without any.
fn row(lines: &[FundingLine<'_>], years: &[Option<FinancialYear>], rows: Rows<'_>) -> FundingRow {
    let of_year = |year: &Option<FinancialYear>| {
        let of_year = lines.iter().filter(|line| line.funding.year == *year);
        let total: Total = of_year.map(|line| line.funding.amount).collect();
        let year = year.map(|year| year.to_string()).unwrap_or_default();
        (!total.is_empty()).then(|| rows.added(total, &lines[0], Some(&year)))
    };
    let total = lines.iter().map(|line| line.funding.amount).collect();
    FundingRow {
        link: None,
        recipients: Vec::new(),
        count: 1,
        kind: lines[0].funding.kind,
        stage: lines[0].funding.stage,
        cells: years.iter().map(of_year).collect(),
        total: rows.added(total, &lines[0], None),
        evidence: Evidence::default(),
        reading: reading(lines.iter().map(|line| line.funding)).word(),
    }
}

/// Returns what each kind comes to at each stage; `about` names the lines of the whole table.
fn kinds(
    lines: &[FundingLine<'_>],
    years: &[Option<FinancialYear>],
    about: &Columns<'_>,
) -> Vec<KindTotal> {
    let mut groups: BTreeMap<(FundingKind, usize), Vec<FundingLine<'_>>> = BTreeMap::new();
    for line in lines {
        let key = (line.funding.kind, firmness(line.funding.stage));
        groups.entry(key).or_default().push(*line);
    }
    let total = |lines: Vec<FundingLine<'_>>| {
        let all = row(&lines, years, Rows::Foot(about));
        let none = |year: &Option<FinancialYear>| {
            let year = year.map(|year| year.to_string()).unwrap_or_default();
            Rows::Foot(about).added(Total::default(), &lines[0], Some(&year))
        };
        let cells = years.iter().zip(all.cells);
        KindTotal {
            kind: all.kind,
            stage: all.stage,
            cells: cells
                .map(|(year, cell)| cell.unwrap_or_else(|| none(year)))
                .collect(),
            total: all.total,
            reading: all.reading,
        }
    };
    groups.into_values().map(total).collect()
}

/// Returns the remarks of lines, each text once.
fn remarks<'p>(lines: &[FundingLine<'p>]) -> Vec<Remark<'p>> {
    let mut remarks: Vec<Remark<'p>> = Vec::new();
    for line in lines {
        let fact = &line.funding.fact;
        let Some(text) = fact.note.as_deref() else {
            continue;
        };
        if remarks.iter().all(|known| known.text != text) && remarks.len() < MOST_ROWS {
            let about = line.funding.year.map(|year| year.to_string());
            remarks.push(Remark {
                about,
                inferred: fact.inferred,
                text,
            });
        }
    }
    remarks
}
