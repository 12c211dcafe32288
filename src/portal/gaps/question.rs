//! What many gaps ask, each once. In: a gap. Out: its question, and whom it is about. The order is that in which a citizen would ask.

use serde::Serialize;

use super::{Gap, Missing};
use crate::portal::RecordRef;
use crate::value::record_kind::RecordKind;
use crate::value::section::Sections;

/// A question that the records of a portal leave open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Question {
    /// Whether a council has joined.
    Joined,
    /// The day it joined.
    WhenJoined,
    /// Whether it pays, for what and how much.
    Pays,
    /// How much is paid or given.
    Amounts,
    /// In which year.
    Years,
    /// What is set aside for a project.
    Budgets,
    /// Who leads it.
    Leads,
    /// How far it is.
    Stages,
    /// Which part of the strategy it serves.
    Services,
    /// How things were before it.
    Baselines,
    /// What was to be reached.
    Targets,
    /// What was reached.
    Results,
    /// How much was saved or brought.
    Benefits,
    /// What happened by the date that was set.
    Milestones,
    /// When something was done.
    Done,
    /// When a post was filled.
    Filled,
    /// Who houses the team.
    Host,
    /// Who the team answers to.
    AnswersTo,
    /// The figure of a published total.
    Claims,
    /// Where a fact was published.
    Evidence,
}

/// Whom or what questions are about: a part of the list of gaps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// Those who may join.
    Councils,
    /// Other bodies.
    Bodies,
    /// Projects.
    Projects,
    /// Milestones and the team.
    Team,
    /// The strategy, published totals, news and pages.
    Others,
}

/// Returns the id of the question that a gap comes to: its anchor on the page of all questions, and its word in the table of gaps.
#[must_use]
pub fn id(sections: &Sections, gap: &Gap) -> String {
    anchor(sections, Subject::of(&gap.record), Question::of(gap.what))
}

/// Returns the id of a question about records of one kind.
#[must_use]
pub fn anchor(sections: &Sections, subject: Subject, question: Question) -> String {
    let subject = sections.published(subject.word());
    format!("q-{subject}-{}", question.word())
}

impl Question {
    /// Returns the question that a gap asks.
    #[must_use]
    pub fn of(missing: Missing) -> Question {
        match missing {
            Missing::Membership => Question::Joined,
            Missing::Joined => Question::WhenJoined,
            Missing::Funds => Question::Pays,
            Missing::Amount(_) => Question::Amounts,
            Missing::Year(_) => Question::Years,
            Missing::Budget => Question::Budgets,
            Missing::Lead => Question::Leads,
            Missing::Stage => Question::Stages,
            Missing::Strategy => Question::Services,
            Missing::Baseline(_) => Question::Baselines,
            Missing::Target(_) => Question::Targets,
            Missing::Actual(_) | Missing::Figure(..) => Question::Results,
            Missing::Benefit(_) => Question::Benefits,
            Missing::Result => Question::Milestones,
            Missing::Done => Question::Done,
            Missing::Filled => Question::Filled,
            Missing::Host => Question::Host,
            Missing::ReportsTo => Question::AnswersTo,
            Missing::Figures => Question::Claims,
            Missing::Evidence(_) => Question::Evidence,
        }
    }

    /// Returns the word by which messages choose its own, and which tells it from others in addresses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Question::Joined => "joined",
            Question::WhenJoined => "when-joined",
            Question::Pays => "pays",
            Question::Amounts => "amounts",
            Question::Years => "years",
            Question::Budgets => "budgets",
            Question::Leads => "leads",
            Question::Stages => "stages",
            Question::Services => "services",
            Question::Baselines => "baselines",
            Question::Targets => "targets",
            Question::Results => "results",
            Question::Benefits => "benefits",
            Question::Milestones => "milestones",
            Question::Done => "done",
            Question::Filled => "filled",
            Question::Host => "host",
            Question::AnswersTo => "answers-to",
            Question::Claims => "claims",
            Question::Evidence => "evidence",
        }
    }

    /// Returns whether it asks for a figure of what is measured, of which a project may have many.
    #[must_use]
    pub fn is_of_measures(self) -> bool {
        matches!(
            self,
            Question::Baselines | Question::Targets | Question::Results
        )
    }

    /// Returns whether it is about money.
    #[must_use]
    pub fn is_about_money(self) -> bool {
        matches!(
            self,
            Question::Pays | Question::Amounts | Question::Years | Question::Budgets
        )
    }
}

impl Subject {
    /// Returns what a record belongs to.
    #[must_use]
    pub fn of(record: &RecordRef) -> Subject {
        match record.kind() {
            RecordKind::Council => Subject::Councils,
            RecordKind::Organisation => Subject::Bodies,
            RecordKind::Project => Subject::Projects,
            RecordKind::Team | RecordKind::Role | RecordKind::Milestone => Subject::Team,
            RecordKind::Strategy
            | RecordKind::Principle
            | RecordKind::Claim
            | RecordKind::Update
            | RecordKind::Settings
            | RecordKind::Page
            | RecordKind::Source => Subject::Others,
        }
    }

    /// Returns the word by which messages choose its own.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Subject::Councils => "councils",
            Subject::Bodies => "bodies",
            Subject::Projects => "projects",
            Subject::Team => "team",
            Subject::Others => "others",
        }
    }
}
