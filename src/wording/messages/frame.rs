//! `frame.ftl`: what stands around every page, and the names of the portal's own pages.

use crate::value::date::{Date, KnownDate};
use crate::wording::message::messages;
use crate::wording::{Caveat, Choice, LinkTo};

messages! {
    program {
        frame_home();
        section_home();
        section_councils(members: &str);
        section_organisations();
        section_projects();
        section_strategy();
        section_money();
        section_progress();
        section_updates();
        section_changes();
        section_claims();
        section_data();
        section_gaps();
        section_sources();
        section_search();
        section_about_home();
        section_about_councils();
        section_about_organisations();
        section_about_projects();
        section_about_strategy();
        section_about_money();
        section_about_progress();
        section_about_updates();
        section_about_changes();
        section_about_claims();
        section_about_data();
        section_about_gaps();
        section_about_sources();
        section_about_search();
        section_about_day();
        section_about_kind();
        section_about_lines();
        frame_feed();
        frame_file_size(number: usize, unit: Choice);
    }
    templates {
        frame_skip;
        frame_menu;
        frame_way;
        frame_dateline(date: KnownDate, known: Caveat<Choice>);
        frame_data;
        frame_file(format: &str, title: &str);
        frame_edit;
        frame_history;
        frame_changed(date: Date, changes: LinkTo);
        frame_published_by;
        frame_checked;
        frame_wrong;
        frame_wrong_how;
        frame_changes;
        frame_changes_how;
        frame_all_data;
        frame_all_data_how;
        frame_licence(licence: LinkTo, name: &str);
        frame_promise;
        frame_revision(revision: &str);
        frame_revision_linked(revision: &str, page: LinkTo);
        frame_revision_changed;
        frame_about;
        frame_search;
    }
}
