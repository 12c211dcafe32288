//! Results that took long to work out, kept between builds. In: the name of a result, made from all that it was worked out from.
//! Out: its bytes, if they are kept and whole. Never needed: where nothing can be kept or read, or what is kept was damaged, the
//! result is worked out again, and nobody is told.
//!
//! Several builds may use one folder: a result is written beside its place and moved there whole, and two that write the same
//! one write the same bytes. Whoever is killed while writing leaves a file that nobody reads.
#![expect(
    clippy::disallowed_methods,
    reason = "what is kept between builds lies on the disk"
)]

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;

/// How many bytes a fingerprint has.
const FINGERPRINT: usize = 32;

/// Where results are kept, if anywhere.
#[derive(Debug, Default)]
pub(super) struct Cache {
    folder: Option<PathBuf>,
}

impl Cache {
    /// Results that are kept in `folder`, which need not exist; without one, none are.
    pub(super) fn in_folder(folder: Option<PathBuf>) -> Cache {
        Cache { folder }
    }

    /// Returns what is kept under a name.
    pub(super) fn take(&self, name: &str) -> Option<Vec<u8>> {
        let mut bytes = fs::read(self.folder.as_ref()?.join(name)).ok()?;
        let fingerprint = bytes.split_off(bytes.len().checked_sub(FINGERPRINT)?);
        (Sha256::digest(&bytes)[..] == fingerprint[..]).then_some(bytes)
    }

    /// Keeps `bytes` under a name, if that can be done.
    pub(super) fn keep(&self, name: &str, bytes: &[u8]) {
        if let Some(folder) = &self.folder {
            // A build is as good without: the next one works it out again.
            let _ = write(folder, name, bytes);
        }
    }
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.write_all(&Sha256::digest(bytes))?;
    file.persist(folder.join(name))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_kept_is_found_again_by_its_name_only() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::in_folder(Some(folder.path().join("deep/inside")));
        assert_eq!(cache.take("one"), None);
        cache.keep("one", b"bytes");
        assert_eq!(cache.take("one"), Some(b"bytes".to_vec()));
        assert_eq!(cache.take("other"), None);
    }

    #[test]
    fn what_was_damaged_is_as_good_as_gone() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::in_folder(Some(folder.path().to_owned()));
        cache.keep("one", b"bytes");
        let whole = fs::read(folder.path().join("one")).unwrap();
        let mut other = whole.clone();
        other[0] ^= 1;
        for damaged in [&whole[..whole.len() - 1], &whole[..3], &other, b""] {
            fs::write(folder.path().join("one"), damaged).unwrap();
            assert_eq!(cache.take("one"), None);
        }
        cache.keep("one", b"bytes");
        assert_eq!(cache.take("one"), Some(b"bytes".to_vec()));
    }

    #[test]
    fn where_nothing_can_be_kept_nothing_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, "in the way").unwrap();
        for cache in [Cache::in_folder(Some(file)), Cache::in_folder(None)] {
            cache.keep("one", b"bytes");
            assert_eq!(cache.take("one"), None);
        }
    }
}
