//! The number of a node → its place in the text, from the events of `saphyr-parser`. In: a file and a number that `yaml` gave
//! out. Out: the stretch that the node takes up. Asked only for files with a problem or a gap to show: it costs a second parse.

use std::ops::Range;
use std::sync::Arc;

use saphyr_parser::{Event, Parser, Span};

use super::front_matter;
use crate::place::{File, Place};

/// The place of a node, worked out anew. Whoever asks for many places of one file keeps an [`Index`] or a [`Finder`].
#[must_use]
pub fn place(file: &Arc<File>, node: u32) -> Place {
    Index::of(file).place(file, node)
}

/// Where every node of one file is.
#[derive(Debug, Clone, Default)]
pub struct Index {
    spans: Vec<Range<usize>>,
    /// Where the fields begin, for a node that cannot be found.
    start: usize,
}

/// Finds places file by file: cheap as long as the same file is asked for again and again.
#[derive(Debug, Clone, Default)]
pub struct Finder {
    last: Option<(Arc<File>, Index)>,
}

impl Finder {
    /// The place of a node.
    pub fn place(&mut self, file: &Arc<File>, node: u32) -> Place {
        let known = self.last.take().filter(|(last, _)| Arc::ptr_eq(last, file));
        let (_, index) = self
            .last
            .insert(known.unwrap_or_else(|| (Arc::clone(file), Index::of(file))));
        index.place(file, node)
    }
}

impl Index {
    /// Reads the fields of a file once more, for the places of all their nodes.
    #[must_use]
    pub fn of(file: &Arc<File>) -> Index {
        let fields = front_matter::fields_of(file);
        let text = &file.text[fields.clone()];
        let bytes = Bytes::of(text);
        let mut index = Index {
            spans: Vec::new(),
            start: fields.start,
        };
        let mut open = Vec::new();
        for event in Parser::new_from_str(text) {
            let Ok((event, span)) = event else { break };
            let (start, end) = bytes.range(span);
            match event {
                Event::Scalar(..) | Event::Alias(_) => {
                    index.spans.push(fields.start + start..fields.start + end);
                }
                Event::SequenceStart(..) | Event::MappingStart(..) => {
                    open.push(index.spans.len());
                    index.spans.push(fields.start + start..fields.start + end);
                }
                Event::SequenceEnd | Event::MappingEnd => {
                    if let Some(node) = open.pop() {
                        let span = &mut index.spans[node];
                        span.end = span.end.max(fields.start + end);
                    }
                }
                _ => {}
            }
        }
        for span in &mut index.spans {
            *span = shown(&file.text, span.clone());
        }
        index
    }

    /// The place of a node of `file`, the file that the index is of.
    #[must_use]
    pub fn place(&self, file: &Arc<File>, node: u32) -> Place {
        let span = usize::try_from(node)
            .ok()
            .and_then(|node| self.spans.get(node))
            .cloned();
        Place::new(file, span.unwrap_or(self.start..self.start))
    }
}

/// The stretch to show for a node: its first line, without the space behind it.
fn shown(text: &str, span: Range<usize>) -> Range<usize> {
    let written = &text[span.clone()];
    let first = written.lines().next().unwrap_or_default().trim_end();
    span.start..span.start + first.len()
}

/// Characters, by which the parser counts, as bytes.
pub(super) struct Bytes {
    /// The byte at which each character begins; nothing where all are one byte long.
    starts: Option<Vec<usize>>,
    length: usize,
}

impl Bytes {
    pub(super) fn of(text: &str) -> Bytes {
        let starts = (!text.is_ascii()).then(|| text.char_indices().map(|(at, _)| at).collect());
        Bytes {
            starts,
            length: text.len(),
        }
    }

    /// The byte at which a character begins.
    pub(super) fn at(&self, character: usize) -> usize {
        let byte = match &self.starts {
            None => character,
            Some(starts) => starts.get(character).copied().unwrap_or(self.length),
        };
        byte.min(self.length)
    }

    fn range(&self, span: Span) -> (usize, usize) {
        let start = self.at(span.start.index());
        (start, self.at(span.end.index()).max(start))
    }
}
