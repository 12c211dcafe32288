//! Small portal → the `<main>` of each kind of page.
//!
//! Expectations are in tests/snapshots/, a file for each kind, renewed by `INSTA_UPDATE=always cargo test --test tests pages`, and then read.

use std::collections::BTreeSet;
use std::path::Path;

use crate::support::portal;
use insta::assert_snapshot;

/// A portal with at least one record of each kind, all made up, and every kind of page.
const FILES: &str = r#"
== site.yaml
title: The Three Councils' pact
tagline: Made up, to show each kind of page
base_url: https://example.org/pact/
language: en-GB
licence: {name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/"}
members: {one: council, many: councils, of: Threeland}
as_of: 2018-12-31
contact: {email: pact@example.org}
== sources.yaml
pact:
  title: The pact
  publisher: Hub
  date: 2018-01-05
  url: https://hub.example/pact
  archived: https://archive.example/pact
  read: 2018-12-01
minutes:
  title: Minutes of North Council
  publisher: North Council
  date: 2018-12-03
  url: https://north.example/minutes.pdf
== claims.yaml
- measure: members
  value: 3
  date: 2018-06-30
  said: All three councils have joined
  evidence: [minutes]
== team.yaml
host: hub
evidence: [pact]
roles:
  - {title: Head of the team, status: filled, filled: 2018-03, evidence: [minutes]}
  - {title: Designer, status: recruiting}
== milestones.yaml
- id: permits-open
  title: Permits are asked for online
  due: 2018-05
  status: done
  done: 2018-07-01
  principle: online-first
  evidence: [minutes]
- id: one-payroll
  title: One payroll for all
  due: 2018-10
  status: under-way
== councils/north.yaml
name: North Council
short_name: North
code: T-1
tile: {column: 1, row: 1, label: NORT}
website: https://north.example
population: {value: 10000, year: 2017, evidence: [minutes]}
membership:
  - {status: in-talks, on: 2017-11, evidence: [pact]}
  - {status: member, since: 2018-01-05, evidence: [pact]}
funds:
  - {what: permits, year: 2018-19, kind: cash, stage: paid, amount: 12500.50, evidence: [{source: minutes, place: p. 4}]}
  - {what: permits, year: 2018-19, kind: staff-time, stage: promised, amount: about 4000, evidence: [minutes]}
== councils/south.yaml
name: South Council
short_name: South
code: T-2
tile: {column: 1, row: 2, label: SOUT}
membership:
  - {status: member, since: 2018-09-01, evidence: [minutes], inferred: true, note: The minutes name it among the payers.}
funds:
  - {what: permits, year: 2018-19, kind: cash, amount: not published}
== councils/west.yaml
name: West Council
== organisations/hub.yaml
name: Hub of the Three Councils
short_name: Hub
kind: shared-service
role: Hosts the team
website: https://hub.example
evidence: [pact]
funds:
  - {what: permits, year: 2018-19, kind: hosting, stage: approved, amount: 900, evidence: [pact]}
== strategy/online-first.md
---
title: Every service is online first
kind: commitment
order: 1
due: 2019
evidence: [pact]
---
A service that is not online is *explained*.
== strategy/open-books.md
---
title: The books are open
kind: principle
order: 2
---
== projects/permits.md
---
title: Parking permits
summary: A permit from any council in one place.
stage: beta
lead: hub
partners: [north, south]
started: 2018-02
budget: {amount: "£20,000", year: 2018-19, evidence: [minutes]}
benefits:
  - {what: Postage saved, amount: about 300, per: year, date: 2018, evidence: [minutes]}
strategy:
  - {principle: online-first, how: A permit is asked for online., strength: primary, evidence: [minutes]}
outcomes:
  - measure: Permits asked for online
    unit: per cent
    baseline: {value: 0, date: 2018-02}
    target: {value: 80, date: 2019}
    actual:
      - {value: 35, date: 2018-11, evidence: [minutes]}
evidence: [pact]
checked: {date: 2018-12-02, by: the hub's office}
---
What [North](../councils/north.yaml) began.

## How it works

One form.
== projects/payroll.md
---
title: One payroll
summary: Everybody is paid on the same day.
---
== updates/2018-07-02-permits-open.md
---
title: Permits open
summary: The first form is online.
councils: [north]
projects: [permits]
evidence: [minutes]
---
The first permit went to [North](../councils/north.yaml).
== pages/about.md
---
title: About this portal
navigation: 10
---
Made up, like the [permits](../projects/permits.md).
"#;

/// What the page at `address` of the portal above says.
#[track_caller]
fn page(address: &str) -> String {
    portal(FILES).page(address)
}

#[test]
fn the_front_page_says_who_joined_what_is_paid_and_what_is_new() {
    assert_snapshot!("home", page("/"));
}

#[test]
fn the_councils_are_listed_with_their_membership_now() {
    assert_snapshot!("councils", page("/councils/"));
}

#[test]
fn the_councils_are_listed_as_they_stood_on_an_earlier_day() {
    assert_snapshot!("councils_on", page("/councils/on/2018-06-30/"));
}

#[test]
fn a_council_shows_its_membership_its_money_and_its_sources() {
    assert_snapshot!("council", page("/councils/north/"));
}

#[test]
fn the_organisations_are_listed_by_their_kind() {
    assert_snapshot!("organisations", page("/organisations/"));
}

#[test]
fn an_organisation_shows_what_it_leads_and_pays() {
    assert_snapshot!("organisation", page("/organisations/hub/"));
}

#[test]
fn the_projects_are_listed_with_who_leads_them_and_their_stage() {
    assert_snapshot!("projects", page("/projects/"));
}

#[test]
fn a_project_shows_its_money_its_outcomes_and_its_place_in_the_strategy() {
    assert_snapshot!("project", page("/projects/permits/"));
}

#[test]
fn the_strategy_lists_its_statements_and_what_serves_each() {
    assert_snapshot!("strategy", page("/strategy/"));
}

#[test]
fn a_statement_of_the_strategy_shows_the_projects_and_milestones_that_serve_it() {
    assert_snapshot!("principle", page("/strategy/online-first/"));
}

#[test]
fn money_is_summed_by_kind_and_never_across_kinds() {
    assert_snapshot!("money", page("/money/"));
}

#[test]
fn money_that_is_too_much_for_a_page_has_one_for_each_kind_and_its_years() {
    let said = "  - {text: a lot of money, date: 2018-03-01, evidence: [minutes]}\n".repeat(100);
    let talk = format!("== projects/talk.md\n---\ntitle: Talk\nsummary: Of it\nsaid:\n{said}---\n");
    let portal = portal(&format!("{FILES}{talk}"));
    assert_snapshot!("money_kind", portal.page("/money/cash/"));
    assert_snapshot!("money_lines", portal.page("/money/cash/2018-19/"));
}

#[test]
fn progress_shows_the_milestones_and_the_team() {
    assert_snapshot!("progress", page("/progress/"));
}

#[test]
fn the_updates_are_listed_by_date() {
    assert_snapshot!("updates", page("/updates/"));
}

#[test]
fn an_update_names_the_records_it_is_about() {
    assert_snapshot!("update", page("/updates/2018-07-02-permits-open/"));
}

#[test]
fn a_claim_stands_beside_what_the_records_give() {
    assert_snapshot!("claims", page("/claims/"));
}

#[test]
fn feeds_are_explained_to_somebody_who_has_never_heard_of_them() {
    assert_snapshot!("changes", page("/changes/"));
}

#[test]
fn every_table_can_be_downloaded() {
    assert_snapshot!("data", page("/data/"));
}

#[test]
fn what_is_not_published_is_listed() {
    assert_snapshot!("gaps", page("/data/gaps/"));
}

#[test]
fn each_source_names_what_rests_on_it() {
    assert_snapshot!("sources", page("/sources/"));
}

#[test]
fn the_search_page_lists_every_page_without_a_script() {
    let page = page("/search/");
    // The folder of the index is named after all that this portal says: that it has a name is enough here.
    let (before, index) = page
        .split_once("data-index=\"/pact/search/")
        .expect("the form says where the index is");
    let (_, after) = index.split_once("/\"").expect("which is a folder");
    assert_snapshot!(
        "search",
        format!("{before}data-index=\"/pact/search/…/\"{after}")
    );
}

#[test]
fn a_standing_page_is_its_own_text() {
    assert_snapshot!("standing_page", page("/about/"));
}

#[test]
fn a_page_that_is_not_there_says_where_to_go() {
    assert_snapshot!("not_found", page("/404.html"));
}

#[test]
fn a_text_shows_a_picture_with_its_measures_in_the_sizes_that_screens_need() {
    let portal = portal("\n== pages/about.md\n---\ntitle: x\n---\n![Boats](../images/boats.jpg)\n");
    // It lies on its side, and a note in it says so.
    let picture = include_bytes!("portals/sample/images/harbour-at-ostremer.jpg");
    portal.write("images/boats.jpg", picture);
    let page = portal.page("/about/");
    let shown = "<p><img src=\"/images/boats.jpg\" \
                 srcset=\"/images/boats.jpg 1224w, /images/boats@800.jpg 800w, /images/boats@400.jpg 400w\" \
                 sizes=\"(min-width: 42rem) 612px, calc(100vw - 2rem)\" width=\"612\" height=\"383\" \
                 decoding=\"async\" alt=\"Boats\"></p>";
    assert!(page.contains(shown), "{page}");
}

#[test]
fn notes_are_numbered_in_the_order_in_which_they_are_read() {
    let source = |id: &str| format!("{id}:\n  title: The {id}\n  url: https://example.org/{id}\n");
    let sources: String = ["oath", "roll", "census"].map(source).concat();
    let files = format!(
        "== sources.yaml\n{sources}== councils/fife.yaml\n\
         name: Fife Council\n\
         evidence: [census]\n\
         membership:\n  \
         - {{status: member, since: 2018-01-05, evidence: [oath]}}\n  \
         - {{status: member, on: 2018-09, evidence: [roll]}}\n"
    );
    let portal = portal(&files);
    for address in ["/councils/", "/councils/fife/"] {
        let page = portal.page(address);
        let numbers = page.split(" id=\"r").skip(1).map(|rest| {
            let number = rest.split('"').next();
            number.and_then(|number| number.parse::<usize>().ok())
        });
        let numbers: Vec<Option<usize>> = numbers.collect();
        assert!(numbers.len() >= 2 && numbers.is_sorted(), "{numbers:?}");
        let note = |id: &str| page.find(&format!("“The {id}”")).expect("a note");
        assert!(note("oath") < note("roll"), "{page}");
    }
}

#[test]
fn each_page_has_a_card_beside_it_unless_the_portal_wants_none() {
    let with = portal(FILES);
    let addresses = with.addresses();
    let is_page = |address: &&String| address.ends_with('/') && address.as_str() != "/404.html";
    let mut pages = addresses.iter().filter(is_page);
    assert!(pages.all(|page| addresses.contains(&format!("{page}card.png"))));
    let home = with.bytes("/");
    let home = String::from_utf8_lossy(&home);
    for line in [
        "<meta property=\"og:image\" content=\"https://example.org/pact/card.png\">",
        "<meta property=\"og:image:width\" content=\"1200\">",
        "<meta property=\"og:image:height\" content=\"630\">",
        "<meta name=\"twitter:card\" content=\"summary_large_image\">",
    ] {
        assert!(home.contains(line), "{line}\n{home}");
    }
    let card = with.bytes("/card.png");
    assert!(card.starts_with(b"\x89PNG\r\n\x1a\n"));
    assert!(card != with.bytes("/money/card.png"));
    let without = portal(&FILES.replace("as_of:", "social_cards: false\nas_of:"));
    assert!(
        !without
            .addresses()
            .iter()
            .any(|address| address.ends_with("card.png"))
    );
    assert!(!String::from_utf8_lossy(&without.bytes("/")).contains("og:image"));
}

#[test]
fn every_kind_of_page_has_its_expectation_here() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let names = |folder: &str, before: &str, after: &str| -> BTreeSet<String> {
        let entries = root.join(folder).read_dir().expect("a folder");
        entries
            .filter_map(|entry| entry.expect("a file").file_name().into_string().ok())
            .filter_map(|name| Some(name.strip_prefix(before)?.strip_suffix(after)?.to_owned()))
            .collect()
    };
    let mut templates = names("themes/civic/templates", "", ".html");
    // What every page stands in, and the marks that all use.
    templates.retain(|name| name != "base" && name != "marks");
    assert_eq!(
        names("tests/snapshots", "tests__pages__", ".snap"),
        templates
    );
}
