//! `tables.ftl`: what tables of more than one page say.

use crate::wording::Html;
use crate::wording::message::messages;

messages! {
    program {
    }
    templates {
        tables_sort;
        tables_listed;
        tables_reverse;
        tables_key(main: Html, helps: Html);
    }
}
