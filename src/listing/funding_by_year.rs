//! Money of one kind by financial year, and by how firm it is. In: lines of funding. Out: a row for each year, a column for each stage
//! that any line has, the firmest first, and the sum of each column. Nothing is added across columns.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::chart::funding_by_year::{YearPicture, year_picture};
use crate::listing::money::adds::Added;
use crate::portal::funding::FundingLine;
use crate::record::funding::{FundingKind, FundingStage};
use crate::route::Edition;
use crate::sentence::funding::{FIRMEST_FIRST, reading, stage_choice};
use crate::value::financial_year::FinancialYear;
use crate::value::money::Total;
use crate::wording::Choice;

/// Lines of one kind by year and stage.
#[derive(Debug, Clone, Serialize)]
pub struct YearTable {
    /// The columns: how firm; none where no source says.
    pub stages: Vec<Option<FundingStage>>,
    /// The rows in order of year; lines without one come last.
    pub rows: Vec<YearRow>,
    /// What each column comes to.
    pub totals: Vec<Added>,
    /// Whether any amount has pence, so that all are shown with them.
    pub pence: bool,
    /// How it is known: the word that `funding-reading` chooses by.
    pub reading: &'static str,
}

/// One year.
#[derive(Debug, Clone, Serialize)]
pub struct YearRow {
    /// The year; none where no source gives one.
    pub year: Option<FinancialYear>,
    /// One for each column; none where there is no line.
    pub cells: Vec<Option<Added>>,
}

impl YearTable {
    /// Returns the table of those `lines` that are of a kind.
    pub fn new<'p>(lines: impl Iterator<Item = FundingLine<'p>>, kind: FundingKind) -> YearTable {
        let mut cells: BTreeMap<(YearKey, usize), Total> = BTreeMap::new();
        let lines: Vec<FundingLine<'p>> = lines.filter(|line| line.funding.kind == kind).collect();
        for line in &lines {
            let (year, stage) = (line.funding.year, line.funding.stage);
            let key = ((year.is_none(), year), firmness(stage));
            cells.entry(key).or_default().add(line.funding.amount);
        }
        let years: BTreeSet<YearKey> = cells.keys().map(|(year, _)| *year).collect();
        let stages: BTreeSet<usize> = cells.keys().map(|(_, stage)| *stage).collect();
        let column = |stage: &usize| {
            let mut sum = Total::default();
            for (_, total) in cells.iter().filter(|((_, of), _)| of == stage) {
                sum.merge(total);
            }
            sum
        };
        let of_kind = |stage: &usize| [("kind", kind.word()), ("stage", stage_word(*stage))];
        let row = |year: &YearKey| {
            let words = year.1.map(|year| year.to_string()).unwrap_or_default();
            let cell = |stage: &usize| {
                let [kind, stage_column] = of_kind(stage);
                let columns = [kind, stage_column, ("financial_year", words.as_str())];
                let total = cells.get(&(*year, *stage))?;
                Some(Added::rows(total.clone(), &columns))
            };
            YearRow {
                year: year.1,
                cells: stages.iter().map(cell).collect(),
            }
        };
        let total = |stage: &usize| Added::rows(column(stage), &of_kind(stage));
        YearTable {
            rows: years.iter().map(row).collect(),
            totals: stages.iter().map(total).collect(),
            pence: cells.values().any(|total| total.pence.pence() % 100 != 0),
            reading: reading(lines.iter().map(|line| line.funding)).word(),
            stages: stages
                .into_iter()
                .filter_map(|rank| FIRMEST_FIRST.get(rank).copied())
                .collect(),
        }
    }

    /// Returns the picture of it: a bar for each year and stage.
    pub fn picture(&self, kind: FundingKind, edition: &Edition) -> Option<YearPicture> {
        let words = &edition.words;
        let bar = |row: &'_ YearRow, place: usize| {
            let year = row.year.map(|year| year.to_string());
            let year = year.unwrap_or_else(|| words.funding_year_unknown());
            match self.stages.as_slice() {
                [_] => year,
                stages => words.funding_year_and_stage(&year, stage_choice(stages[place])),
            }
        };
        let bars = self.rows.iter().flat_map(|row| {
            let cells = row.cells.iter().enumerate();
            cells.filter_map(move |(place, cell)| Some((bar(row, place), &**cell.as_ref()?)))
        });
        year_picture(kind, bars, Choice(self.reading), words)
    }
}

/// Whether it is missing, so that what is missing comes last, and what it is.
type YearKey = (bool, Option<FinancialYear>);

/// Returns the word for a stage in the table of funding, where a line without one has an empty cell.
pub(super) fn stage_word(rank: usize) -> &'static str {
    let stage = FIRMEST_FIRST.get(rank).copied().flatten();
    stage.map_or("", FundingStage::word)
}

/// Returns the place of a stage among all, the firmest first.
pub(super) fn firmness(stage: Option<FundingStage>) -> usize {
    let place = FIRMEST_FIRST.iter().position(|one| *one == stage);
    place.unwrap_or(FIRMEST_FIRST.len())
}
