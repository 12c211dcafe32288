//! YAML as people write it: small portal → the message, word for word, and what is read of the rest.

#![expect(
    clippy::invisible_characters,
    reason = "messages about them show the line with them"
)]

use snapbox::str;

use super::slips::told;
use super::{check, check_all};
use crate::support::portal;

/// The first line, the place and the help of each error and warning of one file, a line each.
fn brief(path: &str, text: &str) -> Vec<String> {
    let shown = portal(&format!("\n== {path}\n{text}")).errors();
    let lines = shown.lines().filter_map(|line| {
        let line = line.trim_start();
        let is_told = line.starts_with("error[") || line.starts_with("--> ");
        is_told.then(|| line.replacen(&format!("--> {path}:"), "at ", 1))
    });
    lines.collect()
}

/// The errors of a council's file are these: message and line.
#[track_caller]
fn council(text: &str, expected: &[&str]) {
    assert_eq!(brief("councils/fife.yaml", text), expected, "of\n{text}");
}

#[test]
fn the_line_with_the_fault_is_named_and_not_the_one_after_it() {
    let colon = |name: &str| format!("error[bad-yaml]: a colon is missing after `{name}`");
    let missing = [
        ("code S12000015\nname: Fife Council\n", "code", "at 1:1"),
        (
            "name: Fife Council\ncode S12000015\nwebsite: https://x.org/\n",
            "code",
            "at 2:1",
        ),
        (
            "name: Fife Council\nletters: FIF\ncode S12000015\n",
            "code",
            "at 3:1",
        ),
        (
            "name: Fife Council\r\ncode S12000015\r\nletters: FIF\r\n",
            "code",
            "at 2:1",
        ),
        (
            "name: Fife Council\nmembership\n  status: member\n",
            "membership",
            "at 2:1",
        ),
        (
            "name: Fife Council\nmembership:\n  status member\n  note: first\n",
            "status",
            "at 3:3",
        ),
        (
            "name: Fife Council\nmembership:\n  note: first\n  status member\n",
            "status",
            "at 4:3",
        ),
        (
            "name: Fife Council\nmembership:\n  - status member\n    note: first\n",
            "status",
            "at 3:5",
        ),
        (
            "name: Fife Council\nmembership:\n  - status: left\n    note first\n    since: 2001\n",
            "note",
            "at 4:5",
        ),
        (
            "name: Fife Council\nletters = FIF\ncode: S12000015\n",
            "letters",
            "at 2:1",
        ),
    ];
    for (text, name, place) in missing {
        council(text, &[&colon(name), place]);
    }
}

#[test]
fn each_slip_is_found_where_it_is() {
    let table = [
        (
            "name:Fife\nletters: FIF\n",
            "a space is missing after the colon",
            "at 1:1",
        ),
        (
            "name: Fife Council\nletters: FIF\n  code: S12000015\n",
            "the line begins further left or right than the lines that it belongs with",
            "at 3:3",
        ),
        (
            " name: Fife Council\nletters: FIF\ncode: S12000015\n",
            "the line begins further left or right than the lines that it belongs with",
            "at 1:2",
        ),
        (
            "name: Fife Council\nmembership:\n    status: member\n  note: first\n",
            "the line begins further left or right than the lines that it belongs with",
            "at 3:5",
        ),
        (
            "name: 'Fife Council\nletters: FIF\n",
            "the quotation mark that opens here is not closed",
            "at 1:7",
        ),
        (
            "name: Fife Council\nformer_codes: [S1, \"S2]\nletters: FIF\n",
            "the quotation mark that opens here is not closed",
            "at 2:20",
        ),
        (
            "name: Fife Council\ntile: {column: 1, row: 2\nletters: FIF\n",
            "the bracket `{` is not closed",
            "at 2:7",
        ),
        (
            "name: Fife Council\nformer_codes: [S1,\n  S2\nletters: FIF\n",
            "the bracket `[` is not closed",
            "at 2:15",
        ),
        (
            "name: Fife Council\nevidence: [{source: a]\nletters: FIF\n",
            "the bracket `{` is not closed",
            "at 2:11",
        ),
        (
            "name: Fife Council\nformer_codes: [S1] and more\nletters: FIF\n",
            "text stands behind the closing bracket",
            "at 2:15",
        ),
        (
            "name: Fife Council\nformer_codes: - S1\nletters: FIF\n",
            "a list begins on the line below its field, not behind the colon",
            "at 2:15",
        ),
        (
            "name: {{ page.title }}\nletters: FIF\n",
            "a value that begins with `{` needs quotation marks",
            "at 1:7",
        ),
        (
            "name: & Sons\nletters: FIF\n",
            "a value that begins with `&` needs quotation marks",
            "at 1:7",
        ),
        (
            "name: Fife Council\n\tletters: FIF\n\tcode: S12000015\n",
            "the line is indented with a tab",
            "at 2:1",
        ),
        (
            "name: Fife Council\n\u{a0}letters: FIF\n",
            "the line begins with a no-break space (U+00A0), which only looks like a space",
            "at 2:1",
        ),
        (
            "name: Fife Council\nformer_codes:\n  - S1\n  S2\n",
            "the line cannot be read as an entry of the list",
            "at 4:3",
        ),
        (
            "name: Fife Council\nfound_ed: x: y\n",
            "a value with a colon in it needs quotation marks",
            "at 2:11",
        ),
        (
            "name: Fife Council\nevidence: [{source: a, place: Item #5, page}]\n",
            "everything behind ` #` is a comment, the closing bracket too",
            "at 2:36",
        ),
        (
            "name: Fife Council\nevidence: [{source: a, place: #5, note: b}]\n",
            "everything behind ` #` is a comment, the closing bracket too",
            "at 2:31",
        ),
    ];
    for (text, message, place) in table {
        let code = if message.contains("U+") {
            "unseen-character"
        } else {
            "bad-yaml"
        };
        council(text, &[&format!("error[{code}]: {message}"), place]);
    }
}

