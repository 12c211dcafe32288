//! What only a person would notice → the message, word for word.

use snapbox::str;

use super::slips::told;
use super::{check, check_all, works};
use crate::support::portal;

#[test]
fn a_council_copied_from_another() {
    check_all(
        "
== councils/eastshire.yaml
name: Eastshire Council
code: S12000101
website: https://northshire.example
== councils/northshire.yaml
name: Northshire Council
code: s12000101
website: http://www.northshire.example/
",
        str![[r#"
warning[alike]: the councils `eastshire` and `northshire` have the same `code` (s12000101) and the same `website` (http://www.northshire.example/)
 --> councils/northshire.yaml:2:1
  |
2 | code: s12000101
  | ^^^^^^^^^^^^^^^
  |
note: the other one
 --> councils/eastshire.yaml:2:1
  |
2 | code: S12000101
  | ---------------
help: if one file is a copy of the other, write its own here; if both are right, leave it
"#]],
    );
}

#[test]
fn an_organisation_copied_from_another() {
    check_all(
        "
== organisations/board.yaml
name: The Board
kind: board
website: https://hub.example/board
== organisations/hub.yaml
name: The Board
kind: association
website: https://hub.example/
",
        str![[r#"
warning[alike]: the organisations `board` and `hub` have the same `name` (The Board)
 --> organisations/hub.yaml:1:1
  |
1 | name: The Board
  | ^^^^^^^^^^^^^^^
  |
note: the other one
 --> organisations/board.yaml:1:1
  |
1 | name: The Board
  | ---------------
help: if one file is a copy of the other, write its own here; if both are right, leave it
"#]],
    );
}

#[test]
fn a_council_may_take_over_what_the_one_before_it_had() {
    check_all(
        "
== councils/new.yaml
name: The Council
letters: TCO
existed: {from: 1996-04-01}
tile: {column: 1, row: 1, label: TC}
== councils/old.yaml
name: The Council
letters: TCO
existed: {until: 1996-03-31, followed_by: new}
tile: {column: 1, row: 1, label: TC}
",
        str![[""]],
    );
}

#[test]
fn two_councils_on_one_square() {
    check_all(
        "
== councils/east.yaml
name: East
tile: {column: 2, row: 3, label: E}
== councils/north.yaml
name: North
tile: {column: 2, row: 3, label: N}
== councils/south.yaml
name: South
tile:
  column: 3
  row: 2
  label: N
",
        str![[r#"
error[taken-square]: the councils `east` and `north` stand on one square of the map, column 2 and row 3: one would hide the other
 --> councils/north.yaml:2:1
  |
2 | tile: {column: 2, row: 3, label: N}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
note: the other one
 --> councils/east.yaml:2:1
  |
2 | tile: {column: 2, row: 3, label: E}
  | -----------------------------------
help: give one of them another `column` or `row`

warning[alike]: the councils `north` and `south` have the same `label` (N)
 --> councils/south.yaml:2:1
  |
2 | tile:
  | ^^^^^
  |
note: the other one
 --> councils/north.yaml:2:1
  |
2 | tile: {column: 2, row: 3, label: N}
  | -----------------------------------
help: if one file is a copy of the other, write its own here; if both are right, leave it
"#]],
    );
}

#[test]
fn a_square_beyond_the_map() {
    check_all(
        "
== councils/east.yaml
name: East
tile: {column: 41, row: 200}
== councils/north.yaml
name: North
tile: {column: 40, row: 40}
",
        str![[r#"
error[bad-value]: `41` is not a whole number from 1 to 40
 --> councils/east.yaml:2:16
  |
2 | tile: {column: 41, row: 200}
  |                ^^
  |
  = help: write a whole number from 1 to 40, in figures only

error[bad-value]: `200` is not a whole number from 1 to 40
 --> councils/east.yaml:2:25
  |
2 | tile: {column: 41, row: 200}
  |                         ^^^
  |
  = help: write a whole number from 1 to 40, in figures only
"#]],
    );
}

#[test]
fn two_lines_of_funding_that_say_the_same() {
    check_all(
        "
== sources.yaml
paper: {title: A paper, url: https://a.example/paper}
== projects/team.md
---
title: A team
summary: One team.
evidence: paper
---
== councils/east.yaml
name: East
funds:
  - {what: team, year: 2016-17, kind: cash, amount: 12500, evidence: paper, note: First of three}
  - {what: team, year: 2016-17, kind: cash, amount: '£12,500', evidence: paper}
  - {what: team, year: 2016-17, kind: cash, amount: 12500, evidence: paper, note: Second of three}
  - {what: team, year: 2017-18, kind: cash, amount: 12500, evidence: paper}
",
        str![[r#"
warning[alike]: this line of funding says the same as another: both would be counted for `team`
 --> councils/east.yaml:4:5
  |
4 |   - {what: team, year: 2016-17, kind: cash, amount: '£12,500', evidence: paper}
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
note: the other one
 --> councils/east.yaml:3:5
  |
3 |   - {what: team, year: 2016-17, kind: cash, amount: 12500, evidence: paper, note: First of three}
  |     ---------------------------------------------------------------------------------------------
help: delete one of the two, or say in the `note` of each which payment it is

warning[alike]: this line of funding says the same as another: both would be counted for `team`
 --> councils/east.yaml:5:5
  |
5 |   - {what: team, year: 2016-17, kind: cash, amount: 12500, evidence: paper, note: Second of three}
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
note: the other one
 --> councils/east.yaml:4:5
  |
4 |   - {what: team, year: 2016-17, kind: cash, amount: '£12,500', evidence: paper}
  |     ---------------------------------------------------------------------------
help: delete one of the two, or say in the `note` of each which payment it is
"#]],
    );
}

#[test]
fn numbers_of_people_with_a_figure_too_many_or_too_few() {
    let councils = |last: &str| {
        let people = ["92940", "51200", "340000", last];
        let file = |(number, people): (usize, &&str)| {
            format!(
                "== councils/c{number}.yaml\nname: C{number}\npopulation: {{value: {people}, year: 2015, evidence: paper}}\n"
            )
        };
        let files: String = people.iter().enumerate().map(file).collect();
        format!(
            "\n== sources.yaml\npaper: {{title: A paper, url: https://a.example/paper}}\n{files}"
        )
    };
    check_all(
        &councils("3400000"),
        str![[r#"
warning[out-of-line]: 3400000 people are at least ten times what any other council has: the next has 340000
 --> councils/c3.yaml:2:1
  |
2 | population: {value: 3400000, year: 2015, evidence: paper}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: look whether a figure is missing or stands there twice; if the number is right, leave it
"#]],
    );
    check_all(
        &councils("5120"),
        str![[r#"
warning[out-of-line]: 5120 people are at most a tenth of what any other council has: the next has 51200
 --> councils/c3.yaml:2:1
  |
2 | population: {value: 5120, year: 2015, evidence: paper}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: look whether a figure is missing or stands there twice; if the number is right, leave it
"#]],
    );
    check_all(&councils("34001"), str![[""]]);
}

#[test]
fn a_year_of_people_that_is_none() {
    check(
        "
== councils/east.yaml
name: East
population: {value: 5, year: 20166}
== councils/north.yaml
name: North
population: {value: 5, year: 216}
",
        str![[r#"
error[bad-value]: `20166` is not a year such as 2016
 --> councils/east.yaml:2:30
  |
2 | population: {value: 5, year: 20166}
  |                              ^^^^^
  |
  = help: write a year such as 2016, in figures only

error[bad-value]: `216` is not a year such as 2016
 --> councils/north.yaml:2:30
  |
2 | population: {value: 5, year: 216}
  |                              ^^^
  |
  = help: write a year such as 2016, in figures only
"#]],
    );
}

#[test]
fn a_council_that_follows_itself_or_in_a_circle() {
    check_all(
        "
== councils/east.yaml
name: East
existed: {until: 2016, followed_by: [east]}
== councils/north.yaml
name: North
existed: {until: 2016, followed_by: [south]}
== councils/south.yaml
name: South
existed: {until: 2016, followed_by: [west]}
== councils/west.yaml
name: West
existed: {until: 2016, followed_by: [north]}
",
        str![[r#"
error[in-a-circle]: the council `east` is followed by itself
 --> councils/east.yaml:2:1
  |
2 | existed: {until: 2016, followed_by: [east]}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: leave in `followed_by` only councils that took the place of this one, or take it out

error[in-a-circle]: the council `north` is followed by `south`, that by `west`, and that by `north` again
 --> councils/north.yaml:2:1
  |
2 | existed: {until: 2016, followed_by: [south]}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
note: part of the circle
 --> councils/south.yaml:2:1
  |
2 | existed: {until: 2016, followed_by: [west]}
  | -------------------------------------------
note: part of the circle
 --> councils/west.yaml:2:1
  |
2 | existed: {until: 2016, followed_by: [north]}
  | --------------------------------------------
help: leave in `followed_by` only councils that took the place of this one, or take it out
"#]],
    );
}

#[test]
fn what_is_said_of_a_council_from_before_it_existed_or_after_its_end() {
    check_all(
        "
== sources.yaml
paper: {title: A paper, url: https://a.example/paper}
== projects/team.md
---
title: A team
summary: One team.
evidence: paper
---
== councils/east.yaml
name: East
existed: {from: 1990, until: 2010-03-31}
membership: {status: member, since: 2016-05-26, evidence: paper}
funds:
  - {what: team, year: 2009-10, kind: cash, amount: 5, evidence: paper}
  - {what: team, year: 2010-11, kind: cash, amount: 5, evidence: paper}
== councils/north.yaml
name: North
existed: {from: 2016-04-01}
membership: {status: in-talks, on: 2015, evidence: paper}
",
        str![[r#"
warning[not-there-then]: this entry of the membership speaks of 2016-05-26 (`since`), but the council existed only until 2010-03-31
 --> councils/east.yaml:3:13
  |
3 | membership: {status: member, since: 2016-05-26, evidence: paper}
  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: correct the date here, or `existed`: one of the two cannot be right

warning[not-there-then]: this line of funding is for 2010-11, but the council existed only until 2010-03-31
 --> councils/east.yaml:6:5
  |
6 |   - {what: team, year: 2010-11, kind: cash, amount: 5, evidence: paper}
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: correct the year here, or `existed`: one of the two cannot be right

warning[not-there-then]: this entry of the membership speaks of 2015 (`on`), but the council existed only from 2016-04-01 on
 --> councils/north.yaml:3:13
  |
3 | membership: {status: in-talks, on: 2015, evidence: paper}
  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: correct the date here, or `existed`: one of the two cannot be right
"#]],
    );
}

#[test]
fn a_council_that_is_followed_without_an_end_or_by_one_that_was_not_there() {
    let files = |east: &str, north: &str| {
        format!(
            "
== councils/east.yaml
name: East
existed: {{{east}, followed_by: [north]}}
== councils/north.yaml
name: North
existed: {{{north}}}
"
        )
    };
    told(
        &files("from: 1975", "from: 1996"),
        &[
            "error[dates-out-of-order]: `followed_by` goes only with `until`",
            "--> councils/east.yaml:2:36",
            "help: write `until`, or delete `followed_by`",
        ],
    );
    for (north, limit) in [
        ("from: 2006", "only from 2006 on"),
        ("until: 1975", "only until 1975"),
    ] {
        told(
            &files("until: 1996-03-31", north),
            &[
                &format!(
                    "warning[not-there-then]: this council existed until 1996-03-31 and is followed by `north`, which existed {limit}"
                ),
                "--> councils/east.yaml:2:1",
                "help: correct one of the two dates, or `followed_by`",
            ],
        );
    }
    told(&files("until: 1996", "from: 1997-04-01"), &[]);
}

#[test]
fn a_document_read_before_it_appeared_and_a_target_before_its_start() {
    told(
        "
== sources.yaml
paper: {title: A paper, url: https://a.example/paper, date: 2016-05-31, read: 2016-04}
",
        &[
            "error[dates-out-of-order]: `read` (2016-04) is before `date` (2016-05-31)",
            "--> sources.yaml:1:79",
            "--> sources.yaml:1:61",
            "help: correct one of the two dates",
        ],
    );
    let project = |target: &str| {
        format!(
            "
== projects/odd.md
---
title: Odd
summary: One.
outcomes: {{measure: Posts, baseline: {{value: 1, date: 2016}}, target: {{value: 2, date: {target}}}}}
---
"
        )
    };
    told(
        &project("2015"),
        &[
            "error[dates-out-of-order]: `target` (2015) is before `baseline` (2016)",
            "--> projects/odd.md:4:70",
            "--> projects/odd.md:4:38",
            "help: correct one of the two dates",
        ],
    );
    told(&project("2016-06"), &[]);
}

#[test]
fn a_target_the_wrong_way_round() {
    let project = |target: &str| {
        format!(
            "
== projects/odd.md
---
title: Odd
summary: One.
outcomes: {{measure: Posts, target: {target}}}
---
"
        )
    };
    check(
        &project("{value: 25000, to: 20000, date: 2012}"),
        str![[r#"
error[bad-value]: this target goes from 25000 down to 20000
 --> projects/odd.md:4:55
  |
4 | outcomes: {measure: Posts, target: {value: 25000, to: 20000, date: 2012}}
  |                                                       ^^^^^
  |
note: the end that is written first
 --> projects/odd.md:4:44
  |
4 | outcomes: {measure: Posts, target: {value: 25000, to: 20000, date: 2012}}
  |                                            -----
help: write the lower end first: `value: 20000` and `to: 25000`
"#]],
    );
    check(
        &project("{to: -10.5, value: -10.25}"),
        str![[r#"
error[bad-value]: this target goes from -10.25 down to -10.5
 --> projects/odd.md:4:41
  |
4 | outcomes: {measure: Posts, target: {to: -10.5, value: -10.25}}
  |                                         ^^^^^
  |
note: the end that is written first
 --> projects/odd.md:4:55
  |
4 | outcomes: {measure: Posts, target: {to: -10.5, value: -10.25}}
  |                                                       ------
help: write the lower end first: `value: -10.5` and `to: -10.25`
"#]],
    );
    works(&portal(&project("{value: 9.5, to: 10, date: 2012}")));
    works(&portal(&project("{value: 10, to: 10.0, date: 2012}")));
}

const PARTNERS: &str = "
== sources.yaml
paper: {title: A paper, url: https://a.example/paper, date: 2016-05-31}
== councils/east.yaml
name: East
membership: {status: member, since: 2016-05-26, evidence: paper}
== councils/north.yaml
name: North
membership: {status: member, since: 2016-05-26, evidence: paper}
== councils/west.yaml
name: West
== organisations/hub.yaml
name: The Hub
kind: association
== projects/team.md
---
title: A team
summary: One team.
evidence: paper
";

#[test]
fn a_partner_named_twice_or_as_the_lead() {
    check_all(
        &format!("{PARTNERS}lead: north\npartners: [north, hub, hub]\n---\n"),
        str![[r#"
warning[named-twice]: `north` leads the project and is named in `partners` too: it counts once
 --> projects/team.md:6:12
  |
6 | partners: [north, hub, hub]
  |            ^^^^^
  |
  = help: delete from `partners` what is named twice

warning[named-twice]: `hub` is named twice in `partners`: it counts once
 --> projects/team.md:6:24
  |
6 | partners: [north, hub, hub]
  |                        ^^^
  |
note: first named here
 --> projects/team.md:6:19
  |
6 | partners: [north, hub, hub]
  |                   ---
help: delete one of the two
"#]],
    );
}

#[test]
fn partners_that_all_members_take_in() {
    check_all(
        &format!("{PARTNERS}partners: [all-members, north, west, east, hub]\n---\n"),
        str![[r#"
warning[named-twice]: `north` and `east` are among `all-members` and are named in `partners` too: each counts once
 --> projects/team.md:5:25
  |
5 | partners: [all-members, north, west, east, hub]
  |                         ^^^^^
  |
  = help: delete from `partners` what is named twice
"#]],
    );
    check_all(
        &format!("{PARTNERS}partners:\n  - all-councils\n  - all-members\n  - north\n---\n"),
        str![[r#"
warning[named-twice]: `all-members` is written beside `all-councils`, which takes them in
 --> projects/team.md:5:1
  |
5 | partners:
  | ^^^^^^^^^
  |
  = help: delete `all-members`: it counts for nothing more

warning[named-twice]: `north` is one of `all-councils` and is named in `partners` too: it counts once
 --> projects/team.md:8:5
  |
8 |   - north
  |     ^^^^^
  |
  = help: delete from `partners` what is named twice
"#]],
    );
}

#[test]
fn a_published_total_that_is_higher_than_the_whole() {
    check_all(
        "
== sources.yaml
paper: {title: A paper, url: https://a.example/paper}
== claims.yaml
- {measure: members, value: 27, date: 2016-05-31, evidence: paper}
",
        str![[r#"
warning[more-than-all]: 27 members published for 2016-05-31, but no council is recorded that existed then
 --> claims.yaml:1:3
  |
1 | - {measure: members, value: 27, date: 2016-05-31, evidence: paper}
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: correct the figure, or add the councils that are missing: until then no headline speaks of it
"#]],
    );
    check_all(
        "
== sources.yaml
paper: {title: A paper, url: https://a.example/paper}
== councils/east.yaml
name: East
== councils/north.yaml
name: North
== claims.yaml
- {measure: members, value: 400, date: 2016-05-31, evidence: paper}
",
        str![[r#"
warning[more-than-all]: 400 members published for 2016-05-31, but only 2 councils existed then
 --> claims.yaml:1:3
  |
1 | - {measure: members, value: 400, date: 2016-05-31, evidence: paper}
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: correct the figure, or add the councils that are missing: until then no headline speaks of it
"#]],
    );
}

#[test]
fn a_budget_that_a_project_shares_with_itself() {
    check(
        "
== projects/map.md
---
title: Map
summary: A map.
budget: {amount: 5, shared_with: [map]}
---
== projects/road.md
---
title: Road
summary: A road.
budget:
  amount: 5
  evidence: {source: a-road, place: road}
  shared_with:
    - map
    - road
---
== sources.yaml
a-road: {title: A road, url: https://road.example/}
",
        str![[r#"
error[in-a-circle]: the budget of `map` is shared with `map` itself
 --> projects/map.md:4:35
  |
4 | budget: {amount: 5, shared_with: [map]}
  |                                   ^^^
  |
  = help: name the other projects that the sum is for, or delete `shared_with`

error[in-a-circle]: the budget of `road` is shared with `road` itself
 --> projects/road.md:9:7
  |
9 |     - road
  |       ^^^^
  |
  = help: delete `road`: only the other projects that the sum is for belong there
"#]],
    );
}

#[test]
fn a_source_and_a_project_that_are_there_twice() {
    check_all(
        "
== sources.yaml
a-paper:
  title: A paper
  url: https://press.example/2016/team
b-paper:
  title: The same paper
  url: http://www.press.example/2016/team/
== projects/map.md
---
title: One map
summary: A map of all.
evidence: [a-paper]
---
== projects/map-2.md
---
title: One map
summary: A map of all.
evidence: [b-paper]
---
",
        str![[r#"
warning[alike]: the projects `map` and `map-2` have the same `title` and the same `summary`
 --> projects/map-2.md:2:1
  |
2 | title: One map
  | ^^^^^^^^^^^^^^
  |
note: the other one
 --> projects/map.md:2:1
  |
2 | title: One map
  | --------------
help: if one file is a copy of the other, write its own words here, or delete it

warning[alike]: the sources `a-paper` and `b-paper` have one address
 --> sources.yaml:5:3
  |
5 |   title: The same paper
  |   ^^^^^^^^^^^^^^^^^^^^^
  |
note: the other one
 --> sources.yaml:2:3
  |
2 |   title: A paper
  |   --------------
help: keep one, and write its id where the other is cited; if both are right, leave it
"#]],
    );
}

#[test]
fn a_project_that_ended_and_is_still_live() {
    check_all(
        "
== projects/map.md
---
title: One map
summary: A map of all.
stage: live
started: 2009
ended: 2012
evidence: [a-paper]
---
== projects/other.md
---
title: Another
summary: Later.
started: 2013
evidence: [a-paper]
---
== sources.yaml
a-paper:
  title: A paper
  date: 2014
  url: https://press.example/2016/team
",
        str![[r#"
warning[future-date]: `ended` (2012) is past, but the project is `live` and has not ended
 --> projects/map.md:6:8
  |
6 | ended: 2012
  |        ^^^^
  |
  = help: write the stage that it is at now, or take `ended` out until it has ended
"#]],
    );
}
