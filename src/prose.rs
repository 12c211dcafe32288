//! Markdown → safe HTML; its links, headings and plain text. In: the Markdown of a record. Out: an outline and every problem of
//! the text, and later its HTML. Never follows a link itself: linking and pages do. Nothing that a text holds can run in a
//! reader's browser: HTML is refused, targets are of a few harmless kinds, and all else is escaped.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "Markdown has more kinds of element than a text of the portal"
)]

mod anchors;
mod events;
mod finding;
mod html;
mod outline;
mod passages;
mod plain_words;
mod raw_html;
mod stray;
mod target;

use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::place::File;
use crate::problem::{Code, Report};
use crate::value::Fault;
use events::options;
pub use html::{ImageAttributes, OwnWords, Resolved, Style, html};
pub use outline::{Outline, TextLink, UnreadLink};
use passages::is_block;
pub use passages::passages;

/// Reads the stretch `span` of a file as Markdown: its headings and links, and a problem for each piece of HTML, each
/// target that is not allowed, each reference that nothing answers and each picture without words.
///
/// ```
/// use std::sync::Arc;
/// use mercat::{place::File, prose};
///
/// let file = Arc::new(File::new("", "projects/card.md", "## Who pays\n\n[Fenby](../councils/fenby.yaml)".to_owned()));
/// let (outline, report) = prose::read(&file, 0..file.text.len());
/// assert_eq!((outline.headings[0].id.as_str(), outline.links[0].target.as_str()), ("who-pays", "../councils/fenby.yaml"));
/// assert!(report.is_empty());
/// ```
pub fn read(file: &Arc<File>, span: Range<usize>) -> (Outline, Report) {
    outline::read(file, span)
}

/// Returns the words of a Markdown text, a line for each paragraph, heading, item and cell. Notes, pictures and code blocks are
/// left out, for a summary or a feed cannot show them.
///
/// ```
/// assert_eq!(mercat::prose::plain("## Who *pays*\n\nThe [councils](a.md)\ndo."), "Who pays\nThe councils do.");
/// ```
#[must_use]
pub fn plain(markdown: &str) -> String {
    let mut text = String::new();
    let mut silent = 0_usize;
    let parser = Parser::new_ext(markdown, options()).into_offset_iter();
    for (event, _) in events::events(markdown, parser) {
        match event {
            Event::Start(Tag::FootnoteDefinition(_) | Tag::Image { .. } | Tag::CodeBlock(_)) => {
                silent += 1;
            }
            Event::End(TagEnd::FootnoteDefinition | TagEnd::Image | TagEnd::CodeBlock) => {
                silent -= 1;
            }
            Event::Text(words) | Event::Code(words) if silent == 0 => text.push_str(&words),
            Event::SoftBreak | Event::HardBreak if silent == 0 => text.push(' '),
            Event::Start(tag) if is_block(tag.to_end()) => end_line(&mut text),
            Event::End(tag) if is_block(tag) => end_line(&mut text),
            _ => {}
        }
    }
    text.truncate(text.trim_end().len());
    text
}

/// Returns the first piece of plain words that is markup, so that readers would see it as source, and the words without any.
///
/// ```
/// let found = mercat::prose::markup_in("One **new** site");
/// assert_eq!(found, Some(("**new**".to_owned(), "One new site".to_owned())));
/// assert_eq!(mercat::prose::markup_in("5 * 3, and R&D"), None);
/// ```
#[must_use]
pub fn markup_in(words: &str) -> Option<(String, String)> {
    plain_words::markup_in(words)
}

/// Returns what nobody meant to publish in words that take no markup: where it stands, and what to write.
///
/// ```
/// let slips = mercat::prose::slips_in("It isnâ€™t [TBC]");
/// assert_eq!(slips[0].2.help, "write `isn’t`");
/// assert_eq!((slips.len(), slips[1].0.clone()), (2, 16..21));
/// ```
#[must_use]
pub fn slips_in(words: &str) -> Vec<(Range<usize>, Code, Fault)> {
    let found = stray::in_plain_words(words).into_iter();
    let parts = found.map(|found| {
        let (message, help) = (found.message, found.help);
        (found.span, found.code, Fault { message, help })
    });
    parts.collect()
}

fn end_line(text: &mut String) {
    text.truncate(text.trim_end().len());
    if !text.is_empty() {
        text.push('\n');
    }
}

#[cfg(test)]
mod tests;
