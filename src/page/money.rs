//! `/money/`: who pays for what. In: the portal. Out: one page: what was paid, approved and promised of each kind, with its flows; who is
//! known to pay though no amount is known; what was not found; budgets; savings and gains. Nothing is added across stages or kinds, nor
//! are budgets or savings added to what is paid. Tables show their largest rows; `funds.csv` has every line.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::chart::flow::{FlowPicture, flow_picture};
use crate::chart::funding_by_year::YearPicture;
use crate::evidence::missing::{self, Asked};
use crate::evidence::notes::{Evidence, Note, Notes};
use crate::listing::benefits::{BenefitRow, benefit_row};
use crate::listing::flow::{FlowAmount, FlowTable};
use crate::listing::funding_by_year::YearTable;
use crate::listing::money::adds::{SaidTotals, marked, totals};
use crate::listing::money::payers::{Payers, payers};
use crate::listing::money::said::{Ledger, SaidGroup, ledger};
use crate::portal::funding::{main_purposes, split};
use crate::portal::{Portal, RecordRef};
use crate::record::funding::{FundingKind, FundingStage};
use crate::record::mention::Ref;
use crate::record::project::Project;
use crate::route::{Address, Edition, Head, Link, Page, Route};
use crate::sentence::funding::{FundedAtStage, by_stage, stage_choice};
use crate::value::financial_year::FinancialYear;
use crate::value::id::{BodyId, PrincipleId, ProjectId};
use crate::value::money::{Money, Total};
use crate::wording::{Caveat, Choice, Words};

/// The most budgets and benefits that are named.
const MOST_NAMED: usize = 40;

/// Returns the routes of this kind of page.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let weight = portal.projects.len();
    vec![Route::html(Address::new("/money/"), page).weight(weight)]
}

#[derive(Serialize)]
struct View<'p> {
    heading: Vec<SaidTotals>,
    stand: String,
    kinds: Vec<KindView>,
    said: Option<SaidView<'p>>,
    payers: Option<PayersView<'p>>,
    questions: Vec<Asked>,
    budgets: Budgets<'p>,
    benefits: BenefitsView<'p>,
}

/// All that is paid, approved or promised of one kind of which any amount is known.
#[derive(Serialize)]
struct KindView {
    kind: FundingKind,
    stages: Vec<StageView>,
    heading: Vec<SaidTotals>,
    by_year: Option<YearPicture>,
    years: YearTable,
}

/// What of it is at one stage.
#[derive(Serialize)]
struct StageView {
    stage: Option<FundingStage>,
    /// The word that tells its parts of the page from those of other stages.
    word: &'static str,
    heading: Vec<SaidTotals>,
    picture: Option<FlowPicture>,
    flows: FlowTable,
    /// What each funder, project and statement comes to, where the picture adds lines up.
    ends: Vec<FlowTable>,
}

/// What has been said in words.
#[derive(Serialize)]
struct SaidView<'p> {
    heading: String,
    groups: Vec<SaidGroup<'p>>,
    others: usize,
}

#[derive(Serialize)]
struct PayersView<'p> {
    heading: String,
    table: Payers<'p>,
}

#[derive(Serialize)]
struct Budgets<'p> {
    heading: String,
    rows: Vec<BudgetRow<'p>>,
    others: usize,
    notes: Vec<Note<'p>>,
}

/// What is set aside for one project.
#[derive(Serialize)]
struct BudgetRow<'p> {
    project: Link,
    amount: Money,
    year: Option<FinancialYear>,
    evidence: Evidence,
    remark: Option<&'p str>,
    /// The other projects that the same sum is for.
    shared_with: Vec<&'p str>,
}

#[derive(Serialize)]
struct BenefitsView<'p> {
    heading: String,
    rows: Vec<BenefitRow<'p>>,
    others: usize,
    notes: Vec<Note<'p>>,
}

fn page(edition: &Edition) -> Page {
    let words = &edition.words;
    let mut notes = Notes::new(edition);
    let stages = by_stage(edition.lines());
    let is_known = edition.funding.whole.published() > 0;
    let ledger = ledger(edition);
    let mut heading = headline(words, &stages);
    heading.extend(nearest_phrase(words, &ledger).filter(|_| !is_known));
    let description = words.money_description(&heading.join(" "));
    let view = View {
        heading: marked(words, heading, &totals(&stages, &[])),
        stand: match (is_known, ledger.number) {
            (true, _) => words.money_stand_known(),
            (false, 0) => words.money_stand_unknown(),
            (false, _) => words.money_stand_said(),
        },
        said: said(words, ledger),
        kinds: kinds(edition),
        payers: payers_view(edition, is_known),
        questions: missing::questions_of_money(edition),
        budgets: budgets(edition, &mut notes),
        benefits: benefits(edition, &mut notes),
    };
    let head = Head::new(Address::new("/money/"), words.money_title(), description)
        .data("CSV", words.money_csv_funds(), "/data/funds.csv")
        .data("CSV", words.money_csv_benefits(), "/data/benefits.csv");
    Page::new(head, "money", &view)
}

