//! `replies.ftl`: what a body answers to its record.

use crate::value::date::Date;
use crate::wording::message::messages;

messages! {
    program {
    }
    templates {
        replies_head(day: Date);
        replies_by(name: &str);
    }
}
