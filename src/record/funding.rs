//! Who pays what: one line of money or help that a council or an organisation gives to a project in a year.

use super::choice::{Choice, choice};
use super::fact::{FACT, Fact};
use super::field::{Field, FieldTable, FieldType};
use super::fields::Fields;
use super::mention::Ref;
use crate::value::Reason;
use crate::value::date::Date;
use crate::value::financial_year::FinancialYear;
use crate::value::id::{BodyId, Id, ProjectId};
use crate::value::money::Money;

/// One `funds` line.
#[derive(Debug, Clone)]
pub struct Funding {
    /// The project that it pays for.
    pub what: Ref<ProjectId>,
    /// The body that receives it, where a source says so.
    pub recipient: Option<Ref<BodyId>>,
    /// The financial year it falls in, where a source says so.
    pub year: Option<FinancialYear>,
    /// Why that is not known, where the record says so.
    pub year_reason: Option<Reason>,
    /// What is given. Kinds are never added together.
    pub kind: FundingKind,
    /// How firm it is; left out where no source says.
    pub stage: Option<FundingStage>,
    /// The day on which it was awarded.
    pub awarded: Option<Date>,
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

/// The field of whoever pays.
pub(super) const FUNDS: Field = Field::list(
    "funds",
    "What it pays for",
    FieldType::OrReason(&FieldType::Part(FIELDS)),
    "",
);

/// The fields of a line.
const FIELDS: &FieldTable = &FieldTable {
    of: "a line of `funds`",
    own: &[
        Field::required(
            "what",
            "The project that it pays for",
            FieldType::IdOf(ProjectId::KIND),
            "shared-map",
        ),
        Field::optional(
            "recipient",
            "The council or organisation that receives it",
            FieldType::IdOf(BodyId::KIND),
            "valley-board",
        ),
        Field::optional(
            "year",
            "The financial year",
            FieldType::OrReason(&FieldType::FinancialYear),
            "2016-17",
        ),
        Field::required(
            "kind",
            "What is given; kinds are never added together",
            FieldType::OneOf(FundingKind::WORDS),
            "cash",
        ),
        Field::optional(
            "stage",
            "How firm it is",
            FieldType::OneOf(FundingStage::WORDS),
            "promised",
        ),
        Field::optional(
            "awarded",
            "The day on which it was awarded",
            FieldType::Date,
            "2016-05-31",
        ),
        Field::required(
            "amount",
            "How much, or `not published`",
            FieldType::Money,
            "£12,500",
        ),
    ],
    shared: &[FACT],
};

impl Funding {
    pub(super) fn read(fields: &mut Fields) -> Funding {
        let (year, year_reason) = fields.value_or_reason("year");
        Funding {
            what: fields.required("what"),
            recipient: fields.optional("recipient"),
            year,
            year_reason,
            kind: fields.required("kind"),
            stage: fields.optional("stage"),
            awarded: fields.optional("awarded"),
            amount: fields.required("amount"),
            fact: Fact::read(fields),
        }
    }
}
