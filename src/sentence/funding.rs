//! What lines of funding come to, as sentences. In: lines. Out: what was paid, what was approved and what was promised, each by itself, and
//! each kind by itself. Never a sum over stages or kinds: a promise may have been paid since, and an hour is no pound.

use crate::portal::Body;
use crate::portal::claims::CashAtStage;
use crate::portal::funding::{FundingLine, Totals, lines_of};
use crate::record::council::Council;
use crate::record::funding::{Funding, FundingKind, FundingStage};
use crate::value::financial_year::FinancialYear;
use crate::wording::{Caveat, Choice, Words};

/// What lines of one stage come to.
#[derive(Debug, Clone, Default)]
pub struct FundedAtStage {
    /// How firm it is; none where no source says.
    pub stage: Option<FundingStage>,
    /// The amounts, each kind by itself.
    pub totals: Totals,
    /// How many of the lines are our reading.
    pub inferred: u32,
    /// How many of them name no source.
    pub unsourced: u32,
}

/// Every stage, the firmest first, then that which no source gives.
pub const FIRMEST_FIRST: [Option<FundingStage>; 4] = [
    Some(FundingStage::Paid),
    Some(FundingStage::Approved),
    Some(FundingStage::Promised),
    None,
];

/// Returns what lines come to at each stage that any of them has, the firmest first.
pub fn by_stage<'p>(lines: impl IntoIterator<Item = FundingLine<'p>>) -> Vec<FundedAtStage> {
    let mut stages = FIRMEST_FIRST.map(|stage| FundedAtStage {
        stage,
        ..FundedAtStage::default()
    });
    for line in lines {
        let at = stages.iter_mut().find(|at| at.stage == line.funding.stage);
        if let Some(at) = at {
            at.totals.add(line.funding.kind, line.funding.amount);
            at.inferred += u32::from(line.funding.fact.inferred);
            at.unsourced += u32::from(line.funding.fact.is_unsourced());
        }
    }
    let mut stages = Vec::from(stages);
    stages.retain(|at| !at.totals.is_empty());
    stages
}

impl FundedAtStage {
    /// Returns how it is known, for a message: by a source, by our reading, with no source given, or in part so.
    #[must_use]
    pub fn reading(&self) -> Caveat<Choice> {
        let lines = self.totals.published() + self.totals.not_published();
        how_known(lines, self.inferred, self.unsourced)
    }

    /// Returns the amounts that are known, by kind: "£12,500 in cash", "about £900 in staff time".
    #[must_use]
    pub fn amounts(&self, words: &Words) -> Vec<String> {
        let known = self.totals.by_kind().filter(|(_, total)| total.is_known());
        known
            .map(|(kind, total)| words.funding_part(total, Choice(kind.word())))
            .collect()
    }

    /// Returns these of its amounts in a sentence: "£12,500 in cash was paid."
    #[must_use]
    pub fn known(&self, words: &Words, amounts: &[String]) -> String {
        let stage = Caveat(stage_choice(self.stage));
        words.money_known(amounts, amounts.len(), stage, self.reading())
    }

    fn sentence(&self, words: &Words, name: &str) -> String {
        let (stage, reading) = (Caveat(stage_choice(self.stage)), self.reading());
        let amounts = self.amounts(words);
        if amounts.is_empty() {
            let kinds = self.totals.by_kind();
            let kinds: Vec<String> = kinds
                .map(|(kind, _)| words.funding_kind(Choice(kind.word())))
                .collect();
            return words.funding_unknown(name, &kinds, stage, reading);
        }
        let known = words.funding_known(name, &amounts, stage, reading);
        match self.totals.not_published() {
            0 => known,
            missing => format!("{known} {}", words.funding_missing(missing)),
        }
    }
}

/// Returns what is known, a sentence for each stage, the firmest first, and how many amounts are not.
pub fn known_sentences(words: &Words, stages: &[FundedAtStage]) -> Vec<String> {
    let known = stages.iter().filter(|at| at.totals.published() > 0);
    let sentences = known.map(|at| at.known(words, &at.amounts(words)));
    sentences.chain(missing_sentence(words, stages)).collect()
}

/// Returns how many amounts are not known; nothing where all are.
pub fn missing_sentence(words: &Words, stages: &[FundedAtStage]) -> Option<String> {
    let missing: u32 = stages.iter().map(|at| at.totals.not_published()).sum();
    (missing > 0).then(|| words.money_missing(missing))
}

/// Returns what the lines of one kind and year are called: "Cash, 2017-18".
pub fn title_of_lines(words: &Words, kind: FundingKind, year: Option<FinancialYear>) -> String {
    let year = year.map(|year| year.to_string());
    let year = year.unwrap_or_else(|| words.funding_year_unknown());
    words.money_lines_title(Choice(kind.word()), &year)
}

/// Returns the word by which messages choose what they say of a stage.
#[must_use]
pub fn stage_choice(stage: Option<FundingStage>) -> Choice {
    Choice(stage.map_or("not-said", FundingStage::word))
}

/// Returns how lines are known: by a source, by our reading, with no source given, or in part so.
pub fn reading<'l>(lines: impl Iterator<Item = &'l Funding>) -> Caveat<Choice> {
    let (mut all, mut ours, mut unsourced) = (0, 0, 0);
    for Funding { fact, .. } in lines {
        all += 1;
        ours += u32::from(fact.inferred);
        unsourced += u32::from(fact.is_unsourced());
    }
    how_known(all, ours, unsourced)
}

