//! `text.ftl`: what stands in the texts that staff write, where they have no words for it.

use crate::wording::Choice;
use crate::wording::message::messages;

messages! {
    program {
        text_table();
        text_task_done();
        text_task_open();
        text_alert(kind: Choice);
        text_note(letter: &str);
        text_back(letter: &str, place: usize);
    }
    templates {
    }
}
