//! One project: what it is for, who leads and pays, what came of it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::answer::{ANSWERED, Reply, Said};
use super::body::WriteUp;
use super::choice::{Choice, choice};
use super::fact::{
    ARTICLE, CHECKS, Checks, DRAFT, FACT, Fact, LINK, TitledLink, capital, with_article,
};
use super::field::{Field, FieldTable, FieldType};
use super::field_value::FieldValue as _;
use super::fields::Fields;
use super::mention::{Origin, Ref};
use super::outcome::OUTCOME;
pub use super::outcome::{Figure, Outcome};
use super::partner::Partner;
use super::stage::Stage;
use crate::value::Reason;
use crate::value::date::{Date, KnownDate};
use crate::value::financial_year::FinancialYear;
use crate::value::id::{BodyId, Id, PrincipleId, ProjectId};
use crate::value::money::Money;
use crate::value::record_kind::RecordKind;

/// A project that the partnership counts as its own.
#[derive(Debug, Clone)]
pub struct Project {
    /// From the file's name.
    pub id: ProjectId,
    /// Where it was written.
    pub written: Origin,
    /// The title.
    pub title: String,
    /// The word in front of its title within a sentence.
    pub article: Option<String>,
    /// The project in one sentence.
    pub summary: String,
    /// How far it is, where its record says so in one word.
    stage: Option<Stage>,
    /// The stages that a record dates or cites by themselves, oldest first; none where the stage is written as one word.
    pub stages: Vec<StageEntry>,
    /// The bodies that lead it; none is a gap.
    pub lead: Vec<Ref<BodyId>>,
    /// The bodies that take part.
    pub partners: Vec<Partner>,
    /// When it began.
    pub started: Option<Date>,
    /// When it ended.
    pub ended: Option<Date>,
    /// Why any of these is not known, where the record says so.
    pub reasons: BlankReasons,
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
    /// Phrases about money that are no number.
    pub said: Vec<Said>,
    /// What the body answers to the record.
    pub reply: Vec<Reply>,
    /// What stands behind the record as a whole.
    pub fact: Fact,
    /// Who checked it when.
    pub checks: Checks,
    /// Whether it waits to be published.
    pub draft: bool,
    /// The write-up, in Markdown.
    pub body: WriteUp,
}

/// Why something of a project is not known, where its record says so.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub struct BlankReasons {
    /// How far it is.
    pub stage: Option<Reason>,
    /// Who leads it.
    pub lead: Option<Reason>,
    /// When it began.
    pub started: Option<Reason>,
    /// When it ended.
    pub ended: Option<Reason>,
    /// Which statements it serves.
    pub strategy: Option<Reason>,
}

/// What a source says of a project's stage.
#[derive(Debug, Clone)]
pub struct StageEntry {
    /// The stage.
    pub is: Stage,
    /// The day for which the source says so.
    pub on: Option<KnownDate>,
    /// The day it began.
    pub since: Option<KnownDate>,
    /// What stands behind it.
    pub fact: Fact,
}

impl StageEntry {
    /// Returns the date from which the entry speaks: when the stage began, otherwise the day of the source.
    #[must_use]
    pub fn date(&self) -> Option<KnownDate> {
        self.since.or(self.on)
    }

    /// Returns whether the stage is still to come on a day.
    #[must_use]
    pub fn is_ahead(&self, day: Date) -> bool {
        let begins = self.date();
        begins.is_some_and(|date| date.first_day() > day.last_day())
    }

    fn read(fields: &mut Fields) -> StageEntry {
        StageEntry {
            is: fields.required("is"),
            on: fields.optional("on").map(KnownDate::said),
            since: fields.optional("since").map(KnownDate::said),
            fact: Fact::read(fields),
        }
    }
}

