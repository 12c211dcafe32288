//! `mercat serve`: the site, shown while it is edited, until Ctrl-C. Stopping needs no tidying: nothing was written. What is printed
//! goes through a thread of its own: whoever stops reading it does not stop the pages.

use std::process::{Command, Stdio};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

use clap::Args;

use super::choices::{Choices, ExitStatus, SiteChoices};
use super::{show, summary};
use crate::problem::{Failure, Report};
use crate::serve::{self, ListenAt, Port};

/// How many reports may wait for whoever reads them; what comes after those is not printed.
const WAITING: usize = 16;

/// What only this command takes.
#[derive(Debug, Args)]
pub(super) struct Serve {
    /// The name or number of this machine to serve at; 0.0.0.0 lets others on your network see it
    #[arg(long, value_name = "HOST", default_value = "127.0.0.1")]
    host: String,
    /// The port to serve at, 0 for any; without it the first free one from 8000 on
    #[arg(short, long)]
    port: Option<u16>,
    /// Open the site in your browser
    #[arg(long)]
    open: bool,
    #[command(flatten)]
    site: SiteChoices,
}

/// Something to print.
enum Printed {
    /// What a load came to, and the line that closes it.
    Report(Report, String),
    /// What stands in the way of something.
    Notice(Failure),
}

impl Serve {
    pub(super) fn run(&self, choices: &Choices) -> Result<ExitStatus, Failure> {
        let place = ListenAt {
            host: self.host.clone(),
            port: self.port.map_or(Port::From(8000), Port::Exactly),
        };
        let options = self.site.options(choices)?;
        let printer = printer(choices.clone());
        // Where nobody reads on, there is nobody to be told.
        let print = |what| drop(printer.try_send(what));
        let mut is_first = true;
        let mut loaded = |address: &str, report: &Report| {
            let found = summary::found(report);
            let line = format!("Serving {address} ({found}). Ctrl-C stops.");
            print(Printed::Report(report.clone(), line));
            if std::mem::take(&mut is_first)
                && self.open
                && let Err(failure) = open(address)
            {
                print(Printed::Notice(failure));
            }
        };
        let noticed = |notice: &Failure| {
            if !choices.quiet {
                print(Printed::Notice(notice.clone()));
            }
        };
        match serve::serve(&options, &place, &mut loaded, &noticed)? {}
    }
}

/// Returns where to send what is to be printed.
fn printer(choices: Choices) -> SyncSender<Printed> {
    let (sender, waiting) = sync_channel(WAITING);
    thread::spawn(move || {
        let mut is_first = true;
        for what in waiting {
            match what {
                Printed::Report(report, line) => {
                    if choices.quiet && std::mem::take(&mut is_first) {
                        show::line(&line, &choices);
                    }
                    // Whoever closed the window, or filled the disk that the report goes to, may still be reading in the browser.
                    let _ = show::report(&report, &line, &choices);
                }
                Printed::Notice(notice) => show::failure(&notice),
            }
        }
    });
    sender
}

/// Opens an address in the browser of whoever sits at this machine.
fn open(address: &str) -> Result<(), Failure> {
    let (program, before): (&str, &[&str]) = if cfg!(windows) {
        ("cmd", &["/c", "start", ""])
    } else if cfg!(target_os = "macos") {
        ("open", &[])
    } else {
        ("xdg-open", &[])
    };
    let mut command = Command::new(program);
    command.args(before).arg(address);
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null());
    let started = quiet.stderr(Stdio::null()).spawn();
    let started = started.map_err(|_| {
        Failure::new("no browser could be opened from here")
            .help(format!("open {address} in one yourself"))
    })?;
    // Somebody has to take note of its end.
    thread::spawn(move || started.wait_with_output());
    Ok(())
}
