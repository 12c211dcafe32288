//! `changes.ftl`: how to be told when there is news.

use crate::value::date::Date;
use crate::wording::LinkTo;
use crate::wording::message::messages;

messages! {
    program {
        changes_description();
        changes_heading();
        changes_none();
        changes_title_of_page(number: usize);
        changes_feed_title(portal: &str);
        changes_feed_link();
        changes_folded(number: usize);
        changes_feeds_folded(number: usize);
        changes_more(number: usize);
    }
    templates {
        changes_list_kick;
        changes_list(number: usize, since: Date);
        changes_clocks;
        changes_reason(reason: &str);
        changes_revision(revision: &str);
        changes_revision_linked(revision: &str, page: LinkTo);
        changes_stand;
        changes_news(updates: LinkTo);
        changes_feeds_kick;
        changes_feeds;
        changes_feeds_what;
        changes_feeds_reader;
        changes_feeds_private;
        changes_steps;
        changes_steps_reader;
        changes_steps_copy;
        changes_steps_add;
        changes_all_kick;
        changes_all;
        changes_all_what;
        changes_no_address;
        changes_all_open;
        changes_calendar_kick;
        changes_calendar;
        changes_calendar_what(calendar: LinkTo);
        changes_councils(member: &str);
        changes_councils_what(member: &str);
        changes_projects;
        changes_projects_what;
        changes_records_kick;
        changes_records;
        changes_records_what(history: LinkTo);
    }
}
