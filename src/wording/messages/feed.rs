//! `feed.ftl`: what a feed says when somebody opens it in a browser.

use crate::wording::message::messages;

messages! {
    program {
        feed_link();
        feed_about(subject: &str, portal: &str);
        feed_what();
        feed_how();
        feed_page();
        feed_empty();
    }
    templates {
    }
}
