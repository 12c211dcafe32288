//! What holds of a day that no document gives: wherever it is said, in a headline, a table, a note, a feed or a file, it says whose reading it
//! is. In: a portal with one document that bears no date, whose year nothing else has. Out: every page and table.

use crate::support::{Portal, portal};

const READING: &str = "(the year is our reading)";

/// `2013` is the year of the document without a date, and stands nowhere else.
const FILES: &str = "
== site.yaml
title: The pact
base_url: https://example.org/
language: en-GB
members: {one: council, many: councils}
as_of: 2020
== sources.yaml
paper: {title: A paper, publisher: The Press, date: 2012-05-31, url: https://a.example/paper}
page: {title: A page, publisher: The Office, date: 2013, date_inferred: true, url: https://a.example/page}
== claims.yaml
- {measure: members, value: 1, date: 2012-05-31, evidence: [paper]}
- {measure: members, value: 2, date: 2013, evidence: [page]}
- {measure: cash, value: 5, date: 2013, evidence: [page]}
== councils/ashe.yaml
name: Ashe
tile: {column: 1, row: 1, label: ASHE}
membership:
  - {status: in-talks, on: 2012-05-28, evidence: [paper]}
  - {status: member, on: 2013, evidence: [page]}
== councils/bree.yaml
name: Bree
tile: {column: 2, row: 1, label: BREE}
membership: {status: member, on: 2013, evidence: [page]}
== councils/cove.yaml
name: Cove
membership: {status: left, since: 2012-05-28, until: 2012-06, evidence: [page]}
== councils/dale.yaml
name: Dale
membership: {status: member, since: 2012-06, on: 2013, evidence: [page]}
== councils/east.yaml
name: East
membership:
  - {status: member, on: 2012-05-31, inferred: true, note: It led the work., evidence: [paper]}
  - {status: member, on: 2013, evidence: [page]}
== milestones.yaml
- {id: all, title: All of them join, due: 2012, status: done, done: 2013, evidence: [page]}
- {id: more, title: Others join, due: 2012, status: planned, evidence: [page]}
== team.yaml
roles:
  - {title: Head, status: filled, evidence: [page]}
== strategy/share.md
---
title: Share
kind: principle
---
== projects/team.md
---
title: Water team
summary: A team.
stage: [{is: beta, on: 2012-05-31, evidence: [paper]}, {is: live, on: 2013, evidence: [page]}]
strategy: {principle: share, evidence: [page]}
outcomes:
  - {measure: Members, unit: councils, target: {value: 2, date: 2015, evidence: [paper]}, actual: [{value: 1, date: 2012-05-31, evidence: [paper]}, {value: 2, date: 2013, evidence: [page]}]}
---
== projects/maps.md
---
title: Maps
summary: Some maps.
stage: live
evidence: [page]
---
";

fn pages() -> Portal {
    portal(FILES)
}

/// Returns a page without the years of its scales, which are no day of anything.
fn without_scales(page: &str) -> String {
    let mut page = page.to_owned();
    while let Some((before, rest)) = page.split_once("<text") {
        let after = rest.split_once("</text>").map_or("", |(_, after)| after);
        page = format!("{before}{after}");
    }
    page
}

/// Returns what a reader sees of a page, in one line.
fn read(page: &str) -> String {
    let mut parts = page.split('<');
    let first = parts.next().unwrap_or_default().to_owned();
    let text = parts.fold(first, |text, part| {
        let (tag, rest) = part.split_once('>').unwrap_or_default();
        let is_within = ["data ", "/data", "time ", "/time", "b>", "/b"]
            .iter()
            .any(|name| tag.starts_with(name));
        format!("{text}{}{rest}", if is_within { "" } else { " " })
    });
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

#[test]
fn on_every_page_a_year_that_no_document_gives_says_so() {
    let portal = pages();
    let mut addresses = portal.addresses();
    addresses.retain(|address| address.ends_with('/'));
    let mut found = 0;
    for address in addresses {
        let page = read(&without_scales(&portal.page(&address)));
        for (place, _) in page.match_indices("2013") {
            let (before, after) = (&page[..place], &page[place + 4..]);
            // Where all of a sentence is our reading, it says so once.
            let says_so = after.trim_start().starts_with(READING);
            assert!(
                says_so,
                "{address}: …{}2013{}",
                tail(before),
                &after[..60.min(after.len())]
            );
            found += 1;
        }
    }
    assert!(found > 30, "{found}");
}

fn tail(text: &str) -> &str {
    let from = text
        .char_indices()
        .rev()
        .nth(60)
        .map_or(0, |(place, _)| place);
    &text[from..]
}

#[test]
fn a_headline_says_whose_reading_its_year_is() {
    let portal = pages();
    for (address, said) in [
        (
            "/councils/ashe/",
            "Ashe had joined by the end of 2013 (the year is our reading).",
        ),
        (
            "/councils/ashe/",
            "It joined between 28 May 2012 and the end of 2013 (the year is our reading).",
        ),
        (
            "/councils/east/",
            "East had joined by the end of 2013 (the year is our reading), and by our reading by 31 May 2012.",
        ),
        (
            "/councils/",
            "This was last known in 2013 (the year is our reading).",
        ),
        (
            "/",
            "In 2013 (the year is our reading), 2 of 5 councils were said to have joined.",
        ),
        ("/", "Dashed: the document is undated"),
        (
            "/councils/on/2013/",
            "In 2013 (the year is our reading), 2 of 5 councils were said to have joined.",
        ),
        (
            "/projects/team/",
            "last known in 2013 (the year is our reading)",
        ),
        (
            "/projects/maps/",
            "last known in 2013 (the year is our reading)",
        ),
        (
            "/progress/",
            "2 councils, in 2013 (the year is our reading).",
        ),
    ] {
        let page = read(&portal.page(address));
        assert!(page.contains(said), "{address}: {said}\n{page}");
    }
}

#[test]
fn a_year_that_a_document_bears_is_nobodys_reading() {
    let portal = portal(&FILES.replace("date_inferred: true", "date_inferred: false"));
    for address in portal.addresses() {
        if address.ends_with('/') {
            assert!(!portal.page(&address).contains(READING), "{address}");
        }
    }
}

#[test]
fn a_day_of_which_such_a_document_speaks_is_said() {
    let files = FILES.replace(
        "on: 2013, evidence: [page]",
        "on: 2013-05-02, evidence: [page]",
    );
    let portal = portal(&files.replace("since: 2012-06, on: 2013-05-02", "since: 2013"));
    for (address, said) in [
        (
            "/councils/bree/",
            "Bree had joined by 2\u{a0}May\u{a0}2013.",
        ),
        ("/councils/dale/", "Dale joined in 2013."),
    ] {
        let page = portal.page(address);
        assert!(page.contains(said), "{address}: {page}");
    }
}

#[test]
fn tables_have_a_column_for_it() {
    let portal = pages();
    for (file, column) in [
        ("/data/councils.csv", "status_known_from_inferred"),
        ("/data/membership.csv", "date_inferred"),
        ("/data/claims.csv", "date_inferred"),
        ("/data/milestones.csv", "done_inferred"),
        ("/data/outcomes.csv", "date_inferred"),
        ("/data/stages.csv", "date_inferred"),
        ("/data/projects.csv", "stage_known_on_inferred"),
        ("/data/sources.csv", "date_inferred"),
    ] {
        let text = String::from_utf8(portal.bytes(file)).expect("UTF-8");
        let mut lines = text.trim_start_matches('\u{feff}').lines();
        let head: Vec<&str> = lines.next().unwrap_or_default().split(',').collect();
        let place = head.iter().position(|name| *name == column);
        let place = place.unwrap_or_else(|| panic!("{file} has no {column}: {head:?}"));
        let from_end = head.len() - place;
        let cells: Vec<&str> = lines
            .map(|line| line.rsplit(',').nth(from_end - 1).unwrap_or_default())
            .collect();
        assert!(cells.contains(&"yes"), "{file}: {cells:?}");
    }
}
