//! `mercat serve`: the site, shown while it is edited, until Ctrl-C. Stopping needs no tidying: nothing was written.

use clap::Args;

use super::{Choices, Status, show, words};
use crate::problem::{Failure, Severity};
use crate::serve::{self, Port};

/// What only this command takes.
#[derive(Debug, Args)]
pub(super) struct Serve {
    /// The port to serve at, 0 for any; without it the first free one from 8000 on
    #[arg(long)]
    port: Option<u16>,
}

impl Serve {
    pub(super) fn run(&self, choices: &Choices) -> Result<Status, Failure> {
        let port = self.port.map_or(Port::From(8000), Port::Exactly);
        let never = serve::serve(&choices.options()?, port, &|address, report| {
            show::report(report, choices, show::Warnings::OneOfEachKind);
            let errors = words::count_or_no(report.count(Severity::Error), "error");
            let warnings = words::count_or_no(report.count(Severity::Warning), "warning");
            show::closing_line(
                &format!("Serving {address} ({errors}, {warnings}). Ctrl-C stops."),
                choices,
            );
        })?;
        match never {}
    }
}
