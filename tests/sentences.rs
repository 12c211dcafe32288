//! Small portals → the sentences at the head of their pages: h1 and h2 of every page, where there is nothing, one thing, all, nothing
//! known, some of each, and in the words of another partnership.
//!
//! The table is in tests/snapshots/, renewed by `INSTA_UPDATE=always cargo test --test tests sentences`, and then read.

use std::fmt::Write;

use crate::support::portal;
use insta::assert_snapshot;

/// Nothing but the settings.
const NONE: &str = "";

/// One of each, and all of it known.
const ONE: &str = "
== sources.yaml
paper: {title: A paper, publisher: The Press, date: 2017-12-31, url: https://a.example/paper}
== councils/north.yaml
name: North Council
short_name: North
population: {value: 1000, year: 2015, evidence: paper}
membership: {status: member, since: 2016-05-31, evidence: paper}
funds:
  - {what: maps, kind: cash, amount: 12500, year: 2016-17, evidence: paper}
== projects/maps.md
---
title: Open maps
summary: Maps for all.
stage: live
lead: north
started: 2016-06
strategy: [{principle: open, how: It opens them., strength: primary, evidence: paper}]
outcomes: [{measure: Maps opened, baseline: {value: 1, date: 2016, evidence: paper}, actual: {value: 5, date: 2017, evidence: paper}}]
evidence: paper
---
== strategy/open.md
---
title: Be open
kind: principle
evidence: paper
---
== updates/2016-05-31-north-joins.md
---
title: North joins
councils: north
evidence: paper
---
== claims.yaml
- {measure: members, value: 1, date: 2016-05-31, evidence: paper}
== milestones.yaml
- {id: opened, title: Maps are open, due: 2017, status: done, done: 2016-12, evidence: paper}
== team.yaml
roles: [{title: Mapmaker, status: filled, filled: 2016, evidence: paper}]
";

/// Several, of which nothing more is known than that they exist.
const UNKNOWN: &str = "
== councils/north.yaml
name: North
== councils/south.yaml
name: South
== projects/maps.md
---
title: Open maps
summary: Maps for all.
---
== projects/paths.md
---
title: Paths
summary: Paths for all.
---
== strategy/open.md
---
title: Be open
kind: principle
---
== milestones.yaml
- {id: opened, title: Maps are open, status: planned}
- {id: walked, title: Paths are walked, status: planned}
";

/// Some of each, in the words of another partnership.
const MIXED: &str = "
== site.yaml
title: Health boards together
base_url: https://example.org/
language: en-GB
members: {one: health board, many: health boards, of: Norland}
as_of: 2018-12-31
== sources.yaml
paper: {title: A paper, url: https://a.example/paper}
== councils/east.yaml
name: East
membership: {status: member, since: 2016-05-31, evidence: paper}
funds:
  - {what: maps, kind: cash, amount: about 12500, year: 2016-17, evidence: paper}
  - {what: maps, kind: cash, amount: not published, year: 2017-18, evidence: paper}
== councils/north.yaml
name: North
membership: {status: in-talks, on: 2016-05-31, evidence: paper}
== councils/south.yaml
name: South
membership: {status: left, until: 2017, evidence: paper}
== councils/west.yaml
name: West
== organisations/hub.yaml
name: The Hub
kind: association
== organisations/mill.yaml
name: The Mill
kind: supplier
== projects/maps.md
---
title: Open maps
summary: Maps for all.
stage: live
lead: [east, hub]
strategy: [{principle: open, strength: primary, evidence: paper}]
evidence: paper
---
== projects/paths.md
---
title: Paths
summary: Paths for all.
---
== strategy/fair.md
---
title: Be fair
kind: commitment
due: 2020
---
== strategy/open.md
---
title: Be open
kind: principle
evidence: paper
---
== claims.yaml
- {measure: members, value: 2, date: 2016-05-31, evidence: paper}
- {measure: members, value: 1, date: 2017, evidence: paper}
== milestones.yaml
- {id: opened, title: Maps are open, due: 2017, status: done, done: 2016-12, evidence: paper}
- {id: walked, title: Paths are walked, due: 2018, status: planned}
";

/// Every headline of every page, a line each.
fn sentences(files: &str) -> String {
    let portal = portal(files);
    let mut said = String::new();
    let addresses = portal.addresses();
    let is_page = |address: &&String| address.ends_with('/') || *address == "/404.html";
    for address in addresses.iter().filter(is_page) {
        let page = portal.bytes(address);
        let page = String::from_utf8_lossy(&page);
        for level in ["1", "2"] {
            let (begin, end) = (format!("<h{level}"), format!("</h{level}>"));
            for part in page.split(&begin).skip(1) {
                let headline = part.split(&end).next().unwrap_or_default();
                let headline = headline.split_once('>').map_or("", |(_, words)| words);
                writeln!(said, "{address} h{level}: {}", plain(headline)).expect("memory");
            }
        }
    }
    said
}

/// The words of a headline, without its notes.
fn plain(html: &str) -> String {
    let mut words = String::new();
    for (place, part) in html.split('<').enumerate() {
        let (tag, text) = if place == 0 {
            ("", part)
        } else {
            part.split_once('>').unwrap_or((part, ""))
        };
        let is_note = tag.starts_with("sup") || tag.starts_with("a class=\"ref\"");
        words.push_str(if is_note { "" } else { text });
    }
    words
        .replace('\u{a0}', " ")
        .replace("&#39;", "’")
        .trim()
        .to_owned()
}

#[test]
fn where_nothing_is_recorded() {
    assert_snapshot!("none", sentences(NONE));
}

#[test]
fn where_there_is_one_of_each() {
    assert_snapshot!("one", sentences(ONE));
}

#[test]
fn where_nothing_is_known() {
    assert_snapshot!("unknown", sentences(UNKNOWN));
}

#[test]
fn where_some_of_each_is_known_and_the_members_are_no_councils() {
    let said = sentences(MIXED);
    let sentences = said.lines().filter_map(|line| line.split_once(": "));
    for (page, sentence) in sentences {
        assert!(!sentence.contains("ouncil"), "{page}: {sentence}");
    }
    assert_snapshot!("mixed", said);
}

#[test]
fn two_of_two_are_both() {
    let second = "== strategy/share.md\n---\ntitle: Share\nkind: principle\nevidence: paper\n---\n";
    let ties = "strategy: [{principle: share, how: It shares them., evidence: paper}, ";
    let two = ONE.replace("strategy: [", ties) + second;
    let page = portal(&two).page("/projects/maps/");
    assert!(page.contains("both statements of the strategy"), "{page}");
    assert!(!page.contains("all two"), "{page}");
}
