//! `/<id>/`: a page that stands by itself, such as the accessibility statement. In: the portal and the page's id. Out: the page.

use serde::Serialize;

use crate::evidence::notes::{Evidence, Note, Notes};
use crate::portal::{Portal, RecordRef};
use crate::prose;
use crate::route::{Address, Edition, Head, Page, Route};
use crate::value::id::PageId;
use crate::wording::Words;
use crate::writing;

/// How many letters a description may have, for search engines show no more.
const DESCRIPTION: usize = 160;

/// Returns the routes of this kind of page.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let route = |id: &PageId| {
        let address = Address::of(portal, &RecordRef::Page(id.clone()));
        let id = id.clone();
        Route::html(address, move |portal| page(portal, &id))
    };
    portal.pages.ids().map(route).collect()
}

#[derive(Serialize)]
struct View<'p> {
    title: &'p str,
    text: String,
    evidence: Evidence,
    notes: Vec<Note<'p>>,
}

fn page(portal: &Edition, id: &PageId) -> Page {
    let standing = &portal.pages[id];
    let words = &portal.words;
    let mut notes = Notes::new(portal);
    let evidence = notes.cite(&standing.fact);
    let text = prose::plain(standing.body.markdown());
    let description = description(words, &text)
        .unwrap_or_else(|| words.standing_page_description(&standing.title));
    let head = Head::new(
        Address::of(portal, &RecordRef::Page(id.clone())),
        &standing.title,
        description,
    );
    let view = View {
        title: &standing.title,
        text: writing::html(portal, &standing.body, 2),
        evidence,
        notes: notes.section(),
    };
    Page::new(
        head.edit(standing.written.at.file.inner()),
        "standing_page",
        &view,
    )
}

/// Returns the first paragraph that is a sentence, cut between two words where it is long.
fn description(words: &Words, text: &str) -> Option<String> {
    let is_sentence = |line: &&str| line.ends_with(['.', '!', '?']);
    let line = text
        .lines()
        .find(is_sentence)
        .or_else(|| text.lines().next())?;
    let Some((end, _)) = line.char_indices().nth(DESCRIPTION) else {
        return Some(line.to_owned());
    };
    let cut = line[..end].rfind(' ').unwrap_or(end);
    Some(words.standing_page_cut(line[..cut].trim_end_matches([',', ';', ':', ' '])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_is_the_first_sentence_cut_between_words() {
        let words = crate::wording::english();
        assert_eq!(description(&words, ""), None);
        assert_eq!(
            description(&words, "Who we are\nWe are few. You are many.").as_deref(),
            Some("We are few. You are many.")
        );
        let long = "word ".repeat(50);
        let cut = description(&words, &long).unwrap();
        assert!(
            cut.ends_with("word…") && cut.chars().count() <= DESCRIPTION,
            "{cut}"
        );
    }
}
