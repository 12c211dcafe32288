//! One partner, host or funder that is not a council.

use super::choice;
use super::fact::{Checks, Fact, Written};
use super::fields::Fields;
use super::funding::Funding;
use crate::value::id::OrganisationId;

/// A body that works with the partnership.
#[derive(Debug, Clone)]
pub struct Organisation {
    /// From the file's name.
    pub id: OrganisationId,
    /// Where it was written.
    pub written: Written,
    /// The full name.
    pub name: String,
    /// The name for tables and links.
    pub short_name: Option<String>,
    /// What sort of body it is.
    pub kind: OrganisationKind,
    /// What it does for the partnership.
    pub role: Option<String>,
    /// Its website.
    pub website: Option<String>,
    /// What it pays for.
    pub funds: Vec<Funding>,
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
    /// The name for tables and links.
    #[must_use]
    pub fn short(&self) -> &str {
        self.short_name.as_deref().unwrap_or(&self.name)
    }

    pub(super) fn read(id: OrganisationId, fields: &mut Fields) -> Organisation {
        Organisation {
            id,
            written: fields.written(),
            name: fields.required("name", "The organisation's full name"),
            short_name: fields.optional("short_name", "The name for tables and links"),
            kind: fields.required("kind", "What sort of body it is"),
            role: fields.optional("role", "What it does for the partnership"),
            website: fields.optional_url("website", "The website"),
            funds: fields.parts("funds", "What it pays for", Funding::read),
            fact: Fact::read(fields),
            checks: Checks::read(fields),
        }
    }
}
