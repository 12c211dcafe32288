//! `funding.ftl`: what bodies pay or give, on pages of more than one kind.

use crate::value::money::Total;
use crate::wording::message::messages;
use crate::wording::{Caveat, Choice, LinkTo};

messages! {
    program {
        funding_kind(kind: Choice);
        funding_part(amount: &Total, kind: Choice);
        funding_nothing(name: &str);
        funding_given(stage: Caveat<Choice>, reading: Caveat<Choice>);
        funding_known(name: &str, amounts: &[String], stage: Caveat<Choice>, reading: Caveat<Choice>);
        funding_missing(number: u32);
        funding_received(number: usize);
        funding_blanks(number: i64, reason: &str);
        funding_besides(blanks: &str);
        funding_unknown(name: &str, kinds: &[String], stage: Caveat<Choice>, reading: Caveat<Choice>);
        funding_year_unknown();
        funding_year_and_stage(year: &str, stage: Choice);
        funding_reading(reading: Choice);
        funding_picture_payers();
        funding_picture_projects();
        funding_picture_statements();
        funding_picture_no_statement();
        funding_picture_flow(kind: Choice, stage: Choice);
        funding_picture_table(reading: Caveat<Choice>);
        funding_picture_years(kind: Choice);
    }
    templates {
        funding_kind_and_stage(kind: Choice, stage: Choice);
        funding_column_kind;
        funding_column_total;
        funding_remark_reading(text: &str);
        funding_received_kick;
        funding_received_caption(others: usize);
        funding_received_from;
        funding_recipient(name: &str, body: LinkTo);
        funding_stage(stage: Choice);
        funding_how(reading: Choice);
        funding_kind_title(kind: Choice);
        funding_flow_region(kind: Choice);
        funding_flow_slide;
        funding_flow_scale(mark: crate::wording::Html, amount: &Total);
        funding_flow_unknown;
        funding_flow_split(unknown: Choice);
        funding_flow_joined;
        funding_flow_same(table: crate::wording::LinkTo);
        funding_flow_unnamed;
        funding_column_amount;
        funding_column_share;
        funding_column_year;
        funding_column_ends;
        funding_share_unknown;
        funding_ends_part(end: Choice);
        funding_ends_others(end: Choice, number: usize);
        funding_foot_known;
        funding_rows(table: crate::wording::LinkTo, column: &str, word: &str);
        funding_foot_unknown;
        funding_no_entry;
        funding_years_caption(kind: Choice, unknown: Choice);
    }
}
