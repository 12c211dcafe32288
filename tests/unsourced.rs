//! Money that nobody is cited for: neither said by a source nor our reading, and told so wherever it stands. In: small portals. Out: the words of
//! pages and of data.

use crate::support::html::Page;
use crate::support::{Portal, portal};

/// Returns a portal in which a board gives these lines to a project that serves a statement.
fn funded(lines: &[&str]) -> Portal {
    let line = |line: &&str| format!("  - {{what: maps, kind: cash, year: 2016-17, {line}}}\n");
    let lines: String = lines.iter().map(line).collect();
    portal(&format!(
        "
== sources.yaml
paper: {{title: Paper, publisher: Press, date: 2016-05-31, url: https://press.example/paper}}
== strategy/once.md
---
title: Say it once
kind: principle
evidence: paper
---
== projects/maps.md
---
title: Maps
summary: One map for all.
strategy: {{principle: once, how: It is asked for once., evidence: paper}}
evidence: paper
---
== organisations/board.yaml
name: The Board
kind: board
evidence: paper
funds:
{lines}"
    ))
}

#[track_caller]
fn says(portal: &Portal, address: &str, words: &[&str]) {
    let page = Page::read(&portal.page(address));
    let text = page.text.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in words {
        assert!(text.contains(words), "{address} lacks `{words}`\n{text}");
    }
}

#[test]
fn money_without_a_source_is_told_as_such_and_not_as_our_reading() {
    let paid = funded(&["stage: paid, amount: 100"]);
    for (address, said) in [
        ("/money/", "£100 in cash was paid. No source is given."),
        ("/organisations/", "Cash, paid: £100 (no source given)"),
        (
            "/organisations/board/",
            "The Board paid £100 in cash. No source is given.",
        ),
        (
            "/projects/maps/",
            "£100 in cash was paid for it. No source is given.",
        ),
        (
            "/projects/maps/",
            "For one body that is recorded as giving or promising money or help no source is given.",
        ),
        ("/strategy/once/", "no source given"),
        (
            "/data/gaps/",
            "Where a fact was published: one fact The Board (cash for Maps in 2016-17)",
        ),
    ] {
        says(&paid, address, &[said]);
        let page = paid.page(address);
        assert!(!page.contains("ur reading"), "{address}\n{page}");
    }
    let funds = String::from_utf8(paid.bytes("/data/funds.csv")).expect("UTF-8");
    assert!(funds.contains("100.00,,yes,,no,"), "{funds}");

    let unknown = funded(&["stage: promised, amount: not found"]);
    let said = "For one body that is recorded as paying or helping no source is given";
    says(&unknown, "/money/", &[said, "No source given"]);
    assert!(!unknown.page("/money/").contains("ur reading"));

    let mixed = funded(&[
        "stage: paid, amount: 100",
        "stage: paid, amount: 20, evidence: paper",
        "stage: paid, amount: 3, evidence: paper, inferred: true, note: It signed.",
    ]);
    let part = "Part of this is our reading, and for part no source is given.";
    for address in ["/money/", "/organisations/board/", "/projects/maps/"] {
        says(&mixed, address, &[part]);
    }
    let half = funded(&[
        "stage: paid, amount: 100",
        "stage: paid, amount: 20, evidence: paper",
    ]);
    says(
        &half,
        "/money/",
        &["£120 in cash was paid. For part of this no source is given."],
    );
}

#[test]
fn a_headline_of_what_was_reached_or_done_says_that_no_source_is_given() {
    let with = |evidence: &str| {
        portal(&format!(
            "== sources.yaml\npaper: {{title: Paper, publisher: Press, date: 2016-05-31, url: https://press.example/paper}}\n\
             == milestones.yaml\n- {{id: map, title: The map, due: 2016, status: done, done: 2016-04{evidence}}}\n\
             - {{id: key, title: The key, due: 2016, status: done, done: 2016-04, evidence: paper}}\n\
             == projects/maps.md\n---\ntitle: Maps\nsummary: M.\nevidence: paper\n\
             outcomes: {{measure: Maps, target: {{value: 5, date: 2016, evidence: paper}}, actual: {{value: 6, date: 2016{evidence}}}}}\n---\n"
        ))
    };
    let reached = "The one target was reached. No source is given.";
    let done = "Two of two milestones are done. For one of them no source is given.";
    let bare = with("");
    says(&bare, "/progress/", &[reached, done]);
    says(&bare, "/projects/maps/", &[reached]);
    let page = with(", evidence: paper").page("/progress/");
    assert!(!page.contains("o source is given"), "{page}");
}
