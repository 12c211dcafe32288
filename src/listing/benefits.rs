//! What a project is said to have saved or brought, in money. In: benefits. Out: rows. They are never added to funds, nor to each other,
//! for one may be yearly and another a total.

use serde::Serialize;

use crate::evidence::notes::{Evidence, Notes};
use crate::record::project::Benefit;
use crate::route::Link;
use crate::value::date::Date;
use crate::value::money::Money;

/// One saving or gain.
#[derive(Debug, Clone, Serialize)]
pub struct BenefitRow<'p> {
    /// The project, on pages about several.
    pub project: Option<Link>,
    /// What was saved or brought.
    pub what: &'p str,
    /// How much.
    pub amount: Money,
    /// Per what, such as `year`.
    pub per: Option<&'p str>,
    /// When.
    pub date: Option<Date>,
    /// What stands behind it.
    pub evidence: Evidence,
    /// The remark on it.
    pub remark: Option<&'p str>,
}

/// Returns one saving or gain, its evidence numbered.
pub fn benefit_row<'p>(benefit: &'p Benefit, notes: &mut Notes<'p>) -> BenefitRow<'p> {
    BenefitRow {
        project: None,
        what: &benefit.what,
        amount: benefit.amount,
        per: benefit.per.as_deref(),
        date: benefit.date,
        evidence: notes.cite_together([&benefit.fact]),
        remark: benefit.fact.note.as_deref(),
    }
}
