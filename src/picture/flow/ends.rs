//! What a picture of a flow is made from: named ends in three columns, and the totals between them.

use crate::picture::funding_by_year::TotalParts;
use crate::value::money::Total;

/// What flows, in three columns.
pub struct Flow<'f> {
    /// The columns from left to right.
    pub columns: [FlowColumn<'f>; 3],
    /// What flows from the first column to the second, and from there to the third. Of each end in the middle, as much comes as goes.
    pub between: [Vec<Stream>; 2],
    /// How amounts are written.
    pub parts: TotalParts<'f>,
}

/// One column of ends.
#[derive(Debug)]
pub struct FlowColumn<'f> {
    /// What stands above it.
    pub head: &'f str,
    /// Its ends, in any order.
    pub names: Vec<&'f str>,
}

/// What flows between two ends, which are named by their places in their columns.
#[derive(Debug, Clone)]
pub struct Stream {
    /// Where it comes from.
    pub from: usize,
    /// Where it goes.
    pub to: usize,
    /// How much.
    pub total: Total,
}
