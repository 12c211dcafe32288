//! Whether a folder may be replaced by a site. In: the folder as it was named, and the folders that the site is made
//! from. Out: where it really lies. Never changes a folder that it finds.
//!
//! A folder may be replaced when nothing in it can be lost: it does not exist, or holds nothing but what the last build made, what
//! the swap carries over (`.git`), what a desktop leaves in every folder it shows, and an empty `.nojekyll` (which is how a
//! repository keeps the folder, and which every site holds too). What a build made is listed in the file [`MARKER`]. That is no
//! part of the table of addresses, and is left out of what GitHub Pages publishes because its name begins with a dot. Nothing
//! outside the folder has to be remembered, and no page has to be read to tell.
#![expect(
    clippy::disallowed_methods,
    reason = "the output folder lies on the disk"
)]

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::manifest::MANIFEST;
use super::staging::{KEPT, mount_point};
use crate::problem::Failure;
use crate::route::Routes;

/// The file that lists what a build made.
pub(super) const MARKER: &str = ".mercat";

/// How it begins, for whoever opens it.
const MARKER_TEXT: &str =
    "This folder is made by `mercat build`, which replaces what it made before: the files below.";

/// What desktops leave in every folder that they show: nobody misses it.
const LITTER: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/// Returns what is written into [`MARKER`] beside the files of `routes`.
pub(super) fn marker_of(routes: &Routes) -> String {
    let files = routes.iter().map(|route| route.address.file());
    let own = [MANIFEST.to_owned()];
    let files: BTreeSet<String> = files.chain(own).collect();
    let mut text = format!("{MARKER_TEXT}\n");
    for file in files {
        text.push_str(&file);
        text.push('\n');
    }
    text
}

/// Returns where `folder` lies with every symbolic link followed, if it may be replaced by a site made from `sources`.
pub(super) fn replaceable(folder: &Path, sources: &[PathBuf]) -> Result<PathBuf, Failure> {
    let output = really(folder)?;
    apart_from(&output, folder, sources)?;
    if output.exists() {
        if !output.is_dir() {
            return Err(refused(folder, "it is a file"));
        }
        if is_mounted(&output) {
            return Err(mount_point(&output));
        }
        if let Some(foreign) = foreign_file(&output)? {
            let why = format!("it holds what Mercat did not make, such as `{foreign}`");
            return Err(refused(folder, &why).help(advice(&foreign)));
        }
        if is_locked(&output) {
            let help = "make it writable, or name another folder with --output";
            return Err(refused(folder, "it may not be written to").help(help));
        }
    }
    Ok(output)
}

/// Returns the folder with every symbolic link followed. Folders above it are made if need be; itself it may be missing.
fn really(folder: &Path) -> Result<PathBuf, Failure> {
    match fs::canonicalize(folder) {
        Ok(output) => return Ok(output),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(Failure::disk("open", folder, &error)),
    }
    if folder.is_symlink() {
        return Err(refused(folder, "it is a link that leads nowhere"));
    }
    let Some(name) = folder.file_name() else {
        return Err(refused(folder, "it does not exist"));
    };
    let above = match folder.parent() {
        Some(above) if !above.as_os_str().is_empty() => above,
        _ => Path::new("."),
    };
    fs::create_dir_all(above).map_err(|error| Failure::disk("create", above, &error))?;
    let above = fs::canonicalize(above).map_err(|error| Failure::disk("open", above, &error))?;
    Ok(above.join(name))
}

/// Refuses a folder in which the site would become part of its own sources, or take their place.
fn apart_from(output: &Path, folder: &Path, sources: &[PathBuf]) -> Result<(), Failure> {
    for source in sources {
        let Ok(place) = fs::canonicalize(source) else {
            continue;
        };
        if output.starts_with(&place) {
            return Err(refused(
                folder,
                &format!(
                    "it lies in `{}`, which the site is made from",
                    source.display()
                ),
            ));
        }
        if place.starts_with(output) {
            return Err(refused(
                folder,
                &format!(
                    "it holds `{}`, which the site is made from",
                    source.display()
                ),
            ));
        }
    }
    match fs::canonicalize(".") {
        Ok(here) if here.starts_with(output) => Err(refused(folder, "you are working in it")),
        _ => Ok(()),
    }
}

fn refused(folder: &Path, why: &str) -> Failure {
    Failure::new(format!(
        "the site cannot take the place of `{}`: {why}",
        folder.display()
    ))
    .help("name another folder with --output")
}

