//! `/sources/`: the bibliography, by who published each document, with every fact that rests on it. In: the portal. Out: a list
//! that is split into pages. An entry's anchor is `source-` and its id, so that none is that of another part of the page; addresses of
//! sources know its page.

use std::sync::Arc;

use serde::Serialize;

use crate::dataset;
use crate::evidence::notes::copies_of;
use crate::late::Late;
use crate::listing::pagination::{self, Pagination};
use crate::portal::relations::Cited;
use crate::portal::{FactKind, Portal};
use crate::record::citation::Citation;
use crate::record::source::Source;
use crate::route::address::SOURCES_TO_A_PAGE as LENGTH;
use crate::route::{Address, Edition, Head, Link, Page, Route};
use crate::sentence::initial;
use crate::value::date::{Date, KnownDate};
use crate::value::id::SourceId;
use crate::wording::Words;

/// So many facts are listed beneath one source; the table of citations has all.
const MOST_FACTS: usize = 60;

/// So many facts, of the length of a line, are listed on one page: where its documents have more, each of them lists fewer.
const FACTS_OF_A_PAGE: usize = 400;

/// So many letters of a quote are a line.
const LETTERS_OF_A_LINE: usize = 100;

/// So many of each are listed at least.
const FEWEST_FACTS: usize = 4;

/// Returns the routes of this kind of page.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let rows = portal.sources.len();
    let uncited = Arc::new(Late::default());
    let route = |number| {
        let length = pagination::span(number, rows, LENGTH).len();
        let uncited = Arc::clone(&uncited);
        let page = move |portal: &Edition| {
            let uncited = *uncited.get(|| number_uncited(portal));
            page(portal, number, uncited)
        };
        Route::html(first().part(number), page).weight(length)
    };
    (1..=pagination::pages(rows, LENGTH)).map(route).collect()
}

/// Returns how many documents no fact rests on.
fn number_uncited(portal: &Portal) -> usize {
    let ids = portal.sources.ids();
    ids.filter(|id| portal.facts_resting_on(id).is_empty())
        .count()
}

#[derive(Serialize)]
struct View<'p> {
    heading: Vec<String>,
    subheading: String,
    letters: Vec<LetterView<'p>>,
    pagination: Pagination,
}

/// The documents of publishers whose names begin alike.
#[derive(Serialize)]
struct LetterView<'p> {
    title: String,
    anchor: String,
    sources: Vec<SourceView<'p>>,
}

#[derive(Serialize)]
struct SourceView<'p> {
    id: &'p SourceId,
    citation: CitationView<'p>,
    read: Option<Date>,
    note: Option<&'p str>,
    facts: Vec<FactView<'p>>,
    /// How many more facts there are than are listed.
    more: usize,
}

/// What names the document.
#[derive(Serialize)]
struct CitationView<'p> {
    title: &'p str,
    publisher: Option<&'p str>,
    date: Option<KnownDate>,
    url: &'p str,
    archived: Option<&'p str>,
    copies: Option<String>,
}

/// One fact that rests on it.
#[derive(Serialize)]
struct FactView<'p> {
    link: Link,
    /// Which of the record's facts; nothing where it is the record itself.
    what: Option<String>,
    date: Option<KnownDate>,
    place: Option<&'p str>,
    quote: Option<&'p str>,
    inferred: bool,
}

fn first() -> Address {
    Address::new("/sources/")
}

fn page(portal: &Edition, number: usize, uncited: usize) -> Page {
    let rows = portal.sources.len();
    let span = pagination::span(number, rows, LENGTH);
    let sources: Vec<&Source> = portal
        .sources_in_order()
        .skip(span.start)
        .take(span.len())
        .collect();
    let words = &portal.words;
    let heading = heading(words, rows, uncited);
    let title = if number == 1 {
        words.sources_title()
    } else {
        words.sources_title_of_page(number)
    };
    let description = words.sources_description(&heading.join(" "));
    let mut head = Head::new(first().part(number), title, description)
        .data("CSV", words.sources_csv(), "/data/sources.csv")
        .data("CSV", words.sources_csv_citations(), "/data/citations.csv");
    if let Some(source) = sources.first() {
        head = head.edit(source.written.at.file.inner());
    }
    let most = most_facts(portal, &sources);
    let letters = sources.chunk_by(|one, next| letter(one) == letter(next));
    let view = View {
        heading,
        subheading: subheading(words, &sources),
        letters: letters
            .map(|sources| group(portal, sources, most))
            .collect(),
        pagination: Pagination::new(&first(), number, rows, LENGTH),
    };
    Page::new(head, "sources", &view)
}

fn heading(words: &Words, rows: usize, uncited: usize) -> Vec<String> {
    if rows == 0 {
        return vec![words.sources_none()];
    }
    let mut sentences = vec![words.sources_heading(rows - uncited)];
    if uncited > 0 {
        sentences.push(words.sources_uncited(uncited));
    }
    sentences
}

