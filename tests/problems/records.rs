//! Names in other languages, financial years of another month, reasons for blanks, and what stands beside them → the message, word
//! for word.

use snapbox::str;

use super::{check, check_all};
use crate::support::{SITE, portal};

#[test]
fn a_field_that_another_has_replaced_shows_the_line_to_write() {
    check(
        "
== councils/east.yaml
name: East
gaelic_name: Baile an Ear
== councils/north.yaml
name: North
names: {cy: Tref y Gogledd}
gaelic_name: \"Baile: a Tuath\"
",
        str![[r#"
error[unknown-field]: `gaelic_name` has become `names`, which takes any language
 --> councils/east.yaml:2:1
  |
2 | gaelic_name: Baile an Ear
  | ^^^^^^^^^^^
  |
  = help: write `names: {gd: Baile an Ear}`

error[unknown-field]: `gaelic_name` has become `names`, which takes any language
 --> councils/north.yaml:3:1
  |
3 | gaelic_name: "Baile: a Tuath"
  | ^^^^^^^^^^^
  |
  = help: write `gd: "Baile: a Tuath"` within `names`, and delete this line
"#]],
    );
}

#[test]
fn names_stand_behind_the_code_of_their_language() {
    check(
        "
== councils/east.yaml
name: East
names: Baile an Ear
== councils/north.yaml
name: North
names: {gaelic: Baile a Tuath, cy: ''}
",
        str![[r#"
error[wrong-type]: `names` takes names behind the code of their language, such as `{gd: …}`, not a single value
 --> councils/east.yaml:2:8
  |
2 | names: Baile an Ear
  |        ^^^^^^^^^^^^
  |
  = help: write the code of its language in front, such as `{gd: Baile an Ear}`

error[bad-value]: `gaelic` is not the code of a language
 --> councils/north.yaml:2:9
  |
2 | names: {gaelic: Baile a Tuath, cy: ''}
  |         ^^^^^^
  |
  = help: write `gd`

error[missing-field]: the name in `cy` is empty
 --> councils/north.yaml:2:32
  |
2 | names: {gaelic: Baile a Tuath, cy: ''}
  |                                ^^
  |
  = help: write the name behind the colon, or delete the line
"#]],
    );
}

#[test]
fn the_month_with_which_financial_years_begin_is_one_of_twelve() {
    let site = SITE.trim_end();
    check(
        &format!("== site.yaml\n{site}\nfinancial_year: {{starts: 13}}\n"),
        str![[r#"
error[bad-value]: `13` is not the number of a month, from 1 to 12
 --> site.yaml:4:26
  |
4 | financial_year: {starts: 13}
  |                          ^^
  |
  = help: write the number of a month, from 1 to 12, in figures only
"#]],
    );
    check(
        &format!("== site.yaml\n{site}\nfinancial_year: {{starts: April}}\n"),
        str![[r#"
error[bad-value]: `April` is not the number of a month, from 1 to 12
 --> site.yaml:4:26
  |
4 | financial_year: {starts: April}
  |                          ^^^^^
  |
  = help: write `4`
"#]],
    );
}

#[test]
fn where_years_are_those_of_the_calendar_two_of_them_are_refused() {
    let site = SITE.trim_end();
    check(
        &format!(
            "== site.yaml\n{site}\nfinancial_year: {{starts: 1}}
== projects/map.md
---
title: Map
summary: M.
budget: {{amount: 1, year: 2016-17}}
---
== councils/east.yaml
name: East
funds: {{what: map, kind: cash, amount: 1, year: 2016}}
"
        ),
        str![[r#"
error[bad-financial-year]: `2016-17` runs over two years, and a financial year is a calendar year here: `financial_year` in site.yaml says that it starts in month 1
 --> projects/map.md:4:27
  |
4 | budget: {amount: 1, year: 2016-17}
  |                           ^^^^^^^
  |
  = help: write `2016` or `2017`
"#]],
    );
}

#[test]
fn a_figure_keeps_the_word_in_front_of_it() {
    check(
        "
== projects/map.md
---
title: Map
summary: M.
outcomes:
  - measure: Looks
    baseline: {value: not found}
    target: {value: over 4000, date: 2012}
    actual:
      - {value: under 3000, date: 2011}
      - {value: \"under 4,000 a year\", date: 2012}
      - {value: less than 5000, date: 2013}
---
",
        str![[r#"
error[bad-value]: `under 4,000 a year` is not a plain number
  --> projects/map.md:10:17
   |
10 |       - {value: "under 4,000 a year", date: 2012}
   |                 ^^^^^^^^^^^^^^^^^^^^
   |
   = help: write `under 4000`: what it counts is said in the outcome's `unit`

error[bad-value]: `less than 5000` is not a plain number
  --> projects/map.md:11:17
   |
11 |       - {value: less than 5000, date: 2013}
   |                 ^^^^^^^^^^^^^^
   |
   = help: write the figure alone, such as `18250` or `62.5`, or `not published`
"#]],
    );
}

#[test]
fn what_stands_beside_a_blank_is_read_with_it() {
    check(
        "
== organisations/host.yaml
name: Host
kind: board
said: {text: a few thousand, date: 2016}
reply: {date: 2016-06-02, text: We did, by: the board}
== projects/map.md
---
title: Map
summary: M.
started: not found
stage: [{is: live, since: 2010}, {is: beta, on: 2008}]
budget: {amount: withheld, shared_with: [mapp], asked: {on: 2016-06-02, of: hosst, answer: No}}
---
== projects/maps.md
---
title: Maps
summary: M.
stage: lives
---
== councils/east.yaml
name: East
membership: {status: not found, since: never, asked: {of: host}}
",
        str![[r#"
error[bad-value]: `not found` is not one of `member`, `in-talks`, `not-a-member`, `left`, `not-found`, `not-published`, `withheld` or `not-yet`
 --> councils/east.yaml:2:22
  |
2 | membership: {status: not found, since: never, asked: {of: host}}
  |                      ^^^^^^^^^
  |
  = help: write `not-found`

error[bad-date]: `never` is not a date
 --> councils/east.yaml:2:40
  |
2 | membership: {status: not found, since: never, asked: {of: host}}
  |                                        ^^^^^
  |
  = help: write a year, a month or a day, such as `2016`, `2016-05` or `2016-05-31`

error[missing-field]: `asked` needs `on`
 --> councils/east.yaml:2:54
  |
2 | membership: {status: not found, since: never, asked: {of: host}}
  |                                                      ^^^^^^^^^^
  |
  = help: add `on: …` (the day)

error[dates-out-of-order]: this entry of `stage` (2008) stands below a later one (2010)
 --> projects/map.md:5:34
  |
5 | stage: [{is: live, since: 2010}, {is: beta, on: 2008}]
  |                                  ^^^^^^^^^^^^^^^^^^^^
  |
note: the later one
 --> projects/map.md:5:9
  |
5 | stage: [{is: live, since: 2010}, {is: beta, on: 2008}]
  |         -----------------------
help: put the entries in order, the oldest first

error[unknown-id]: there is no project `mapp`
 --> projects/map.md:6:42
  |
6 | budget: {amount: withheld, shared_with: [mapp], asked: {on: 2016-06-02, of: hosst, answer: No}}
  |                                          ^^^^
  |
  = help: write `map`

error[unknown-id]: there is no council or organisation `hosst`
 --> projects/map.md:6:77
  |
6 | budget: {amount: withheld, shared_with: [mapp], asked: {on: 2016-06-02, of: hosst, answer: No}}
  |                                                                             ^^^^^
  |
  = help: write `host`

error[bad-value]: `lives` is not one of `idea`, `discovery`, `alpha`, `beta`, `live` or `closed`
 --> projects/maps.md:4:8
  |
4 | stage: lives
  |        ^^^^^
  |
  = help: write `live`
"#]],
    );
}

#[test]
fn an_address_that_only_stands_for_one_is_a_warning() {
    let site = SITE.trim_end();
    check_all(
        &format!(
            "== site.yaml
{site}
repository: {{url: https://github.com/example/portal}}
contact: {{email: hello@example.org}}
publisher: {{name: Board, url: https://board.example.com/about}}
find_council: {{title: Find it, url: https://www.gov.uk/find-local-council}}
"
        ),
        str![[r#"
warning[placeholder]: `https://github.com/example/portal` stands for an address and is none: readers who follow it find nothing
 --> site.yaml:4:19
  |
4 | repository: {url: https://github.com/example/portal}
  |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write the true one, or take `repository` out: the links to it are then not there

warning[placeholder]: `hello@example.org` stands for an address and is none: readers who follow it find nothing
 --> site.yaml:5:18
  |
5 | contact: {email: hello@example.org}
  |                  ^^^^^^^^^^^^^^^^^
  |
  = help: write the true one, or take `contact` out: the links to it are then not there

warning[placeholder]: `https://board.example.com/about` stands for an address and is none: readers who follow it find nothing
 --> site.yaml:6:31
  |
6 | publisher: {name: Board, url: https://board.example.com/about}
  |                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write the true one, or take `publisher` out: the links to it are then not there
"#]],
    );
}

#[test]
fn fields_by_the_names_that_other_programs_have_for_them() {
    let head = |fields: &str| {
        portal(&format!(
            "== updates/2016-05-31-news.md\n---\n{fields}\n---\n"
        ))
        .errors()
    };
    for (fields, stranger, help) in [
        ("headline: News", "headline", "write `title`"),
        ("name: News", "name", "write `title`"),
        (
            "title: News\ndescription: One line.",
            "description",
            "write `summary`",
        ),
        (
            "title: News\nimage: /images/team.png",
            "image",
            "delete it, and show the picture in the text below: `![What it shows](../images/name.jpg)`",
        ),
        (
            "title: News\naliases: [/news/]",
            "aliases",
            "delete it; an old address is written under `redirects` in `site.yaml`",
        ),
        (
            "title: News\nslug: news",
            "slug",
            "delete it: the address is made from the file's name",
        ),
        (
            "title: News\ntags: [news]",
            "tags",
            "delete it: nothing here is made of it",
        ),
    ] {
        let shown = head(fields);
        let told = format!("error[unknown-field]: an update has no field `{stranger}`\n");
        assert!(shown.starts_with(&told), "{shown}");
        assert!(shown.ends_with(&format!("= help: {help}")), "{shown}");
        assert_eq!(shown.matches("error[").count(), 1, "{shown}");
    }
    // What is there already is not told again.
    let shown = head("title: News\nheadline: News");
    assert!(!shown.contains("write `title`"), "{shown}");
    let project = "== projects/maps.md\n---\ntitle: Maps\nsummary: Maps.\nstatus: beta\n---\n";
    assert!(portal(project).errors().contains("help: write `stage`"));
    let span = portal("== councils/east.yaml\nname: East\nexisted: 1996-2017\n").errors();
    assert!(!span.contains("followed_by: 1996"), "{span}");
}
