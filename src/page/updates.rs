//! `/updates/`: the news, newest first. In: the portal. Out: a list that is split into pages, a band for each year.

use std::ops::Range;

use serde::Serialize;

use crate::listing::pagination::{self, Pagination};
use crate::listing::timeline::{self, TimelineEntry};
use crate::portal::Portal;
use crate::record::update::Update;
use crate::route::{Address, Edition, Head, Page, Route};
use crate::sentence::{capital, counted, month_of};
use crate::value::date::Date;

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
    heading: Vec<String>,
    stand: &'static str,
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

fn page(portal: &Edition, number: usize) -> Page {
    let rows = portal.updates.len();
    let span = pagination::span(number, rows, LENGTH);
    let pagination = Pagination::new(&first(), number, rows, LENGTH);
    let ends = (
        portal.updates_newest_first().last(),
        portal.updates_newest_first().next(),
    );
    let heading = heading(
        rows,
        ends.0.map(|update| update.date),
        ends.1.map(|update| update.date),
    );
    let title = if number == 1 {
        "Updates".to_owned()
    } else {
        format!("Updates, page {number}")
    };
    let description = format!(
        "News of the partnership, newest first. {}",
        heading.join(" ")
    );
    let head = Head::new(first().part(number), title, description).data(
        "CSV",
        "all updates",
        "/data/updates.csv",
    );
    let head = match portal.shown_date() {
        Some(_) => head.data("Atom", "feed of the newest", "/feed.xml"),
        None => head,
    };
    let stand = "What happened, when, and where it was reported. The newest comes first.";
    let years = years(portal, span);
    Page::new(
        head,
        "updates",
        &View {
            heading,
            stand,
            years,
            pagination,
        },
    )
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
                capital(&format!("{} in {year}.", pieces(group.len())))
            } else {
                format!("News of {year}.")
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

fn heading(rows: usize, oldest: Option<Date>, newest: Option<Date>) -> Vec<String> {
    let heading = match (rows, oldest, newest) {
        (0, ..) | (_, None, _) | (_, _, None) => "No news is recorded yet.".to_owned(),
        (1, Some(only), _) => format!("One piece of news, of {}.", month_of(only)),
        (_, Some(oldest), Some(newest)) if month_of(oldest) == month_of(newest) => {
            format!("{}, all of {}.", pieces(rows), month_of(newest))
        }
        (_, Some(oldest), Some(newest)) => {
            format!(
                "{}, from {} to {}.",
                pieces(rows),
                month_of(oldest),
                month_of(newest)
            )
        }
    };
    vec![capital(&heading)]
}

fn pieces(number: usize) -> String {
    counted(number, "piece of news", "pieces of news")
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
                "One piece of news, of May\u{a0}2016.",
            ),
            (
                2,
                day("2016"),
                day("2016"),
                "Two pieces of news, all of 2016.",
            ),
            (
                31,
                day("2007-11-02"),
                day("2025"),
                "31 pieces of news, from November\u{a0}2007 to 2025.",
            ),
        ] {
            assert_eq!(heading(rows, oldest, newest), [said]);
        }
    }
}
