//! One published total, to be held against the records.

use super::choice::{Choice, choice};
use super::fact::{FACT, Fact};
use super::field::{Field, FieldTable, FieldType};
use super::fields::Fields;
use super::mention::Origin;
use crate::value::date::KnownDate;
use crate::value::money::Money;
use crate::value::record_kind::RecordKind;

/// A total that somebody has published.
#[derive(Debug, Clone)]
pub struct Claim {
    /// Where it was written.
    pub written: Origin,
    /// What was counted.
    pub measure: Measure,
    /// The published figure.
    pub value: ClaimValue,
    /// The day it speaks of.
    pub date: KnownDate,
    /// What was said, in short.
    pub said: Option<String>,
    /// What stands behind it.
    pub fact: Fact,
}

/// A published figure: a count, or an amount for a claim about cash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimValue {
    /// How many.
    Count(u64),
    /// How much.
    Amount(Money),
}

choice! {
    /// What a published total counts.
    pub enum Measure { Members = "members", Councils = "councils", Cash = "cash", TeamSize = "team-size" }
}

impl Claim {
    /// The fields of a claim.
    pub(super) const FIELDS: &FieldTable = &FieldTable {
        of: RecordKind::Claim.one(),
        own: &[
            Field::required(
                "measure",
                "What was counted",
                FieldType::OneOf(Measure::WORDS),
                "members",
            ),
            Field::required(
                "value",
                "The published figure",
                FieldType::MoneyOrNumber,
                "1",
            ),
            Field::required(
                "date",
                "The day it speaks of",
                FieldType::Date,
                "2016-05-31",
            ),
            Field::optional(
                "said",
                "What was said",
                FieldType::Text,
                "One council has joined",
            ),
        ],
        shared: &[FACT],
    };

    pub(super) fn read(fields: &mut Fields) -> Claim {
        let written = fields.written();
        let measure = fields.required("measure");
        let value = if !fields.is_sound() {
            fields.pass_over("value");
            ClaimValue::Count(0)
        } else if measure == Measure::Cash {
            ClaimValue::Amount(fields.required("value"))
        } else {
            ClaimValue::Count(fields.required("value"))
        };
        Claim {
            written,
            measure,
            value,
            date: KnownDate::said(fields.required("date")),
            said: fields.optional("said"),
            fact: Fact::read(fields),
        }
    }
}
