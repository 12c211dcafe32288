//! `forms.ftl`: the forms for looking something up, and for filtering a table.

use crate::wording::message::messages;

messages! {
    program {
    }
    templates {
        forms_look_up;
        forms_search;
        forms_filter;
        forms_name;
        forms_show;
        forms_shown(shown: &str, all: &str, many: &str);
        forms_shown_with(shown: &str, all: &str, many: &str);
        forms_nearest(words: &str);
        forms_left_out(words: &str);
        forms_no_name(text: &str);
        forms_elsewhere(text: &str);
        forms_quoted(word: &str);
    }
}
