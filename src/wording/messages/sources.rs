//! `sources.ftl`: the bibliography.

use crate::value::date::Date;
use crate::wording::LinkTo;
use crate::wording::message::messages;

messages! {
    program {
        sources_title();
        sources_title_of_page(number: usize);
        sources_description(heading: &str);
        sources_csv();
        sources_csv_citations();
        sources_none();
        sources_heading(number: usize);
        sources_uncited(number: usize);
        sources_unnamed();
        sources_from(first: &str, last: &str);
        sources_all_from(only: &str);
        sources_figures();
        sources_no_publisher();
        sources_note_gone(date: Date);
        sources_note_changed(date: Date);
        sources_note_quote(date: Date);
    }
    templates {
        sources_stand;
        sources_kick;
        sources_read(date: Date);
        sources_reading;
        sources_facts(number: usize);
        sources_more(number: usize, table: LinkTo);
        sources_no_fact;
    }
}