/// Returns from whom to whom this page goes.
fn subheading(words: &Words, sources: &[&Source]) -> String {
    let publisher = |source: &&Source| {
        let publisher = source.publisher.clone();
        publisher.unwrap_or_else(|| words.sources_unnamed())
    };
    match (
        sources.first().map(publisher),
        sources.last().map(publisher),
    ) {
        (Some(first), Some(last)) if first != last => words.sources_from(&first, &last),
        (Some(only), _) => words.sources_all_from(&only),
        _ => String::new(),
    }
}

/// Returns the letter of who published a document.
fn letter(source: &Source) -> Option<char> {
    initial(source.publisher.as_deref()?)
}

fn group<'p>(portal: &'p Edition, sources: &[&'p Source], most: usize) -> LetterView<'p> {
    let first = sources.first().and_then(|source| letter(source));
    let title = match first {
        Some('0') => portal.words.sources_figures(),
        Some(letter) => letter.to_string(),
        None => portal.words.sources_no_publisher(),
    };
    let anchor = first.map_or_else(
        || "h-none".to_owned(),
        |letter| format!("h-{}", letter.to_ascii_lowercase()),
    );
    let entries = sources.iter().map(|source| entry(portal, source, most));
    LetterView {
        title,
        anchor,
        sources: entries.collect(),
    }
}

/// Returns how many facts each document of a page may list, so that all of them are not too many.
fn most_facts(portal: &Edition, sources: &[&Source]) -> usize {
    let lines = |cited: &Cited| {
        let quote = portal.citation(cited).and_then(Citation::words);
        1 + quote.map_or(0, str::len) / LETTERS_OF_A_LINE
    };
    let all = |most: usize| -> usize {
        let listed = |source: &&Source| -> usize {
            let cited = portal.facts_resting_on(&source.id).iter();
            cited.take(most).map(lines).sum()
        };
        sources.iter().map(listed).sum()
    };
    let fits = |most: &usize| all(*most) <= FACTS_OF_A_PAGE;
    let most = (FEWEST_FACTS..=MOST_FACTS).rev().find(fits);
    most.unwrap_or(FEWEST_FACTS)
}

fn entry<'p>(portal: &'p Edition, source: &'p Source, most: usize) -> SourceView<'p> {
    let cited = portal.facts_resting_on(&source.id);
    let facts: Vec<FactView<'p>> = cited
        .iter()
        .take(most)
        .map(|cited| fact(portal, cited))
        .collect();
    SourceView {
        id: &source.id,
        citation: CitationView {
            title: &source.title,
            publisher: source.publisher.as_deref(),
            date: source.known_date(),
            url: &source.url,
            archived: source.archived.as_deref(),
            copies: copies_of(portal, source),
        },
        read: source.read,
        note: source.note.as_deref(),
        more: cited.len() - facts.len(),
        facts,
    }
}

fn fact<'p>(portal: &'p Edition, cited: &'p Cited) -> FactView<'p> {
    let (record, what) = (&cited.record, cited.what);
    let citation = portal
        .fact(record, what)
        .and_then(|fact| fact.evidence.get(cited.citation));
    FactView {
        link: Link::new(portal, portal.title(record), record),
        what: (what != FactKind::Record).then(|| dataset::fact(portal, record, what)),
        date: dataset::date_of_fact(portal, record, what),
        place: citation.and_then(|citation| citation.place.as_deref()),
        quote: citation.and_then(Citation::words),
        inferred: cited.inferred,
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;
    use crate::portal::RecordRef;
    use crate::portal::sample::portal;
    use crate::value::id::Id;

    #[test]
    fn the_headline_counts_documents_and_those_that_nothing_cites() {
        for (rows, uncited, said) in [
            (0, 0, "No source is recorded yet."),
            (
                3,
                2,
                "What this portal says is taken from one published document. Two more are listed, but no fact is taken from them.",
            ),
            (
                149,
                0,
                "What this portal says is taken from 149 published documents.",
            ),
        ] {
            assert_eq!(
                heading(&crate::wording::english(), rows, uncited).join(" "),
                said
            );
        }
    }

    #[test]
    fn an_address_of_a_source_leads_to_the_page_that_holds_it() {
        let mut files = "== sources.yaml\n".to_owned();
        for number in 0..=LENGTH {
            let publisher = if number == 0 { "Zeta" } else { "Alpha" };
            writeln!(files, "s{number}: {{title: T{number}, publisher: {publisher}, url: https://example.org/{number}}}").unwrap();
        }
        let portal = Edition::english(portal(&files));
        let address = |id: &str| Address::of(&portal, &RecordRef::Source(SourceId::new(id)));
        assert_eq!(address("s0").as_str(), "/sources/page/2/#source-s0");
        assert_eq!(address("s1").as_str(), "/sources/#source-s1");
        let text = format!("{:?}", page(&portal, 2, 0).view);
        assert!(text.contains("s0") && !text.contains("s1"), "{text}");
    }
}
