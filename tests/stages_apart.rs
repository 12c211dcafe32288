//! What was promised, approved and paid is never one sum, on no page and in no table; "about" stays with a figure. In: small portals. Out:
//! the words of pages and of data.

use crate::support::portal;

const HEAD: &str = "
== sources.yaml
paper: {title: Paper, publisher: A board, date: 2024-06-30, url: https://board.example/paper}
== projects/maps.md
---
title: Maps
summary: One map.
evidence: paper
---
== councils/bree.yaml
name: Bree
== councils/ashe.yaml
name: Ashe
population: {value: 1000, year: 2020, evidence: paper}
funds:
";

/// Returns a portal in which Ashe has these lines of funding.
fn with(lines: &[&str]) -> String {
    let line = |line: &&str| format!("  - {{what: maps, evidence: paper, {line}}}\n");
    let lines: String = lines.iter().map(line).collect();
    format!("{HEAD}{lines}")
}

/// Returns a page as it is read: without tags, each stretch of white space one space.
fn read(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        let (_, said) = part.split_once('>').unwrap_or(("", part));
        text.push(' ');
        text.push_str(said);
    }
    let text = text.replace('\u{a0}', " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

const PROMISED: &str = "kind: cash, year: 2024-25, stage: promised, amount: about 10000";
const PAID: &str = "kind: cash, year: 2024-25, stage: paid, amount: 2000";

#[test]
fn a_promise_and_a_payment_stand_apart_in_the_table_of_councils_and_per_head() {
    let portal = portal(&with(&[PROMISED, PAID]));
    let list = read(&portal.page("/councils/"));
    let cell = "£2,000 paid, £2 a head about £10,000 promised, about £10 a head";
    assert!(list.contains(cell), "{list}");
    assert!(
        list.contains("Bree not recorded not recorded none 0"),
        "{list}"
    );
    let page = read(&portal.page("/councils/ashe/"));
    for said in [
        "£2 in cash was paid for each person who lives there.",
        "About £10 in cash was promised for each person who lives there.",
    ] {
        assert!(page.contains(said), "{said}\n{page}");
    }
    for text in [&list, &page] {
        assert!(!text.contains("12,000") && !text.contains("£12 "), "{text}");
    }
}

#[test]
fn more_kinds_than_have_a_column_each_stand_apart_by_stage_as_well() {
    let portal = portal(&with(&[
        PROMISED,
        PAID,
        "kind: hosting, stage: approved, amount: not published",
        "kind: in-kind, amount: over 500",
    ]));
    let list = read(&portal.page("/councils/"));
    let cell = "£2,000 cash paid, £2 a head about £10,000 cash promised, about £10 a head \
                not published hosting approved over £500 other help in kind over £0.50 a head";
    assert!(list.contains(cell), "{list}");
}

#[test]
fn a_budget_for_two_that_is_withheld_is_a_gap_and_no_part_of_one() {
    let page = portal(&format!(
        "{HEAD}== projects/ferry.md\n---\ntitle: A ferry\nsummary: It floats.\n---\n== projects/pier.md\n---\ntitle: A pier\nsummary: It stands.\nbudget: {{amount: withheld, shared_with: [ferry]}}\n---\n== projects/quay.md\n---\ntitle: A quay\nsummary: It stays.\nbudget: {{amount: 10}}\n---\n"
    ))
    .page("/money/");
    assert!(!page.contains("&lt;"), "{page}");
    assert!(!page.contains("part of <span"), "{page}");
}
