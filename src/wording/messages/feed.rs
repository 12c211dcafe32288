//! `feed.ftl`: what a feed says when somebody opens it in a browser.

use crate::value::date::Date;
use crate::wording::message::messages;
use crate::wording::{Caveat, Choice};

messages! {
    program {
        feed_link();
        feed_about(subject: &str, portal: &str);
        feed_what();
        feed_how();
        feed_page();
        feed_empty();
        feed_calendar_name(portal: &str);
        feed_calendar_due(due: Date, known: Caveat<Choice>, became: &str);
    }
    templates {
    }
}
