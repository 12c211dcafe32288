//! `mercat build`: the site, written.
#![expect(
    clippy::disallowed_types,
    reason = "how long a run took is told at its end, and nowhere else"
)]

use std::mem;
use std::time::Instant;

use super::progress::Progress;
use super::{Choices, Status, show, words};
use crate::problem::{Failure, Report, Severity};
use crate::publish::{self, Written};
use crate::site::Site;

pub(super) fn run(choices: &Choices) -> Result<Status, Failure> {
    let start = Instant::now();
    let (site, mut report) = Site::load(&choices.options()?);
    let written = match site {
        Some(site) => {
            let progress = Progress::new(site.routes().len(), choices.quiet);
            let written = publish::publish(&site, &choices.output, &|done| progress.show(done))?;
            // The program is about to end, which takes back all memory at once; piece by piece would take longer.
            mem::forget(site);
            report.keep(written)
        }
        None => None,
    };
    let line = match written {
        Some(written) => {
            format!(
                "{} in {} into {}.",
                built(written),
                words::seconds(start.elapsed()),
                choices.output.display()
            )
        }
        None => format!(
            "Nothing was built: {} is as it was.",
            choices.output.display()
        ),
    };
    show::report(&report, choices, show::Warnings::OneOfEachKind);
    show::closing_line(&format!("{line} {}", found(&report)), choices);
    Ok(Status::of(&report))
}

fn built(written: Written) -> String {
    let Written {
        pages,
        files,
        bytes,
    } = written;
    format!(
        "Built {}, {}, {}",
        words::count(pages, "page"),
        words::count(files, "file"),
        words::size(bytes)
    )
}

/// What a report holds: `12 warnings.`
fn found(report: &Report) -> String {
    let warnings = words::count_or_no(report.count(Severity::Warning), "warning");
    let sentence = match report.count(Severity::Error) {
        0 => warnings,
        errors => format!("{}, {warnings}", words::count(errors, "error")),
    };
    format!("{}{}.", sentence[..1].to_uppercase(), &sentence[1..])
}
