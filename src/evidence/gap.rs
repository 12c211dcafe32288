//! What one record lacks, as the last section of its page. In: a record. Out: its gaps in words and who could say. What is a gap is for the
//! portal to judge; every gap of every record is in the list of all of them.

use serde::Serialize;

use super::missing::{self, Asked};
use crate::portal::RecordRef;
use crate::portal::gaps::question::Subject;
use crate::route::Edition;

/// The most gaps that a page lists.
const MOST_ROWS: usize = 60;

/// What a record lacks.
#[derive(Debug, Clone, Serialize)]
pub struct Gaps {
    /// How much that is, as a sentence.
    pub heading: String,
    /// The gaps that are shown.
    pub asked: Vec<Asked>,
    /// How many more there are.
    pub others: usize,
    /// Who could say, in words.
    pub who: Option<String>,
}

/// Returns what a record lacks; nothing where it is whole.
pub fn of_record(edition: &Edition, record: &RecordRef) -> Option<Gaps> {
    let mut asked = missing::of_record(edition, record);
    let all = asked.len();
    asked.truncate(MOST_ROWS);
    let who = missing::who(edition, Subject::of(record), edition.gaps_of(record).iter());
    (all > 0).then(|| Gaps {
        heading: edition.words.gaps_of_record(all),
        others: all - asked.len(),
        asked,
        who,
    })
}
