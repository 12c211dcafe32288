//! `mercat build`: the site, written.
#![expect(
    clippy::disallowed_types,
    reason = "how long a run took is told at its end, and nowhere else"
)]

pub(super) mod origin;

use std::mem;
use std::path::PathBuf;
use std::thread;
use std::time::Instant;

use clap::Args;

use super::choices::{Choices, ExitStatus, SiteChoices};
use super::progress::ProgressLine;
use super::{show, summary, words};
use crate::content::source::{ContentSource, OpenSource};
use crate::problem::{Code, Failure, Problem, Report, Severity};
use crate::publish::{self, BuildSummary, Durability};
use crate::site::Site;
use crate::value::date::Date;
use crate::wording::capital;
use origin::ContentState;

/// What only this command takes.
#[derive(Debug, Args)]
pub(super) struct Build {
    /// The folder that the site is written to
    #[arg(short, long, value_name = "DIR", default_value = "public")]
    output: PathBuf,
    /// Build what this revision in Git says, and not what the folder does now
    #[arg(long, value_name = "REV", conflicts_with = "as_of")]
    revision: Option<String>,
    /// Build what was known at the end of this day: the newest revision up to it
    #[arg(long, value_name = "DAY", value_parser = day)]
    as_of: Option<Date>,
    /// Make pages that open from the disk, without a server; the search then shows the list of all pages
    #[arg(long)]
    portable: bool,
    /// Do not wait until the site is on the disk: quicker, but a power cut may take the new site and the old one
    #[arg(long)]
    no_sync: bool,
    #[command(flatten)]
    site: SiteChoices,
}

impl Build {
    pub(super) fn run(&self, choices: &Choices) -> Result<ExitStatus, Failure> {
        let start = Instant::now();
        // Read by another thread: it takes as long as a small portal's pages do.
        let program = thread::spawn(origin::program);
        let content = self.source(choices).open()?;
        let mut untold = Report::default();
        let state = state(&content, &mut untold)?;
        let mut options = self.site.options_for(&content.folder);
        state.put_into(&mut options);
        let (site, mut report) = Site::load_from(&options, &content.shown_as);
        report.merge(untold);
        let written = match site {
            Some(site) => {
                let site = if self.portable { site.portable() } else { site };
                let progress = ProgressLine::new(choices.quiet);
                let program = program.join().unwrap_or_default();
                let origin = origin::origin(program, &self.site, state, self.portable);
                let show = |done, all| progress.show(done, all);
                let durability = if self.no_sync {
                    Durability::Unsynced
                } else {
                    Durability::Synced
                };
                let written = publish::publish(&site, &self.output, &origin, durability, &show)?;
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
            let next = self.next();
            format!(
                "{built} in {time} into {output}. {}.\n{next}",
                capital(&warnings)
            )
        } else {
            let found = summary::found(&report);
            format!("Nothing was built: {output} is as it was. {found}.")
        };
        show::report(&report, &line, choices)?;
        Ok(ExitStatus::of(&report))
    }

    /// Returns where the content is read from.
    fn source(&self, choices: &Choices) -> ContentSource {
        let beside = &choices.content;
        match (&self.revision, self.as_of) {
            (Some(revision), _) => ContentSource::revision(revision, beside),
            (None, Some(day)) => ContentSource::Day {
                day,
                beside: beside.clone(),
            },
            (None, None) => ContentSource::Folder(beside.clone()),
        }
    }

    /// Returns how to look at what was built.
    fn next(&self) -> String {
        if self.portable {
            let front = self.output.join("index.html");
            return format!("Next: open {} in a browser.", front.display());
        }
        let look = if self.revision.is_some() || self.as_of.is_some() {
            "serve that folder with any web server"
        } else {
            "look at it with `mercat serve`"
        };
        format!(
            "Next: {look}. Opened from the disk its links lead nowhere, unless you build with --portable."
        )
    }
}

/// Returns what the repository says of the content. A clone without the whole history tells no changes, and that is said.
fn state(content: &OpenSource, report: &mut Report) -> Result<ContentState, Failure> {
    ContentState::of(content, true).or_else(|why| {
        let Failure { message, help } = why;
        let message = format!("the site does not say what changed when: {message}");
        report.push(Problem {
            help,
            ..Problem::nowhere(Code::NoHistory, message)
        });
        ContentState::of(content, false)
    })
}

/// Reads a day, or a month or a year, whose last day is meant.
fn day(text: &str) -> Result<Date, String> {
    Date::parse(text).map_err(|fault| format!("{}: {}", fault.message, fault.help))
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
