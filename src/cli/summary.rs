//! What a report comes to, for the last lines of a command. In: a report. Out: how much was found, what could not be looked at,
//! and what to do next. Never says that there is none of what was not looked for.

use super::words;
use crate::problem::{Report, Severity};

/// Returns how much a report holds: `no errors, 12 warnings`, `1 error so far`.
pub(super) fn found(report: &Report) -> String {
    let (errors, warnings) = (
        report.count(Severity::Error),
        report.count(Severity::Warning),
    );
    if report.unchecked().is_empty() {
        let errors = words::count_or_no(errors, "error");
        return format!("{errors}, {}", words::count_or_no(warnings, "warning"));
    }
    let counted = [(errors, "error"), (warnings, "warning")];
    let counted = counted.into_iter().filter(|(number, _)| *number > 0);
    let counted: Vec<String> = counted
        .map(|(number, one)| words::count(number, one))
        .collect();
    format!("{} so far", counted.join(", "))
}

/// Returns what to do next, a line each; nothing where nothing is left to do. `then` is what follows once the errors are mended.
pub(super) fn next_step(report: &Report, then: &str) -> String {
    let unchecked = report.unchecked();
    let unchecked = if unchecked.is_empty() {
        String::new()
    } else {
        format!("Not looked at yet: {}.\n", unchecked.join("; "))
    };
    let next = match report.count(Severity::Error) {
        0 => String::new(),
        1 => format!("Next: mend the error above and {then}.\n"),
        _ => format!("Next: mend the errors above and {then}.\n"),
    };
    unchecked + &next
}
