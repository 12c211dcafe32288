//! The Markdown body of a record: where it stands, and its words, and its links and headings, which linking checks.

use std::ops::Range;
use std::sync::Arc;

use crate::place::File;
use crate::prose::Outline;

/// A stretch of Markdown.
#[derive(Debug, Clone)]
pub struct WriteUp {
    /// The file it stands in.
    pub file: Arc<File>,
    /// The bytes of the file that it takes up.
    pub span: Range<usize>,
    /// Its headings, links and words.
    pub outline: Outline,
}

impl WriteUp {
    /// Returns the Markdown.
    #[must_use]
    pub fn markdown(&self) -> &str {
        &self.file.text[self.span.clone()]
    }

    /// Returns the words that it shows, a stretch of them at a time, as they are written.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let words = self.outline.words.iter();
        words.map(|span| &self.file.text[span.clone()])
    }
}
