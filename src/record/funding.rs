//! Who pays what: one line of money or help that a council or an organisation gives to a project in a year.

use super::choice;
use super::fact::Fact;
use super::fields::Fields;
use super::mention::Ref;
use crate::value::financial_year::FinancialYear;
use crate::value::id::ProjectId;
use crate::value::money::Money;

/// One `funds` line.
#[derive(Debug, Clone)]
pub struct Funding {
    /// The project that it pays for.
    pub what: Ref<ProjectId>,
    /// The financial year it falls in, where a source says so.
    pub year: Option<FinancialYear>,
    /// What is given. Kinds are never added together.
    pub kind: FundingKind,
    /// How firm it is; left out where no source says.
    pub stage: Option<FundingStage>,
    /// How much.
    pub amount: Money,
    /// What stands behind it.
    pub fact: Fact,
}

choice! {
    /// What a funder gives.
    pub enum FundingKind { Cash = "cash", StaffTime = "staff-time", Hosting = "hosting", InKind = "in-kind" }
}

choice! {
    /// How firm a line of funding is.
    pub enum FundingStage { Promised = "promised", Approved = "approved", Paid = "paid" }
}

impl Funding {
    pub(super) fn read(fields: &mut Fields) -> Funding {
        Funding {
            what: fields.required("what", "The project that it pays for"),
            year: fields.optional("year", "The financial year, such as 2016-17"),
            kind: fields.required("kind", "What is given; kinds are never added together"),
            stage: fields.optional("stage", "How firm it is"),
            amount: fields.required("amount", "How much, or `not published`"),
            fact: Fact::read(fields),
        }
    }
}
