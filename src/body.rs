//! What a route gives: its bytes, for publishing and serving alike. In: bytes, or the path of a picture. Out: the bytes, in a
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
pub struct Body(Vec<u8>);

impl Body {
    /// A body of these bytes.
    #[must_use]
    pub fn new(bytes: Vec<u8>) -> Body {
        Body(bytes)
    }

    /// Writes the bytes into a new file at `path`, whose folder exists, and gives how many they were.
    ///
    /// # Errors
    /// When the file cannot be created or written whole.
    pub fn write(&self, path: &Path) -> Result<u64, Failure> {
        let mut file =
            File::create_new(path).map_err(|error| Failure::disk("create", path, &error))?;
        file.write_all(&self.0)
            .map_err(|error| Failure::disk("write", path, &error))?;
        Ok(self.0.len() as u64)
    }

    /// The bytes in memory.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}