/// Returns how so many lines are known, of which so many are our reading and so many name no source.
fn how_known(all: u32, ours: u32, unsourced: u32) -> Caveat<Choice> {
    Caveat(Choice(match (ours, unsourced) {
        (0, 0) => "source",
        (ours, _) if ours == all => "ours",
        (_, unsourced) if unsourced == all => "unsourced",
        (_, 0) => "partly",
        (0, _) => "partly-unsourced",
        (_, _) => "mixed",
    }))
}

/// Returns in a clause what a body did for a project: "promised money or help, by our reading".
pub fn given<'p>(words: &Words, lines: impl IntoIterator<Item = FundingLine<'p>>) -> String {
    let lines: Vec<FundingLine<'p>> = lines.into_iter().collect();
    let stages = by_stage(lines.iter().copied());
    let stage = match stages.as_slice() {
        [only] => stage_choice(only.stage),
        _ => Choice("several"),
    };
    words.funding_given(
        Caveat(stage),
        reading(lines.iter().map(|line| line.funding)),
    )
}

/// Returns what a body pays or gives, a sentence for each stage: "Fenby paid £12,500 in cash."
pub fn funding_sentences<'p>(
    words: &Words,
    name: &str,
    lines: impl IntoIterator<Item = FundingLine<'p>>,
) -> Vec<String> {
    let stages = by_stage(lines);
    if stages.is_empty() {
        return vec![words.funding_nothing(name)];
    }
    let sentences = stages.iter().map(|at| at.sentence(words, name));
    sentences
        .map(|sentence| sentence.trim_end().to_owned())
        .collect()
}

/// Returns the sums of cash, each with its stage; that none is known where no amount is published.
#[must_use]
pub fn cash_at_stages(words: &Words, stages: &[CashAtStage]) -> Vec<String> {
    let known = stages.iter().filter(|at| at.total.is_known());
    let sums: Vec<String> = known
        .map(|at| {
            let missing = at.total.not_published;
            let known = how_known(at.total.published, at.ours, at.unsourced);
            words.claims_cash(&at.total, Caveat(stage_choice(at.stage)), known, missing)
        })
        .collect();
    if sums.is_empty() {
        vec![words.claims_cash_unknown()]
    } else {
        sums
    }
}

/// Returns what it gives for each person who lives there. Never over stages: a promise may have been paid since.
#[must_use]
pub fn for_each_person(words: &Words, council: &Council) -> Vec<String> {
    let Some(people) = &council.population else {
        return Vec::new();
    };
    let how = |at: &FundedAtStage, kind| {
        let lines = council.funds.iter();
        reading(lines.filter(|line| line.stage == at.stage && line.kind == kind))
    };
    let at_stage = |at: &FundedAtStage| {
        let heads = at.totals.by_kind().filter_map(|(kind, total)| {
            let head = total.per_head(people.value)?;
            let stage = Caveat(stage_choice(at.stage));
            let (how, missing) = (how(at, kind), Caveat(total.not_published));
            Some(words.council_funds_a_head(&head, Choice(kind.word()), stage, how, missing))
        });
        heads.collect::<Vec<String>>()
    };
    let stages = by_stage(lines_of(Body::Council(council)));
    stages.iter().flat_map(at_stage).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portal::sample::portal;

    /// Returns what is said of a council with these lines of funding.
    fn said(lines: &[&str]) -> String {
        let lines = lines
            .iter()
            .map(|line| format!("  - {{what: maps, evidence: [paper], {line}}}\n"))
            .collect::<Vec<_>>()
            .concat();
        let funds = if lines.is_empty() {
            String::new()
        } else {
            format!("funds:\n{lines}")
        };
        let portal = portal(&format!(
            "== projects/maps.md\n---\ntitle: Maps\nsummary: M.\n---\n== councils/fife.yaml\nname: Fife\n{funds}"
        ));
        funding_sentences(&crate::wording::english(), "Fife", portal.lines()).join(" ")
    }

    #[test]
    fn what_is_paid_and_what_is_promised_are_said_apart_and_never_added() {
        for (lines, sentences) in [
            (
                &[][..],
                "Fife is not recorded as giving or promising anything.",
            ),
            (
                &[
                    "kind: cash, stage: promised, amount: not published, inferred: true, note: Because.",
                ],
                "Fife promised cash. How much is not known. That it did is our reading.",
            ),
            (
                &[
                    "kind: cash, amount: not published",
                    "kind: staff-time, amount: not published",
                ],
                "Fife is said to give cash and staff time. How much is not known.",
            ),
            (
                &[
                    "kind: cash, stage: promised, amount: 100",
                    "kind: cash, stage: paid, amount: 40",
                ],
                "Fife paid £40 in cash. Fife promised £100 in cash.",
            ),
            (
                &[
                    "kind: cash, stage: paid, amount: 12500",
                    "kind: staff-time, stage: paid, amount: about 900, inferred: true, note: Because.",
                    "kind: cash, stage: paid, amount: not published",
                    "kind: hosting, amount: 5",
                ],
                "Fife paid £12,500 in cash and about £900 in staff time. Part of this is our reading. \
                 One more amount is not known. Fife is said to give £5 in hosting. No source says if it was paid.",
            ),
        ] {
            assert_eq!(said(lines), sentences);
        }
    }
}
