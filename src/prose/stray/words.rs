//! A stretch of words as the detectors see it: as it is written, and with all that is markup, code or escaped masked.

use std::ops::Range;

use crate::prose::finding::Finding;

/// How many bytes an end is looked for.
pub(super) const FAR: usize = 600;
/// What a masked byte is by: the first of a link or picture and the others, an address that is a link without markup, code,
/// HTML, a note or an escape, and the marks of bold and other words.
pub(super) const LINK: u8 = 1;
pub(super) const IN_LINK: u8 = 2;
pub(super) const ADDRESS: u8 = 3;
const OTHER: u8 = 4;
pub(super) const EMPHASIS: u8 = 5;

/// What is found of a link, and where to go on.
pub(super) type FoundLink = Option<(usize, Finding)>;
/// What is found of a sign, and where to go on.
pub(super) type FoundSign = Option<(usize, Option<Finding>)>;

/// What kind of markup takes up some bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::prose) enum Mask {
    /// A link or picture as Markdown writes it.
    Link,
    /// A bare address.
    Address,
    /// Code, HTML, or a reference to a note.
    Other,
    /// The marks of bold, italic or struck words.
    Emphasis,
}

/// Where a stretch of words stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::prose) enum Within {
    /// In a paragraph.
    #[default]
    Paragraph,
    /// In an item of a list, as its first words.
    Item,
    /// In a heading.
    Heading,
    /// In a cell of a table.
    Cell,
    /// In a field, which takes no markup.
    Field,
}

/// A stretch as the detectors see it.
pub(super) struct TextWords<'t> {
    /// As it is written.
    pub(super) raw: &'t str,
    /// Where it begins in the text.
    pub(super) start: usize,
    /// The same bytes, with a small number for each that is markup.
    pub(super) plain: Vec<u8>,
    /// Where it stands.
    pub(super) within: Within,
    /// The whole text.
    pub(super) text: &'t str,
}

impl<'t> TextWords<'t> {
    /// Takes the mask off the words of links and pictures.
    pub(super) fn uncover(&mut self, seen: &[Range<usize>]) {
        for span in seen {
            let (start, end) = (span.start - self.start, span.end - self.start);
            let is_escaped = self.raw[..start].ends_with('\\');
            if is_escaped || self.raw[start..end].contains("://") {
                continue;
            }
            for at in start..end {
                if matches!(self.plain[at], LINK | IN_LINK) {
                    self.plain[at] = self.raw.as_bytes()[at];
                }
            }
        }
    }

    /// Masks the brackets of what is told already.
    pub(super) fn cover(&mut self, told: &[Finding]) {
        for finding in told {
            let (start, end) = (
                finding.span.start - self.start,
                finding.span.end - self.start,
            );
            for byte in self.plain[start..end]
                .iter_mut()
                .filter(|byte| **byte == b'[')
            {
                *byte = OTHER;
            }
        }
    }

    /// Returns the bytes of the text for some of the stretch.
    pub(super) fn span(&self, span: Range<usize>) -> Range<usize> {
        self.start + span.start..self.start + span.end
    }

    /// Returns whether the words at `at` begin with `start` and are no markup.
    pub(super) fn is_at(&self, at: usize, start: &str) -> bool {
        self.plain.get(at..at + start.len()) == Some(start.as_bytes())
    }

    /// Returns where `end` stands next, behind `from` and not far.
    pub(super) fn find(&self, from: usize, end: &str) -> Option<usize> {
        let far = (from + FAR).min(self.plain.len());
        let near = self.plain.get(from..far)?;
        let at = near
            .windows(end.len())
            .position(|bytes| bytes == end.as_bytes())?;
        Some(from + at)
    }

    /// Returns the letter before a byte.
    pub(super) fn before(&self, at: usize) -> Option<char> {
        self.raw[..at].chars().next_back()
    }

    /// Returns the letter at a byte.
    pub(super) fn touches(&self, at: usize) -> Option<char> {
        self.raw.get(at..)?.chars().next()
    }

    /// Returns whether a word begins at a byte, and none of an address.
    pub(super) fn begins_word(&self, at: usize) -> bool {
        self.before(at)
            .is_none_or(|before| !before.is_alphanumeric() && !"/_-.@".contains(before))
    }

    /// Returns whether a word has ended at a byte, and none of an address.
    pub(super) fn ends_word(&self, at: usize) -> bool {
        self.touches(at)
            .is_none_or(|next| !next.is_alphanumeric() && !"/_@".contains(next))
    }

    /// Returns how often a sign stands in a row.
    pub(super) fn run(&self, at: usize, sign: u8) -> usize {
        let signs = self.plain[at..].iter();
        signs.take_while(|next| **next == sign).count()
    }

    /// Returns what stands from `from` to the next `end` on its line.
    pub(super) fn up_to(&self, from: usize, end: &str) -> Option<&'t str> {
        self.raw.get(from..)?;
        let line = self.end_of_line(from);
        let at = self.find(from, end).filter(|at| *at < line)?;
        self.raw.get(from..at)
    }

    /// Returns what stands between the marks at `at` and the same on its line, which touch it at both sides.
    pub(super) fn between(&self, at: usize, marks: &str) -> Option<&'t str> {
        let inner = self.up_to(at + marks.len(), marks)?;
        let is_touched = !inner.is_empty() && inner.trim() == inner;
        is_touched.then_some(inner)
    }

    /// Returns where the line ends in which `from` stands, or how far is looked.
    pub(super) fn end_of_line(&self, from: usize) -> usize {
        let mut far = (from + FAR).min(self.raw.len());
        while !self.raw.is_char_boundary(far) {
            far -= 1;
        }
        self.raw[from..far]
            .find('\n')
            .map_or(far, |length| from + length)
    }
}

/// Returns the bytes of a stretch of a text, with all that is markup or escaped masked.
pub(super) fn masked(text: &str, stretch: Range<usize>, masks: &[(Range<usize>, Mask)]) -> Vec<u8> {
    let start = stretch.start;
    let mut plain = text.as_bytes()[stretch].to_vec();
    for (span, mask) in masks {
        let by = match mask {
            Mask::Link => IN_LINK,
            Mask::Address => ADDRESS,
            Mask::Other => OTHER,
            Mask::Emphasis => EMPHASIS,
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
