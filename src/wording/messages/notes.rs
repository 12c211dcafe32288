//! `notes.ftl`: the notes that say where a fact comes from, wherever they stand.

use crate::wording::Html;
use crate::wording::message::messages;

messages! {
    program {
        notes_mark(number: i64);
        notes_marks(from: i64, to: i64);
        notes_back(number: i64);
        notes_no_source();
    }
    templates {
        notes_folded(from: i64, to: i64);
        notes_our_reading;
        notes_our_reading_that(remark: Html);
        notes_archived;
        notes_archived_of(title: Html);
        notes_copies;
        notes_quote(quote: Html);
        notes_who_could_say(who: Html);
    }
}
