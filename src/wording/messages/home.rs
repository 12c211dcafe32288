//! `home.ftl`: the front page.

use crate::value::date::KnownDate;
use crate::wording::message::messages;
use crate::wording::{Caveat, Choice, LinkTo};

messages! {
    program {
        home_said(said: &str);
        home_said_when(day: KnownDate);
        home_counted(number: u64, existed: usize, many: &str, place: Choice, of: &str, day: KnownDate);
        home_last_known(day: KnownDate);
        home_joined(joined: &str);
        home_then(number: u64, day: KnownDate);
        home_named(named: usize, readings: Caveat<usize>);
        home_nothing_newer(day: KnownDate);
        home_pays(one: &str);
        home_amounts(known: usize, all: usize);
        home_milestones();
        home_of(part: usize, all: usize, ours: Caveat<usize>);
        home_gaps();
        home_gaps_number(number: usize);
        home_map_counted(number: u64);
        home_growth(way: Choice, first: u64, last: u64);
        home_growth_one(number: u64, day: KnownDate);
        home_growth_odd();
        home_growth_picture(many: &str, first: KnownDate, last: KnownDate);
        home_growth_picture_of(many: &str, day: KnownDate);
        home_growth_whole(number: usize, one: &str, many: &str);
        home_growth_total(day: KnownDate, number: u64, existed: usize);
        home_card(number: u64, existed: usize);
        home_card_label(many: &str, day: KnownDate);
    }
    templates {
        home_find(one: &str);
        home_postcode;
        home_short;
        home_map(one: &str, list: LinkTo);
        home_map_last(day: KnownDate);
        home_changed_kick;
        home_changed_more(list: LinkTo);
        home_changed_caution;
        home_growth_kick;
        home_growth_caption(start: u64, list: LinkTo);
        home_growth_reading;
        home_updates_kick;
        home_updates;
        home_updates_all(list: LinkTo);
        home_unknown_kick;
        home_unknown;
        home_unknown_all(list: LinkTo);
    }
}
