//! Addresses as files. In: a route and the folder of the new site. Out: its file, written, or what is wrong with its address.
//! What the disk says of a name is a fault of the content, to be mended there; all else that it says is a failure.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the system's kinds of error grow with it"
)]
#![expect(
    clippy::disallowed_methods,
    reason = "publishing is writing to the disk"
)]

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::output::MARKER;
use super::staging::KEPT;
use crate::body::{Fingerprint, RouteBytes};
use crate::problem::{Code, Failure, Problem, Report};
use crate::route::{Address, Make, Route};
use crate::site::Site;

/// The longest name that a disk takes, in bytes.
const LONGEST_NAME: usize = 255;
const TOO_LONG: &str = "a name of more than the 255 letters that a disk takes";

/// The size and the fingerprint of what was written; nothing where nothing was.
pub(super) type Taken = Option<(u64, Fingerprint)>;

/// Returns every address of `site` that can be no file in any output folder, of each picture one.
pub(super) fn unpublishable(site: &Site) -> Report {
    let mut report = Report::default();
    let mut reported = BTreeSet::new();
    for route in site.routes().iter() {
        let file = route.address.file();
        let mut names = file.split('/');
        let is_too_long = names.clone().any(|name| name.len() > LONGEST_NAME);
        let subject = match &route.make {
            Make::Resize(resize) => &resize.path,
            Make::Html(_) | Make::Bytes(_) => route.address.as_str(),
        };
        if is_too_long && reported.insert(subject) {
            report.push(problem(site, route, TOO_LONG));
        }
        if names
            .next()
            .is_some_and(|name| name == MARKER || name == KEPT)
        {
            let message = format!("nothing can be published at `{}`", route.address);
            let help = format!("choose one that begins with neither `/{MARKER}` nor `/{KEPT}`");
            report.push(Problem::nowhere(Code::BadAddress, message).help(help));
        }
    }
    report
}

/// Writes what `route` gives into its file below `folder`, and returns its size and its fingerprint.
pub(super) fn write(
    site: &Site,
    route: &Route,
    body: &RouteBytes,
    folder: &Path,
) -> Result<Result<Taken, Problem>, Failure> {
    let file = folder.join(file_of(&route.address)?);
    let above = file.parent().unwrap_or(folder);
    // Most pages have a folder of their own; others may be making it at this moment.
    let written = fs::create_dir_all(above).and_then(|()| body.write(&file));
    match written {
        Ok(bytes) => Ok(Ok(Some((bytes, body.fingerprint())))),
        Err(error) => match said_of_name(error.kind()) {
            Some(why) => Ok(Err(problem(site, route, why))),
            None => Err(Failure::disk("write", &file, &error)),
        },
    }
}

/// Returns what an error says of a file's name; nothing where it says something of the disk.
fn said_of_name(error: io::ErrorKind) -> Option<&'static str> {
    match error {
        io::ErrorKind::InvalidFilename => Some("a name that is too long for this disk"),
        io::ErrorKind::AlreadyExists
        | io::ErrorKind::IsADirectory
        | io::ErrorKind::NotADirectory => Some("a name that this disk takes for another's"),
        _ => None,
    }
}

/// Returns a problem of a route that would need `what` as the name of its file.
fn problem(site: &Site, route: &Route, what: &str) -> Problem {
    match &route.make {
        Make::Resize(resize) => site
            .about_picture(&resize.path, &format!("would be published under {what}"))
            .help("give it a shorter name, also where it is shown"),
        Make::Html(_) | Make::Bytes(_) => {
            let message = format!("what is published at `{}` would need {what}", route.address);
            Problem::nowhere(Code::BadAddress, message)
                .help("give the record that it comes from a shorter name")
        }
    }
}

/// Returns the file below the output folder that holds what is at `address`. No address leads out of that folder.
fn file_of(address: &Address) -> Result<PathBuf, Failure> {
    let file = PathBuf::from(address.file());
    if file
        .components()
        .all(|part| matches!(part, Component::Normal(_)))
    {
        return Ok(file);
    }
    Err(Failure::new(format!(
        "the address `{address}` leads out of the output folder"
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_disk_says_of_a_name_is_no_failure_of_the_disk() {
        let folder = tempfile::tempdir().unwrap();
        let body = || RouteBytes::new(Vec::new());
        let said = |name: &str| {
            let error = body().write(&folder.path().join(name)).unwrap_err();
            said_of_name(error.kind())
        };
        body().write(&folder.path().join("page")).unwrap();
        let another = Some("a name that this disk takes for another's");
        assert_eq!(said("page"), another);
        assert_eq!(said("page/index.html"), another);
        assert_eq!(
            said(&"x".repeat(300)),
            Some("a name that is too long for this disk")
        );
        assert_eq!(said("nowhere/index.html"), None);
    }
}
