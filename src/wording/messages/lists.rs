//! `lists.ftl`: lists of more than one page, and the way through a list that runs over pages.

use crate::wording::message::messages;

messages! {
    program {
    }
    templates {
        lists_undated;
        lists_pages;
        lists_span(first: usize, last: usize, all: usize);
        lists_previous;
        lists_next;
        lists_page;
    }
}
