//! All that is paid, approved or promised of one kind. In: the lines of the portal. Out: what it comes to at each stage, its flows from
//! whom to what, with the picture of the firmest, and its years. Nothing is added across stages.

use std::collections::BTreeMap;

use serde::Serialize;

use super::adds::{SaidTotals, marked, totals};
use crate::chart::flow::{FlowPicture, flow_picture};
use crate::chart::funding_by_year::YearPicture;
use crate::listing::flow::{FlowAmount, FlowTable};
use crate::listing::funding_by_year::YearTable;
use crate::portal::RecordRef;
use crate::portal::funding::{main_purposes, split};
use crate::record::funding::{FundingKind, FundingStage};
use crate::route::{Address, Edition, Link};
use crate::sentence::funding::{
    FundedAtStage, by_stage, known_sentences, stage_choice, title_of_lines,
};
use crate::value::financial_year::FinancialYear;
use crate::value::id::{BodyId, PrincipleId, ProjectId};
use crate::value::money::Total;

/// One kind, with its tables.
#[derive(Debug, Serialize)]
pub struct KindOfHelp {
    /// The kind.
    pub kind: FundingKind,
    /// What it comes to at each stage of which any amount is known, the firmest first.
    pub stages: Vec<AtStage>,
    /// The same in sentences.
    pub heading: Vec<SaidTotals>,
    by_year: Option<YearPicture>,
    /// By year and by how firm it is.
    pub years: YearTable,
}

/// What of a kind is at one stage.
#[derive(Debug, Serialize)]
pub struct AtStage {
    stage: Option<FundingStage>,
    /// The word that tells its parts of the page from those of other stages.
    word: &'static str,
    /// How it is known: the word that captions choose by.
    reading: &'static str,
    heading: Vec<SaidTotals>,
    picture: Option<FlowPicture>,
    flows: FlowTable,
    /// What each funder, project and statement comes to, where the picture adds lines up.
    ends: Vec<FlowTable>,
}

impl KindOfHelp {
    /// Returns one kind; a table of flows shows `most` rows.
    pub fn new(edition: &Edition, kind: FundingKind, most: usize) -> KindOfHelp {
        let lines = || edition.lines().filter(|line| line.funding.kind == kind);
        let stages = by_stage(lines());
        let years = YearTable::new(lines(), kind);
        KindOfHelp {
            kind,
            heading: in_sentences(edition, &stages),
            stages: stages
                .iter()
                .filter(|at| at.totals.published() > 0)
                .enumerate()
                .map(|(place, at)| at_stage(edition, kind, at, (place == 0, most)))
                .collect(),
            by_year: years.picture(kind, edition),
            years,
        }
    }
}

/// Returns what stages come to, in sentences whose sums are marked.
pub fn in_sentences(edition: &Edition, stages: &[FundedAtStage]) -> Vec<SaidTotals> {
    let words = &edition.words;
    marked(words, known_sentences(words, stages), &totals(stages, &[]))
}

/// Returns the picture of a kind at one stage.
pub fn picture_at(
    edition: &Edition,
    kind: FundingKind,
    stage: Option<FundingStage>,
) -> Option<FlowPicture> {
    let id = format!("p-{}-{}", kind.word(), stage_choice(stage).0);
    flow_picture(edition, (kind, stage), &id)
}

/// Returns links to the pages of the lines of a kind, by year.
pub fn links_to_lines(
    edition: &Edition,
    kind: FundingKind,
    years: Vec<Option<FinancialYear>>,
) -> Vec<Link> {
    let link = |year| Link {
        title: title_of_lines(&edition.words, kind, year),
        address: Address::of_lines(edition, kind, year),
    };
    years.into_iter().map(link).collect()
}

/// Returns one stage of a kind; the firmest alone is drawn, for a page of pictures is no answer.
fn at_stage(
    edition: &Edition,
    kind: FundingKind,
    at: &FundedAtStage,
    (is_firmest, most): (bool, usize),
) -> AtStage {
    let flows = Flows::of(edition, kind, at.stage);
    let table = |flows: Vec<FlowAmount>| {
        let total = at.totals.of(kind);
        FlowTable::new(edition, (kind, at.stage), flows, total, most)
    };
    let picture = is_firmest.then(|| picture_at(edition, kind, at.stage));
    let picture = picture.flatten();
    let ends = || flows.ends(edition).map(table).into();
    AtStage {
        stage: at.stage,
        word: stage_choice(at.stage).0,
        reading: at.reading().word(),
        heading: marked(
            &edition.words,
            vec![at.known(&edition.words, &at.amounts(&edition.words))],
            &totals(std::slice::from_ref(at), &[]),
        ),
        ends: picture.as_ref().map(|_| ends()).unwrap_or_default(),
        flows: table(flows.whole(edition)),
        picture,
    }
}

