//! Unit tests of how outcomes are told.

use super::*;
use crate::portal::sample::portal;

/// Returns a portal with one project that has these outcomes.
fn edition(outcomes: &str) -> Edition {
    Edition::english(portal(&format!(
        "== projects/maps.md\n---\ntitle: Maps\nsummary: M.\nevidence: paper\noutcomes: [{outcomes}]\n---\n"
    )))
}

/// Returns what is said of the only outcome of a project, and whether it has a picture.
fn said(fields: &str) -> (String, bool) {
    let edition = edition(&format!("{{measure: Looks, {fields}}}"));
    let project = edition.projects.named("maps").unwrap();
    let mut shown = of_project(&edition, project, &mut Notes::new(&edition));
    let shown = shown.measured.remove(0);
    let mut words: Vec<String> = Vec::new();
    for sentence in shown.sentences.iter().chain(&shown.earlier) {
        let gap = if sentence.evidence.unsourced {
            " [no source]"
        } else {
            ""
        };
        words.push(format!("{}{gap}", sentence.words));
    }
    (words.join(" "), shown.picture.is_some())
}

#[test]
fn the_last_figure_that_is_known_comes_first_and_the_earlier_in_order_of_time() {
    let (said, _) = said(
        "evidence: paper, baseline: {value: 1200.5, date: 2016}, target: {value: 5, to: 6, date: 2020-03}, \
         actual: [{value: 9, date: 2018}, {value: -7, date: 2017}, {value: not published, date: 2019}]",
    );
    assert_eq!(
        said,
        "9, in 2018. It began at 1,200.5, in 2016. The target: 5 or 6 by March\u{a0}2020. \
         The figure for 2019 is not published. -7 in 2017"
    );
}

#[test]
fn what_is_our_reading_says_so_before_its_figure() {
    let (said, _) = said(
        "unit: councils, evidence: paper, baseline: {value: 2, inferred: true}, \
         target: {value: 25000, to: 27000, inferred: true, date: 2020}, actual: {value: 3, date: 2018-05-31, inferred: true}",
    );
    assert_eq!(
        said,
        "Our reading: 3 councils, on 31\u{a0}May\u{a0}2018. By our reading it began at 2 councils. No day is given. \
         The target, by our reading: from 25,000 to 27,000 councils by 2020."
    );
}

#[test]
fn a_figure_without_a_source_is_marked_whatever_the_project_cites() {
    let figures =
        "baseline: {value: 1}, target: {value: not published}, actual: {value: 2, evidence: paper}";
    let last = "2, undated.";
    assert_eq!(
        said(figures).0,
        format!("{last} It began at 1. No day is given. [no source] The target is not published.")
    );
    assert_eq!(
        said(&format!("{figures}, evidence: paper")).0,
        format!("{last} It began at 1. No day is given. The target is not published.")
    );
}

#[test]
fn what_is_not_known_says_why() {
    assert_eq!(
        said("unit: people").0,
        "No figure is recorded. No target is recorded."
    );
    assert_eq!(
        said("actual: {value: not published, date: 2018}").0,
        "The figure is not published. No target is recorded."
    );
}

#[test]
fn one_figure_alone_needs_no_picture_unless_it_is_a_part_of_a_whole() {
    for (fields, has_picture) in [
        ("actual: {value: 5}", false),
        ("unit: people", false),
        ("unit: '%', actual: {value: 55}", true),
        ("actual: [{value: 5}, {value: 6}]", true),
        ("target: {value: 5}", true),
    ] {
        assert_eq!(said(fields).1, has_picture, "{fields}");
    }
    assert!(
        said("unit: '%', actual: {value: 55, evidence: paper}")
            .0
            .starts_with("55%, undated.")
    );
}

