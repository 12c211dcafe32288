//! What may be meant, but is worth a look: facts without evidence, dates in the future, statements that no project serves,
//! published totals that the records do not bear out. In: linked records. Out: warnings; never an error.

pub(super) mod capitals;
pub(super) mod checks;
pub(super) mod far_dates;
pub(super) mod not_yet;
pub(super) mod quotes;

use std::collections::BTreeSet;
use std::fmt::Display;
use std::sync::Arc;

use crate::place::Place;
use crate::portal::claims::{CashAtStage, Checked, Difference, Recorded, Verdict};
use crate::portal::relations::facts::{self, EvidenceState, FactKind};
use crate::portal::table::record_ref::RecordRef;
use crate::portal::table::tables::Tables;
use crate::portal::whole::Portal;
use crate::portal::whole::now::{self, Ahead, Dated, WhyAhead};
use crate::problem::{Code, Problem, Report, Severity};
use crate::record::claim::{Claim, ClaimValue, Measure};
use crate::record::funding::FundingStage;
use crate::record::mention::Location;
use crate::record::settings::Settings;
use crate::record::written_year::WrittenYear;
use crate::value::date::Date;
use crate::value::money::{Currency, Pence};
use crate::value::record_kind::RecordKind;
use crate::value::{is_local, is_placeholder};

/// Warnings of single facts: no evidence, a date in the future. Records in which reading found an error are left alone.
pub(super) fn of_facts(tables: &Tables, years: &[Arc<[WrittenYear]>]) -> Report {
    let mut report = Report::default();
    let (mut beyond, mut known) = (Report::default(), 0);
    let fixed = tables.settings.as_of;
    let today = now::dated(tables);
    report.merge(ahead(&today));
    let is_ahead = |at: &Location, date: Date| {
        let known = today.ahead.iter();
        known
            .filter(|ahead| ahead.at == *at)
            .any(|ahead| ahead.date == date)
    };
    facts::each(tables, &mut |record, stated| {
        if !stated.sound {
            return;
        }
        if stated.evidence == EvidenceState::Missing {
            let message = format!("{} names no source", said(record, stated.kind));
            let problem = Problem::new(Code::NoEvidence, stated.fact.at.place(), message);
            report.push(problem.help("add `evidence:` with the id of an entry in `sources.yaml`"));
        }
        let mut dates = stated.dates;
        if dates[0] == dates[1] {
            dates[1] = None;
        }
        for date in dates.into_iter().flatten() {
            let Some(fixed) = fixed else { continue };
            if date.first_day() <= fixed.last_day() {
                known += 1;
            } else if !is_ahead(&stated.fact.at, date) {
                let place = place_of(date, record, &stated.fact.at.place());
                let message = format!("`{date}` lies after `{fixed}`, the portal's date");
                let help = match still_to_come(record, stated.kind) {
                    Some(instead) => format!("check the year; {instead}"),
                    None => "check the year; if it is right, leave it".to_owned(),
                };
                beyond.push(Problem::new(Code::FutureDate, place, message).help(help));
            }
        }
    });
    let mut years = years.iter().flat_map(|of_file| of_file.iter());
    let own = years.find(|year| year.field == "as_of");
    match own.filter(|_| known == 0 && beyond.count(Severity::Warning) > 1) {
        Some(own) => report.push(before_all(own)),
        None => report.merge(beyond),
    }
    report
}

/// Returns a date of the portal before which nothing has happened: it is the odd one.
fn before_all(own: &WrittenYear) -> Problem {
    let message = format!(
        "all that is dated lies after `{}`, the portal's date",
        own.text
    );
    let help = "check the year; to have the portal dated by the newest fact, take `as_of` out";
    Problem::new(Code::FutureDate, own.at.place(), message).help(help)
}

