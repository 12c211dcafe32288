//! What a body answers to its record. In: replies. Out: each with its date, who gave it and its notes, newest first: it stands beside
//! what it answers. Never judges who is right.

use serde::Serialize;

use super::notes::{Evidence, Notes};
use crate::record::answer::Reply;
use crate::value::date::Date;

/// One reply.
#[derive(Debug, Clone, Serialize)]
pub struct ReplyView<'p> {
    /// When.
    pub date: Date,
    /// Who gave it.
    pub by: Option<&'p str>,
    /// Its words.
    pub text: &'p str,
    /// Where it can be read.
    pub evidence: Evidence,
}

/// Returns the replies to a record, newest first, numbered by `notes`.
pub fn replies<'p>(replies: &'p [Reply], notes: &mut Notes<'p>) -> Vec<ReplyView<'p>> {
    let mut newest: Vec<&'p Reply> = replies.iter().collect();
    newest.sort_by_key(|reply| std::cmp::Reverse(reply.date));
    let view = |reply: &'p Reply| ReplyView {
        date: reply.date,
        by: reply.by.as_deref(),
        text: &reply.text,
        evidence: notes.cite(&reply.fact),
    };
    newest.into_iter().map(view).collect()
}
