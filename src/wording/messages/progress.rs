//! `progress.ftl`: the page of what changed, what was promised by when, and the posts of the team.

use crate::value::date::{Date, KnownDate};
use crate::wording::message::messages;
use crate::wording::{Caveat, Choice};

messages! {
    program {
        progress_promises();
        progress_no_post();
        progress_posts(all: usize, filled: usize, extent: Choice, ours: Caveat<usize>);
        progress_recruiting(number: usize);
        progress_planned(number: usize);
        progress_page(title: &str, number: usize);
        progress_description(headline: &str);
        progress_file_outcomes();
        progress_file_milestones();
        progress_file_calendar();
        progress_file_posts();
    }
    templates {
        progress_stand;
        progress_changed;
        progress_reached_note;
        progress_promised;
        progress_sources(number: usize);
        progress_caption;
        progress_team;
        progress_host;
        progress_reports_to;
        progress_in_post(date: Date);
        progress_filled;
        progress_no_day(reason: Choice);
        progress_recruiting_word;
        progress_planned_word;
        progress_known(date: KnownDate);
    }
}
