//! What only the machine, or whoever sits at it, can mend: a full disk, a taken port, a missing permission.
//! In: what was tried and what the system said. Out: a sentence, and advice where there is any. Content is never
//! to blame for a failure; what staff can mend is a [`Problem`](super::Problem).
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the system's kinds of error grow with it"
)]

use std::fmt;
use std::io;
use std::path::Path;

/// Why a command could not be carried out, although nothing is wrong with the content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What could not be done, and where.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Failure {
    /// Returns a failure in words of our own.
    pub fn new(message: impl Into<String>) -> Failure {
        Failure {
            message: message.into(),
            help: None,
        }
    }

    /// Returns the same failure with advice.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Failure {
        self.help = Some(help.into());
        self
    }

    /// Returns what the system answered when it was to `deed` (`write`, `create`) what lies at `path`.
    pub fn disk(deed: &str, path: &Path, error: &io::Error) -> Failure {
        Failure::system(&format!("cannot {deed} `{}`", path.display()), error)
    }

    /// Returns what the system answered: `refused` says what could not be done.
    pub fn system(refused: &str, error: &io::Error) -> Failure {
        let (reason, help) = in_words(error);
        Failure {
            message: format!("{refused}: {reason}"),
            help: help.map(str::to_owned),
        }
    }
}

/// Returns what the system's error means, and what may be done about it.
fn in_words(error: &io::Error) -> (String, Option<&'static str>) {
    let (reason, help) = match error.kind() {
        io::ErrorKind::StorageFull => {
            ("the disk is full", Some("free some space and run it again"))
        }
        io::ErrorKind::QuotaExceeded => (
            "your share of the disk is used up",
            Some("delete what you no longer need and run it again"),
        ),
        io::ErrorKind::FileTooLarge => (
            "the file would be larger than this machine allows",
            Some("look at `ulimit -f`"),
        ),
        io::ErrorKind::PermissionDenied => (
            "you have no permission",
            Some("ask for it, or name another folder with --output"),
        ),
        io::ErrorKind::ReadOnlyFilesystem => (
            "the disk cannot be written to",
            Some("name a folder on another disk with --output"),
        ),
        io::ErrorKind::NotFound => ("it does not exist", None),
        io::ErrorKind::InvalidFilename => ("the name is too long for this disk", None),
        _ => return (error.to_string(), None),
    };
    (reason.to_owned(), help)
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for Failure {}
