//! What looks like markup and is none, so that readers would see the source. In: a paragraph, heading, cell or item, in which all
//! that is markup, code or escaped is masked. Out: a warning for each piece, with the text as it should be. Looks at the text from left
//! to right, and never further ahead than [`FAR`], so that a text of brackets takes no longer than any other.

mod address;
mod lines;
mod links;
mod signs;

use std::ops::Range;

use super::finding::Finding;
pub(super) use address::is_address;
pub(super) use lines::{Bullets, lost_cells};

/// How many bytes an end is looked for.
const FAR: usize = 600;
/// What a masked byte is by: the first of a link or picture and the others, an address that is a link without markup, or code,
/// HTML, a note or an escape.
const LINK: u8 = 1;
const IN_LINK: u8 = 2;
const ADDRESS: u8 = 3;
const OTHER: u8 = 4;

/// What kind of markup takes up some bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mask {
    /// A link or picture as Markdown writes it.
    Link,
    /// A bare address.
    Address,
    /// Code, HTML, or a reference to a note.
    Other,
}

/// Where a stretch of words stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Within {
    /// In a paragraph.
    #[default]
    Paragraph,
    /// In an item of a list, as its first words.
    Item,
    /// In a heading.
    Heading,
    /// In a cell of a table.
    Cell,
}

/// The words of a paragraph, heading, cell or item, with what is markup among them.
#[derive(Debug, Default)]
pub(super) struct Stretch {
    span: Option<Range<usize>>,
    masks: Vec<(Range<usize>, Mask)>,
    /// Where it stands.
    pub(super) within: Within,
}

impl Stretch {
    /// Adds some bytes of the text.
    pub(super) fn add(&mut self, span: &Range<usize>) {
        match &mut self.span {
            Some(all) => *all = all.start.min(span.start)..all.end.max(span.end),
            None => self.span = Some(span.clone()),
        }
    }

    /// Adds some bytes that are markup.
    pub(super) fn mask(&mut self, span: Range<usize>, mask: Mask) {
        self.add(&span);
        self.masks.push((span, mask));
    }

    /// Looks through the words, and begins anew.
    pub(super) fn end(&mut self, text: &str, bullets: &mut Bullets, found: &mut Vec<Finding>) {
        if let Some(span) = self.span.take()
            && let Some(raw) = text.get(span.clone())
        {
            let words = Words {
                raw,
                start: span.start,
                plain: masked(text, span, &self.masks),
                within: self.within,
            };
            signs::look(&words, found);
            links::look(&words, found);
            lines::look(&words, bullets, found);
        }
        self.masks.clear();
        self.within = Within::Paragraph;
    }
}

/// A stretch as the detectors see it.
struct Words<'t> {
    /// As it is written.
    raw: &'t str,
    /// Where it begins in the text.
    start: usize,
    /// The same bytes, with a small number for each that is markup.
    plain: Vec<u8>,
    within: Within,
}

impl Words<'_> {
    /// The bytes of the text for some of the stretch.
    fn span(&self, span: Range<usize>) -> Range<usize> {
        self.start + span.start..self.start + span.end
    }

    /// Whether the words at `at` begin with `start` and are no markup.
    fn is_at(&self, at: usize, start: &str) -> bool {
        self.plain.get(at..at + start.len()) == Some(start.as_bytes())
    }

    /// Where `end` stands next, behind `from` and not far.
    fn find(&self, from: usize, end: &str) -> Option<usize> {
        let far = (from + FAR).min(self.plain.len());
        let near = self.plain.get(from..far)?;
        let at = near
            .windows(end.len())
            .position(|bytes| bytes == end.as_bytes())?;
        Some(from + at)
    }

    /// Where the line ends in which `from` stands, or how far is looked.
    fn end_of_line(&self, from: usize) -> usize {
        let mut far = (from + FAR).min(self.raw.len());
        while !self.raw.is_char_boundary(far) {
            far -= 1;
        }
        self.raw[from..far]
            .find('\n')
            .map_or(far, |length| from + length)
    }
}

/// The bytes of a stretch of a text, with all that is markup or escaped masked.
fn masked(text: &str, stretch: Range<usize>, masks: &[(Range<usize>, Mask)]) -> Vec<u8> {
    let start = stretch.start;
    let mut plain = text.as_bytes()[stretch].to_vec();
    for (span, mask) in masks {
        let by = match mask {
            Mask::Link => IN_LINK,
            Mask::Address => ADDRESS,
            Mask::Other => OTHER,
        };
        let end = span.end.saturating_sub(start).min(plain.len());
        let first = span.start.saturating_sub(start).min(end);
        // A picture within a link is part of that.
        let is_outermost = plain[first..end].first() != Some(&IN_LINK);
        for byte in plain[first..end]
            .iter_mut()
            .filter(|byte| !matches!(**byte, LINK | IN_LINK))
        {
            *byte = by;
        }
        if *mask == Mask::Link && is_outermost && first < end {
            plain[first] = LINK;
        }
    }
    // The words of a stretch begin behind the backslash of an escape.
    if text[..start].ends_with('\\')
        && let Some(first) = plain.first_mut()
    {
        *first = OTHER;
    }
    let mut at = 0;
    while at + 1 < plain.len() {
        if plain[at] == b'\\' && plain[at + 1].is_ascii_punctuation() {
            plain[at..=at + 1].fill(OTHER);
            at += 1;
        }
        at += 1;
    }
    plain
}

#[cfg(test)]
mod tests;
