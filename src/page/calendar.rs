//! `/milestones.ics`: what was promised by when, as a calendar (RFC 5545) that people subscribe to. In: the portal. Out: one file; none
//! where no promise has a date. Each promise is a whole day: the last that its date may mean. Bears the portal's date, never a clock's.

use icalendar::{Calendar, Component, Event, Property};

use crate::listing::milestones::{CALENDAR, dated, word};
use crate::portal::progress::MilestoneProgress;
use crate::portal::{Portal, RecordRef};
use crate::route::{Address, Edition, Route};
use crate::value::date::Date;
use crate::wording::{Caveat, Choice};

/// Returns the route of the calendar.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let rows = dated(portal).count();
    let route = Route::bytes(Address::new(CALENDAR), |edition, _| calendar(edition));
    // A calendar without a day is none.
    (rows > 0).then(|| route.weight(rows)).into_iter().collect()
}

fn calendar(edition: &Edition) -> Vec<u8> {
    let words = &edition.words;
    let mut calendar = Calendar::empty();
    calendar
        .append_property(Property::new("VERSION", "2.0"))
        .append_property(Property::new("PRODID", "-//Mercat//Mercat//EN"))
        .append_property(Property::new("CALSCALE", "GREGORIAN"))
        .name(&words.feed_calendar_name(&edition.settings.title));
    for (progress, due) in dated(edition) {
        calendar.push(event(edition, &progress, due));
    }
    calendar.to_string().into_bytes()
}

fn event(edition: &Edition, progress: &MilestoneProgress<'_>, due: Date) -> Event {
    let words = &edition.words;
    let milestone = progress.milestone;
    // Where it is done, the reading may be of that alone, and its word says so.
    let is_ours = milestone.fact.inferred && milestone.done.is_none();
    let how = Caveat(Choice(if is_ours { "reading" } else { "source" }));
    let record = RecordRef::Milestone(milestone.id.clone());
    let address = Address::of(edition, &record).complete(&edition.settings.base_url);
    let day = Date::Day(due.last_day()).to_string().replace('-', "");
    let known = edition.shown_date().unwrap_or(due);
    let stamp = Date::Day(known.first_day()).to_string();
    let mut start = Property::new("DTSTART", day);
    start.add_parameter("VALUE", "DATE");
    let mut event = Event::new();
    event
        .uid(&address)
        .append_property(Property::new(
            "DTSTAMP",
            format!("{}T000000Z", stamp.replace('-', "")),
        ))
        .append_property(start.done())
        .summary(&milestone.title)
        .description(&words.feed_calendar_due(due, how, &word(progress, words)))
        .url(&address)
        // Nobody is busy because of it.
        .append_property(Property::new("TRANSP", "TRANSPARENT"));
    event.done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portal::sample::portal;

    fn calendar_of(milestones: &str) -> Option<String> {
        let edition = Edition::english(portal(&format!("== milestones.yaml\n{milestones}")));
        let is_there = routes(&edition).len() == 1;
        is_there.then(|| String::from_utf8(calendar(&edition)).unwrap())
    }

    #[test]
    fn each_promise_with_a_date_is_the_last_day_that_it_may_mean() {
        let calendar = calendar_of(
            "- {id: first, title: 'Maps, plans; more', due: 2016-02, status: done, done: 2016-02-03, evidence: paper}\n\
             - {id: second, title: Tickets, due: 2017-05-31, status: planned, inferred: true, evidence: paper}\n\
             - {id: third, title: No day, status: planned}\n\
             - {id: fourth, title: Given up, due: 2018, status: dropped}\n",
        );
        assert_eq!(
            calendar.unwrap(),
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Mercat//Mercat//EN\r\nCALSCALE:GREGORIAN\r\n\
             NAME:A partnership: what is due\r\nX-WR-CALNAME:A partnership: what is due\r\n\
             BEGIN:VEVENT\r\nDESCRIPTION:Due February\u{a0}2016. Done in time.\r\nDTSTAMP:20160203T000000Z\r\n\
             DTSTART;VALUE=DATE:20160229\r\nSUMMARY:Maps\\, plans\\; more\r\nTRANSP:TRANSPARENT\r\n\
             UID:https://example.org/progress/#milestone-first\r\nURL:https://example.org/progress/#milestone-first\r\nEND:VEVENT\r\n\
             BEGIN:VEVENT\r\nDESCRIPTION:Due 31\u{a0}May\u{a0}2017\\, by our reading. Planned.\r\nDTSTAMP:20160203T000000Z\r\n\
             DTSTART;VALUE=DATE:20170531\r\nSUMMARY:Tickets\r\nTRANSP:TRANSPARENT\r\n\
             UID:https://example.org/progress/#milestone-second\r\nURL:https://example.org/progress/#milestone-second\r\nEND:VEVENT\r\n\
             END:VCALENDAR\r\n"
        );
    }

    #[test]
    fn where_no_promise_has_a_date_there_is_no_calendar() {
        assert_eq!(
            calendar_of("- {id: first, title: Maps, status: planned}\n"),
            None
        );
        assert_eq!(
            calendar_of("- {id: first, title: Maps, due: 2016, status: dropped}\n"),
            None
        );
    }
}
