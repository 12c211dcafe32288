//! What may be meant, but is worth a look: facts without evidence, dates in the future, statements that no project serves,
//! published totals that the records do not bear out. In: linked records. Out: warnings; never an error.

use std::collections::BTreeSet;

use crate::place::Place;
use crate::portal::claims::{Checked, Difference, Recorded, Verdict};
use crate::portal::relations::facts::{self, Evidence, FactKind};
use crate::portal::table::record_ref::RecordRef;
use crate::portal::table::tables::Tables;
use crate::portal::whole::Portal;
use crate::problem::{Code, Problem, Report};
use crate::record::claim::{Claim, ClaimValue, Measure};
use crate::record::mention::Places;
use crate::value::date::Date;
use crate::value::money::{Currency, Pence};
use crate::value::record_kind::RecordKind;

/// Warnings of single facts: no evidence, a date in the future. Records in which reading found an error are left alone.
pub(super) fn of_facts(tables: &Tables, places: &mut Places) -> Report {
    let mut report = Report::default();
    let horizon = Horizon::of(tables);
    facts::each(tables, &mut |record, stated| {
        if !stated.sound {
            return;
        }
        if stated.evidence == Evidence::Missing {
            let message = format!("{} names no source", said(record, stated.kind));
            let problem = Problem::new(Code::NoEvidence, places.of(&stated.fact.at), message);
            report.push(problem.help("add `evidence:` with the id of an entry in `sources.yaml`"));
        }
        let mut dates = stated.dates;
        if dates[0] == dates[1] {
            dates[1] = None;
        }
        for date in dates.into_iter().flatten() {
            if let Some(horizon) = horizon.as_ref().filter(|horizon| horizon.is_before(date)) {
                let place = place_of(date, record, &places.of(&stated.fact.at));
                report.push(horizon.problem(date, place));
            }
        }
    });
    report
}

/// The last day of which the records can know.
struct Horizon {
    day: Date,
    words: &'static str,
}

impl Horizon {
    /// The portal's date where staff fix it, else the newest day on which a source was read or a record checked: nobody can
    /// have read of what came later. Nothing where neither is written.
    fn of(tables: &Tables) -> Option<Horizon> {
        if let Some(day) = tables.settings.as_of {
            return Some(Horizon {
                day,
                words: "the portal's date",
            });
        }
        let day = tables
            .days_of_work()
            .max_by_key(|day| (day.last_day(), *day))?;
        Some(Horizon {
            day,
            words: "the last day on which a source was read or a record checked",
        })
    }

    /// Whether a date lies certainly behind it.
    fn is_before(&self, date: Date) -> bool {
        date.first_day() > self.day.last_day()
    }

    fn problem(&self, date: Date, place: Place) -> Problem {
        let message = format!("`{date}` lies after `{}`, {}", self.day, self.words);
        Problem::new(Code::FutureDate, place, message)
            .help("check the year; if it is right, leave it")
    }
}

/// The place of a date inside its fact. An update's is in the name of its file.
fn place_of(date: Date, record: &RecordRef, fact: &Place) -> Place {
    if matches!(record, RecordRef::Update(_)) {
        return Place::top(&fact.file);
    }
    let (text, start) = (date.to_string(), fact.span.start);
    let found = fact
        .file
        .text
        .get(start..)
        .and_then(|rest| rest.find(&text));
    found.map_or_else(
        || fact.clone(),
        |at| Place::new(&fact.file, start + at..start + at + text.len()),
    )
}

/// A fact as a message says it.
fn said(record: &RecordRef, kind: FactKind) -> &'static str {
    match kind {
        FactKind::Membership(_) => "this entry of the membership",
        FactKind::Population => "the number of people",
        FactKind::Funding(_) => "this line of funding",
        FactKind::Budget => "the budget",
        FactKind::Benefit(_) => "this benefit",
        FactKind::Baseline(_) => "the baseline",
        FactKind::Target(_) => "the target",
        FactKind::Actual(..) => "this figure",
        FactKind::Record | FactKind::Service(_) | FactKind::Outcome(_) => match record.kind() {
            RecordKind::Claim => "this claim",
            RecordKind::Milestone => "this milestone",
            RecordKind::Role => "this post",
            RecordKind::Principle => "this statement of the strategy",
            RecordKind::Project => "this project",
            RecordKind::Update => "this update",
            RecordKind::Settings
            | RecordKind::Council
            | RecordKind::Organisation
            | RecordKind::Strategy
            | RecordKind::Team
            | RecordKind::Page
            | RecordKind::Source => "this fact",
        },
    }
}

/// Warnings that only a whole portal can give: statements without a project, claims that are not borne out.
pub(super) fn of_whole(portal: &Portal, places: &mut Places) -> Report {
    let mut report = Report::default();
    for id in &portal.coverage.without_project {
        let place = places.of(&portal.principles[id].written.at);
        let problem = Problem::new(
            Code::NoProject,
            place,
            "no project serves this statement of the strategy",
        );
        report.push(problem.help(format!(
            "add `principle: {id}` under `strategy:` of a project that serves it, if there is one"
        )));
    }
    let beyond = portal.growth.iter().filter(|step| !step.is_possible());
    let beyond: BTreeSet<usize> = beyond.map(|step| step.claim).collect();
    let checked = portal.checked_claims.iter();
    for checked in checked.filter(|checked| !beyond.contains(&checked.claim)) {
        let claim = &portal.claims[checked.claim];
        if let Some(message) = not_borne_out(claim, checked, &portal.settings.currency) {
            let problem = Problem::new(
                Code::ClaimNotBorneOut,
                places.of(&claim.written.at),
                message,
            );
            report.push(problem.help(
                "complete the records if you can; if not, leave it: the portal shows both figures",
            ));
        }
    }
    report
}

/// What a claim says, what the records say, and the difference, in words; nothing where they agree or cannot be compared.
fn not_borne_out(claim: &Claim, checked: &Checked, currency: &Currency) -> Option<String> {
    let Verdict::Differs(difference) = checked.verdict else {
        return None;
    };
    let published = match claim.value {
        ClaimValue::Count(count) => counted(count, claim.measure),
        ClaimValue::Amount(amount) => amount.text(currency),
    };
    let recorded = match (&checked.recorded, claim.measure) {
        (Recorded::Cash(total), _) => {
            format!("the records add up to {}", total.pence.text(currency))
        }
        (Recorded::Count(count), Measure::Members) => format!("the records name {count}"),
        (Recorded::Count(count), _) => format!("the records have {count}"),
    };
    let difference = match difference {
        Difference::Count(more) if more > 0 => format!("{more} more"),
        Difference::Count(fewer) => format!("{} fewer", fewer.unsigned_abs()),
        Difference::Amount(more) if more > Pence::default() => {
            format!("{} more", more.text(currency))
        }
        Difference::Amount(less) => format!(
            "{} less",
            Pence::new(less.pence().saturating_abs()).text(currency)
        ),
    };
    Some(format!(
        "{published} published for {}, but {recorded}: {difference}",
        claim.date
    ))
}

fn counted(count: u64, measure: Measure) -> String {
    let (one, many) = match measure {
        Measure::Members | Measure::Cash => ("member", "members"),
        Measure::Councils => ("council", "councils"),
        Measure::TeamSize => ("person in the team", "people in the team"),
    };
    format!("{count} {}", if count == 1 { one } else { many })
}
