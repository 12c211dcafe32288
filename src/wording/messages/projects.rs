//! `projects.ftl`: the list of projects, and how far each is, wherever projects stand in a table.

use crate::value::date::KnownDate;
use crate::wording::message::messages;
use crate::wording::{Caveat, Choice, LinkTo};

messages! {
    program {
        projects_none();
        projects_recorded(number: usize);
        projects_live(number: usize, ours: Caveat<usize>);
        projects_running(number: usize, ours: Caveat<usize>);
        projects_on_the_way(number: usize, ours: Caveat<usize>);
        projects_closed(number: usize, ours: Caveat<usize>);
        projects_ended(number: usize, ours: Caveat<usize>);
        projects_stages(clauses: &[String]);
        projects_without_stage(number: usize);
        projects_without_any_stage(number: usize);
        projects_span(first: usize, last: usize, all: usize);
        projects_description(headline: &str);
        projects_page(number: usize);
        projects_file();
        projects_stage(stage: Choice, own: &str);
        projects_last_known(day: KnownDate, known: Caveat<Choice>);
        projects_no_day(known: Caveat<Choice>);
        projects_no_tie();
        projects_part(part: Choice, one: &str);
        projects_column_part();
        projects_column_stage();
        projects_column_lead();
        projects_column_ties();
        projects_any_stage();
        projects_any_statement();
        projects_takes_part();
    }
    templates {
        projects_stand;
        projects_all;
        projects_many;
        projects_column_project;
        projects_caption;
        projects_look;
        projects_look_hint(number: usize, member: &str, members: LinkTo, statements: LinkTo);
        projects_day(not_recorded: Caveat<usize>);
    }
}
