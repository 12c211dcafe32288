//! Stages that a portal names itself: what is wrong with the list, and with a project's word of it → the message, word for word.

use snapbox::str;

use super::{check, check_all};
use crate::support::{SITE, portal};

#[test]
fn a_stage_of_the_portals_own_says_what_it_is_called_and_what_it_means() {
    check(
        "
== site.yaml
title: Valley
base_url: https://valley.example.org/
language: en-GB
stages:
  - {id: live, title: In use, is: running}
  - {id: pilot}
  - {id: stopped, is: over, title: Stopped}
  - {id: Out of use, title: Out of use, is: ended}
  - {id: unknown, title: Unknown, is: ended}
  - {id: live, title: Live again, is: running}
  - {title: Planned, is: on-the-way}
== projects/map.md
---
title: Map
summary: One map.
stage: planned
---
",
        str![[r#"
error[missing-field]: an entry of `stages` needs `title` and `is`
 --> site.yaml:6:5
  |
6 |   - {id: pilot}
  |     ^^^^^^^^^^^
  |
  = help: add `title: …` (what readers call it) and `is: …` (whether a project is then still on the way or running or ended)

error[bad-value]: `over` is not one of `on-the-way`, `running` or `ended`
 --> site.yaml:7:23
  |
7 |   - {id: stopped, is: over, title: Stopped}
  |                       ^^^^
  |
  = help: write one of these words

error[bad-name]: `Out of use` cannot be an id: it has the capital letter `O`
 --> site.yaml:8:10
  |
8 |   - {id: Out of use, title: Out of use, is: ended}
  |          ^^^^^^^^^^
  |
  = help: write `out-of-use`

error[bad-name]: `unknown` says that no stage is known, so no stage can be called so
 --> site.yaml:9:10
  |
9 |   - {id: unknown, title: Unknown, is: ended}
  |          ^^^^^^^
  |
  = help: write another word for it

error[repeated-id]: two stages have the id `live`
  --> site.yaml:10:5
   |
10 |   - {id: live, title: Live again, is: running}
   |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
note: the other one
  --> site.yaml:5:5
   |
 5 |   - {id: live, title: In use, is: running}
   |     --------------------------------------
help: write another id for one of them

error[missing-field]: an entry of `stages` needs `id`
  --> site.yaml:11:5
   |
11 |   - {title: Planned, is: on-the-way}
   |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: add `id: …` (the word for it in the files of projects)
"#]],
    );
}

#[test]
fn a_project_is_at_one_of_the_portals_own_stages() {
    check_all(
        "
== site.yaml
title: Valley
base_url: https://valley.example.org/
language: en-GB
stages:
  - {id: planned, title: Planned, is: on-the-way}
  - {id: in-use, title: In daily use, meaning: Anybody may use it, is: running}
  - {id: closed, title: Shut, is: ended}
== projects/atlas.md
---
title: Atlas
summary: One atlas.
stage: In daily use
---
== projects/map.md
---
title: Map
summary: One map.
stage: beta
---
== projects/park.md
---
title: Park
summary: One park.
stage: [{is: in-us, since: 2016}]
ended: 2017
---
== projects/sea.md
---
title: Sea
summary: One sea.
stage: [in-use]
---
",
        str![[r#"
error[bad-value]: `In daily use` is the title of a stage, and its id belongs here
 --> projects/atlas.md:4:8
  |
4 | stage: In daily use
  |        ^^^^^^^^^^^^
  |
  = help: write `in-use`

error[bad-value]: `beta` is not one of `planned`, `in-use` or `closed`
 --> projects/map.md:4:8
  |
4 | stage: beta
  |        ^^^^
  |
  = help: write one of these words

error[bad-value]: `in-us` is not one of `planned`, `in-use` or `closed`
 --> projects/park.md:4:14
  |
4 | stage: [{is: in-us, since: 2016}]
  |              ^^^^^
  |
  = help: write `in-use`

error[wrong-type]: an entry of `stage` is written as fields, each as `field: value`, not as a single value
 --> projects/sea.md:4:9
  |
4 | stage: [in-use]
  |         ^^^^^^
  |
  = help: write `{is: in-use}`
"#]],
    );
}

#[test]
fn an_end_ahead_of_what_is_known_names_the_stage_by_its_word() {
    check_all(
        "
== site.yaml
title: Valley
base_url: https://valley.example.org/
language: en-GB
as_of: 2016
stages: [{id: in-use, title: In use, is: running}, {id: stopped, title: Stopped, is: ended}]
== projects/map.md
---
title: Map
summary: One map.
stage: in-use
ended: 2018
---
",
        str![[r#"
warning[no-evidence]: this project names no source
 --> projects/map.md:2:1
  |
2 | title: Map
  | ^^^^^^^^^^
  |
  = help: add `evidence:` with the id of an entry in `sources.yaml`

warning[future-date]: `ended` (2018) lies after `2016`, the portal's date: the project is `in-use` and has not ended
 --> projects/map.md:5:8
  |
5 | ended: 2018
  |        ^^^^
  |
  = help: leave it if the end is planned: readers are told so, and nothing else is dated by it
"#]],
    );
}

#[test]
fn no_list_has_to_have_a_stage_of_each_kind_and_an_empty_one_is_as_if_left_out() {
    let problems = |stages: &str, stage: &str| {
        let files = format!(
            "\n== site.yaml\ntitle: Valley\nbase_url: https://valley.example.org/\nlanguage: en-GB\nstages: {stages}\n\
             == projects/map.md\n---\ntitle: Map\nsummary: One map.\nstage: {stage}\n---\n"
        );
        portal(&files).errors()
    };
    assert_eq!(
        problems("[{id: plan, title: Plan, is: on-the-way}]", "plan"),
        ""
    );
    assert_eq!(problems("[]", "live"), "");
}

#[test]
fn two_stages_with_one_title_are_an_error_at_the_line() {
    let site = |third: &str| {
        format!(
            "== site.yaml\n{SITE}stages:\n  - {{id: trial, title: Being tried, is: on-the-way}}\n  - {{id: use, title: In use, is: running}}\n  - {third}\n"
        )
    };
    check(
        &site("{id: pilot, title: being  tried, is: on-the-way}"),
        str![[r#"
error[bad-value]: the stages `trial` and `pilot` have the same title, so readers cannot tell them apart
 --> site.yaml:7:5
  |
7 |   - {id: pilot, title: being  tried, is: on-the-way}
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
note: the other one
 --> site.yaml:5:5
  |
5 |   - {id: trial, title: Being tried, is: on-the-way}
  |     -----------------------------------------------
help: write another title for one of them
"#]],
    );
    check(
        &site("{id: pilot, title: Being tested, is: on-the-way}"),
        str![""],
    );
}
