//! `difference.ftl`: what differs between two states of the records, and what follows.

use crate::value::date::Date;
use crate::wording::Choice;
use crate::wording::message::messages;

messages! {
    program {
        difference_none();
        difference_of(name: &str, sentence: &str);
        difference_record_new(kind: Choice, one: &str);
        difference_record_gone(kind: Choice, one: &str, name: &str);
        difference_record_draft(kind: Choice, one: &str, name: &str);
        difference_gone_for(sentence: &str, reason: &str);
        difference_record_renamed(old: &str, new: &str);
        difference_kind(kind: Choice, one: &str);
        difference_claim_name(figure: &str, measure: &str, day: Date);
        difference_changed(fact: &str, old: &str, new: &str);
        difference_same_words(fact: &str, value: &str);
        difference_added(fact: &str, new: &str);
        difference_blank(fact: &str, new: &str);
        difference_quote_added(source: &str, new: &str);
        difference_quote_added_for(fact: &str, source: &str, new: &str);
        difference_removed(fact: &str, old: &str);
        difference_reordered(fact: &str);
        difference_detail(fact: &str, value: &str);
        difference_with(sentence: &str, details: &str);
        difference_entry_membership(name: &str);
        difference_entry(fact: &str, name: &str);
        difference_gift(kind: Choice, project: &str);
        difference_gift_in(kind: Choice, project: &str, year: &str);
        difference_standing_changed(old: &str, new: &str);
        difference_since(status: &str, day: Date);
        difference_on(status: &str, day: Date);
        difference_text_changed(what: Choice, old: &str, new: &str);
        difference_text_added(what: Choice, new: &str);
        difference_text_removed(what: Choice, old: &str);
        difference_text_other(what: Choice, new: &str);
        difference_text_reordered();
        difference_quoted(text: &str);
        difference_yes_no(answer: Choice);
        difference_field(field: Choice);
        difference_date(old: &str, new: &str);
        difference_members(day: Date, old: usize, new: usize);
        difference_claim(figure: &str, verdict: Choice);
        difference_total(kind: Choice, of: &str, old: &str, new: &str);
        difference_in_all();
        difference_from(name: &str);
        difference_for(name: &str);
        difference_unknown_amounts(old: u32, new: u32);
        difference_coverage(old: usize, all_before: usize, new: usize, all: usize);
        difference_statement(title: &str, old: usize, new: usize);
        difference_overdue(old: usize, new: usize);
        difference_gaps(old: usize, new: usize);
        difference_gap_closed(gap: &str);
        difference_gap_opened(gap: &str);
        difference_address_moved(address: &str, to: &str);
        difference_address_gone(address: &str);
        difference_address_shorter(address: &str);
        difference_address_empty(address: &str);
    }
    templates {
    }
}
