//! `councils_on.ftl`: how councils stood on a day for which somebody published a count.

use crate::value::date::KnownDate;
use crate::wording::message::messages;
use crate::wording::{Caveat, Choice};

messages! {
    program {
        councils_on_title(many: &str, day: KnownDate);
        councils_on_title_page(many: &str, day: KnownDate, number: usize);
        councils_on_crumb(day: KnownDate);
        councils_on_crumb_page(number: usize);
        councils_on_said_of(said: &str, day: KnownDate);
        councils_on_counted(number: u64, existed: usize, many: &str, day: KnownDate);
        councils_on_several(numbers: &[String], existed: usize, many: &str, day: KnownDate, way: Choice);
        councils_on_all();
        councils_on_less(one: &str, sentence: &str);
        councils_on_everyone();
        councils_on_beyond(many: &str, day: KnownDate);
        councils_on_heading_names(named: usize, readings: Caveat<usize>);
        councils_on_names(of: Choice, named: usize, readings: Caveat<usize>);
        councils_on_no_count();
        councils_on_more_than_all(number: usize, one: &str, many: &str);
        councils_on_as_many(readings: Caveat<usize>);
        councils_on_more_names(number: usize, readings: Caveat<usize>);
        councils_on_no_list();
        councils_on_unsettled(status: Choice, reading: Caveat<Choice>);
    }
    templates {
        councils_on_days;
        councils_on_before(day: KnownDate);
        councils_on_after(day: KnownDate);
        councils_on_now;
        councils_on_kick;
        councils_on_caption;
        councils_on_who;
        councils_on_said;
        councils_on_number;
        councils_on_named;
        councils_on_wordless;
        councils_on_table(day: KnownDate);
    }
}
