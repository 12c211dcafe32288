//! `gaps.ftl`: what is not known, who could say, and how to ask.

use crate::value::date::Date;
use crate::wording::message::messages;
use crate::wording::{Caveat, Choice, LinkTo};

messages! {
    program {
        gaps_title();
        gaps_description(heading: &str);
        gaps_csv();
        gaps_none();
        gaps_missing(number: usize);
        gaps_questions(number: usize);
        gaps_sourceless(number: usize);
        gaps_question(question: Choice);
        gaps_count(subject: Choice, question: Choice, records: usize, number: usize);
        gaps_count_members(number: usize, one: &str, many: &str);
        gaps_asked(question: &str, count: &str);
        gaps_clause(question: &str);
        gaps_clause_of(question: &str, detail: &str);
        gaps_line(kind: &str, project: &str);
        gaps_line_in(line: &str, year: &str);
        gaps_amounts(project: &str, years: &[String], number: usize, stage: Caveat<Choice>, reading: Caveat<Choice>);
        gaps_others(number: usize);
        gaps_partnership(title: &str);
        gaps_each(one: &str);
        gaps_each_of_these(one: &str, number: usize);
        gaps_item(title: &str);
        gaps_item_of(title: &str, detail: &str);
        gaps_item_fact(title: &str, detail: &str);
        gaps_request(question: Choice, items: &[String], number: usize);
        gaps_request_of_member(question: Choice, one: &str, partnership: &str, items: &[String]);
        gaps_ask_by_law(law: &str, request: &str);
        gaps_ask(request: &str);
        gaps_ask_about(letter: &str, partnership: &str);
        gaps_of_record(number: usize);
        gaps_part(subject: Choice);
        gaps_part_members(many: &str);
        gaps_part_heading(subject: Choice, number: usize);
        gaps_part_heading_members(number: usize, many: &str);
        gaps_blank(number: usize, reason: &str);
    }
    templates {
        gaps_stand;
        gaps_right(law: &str, days: Choice, time: &str);
        gaps_right_explained(law: LinkTo);
        gaps_index_kick;
        gaps_index_heading(number: usize);
        gaps_index_caption;
        gaps_column_question;
        gaps_column_missing_for;
        gaps_column_number;
        gaps_all;
        gaps_column_blank;
        gaps_column_asked;
        gaps_not_asked;
        gaps_none_asked;
        gaps_asked_count(asked: usize, answered: usize);
        gaps_asked_on(date: Date);
        gaps_asked_of(date: Date, of: &str);
        gaps_answer(text: &str);
        gaps_no_answer;
        gaps_asked_read(url: LinkTo);
        gaps_which;
        gaps_who(who: &str);
        gaps_ready(number: usize);
        gaps_to(who: &str);
        gaps_copy;
        gaps_copied;
        gaps_select;
        gaps_more(number: usize, table: LinkTo);
        gaps_band_kick;
        gaps_band_who(who: &str);
        gaps_band_more(number: usize);
        gaps_band_all(gaps: LinkTo);
    }
}
