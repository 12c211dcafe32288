//! The command line. In: arguments, the environment, the terminal. Out: an exit status: 0 when all is well, 1 when the
//! content has errors, 2 when the command line or the machine stands in the way. Each command loads, acts, shows the
//! report and gives its status; none of them knows anything of councils.
#![expect(
    clippy::disallowed_methods,
    reason = "a folder that was named is to be there"
)]

mod build;
mod cache;
mod check;
mod progress;
mod serve;
mod show;
mod summary;
mod words;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::problem::{Failure, Report};
use crate::record::Drafts;
use crate::site::Options;

/// What the program is asked to do.
#[derive(Debug, Parser)]
#[command(
    name = "mercat",
    version,
    about = "Turns council records and project write-ups into a public website."
)]
#[command(arg_required_else_help = true, disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    choices: Choices,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write the site
    Build,
    /// Say what is wrong with the content, and write nothing
    Check,
    /// Show the site while you edit it
    Serve(serve::Serve),
}

/// What every command takes.
#[derive(Debug, Args)]
struct Choices {
    /// The folder that the site is made from
    #[arg(long, global = true, value_name = "DIR", default_value = "content")]
    content: PathBuf,
    /// The folder that `build` writes the site to
    #[arg(long, global = true, value_name = "DIR", default_value = "public")]
    output: PathBuf,
    /// The address the site is published at, instead of the one in `site.yaml`
    #[arg(long, global = true, value_name = "URL", value_parser = base_url)]
    base_url: Option<String>,
    /// Take in the records marked as drafts
    #[arg(long, global = true)]
    drafts: bool,
    /// How problems are shown
    #[arg(long, global = true, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Show nothing but errors
    #[arg(long, global = true, conflicts_with = "verbose")]
    quiet: bool,
    /// Show every warning
    #[arg(long, global = true)]
    verbose: bool,
}

/// For whom a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people, with the lines concerned
    Text,
    /// For GitHub Actions, which shows them beside the changed lines
    Github,
    /// For other programs
    Json,
}

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Status {
    Fine,
    ContentHasErrors,
}

/// Does what the command line asks for.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let choices = &arguments.choices;
    let status = match arguments.command {
        Command::Build => build::run(choices),
        Command::Check => check::run(choices),
        Command::Serve(serve) => serve.run(choices),
    };
    match status {
        Ok(Status::Fine) => ExitCode::SUCCESS,
        Ok(Status::ContentHasErrors) => ExitCode::from(1),
        Err(failure) => {
            show::failure(&failure);
            ExitCode::from(2)
        }
    }
}

impl Choices {
    /// What a site is to be made from, if it is there.
    fn options(&self) -> Result<Options, Failure> {
        if !self.content.is_dir() {
            let message = format!("there is no folder `{}`", self.content.display());
            return Err(
                Failure::new(message).help("name the folder that holds `site.yaml` with --content")
            );
        }
        let drafts = if self.drafts {
            Drafts::Included
        } else {
            Drafts::LeftOut
        };
        Ok(Options {
            content: self.content.clone(),
            base_url: self.base_url.clone(),
            drafts,
            cache: cache::folder(),
        })
    }
}

impl Status {
    fn of(report: &Report) -> Status {
        if report.has_errors() {
            Status::ContentHasErrors
        } else {
            Status::Fine
        }
    }
}

/// A complete web address, with a slash at the end whether or not one was written.
fn base_url(text: &str) -> Result<String, String> {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let host = rest
        .and_then(|rest| rest.split('/').next())
        .unwrap_or_default();
    if host.is_empty()
        || text.contains(|letter: char| {
            "?#\"'<>\\".contains(letter) || letter.is_whitespace() || letter.is_control()
        })
    {
        return Err("write a complete address such as https://example.org/portal/".to_owned());
    }
    Ok(format!("{}/", text.trim_end_matches('/')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_are_well_formed() {
        use clap::CommandFactory;
        Arguments::command().debug_assert();
    }

    #[test]
    fn a_base_address_ends_with_one_slash() {
        for written in [
            "https://example.org/portal",
            "https://example.org/portal/",
            "https://example.org/portal//",
        ] {
            assert_eq!(
                base_url(written),
                Ok("https://example.org/portal/".to_owned())
            );
        }
        assert_eq!(
            base_url("http://localhost:8000"),
            Ok("http://localhost:8000/".to_owned())
        );
    }

    #[test]
    fn a_base_address_is_complete_and_nothing_else() {
        for written in [
            "",
            "/",
            "portal",
            "example.org",
            "https://",
            "ftp://example.org",
            "https://a b",
            "https://a/?q",
            "https://a/#b",
        ] {
            assert!(base_url(written).is_err(), "{written}");
        }
    }
}
