//! A record's Markdown as HTML, its links between files turned into addresses.

pub mod picture;

use crate::portal::{LinkTarget, TEXT_ANCHOR};
use crate::prose::{self, OwnWords, Resolved, Style};
use crate::record::body::WriteUp;
use crate::route::{Address, Edition};
use crate::wording::{Choice, Words};

/// Returns the HTML of a body whose top headings become headings of `level`.
#[must_use]
pub fn html(portal: &Edition, body: &WriteUp, level: u8) -> String {
    below(portal.settings.base_path(), portal, body, level, "")
}

/// Returns the same with complete addresses, to be read away from the portal. Links to its own parts lead to `page`, where it stands.
#[must_use]
pub fn complete_html(portal: &Edition, body: &WriteUp, level: u8, page: &str) -> String {
    let base = portal.settings.base_url.trim_end_matches('/');
    below(base, portal, body, level, page)
}

fn below(base: &str, portal: &Edition, body: &WriteUp, level: u8, page: &str) -> String {
    let resolve = |target: &str| match portal.link_target(&body.file, target) {
        Some(LinkTarget::Record(record, heading)) => {
            let address = Address::of(portal, &record);
            let heading =
                heading.map_or_else(String::new, |heading| format!("#{TEXT_ANCHOR}{heading}"));
            Resolved::Address(format!("{base}{address}{heading}"))
        }
        Some(LinkTarget::Section(section)) => {
            Resolved::Address(format!("{base}{}", Address::of_section(portal, section)))
        }
        Some(LinkTarget::Picture(path)) => picture::image_attributes(portal, base, &path)
            .map_or(Resolved::Nowhere, Resolved::Picture),
        Some(LinkTarget::Address(address)) => Resolved::Address(format!("{base}{address}")),
        Some(LinkTarget::Outside) => Resolved::Address(target.to_owned()),
        None => Resolved::Nowhere,
    };
    let style = Style {
        resolve: &resolve,
        level,
        // A text of the highest level is the page itself; others stand further down.
        at_once: usize::from(level == 2),
        prefix: TEXT_ANCHOR,
        page,
        say: &|needed| own_words(&portal.words, needed),
    };
    prose::html(body.markdown(), &style)
}

/// Returns what a text says in words that it does not hold itself.
fn own_words(words: &Words, needed: OwnWords<'_>) -> String {
    match needed {
        OwnWords::Table => words.text_table(),
        OwnWords::Task { done: true } => words.text_task_done(),
        OwnWords::Task { done: false } => words.text_task_open(),
        OwnWords::Alert(kind) => words.text_alert(Choice(kind)),
        OwnWords::Note(letter) => words.text_note(letter),
        OwnWords::Back { letter, place } => words.text_back(letter, place),
    }
}
