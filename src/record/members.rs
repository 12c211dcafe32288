//! What the bodies that may join are called: `members` in `site.yaml`. In: its fields. Out: the words for one and for many, and what their
//! addresses and files are called.

use serde::Serialize;

use super::field::{Field, FieldTable, FieldType};
use super::fields::Fields;
use crate::value::id;
use crate::value::section::Sections;

/// The words for the bodies that may join: "27 of the Valley's 32 councils".
#[derive(Debug, Clone, Serialize)]
pub struct MemberWords {
    /// One of them, whichever it is.
    pub one: String,
    /// More of them.
    pub many: String,
    /// Of which land or region.
    pub of: Option<String>,
    /// One that is of no other kind.
    #[serde(skip)]
    pub plain_one: String,
    /// More that are of no other kind.
    #[serde(skip)]
    pub plain_many: String,
}

/// The fields of this part.
pub(super) const MEMBERS: &FieldTable = &FieldTable {
    of: "`members`",
    own: &[
        Field::required(
            "one",
            "One of them, such as `council`",
            FieldType::Text,
            "council",
        ),
        Field::required(
            "many",
            "More of them, such as `councils`",
            FieldType::Text,
            "councils",
        ),
        Field::optional(
            "of",
            "Of which land or region",
            FieldType::Text,
            "the Valley",
        ),
        Field::optional(
            "address",
            "What their addresses and files are called: `councils` gives `/councils/` and `councils.csv`; left out, that",
            FieldType::AddressName,
            "councils",
        ),
    ],
    shared: &[],
};

/// What `members` says.
#[derive(Default)]
pub(super) struct Members {
    pub(super) words: MemberWords,
    pub(super) sections: Sections,
}

impl Members {
    pub(super) fn read(fields: &mut Fields) -> Members {
        let (one, many) = (fields.required("one"), fields.required("many"));
        let words = MemberWords::of(one, many, fields.optional("of"));
        let address: Option<String> = fields.optional("address");
        let sections = address.filter(|address| address != "councils");
        let sections = sections.map(|many| {
            let one = id::slug(&words.one);
            let one = if one.is_empty() {
                "member"
            } else {
                one.as_str()
            };
            Sections::of_members(one, &many)
        });
        Members {
            words,
            sections: sections.unwrap_or_default(),
        }
    }
}

impl Default for MemberWords {
    fn default() -> MemberWords {
        MemberWords::of("member".to_owned(), "members".to_owned(), None)
    }
}

impl MemberWords {
    fn of(one: String, many: String, of: Option<String>) -> MemberWords {
        MemberWords {
            plain_one: one.clone(),
            plain_many: many.clone(),
            one,
            many,
            of,
        }
    }
}
