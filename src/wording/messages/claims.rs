//! `claims.ftl`: published counts and sums, held against the records.

use crate::value::date::KnownDate;
use crate::value::money::Total;
use crate::wording::message::messages;
use crate::wording::{Caveat, Choice, LinkTo};

messages! {
    program {
        claims_title();
        claims_description(heading: &str);
        claims_data();
        claims_none();
        claims_none_joined();
        claims_beyond(counts: usize, many: &str);
        claims_question(number: u64, existed: usize, many: &str);
        claims_no_list();
        claims_as_many(readings: Caveat<usize>);
        claims_more_names(named: usize, readings: Caveat<usize>);
        claims_on_the_day(day: KnownDate, sentence: &str);
        claims_newest_said(day: KnownDate, said: &str);
        claims_newest(day: KnownDate, number: u64);
        claims_newest_perhaps(day: KnownDate);
        claims_map_counted(different: usize, numbers: &[String]);
        claims_other_count(number: u64, day: KnownDate);
        claims_bounds(answer: Choice, least: usize, most: usize, many: &str);
        claims_maps(number: usize);
        claims_fitting(fitting: usize, all: usize);
        claims_not_fitting(number: usize);
        claims_names(of: Choice, named: usize, readings: Caveat<usize>);
        claims_against(figure: &str, day: KnownDate);
        claims_borne_out(measure: &str, same: usize, all: usize);
        claims_measure(measure: Choice, many: &str);
        claims_verdict(verdict: Choice, stage: Caveat<Choice>, exact: Caveat<Choice>);
        claims_cash(amount: &Total, stage: Caveat<Choice>, reading: Caveat<Choice>, missing: u32);
        claims_cash_unknown();
    }
    templates {
        claims_squares(one: &str);
        claims_who_said;
        claims_at_the_time;
        claims_who_named;
        claims_by_reading;
        claims_by_source;
        claims_nobody_named;
        claims_in_talks;
        claims_in_talks_when(day: KnownDate, known: Caveat<Choice>);
        claims_can_it_be;
        claims_cannot_say;
        claims_cannot_say_what;
        claims_gaps(list: LinkTo);
        claims_maps_kick;
        claims_map_coarse;
        claims_map_others(number: usize);
        claims_all_kick;
        claims_caption;
        claims_column_when;
        claims_column_count;
        claims_column_said;
        claims_column_who;
        claims_column_names;
        claims_column_fits;
        claims_fits;
        claims_fits_not;
        claims_rule;
        claims_group_caption(measure: &str);
        claims_column_published;
        claims_column_recorded;
        claims_column_verdict;
        claims_same_day;
        claims_wordless;
        claims_sources(number: usize);
    }
}
