//! A change of the content folder, tried before it is made. In: the content as it stands and as it would. Out: the errors that the change
//! would bring. Never touches the disk.

use std::collections::BTreeMap;

use crate::content::Content;
use crate::portal;
use crate::problem::{Code, Problem, Report, Severity};
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
    let before = errors(before, drafts);
    let mut known: BTreeMap<_, usize> = BTreeMap::new();
    for problem in before.problems() {
        *known.entry(mark(problem)).or_default() += 1;
    }
    // The same words said of another file, or once more of the same one, are another error.
    errors(after, drafts).filtered(|problem| match known.get_mut(&mark(problem)) {
        Some(times) if *times > 0 => {
            *times -= 1;
            false
        }
        Some(_) | None => true,
    })
}

/// Returns what tells an error from others, wherever in its file it stands: lines above it may have been added.
fn mark(problem: &Problem) -> (Code, String, String) {
    let file = problem.place.as_ref().map(|place| place.file.path.clone());
    let file = file.unwrap_or_default();
    (problem.code, problem.message.clone(), file)
}

fn errors(content: &Content, drafts: Drafts) -> Report {
    let mut report = Report::default();
    let records = report.keep(record::read(content, drafts));
    report.keep(portal::link(records));
    report.filtered(|problem| problem.severity() == Severity::Error)
}
