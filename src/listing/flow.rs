//! Money of one kind as a table of flows: from whom, to what, towards which statement. In: totals, each with its ends. Out: the largest
//! as rows, the others added up in one. Kinds are never added together, so a table is of one kind.

use std::cmp::Reverse;

use serde::Serialize;

use crate::listing::money::adds::Added;
use crate::portal::{Portal, RecordRef};
use crate::record::funding::{FundingKind, FundingStage};
use crate::route::Link;
use crate::value::money::Total;

/// The most flows that a table shows.
pub const MOST_ROWS: usize = 30;

/// The most rows of a table on a page with many tables.
pub const FEW_ROWS: usize = 10;

/// What flows between some records.
#[derive(Debug, Clone)]
pub struct FlowAmount {
    /// The records, in the order of the columns; none where there is no such record.
    pub ends: Vec<Option<RecordRef>>,
    /// How much.
    pub total: Total,
    /// The columns by which the lines of funding that it adds are found; nothing where it is a share of them.
    pub lines: Option<Vec<(&'static str, String)>>,
}

/// Flows of one kind, the largest first.
#[derive(Debug, Clone, Serialize)]
pub struct FlowTable {
    /// The kind.
    pub kind: FundingKind,
    /// The rows that are shown.
    pub rows: Vec<FlowRow>,
    /// How many more there are.
    pub others: usize,
    /// What those come to.
    pub others_total: Added,
    /// All together.
    pub total: Added,
    /// Whether any amount has pence, so that all are shown with them.
    pub pence: bool,
    /// The largest published amount, for bars.
    pub most: i64,
}

/// One flow.
#[derive(Debug, Clone, Serialize)]
pub struct FlowRow {
    /// Its ends; none where there is no such record.
    pub ends: Vec<Option<Link>>,
    /// How much.
    pub total: Added,
}

impl FlowTable {
    /// Returns the table of the `most` largest of `flows` at one stage. All come to `total`: their own sum may count an amount once for each
    /// of its shares.
    pub fn new(
        portal: &Portal,
        (kind, stage): (FundingKind, Option<FundingStage>),
        mut flows: Vec<FlowAmount>,
        total: &Total,
        most: usize,
    ) -> FlowTable {
        let titles = |flow: &FlowAmount| -> Vec<String> {
            let titles = flow.ends.iter().flatten();
            titles
                .map(|record| portal.title(record).to_lowercase())
                .collect()
        };
        flows.sort_by_cached_key(|flow| {
            let Total {
                pence,
                published,
                not_published,
                ..
            } = flow.total;
            (
                published == 0,
                Reverse((pence, not_published)),
                titles(flow),
            )
        });
        let stage = stage.map_or("", FundingStage::word);
        let of_all = [("kind", kind.word()), ("stage", stage)];
        let pence = flows.iter().any(|flow| flow.total.pence.pence() % 100 != 0);
        let left_out = flows.split_off(flows.len().min(most));
        let mut others_total = Total::default();
        for flow in &left_out {
            others_total.merge(&flow.total);
        }
        FlowTable {
            kind,
            pence,
            most: flows.first().map_or(0, |flow| flow.total.pence.pence()),
            rows: flows
                .into_iter()
                .map(|flow| row(portal, &of_all, flow))
                .collect(),
            others: left_out.len(),
            others_total: Added::rest(others_total),
            total: Added::rows(total.clone(), &of_all),
        }
    }
}

fn row(portal: &Portal, of_all: &[(&'static str, &str)], flow: FlowAmount) -> FlowRow {
    let link = |record: &Option<RecordRef>| {
        record
            .as_ref()
            .map(|record| Link::new(portal, portal.title(record), record))
    };
    FlowRow {
        ends: flow.ends.iter().map(link).collect(),
        total: match flow.lines {
            None => Added::share(flow.total),
            Some(lines) => {
                let lines = lines.iter().map(|(name, word)| (*name, word.as_str()));
                let columns: Vec<_> = of_all.iter().copied().chain(lines).collect();
                Added::rows(flow.total, &columns)
            }
        },
    }
}
