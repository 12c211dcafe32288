//! `/changes/`: how to be told when there is news, for somebody who has never heard of feeds. In: the portal. Out: one page with the
//! address of each feed. Where the history of the content is known, what changed stands below that, newest first, in pages of a length that
//! a phone can open.

use serde::Serialize;

use crate::listing::milestones::{CALENDAR, dated};
use crate::listing::pagination::{self, Pagination, REVISIONS_TO_A_PAGE};
use crate::portal::RecordRef;
use crate::route::{
    Address, ChangeEntry, ChangedRecord, Edition, Head, Link, Page, Revision, Route,
};
use crate::value::date::Date;
use crate::value::is_placeholder;
use crate::value::section::Section;

/// So many sentences of one revision stand open.
const SHOWN: usize = 1;

/// How many feeds of one kind are listed. Of more, the page only says how their addresses are made.
const LISTED: usize = 100;

/// Returns the routes of this kind of page.
pub(super) fn routes(edition: &Edition) -> Vec<Route> {
    let rows = edition.councils.len() + edition.projects.len();
    let first = Address::of_section(edition, Section::Changes);
    let route = |number| {
        let page = move |edition: &Edition| page_of(edition, number);
        let feeds = if number == 1 { rows.min(2 * LISTED) } else { 0 };
        Route::html(first.part(number), page).weight(feeds + REVISIONS_TO_A_PAGE)
    };
    (1..=pagination::pages(entries(edition).len(), REVISIONS_TO_A_PAGE))
        .map(route)
        .collect()
}

/// Returns the revisions by which the portal says something else, newest first.
fn entries(edition: &Edition) -> &[ChangeEntry] {
    edition.changes.as_ref().map_or(&[], |all| &all.entries)
}

#[derive(Serialize)]
struct View<'p> {
    heading: [String; 1],
    has_feeds: bool,
    /// The calendar of what is due; none where nothing has a date.
    calendar: Option<&'static str>,
    /// The address of the feed of all news, as it is copied; none where the portal has no feed, or no address of its own.
    all: Option<String>,
    member: &'p str,
    councils: Option<Feeds>,
    projects: Option<Feeds>,
    /// How many revisions there are in all.
    revisions: usize,
    changes: Vec<EntryView<'p>>,
    /// Since when the portal is known to say anything.
    since: Option<Date>,
    pagination: Pagination,
    is_first: bool,
}

/// What one revision changed.
#[derive(Serialize)]
struct EntryView<'p> {
    commit: &'p str,
    short: &'p str,
    /// Its page in the repository.
    page: Option<String>,
    day: Date,
    reason: Option<&'p str>,
    /// The first sentences, then those that are folded.
    shown: Vec<LineView<'p>>,
    folded: Vec<LineView<'p>>,
    more: usize,
}

/// What is said alike of one record or of several: their names, and what follows them in the sentence.
#[derive(Serialize)]
struct LineView<'p> {
    records: Vec<RecordName<'p>>,
    rest: &'p str,
}

/// A record with its page.
#[derive(Serialize)]
struct RecordName<'p> {
    address: Option<&'p Address>,
    name: &'p str,
}

fn entry_view<'p>(edition: &'p Edition, entry: &'p ChangeEntry) -> EntryView<'p> {
    let repository = edition.settings.repository.as_ref();
    let mut shown = lines(&entry.records);
    // To fold a single one would take as much room as it does.
    let open = if shown.len() > SHOWN + 1 {
        SHOWN
    } else {
        shown.len()
    };
    let folded = shown.split_off(open);
    EntryView {
        commit: &entry.commit,
        short: Revision::short_of(&entry.commit),
        page: repository.map(|repository| repository.page_of(&entry.commit)),
        day: entry.day,
        reason: entry.reason.as_deref(),
        shown,
        folded,
        more: entry.more,
    }
}

/// Returns what is said of records, each sentence once with all of whom it is said, in the order of the first of them.
fn lines(records: &[ChangedRecord]) -> Vec<LineView<'_>> {
    let mut lines: Vec<LineView<'_>> = Vec::new();
    for record in records {
        let rest = record.sentences.strip_prefix(&record.name);
        let (name, rest) = match rest {
            Some(rest) => (record.name.as_str(), rest),
            None => ("", record.sentences.as_str()),
        };
        let address = record.address.as_ref();
        let alike = lines.iter_mut().find(|line| line.rest == rest);
        match alike.filter(|_| !name.is_empty()) {
            Some(line) => line.records.push(RecordName { address, name }),
            None => lines.push(LineView {
                records: vec![RecordName { address, name }],
                rest,
            }),
        }
    }
    lines
}

/// The feeds of one kind of record.
#[derive(Serialize)]
struct Feeds {
    /// The address of one of them, as it is copied; none while the portal has no address of its own.
    example: Option<String>,
    /// All of them, unless they are too many.
    links: Vec<Link>,
}

