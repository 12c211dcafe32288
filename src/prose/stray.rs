//! What looks like markup and is none, so that readers would see the source. In: a paragraph, heading, cell or item, in which all
//! that is markup, code or escaped is masked. Out: a warning for each piece, with the text as it should be. Looks at the text from left
//! to right, and never further ahead than [`words::FAR`], so that a text of brackets takes no longer than any other.

pub(super) mod address;
mod beginnings;
mod blocks;
mod lines;
mod links;
mod lone_sums;
mod numbers;
mod signs;
mod slips;
mod words;

use std::ops::Range;

use super::finding::Finding;
pub(super) use beginnings::{meaning, underlined};
pub(super) use blocks::{indented_words, unclosed_code};
pub(super) use lines::{Bullets, row_faults};
pub(super) use links::{LACKS_COLON, NO_NOTE};
pub(super) use numbers::OpenLists;
pub(super) use slips::in_plain_words;
pub(super) use words::{Mask, Within};
use words::{TextWords, masked};

/// The words of a paragraph, heading, cell or item, with what is markup among them.
#[derive(Debug, Default)]
pub(super) struct Stretch {
    span: Option<Range<usize>>,
    masks: Vec<(Range<usize>, Mask)>,
    /// The words that are seen, those of links among them.
    seen: Vec<Range<usize>>,
    /// Where it stands.
    pub(super) within: Within,
}

impl Stretch {
    /// Adds some words.
    pub(super) fn words(&mut self, span: &Range<usize>) {
        self.add(span);
        self.seen.push(span.clone());
    }

    /// Adds some bytes of the text.
    fn add(&mut self, span: &Range<usize>) {
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
            let mut words = TextWords {
                raw,
                start: span.start,
                plain: masked(text, span, &self.masks),
                within: self.within,
                text,
            };
            signs::look(&words, found);
            let before = found.len();
            links::look(&words, found);
            let links = before..found.len();
            lines::look(&words, bullets, found);
            words.uncover(&self.seen);
            words.cover(&found[links]);
            slips::look(&words, found);
        }
        self.masks.clear();
        self.seen.clear();
        self.within = Within::Paragraph;
    }
}

#[cfg(test)]
mod tests;
