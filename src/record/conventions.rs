//! What `site.yaml` settles for the values of all other files. Never reads it.

use super::stage::Stages;
use crate::value::financial_year::YearStart;
use crate::value::money::Currency;

/// What `site.yaml` settles for the values of all other files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Conventions {
    /// The currency in which amounts are written.
    pub currency: Currency,
    /// The month with which financial years begin.
    pub year_start: YearStart,
    /// How far a project can be.
    pub stages: Stages,
}
