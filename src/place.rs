//! A text file and a stretch of one: what every problem points at. Knows lines and columns; never reads a disk.

use std::ops::Range;
use std::sync::Arc;

/// A text file, read whole.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct File {
    /// The path as a message shows it: the folder as it was given, then the path inside it, with forward slashes.
    pub path: String,
    /// Where the path inside the folder begins in [`File::path`].
    pub root: usize,
    /// The text, without a byte order mark.
    pub text: String,
}

impl File {
    /// Returns a file at `inner`, a path with forward slashes inside `folder`.
    #[must_use]
    pub fn new(folder: &str, inner: &str, text: String) -> File {
        let folder = folder.trim_end_matches('/');
        let (path, root) = if folder.is_empty() {
            (inner.to_owned(), 0)
        } else {
            (format!("{folder}/{inner}"), folder.len() + 1)
        };
        File { path, root, text }
    }

    /// Returns the path inside the folder, the same wherever the folder lies: `councils/fife.yaml`.
    #[must_use]
    pub fn inner(&self) -> &str {
        &self.path[self.root..]
    }
}

/// A stretch of a file, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file it lies in.
    pub file: Arc<File>,
    /// From the first byte to the one behind the last.
    pub span: Range<usize>,
}

impl Place {
    /// Returns the stretch `span` of `file`, cut to what the file holds.
    #[must_use]
    pub fn new(file: &Arc<File>, span: Range<usize>) -> Place {
        let end = span.end.min(file.text.len());
        Place {
            file: Arc::clone(file),
            span: span.start.min(end)..end,
        }
    }

    /// Returns the top of a file, for what concerns all of it.
    #[must_use]
    pub fn top(file: &Arc<File>) -> Place {
        Place::new(file, 0..0)
    }

    /// Returns line and column of the first character, both counted from 1, the column in characters.
    #[cfg(test)]
    pub(crate) fn line_and_column(&self) -> (usize, usize) {
        let before = &self.file.text.as_bytes()[..self.span.start];
        let line = before.split(|byte| *byte == b'\n').count();
        let start = before
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |at| at + 1);
        (
            line,
            String::from_utf8_lossy(&before[start..]).chars().count() + 1,
        )
    }
}
