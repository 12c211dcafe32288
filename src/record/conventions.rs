//! What `site.yaml` settles for the values of all other files. Never reads it.

use super::field::{Field, FieldType};
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

impl Conventions {
    /// Returns the example of a field as this portal would write it: in its currency, its financial years and its stages.
    pub(crate) fn example(&self, field: &Field) -> String {
        let mut takes = field.takes.value();
        if let FieldType::OrReason(value) = takes {
            takes = *value;
        }
        if takes == FieldType::FinancialYear && self.year_start.is_calendar_year() {
            return "2016".to_owned();
        }
        if takes == FieldType::Month {
            return self.year_start.month().to_string();
        }
        if takes == FieldType::CurrencyCode {
            return self.currency.code.clone();
        }
        if matches!(takes, FieldType::Stage | FieldType::StageOrPart(_)) {
            let ids = self.stages.ids();
            let own = ids.iter().find(|id| **id == field.example);
            return own.or(ids.first()).map_or("", |id| *id).to_owned();
        }
        let pounds = Currency::default();
        field.example.replace(&pounds.symbol, &self.currency.symbol)
    }
}
