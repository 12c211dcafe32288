//! A change of the content folder, tried before it is made. In: the content as it stands and as it would. Out: the errors that the change
//! would bring. Never touches the disk.

use std::collections::BTreeSet;

use crate::content::Content;
use crate::portal;
use crate::problem::{Report, Severity};
use crate::record::{self, Drafts};

/// Returns the errors that `after` has and `before` has not.
pub(in crate::cli) fn errors_brought(before: &Content, after: &Content) -> Report {
    // A draft can be wrong in itself, and what leads to one is wrong where it is left out.
    let mut brought = errors_brought_with(Drafts::Included, before, after);
    if !brought.has_errors() {
        brought = errors_brought_with(Drafts::LeftOut, before, after);
    }
    brought
}

fn errors_brought_with(drafts: Drafts, before: &Content, after: &Content) -> Report {
    let known = errors(before, drafts);
    let known: BTreeSet<&str> = known
        .in_order()
        .iter()
        .map(|problem| problem.message.as_str())
        .collect();
    errors(after, drafts).filtered(|problem| !known.contains(problem.message.as_str()))
}

fn errors(content: &Content, drafts: Drafts) -> Report {
    let mut report = Report::default();
    let records = report.keep(record::read(content, drafts));
    report.keep(portal::link(records));
    report.filtered(|problem| problem.severity() == Severity::Error)
}
