//! `search.ftl`: the search, and the list of all pages.

use crate::value::date::Date;
use crate::wording::message::messages;
use crate::wording::{Choice, LinkTo};

messages! {
    program {
        search_title();
        search_title_part(number: usize);
        search_description(heading: &str);
        search_data_all();
        search_pages(number: usize);
        search_kind(kind: Choice, members: &str);
        search_list(kind: Choice, members: &str);
        search_due(date: Date);
        search_update(date: Date, summary: &str);
        search_post(status: &str);
    }
    templates {
        search_stand;
        search_form;
        search_words;
        search_among;
        search_everything;
        search_hint;
        search_find(title: &str, find: LinkTo);
        search_no_script(data: LinkTo);
        search_found(count: &str, text: &str, kinds: &str);
        search_found_of(kind: &str, count: &str);
        search_none_of(kind: &str);
        search_nothing(text: &str);
        search_nothing_but(text: &str, title: &str);
        search_nearest;
        search_nearest_pages;
        search_instead(text: &str);
        search_look_for(text: &str);
        search_apart(text: &str, parts: &str);
        search_left_out(words: &str);
        search_many_begin(words: &str);
        search_too_many(words: &str);
        search_count(count: &str);
        search_span(first: &str, last: &str, count: &str);
        search_all(count: &str, kind: &str);
        search_before;
        search_after;
        search_further_down;
        search_fault;
    }
}
