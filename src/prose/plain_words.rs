//! Markup in a field that takes plain words. In: the words. Out: the first piece that is markup, and the words without any. Never reads
//! blocks: what they part stays apart by a space.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::events::options;

/// Returns the first piece of a text that readers would see as source, and the text without any, where it has one.
pub(super) fn markup_in(text: &str) -> Option<(String, String)> {
    if !text.contains(['*', '_', '~', '`', '[', '<', '&']) {
        return None;
    }
    let mut events = Parser::new_ext(text, options()).into_offset_iter();
    let piece = events.find_map(|(event, span)| {
        let source = text.get(span)?;
        let is_markup = match &event {
            Event::Start(
                Tag::Emphasis
                | Tag::Strong
                | Tag::Strikethrough
                | Tag::Link { .. }
                | Tag::Image { .. },
            )
            | Event::Code(_) => true,
            Event::InlineHtml(_) | Event::Html(_) => {
                source.starts_with(['<']) && source.contains('>')
            }
            Event::Text(words) => source.starts_with('&') && source.len() > 1 && **words != *source,
            _ => false,
        };
        is_markup.then(|| source.trim().to_owned())
    })?;
    Some((piece, words_of(text)))
}

/// Returns the words of a text without any markup; what a tag parts stays apart.
fn words_of(text: &str) -> String {
    let mut words = String::new();
    for event in Parser::new_ext(text, options()) {
        match event {
            Event::Text(piece) | Event::Code(piece) => words.push_str(&piece),
            Event::InlineHtml(tag) if !tag.starts_with("<br") => {}
            Event::SoftBreak
            | Event::HardBreak
            | Event::InlineHtml(_)
            | Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item) => words.push(' '),
            _ => {}
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
