//! Small portal → the message, word for word.
//!
//! Expectations are renewed by `SNAPSHOTS=overwrite cargo test --test tests problems`, and then read.

#![allow(clippy::too_many_lines, reason = "a message is shown whole")]

mod beside_others;
mod blanks;
mod copies;
mod dates;
mod dialects;
mod evidence;
mod followed;
mod funding;
mod ids;
mod markdown;
mod names;
mod not_meant;
mod one_value;
mod other_signs;
mod partnership;
mod pasted;
mod plans;
mod records;
mod redirects;
mod sense;
mod settings;
mod slips;
mod stages;
mod twice;
mod typed;
mod values;
mod words;
mod yaml;

use snapbox::{Data, assert_data_eq, str};

use crate::support::{Portal, SITE, portal, shown};
use mercat::problem::{Code, Severity, github, html, json};

/// The errors of a small portal are these, word for word.
#[track_caller]
fn check(files: &str, expected: impl Into<Data>) {
    assert_data_eq!(portal(files).errors(), expected.into().raw());
}

/// The errors of a portal whose content lies in `content/` and whose themes in `themes/`, as the terminal shows them.
fn errors_of_words(files: &str) -> String {
    let folder = Portal::empty();
    for file in format!("\n{files}").split("\n== ").skip(1) {
        let (path, text) = file.split_once('\n').unwrap_or((file, ""));
        folder.write(path, text);
    }
    folder.errors_with_theme()
}

/// These errors are the following, word for word.
#[track_caller]
fn check_words(files: &str, expected: impl Into<Data>) {
    assert_data_eq!(errors_of_words(files), expected.into().raw());
}

/// The errors and warnings of a small portal are these, word for word.
#[track_caller]
fn check_all(files: &str, expected: impl Into<Data>) {
    assert_data_eq!(portal(files).problems(), expected.into().raw());
}

/// The errors of a portal with files that are no text are these, word for word.
#[track_caller]
fn check_written(portal: &Portal, expected: impl Into<Data>) {
    assert_data_eq!(portal.errors(), expected.into().raw());
}

/// Nothing stops the build of a small portal.
#[track_caller]
fn works(portal: &Portal) {
    assert_eq!(portal.errors(), "");
}

// Fields