/// Returns the answer of the page: what is known at the firmest stage that has an amount, that the rest is counted apart, and how many amounts
/// are not known. Of more than two kinds the first alone is named.
fn headline(words: &Words, stages: &[FundedAtStage]) -> Vec<String> {
    if stages.is_empty() {
        return vec![words.money_nothing()];
    }
    let known: Vec<&FundedAtStage> = stages
        .iter()
        .filter(|at| at.totals.published() > 0)
        .collect();
    let Some(first) = known.first() else {
        return vec![words.money_no_amount()];
    };
    let all = first.amounts(words);
    let named = all.get(..1).filter(|_| all.len() > 2).unwrap_or(&all);
    let mut sentences = vec![of_stage(words, first, named)];
    match (known.len() > 1, named.len() < all.len()) {
        (false, false) => {}
        (true, false) => sentences.push(words.money_apart(Choice("stages"))),
        (false, true) => sentences.push(words.money_apart(Choice("kinds"))),
        (true, true) => sentences.push(words.money_apart(Choice("both"))),
    }
    sentences.extend(missing_sentence(words, stages));
    sentences
}

/// Returns what is known of one kind, a sentence for each stage, the firmest first.
fn heading(words: &Words, stages: &[FundedAtStage]) -> Vec<String> {
    let known = stages.iter().filter(|at| at.totals.published() > 0);
    let sentences = known.map(|at| of_stage(words, at, &at.amounts(words)));
    sentences.chain(missing_sentence(words, stages)).collect()
}

fn of_stage(words: &Words, at: &FundedAtStage, amounts: &[String]) -> String {
    let stage = Caveat(stage_choice(at.stage));
    words.money_known(amounts, amounts.len(), stage, at.reading())
}

fn missing_sentence(words: &Words, stages: &[FundedAtStage]) -> Option<String> {
    let missing: u32 = stages.iter().map(|at| at.totals.not_published()).sum();
    (missing > 0).then(|| words.money_missing(missing))
}

fn kinds(edition: &Edition) -> Vec<KindView> {
    let known = edition.funding.whole.by_kind();
    let known = known.filter(|(_, total)| total.is_known());
    known.map(|(kind, _)| kind_view(edition, kind)).collect()
}

fn kind_view(edition: &Edition, kind: FundingKind) -> KindView {
    let lines = || edition.lines().filter(|line| line.funding.kind == kind);
    let stages = by_stage(lines());
    let years = YearTable::new(lines(), kind);
    let words = &edition.words;
    KindView {
        kind,
        heading: marked(words, heading(words, &stages), &totals(&stages, &[])),
        stages: stages
            .iter()
            .filter(|at| at.totals.published() > 0)
            .enumerate()
            .map(|(place, at)| stage_view(edition, kind, at, place == 0))
            .collect(),
        by_year: years.picture(kind, edition),
        years,
    }
}

/// Returns one stage of a kind; the firmest alone is drawn, for a page of pictures is no answer.
fn stage_view(
    edition: &Edition,
    kind: FundingKind,
    at: &FundedAtStage,
    is_firmest: bool,
) -> StageView {
    let words = &edition.words;
    let flows = Flows::of(edition, kind, at.stage);
    let table = |flows: Vec<FlowAmount>| {
        FlowTable::new(edition, (kind, at.stage), flows, at.totals.of(kind))
    };
    let word = stage_choice(at.stage).0;
    let id = format!("p-{}-{word}", kind.word());
    let picture = is_firmest
        .then(|| flow_picture(edition, (kind, at.stage), &id))
        .flatten();
    let ends = || flows.ends(edition).map(table).into();
    StageView {
        stage: at.stage,
        word,
        heading: marked(
            words,
            vec![of_stage(words, at, &at.amounts(words))],
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

/// Returns the first phrase of all, for the headline: it is of what most funding is for.
fn nearest_phrase(words: &Words, ledger: &Ledger<'_>) -> Option<String> {
    let group = ledger.groups.first()?;
    let line = group.lines.first()?;
    let reading = Caveat(Choice(if line.inferred { "ours" } else { "source" }));
    Some(match line.date {
        Some(date) => words.money_phrase(line.text, &group.within_sentence, Caveat(date), reading),
        None => words.money_phrase_undated(line.text, &group.within_sentence, reading),
    })
}

fn said<'p>(words: &Words, ledger: Ledger<'p>) -> Option<SaidView<'p>> {
    let shown: usize = ledger.groups.iter().map(|group| group.lines.len()).sum();
    (ledger.number > 0).then(|| SaidView {
        heading: words.money_said_heading(ledger.number),
        groups: ledger.groups,
        others: ledger.number - shown,
    })
}

/// Returns who is known to pay though not how much; nothing where there is no such line.
fn payers_view(edition: &Edition, is_known: bool) -> Option<PayersView<'_>> {
    let table = payers(edition);
    let [said, read] = table.bodies;
    let known = Choice(if is_known { "known" } else { "unknown" });
    let stage = |is_promised| Caveat(Choice(if is_promised { "promised" } else { "given" }));
    let [said_stage, read_stage] = table.promised.map(stage);
    (said + read > 0).then(|| PayersView {
        heading: edition.words.money_payers(
            known,
            Caveat(said),
            Caveat(read),
            said_stage,
            read_stage,
        ),
        table,
    })
}

