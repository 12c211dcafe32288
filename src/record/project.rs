//! One project: what it is for, who leads and pays, what came of it.

use super::body::Body;
use super::choice;
use super::fact::{Checks, Fact, TitledLink, Written};
use super::fields::Fields;
use super::mention::Ref;
use crate::value::date::Date;
use crate::value::financial_year::FinancialYear;
use crate::value::id::{BodyId, PrincipleId, ProjectId};
use crate::value::money::Money;

/// A project that the partnership counts as its own.
#[derive(Debug, Clone)]
pub struct Project {
    /// From the file's name.
    pub id: ProjectId,
    /// Where it was written.
    pub written: Written,
    /// The title.
    pub title: String,
    /// The project in one sentence.
    pub summary: String,
    /// How far it is; left out is a gap.
    pub stage: Option<Stage>,
    /// The bodies that lead it; none is a gap.
    pub lead: Vec<Ref<BodyId>>,
    /// The bodies that take part.
    pub partners: Vec<Partner>,
    /// When it began.
    pub started: Option<Date>,
    /// When it ended.
    pub ended: Option<Date>,
    /// What is set aside for it.
    pub budget: Option<Budget>,
    /// What it is said to have saved or brought; never added to funds.
    pub benefits: Vec<Benefit>,
    /// The statements of the strategy that it serves.
    pub strategy: Vec<Service>,
    /// What it set out to change and what came of it.
    pub outcomes: Vec<Outcome>,
    /// Where to read on.
    pub links: Vec<TitledLink>,
    /// What stands behind the record as a whole.
    pub fact: Fact,
    /// Who checked it when.
    pub checks: Checks,
    /// Whether it waits to be published.
    pub draft: bool,
    /// The write-up, in Markdown.
    pub body: Body,
}

choice! {
    /// How far a project is.
    pub enum Stage {
        Idea = "idea", Discovery = "discovery", Alpha = "alpha", Beta = "beta", Live = "live", Closed = "closed",
    }
}

/// Who takes part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Partner {
    /// One council or organisation.
    Body(Ref<BodyId>),
    /// Every council there is.
    AllCouncils,
    /// Every council that is a member on the portal's date.
    AllMembers,
}

/// What is set aside for a project.
#[derive(Debug, Clone)]
pub struct Budget {
    /// How much.
    pub amount: Money,
    /// For which financial year; left out where no source says.
    pub year: Option<FinancialYear>,
    /// What stands behind it.
    pub fact: Fact,
}

/// What a project is said to have saved or brought, in money.
#[derive(Debug, Clone)]
pub struct Benefit {
    /// What was saved or brought.
    pub what: String,
    /// How much.
    pub amount: Money,
    /// Per what, such as `year`.
    pub per: Option<String>,
    /// When.
    pub date: Option<Date>,
    /// What stands behind it.
    pub fact: Fact,
}

/// How a project serves a statement of the strategy.
#[derive(Debug, Clone)]
pub struct Service {
    /// The statement.
    pub principle: Ref<PrincipleId>,
    /// How.
    pub how: Option<String>,
    /// Whether it is the project's main purpose; left out, it is.
    pub strength: Strength,
    /// Who ties the project to it.
    pub fact: Fact,
}

choice! {
    /// How strongly a project serves a statement.
    pub enum Strength { Primary = "primary", Supporting = "supporting" }
}

/// Something that a project set out to change.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// What is measured.
    pub measure: String,
    /// In which unit.
    pub unit: Option<String>,
    /// How it was before.
    pub baseline: Option<Figure>,
    /// How it was meant to become.
    pub target: Option<Figure>,
    /// How it was, from time to time.
    pub actual: Vec<Figure>,
    /// What stands behind it.
    pub fact: Fact,
}

/// A measured or promised figure.
#[derive(Debug, Clone)]
pub struct Figure {
    /// The number, or `not published`.
    pub value: Number,
    /// The upper end of a target that is a range.
    pub to: Option<Number>,
    /// When.
    pub date: Option<Date>,
    /// What stands behind it.
    pub fact: Fact,
}

