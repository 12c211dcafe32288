//! `/data/`: every table with what each column means, and the tables themselves at `/data/<table>.csv`. In: the portal. Out: one
//! page and the files.

use serde::Serialize;

use crate::dataset::{self, Dataset, MakeDataset};
use crate::portal::Portal;
use crate::record::settings::Licence;
use crate::route::{Address, Edition, Head, Page, Route};
use crate::sentence::{capital, counted};

/// Returns the routes of the page and of the files.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let file = |make: &MakeDataset| {
        let make = *make;
        let bytes = move |portal: &Edition, _: &_| make(portal).into_csv();
        // A large portal's tables are among the largest of its files.
        Route::bytes(address(make(portal).name), bytes).weight(portal.projects.len())
    };
    let page = Route::html(first(), page).weight(portal.projects.len());
    dataset::ALL.iter().map(file).chain([page]).collect()
}

#[derive(Serialize)]
struct View<'p> {
    heading: [String; 2],
    stand: &'static str,
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
    meaning: String,
}

fn first() -> Address {
    Address::new("/data/")
}

fn address(table: &str) -> Address {
    Address::new(format!("/data/{table}.csv"))
}

fn page(portal: &Edition) -> Page {
    let tables: Vec<TableView> = dataset::ALL
        .iter()
        .map(|make| table(make(portal)))
        .collect();
    let heading = heading(tables.len(), tables.iter().map(|table| table.rows).sum());
    let description = format!(
        "Everything on this portal as CSV, with what each column means. {}",
        heading.join(" ")
    );
    let mut head = Head::new(first(), "Data files", description).called("Data");
    for table in &tables {
        head = head.data("CSV", table.title.clone(), table.address.as_str());
    }
    let view = View {
        heading,
        stand: "Each table is a file whose address will stay. What the pages show is worked out from the same records.",
        licence: portal.settings.licence.as_ref(),
        currency: &portal.settings.currency.code,
        tables,
    };
    Page::new(head, "data", &view)
}

fn heading(tables: usize, rows: usize) -> [String; 2] {
    let tables = counted(tables, "table holds", "tables hold");
    let rows = counted(rows, "row", "rows");
    [
        format!("{} everything on this portal.", capital(&tables)),
        format!("They have {rows} in all."),
    ]
}

fn table(dataset: Dataset<'_>) -> TableView {
    let column = |column: dataset::Column| ColumnView {
        kind: column.kind.in_words(),
        name: column.name,
        meaning: column.meaning,
    };
    TableView {
        id: dataset.name,
        title: dataset.title,
        about: dataset.about,
        address: address(dataset.name),
        file: format!("{}.csv", dataset.name),
        rows: dataset.rows.length(),
        columns: dataset.columns.into_iter().map(column).collect(),
    }
}
