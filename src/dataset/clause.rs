//! Facts and gaps in words, as a list of them names each. In: a record and which of its facts. Out: a few plain words, in
//! which "it" is the record. Says nothing that the records do not.

use crate::portal::gaps::{Gap, Missing};
use crate::portal::{FactKind, Portal, RecordRef};
use crate::record::council::Status;
use crate::record::funding::Funding;
use crate::record::project::{Outcome, Project};
use crate::route::Edition;
use crate::value::date::KnownDate;
use crate::wording::Choice;

/// Returns which fact of a record it is: "how many people live there".
pub fn fact(edition: &Edition, record: &RecordRef, kind: FactKind) -> String {
    let words = &edition.words;
    let outcome =
        |index, part| words.clause_fact_outcome(Choice(part), measure(edition, record, index));
    match kind {
        FactKind::Record => words.clause_fact_whole(whole(record)),
        FactKind::Membership(index) => {
            words.clause_fact_membership(membership(edition, record, index))
        }
        FactKind::Population => words.clause_fact_population(),
        FactKind::Funding(index) => line(edition, record, index)
            .map_or_else(|| words.clause_fact_funds(), |line| gift(edition, line)),
        FactKind::Said(_) => words.clause_fact_said(),
        FactKind::Reply(_) => words.clause_fact_reply(),
        FactKind::Stage(_) => words.clause_fact_stage(),
        FactKind::Budget => words.clause_fact_budget(),
        FactKind::Benefit(index) => words.clause_fact_benefit(benefit(edition, record, index)),
        FactKind::Service(index) => {
            let service = project(edition, record).and_then(|project| project.strategy.get(index));
            let title =
                service.map(|service| edition.principles[&service.principle].title.as_str());
            words.clause_fact_service(title.unwrap_or_default())
        }
        FactKind::Outcome(index) => outcome(index, "whole"),
        FactKind::Baseline(index) => outcome(index, "baseline"),
        FactKind::Target(index) => outcome(index, "target"),
        FactKind::Actual(index, _) => outcome(index, "actual"),
    }
}

/// Returns the day that a fact speaks of, where its words do not already tell it.
pub fn date_of_fact(portal: &Portal, record: &RecordRef, kind: FactKind) -> Option<KnownDate> {
    match (record, kind) {
        (RecordRef::Council(id), FactKind::Membership(index)) => {
            portal.councils.of(id)?.membership.get(index)?.date()
        }
        (RecordRef::Project(_), FactKind::Benefit(index)) => {
            let benefit = project(portal, record)?.benefits.get(index)?;
            benefit.date.map(KnownDate::said)
        }
        (RecordRef::Project(_), FactKind::Actual(index, number)) => {
            let outcome = outcome(portal, record, index)?;
            outcome.actual.get(number)?.date
        }
        (RecordRef::Update(id), FactKind::Record) => portal
            .updates
            .of(id)
            .map(|update| KnownDate::said(update.date)),
        (RecordRef::Claim(index), FactKind::Record) => {
            portal.claims.get(*index).map(|claim| claim.date)
        }
        _ => None,
    }
}

/// Returns what is missing, as a clause: "The day it joined".
pub fn missing(edition: &Edition, gap: &Gap) -> String {
    let (words, record) = (&edition.words, &gap.record);
    let outcome =
        |index, part| words.clause_missing_outcome(Choice(part), measure(edition, record, index));
    match gap.what {
        Missing::Membership => words.clause_missing_membership(),
        Missing::Joined => words.clause_missing_joined(),
        Missing::Funds => words.clause_missing_funds(),
        Missing::Stage => words.clause_missing_stage(),
        Missing::Lead => words.clause_missing_lead(),
        Missing::Strategy => words.clause_missing_strategy(),
        Missing::Budget => words.clause_missing_budget(),
        Missing::Result => words.clause_missing_result(),
        Missing::Done => words.clause_missing_done(),
        Missing::Filled => words.clause_missing_filled(),
        Missing::Host => words.clause_missing_host(),
        Missing::ReportsTo => words.clause_missing_reports_to(),
        Missing::Figures => words.clause_missing_figures(),
        Missing::Amount(index) => words.clause_missing_amount(&of_line(edition, record, index)),
        Missing::Year(index) => words.clause_missing_year(&of_line(edition, record, index)),
        Missing::Benefit(index) => words.clause_missing_benefit(benefit(edition, record, index)),
        Missing::Baseline(index) => outcome(index, "baseline"),
        Missing::Target(index) => outcome(index, "target"),
        Missing::Actual(index) => outcome(index, "actual"),
        Missing::Figure(index, number) => figure(edition, record, index, number),
        Missing::Evidence(kind) => words.clause_missing_evidence(&fact(edition, record, kind)),
    }
}

