//! Gaps in words: what is not published and who could say. In: gaps of the portal. Out: clauses for a list. Never judges what is
//! a gap: the portal does.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::dataset;
use crate::portal::gaps::{Gap, Missing};
use crate::portal::{Portal, RecordRef};
use crate::record::funding::Funding;
use crate::route::{Address, Edition};
use crate::sentence::{capital, count, counted, list};
use crate::value::id::{BodyId, Id, ProjectId};

/// The most bodies that are named as those who could say.
const MOST_NAMED: usize = 3;

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

/// Returns who could say, in words: "Improvement Service, COSLA". Of many bodies the councils are "each council".
pub fn who(portal: &Portal, bodies: &BTreeSet<&BodyId>) -> Option<String> {
    let words = &portal.settings.members;
    let is_council = |id: &&&BodyId| portal.councils.named(id.as_str()).is_some();
    let councils = bodies.iter().filter(is_council).count();
    let mut who: Vec<&str> = Vec::new();
    let each = format!("each {}", words.one);
    if councils > 1 {
        who.push(&each);
    }
    let others = bodies
        .iter()
        .filter(|id| councils <= 1 || !is_council(id))
        .map(|id| portal.body(id).short());
    who.extend(others.take(MOST_NAMED));
    (!who.is_empty()).then(|| list(&who))
}

/// Returns what one record could tell, the amounts for one project as one question.
pub fn of_record(edition: &Edition, record: &RecordRef) -> Vec<Asked> {
    let mut amounts: BTreeMap<&ProjectId, Vec<String>> = BTreeMap::new();
    let mut asked = Vec::new();
    for gap in edition.gaps_of(record) {
        match (gap.what, gap_funding(edition, gap)) {
            (Missing::Amount(_), Some(line)) => {
                let year = line.year.map_or_else(
                    || "a year that is not given".to_owned(),
                    |year| year.to_string(),
                );
                amounts.entry(line.what.id()).or_default().push(year);
            }
            (Missing::Year(_), _) => {}
            _ => asked.push(Asked {
                what: format!("{}.", dataset::missing(edition, gap)),
                who: None,
                address: None,
            }),
        }
    }
    let amount = |(project, mut years): (&ProjectId, Vec<String>)| {
        years.dedup();
        let what = format!(
            "What it gives to {} in {}.",
            edition.projects[project].title,
            list(&years)
        );
        Asked {
            what,
            who: None,
            address: None,
        }
    };
    amounts.into_iter().map(amount).chain(asked).collect()
}

fn gap_funding<'p>(portal: &'p Portal, gap: &Gap) -> Option<&'p Funding> {
    let Missing::Amount(index) = gap.what else {
        return None;
    };
    portal.funds_of(&gap.record).get(index)
}

/// Returns the questions that most gaps of the portal come to, in the order in which a citizen would ask them.
pub fn questions(portal: &Portal) -> Vec<Asked> {
    let mut groups: BTreeMap<Question, QuestionGroup<'_>> = BTreeMap::new();
    for gap in &portal.gaps {
        let group = groups.entry(Question::of(gap.what)).or_default();
        group.gaps += 1;
        group.records.insert(&gap.record);
        group.who.extend(&gap.who);
    }
    let asked = |(question, group): (Question, QuestionGroup<'_>)| Asked {
        what: format!("{}.", question.words(portal, &group)),
        who: who(portal, &group.who),
        address: None,
    };
    groups.into_iter().map(asked).collect()
}

/// The gaps that come to one question.
#[derive(Default)]
struct QuestionGroup<'p> {
    gaps: usize,
    records: BTreeSet<&'p RecordRef>,
    who: BTreeSet<&'p BodyId>,
}

/// What many gaps ask, in the order in which a citizen would.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Question {
    Joined,
    Amounts,
    WhenJoined,
    Budgets,
    Leads,
    Outcomes,
    Milestones,
    Stages,
    Services,
    Years,
    Team,
    Claims,
    Evidence,
}

impl Question {
    fn of(missing: Missing) -> Question {
        match missing {
            Missing::Membership => Question::Joined,
            Missing::Amount(_) | Missing::Funds => Question::Amounts,
            Missing::Joined => Question::WhenJoined,
            Missing::Budget => Question::Budgets,
            Missing::Lead => Question::Leads,
            Missing::Benefit(_)
            | Missing::Baseline(_)
            | Missing::Target(_)
            | Missing::Actual(_)
            | Missing::Figure(..) => Question::Outcomes,
            Missing::Result | Missing::Done => Question::Milestones,
            Missing::Stage => Question::Stages,
            Missing::Strategy => Question::Services,
            Missing::Year(_) => Question::Years,
            Missing::Filled | Missing::Host | Missing::ReportsTo => Question::Team,
            Missing::Figures => Question::Claims,
            Missing::Evidence(_) => Question::Evidence,
        }
    }

    fn words(self, portal: &Portal, group: &QuestionGroup<'_>) -> String {
        let members = &portal.settings.members;
        let records = group.records.len();
        let projects = || counted(records, "project", "projects");
        match self {
            Question::Joined => format!(
                "Whether {} {} joined",
                counted(records, &members.one, &members.many),
                have(records)
            ),
            Question::Amounts => {
                let gives = if records == 1 {
                    "pays or gives"
                } else {
                    "pay or give"
                };
                format!("What {} {gives}, and for what", funders(portal, group))
            }
            Question::WhenJoined => format!(
                "The day on which {} joined",
                counted(records, &members.one, &members.many)
            ),
            Question::Budgets => format!("What is set aside for {}", projects()),
            Question::Leads => format!("Who leads {}", projects()),
            Question::Outcomes => format!(
                "What {} set out to change and what came of it: {}",
                projects(),
                figures(group.gaps)
            ),
            Question::Milestones => format!(
                "What became of {}, or when",
                counted(records, "milestone", "milestones")
            ),
            Question::Stages => format!(
                "How far {} {}",
                projects(),
                if records == 1 { "is" } else { "are" }
            ),
            Question::Services => format!(
                "Which statement of the strategy {} {}",
                projects(),
                if records == 1 { "serves" } else { "serve" }
            ),
            Question::Years => format!(
                "In which year {} {} given",
                counted(group.gaps, "amount", "amounts"),
                if group.gaps == 1 { "is" } else { "are" }
            ),
            Question::Team => format!("How the team stands: {}", figures(group.gaps)),
            Question::Claims => format!("{} of published totals", capital(&figures(group.gaps))),
            Question::Evidence => format!(
                "Where {} published",
                if group.gaps == 1 {
                    "one fact was".to_owned()
                } else {
                    format!("{} facts were", count(group.gaps))
                }
            ),
        }
    }
}

fn have(number: usize) -> &'static str {
    if number == 1 { "has" } else { "have" }
}

fn figures(number: usize) -> String {
    counted(number, "figure", "figures")
}

/// Writes "27 councils", "27 councils and two other bodies", "one body".
fn funders(portal: &Portal, group: &QuestionGroup<'_>) -> String {
    let members = &portal.settings.members;
    let councils = group
        .records
        .iter()
        .filter(|record| matches!(record, RecordRef::Council(_)))
        .count();
    let others = group.records.len() - councils;
    match (councils, others) {
        (_, 0) => counted(councils, &members.one, &members.many),
        (0, _) => counted(others, "other body", "other bodies"),
        _ => format!(
            "{} and {}",
            counted(councils, &members.one, &members.many),
            counted(others, "other body", "other bodies")
        ),
    }
}
