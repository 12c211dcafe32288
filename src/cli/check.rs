//! `mercat check`: everything that a build would find wrong, without a build.

use super::progress::Progress;
use super::{Choices, Status, show, words};
use crate::problem::{Failure, Severity};
use crate::publish;
use crate::site::Site;

pub(super) fn run(choices: &Choices) -> Result<Status, Failure> {
    let (site, mut report) = Site::load(&choices.options()?);
    if let Some(site) = site {
        let progress = Progress::new(site.routes().len(), choices.quiet);
        report.merge(publish::rehearse(&site, &|done| progress.show(done))?);
    }
    show::report(&report, choices, show::Warnings::All);
    let errors = words::count_or_no(report.count(Severity::Error), "error");
    let warnings = words::count_or_no(report.count(Severity::Warning), "warning");
    show::closing_line(
        &format!(
            "Checked {}: {errors}, {warnings}.",
            choices.content.display()
        ),
        choices,
    );
    Ok(Status::of(&report))
}
