//! What a route gives: its bytes, for publishing and serving alike. In: a text, bytes, or the path of a file.
//! Out: the bytes, in a file or in memory. Never asks where they belong.
#![expect(
    clippy::disallowed_methods,
    reason = "a body is where bytes meet the disk"
)]

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::problem::Failure;

/// The bytes of one published file, or where to copy them from.
#[derive(Debug)]
pub enum Body {
    /// A page or another text.
    Text(String),
    /// Other bytes.
    Bytes(Vec<u8>),
    /// A file of the content folder, to be copied as it is.
    Copy(PathBuf),
}

impl Body {
    /// Writes the bytes into a new file at `path`, whose folder exists, and gives how many they were.
    ///
    /// The file gets the permissions of any new file, a copied one too: those of the original differ between machines.
    ///
    /// # Errors
    /// When the file cannot be created or written whole, or the original of a copy cannot be read.
    pub fn write(&self, path: &Path) -> Result<u64, Failure> {
        let mut file =
            File::create_new(path).map_err(|error| Failure::disk("create", path, &error))?;
        let mut whole = |bytes: &[u8]| file.write_all(bytes).map(|()| bytes.len() as u64);
        match self {
            Body::Text(text) => whole(text.as_bytes()),
            Body::Bytes(bytes) => whole(bytes),
            Body::Copy(original) => {
                let mut open = File::open(original)
                    .map_err(|error| Failure::disk("read", original, &error))?;
                io::copy(&mut open, &mut file)
            }
        }
        .map_err(|error| Failure::disk("write", path, &error))
    }

    /// The bytes in memory.
    ///
    /// # Errors
    /// When the original of a copy cannot be read.
    pub fn into_bytes(self) -> Result<Vec<u8>, Failure> {
        match self {
            Body::Text(text) => Ok(text.into_bytes()),
            Body::Bytes(bytes) => Ok(bytes),
            Body::Copy(original) => {
                std::fs::read(&original).map_err(|error| Failure::disk("read", &original, &error))
            }
        }
    }
}
