//! `/data/`: every table with what each column means; the tables themselves at `/data/<table>.csv` and `.json`, at
//! `/data/portal.xlsx` in one, and at `/data/datapackage.json` what they are, for programs. In: the portal. Out: one page and the files.

use std::borrow::Cow;
use std::sync::Arc;

use serde::Serialize;

use crate::dataset::{self, Column, ColumnType, Dataset, Digest, Giving, Table};
use crate::late::Late;
use crate::portal::Portal;
use crate::record::settings::Licence;
use crate::route::{Address, Edition, Head, Page, Route};
use crate::wording::Words;

/// What each table's file is held against, in the order of the tables.
type Digests = [Late<Digest>; dataset::ALL.len()];

/// Returns the routes of the page and of the files.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    // A large portal's tables are among the largest of its files.
    let weight = portal.projects.len();
    let digests = Arc::new(Digests::default());
    let as_csv = |(table, number): (&'static Table, usize)| {
        let digests = digests.clone();
        let bytes = move |edition: &Edition, _: &_| {
            let bytes = table.of(edition).into_csv();
            digests[number].get(|| Digest::of(&bytes));
            bytes
        };
        Route::bytes(file(table.name(portal), "csv"), bytes).weight(weight)
    };
    let as_json = |table: &'static Table| {
        let bytes = move |edition: &Edition, _: &_| table.of(edition).into_json();
        Route::bytes(file(table.name(portal), "json"), bytes).weight(weight)
    };
    let page = Route::html(first(), page).weight(weight);
    let tables = dataset::ALL.iter();
    let files = tables
        .clone()
        .zip(0..)
        .map(as_csv)
        .chain(tables.map(as_json));
    let workbook = Route::bytes(Address::new(WORKBOOK), |edition, _| {
        dataset::workbook(edition)
    });
    let described = [page, workbook.weight(weight), package(digests.clone())];
    files.chain(described).chain(grants(portal)).collect()
}

/// Returns the route of the package. It is made late, when the files whose hashes it holds most likely are.
fn package(digests: Arc<Digests>) -> Route {
    let bytes = move |edition: &Edition, _: &_| {
        dataset::package(edition, |table| {
            let digest = || Digest::of(&table.of(edition).into_csv());
            let mut tables = dataset::ALL.iter().zip(digests.iter());
            let known = tables.find(|(of, _)| of.name(edition) == table.name(edition));
            known.map_or_else(digest, |(_, late)| late.get(digest).clone())
        })
    };
    Route::bytes(Address::new(PACKAGE), bytes)
}

/// Returns the route of the grants, where there are any.
fn grants(portal: &Portal) -> Option<Route> {
    let bytes =
        |edition: &Edition, _: &_| Giving::of(edition).into_file(edition, &Address::new(GRANTS));
    let has_grants = !Giving::of(portal).grants.is_empty();
    has_grants.then(|| Route::bytes(Address::new(GRANTS), bytes))
}

/// Where grants are in the form that many funders share.
const GRANTS: &str = "/data/360giving.json";

/// Where all tables are in one file for spreadsheets.
const WORKBOOK: &str = "/data/portal.xlsx";

/// A total with the rows that it adds, as a page has it.
const MARK: &str = "<data value=\"25000.00\" data-adds=\"funds.amount?kind=cash&amp;stage=paid\">";

/// Where programs read what the tables are.
const PACKAGE: &str = "/data/datapackage.json";

#[derive(Serialize)]
struct View<'p> {
    heading: [String; 2],
    licence: Option<&'p Licence>,
    currency: &'p str,
    package: &'static str,
    workbook: &'static str,
    /// How many grants there are in the form that many funders share, and in which file.
    grants: usize,
    grants_file: &'static str,
    /// Of how many of them our reading says who received the money, in words; nothing where records say it of all.
    grants_read: Option<String>,
    /// Why other lines of funding are not among them.
    grants_left: Vec<String>,
    /// A total as a page marks it, for an example.
    mark: &'static str,
    /// What to write to cite the portal as a whole.
    citation: String,
    tables: Vec<TableView<'p>>,
}

