//! Every total that a page marks, added up again from the published tables. In: pages and CSV files as anybody fetches them. Out: whether
//! each is the sum of the rows that it names. Knows no more of the portal than the page of the data says.

use std::collections::BTreeMap;

use super::{Files, SITES};

/// A table: a row is its cells by the names of the columns.
type Table = Vec<BTreeMap<String, String>>;

fn table(files: &Files, name: &str) -> Table {
    let bytes = &files[&format!("data/{name}.csv")];
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    reader.deserialize().map(Result::unwrap).collect()
}

/// Returns an amount in hundredths, or a count of rows.
fn hundredths(figure: &str) -> i128 {
    let (whole, decimals) = figure.split_once('.').unwrap_or((figure, "00"));
    assert_eq!(decimals.len(), 2, "{figure}");
    format!("{whole}{decimals}").parse().unwrap()
}

/// Returns what the rows come to that a mark names: `funds.amount?kind=cash&stage=` or `funds?kind=cash`.
fn added(files: &Files, mark: &str) -> i128 {
    let (what, filter) = mark.split_once('?').unwrap_or((mark, ""));
    let (name, column) = what.split_once('.').unwrap_or((what, ""));
    let wanted: Vec<(&str, &str)> = filter
        .split('&')
        .filter_map(|part| part.split_once('='))
        .collect();
    let rows = table(files, name);
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

#[test]
fn every_marked_total_is_the_sum_of_the_rows_that_it_names() {
    for site in SITES.iter() {
        let (mut faults, mut amounts, mut counts) = (Vec::new(), 0, 0);
        for (path, page) in &site.pages {
            for element in &page.elements {
                let Some(mark) = element.attributes.get("data-adds") else {
                    continue;
                };
                let value = element.attributes.get("value").expect("a value");
                let is_amount = mark.contains('.');
                *(if is_amount { &mut amounts } else { &mut counts }) += 1;
                let said = if is_amount {
                    hundredths(value)
                } else {
                    100 * value.parse::<i128>().unwrap()
                };
                let sum = added(&site.files, mark);
                if said != sum {
                    faults.push(format!(
                        "{path}: {mark}: {said}, but the rows come to {sum}"
                    ));
                }
            }
        }
        assert!(faults.is_empty(), "{}: {faults:#?}", site.content);
        assert!(counts > 0, "{}: no count is marked", site.content);
        // A portal that knows no amount has no sum of amounts.
        let funds = table(&site.files, "funds");
        let is_known = funds.iter().any(|line| line["amount_published"] == "yes");
        assert_eq!(amounts > 0, is_known, "{}", site.content);
    }
}
