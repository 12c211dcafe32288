//! One partner, host or funder that is not a council.

use super::answer::{ANSWERED, Reply, Said};
use super::choice::{Choice, choice};
use super::fact::{ARTICLE, CHECKS, Checks, FACT, Fact, capital, with_article};
use super::field::{Field, FieldTable, FieldType};
use super::fields::Fields;
use super::funding::{self, Funding};
use super::mention::Origin;
use super::names::{IDENTIFIER, NAMES, Name, language_of};
use crate::value::Reason;
use crate::value::id::OrganisationId;
use crate::value::record_kind::RecordKind;

/// A body that works with the partnership.
#[derive(Debug, Clone)]
pub struct Organisation {
    /// From the file's name.
    pub id: OrganisationId,
    /// Where it was written.
    pub written: Origin,
    /// The full name.
    pub name: String,
    /// The name for tables and links.
    pub short_name: Option<String>,
    /// Its names in other languages.
    pub names: Vec<Name>,
    /// The word in front of its name within a sentence.
    pub article: Option<String>,
    /// What sort of body it is.
    pub kind: OrganisationKind,
    /// What it does for the partnership.
    pub role: Option<String>,
    /// Its website.
    pub website: Option<String>,
    /// Its identifier in a register of bodies.
    pub identifier: Option<String>,
    /// What it pays for.
    pub funds: Vec<Funding>,
    /// Why that is not known, where the record says so.
    pub funds_reason: Option<Reason>,
    /// Phrases about money that are no number.
    pub said: Vec<Said>,
    /// What the body answers to the record.
    pub reply: Vec<Reply>,
    /// What stands behind the record as a whole.
    pub fact: Fact,
    /// Who checked it when.
    pub checks: Checks,
}

choice! {
    /// What sort of body an organisation is.
    pub enum OrganisationKind {
        Government = "government", SharedService = "shared-service", ProfessionalBody = "professional-body",
        Association = "association", Board = "board", Nhs = "nhs", Supplier = "supplier", Auditor = "auditor", Other = "other",
    }
}

impl Organisation {
    /// The fields of an organisation.
    pub(super) const FIELDS: &FieldTable = &FieldTable {
        of: RecordKind::Organisation.one(),
        own: &[
            Field::required(
                "name",
                "The organisation's full name",
                FieldType::Text,
                "Valley Digital Board",
            ),
            Field::optional(
                "short_name",
                "The name for tables and links",
                FieldType::Text,
                "Valley Board",
            ),
            Field::required(
                "kind",
                "What sort of body it is",
                FieldType::OneOf(OrganisationKind::WORDS),
                "board",
            ),
            Field::optional(
                "role",
                "What it does for the partnership",
                FieldType::Text,
                "Hosts the team",
            ),
            Field::optional(
                "website",
                "The website",
                FieldType::Address,
                "https://board.example.org",
            ),
            IDENTIFIER,
            funding::FUNDS,
        ],
        shared: &[NAMES, ARTICLE, ANSWERED, FACT, CHECKS],
    };

    /// Returns the name for tables and links.
    #[must_use]
    pub fn short(&self) -> &str {
        self.short_name.as_deref().unwrap_or(&self.name)
    }

    /// Returns its name as it stands within a sentence: "the water board".
    #[must_use]
    pub fn within_sentence(&self) -> String {
        with_article(self.article.as_deref(), self.short())
    }

    /// Returns its name as it begins a sentence: "The water board". A name without an article stays as it is written.
    #[must_use]
    pub fn at_start(&self) -> String {
        with_article(
            self.article.as_deref().map(capital).as_deref(),
            self.short(),
        )
    }

    /// Returns the language of its name or short name, where that is one of its names in other languages.
    #[must_use]
    pub fn language_of(&self, text: &str) -> Option<&str> {
        language_of(&self.names, text)
    }

    pub(super) fn read(id: OrganisationId, fields: &mut Fields) -> Organisation {
        let (funds, funds_reason) = fields.parts_or_reason("funds", Funding::read);
        Organisation {
            id,
            written: fields.written(),
            name: fields.required("name"),
            short_name: fields.optional("short_name"),
            names: fields.names("names"),
            article: fields.optional("article"),
            kind: fields.required("kind"),
            role: fields.optional("role"),
            website: fields.optional("website"),
            identifier: fields.optional("identifier"),
            funds,
            funds_reason,
            said: fields.parts("said", Said::read),
            reply: fields.parts("reply", Reply::read),
            fact: Fact::read(fields),
            checks: Checks::read(fields),
        }
    }
}
