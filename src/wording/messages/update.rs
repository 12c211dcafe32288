//! `update.ftl`: one piece of news.

use crate::value::date::Date;
use crate::wording::Html;
use crate::wording::message::messages;

messages! {
    program {
        update_description(date: Date, summary: &str);
        update_description_bare(date: Date, title: &str);
        update_about_councils(number: usize, one: &str, many: &str);
        update_about_projects(number: usize);
        update_about(these: &[String]);
    }
    templates {
        update_sources(sources: Html);
        update_ways;
        update_older;
        update_newer;
        update_about_kick;
    }
}