#[test]
fn lines_whose_first_is_gone_are_one_mistake() {
    let indented = "error[bad-yaml]: the line begins further left or right than the lines that it belongs with";
    let table = [
        (
            "name: Fife Council\nmembership:\n    on: 2016\n    note: first\n  - status: left\n    on: 2015\n",
            indented,
            "at 3:5",
        ),
        (
            "name: Fife Council\nmembership:\n  - status: left\n    on: 2015\n  tile: 1\n  row: 2\n",
            indented,
            "at 5:3",
        ),
        (
            "name: Fife Council\nmembership:\n  status: left\n  - what: a\n    kind: cash\n  - what: b\n",
            "error[bad-yaml]: a list stands here without the field that it belongs to",
            "at 4:3",
        ),
    ];
    for (text, message, place) in table {
        council(text, &[message, place]);
    }
}

#[test]
fn five_mistakes_in_one_file_are_told_at_once() {
    check(
        r#"
== councils/fife.yaml
name: "Fife Council
letters FIF
wesbite: https://fife.example/
population: {value: many, year: 2015}
membership:
  status: member
  since:2016-05-26
funds:
  - what: job-board
    kind: cash
    amount: {12500
"#,
        str![[r#"
error[bad-yaml]: the quotation mark that opens here is not closed
 --> councils/fife.yaml:1:7
  |
1 | name: "Fife Council
  |       ^^^^^^^^^^^^^
  |
  = help: write `"Fife Council"`

error[bad-yaml]: a colon is missing after `letters`
 --> councils/fife.yaml:2:1
  |
2 | letters FIF
  | ^^^^^^^^^^^
  |
  = help: write `letters: FIF`; a line that goes on with the text above it is indented further

error[unknown-field]: a council has no field `wesbite`
 --> councils/fife.yaml:3:1
  |
3 | wesbite: https://fife.example/
  | ^^^^^^^
  |
  = help: write `website`

error[bad-value]: `many` is not a whole number
 --> councils/fife.yaml:4:21
  |
4 | population: {value: many, year: 2015}
  |                     ^^^^
  |
  = help: write a whole number, in figures only

error[bad-yaml]: a space is missing after the colon
 --> councils/fife.yaml:7:3
  |
7 |   since:2016-05-26
  |   ^^^^^^^^^^^^^^^^
  |
  = help: write `since: 2016-05-26`

error[unknown-id]: there is no project `job-board`
 --> councils/fife.yaml:9:11
  |
9 |   - what: job-board
  |           ^^^^^^^^^
  |
  = help: add `projects/job-board.md`, or write the id of a project that is there

error[bad-yaml]: the bracket `{` is not closed
  --> councils/fife.yaml:11:13
   |
11 |     amount: {12500
   |             ^^^^^^
   |
   = help: write `{12500}`
"#]],
    );
}

#[test]
fn the_write_up_below_broken_fields_is_still_read() {
    check(
        r#"
== projects/x.md
---
title: "One job board
summary: One site.
stage: alive
---
Before <b>that</b>.

[dead](../projects/y.md)
"#,
        str![[r#"
error[bad-yaml]: the quotation mark that opens here is not closed
 --> projects/x.md:2:8
  |
2 | title: "One job board
  |        ^^^^^^^^^^^^^^
  |
  = help: write `"One job board"`

error[bad-value]: `alive` is not one of `idea`, `discovery`, `alpha`, `beta`, `live` or `closed`
 --> projects/x.md:4:8
  |
4 | stage: alive
  |        ^^^^^
  |
  = help: write `live`

error[raw-html]: `<b>` is HTML, which a text may not hold
 --> projects/x.md:6:8
  |
6 | Before <b>that</b>.
  |        ^^^
  |
  = help: write `**that**`

error[dead-link]: there is no file at `../projects/y.md`
 --> projects/x.md:8:1
  |
8 | [dead](../projects/y.md)
  | ^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: add `projects/y.md`, or take the link out
"#]],
    );
}

#[test]
fn what_a_broken_line_should_have_held_is_not_missed() {
    check(
        r#"
== milestones.yaml
- id team-in-place
  title: A team
  status: done
- id: second
  title: "Second
  status: done
== team.yaml
host: [board
== organisations/board.yaml
name: Board
kind: board
== sources.yaml
plan-2016
  title: A plan
  url: https://x.org/
other:
  title: Another
  url: https://x.org/other
== claims.yaml
- measure: members
  value: 1
  date: 2016
  evidence: [plan-2016]
"#,
        str![[r#"
error[bad-yaml]: a colon is missing after `id`
 --> milestones.yaml:1:3
  |
1 | - id team-in-place
  |   ^^^^^^^^^^^^^^^^
  |
  = help: write `id: team-in-place`; a line that goes on with the text above it is indented further

error[bad-yaml]: the quotation mark that opens here is not closed
 --> milestones.yaml:5:10
  |
5 |   title: "Second
  |          ^^^^^^^
  |
  = help: write `"Second"`

error[bad-yaml]: a colon is missing after `plan-2016`
 --> sources.yaml:1:1
  |
1 | plan-2016
  | ^^^^^^^^^
  |
  = help: write `plan-2016:`

error[bad-yaml]: the bracket `[` is not closed
 --> team.yaml:1:7
  |
1 | host: [board
  |       ^^^^^^
  |
  = help: write `[board]`
"#]],
    );
}

#[test]
fn lines_that_git_left_are_one_problem_for_each_place() {
    check(
        "
== councils/fife.yaml
name: Fife Council
<<<<<<< HEAD
letters: FIF
=======
letters: FFE
>>>>>>> update-letters
code: S12000015
== projects/x.md
---
title: x
summary: y
---
Before.

<<<<<<< HEAD
Ours.
=======
Theirs.
>>>>>>> update-jobs
",
        str![[r#"
error[merge-conflict]: Git left two versions here that it could not join
 --> councils/fife.yaml:2:1
  |
2 | <<<<<<< HEAD
  | ^^^^^^^^^^^^
  |
  = help: keep what is right of the lines down to `>>>>>>>`, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`

error[merge-conflict]: Git left two versions here that it could not join
 --> projects/x.md:7:1
  |
7 | <<<<<<< HEAD
  | ^^^^^^^^^^^^
  |
  = help: keep what is right of the lines down to `>>>>>>>`, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`
"#]],
    );
}

#[test]
fn a_comma_within_braces_is_explained() {
    check(
        "
== projects/x.md
---
title: x
summary: y
budget: {amount: over £12,000,000, note: a, b and c}
started: 2009
---
",
        str![[r#"
error[bad-yaml]: the comma ends the value of `amount`, as every comma within braces does
 --> projects/x.md:4:18
  |
4 | budget: {amount: over £12,000,000, note: a, b and c}
  |                  ^^^^^^^^^^^^^^^^
  |
  = help: put the value in quotation marks: write `budget: {amount: "over £12,000,000", note: a, b and c}`

error[bad-yaml]: the comma ends the value of `note`, as every comma within braces does
 --> projects/x.md:4:42
  |
4 | budget: {amount: over £12,000,000, note: a, b and c}
  |                                          ^^^^^^^^^^
  |
  = help: put the value in quotation marks: write `budget: {amount: over £12,000,000, note: "a, b and c"}`
"#]],
    );
}

#[test]
fn ids_within_braces_with_a_comma_between_them_are_several_or_one_value() {
    check(
        "
== projects/x.md
---
title: x
summary: y
budget: {amount: 5, evidence: paper-1, paper-2}
note: - five
started: 2009
---
",
        str![[r#"
error[bad-yaml]: the comma ends the value of `evidence`, as every comma within braces does
 --> projects/x.md:4:31
  |
4 | budget: {amount: 5, evidence: paper-1, paper-2}
  |                               ^^^^^^^^^^^^^^^^
  |
  = help: to name several, write `evidence: [paper-1, paper-2]`; else put the value in quotation marks: write `budget: {amount: 5, evidence: "paper-1, paper-2"}`

error[bad-yaml]: a list begins on the line below its field, not behind the colon
 --> projects/x.md:5:7
  |
5 | note: - five
  |       ^^^^^^
  |
  = help: write `note: [five]` for a list; for these very words write `note: "- five"`
"#]],
    );
}

#[test]
fn a_comment_in_brackets_gets_its_value_in_quotation_marks_and_not_its_field() {
    check(
        "
== projects/x.md
---
title: x
summary: y
budget: {amount: 5, note: #3 of three, evidence: paper}
---
",
        str![[r##"
error[bad-yaml]: everything behind ` #` is a comment, the closing bracket too
 --> projects/x.md:4:27
  |
4 | budget: {amount: 5, note: #3 of three, evidence: paper}
  |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: put the value in quotation marks: write `budget: {amount: 5, note: "#3 of three", evidence: paper}`
"##]],
    );
}

#[test]
fn a_comment_that_cuts_a_value_off_is_named() {
    check_all(
        "
== projects/x.md
---
title: Agenda item #5 approved   # a comment that is meant
summary: #digital first
started: 2009   # by the minutes
note: Minutes of meeting # 5
---
",
        str![[r##"
warning[cut-by-comment]: everything behind `#` is a comment, so only `Agenda item` is read
 --> projects/x.md:2:20
  |
2 | title: Agenda item #5 approved   # a comment that is meant
  |                    ^^^^^^^^^^^
  |
  = help: put the value in quotation marks: write `title: "Agenda item #5 approved"   # a comment that is meant`; a comment has a space behind its `#`

error[bad-yaml]: everything behind `#` is a comment, so `summary` is empty
 --> projects/x.md:3:10
  |
3 | summary: #digital first
  |          ^^^^^^^^^^^^^^
  |
  = help: put the value in quotation marks: write `summary: "#digital first"`; a comment has a space behind its `#`

warning[cut-by-comment]: everything behind `#` is a comment, so only `Minutes of meeting` is read
 --> projects/x.md:5:26
  |
5 | note: Minutes of meeting # 5
  |                          ^^^
  |
  = help: put the value in quotation marks: write `note: "Minutes of meeting # 5"`; a comment has a space behind its `#`
"##]],
    );
}

#[test]
fn a_comment_that_is_meant_is_none_of_our_business() {
    let text = "name: Fife Council # the largest\nletters: FIF  #- not in the register\n# [[[ #5\nwebsite: https://x.org/#top\nformer_codes: [S1] # one of 2\nexisted: {from: 1996} # 3 of them\n";
    assert_eq!(
        portal(&format!("\n== councils/fife.yaml\n{text}")).problems(),
        ""
    );
}

#[test]
fn characters_that_nobody_sees_are_named_where_letters_count() {
    check(
        "
== projects/x.md
---
title: \u{200b}One\u{a0}job board\u{a0}
summ\u{ad}ary: One site.
stage: live\u{a0}
lead: no\u{200b}rth
started: 2009\u{a0}
links: [{title: The site, url: 'https://x.org/jobs\u{200b}'}]
---
== projects/y.md
---
title: \u{200b}\u{200d}\u{2060}
summary: \u{202e}000,1£\u{202c} a year
---
Paid \u{202e}000,1£ in 2016.
",
        str![[r#"
error[unseen-character]: the name of the field `summary` has a soft hyphen (U+00AD) in it
 --> projects/x.md:3:5
  |
3 | summ­ary: One site.
  |     ^
  |
  = help: type `summary` again, without the character

error[unseen-character]: the value has a no-break space (U+00A0) in it, which nobody sees: it stands behind `live`
 --> projects/x.md:4:8
  |
4 | stage: live 
  |        ^^^^
  |
  = help: write `live`, typed anew

error[unseen-character]: the value has a zero-width space (U+200B) in it, which nobody sees: it stands behind `no`
 --> projects/x.md:5:9
  |
5 | lead: no​rth
  |         ^
  |
  = help: write `north`, typed anew

error[unseen-character]: the value has a zero-width space (U+200B) in it, which nobody sees: it stands behind `https://x.org/jobs`
 --> projects/x.md:7:51
  |
7 | links: [{title: The site, url: 'https://x.org/jobs​'}]
  |                                                   ^
  |
  = help: write `https://x.org/jobs`, typed anew

error[missing-field]: `title` is empty
 --> projects/y.md:2:1
  |
2 | title: ​⁠
  | ^^^^^
  |
  = help: write the title

error[unseen-character]: a right-to-left override (U+202E) turns the text behind it round for whoever reads it
 --> projects/y.md:3:10
  |
3 | summary: �000,1£� a year
  |          ^
  |
  = help: delete the character, or type the text again

error[unseen-character]: a right-to-left override (U+202E) turns the text behind it round for whoever reads it
 --> projects/y.md:5:6
  |
5 | Paid �000,1£ in 2016.
  |      ^
  |
  = help: delete the character, or type the text again
"#]],
    );
}

#[test]
fn a_backslash_between_double_marks_is_explained() {
    check(
        r#"
== updates/2016-06-01-x.md
---
title: "Papers at S:\budget\admin"
summary: "a \"quoted\" and \u00e9 \\ and \u0007"
---
"#,
        str![[r#"
error[bad-yaml]: a backslash has a meaning of its own between the marks `"`
 --> updates/2016-06-01-x.md:2:8
  |
2 | title: "Papers at S:\budget\admin"
  |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `title: 'Papers at S:\budget\admin'`

error[bad-yaml]: a backslash has a meaning of its own between the marks `"`
 --> updates/2016-06-01-x.md:3:10
  |
3 | summary: "a \"quoted\" and \u00e9 \\ and \u0007"
  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `\\` for each backslash that is meant, and take out what makes a sign that nobody sees
"#]],
    );
}

#[test]
fn a_field_that_a_form_cleared_is_left_out() {
    let text = "
== projects/x.md
---
title: x
summary: y
ended: ''
started: ''
lead: ''
partners: ''
budget: ''
strategy: ''
outcomes: ''
evidence: ''
links: ''
note: \"\"
checked: ''
---
== councils/fife.yaml
name: Fife Council
former_codes: ''
tile: ''
existed: ''
website: ''
population: ''
membership: ''
funds: ''
";
    assert_eq!(portal(text).errors(), "");
    council(
        "name: ''\nletters: FIF\n",
        &["error[missing-field]: `name` is empty", "at 1:1"],
    );
}

#[test]
fn a_truth_value_between_quotation_marks_is_explained() {
    check(
        "
== projects/x.md
---
title: x
summary: y
draft: \"true\"
---
",
        str![[r#"
error[bad-value]: `true` stands between quotation marks, which make a text of it
 --> projects/x.md:4:8
  |
4 | draft: "true"
  |        ^^^^^^
  |
  = help: take the quotation marks off: write `true`
"#]],
    );
}

#[test]
fn numbers_are_shown_as_they_were_written() {
    for written in ["1.0", "1.50", "0x1F", "1e3", "+44", "012", "True", "1_000"] {
        let portal = portal(&format!(
            "\n== projects/x.md\n---\ntitle: {written}\nsummary: y\n---\n"
        ));
        let table = String::from_utf8(portal.bytes("/data/projects.csv")).expect("UTF-8");
        // A spreadsheet would take what begins with a plus for a sum.
        let shown = if written == "+44" { "'+44" } else { written };
        assert!(
            table.contains(&format!("x,{shown},y,")),
            "{written} in {table}"
        );
    }
}

#[test]
fn a_year_below_a_tab_or_a_quotation_over_lines_is_not_lost() {
    let portal = portal(
        "
== projects/x.md
---
title:\tOne job board
summary: \"One site www.e
for every council.\"
partners: [fife,
fife]
started: 2009
note: +44
---
== councils/fife.yaml
name: Fife Council
",
    );
    let data = String::from_utf8(portal.bytes("/data/projects.csv")).expect("UTF-8");
    assert!(data.contains("One site www.e for every council."), "{data}");
    assert!(data.contains(",2009,"), "{data}");
}

#[test]
fn a_line_break_and_a_tab_may_be_written_with_a_backslash_but_a_path_is_none() {
    let said = |name: &str| portal(&format!("== councils/fife.yaml\nname: {name}\n")).errors();
    assert_eq!(said("\"One\\nTwo\\tThree\""), "");
    for path in ["\"S:\\new\\team\"", "\"S:\\budget\"", "\"\\a\""] {
        assert!(
            said(path).contains("a backslash has a meaning of its own"),
            "{path}"
        );
    }
}

#[test]
fn a_line_of_one_sign_is_named_as_what_it_is() {
    for (line, sign) in [("=======", '='), ("--------", '-'), ("*****", '*')] {
        told(
            &format!("\n== councils/north.yaml\nname: North\n{line}\ncode: S1\n"),
            &[
                &format!("error[bad-yaml]: the line holds nothing but `{sign}`"),
                "--> councils/north.yaml:2:1",
                "help: delete it: Git leaves such a line where it could not join two versions; a remark begins with `#`",
            ],
        );
    }
}

#[test]
fn a_byte_order_mark_is_taken_at_the_beginning_and_named_everywhere_else() {
    const TEXT: &str = "# a remark\nname: North\nshort_name: \"No\\u0072th\"\nformer_codes: [S1, 'S2']\nnote: |\n  One.\n  Two.\nmembership:\n  - status: member\n    since: 2016-05-26\n";
    for (at, _) in TEXT.char_indices().chain([(TEXT.len(), ' ')]) {
        for (mark, name) in [("\u{feff}", "U+FEFF"), ("\u{feff}\u{feff}", "U+FEFF")] {
            let mut text = TEXT.to_owned();
            text.insert_str(at, mark);
            let portal = portal("");
            portal.write("councils/north.yaml", &text);
            let report = portal.report();
            let errors = report.of_severity(mercat::problem::Severity::Error);
            if at == 0 && mark.chars().count() == 1 {
                assert!(errors.is_empty(), "{text:?}: {errors:#?}");
                continue;
            }
            let [error] = errors.as_slice() else {
                panic!("{text:?}: {errors:#?}");
            };
            assert!(error.message.contains(name), "{text:?}: {}", error.message);
            let place = error.place.as_ref().expect("a place");
            // The file's text is what follows the mark that may stand at its beginning.
            let from = if at == 0 { 0 } else { at };
            assert_eq!(place.span().start, from, "{text:?}");
        }
    }
}

#[test]
fn one_slip_in_a_list_or_in_the_indent_is_one_problem() {
    for (text, message, help) in [
        (
            "name: Fife Council\nfunds:\n  -what: map\n    kind: cash\n    amount: 1\n  - what: map\n    kind: cash\n    amount: 2\n",
            "error[bad-yaml]: a space is missing behind the hyphen",
            "help: write `- what: map`",
        ),
        (
            "name: Fife Council\nmembership:\n  status: member\n\tsince: 2016\n  evidence: [press]\n",
            "error[bad-yaml]: the line is indented with a tab",
            "help: use spaces instead, two for each step",
        ),
        (
            "name: Fife Council\nnote: ‘First: of three’\n",
            "error[bad-yaml]: a value with a colon in it needs quotation marks",
            "help: write `note: \"First: of three\"`",
        ),
        (
            "name: Fife Council\npopulation: {value: !!int 4, year: 2015}\n",
            "error[bad-yaml]: `!` at the beginning of a value has a meaning that records have no use for",
            "help: delete `!!int`, or put the value between quotation marks if it belongs to the text",
        ),
        (
            "name: Fife Council\ntile: {col: 1, row: 2}\n",
            "error[unknown-field]: `tile` has no field `col`",
            "help: write `column`",
        ),
    ] {
        let map = "== projects/map.md\n---\ntitle: M\nsummary: S.\n---\n== sources.yaml\npress: {title: P, url: https://p.example/}\n";
        let shown = portal(&format!("\n{map}== councils/fife.yaml\n{text}")).errors();
        let errors: Vec<&str> = shown
            .lines()
            .filter(|line| line.starts_with("error["))
            .collect();
        assert_eq!(errors, [message], "of\n{text}\n{shown}");
        assert!(shown.contains(help), "{shown}");
    }
}

#[test]
fn what_one_tab_or_one_sign_makes_of_other_lines_is_one_mistake() {
    told(
        "\n== councils/north.yaml\nname: North\nmembership:\n\tstatus: member\n  since: 2016-05\n",
        &[
            "error[bad-yaml]: the line is indented with a tab",
            "--> councils/north.yaml:3:1",
            "help: use spaces instead, two for each step",
        ],
    );
    told(
        "\n== councils/north.yaml\nname: North\nmembership:\n  - &first\n    status: member\n  - *first\n",
        &[
            "error[bad-yaml]: `&` at the beginning of a value has a meaning that records have no use for",
            "--> councils/north.yaml:3:5",
            "help: delete `&first`, and write what stands behind it again where `*first` stands",
        ],
    );
}

#[test]
fn a_sign_that_has_a_meaning_in_yaml_gets_quotation_marks() {
    for (value, sign) in [("&pound;5 each", '&'), ("? who pays", '?')] {
        told(
            &format!("\n== councils/north.yaml\nname: North\nnote: {value}\n"),
            &[
                &format!(
                    "error[bad-yaml]: a value that begins with `{sign}` needs quotation marks"
                ),
                "--> councils/north.yaml:2:7",
                &format!("help: write `note: \"{value}\"`"),
            ],
        );
    }
}

#[test]
fn a_sentence_that_goes_on_at_the_margin_is_no_field() {
    told(
        "\n== councils/north.yaml\nname: North\nnote: One site\nfor every council.\n",
        &[
            "error[bad-yaml]: a colon is missing after `for`",
            "--> councils/north.yaml:3:1",
            "help: indent the line further if it goes on with the text above it; a field is written `for: …`",
        ],
    );
}

#[test]
fn a_line_separator_is_named_where_it_stands() {
    told(
        "\n== councils/north.yaml\nname: North\nnote: First of\u{2028}three\nletters: NOR\u{2028}\n",
        &[
            "error[unseen-character]: a line separator (U+2028) stands within the line, and would end it unseen",
            "--> councils/north.yaml:2:15",
            "help: delete the character, or type the line again",
        ],
    );
}

#[test]
fn fields_of_hugo_in_toml_are_to_be_fields_of_yaml() {
    told(
        "\n== projects/map.md\n+++\ntitle = \"Map\"\n+++\nText\n",
        &[
            "error[bad-front-matter]: the first line is `+++`, and has to be `---`",
            "--> projects/map.md:1:1",
            "help: write three plain hyphens in its place and below the last field, and a colon behind the name of each field: `title: …`",
        ],
    );
}

#[test]
fn a_text_below_its_field_that_stands_too_far_left_is_one_mistake() {
    told(
        "\n== councils/north.yaml\nname: North\nnote: |\nThey all\npay.\nletters: NOR\n",
        &[
            "error[bad-yaml]: the text that `note: |` announces does not stand further in",
            "--> councils/north.yaml:3:1",
            "help: write two more spaces in front of each line of the text",
        ],
    );
    told(
        "\n== councils/north.yaml\nname: North\nnote: |\n    They all\n  pay.\nletters: NOR\n",
        &[
            "error[bad-yaml]: the line stands further left than the first line of its text",
            "--> councils/north.yaml:4:3",
            "help: write as many spaces in front of each line of the text as in front of its first",
        ],
    );
}

#[test]
fn a_field_behind_the_colon_of_another_is_put_in_braces_or_quotation_marks() {
    told(
        "\n== projects/map.md\n---\ntitle: Map\nsummary: It.\nbudget: amount: 5000\n---\n",
        &[
            "error[bad-yaml]: a value with a colon in it needs quotation marks",
            "--> projects/map.md:4:9",
            "help: write `budget: {amount: 5000}` for a field within it; for these very words write `budget: \"amount: 5000\"`",
        ],
    );
}

#[test]
fn lines_above_the_fields_are_told_as_such() {
    told(
        "\n== projects/map.md\n<!-- Checked -->\n---\ntitle: Map\nsummary: It.\n---\n",
        &[
            "error[bad-front-matter]: the first line has to be `---`, but other lines stand before it",
            "--> projects/map.md:1:1",
            "help: delete what stands above the line `---`, or move it below the fields",
        ],
    );
}
