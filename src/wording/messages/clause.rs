//! `clause.ftl`: facts and gaps in a few words each.

use crate::value::date::KnownDate;
use crate::value::financial_year::FinancialYear;
use crate::wording::Choice;
use crate::wording::message::messages;

messages! {
    program {
        clause_fact_whole(of: Choice);
        clause_fact_membership(status: Choice);
        clause_fact_population();
        clause_fact_funds();
        clause_gift(kind: Choice, project: &str);
        clause_gift_in(kind: Choice, project: &str, year: FinancialYear);
        clause_fact_said();
        clause_fact_reply();
        clause_fact_stage();
        clause_fact_budget();
        clause_fact_benefit(what: &str);
        clause_fact_service(principle: &str);
        clause_fact_outcome(part: Choice, measure: &str);
        clause_missing_membership();
        clause_missing_joined();
        clause_missing_funds();
        clause_missing_amount(gift: &str);
        clause_missing_year(gift: &str);
        clause_missing_stage();
        clause_missing_lead();
        clause_missing_strategy();
        clause_missing_budget();
        clause_missing_benefit(what: &str);
        clause_missing_outcome(part: Choice, measure: &str);
        clause_missing_figure(date: KnownDate, measure: &str);
        clause_missing_result();
        clause_missing_done();
        clause_missing_filled();
        clause_missing_host();
        clause_missing_reports_to();
        clause_missing_figures();
        clause_missing_evidence(fact: &str);
    }
    templates {
    }
}
