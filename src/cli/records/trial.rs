//! A change of the content folder, tried before it is made. In: the content as it stands and as it would. Out: the errors that the change
//! would bring. Never touches the disk.

use std::collections::BTreeSet;

use crate::content::Content;
use crate::portal;
use crate::problem::{Report, Severity};
use crate::record::{self, Drafts};

/// Returns the errors that `after` has and `before` has not.
pub(in crate::cli) fn errors_brought(before: &Content, after: &Content) -> Report {
    let known = errors(before);
    let known: BTreeSet<&str> = known
        .in_order()
        .iter()
        .map(|problem| problem.message.as_str())
        .collect();
    errors(after).filtered(|problem| !known.contains(problem.message.as_str()))
}

fn errors(content: &Content) -> Report {
    let mut report = Report::default();
    let records = report.keep(record::read(content, Drafts::Included));
    report.keep(portal::link(records));
    report.filtered(|problem| problem.severity() == Severity::Error)
}
