//! `organisation.ftl`: one body that is no council.

use crate::value::date::KnownDate;
use crate::wording::message::messages;
use crate::wording::{Choice, LinkTo};

messages! {
    program {
        organisation_title_of_page(name: &str, number: usize);
        organisation_crumb();
        organisation_page(number: usize);
        organisation_csv();
        organisation_heading(name: &str, clauses: &[String]);
        organisation_clause(part: Choice, place: Choice, number: usize);
        organisation_in_no_project(name: &str);
        organisation_projects(number: usize);
    }
    templates {
        organisation_kind(kind: Choice);
        organisation_kind_head;
        organisation_website;
        organisation_team;
        organisation_houses(team: LinkTo);
        organisation_answers(team: LinkTo);
        organisation_team_last(day: KnownDate);
        organisation_evidence;
        organisation_no_source;
        organisation_funds_kick;
        organisation_funds_none;
        organisation_funds_caption;
        organisation_funds_caption_all;
        organisation_funds_for;
        organisation_funds_others;
        organisation_said_caption;
        organisation_projects_kick;
        organisation_projects_caption;
        organisation_projects_none;
    }
}
