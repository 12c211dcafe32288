//! `councils.ftl`: the list of councils, how they stood on one day, and the maps, which stand on other pages too.

use crate::value::date::KnownDate;
use crate::value::money::Total;
use crate::wording::message::messages;
use crate::wording::{Caveat, Choice, LinkTo};

messages! {
    program {
        member_or_other(one: &str);
        members_and_others(many: &str);
        councils_title(many: &str);
        councils_title_page(many: &str, number: usize);
        councils_heading_last(day: KnownDate);
        councils_newest_said(who: &str, day: KnownDate, said: &str);
        councils_newest(who: &str, number: u64, existed: usize, many: &str, day: KnownDate);
        councils_newest_nobody(number: u64, existed: usize, many: &str, day: KnownDate);
        councils_part(many: &str, first: usize, last: usize, all: usize);
        councils_people();
        councils_people_year(year: &str);
        councils_filter_status();
        councils_filter_any();
        councils_filter_word(status: Choice);
        councils_key(status: Choice, known: Caveat<Choice>, number: usize);
        councils_key_last(status: Choice, known: Caveat<Choice>, number: usize, day: KnownDate);
        councils_key_lapsed(known: Caveat<Choice>, day: KnownDate);
        councils_clause_lapsed(who: &str, number: usize, known: Caveat<Choice>, day: KnownDate);
        councils_all(number: usize, one: &str, many: &str);
        councils_map(named: usize, readings: Caveat<usize>, existed: usize, one: &str, many: &str);
        councils_map_all(number: usize, one: &str, many: &str);
        councils_none(many: &str);
        councils_silent(status: Choice, number: usize, one: &str, many: &str);
        councils_all_in(number: usize, one: &str, many: &str);
        councils_number(number: usize, one: &str, many: &str);
        councils_clause(status: Choice, known: Caveat<Choice>, who: &str, number: usize);
        councils_sentence(clauses: &[String]);
        councils_untiled(number: usize);
        councils_picture(many: &str, day: KnownDate);
        councils_place(name: &str, many: &str);
        councils_place_at(column: usize, columns: usize, row: usize, rows: usize);
        councils_place_alone();
        councils_place_beside(sides: &[String]);
        councils_place_side(name: &str, side: Choice);
        councils_a_head(amount: &Total, missing: Caveat<u32>);
    }
    templates {
        councils_map_kick;
        councils_table_kick;
        councils_too_many(number: usize, list: LinkTo);
        councils_seek(one: &str);
        councils_seek_hint(number: usize);
        councils_caption;
        councils_column_status;
        councils_column_since;
        councils_column_gives;
        councils_column_pays;
        councils_column_projects;
        councils_kind(kind: &str);
        councils_at_stage(stage: Choice);
        councils_no_people;
        councils_nothing_given;
        councils_none_means;
        councils_no_amount_means;
        councils_lapsed(day: KnownDate, known: Caveat<&str>);
        councils_evidence_kick;
        councils_evidence(number: usize);
        councils_status(status: &str, known: Caveat<&str>);
        councils_not_on_map;
        councils_figures;
        councils_slides;
        councils_since(day: KnownDate);
        councils_to_join(day: KnownDate, known: Caveat<Choice>);
        councils_named_for(status: &str, day: KnownDate);
        councils_no_date;
        councils_our_reading;
        councils_last_known(day: KnownDate);
        councils_no_source;
    }
}
