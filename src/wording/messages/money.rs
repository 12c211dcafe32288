//! `money.ftl`: who pays for what.

use crate::value::date::Date;
use crate::wording::message::messages;
use crate::wording::{Caveat, Choice, LinkTo};

messages! {
    program {
        money_title();
        money_description(heading: &str);
        money_csv_funds();
        money_csv_benefits();
        money_nothing();
        money_no_amount();
        money_known(amounts: &[String], kinds: usize, stage: Caveat<Choice>, reading: Caveat<Choice>);
        money_apart(what: Choice);
        money_missing(number: u32);
        money_stand_known();
        money_stand_unknown();
        money_stand_said();
        money_phrase(text: &str, of: &str, date: Caveat<Date>, reading: Caveat<Choice>);
        money_phrase_undated(text: &str, of: &str, reading: Caveat<Choice>);
        money_said_heading(number: usize);
        money_payers(amounts: Choice, said: Caveat<usize>, read: Caveat<usize>, said_stage: Caveat<Choice>, read_stage: Caveat<Choice>);
        money_payer_bodies(number: usize);
        money_payer_members(number: usize, one: &str, many: &str);
        money_payer_what(kind: Choice, stage: Choice);
        money_budgets(known: usize, projects: usize);
        money_benefits(number: usize);
    }
    templates {
        money_budget_no_year;
        money_jump_payers;
        money_jump_questions;
        money_jump_budgets;
        money_jump_benefits;
        money_flow_caption(kind: Choice, stage: Choice);
        money_flow_others;
        money_flow_all(table: LinkTo);
        money_ends_caption(kind: Choice, stage: Choice);
        money_ends_shares;
        money_year_caption(kind: Choice);
        money_said_kick;
        money_said_caption;
        money_column_said;
        money_column_meaning;
        money_column_source;
        money_said_no_note;
        money_said_reading;
        money_said_more(number: usize);
        money_said_never;
        money_payers_kick;
        money_payers_caption;
        money_column_who;
        money_column_for;
        money_column_what;
        money_column_how_known;
        money_column_how_much;
        money_payers_said;
        money_payers_read;
        money_payers_silent;
        money_payer_others(number: usize, one: &str, many: &str);
        money_payer_years(years: &[String]);
        money_payer_no_year;
        money_payer_differ;
        money_known_source;
        money_known_reading;
        money_known_nobody;
        money_which(gaps: LinkTo);
        money_payers_more(number: usize, table: LinkTo);
        money_payers_meaning;
        money_questions_kick;
        money_questions_heading(number: usize);
        money_questions_ask(gaps: LinkTo);
        money_budgets_kick;
        money_budgets_caption;
        money_column_project;
        money_column_year;
        money_column_budget;
        money_budget_part(amount: &str);
        money_budget_shared(projects: &[String]);
        money_budgets_more(number: usize, table: LinkTo);
        money_budgets_meaning;
        money_benefits_kick;
        money_benefits_caption;
        money_benefits_more(number: usize, table: LinkTo);
        money_source_undated;
    }
}
