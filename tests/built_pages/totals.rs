//! Every total that a page marks, added up again from the published tables. In: pages and CSV files as anybody fetches them. Out: whether
//! each is the sum of the rows that it names. Knows no more of the portal than the page of the data says.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::{Files, SITES};
use crate::support::html::{Element, Page};

/// A table: a row is its cells by the names of the columns.
type Table = Vec<BTreeMap<String, String>>;

fn table(files: &Files, name: &str) -> Table {
    let bytes = &files[&format!("data/{name}.csv")];
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    reader.deserialize().map(Result::unwrap).collect()
}

/// Returns an amount in hundredths; a count of rows as so many whole ones.
fn hundredths(figure: &str) -> i128 {
    let (whole, decimals) = figure.split_once('.').unwrap_or((figure, "00"));
    assert_eq!(decimals.len(), 2, "{figure}");
    format!("{whole}{decimals}").parse().unwrap()
}

/// The tables of a site, each read once.
struct Tables<'s> {
    files: &'s Files,
    read: RefCell<BTreeMap<String, Rc<Table>>>,
}

impl Tables<'_> {
    fn of(files: &Files) -> Tables<'_> {
        Tables {
            files,
            read: RefCell::default(),
        }
    }

    fn get(&self, name: &str) -> Rc<Table> {
        let mut read = self.read.borrow_mut();
        let known = read.entry(name.to_owned());
        Rc::clone(known.or_insert_with(|| Rc::new(table(self.files, name))))
    }

    /// Returns what the rows come to that a mark names: `funds.amount?kind=cash&stage=` or `funds?kind=cash`.
    fn added(&self, mark: &str) -> i128 {
        let (what, filter) = mark.split_once('?').unwrap_or((mark, ""));
        let (name, column) = what.split_once('.').unwrap_or((what, ""));
        let wanted: Vec<(&str, &str)> = filter
            .split('&')
            .filter_map(|part| part.split_once('='))
            .collect();
        let rows = self.get(name);
        let rows = rows.iter().filter(|row| {
            let is = |(column, word): &(&str, &str)| row[*column] == *word;
            wanted.iter().all(is)
        });
        let worth = |row: &BTreeMap<String, String>| match column {
            "" => 100,
            column if row[column].is_empty() => 0,
            column => hundredths(&row[column]),
        };
        rows.map(worth).sum()
    }

    /// Returns every amount that a row has by itself.
    fn single_amounts(&self) -> BTreeSet<i128> {
        let columns = [
            ("funds", "amount"),
            ("benefits", "amount"),
            ("projects", "budget"),
            ("claims", "published"),
        ];
        let of = |(name, column): (&str, &str)| -> Vec<i128> {
            let rows = self.get(name);
            let cells = rows.iter().map(|row| row[column].as_str());
            let known = cells.filter(|cell| !cell.is_empty());
            known.map(hundredths).collect()
        };
        columns.into_iter().flat_map(of).collect()
    }
}

/// Returns the marks of a page that are not the sum of the rows that they name, and counts those of amounts and of rows.
fn wrong_marks(page: &Page, tables: &Tables<'_>, marks: &mut [usize; 2]) -> Vec<String> {
    let mut faults = Vec::new();
    for element in page.all(&["data"]) {
        let value = element.get("value").expect("a value");
        let Some(mark) = element.get("data-adds") else {
            assert!(element.has("data-part"), "{}", element.shown());
            continue;
        };
        let is_amount = mark.contains('.');
        marks[usize::from(!is_amount)] += 1;
        let (said, sum) = (hundredths(value), tables.added(mark));
        if said != sum {
            faults.push(format!("{mark}: {said}, but the rows come to {sum}"));
        }
    }
    faults
}

/// Returns the tables of a page whose rows, with shares and the rest, do not come to the one sum at their foot.
fn wrong_feet(page: &Page) -> Vec<String> {
    let mut faults = Vec::new();
    for table in page.all(&["table"]) {
        let sums = |part: &str| -> Vec<i128> {
            let parts = page.inside(table).filter(|one| one.name == part);
            let marks = parts.flat_map(|part| page.inside(part));
            let marks = marks.filter_map(|one| one.get("value").filter(|_| one.name == "data"));
            let amounts = marks.filter(|value| value.contains('.'));
            amounts.map(hundredths).collect()
        };
        if let [foot] = sums("tfoot").as_slice() {
            let rows: i128 = sums("tbody").iter().sum();
            if rows != *foot {
                faults.push(format!("{}: {rows}, and at its foot {foot}", table.shown()));
            }
        }
    }
    faults
}

