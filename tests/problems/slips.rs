//! Slips that look otherwise than those of the other files: what is said, where and what helps, word for word; one problem for one
//! slip.

#![expect(
    clippy::invisible_characters,
    reason = "messages about them show the line with them"
)]

use crate::support::portal;

/// The first line, the place and the help of each problem of a small portal are these.
#[track_caller]
fn told(files: &str, expected: &[&str]) {
    let shown = portal(files).problems();
    let lines = shown.lines().filter_map(|line| {
        let line = line.trim_start_matches([' ', '=']);
        let is_told = ["error[", "warning[", "--> ", "help: "]
            .iter()
            .any(|beginning| line.starts_with(beginning));
        is_told.then_some(line)
    });
    let lines: Vec<_> = lines.collect();
    assert_eq!(lines, expected, "of\n{files}");
}

// YAML

#[test]
fn a_value_that_stands_for_another_is_refused_where_it_stands() {
    told(
        "
== councils/northshire.yaml
name: Northshire Council
former_codes: &same [S1]
note: *same
",
        &[
            "error[bad-yaml]: `&` at the beginning of a value has a meaning that records have no use for",
            "--> councils/northshire.yaml:2:15",
            "help: delete `&same`, or put the value between quotation marks if it belongs to the text",
            "error[bad-yaml]: `*same` stands for a value that is written elsewhere, which records have no use for",
            "--> councils/northshire.yaml:3:7",
            "help: write the value itself in its place, or put it between quotation marks if it belongs to the text",
        ],
    );
}

#[test]
fn one_line_that_stands_too_far_left_is_one_mistake_at_that_line() {
    told(
        "
== councils/northshire.yaml
name: Northshire Council
membership:
  - status: left
   since: 2014
    until: 2016
    evidence: []
",
        &[
            "error[bad-yaml]: the line begins further left or right than the lines that it belongs with",
            "--> councils/northshire.yaml:4:4",
            "help: give the fields of one record the same number of spaces in front",
        ],
    );
}

#[test]
fn a_hyphen_that_touches_its_words_is_told() {
    told(
        "
== milestones.yaml
- id: first
  title: First
  status: planned
-id: second
  title: Second
  status: planned
",
        &[
            "error[bad-yaml]: a space is missing behind the hyphen",
            "--> milestones.yaml:4:1",
            "help: write `- id: second`",
        ],
    );
}

#[test]
fn a_space_that_only_looks_like_one_is_named_behind_a_colon_and_a_hyphen() {
    for (lines, called, at, mended) in [
        (
            "code:\u{a0}S12000015",
            "a no-break space (U+00A0) stands behind the colon",
            "2:6",
            "code: S12000015",
        ),
        (
            "short_name:\u{2009}Northshire",
            "a thin space (U+2009) stands behind the colon",
            "2:12",
            "short_name: Northshire",
        ),
        (
            "former_codes:\n  -\u{a0}S1\n  - S2",
            "a no-break space (U+00A0) stands behind the hyphen",
            "3:4",
            "- S1",
        ),
    ] {
        told(
            &format!("\n== councils/northshire.yaml\nname: Northshire Council\n{lines}\n"),
            &[
                &format!("error[unseen-character]: {called}, where only a plain space can"),
                &format!("--> councils/northshire.yaml:{at}"),
                &format!("help: write `{mended}`, typed anew"),
            ],
        );
    }
}

#[test]
fn a_comment_cuts_a_value_on_its_second_line_too() {
    told(
        "
== councils/northshire.yaml
name: Northshire Council
note: Agenda item
  no. #5 approved
",
        &[
            "warning[cut-by-comment]: everything behind `#` is a comment, so only `Agenda item no.` is read",
            "--> councils/northshire.yaml:3:7",
            "help: put the value in quotation marks: write `note: \"Agenda item no. #5 approved\"`; a comment has a space behind its `#`",
        ],
    );
}

#[test]
fn a_remark_without_its_sign_is_told_how_remarks_begin() {
    told(
        "
== councils/northshire.yaml
name: Northshire Council
to be checked with Anne
",
        &[
            "error[bad-yaml]: a colon is missing after `to`",
            "--> councils/northshire.yaml:2:1",
            "help: write `to: be checked with Anne`; a remark begins with `#`, and a line that goes on with the text above it is indented further",
        ],
    );
}
