//! What every command takes from the command line, and how a run ends. In: arguments. Out: what a site is to be made from, and an
//! exit status for a report.
#![expect(
    clippy::disallowed_methods,
    reason = "a folder that was named is to be there"
)]

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::cache;
use crate::problem::{Failure, Report};
use crate::record::Drafts;
use crate::site::Options;

/// What every command takes.
#[derive(Debug, Clone, Args)]
pub(super) struct Choices {
    /// The folder that the site is made from
    #[arg(long, global = true, value_name = "DIR", default_value = "content")]
    pub(super) content: PathBuf,
    /// The folder that `build` writes the site to
    #[arg(long, global = true, value_name = "DIR", default_value = "public")]
    pub(super) output: PathBuf,
    /// The address the site is published at, instead of the one in `site.yaml`
    #[arg(long, global = true, value_name = "URL", value_parser = base_url)]
    pub(super) base_url: Option<String>,
    /// Take in the records marked as drafts
    #[arg(long, global = true)]
    pub(super) drafts: bool,
    /// How problems are shown
    #[arg(long, global = true, value_enum, default_value_t = Format::Text)]
    pub(super) format: Format,
    /// Show nothing but errors
    #[arg(long, global = true, conflicts_with = "verbose")]
    pub(super) quiet: bool,
    /// Show every warning
    #[arg(long, global = true)]
    pub(super) verbose: bool,
}

/// For whom a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people, with the lines concerned
    Text,
    /// For GitHub Actions, which shows them beside the changed lines
    Github,
    /// For other programs
    Json,
}

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ExitStatus {
    Fine,
    ContentHasErrors,
}

impl Choices {
    /// Returns what a site is to be made from, if it is there.
    pub(super) fn options(&self) -> Result<Options, Failure> {
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
            origin: None,
            drafts,
            cache: cache::folder(),
        })
    }
}

impl ExitStatus {
    pub(super) fn of(report: &Report) -> ExitStatus {
        if report.has_errors() {
            ExitStatus::ContentHasErrors
        } else {
            ExitStatus::Fine
        }
    }
}

/// Returns a complete web address, with a slash at the end whether or not one was written.
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
