//! The number of a node → its place in the text. In: a file and a number that `yaml` gave out. Out: the stretch that the node takes
//! up. Asked only for files with a problem or a gap to show: it costs a second parse.

use std::collections::BTreeMap;
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

/// Finds places in the files of one folder, each of which it reads once.
#[derive(Debug, Clone, Default)]
pub struct Finder {
    /// By path.
    known: BTreeMap<String, (Arc<File>, PositionIndex)>,
}

impl Finder {
    /// Returns the place of a node.
    pub fn place(&mut self, file: &Arc<File>, node: u32) -> Place {
        if let Some((known, index)) = self.known.get(&file.path)
            && Arc::ptr_eq(known, file)
        {
            return index.place(file, node);
        }
        let index = PositionIndex::of(file);
        let place = index.place(file, node);
        let read = (Arc::clone(file), index);
        self.known.insert(file.path.clone(), read);
        place
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