/// Returns the word by which the name of a record's whole is chosen.
fn whole(record: &RecordRef) -> Choice {
    Choice(match record {
        RecordRef::Principle(_) | RecordRef::Strategy => "strategy",
        RecordRef::Role(_) => "role",
        RecordRef::Milestone(_) => "milestone",
        RecordRef::Claim(_) => "claim",
        RecordRef::Update(_) => "update",
        RecordRef::Settings
        | RecordRef::Council(_)
        | RecordRef::Organisation(_)
        | RecordRef::Project(_)
        | RecordRef::Team
        | RecordRef::Page(_)
        | RecordRef::Source(_) => "other",
    })
}

fn membership(portal: &Portal, record: &RecordRef, index: usize) -> Choice {
    let council = if let RecordRef::Council(id) = record {
        portal.councils.of(id)
    } else {
        None
    };
    let entry = council.and_then(|council| council.membership.get(index));
    let is_ahead = |date: &KnownDate| portal.is_ahead(**date);
    let status = entry.map_or(Status::NotRecorded, |entry| {
        match entry.date().filter(is_ahead) {
            Some(_) if entry.status == Status::Member => Status::ToJoin,
            _ => entry.status,
        }
    });
    Choice(status.word())
}

/// Returns a line of funding in words: "cash for the shared team in 2016-17".
fn gift(edition: &Edition, line: &Funding) -> String {
    let kind = Choice(line.kind.word());
    let project = &edition.projects[&line.what].title;
    match line.year {
        Some(year) => edition.words.clause_gift_in(kind, project, year),
        None => edition.words.clause_gift(kind, project),
    }
}

fn of_line(edition: &Edition, record: &RecordRef, index: usize) -> String {
    line(edition, record, index).map_or_else(String::new, |line| gift(edition, line))
}

fn line<'p>(portal: &'p Portal, record: &RecordRef, index: usize) -> Option<&'p Funding> {
    portal.funds_of(record).get(index)
}

fn project<'p>(portal: &'p Portal, record: &RecordRef) -> Option<&'p Project> {
    let RecordRef::Project(id) = record else {
        return None;
    };
    portal.projects.of(id)
}

fn outcome<'p>(portal: &'p Portal, record: &RecordRef, index: usize) -> Option<&'p Outcome> {
    project(portal, record)?.outcomes.get(index)
}

fn measure<'p>(portal: &'p Portal, record: &RecordRef, index: usize) -> &'p str {
    outcome(portal, record, index).map_or("", |outcome| &outcome.measure)
}

fn benefit<'p>(portal: &'p Portal, record: &RecordRef, index: usize) -> &'p str {
    let benefit = project(portal, record).and_then(|project| project.benefits.get(index));
    benefit.map_or("", |benefit| &benefit.what)
}

fn figure(edition: &Edition, record: &RecordRef, index: usize, number: usize) -> String {
    let measure = measure(edition, record, index);
    let outcome = outcome(edition, record, index);
    let figure = outcome.and_then(|outcome| outcome.actual.get(number));
    match figure.and_then(|figure| figure.date) {
        Some(date) => edition.words.clause_missing_figure(date, measure),
        None => edition
            .words
            .clause_missing_outcome(Choice("actual"), measure),
    }
}
