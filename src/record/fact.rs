//! The parts that facts of every kind share: evidence, whether it is our reading, a note, and who checked it when.

use serde::Serialize;

use super::citation::{self, Citation};
use super::field::{Field, FieldTable, FieldType};
use super::field_value::FieldValue as _;
use super::fields::Fields;
use super::mention::{Location, Ref};
use crate::value::date::Date;
use crate::value::id::{BodyId, Id, SourceId};

/// What stands behind a fact.
#[derive(Debug, Clone)]
pub struct Fact {
    /// Where the fact was written.
    pub at: Location,
    /// The documents that say it; empty is a gap.
    pub evidence: Vec<Citation>,
    /// Whether we conclude it from the evidence, which does not say it.
    pub inferred: bool,
    /// A remark shown beside it.
    pub note: Option<String>,
    /// Who was asked for what is not known.
    pub asked: Option<Box<Asked>>,
}

/// A question that was put to a body, and what came of it.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The day.
    pub on: Date,
    /// Who was asked.
    pub of: Option<Ref<BodyId>>,
    /// Where the question can be read.
    pub url: Option<String>,
    /// What the answer was; nothing where none has come.
    pub answer: Option<String>,
}

/// When somebody held a record against its sources, or the body itself confirmed it.
#[derive(Debug, Clone)]
pub struct Check {
    /// The day.
    pub date: Date,
    /// Who did it.
    pub by: Option<String>,
    /// Where it was written.
    pub at: Location,
}

/// The checks of a record.
#[derive(Debug, Clone, Default)]
pub struct Checks {
    /// When the record was last held against its sources.
    pub checked: Option<Check>,
    /// When the body itself confirmed it.
    pub confirmed: Option<Check>,
}

impl Checks {
    /// Returns the days of both.
    pub fn days(&self) -> impl Iterator<Item = Date> {
        let checks = [&self.checked, &self.confirmed].into_iter().flatten();
        checks.map(|check| check.date)
    }
}

/// A link that staff give with a title.
#[derive(Debug, Clone, Serialize)]
pub struct TitledLink {
    /// The words of the link.
    pub title: String,
    /// The complete web address.
    pub url: String,
}

/// The fields of every fact.
pub(super) const FACT: &[Field] = &[
    Field::list(
        "evidence",
        "The documents that say so",
        FieldType::IdOrPart(SourceId::KIND, citation::FIELDS),
        "plan-2016",
    ),
    Field::optional(
        "inferred",
        "Whether we conclude it from the evidence, which does not say it",
        FieldType::YesNo,
        "true",
    ),
    Field::optional(
        "note",
        "A remark shown beside the fact",
        FieldType::Text,
        "The plan names it",
    ),
    Field::part("asked", "Who was asked for what is not known", ASKED),
];

/// The fields of this part.
const ASKED: &FieldTable = &FieldTable {
    of: "`asked`",
    own: &[
        Field::required("on", "The day", FieldType::Date, "2016-06-02"),
        Field::optional(
            "of",
            "The council or organisation that was asked",
            FieldType::IdOf(BodyId::KIND),
            "north-town",
        ),
        Field::optional(
            "url",
            "Where the question can be read",
            FieldType::Address,
            "https://ask.example.org/12",
        ),
        Field::optional(
            "answer",
            "What the answer was",
            FieldType::Text,
            "They hold no record of it",
        ),
    ],
    shared: &[],
};

/// The field of every record that can wait to be published.
pub(super) const DRAFT: &[Field] = &[Field::optional(
    "draft",
    "Whether it waits to be published",
    FieldType::YesNo,
    "true",
)];

/// The field of every record whose name takes an article within a sentence.
pub(super) const ARTICLE: &[Field] = &[Field::optional(
    "article",
    "The word in front of its name within a sentence, where it takes one",
    FieldType::Text,
    "the",
)];

/// Returns a name behind its article.
pub(super) fn with_article(article: Option<&str>, name: &str) -> String {
    article.map_or_else(|| name.to_owned(), |article| format!("{article} {name}"))
}

/// Returns an article as it begins a sentence.
pub(super) fn capital(article: &str) -> String {
    let mut letters = article.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The fields of every record that somebody checks.
pub(super) const CHECKS: &[Field] = &[
    Field::part(
        "checked",
        "When somebody last held the record against its sources",
        CHECKED,
    ),
    Field::part(
        "confirmed",
        "When the body itself confirmed the record",
        CONFIRMED,
    ),
];

/// The fields of this part.
const CHECKED: &FieldTable = &FieldTable {
    of: "`checked`",
    own: &[],
    shared: &[CHECK],
};

/// The fields of this part.
const CONFIRMED: &FieldTable = &FieldTable {
    of: "`confirmed`",
    own: &[],
    shared: &[CHECK],
};

const CHECK: &[Field] = &[
    Field::required("date", "The day", FieldType::Date, "2016-12-01"),
    Field::optional("by", "Who did it", FieldType::Text, "the web team"),
];

/// The fields of a link.
pub(super) const LINK: &FieldTable = &FieldTable {
    of: "an entry of `links`",
    own: &[
        Field::required("title", "The words of the link", FieldType::Text, "The map"),
        Field::required(
            "url",
            "The complete web address",
            FieldType::Address,
            "https://map.example.org",
        ),
    ],
    shared: &[],
};

impl Fact {
    /// Returns whether a source says it: it names one, and is not what we conclude from it.
    #[must_use]
    pub fn is_said(&self) -> bool {
        !self.inferred && !self.evidence.is_empty()
    }

    /// Returns whether nothing stands behind it: it names no source, and nobody says that it is concluded.
    #[must_use]
    pub fn is_unsourced(&self) -> bool {
        !self.inferred && self.evidence.is_empty()
    }

    /// Takes `evidence`, `inferred`, `note` and `asked`.
    pub(super) fn read(fields: &mut Fields) -> Fact {
        Fact {
            at: fields.at(),
            evidence: fields.citations("evidence"),
            inferred: fields.flag("inferred"),
            note: fields.optional("note"),
            asked: fields.part("asked", Asked::read).map(Box::new),
        }
    }
}

impl Asked {
    fn read(fields: &mut Fields) -> Asked {
        Asked {
            on: fields.required("on"),
            of: fields.optional("of"),
            url: fields.optional("url"),
            answer: fields.optional("answer"),
        }
    }
}

impl TitledLink {
    pub(super) fn read(fields: &mut Fields) -> TitledLink {
        TitledLink {
            title: fields.required("title"),
            url: fields.required("url"),
        }
    }
}

impl Checks {
    /// Takes `checked` and `confirmed`.
    pub(super) fn read(fields: &mut Fields) -> Checks {
        // A check whose day could not be read dates nothing.
        let is_dated = |check: &Check| check.date != Date::empty();
        Checks {
            checked: fields.part("checked", Check::read).filter(is_dated),
            confirmed: fields.part("confirmed", Check::read).filter(is_dated),
        }
    }
}

impl Check {
    fn read(fields: &mut Fields) -> Check {
        Check {
            date: fields.required("date"),
            by: fields.optional("by"),
            at: fields.at(),
        }
    }
}
