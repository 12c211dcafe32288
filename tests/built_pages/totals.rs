//! Every total that a page marks, added up again from the published tables. In: pages and CSV files as anybody fetches them. Out: whether
//! each is the sum of the rows that it names. Knows no more of the portal than the page of the data says.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::{Files, SITES, Site};
use crate::support::html::{Element, Page};

/// A table as it is published.
struct Table {
    columns: Vec<String>,
    rows: Vec<csv::StringRecord>,
}

impl Table {
    fn read(files: &Files, name: &str) -> Table {
        let bytes = &files[&format!("data/{name}.csv")];
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        let columns = reader.headers().unwrap().iter().map(str::to_owned);
        Table {
            columns: columns.collect(),
            rows: reader.records().map(Result::unwrap).collect(),
        }
    }

    fn place(&self, column: &str) -> usize {
        let place = self.columns.iter().position(|known| known == column);
        place.unwrap_or_else(|| panic!("no column {column}"))
    }

    /// Returns the cells of some columns, row by row.
    fn cells<const N: usize>(&self, columns: [&str; N]) -> impl Iterator<Item = [&str; N]> {
        let places = columns.map(|column| self.place(column));
        self.rows
            .iter()
            .map(move |row| places.map(|place| &row[place]))
    }
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
        Rc::clone(known.or_insert_with(|| Rc::new(Table::read(self.files, name))))
    }

    /// Returns what the rows come to that a mark names: `funds.amount?kind=cash&stage=` or `funds?kind=cash`.
    fn added(&self, mark: &str) -> i128 {
        let (what, filter) = mark.split_once('?').unwrap_or((mark, ""));
        let (name, column) = what.split_once('.').unwrap_or((what, ""));
        let table = self.get(name);
        let conditions: Vec<(usize, Vec<&str>)> = filter
            .split('&')
            .filter_map(|part| part.split_once('='))
            .map(|(column, words)| (table.place(column), words.split('|').collect()))
            .collect();
        let rows = table.rows.iter().filter(|row| {
            let mut all = conditions.iter();
            all.all(|(place, words)| words.contains(&&row[*place]))
        });
        if column.is_empty() {
            return rows.map(|_| 100).sum();
        }
        let place = table.place(column);
        let known = rows.map(|row| &row[place]).filter(|cell| !cell.is_empty());
        known.map(hundredths).sum()
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
            let cells = rows.cells([column]).map(|[cell]| cell);
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
        let is_amount = value.contains('.');
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
            .cells(["amount_published"])
            .any(|[is_published]| is_published == "yes");
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

/// Returns the marks of a page that count rows.
fn counts(page: &Page) -> BTreeSet<&str> {
    let marks = page.all(&["data"]);
    marks.filter_map(|mark| mark.get("data-adds")).collect()
}

/// Returns the words of one column, each once.
fn every<'t>(table: &'t Table, column: &str) -> BTreeSet<&'t str> {
    table.cells([column]).map(|[cell]| cell).collect()
}

/// Returns the counts of members on each day: of each status, known in each way, as the keys of maps have them.
fn counts_of_members(standing: &Table) -> BTreeMap<&str, BTreeSet<String>> {
    let mut counts: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for [day, status, inferred, heard] in
        standing.cells(["day", "status", "inferred", "talks_heard"])
    {
        let mark =
            format!("standing?day={day}&status={status}&inferred={inferred}&talks_heard={heard}");
        counts.entry(day).or_default().insert(mark);
    }
    counts
}

/// Returns which counts have to be marked on which page.
fn wanted_counts(site: &Site, tables: &Tables<'_>) -> Vec<(String, String)> {
    let get = |name| tables.get(name);
    let (standing, claims) = (get("standing"), get("claims"));
    let days = counts_of_members(&standing);
    let mut wanted = Vec::new();
    let mut want = |path: &str, mark: String| wanted.push((path.to_owned(), mark));
    for (day, marks) in &days {
        let of_day = format!("councils/on/{day}/index.html");
        let is_counted = site.pages.contains_key(&of_day);
        for mark in marks {
            if is_counted {
                want(&of_day, mark.clone());
            } else {
                want("index.html", mark.clone());
                want("councils/index.html", mark.clone());
            }
        }
        want(
            if is_counted {
                &of_day
            } else {
                "councils/index.html"
            },
            format!("standing?day={day}"),
        );
    }
    let all = claims.cells(["measure", "claim", "date"]);
    for [_, claim, date] in all.filter(|[measure, ..]| *measure == "members") {
        let mark = format!("claims.published?claim={claim}");
        want(&format!("councils/on/{date}/index.html"), mark.clone());
        want("claims/index.html", mark);
    }
    want("claims/index.html", "claims?measure=members".to_owned());
    want("projects/index.html", "projects".to_owned());
    for stage in every(&get("projects"), "stage") {
        if ["", "live", "closed"].contains(&stage) {
            want("projects/index.html", format!("projects?stage={stage}"));
        }
    }
    want("organisations/index.html", "organisations".to_owned());
    want("data/gaps/index.html", "gaps".to_owned());
    want("index.html", "gaps".to_owned());
    for question in every(&get("gaps"), "question") {
        want("data/gaps/index.html", format!("gaps?question={question}"));
    }
    wanted
}

