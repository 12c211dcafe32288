//! A text file and a stretch of one: what every problem points at. Knows lines and columns; never reads a disk.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// A text file, read whole.
#[derive(Debug, Default)]
pub struct File {
    /// The path as a message shows it: the folder as it was given, then the path inside it, with forward slashes.
    pub path: String,
    /// Where the path inside the folder begins in [`File::path`].
    pub root: usize,
    /// The text, without a byte order mark.
    pub text: String,
    /// Where its nodes are, once somebody has asked.
    positions: OnceLock<Positions>,
}

/// Where the nodes of a file are, by their numbers.
#[derive(Debug, Default)]
pub struct Positions {
    /// The stretch that each node takes up.
    pub nodes: Vec<Range<usize>>,
    /// Where the fields begin, for a node that cannot be found.
    pub start: usize,
}

impl PartialEq for File {
    fn eq(&self, other: &File) -> bool {
        (&self.path, self.root, &self.text) == (&other.path, other.root, &other.text)
    }
}

impl Eq for File {}

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
        File {
            path,
            root,
            text,
            positions: OnceLock::new(),
        }
    }

    /// Returns the path inside the folder, the same wherever the folder lies: `councils/fife.yaml`.
    #[must_use]
    pub fn inner(&self) -> &str {
        &self.path[self.root..]
    }
}

/// A stretch of a file: known, or that of a node, looked up when somebody asks for it. Of the many warnings that a portal may have few
/// are shown, and to look one up costs a second parse of its file.
#[derive(Debug, Clone)]
pub struct Place {
    /// The file it lies in.
    pub file: Arc<File>,
    at: At,
}

#[derive(Debug, Clone)]
enum At {
    /// From the first byte to the one behind the last.
    Span(Range<usize>),
    /// The number of a node, and what finds those of its file.
    Node(u32, fn(&Arc<File>) -> Positions),
}

impl PartialEq for Place {
    fn eq(&self, other: &Place) -> bool {
        self.file == other.file && self.span() == other.span()
    }
}

impl Eq for Place {}

impl Place {
    /// Returns the stretch `span` of `file`, cut to what the file holds.
    #[must_use]
    pub fn new(file: &Arc<File>, span: Range<usize>) -> Place {
        let end = span.end.min(file.text.len());
        Place {
            file: Arc::clone(file),
            at: At::Span(span.start.min(end)..end),
        }
    }

    /// Returns the place of a node, which `find` looks up when it is first asked for a node of the file.
    #[must_use]
    pub fn of_node(file: &Arc<File>, node: u32, find: fn(&Arc<File>) -> Positions) -> Place {
        Place {
            file: Arc::clone(file),
            at: At::Node(node, find),
        }
    }

    /// Returns the bytes it takes up, from the first to the one behind the last.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        match &self.at {
            At::Span(span) => span.clone(),
            At::Node(node, find) => {
                let known = self.file.positions.get_or_init(|| find(&self.file));
                let node = usize::try_from(*node).ok();
                let span = node.and_then(|node| known.nodes.get(node)).cloned();
                let span = span.unwrap_or(known.start..known.start);
                let end = span.end.min(self.file.text.len());
                span.start.min(end)..end
            }
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
        let before = &self.file.text.as_bytes()[..self.span().start];
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
