//! `/money/`: who pays for what. In: the portal. Out: one page: what was paid, approved and promised of each kind, with its flows; who is
//! known to pay though no amount is known; what was not found; budgets; savings and gains. Nothing is added across stages or kinds, nor
//! are budgets or savings added to what is paid. Tables show their largest rows; `funds.csv` has every line. Where that is too much for one
//! page, each kind has its own, and this one what they come to.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::chart::flow::FlowPicture;
use crate::evidence::missing::{self, Asked};
use crate::evidence::notes::{Evidence, Note, Notes};
use crate::listing::benefits::{BenefitRow, benefit_row};
use crate::listing::flow::{FEW_ROWS, MOST_ROWS};
use crate::listing::money::adds::{SaidTotals, marked, totals};
use crate::listing::money::kind::{KindOfHelp, in_sentences, links_to_lines, picture_at};
use crate::listing::money::payers::{Payers, payers};
use crate::listing::money::said::{Ledger, SaidGroup, ledger};
use crate::portal::{Portal, RecordRef};
use crate::record::funding::FundingKind;
use crate::record::mention::Ref;
use crate::record::project::{Budget, Project};
use crate::route::{Address, Edition, Head, Link, Page, Route};
use crate::sentence::funding::{FundedAtStage, by_stage, missing_sentence, stage_choice};
use crate::value::financial_year::FinancialYear;
use crate::value::id::ProjectId;
use crate::value::money::Money;
use crate::wording::{Caveat, Choice, Words};

/// The most phrases that are quoted.
const MOST_QUOTED: usize = 60;

/// The most of each other list: who pays, budgets, benefits.
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
    kinds: Vec<KindOfHelp>,
    /// The kinds that have pages of their own; none where this page has room for all.
    apart: Vec<KindApart>,
    said: Option<SaidView<'p>>,
    payers: Option<PayersView<'p>>,
    questions: Vec<Asked>,
    budgets: Budgets<'p>,
    benefits: BenefitsView<'p>,
}

/// What a kind comes to that has a page of its own.
#[derive(Serialize)]
struct KindApart {
    kind: FundingKind,
    heading: Vec<SaidTotals>,
    /// Of the first kind, what is known at its firmest stage.
    firmest: Option<Firmest>,
    address: Address,
    /// The pages of its lines.
    years: Vec<Link>,
}

/// The picture of the firmest stage of a kind.
#[derive(Serialize)]
struct Firmest {
    /// The word that tells its parts of the kind's own page from those of other stages.
    word: &'static str,
    picture: FlowPicture,
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
    let is_known = edition.funding().whole.published() > 0;
    let has_room = edition.money_has_room();
    let room = |usual| if has_room { usual } else { FEW_ROWS };
    let ledger = ledger(edition, room(MOST_QUOTED));
    let mut heading = headline(words, &stages);
    heading.extend(nearest_phrase(words, &ledger).filter(|_| !is_known));
    let description = words.money_description(&heading.join(" "));
    let budgets = budgets(edition, room(MOST_NAMED), &mut notes);
    let view = View {
        heading: marked(words, heading, &totals(&stages, &[])),
        stand: stand(words, is_known, ledger.number, &budgets),
        said: said(words, ledger),
        kinds: if has_room { kinds(edition) } else { Vec::new() },
        apart: kinds_apart(edition),
        payers: payers_view(edition, is_known, room(MOST_NAMED)),
        questions: missing::questions_of_money(edition),
        budgets,
        benefits: benefits(edition, room(MOST_NAMED), &mut notes),
    };
    let head = Head::new(Address::new("/money/"), words.money_title(), description)
        .data("CSV", words.money_csv_funds(), "/data/funds.csv")
        .data("CSV", words.money_csv_benefits(), "/data/benefits.csv");
    Page::new(head, "money", &view)
}

/// Returns what stands below the headline. A budget is told there where no amount is known: a reader would hold it against the headline.
fn stand(words: &Words, is_known: bool, said: usize, budgets: &Budgets<'_>) -> String {
    let stand = match (is_known, said) {
        (true, _) => return words.money_stand_known(),
        (false, 0) => words.money_stand_unknown(),
        (false, _) => words.money_stand_said(),
    };
    if budgets.rows.iter().any(|row| row.amount.is_known()) {
        return words.money_stand_budgets(&stand, &budgets.heading);
    }
    stand
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
    let mut sentences = vec![first.known(words, named)];
    match (known.len() > 1, named.len() < all.len()) {
        (false, false) => {}
        (true, false) => sentences.push(words.money_apart(Choice("stages"))),
        (false, true) => sentences.push(words.money_apart(Choice("kinds"))),
        (true, true) => sentences.push(words.money_apart(Choice("both"))),
    }
    sentences.extend(missing_sentence(words, stages));
    sentences
}

