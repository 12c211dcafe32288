//! What a route gives: its bytes, for publishing and serving alike. In: a text, bytes, or the path of a picture. Out: the bytes, in a
//! file or in memory. Never asks where they belong.
#![expect(
    clippy::disallowed_methods,
    reason = "a body is where bytes meet the disk"
)]

mod cache;
mod drawing;
mod picture;

use std::fs::File;
use std::io::Write;
use std::path::Path;

use crate::problem::Failure;
pub use cache::Cache;
pub use picture::{Wanted, resized};

/// The bytes of one published file.
#[derive(Debug)]
pub enum Body {
    /// A page or another text.
    Text(String),
    /// Other bytes.
    Bytes(Vec<u8>),
}

impl Body {
    /// Writes the bytes into a new file at `path`, whose folder exists, and gives how many they were.
    ///
    /// # Errors
    /// When the file cannot be created or written whole.
    pub fn write(&self, path: &Path) -> Result<u64, Failure> {
        let mut file =
            File::create_new(path).map_err(|error| Failure::disk("create", path, &error))?;
        file.write_all(self.bytes())
            .map_err(|error| Failure::disk("write", path, &error))?;
        Ok(self.bytes().len() as u64)
    }

    fn bytes(&self) -> &[u8] {
        match self {
            Body::Text(text) => text.as_bytes(),
            Body::Bytes(bytes) => bytes,
        }
    }

    /// The bytes in memory.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        match self {
            Body::Text(text) => text.into_bytes(),
            Body::Bytes(bytes) => bytes,
        }
    }
}
