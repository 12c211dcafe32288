//! `organisations.ftl`: the list of bodies that are no councils.

use crate::wording::Choice;
use crate::wording::message::messages;

messages! {
    program {
        organisations_title();
        organisations_description(heading: &str);
        organisations_csv();
        organisations_none();
        organisations_heading(number: usize);
        organisations_no_part(number: usize);
        organisations_lead(number: usize);
        organisations_fund(number: usize);
        organisations_lead_and_fund(leading: usize, funding: usize);
        organisations_idle(number: usize, all: usize);
    }
    templates {
        organisations_kick;
        organisations_caption;
        organisations_name;
        organisations_kind;
        organisations_does;
        organisations_leads;
        organisations_takes_part;
        organisations_gives;
        organisations_no_role;
        organisations_gives_nothing;
        organisations_given(kind: Choice, stage: Choice);
    }
}