/// What is set aside for a project.
#[derive(Debug, Clone)]
pub struct Budget {
    /// How much.
    pub amount: Money,
    /// For which financial year; left out where no source says.
    pub year: Option<FinancialYear>,
    /// The other projects that the one sum is for.
    pub shared_with: Vec<Ref<ProjectId>>,
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

/// The fields of this part.
const STAGE: &FieldTable = &FieldTable {
    of: "an entry of `stage`",
    own: &[
        Field::required("is", "How far it is", FieldType::Stage, "live"),
        Field::optional(
            "on",
            "The day for which the source says so",
            FieldType::Date,
            "2010",
        ),
        Field::optional("since", "The day it began", FieldType::Date, "2009"),
    ],
    shared: &[FACT],
};

/// The fields of this part.
const BUDGET: &FieldTable = &FieldTable {
    of: "`budget`",
    own: &[
        Field::required(
            "amount",
            "How much, or `not published`",
            FieldType::Money,
            "not published",
        ),
        Field::optional(
            "year",
            "The financial year",
            FieldType::FinancialYear,
            "2016-17",
        ),
        Field::list(
            "shared_with",
            "The other projects, where one sum is for several",
            FieldType::IdOf(ProjectId::KIND),
            "shared-map",
        ),
    ],
    shared: &[FACT],
};

/// The fields of this part.
const BENEFIT: &FieldTable = &FieldTable {
    of: "an entry of `benefits`",
    own: &[
        Field::required(
            "what",
            "What was saved or brought",
            FieldType::Text,
            "Printing saved",
        ),
        Field::required(
            "amount",
            "How much, or `not published`",
            FieldType::Money,
            "over £12000",
        ),
        Field::optional("per", "Per what, such as `year`", FieldType::Text, "year"),
        Field::optional("date", "When", FieldType::Date, "2010"),
    ],
    shared: &[FACT],
};

/// The fields of this part.
const SERVICE: &FieldTable = &FieldTable {
    of: "an entry of `strategy`",
    own: &[
        Field::required(
            "principle",
            "The statement of the strategy",
            FieldType::IdOf(PrincipleId::KIND),
            "digital-first",
        ),
        Field::optional(
            "how",
            "How the project serves it",
            FieldType::Text,
            "The map is read on the web",
        ),
        Field::optional(
            "strength",
            "Whether it is the main purpose",
            FieldType::OneOf(Strength::WORDS),
            "primary",
        ),
    ],
    shared: &[FACT],
};

impl Project {
    /// The fields of a project.
    pub(super) const FIELDS: &FieldTable = &FieldTable {
        of: RecordKind::Project.one(),
        own: &[
            Field::required("title", "The title", FieldType::Text, "Shared map"),
            Field::required(
                "summary",
                "The project in one sentence",
                FieldType::Text,
                "One map for every council",
            ),
            Field::list(
                "stage",
                "How far it is: one word, or entries with dates, oldest first",
                FieldType::OrReason(&FieldType::StageOrPart(STAGE)),
                "live",
            ),
            Field::list(
                "lead",
                "The council or organisation that leads it",
                FieldType::OrReason(&FieldType::IdOf(BodyId::KIND)),
                "valley-board",
            ),
            Field::list(
                "partners",
                "The councils and organisations that take part",
                Partner::TYPE,
                "north-town",
            ),
            Field::optional(
                "started",
                "When it began",
                FieldType::OrReason(&FieldType::Date),
                "2009",
            ),
            Field::optional(
                "ended",
                "When it ended",
                FieldType::OrReason(&FieldType::Date),
                "2016",
            ),
            Field::part("budget", "What is set aside for it", BUDGET),
            Field::parts(
                "benefits",
                "What it is said to have saved or brought",
                BENEFIT,
            ),
            Field::list(
                "strategy",
                "The statements of the strategy that it serves",
                FieldType::OrReason(&FieldType::Part(SERVICE)),
                "",
            ),
            Field::parts(
                "outcomes",
                "What it set out to change and what came of it",
                OUTCOME,
            ),
            Field::parts("links", "Where to read on", LINK),
        ],
        shared: &[ARTICLE, ANSWERED, FACT, CHECKS, DRAFT],
    };

    /// Returns its title as it stands within a sentence: "the shared map".
    #[must_use]
    pub fn within_sentence(&self) -> String {
        with_article(self.article.as_deref(), &self.title)
    }

