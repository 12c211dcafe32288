//! `updates.ftl`: the list of news.

use crate::value::date::Date;
use crate::wording::LinkTo;
use crate::wording::message::messages;

messages! {
    program {
        updates_title_part(number: usize);
        updates_description(heading: &str);
        updates_file();
        updates_feed();
        updates_none();
        updates_one(date: Date);
        updates_same(number: usize, date: Date);
        updates_many(number: usize, from: Date, to: Date);
        updates_year(number: usize, year: Date);
        updates_year_part(year: Date);
    }
    templates {
        updates_stand;
        updates_changes(changes: LinkTo);
    }
}
