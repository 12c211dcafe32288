//! `principle.ftl`: the page of one statement of the strategy.

use crate::value::money::Total;
use crate::wording::message::messages;
use crate::wording::{Caveat, Choice, LinkTo};

messages! {
    program {
        principle_no_project(title: &str);
        principle_main(title: &str, projects: usize, known: Caveat<Choice>);
        principle_not_main(title: &str);
        principle_help(projects: usize, more: Choice, known: Caveat<Choice>);
        principle_ties(number: usize, known: Caveat<Choice>);
        principle_no_tie();
        principle_milestones(number: usize);
        principle_no_funds(projects: usize);
        principle_funds();
        principle_amount(amount: &Total, missing: Caveat<u32>);
        principle_no_amount(missing: Caveat<u32>);
        principle_description(headline: &str);
        principle_file_ties();
    }
    templates {
        principle_kind;
        principle_due;
        principle_source;
        principle_text_kick;
        principle_text;
        principle_projects;
        principle_projects_caption;
        principle_stage;
        principle_more(number: usize, table: LinkTo);
        principle_no_tie_here;
        principle_promised;
        principle_milestones_caption;
        principle_money;
        principle_money_caption;
        principle_money_stage;
        principle_money_amount;
        principle_money_note;
        principle_money_kind(kind: Choice, stage: Caveat<Choice>);
        principle_money_more(number: usize, money: LinkTo);
    }
}
