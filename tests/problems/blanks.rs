//! Reasons for blanks, written otherwise than they are read, and words that give none → what is said and what to write, word for word.

use super::slips::told;

/// What is said of a project with this line: the message, and the help.
#[track_caller]
fn project(line: &str, expected: Option<(&str, &str)>) {
    let files = format!("\n== projects/map.md\n---\ntitle: Map\nsummary: A map.\n{line}\n---\n");
    let column = line.find(": ").map_or(1, |at| at + 3);
    let Some((message, help)) = expected else {
        return told(&files, &[]);
    };
    told(
        &files,
        &[
            message,
            &format!("--> projects/map.md:4:{column}"),
            &format!("help: {help}"),
        ],
    );
}

#[test]
fn a_reason_is_read_with_hyphens_and_capitals() {
    for reason in [
        "not-found",
        "not_found",
        "Not found",
        "NOT-PUBLISHED",
        "not yet",
    ] {
        for field in ["lead", "stage", "strategy", "started"] {
            project(&format!("{field}: {reason}"), None);
        }
        project(&format!("budget: {{amount: {reason}}}"), None);
    }
}

#[test]
fn a_word_that_gives_no_reason_is_answered_with_those_that_do() {
    let help = "write `not found` (looked for), `not published` (the body says so), `withheld` (asked and refused) or `not yet`, or leave the field out";
    for word in ["n/a", "TBC", "TBA", "unknown"] {
        let message = format!("error[bad-value]: `{word}` does not say why there is a blank");
        for field in ["lead", "stage", "strategy", "started"] {
            project(&format!("{field}: {word}"), Some((&message, help)));
        }
        project(&format!("lead: [{word}]"), Some((&message, help)));
    }
    told(
        "
== organisations/board.yaml
name: Board
kind: board
funds:
  - {what: map, kind: cash, stage: paid, amount: 5, year: unknown}
== projects/map.md
---
title: Map
summary: A map.
---
",
        &[
            "error[bad-value]: `unknown` does not say why there is a blank",
            "--> organisations/board.yaml:4:59",
            &format!("help: {help}"),
        ],
    );
}

#[test]
fn a_reason_stands_by_itself_and_in_no_list() {
    for field in ["lead", "stage", "strategy"] {
        project(
            &format!("{field}: [not-found]"),
            Some((
                &format!(
                    "error[wrong-type]: `not found` stands in a list, where `{field}` takes it by itself"
                ),
                &format!("write `{field}: not found`"),
            )),
        );
    }
    told(
        "\n== councils/north.yaml\nname: North\nfunds:\n  - not found\n",
        &[
            "error[wrong-type]: `not found` stands in a list, where `funds` takes it by itself",
            "--> councils/north.yaml:3:3",
            "help: write `funds: not found`",
        ],
    );
}
