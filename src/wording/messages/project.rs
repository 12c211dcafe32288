//! `project.ftl`: the page of one project.

use crate::value::date::{Date, KnownDate};
use crate::value::money::{Money, Total};
use crate::wording::message::messages;
use crate::wording::{Caveat, Choice, LinkTo};

messages! {
    program {
        project_title(title: &str);
        project_to_begin(title: &str, from: Date);
        project_to_end(title: &str, from: Date, to: Date);
        project_began(title: &str, from: Date);
        project_began_and_ended(title: &str, from: Date);
        project_from_to(title: &str, from: Date, to: Date);
        project_ended(title: &str, to: Date);
        project_was(title: &str, stage: Choice, own: &str, day: KnownDate, known: Caveat<Choice>);
        project_was_undated(title: &str, stage: Choice, own: &str, known: Caveat<Choice>);
        project_unknown(title: &str, reason: Caveat<Choice>);
        project_amount(amount: &Total, kind: Choice);
        project_money(amounts: &[String], number: usize, stage: Caveat<Choice>, known: Caveat<Choice>, missing: Caveat<u32>);
        project_budget(amount: &Money, others: &[String], shared: Caveat<usize>, known: Caveat<Choice>);
        project_stage_usual();
        project_stage_means(stage: &str, meaning: &str);
        project_stage_both(since: &str, until: &str);
        project_stage_since(day: KnownDate, known: Caveat<Choice>);
        project_stage_planned(day: KnownDate, known: Caveat<Choice>);
        project_stage_on(day: KnownDate, known: Caveat<Choice>);
        project_figure(stage: Caveat<Choice>, known: Caveat<Choice>, missing: Caveat<usize>);
        project_no_money(reason: Caveat<Choice>);
        project_led(bodies: &[String], number: usize, is: Choice);
        project_not_led(reason: Caveat<Choice>);
        project_every_council(number: usize, one: &str, many: &str);
        project_every_member(one: &str, many: &str);
        project_bodies(number: usize, others: Choice);
        project_take_part(partners: &[String], number: Choice);
        project_payers(said: Caveat<usize>, read: Caveat<usize>, unsourced: Caveat<usize>, said_stage: Caveat<Choice>, read_stage: Caveat<Choice>);
        project_no_payers();
        project_no_outcomes();
        project_ties(served: usize, statements: usize, extent: Choice, known: Caveat<Choice>);
        project_no_tie(statements: usize);
        project_updates(number: usize);
        project_sources(number: usize);
        project_file();
        project_file_outcomes();
        project_file_funds();
    }
    templates {
        project_working;
        project_no_figures;
        project_people;
        project_lead;
        project_with;
        project_began_label;
        project_ended_label;
        project_to_end_label;
        project_stage_label;
        project_stage_note;
        project_set_aside;
        project_set_aside_for(year: &str);
        project_set_aside_note;
        project_shared;
        project_said;
        project_said_note;
        project_paid;
        project_no_funds;
        project_funds_caption;
        project_funds_head;
        project_funds_others;
        project_no_year;
        project_purpose;
        project_ties_caption;
        project_statement;
        project_how;
        project_says;
        project_no_tie_here(strategy: LinkTo);
        project_text;
        project_text_heading;
        project_happened;
        project_earlier(number: usize);
        project_older(number: usize, updates: LinkTo);
        project_evidence;
        project_rest;
        project_no_source;
        project_links;
    }
}