/// Dates that lie ahead of the portal's own, or of what is cited for them, and so do not count as having happened.
fn ahead(today: &Dated) -> Report {
    let mut report = Report::default();
    for ahead in today.ahead.iter().filter(|ahead| ahead.is_sound()) {
        let date = ahead.date;
        let is_later = date.first_day() > today.now.last_day();
        let now = today.called();
        let (message, help) = match &ahead.why {
            WhyAhead::NotEnded(stage) if !is_later => (
                format!(
                    "`ended` ({date}) is past, but the project is `{}` and has not ended",
                    stage.id()
                ),
                "write the stage that it is at now, or take `ended` out until it has ended"
                    .to_owned(),
            ),
            WhyAhead::NotEnded(stage) => (
                format!(
                    "`ended` ({date}) lies after {now}: the project is `{}` and has not ended",
                    stage.id()
                ),
                "leave it if the end is planned: readers are told so, and nothing else is dated by it".to_owned(),
            ),
            WhyAhead::AfterItsSource(source) => (
                format!("`{date}` lies after the newest source that is cited for it, {source}"),
                of_its_source(ahead, today.now),
            ),
            WhyAhead::Alone => (
                format!("`{date}` lies years after {now}: nothing else is dated by it"),
                match still_to_come(&ahead.record, ahead.kind) {
                    Some(instead) => format!("check the year; {instead}"),
                    None => "if it is right, leave it: it counts as soon as anything else is as new".to_owned(),
                },
            ),
        };
        let place = place_of(date, &ahead.record, &ahead.at.place());
        let help = match meant(date, today.now) {
            Some(meant) => format!(
                "if {} was meant, {}; {help}",
                meant.year(),
                write(meant, &ahead.record)
            ),
            None => help,
        };
        report.push(Problem::new(Code::FutureDate, place, message).help(help));
    }
    report
}

/// Returns what to do about a date after every source that is cited for it. What is over by now is told as having happened.
fn of_its_source(ahead: &Ahead, now: Date) -> String {
    let cite = "cite a source that says that it happened";
    if ahead.date.is_by(now) {
        return format!(
            "{cite}, or take it out: its day is past, so readers are told that it happened"
        );
    }
    match still_to_come(&ahead.record, ahead.kind) {
        Some(instead) => format!("check the year, or {cite}; {instead}"),
        None => format!(
            "{cite}, or leave it if it is planned: it counts as ahead, and nothing else is dated by it"
        ),
    }
}

/// Returns the date that was probably meant, where one lies so many years ahead that its year looks mistyped: the latest year that is not after
/// now and has the same figures in another order, or all but one of them.
fn meant(date: Date, now: Date) -> Option<Date> {
    if date.year() - now.year() <= now::YEARS {
        return None;
    }
    let written = date.to_string();
    let year = format!("{:04}", date.year());
    let figures = |year: &str| {
        let mut figures: Vec<u8> = year.bytes().collect();
        figures.sort_unstable();
        figures
    };
    let likely = |known: i16| Date::parse(&written.replacen(&year, &format!("{known:04}"), 1)).ok();
    let years = || (now.year().saturating_sub(30).max(1)..=now.year()).rev();
    let swapped = years().find(|known| figures(&known.to_string()) == figures(&year));
    let slipped = || {
        years().find(|known| {
            let known = known.to_string();
            known.len() == year.len()
                && known
                    .bytes()
                    .zip(year.bytes())
                    .filter(|(one, other)| one != other)
                    .count()
                    == 1
        })
    };
    likely(swapped.or_else(slipped)?)
}

/// Returns what to do for a date to be another.
fn write(meant: Date, record: &RecordRef) -> String {
    if matches!(record, RecordRef::Update(_)) {
        format!("let the file's name begin with `{meant}`")
    } else {
        format!("write `{meant}`")
    }
}

/// The last day of which the records can know.
struct Horizon {
    day: Date,
    words: &'static str,
}

impl Horizon {
    /// Returns the portal's date where staff fix it, else the newest day on which a source was read or a record checked: nobody can
    /// have read of what came later. Nothing where neither is written.
    fn of(tables: &Tables) -> Option<Horizon> {
        if let Some(day) = tables.settings.as_of {
            return Some(Horizon {
                day,
                words: "the portal's date",
            });
        }
        let day = tables.days_of_work().max()?;
        Some(Horizon {
            day,
            words: "the last day on which a source was read or a record checked",
        })
    }

    /// Returns whether a date lies certainly behind it.
    fn is_before(&self, date: Date) -> bool {
        date.first_day() > self.day.last_day()
    }

