//! The theme inside the program, so that it dresses a portal wherever it is run. Out: the files of `themes/civic` as they
//! were when the program was built. Never reads the disk.

use std::collections::BTreeSet;

use include_dir::{Dir, include_dir};

use super::folder::{ThemeFile, ThemeFiles};
use super::links;

/// The theme's name.
pub(super) const NAME: &str = "civic";

const FOLDER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/civic");

/// Returns its files by their path inside the theme.
pub(super) fn files() -> ThemeFiles {
    let mut files = ThemeFiles::new();
    let mut waiting = vec![&FOLDER];
    while let Some(folder) = waiting.pop() {
        waiting.extend(folder.dirs());
        for file in folder.files() {
            let inner = file.path().to_string_lossy().replace('\\', "/");
            let entry = ThemeFile::new("themes/civic", &inner, file.contents().to_vec());
            files.insert(inner, entry);
        }
    }
    files
}

/// Returns whether a file with these bytes at this path inside the theme is its own.
pub(super) fn has(inner: &str, bytes: &[u8]) -> bool {
    let file = FOLDER.get_file(inner);
    file.is_some_and(|file| file.contents() == bytes)
}

/// Returns the addresses that its templates write.
pub(super) fn addresses() -> BTreeSet<String> {
    let mut texts = Vec::new();
    let mut waiting = vec![&FOLDER];
    while let Some(folder) = waiting.pop() {
        waiting.extend(folder.dirs());
        let templates = folder
            .files()
            .filter(|file| file.path().starts_with("templates"));
        texts.extend(templates.filter_map(|file| file.contents_utf8()));
    }
    links::addresses(texts.into_iter())
}
