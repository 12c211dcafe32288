//! `/search/`: every page of the portal by its kind, as a plain list split into pages, and the index that the script of the first of
//! them searches. In: the portal. Out: the pages of the list, and the files of the index.

use std::sync::Arc;

use serde::Serialize;

use crate::late::Late;
use crate::listing::pagination::{self, Pagination};
use crate::record::fact::TitledLink;
use crate::route::{Address, Edition, Head, Link, Page, Route, Routes};
use crate::search::{Document, ResultKind, SearchIndex, all, number_of_pages};
use crate::wording::Choice;

/// Where the list begins, and what lies below it.
const ADDRESS: &str = "/search/";

/// How many pages are listed on one page.
const LENGTH: usize = 500;

/// Returns the routes of this kind of page.
pub(super) fn routes(portal: &Edition, index: &Arc<Late<SearchIndex>>) -> Vec<Route> {
    let rows = number_of_pages(portal);
    let index = Arc::clone(index);
    let length = pagination::span(1, rows, LENGTH).len();
    let with_form = move |portal: &Edition| {
        let SearchIndex { folder, kinds, .. } = index.get(|| SearchIndex::new(portal));
        let choice = |(value, word): &(String, String)| FilterChoice {
            value: value.clone(),
            word: word.clone(),
        };
        let form = SearchForm {
            folder: folder.clone(),
            kinds: kinds.iter().map(choice).collect(),
        };
        page(portal, 1, rows, Some(&form))
    };
    let mut routes = vec![Route::html(address(), with_form).weight(length)];
    let other = |number| {
        let length = pagination::span(number, rows, LENGTH).len();
        let page = move |portal: &Edition| page(portal, number, rows, None);
        Route::html(address().part(number), page).weight(length)
    };
    routes.extend((2..=pagination::pages(rows, LENGTH)).map(other));
    routes
}

/// Promises the routes of the index, which is made when it is wanted: it takes longer than all else that is known of the portal.
pub(super) fn promise(routes: &mut Routes) -> Arc<Late<SearchIndex>> {
    let index = Arc::new(Late::default());
    let shared = Arc::clone(&index);
    let make = move |portal: &Edition, _: &Routes| {
        let SearchIndex { folder, files, .. } = shared.get(|| SearchIndex::new(portal));
        let file = |number: usize| {
            let address = Address::new(format!("{folder}{}", files[number].0));
            let index = Arc::clone(&shared);
            Route::bytes(address, move |portal, _| {
                let index = index.get(|| SearchIndex::new(portal));
                index.files[number].1.clone()
            })
        };
        (0..files.len()).map(file).collect()
    };
    let may_be = |address: &Address| address.as_str().starts_with(ADDRESS);
    routes.promise(may_be, Box::new(make));
    index
}

#[derive(Serialize)]
struct View<'f> {
    heading: [String; 1],
    form: Option<&'f SearchForm>,
    /// Where one is found by a postcode or an address.
    find: Option<&'f TitledLink>,
    kinds: Vec<ResultGroup>,
    pagination: Pagination,
}

/// The pages of one kind.
#[derive(Serialize)]
struct ResultGroup {
    id: String,
    kick: String,
    heading: String,
    links: Vec<Link>,
}

/// What the script of the search needs to begin.
#[derive(Serialize)]
struct SearchForm {
    folder: Address,
    kinds: Vec<FilterChoice>,
}

/// A kind of result: its word in addresses, and its heading.
#[derive(Serialize)]
struct FilterChoice {
    value: String,
    word: String,
}

fn address() -> Address {
    Address::new(ADDRESS)
}

fn page(portal: &Edition, number: usize, rows: usize, form: Option<&SearchForm>) -> Page {
    let span = pagination::span(number, rows, LENGTH);
    let listed: Vec<(ResultKind, Link)> = listed(portal)
        .skip(span.start)
        .take(span.len())
        .map(|document| (document.kind(), document.link(portal)))
        .collect();
    let words = &portal.words;
    let title = if number == 1 {
        words.search_title()
    } else {
        words.search_title_part(number)
    };
    let heading = words.search_pages(rows);
    let description = words.search_description(&heading);
    let head = Head::new(address().part(number), title, description);
    let view = View {
        heading: [heading],
        form,
        find: portal.settings.find_council.as_ref(),
        kinds: groups(portal, listed),
        pagination: Pagination::new(&address(), number, rows, LENGTH),
    };
    let head = head.data("CSV", words.search_data_all(), "/data/");
    Page::new(head, "search", &view)
}

/// Returns what has a page of its own, in order of kind.
fn listed(portal: &Edition) -> impl Iterator<Item = Document<'_>> {
    all(portal)
        .into_iter()
        .filter(|document| document.kind() <= ResultKind::Page)
}

fn groups(portal: &Edition, listed: Vec<(ResultKind, Link)>) -> Vec<ResultGroup> {
    let mut groups: Vec<(ResultKind, ResultGroup)> = Vec::new();
    for (kind, link) in listed {
        match groups.last_mut() {
            Some((last, group)) if *last == kind => group.links.push(link),
            _ => groups.push((kind, group(portal, kind, link))),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn group(edition: &Edition, kind: ResultKind, link: Link) -> ResultGroup {
    let members = &edition.settings.members.many;
    ResultGroup {
        id: kind.address(edition).to_owned(),
        kick: kind.heading(edition),
        heading: edition.words.search_list(Choice(kind.word()), members),
        links: vec![link],
    }
}
