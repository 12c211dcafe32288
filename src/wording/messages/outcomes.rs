//! `outcomes.ftl`: what was counted of projects, wherever it is shown.

use crate::value::date::KnownDate;
use crate::value::money::Money;
use crate::wording::message::messages;
use crate::wording::{Caveat, Choice};

messages! {
    program {
        outcomes_value(value: &str, unit: &str);
        outcomes_percent(value: &str);
        outcomes_percent_unit();
        outcomes_either(first: &str, second: &str);
        outcomes_range(from: &str, to: &str);
        outcomes_last(value: &str, date: KnownDate, known: Caveat<Choice>);
        outcomes_last_undated(value: &str, known: Caveat<Choice>);
        outcomes_last_none(reason: Caveat<Choice>);
        outcomes_later_none(date: KnownDate, reason: Caveat<Choice>);
        outcomes_start(value: &str, date: KnownDate, known: Caveat<Choice>);
        outcomes_start_undated(value: &str, known: Caveat<Choice>);
        outcomes_target(value: &str, date: KnownDate, known: Caveat<Choice>);
        outcomes_target_undated(value: &str, known: Caveat<Choice>);
        outcomes_target_none(reason: Caveat<Choice>);
        outcomes_mark_start(value: &str);
        outcomes_mark_target(value: &str);
        outcomes_mark_none();
        outcomes_earlier(value: &str, date: KnownDate, known: Caveat<Choice>);
        outcomes_earlier_undated(value: &str, known: Caveat<Choice>);
        outcomes_targets(targets: usize, reached: usize, ours: Caveat<usize>, unsourced: Caveat<usize>, known: Caveat<Choice>);
        outcomes_counted(all: usize, without: Caveat<usize>, extent: Choice);
    }
    templates {
        outcomes_key;
        outcomes_key_last;
        outcomes_key_ours;
        outcomes_key_earlier;
        outcomes_key_start;
        outcomes_key_target;
        outcomes_scales;
        outcomes_without_target;
        outcomes_table(number: usize);
        outcomes_table_measure;
        outcomes_table_start;
        outcomes_table_target;
        outcomes_table_last;
        outcomes_reason(reason: Caveat<Choice>);
        outcomes_no_date;
        outcomes_benefits;
        outcomes_benefits_what;
        outcomes_benefits_project;
        outcomes_benefits_amount;
        outcomes_benefits_when;
        outcomes_benefits_per(amount: &Money, per: &str);
        outcomes_benefits_note;
    }
}
