//! Facts and gaps in words, as a list of them names each. In: a record and which of its facts. Out: a few plain words, in
//! which "it" is the record. Says nothing that the records do not.

use crate::portal::gaps::{Gap, Missing};
use crate::portal::{FactKind, Portal, RecordRef};
use crate::record::council::Status;
use crate::record::funding::{Funding, FundingKind};
use crate::record::project::{Outcome, Project};
use crate::value::date::Date;

/// Returns which fact of a record it is: "how many people live there".
pub fn fact(portal: &Portal, record: &RecordRef, kind: FactKind) -> String {
    let outcome = |index, words: &str| format!("{words}: {}", measure(portal, record, index));
    match kind {
        FactKind::Record => whole(record).to_owned(),
        FactKind::Membership(index) => membership(portal, record, index),
        FactKind::Population => "how many people live there".to_owned(),
        FactKind::Funding(index) => line(portal, record, index)
            .map_or_else(|| "what it gives".to_owned(), |line| gift(portal, line)),
        FactKind::Said(_) => "what was said of money".to_owned(),
        FactKind::Reply(_) => "the answer to this record".to_owned(),
        FactKind::Stage(_) => "how far it is".to_owned(),
        FactKind::Budget => "what is set aside for it".to_owned(),
        FactKind::Benefit(index) => format!(
            "what it saved or brought: {}",
            benefit(portal, record, index)
        ),
        FactKind::Service(index) => {
            let service = project(portal, record).and_then(|project| project.strategy.get(index));
            let title = service.map(|service| portal.principles[&service.principle].title.as_str());
            format!("that it serves “{}”", title.unwrap_or_default())
        }
        FactKind::Outcome(index) => outcome(index, "what it set out to change"),
        FactKind::Baseline(index) => outcome(index, "how it was before"),
        FactKind::Target(index) => outcome(index, "how it was meant to become"),
        FactKind::Actual(index, _) => outcome(index, "what came of it"),
    }
}

/// Returns the day that a fact speaks of, where its words do not already tell it.
pub fn date_of_fact(portal: &Portal, record: &RecordRef, kind: FactKind) -> Option<Date> {
    match (record, kind) {
        (RecordRef::Council(id), FactKind::Membership(index)) => {
            portal.councils.of(id)?.membership.get(index)?.date()
        }
        (RecordRef::Project(_), FactKind::Benefit(index)) => {
            project(portal, record)?.benefits.get(index)?.date
        }
        (RecordRef::Project(_), FactKind::Actual(index, number)) => {
            let outcome = outcome(portal, record, index)?;
            outcome.actual.get(number)?.date
        }
        (RecordRef::Update(id), FactKind::Record) => {
            portal.updates.of(id).map(|update| update.date)
        }
        (RecordRef::Claim(index), FactKind::Record) => {
            portal.claims.get(*index).map(|claim| claim.date)
        }
        _ => None,
    }
}

/// Returns what is missing, as a clause: "The day it joined".
pub fn missing(portal: &Portal, gap: &Gap) -> String {
    let record = &gap.record;
    let outcome = |index, words: &str| format!("{words}: {}", measure(portal, record, index));
    let words = match gap.what {
        Missing::Membership => "Whether it has joined",
        Missing::Joined => "The day it joined",
        Missing::Funds => "Whether it pays, for what, and how much",
        Missing::Stage => "How far it is",
        Missing::Lead => "Who leads it",
        Missing::Strategy => "Which part of the strategy it serves",
        Missing::Budget => "What is set aside for it",
        Missing::Result => "What came of it, now that its date has passed",
        Missing::Done => "When it was done",
        Missing::Filled => "When it was filled",
        Missing::Host => "Who houses the team",
        Missing::ReportsTo => "Whom the team answers to",
        Missing::Figures => "The figure itself",
        Missing::Amount(index) => return of_line(portal, record, index, "How much it gives"),
        Missing::Year(index) => return of_line(portal, record, index, "In which year it gives"),
        Missing::Benefit(index) => {
            return format!("How much came of this: {}", benefit(portal, record, index));
        }
        Missing::Baseline(index) => return outcome(index, "How it was before"),
        Missing::Target(index) => return outcome(index, "How it was meant to become"),
        Missing::Actual(index) => return outcome(index, "What came of it"),
        Missing::Figure(index, number) => return figure(portal, record, index, number),
        Missing::Evidence(kind) => return format!("A source for {}", fact(portal, record, kind)),
    };
    words.to_owned()
}

fn whole(record: &RecordRef) -> &'static str {
    match record {
        RecordRef::Principle(_) | RecordRef::Strategy => "what it says",
        RecordRef::Role(_) => "the post and who fills it when",
        RecordRef::Milestone(_) => "what was promised and what came of it",
        RecordRef::Claim(_) => "the published total",
        RecordRef::Update(_) => "what it reports",
        RecordRef::Settings
        | RecordRef::Council(_)
        | RecordRef::Organisation(_)
        | RecordRef::Project(_)
        | RecordRef::Team
        | RecordRef::Page(_)
        | RecordRef::Source(_) => "what the record says as a whole",
    }
}

fn membership(portal: &Portal, record: &RecordRef, index: usize) -> String {
    let RecordRef::Council(id) = record else {
        return String::new();
    };
    let entry = portal
        .councils
        .of(id)
        .and_then(|council| council.membership.get(index));
    let words = match entry.map(|entry| entry.status) {
        Some(Status::Member) => "that it is a member",
        Some(Status::InTalks) => "that it is in talks",
        Some(Status::NotAMember) => "that it is not a member",
        Some(Status::Left) => "that it has left",
        Some(Status::NotPublished) | None => "that its membership is not published",
    };
    words.to_owned()
}

/// Returns a line of funding in words: "cash for the shared team in 2016-17".
fn gift(portal: &Portal, line: &Funding) -> String {
    let kind = match line.kind {
        FundingKind::Cash => "cash",
        FundingKind::StaffTime => "staff time",
        FundingKind::Hosting => "hosting",
        FundingKind::InKind => "help in kind",
    };
    let year = line
        .year
        .map(|year| format!(" in {year}"))
        .unwrap_or_default();
    format!("{kind} for {}{year}", portal.projects[&line.what].title)
}

fn of_line(portal: &Portal, record: &RecordRef, index: usize, words: &str) -> String {
    line(portal, record, index).map_or_else(
        || words.to_owned(),
        |line| format!("{words}: {}", gift(portal, line)),
    )
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

fn figure(portal: &Portal, record: &RecordRef, index: usize, number: usize) -> String {
    let outcome = outcome(portal, record, index);
    let figure = outcome.and_then(|outcome| outcome.actual.get(number));
    let date = figure
        .and_then(|figure| figure.date)
        .map(|date| format!(", {date}"));
    format!(
        "What came of it{}: {}",
        date.unwrap_or_default(),
        measure(portal, record, index)
    )
}