fn link(edition: &Edition, project: &Project) -> Link {
    let record = RecordRef::Project(project.id.clone());
    Link::new(edition, &project.title, &record)
}

fn budgets<'p>(edition: &'p Edition, notes: &mut Notes<'p>) -> Budgets<'p> {
    let with_budget = edition
        .projects_by_title()
        .filter_map(|project| Some((project, project.budget.as_ref()?)));
    let mut all: Vec<_> = with_budget.collect();
    // The largest first; those without an amount come last, for no amount is less than some.
    all.sort_by_key(|(_, budget)| std::cmp::Reverse(budget.amount.pence()));
    // One sum for several projects is known of each of them.
    let known: BTreeSet<&ProjectId> = (all.iter())
        .filter(|(_, budget)| budget.amount.pence().is_some())
        .flat_map(|(project, budget)| budget.shared_with.iter().map(Ref::id).chain([&project.id]))
        .collect();
    let mut rows = Vec::new();
    for (project, budget) in all.iter().take(MOST_NAMED) {
        rows.push(BudgetRow {
            project: link(edition, project),
            amount: budget.amount,
            year: budget.year,
            evidence: notes.cite_together([&budget.fact]),
            remark: budget.fact.note.as_deref(),
            shared_with: budget
                .shared_with
                .iter()
                .map(|other| edition.projects[other].title.as_str())
                .collect(),
        });
    }
    Budgets {
        heading: edition
            .words
            .money_budgets(known.len(), edition.projects.len()),
        others: all.len() - rows.len(),
        rows,
        notes: notes.section(),
    }
}

fn benefits<'p>(edition: &'p Edition, notes: &mut Notes<'p>) -> BenefitsView<'p> {
    let of_project = |project: &'p Project| project.benefits.iter().map(move |one| (project, one));
    let all = || edition.projects_by_title().flat_map(of_project);
    let number = all().count();
    let shown = all().take(MOST_NAMED);
    let rows: Vec<BenefitRow<'p>> = shown
        .map(|(project, benefit)| BenefitRow {
            project: Some(link(edition, project)),
            ..benefit_row(benefit, notes)
        })
        .collect();
    BenefitsView {
        heading: edition.words.money_benefits(number),
        others: number - rows.len(),
        rows,
        notes: notes.section(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portal::sample::portal;

    #[test]
    fn the_headline_adds_neither_stages_nor_kinds() {
        for (lines, said) in [
            (&[][..], "Nothing is recorded that anybody pays or gives."),
            (
                &["kind: cash, stage: promised, amount: not found"],
                "No amount is known that anybody paid, approved or promised for a project here.",
            ),
            (
                &["kind: cash, stage: paid, amount: 0"],
                "£0 in cash was paid.",
            ),
            (
                &[
                    "kind: cash, stage: promised, amount: 100",
                    "kind: cash, stage: paid, amount: 40",
                ],
                "£40 in cash was paid. What was only approved or promised is counted apart.",
            ),
            (
                &[
                    "kind: cash, stage: promised, amount: about 100, inferred: true, note: So",
                    "kind: hosting, stage: promised, amount: up to 7",
                    "kind: cash, stage: promised, amount: not found",
                ],
                "About £100 in cash and up to £7 in hosting were promised. Part of this is our reading. One amount is not known.",
            ),
        ] {
            let line = |line: &&str| format!("  - {{what: maps, evidence: [paper], {line}}}\n");
            let lines: String = lines.iter().map(line).collect();
            let funds = if lines.is_empty() {
                String::new()
            } else {
                format!("funds:\n{lines}")
            };
            let edition = Edition::english(portal(&format!(
                "== projects/maps.md\n---\ntitle: Maps\nsummary: M.\n---\n== councils/fife.yaml\nname: Fife\n{funds}"
            )));
            let stages = by_stage(edition.lines());
            assert_eq!(headline(&edition.words, &stages).join(" "), said);
        }
    }
}
