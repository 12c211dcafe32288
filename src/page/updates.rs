//! `/updates/`: the news, newest first. In: the portal. Out: a list that is split into pages, a band for each year.

use std::ops::Range;

use serde::Serialize;

use crate::listing::pagination::{self, Pagination};
use crate::listing::timeline::{self, TimelineEntry};
use crate::portal::Portal;
use crate::record::update::Update;
use crate::route::{Address, Edition, Head, Page, Route};
use crate::value::date::Date;
use crate::wording::Words;

/// How many pieces stand on one page.
const LENGTH: usize = 200;

/// Returns the routes of this kind of page.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let rows = portal.updates.len();
    let route = |number| {
        let page = move |portal: &Edition| page(portal, number);
        let length = pagination::span(number, rows, LENGTH).len();
        Route::html(first().part(number), page).weight(length)
    };
    (1..=pagination::pages(rows, LENGTH)).map(route).collect()
}

#[derive(Serialize)]
struct View<'p> {
    heading: [String; 1],
    years: Vec<YearView<'p>>,
    pagination: Pagination,
}

#[derive(Serialize)]
struct YearView<'p> {
    number: i16,
    heading: String,
    updates: Vec<TimelineEntry<'p>>,
}

fn first() -> Address {
    Address::new("/updates/")
}

fn page(edition: &Edition, number: usize) -> Page {
    let words = &edition.words;
    let rows = edition.updates.len();
    let oldest = edition.updates_newest_first().last();
    let newest = edition.updates_newest_first().next();
    let ends = oldest.zip(newest);
    let ends = ends.map(|(oldest, newest)| (oldest.date, newest.date));
    let heading = heading(words, rows, ends);
    let title = if number == 1 {
        words.section_updates()
    } else {
        words.updates_title_part(number)
    };
    let description = words.updates_description(&heading);
    let mut head = Head::new(first().part(number), title, description).data(
        "CSV",
        words.updates_file(),
        "/data/updates.csv",
    );
    if edition.shown_date().is_some() {
        head = head.data("Atom", words.updates_feed(), "/feed.xml");
    }
    let view = View {
        heading: [heading],
        years: years(edition, pagination::span(number, rows, LENGTH)),
        pagination: Pagination::new(&first(), number, rows, LENGTH),
    };
    Page::new(head, "updates", &view)
}

/// Returns the pieces of a stretch of the list, by year. A year that is cut by the end of a page does not give its number.
fn years(portal: &Edition, span: Range<usize>) -> Vec<YearView<'_>> {
    let year_of = |update: &Update| update.date.year();
    let at = |place: usize| portal.updates_newest_first().nth(place).map(year_of);
    let before = span.start.checked_sub(1).and_then(at);
    let after = at(span.end);
    let updates: Vec<&Update> = portal
        .updates_newest_first()
        .skip(span.start)
        .take(span.len())
        .collect();
    let groups = updates.chunk_by(|one, next| year_of(one) == year_of(next));
    groups
        .map(|group| {
            let year = group
                .first()
                .map(|update| year_of(update))
                .unwrap_or_default();
            let is_whole = before != Some(year) && after != Some(year);
            let heading = if is_whole {
                portal.words.updates_year(group.len(), Date::Year(year))
            } else {
                portal.words.updates_year_part(Date::Year(year))
            };
            let updates = timeline::entries(portal, group.iter().copied());
            YearView {
                number: year,
                heading,
                updates,
            }
        })
        .collect()
}

/// Returns how many pieces of news there are, and from when to when.
fn heading(words: &Words, rows: usize, ends: Option<(Date, Date)>) -> String {
    let ends = ends.map(|(oldest, newest)| (month_of(oldest), month_of(newest)));
    match (rows, ends) {
        (0, _) | (_, None) => words.updates_none(),
        (1, Some((only, _))) => words.updates_one(only),
        (_, Some((oldest, newest))) if oldest == newest => words.updates_same(rows, newest),
        (_, Some((oldest, newest))) => words.updates_many(rows, oldest, newest),
    }
}

/// Returns a date without its day.
fn month_of(date: Date) -> Date {
    match date {
        Date::Day(day) => Date::Month {
            year: day.year(),
            month: day.month(),
        },
        Date::Month { .. } | Date::Year(_) => date,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_headline_says_how_much_news_there_is_and_of_when() {
        let day = |text| Some(Date::parse(text).unwrap());
        for (rows, oldest, newest, said) in [
            (0, None, None, "No news is recorded yet."),
            (
                1,
                day("2016-05"),
                day("2016-05"),
                "One piece of news, from May\u{a0}2016.",
            ),
            (
                2,
                day("2016"),
                day("2016"),
                "Two pieces of news, all from 2016.",
            ),
            (
                31,
                day("2007-11-02"),
                day("2025"),
                "31 pieces of news, from November\u{a0}2007 to 2025.",
            ),
        ] {
            let words = crate::wording::english();
            assert_eq!(heading(&words, rows, oldest.zip(newest)), said);
        }
    }
}
