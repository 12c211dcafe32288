//! What is still to come → it is told as planned and counted nowhere, or the message says what to write instead.

use super::slips::told;
use crate::support::portal;

/// A portal that knows of nothing after the third of June 2024, and has one source of the first of May.
const KNOWN: &str = "
== site.yaml
title: Valley
base_url: https://valley.example.org/
language: en-GB
== sources.yaml
agreement: {title: An agreement, url: https://a.example/agreement, date: 2024-05-01}
== councils/east.yaml
name: East
membership: {status: member, since: 2024-04-02, evidence: agreement}
== updates/2024-06-03-news.md
---
title: News
evidence: agreement
---
";

/// The warning of a date after its source.
fn later(date: &str) -> String {
    format!(
        "warning[future-date]: `{date}` lies after the newest source that is cited for it, `agreement` of 2024-05-01"
    )
}

/// Returns the words of a page, without its markup.
fn words(files: &str, address: &str) -> String {
    let page = portal(files).page(address);
    let mut words = String::new();
    let mut is_tag = false;
    for letter in page.replace('\u{a0}', " ").chars() {
        match letter {
            '<' => is_tag = true,
            '>' => is_tag = false,
            letter if !is_tag => words.push(letter),
            _ => {}
        }
    }
    words
}

/// Returns where a date stands in the one file of `record`.
fn place(date: &str, record: &str) -> String {
    let (file, text) = record
        .trim_start_matches("== ")
        .split_once('\n')
        .expect("a file");
    let mut lines = text.lines().enumerate();
    let found = lines.find_map(|(line, text)| Some((line + 1, text.find(date)? + 1)));
    let (line, column) = found.expect("the date");
    format!("{file}:{line}:{column}")
}

#[test]
fn a_council_that_is_to_join_is_told_so_and_is_no_gap() {
    let files = format!(
        "{KNOWN}== councils/west.yaml\nname: West\nmembership: {{status: member, since: 2025-03-01, evidence: agreement}}\n"
    );
    told(
        &files,
        &[
            &later("2025-03-01"),
            "--> councils/west.yaml:2:37",
            "help: cite a source that says that it happened, or leave it if it is planned: it counts as ahead, and nothing else is dated by it",
        ],
    );
    let page = words(&files, "/councils/west/");
    for said in [
        "West is to join on 1 March 2025.",
        "It is to join on 1 March 2025.",
        "planned for 1 March 2025",
        "An agreement",
    ] {
        assert!(page.contains(said), "{said} is not in\n{page}");
    }
    for unsaid in ["Nothing was found", "the date on which", "joined on"] {
        assert!(!page.contains(unsaid), "{unsaid} is in\n{page}");
    }
    let gaps = words(&files, "/data/gaps/");
    assert!(!gaps.contains("West"), "{gaps}");
    let councils = words(&files, "/councils/");
    assert!(
        councils.contains("to join, planned for 1 March 2025"),
        "{councils}"
    );
}

#[test]
fn a_council_in_talks_that_is_to_join_is_not_asked_when_it_joined() {
    let page = words(
        &format!(
            "{KNOWN}== councils/west.yaml\nname: West\nmembership:\n  - {{status: in-talks, on: 2024-05-01, evidence: agreement}}\n  \
             - {{status: member, since: 2025, evidence: agreement}}\n"
        ),
        "/councils/west/",
    );
    for said in [
        "West is to join in 2025.",
        "In talks.",
        "It is to join in 2025.",
    ] {
        assert!(page.contains(said), "{said} is not in\n{page}");
    }
}

#[test]
fn a_day_that_is_past_is_told_as_past_and_the_help_says_so() {
    let files = format!(
        "{KNOWN}== councils/west.yaml\nname: West\nmembership: {{status: member, since: 2024-05-21, evidence: agreement}}\n"
    );
    told(
        &files,
        &[
            &later("2024-05-21"),
            "--> councils/west.yaml:2:37",
            "help: cite a source that says that it happened, or take it out: its day is past, so readers are told that it happened",
        ],
    );
    assert!(words(&files, "/councils/west/").contains("It joined on 21 May 2024."));
}

#[test]
fn what_can_only_have_happened_is_never_called_planned() {
    let project = "== projects/map.md\n---\ntitle: Map\nsummary: One map.\nevidence: agreement\n";
    for (record, instead) in [
        (
            "== milestones.yaml\n- {id: a, title: A, due: 2025-12, status: done, done: 2026-01, evidence: agreement}\n".to_owned(),
            "what is still to come is not `done`: write `status: planned` and its day in `due`",
        ),
        (
            "== team.yaml\nroles:\n  - {title: Head, status: filled, filled: 2026-01, evidence: agreement}\n".to_owned(),
            "a post that is still to be filled is not `filled`: write `status: planned` or `status: recruiting`, and take `filled` out",
        ),
        (
            format!("{project}stage: {{is: live, since: 2026-01, evidence: agreement}}\n---\n"),
            "a stage that is still to begin is none yet: write the one that it is at, and this one once it has begun",
        ),
        (
            format!("{project}outcomes: {{measure: People, actual: {{value: 500, date: 2026-01, evidence: agreement}}}}\n---\n"),
            "what is still to be measured is no `actual`: write what is hoped for in `target`",
        ),
        (
            "== claims.yaml\n- {measure: members, value: 1, date: 2026-01, evidence: agreement}\n".to_owned(),
            "a total of a day that is still to come is none yet: take it out until then",
        ),
    ] {
        let files = format!("{KNOWN}{record}");
        let place = place("2026-01", &record);
        told(
            &files,
            &[
                &later("2026-01"),
                &format!("--> {place}"),
                &format!("help: check the year, or cite a source that says that it happened; {instead}"),
            ],
        );
        let fixed = files.replace("language: en-GB", "language: en-GB\nas_of: 2024-06-03");
        let fixed = fixed.replace("agreement, date: 2024-05-01", "agreement");
        told(
            &fixed,
            &[
                "warning[future-date]: `2026-01` lies after `2024-06-03`, the portal's date",
                &format!("--> {place}"),
                &format!("help: check the year; {instead}"),
            ],
        );
    }
}

#[test]
fn an_end_that_is_planned_is_not_called_an_end() {
    let ended = |day: &str, stage: &str| {
        let project = format!(
            "== projects/map.md\n---\ntitle: Map\nsummary: One map.\nstage: {stage}\nended: {day}\nevidence: agreement\n---\n"
        );
        words(&format!("{KNOWN}{project}"), "/projects/map/")
    };
    let planned = ended("2031", "live");
    assert!(planned.contains("To end2031"), "{planned}");
    assert!(!planned.contains("Ended2031"), "{planned}");
    assert!(ended("2023", "closed").contains("Ended2023"));
}

#[test]
fn a_check_of_one_record_sets_no_bound_to_the_news_of_others() {
    for check in ["checked", "confirmed"] {
        let files = KNOWN.replace(
            "name: East",
            &format!("name: East\n{check}: {{date: 2024-05-20}}"),
        );
        let report = portal(&files).report();
        let messages = report.problems().map(|problem| problem.message.as_str());
        let of_days: Vec<&str> = messages
            .filter(|message| message.contains("2024-06-03"))
            .collect();
        assert!(of_days.is_empty(), "{of_days:?}");
    }
}

#[test]
fn a_joining_ahead_that_we_conclude_is_our_reading_wherever_it_is_told() {
    let files = format!(
        "{KNOWN}== councils/west.yaml\nname: West\nmembership: {{status: member, since: 2025-03-01, evidence: agreement, inferred: true}}\n"
    );
    let page = words(&files, "/councils/west/");
    assert!(
        page.contains("West is to join on 1 March 2025, by our reading."),
        "{page}"
    );
    assert!(
        page.contains("It is to join on 1 March 2025, by our reading."),
        "{page}"
    );
    let list = words(&files, "/councils/");
    assert!(
        list.contains("to join, planned for 1 March 2025, by our reading"),
        "{list}"
    );
}

#[test]
fn a_council_that_is_to_join_has_its_own_mark_line_and_word_and_is_not_one_of_which_nothing_is_found()
 {
    let files = format!(
        "{KNOWN}== councils/west.yaml\nname: West\nmembership:\n  - {{status: not-found}}\n  \
         - {{status: member, since: 2025-03-01, evidence: agreement}}\n\
         == councils/north.yaml\nname: North\ntile: {{column: 1, row: 1, label: NO}}\n\
         membership: {{status: member, since: 2025, evidence: agreement, inferred: true}}\n\
         == councils/south.yaml\nname: South\nmembership: {{status: not-found}}\n"
    );
    let list = words(&files, "/councils/");
    for said in [
        "1 recorded as a member",
        "1 nothing found",
        "1 to join1 to join, by our reading",
        "one is to join and one is to join by our reading",
        "North: to join, by our reading+",
        "West: to join",
        "South: nothing found",
    ] {
        assert!(list.contains(said), "{said} is not in\n{list}");
    }
    let portal = portal(&files);
    let page = portal.page("/councils/");
    for marked in [
        "#m-to-join\"",
        "#m-to-join-ours\"",
        "data-adds=\"standing?day=2024-06-03&amp;status=to-join&amp;inferred=yes&amp;talks_heard=\"",
        "class=\"to-join ours c1 r1\"",
    ] {
        assert!(page.contains(marked), "{marked} is not in\n{page}");
    }
    let file = |name: &str| String::from_utf8(portal.bytes(name)).expect("UTF-8");
    let standing = file("/data/standing.csv");
    for row in [
        "2024-06-03,west,to-join,no,",
        "2024-06-03,north,to-join,yes,",
        "2024-06-03,south,not-found,no,",
    ] {
        assert!(standing.contains(row), "{row} is not in\n{standing}");
    }
    let councils = file("/data/councils.csv");
    assert!(councils.contains(",to-join,,,,"), "{councils}");
    let sources = words(&files, "/sources/");
    assert!(sources.contains("that it is to join"), "{sources}");
}
