//! `housekeeping.ftl`: the page at an address that has moved.

use crate::wording::LinkTo;
use crate::wording::message::messages;

messages! {
    program {
        housekeeping_moved_to(title: &str);
        housekeeping_moved();
    }
    templates {
        housekeeping_now_at(title: &str, page: LinkTo);
    }
}
