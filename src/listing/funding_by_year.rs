//! Money of one kind by financial year, and by how firm it is. In: lines of funding. Out: a row for each year, a column for each stage
//! that any line has, and their sums.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::chart::funding_by_year::{YearPicture, year_picture};
use crate::portal::funding::FundingLine;
use crate::record::funding::{FundingKind, FundingStage};
use crate::value::financial_year::FinancialYear;
use crate::value::money::{Currency, Total};

/// Lines of one kind by year and stage.
#[derive(Debug, Clone, Serialize)]
pub struct YearTable {
    /// The columns: how firm; none where no source says.
    pub stages: Vec<Option<FundingStage>>,
    /// The rows in order of year; lines without one come last.
    pub rows: Vec<YearRow>,
    /// What each column comes to.
    pub totals: Vec<Total>,
    /// All together.
    pub total: Total,
    /// Whether any amount has pence, so that all are shown with them.
    pub pence: bool,
}

/// One year.
#[derive(Debug, Clone, Serialize)]
pub struct YearRow {
    /// The year; none where no source gives one.
    pub year: Option<FinancialYear>,
    /// One for each column; none where there is no line.
    pub cells: Vec<Option<Total>>,
    /// All columns together.
    pub total: Total,
}

impl YearTable {
    /// Returns the table of those `lines` that are of a kind.
    pub fn new<'p>(lines: impl Iterator<Item = FundingLine<'p>>, kind: FundingKind) -> YearTable {
        let mut cells: BTreeMap<(YearKey, StageKey), Total> = BTreeMap::new();
        for line in lines.filter(|line| line.funding.kind == kind) {
            let (year, stage) = (line.funding.year, line.funding.stage);
            let key = ((year.is_none(), year), (stage.is_none(), stage));
            cells.entry(key).or_default().add(line.funding.amount);
        }
        let years: BTreeSet<YearKey> = cells.keys().map(|(year, _)| *year).collect();
        let stages: BTreeSet<StageKey> = cells.keys().map(|(_, stage)| *stage).collect();
        let sum = |fits: &dyn Fn(&YearKey, &StageKey) -> bool| {
            let mut sum = Total::default();
            for ((year, stage), total) in &cells {
                if fits(year, stage) {
                    sum.merge(total);
                }
            }
            sum
        };
        let row = |year: &YearKey| YearRow {
            year: year.1,
            cells: stages
                .iter()
                .map(|stage| cells.get(&(*year, *stage)).cloned())
                .collect(),
            total: sum(&|of, _| of == year),
        };
        YearTable {
            rows: years.iter().map(row).collect(),
            totals: stages
                .iter()
                .map(|stage| sum(&|_, of| of == stage))
                .collect(),
            total: sum(&|_, _| true),
            pence: cells.values().any(|total| total.pence.pence() % 100 != 0),
            stages: stages.into_iter().map(|(_, stage)| stage).collect(),
        }
    }

    /// Returns the picture of it.
    pub fn picture(&self, kind: FundingKind, currency: &Currency) -> Option<YearPicture> {
        let name = |row: &YearRow| {
            row.year
                .map_or_else(|| "no year given".to_owned(), |year| year.to_string())
        };
        let years = self.rows.iter().map(|row| (name(row), &row.total));
        year_picture(kind, years, currency)
    }
}

/// Whether it is missing, so that what is missing comes last, and what it is.
type YearKey = (bool, Option<FinancialYear>);
type StageKey = (bool, Option<FundingStage>);
