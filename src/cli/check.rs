//! `mercat check`: everything that a build would find wrong, without a build; and, against an older state, what has vanished without a
//! reason.

use clap::Args;

use super::choices::{Choices, ExitStatus, SiteChoices};
use super::diff::compared::{self, Compared};
use super::progress::ProgressLine;
use super::{show, summary};
use crate::content::source::ContentSource;
use crate::problem::{Failure, Report};
use crate::publish;
use crate::site::Site;

/// What is not looked at where the older state is no whole portal.
const ADDRESSES: &str = "whether addresses have vanished, for the older state has errors";

/// What `check` takes besides what every command takes.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// Also say which records, amounts and addresses of this older state are gone without a reason: a revision in Git, or a folder
    #[arg(long, value_name = "REV")]
    against: Option<String>,
    #[command(flatten)]
    site: SiteChoices,
}

impl Check {
    pub(super) fn run(&self, choices: &Choices) -> Result<ExitStatus, Failure> {
        let (site, mut report) = match &self.against {
            Some(against) => self.checked_against(against, choices)?,
            None => Site::load(&self.site.options(choices)?),
        };
        if let Some(site) = site {
            let progress = ProgressLine::new(choices.quiet);
            report.merge(publish::rehearse(&site, &|done, all| {
                progress.show(done, all);
            })?);
        }
        let found = summary::found(&report);
        let line = format!("Checked {}: {found}.", choices.content.display());
        show::report(&report, &line, choices)?;
        Ok(ExitStatus::of(&report))
    }

    /// Reads the content and holds it against an older state.
    fn checked_against(
        &self,
        against: &str,
        choices: &Choices,
    ) -> Result<(Option<Site>, Report), Failure> {
        choices.must_have_content()?;
        let folder = ContentSource::Folder(choices.content.clone());
        let (new, mut report) = Compared::with_report(&folder, &self.site)?;
        let old = Compared::read(
            &ContentSource::named(against, &choices.content)?,
            &self.site,
        )?;
        let (difference, _) = compared::difference(&old, &new)?;
        report.merge(compared::unexplained(&difference, against));
        if old.site.is_none() {
            report.mark_unchecked(ADDRESSES);
        }
        Ok((new.site, report))
    }
}
