//! `strategy.ftl`: the page of the strategy, and how a project is tied to a statement, wherever that is shown.

use crate::wording::message::messages;
use crate::wording::{Caveat, Choice, LinkTo};

messages! {
    program {
        strategy_none();
        strategy_no_tie(statements: usize);
        strategy_ties(projects: usize, served: usize, statements: usize, extent: Choice, known: Caveat<Choice>);
        strategy_none_named();
        strategy_ties_named(ties: usize, ours: Caveat<usize>);
        strategy_most(title: &str, ties: usize, known: Caveat<Choice>);
        strategy_most_several(number: usize, ties: usize, known: Caveat<Choice>);
        strategy_most_each(ties: usize, known: Caveat<Choice>);
        strategy_without(title: &str);
        strategy_without_several(number: usize);
        strategy_idle(number: usize);
        strategy_readings(ties: usize, ours: Caveat<usize>);
        strategy_kinds(kinds: &[String]);
        strategy_kind_counted(kind: Choice, number: usize);
        strategy_description(headline: &str);
        strategy_file_statements();
        strategy_file_ties();
        strategy_tie(strength: Choice, known: Caveat<Choice>);
    }
    templates {
        strategy_coverage;
        strategy_key;
        strategy_key_counted(number: usize, strength: Choice, known: Caveat<Choice>);
        strategy_matrix;
        strategy_matrix_note(ours: Caveat<usize>, ties: usize);
        strategy_statement;
        strategy_ties_head;
        strategy_ties_of_project;
        strategy_no_tie_here;
        strategy_none_found;
        strategy_columns(shown: usize, others: usize, projects: LinkTo);
        strategy_idle_others(number: usize, projects: LinkTo);
        strategy_reading;
        strategy_readings_caption;
        strategy_readings_others(number: usize, table: LinkTo);
        strategy_project;
        strategy_why;
        strategy_source_says;
        strategy_why_none;
        strategy_says_none;
        strategy_statements;
        strategy_statements_caption;
        strategy_kind_head;
        strategy_due_head;
        strategy_kind(kind: Choice);
        strategy_no_date;
        strategy_due;
        strategy_text;
    }
}
