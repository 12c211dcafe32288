//! Holds every mention of one record by another against the records there are. In: tables and mentions. Out: records
//! that are not there or wait as drafts, handed on to be reported once each.

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::absence::Absences;
use super::missing::{Missing, Where, Why};
use crate::portal::table::tables::Tables;
use crate::record::Absence;
use crate::record::mention::Mention;

/// Checks all mentions, in order.
pub(super) fn check(
    tables: &Tables,
    absent: &Absences,
    mentions: &[Mention],
    missing: &mut Missing,
) {
    let dangling: Vec<&Mention> = mentions
        .par_iter()
        .filter(|mention| tables.named(mention.kind, &mention.id).is_none())
        .collect();
    for mention in dangling {
        let why = match absent.why(mention.kind, &mention.id) {
            Some(Absence::Broken) => continue,
            Some(Absence::Draft) => Why::Draft,
            None => Why::NotThere,
        };
        missing.add(
            (mention.kind, &mention.id),
            why,
            Where::Mention(mention.at.clone()),
        );
    }
}
