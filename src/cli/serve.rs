//! `mercat serve`: the site, shown while it is edited, until Ctrl-C. Stopping needs no tidying: nothing was written.

use std::process::{Command, Stdio};
use std::thread;

use clap::Args;

use super::choices::{Choices, ExitStatus, SiteChoices};
use super::{show, summary};
use crate::problem::{Failure, Report};
use crate::serve::{self, ListenAt, News, Port};

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
    /// The editor in which a click on a problem opens its file: vscode, vscodium, cursor, zed, idea, or an address with {path}, {line} and
    /// {column}; without it the repository's page
    #[arg(long, value_parser = editor)]
    editor: Option<String>,
    #[command(flatten)]
    site: SiteChoices,
}

impl Serve {
    pub(super) fn run(&self, choices: &Choices) -> Result<ExitStatus, Failure> {
        let place = ListenAt {
            host: self.host.clone(),
            port: self.port.map_or(Port::From(8000), Port::Exactly),
            editor: self.editor.clone(),
        };
        let options = self.site.options(choices)?;
        let (choices, is_to_open) = (choices.clone(), self.open);
        let mut is_first = true;
        let tell = move |news| match news {
            News::Loaded { address, report } => {
                let is_first = std::mem::take(&mut is_first);
                print(&address, &report, &choices, is_first);
                if is_first
                    && is_to_open
                    && let Err(failure) = open(&address)
                {
                    show::failure(&failure);
                }
            }
            News::Noticed(_) if choices.quiet => {}
            News::Noticed(notice) => show::failure(&notice),
        };
        match serve::serve(&options, &place, tell)? {}
    }
}

/// Prints what a load came to. The address is told once even to who wants quiet.
fn print(address: &str, report: &Report, choices: &Choices, is_first: bool) {
    let found = summary::found(report);
    let line = format!("Serving {address} ({found}). Ctrl-C stops.");
    if choices.quiet && is_first {
        show::line(&line, choices);
    }
    // Whoever closed the window, or filled the disk that the report goes to, may still be reading in the browser.
    let then = "save: the site follows by itself";
    let _ = show::report_then(report, &line, then, choices);
}

/// Returns what opens a file in an editor: its name for the few that are known, else an address with `{path}` in it.
fn editor(text: &str) -> Result<String, String> {
    let known = match text {
        "vscode" | "vscodium" | "cursor" | "zed" => {
            Some(format!("{text}://file{{path}}:{{line}}:{{column}}"))
        }
        "idea" => Some("idea://open?file={path}&line={line}&column={column}".to_owned()),
        _ => None,
    };
    let own = || (text.contains("://") && text.contains("{path}")).then(|| text.to_owned());
    known.or_else(own).ok_or_else(|| {
        "write vscode, vscodium, cursor, zed, idea, or an address such as editor://{path}:{line}"
            .to_owned()
    })
}

/// Opens an address in the browser of whoever sits at this machine.
#[expect(clippy::disallowed_methods, reason = "the browser is another program")]
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
