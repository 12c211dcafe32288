//! The bytes of one published file, in a file or in memory.
#![expect(
    clippy::disallowed_methods,
    reason = "a body is where bytes meet the disk"
)]

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use super::fingerprint::Fingerprint;

/// The bytes of one published file.
#[derive(Debug)]
pub struct RouteBytes(Vec<u8>);

impl RouteBytes {
    /// Returns a body of these bytes.
    #[must_use]
    pub fn new(bytes: Vec<u8>) -> RouteBytes {
        RouteBytes(bytes)
    }

    /// Writes the bytes into a new file at `path`, whose folder exists, and gives how many they were.
    ///
    /// # Errors
    /// When the file cannot be created or written whole.
    pub fn write(&self, path: &Path) -> io::Result<u64> {
        File::create_new(path)?.write_all(&self.0)?;
        Ok(self.size())
    }

    /// Returns by what they are told apart from others.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(&self.0)
    }

    /// Returns how many they are.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.0.len() as u64
    }

    /// Returns the bytes in memory.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}
