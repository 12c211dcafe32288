//! A tag of HTML. In: a text and where one begins. Out: its name and what it says. Reads only as much as advice needs.

use std::ops::Range;

/// How far the end of an element is looked for.
pub(super) const FAR: usize = 2_000;

/// A tag of HTML, or what looks like one.
#[derive(Debug, Clone)]
pub(super) struct Tag<'t> {
    /// The bytes of the text that it takes up.
    pub(super) span: Range<usize>,
    /// Its name in small letters.
    pub(super) name: String,
    /// Whether it ends an element.
    pub(super) is_end: bool,
    /// As it is written.
    pub(super) source: &'t str,
}

impl<'t> Tag<'t> {
    /// Returns the tag that begins at `start` of `text`; nothing where none does.
    pub(super) fn at(text: &'t str, start: usize) -> Option<Tag<'t>> {
        let rest = text.get(start..)?.strip_prefix('<')?;
        let is_end = rest.starts_with('/');
        let rest = rest.trim_start_matches('/');
        let length = rest
            .find(|letter: char| !letter.is_ascii_alphanumeric())
            .unwrap_or(rest.len());
        if length == 0 || !rest.starts_with(|first: char| first.is_ascii_alphabetic()) {
            return None;
        }
        let name = rest[..length].to_ascii_lowercase();
        let end = end_of_tag(text, start);
        Some(Tag {
            span: start..end,
            name,
            is_end,
            source: &text[start..end],
        })
    }

    /// Returns every tag in a stretch of a text, in order, comments left out.
    pub(super) fn all(text: &'t str, span: Range<usize>) -> Vec<Tag<'t>> {
        let mut tags = Vec::new();
        let mut at = span.start;
        while let Some(next) = text.get(at..span.end).and_then(|rest| rest.find('<')) {
            at += next;
            if text[at..span.end].starts_with("<!--") {
                at += text[at..span.end].find("-->").unwrap_or(4);
                continue;
            }
            let tag = Tag::at(text, at);
            at = tag.as_ref().map_or(at + 1, |tag| tag.span.end);
            tags.extend(tag);
        }
        tags
    }

    /// Returns what it says behind `name=`.
    pub(super) fn attribute(&self, name: &str) -> Option<&'t str> {
        attribute(self.source, name)
    }
}

/// Returns where the tag ends that begins at `start`: `>` between quotation marks is part of a value.
pub(super) fn end_of_tag(text: &str, start: usize) -> usize {
    let mut quote = None;
    for (at, letter) in text[start..].char_indices().take(FAR) {
        match (letter, quote) {
            ('>', None) => return start + at + 1,
            ('"' | '\'', None) => quote = Some(letter),
            (letter, Some(open)) if letter == open => quote = None,
            _ => {}
        }
    }
    let rest = &text[start..];
    start
        + rest
            .find('>')
            .map(|at| at + 1)
            .or_else(|| rest.find('\n'))
            .unwrap_or(rest.len())
}

/// Returns what a tag says behind `name=`.
pub(super) fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let mut rest = tag;
    loop {
        let at = find_small(rest, name)?;
        let is_begin = rest[..at]
            .ends_with(|letter: char| letter.is_whitespace() || matches!(letter, '"' | '\''));
        let after = rest[at + name.len()..].trim_start();
        if let Some(value) = after.strip_prefix('=').filter(|_| is_begin) {
            let value = value.trim_start();
            let quote = value
                .chars()
                .next()
                .filter(|first| matches!(first, '"' | '\''));
            return match quote {
                Some(quote) => value[1..].split(quote).next(),
                None => value
                    .split([' ', '\t', '\n', '>'])
                    .next()
                    .map(|value| value.trim_end_matches('/')),
            };
        }
        rest = &rest[at + name.len()..];
    }
}

/// Returns where a word of small letters stands, whatever the letters in the text.
pub(super) fn find_small(text: &str, word: &str) -> Option<usize> {
    let mut windows = text.as_bytes().windows(word.len());
    windows.position(|bytes| bytes.eq_ignore_ascii_case(word.as_bytes()))
}

/// A tag that is longer is not repeated whole.
pub(super) const LONGEST: usize = 80;

pub(super) fn shown(tag: &str) -> String {
    let line = tag.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