fn page_of(edition: &Edition, number: usize) -> Page {
    let words = &edition.words;
    let first = Address::of_section(edition, Section::Changes);
    let all = entries(edition);
    let shown = &all[pagination::span(number, all.len(), REVISIONS_TO_A_PAGE)];
    let has_feeds = edition.shown_date().is_some();
    let heading = if has_feeds {
        words.changes_heading()
    } else {
        words.changes_none()
    };
    let mut head = Head::new(
        first.part(number),
        words.section_changes(),
        words.changes_description(),
    );
    if !all.is_empty() {
        head = head.data("Atom", words.changes_feed_link(), "/changes/feed.xml");
    }
    if number > 1 {
        head = head.below(words.section_changes(), first.clone());
        head.title = words.changes_title_of_page(number);
        head = head.called(words.changes_title_of_page(number));
    }
    // Feeds and the calendar stand on the first page alone.
    let is_first = number == 1;
    let address = complete(edition, &Address::new("/feed.xml"));
    let (councils, projects) = if is_first && has_feeds {
        (feeds_of_councils(edition), feeds_of_projects(edition))
    } else {
        (None, None)
    };
    let view = View {
        heading: [heading],
        has_feeds,
        calendar: (is_first && dated(edition).next().is_some()).then_some(CALENDAR),
        all: address.filter(|_| has_feeds),
        member: &edition.settings.members.one,
        councils,
        projects,
        revisions: all.len(),
        changes: shown
            .iter()
            .map(|entry| entry_view(edition, entry))
            .collect(),
        since: all.last().map(|entry| entry.day),
        pagination: Pagination::new(&first, number, all.len(), REVISIONS_TO_A_PAGE),
        is_first,
    };
    Page::new(head, "changes", &view)
}

/// Returns an address as readers copy it; nothing while that of the portal only stands for one.
fn complete(edition: &Edition, address: &Address) -> Option<String> {
    let base = &edition.settings.base_url;
    (!is_placeholder(base)).then(|| address.complete(base))
}

fn feeds_of_councils(edition: &Edition) -> Option<Feeds> {
    let councils = edition.councils_by_name().map(|council| {
        let record = RecordRef::Council(council.id.clone());
        (council.short(), record)
    });
    feeds(edition, &councils.collect::<Vec<_>>())
}

fn feeds_of_projects(edition: &Edition) -> Option<Feeds> {
    let projects = edition.projects_by_title().map(|project| {
        let record = RecordRef::Project(project.id.clone());
        (project.title.as_str(), record)
    });
    feeds(edition, &projects.collect::<Vec<_>>())
}

/// Returns the feeds about some records; nothing where there are none.
fn feeds(edition: &Edition, records: &[(&str, RecordRef)]) -> Option<Feeds> {
    let address =
        |record: &RecordRef| Address::new(format!("{}feed.xml", Address::of(edition, record)));
    let (_, first) = records.first()?;
    let example = complete(edition, &address(first));
    let listed = if records.len() > LISTED { &[] } else { records };
    let link = |(title, record): &(&str, RecordRef)| Link {
        title: (*title).to_owned(),
        address: address(record),
    };
    Some(Feeds {
        example,
        links: listed.iter().map(link).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portal::sample::portal;

    const SITE: &str =
        "== site.yaml\ntitle: A\nbase_url: https://valley.example/\nlanguage: en-GB\n";

    fn view(files: &str) -> serde_json::Value {
        let portal = portal(&format!("{SITE}{files}"));
        serde_json::to_value(page_of(&Edition::english(portal), 1).view).unwrap()
    }

    #[test]
    fn an_address_that_only_stands_for_one_is_not_given_to_be_copied() {
        let files =
            "== councils/a.yaml\nname: Arran\n== updates/2016-news.md\n---\ntitle: News\n---\n";
        let site = SITE.replace("valley.example", "example.github.io");
        let edition = Edition::english(portal(&format!("{site}{files}")));
        let view = serde_json::to_value(page_of(&edition, 1).view).unwrap();
        assert_eq!(view["has_feeds"], true);
        assert!(view["all"].is_null() && view["councils"]["example"].is_null());
        assert_eq!(
            view["councils"]["links"][0]["address"],
            "/councils/a/feed.xml"
        );
    }

    #[test]
    fn each_council_has_a_feed_that_can_be_copied() {
        let view = view(
            "== councils/b.yaml\nname: Bute\n== councils/a.yaml\nname: Arran\n== updates/2016-news.md\n---\ntitle: News\n---\n",
        );
        assert_eq!(view["all"], "https://valley.example/feed.xml");
        assert_eq!(
            view["councils"],
            serde_json::json!({
                "example": "https://valley.example/councils/a/feed.xml",
                "links": [
                    {"title": "Arran", "address": "/councils/a/feed.xml"},
                    {"title": "Bute", "address": "/councils/b/feed.xml"},
                ],
            })
        );
        assert!(view["projects"].is_null());
    }

    #[test]
    fn a_portal_without_a_date_offers_no_feed() {
        let view = view("== councils/a.yaml\nname: Arran\n");
        assert!(view["all"].is_null() && view["councils"].is_null());
        assert_eq!(view["heading"][0], "There is no feed yet.");
    }

    #[test]
    fn of_very_many_feeds_the_page_says_how_their_addresses_are_made() {
        let many = (0..=LISTED)
            .map(|number| format!("== councils/c-{number}.yaml\nname: C {number}\n"))
            .collect::<Vec<_>>()
            .concat();
        let view = view(&format!(
            "{many}== updates/2016-news.md\n---\ntitle: News\n---\n"
        ));
        assert_eq!(
            view["councils"]["example"],
            "https://valley.example/councils/c-0/feed.xml"
        );
        assert_eq!(view["councils"]["links"], serde_json::json!([]));
    }
}
