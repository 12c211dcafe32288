//! `/data/`: every table with what each column means, and the tables themselves at `/data/<table>.csv`. In: the portal. Out: one
//! page and the files.

use serde::Serialize;

use crate::dataset::{self, Column, ColumnType, Dataset, Table};
use crate::portal::Portal;
use crate::record::settings::Licence;
use crate::route::{Address, Edition, Head, Page, Route};
use crate::wording::Words;

/// Returns the routes of the page and of the files.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let file = |table: &'static Table| {
        let bytes = move |edition: &Edition, _: &_| (table.make)(edition).into_csv();
        // A large portal's tables are among the largest of its files.
        Route::bytes(address(table.name), bytes).weight(portal.projects.len())
    };
    let page = Route::html(first(), page).weight(portal.projects.len());
    dataset::ALL.iter().map(file).chain([page]).collect()
}

#[derive(Serialize)]
struct View<'p> {
    heading: [String; 2],
    licence: Option<&'p Licence>,
    currency: &'p str,
    tables: Vec<TableView>,
}

/// One table.
#[derive(Serialize)]
struct TableView {
    id: &'static str,
    title: String,
    about: String,
    address: Address,
    file: String,
    rows: usize,
    columns: Vec<ColumnView>,
}

/// One column of a table.
#[derive(Serialize)]
struct ColumnView {
    name: String,
    kind: String,
    /// The only values that a cell has, as they are written.
    values: Vec<&'static str>,
    meaning: String,
}

fn first() -> Address {
    Address::new("/data/")
}

fn address(table: &str) -> Address {
    Address::new(format!("/data/{table}.csv"))
}

fn page(edition: &Edition) -> Page {
    let words = &edition.words;
    let view = |of: &Table| table(words, of.name, (of.make)(edition));
    let tables: Vec<TableView> = dataset::ALL.iter().map(view).collect();
    let rows: usize = tables.iter().map(|table| table.rows).sum();
    let heading = [words.data_tables(tables.len()), words.data_rows(rows)];
    let description = words.data_description(tables.len(), rows);
    let mut head = Head::new(first(), words.data_title(), description).called(words.data_crumb());
    for table in &tables {
        head = head.data("CSV", table.title.clone(), table.address.as_str());
    }
    let view = View {
        heading,
        licence: edition.settings.licence.as_ref(),
        currency: &edition.settings.currency.code,
        tables,
    };
    Page::new(head, "data", &view)
}

fn table(words: &Words, name: &'static str, dataset: Dataset<'_>) -> TableView {
    let column = |column: Column| ColumnView {
        kind: in_words(words, &column.kind),
        values: if let ColumnType::OneOf(values) = &column.kind {
            values.clone()
        } else {
            Vec::new()
        },
        name: column.name,
        meaning: column.meaning,
    };
    TableView {
        id: name,
        title: dataset.title,
        about: dataset.about,
        address: address(name),
        file: format!("{name}.csv"),
        rows: dataset.rows.length(),
        columns: dataset.columns.into_iter().map(column).collect(),
    }
}

/// Returns what the cells of a column are, in a few words.
fn in_words(words: &Words, kind: &ColumnType) -> String {
    match kind {
        ColumnType::Text => words.data_cell_text(),
        ColumnType::Address => words.data_cell_address(),
        ColumnType::Id => words.data_cell_id(),
        ColumnType::Ids => words.data_cell_ids(),
        ColumnType::OneOf(_) => String::new(),
        ColumnType::Count => words.data_cell_count(),
        ColumnType::Decimal => words.data_cell_decimal(),
        ColumnType::Amount => words.data_cell_amount(),
        ColumnType::Date => words.data_cell_date(),
        ColumnType::FinancialYear => words.data_cell_year(),
        ColumnType::YesNo => words.data_cell_yes_no(),
    }
}
