//! One published total, to be held against the records.

use super::choice;
use super::fact::{Fact, Written};
use super::fields::Fields;
use crate::value::date::Date;
use crate::value::money::Money;

/// A total that somebody has published.
#[derive(Debug, Clone)]
pub struct Claim {
    /// Where it was written.
    pub written: Written,
    /// What was counted.
    pub measure: Measure,
    /// The published figure.
    pub value: ClaimValue,
    /// The day it speaks of.
    pub date: Date,
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
    pub(super) fn read(fields: &mut Fields) -> Claim {
        let written = fields.written();
        let measure = fields.required("measure", "What was counted");
        let value = if !fields.is_sound() {
            fields.pass_over("value", "The published figure");
            ClaimValue::Count(0)
        } else if measure == Measure::Cash {
            ClaimValue::Amount(fields.required("value", "The published figure"))
        } else {
            ClaimValue::Count(fields.required("value", "The published figure"))
        };
        Claim {
            written,
            measure,
            value,
            date: fields.required("date", "The day it speaks of"),
            said: fields.optional("said", "What was said"),
            fact: Fact::read(fields),
        }
    }
}
