//! `mercat check`: everything that a build would find wrong, without a build.

use super::choices::{Choices, Status};
use super::progress::Progress;
use super::{show, summary};
use crate::problem::Failure;
use crate::publish;
use crate::site::Site;

pub(super) fn run(choices: &Choices) -> Result<Status, Failure> {
    let (site, mut report) = Site::load(&choices.options()?);
    if let Some(site) = site {
        let progress = Progress::new(site.routes().len(), choices.quiet);
        report.merge(publish::rehearse(&site, &|done| progress.show(done))?);
    }
    let found = summary::found(&report);
    let line = format!("Checked {}: {found}.", choices.content.display());
    show::report(&report, &line, choices)?;
    Ok(Status::of(&report))
}