/// Returns what to do with a file that a build would lose.
fn advice(foreign: &str) -> &'static str {
    match foreign {
        "CNAME" => {
            "write `domain:` in `site.yaml`, from which Mercat makes that file, and delete this one; or name another folder with --output"
        }
        _ => "move it out of the folder, or name another folder with --output",
    }
}

/// Returns a file in the folder that would be lost, if there is any: the first by name.
fn foreign_file(output: &Path) -> Result<Option<String>, Failure> {
    let marker = fs::read_to_string(output.join(MARKER)).unwrap_or_default();
    let mut lines = marker.lines();
    let mut made: BTreeSet<&str> = BTreeSet::new();
    if lines.next() == Some(MARKER_TEXT) {
        made.extend(lines);
        made.insert(MARKER);
    }
    let is_kept = |path: &Path, inner: &str| {
        inner == KEPT
            || is_litter(path)
            || inner == ".nojekyll"
                && fs::metadata(path).is_ok_and(|file| file.is_file() && file.len() == 0)
    };
    first_in(output, "", &|path, inner| {
        !made.contains(inner) && !is_kept(path, inner)
    })
}

/// Returns whether a file is what desktops leave.
fn is_litter(path: &Path) -> bool {
    LITTER.iter().any(|name| path.ends_with(name))
}

/// Returns every file of a published site by its path inside its folder, in order, with slashes: not what this program, Git and desktops
/// keep there for themselves.
///
/// # Errors
/// When the folder cannot be read.
pub fn published_files(folder: &Path) -> Result<Vec<String>, Failure> {
    let mut files = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(inner) = folders.pop() {
        let path = folder.join(&inner);
        let unreadable = |error: io::Error| Failure::disk("read", &path, &error);
        for entry in fs::read_dir(&path).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?;
            let name = below(&inner, &entry.file_name().to_string_lossy());
            if entry.file_type().map_err(unreadable)?.is_dir() {
                folders.extend((name != KEPT).then_some(name));
            } else if ![MARKER, MANIFEST, KEPT].contains(&name.as_str())
                && !is_litter(&entry.path())
            {
                files.push(name);
            }
        }
    }
    files.sort();
    Ok(files)
}

fn below(folder: &str, name: &str) -> String {
    if folder.is_empty() {
        name.to_owned()
    } else {
        format!("{folder}/{name}")
    }
}

/// Tells of a file by its complete path, and by its path inside the output folder.
type IsWanted<'w> = dyn Fn(&Path, &str) -> bool + Sync + 'w;

/// Returns the first file below `folder` that is wanted. Links are files here: they are not followed.
fn first_in(folder: &Path, inner: &str, is_wanted: &IsWanted) -> Result<Option<String>, Failure> {
    let unreadable = |error: io::Error| Failure::disk("read", folder, &error);
    let entries: Vec<_> = fs::read_dir(folder).map_err(unreadable)?.collect();
    let wanted = entries.into_par_iter().map(|entry| {
        let entry = entry.map_err(unreadable)?;
        let path = entry.path();
        let inner = below(inner, &entry.file_name().to_string_lossy());
        let is_folder = entry.file_type().map_err(unreadable)?.is_dir();
        if is_folder && inner != KEPT {
            return first_in(&path, &inner, is_wanted);
        }
        Ok(Some(inner).filter(|inner| is_wanted(&path, inner)))
    });
    let first = |one: Option<String>, other: Option<String>| Ok(one.into_iter().chain(other).min());
    wanted.try_reduce(|| None, first)
}

/// Returns whether the folder may not be written to: then it could not be moved aside either, which would show at the very end.
#[cfg(unix)]
fn is_locked(output: &Path) -> bool {
    rustix::fs::access(output, rustix::fs::Access::WRITE_OK).is_err()
}

/// Returns whether the folder may not be written to: here the swap will tell.
#[cfg(not(unix))]
fn is_locked(_output: &Path) -> bool {
    false
}

/// Returns whether another disk is mounted on the folder.
#[cfg(unix)]
fn is_mounted(output: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let device = |path: &Path| fs::metadata(path).map(|metadata| metadata.dev()).ok();
    output
        .parent()
        .is_some_and(|above| device(above) != device(output))
}

/// Returns whether another disk is mounted on the folder: here the swap will tell.
#[cfg(not(unix))]
fn is_mounted(_output: &Path) -> bool {
    false
}
