//! What a site says of itself in `/.well-known/mercat.json`: which program made it from which revision, asked how, and the fingerprint of
//! every file. In: all of that. Out: JSON with a line for each file, the same for equal content, revision and program. It is no part of the
//! table of addresses: what it tells is known only when everything else is made.
//!
//! The file itself is not in its own list, nor is `.mercat`, which is for the next build into the folder and not for readers.

use std::collections::BTreeMap;

use serde::ser::Serializer;
use serde::{Deserialize, Serialize};

use crate::body::Fingerprint;
use crate::problem::Failure;

/// Where it lies in a site.
pub const MANIFEST: &str = ".well-known/mercat.json";

/// What a site says of itself besides its files.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// What made it.
    pub program: Program,
    /// What it was made from; nothing where the content lies in no repository.
    pub content: Option<BuiltRevision>,
    /// How the program was asked to make it.
    pub options: BuildOptions,
}

/// A program.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Program {
    /// Its version, and the revision it was built from where it knows that.
    pub version: String,
    /// The SHA-256 of the file that ran; nothing where that cannot be read.
    pub sha256: Option<String>,
}

/// The revision that a site is made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BuiltRevision {
    /// The commit.
    pub commit: String,
    /// The content folder, from the top of the repository; empty where that is the whole.
    pub folder: String,
    /// Whether files differed from the commit that nobody had committed.
    pub uncommitted_changes: bool,
    /// Whether the site tells what changed from commit to commit, which a clone without the whole history cannot.
    pub history: bool,
}

/// What is asked for on the command line and changes the site.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BuildOptions {
    /// The address that was asked for in place of the one in `site.yaml`.
    pub base_url: Option<String>,
    /// Where the content is kept, as it was asked for in place of what `site.yaml` says, with its branch behind a #.
    pub repository: Option<String>,
    /// Whether drafts were taken in.
    pub drafts: bool,
    /// Whether the pages open from a disk.
    pub portable: bool,
}

/// All that a site says of itself, as it is read.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Manifest {
    /// What it was made from, and how.
    #[serde(flatten)]
    pub origin: Origin,
    /// The SHA-256 of each file, by its path in the site.
    pub files: BTreeMap<String, String>,
}

/// The same as it is written, which copies nothing.
#[derive(Serialize)]
struct Written<'m> {
    #[serde(flatten)]
    origin: &'m Origin,
    #[serde(serialize_with = "in_order")]
    files: &'m [(String, Fingerprint)],
}

/// Returns the bytes of the file for a site of these files, which are in order of path.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn written(origin: &Origin, files: &[(String, Fingerprint)]) -> Result<Vec<u8>, Failure> {
    let mut bytes = serde_json::to_vec_pretty(&Written { origin, files })
        .map_err(|error| Failure::new(format!("cannot write `{MANIFEST}`: {error}")))?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn in_order<S: Serializer>(files: &[(String, Fingerprint)], out: S) -> Result<S::Ok, S::Error> {
    out.collect_map(files.iter().map(|(path, hash)| (path, hash.to_string())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_the_same() {
        let origin = Origin {
            program: Program {
                version: "1.2.3".to_owned(),
                sha256: None,
            },
            content: Some(BuiltRevision {
                commit: "0123abc".to_owned(),
                folder: "content".to_owned(),
                uncommitted_changes: true,
                history: true,
            }),
            options: BuildOptions {
                drafts: true,
                ..BuildOptions::default()
            },
        };
        let hash = Fingerprint::of(b"");
        let bytes = written(&origin, &[("index.html".to_owned(), hash)]).unwrap();
        let read: Manifest = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(read.origin, origin);
        assert_eq!(read.files["index.html"], hash.to_string());
        let text = String::from_utf8(bytes).unwrap();
        assert!(
            text.contains(&format!("\n    \"index.html\": \"{hash}\"\n")),
            "{text}"
        );
    }
}