#[test]
fn counts_of_members_projects_and_gaps_are_marked_where_they_are_shown() {
    for site in SITES.iter() {
        let tables = Tables::of(&site.files);
        let wanted = wanted_counts(site, &tables);
        assert!(wanted.len() > 50, "{}: {wanted:?}", site.content);
        let missing: Vec<_> = wanted
            .into_iter()
            .filter(|(path, mark)| !counts(&site.pages[path]).contains(mark.as_str()))
            .collect();
        assert!(missing.is_empty(), "{}: {missing:#?}", site.content);
    }
}

/// Where headlines count members, organisations, projects and what is not known.
const COUNTING: [&str; 6] = [
    "index.html",
    "councils/index.html",
    "councils/on/",
    "claims/index.html",
    "organisations/index.html",
    "data/gaps/index.html",
];

/// Returns words in which those of a mark are hidden, where they are no part of a longer word or of a date.
fn hidden(words: &str, mark: &Element) -> String {
    let is_part = |one: char| one.is_alphanumeric() || one == '\u{a0}';
    let mut places = words.match_indices(mark.words.as_str());
    let place = places.find(|(at, figure)| {
        let behind = &words[at + figure.len()..];
        !words[..*at].ends_with(is_part) && !behind.starts_with(is_part)
    });
    let (at, figure) = place.unwrap_or_else(|| panic!("{words}: {}", mark.words));
    [&words[..at], "…", &words[at + figure.len()..]].concat()
}

/// Returns whether a number stands before a word for what is counted. The parts of a date are kept together by another space.
fn says_a_count(words: &str) -> bool {
    const NUMBERS: [&str; 10] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ];
    const COUNTED: [&str; 7] = [
        "council",
        "municipalit",
        "organisation",
        "answer",
        "fact",
        "lead",
        "gave",
    ];
    let words = words.to_lowercase();
    let words: Vec<&str> = words.split(' ').collect();
    words.iter().enumerate().any(|(place, word)| {
        let is_digit = |one: u8| one.is_ascii_digit() || one == b',';
        let is_number = !word.is_empty() && word.bytes().all(is_digit) || NUMBERS.contains(word);
        let next = words.get(place + 1).copied().unwrap_or_default();
        let is_part = next == "of" && words.get(place + 2) == Some(&"…");
        is_number && (is_part || COUNTED.iter().any(|counted| next.starts_with(counted)))
    })
}

#[test]
fn no_headline_of_a_list_says_a_count_that_is_not_marked() {
    for site in SITES.iter() {
        let mut faults = Vec::new();
        for (path, page) in &site.pages {
            if !COUNTING.iter().any(|counting| path.starts_with(counting)) {
                continue;
            }
            for head in page.all(&["h1", "h2"]) {
                let marks = page.inside(head).filter(|inner| inner.name == "data");
                let words = marks.fold(head.words.clone(), |words, mark| hidden(&words, mark));
                if says_a_count(&words) {
                    faults.push(format!("{path}: {words}"));
                }
            }
        }
        assert!(faults.is_empty(), "{}: {faults:#?}", site.content);
    }
}

/// Asserts that the totals of some pages of another site are right.
#[track_caller]
pub(crate) fn must_add_up<'p>(files: &Files, paths: impl IntoIterator<Item = &'p str>) {
    let tables = Tables::of(files);
    for path in paths {
        let page = Page::read(str::from_utf8(&files[path]).unwrap());
        let mut marks = [0, 0];
        let mut faults = wrong_marks(&page, &tables, &mut marks);
        faults.extend(wrong_feet(&page));
        assert!(
            faults.is_empty() && marks[0] > 0,
            "{path}: {marks:?} {faults:#?}"
        );
    }
}