    fn problem(&self, date: impl Display, place: Place) -> Problem {
        let message = format!("`{date}` lies after `{}`, {}", self.day, self.words);
        Problem::new(Code::FutureDate, place, message)
            .help("check the year; if it is right, leave it")
    }
}

/// Returns what to write instead of a fact that is still to come, where its field can only say what has happened; nothing where readers
/// are told that it is planned.
fn still_to_come(record: &RecordRef, kind: FactKind) -> Option<&'static str> {
    Some(match (kind, record.kind()) {
        (FactKind::Record, RecordKind::Milestone) => {
            "what is still to come is not `done`: write `status: planned` and its day in `due`"
        }
        (FactKind::Record, RecordKind::Role) => {
            "a post that is still to be filled is not `filled`: write `status: planned` or `status: recruiting`, and take `filled` out"
        }
        (FactKind::Record, RecordKind::Claim) => {
            "a total of a day that is still to come is none yet: take it out until then"
        }
        (FactKind::Actual(..), _) => {
            "what is still to be measured is no `actual`: write what is hoped for in `target`"
        }
        (FactKind::Baseline(_), _) => {
            "what is still to be measured is no `baseline`: take it out until then"
        }
        (FactKind::Stage(_), _) => {
            "a stage that is still to begin is none yet: write the one that it is at, and this one once it has begun"
        }
        (FactKind::Benefit(_), _) => {
            "what is still to be saved or gained is no benefit: write what is hoped for in the `target` of an outcome"
        }
        (FactKind::Said(_), _) => {
            "what is still to be said cannot be quoted: take it out until then"
        }
        (
            FactKind::Record,
            RecordKind::Settings
            | RecordKind::Council
            | RecordKind::Organisation
            | RecordKind::Project
            | RecordKind::Update
            | RecordKind::Strategy
            | RecordKind::Principle
            | RecordKind::Team
            | RecordKind::Page
            | RecordKind::Source,
        )
        | (
            FactKind::Membership(_)
            | FactKind::Population
            | FactKind::Funding(_)
            | FactKind::Reply(_)
            | FactKind::Budget
            | FactKind::Service(_)
            | FactKind::Outcome(_)
            | FactKind::Target(_),
            _,
        ) => return None,
    })
}

/// Returns the place of a date inside its fact. An update's is in the name of its file.
fn place_of(date: Date, record: &RecordRef, fact: &Place) -> Place {
    if matches!(record, RecordRef::Update(_)) {
        return Place::top(&fact.file);
    }
    written_in(fact, &date.to_string())
}

/// Returns where a text stands in a fact; the fact where it is written in another way.
pub(super) fn written_in(fact: &Place, text: &str) -> Place {
    let start = fact.span().start;
    let rest = fact.file.text.get(start..);
    let found = rest.and_then(|rest| rest.find(text));
    found.map_or_else(
        || fact.clone(),
        |at| Place::new(&fact.file, start + at..start + at + text.len()),
    )
}

