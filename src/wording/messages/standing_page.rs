//! `standing_page.ftl`: pages that stand by themselves.

use crate::wording::Html;
use crate::wording::message::messages;

messages! {
    program {
        standing_page_description(title: &str);
        standing_page_cut(text: &str);
    }
    templates {
        standing_page_sources(sources: Html);
    }
}
