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
                "Maps: how far it has come was not found.",
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