/// From whom, to what, towards which statement.
type FlowEnds = (BodyId, ProjectId, Option<PrincipleId>);

/// What flows of one kind at one stage.
#[derive(Default)]
struct Flows {
    /// What reaches each statement: an amount that is not known counts once for each.
    to_statements: BTreeMap<FlowEnds, Total>,
    to_projects: BTreeMap<(BodyId, ProjectId), Total>,
}

impl Flows {
    /// Money to a project with several main purposes is split equally among them.
    fn of(edition: &Edition, kind: FundingKind, stage: Option<FundingStage>) -> Flows {
        let mut flows = Flows::default();
        for line in edition.lines() {
            if line.funding.kind != kind || line.funding.stage != stage {
                continue;
            }
            let project = &edition.projects[&line.funding.what];
            let (funder, amount) = (line.funder.id(), line.funding.amount);
            let ends = (funder.clone(), project.id.clone());
            flows.to_projects.entry(ends).or_default().add(amount);
            let mut add = |statement: Option<&PrincipleId>, share| {
                let ends = (funder.clone(), project.id.clone(), statement.cloned());
                flows.to_statements.entry(ends).or_default().add(share);
            };
            let purposes = main_purposes(project);
            if purposes.is_empty() {
                add(None, amount);
            }
            for (purpose, share) in purposes.iter().zip(split(amount, purposes.len())) {
                add(Some(*purpose), share);
            }
        }
        flows
    }

    fn whole(&self, edition: &Edition) -> Vec<FlowAmount> {
        let flow = |((funder, project, statement), total): (&FlowEnds, &Total)| FlowAmount {
            ends: vec![
                Some(edition.body(funder).record()),
                Some(RecordRef::Project(project.clone())),
                statement.clone().map(RecordRef::Principle),
            ],
            // A share of a line is no sum of lines.
            lines: statement_is_alone(edition, project).then(|| {
                vec![
                    ("funder", funder.to_string()),
                    ("project", project.to_string()),
                ]
            }),
            total: total.clone(),
        };
        self.to_statements.iter().map(flow).collect()
    }

    /// Returns what each funder, each project and each statement comes to.
    fn ends(&self, edition: &Edition) -> [Vec<FlowAmount>; 3] {
        let mut ends: [BTreeMap<Option<RecordRef>, Total>; 3] = Default::default();
        for ((funder, project), total) in &self.to_projects {
            let project = RecordRef::Project(project.clone());
            ends[0]
                .entry(Some(edition.body(funder).record()))
                .or_default()
                .merge(total);
            ends[1].entry(Some(project)).or_default().merge(total);
        }
        for ((_, _, statement), total) in &self.to_statements {
            let statement = statement.clone().map(RecordRef::Principle);
            ends[2].entry(statement).or_default().merge(total);
        }
        let amount = |(end, total): (Option<RecordRef>, Total)| FlowAmount {
            lines: end.as_ref().and_then(column_of).map(|column| vec![column]),
            ends: vec![end],
            total,
        };
        ends.map(|of| of.into_iter().map(amount).collect())
    }
}

/// Returns whether all that a project is given goes towards at most one statement.
fn statement_is_alone(edition: &Edition, project: &ProjectId) -> bool {
    main_purposes(&edition.projects[project]).len() <= 1
}

/// Returns the column in which the lines of funding name a body or a project, and its id. They name no statement.
fn column_of(end: &RecordRef) -> Option<(&'static str, String)> {
    match end {
        RecordRef::Council(id) => Some(("funder", id.to_string())),
        RecordRef::Organisation(id) => Some(("funder", id.to_string())),
        RecordRef::Project(id) => Some(("project", id.to_string())),
        RecordRef::Settings
        | RecordRef::Strategy
        | RecordRef::Principle(_)
        | RecordRef::Team
        | RecordRef::Role(_)
        | RecordRef::Milestone(_)
        | RecordRef::Claim(_)
        | RecordRef::Update(_)
        | RecordRef::Page(_)
        | RecordRef::Source(_) => None,
    }
}
