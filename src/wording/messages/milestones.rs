//! `milestones.ftl`: what was promised by when and what became of it, wherever it is shown.

use crate::value::date::{Date, KnownDate};
use crate::wording::message::messages;
use crate::wording::{Caveat, Choice};

messages! {
    program {
        milestones_none();
        milestones_done(all: usize, done: usize, ours: Caveat<usize>, unsourced: Caveat<usize>);
        milestones_late(late: usize, done: usize, extent: Choice);
        milestones_missed(missed: usize);
        milestones_unknown(unknown: usize, all: usize, extent: Choice, reason: Caveat<Choice>);
        milestones_word(became: Choice, days: u32, known: Caveat<Choice>, reason: Caveat<Choice>);
    }
    templates {
        milestones_column_title;
        milestones_column_due;
        milestones_column_line;
        milestones_column_became;
        milestones_due(date: Date);
        milestones_no_date;
        milestones_done_when(date: KnownDate);
        milestones_newest(date: KnownDate);
        milestones_principle;
        milestones_bare(number: usize);
        milestones_key;
        milestones_key_done;
        milestones_key_done_ours;
        milestones_key_missed;
        milestones_key_dropped;
        milestones_key_no_word;
        milestones_key_due;
        milestones_key_newest;
        milestones_key_newest_span;
        milestones_key_newest_ours;
        milestones_key_silence;
    }
}
