//! `not_found.ftl`: the page for an address at which there is nothing.

use crate::wording::message::messages;

messages! {
    program {
        not_found_title();
        not_found_nothing();
        not_found_moved();
    }
    templates {
        not_found_advice;
        not_found_search;
        not_found_ways;
    }
}
