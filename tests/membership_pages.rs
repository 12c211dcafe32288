//! What the pages about membership may say: no more than the records. In: a small portal with an entry that is our reading, talks that
//! are not heard of again, and totals for a day and for a year. Out: each page that shows them.

use crate::support::html::unmarked;
use crate::support::{Portal, portal};

const FILES: &str = "
== site.yaml
title: The pact
base_url: https://example.org/
language: en-GB
members: {one: council, many: councils}
joined: one team that they share
find_council: {title: Find your council, url: https://find.example.org/}
right_to_ask: {law: Right to Know Act, days: 20 days}
as_of: 2020
== sources.yaml
paper: {title: A paper, publisher: The Press, date: 2019-12-31, url: https://a.example/paper}
== claims.yaml
- {measure: members, value: 3, date: 2016-05-31, said: Three councils are in, evidence: [paper]}
- {measure: members, value: 2, date: 2016-06-01, evidence: [paper]}
- {measure: members, value: 4, date: 2019, said: All 4 councils agreed in principle, evidence: [paper]}
== councils/ashe.yaml
name: Ashe
tile: {column: 1, row: 1, label: ASHE}
membership:
  - {status: member, on: 2016-05-31, evidence: [paper], inferred: true, note: It led the work.}
== councils/bree.yaml
name: Bree
tile: {column: 2, row: 1, label: BREE}
membership:
  - {status: in-talks, on: 2016-05-28, evidence: [paper]}
  - {status: member, on: 2019-10-01, evidence: [paper]}
== councils/cove.yaml
name: Cove
tile: {column: 1, row: 2, label: COVE}
membership: {status: in-talks, on: 2016-05-28, evidence: [paper]}
funds:
  - {what: team, year: 2016-17, kind: cash, stage: promised, amount: 12500, evidence: [paper]}
reply: {date: 2019-11-02, by: the council, text: We never promised that., evidence: [paper]}
== councils/dale.yaml
name: Dale
== projects/team.md
---
title: The team
summary: A team.
strategy: [{principle: share, strength: primary, evidence: [paper], inferred: true}]
partners: [ashe]
---
== strategy/share.md
---
title: Share
kind: principle
---
";

fn pages() -> Portal {
    portal(FILES)
}

#[test]
fn what_is_our_reading_says_so_and_has_a_mark_of_its_own_on_every_page_that_shows_it() {
    let portal = pages();
    for address in [
        "/",
        "/councils/",
        "/councils/ashe/",
        "/councils/on/2016-05-31/",
        "/claims/",
    ] {
        let page = portal.page(address);
        assert!(page.contains("our reading"), "{address}\n{page}");
        assert!(page.contains("#m-member-ours"), "{address}\n{page}");
    }
    let page = portal.page("/councils/ashe/");
    assert!(page.contains("Ashe is a member, by our reading."), "{page}");
    assert!(!page.contains("Ashe has joined"), "{page}");
}

#[test]
fn the_headline_of_home_is_the_newest_count_in_its_own_words_with_its_day() {
    let page = unmarked(&pages().page("/"));
    for words in [
        "All <span class=\"fig\">4</span> councils agreed in principle.",
        "This count is for 2019.",
        "They joined one team that they share.",
        "On 31\u{a0}May\u{a0}2016 the count was given as 3.",
        "<a href=\"https://find.example.org/\">Find your council</a>",
    ] {
        assert!(page.contains(words), "{words}\n{page}");
    }
    let headline = page.split("</h1>").next().unwrap_or_default();
    assert!(!headline.contains("have joined"), "{headline}");
}

#[test]
fn a_year_stands_behind_its_months_and_over_a_map_a_count_is_called_a_count() {
    let month = "- {measure: members, value: 3, date: 2019-09, evidence: [paper]}\n";
    let year = "- {measure: members, value: 4, date: 2019,";
    let portal = portal(&FILES.replace(year, &format!("{month}{year}")));
    let days = |day: &str| {
        let page = portal.page(&format!("/councils/on/{day}/"));
        let (_, days) = page.split_once("Other days").unwrap();
        days.split_once("</nav>").unwrap().0.to_owned()
    };
    assert!(
        days("2019-09").contains("/councils/on/2019/"),
        "{}",
        days("2019-09")
    );
    assert!(days("2019-09").contains("/councils/on/2016-06-01/"));
    assert!(days("2019").contains("/councils/on/2019-09/"));
    for address in ["/", "/claims/"] {
        let page = unmarked(&portal.page(address));
        assert!(
            page.contains("the count was given as 3"),
            "{address}\n{page}"
        );
        assert!(!page.contains("said to be in"), "{address}\n{page}");
    }
    let claims = portal.page("/claims/");
    for said in [
        "How councils stood by 31\u{a0}May\u{a0}2016",
        "How councils stood by the end of 2019",
        "in talks on 28\u{a0}May\u{a0}2016",
    ] {
        assert!(claims.contains(said), "{said}\n{claims}");
    }
}

#[test]
fn talks_are_of_their_day_and_not_carried_past_the_next_count() {
    let portal = pages();
    let on = |day: &str| portal.page(&format!("/councils/on/{day}/"));
    assert!(on("2016-05-31").contains("in talks on 28\u{a0}May\u{a0}2016"));
    for day in ["2016-06-01", "2019"] {
        assert!(!on(day).contains("#m-in-talks"), "{}", on(day));
    }
}

#[test]
fn a_total_without_a_day_is_a_bar_across_its_time_and_every_mark_has_its_number() {
    let page = pages().page("/");
    assert_eq!(page.matches("class=\"span\"").count(), 1, "{page}");
    assert_eq!(page.matches("class=\"dot\" cx").count(), 2, "{page}");
    let labels = page.split("class=\"lab halo\"").skip(1);
    let labels: Vec<&str> = labels
        .filter_map(|label| label.split_once('>')?.1.split_once('<'))
        .map(|(number, _)| number)
        .collect();
    assert_eq!(labels, ["2", "3", "4"]);
}

#[test]
fn a_count_that_cannot_be_borne_out_is_never_called_wrong() {
    let portal = pages();
    let claims = portal.page("/claims/");
    assert!(
        claims.contains("No list of names was found, so we cannot tell."),
        "{claims}"
    );
    assert!(
        portal
            .page("/councils/on/2016-05-31/")
            .contains("No list of names was found")
    );
    for address in ["/claims/", "/councils/on/2016-05-31/"] {
        let page = portal.page(address);
        assert!(!page.contains("fewer"), "{address}\n{page}");
    }
}

#[test]
fn home_and_claims_have_one_rule_for_what_disagrees() {
    let portal = pages();
    assert!(portal.page("/").contains("Reports did not agree."));
    let claims = unmarked(&portal.page("/claims/"));
    assert!(
        claims.contains("Of three counts, one fits the others."),
        "{claims}"
    );
    assert!(claims.contains("2 on 1\u{a0}June\u{a0}2016"), "{claims}");
}

#[test]
fn a_council_is_told_in_four_lines_with_bounds_where_the_day_is_not_known() {
    let portal = pages();
    let page = portal.page("/councils/bree/");
    for words in [
        "Bree had joined by 1\u{a0}October\u{a0}2019.",
        "It joined between 28\u{a0}May\u{a0}2016 and 1\u{a0}October\u{a0}2019.",
        "Under the Right to Know Act",
        "The council has 20 days to answer.",
    ] {
        assert!(page.contains(words), "{words}\n{page}");
    }
    let page = portal.page("/councils/cove/");
    let promised = "It promised <data value=\"12500.00\" data-adds=\"funds.amount?funder=cove&amp;kind=cash&amp;stage=promised\">£12,500</data> in cash.";
    assert!(page.contains(promised), "{page}");
    let (before, after) = page.split_once("We never promised that.").expect("a reply");
    assert!(before.contains("from the council"), "{page}");
    assert!(
        !before.contains("<section") && after.contains("<section"),
        "{page}"
    );
    assert!(
        !page.contains("It gives") && !page.contains("It paid"),
        "{page}"
    );
}

#[test]
fn a_day_on_which_all_were_counted_says_that_less_is_known_of_each() {
    let page = unmarked(&pages().page("/councils/on/2019/"));
    let said = "Less is known of each council by itself.";
    assert!(page.contains(said), "{page}");
    let page = unmarked(&pages().page("/councils/on/2016-05-31/"));
    assert!(!page.contains(said), "{page}");
}
