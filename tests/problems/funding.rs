//! Lines of funding that look alike, or that were paid before their time, and answers of a later day → the message, word for word.

use snapbox::str;

use super::check_all;
use super::slips::told;

const FILES: &str = "
== sources.yaml
paper: {title: A paper, url: https://a.example/paper, date: 2024}
== projects/maps.md
---
title: Maps
summary: Maps.
evidence: paper
---
== councils/north.yaml
name: North
";

/// Returns a portal in which North has these lines of funding.
fn funded(lines: &[&str]) -> String {
    let line = |line: &&str| format!("  - {{what: maps, kind: cash, {line}, evidence: paper}}\n");
    let lines: String = lines.iter().map(line).collect();
    format!("{FILES}funds:\n{lines}")
}

#[test]
fn a_promise_and_its_payment_are_not_one_line_twice() {
    let [promised, approved, paid] = ["promised", "approved", "paid"]
        .map(|stage| format!("year: 2024-25, stage: {stage}, amount: 10000"));
    told(&funded(&[&promised, &approved, &paid]), &[]);
    let alike = &[
        "warning[alike]: this line of funding says the same as another: both would be counted for `maps`",
        "--> councils/north.yaml:4:5",
        "--> councils/north.yaml:3:5",
        "help: delete one of the two, or say in the `note` of each which payment it is",
    ];
    told(&funded(&[&paid, &paid]), alike);
    // Of one it is not said how firm it is: it may be the other.
    told(&funded(&[&paid, "year: 2024-25, amount: 10000"]), alike);
}

#[test]
fn nothing_was_paid_in_a_year_after_all_that_is_cited_for_it() {
    check_all(
        &funded(&["year: 2030-31, stage: paid, amount: 5000"]),
        str![[r#"
warning[future-date]: `2030-31` lies after the newest source that is cited for it, `paper` of 2024
 --> councils/north.yaml:3:36
  |
3 |   - {what: maps, kind: cash, year: 2030-31, stage: paid, amount: 5000, evidence: paper}
  |                                    ^^^^^^^
  |
  = help: cite a source that says that it was paid, or write `stage: promised` or `stage: approved` if it is planned
"#]],
    );
    told(
        &funded(&[
            "year: 2030-31, stage: promised, amount: 5000",
            "year: 2024-25, stage: paid, amount: 5000",
        ]),
        &[],
    );
    told(
        &funded(&["year: 2024-25, stage: paid, awarded: 2025-01-01, amount: 5000"]),
        &[
            "warning[future-date]: `2025-01-01` lies after the newest source that is cited for it, `paper` of 2024",
            "--> councils/north.yaml:3:67",
            "help: check the year, or cite a source that says that it was awarded",
        ],
    );
    // What bears no date tells of nothing after the day on which it was read.
    let read = "read: 2024-05-01}";
    told(
        &funded(&["year: 2030-31, stage: paid, amount: 5000"]).replace("date: 2024}", read),
        &[
            "warning[future-date]: `2030-31` lies after the newest source that is cited for it, `paper`, which bears no date and was last read on 2024-05-01",
            "--> councils/north.yaml:3:36",
            "help: cite a source that says that it was paid, or write `stage: promised` or `stage: approved` if it is planned",
        ],
    );
}

#[test]
fn nobody_has_answered_yet_on_a_day_after_all_that_is_cited_for_it() {
    let reply = |evidence: &str| {
        format!("{FILES}reply: {{date: 2030-01-01, text: We joined in May{evidence}}}\n")
    };
    told(
        &reply(", evidence: paper"),
        &[
            "warning[future-date]: `2030-01-01` lies after the newest source that is cited for it, `paper` of 2024",
            "--> councils/north.yaml:2:15",
            "help: check the year, or cite where the reply can be read",
        ],
    );
    told(&reply(""), &[]);
    let read = reply("").replace("date: 2024}", "date: 2024, read: 2025-01-31}");
    told(
        &read,
        &[
            "warning[future-date]: `2030-01-01` lies after `2025-01-31`, the last day on which a source was read or a record checked",
            "--> councils/north.yaml:2:15",
            "help: check the year; if it is right, leave it",
        ],
    );
}
