//! The headline of a project: when it was, or how far it had come; what was paid for it, else approved, promised or set aside. In: a
//! project. Out: two sentences that say whose reading they are.

use std::collections::BTreeSet;

use super::funding::reading;
use super::life::Life;
use super::ties::known;
use crate::portal::funding::{FundingLine, Totals};
use crate::portal::known::ProjectBudget;
use crate::record::fact::Fact;
use crate::record::funding::FundingStage;
use crate::record::project::Project;
use crate::route::Edition;
use crate::value::Reason;
use crate::wording::{Caveat, Choice, Words};

/// Returns how a fact is known.
#[must_use]
pub fn basis(fact: &Fact) -> Caveat<Choice> {
    Caveat(known(usize::from(fact.inferred), 1))
}

/// Returns when a project began or how far it had come, then what it cost.
#[must_use]
pub fn heading(edition: &Edition, project: &Project) -> Vec<String> {
    let stage = edition.stage_of(project);
    let life = Life {
        stage: project.stage_on(edition.date).cloned(),
        stage_reason: project.reasons.stage,
        last_known: stage.as_ref().and_then(|known| known.last_known),
        inferred: stage.is_some_and(|known| known.inferred),
        started: project.started,
        ended: project.ended,
        today: edition.date,
    };
    let lines: Vec<FundingLine<'_>> = edition.lines_of_project(&project.id).collect();
    let money =
        money_sentence(&lines, &edition.words).or_else(|| budget_sentence(edition, project));
    vec![
        life.sentence(&project.at_start(), &edition.words),
        money.unwrap_or_else(|| no_money_sentence(edition, project)),
    ]
}

/// Returns that nothing is known of its cost, and why where its budget says so.
fn no_money_sentence(edition: &Edition, project: &Project) -> String {
    let budget = edition.budget_of(&project.id);
    let reason = budget.and_then(|known| known.budget.amount.reason());
    let reason = reason.map_or("not-recorded", Reason::word);
    edition.words.project_no_money(Caveat(Choice(reason)))
}

/// Returns what was paid for it, else what was approved, else what was promised; nothing where no amount is known.
fn money_sentence(lines: &[FundingLine<'_>], words: &Words) -> Option<String> {
    use FundingStage::{Approved, Paid, Promised};
    let stages = [Some(Paid), Some(Approved), Some(Promised), None];
    stages.into_iter().find_map(|stage| {
        let lines = lines.iter().filter(|line| line.funding.stage == stage);
        let lines: Vec<FundingLine<'_>> = lines.copied().collect();
        let totals: Totals = lines.iter().copied().collect();
        let sums = totals.by_kind().filter(|(_, total)| total.is_known());
        let sums: Vec<String> = sums
            .map(|(kind, total)| words.project_amount(total, Choice(kind.word())))
            .collect();
        let stage = Caveat(Choice(stage.map_or("not-said", FundingStage::word)));
        let basis = reading(lines.iter().map(|line| line.funding));
        let missing = Caveat(totals.not_published());
        (!sums.is_empty()).then(|| words.project_money(&sums, sums.len(), stage, basis, missing))
    })
}

/// Returns how many bodies gave or promised something for it, how many more did by our reading, and of how many no source is given.
#[must_use]
pub fn payers_sentence(edition: &Edition, project: &Project) -> String {
    let lines: Vec<FundingLine<'_>> = edition.lines_of_project(&project.id).collect();
    if lines.is_empty() {
        return edition.words.project_no_payers();
    }
    let bodies = |is_so: fn(&Fact) -> bool| -> BTreeSet<&str> {
        let lines = lines.iter().filter(|line| is_so(&line.funding.fact));
        lines.map(|line| line.funder.as_str()).collect()
    };
    let said = bodies(Fact::is_said);
    let known = bodies(|fact| !fact.is_unsourced());
    let unsourced = bodies(Fact::is_unsourced).difference(&known).count();
    let read = known.len() - said.len();
    let stage_of = |is_so: fn(&Fact) -> bool| {
        let mut lines = lines.iter().filter(|line| is_so(&line.funding.fact));
        let first = lines.next().map(|line| line.funding.stage);
        let is_one = lines.all(|line| Some(line.funding.stage) == first);
        Caveat(Choice(match first.filter(|_| is_one) {
            Some(Some(FundingStage::Promised)) => "promised",
            Some(None) => "not-said",
            _ => "given",
        }))
    };
    edition.words.project_payers(
        Caveat(said.len()),
        Caveat(read),
        Caveat(unsourced),
        stage_of(Fact::is_said),
        stage_of(|fact| fact.inferred),
    )
}

fn budget_sentence(edition: &Edition, project: &Project) -> Option<String> {
    let ProjectBudget {
        budget,
        shared_with,
        ..
    } = edition.budget_of(&project.id)?;
    budget.amount.pence()?;
    let others: Vec<String> = shared_with
        .iter()
        .map(|other| other.within_sentence())
        .collect();
    let others_count = Caveat(others.len());
    let words = &edition.words;
    Some(words.project_budget(&budget.amount, &others, others_count, basis(&budget.fact)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portal::sample::portal;

    /// Returns the headline of a project with these lines of funding and fields.
    fn said(funds: &str, fields: &str) -> String {
        let edition = Edition::english(portal(&format!(
            "== councils/fife.yaml\nname: Fife\nfunds: [{funds}]\n== projects/x.md\n---\ntitle: X\nsummary: Y\nstarted: 2008\n{fields}\n---\n"
        )));
        let project = edition.projects.named("x").unwrap();
        heading(&edition, project).join(" ")
    }

    #[test]
    fn the_headline_says_what_it_cost_at_the_firmest_stage_alone() {
        let line = |stage: &str, amount: &str| {
            format!("{{what: x, kind: cash, amount: {amount}, {stage}evidence: paper}}")
        };
        let began = "X began in 2008.";
        for (funds, fields, expected) in [
            (String::new(), "", "What it cost is not recorded."),
            (
                String::new(),
                "budget: {amount: not found}",
                "What it cost was not found.",
            ),
            (
                String::new(),
                "budget: {amount: up to 5000}",
                "Up to £5,000 was set aside for it.",
            ),
            (
                String::new(),
                "budget: {amount: 5000, inferred: true}",
                "By our reading £5,000 was set aside for it.",
            ),
            (
                [
                    line("stage: promised, ", "9000"),
                    line("stage: paid, ", "12500"),
                    line("stage: paid, ", "5").replace("cash", "hosting"),
                ]
                .join(", "),
                "budget: {amount: 5000}",
                "£12,500 in cash and £5 in hosting were paid for it.",
            ),
            (
                [
                    line("stage: promised, inferred: true, ", "9000"),
                    line("stage: promised, ", "not published"),
                ]
                .join(", "),
                "",
                "£9,000 in cash was promised for it, and more is not known. Part of this is our reading.",
            ),
            (
                line("", "about 9000"),
                "",
                "About £9,000 in cash is recorded for it; whether that was paid is not said.",
            ),
            (
                line("stage: paid, ", "not published"),
                "",
                "What it cost is not recorded.",
            ),
        ] {
            assert_eq!(
                said(&funds, fields),
                format!("{began} {expected}"),
                "{funds} {fields}"
            );
        }
    }
}
