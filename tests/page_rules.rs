//! What holds of every page, whatever the records say. In: small portals with words, ids and places that pages could stumble over. Out:
//! what the pages and the theme say of them.

use std::collections::BTreeSet;

use crate::support::html::unmarked;
use crate::support::source::read;
use crate::support::{Portal, portal};

/// The whole text of what is published at `address`.
fn text(portal: &Portal, address: &str) -> String {
    String::from_utf8(portal.bytes(address)).expect("UTF-8")
}

/// The addresses of all pages.
fn pages(portal: &Portal) -> Vec<String> {
    let mut addresses = portal.addresses();
    addresses.retain(|address| address.ends_with('/'));
    addresses
}

#[test]
fn a_square_is_drawn_in_every_column_and_row_that_a_record_may_name() {
    let style = read("themes/civic/assets/civic.css");
    for number in 1..=40 {
        for rule in [
            format!(".c{number} {{ grid-column: {number} }}"),
            format!(".r{number} {{ grid-row: {number} }}"),
        ] {
            assert!(style.contains(&rule), "{rule}");
        }
    }
    // A row in which no square stands is as high as the others.
    assert!(style.contains("grid-auto-rows: 1fr;"), "{style}");
    let portal = portal(
        "== councils/ashe.yaml\nname: Ashe\ntile: {label: ASHE, column: 20, row: 18}\n== councils/bree.yaml\nname: Bree\ntile: {label: BREE, column: 13, row: 1}\n",
    );
    let page = portal.page("/councils/");
    assert!(page.contains("<div class=\"dense broad\">"), "{page}");
    assert!(page.contains(" c20 r18\">"), "{page}");
    assert!(page.contains(" c13 r1\">"), "{page}");
}

#[test]
fn no_id_of_a_record_meets_an_id_of_the_page() {
    let ids = [
        "main",
        "team",
        "h-a",
        "n1",
        "r1",
        "m-member",
        "stripe",
        "find-name",
        "search-words",
    ];
    let of_each = |text: &str| -> String { ids.map(|id| text.replace("ID", id)).concat() };
    let files = [
        "== sources.yaml\n".to_owned(),
        of_each("ID:\n  title: Minutes\n  publisher: A board\n  date: 2016-05-31\n  url: https://board.example/ID\n"),
        "== milestones.yaml\n".to_owned(),
        of_each("- {id: ID, title: Done, due: 2016-05, status: planned, evidence: [ID]}\n"),
        "== team.yaml\nevidence: [main]\nroles: [{title: Team, status: filled, evidence: [team]}]\n".to_owned(),
        of_each("== projects/ID.md\n---\ntitle: ID\nsummary: Made up\nevidence: [ID]\n---\n# ID\n\nA note[^1].\n\n[^1]: Its words.\n"),
    ];
    let portal = portal(&files.concat());
    for address in pages(&portal) {
        let page = text(&portal, &address);
        let mut seen = BTreeSet::new();
        for part in page.split(" id=\"").skip(1) {
            let id = part.split('"').next().unwrap_or_default();
            assert!(seen.insert(id), "{address} has two parts called `{id}`");
        }
    }
    assert!(text(&portal, "/sources/").contains("<li id=\"source-main\">"));
}

#[test]
fn every_page_lets_the_browser_ask_its_own_site_and_no_other() {
    let portal = portal("== councils/ashe.yaml\nname: Ashe\n");
    for address in pages(&portal) {
        let page = text(&portal, &address);
        assert!(page.contains("default-src 'none'; "), "{address}");
        assert!(page.contains("; connect-src 'self'; "), "{address}");
    }
}

#[test]
fn what_is_written_against_its_direction_turns_nothing_round() {
    let portal = portal(
        "== councils/ashe.yaml\nname: \"A\\u202Ashe\"\n== projects/maps.md\n---\ntitle: \"Maps \\u202A000,1£\"\nsummary: Made up\n---\nPaid \u{202a}000,1£ in **\u{202a}2016**.\n",
    );
    for address in pages(&portal) {
        let page = text(&portal, &address);
        let turns = |letter: char| ('\u{202a}'..='\u{202e}').contains(&letter);
        assert!(!page.contains(turns), "{address}\n{page}");
    }
    let page = portal.page("/projects/maps/");
    assert!(
        page.contains("Paid 000,1£ in <strong>2016</strong>."),
        "{page}"
    );
}

#[test]
fn the_data_page_says_how_a_spreadsheet_reads_the_files_rightly() {
    let portal = portal("== councils/ashe.yaml\nname: Ashé\n");
    assert!(portal.page("/data/").contains("65001: Unicode (UTF-8)"));
    assert!(portal.bytes("/data/councils.csv").starts_with(b"id,"));
}