/// Returns the amounts of money in the words of an element that stand outside of its marks, of quotations and of remarks.
fn unmarked(page: &Page, element: &Element, symbol: &str) -> Vec<i128> {
    let mut words = element.words.clone();
    for inner in page.inside(element) {
        let is_small = inner
            .get("class")
            .is_some_and(|class| class.contains("small"));
        if is_small || ["data", "q"].contains(&inner.name.as_str()) {
            words = words.replacen(&inner.words, " ", 1);
        }
    }
    // What documents said stands in quotation marks.
    let parts = words.split('“').enumerate();
    let parts = parts.map(|(place, part)| match part.split_once('”') {
        Some((_, own)) if place > 0 => own,
        _ => part,
    });
    let words = parts.collect::<Vec<_>>().join(" ");
    let figures = words.split(symbol).skip(1);
    let figures = figures.map(|text| {
        let end = text.find(|one: char| !one.is_ascii_digit() && !",.".contains(one));
        let figure = &text[..end.unwrap_or(text.len())];
        figure.trim_end_matches(['.', ',']).replace(',', "")
    });
    figures
        .filter(|figure| !figure.is_empty())
        .map(|figure| hundredths(&figure))
        .collect()
}

/// Where the program itself says sums: headlines, short answers, and columns of figures.
fn says_sums(page: &Page, element: &Element, is_money: bool) -> bool {
    let class = element.get("class").unwrap_or_default();
    match element.name.as_str() {
        "h1" | "h2" => true,
        // Elsewhere these are titles that staff write.
        "h3" => is_money,
        "td" => class.contains("num") || class.contains("gives"),
        "dd" => page
            .around(element)
            .any(|list| list.get("class") == Some("answers")),
        _ => false,
    }
}

/// Pages whose headlines staff write, and which say no sum.
const IN_OTHER_WORDS: [&str; 4] = ["updates/", "claims/", "sources/", "search/"];

#[test]
fn every_marked_total_is_the_sum_of_the_rows_that_it_names() {
    for site in SITES.iter() {
        let tables = Tables::of(&site.files);
        let (mut faults, mut marks) = (Vec::new(), [0, 0]);
        for (path, page) in &site.pages {
            let wrong = wrong_marks(page, &tables, &mut marks);
            let wrong = wrong.into_iter().chain(wrong_feet(page));
            faults.extend(wrong.map(|fault| format!("{path}: {fault}")));
        }
        assert!(faults.is_empty(), "{}: {faults:#?}", site.content);
        let [amounts, counts] = marks;
        assert!(counts > 0, "{}: no count is marked", site.content);
        // A portal that knows no amount has no sum of amounts but those of nothing.
        let is_known = tables
            .get("funds")
            .iter()
            .any(|line| line["amount_published"] == "yes");
        assert!(!is_known || amounts > 300, "{}: {amounts}", site.content);
    }
}

#[test]
fn no_page_says_a_sum_that_is_not_marked() {
    for (site, symbol) in SITES.iter().zip(["£", "€"]) {
        let single = Tables::of(&site.files).single_amounts();
        let mut faults = Vec::new();
        for (path, page) in &site.pages {
            if IN_OTHER_WORDS
                .iter()
                .any(|section| path.starts_with(section))
            {
                continue;
            }
            let is_money = path == "money/index.html";
            let elements = page.elements.iter();
            for element in elements.filter(|one| says_sums(page, one, is_money)) {
                let sums = unmarked(page, element, symbol);
                if sums.iter().any(|sum| !single.contains(sum)) {
                    faults.push(format!("{path}: {}: {}", element.shown(), element.words));
                }
            }
        }
        assert!(faults.is_empty(), "{}: {faults:#?}", site.content);
    }
}

#[test]
fn the_lines_behind_the_sums_of_a_page_are_a_link_away() {
    let mut pages = 0;
    for site in SITES.iter() {
        for (path, page) in &site.pages {
            let mut marks = page.all(&["data"]);
            if !marks.any(|mark| {
                mark.get("data-adds")
                    .is_some_and(|adds| adds.starts_with("funds.amount"))
            }) {
                continue;
            }
            pages += 1;
            let leads = page.all(&["a"]).any(|link| {
                let is_visible = !link.words.trim().is_empty();
                is_visible && link.get("href") == Some("/data/funds.csv")
            });
            assert!(leads, "{path}");
        }
    }
    assert!(pages > 20, "{pages}");
}

/// Asserts that the totals of a page of another site are right.
#[track_caller]
pub(crate) fn must_add_up(files: &Files, path: &str) {
    let page = Page::read(str::from_utf8(&files[path]).unwrap());
    let mut marks = [0, 0];
    let mut faults = wrong_marks(&page, &Tables::of(files), &mut marks);
    faults.extend(wrong_feet(&page));
    assert!(
        faults.is_empty() && marks[0] > 0,
        "{path}: {marks:?} {faults:#?}"
    );
}
