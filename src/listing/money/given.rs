//! What a body gives, a stage and a kind at a time, with the lines that each sum adds. In: the lines of its record. Out: sums. Never one
//! over stages or kinds: a promise may have been paid since.

use serde::Serialize;

use super::adds::Added;
use crate::portal::Body;
use crate::portal::funding::lines_of;
use crate::record::funding::{FundingKind, FundingStage};
use crate::sentence::funding::{FundedAtStage, by_stage, reading};
use crate::value::money::Total;

/// What it gives at one stage.
#[derive(Debug, Serialize)]
pub struct GivenAtStage {
    /// How firm it is; nothing where no source says.
    pub stage: Option<FundingStage>,
    /// The sums.
    pub totals: Vec<Given>,
}

/// What it gives of one kind.
#[derive(Debug, Serialize)]
pub struct Given {
    /// The kind.
    pub kind: FundingKind,
    /// How it is known: the word that `funding-how` chooses by.
    pub reading: &'static str,
    /// The sum.
    pub total: Added,
}

/// Returns what a body gives, the firmest first.
pub fn given(funder: Body<'_>) -> Vec<GivenAtStage> {
    let stages = by_stage(lines_of(funder));
    stages.iter().map(|at| at_stage(funder, at)).collect()
}

fn at_stage(funder: Body<'_>, at: &FundedAtStage) -> GivenAtStage {
    let stage = at.stage.map_or("", FundingStage::word);
    let lines = || lines_of(funder).map(|line| line.funding);
    let at_stage = || lines().filter(|line| line.stage == at.stage);
    let of_kind = |(kind, total): (FundingKind, &Total)| {
        let funder = ("funder", funder.as_str());
        let columns = [funder, ("kind", kind.word()), ("stage", stage)];
        let lines = at_stage().filter(|line| line.kind == kind);
        Given {
            kind,
            reading: reading(lines).word(),
            total: Added::rows(total.clone(), &columns),
        }
    };
    GivenAtStage {
        stage: at.stage,
        totals: at.totals.by_kind().map(of_kind).collect(),
    }
}
