//! Whether a folder may be replaced by a site. In: the folder as it was named, and the folders that the site is made
//! from. Out: where it really lies. Never changes a folder that it finds.
//!
//! A folder may be replaced when nothing in it can be lost: it does not exist, is empty, holds nothing but an empty
//! `.nojekyll` (which is how a repository keeps the folder, and which every site holds too), or Mercat made it. Mercat
//! knows a folder of its own by the file [`MARKER`], which is the same in every site, is no part of the table of
//! addresses, and is left out of what GitHub Pages publishes because its name begins with a dot. Nothing outside
//! the folder has to be remembered, and no page has to be read to tell.
#![expect(
    clippy::disallowed_methods,
    reason = "the output folder lies on the disk"
)]

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::staging::mount_point;
use crate::problem::Failure;

/// The file that tells a folder of Mercat's own.
pub(super) const MARKER: &str = ".mercat";

/// What is written in it, for whoever opens it.
pub(super) const MARKER_TEXT: &str = "This folder is made by `mercat build`, which replaces it as a whole. \
    Whatever is put in here by hand is lost at the next build.\n";

/// Where `folder` lies with every symbolic link followed, if it may be replaced by a site made from `sources`.
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
        if let Some(foreign) = foreign_entry(&output)? {
            let why = format!("it holds what Mercat did not make, such as `{foreign}`");
            return Err(refused(folder, &why));
        }
    }
    Ok(output)
}

/// The folder with every symbolic link followed. Folders above it are made if need be; itself it may be missing.
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

/// Something in the folder that would be lost, if there is anything.
fn foreign_entry(output: &Path) -> Result<Option<String>, Failure> {
    let unreadable = |error: io::Error| Failure::disk("read", output, &error);
    if fs::read_to_string(output.join(MARKER)).is_ok_and(|text| text == MARKER_TEXT) {
        return Ok(None);
    }
    let mut foreign = Vec::new();
    for entry in fs::read_dir(output).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let kept = name == ".nojekyll"
            && entry
                .metadata()
                .is_ok_and(|metadata| metadata.is_file() && metadata.len() == 0);
        if !kept {
            foreign.push(name);
        }
    }
    Ok(foreign.into_iter().min())
}

/// Whether another disk is mounted on the folder.
#[cfg(unix)]
fn is_mounted(output: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let device = |path: &Path| fs::metadata(path).map(|metadata| metadata.dev()).ok();
    output
        .parent()
        .is_some_and(|above| device(above) != device(output))
}

/// Whether another disk is mounted on the folder: here the swap will tell.
#[cfg(not(unix))]
fn is_mounted(_output: &Path) -> bool {
    false
}