fn kinds(edition: &Edition) -> Vec<KindOfHelp> {
    let known = edition.funding().whole.by_kind();
    let known = known.filter(|(_, total)| total.is_known());
    known
        .map(|(kind, _)| KindOfHelp::new(edition, kind, MOST_ROWS))
        .collect()
}

fn kinds_apart(edition: &Edition) -> Vec<KindApart> {
    let apart = |(place, (kind, years)): (usize, (FundingKind, Vec<_>))| {
        let lines = edition.lines().filter(|line| line.funding.kind == kind);
        let stages = by_stage(lines);
        KindApart {
            kind,
            heading: in_sentences(edition, &stages),
            firmest: (place == 0)
                .then(|| firmest(edition, kind, &stages))
                .flatten(),
            address: Address::of_kind(edition, kind),
            years: links_to_lines(edition, kind, years),
        }
    };
    let kinds = edition.kinds_apart().into_iter();
    kinds.enumerate().map(apart).collect()
}

fn firmest(edition: &Edition, kind: FundingKind, stages: &[FundedAtStage]) -> Option<Firmest> {
    let at = stages.iter().find(|at| at.totals.published() > 0)?;
    Some(Firmest {
        word: stage_choice(at.stage).0,
        picture: picture_at(edition, kind, at.stage)?,
    })
}

/// Returns the first phrase that can be quoted, for the headline: it is of what most funding is for.
fn nearest_phrase<'l>(words: &Words, ledger: &'l Ledger<'l>) -> Option<String> {
    let lines = |group: &'l SaidGroup<'l>| group.lines.iter().map(move |line| (group, line));
    let mut phrases = ledger.groups.iter().flat_map(lines);
    let (group, line) = phrases.find(|(_, line)| !line.in_our_words)?;
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
fn payers_view(edition: &Edition, is_known: bool, most: usize) -> Option<PayersView<'_>> {
    let table = payers(edition, most);
    let [said, read, unsourced] = table.bodies;
    let known = Choice(if is_known { "known" } else { "unknown" });
    let stage = |is_promised| Caveat(Choice(if is_promised { "promised" } else { "given" }));
    let [said_stage, read_stage, _] = table.promised.map(stage);
    (said + read + unsourced > 0).then(|| PayersView {
        heading: edition.words.money_payers(
            known,
            Caveat(said),
            Caveat(read),
            Caveat(unsourced),
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

fn budgets<'p>(edition: &'p Edition, most: usize, notes: &mut Notes<'p>) -> Budgets<'p> {
    let with_budget = edition
        .projects_by_title()
        .filter_map(|project| Some((project, project.budget.as_ref()?)));
    let mut all: Vec<_> = with_budget.collect();
    // The largest first; those without an amount come last, for no amount is less than some.
    all.sort_by_key(|(_, budget)| std::cmp::Reverse(budget.amount.pence()));
    let mut rows = Vec::new();
    for (project, budget) in all.iter().take(most) {
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
        heading: known_budgets(edition, &all),
        others: all.len() - rows.len(),
        rows,
        notes: notes.section(),
    }
}

/// Returns of how many projects it is known what was set aside. One sum for several is known of each of them.
fn known_budgets(edition: &Edition, all: &[(&Project, &Budget)]) -> String {
    let with_amount = all
        .iter()
        .filter(|(_, budget)| budget.amount.pence().is_some());
    let (shared, own): (Vec<_>, Vec<_>) =
        with_amount.partition(|(_, budget)| !budget.shared_with.is_empty());
    let own: BTreeSet<&ProjectId> = own.iter().map(|(project, _)| &project.id).collect();
    let shared = shared
        .iter()
        .flat_map(|(project, budget)| budget.shared_with.iter().map(Ref::id).chain([&project.id]));
    let shared: BTreeSet<&ProjectId> = shared.filter(|id| !own.contains(id)).collect();
    let part = match (shared.len(), own.len()) {
        (0, _) => "none",
        (_, 0) => "all",
        _ => "some",
    };
    let (known, part) = (own.len() + shared.len(), Caveat(Choice(part)));
    let words = &edition.words;
    words.money_budgets(known, edition.projects.len(), shared.len(), part)
}

fn benefits<'p>(edition: &'p Edition, most: usize, notes: &mut Notes<'p>) -> BenefitsView<'p> {
    let of_project = |project: &'p Project| project.benefits.iter().map(move |one| (project, one));
    let all = || edition.projects_by_title().flat_map(of_project);
    let number = all().count();
    let shown = all().take(most);
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
