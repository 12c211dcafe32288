//! What holds of every page about projects, the strategy and progress: what is our reading says so, a stage is of its day, the words that say
//! how exact a figure is stay with it. In: small portals. Out: what the pages say.

use crate::support::html::unmarked;
use crate::support::{Portal, portal};

/// A portal of one project, tied to one of two statements; `TIE`, `STAGE`, `FIGURE` and `MILESTONE` stand for fields.
const FILES: &str = r"
== sources.yaml
paper: {title: Paper, publisher: Press, date: 2016-05-31, url: https://press.example/paper}
== milestones.yaml
- {id: open, title: The map opens, due: 2016, evidence: [paper], MILESTONE}
== strategy/once.md
---
title: Say it once
kind: principle
evidence: [paper]
---
== strategy/open.md
---
title: Open books
kind: principle
evidence: [paper]
---
== projects/maps.md
---
title: Maps
summary: One map for all.
STAGE
strategy: {principle: once, how: It is asked for once., evidence: [paper], TIE}
outcomes:
  - measure: Maps looked at
    unit: a year
    baseline: {value: over 900, date: 2014, evidence: [paper]}
    target: {value: 500, date: 2017, evidence: [paper]}
    actual: {value: under 400, date: 2016, evidence: [paper], FIGURE}
evidence: [paper]
---
The map shows every path.

A second paragraph.
";

fn with(changes: [(&str, &str); 4]) -> Portal {
    let files = changes
        .iter()
        .fold(FILES.to_owned(), |files, (name, fields)| {
            files.replace(name, fields)
        });
    portal(&files)
}

fn ours() -> Portal {
    with([
        ("TIE", "inferred: true"),
        ("STAGE", "stage: live"),
        ("FIGURE", "inferred: true"),
        ("MILESTONE", "status: done, done: 2016-04, inferred: true"),
    ])
}

fn said() -> Portal {
    with([
        ("TIE", "strength: primary"),
        ("STAGE", ""),
        ("FIGURE", "note: Counted."),
        ("MILESTONE", "status: planned"),
    ])
}

#[test]
fn a_tie_that_no_source_names_is_our_reading_in_every_headline_and_table() {
    let portal = ours();
    for address in [
        "/strategy/",
        "/strategy/once/",
        "/projects/",
        "/projects/maps/",
    ] {
        let page = portal.page(address);
        assert!(
            page.contains("main purpose, our reading"),
            "{address}: {page}"
        );
        assert!(page.contains("#m-primary-ours"), "{address}: {page}");
        assert!(!page.contains("#m-primary\""), "{address}: {page}");
    }
    for (address, headline) in [
        (
            "/strategy/",
            "We can tie one project to one of the two statements.",
        ),
        ("/strategy/", "No source names a tie."),
        (
            "/strategy/once/",
            "By our reading “Say it once” is the main purpose of one project.",
        ),
        ("/projects/", "No source names a tie."),
        (
            "/projects/maps/",
            "We can tie it to one of the strategy’s two statements. No source names the tie.",
        ),
    ] {
        let page = portal.page(address);
        assert!(page.contains(headline), "{address}: {page}");
    }
}

#[test]
fn a_tie_that_a_source_names_is_not_called_ours() {
    let portal = said();
    for address in ["/strategy/", "/strategy/once/", "/projects/"] {
        let page = portal.page(address);
        assert!(page.contains("#m-primary\""), "{address}: {page}");
        assert!(!page.contains("our reading"), "{address}: {page}");
    }
    let page = portal.page("/strategy/");
    assert!(
        page.contains("A source ties one project to one of the two statements."),
        "{page}"
    );
}

#[test]
fn a_statement_without_a_tie_is_one_for_which_none_was_found() {
    let portal = ours();
    let page = portal.page("/strategy/");
    assert!(
        page.contains("For “Open books” no tie was found."),
        "{page}"
    );
    assert!(page.contains("none found"), "{page}");
    let page = portal.page("/strategy/open/");
    assert!(
        page.contains("We found no project that can be tied to “Open books”"),
        "{page}"
    );
}

#[test]
fn a_stage_is_of_its_day_and_no_other_stage_is_marked() {
    let page = ours().page("/projects/maps/");
    assert!(
        page.contains("last known on 31\u{a0}May\u{a0}2016"),
        "{page}"
    );
    assert!(
        page.contains("Maps: live on 31\u{a0}May\u{a0}2016, when last heard of."),
        "{page}"
    );
    let track = page
        .split("<ol class=\"track\">")
        .nth(1)
        .and_then(|rest| rest.split("</ol>").next());
    let track = track.expect("a track");
    assert_eq!(track.matches("class=\"plain\"").count(), 5, "{track}");
    assert!(!track.contains("#m-done"), "{track}");
    let list = ours().page("/projects/");
    let words = "<data value=\"1\" data-adds=\"projects?stage=live\">One</data> was live when last heard of.";
    assert!(list.contains(words), "{list}");
    let without = said().page("/projects/maps/");
    assert!(without.contains("its stage is not recorded"), "{without}");
}

#[test]
fn a_project_begins_with_what_it_is() {
    let page = ours().page("/projects/maps/");
    let place = |words: &str| {
        page.find(words)
            .unwrap_or_else(|| panic!("{words}: {page}"))
    };
    let order = [
        "One map for all.",
        "The map shows every path.",
        "id=\"h-outcomes\"",
        "id=\"h-people\"",
        "id=\"h-strategy\"",
        "A second paragraph.",
        "id=\"h-evidence\"",
    ];
    assert!(order.map(place).is_sorted(), "{page}");
    let list = ours().page("/projects/");
    assert!(
        list.contains("<span class=\"what\">One map for all.</span>"),
        "{list}"
    );
}

#[test]
fn the_words_before_a_figure_and_our_reading_stay_with_it_in_sentence_picture_and_table() {
    let portal = ours();
    for address in ["/progress/", "/projects/maps/"] {
        let page = portal.page(address);
        for words in [
            "Our reading: under 400 a year, in 2016.",
            "It began at over 900 a year, in 2014.",
            ">under 400</text>",
            ">start over 900</text>",
            "<circle class=\"ours\"",
            "By our reading the one target was reached.",
        ] {
            assert!(page.contains(words), "{address}: {words}: {page}");
        }
    }
    let page = said().page("/progress/");
    assert!(!page.contains("class=\"ours\""), "{page}");
    assert!(page.contains("Under 400 a year, in 2016."), "{page}");
}

#[test]
fn a_milestone_that_is_done_by_our_reading_says_so_and_one_without_a_word_is_empty() {
    let page = ours().page("/progress/");
    assert!(
        page.contains("The one milestone is done by our reading"),
        "{page}"
    );
    assert!(page.contains("Done in time, by our reading"), "{page}");
    assert!(page.contains("#m-done-ours"), "{page}");
    let files = FILES
        .replace("due: 2016", "due: 2015")
        .replace("MILESTONE", "status: planned");
    let files = files
        .replace("STAGE", "")
        .replace("TIE", "strength: primary");
    let late = portal(&files.replace("FIGURE", "note: Counted."));
    let page = late.page("/progress/");
    assert!(page.contains("No result recorded"), "{page}");
    assert!(
        page.contains("Newest source that we can date: <time"),
        "{page}"
    );
    assert!(page.contains("class=\"silence\""), "{page}");
}

#[test]
fn one_sum_for_several_projects_says_so_in_each_of_them() {
    let portal = portal(
        "== projects/jobs.md\n---\ntitle: Jobs\nsummary: J.\nbudget: {amount: up to 5000000, shared_with: [notices]}\n---\n\
         == projects/notices.md\n---\ntitle: Notices\nsummary: N.\n---\n",
    );
    for (address, other) in [
        ("/projects/jobs/", "Notices"),
        ("/projects/notices/", "Jobs"),
    ] {
        let page = portal.page(address);
        let headline = format!("Up to £5,000,000 was set aside for it and {other} together.");
        assert!(page.contains(&headline), "{address}: {page}");
        assert!(
            page.contains("for this project together with"),
            "{address}: {page}"
        );
    }
}

#[test]
fn money_that_nobody_is_known_to_pay_is_told_apart_from_a_budget_on_the_same_page() {
    const JOBS: &str = "== councils/ashe.yaml\nname: Ashe\nfunds: [{what: jobs, kind: cash, stage: promised, amount: AMOUNT}]\n\
         == projects/jobs.md\n---\ntitle: Jobs\nsummary: J.\nbudget: {amount: up to 5000000}\n---\n";
    const APART: &str = "What was set aside is known for the one project. That is what was meant to be spent. \
        It is not what anybody paid, approved or promised.";
    let page = portal(&JOBS.replace("AMOUNT", "not found")).page("/money/");
    assert!(page.contains("No amount is known"), "{page}");
    assert!(page.contains(APART), "{page}");
    let known = portal(&JOBS.replace("AMOUNT", "5")).page("/money/");
    assert!(!known.contains(APART), "{known}");
}

#[test]
fn one_of_a_thing_is_said_in_the_singular() {
    let portal = portal(
        "== site.yaml\ntitle: A\nbase_url: https://example.org/\nlanguage: en-GB\nmembers: {one: council, many: councils}\n\
         == councils/ashe.yaml\nname: Ashe\n== councils/bree.yaml\nname: Bree\n\
         == projects/jobs.md\n---\ntitle: Jobs\nsummary: J.\noutcomes:\n  \
         - {measure: Councils in, unit: councils, baseline: {value: 1, date: 2016}, actual: {value: 2, date: 2017}}\n  \
         - {measure: Sites, unit: websites, unit_of_one: website, baseline: {value: about 1, date: 2016}, target: {value: 1, to: 2, date: 2018}, actual: {value: 2, date: 2017}}\n---\n",
    );
    let page = portal.page("/projects/jobs/");
    for said in [
        "It began at 1 council, in 2016.",
        "2 councils, in 2017.",
        "It began at about 1 website, in 2016.",
        "The target: 1 or 2 websites by 2018.",
        "2 websites, in 2017.",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
}

#[test]
fn a_phrase_about_money_is_quoted_with_its_day_and_its_source() {
    let portal = portal(
        "== sources.yaml\npaper: {title: Paper, publisher: Press, date: 2016-05-31, url: https://press.example/paper}\n\
         == projects/jobs.md\n---\ntitle: Jobs\nsummary: J.\nsaid: {text: a few thousand, date: 2016-05-31, evidence: paper, note: From all together.}\n---\n",
    );
    let page = portal.page("/projects/jobs/");
    assert!(
        page.contains("<q class=\"said\">a few thousand</q><span><time datetime=\"2016-05-31\">"),
        "{page}"
    );
    assert!(page.contains("From all together."), "{page}");
    assert!(page.contains("What it cost is not recorded."), "{page}");
}

#[test]
fn what_is_said_of_money_in_our_words_is_no_quotation() {
    let portal = portal(
        "== sources.yaml\npaper: {title: Paper, publisher: Press, date: 2016-05-31, url: https://press.example/paper}\n\
         == projects/jobs.md\n---\ntitle: Jobs\nsummary: J.\nsaid: {text: a lot, in_our_words: true, evidence: paper}\n---\n",
    );
    for address in ["/projects/jobs/", "/money/"] {
        let page = portal.page(address);
        assert!(
            page.contains("a lot <span class=\"small quiet\">(in our words)</span>"),
            "{address}: {page}"
        );
        assert!(
            !page.contains("“a lot”") && !page.contains("<q"),
            "{address}: {page}"
        );
    }
}

#[test]
fn a_dated_list_of_stages_marks_each_stage_that_it_names() {
    let stages = "stage: [{is: beta, on: 2015, evidence: [paper]}, {is: live, since: 2016-02, inferred: true, evidence: [paper]}]";
    let portal = with([
        ("TIE", "inferred: true"),
        ("STAGE", stages),
        ("FIGURE", "inferred: true"),
        (
            "due: 2016, evidence: [paper], MILESTONE",
            "due: 2015, evidence: [paper], status: planned, done: not found",
        ),
    ]);
    let page = portal.page("/projects/maps/");
    let track = page
        .split("<ol class=\"track\">")
        .nth(1)
        .and_then(|rest| rest.split("</ol>").next());
    let track = track.expect("a track");
    assert_eq!(track.matches("class=\"plain\"").count(), 4, "{track}");
    assert!(
        track.contains("Beta<span class=\"since\">2015</span>"),
        "{track}"
    );
    assert!(
        track.contains("Live<span class=\"since\">since February\u{a0}2016, our reading, last known on 31\u{a0}May\u{a0}2016</span>"),
        "{track}"
    );
    let list = portal.page("/projects/");
    assert!(
        list.contains("last known on 31\u{a0}May\u{a0}2016, our reading"),
        "{list}"
    );
    assert!(
        unmarked(&list).contains("One was live when last heard of (by our reading)"),
        "{list}"
    );
    let progress = portal.page("/progress/");
    assert!(
        progress.contains("no result was found") || progress.contains("No result was found"),
        "{progress}"
    );
}

#[test]
fn a_reply_stands_on_the_page_of_the_project_that_it_answers() {
    let portal = portal(
        "== projects/jobs.md\n---\ntitle: Jobs\nsummary: J.\nreply: {date: 2016-06-02, by: the board, text: It has opened.}\nbudget: {amount: not found}\n---\n",
    );
    let page = portal.page("/projects/jobs/");
    assert!(page.contains("<blockquote class=\"reply\">"), "{page}");
    assert!(page.contains("It has opened."), "{page}");
    assert!(page.contains("What it cost was not found."), "{page}");
}
