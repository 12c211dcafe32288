//! What every command takes from the command line, and how a run ends. In: arguments. Out: what a site is to be made from, and an
//! exit status for a report.
#![expect(
    clippy::disallowed_methods,
    reason = "a folder that was named is to be there"
)]

pub(super) mod cache;

use std::fs;
use std::io::{BufRead, IsTerminal, Write, stderr, stdin};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use crate::problem::{Failure, Report};
use crate::record::Drafts;
use crate::record::settings::Repository;
use crate::site::Options;

/// What the content folder is called unless somebody says otherwise.
pub(super) const CONTENT: &str = "content";
/// The file that every content folder holds.
const SITE: &str = "site.yaml";
/// How many folders up a portal is looked for.
const MOST_UP: usize = 4;

/// What every command takes.
#[derive(Debug, Clone, Args)]
pub(super) struct Choices {
    /// The folder that the site is made from
    #[arg(
        short,
        long,
        global = true,
        value_name = "DIR",
        default_value = CONTENT
    )]
    pub(super) content: PathBuf,
    /// How problems and differences are shown
    #[arg(short, long, global = true, value_enum, default_value_t = Format::Text)]
    pub(super) format: Format,
    /// Show nothing but errors
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(super) quiet: bool,
    /// Show every problem in full
    #[arg(short, long, global = true)]
    pub(super) verbose: bool,
    /// Show no colours
    #[arg(long, global = true)]
    pub(super) no_color: bool,
}

/// What a site is made of besides its content.
#[derive(Debug, Default, Clone, Args)]
pub(super) struct SiteChoices {
    /// The address the site is published at, instead of the one in `site.yaml`
    #[arg(short, long, value_name = "URL", value_parser = base_url)]
    pub(super) base_url: Option<String>,
    /// Where the content is kept, instead of the `repository` in `site.yaml`; behind a # its branch, unless that is `main`
    #[arg(long, value_name = "URL", value_parser = repository)]
    pub(super) repository: Option<Repository>,
    /// Take in the records marked as drafts
    #[arg(short, long)]
    pub(super) drafts: bool,
}

/// For whom a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people, with the lines concerned
    Text,
    /// For GitHub Actions, which shows them beside the changed lines and in the summary of the run
    Github,
    /// For a summary or a comment, as Markdown
    Markdown,
    /// For other programs
    Json,
    /// For code scanning, as SARIF 2.1.0
    Sarif,
}

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ExitStatus {
    Fine,
    ContentHasErrors,
    /// A published site is not what its revision says.
    NotTheSame,
    /// It could not be told whether it is.
    Untold,
}

impl Choices {
    /// Refuses a content folder that is not there.
    pub(super) fn must_have_content(&self) -> Result<(), Failure> {
        must_be_content(&self.content)?;
        if self.content.is_dir() {
            return Ok(());
        }
        let message = format!("there is no folder `{}`", self.content.display());
        let help = match portal_near(Path::new(".")) {
            Some(way) if self.content == Path::new(CONTENT) => {
                format!("go to the portal's folder first: `cd {way}`")
            }
            _ => "name the folder that holds `site.yaml` with --content".to_owned(),
        };
        Err(Failure::new(message).help(help))
    }
}

/// Refuses the folder of a portal in the place of its content folder.
pub(super) fn must_be_content(folder: &Path) -> Result<(), Failure> {
    let inner = folder.join(CONTENT);
    if folder.join(SITE).is_file() || !inner.join(SITE).is_file() {
        return Ok(());
    }
    let message = format!(
        "`{}` is the folder around the content, not the content",
        folder.display()
    );
    Err(Failure::new(message).help(format!("write `{}`", inner.display())))
}

/// Returns the way to the folder of a portal from one inside it or just around it.
fn portal_near(here: &Path) -> Option<String> {
    let is_portal = |folder: &Path| folder.join(CONTENT).join(SITE).is_file();
    let mut above = PathBuf::from("..");
    for _ in 0..MOST_UP {
        if is_portal(&here.join(&above)) {
            return Some(above.display().to_string());
        }
        above.push("..");
    }
    let inside = fs::read_dir(here).ok()?.flatten();
    let mut inside = inside.filter(|entry| is_portal(&entry.path()));
    let (first, second) = (inside.next()?, inside.next());
    let name = first.file_name().to_string_lossy().into_owned();
    second.is_none().then(|| in_terminal(&name))
}

