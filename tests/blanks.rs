//! A reason in the place of what is not known, wherever a record can lack something that readers would ask for → shown, counted, and in the
//! files. In: one small portal. Out: its pages and tables.

use std::collections::BTreeSet;

use crate::support::html::Page;
use crate::support::{Portal, portal};

const FILES: &str = "
== site.yaml
title: The pact
base_url: https://example.github.io/pact/
language: en-GB
as_of: 2020
== sources.yaml
paper: {title: A paper, date: 2016-06-30, url: https://a.example/paper}
== team.yaml
host: withheld
reports_to: not found
evidence: [paper]
== milestones.yaml
- {id: boxes, title: Boxes, due: not found, status: planned, evidence: [paper]}
== councils/ashe.yaml
name: Ashe
membership: {status: member, since: 2016-05, evidence: [paper]}
funds: withheld
asked: {on: 2019-03-01, of: ashe, answer: Refused as commercial}
== organisations/office.yaml
name: Office
kind: shared-service
funds:
  - {what: maps, year: not found, kind: cash, amount: 500, evidence: [paper], note: The paper bears no year.}
== projects/maps.md
---
title: Maps
summary: Maps for all.
stage: not found
lead: Not  Found
started: not found
ended: not published
strategy: not yet
evidence: [paper]
---
== projects/bells.md
---
title: Bells
summary: Bells for all.
lead: ashe
budget: {amount: not published, evidence: [paper]}
evidence: [paper]
---
";

fn text(portal: &Portal, address: &str) -> String {
    let page = Page::read(&portal.page(address));
    page.text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn each_blank_is_shown_with_the_reason_that_its_record_gives() {
    let portal = portal(FILES);
    for (address, words) in [
        (
            "/projects/maps/",
            &[
                "Maps: its stage was not found.",
                "Who leads it was not found.",
                "Stage not found",
                "Began not found",
                "Ended not published",
            ][..],
        ),
        (
            "/projects/bells/",
            &["Stage not recorded", "Began not recorded"],
        ),
        ("/progress/", &["withheld", "not found"]),
        (
            "/councils/ashe/",
            &[
                "What it pays was asked for and refused.",
                "Refused as commercial",
            ],
        ),
    ] {
        let text = text(&portal, address);
        for word in words {
            assert!(text.contains(word), "{word}\n{address}: {text}");
        }
    }
}

#[test]
fn each_reason_has_its_cell_in_the_files() {
    let portal = portal(FILES);
    let cell = |file: &str, row: usize, column: &str| {
        let text = String::from_utf8(portal.bytes(file)).unwrap();
        let mut rows = csv(&text);
        let head = rows.remove(0);
        let at = head.iter().position(|name| name == column).unwrap();
        rows[row][at].clone()
    };
    let cells = [
        ("/data/projects.csv", 1, "stage_reason", "not-found"),
        ("/data/projects.csv", 1, "lead_reason", "not-found"),
        ("/data/projects.csv", 1, "started_reason", "not-found"),
        ("/data/projects.csv", 1, "ended_reason", "not-published"),
        ("/data/projects.csv", 1, "strategy_reason", "not-yet"),
        ("/data/projects.csv", 0, "lead_reason", ""),
        ("/data/councils.csv", 0, "funds_reason", "withheld"),
        ("/data/funds.csv", 0, "financial_year_reason", "not-found"),
        ("/data/milestones.csv", 0, "due_reason", "not-found"),
    ];
    for (file, row, column, word) in cells {
        assert_eq!(cell(file, row, column), word, "{column} of {file}");
    }
}

/// Returns the cells of a file in which none holds a line break.
fn csv(text: &str) -> Vec<Vec<String>> {
    text.trim_start_matches('\u{feff}')
        .lines()
        .map(|line| {
            let mut cells = vec![String::new()];
            let mut is_quoted = false;
            for letter in line.chars() {
                match letter {
                    '"' => is_quoted = !is_quoted,
                    ',' if !is_quoted => cells.push(String::new()),
                    letter => cells.last_mut().unwrap().push(letter),
                }
            }
            cells
        })
        .collect()
}

#[test]
fn the_table_of_gaps_counts_them_by_their_reasons() {
    let portal = portal(FILES);
    let text = text(&portal, "/data/gaps/");
    assert!(text.contains("1 withheld"), "{text}");
    assert!(text.contains("1 not found"), "{text}");
    let table = csv(&String::from_utf8(portal.bytes("/data/gaps.csv")).unwrap());
    let said = |name: &str| {
        let at = table[0].iter().position(|head| head == name).unwrap();
        table[1..].iter().map(move |row| row[at].as_str())
    };
    let page = portal.page("/data/gaps/");
    for question in said("question") {
        assert!(page.contains(&format!("id=\"{question}\"")), "{question}");
    }
    let reasons: BTreeSet<&str> = said("reason").collect();
    let every = [
        "not-found",
        "not-published",
        "not-recorded",
        "not-yet",
        "withheld",
    ];
    assert_eq!(reasons.into_iter().collect::<Vec<_>>(), every);
}

const MEMBERSHIP: &str = "
== site.yaml
title: The pact
base_url: https://example.org/
language: en-GB
members: {one: council, many: councils}
as_of: 2023-06-30
== sources.yaml
paper: {title: A paper, date: 2019-12-31, url: https://a.example/paper}
== claims.yaml
- {measure: members, value: 1, date: 2021-06-01, evidence: [paper]}
== councils/ashe.yaml
name: Ashe
tile: {column: 1, row: 1, label: ASHE}
membership: {status: not-found, on: 2019-12-31}
== councils/bree.yaml
name: Bree
tile: {column: 2, row: 1, label: BREE}
membership: {status: not-published, on: 2019-12-31}
== councils/cove.yaml
name: Cove
tile: {column: 3, row: 1, label: COVE}
membership: {status: withheld, on: 2019-12-31, inferred: true}
== councils/dale.yaml
name: Dale
membership: {status: not-yet, on: 2019-12-31}
== councils/eden.yaml
name: Eden
== councils/fern.yaml
name: Fern
membership: {status: left, since: 2020-01-01, until: 2023-02-03, evidence: [paper]}
";

const REASONS: [(&str, &str); 5] = [
    ("ashe", "not-found"),
    ("bree", "not-published"),
    ("cove", "withheld"),
    ("dale", "not-yet"),
    ("eden", "not-recorded"),
];

/// Returns the cells of one column, each behind the council of its row and, in the table of days, the day.
fn column(portal: &Portal, file: &str, name: &str) -> BTreeSet<Vec<String>> {
    let mut rows = csv(&String::from_utf8(portal.bytes(file)).unwrap());
    let head = rows.remove(0);
    let at = |name: &str| head.iter().position(|head| head == name);
    let wanted = [at("day"), at("council").or(at("id")), at(name)];
    let cells = |row: &Vec<String>| {
        wanted
            .into_iter()
            .flatten()
            .map(|at| row[at].clone())
            .collect()
    };
    rows.iter().map(cells).collect()
}

#[test]
fn an_unknown_membership_has_its_reason_in_every_file() {
    let portal = portal(MEMBERSHIP);
    let councils = column(&portal, "/data/councils.csv", "status");
    let entries = column(&portal, "/data/membership.csv", "status");
    let days = column(&portal, "/data/standing.csv", "status");
    for (council, reason) in REASONS {
        let row = vec![council.to_owned(), reason.to_owned()];
        assert!(councils.contains(&row), "{councils:?}");
        assert_eq!(
            entries.contains(&row),
            reason != "not-recorded",
            "{entries:?}"
        );
        for day in ["2021-06-01", "2023-06-30"] {
            let row = [&[day.to_owned()][..], &row].concat();
            assert!(days.contains(&row), "{days:?}");
        }
    }
    let package: serde_json::Value =
        serde_json::from_slice(&portal.bytes("/data/datapackage.json")).unwrap();
    let words = |table: &str| {
        let tables = package["resources"].as_array().unwrap();
        let table = tables.iter().find(|of| of["name"] == table).unwrap();
        let fields = table["schema"]["fields"].as_array().unwrap();
        let status = fields.iter().find(|field| field["name"] == "status");
        status.unwrap()["categories"].to_string()
    };
    let silent = "{\"label\":\"The record gives no reason\",\"value\":\"not-recorded\"}";
    let refused = "{\"label\":\"It was asked for and refused\",\"value\":\"withheld\"}";
    for table in ["councils", "standing", "membership"] {
        let words = words(table);
        assert!(words.contains(refused), "{table}: {words}");
        assert_eq!(
            words.contains(silent),
            table != "membership",
            "{table}: {words}"
        );
    }
}

#[test]
fn an_unknown_membership_has_its_reason_on_every_page() {
    let portal = portal(MEMBERSHIP);
    for (council, headline, line) in [
        (
            "ashe",
            "Nothing was found about whether Ashe has joined.",
            "Nothing was found.",
        ),
        (
            "bree",
            "Whether Bree has joined is not published.",
            "That is not published.",
        ),
        (
            "cove",
            "Whether Cove has joined was asked for and refused.",
            "That was asked for and refused.",
        ),
        (
            "dale",
            "Whether Dale joins is not decided yet.",
            "That is not decided yet.",
        ),
        (
            "eden",
            "Its record does not say whether Eden has joined.",
            "Its record does not say.",
        ),
    ] {
        let text = text(&portal, &format!("/councils/{council}/"));
        assert!(text.contains(headline) && text.contains(line), "{text}");
        assert_eq!(
            text.contains("othing was found"),
            council == "ashe",
            "{text}"
        );
    }
    for address in ["/councils/", "/councils/on/2021-06-01/"] {
        let text = text(&portal, address);
        for words in [
            "1 nothing found",
            "1 not published",
            "1 withheld",
            "1 not decided yet",
            "1 not recorded",
        ] {
            assert!(text.contains(words), "{words}\n{address}: {text}");
        }
    }
}

#[test]
fn a_council_that_left_was_a_member_from_the_day_that_its_entry_gives() {
    let portal = portal(MEMBERSHIP);
    let page = text(&portal, "/councils/fern/");
    for words in [
        "It was a member from 1 January 2020 until 3 February 2023.",
        "from 1 January 2020 until 3 February 2023 left",
    ] {
        assert!(page.contains(words), "{words}\n{page}");
    }
    assert!(!page.contains("the date on which"), "{page}");
    let day = text(&portal, "/councils/on/2021-06-01/");
    for words in [
        "1 recorded as a member",
        "Fern member since 1 January 2020",
        "The records name just as many",
    ] {
        assert!(day.contains(words), "{words}\n{day}");
    }
    let days = column(&portal, "/data/standing.csv", "status");
    for (day, status) in [("2021-06-01", "member"), ("2023-06-30", "left")] {
        let row = [day, "fern", status].map(str::to_owned).to_vec();
        assert!(days.contains(&row), "{days:?}");
    }
    let claims = csv(&String::from_utf8(portal.bytes("/data/claims.csv")).unwrap());
    let at = claims[0]
        .iter()
        .position(|name| name == "recorded")
        .unwrap();
    assert_eq!(claims[1][at], "1");
}
