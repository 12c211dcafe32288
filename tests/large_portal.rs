//! What a portal of the size of a country's is held to: 455 councils, 17,000 payments and 100 projects, all of them made up (with
//! `PAGES=all` 1,000). In: the published files. Out: pages that are too heavy, links that lead nowhere, ids that are given twice. It is built once.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use rayon::prelude::*;

use crate::built_pages::{file, percent_decoded, totals};
use crate::support::html::Page;
use crate::support::program::Desk;

#[path = "../benches/generate/mod.rs"]
#[expect(dead_code, reason = "the benchmark makes other portals too")]
mod generate;

/// No page is heavier, in bytes of HTML.
const HEAVIEST: usize = 120_000;

/// No table has more rows and cells.
const LONGEST_TABLE: usize = 1_500;

/// So many of each kind of page, the heaviest, are read in full.
const READ: usize = 3;

/// One of each kind of page about money, read in full too: of its lines the second of a list.
const MONEY: [&str; 3] = [
    "money/index.html",
    "money/hosting/index.html",
    "money/cash/2018-19/page/2/index.html",
];

static FILES: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| {
    let is_all = std::env::var("PAGES").is_ok_and(|pages| pages == "all");
    let projects = if is_all { 1_000 } else { 100 };
    let shape = generate::Shape {
        councils: 455,
        organisations: 40,
        projects,
        funding_lines: 37,
        updates: 100,
        sources: 400,
        words: (20, 60),
        ..generate::Shape::USUAL
    };
    let desk = Desk::empty();
    for made in shape.files() {
        let mut text = made.text;
        if made.path == "site.yaml" {
            text = text.replace("https://example.org/portal/", "https://portal.example/");
            text.push_str("\nsocial_cards: false\n");
        }
        // Each line says all that it can say.
        if made.path.starts_with("councils/") || made.path.starts_with("organisations/") {
            text = text.replace("\n    kind:", "\n    recipient: agency-2\n    kind:");
        }
        desk.write(&format!("content/{}", made.path), text);
    }
    desk.build()
});

/// The heaviest pages, read in full.
static HEAVIEST_PAGES: LazyLock<Vec<(&str, Page)>> = LazyLock::new(|| {
    let money = pages().filter(|(path, _)| MONEY.contains(path));
    let all: BTreeMap<&str, &str> = heaviest().into_iter().chain(money).collect();
    let pages = all.into_par_iter();
    pages.map(|(path, html)| (path, Page::read(html))).collect()
});

fn pages() -> impl Iterator<Item = (&'static str, &'static str)> {
    let is_page = |path: &str| path == "index.html" || path.ends_with("/index.html");
    let pages = FILES.iter().filter(move |(path, _)| is_page(path));
    pages.map(|(path, bytes)| (path.as_str(), str::from_utf8(bytes).unwrap()))
}

/// The heaviest pages of each section.
fn heaviest() -> Vec<(&'static str, &'static str)> {
    let mut kinds: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    for (path, html) in pages() {
        let kind = path.split_once('/').map_or(path, |(section, _)| section);
        kinds.entry(kind).or_default().push((path, html));
    }
    let mut all = Vec::new();
    for pages in kinds.values_mut() {
        pages.sort_by_key(|(_, html)| std::cmp::Reverse(html.len()));
        all.extend(pages.iter().take(READ).copied());
    }
    all
}

/// Every id that a page gives.
fn ids_of(html: &str) -> BTreeSet<String> {
    let starts = html.split(" id=\"").skip(1);
    let ids = starts.filter_map(|start| start.split('"').next());
    ids.map(str::to_owned).collect()
}

/// The most rows and cells of one table of a page. No table stands in another.
fn longest_table(html: &str) -> usize {
    let tables = html.split("<table").skip(1);
    let tables = tables.map(|table| table.split("</table>").next().unwrap());
    let parts = |table: &str| ["<tr", "<td", "<th "].map(|tag| table.matches(tag).count());
    tables
        .map(|table| parts(table).iter().sum())
        .max()
        .unwrap_or(0)
}

#[test]
fn no_page_of_a_large_portal_is_too_heavy_for_an_old_telephone() {
    assert!(pages().count() > 600);
    let mut faults = Vec::new();
    for (path, html) in pages() {
        if html.len() > HEAVIEST {
            faults.push(format!("{path}: {} bytes", html.len()));
        }
        let longest = longest_table(html);
        if longest > LONGEST_TABLE {
            faults.push(format!("{path}: a table of {longest} rows and cells"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn its_totals_add_up_where_tables_are_cut() {
    let of = |section: &str| {
        let mut pages = heaviest().into_iter();
        let page =
            pages.find(|(path, html)| path.starts_with(section) && html.contains("data-adds"));
        page.unwrap().0
    };
    let cut = [of("money/"), of("organisations/"), of("councils/")];
    totals::must_add_up(&FILES, cut.into_iter().chain(MONEY));
}

#[test]
fn every_link_of_its_heaviest_pages_leads_to_what_there_is() {
    let mut faults = BTreeSet::new();
    let mut ids = BTreeMap::new();
    for (path, page) in HEAVIEST_PAGES.iter() {
        for link in page
            .all(&["a", "area", "use"])
            .filter(|link| link.has("href"))
        {
            let address = link.get("href").unwrap_or_default();
            let Some((target, anchor)) = file(path, address) else {
                continue;
            };
            let id = percent_decoded(anchor);
            let is_there = match FILES.get(&target) {
                Some(_) if id.is_empty() => true,
                Some(bytes) => ids
                    .entry(target)
                    .or_insert_with(|| ids_of(&String::from_utf8_lossy(bytes)))
                    .contains(&*id),
                None => false,
            };
            if !is_there {
                faults.insert(format!("{path}: {address}"));
            }
        }
    }
    assert_eq!(faults, BTreeSet::new());
}

#[test]
fn its_heaviest_pages_are_well_made_and_can_be_heard() {
    let mut faults = Vec::new();
    for (path, page) in HEAVIEST_PAGES.iter() {
        faults.extend(page.faults.iter().map(|fault| format!("{path}: {fault}")));
        let twice = page.ids.iter().filter(|(_, times)| **times > 1);
        faults.extend(twice.map(|(id, _)| format!("{path}: two parts are `{id}`")));
        let tables = page.all(&["table"]);
        let headless = tables.filter(|table| {
            let mut inside = page.inside(table);
            !inside.any(|element| element.name == "th")
        });
        faults.extend(headless.map(|table| format!("{path}: no heads: {}", table.shown())));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
