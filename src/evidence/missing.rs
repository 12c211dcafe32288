//! Gaps in words: what is not known and who could say. In: gaps of the portal. Out: clauses for a list, and the questions that many gaps
//! come to. Never judges what is a gap: the portal does.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::dataset;
use crate::portal::gaps::question::{Question, Subject, anchor};
use crate::portal::gaps::{Gap, Missing};
use crate::portal::{FactKind, RecordRef};
use crate::record::funding::{Funding, FundingStage};
use crate::record::project::Project;
use crate::route::{Address, Edition};
use crate::sentence::funding::{reading, stage_choice};
use crate::value::id::{BodyId, Id, ProjectId};
use crate::wording::{Caveat, Choice};

/// The most bodies that are named as those who could say; of more the rest are counted.
const MOST_NAMED: usize = 4;

/// The most measures of a project that one line names.
const MOST_MEASURES: usize = 6;

/// Something that a reader would ask for.
#[derive(Debug, Clone, Serialize)]
pub struct Asked {
    /// What is missing, as a sentence.
    pub what: String,
    /// Who could say, in words.
    pub who: Option<String>,
    /// Where to read on.
    pub address: Option<Address>,
}

/// The gaps of records of one kind that come to one question.
#[derive(Debug)]
pub struct OpenQuestion<'p> {
    /// Whom or what it is about.
    pub subject: Subject,
    /// What it asks.
    pub question: Question,
    /// The gaps, in order of record.
    pub gaps: Vec<&'p Gap>,
}

impl OpenQuestion<'_> {
    /// Returns its anchor on the page of all questions.
    #[must_use]
    pub fn anchor(&self, edition: &Edition) -> String {
        anchor(&edition.settings.sections, self.subject, self.question)
    }

    /// Returns how many records it is about.
    #[must_use]
    pub fn records(&self) -> usize {
        let records: BTreeSet<&RecordRef> = self.gaps.iter().map(|gap| &gap.record).collect();
        records.len()
    }

    /// Returns for what the answer is missing: "32 councils", "13 measures in nine projects".
    #[must_use]
    pub fn count(&self, edition: &Edition) -> String {
        let members = &edition.settings.members;
        let (subject, question) = (self.subject.word(), self.question.word());
        let (records, number) = (self.records(), self.gaps.len());
        if self.subject == Subject::Councils {
            return edition
                .words
                .gaps_count_members(records, &members.one, &members.many);
        }
        let (subject, question) = (Choice(subject), Choice(question));
        edition.words.gaps_count(subject, question, records, number)
    }

    /// Returns the bodies that could say, in words.
    #[must_use]
    pub fn who(&self, edition: &Edition) -> Option<String> {
        who(edition, self.subject, self.gaps.iter().copied())
    }

    fn asked(&self, edition: &Edition) -> Asked {
        let question = edition.words.gaps_question(Choice(self.question.word()));
        Asked {
            what: edition.words.gaps_asked(&question, &self.count(edition)),
            who: self.who(edition),
            address: Some(Address::new(format!(
                "/data/gaps/#{}",
                self.anchor(edition)
            ))),
        }
    }
}

/// Returns the questions that all gaps come to: by whom they are about, in the order in which a citizen would ask them.
#[must_use]
pub fn open_questions(edition: &Edition) -> Vec<OpenQuestion<'_>> {
    let mut groups: BTreeMap<(Subject, Question), Vec<&Gap>> = BTreeMap::new();
    for gap in edition.gaps() {
        let key = (Subject::of(&gap.record), Question::of(gap.what));
        groups.entry(key).or_default().push(gap);
    }
    let question = |((subject, question), gaps)| OpenQuestion {
        subject,
        question,
        gaps,
    };
    groups.into_iter().map(question).collect()
}

/// Returns the questions that most gaps of the portal come to.
#[must_use]
pub fn questions(edition: &Edition) -> Vec<Asked> {
    let mut open = open_questions(edition);
    open.sort_by_key(|open| (open.question, open.subject));
    open.iter().map(|open| open.asked(edition)).collect()
}

/// Returns those of them that are about money.
#[must_use]
pub fn questions_of_money(edition: &Edition) -> Vec<Asked> {
    let open = open_questions(edition);
    let of_money = open.iter().filter(|open| open.question.is_about_money());
    of_money.map(|open| open.asked(edition)).collect()
}

/// Returns who could say, in words: "the water board, North Town and two other bodies". Those who are asked first of most gaps come first.
/// Of gaps of several councils these are "each council".
#[must_use]
pub fn who<'g>(
    edition: &Edition,
    subject: Subject,
    gaps: impl Iterator<Item = &'g Gap>,
) -> Option<String> {
    let mut asked: BTreeMap<&BodyId, (usize, usize)> = BTreeMap::new();
    for gap in gaps {
        for (place, body) in gap.who.iter().enumerate() {
            let (first, all) = asked.entry(body).or_default();
            *first += usize::from(place == 0);
            *all += 1;
        }
    }
    let mut who: Vec<String> = Vec::new();
    let is_council = |body: &BodyId| edition.councils.named(body.as_str()).is_some();
    let councils = asked.keys().filter(|body| is_council(body)).count();
    if subject == Subject::Councils && councils > 1 {
        who.push(edition.words.gaps_each(&edition.settings.members.one));
        asked.retain(|body, _| !is_council(body));
    }
    let mut bodies: Vec<(&BodyId, (usize, usize))> = asked.into_iter().collect();
    bodies.sort_by_key(|(_, asked)| std::cmp::Reverse(*asked));
    // To say that there is one more takes as much room as its name.
    let room = if bodies.len() == MOST_NAMED + 1 {
        MOST_NAMED + 1
    } else {
        MOST_NAMED
    };
    let names = bodies.iter().take(room);
    who.extend(names.map(|(body, _)| edition.body(body).within_sentence()));
    let others = bodies.len().saturating_sub(room);
    if others > 0 {
        who.push(edition.words.gaps_others(others));
    }
    (!who.is_empty()).then(|| edition.words.list(&who))
}

