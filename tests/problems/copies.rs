//! Files that programs leave beside a record or a picture: copies of a sync client, of an editor, of a file manager. What is said and what
//! helps, word for word.

use super::slips::told;
use crate::support::portal;

#[test]
fn a_copy_beside_its_record_is_told_by_the_record_that_is_there() {
    for (name, fault) in [
        (
            "north (Anne's conflicted copy 2016-05-31)",
            "it has a space",
        ),
        (
            "north (In Konflikt stehende Kopie von Anne 2016-05-31)",
            "it has a space",
        ),
        (
            "north (Copie en conflit de Anne 2016-05-31)",
            "it has a space",
        ),
        ("north.sync-conflict-20160531-101010-ABCDEF", "it has a dot"),
        ("north-DESKTOP-AB12", "it has the capital letter `D`"),
        ("north (1)", "it has a space"),
        ("north - Copy", "it has a space"),
        ("north - Copy (2)", "it has a space"),
        ("north - Kopie", "it has a space"),
        ("north copy 2", "it has a space"),
        ("north - Copie", "it has a space"),
        ("Copy of north", "it has the capital letter `C`"),
        ("Kopie von north", "it has the capital letter `K`"),
    ] {
        told(
            &format!(
                "\n== councils/north.yaml\nname: North\n== councils/{name}.yaml\nname: North again\n"
            ),
            &[
                &format!("error[bad-name]: `{name}` cannot be an id: {fault}"),
                &format!("--> councils/{name}.yaml"),
                "help: `north.yaml` is there as well: put what is needed into it and delete this file",
            ],
        );
    }
}

#[test]
fn what_an_editor_keeps_is_left_alone_unless_nothing_else_is_left() {
    for ending in ["~", ".bak", ".orig"] {
        let kept = format!("\n== councils/north.yaml{ending}\nname: North\n");
        told(
            &format!(
                "\n== councils/north.yaml\nname: North\n{}",
                kept.trim_start()
            ),
            &[],
        );
        told(
            &kept,
            &[
                "error[unknown-file]: this is a copy that an editor kept of `north.yaml`, which is not there",
                &format!("--> councils/north.yaml{ending}"),
                "help: rename it to `north.yaml`, or delete it",
            ],
        );
    }
}

#[test]
fn a_copy_of_a_picture_is_to_be_deleted_or_to_have_a_name() {
    for (name, new) in [
        ("team (1)", "team-1"),
        ("team - Copy", "team-copy"),
        ("team (conflicted copy)", "team-conflicted-copy"),
    ] {
        let portal = portal("");
        portal.write("images/team.png", super::BRIDGE);
        portal.write(&format!("images/{name}.png"), super::BRIDGE);
        let shown = portal.errors();
        assert!(
            shown.ends_with(&format!(
                "= help: `images/team.png` is there as well: delete this copy; if it is another picture, rename it to `{new}.png`, and write that name where a text shows it"
            )),
            "{shown}"
        );
    }
}

/// A source, a statement and a council that others speak of.
const BESIDE: &str = "
== sources.yaml
paper: {title: A paper, url: https://a.example/paper, date: 2016-05-31}
== councils/east.yaml
name: East
evidence: paper
== strategy/share.md
---
title: Share
kind: principle
evidence: paper
---
";

#[test]
fn a_milestone_and_a_published_total_that_are_there_twice() {
    let milestone = |id: &str, due: &str| {
        format!(
            "- {{id: {id}, title: The team is there, due: {due}, status: planned, evidence: paper}}\n"
        )
    };
    let total = |said: &str| {
        format!(
            "- {{measure: team-size, value: 0, date: 2016-05-31, said: {said}, evidence: paper}}\n"
        )
    };
    let sources = BESIDE.split("== councils").next().unwrap_or_default();
    let files = [
        sources,
        "== milestones.yaml\n",
        &milestone("one", "2017"),
        &milestone("two", "2017"),
        &milestone("three", "2018"),
        "== claims.yaml\n",
        &total("No one is in the team"),
        &total("Nobody is in the team"),
        &total("No one is in the team"),
    ];
    told(
        &files.concat(),
        &[
            "warning[alike]: this total says the same as another: both would be counted",
            "--> claims.yaml:3:3",
            "--> claims.yaml:1:3",
            "help: delete one of the two",
            "warning[alike]: the milestones `one` and `two` have the same `title`: both would be counted",
            "--> milestones.yaml:2:3",
            "--> milestones.yaml:1:3",
            "help: delete one of the two, or say in each `title` what sets it apart",
        ],
    );
}

#[test]
fn a_statement_and_a_source_that_one_record_names_twice() {
    told(
        &format!(
            "{BESIDE}== projects/maps.md\n---\ntitle: Maps\nsummary: Maps.\nevidence: [paper, paper]\nstrategy:\n  \
             - {{principle: share, how: One., evidence: {{source: paper, place: p. 1}}}}\n  \
             - {{principle: share, how: Two., evidence: [{{source: paper, place: p. 1}}, {{source: paper, place: p. 2}}]}}\n---\n"
        ),
        &[
            "warning[named-twice]: `paper` is named twice in `evidence`: it counts once",
            "--> projects/maps.md:4:19",
            "--> projects/maps.md:4:12",
            "help: delete one of the two",
            "warning[named-twice]: `share` is named twice in `strategy`: it counts once",
            "--> projects/maps.md:7:5",
            "--> projects/maps.md:6:5",
            "help: delete one of the two",
        ],
    );
}

#[test]
fn an_update_that_is_there_twice_and_two_that_only_begin_alike() {
    let update = |day: &str, evidence: &str, text: &str| {
        format!(
            "== updates/{day}-minutes.md\n---\ntitle: Minutes\nsummary: They are online.\nevidence: {evidence}\n---\n{text}\n"
        )
    };
    let serves = "== projects/maps.md\n---\ntitle: Maps\nsummary: Maps.\nevidence: paper\nstrategy: {principle: share, evidence: paper}\n---\n";
    let beside = format!("{BESIDE}{serves}");
    let (one, two) = (
        update("2016-04-01", "paper", "Read."),
        update("2016-05-01", "paper", "Read."),
    );
    told(
        &format!("{beside}{one}{two}"),
        &[
            "warning[alike]: the updates `2016-04-01-minutes` and `2016-05-01-minutes` say the same",
            "--> updates/2016-05-01-minutes.md:2:1",
            "--> updates/2016-04-01-minutes.md:2:1",
            "help: if one file is a copy of the other, write its own words here, or delete it",
        ],
    );
    let others = [
        update("2016-05-01", "paper", "Read them."),
        update("2016-05-01", "[]", "Read."),
    ];
    for other in others {
        told(&format!("{beside}{one}{other}"), &[]);
    }
}
