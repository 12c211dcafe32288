//! `mercat build`: the site, written.
#![expect(
    clippy::disallowed_types,
    reason = "how long a run took is told at its end, and nowhere else"
)]

use std::mem;
use std::path::PathBuf;
use std::time::Instant;

use clap::Args;

use super::choices::{Choices, ExitStatus, SiteChoices};
use super::progress::ProgressLine;
use super::{show, summary, words};
use crate::problem::{Failure, Severity};
use crate::publish::{self, BuildSummary};
use crate::site::Site;

/// What only this command takes.
#[derive(Debug, Args)]
pub(super) struct Build {
    /// The folder that the site is written to
    #[arg(short, long, value_name = "DIR", default_value = "public")]
    output: PathBuf,
    #[command(flatten)]
    site: SiteChoices,
}

impl Build {
    pub(super) fn run(&self, choices: &Choices) -> Result<ExitStatus, Failure> {
        let start = Instant::now();
        let (site, mut report) = Site::load(&self.site.options(choices)?);
        let written = match site {
            Some(site) => {
                let progress = ProgressLine::new(site.routes().len(), choices.quiet);
                let written = publish::publish(&site, &self.output, &|done| progress.show(done))?;
                // The program is about to end, which takes back all memory at once; piece by piece would take longer.
                mem::forget(site);
                report.keep(written)
            }
            None => None,
        };
        let output = self.output.display();
        let line = if let Some(written) = written {
            let warnings = words::count_or_no(report.count(Severity::Warning), "warning");
            let (built, time) = (built(written), words::seconds(start.elapsed()));
            format!("{built} in {time} into {output}. {}.", sentence(&warnings))
        } else {
            let found = summary::found(&report);
            format!("Nothing was built: {output} is as it was. {found}.")
        };
        show::report(&report, &line, choices)?;
        Ok(ExitStatus::of(&report))
    }
}

fn built(written: BuildSummary) -> String {
    let BuildSummary {
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

fn sentence(words: &str) -> String {
    format!("{}{}", words[..1].to_uppercase(), &words[1..])
}
