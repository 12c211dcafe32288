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
fn a_sum_that_holds_our_reading_says_so_wherever_it_stands() {
    const READ: &str = "kind: cash, stage: paid, amount: 500, inferred: true, note: It looks so";
    let claim =
        "\n== claims.yaml\n- {measure: cash, value: 2500, date: 2024-06-30, evidence: paper}\n";
    let portal = portal(&format!("{}{claim}", with(&[PAID, READ, PROMISED])));
    let list = read(&portal.page("/councils/"));
    let cell = "£2,500 paid, £2.50 a head in part our reading about £10,000 promised";
    assert!(list.contains(cell), "{list}");
    for (address, said) in [
        (
            "/councils/ashe/",
            "All three amounts recorded are known. Part of this is our reading.",
        ),
        (
            "/councils/ashe/",
            "£2.50 in cash was paid for each person who lives there. Part of this is our reading.",
        ),
        (
            "/councils/ashe/",
            "About £10 in cash was promised for each person who lives there. “None”",
        ),
        ("/claims/", "£2,500 paid, in part our reading"),
        // The row of what it pays and that of who pays for the project, and the sum at the foot of either.
        ("/councils/ashe/", "Maps 1 Cash, paid in part our reading"),
        (
            "/councils/ashe/",
            "Cash, paid: Total of known amounts in part our reading",
        ),
        ("/projects/maps/", "Ashe 1 Cash, paid in part our reading"),
        ("/projects/maps/", "Ashe 1 Cash, promised about £10,000"),
    ] {
        let page = read(&portal.page(address));
        assert!(page.contains(said), "{said}\n{page}");
    }
}

#[test]
fn a_share_of_an_amount_of_which_a_part_is_not_known_says_so() {
    let portal = portal(&with(&[PAID, UNKNOWN, UNKNOWN, PROMISED]));
    let list = read(&portal.page("/councils/"));
    let cell = "paid, £2 a head, of what is known about £10,000 promised, about £10 a head";
    assert!(list.contains(cell), "{list}");
    let page = read(&portal.page("/councils/ashe/"));
    for said in [
        "£2 in cash was paid for each person who lives there. Two more amounts are not known.",
        "About £10 in cash was promised for each person who lives there.",
    ] {
        assert!(page.contains(said), "{said}\n{page}");
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

/// Returns a portal in which Ashe has these lines of funding and somebody published this amount.
fn claimed(lines: &[&str], value: &str) -> String {
    let claim = format!("- {{measure: cash, value: {value}, date: 2024-06-30, evidence: paper}}\n");
    format!("{}== claims.yaml\n{claim}", with(lines))
}

/// Returns the cells of the one claim in the file for spreadsheets.
fn cells(portal: &crate::support::Portal, columns: [&str; 6]) -> [String; 6] {
    let file = String::from_utf8(portal.bytes("/data/claims.csv")).unwrap();
    let mut rows = file.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let (head, row) = (rows.next().unwrap(), rows.next().unwrap());
    columns.map(|name| {
        let at = head.iter().position(|column| *column == name);
        row[at.unwrap_or_else(|| panic!("{name}: {head:?}"))].to_owned()
    })
}

const PROMISE: &str = "kind: cash, stage: promised, amount: 10000";
const ABOUT: &str = "kind: cash, stage: promised, amount: about 10000";
const NO_STAGE: &str = "kind: cash, amount: 2000";
const UNKNOWN: &str = "kind: cash, stage: paid, amount: not found";
const COLUMNS: [&str; 6] = [
    "recorded",
    "recorded_stage",
    "recorded_word",
    "recorded_not_published",
    "verdict",
    "difference",
];

/// Lines of funding and a published amount, then what the page, the warning and the file say of it.
type Claimed = (
    &'static [&'static str],
    &'static str,
    &'static str,
    &'static str,
    [&'static str; 6],
);

const CLAIMED: [Claimed; 8] = [
    (
        &[PROMISE, PAID],
        "12000",
        "£12,000 £2,000 paid £10,000 promised no",
        "£12,000 published for 2024-06-30, but the records have £2,000 paid and £10,000 promised, never one sum: £2,000 less",
        ["10000.00", "promised", "", "0", "differs", "-2000.00"],
    ),
    (
        &[PROMISE, PAID],
        "2000",
        "£2,000 £2,000 paid £10,000 promised yes, with what was paid",
        "",
        ["2000.00", "paid", "", "0", "borne-out", ""],
    ),
    (
        &[PAID, UNKNOWN],
        "over 1000",
        "over £1,000 £2,000 paid; one more amount is not known yes, with what was paid",
        "",
        ["2000.00", "paid", "", "1", "borne-out", ""],
    ),
    (
        &[ABOUT, UNKNOWN],
        "10000",
        "£10,000 about £10,000 promised about, with what was promised",
        "",
        ["10000.00", "promised", "about", "0", "borne-out", ""],
    ),
    (
        &[ABOUT],
        "9000",
        "£9,000 about £10,000 promised no",
        "£9,000 published for 2024-06-30, but the records add up to about £10,000 promised: about £1,000 more",
        ["10000.00", "promised", "about", "0", "differs", "1000.00"],
    ),
    (
        &[NO_STAGE],
        "2000",
        "£2,000 £2,000, and no source says if it was paid yes, though no source says if it was paid",
        "",
        ["2000.00", "", "", "0", "borne-out", ""],
    ),
    (
        &[UNKNOWN],
        "2000",
        "£2,000 not known cannot be compared",
        "",
        ["", "", "", "1", "not-comparable", ""],
    ),
    (
        &["kind: hosting, amount: 2000"],
        "2000",
        "£2,000 not known cannot be compared",
        "",
        ["", "", "", "0", "not-comparable", ""],
    ),
];

#[test]
fn a_claim_of_cash_is_held_against_one_stage_alone() {
    for (lines, value, cell, warning, file) in CLAIMED {
        let portal = portal(&claimed(lines, value));
        let page = read(&portal.page("/claims/"));
        assert!(page.contains(cell), "{cell}\n{page}");
        let told = portal.problems();
        assert_eq!(
            told.contains("never one sum") || told.contains("add up to"),
            !warning.is_empty(),
            "{told}"
        );
        assert!(told.contains(warning), "{warning}\n{told}");
        assert_eq!(cells(&portal, COLUMNS), file, "{cell}");
    }
}
