//! Whom readers of a portal can turn to: the people behind it, their own council, any public body by law. In: parts of `site.yaml`.
//! Out: names and addresses. Never asks whether anybody answers there.

use serde::Serialize;

use super::field::{Field, FieldTable, FieldType};
use super::fields::Fields;

/// How readers reach the people behind the portal.
#[derive(Debug, Clone, Serialize)]
pub struct Contact {
    /// An email address.
    pub email: String,
}

/// Who stands behind a portal.
#[derive(Debug, Clone, Serialize)]
pub struct Publisher {
    /// Its name.
    pub name: String,
    /// Its website.
    pub url: Option<String>,
}

/// The law by which anybody may ask a public body what it has recorded.
#[derive(Debug, Clone, Serialize)]
pub struct RightToAsk {
    /// Its name.
    pub law: String,
    /// How long a body has for its answer, such as `20 working days`.
    pub days: Option<String>,
    /// Where it is explained.
    pub url: Option<String>,
}

/// The fields of this part.
pub(super) const CONTACT: &FieldTable = &FieldTable {
    of: "`contact`",
    own: &[Field::required(
        "email",
        "An email address",
        FieldType::Email,
        "hello@example.org",
    )],
    shared: &[],
};

/// The fields of this part.
pub(super) const PUBLISHER: &FieldTable = &FieldTable {
    of: "`publisher`",
    own: &[
        Field::required("name", "Its name", FieldType::Text, "Valley Board"),
        Field::optional(
            "url",
            "Its website",
            FieldType::Address,
            "https://board.example.org",
        ),
    ],
    shared: &[],
};

/// The fields of this part.
pub(super) const FIND_COUNCIL: &FieldTable = &FieldTable {
    of: "`find_council`",
    own: &[
        Field::required(
            "title",
            "The words of the link",
            FieldType::Text,
            "Find your council by postcode",
        ),
        Field::required(
            "url",
            "The complete web address",
            FieldType::Address,
            "https://find.example.org",
        ),
    ],
    shared: &[],
};

/// The fields of this part.
pub(super) const RIGHT_TO_ASK: &FieldTable = &FieldTable {
    of: "`right_to_ask`",
    own: &[
        Field::required(
            "law",
            "The law's name",
            FieldType::Text,
            "Freedom of Information Act",
        ),
        Field::optional(
            "days",
            "How long a body has for its answer",
            FieldType::Text,
            "20 working days",
        ),
        Field::optional(
            "url",
            "Where it is explained",
            FieldType::Address,
            "https://ask.example.org",
        ),
    ],
    shared: &[],
};

impl Contact {
    pub(super) fn read(fields: &mut Fields) -> Contact {
        Contact {
            email: fields.required("email"),
        }
    }
}

impl Publisher {
    pub(super) fn read(fields: &mut Fields) -> Publisher {
        Publisher {
            name: fields.required("name"),
            url: fields.optional("url"),
        }
    }
}

impl RightToAsk {
    pub(super) fn read(fields: &mut Fields) -> RightToAsk {
        RightToAsk {
            law: fields.required("law"),
            days: fields.optional("days"),
            url: fields.optional("url"),
        }
    }
}
