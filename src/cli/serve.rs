//! `mercat serve`: the site, shown while it is edited, until Ctrl-C. Stopping needs no tidying: nothing was written.

use clap::Args;

use super::choices::{Choices, ExitStatus};
use super::{show, summary};
use crate::problem::{Failure, Report};
use crate::serve::{self, Port};

/// What only this command takes.
#[derive(Debug, Args)]
pub(super) struct Serve {
    /// The port to serve at, 0 for any; without it the first free one from 8000 on
    #[arg(long)]
    port: Option<u16>,
}

impl Serve {
    pub(super) fn run(&self, choices: &Choices) -> Result<ExitStatus, Failure> {
        let port = self.port.map_or(Port::From(8000), Port::Exactly);
        let loaded = |address: &str, report: &Report| {
            let found = summary::found(report);
            let line = format!("Serving {address} ({found}). Ctrl-C stops.");
            // Whoever closed the window, or filled the disk that the report goes to, may still be reading in the browser.
            let _ = show::report(report, &line, choices);
        };
        let noticed = |notice: &Failure| {
            if !choices.quiet {
                show::failure(notice);
            }
        };
        match serve::serve(&choices.options()?, port, &loaded, &noticed)? {}
    }
}