/// Returns a fact as a message says it.
fn said(record: &RecordRef, kind: FactKind) -> &'static str {
    match kind {
        FactKind::Membership(_) => "this entry of the membership",
        FactKind::Population => "the number of people",
        FactKind::Funding(_) => "this line of funding",
        FactKind::Said(_) => "this phrase about money",
        FactKind::Reply(_) => "this reply",
        FactKind::Stage(_) => "this stage",
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

/// Returns where an address stands in `site.yaml`.
fn in_settings(address: &str, settings: &Settings) -> Place {
    let site = settings.written.at.place();
    let start = site.file.text.find(address);
    start.map_or(site.clone(), |start| {
        Place::new(&site.file, start..start + address.len())
    })
}

/// Returns a warning where the portal is said to stand on the computer that it is made on. Where it is built for another address, it does
/// not matter.
fn on_own_computer(settings: &Settings) -> Option<Problem> {
    let address = settings.base_url.trim_end_matches('/');
    if !settings.written_url.is_empty() || !is_local(address) {
        return None;
    }
    let message =
        format!("`{address}` is an address of your own computer: nobody else can open it");
    let help = "write the address at which the portal is to be published; `mercat serve` shows it on your computer whatever stands here";
    let place = in_settings(address, settings);
    Some(Problem::new(Code::Placeholder, place, message).help(help))
}

/// Returns warnings of addresses in `site.yaml` that only stand for one: a page must not offer them. The address of the portal itself is
/// among them only where it is that of one computer, for a portal may be built before it has one.
pub(super) fn of_placeholders(tables: &Tables) -> Report {
    let mut report = Report::default();
    let settings = &tables.settings;
    let contact = settings.contact.as_ref().map(|contact| &contact.email);
    let publisher = settings.publisher.as_ref().and_then(|it| it.url.as_ref());
    let right = settings
        .right_to_ask
        .as_ref()
        .and_then(|it| it.url.as_ref());
    let addresses = [
        ("repository", settings.repository.as_ref().map(|it| &it.url)),
        ("contact", contact),
        ("publisher", publisher),
        (
            "find_council",
            settings.find_council.as_ref().map(|it| &it.url),
        ),
        ("right_to_ask", right),
    ];
    if let Some(problem) = on_own_computer(settings) {
        report.push(problem);
    }
    for (field, address) in addresses {
        let Some(address) = address.filter(|address| is_placeholder(address)) else {
            continue;
        };
        let place = in_settings(address, settings);
        let message = format!(
            "`{address}` stands for an address and is none: readers who follow it find nothing"
        );
        let help = format!(
            "write the true one, or take `{field}` out: the links to it are then not there"
        );
        report.push(Problem::new(Code::Placeholder, place, message).help(help));
    }
    report
}

/// Warnings that only a whole portal can give: statements without a project, claims that are not borne out.
pub(super) fn of_whole(portal: &Portal) -> Report {
    let mut report = Report::default();
    for id in &portal.coverage().without_project {
        let place = portal.principles[id].written.at.place();
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
            let problem = Problem::new(Code::ClaimNotBorneOut, claim.written.at.place(), message);
            report.push(problem.help(
                "complete the records if you can; if not, leave it: the portal shows both figures",
            ));
        }
    }
    report
}

/// Returns what a claim says, what the records say, and the difference, in words; nothing where they agree or cannot be compared.
fn not_borne_out(claim: &Claim, checked: &Checked, currency: &Currency) -> Option<String> {
    let Verdict::Differs(difference) = checked.verdict else {
        return None;
    };
    let published = match claim.value {
        ClaimValue::Count(count) => counted(count, claim.measure),
        ClaimValue::Amount(amount) => amount.text(currency),
    };
    let recorded = match (&checked.recorded, claim.measure) {
        (Recorded::Cash(stages), _) => {
            let known = stages.iter().filter(|at| at.total.is_known());
            let sums: Vec<String> = known.map(|at| sum_at_stage(at, currency)).collect();
            match sums.as_slice() {
                [sum] => format!("the records add up to {sum}"),
                sums => format!("the records have {}, never one sum", sums.join(" and ")),
            }
        }
        (Recorded::Count(count), Measure::Members) => format!("the records name {count}"),
        (Recorded::Count(count), _) => format!("the records have {count}"),
    };
    let difference = match difference {
        Difference::Count(more) if more > 0 => format!("{more} more"),
        Difference::Count(fewer) => format!("{} fewer", fewer.unsigned_abs()),
        Difference::Amount(pence) => {
            let words = checked.cash().map_or(0, |at| at.total.words().count());
            let about = if words > 0 { "about " } else { "" };
            let figure = Pence::new(pence.pence().saturating_abs()).text(currency);
            let is_more = pence > Pence::default();
            format!("{about}{figure} {}", if is_more { "more" } else { "less" })
        }
    };
    Some(format!(
        "{published} published for {}, but {recorded}: {difference}",
        claim.date
    ))
}

/// Returns a sum with its stage: "about £10,000 promised".
fn sum_at_stage(at: &CashAtStage, currency: &Currency) -> String {
    let stage = at.stage.map_or("of no stated stage", FundingStage::word);
    format!("{} {stage}", at.total.text(currency))
}

fn counted(count: u64, measure: Measure) -> String {
    let (one, many) = match measure {
        Measure::Members | Measure::Cash => ("member", "members"),
        Measure::Councils => ("council", "councils"),
        Measure::TeamSize => ("person in the team", "people in the team"),
    };
    format!("{count} {}", if count == 1 { one } else { many })
}