#[test]
fn an_unknown_field_names_the_nearest() {
    check(
        "
== councils/fife.yaml
name: Fife Council
wesbite: https://www.fife.gov.uk/
",
        str![[r#"
error[unknown-field]: a council has no field `wesbite`
 --> councils/fife.yaml:2:1
  |
2 | wesbite: https://www.fife.gov.uk/
  | ^^^^^^^
  |
  = help: write `website`
"#]],
    );
}

#[test]
fn an_unknown_field_that_is_near_nothing_names_all() {
    check(
        "
== pages/about.md
---
title: About
colour: red
---
",
        str![[r#"
error[unknown-field]: a page has no field `colour`
 --> pages/about.md:3:1
  |
3 | colour: red
  | ^^^^^^
  |
  = help: its fields are `title`, `navigation`, `evidence`, `inferred`, `note`, `asked`, `checked`, `confirmed` and `draft`
"#]],
    );
}

#[test]
fn a_field_that_is_proposed_means_the_same() {
    let all = "its fields are `name`, `short_name`,";
    for (written, help) in [
        ("former_names", all),
        ("former_name", all),
        ("name_full", all),
        ("evidence_url", all),
        ("former_code", "write `former_codes`"),
        ("codes_former", "write `former_codes`"),
        ("shortname", "write `short_name`"),
        ("short-nam", "write `short_name`"),
        ("populaton", "write `population`"),
    ] {
        let said = portal(&format!(
            "== councils/north.yaml\nname: North Council\n{written}: x\n"
        ))
        .errors();
        assert!(said.contains(&format!("help: {help}")), "{said}");
    }
}

#[test]
fn a_required_field_misspelt_is_one_mistake() {
    check(
        "
== projects/x.md
---
title: x
sumary: y
---
",
        str![[r#"
error[unknown-field]: a project has no field `sumary`
 --> projects/x.md:3:1
  |
3 | sumary: y
  | ^^^^^^
  |
  = help: write `summary`
"#]],
    );
}

#[test]
fn a_field_of_another_kind_of_file_says_where_it_belongs() {
    check(
        "
== projects/x.md
---
title: x
summary: y
funds: []
---
",
        str![[r#"
error[unknown-field]: a project has no field `funds`
 --> projects/x.md:4:1
  |
4 | funds: []
  | ^^^^^
  |
  = help: `funds` belongs in a council or an organisation
"#]],
    );
}

#[test]
fn a_repeated_field_shows_the_first() {
    check(
        "
== councils/fife.yaml
name: Fife Council
name: Fife
",
        str![[r#"
error[repeated-field]: `name` is written twice in one record: `Fife Council` in line 1 and `Fife` in line 2
 --> councils/fife.yaml:2:1
  |
2 | name: Fife
  | ^^^^
  |
note: first written here
 --> councils/fife.yaml:1:1
  |
1 | name: Fife Council
  | ----
help: keep the line that holds, and delete the other
"#]],
    );
}

#[test]
fn records_that_run_together_are_one_mistake() {
    check(
        "
== milestones.yaml
- id: a
  title: A
  status: done
  title: B
  status: done
",
        str![[r#"
error[repeated-field]: `title` and `status` are written twice in one record
 --> milestones.yaml:4:3
  |
4 |   title: B
  |   ^^^^^
  |
note: first written here
 --> milestones.yaml:2:3
  |
2 |   title: A
  |   -----
help: look whether the first line of a second record is missing above these, or delete them
"#]],
    );
}

#[test]
fn a_list_whose_first_line_is_missing_is_one_mistake() {
    check(
        "
== councils/fife.yaml
name: Fife Council
membership:
  - status: member
    on: 2016
  - what: x
    kind: cash
    amount: 1
  - what: y
    kind: cash
    amount: 2
",
        str![[r#"
error[unknown-field]: an entry of `membership` needs `status`, and has no field `what`, `kind` or `amount`
 --> councils/fife.yaml:5:5
  |
5 |   - what: x
  |     ^^^^
  |
  = help: such fields belong in a line of `funds`: look whether the line above that begins it is missing
"#]],
    );
}

#[test]
fn required_fields_that_are_missing_are_named_together() {
    check(
        "
== projects/x.md
---
stage: live
---
",
        str![[r#"
error[missing-field]: a project needs `title` and `summary`
 --> projects/x.md:2:1
  |
2 | stage: live
  | ^^^^^^^^^^^
  |
  = help: add `title: …` (the title) and `summary: …` (the project in one sentence)
"#]],
    );
}

#[test]
fn a_required_field_that_is_empty() {
    check(
        r#"
== councils/fife.yaml
name:
== councils/moray.yaml
name: ""
"#,
        str![[r#"
error[missing-field]: `name` is empty
 --> councils/fife.yaml:1:1
  |
1 | name:
  | ^^^^
  |
  = help: write the council's full name

error[missing-field]: `name` is empty
 --> councils/moray.yaml:1:1
  |
1 | name: ""
  | ^^^^
  |
  = help: write the council's full name
"#]],
    );
}

#[test]
fn a_file_without_a_field() {
    check(
        "
== councils/fife.yaml
",
        str![[r#"
error[missing-field]: a council needs `name`
--> councils/fife.yaml
 = help: add `name: …` (the council's full name)
"#]],
    );
}

#[test]
fn a_list_where_one_value_belongs() {
    check(
        "
== councils/fife.yaml
name: [Fife]
",
        str![[r#"
error[wrong-type]: `name` takes a text, not a list
 --> councils/fife.yaml:1:7
  |
1 | name: [Fife]
  |       ^^^^^^
  |
  = help: write `Fife`, without the brackets or the hyphen
"#]],
    );
}

#[test]
fn fields_where_a_text_belongs() {
    check(
        "
== councils/fife.yaml
name: {short: Fife}
",
        str![[r#"
error[wrong-type]: `name` takes a text, not fields of its own
 --> councils/fife.yaml:1:7
  |
1 | name: {short: Fife}
  |       ^^^^^^^^^^^^^
  |
  = help: write a text
"#]],
    );
}

#[test]
fn a_value_where_fields_belong() {
    check(
        "
== councils/fife.yaml
name: Fife Council
tile: 3
",
        str![[r#"
error[wrong-type]: `tile` is written as fields, each as `field: value`, not as a single value
 --> councils/fife.yaml:2:7
  |
2 | tile: 3
  |       ^
  |
  = help: write `{column: …, row: …, label: …}`; `column` is the column, `row` is the row, `label` is the letters in the square
"#]],
    );
}

#[test]
fn a_list_where_fields_belong() {
    check(
        "
== councils/fife.yaml
- name: Fife Council
",
        str![[r#"
error[wrong-type]: a council is written as fields, each as `field: value`, not as a list
 --> councils/fife.yaml:1:1
  |
1 | - name: Fife Council
  | ^^^^^^^^^^^^^^^^^^^^
  |
  = help: take away its hyphen, or the brackets around it
"#]],
    );
}

#[test]
fn a_list_of_several_where_one_map_of_fields_belongs_says_where_the_others_go() {
    check(
        "
== councils/north.yaml
name: North Council
website: https://north.example
evidence: []
asked:
  - {on: 2016-06-02, of: north}
  - {on: 2016-07-02, of: north}
tile: [{column: 1, row: 1}, {column: 2, row: 1}]
population:
  - {value: 100, year: 2015}
  - {value: 90, year: 2014}
",
        str![[r#"
error[wrong-type]: `asked` is written as fields, each as `field: value`, not as a list
 --> councils/north.yaml:5:3
  |
5 |   - {on: 2016-06-02, of: north}
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: keep the entry of the latest day, and take away its hyphen, or the brackets around it; what the others say goes into the `note` beside `asked`

error[wrong-type]: `tile` is written as fields, each as `field: value`, not as a list
 --> councils/north.yaml:7:7
  |
7 | tile: [{column: 1, row: 1}, {column: 2, row: 1}]
  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: keep one entry, and take away its hyphen, or the brackets around it

error[wrong-type]: `population` is written as fields, each as `field: value`, not as a list
 --> councils/north.yaml:9:3
  |
9 |   - {value: 100, year: 2015}
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: keep one entry, and take away its hyphen, or the brackets around it; what else there is to say goes into its `note`
"#]],
    );
}

#[test]
fn an_entry_of_a_list_that_is_empty() {
    check(
        "
== councils/fife.yaml
name: Fife Council
former_codes:
  - S12000015
  -
",
        str![[r#"
error[missing-field]: an entry of `former_codes` is empty
 --> councils/fife.yaml:4:4
  |
4 |   -
  |    ^
  |
  = help: write something behind the hyphen, or delete the entry
"#]],
    );
}

#[test]
fn a_word_that_is_not_one_of_those_that_fit() {
    check(
        "
== projects/x.md
---
title: x
summary: y
stage: lve
---
",
        str![[r#"
error[bad-value]: `lve` is not one of `idea`, `discovery`, `alpha`, `beta`, `live` or `closed`
 --> projects/x.md:4:8
  |
4 | stage: lve
  |        ^^^
  |
  = help: write `live`
"#]],
    );
}

#[test]
fn a_truth_value_in_other_words() {
    check(
        "
== councils/fife.yaml
name: Fife Council
inferred: yes
",
        str![[r#"
error[bad-value]: `yes` is neither `true` nor `false`
 --> councils/fife.yaml:2:11
  |
2 | inferred: yes
  |           ^^^
  |
  = help: write `true`, without quotation marks
"#]],
    );
}

#[test]
fn a_count_with_a_comma() {
    check(
        r#"
== councils/fife.yaml
name: Fife Council
population: {value: "367,260"}
"#,
        str![[r#"
error[bad-value]: `367,260` is not a whole number
 --> councils/fife.yaml:2:21
  |
2 | population: {value: "367,260"}
  |                     ^^^^^^^^^
  |
  = help: write `367260`
"#]],
    );
}

#[test]
fn a_square_that_is_not_on_the_map() {
    check(
        "
== councils/fife.yaml
name: Fife Council
tile: {column: 0, row: 300}
",
        str![[r#"
error[bad-value]: `0` is not a whole number from 1 to 40
 --> councils/fife.yaml:2:16
  |
2 | tile: {column: 0, row: 300}
  |                ^
  |
  = help: write a whole number from 1 to 40, in figures only

error[bad-value]: `300` is not a whole number from 1 to 40
 --> councils/fife.yaml:2:24
  |
2 | tile: {column: 0, row: 300}
  |                        ^^^
  |
  = help: write a whole number from 1 to 40, in figures only
"#]],
    );
}

#[test]
fn a_figure_with_its_unit() {
    check(
        "
== projects/x.md
---
title: x
summary: y
outcomes: {measure: Time, target: {value: 30 minutes}}
---
",
        str![[r#"
error[bad-value]: `30 minutes` is not a plain number
 --> projects/x.md:4:43
  |
4 | outcomes: {measure: Time, target: {value: 30 minutes}}
  |                                           ^^^^^^^^^^
  |
  = help: write `30`: what it counts is said in the outcome's `unit`
"#]],
    );
}

#[test]
fn a_claim_counts_or_is_an_amount() {
    check(
        "
== claims.yaml
- {measure: members, value: £27, date: 2016}
- {measure: cash, value: many, date: 2016}
- {measure: membrs, value: £27, date: 2016}
",
        str![[r#"
error[bad-value]: `£27` is not a whole number
 --> claims.yaml:1:29
  |
1 | - {measure: members, value: £27, date: 2016}
  |                             ^^^
  |
  = help: write a whole number, in figures only

error[bad-money]: `many` is not an amount of money
 --> claims.yaml:2:26
  |
2 | - {measure: cash, value: many, date: 2016}
  |                          ^^^^
  |
  = help: write a figure such as `12500`, `£12,500.50` or `about 100000`, or `not published`

error[bad-value]: `membrs` is not one of `members`, `councils`, `cash` or `team-size`
 --> claims.yaml:3:13
  |
3 | - {measure: membrs, value: £27, date: 2016}
  |             ^^^^^^
  |
  = help: write `members`
"#]],
    );
}

// Dates, years and money

#[test]
fn dates_that_are_impossible_or_malformed() {
    check(
        "
== projects/x.md
---
title: x
summary: y
started: 2016-02-30
ended: 31/05/2016
---
",
        str![[r#"
error[bad-date]: `2016-02-30` does not exist: February 2016 has 29 days
 --> projects/x.md:4:10
  |
4 | started: 2016-02-30
  |          ^^^^^^^^^^
  |
  = help: write a day from 01 to 29, or `2016-02` if only the month is known

error[bad-date]: `31/05/2016` is not in the form in which dates are written here
 --> projects/x.md:5:8
  |
5 | ended: 31/05/2016
  |        ^^^^^^^^^^
  |
  = help: write `2016-05-31`
"#]],
    );
}

#[test]
fn a_financial_year_is_no_date() {
    check(
        "
== projects/x.md
---
title: x
summary: y
started: 2016-17
---
",
        str![[r#"
error[bad-date]: `2016-17` is not a date: there is no month 17, and it looks like a financial year
 --> projects/x.md:4:10
  |
4 | started: 2016-17
  |          ^^^^^^^
  |
  = help: write the year in which it was, `2016` or `2017`, or the month or the day where a source gives it
"#]],
    );
}

#[test]
fn financial_years_that_are_malformed() {
    check(
        "
== projects/x.md
---
title: x
summary: y
---
== councils/fife.yaml
name: Fife Council
funds:
  - {what: x, kind: cash, amount: 1, year: 2016}
  - {what: x, kind: cash, amount: 1, year: 2016-18}
  - {what: x, kind: cash, amount: 1, year: 2016/17}
",
        str![[r#"
error[bad-financial-year]: `2016` is a calendar year, and a financial year runs from April to March
 --> councils/fife.yaml:3:44
  |
3 |   - {what: x, kind: cash, amount: 1, year: 2016}
  |                                            ^^^^
  |
  = help: write `2016-17` for April 2016 to March 2017, or `2015-16` for the year before

error[bad-financial-year]: `2016-18` is not a financial year: the second part must be the year after the first
 --> councils/fife.yaml:4:44
  |
4 |   - {what: x, kind: cash, amount: 1, year: 2016-18}
  |                                            ^^^^^^^
  |
  = help: write `2016-17`

error[bad-financial-year]: `2016/17` is a financial year in another form
 --> councils/fife.yaml:5:44
  |
5 |   - {what: x, kind: cash, amount: 1, year: 2016/17}
  |                                            ^^^^^^^
  |
  = help: write `2016-17`
"#]],
    );
}

#[test]
fn amounts_that_cannot_be_read_exactly() {
    check(
        r#"
== projects/x.md
---
title: x
summary: y
benefits:
  - {what: a, amount: "12,50"}
  - {what: a, amount: 12k}
  - {what: a, amount: €500}
  - {what: a, amount: -5}
  - {what: a, amount: 12.505}
  - {what: a, amount: 1e3}
  - {what: a, amount: 0x1F}
  - {what: a, amount: 99999999999999}
  - {what: a, amount: some}
  - {what: a, amount: .inf}
---
"#,
        str![[r#"
error[bad-money]: `12,50` has a comma before its decimals, which follow a dot
 --> projects/x.md:5:23
  |
5 |   - {what: a, amount: "12,50"}
  |                       ^^^^^^^
  |
  = help: write `£12.50`

error[bad-money]: `12k` is shortened, and an amount is written out in full
 --> projects/x.md:6:23
  |
6 |   - {what: a, amount: 12k}
  |                       ^^^
  |
  = help: write `£12,000`

error[bad-money]: `€500` is in another currency: amounts are in £ (GBP)
 --> projects/x.md:7:23
  |
7 |   - {what: a, amount: €500}
  |                       ^^^^
  |
  = help: write the amount in £ if a source gives it, else `not found` and the figure in a `note`

error[bad-money]: `-5` is negative, and an amount is what somebody gives
 --> projects/x.md:8:23
  |
8 |   - {what: a, amount: -5}
  |                       ^^
  |
  = help: write the amount without the sign, and in a `note` what became of it

error[bad-money]: `12.505` has more than two decimals
 --> projects/x.md:9:23
  |
9 |   - {what: a, amount: 12.505}
  |                       ^^^^^^
  |
  = help: write `£12,505` if that is the figure

error[bad-money]: `1e3` has an exponent, and an amount is written out in full
  --> projects/x.md:10:23
   |
10 |   - {what: a, amount: 1e3}
   |                       ^^^
   |
   = help: write `£1,000`

error[bad-money]: `0x1F` is not an amount of money
  --> projects/x.md:11:23
   |
11 |   - {what: a, amount: 0x1F}
   |                       ^^^^
   |
   = help: write a figure such as `12500`, `£12,500.50` or `about 100000`, or `not published`

error[bad-money]: `99999999999999` is above £10,000,000,000, the largest amount that is read
  --> projects/x.md:12:23
   |
12 |   - {what: a, amount: 99999999999999}
   |                       ^^^^^^^^^^^^^^
   |
   = help: count its zeros, and write the figure in units of the currency, not in pence

error[bad-money]: `some` is not an amount of money
  --> projects/x.md:13:23
   |
13 |   - {what: a, amount: some}
   |                       ^^^^
   |
   = help: write `not found` where no source gives the figure, or `0` where nothing is given

error[bad-money]: `.inf` is not an amount of money
  --> projects/x.md:14:23
   |
14 |   - {what: a, amount: .inf}
   |                       ^^^^
   |
   = help: write a figure such as `12500`, `£12,500.50` or `about 100000`, or `not published`
"#]],
    );
}

#[test]
fn an_end_before_its_beginning() {
    check(
        "
== projects/x.md
---
title: x
summary: y
started: 2016-05
ended: 2015
---
",
        str![[r#"
error[dates-out-of-order]: `ended` (2015) is before `started` (2016-05)
 --> projects/x.md:5:8
  |
5 | ended: 2015
  |        ^^^^
  |
note: `started` is written here
 --> projects/x.md:4:10
  |
4 | started: 2016-05
  |          -------
help: correct one of the two dates
"#]],
    );
}

#[test]
fn until_before_since() {
    check(
        "
== councils/fife.yaml
name: Fife Council
membership: {status: left, since: 2016, until: 2015-12-31}
",
        str![[r#"
error[dates-out-of-order]: `until` (2015-12-31) is before `since` (2016)
 --> councils/fife.yaml:2:48
  |
2 | membership: {status: left, since: 2016, until: 2015-12-31}
  |                                                ^^^^^^^^^^
  |
note: `since` is written here
 --> councils/fife.yaml:2:35
  |
2 | membership: {status: left, since: 2016, until: 2015-12-31}
  |                                   ----
help: correct one of the two dates
"#]],
    );
}

#[test]
fn until_without_left() {
    check(
        "
== councils/fife.yaml
name: Fife Council
membership:
  - status: member
    until: 2017
",
        str![[r#"
error[dates-out-of-order]: `until` goes only with `status: left`
 --> councils/fife.yaml:4:12
  |
4 |     until: 2017
  |            ^^^^
  |
note: `status` is written here
 --> councils/fife.yaml:3:13
  |
3 |   - status: member
  |             ------
help: write `status: left`, or delete `until`
"#]],
    );
}

#[test]
fn membership_out_of_order() {
    check(
        "
== councils/fife.yaml
name: Fife Council
membership:
  - {status: member, since: 2016-09-13}
  - {status: in-talks, on: 2016-05-28}
",
        str![[r#"
error[dates-out-of-order]: this entry of `membership` (2016-05-28) stands below a later one (2016-09-13)
 --> councils/fife.yaml:4:5
  |
4 |   - {status: in-talks, on: 2016-05-28}
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
note: the later one
 --> councils/fife.yaml:3:5
  |
3 |   - {status: member, since: 2016-09-13}
  |     -----------------------------------
help: put the entries in order, the oldest first
"#]],
    );
}

#[test]
fn a_date_that_its_status_does_not_allow() {
    check(
        "
== milestones.yaml
- {id: a, title: A, status: planned, done: 2016}
== team.yaml
roles: {title: Chief, status: recruiting, filled: 2016}
",
        str![[r#"
error[dates-out-of-order]: `done` goes only with `status: done`
 --> milestones.yaml:1:44
  |
1 | - {id: a, title: A, status: planned, done: 2016}
  |                                            ^^^^
  |
note: `status` is written here
 --> milestones.yaml:1:29
  |
1 | - {id: a, title: A, status: planned, done: 2016}
  |                             -------
help: write `status: done`, or delete `done`

error[dates-out-of-order]: `filled` goes only with `status: filled`
 --> team.yaml:1:51
  |
1 | roles: {title: Chief, status: recruiting, filled: 2016}
  |                                                   ^^^^
  |
note: `status` is written here
 --> team.yaml:1:31
  |
1 | roles: {title: Chief, status: recruiting, filled: 2016}
  |                               ----------
help: write `status: filled`, or delete `filled`
"#]],
    );
}

#[test]
fn an_update_whose_name_has_no_date_that_exists() {
    check(
        "
== updates/2016-02-31-signed.md
---
title: x
---
== updates/signed.md
---
title: x
---
== updates/2016-05-31.md
---
title: x
---
",
        str![[r#"
error[bad-date]: the date in the file's name is impossible: `2016-02-31` does not exist: February 2016 has 29 days
--> updates/2016-02-31-signed.md
 = help: rename the file with the day on which it happened in front, or only its year and month

error[bad-name]: an update's file name has a date and, behind it, some words
--> updates/2016-05-31.md
 = help: rename the file, for instance to `2016-05-31-councils-sign.md`

error[bad-name]: an update's file name begins with its date
--> updates/signed.md
 = help: rename the file, for instance to `2016-05-31-signed.md`
"#]],
    );
}

// Addresses

#[test]
fn web_addresses_that_are_incomplete_or_not_allowed() {
    check(
        "
== sources.yaml
a: {title: x, url: www.fife.gov.uk}
b: {title: x, url: javascript:alert(1)}
c: {title: x, url: https//x.org/}
d: {title: x, url: 'https://x.org/a b'}
e: {title: x, url: https:///x}
f: {title: x, url: /local}
",
        str![[r#"
error[bad-address]: `www.fife.gov.uk` is not a complete web address: it has no `https://` in front
 --> sources.yaml:1:20
  |
1 | a: {title: x, url: www.fife.gov.uk}
  |                    ^^^^^^^^^^^^^^^
  |
  = help: write `https://www.fife.gov.uk`

error[bad-address]: `javascript:alert(1)` is not an address of the web: only `https://` and `http://` are allowed
 --> sources.yaml:2:20
  |
2 | b: {title: x, url: javascript:alert(1)}
  |                    ^^^^^^^^^^^^^^^^^^^
  |
  = help: write a complete address such as `https://www.example.org/`

error[bad-address]: `https//x.org/` is not a complete web address
 --> sources.yaml:3:20
  |
3 | c: {title: x, url: https//x.org/}
  |                    ^^^^^^^^^^^^^
  |
  = help: write `https://x.org/`

error[bad-address]: the web address `https://x.org/a b` has a space in it
 --> sources.yaml:4:20
  |
4 | d: {title: x, url: 'https://x.org/a b'}
  |                    ^^^^^^^^^^^^^^^^^^^
  |
  = help: write `https://x.org/a%20b`

error[bad-address]: the web address `https:///x` names no website
 --> sources.yaml:5:20
  |
5 | e: {title: x, url: https:///x}
  |                    ^^^^^^^^^^
  |
  = help: copy the address from the browser's address bar, such as `https://www.example.org/`

error[bad-address]: `/local` is not a complete web address
 --> sources.yaml:6:20
  |
6 | f: {title: x, url: /local}
  |                    ^^^^^^
  |
  = help: write it with `https://` in front, such as `https://www.example.org/`
"#]],
    );
}

#[test]
fn base_urls_that_are_none() {
    check(
        "
== site.yaml
title: x
language: en-GB
base_url: example.org
",
        str![[r#"
error[bad-address]: `example.org` is not a complete web address: it has no `https://` in front
 --> site.yaml:3:11
  |
3 | base_url: example.org
  |           ^^^^^^^^^^^
  |
  = help: write `https://example.org`
"#]],
    );
}

#[test]
fn a_base_url_with_a_question() {
    check(
        "
== site.yaml
title: x
language: en-GB
base_url: https://example.org/portal?x=1
",
        str![[r#"
error[bad-address]: `https://example.org/portal?x=1` is not the address of a whole site: nothing can follow a `?`
 --> site.yaml:3:11
  |
3 | base_url: https://example.org/portal?x=1
  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `https://example.org/portal/`
"#]],
    );
}

#[test]
fn settings_that_are_not_what_they_should_be() {
    check(
        "
== site.yaml
title: x
language: English
base_url: https://example.org/
theme: ../../etc
domain: https://example.org/
contact: {email: me}
currency: {symbol: £, code: pounds}
redirects: {../x: projects/y, a: https://elsewhere.org/}
",
        str![[r#"
error[bad-value]: `English` is not the code of a language
 --> site.yaml:2:11
  |
2 | language: English
  |           ^^^^^^^
  |
  = help: write `en-GB`

error[bad-value]: `../../etc` cannot be an id: it has a dot
 --> site.yaml:4:8
  |
4 | theme: ../../etc
  |        ^^^^^^^^^
  |
  = help: write the name of a folder of `themes/` in small letters, figures and hyphens, or leave the field out

error[bad-address]: `https://example.org/` is not a domain
 --> site.yaml:5:9
  |
5 | domain: https://example.org/
  |         ^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `example.org`

error[bad-address]: `me` is not an email address
 --> site.yaml:6:18
  |
6 | contact: {email: me}
  |                  ^^
  |
  = help: write it as `name@example.org`

error[bad-value]: `pounds` is not the code of a currency
 --> site.yaml:7:29
  |
7 | currency: {symbol: £, code: pounds}
  |                             ^^^^^^
  |
  = help: write its three capital letters, such as `GBP`

error[bad-address]: `../x` is not an address within the portal
 --> site.yaml:8:13
  |
8 | redirects: {../x: projects/y, a: https://elsewhere.org/}
  |             ^^^^
  |
  = help: write `x`

error[bad-address]: `https://elsewhere.org/` is no address of the portal, and a redirect leads to one
 --> site.yaml:8:34
  |
8 | redirects: {../x: projects/y, a: https://elsewhere.org/}
  |                                  ^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: take this redirect out; a page of `pages/` can link to another website
"#]],
    );
}

// Front matter and YAML

#[test]
fn front_matter_that_is_missing() {
    check(
        "
== projects/x.md
Hello
",
        str![[r#"
error[bad-front-matter]: the file does not begin with its fields: the first line has to be `---`
 --> projects/x.md:1:1
  |
1 | Hello
  | ^^^^^
  |
  = help: write `---`, then the fields such as `title: …`, then `---` again, above the text
"#]],
    );
}

#[test]
fn front_matter_that_is_empty() {
    check(
        "
== projects/x.md
---

---
Hello
",
        str![[r#"
error[bad-front-matter]: there are no fields between the two lines `---`
 --> projects/x.md:1:1
  |
1 | ---
  | ^^^
  |
  = help: write the fields between them, each on a line of its own, such as `title: …`
"#]],
    );
}

#[test]
fn front_matter_that_is_not_closed() {
    check(
        "
== projects/x.md
---
title: x

Hello
",
        str![[r#"
error[bad-front-matter]: the fields at the top begin with `---`, but no second line `---` ends them
 --> projects/x.md:1:1
  |
1 | ---
  | ^^^
  |
  = help: write `---` on a line of its own between the last field and the text
"#]],
    );
}

#[test]
fn front_matter_that_is_not_first() {
    check(
        "
== projects/x.md

---
title: x
summary: y
---
Hello
",
        str![[r#"
error[bad-front-matter]: the first line has to be `---`, but empty lines stand before it
 --> projects/x.md:2:1
  |
2 | ---
  | ^^^
  |
  = help: delete the empty lines at the top of the file
"#]],
    );
}

#[test]
fn a_tab_is_explained() {
    check(
        "
== councils/fife.yaml
name: Fife Council
tile:
\tcolumn: 1
\trow: 1
",
        str![[r#"
error[bad-yaml]: the line is indented with a tab
 --> councils/fife.yaml:3:1
  |
3 |     column: 1
  | ^^^^
  |
  = help: use spaces instead, two for each step
"#]],
    );
}

#[test]
fn a_quotation_mark_that_is_not_closed_is_explained() {
    check(
        r#"
== councils/fife.yaml
name: "Fife Council
letters: FIF
website: https://x.org/
"#,
        str![[r#"
error[bad-yaml]: the quotation mark that opens here is not closed
 --> councils/fife.yaml:1:7
  |
1 | name: "Fife Council
  |       ^^^^^^^^^^^^^
  |
  = help: write `"Fife Council"`
"#]],
    );
}

#[test]
fn a_quotation_mark_that_the_next_one_closes_is_explained() {
    check(
        r#"
== councils/fife.yaml
name: "Fife Council
short_name: "Fife"
"#,
        str![[r#"
error[bad-yaml]: the quotation mark that opens here is not closed
 --> councils/fife.yaml:1:7
  |
1 | name: "Fife Council
  |       ^^^^^^^^^^^^^
  |
  = help: write `"Fife Council"`
"#]],
    );
}

#[test]
fn an_apostrophe_that_opens_a_text_is_explained() {
    check(
        "
== councils/fife.yaml
name: 'Fife's Council'
",
        str![[r#"
error[bad-yaml]: text stands behind the closing quotation mark
 --> councils/fife.yaml:1:7
  |
1 | name: 'Fife's Council'
  |       ^^^^^^^^^^^^^^^^
  |
  = help: write `name: "Fife's Council"`
"#]],
    );
}

#[test]
fn a_bracket_that_is_not_closed_is_explained() {
    check(
        "
== councils/fife.yaml
name: Fife Council
former_codes: [S12000015
letters: FIF
",
        str![[r#"
error[bad-yaml]: the bracket `[` is not closed
 --> councils/fife.yaml:2:15
  |
2 | former_codes: [S12000015
  |               ^^^^^^^^^^
  |
  = help: write `[S12000015]`
"#]],
    );
}

#[test]
fn an_indent_that_does_not_fit_is_explained() {
    check(
        "
== councils/fife.yaml
name: Fife Council
  letters: FIF
",
        str![[r#"
error[bad-yaml]: the line begins further left or right than the lines that it belongs with
 --> councils/fife.yaml:2:3
  |
2 |   letters: FIF
  |   ^^^^^^^^^^^^
  |
  = help: give the fields of one record the same number of spaces in front
"#]],
    );
}

#[test]
fn a_colon_in_a_title_is_explained() {
    check(
        "
== councils/fife.yaml
name: Fife: a council
",
        str![[r#"
error[bad-yaml]: a value with a colon in it needs quotation marks
 --> councils/fife.yaml:1:7
  |
1 | name: Fife: a council
  |       ^^^^^^^^^^^^^^^
  |
  = help: write `name: "Fife: a council"`
"#]],
    );
}

#[test]
fn a_space_missing_after_a_colon_is_explained() {
    check(
        "
== councils/fife.yaml
name: Fife Council
letters:FIF
",
        str![[r#"
error[bad-yaml]: a space is missing after the colon
 --> councils/fife.yaml:2:1
  |
2 | letters:FIF
  | ^^^^^^^^^^^
  |
  = help: write `letters: FIF`
"#]],
    );
}

#[test]
fn a_value_that_begins_with_a_sign_is_explained() {
    check(
        "
== councils/fife.yaml
name: @fife
",
        str![[r#"
error[bad-yaml]: a value that begins with `@` needs quotation marks
 --> councils/fife.yaml:1:7
  |
1 | name: @fife
  |       ^^^^^
  |
  = help: write `name: "@fife"`
"#]],
    );
}

#[test]
fn an_alias_is_explained() {
    check(
        "
== councils/fife.yaml
name: *fife
",
        str![[r#"
error[bad-yaml]: `*fife` stands for a value that is written elsewhere, which records have no use for
 --> councils/fife.yaml:1:7
  |
1 | name: *fife
  |       ^^^^^
  |
  = help: write the value itself in its place, or put it between quotation marks if it belongs to the text
"#]],
    );
}

#[test]
fn an_anchor_is_explained() {
    check(
        "
== councils/fife.yaml
name: &fife Fife Council
",
        str![[r#"
error[bad-yaml]: `&` at the beginning of a value has a meaning that records have no use for
 --> councils/fife.yaml:1:7
  |
1 | name: &fife Fife Council
  |       ^^^^^
  |
  = help: delete `&fife`, or put the value between quotation marks if it belongs to the text
"#]],
    );
}

#[test]
fn a_tag_is_explained() {
    check(
        "
== councils/fife.yaml
name: !council Fife Council
",
        str![[r#"
error[bad-yaml]: `!` at the beginning of a value has a meaning that records have no use for
 --> councils/fife.yaml:1:7
  |
1 | name: !council Fife Council
  |       ^^^^^^^^
  |
  = help: delete `!council`, or put the value between quotation marks if it belongs to the text
"#]],
    );
}

#[test]
fn a_second_document_is_explained() {
    check(
        "
== councils/fife.yaml
name: Fife Council
---
name: Moray Council
",
        str![[r#"
error[bad-yaml]: the line `---` begins a second record in one file
 --> councils/fife.yaml:2:1
  |
2 | ---
  | ^^^
  |
  = help: delete the line, or put the second record into a file of its own
"#]],
    );
}

#[test]
fn a_backslash_between_quotation_marks_is_explained() {
    check(
        r#"
== councils/fife.yaml
name: "C:\Users"
"#,
        str![[r#"
error[bad-yaml]: a backslash has a meaning of its own between the marks `"`
 --> councils/fife.yaml:1:7
  |
1 | name: "C:\Users"
  |       ^^^^^^^^^^
  |
  = help: write `name: 'C:\Users'`
"#]],
    );
}

#[test]
fn a_text_that_is_no_field_is_explained() {
    check(
        "
== councils/fife.yaml
name: Fife Council
Hello there
",
        str![[r#"
error[bad-yaml]: the line cannot be read as a field
 --> councils/fife.yaml:2:1
  |
2 | Hello there
  | ^^^^^^^^^^^
  |
  = help: write `field: value` on a line of its own, and put a value with special signs between quotation marks
"#]],
    );
}

#[test]
fn brackets_in_a_text_over_several_lines_are_words() {
    let many = "[{".repeat(200);
    for text in [
        format!("name: Fife\nnote: |\n  {many}\nwebsite: https://fife.example/\n"),
        format!("name: Fife\nfunds:\n- note: >- # why\n    {many}\n\n    {many}\n  what: maps\n"),
        format!("name: Fife\nformer_codes:\n- |2\n  {many}"),
    ] {
        let shown = shown(&portal(&format!("\n== councils/fife.yaml\n{text}")).report());
        assert!(!shown.contains("too deep"), "{shown}");
    }
    let behind = format!("name: Fife\nfunds:\n- note: |\n    Words\n  what: {many}\n");
    let shown = shown(&portal(&format!("\n== councils/fife.yaml\n{behind}")).report());
    assert!(shown.contains("too deep"), "{shown}");
}

#[test]
fn brackets_without_end_is_explained() {
    check(
        "
== councils/fife.yaml
name: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
",
        str![[r#"
error[bad-yaml]: the brackets lie too deep in each other: one is probably not closed
 --> councils/fife.yaml:1:107
  |
1 | name: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[...
  |                                                                                                           ^
  |
  = help: close every `[` with `]` and every `{` with `}`
"#]],
    );
}

#[test]
fn a_file_that_cannot_be_read_is_not_missed_elsewhere() {
    check(
        r#"
== councils/fife.yaml
name: "Fife
== projects/x.md
---
title: x
summary: y
lead: fife
---
[Fife](../councils/fife.yaml)
"#,
        str![[r#"
error[bad-yaml]: the quotation mark that opens here is not closed
 --> councils/fife.yaml:1:7
  |
1 | name: "Fife
  |       ^^^^^
  |
  = help: write `"Fife"`
"#]],
    );
}

// Names

#[test]
fn a_misspelt_folder() {
    check(
        "
== council/fife.yaml
name: Fife Council
== projects/x.md
---
title: x
summary: y
lead: fife
---
",
        str![[r#"
error[unknown-file]: Mercat does not know the folder `council`, and would lose what is in it
--> council
 = help: rename it to `councils`
"#]],
    );
}

#[test]
fn a_misspelt_file() {
    check(
        "
== source.yaml
a: {title: x, url: https://x.org/}
",
        str![[r#"
error[unknown-file]: Mercat does not know the file `source.yaml`, and would lose what is in it
--> source.yaml
 = help: rename it to `sources.yaml`
"#]],
    );
}

#[test]
fn a_folder_within_a_folder() {
    check(
        "
== councils/north/fife.yaml
name: Fife Council
",
        str![[r#"
error[unknown-file]: the folder `councils/north` would be lost: records lie directly in the folder of their kind
--> councils/north
 = help: move its files one folder up
"#]],
    );
}

#[test]
fn a_wrong_ending() {
    check(
        "
== councils/fife.yml
name: Fife Council
== projects/x.markdown
---
title: x
summary: y
---
== councils/notes.txt
x
== councils/map.png
x
",
        str![[r#"
error[unknown-file]: files of `councils/` do not end in `.yml`
--> councils/fife.yml
 = help: rename the file to `fife.yaml`

error[unknown-file]: files of `councils/` do not end in `.png`
--> councils/map.png
 = help: put pictures into `images/`

error[unknown-file]: `notes.txt` is not a council, and is in no page
--> councils/notes.txt
 = help: move it out of the content folder

error[unknown-file]: files of `projects/` do not end in `.markdown`
--> projects/x.markdown
 = help: rename the file to `x.md`
"#]],
    );
}

#[test]
fn a_wrong_ending_hides_nothing_else_that_is_wrong() {
    check(
        "
== councils/East Lothian.yml
name: East Lothian Council
websit: https://www.eastlothian.gov.uk/
",
        str![[r#"
error[unknown-file]: files of `councils/` do not end in `.yml`
--> councils/East Lothian.yml
 = help: rename the file to `east-lothian.yaml`

error[unknown-field]: a council has no field `websit`
 --> councils/East Lothian.yml:2:1
  |
2 | websit: https://www.eastlothian.gov.uk/
  | ^^^^^^
  |
  = help: write `website`
"#]],
    );
}

#[test]
fn a_record_beside_its_twin_of_another_ending() {
    check(
        "
== councils/fife.yaml
name: Fife Council
== councils/fife.yml
name: Fife Council
",
        str![[r#"
error[unknown-file]: files of `councils/` do not end in `.yml`
--> councils/fife.yml
 = help: `fife.yaml` is there as well: put what is needed into it and delete this file
"#]],
    );
}

#[test]
fn ids_with_capitals_spaces_dots_and_accents() {
    check(
        "
== councils/Fife.yaml
name: x
== councils/east lothian.yaml
name: x
== councils/st.andrews.yaml
name: x
== councils/orknéy.yaml
name: x
== projects/-.md
---
title: x
summary: y
---
",
        str![[r#"
error[bad-name]: `Fife` cannot be an id: it has the capital letter `F`
--> councils/Fife.yaml
 = help: rename the file to `fife.yaml`

error[bad-name]: `east lothian` cannot be an id: it has a space
--> councils/east lothian.yaml
 = help: rename the file to `east-lothian.yaml`

error[bad-name]: `orknéy` cannot be an id: it has the character `é`
--> councils/orknéy.yaml
 = help: rename the file to `orkney.yaml`

error[bad-name]: `st.andrews` cannot be an id: it has a dot
--> councils/st.andrews.yaml
 = help: rename the file to `st-andrews.yaml`

error[bad-name]: `-` cannot be an id: it begins with a hyphen
--> projects/-.md
 = help: rename the file with the letters a to z, figures and hyphens
"#]],
    );
}

#[test]
fn ids_that_cannot_be_ids_in_lists_and_references() {
    check(
        "
== sources.yaml
The Paper: {title: x, url: https://x.org/}
== projects/x.md
---
title: x
summary: y
lead: councils/fife.yaml
partners: moray, angus
evidence: the-paper
---
== milestones.yaml
- {id: A b, title: x, status: done}
",
        str![[r#"
error[bad-name]: `A b` cannot be an id: it has the capital letter `A`
 --> milestones.yaml:1:8
  |
1 | - {id: A b, title: x, status: done}
  |        ^^^
  |
  = help: write `a-b`

error[bad-name]: `councils/fife.yaml` is the name of a file, and a council or organisation is named by its id
 --> projects/x.md:4:7
  |
4 | lead: councils/fife.yaml
  |       ^^^^^^^^^^^^^^^^^^
  |
  = help: add `councils/fife.yaml`, or write the id of a council or organisation that is there

error[bad-name]: several ids stand here as one
 --> projects/x.md:5:11
  |
5 | partners: moray, angus
  |           ^^^^^^^^^^^^
  |
  = help: write each id by itself in a list; there is no council or organisation `moray` or `angus`

error[bad-name]: `The Paper` cannot be an id: it has the capital letter `T`
 --> sources.yaml:1:1
  |
1 | The Paper: {title: x, url: https://x.org/}
  | ^^^^^^^^^
  |
  = help: write `the-paper`
"#]],
    );
}

#[test]
fn a_council_and_an_organisation_with_one_id() {
    check(
        "
== councils/fife.yaml
name: Fife Council
== organisations/fife.yaml
name: Fife Trust
kind: other
",
        str![[r#"
error[repeated-id]: a council and an organisation have the id `fife`
 --> organisations/fife.yaml:1:1
  |
1 | name: Fife Trust
  | ^^^^^^^^^^^^^^^^
  |
note: the council
 --> councils/fife.yaml:1:1
  |
1 | name: Fife Council
  | ------------------
help: rename one of the two files: both can lead and pay, so their ids have to differ
"#]],
    );
}

#[test]
fn two_entries_of_a_list_with_one_id() {
    check(
        "
== sources.yaml
a: {title: x, url: https://x.org/}
a: {title: y, url: https://y.org/}
== milestones.yaml
- {id: a, title: x, status: done}
- {id: a, title: y, status: done}
",
        str![[r#"
error[repeated-id]: two milestones have the id `a`
 --> milestones.yaml:2:3
  |
2 | - {id: a, title: y, status: done}
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
note: first used here
 --> milestones.yaml:1:3
  |
1 | - {id: a, title: x, status: done}
  |   -------------------------------
help: give one of them another id, or delete it

error[repeated-id]: two sources have the id `a`
 --> sources.yaml:2:1
  |
2 | a: {title: y, url: https://y.org/}
  | ^
  |
note: first used here
 --> sources.yaml:1:1
  |
1 | a: {title: x, url: https://x.org/}
  | -
help: give one of them another id, or delete it
"#]],
    );
}

#[test]
fn a_page_with_the_address_of_a_section() {
    check(
        "
== pages/councils.md
---
title: x
---
",
        str![[r#"
error[repeated-id]: a page cannot be called `councils`: the portal has that address already
--> pages/councils.md
 = help: rename the file to `about-councils.md`
"#]],
    );
}

#[test]
fn pictures_that_cannot_be_shown() {
    check(
        "
== images/plan.svg
x
== images/Bridge.JPG
x
== images/the bridge.jpg
x
",
        str![[r#"
error[bad-name]: the name `images/Bridge.JPG` ends in capital letters
--> images/Bridge.JPG
 = help: rename it to `bridge.jpg`, and write that name where a text shows it

error[unknown-file]: `images/plan.svg` is a picture in a form that is not published from here
--> images/plan.svg
 = help: open it, save a copy as `plan.png`, delete this file, and write that name where a text shows it

error[bad-name]: the name `images/the bridge.jpg` has a space or a special letter, which web addresses cannot have
--> images/the bridge.jpg
 = help: rename it to `the-bridge.jpg`, and write that name where a text shows it
"#]],
    );
}

// References and links

#[test]
fn an_id_that_does_not_exist_names_the_nearest() {
    check(
        "
== councils/east-renfrewshire.yaml
name: x
== projects/x.md
---
title: x
summary: y
lead: east-renfreshire
---
",
        str![[r#"
error[unknown-id]: there is no council or organisation `east-renfreshire`
 --> projects/x.md:4:7
  |
4 | lead: east-renfreshire
  |       ^^^^^^^^^^^^^^^^
  |
  = help: write `east-renfrewshire`
"#]],
    );
}

#[test]
fn ids_of_every_kind_that_do_not_exist() {
    check(
        "
== councils/fife.yaml
name: x
funds: {what: proj, kind: cash, amount: 1}
existed: {until: 2016, followed_by: moray}
evidence: paper
== organisations/board.yaml
name: Board
kind: board
== milestones.yaml
{id: a, title: A, status: done, principle: first}
== team.yaml
host: nobody
",
        str![[r#"
error[unknown-id]: there is no project `proj`
 --> councils/fife.yaml:2:15
  |
2 | funds: {what: proj, kind: cash, amount: 1}
  |               ^^^^
  |
  = help: add `projects/proj.md`, or write the id of a project that is there

error[unknown-id]: there is no council `moray`
 --> councils/fife.yaml:3:37
  |
3 | existed: {until: 2016, followed_by: moray}
  |                                     ^^^^^
  |
  = help: add `councils/moray.yaml`, or write the id of a council that is there

error[unknown-id]: there is no source `paper`
 --> councils/fife.yaml:4:11
  |
4 | evidence: paper
  |           ^^^^^
  |
  = help: add `paper` to `sources.yaml`, or write the id of a source that is there

error[unknown-id]: there is no principle `first`
 --> milestones.yaml:1:44
  |
1 | {id: a, title: A, status: done, principle: first}
  |                                            ^^^^^
  |
  = help: add `strategy/first.md`, or write the id of a principle that is there

error[unknown-id]: there is no council or organisation `nobody`
 --> team.yaml:1:7
  |
1 | host: nobody
  |       ^^^^^^
  |
  = help: add `councils/nobody.yaml`, or write the id of a council or organisation that is there
"#]],
    );
}

#[test]
fn a_draft_that_a_published_record_speaks_of() {
    check(
        "
== projects/x.md
---
title: x
summary: y
draft: true
---
== councils/fife.yaml
name: x
funds: {what: x, kind: cash, amount: 1}
",
        str![[r#"
error[draft-id]: the project `x` is still a draft, so it has no page
 --> councils/fife.yaml:2:15
  |
2 | funds: {what: x, kind: cash, amount: 1}
  |               ^
  |
  = help: publish it by taking `draft: true` out of its file, or do not speak of it yet
"#]],
    );
}

#[test]
fn links_that_lead_nowhere() {
    check(
        "
== councils/fife.yaml
name: x
== projects/x.md
---
title: x
summary: y
---
## Why

[a](../councils/fief.yaml)
[b](../councils/Fife.yaml)
[c](../../secret.md)
[d](#wy)
![e](../images/none.jpg)
",
        str![[r#"
error[dead-link]: there is no file at `../councils/fief.yaml`
 --> projects/x.md:7:1
  |
7 | [a](../councils/fief.yaml)
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `../councils/fife.yaml`

error[dead-link]: `../councils/Fife.yaml` is not written as the file's name is: capitals matter
 --> projects/x.md:8:1
  |
8 | [b](../councils/Fife.yaml)
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `../councils/fife.yaml`

error[dead-link]: `../../secret.md` leads out of the content folder
 --> projects/x.md:9:1
  |
9 | [c](../../secret.md)
  | ^^^^^^^^^^^^^^^^^^^^
  |
  = help: link to a file of the content folder, or to a complete web address

error[dead-link]: `projects/x.md` has no heading `#wy`
  --> projects/x.md:10:1
   |
10 | [d](#wy)
   | ^^^^^^^^
   |
   = help: write `#why`

error[dead-link]: there is no picture at `../images/none.jpg`
  --> projects/x.md:11:1
   |
11 | ![e](../images/none.jpg)
   | ^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: put the picture at `images/none.jpg`, or take it out here
"#]],
    );
}

#[test]
fn html_and_targets_that_could_run() {
    check(
        "
== projects/x.md
---
title: x
summary: y
---
<script>alert(1)</script>

[a](javascript:alert(1)) and [b](data:text/html,x)
",
        str![[r#"
error[raw-html]: `<script>` is HTML, which a text may not hold
 --> projects/x.md:5:1
  |
5 | <script>alert(1)</script>
  | ^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: take it out: a text holds words, links, pictures and tables, and no programs, forms or styles

error[unsafe-link]: `javascript:` is not allowed in a link
 --> projects/x.md:7:1
  |
7 | [a](javascript:alert(1)) and [b](data:text/html,x)
  | ^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: use a web address that begins with `https://`, a path to a file of the content folder, `mailto:` or `tel:`

error[unsafe-link]: `data:` is not allowed in a link
 --> projects/x.md:7:30
  |
7 | [a](javascript:alert(1)) and [b](data:text/html,x)
  |                              ^^^^^^^^^^^^^^^^^^^^^
  |
  = help: use a web address that begins with `https://`, a path to a file of the content folder, `mailto:` or `tel:`
"#]],
    );
}

/// A picture in which nothing is wrong.
const BRIDGE: &[u8] = include_bytes!("portals/sample/images/bridge-at-brisvalle.png");

#[test]
fn a_picture_without_words() {
    let portal =
        portal("\n== projects/x.md\n---\ntitle: x\nsummary: y\n---\n![](../images/a.png)\n");
    portal.write("images/a.png", BRIDGE);
    check_written(
        &portal,
        str![[r#"
error[no-alternative-text]: this picture has no words for those who cannot see it
 --> projects/x.md:5:1
  |
5 | ![](../images/a.png)
  | ^^^^^^^^^^^^^^^^^^^^
  |
  = help: write between `![` and `]` what it shows, in a few words
"#]],
    );
}

#[test]
fn a_file_that_is_no_picture_is_told_where_it_is_shown() {
    let portal = portal(
        "
== projects/x.md
---
title: x
summary: y
---
![a](../images/phone.jpg) ![b](../images/moving.png) ![c](../images/words.webp)

![d](../images/nothing.png) ![e](../images/drawing.png) [f](../images/words.webp)
",
    );
    portal.write("images/phone.jpg", b"\0\0\0\x18ftypheic\0\0\0\0mif1");
    portal.write("images/moving.png", b"GIF89a\x01\0\x01\0");
    portal.write("images/words.webp", b"a bridge");
    portal.write("images/nothing.png", b"");
    portal.write(
        "images/drawing.png",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    );
    check_written(
        &portal,
        str![[r#"
error[bad-picture]: the picture `images/phone.jpg` is a HEIC file, whatever its name says
 --> projects/x.md:5:1
  |
5 | ![a](../images/phone.jpg) ![b](../images/moving.png) ![c](../images/words.webp)
  | ^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: save the picture as JPEG (`.jpg`), PNG (`.png`) or WebP (`.webp`) and put it in its place

error[bad-picture]: the picture `images/moving.png` is a GIF file, whatever its name says
 --> projects/x.md:5:27
  |
5 | ![a](../images/phone.jpg) ![b](../images/moving.png) ![c](../images/words.webp)
  |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: save the picture as JPEG (`.jpg`), PNG (`.png`) or WebP (`.webp`) and put it in its place

error[bad-picture]: the picture `images/words.webp` is no picture, whatever its name says
 --> projects/x.md:5:54
  |
5 | ![a](../images/phone.jpg) ![b](../images/moving.png) ![c](../images/words.webp)
  |                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
note: also linked here
 --> projects/x.md:7:57
  |
7 | ![d](../images/nothing.png) ![e](../images/drawing.png) [f](../images/words.webp)
  |                                                         -------------------------
help: save the picture as JPEG (`.jpg`), PNG (`.png`) or WebP (`.webp`) and put it in its place

error[bad-picture]: the picture `images/nothing.png` is an empty file
 --> projects/x.md:7:1
  |
7 | ![d](../images/nothing.png) ![e](../images/drawing.png) [f](../images/words.webp)
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: save the picture as JPEG (`.jpg`), PNG (`.png`) or WebP (`.webp`) and put it in its place

error[bad-picture]: the picture `images/drawing.png` is an SVG file, whatever its name says
 --> projects/x.md:7:29
  |
7 | ![d](../images/nothing.png) ![e](../images/drawing.png) [f](../images/words.webp)
  |                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: save the picture as JPEG (`.jpg`), PNG (`.png`) or WebP (`.webp`) and put it in its place
"#]],
    );
}

#[test]
fn a_picture_that_is_broken_or_too_large_is_told_where_it_is_shown_or_where_it_lies() {
    let portal = portal(
        "\n== pages/about.md\n---\ntitle: x\n---\n![a](../images/a.png)\n\n![b](../images/b.png)\n",
    );
    portal.write("images/a.png", &BRIDGE[..20]);
    // A small file that says of itself that it has 60,000 by 60,000 points.
    let mut bomb = BRIDGE.to_vec();
    bomb[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
    bomb[29..33].copy_from_slice(&[0x0f, 0xb0, 0xe2, 0x15]);
    portal.write("images/b.png", &bomb);
    portal.write("images/not-shown.jpg", b"\xff\xd8\xff\xe0");
    portal.write("images/heavy.jpg", vec![0; 26_000_000]);
    check_written(
        &portal,
        str![[r#"
error[bad-picture]: the picture `images/heavy.jpg` is a file of 26 MB, more than the 25 that a picture may have
--> images/heavy.jpg
 = help: make it smaller: 2,400 points in width is more than a page shows

error[bad-picture]: the picture `images/not-shown.jpg` is broken: its measures cannot be read
--> images/not-shown.jpg
 = help: take a copy that can be opened, or save the picture again

error[bad-picture]: the picture `images/a.png` is broken: its measures cannot be read
 --> pages/about.md:4:1
  |
4 | ![a](../images/a.png)
  | ^^^^^^^^^^^^^^^^^^^^^
  |
  = help: take a copy that can be opened, or save the picture again

error[bad-picture]: the picture `images/b.png` has 60000 by 60000 points, more than the 50 million that a picture may have
 --> pages/about.md:6:1
  |
6 | ![b](../images/b.png)
  | ^^^^^^^^^^^^^^^^^^^^^
  |
  = help: make it smaller: 2,400 points in width is more than a page shows
"#]],
    );
}

#[test]
fn a_redirect_to_nothing() {
    check(
        "
== site.yaml
title: x
language: en-GB
base_url: https://example.org/
redirects: {old/: projects/none}
",
        str![[r#"
error[dead-link]: `old/` is moved to `projects/none`, which does not exist
 --> site.yaml:4:19
  |
4 | redirects: {old/: projects/none}
  |                   ^^^^^^^^^^^^^
  |
  = help: write the path of a content file, such as `projects/name`, the address of a section, such as `councils`, or `/` for the front page
"#]],
    );
}

// Warnings

#[test]
fn warnings_never_stop_a_build() {
    check_all(
        "
== site.yaml
title: x
language: en-GB
base_url: https://example.org/
as_of: 2016-05-31
== councils/fife.yaml
name: x
membership: {status: member, on: 2017}
== strategy/first.md
---
title: x
kind: principle
---
== claims.yaml
- {measure: members, value: 1, date: 2016-05-31}
",
        str![[r#"
warning[no-evidence]: this claim names no source
 --> claims.yaml:1:3
  |
1 | - {measure: members, value: 1, date: 2016-05-31}
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: add `evidence:` with the id of an entry in `sources.yaml`

warning[claim-not-borne-out]: 1 member published for 2016-05-31, but the records name 0: 1 fewer
 --> claims.yaml:1:3
  |
1 | - {measure: members, value: 1, date: 2016-05-31}
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: complete the records if you can; if not, leave it: the portal shows both figures

warning[no-evidence]: this entry of the membership names no source
 --> councils/fife.yaml:2:13
  |
2 | membership: {status: member, on: 2017}
  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: add `evidence:` with the id of an entry in `sources.yaml`

warning[future-date]: `2017` lies after `2016-05-31`, the portal's date
 --> councils/fife.yaml:2:34
  |
2 | membership: {status: member, on: 2017}
  |                                  ^^^^
  |
  = help: check the year; if it is right, leave it

warning[no-evidence]: this statement of the strategy names no source
 --> strategy/first.md:2:1
  |
2 | title: x
  | ^^^^^^^^
  |
  = help: add `evidence:` with the id of an entry in `sources.yaml`

warning[no-project]: no project serves this statement of the strategy
 --> strategy/first.md:2:1
  |
2 | title: x
  | ^^^^^^^^
  |
  = help: add `principle: first` under `strategy:` of a project that serves it, if there is one
"#]],
    );
}

// Bytes, files and folders

#[test]
fn bytes_that_are_no_text() {
    let portal = portal("");
    portal.write("councils/a.yaml", b"name: Caf\xe9\n");
    portal.write("councils/b.yaml", b"\xff\xfen\0a\0m\0e\0:\0 \0x\0");
    portal.write("councils/c.yaml", "name: a\0b\n");
    portal.write("councils/d.yaml", "name: a\u{1b}[31mb\n");
    portal.write(
        "councils/e.yaml",
        format!("name: {}\n", "x".repeat(1_000_001)),
    );
    assert_data_eq!(
        portal.errors(),
        str![[r#"
error[unreadable]: the file is not saved as UTF-8: this character cannot be read
 --> councils/a.yaml:1:10
  |
1 | name: Caf�
  |          ^
  |
  = help: save it again and choose the encoding UTF-8

error[unreadable]: the file is saved as UTF-16, not as UTF-8
--> councils/b.yaml
 = help: save it again and choose the encoding UTF-8

error[unreadable]: the file has a NUL character here, which no text has: it may be damaged
 --> councils/c.yaml:1:8
  |
1 | name: a␀b
  |        ^
  |
  = help: delete the character, or type the line again

error[unreadable]: the file has an invisible control character here (U+001B)
 --> councils/d.yaml:1:8
  |
1 | name: a␛[31mb
  |        ^
  |
  = help: delete the character, or type the line again

error[too-large]: the file is larger than 1 MB, and no record needs so much
--> councils/e.yaml
 = help: put pictures into `images/` and long documents on another site, with a link to them
"#]]
    );
}

#[test]
fn a_portal_without_its_settings() {
    let portal = Portal::empty();
    portal.write("councils/fife.yaml", "name: Fife Council\n");
    assert_data_eq!(
        portal.errors(),
        str![[r#"
error[no-site]: there is no file `site.yaml`, which names the portal
 |
 = help: write one with the fields `title`, `base_url` and `language`
"#]]
    );
}

#[cfg(unix)]
#[test]
fn links_and_pipes_in_the_folder_are_not_followed() {
    let portal = portal("");
    portal.write("councils/fife.yaml", "name: Fife Council\n");
    std::os::unix::fs::symlink("/etc/passwd", portal.path().join("councils/moray.yaml"))
        .expect("a link");
    std::os::unix::fs::symlink(".", portal.path().join("projects")).expect("a link");
    let pipe = portal.path().join("councils/angus.yaml");
    assert!(
        std::process::Command::new("mkfifo")
            .arg(pipe)
            .status()
            .expect("mkfifo")
            .success()
    );
    assert_data_eq!(
        portal.errors(),
        str![[r#"
error[unknown-file]: this is not a file that can be read (a device or a pipe)
--> councils/angus.yaml
 = help: delete it

error[unknown-file]: this is a link to another place, not a file
--> councils/moray.yaml
 = help: put the file itself here

error[unknown-file]: this is a link to another place, not a file
--> projects
 = help: put the file itself here
"#]]
    );
}

#[test]
fn whatever_is_written_is_read_in_time_or_refused() {
    let nested: Vec<String> = (0..300).map(|depth| " ".repeat(depth) + "a:\n").collect();
    let laughs =
        "a: &a [x, x, x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: [*c, *c]\n";
    let unknown: Vec<String> = (0..2000)
        .map(|index| format!("field{index}: 1\n"))
        .collect();
    let units = [
        "[", "{", "[]", "- ", "? ", ": ", "a: ", "\"", "a: \"\n", "'", "&a ", "!a ", "*a\n", "|\n",
        "%a\n", "---\n", "\t", "a:\t", ",", "# x\n", " ", "\r", "\\", "<<: a\n", "\u{2028}", "> ",
        "``", "- a\n  ", "[a](", "![", "](", "[^1]: ", "| a |\n",
    ];
    let long = units.iter().map(|unit| unit.repeat(8_000 / unit.len()));
    for text in long.chain([nested.concat(), laughs.to_owned(), unknown.concat()]) {
        let portal = portal("");
        portal.write("councils/x.yaml", &text);
        portal.write("sources.yaml", &text);
        portal.write("projects/x.md", format!("---\n{text}\n---\n"));
        portal.write("pages/x.md", format!("---\ntitle: x\n---\n{text}"));
        portal.problems();
    }
}

// What works without complaint

#[test]
fn line_ends_marks_and_styles_of_every_editor() {
    let portal = portal("");
    portal.write(
        "councils/fife.yaml",
        "\u{feff}name: Fife Council\r\nletters: FIF\r\nformer_codes:\r\n- S12000015\r\n",
    );
    portal.write(
        "councils/moray.yaml",
        "# A comment\nname: 'Moray Council' # another\nletters: \"MRY\"",
    );
    portal.write("projects/x.md", "\u{feff}---\r\ntitle: >-\r\n  Several\r\n  lines\r\nsummary: |\r\n  One.\r\n---\r\n\r\nHello");
    portal.write(
        "pages/about.md",
        "---\ntitle: Mu dheidhinn — Àrd-sgoil 中文 🦆\n---\n",
    );
    portal.write("pages/year.md", "---\ntitle: 2016\nnote: 1.50\n---\n");
    works(&portal);
}

#[test]
fn what_systems_and_editors_leave_behind() {
    let portal = portal("\n== councils/fife.yaml\nname: Fife Council\n");
    for name in [
        ".DS_Store",
        "Thumbs.db",
        "desktop.ini",
        "councils/.DS_Store",
        "councils/fife.yaml~",
        "councils/.fife.yaml.swp",
        "councils/#fife.yaml#",
        "councils/.#fife.yaml",
        "councils/fife.yaml.bak",
        "councils/fife.yaml.orig",
        ".gitkeep",
        "images/Thumbs.db",
        "councils/._fife.yaml",
        "~$notes.md",
        ".obsidian/app.json",
        "councils/4913",
    ] {
        portal.write(name, b"\0\xff");
    }
    works(&portal);
}

#[test]
fn drafts_whatever_they_lack() {
    works(&portal(
        "\n== projects/x.md\n---\ntitle: x\ndraft: true\nlead: nobody\n---\n[a](none.md)\n",
    ));
}

#[test]
fn records_that_link_in_a_circle() {
    works(&portal(
        "
== projects/a.md
---
title: A
summary: a
---
[B](b.md)
== projects/b.md
---
title: B
summary: b
---
[A](a.md)
",
    ));
}

#[test]
fn one_value_without_its_list_and_null_for_nothing() {
    works(&portal(
        "
== sources.yaml
paper: {title: x, url: https://x.org/}
== councils/fife.yaml
name: Fife Council
evidence: paper
former_codes: S12000015
website: null
tile: ~
membership: {status: member, on: 2016, evidence: {source: paper, place: p. 4}}
",
    ));
}

// Other ways to show a report

#[test]
fn a_report_for_github() {
    let report = portal("\n== councils/fife.yaml\nname: Fife, 100%\nname: Fife\n").report();
    assert_data_eq!(
        written(|out| github::write(&report, out)),
        str![[r#"
::error file=councils/fife.yaml,line=2,col=1,title=repeated-field::`name` is written twice in one record: `Fife, 100%25` in line 1 and `Fife` in line 2%0Akeep the line that holds, and delete the other

"#]]
    );
}

#[test]
fn a_report_for_programs() {
    let report = portal("\n== councils/fife.yaml\nname: Fife Council\nname: Fife\n").report();
    assert_data_eq!(
        written(|out| json::write(&report, out)),
        str![[r#"
{
  "errors": 1,
  "warnings": 0,
  "problems": [
    {
      "severity": "error",
      "code": "repeated-field",
      "message": "`name` is written twice in one record: `Fife Council` in line 1 and `Fife` in line 2",
      "help": "keep the line that holds, and delete the other",
      "file": "councils/fife.yaml",
      "line": 2,
      "column": 1,
      "related": [
        {
          "message": "first written here",
          "file": "councils/fife.yaml",
          "line": 1,
          "column": 1
        }
      ]
    }
  ]
}

"#]]
    );
}

#[test]
fn a_report_for_the_browser_escapes_everything() {
    let report = portal("\n== councils/fife.yaml\nname: Fife Council\n<b>: <script>\n").report();
    assert_data_eq!(
        written(|out| html::write(&report, "Below is <it>.", &|_, _, _| None, out)),
        str![[r#"
<section class="problems" role="alert">
<details open>
<summary>The content has 1 error</summary>
<p>Below is &lt;it&gt;.</p>
<ol>
<li class="error">
<p><strong>error:</strong> a council has no field <code>&lt;b&gt;</code></p>
<p>councils/fife.yaml, line 2, column 1</p>
<pre><mark>&lt;b&gt;</mark>: &lt;script&gt;</pre>
<p class="help">its fields are <code>name</code>, <code>short_name</code>, <code>kind</code>, <code>letters</code>, <code>code</code>, <code>former_codes</code>, <code>tile</code>, <code>existed</code>, <code>website</code>, <code>identifier</code>, <code>population</code>, <code>membership</code>, <code>funds</code>, <code>names</code>, <code>said</code>, <code>reply</code>, <code>evidence</code>, <code>inferred</code>, <code>note</code>, <code>asked</code>, <code>checked</code> and <code>confirmed</code></p>
</li>
</ol>
</details>
</section>

"#]]
    );
}

// The theme

#[test]
fn a_mistake_in_a_theme_is_reported_with_those_of_the_content() {
    let portal = Portal::empty();
    portal.write("content/site.yaml", SITE);
    portal.write("content/councils/fife.yaml", "nam: Fife Council\n");
    portal.write(
        "themes/civic/templates/claims.html",
        "<h1>{{ page.heading | shout }}</h1>\n",
    );
    let expected: Data = str![[r#"
error[unknown-field]: a council has no field `nam`
 --> content/councils/fife.yaml:1:1
  |
1 | nam: Fife Council
  | ^^^
  |
  = help: write `name`

error[bad-theme]: Unknown filter `shout`
 --> themes/civic/templates/claims.html:1:23
  |
1 | <h1>{{ page.heading | shout }}</h1>
  |                       ^^^^^
"#]]
    .into();
    assert_data_eq!(portal.errors_with_theme(), expected.raw());
}

fn written(write: impl FnOnce(&mut Vec<u8>) -> std::io::Result<()>) -> String {
    let mut out = Vec::new();
    write(&mut out).expect("memory");
    String::from_utf8(out).expect("UTF-8")
}

#[test]
fn every_code_is_tested_here() {
    let tests = concat!(
        include_str!("problems.rs"),
        include_str!("changes.rs"),
        include_str!("commands/differences.md"),
        include_str!("problems/dates.rs"),
        include_str!("problems/evidence.rs"),
        include_str!("problems/markdown.rs"),
        include_str!("problems/not_meant.rs"),
        include_str!("problems/other_signs.rs"),
        include_str!("problems/records.rs"),
        include_str!("problems/redirects.rs"),
        include_str!("problems/sense.rs"),
        include_str!("problems/settings.rs"),
        include_str!("problems/typed.rs"),
        include_str!("problems/words.rs"),
        include_str!("problems/yaml.rs"),
    );
    for code in Code::ALL {
        let kind = if code.severity() == Severity::Error {
            "error"
        } else {
            "warning"
        };
        assert!(
            tests.contains(&format!("{kind}[{}]: ", code.text())),
            "no test shows `{}`",
            code.text()
        );
    }
}