    /// Returns its title as it begins a sentence: "The shared map". A title without an article stays as it is written.
    #[must_use]
    pub fn at_start(&self) -> String {
        with_article(self.article.as_deref().map(capital).as_deref(), &self.title)
    }

    /// Returns how far it is on a day, as far as its record goes; nothing is a gap.
    #[must_use]
    pub fn stage_on(&self, day: Date) -> Option<&Stage> {
        let entry = || self.stage_entry_on(day).map(|entry| &entry.is);
        self.stage.as_ref().or_else(entry)
    }

    /// Returns the last of its dated stages that has come by a day.
    #[must_use]
    pub fn stage_entry_on(&self, day: Date) -> Option<&StageEntry> {
        self.stages.iter().rfind(|entry| !entry.is_ahead(day))
    }

    /// Returns the last stage that its record names, come or planned.
    #[must_use]
    pub fn last_stage(&self) -> Option<&Stage> {
        let last = self.stages.last().map(|entry| &entry.is);
        self.stage.as_ref().or(last)
    }

    pub(super) fn read(id: ProjectId, body: WriteUp, fields: &mut Fields) -> Project {
        let stage_reason = fields.reason_instead("stage", Stage::reads);
        let written = match stage_reason {
            Some(_) => Ok(Vec::new()),
            None => fields.word_or_parts("stage", STAGE, StageEntry::read),
        };
        let (started, started_reason) = fields.value_or_reason("started");
        let (ended, ended_reason) = fields.value_or_reason("ended");
        let (lead, lead_reason) = fields.list_or_reason("lead");
        let (strategy, strategy_reason) = fields.parts_or_reason("strategy", Service::read);
        let project = Project {
            id,
            written: fields.written(),
            title: fields.required("title"),
            article: fields.optional("article"),
            summary: fields.required("summary"),
            stage: written.as_ref().err().cloned(),
            stages: written.unwrap_or_default(),
            lead,
            partners: fields.list("partners"),
            started,
            ended,
            reasons: BlankReasons {
                stage: stage_reason,
                lead: lead_reason,
                started: started_reason,
                ended: ended_reason,
                strategy: strategy_reason,
            },
            budget: fields.part("budget", Budget::read),
            benefits: fields.parts("benefits", Benefit::read),
            strategy,
            outcomes: fields.parts("outcomes", Outcome::read),
            links: fields.parts("links", TitledLink::read),
            said: fields.parts("said", Said::read),
            reply: fields.parts("reply", Reply::read),
            fact: Fact::read(fields),
            checks: Checks::read(fields),
            draft: fields.draft(),
            body,
        };
        fields.in_order(("started", project.started), ("ended", project.ended));
        let entries = project
            .stages
            .iter()
            .map(|entry| (entry.fact.at.node, entry.date().map(KnownDate::date)));
        fields.oldest_first("stage", entries);
        let mut first_of = BTreeMap::new();
        for service in &project.strategy {
            let (id, node) = (service.principle.id(), service.fact.at.node);
            if let Some(first) = first_of.insert(id, node) {
                fields.warn_of_two("strategy", id.as_str(), (first, node));
            }
        }
        project
    }
}

impl Budget {
    fn read(fields: &mut Fields) -> Budget {
        Budget {
            amount: fields.required("amount"),
            year: fields.optional("year"),
            shared_with: fields.list("shared_with"),
            fact: Fact::read(fields),
        }
    }
}

impl Benefit {
    fn read(fields: &mut Fields) -> Benefit {
        Benefit {
            what: fields.required("what"),
            amount: fields.required("amount"),
            per: fields.optional("per"),
            date: fields.optional("date"),
            fact: Fact::read(fields),
        }
    }
}

impl Service {
    fn read(fields: &mut Fields) -> Service {
        Service {
            principle: fields.required("principle"),
            how: fields.optional("how"),
            strength: fields.optional("strength").unwrap_or(Strength::Primary),
            fact: Fact::read(fields),
        }
    }
}

impl Service {
    /// Returns whether no source names the tie.
    #[must_use]
    pub fn is_our_reading(&self) -> bool {
        !self.fact.is_said()
    }
}
