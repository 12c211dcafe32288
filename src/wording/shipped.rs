//! The words inside the program. Out: the files of `themes/words` as they were when the program was built. Never reads the disk.

use std::sync::Arc;

use include_dir::{Dir, include_dir};

use crate::place::File;

const FOLDER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/words");

/// Returns the languages that the program has words for: the names of their folders.
#[must_use]
pub fn languages() -> Vec<String> {
    let mut names: Vec<String> = FOLDER
        .dirs()
        .map(|folder| folder.path().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// Returns the files of words for `language`, in order of their names; none where the program has no words for it.
#[must_use]
pub fn files(language: &str) -> Vec<Arc<File>> {
    let Some(folder) = FOLDER.get_dir(language) else {
        return Vec::new();
    };
    let mut files: Vec<Arc<File>> = folder
        .files()
        .filter_map(|file| {
            let inner = file.path().to_string_lossy().replace('\\', "/");
            let text = file.contents_utf8()?.to_owned();
            Some(Arc::new(File::new("themes/words", &inner, text)))
        })
        .collect();
    files.sort_by(|left, right| left.path.cmp(&right.path));
    files
}
