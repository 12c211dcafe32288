//! How a status of a council, or a day of it, is known: from a source, or by our reading. In: records. Out: what messages choose their words
//! by.

use serde::Serialize;

use crate::portal::membership::Standing;
use crate::record::council::Status;
use crate::record::fact::Fact;
use crate::value::date::KnownDate;
use crate::wording::{Caveat, Choice};

/// How a status is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum StatusBasis {
    /// A source says so.
    Source,
    /// We conclude it.
    Reading,
}

impl StatusBasis {
    /// Returns how a status is known: nothing is concluded where it is not.
    pub(crate) fn of(status: Status, is_reading: bool) -> StatusBasis {
        if is_reading && status.is_known() {
            StatusBasis::Reading
        } else {
            StatusBasis::Source
        }
    }

    /// Returns how a fact is known.
    pub(crate) fn of_fact(fact: &Fact) -> StatusBasis {
        if fact.inferred {
            StatusBasis::Reading
        } else {
            StatusBasis::Source
        }
    }

    /// Returns what messages choose their words by.
    #[must_use]
    pub fn choice(self) -> Caveat<Choice> {
        Caveat(Choice(match self {
            StatusBasis::Source => "source",
            StatusBasis::Reading => "reading",
        }))
    }
}

/// A day other than the portal's own for which something is known of a council, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct KnownDay {
    /// That day.
    pub day: KnownDate,
    /// How it is known.
    pub basis: StatusBasis,
}

impl KnownDay {
    /// Returns that of talks that were last heard of earlier: the records say nothing of the council since.
    pub(super) fn of_lapsed(standing: &Standing<'_>) -> Option<KnownDay> {
        let entry = standing.lapsed?;
        let basis = StatusBasis::of_fact(&entry.fact);
        let day = entry.on.or(entry.date())?;
        Some(KnownDay { day, basis })
    }
}
