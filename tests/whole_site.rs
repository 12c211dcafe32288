//! The rules that no headline, table, picture or file may break, each held over all of a site: what is inferred says so, stages are never
//! added up, the word before a figure stays with it. In: a portal whose figures and days stand nowhere else. Out: what every page and every
//! table says of them.

use crate::support::html::{Element, Page};
use crate::support::{Portal, portal};

/// Every fact that has a figure or a day: `READ` says of each whether it is our reading.
const FILES: &str = "
== site.yaml
title: The pact
base_url: https://example.org/
language: en-GB
members: {one: council, many: councils}
== sources.yaml
paper: {title: A paper, publisher: The Press, date: 2018-05-31, url: https://a.example/paper}
== councils/ashe.yaml
name: Ashe
evidence: paper
tile: {column: 1, row: 1, label: ASHE}
population: {value: 5555, year: 2010, evidence: paper, READ}
membership: {status: member, since: 2011-11-11, evidence: paper, READ}
funds:
  - {what: maps, kind: cash, year: 2011-12, stage: paid, amount: 7777, evidence: paper, READ}
said: {text: in the 3333s, date: 2018-05-31, evidence: paper, READ}
== team.yaml
roles: [{title: Head, status: filled, filled: 2013-10-10, evidence: paper, READ}]
== milestones.yaml
- {id: open, title: The map opens, due: 2016, status: done, done: 2012-12-12, evidence: paper, READ}
== strategy/once.md
---
title: Say it once
kind: commitment
due: 2015-08-08
evidence: paper
READ_LINE
---
== projects/maps.md
---
title: Maps
summary: Some maps.
stage: [{is: live, since: 2014-09-09, evidence: paper, READ}]
budget: {amount: 8888, year: 2011-12, evidence: paper, READ}
benefits: {what: Paper saved, amount: 4444, date: 2016, evidence: paper, READ}
strategy: {principle: once, how: It is said once., evidence: paper, READ}
outcomes: {measure: Maps seen, unit: maps, actual: {value: 6666, date: 2016, evidence: paper, READ}}
evidence: paper
---
";

/// The figures and days of [`FILES`], and what follows from two of them: the share of a person.
const FIGURES: [&str; 7] = [
    "5,555", "7,777", "3333s", "8,888", "4,444", "6,666", "£1.40",
];
const DAYS: [&str; 5] = [
    "11 November 2011",
    "10 October 2013",
    "12 December 2012",
    "8 August 2015",
    "9 September 2014",
];

/// What is read as one: a fact and whose it is stand in the same one. A table speaks for its rows by its caption alone.
const BLOCKS: [&str; 14] = [
    "tr",
    "li",
    "p",
    "h1",
    "h2",
    "h3",
    "dd",
    "caption",
    "figure",
    "svg",
    "blockquote",
    "summary",
    "title",
    "meta",
];

/// Returns for every place of a page at which `fact` stands what stands around it, block by block, the innermost last.
fn stretches(page: &Page, fact: &str) -> Vec<Vec<String>> {
    let all = || page.elements.iter().enumerate();
    let holds = |element: &Element| said(element).contains(fact);
    let is_innermost = |number: usize| {
        let within = all().filter(|(_, other)| other.around.contains(&number));
        !within.into_iter().any(|(_, other)| holds(other))
    };
    let block = |number: usize| match &page.elements[number] {
        element if BLOCKS.contains(&element.name.as_str()) => Some(said(element)),
        element if element.name == "table" => {
            let caption = all()
                .find(|(_, other)| other.name == "caption" && other.around.last() == Some(&number));
            caption.map(|(_, caption)| said(caption))
        }
        _ => None,
    };
    all()
        .filter(|(number, element)| {
            element.name != "script" && holds(element) && is_innermost(*number)
        })
        .map(|(number, element)| {
            element
                .around
                .iter()
                .copied()
                .chain([number])
                .filter_map(block)
                .collect()
        })
        .collect()
}

fn said(element: &Element) -> String {
    let hidden = element.attributes.get("content");
    let words = hidden.map_or(element.words.as_str(), String::as_str);
    words.replace('\u{a0}', " ")
}

fn pages(portal: &Portal) -> Vec<(String, Page)> {
    let mut addresses = portal.addresses();
    addresses.retain(|address| address.ends_with('/'));
    addresses
        .into_iter()
        .map(|address| {
            let html = String::from_utf8(portal.bytes(&address)).unwrap();
            (address, Page::read(&html))
        })
        .collect()
}

/// Returns every table of the site as lines of CSV, with its address.
fn tables(portal: &Portal) -> Vec<(String, String)> {
    let mut addresses = portal.addresses();
    addresses.retain(|address| {
        std::path::Path::new(address)
            .extension()
            .is_some_and(|ending| ending == "csv")
    });
    addresses
        .into_iter()
        .map(|address| {
            let text = String::from_utf8(portal.bytes(&address)).unwrap();
            (address, text)
        })
        .collect()
}

#[test]
fn whatever_is_our_reading_says_so_wherever_it_stands() {
    let files = FILES
        .replace("READ_LINE", "inferred: true\nnote: It looks so.")
        .replace("READ", "inferred: true, note: It looks so.");
    let portal = portal(&files);
    let (mut silent, mut found) = (Vec::new(), 0);
    for (address, page) in pages(&portal) {
        for fact in FIGURES.iter().chain(&DAYS) {
            for around in stretches(&page, fact) {
                found += 1;
                let is_ours = |words: &String| words.to_lowercase().contains("our reading");
                if !around.iter().any(is_ours) {
                    let words = around.last().cloned().unwrap_or_default();
                    let words: Vec<&str> = words.split_whitespace().collect();
                    silent.push(format!("{address}: {fact}: {:.200}", words.join(" ")));
                }
            }
        }
    }
    assert!(silent.is_empty(), "{}", silent.join("\n"));
    assert!(found > 60, "{found}");
    for (address, table) in tables(&portal) {
        for fact in [
            "5555",
            "7777",
            "3333s",
            "8888",
            "4444",
            "6666",
            "2011-11-11",
        ] {
            for row in table.lines().filter(|row| row.contains(fact)) {
                assert!(row.contains(",yes"), "{address}: {row}");
            }
        }
    }
}

#[test]
fn what_a_source_says_is_nowhere_called_our_reading() {
    let files = FILES.replace("READ_LINE\n", "").replace(", READ", "");
    for (address, page) in pages(&portal(&files)) {
        // The pages that explain the words, and keys that hold every mark, have it of no fact.
        let facts = page.elements.iter().filter(|element| {
            ["tr", "h1", "h2", "dd"].contains(&element.name.as_str())
                && element.words.contains("our reading")
        });
        let facts: Vec<&str> = facts.map(|element| element.words.as_str()).collect();
        assert!(
            address == "/data/" || facts.is_empty(),
            "{address}: {facts:?}"
        );
    }
}

/// Amounts of which no two have a sum that stands elsewhere.
const STAGES: &str = "
== sources.yaml
paper: {title: A paper, publisher: The Press, date: 2018-05-31, url: https://a.example/paper}
== councils/ashe.yaml
name: Ashe
population: {value: 1000, evidence: paper}
funds:
  - {what: maps, kind: cash, year: 2016-17, stage: promised, amount: about 1010101, evidence: paper}
  - {what: maps, kind: cash, year: 2016-17, stage: approved, amount: over 2020202, evidence: paper}
  - {what: maps, kind: cash, year: 2016-17, stage: paid, amount: up to 4040404, evidence: paper}
  - {what: maps, kind: staff-time, year: 2016-17, stage: paid, amount: 8080808, evidence: paper}
== strategy/once.md
---
title: Say it once
kind: commitment
evidence: paper
---
== projects/maps.md
---
title: Maps
summary: Some maps.
budget: {amount: up to 16161616, shared_with: [charts], evidence: paper}
strategy: {principle: once, evidence: paper}
evidence: paper
---
== projects/charts.md
---
title: Charts
summary: Some charts.
evidence: paper
---
";

const AMOUNTS: [(&str, u32); 5] = [
    ("about", 1_010_101),
    ("over", 2_020_202),
    ("up to", 4_040_404),
    ("", 8_080_808),
    ("up to", 16_161_616),
];

/// Returns a number as pages write it: "1,010,101".
fn with_commas(number: u32) -> String {
    let digits = number.to_string();
    let place = |(index, digit): (usize, char)| {
        let comma = index > 0 && (digits.len() - index).is_multiple_of(3);
        format!("{}{digit}", if comma { "," } else { "" })
    };
    digits.chars().enumerate().map(place).collect()
}

#[test]
fn promised_approved_and_paid_and_kinds_of_help_are_nowhere_added_up() {
    let portal = portal(STAGES);
    let sums = (0_u32..32)
        .filter(|chosen| chosen.count_ones() > 1)
        .map(|chosen| {
            let of = AMOUNTS
                .iter()
                .enumerate()
                .filter(|(place, _)| chosen >> place & 1 == 1);
            of.map(|(_, (_, amount))| amount).sum::<u32>()
        });
    let sums: Vec<(String, String)> = sums
        .map(|sum| (with_commas(sum), sum.to_string()))
        .collect();
    for (address, page) in pages(&portal) {
        for (sum, _) in &sums {
            assert!(!page.text.contains(sum), "{address}: {sum}");
        }
    }
    for (address, table) in tables(&portal) {
        for (_, sum) in &sums {
            assert!(!table.contains(sum), "{address}: {sum}");
        }
    }
}

#[test]
fn about_over_and_up_to_stay_with_their_figure_on_every_page_and_in_every_table() {
    let portal = portal(STAGES);
    let mut found = 0;
    for (address, page) in pages(&portal) {
        let text = page.text.replace('\u{a0}', " ");
        for (word, amount) in AMOUNTS.iter().filter(|(word, _)| !word.is_empty()) {
            let amount = format!("£{}", with_commas(*amount));
            for (place, _) in text.match_indices(&amount) {
                let before = text[..place].trim_end().to_lowercase();
                assert!(
                    before.ends_with(word),
                    "{address}: {amount}: …{}",
                    &text[place.saturating_sub(60)..place]
                );
                found += 1;
            }
        }
    }
    assert!(found > 20, "{found}");
    for (address, table) in tables(&portal) {
        for (word, amount) in AMOUNTS.iter().filter(|(word, _)| !word.is_empty()) {
            for row in table
                .lines()
                .filter(|row| row.contains(&amount.to_string()))
            {
                assert!(row.contains(word), "{address}: {row}");
            }
        }
    }
}

#[test]
fn a_budget_for_two_says_so_wherever_it_stands() {
    let mut found = 0;
    for (address, page) in pages(&portal(STAGES)) {
        for around in stretches(&page, "£16,161,616") {
            let says_so = around.iter().any(|words| words.contains("together"));
            assert!(says_so, "{address}: {around:?}");
            found += 1;
        }
    }
    assert!(found > 3, "{found}");
}
