//! Where money is shown: on one page as long as that has room, else on one for each kind, and one for the lines of each year. In: made-up
//! portals with one line more or less. Out: which pages there are, and what stands on them.

use std::fmt::Write;

use crate::built_pages::totals;
use crate::support::program::Desk;
use crate::support::{Portal, portal};

/// A portal in which five councils pay for maps, `lines` lines in all: all are cash but the last two.
fn files(lines: usize) -> String {
    let mut files = "== sources.yaml\npaper:\n  title: Paper\n  publisher: A board\n  date: 2018-01-31\n  url: https://board.example/paper\n\
        == projects/maps.md\n---\ntitle: Maps\nsummary: Made up\n---\n"
        .to_owned();
    for council in 0..5 {
        let name = ["Ashe", "Bree", "Cole", "Dunn", "Eyre"][council];
        write!(
            files,
            "== councils/{}.yaml\nname: {name}\nfunds:\n",
            name.to_lowercase()
        )
        .unwrap();
        for line in (0..lines).filter(|line| line % 5 == council) {
            let what = match lines - line {
                1 => "kind: in-kind, amount: not published".to_owned(),
                2 => "kind: hosting, year: 2017-18, stage: paid, amount: 7.50".to_owned(),
                _ => format!(
                    "kind: cash, year: 201{}-1{}, stage: {}, amount: {}",
                    7 + line % 2,
                    8 + line % 2,
                    ["paid", "promised"][line % 2],
                    100 + line
                ),
            };
            writeln!(files, "  - {{what: maps, {what}, evidence: [paper]}}").unwrap();
        }
    }
    files
}

fn addresses(portal: &Portal) -> Vec<String> {
    let mut addresses = portal.addresses();
    addresses.retain(|address| address.starts_with("/money/") && address.ends_with('/'));
    addresses
}

#[test]
fn one_line_more_than_a_page_has_room_for_gives_each_kind_and_year_its_own() {
    assert_eq!(addresses(&portal(&files(100))), ["/money/"]);
    assert_eq!(
        addresses(&portal(&files(101))),
        [
            "/money/",
            "/money/cash/",
            "/money/cash/2017-18/",
            "/money/cash/2018-19/",
            "/money/hosting/",
            "/money/hosting/2017-18/",
            "/money/in-kind/",
            "/money/in-kind/no-year/",
        ]
    );
}

/// A portal in which each of `lines` councils pays for a project of its own, which two statements are served by.
fn apart(lines: usize) -> String {
    let mut files = "== sources.yaml\npaper: {title: Paper, publisher: A board, date: 2018-01-31, url: https://board.example/paper}\n\
        == strategy/index.md\n---\ntitle: Strategy\n---\n"
        .to_owned();
    for line in 0..lines {
        let (kind, next) = (
            ["cash", "staff-time", "hosting", "in-kind"][line % 4],
            (line + 1) % lines,
        );
        write!(
            files,
            "== strategy/statement-{line}.md\n---\ntitle: Statement {line} about every service that people use\nkind: principle\n---\n\
            == projects/project-{line}.md\n---\ntitle: A project with a name of the usual length {line}\nsummary: Made up\nstrategy:\n  \
            - {{principle: statement-{line}, strength: primary}}\n  - {{principle: statement-{next}, strength: primary}}\n---\n\
            == councils/council-{line}.yaml\nname: Council of a place {line}\nfunds:\n  \
            - {{what: project-{line}, kind: {kind}, stage: paid, year: 201{}-1{}, amount: 1{line}00.50, evidence: [paper]}}\n",
            line % 8,
            line % 8 + 1
        )
        .unwrap();
    }
    files
}

#[test]
fn no_page_of_money_is_too_heavy_however_its_lines_are_spread() {
    let mut split = Vec::new();
    for lines in [10, 15, 18, 40] {
        let portal = portal(&apart(lines));
        let addresses = addresses(&portal);
        for address in &addresses {
            let bytes = portal.bytes(address).len();
            assert!(bytes < 120_000, "{lines} lines, {address}: {bytes} bytes");
        }
        split.push(addresses.len() > 1);
    }
    assert_eq!(split, [false, false, true, true]);
}

#[test]
fn pages_of_lines_say_what_they_come_to_and_where_they_are() {
    let portal = portal(&files(200));
    let first = portal.page("/money/cash/2017-18/");
    for said in [
        "99</data> lines of cash are recorded for 2017-18.",
        "was paid.",
        "1 to 75 of 99",
    ] {
        assert!(first.contains(said), "{said}\n{first}");
    }
    let whole = String::from_utf8(portal.bytes("/money/cash/2017-18/page/2/")).unwrap();
    for part in [
        "<title>Cash, 2017-18, page 2",
        "<a href=\"/money/\">Money</a>",
        "<a href=\"/money/cash/\">Cash</a>",
        "<a href=\"/money/cash/2017-18/\">2017-18</a>",
        "76 to 99 of 99",
    ] {
        assert!(whole.contains(part), "{part}\n{whole}");
    }
    let unknown = portal.page("/money/in-kind/no-year/");
    assert!(
        unknown.contains("One</data> line of other help has no year."),
        "{unknown}"
    );
    let list = portal.page("/search/");
    for title in ["Money: cash", "Cash, 2017-18", "Other help, year not known"] {
        assert!(list.contains(title), "{title}\n{list}");
    }
    let sitemap = String::from_utf8(portal.bytes("/sitemap.xml")).unwrap();
    assert!(sitemap.contains("/money/cash/2017-18/page/2/"), "{sitemap}");
}

#[test]
fn every_total_adds_up_on_one_page_as_on_many() {
    for lines in [100, 200] {
        let desk = Desk::empty();
        for file in files(lines).split("== ").skip(1) {
            let (path, text) = file.split_once('\n').unwrap();
            desk.write(&format!("content/{path}"), text);
        }
        desk.write(
            "content/site.yaml",
            "title: T\nlanguage: en-GB\nbase_url: https://portal.example/\nsocial_cards: false\n",
        );
        let files = desk.build();
        let pages = files.keys().filter(|path| {
            path.starts_with("money/")
                && path.ends_with("index.html")
                && !path.starts_with("money/in-kind")
        });
        let pages: Vec<&String> = pages.collect();
        assert_eq!(pages.len(), if lines == 100 { 1 } else { 8 });
        totals::must_add_up(&files, pages.into_iter().map(String::as_str));
    }
}