#[test]
fn a_long_word_in_the_way_to_a_page_and_in_its_name_can_break() {
    let style = read("themes/civic/assets/civic.css");
    for rule in [
        ".crumbs li { min-width: 0; overflow-wrap: anywhere; }",
        ".name > *, .dateline { min-width: 0; overflow-wrap: anywhere; }",
        ".strip li, .foot > * { min-width: 0; overflow-wrap: anywhere; }",
    ] {
        assert!(style.contains(rule), "{rule}");
    }
}

#[test]
fn many_notes_beside_one_fact_stand_as_far_apart_as_a_finger_is_wide() {
    let style = read("themes/civic/assets/civic.css");
    // A number is 0.9rem of padding and a line of its own high, so two lines of them need more than that.
    assert!(style.contains("sup:has(.ref:nth-of-type(3)) { line-height: 1.85rem; }"));
}

/// A portal of many made-up councils, none of them on the map, and one organisation that pays for as many projects.
fn many(councils: usize) -> Portal {
    let council = |index: usize| {
        let letter = char::from(b'a' + u8::try_from(index % 26).unwrap_or_default());
        format!(
            "== councils/{letter}-{index:03}.yaml\nname: {letter}{index:03}\nmembership: [{{status: member, since: 2016-05-31}}]\n"
        )
    };
    let project = |index: usize| {
        format!(
            "== projects/p-{index:03}.md\n---\ntitle: Project {index:03}\nsummary: Made up\n---\n"
        )
    };
    let line = |index: usize| {
        format!(
            "- {{what: p-{index:03}, kind: cash, amount: {}, year: 2016-17}}\n",
            index + 1
        )
    };
    let all = 0..councils;
    let files: Vec<String> = all
        .clone()
        .map(council)
        .chain(all.clone().map(project))
        .chain(["== organisations/hub.yaml\nname: Hub\nkind: other\nfunds:\n".to_owned()])
        .chain(all.map(line))
        .chain(["== claims.yaml\n- {measure: members, value: 90, date: 2016-06-30}\n".to_owned()])
        .collect();
    portal(&files.concat())
}

/// How often a text stands in a page.
fn times(page: &str, part: &str) -> usize {
    page.matches(part).count()
}

#[test]
fn many_councils_without_a_map_fold_into_letters_and_their_tables_into_pages() {
    let portal = many(130);
    let home = portal.page("/");
    assert_eq!(times(&home, "<details class=\"fold\">"), 26);
    assert!(
        home.contains("<summary>A <span>5</span></summary>"),
        "{home}"
    );
    assert!(home.contains("action=\"/search/\""), "{home}");
    for (first, rest, rows, second) in [
        ("/councils/", "/councils/page/2/", 20, "21 to 40"),
        (
            "/councils/on/2016-06-30/",
            "/councils/on/2016-06-30/page/2/",
            36,
            "37 to 72",
        ),
    ] {
        let (first, rest) = (portal.page(first), portal.page(rest));
        assert_eq!(times(&first, "<tr data-status="), rows);
        assert_eq!(times(&rest, "<tr data-status="), rows);
        assert!(first.contains("<details class=\"fold\">"));
        assert!(!rest.contains("<details class=\"fold\">"));
        let rest = unmarked(&rest);
        let caption = format!("Members {second} of 130, by name");
        assert!(rest.contains(&caption), "{rest}");
        assert!(!first.contains("data-sort"), "{first}");
    }
}

#[test]
fn few_councils_stand_on_one_page_as_they_always_did() {
    let portal = many(30);
    assert!(!portal.page("/").contains("<details"));
    assert!(portal.page("/").contains("action=\"/councils/#h-table\""));
    let page = unmarked(&portal.page("/councils/"));
    assert!(
        page.contains(" id=\"members\" data-sort=\"Sort by\" ") && page.contains("All 30 members"),
        "{page}"
    );
    assert!(
        !portal
            .addresses()
            .iter()
            .any(|address| address.contains("/page/"))
    );
}

#[test]
fn an_organisation_with_many_projects_shows_every_one_of_them_on_some_page() {
    let portal = many(130);
    let addresses = [
        "/organisations/hub/",
        "/organisations/hub/page/2/",
        "/organisations/hub/page/3/",
        "/organisations/hub/page/4/",
    ];
    let pages = addresses.map(|address| portal.page(address));
    for (page, rows) in pages.iter().zip([40, 40, 40, 10]) {
        // Each project stands once in each of the two tables.
        assert_eq!(
            times(page, "<th scope=\"row\"><a href=\"/projects/p-"),
            2 * rows
        );
        assert!(page.contains("£8,515"), "the foot is that of all: {page}");
        assert!(page.contains("the sums are those of all pages"));
    }
    assert!(
        !portal
            .addresses()
            .contains(&"/organisations/hub/page/5/".to_owned())
    );
}
