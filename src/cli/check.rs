//! `mercat check`: everything that a build would find wrong, without a build.

use clap::Args;

use super::choices::{Choices, ExitStatus, SiteChoices};
use super::progress::ProgressLine;
use super::{show, summary};
use crate::problem::Failure;
use crate::publish;
use crate::site::Site;

/// What only this command takes.
#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    site: SiteChoices,
}

impl Check {
    pub(super) fn run(&self, choices: &Choices) -> Result<ExitStatus, Failure> {
        let (site, mut report) = Site::load(&self.site.options(choices)?);
        if let Some(site) = site {
            let progress = ProgressLine::new(site.routes().len(), choices.quiet);
            report.merge(publish::rehearse(&site, &|done| progress.show(done))?);
        }
        let found = summary::found(&report);
        let line = format!("Checked {}: {found}.", choices.content.display());
        show::report(&report, &line, choices)?;
        Ok(ExitStatus::of(&report))
    }
}
