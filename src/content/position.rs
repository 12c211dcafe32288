//! The number of a node → its place in the text. In: a file and a number that `yaml` gave out. Out: the stretch that the node takes
//! up. Asked only for files with a problem or a gap to show: it costs a second parse.

use std::ops::Range;
use std::sync::Arc;

use super::{front_matter, yaml};
use crate::place::{File, Place};

/// Returns the place of a node, worked out anew. Whoever asks for many places of one file keeps an [`PositionIndex`] or a [`Finder`].
#[must_use]
pub fn place(file: &Arc<File>, node: u32) -> Place {
    PositionIndex::of(file).place(file, node)
}

/// Where every node of one file is.
#[derive(Debug, Clone, Default)]
pub struct PositionIndex {
    spans: Vec<Range<usize>>,
    /// Where the fields begin, for a node that cannot be found.
    start: usize,
}

/// Finds places file by file: cheap as long as the same file is asked for again and again.
#[derive(Debug, Clone, Default)]
pub struct Finder {
    last: Option<(Arc<File>, PositionIndex)>,
}

impl Finder {
    /// Returns the place of a node.
    pub fn place(&mut self, file: &Arc<File>, node: u32) -> Place {
        let known = self.last.take().filter(|(last, _)| Arc::ptr_eq(last, file));
        let (_, index) = self
            .last
            .insert(known.unwrap_or_else(|| (Arc::clone(file), PositionIndex::of(file))));
        index.place(file, node)
    }
}

impl PositionIndex {
    /// Reads the fields of a file once more, for the places of all their nodes.
    #[must_use]
    pub fn of(file: &Arc<File>) -> PositionIndex {
        let fields = front_matter::fields_of(file);
        let spans = yaml::spans(&file.text[fields.clone()]);
        PositionIndex {
            spans: spans
                .into_iter()
                .map(|span| fields.start + span.start..fields.start + span.end)
                .collect(),
            start: fields.start,
        }
    }

    /// Returns the place of a node of `file`, the file that the index is of.
    #[must_use]
    pub fn place(&self, file: &Arc<File>, node: u32) -> Place {
        let span = usize::try_from(node)
            .ok()
            .and_then(|node| self.spans.get(node))
            .cloned();
        Place::new(file, span.unwrap_or(self.start..self.start))
    }
}