#[test]
fn targets_are_counted_as_reached_in_the_direction_that_the_start_shows() {
    let tally = |outcomes: &str| {
        let edition = edition(outcomes);
        OutcomeTally::of(
            edition
                .projects
                .iter()
                .flat_map(|project| &project.outcomes),
        )
    };
    let of = |all, without, targets, reached, ours| OutcomeTally {
        all,
        without,
        targets,
        reached,
        ours,
        unsourced: reached,
    };
    assert_eq!(
        tally("{measure: A, baseline: {value: 9}, target: {value: 5}, actual: {value: 4}}"),
        of(1, 0, 1, 1, 0)
    );
    assert_eq!(
        tally("{measure: A, baseline: {value: 9}, target: {value: 5}, actual: {value: 6}}"),
        of(1, 0, 1, 0, 0)
    );
    assert_eq!(
        tally("{measure: A, target: {value: 5, to: 6}, actual: {value: 5, inferred: true}}"),
        of(1, 0, 1, 1, 1)
    );
    for (last, is_reached) in [("under 6", 0), ("over 5", 1), ("about 5", 1), ("over 4", 0)] {
        let tally = tally(&format!(
            "{{measure: A, target: {{value: 5}}, actual: {{value: {last}}}}}"
        ));
        assert_eq!(tally, of(1, 0, 1, is_reached, 0), "{last}");
    }
    for (start, target, last, is_reached) in [
        ("{}", "under 400", "500", 0),
        ("{}", "up to 400", "400", 1),
        ("{value: 1000}", "under 400", "400", 0),
        ("{value: 1000}", "under 400", "under 400", 1),
        ("{value: 100}", "over 400", "400", 0),
        ("{value: 900}", "at least 400", "400", 1),
        ("{value: 1}", "under 1", "at least 1", 0),
    ] {
        let start = if start == "{}" {
            String::new()
        } else {
            format!("baseline: {start}, ")
        };
        let tally = tally(&format!(
            "{{measure: A, {start}target: {{value: {target}}}, actual: {{value: {last}}}}}"
        ));
        assert_eq!(tally, of(1, 0, 1, is_reached, 0), "{target}, {last}");
    }
    assert_eq!(
        tally("{measure: A, target: {value: 5}}, {measure: B, actual: {value: 6}}"),
        of(2, 1, 1, 0, 0)
    );
}

#[test]
fn the_headlines_are_right_for_none_one_some_and_all() {
    let words = crate::wording::english();
    let targets = |targets, reached, ours| {
        let tally = OutcomeTally {
            targets,
            reached,
            ours,
            ..OutcomeTally::default()
        };
        tally.targets_sentence(&words).unwrap_or_default()
    };
    assert_eq!(targets(0, 0, 0), "");
    assert_eq!(
        targets(1, 0, 0),
        "Whether the one target was reached is not known."
    );
    assert_eq!(
        targets(1, 1, 1),
        "By our reading the one target was reached."
    );
    assert_eq!(
        targets(6, 0, 0),
        "None of six targets is known to have been reached."
    );
    assert_eq!(targets(6, 1, 0), "One of six targets was reached.");
    assert_eq!(
        targets(6, 2, 1),
        "Two of six targets were reached, one of them by our reading."
    );
    assert_eq!(
        targets(12, 2, 2),
        "By our reading two of 12 targets were reached."
    );
    assert_eq!(
        targets(12, 12, 2),
        "12 of 12 targets were reached, two of them by our reading."
    );
    let counted = |all, without| {
        let tally = OutcomeTally {
            all,
            without,
            ..OutcomeTally::default()
        };
        tally.counted_sentence(&words)
    };
    assert_eq!(
        counted(1, 1),
        "The records name one thing to count. There is no figure for it."
    );
    assert_eq!(counted(15, 0), "15 things were counted.");
    assert_eq!(
        counted(2, 2),
        "The records name two things to count. There is no figure for either of them."
    );
    assert_eq!(
        counted(15, 2),
        "The records name 15 things to count. For two there is no figure."
    );
}

#[test]
fn a_target_that_was_reached_without_a_source_is_said_so() {
    let words = crate::wording::english();
    let tally = OutcomeTally {
        targets: 6,
        reached: 2,
        unsourced: 1,
        ..OutcomeTally::default()
    };
    assert_eq!(
        tally.targets_sentence(&words).unwrap_or_default(),
        "Two of six targets were reached. For one of them no source is given."
    );
}
