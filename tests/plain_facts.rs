//! What sentences must not lose or add: a promise is no payment, a name keeps its article, a blank and a day keep their kind, a count in a
//! headline adds up to its table, and those who could say are those who have to do with it. In: one small portal. Out: its pages.

use crate::support::html::Page;
use crate::support::{Portal, portal};

const FILES: &str = "
== site.yaml
title: The pact
base_url: https://example.github.io/pact/
language: en-GB
members: {one: council, many: councils}
joined: the Water Office, one team that they agreed to share
as_of: 2020
== sources.yaml
paper: {title: A paper, publisher: The Press, date: 2016-06-30, url: https://a.example/paper}
plan: {title: A plan, publisher: The Board, date: 2019-11-19, url: https://a.example/plan}
page: {title: A page, publisher: The Office, date: 2016, note: Undated; year inferred., url: https://a.example/page}
terms: {title: Terms, publisher: The Office, url: https://a.example/terms}
== claims.yaml
- {measure: members, value: 2, date: 2016-05-31, said: Two councils are in, evidence: [page]}
- {measure: members, value: 2, date: 2016-06-10, evidence: [paper]}
- {measure: members, value: 3, date: 2018, evidence: [paper], note: In the spring.}
- {measure: members, value: 4, date: 2018, evidence: [paper], note: In the summer.}
- {measure: members, value: 4, date: 2019, said: All four are in, evidence: [plan]}
== milestones.yaml
- {id: boxes, title: Boxes, status: planned, done: not found, evidence: [plan]}
- {id: team, title: The team, due: 2017, status: planned, done: not found, evidence: [plan]}
- {id: all, title: All of them join, status: done, done: 2019, inferred: true, note: One report says so., evidence: [plan], principle: share}
== councils/ashe.yaml
name: Ashe
tile: {column: 1, row: 1, label: ASHE}
membership:
  - {status: member, on: 2016-05, evidence: [paper], inferred: true, note: It led the work.}
  - {status: member, on: 2019-10-01, evidence: [plan]}
funds:
  - {what: team, year: 2016-17, kind: cash, stage: promised, amount: not found, evidence: [paper], inferred: true, note: It signed.}
  - {what: team, year: 2017-18, kind: cash, stage: promised, amount: not found, evidence: [paper], inferred: true, note: It signed.}
== councils/bree.yaml
name: Bree
tile: {column: 2, row: 1, label: BREE}
membership:
  - {status: in-talks, on: 2016-05-28, evidence: [paper]}
  - {status: member, on: 2019-10-01, evidence: [plan]}
== councils/cove.yaml
name: Cove
tile: {column: 1, row: 2, label: COVE}
membership: {status: member, on: 2019-10-01, evidence: [plan]}
== councils/dale.yaml
name: Dale
tile: {column: 2, row: 2, label: DALE}
membership: {status: member, on: 2019-10-01, evidence: [plan]}
== organisations/office.yaml
name: Water Office
article: the
kind: shared-service
== organisations/board.yaml
name: Water Board
article: the
kind: government
funds: {what: team, kind: cash, amount: not found, evidence: [paper]}
== organisations/host.yaml
name: Valley Host
kind: other
== team.yaml
host: host
evidence: [paper]
== projects/team.md
---
title: Water team
article: the
summary: A team.
lead: office
said: {text: a few thousand, date: 2016-06-30, evidence: [paper]}
stage:
  - {is: live, on: 2016-06-30, evidence: [paper, plan]}
strategy: {principle: share, evidence: [paper], inferred: true}
outcomes:
  - {measure: Boxes, unit: boxes, target: {value: at least 100, date: 2021, evidence: [plan]}, actual: {value: not found, evidence: [plan]}}
evidence: [paper, plan]
---
== projects/maps.md
---
title: maps.example
summary: Maps.
partners: [board, bree]
stage: {is: live, evidence: [terms]}
budget: {amount: not found, evidence: [paper]}
evidence: [paper, terms]
---
== strategy/share.md
---
title: Share
kind: principle
evidence: [paper]
---
== updates/2019-11-19-plan.md
---
title: A plan
evidence: [plan]
---
";

fn pages() -> Portal {
    portal(FILES)
}

/// The page without its tags, with single spaces.
fn text(portal: &Portal, address: &str) -> String {
    let page = Page::read(&portal.page(address));
    page.text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn says(portal: &Portal, address: &str, words: &[&str]) {
    let text = text(portal, address);
    for words in words {
        assert!(text.contains(words), "{address} lacks `{words}`\n{text}");
    }
}

#[track_caller]
fn does_not_say(portal: &Portal, address: &str, words: &[&str]) {
    let text = text(portal, address);
    for words in words {
        assert!(!text.contains(words), "{address} has `{words}`\n{text}");
    }
}

#[test]
fn a_name_keeps_its_article_in_sentences() {
    let portal = pages();
    says(
        &portal,
        "/money/",
        &["It was said of the Water team on 30 June 2016"],
    );
    says(
        &portal,
        "/projects/team/",
        &["The Water Office leads it.", "The Water team: live"],
    );
    says(
        &portal,
        "/organisations/office/",
        &["The Water Office leads one project."],
    );
    says(
        &portal,
        "/data/gaps/",
        &["cash for the Water team", "To the Water Board"],
    );
    // A title without one stays as it is written.
    says(&portal, "/projects/maps/", &["maps.example: live"]);
}

#[test]
fn a_promise_by_our_reading_is_neither_paid_nor_plain() {
    let portal = pages();
    says(
        &portal,
        "/councils/ashe/",
        &[
            "That it promised to pay is our reading.",
            "promised money or help, by our reading",
            "How much it promised for the Water team in 2016-17 and 2017-18. That it did is our reading.",
            "how much, if anything, the council promised and paid",
        ],
    );
    does_not_say(
        &portal,
        "/councils/ashe/",
        &["pays or helps", "it gives to"],
    );
    says(
        &portal,
        "/money/",
        &[
            "Sources name one body that pays or helps. That one body promised to is our reading",
            "for a project here",
        ],
    );
    says(
        &portal,
        "/projects/team/",
        &["One body is said to give money or help. By our reading one more promised it."],
    );
}

#[test]
fn pages_agree_on_when_a_council_joined() {
    let portal = pages();
    says(
        &portal,
        "/councils/ashe/",
        &[
            "Ashe had joined by 1 October 2019, and by our reading by the end of May 2016.",
            "It joined by 1 October 2019, and by our reading by the end of May 2016.",
        ],
    );
}

#[test]
fn those_last_heard_of_in_talks_are_not_those_of_whom_nothing_was_found() {
    let portal = pages();
    let address = "/councils/on/2016-06-10/";
    says(
        &portal,
        address,
        &[
            "one was last known to be in talks on 28 May 2016",
            "the records do not say whether two had joined",
            "Last known to be in talks Bree",
            "last known in talks on 28 May 2016",
        ],
    );
}

#[test]
fn a_count_of_all_needs_no_names_and_counts_of_one_year_may_follow_each_other() {
    let portal = pages();
    says(
        &portal,
        "/councils/on/2019/",
        &["That is all of them, so no list of names is needed."],
    );
    does_not_say(
        &portal,
        "/councils/on/2019/",
        &[
            "Sources name",
            "Nothing was found about",
            "The records say nothing of",
        ],
    );
    says(
        &portal,
        "/councils/on/2018/",
        &["In 2018 the counts were given as 3 and 4 of 4 councils, at different times."],
    );
}

#[test]
fn a_stage_is_of_the_day_that_its_entry_gives_and_of_none_where_no_source_is_dated() {
    let portal = pages();
    says(&portal, "/projects/team/", &["last known on 30 June 2016"]);
    does_not_say(
        &portal,
        "/projects/team/",
        &["last known on 19 November 2019"],
    );
    says(
        &portal,
        "/projects/maps/",
        &["maps.example: live when last heard of. No day is given."],
    );
}

#[test]
fn the_table_of_gaps_adds_up_to_its_headline_and_has_each_milestone_without_a_result() {
    let portal = pages();
    let page = portal.page("/data/gaps/");
    let number = "<td class=\"num\" data-l=\"Answers\">";
    let mut numbers: Vec<usize> = page
        .split(number)
        .skip(1)
        .map(|cell| cell.split(['<', '>']).nth(2).unwrap().parse().unwrap())
        .collect();
    let all = numbers.pop().expect("a last row");
    assert_eq!(numbers.iter().sum::<usize>(), all);
    says(
        &portal,
        "/data/gaps/",
        &["What became of the milestone two milestones 2 not found"],
    );
    says(
        &portal,
        "/progress/",
        &["For two of three milestones no result was found."],
    );
}

#[test]
fn who_could_say_are_those_who_have_to_do_with_it() {
    let portal = pages();
    // The payer comes first; a project without a lead has partners; the host of the team has nothing to do with it.
    says(
        &portal,
        "/data/gaps/",
        &["Who could say: the Water Board and the Water Office"],
    );
    does_not_say(&portal, "/projects/maps/", &["Valley Host"]);
    says(
        &portal,
        "/projects/maps/",
        &["Who could say: the Water Board"],
    );
    does_not_say(&portal, "/projects/team/", &["each council"]);
}

#[test]
fn how_exact_a_figure_is_and_whose_reading_a_result_stay_where_they_belong() {
    let portal = pages();
    says(
        &portal,
        "/progress/",
        &[
            "The target: at least 100 boxes by 2021.",
            "No figure was found.",
            "One of three milestones is done, by our reading.",
            "Filed under: Share",
        ],
    );
    does_not_say(
        &portal,
        "/progress/",
        &["no date given, our reading", "reported done"],
    );
    says(&portal, "/", &["1 of 3, 1 by our reading"]);
}

#[test]
fn a_note_says_what_is_known_of_the_date_of_its_source() {
    let portal = pages();
    says(&portal, "/", &["2016 (", "). Undated; year inferred."]);
}

#[test]
fn nothing_newer_is_said_of_the_newest_count_before_the_first_one() {
    let portal = pages();
    says(
        &portal,
        "/",
        &[
            "They joined the Water Office, one team that they agreed to share. No count newer than 2019 was found. On 31 May 2016 the count was given as 2.",
        ],
    );
}

#[test]
fn a_placeholder_is_never_given_to_be_copied() {
    let portal = pages();
    assert!(!portal.page("/changes/").contains("example.github.io"));
    says(
        &portal,
        "/changes/",
        &["This portal has no lasting address yet"],
    );
}

#[test]
fn a_letter_says_whom_it_is_about_so_that_a_stranger_could_answer() {
    let portal = pages();
    says(
        &portal,
        "/councils/cove/",
        &["Please send me, about the Water Office, one team that they agreed to share:"],
    );
    says(
        &portal,
        "/data/gaps/",
        &["agreed to join the Water Office, one team that they agreed to share."],
    );
    does_not_say(&portal, "/data/gaps/", &["The pact”"]);
}

#[test]
fn a_letter_sets_off_the_titles_that_it_asks_about() {
    let portal = crate::support::portal(
        "== organisations/guild.yaml\nname: Guild\nkind: other\n\
         == projects/robots.md\n---\ntitle: Robots and looms\nsummary: R.\nlead: guild\n---\n\
         == projects/wheels.md\n---\ntitle: Wheels\nsummary: W.\nlead: guild\n\
         outcomes: {measure: Wheels that turn, actual: {value: not found}}\n---\n",
    );
    let page = text(&portal, "/data/gaps/");
    for said in [
        "what stage each of the projects “Robots and looms” and “Wheels” has reached (planned, being built, in use or ended), and since when.",
        "whether each of the projects “Robots and looms” and “Wheels” serves any part of the strategy",
        "set aside in each year for each of the projects “Robots and looms” and “Wheels”, and what was spent.",
        "on what day it was counted: “Wheels that turn” (Wheels).",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
}

#[test]
fn a_mark_of_several_new_notes_leads_to_all_of_them() {
    let portal = portal(
        "== sources.yaml\na: {title: A, url: https://a.example/a}\nb: {title: B, url: https://a.example/b}\nc: {title: C, url: https://a.example/c}\nd: {title: D, url: https://a.example/d}\n\
         == councils/ashe.yaml\nname: Ashe\nmembership: {status: member, on: 2016, evidence: [a, b, c, d]}\n",
    );
    let page = portal.page("/councils/ashe/");
    assert!(page.contains("href=\"#n1-4\""), "{page}");
    assert!(
        page.contains("<li id=\"n1\"><span id=\"n1-4\" class=\"run run4\"></span>"),
        "{page}"
    );
}

#[test]
fn a_council_shows_what_was_said_of_it_and_what_it_was_asked() {
    let portal = portal(
        "== sources.yaml\na: {title: A, publisher: The Press, date: 2016, url: https://a.example/a}\n\
         == councils/ashe.yaml\nname: Ashe\nsaid: {text: a few pounds, date: 2016, evidence: [a]}\n\
         membership: {status: member, on: 2016, evidence: [a]}\n\
         funds: {what: team, kind: cash, amount: not found, evidence: [a], asked: {on: 2016-06-02, of: ashe, answer: None is held}}\n\
         == projects/team.md\n---\ntitle: Team\nsummary: A team.\n---\n",
    );
    let address = "/councils/ashe/";
    says(
        &portal,
        address,
        &[
            "a few pounds",
            "Ashe was asked on 2 June 2016 . The answer: None is held Everything",
        ],
    );
    let page = portal.page(address);
    // A line lacks its amount and its year: the one question about it is shown once.
    assert_eq!(page.matches("Ashe was asked").count(), 1, "{page}");
    assert!(
        page.contains("<blockquote class=\"ask\" id=\"question\">"),
        "{page}"
    );
    assert!(page.contains("data-copy=\"question\""), "{page}");
}

#[test]
fn promises_without_date_and_result_are_folded_together_and_none_is_lost() {
    let milestones: String = ["a", "b", "c", "d", "e"]
        .map(|id| format!("- {{id: {id}, title: Thing {id}, status: planned, done: not found, evidence: [paper]}}\n"))
        .concat();
    let portal = portal(&format!(
        "== sources.yaml\npaper: {{title: Paper, date: 2016, url: https://a.example/a}}\n== milestones.yaml\n{milestones}- {{id: f, title: Thing f, due: 2015, status: planned, evidence: [paper]}}\n"
    ));
    let page = portal.page("/progress/");
    assert!(page.contains("For five more no date was given"), "{page}");
    for id in ["a", "b", "c", "d", "e"] {
        assert!(
            page.contains(&format!("<li id=\"milestone-{id}\">Thing {id}")),
            "{page}"
        );
    }
    assert!(page.contains("<tr id=\"milestone-f\">"), "{page}");
}

#[test]
fn a_post_whose_day_was_looked_for_is_not_one_of_which_nothing_is_recorded() {
    let portal = portal(
        "== sources.yaml\npaper: {title: Paper, date: 2016, url: https://a.example/a}\n\
         == team.yaml\nroles: [{title: Head, status: filled, filled: not found, evidence: [paper]}]\n",
    );
    says(
        &portal,
        "/data/gaps/",
        &["When the post was filled one post 1 not found"],
    );
    says(&portal, "/progress/", &["Filled, day not found"]);
}