/// A decimal number as it was written, or the fact that none is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Number {
    /// `not published`.
    NotPublished,
    /// The number, in plain decimal notation without thousands commas.
    Published(String),
}

impl Number {
    /// The number as it was written; none where it is not published.
    pub fn published(&self) -> Option<&str> {
        match self {
            Number::NotPublished => None,
            Number::Published(number) => Some(number),
        }
    }
}

impl Project {
    pub(super) fn read(id: ProjectId, body: Body, fields: &mut Fields) -> Project {
        let project = Project {
            id,
            written: fields.written(),
            title: fields.required("title", "The title"),
            summary: fields.required("summary", "The project in one sentence"),
            stage: fields.optional("stage", "How far it is"),
            lead: fields.list("lead", "The council or organisation that leads it"),
            partners: fields.list("partners", "The councils and organisations that take part"),
            started: fields.optional("started", "When it began"),
            ended: fields.optional("ended", "When it ended"),
            budget: fields.part("budget", "What is set aside for it", Budget::read),
            benefits: fields.parts(
                "benefits",
                "What it is said to have saved or brought",
                Benefit::read,
            ),
            strategy: fields.parts(
                "strategy",
                "The statements of the strategy that it serves",
                Service::read,
            ),
            outcomes: fields.parts(
                "outcomes",
                "What it set out to change and what came of it",
                Outcome::read,
            ),
            links: fields.parts("links", "Where to read on", |fields| TitledLink {
                title: fields.required("title", "The words of the link"),
                url: fields.required_url("url", "The complete web address"),
            }),
            fact: Fact::read(fields),
            checks: Checks::read(fields),
            draft: fields.flag("draft", "Whether it waits to be published"),
            body,
        };
        fields.in_order(("started", project.started), ("ended", project.ended));
        project
    }
}

impl Budget {
    fn read(fields: &mut Fields) -> Budget {
        Budget {
            amount: fields.required("amount", "How much, or `not published`"),
            year: fields.optional("year", "The financial year, such as 2016-17"),
            fact: Fact::read(fields),
        }
    }
}

impl Benefit {
    fn read(fields: &mut Fields) -> Benefit {
        Benefit {
            what: fields.required("what", "What was saved or brought"),
            amount: fields.required("amount", "How much, or `not published`"),
            per: fields.optional("per", "Per what, such as `year`"),
            date: fields.optional("date", "When"),
            fact: Fact::read(fields),
        }
    }
}

impl Service {
    fn read(fields: &mut Fields) -> Service {
        Service {
            principle: fields.required("principle", "The statement of the strategy"),
            how: fields.optional("how", "How the project serves it"),
            strength: fields
                .optional("strength", "Whether it is the main purpose")
                .unwrap_or(Strength::Primary),
            fact: Fact::read(fields),
        }
    }
}

impl Outcome {
    fn read(fields: &mut Fields) -> Outcome {
        Outcome {
            measure: fields.required("measure", "What is measured"),
            unit: fields.optional("unit", "In which unit"),
            baseline: fields.part("baseline", "How it was before", Figure::read),
            target: fields.part("target", "How it was meant to become", Figure::read_target),
            actual: fields.parts("actual", "How it was, from time to time", Figure::read),
            fact: Fact::read(fields),
        }
    }
}

impl Outcome {
    /// Whether a source stands behind one of its figures: the figure's own, or the outcome's.
    pub fn names_source(&self, figure: &Figure) -> bool {
        !self.fact.evidence.is_empty() || !figure.fact.evidence.is_empty()
    }
}

impl Figure {
    fn read(fields: &mut Fields) -> Figure {
        Figure {
            value: fields.required("value", "The number, or `not published`"),
            to: None,
            date: fields.optional("date", "When"),
            fact: Fact::read(fields),
        }
    }

    fn read_target(fields: &mut Fields) -> Figure {
        let to = fields.optional("to", "The upper end, where the target is a range");
        Figure {
            to,
            ..Figure::read(fields)
        }
    }
}
