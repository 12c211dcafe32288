//! The SHA-256 of bytes, by which two files are told apart without laying them side by side.
#![expect(
    clippy::disallowed_methods,
    reason = "a file is known by what is in it"
)]

use std::fmt::{self, Display, Formatter};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use sha2::{Digest, Sha256};

/// The SHA-256 of some bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint([u8; 32]);

impl Fingerprint {
    /// Returns that of bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Fingerprint {
        Fingerprint(Sha256::digest(bytes).into())
    }

    /// Returns that of a file, of which only a little is in memory at a time.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn of_file(path: &Path) -> io::Result<Fingerprint> {
        let mut file = File::open(path)?;
        let (mut hash, mut buffer) = (Sha256::new(), vec![0; 1 << 16]);
        loop {
            match file.read(&mut buffer)? {
                0 => return Ok(Fingerprint(hash.finalize().into())),
                read => hash.update(&buffer[..read]),
            }
        }
    }
}

impl Display for Fingerprint {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_what_sha256sum_prints_of_bytes_and_of_a_file() {
        let printed = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(Fingerprint::of(b"abc").to_string(), printed);
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), b"abc".repeat(50_000)).unwrap();
        let whole = Fingerprint::of(&b"abc".repeat(50_000));
        assert_eq!(Fingerprint::of_file(file.path()).unwrap(), whole);
    }
}