/// Returns what one record could tell, the amounts for one project as one question, and what is missing of several measures.
#[must_use]
pub fn of_record(edition: &Edition, record: &RecordRef) -> Vec<Asked> {
    let mut amounts: BTreeMap<&ProjectId, (Vec<String>, Vec<&Funding>)> = BTreeMap::new();
    let mut asked: Vec<(Question, Vec<String>)> = Vec::new();
    for gap in &edition.gaps_of(record) {
        match (gap.what, gap_funding(edition, gap)) {
            (Missing::Amount(_), Some(line)) => {
                let (years, lines) = amounts.entry(line.what.id()).or_default();
                years.extend(line.year.map(|year| year.to_string()));
                lines.push(line);
            }
            (Missing::Year(_), _) => {}
            _ => {
                let question = Question::of(gap.what);
                let begun = (asked.iter_mut().rev())
                    .find(|(asked, of)| *asked == question && of.len() < MOST_MEASURES)
                    .filter(|_| question.is_of_measures());
                match begun {
                    Some((_, measures)) => measures.extend(detail(edition, gap)),
                    None => asked.push((question, detail(edition, gap).into_iter().collect())),
                }
            }
        }
    }
    let amount = |(project, (mut years, lines)): (&ProjectId, (Vec<String>, Vec<&Funding>))| {
        years.dedup();
        let title = edition.projects[project].within_sentence();
        let (stage, reading) = (one_stage(&lines), reading(lines.iter().copied()));
        let number = years.len();
        plain(
            edition
                .words
                .gaps_amounts(&title, &years, number, stage, reading),
        )
    };
    let other =
        |(question, details): (Question, Vec<String>)| plain(sentence(edition, question, &details));
    amounts
        .into_iter()
        .map(amount)
        .chain(asked.into_iter().map(other))
        .collect()
}

/// Returns how firm lines are, where all are alike.
fn one_stage(lines: &[&Funding]) -> Caveat<Choice> {
    let stages: BTreeSet<Option<FundingStage>> = lines.iter().map(|line| line.stage).collect();
    let only = stages.first().copied().flatten();
    let only = only.filter(|_| stages.len() == 1);
    Caveat(stage_choice(only))
}

fn plain(what: String) -> Asked {
    Asked {
        what,
        who: None,
        address: None,
    }
}

/// Returns what a gap asks of its record, as a sentence: "The day it joined."
#[must_use]
pub fn clause(edition: &Edition, gap: &Gap) -> String {
    let detail = detail(edition, gap).into_iter().collect::<Vec<_>>();
    sentence(edition, Question::of(gap.what), &detail)
}

/// Returns a question as a sentence, and which of several like things it is about.
fn sentence(edition: &Edition, question: Question, details: &[String]) -> String {
    let question = edition.words.gaps_question(Choice(question.word()));
    if details.is_empty() {
        return edition.words.gaps_clause(&question);
    }
    edition
        .words
        .gaps_clause_of(&question, &edition.words.list(details))
}

/// Returns which of several like things of its record a gap is about; nothing where a record can lack only one.
#[must_use]
pub fn detail(edition: &Edition, gap: &Gap) -> Option<String> {
    let project = || project(edition, &gap.record);
    let measure = |index: usize| Some(project()?.outcomes.get(index)?.measure.clone());
    match gap.what {
        Missing::Amount(_) | Missing::Year(_) => {
            let plain = detail_without_year(edition, gap)?;
            Some(match gap_funding(edition, gap)?.year {
                Some(year) => edition.words.gaps_line_in(&plain, &year.to_string()),
                None => plain,
            })
        }
        Missing::Benefit(index) => Some(project()?.benefits.get(index)?.what.clone()),
        Missing::Baseline(index)
        | Missing::Target(index)
        | Missing::Actual(index)
        | Missing::Figure(index, _) => measure(index),
        Missing::Evidence(kind) if kind != FactKind::Record => {
            Some(dataset::fact(edition, &gap.record, kind))
        }
        Missing::Evidence(_)
        | Missing::Membership
        | Missing::Joined
        | Missing::Funds
        | Missing::Stage
        | Missing::Lead
        | Missing::Strategy
        | Missing::Budget
        | Missing::Result
        | Missing::Done
        | Missing::Filled
        | Missing::Host
        | Missing::ReportsTo
        | Missing::Figures => None,
    }
}

/// Returns the same for a list in which lines of all years are one.
#[must_use]
pub fn detail_without_year(edition: &Edition, gap: &Gap) -> Option<String> {
    let Some(line) = gap_funding(edition, gap) else {
        return detail(edition, gap);
    };
    let kind = edition.words.funding_kind(Choice(line.kind.word()));
    let title = edition.projects[&line.what].within_sentence();
    Some(edition.words.gaps_line(&kind, &title))
}

fn project<'p>(edition: &'p Edition, record: &RecordRef) -> Option<&'p Project> {
    let RecordRef::Project(id) = record else {
        return None;
    };
    edition.portal.projects.of(id)
}

fn gap_funding<'p>(edition: &'p Edition, gap: &Gap) -> Option<&'p Funding> {
    let (Missing::Amount(index) | Missing::Year(index)) = gap.what else {
        return None;
    };
    edition.portal.funds_of(&gap.record).get(index)
}