/// Returns a path as it is typed: in quotation marks where there is a space in it.
pub(super) fn in_terminal(path: &str) -> String {
    if path.contains(char::is_whitespace) {
        format!("\"{path}\"")
    } else {
        path.to_owned()
    }
}

impl SiteChoices {
    /// Returns what a site is to be made from, if it is there.
    pub(super) fn options(&self, choices: &Choices) -> Result<Options, Failure> {
        choices.must_have_content()?;
        Ok(self.options_for(&choices.content))
    }

    /// Returns what a site of the content in `folder` is to be made from.
    pub(super) fn options_for(&self, folder: &Path) -> Options {
        let drafts = if self.drafts {
            Drafts::Included
        } else {
            Drafts::LeftOut
        };
        Options {
            content: folder.to_path_buf(),
            base_url: self.base_url.clone(),
            repository: self.repository.clone(),
            origin: None,
            drafts,
            cache: cache::folder(),
            revision: None,
            commits: None,
        }
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

/// Asks whoever sits at the terminal; nothing where nobody does, or nothing is answered.
pub(super) fn ask(question: &str) -> Result<Option<String>, Failure> {
    if !stdin().is_terminal() {
        return Ok(None);
    }
    let mut answer = String::new();
    let asked = write!(stderr().lock(), "{question}: ");
    asked
        .and_then(|()| stdin().lock().read_line(&mut answer))
        .map_err(|error| Failure::system("cannot ask for what is missing", &error))?;
    let answer = answer.trim();
    Ok((!answer.is_empty()).then(|| answer.to_owned()))
}

/// Returns a complete web address, with a slash at the end whether or not one was written.
pub(super) fn base_url(text: &str) -> Result<String, String> {
    if !is_complete(text) {
        return Err("write a complete address such as https://example.org/portal/".to_owned());
    }
    Ok(format!("{}/", text.trim_end_matches('/')))
}

/// Returns a repository by its complete web address, behind which its branch may stand.
pub(super) fn repository(text: &str) -> Result<Repository, String> {
    let (url, branch) = text.split_once('#').unwrap_or((text, "main"));
    if !is_complete(url) || branch.is_empty() || !branch.chars().all(is_part_of_branch) {
        return Err("write a complete address such as https://github.com/valley/portal, or https://github.com/valley/portal#main".to_owned());
    }
    Ok(Repository {
        url: url
            .trim_end_matches('/')
            .trim_end_matches(".git")
            .to_owned(),
        branch: branch.to_owned(),
    })
}

/// Tells letters that need no escape in an address.
fn is_part_of_branch(letter: char) -> bool {
    letter.is_alphanumeric() || "-_./+".contains(letter)
}

/// Tells a web address with a host and without a question or a place in the page.
fn is_complete(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let host = rest
        .and_then(|rest| rest.split('/').next())
        .unwrap_or_default();
    let is_foreign = |letter: char| {
        "?#\"'<>\\".contains(letter) || letter.is_whitespace() || letter.is_control()
    };
    !host.is_empty() && !text.contains(is_foreign)
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
    fn a_repository_is_an_address_and_a_branch() {
        let read = |text| repository(text).map(|of| (of.url, of.branch)).ok();
        let url = || "https://github.com/valley/portal".to_owned();
        let is = |branch: &str| Some((url(), branch.to_owned()));
        assert_eq!(read("https://github.com/valley/portal"), is("main"));
        assert_eq!(read("https://github.com/valley/portal.git"), is("main"));
        assert_eq!(read("https://github.com/valley/portal/#a/b"), is("a/b"));
        for written in [
            "",
            "valley/portal",
            "https://a/b#",
            "https://a/b#c#d",
            "https://a/b#c d",
        ] {
            assert_eq!(read(written), None, "{written}");
        }
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
