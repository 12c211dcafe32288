//! What nobody can know yet: money that was paid in a year that had not begun, an award or an answer of a later day, by the newest source
//! that is cited for it; how many people live where in such a year; and the end of a council. In: lines of funding, replies and councils. Out: warnings.

use super::{Horizon, written_in};
use crate::portal::link::duplicates::of_field;
use crate::portal::table::tables::Tables;
use crate::portal::whole::DatedBy;
use crate::portal::whole::now::{dated, newest_source};
use crate::problem::{Code, Problem, Report};
use crate::record::answer::Reply;
use crate::record::fact::Fact;
use crate::record::funding::{Funding, FundingStage};
use crate::value::date::Date;

/// Checks every line of funding and every reply. Records in which reading found an error are left alone.
pub(in crate::portal::link) fn check(tables: &Tables) -> Report {
    let mut report = Report::default();
    let councils = tables.councils.iter();
    let councils = councils.map(|it| (&it.written, it.funds.as_slice(), it.reply.as_slice()));
    let organisations = tables.organisations.iter();
    let organisations =
        organisations.map(|it| (&it.written, it.funds.as_slice(), it.reply.as_slice()));
    let projects = tables.projects.iter();
    let projects = projects.map(|it| (&it.written, [].as_slice(), it.reply.as_slice()));
    for (written, funds, replies) in councils.chain(organisations).chain(projects) {
        if written.sound {
            let lines = funds.iter().filter_map(|line| of_line(tables, line));
            let replies = replies.iter().filter_map(|reply| of_reply(tables, reply));
            lines
                .chain(replies)
                .for_each(|problem| report.push(problem));
        }
    }
    report.merge(ends(tables));
    report.merge(counts(tables));
    report
}

/// Counts of people for a year that begins after all that is cited for them.
fn counts(tables: &Tables) -> Report {
    let councils = tables.councils.iter();
    let counts = councils.filter(|council| council.written.sound);
    let counts = counts.filter_map(|council| council.population.as_ref());
    let told = counts.filter_map(|count| {
        let year = count.year?;
        newest_source(tables, &count.fact.evidence)?;
        let help = "check the year, or cite a source that counts the people of that year";
        let at = (Date::Year(year), year.to_string());
        problem(tables, &count.fact, at, help)
    });
    told.collect()
}

/// Councils that are said to have ended on a day that is still to come.
fn ends(tables: &Tables) -> Report {
    let mut report = Report::default();
    let councils = tables
        .councils
        .iter()
        .filter(|council| council.written.sound);
    let mut ending = councils
        .filter_map(|council| Some((council, council.existed.as_ref()?.until?)))
        .peekable();
    // The portal's date takes a walk over all facts.
    if ending.peek().is_none() {
        return report;
    }
    let today = dated(tables);
    if today.by == DatedBy::Nothing {
        return report;
    }
    for (council, day) in ending.filter(|(_, day)| day.first_day() > today.now.last_day()) {
        let place = written_in(&of_field(&council.written.at, "existed"), &day.to_string());
        let message = format!(
            "`until` ({day}) lies after {}: the council has not ended",
            today.called()
        );
        let help = "check the year; if its end is planned, leave it: the council counts until then";
        report.push(Problem::new(Code::FutureDate, place, message).help(help));
    }
    report
}

fn of_line(tables: &Tables, line: &Funding) -> Option<Problem> {
    let paid_in = line.year.filter(|_| line.stage == Some(FundingStage::Paid));
    let year = paid_in.map(|year| (Date::Day(year.first_day()), year.to_string()));
    let year = year.and_then(|at| {
        let help = "cite a source that says that it was paid, or write `stage: promised` or `stage: approved` if it is planned";
        problem(tables, &line.fact, at, help)
    });
    let awarded = || {
        let day = line.awarded?;
        let help = "check the year, or cite a source that says that it was awarded";
        problem(tables, &line.fact, (day, day.to_string()), help)
    };
    year.or_else(awarded)
}

fn of_reply(tables: &Tables, reply: &Reply) -> Option<Problem> {
    let at = (reply.date, reply.date.to_string());
    let help = "check the year, or cite where the reply can be read";
    problem(tables, &reply.fact, at, help)
}

/// Returns a warning where something that is said to have happened begins after all that is cited for it; of what cites no source with a
/// date, where it begins after all that the records can know.
fn problem(
    tables: &Tables,
    fact: &Fact,
    (begins, written): (Date, String),
    help: &str,
) -> Option<Problem> {
    // Found only where there is something to say: it takes reading the file once more.
    let place = || written_in(&fact.at.place(), &written);
    let Some(source) = newest_source(tables, &fact.evidence) else {
        let horizon = Horizon::of(tables).filter(|horizon| horizon.is_before(begins))?;
        let place = place();
        return Some(horizon.problem(written, place));
    };
    let message =
        format!("`{written}` lies after the newest source that is cited for it, {source}");
    let is_ahead = begins.first_day() > source.day.last_day();
    is_ahead.then(|| Problem::new(Code::FutureDate, place(), message).help(help))
}
