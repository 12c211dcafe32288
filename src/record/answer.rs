//! What bodies say and are asked: a question put to one of them, its reply to a record, and phrases about money that are no number. In:
//! maps of YAML. Out: each with its date and its evidence. Never adds anything up.

use super::fact::{FACT, Fact};
use super::field::{Field, FieldTable, FieldType};
use super::fields::Fields;
use crate::value::date::Date;

/// The answer of a council, an organisation or a project's people to its record.
#[derive(Debug, Clone)]
pub struct Reply {
    /// When they answered.
    pub date: Date,
    /// Who did, such as `the council`.
    pub by: Option<String>,
    /// What they answered.
    pub text: String,
    /// What stands behind it: where it can be read.
    pub fact: Fact,
}

/// A published phrase about money that is no number: quoted, never added.
#[derive(Debug, Clone)]
pub struct Said {
    /// The phrase, as it was published.
    pub text: String,
    /// Whether the words are not those of the document, so that they are no quotation.
    pub in_our_words: bool,
    /// The day for which it was said.
    pub date: Option<Date>,
    /// What stands behind it.
    pub fact: Fact,
}

/// The fields of every record that somebody may answer.
pub(super) const ANSWERED: &[Field] = &[
    Field::parts(
        "said",
        "Published phrases about money that are no number: quoted, never added",
        SAID,
    ),
    Field::parts(
        "reply",
        "What the body that the record is about answers to it",
        REPLY,
    ),
];

/// The fields of this part.
const SAID: &FieldTable = &FieldTable {
    of: "an entry of `said`",
    own: &[
        Field::required(
            "text",
            "The phrase, as it was published",
            FieldType::Text,
            "a few thousand",
        ),
        Field::optional(
            "in_our_words",
            "Whether the document says it in other words, so that it is no quotation",
            FieldType::YesNo,
            "true",
        ),
        Field::optional(
            "date",
            "The day for which it was said",
            FieldType::Date,
            "2016-05-31",
        ),
    ],
    shared: &[FACT],
};

/// The fields of this part.
const REPLY: &FieldTable = &FieldTable {
    of: "`reply`",
    own: &[
        Field::required("date", "When they answered", FieldType::Date, "2016-06-02"),
        Field::optional("by", "Who did", FieldType::Text, "the council"),
        Field::required(
            "text",
            "What they answered",
            FieldType::Text,
            "We joined in May",
        ),
    ],
    shared: &[FACT],
};

impl Reply {
    pub(super) fn read(fields: &mut Fields) -> Reply {
        Reply {
            date: fields.required("date"),
            by: fields.optional("by"),
            text: fields.required("text"),
            fact: Fact::read(fields),
        }
    }
}

impl Said {
    pub(super) fn read(fields: &mut Fields) -> Said {
        Said {
            text: fields.required("text"),
            in_our_words: fields.flag("in_our_words"),
            date: fields.optional("date"),
            fact: Fact::read(fields),
        }
    }
}
