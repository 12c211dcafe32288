//! Entries of one record, and records, that say the same or name what another has → what is said, where and what helps, word for word.

use super::slips::told;
use crate::support::portal;

const SOURCE: &str = "
== sources.yaml
paper:
  title: A paper
  date: 2016-05-31
  url: https://press.example/2016/team
other:
  title: Another paper
  date: 2016-06-02
  url: https://press.example/2016/other
";

fn council(fields: &str) -> String {
    format!("{SOURCE}== councils/fife.yaml\nname: Fife Council\n{fields}\n")
}

fn project(fields: &str) -> String {
    format!("{SOURCE}== projects/map.md\n---\ntitle: Map\nsummary: A map.\n{fields}\n---\n")
}

#[test]
fn entries_of_one_record_that_say_the_same() {
    let membership = "membership:\n  - {status: in-talks, on: 2016-05, evidence: paper}\n  - {status: in-talks, on: 2016-05, evidence: other}";
    let benefits = "benefits:\n  - {what: Printing, amount: 5, date: 2016, evidence: paper}\n  - {what: printing, amount: 5, date: 2016, evidence: other}";
    let outcomes =
        "outcomes:\n  - {measure: Maps, evidence: paper}\n  - {measure: maps, evidence: paper}";
    let figures = "outcomes:\n  - measure: Maps\n    actual:\n    - {value: 5, date: 2015, evidence: paper}\n    - {value: 7, date: 2015, evidence: other}";
    for (files, place, message, help) in [
        (
            council(membership),
            "councils/fife.yaml:4:5",
            "this entry of the membership says the same as another",
            "delete one of the two, and name the sources of both in the other",
        ),
        (
            project(benefits),
            "projects/map.md:6:5",
            "this benefit says the same as another",
            "delete one of the two, or say in the `note` of each what sets it apart",
        ),
        (
            project(outcomes),
            "projects/map.md:6:5",
            "this outcome has the same `measure` and `unit` as another",
            "put all figures into one of the two, or say in each `measure` what sets it apart",
        ),
        (
            project(figures),
            "projects/map.md:8:7",
            "another figure is there for the same date",
            "delete the one that is wrong, or say in the `note` of each what sets it apart",
        ),
    ] {
        let (place, message) = (format!("--> {place}"), format!("warning[alike]: {message}"));
        let first = place.rsplit_once(':').map_or("", |(first, _)| first);
        let report = portal(&files).problems();
        assert!(report.contains(&message), "{report}");
        assert!(report.contains(first) && report.contains(help), "{report}");
    }
}

#[test]
fn entries_that_differ_in_a_day_or_a_note_are_two() {
    told(
        &council(
            "membership:\n  - {status: in-talks, on: 2016-04, evidence: paper}\n  - {status: in-talks, on: 2016-05, evidence: paper}",
        ),
        &[],
    );
    told(
        &project(
            "benefits:\n  - {what: Printing, amount: 5, evidence: paper, note: in May}\n  - {what: Printing, amount: 5, evidence: paper, note: in June}",
        ),
        &[],
    );
}

#[test]
fn two_projects_that_only_share_their_title() {
    told(
        "
== projects/map.md
---
title: One map
summary: A map of all.
---
== projects/other.md
---
title: One Map
summary: Another one.
---
",
        &[
            "warning[alike]: the projects `map` and `other` have the same `title`",
            "--> projects/other.md:2:1",
            "--> projects/map.md:2:1",
            "help: say in each `title` what sets it apart, or keep only one of the two",
        ],
    );
}

#[test]
fn two_pages_of_one_title_and_a_document_that_a_mailing_led_to() {
    told(
        "\n== pages/about.md\n---\ntitle: About\n---\n== pages/about-us.md\n---\ntitle: About\n---\n",
        &[
            "warning[alike]: the pages `about` and `about-us` have the same `title`",
            "--> pages/about-us.md:2:1",
            "--> pages/about.md:2:1",
            "help: say in each `title` what sets it apart, or keep only one of the two",
        ],
    );
    let again =
        "again:\n  title: Again\n  url: https://press.example/2016/team?utm_source=letter\n";
    let said = portal(&format!("{SOURCE}{again}")).problems();
    let message = "warning[alike]: the sources `again` and `paper` have one address";
    assert!(said.contains(message), "{said}");
}

#[test]
fn letters_that_have_no_room_in_a_square() {
    told(
        &council("tile: {column: 1, row: 2, label: Fife Council}"),
        &[
            "error[bad-value]: `Fife Council` is too long for a square of the map",
            "--> councils/fife.yaml:2:34",
            "help: write its 6 most telling letters at most",
        ],
    );
    told(&council("tile: {column: 1, row: 2, label: FIFECO}"), &[]);
}

#[test]
fn a_former_code_that_is_in_force() {
    let fife = |fields: &str| {
        format!(
            "\n== councils/fife.yaml\nname: Fife Council\ncode: S1\nformer_codes: [S0, {fields}]\n"
        )
    };
    told(
        &fife("S1"),
        &[
            "warning[alike]: `S1` is the `code` of the same council",
            "--> councils/fife.yaml:3:20",
            "--> councils/fife.yaml:2:1",
            "help: leave in `former_codes` only those that are no longer in force",
        ],
    );
    let other = |existed: &str| {
        format!(
            "{}== councils/perth.yaml\nname: Perth Council\ncode: S2\n{existed}",
            fife("S2")
        )
    };
    told(
        &other(""),
        &[
            "warning[alike]: `S2` is the `code` of the council `perth`",
            "--> councils/fife.yaml:3:20",
            "--> councils/perth.yaml:2:1",
            "help: correct one of the two; if this council took the place of the other, say so in `existed` there",
        ],
    );
    told(&other("existed: {until: 2010, followed_by: [fife]}\n"), &[]);
}

#[test]
fn people_and_money_of_a_year_far_ahead() {
    told(
        &council("population: {value: 5000, year: 2031, evidence: paper}"),
        &[
            "warning[future-date]: `2031` lies after the newest source that is cited for it, `paper` of 2016-05-31",
            "--> councils/fife.yaml:2:33",
            "help: check the year, or cite a source that counts the people of that year",
        ],
    );
    told(
        &council("population: {value: 5000, year: 2016, evidence: paper}"),
        &[],
    );
    let line = |year: &str| {
        let fields = format!(
            "funds:\n  - {{what: map, kind: cash, year: {year}, amount: 5, evidence: paper}}"
        );
        let plain = project("started: 2015\nended: 2016\nstage: closed\nevidence: paper");
        format!("{plain}== councils/fife.yaml\nname: Fife Council\n{fields}\n")
    };
    told(
        &line("2026-27"),
        &[
            "warning[far-date]: `2026-27` lies 10 years after every other date of its sort",
            "--> councils/fife.yaml:3:35",
            "help: look whether a figure of the year is mistyped; if the date is right, leave it",
        ],
    );
    told(&line("2020-21"), &[]);
}