/// One table.
#[derive(Serialize)]
struct TableView<'p> {
    id: &'p str,
    title: String,
    about: String,
    address: Address,
    json: Address,
    file: String,
    rows: usize,
    columns: Vec<ColumnView<'p>>,
}

/// One column of a table.
#[derive(Serialize)]
struct ColumnView<'p> {
    name: String,
    kind: String,
    /// The only values that a cell has, as they are written.
    values: Vec<Cow<'static, str>>,
    /// What its figures count.
    unit: Option<String>,
    /// The tables in which its ids are looked up.
    tables: Vec<&'p str>,
    meaning: String,
}

fn first() -> Address {
    Address::new("/data/")
}

fn file(table: &str, ending: &str) -> Address {
    Address::new(format!("/data/{table}.{ending}"))
}

fn page(edition: &Edition) -> Page {
    let words = &edition.words;
    let view = |of: &'static Table| table(edition, of);
    let tables: Vec<TableView<'_>> = dataset::ALL.iter().map(view).collect();
    let rows: usize = tables.iter().map(|table| table.rows).sum();
    let heading = [words.data_tables(tables.len()), words.data_rows(rows)];
    let description = words.data_description(tables.len(), rows);
    let mut head = Head::new(first(), words.data_title(), description).called(words.data_crumb());
    for table in &tables {
        head = head.data("CSV", table.title.clone(), table.address.as_str());
    }
    head = head.data("Excel", words.data_workbook(), WORKBOOK);
    head = head.data("JSON", words.data_package(), PACKAGE);
    let giving = Giving::of(edition);
    if !giving.grants.is_empty() {
        head = head.data(
            "JSON",
            words.data_grants_title(&edition.settings.title),
            GRANTS,
        );
    }
    let (grants, ours) = (giving.grants.len(), giving.recipients_by_our_reading());
    let view = View {
        heading,
        grants_read: (ours > 0).then(|| words.data_grants_recipients(ours, grants)),
        grants,
        grants_file: GRANTS,
        grants_left: giving.left_out_in_words(edition),
        licence: edition.settings.licence.as_ref(),
        currency: &edition.settings.currency.code,
        package: PACKAGE,
        workbook: WORKBOOK,
        mark: MARK,
        citation: citation(edition),
        tables,
    };
    Page::new(head, "data", &view)
}

fn citation(edition: &Edition) -> String {
    let (settings, words) = (&edition.settings, &edition.words);
    let Some(date) = edition.shown_date() else {
        return words.data_citing_undated(&settings.title, &settings.base_url);
    };
    match &settings.publisher {
        Some(publisher) => {
            words.data_citing_by(&publisher.name, &settings.title, date, &settings.base_url)
        }
        None => words.data_citing_whole(&settings.title, date, &settings.base_url),
    }
}

fn table<'p>(edition: &'p Edition, table: &'static Table) -> TableView<'p> {
    let name = table.name(edition);
    let Dataset {
        title,
        about,
        columns,
        rows,
    } = table.of(edition);
    TableView {
        id: name,
        title,
        about,
        address: file(name, "csv"),
        json: file(name, "json"),
        file: format!("{name}.csv"),
        rows: rows.length(),
        columns: columns
            .into_iter()
            .map(|of| column(edition, table, of))
            .collect(),
    }
}

fn column<'p>(edition: &'p Edition, table: &Table, column: Column) -> ColumnView<'p> {
    let unit = column.unit(&edition.settings.currency.code);
    ColumnView {
        kind: in_words(&edition.words, &column.kind),
        values: if let ColumnType::OneOf(values) = &column.kind {
            values.clone()
        } else {
            Vec::new()
        },
        unit: unit.map(str::to_owned),
        tables: table.looked_up_in(edition, &column.name),
        name: column.name,
        meaning: column.meaning,
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
