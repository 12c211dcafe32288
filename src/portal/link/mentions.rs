//! Holds every mention of one record by another against the records there are. In: tables and mentions. Out: records
//! that are not there or wait as drafts, handed on to be reported once each.

use std::sync::Arc;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::absence::Absences;
use super::missing::{MentionedAt, MissingRecords, WhyMissing};
use crate::portal::table::tables::Tables;
use crate::record::Absence;
use crate::record::mention::Mention;
use crate::value::id;

/// Checks mentions, in order.
pub(super) fn check(
    tables: &Tables,
    absent: &Absences,
    mentions: &[&Arc<[Mention]>],
    missing: &mut MissingRecords,
) {
    let dangling: Vec<&Mention> = mentions
        .par_iter()
        .flat_map_iter(|of_file| of_file.iter())
        .filter(|mention| tables.named(mention.kind, &mention.id).is_none())
        .collect();
    for mention in dangling {
        let why = match absent.why(mention.kind, &mention.id) {
            // What cannot be an id is wrong whatever is in the file that cannot be read.
            Some(Absence::Broken) if id::check(&mention.id).is_ok() => continue,
            Some(Absence::Draft) => WhyMissing::Draft,
            Some(Absence::Broken) | None => WhyMissing::NotThere,
        };
        missing.add(
            (mention.kind, &mention.id),
            why,
            MentionedAt::Mention(mention.clone()),
        );
    }
}
