//! Dates that lie ahead of what is known → the message, word for word, and a portal that is not dated by them.

use snapbox::str;

use super::check_all;
use super::slips::told;
use crate::support::portal;

/// A portal in which everything happened by 2016.
const PAST: &str = "
== sources.yaml
paper: {title: A paper, url: https://a.example/paper, date: 2016-05-31}
letter: {title: A letter, url: https://a.example/letter}
== councils/east.yaml
name: East
membership: {status: member, since: 2016-05-26, evidence: paper}
== councils/north.yaml
name: North
membership: {status: member, since: 2016-05-31, evidence: paper}
== updates/2016-10-03-news.md
---
title: News
evidence: paper
---
";

/// A project that can be paid for.
const MAPS: &str = "== projects/maps.md\n---\ntitle: Maps\nsummary: Maps.\nevidence: paper\n---\n";

#[test]
fn an_update_years_after_all_else_whose_year_is_mistyped() {
    let files =
        format!("{PAST}== updates/2061-05-31-team.md\n---\ntitle: Team\nevidence: paper\n---\n");
    check_all(
        &files,
        str![[r#"
warning[future-date]: `2061-05-31` lies years after `2016-10-03`, the newest that is recorded as having happened: nothing else is dated by it
--> updates/2061-05-31-team.md
 = help: if 2016 was meant, let the file's name begin with `2016-05-31`; if it is right, leave it: it counts as soon as anything else is as new
"#]],
    );
    assert_eq!(portal(&files).date(), "2016-10-03");
}

#[test]
fn a_date_after_the_source_that_is_cited_for_it() {
    let files = format!(
        "{PAST}== councils/west.yaml\nname: West\nmembership: {{status: member, since: 2061-05-26, evidence: [paper]}}\n"
    );
    check_all(
        &files,
        str![[r#"
warning[future-date]: `2061-05-26` lies after the newest source that is cited for it, `paper` of 2016-05-31
 --> councils/west.yaml:2:37
  |
2 | membership: {status: member, since: 2061-05-26, evidence: [paper]}
  |                                     ^^^^^^^^^^
  |
  = help: if 2016 was meant, write `2016-05-26`; cite a source that says that it happened, or leave it if it is planned: it counts as ahead, and nothing else is dated by it
"#]],
    );
    assert_eq!(portal(&files).date(), "2016-10-03");
    let page = portal(&files).page("/councils/west/");
    assert!(
        page.contains("planned for <time datetime=\"2061-05-26\">"),
        "{page}"
    );
}

#[test]
fn a_council_that_will_join_a_saving_that_is_expected_and_an_end_that_is_planned() {
    let files = format!(
        "{PAST}== councils/west.yaml\nname: West\nmembership: {{status: member, since: 2017-04-01, evidence: paper}}\n\
         == projects/maps.md\n---\ntitle: Maps\nsummary: Maps.\nstage: live\nended: 2020\nstarted: 2009\nevidence: letter\n\
         benefits: {{what: Time, amount: 5, date: 2018, evidence: paper}}\n---\n"
    );
    check_all(
        &files,
        str![[r#"
warning[future-date]: `2017-04-01` lies after the newest source that is cited for it, `paper` of 2016-05-31
 --> councils/west.yaml:2:37
  |
2 | membership: {status: member, since: 2017-04-01, evidence: paper}
  |                                     ^^^^^^^^^^
  |
  = help: cite a source that says that it happened, or leave it if it is planned: it counts as ahead, and nothing else is dated by it

warning[future-date]: `ended` (2020) lies after `2016-10-03`, the newest that is recorded as having happened: the project is `live` and has not ended
 --> projects/maps.md:5:8
  |
5 | ended: 2020
  |        ^^^^
  |
  = help: leave it if the end is planned: readers are told so, and nothing else is dated by it

warning[future-date]: `2018` lies after the newest source that is cited for it, `paper` of 2016-05-31
 --> projects/maps.md:8:41
  |
8 | benefits: {what: Time, amount: 5, date: 2018, evidence: paper}
  |                                         ^^^^
  |
  = help: check the year, or cite a source that says that it happened; what is still to be saved or gained is no benefit: write what is hoped for in the `target` of an outcome
"#]],
    );
    assert_eq!(portal(&files).date(), "2016-10-03");
}

#[test]
fn a_stage_that_is_still_to_come_is_planned_and_the_one_before_it_holds() {
    let with = |stages: &str| {
        let project =
            format!("---\ntitle: Maps\nsummary: Maps.\nevidence: paper\nstage: {stages}\n---\n");
        portal(&format!("{PAST}== projects/maps.md\n{project}"))
    };
    let planned = "Live<span class=\"since\">planned for 2055</span>";
    let beta = with(
        "[{is: beta, since: 2015, evidence: paper}, {is: live, since: 2055, evidence: paper}]",
    );
    assert!(
        beta.problems()
            .contains("`2055` lies after the newest source")
    );
    let page = beta.page("/projects/maps/");
    assert!(page.contains("in beta on 31\u{a0}May\u{a0}2016"), "{page}");
    assert!(page.contains(planned), "{page}");
    let projects = String::from_utf8(beta.bytes("/data/projects.csv")).expect("UTF-8");
    assert!(
        projects.contains(",beta,,,,,,,,,paper,no,,,,,2015,2016-05-31,no,"),
        "{projects}"
    );
    let none = with("{is: live, since: 2055, evidence: paper}").page("/projects/maps/");
    assert!(
        none.contains(planned) && !none.contains("aria-current"),
        "{none}"
    );
}

#[test]
fn a_date_that_something_else_bears_out_stands() {
    let files =
        format!("{PAST}== updates/2026-05-31-team.md\n---\ntitle: Team\nevidence: late\n---\n");
    let files = files.replace(
        "letter:",
        "late: {title: L, url: https://a.example/l, read: 2026-06-01}\nletter:",
    );
    check_all(&files, str![[""]]);
    assert_eq!(portal(&files).date(), "2026-05-31");
}

#[test]
fn a_source_without_a_date_sets_none_to_what_it_says() {
    let files = format!(
        "{PAST}== councils/west.yaml\nname: West\nmembership: {{status: member, since: 2018-05, evidence: [paper, letter]}}\n"
    );
    check_all(&files, str![[""]]);
    assert_eq!(portal(&files).date(), "2018-05");
}

#[test]
fn the_date_that_staff_fix_stands() {
    let files = format!(
        "{PAST}== site.yaml\ntitle: x\nbase_url: https://example.org/\nlanguage: en\nas_of: 2017-01-01\n"
    );
    assert_eq!(portal(&files).date(), "2017-01-01");
}

#[test]
fn a_portal_in_which_nothing_bears_a_date_speaks_of_none() {
    let portal = portal(
        "== councils/east.yaml\nname: East\n== milestones.yaml\n- {id: a, title: A, status: planned, due: 2030}\n",
    );
    for address in portal.addresses() {
        let bytes = portal.bytes(&address);
        let text = String::from_utf8_lossy(&bytes);
        for words in [
            "as recorded on",
            "as recorded up to",
            "datetime=\"0001",
            "0001-01-01",
            "feed.xml",
        ] {
            assert!(!text.contains(words), "{address} says {words}");
        }
    }
}

#[test]
fn a_source_that_only_a_draft_cites_is_not_published() {
    let files = "
== sources.yaml
hidden: {title: Hidden, url: https://secret.example/hidden}
shared: {title: Shared, url: https://a.example/shared}
linked: {title: Linked, url: https://a.example/linked}
unread: {title: Uncited, url: https://a.example/uncited}
== councils/east.yaml
name: East
evidence: shared
== pages/about.md
---
title: About
---
See [a paper](../sources.yaml#linked).
== projects/plan.md
---
title: Plan
summary: Plan.
draft: true
evidence: [hidden, shared, linked]
---
";
    let published = portal(files);
    for address in published.addresses() {
        let bytes = published.bytes(&address);
        let text = String::from_utf8_lossy(&bytes);
        assert!(
            !text.contains("secret.example") && !text.contains("Hidden"),
            "{address}"
        );
    }
    let sources = String::from_utf8(published.bytes("/data/sources.csv")).expect("UTF-8");
    for id in ["shared", "linked", "unread"] {
        assert!(sources.contains(id), "{sources}");
    }
}

/// A warning of a date that lies far from all others.
#[track_caller]
fn far(files: &str, message: &str, place: &str, help: &str) {
    let message = format!("warning[far-date]: {message}");
    told(files, &[&message, place, &format!("help: {help}")]);
}

#[test]
fn a_year_that_lies_decades_from_all_others_is_told_in_every_field() {
    let after = "lies 45 years after every other date of its sort";
    let meant = "if 2016 was meant, write `2016-05-31`; if the date is right, leave it";
    let look = "look whether a figure of the year is mistyped; if the date is right, leave it";
    for (field, value, line, far_by, help) in [
        (
            "checked: {date: 2061-05-31, by: team}",
            "2061-05-31",
            "2:17",
            after,
            meant,
        ),
        (
            "existed: {from: 1016-05-31}",
            "1016-05-31",
            "2:17",
            "lies 1000 years before every other date of its sort",
            meant,
        ),
        (
            "funds: {what: maps, year: 2061-62, kind: cash, amount: 5, evidence: paper}",
            "2061-62",
            "2:27",
            after,
            look,
        ),
        (
            "population: {value: 5000, year: 1016, evidence: paper}",
            "1016",
            "2:33",
            "lies 1000 years before every other date of its sort",
            "if 2016 was meant, write `2016`; if the date is right, leave it",
        ),
    ] {
        let files = format!("{PAST}{MAPS}== councils/west.yaml\nname: West\n{field}\n");
        far(
            &files,
            &format!("`{value}` {far_by}"),
            &format!("--> councils/west.yaml:{line}"),
            help,
        );
    }
    let read = format!("{PAST}{MAPS}").replace("letter}", "letter, read: 2061-05-31}");
    far(
        &read,
        &format!("`2061-05-31` {after}"),
        "--> sources.yaml:2:64",
        meant,
    );
    // A document cannot have appeared, nor have been read, on a day that is still to come: fewer years are enough.
    let in_years = |field: &str, year: &str| {
        format!("{PAST}{MAPS}").replace("letter}", &format!("letter, {field}: {year}-05-31}}"))
    };
    for field in ["date", "read"] {
        far(
            &in_years(field, "2027"),
            "`2027-05-31` lies 11 years after every other date of its sort",
            "--> sources.yaml:2:64",
            look,
        );
        told(&in_years(field, "2026"), &[]);
    }
    let due = format!(
        "{PAST}{MAPS}== milestones.yaml\n- {{id: a, title: A, status: planned, due: 2106}}\n"
    );
    far(
        &due,
        "`2106` lies 90 years after every other date of its sort",
        "--> milestones.yaml:1:43",
        "if 2016 was meant, write `2016`; if the date is right, leave it",
    );
    let update = format!(
        "{PAST}{MAPS}== updates/1016-05-31-team.md\n---\ntitle: Team\nevidence: paper\n---\n"
    );
    far(
        &update,
        "`1016-05-31` lies 1000 years before every other date of its sort",
        "--> updates/1016-05-31-team.md",
        "if 2016 was meant, let the file's name begin with it; if the date is right, leave it",
    );
}

#[test]
fn a_portals_own_date_that_is_unlike_all_others_is_one_mistake() {
    let site = |date: &str| {
        format!(
            "{PAST}== site.yaml\ntitle: x\nbase_url: https://example.org/\nlanguage: en\nas_of: {date}\n"
        )
    };
    far(
        &site("2061-01-01"),
        "`2061-01-01` lies 45 years after every other date of its sort",
        "--> site.yaml:4:8",
        "if 2016 was meant, write `2016-01-01`; if the date is right, leave it",
    );
    told(
        &site("1016-12-01"),
        &[
            "warning[future-date]: all that is dated lies after `1016-12-01`, the portal's date",
            "--> site.yaml:4:8",
            "help: check the year; to have the portal dated by the newest fact, take `as_of` out",
        ],
    );
}

#[test]
fn a_plan_for_decades_ahead_and_a_council_of_old_are_no_slips() {
    told(
        &format!(
            "{PAST}== councils/old.yaml\nname: Old\nexisted: {{from: 1975-05-16}}\n== milestones.yaml\n- {{id: a, title: A, status: planned, due: 2045}}\n"
        ),
        &[],
    );
}

#[test]
fn a_council_that_is_to_end_and_a_month_that_no_year_has() {
    let files =
        "== councils/west.yaml\nname: West\nexisted: {from: 1996, until: 2045}\nevidence: paper\n";
    told(
        &format!("{PAST}{files}"),
        &[
            "warning[future-date]: `until` (2045) lies after `2016-10-03`, the newest that is recorded as having happened: the council has not ended",
            "--> councils/west.yaml:2:30",
            "help: check the year; if its end is planned, leave it: the council counts until then",
        ],
    );
    told(
        "== updates/2016-13-01-news.md\n---\ntitle: News\n---\n",
        &[
            "error[bad-date]: the date in the file's name is impossible: `2016-13-01` does not exist: there is no month 13",
            "--> updates/2016-13-01-news.md",
            "help: rename the file with the day on which it happened in front, or only its year and month",
        ],
    );
}
