//! The number of a node → its place in the text. In: a file and a number that `yaml` gave out. Out: the stretch that the node takes
//! up, looked up only for what is shown: it costs a second parse, once for each file.

use std::sync::Arc;

use super::{front_matter, yaml};
use crate::place::{File, Place, Positions};

/// Returns the place of a node.
#[must_use]
pub fn place(file: &Arc<File>, node: u32) -> Place {
    Place::of_node(file, node, positions)
}

/// Reads the fields of a file once more, for the places of all their nodes.
fn positions(file: &Arc<File>) -> Positions {
    let fields = front_matter::fields_of(file);
    let nodes = yaml::spans(&file.text[fields.clone()]).into_iter();
    Positions {
        nodes: nodes
            .map(|span| fields.start + span.start..fields.start + span.end)
            .collect(),
        start: fields.start,
    }
}
