//! The content folder as text: walked once, every file in order of its path. In: a folder. Out: files by kind, pictures, and
//! every problem of names and encodings. Never knows what a field means, nor which text shows a picture.

pub mod conflict;
mod folder;
pub mod front_matter;
mod kept;
mod picture;
pub mod position;
pub mod source;
#[cfg(test)]
mod tests;
mod text;
pub mod yaml;

use std::path::Path;
use std::sync::Arc;

use crate::place::File;
use crate::problem::{Code, Problem, Report};
use crate::value::date::Date;
use crate::value::raster::Raster;
use crate::value::record_kind::RecordKind;
pub use folder::Unread;
use folder::{FolderWalk, prefix};
pub use kept::Kept;
pub use picture::Flaw;

/// Everything in a content folder.
#[derive(Debug, Clone, Default)]
pub struct Content {
    /// Every record's file, in order of path.
    pub files: Vec<ContentFile>,
    /// Every picture, in order of path.
    pub pictures: Vec<Picture>,
    /// The pictures among them that cannot be shown: who shows one is to be told, so they are not reported yet.
    pub flawed: Vec<Flawed>,
    /// Files that should have been records and cannot be read: their problem is reported, and nothing else need be.
    pub unread: Vec<Unread>,
    /// Files that change single messages of the program, each named by its language.
    pub words: Vec<Arc<File>>,
}

/// A file that holds records.
#[derive(Debug, Clone)]
pub struct ContentFile {
    /// The file.
    pub file: Arc<File>,
    /// The kind of record that it holds, by where it lies.
    pub kind: RecordKind,
    /// Its name without the ending, not yet checked.
    pub id: String,
}

impl ContentFile {
    /// Returns whether its name is one that its record can have. One that is not is reported already.
    #[must_use]
    pub fn is_well_named(&self) -> bool {
        folder::file_name::fault(self.kind, &self.id).is_none()
    }

    /// Returns what is wrong with its name, where its record cannot have it.
    #[must_use]
    pub fn fault_of_name(&self) -> Option<String> {
        if folder::file_name::is_list_page(&self.id, self.kind) {
            return Some(format!(
                "`{}` is the page that lists them all, which is made by itself",
                self.id
            ));
        }
        folder::file_name::fault(self.kind, &self.id).map(|fault| fault.message)
    }

    /// Returns the date with which the name of an update begins.
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        folder::file_name::dated(&self.id).map(|(date, _)| date)
    }
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its path inside the content folder: `images/bridge.jpg`.
    pub path: String,
    /// How large it is; nothing of it where it cannot be shown.
    pub raster: Raster,
    /// The path that it is to have, where its name is refused.
    pub to_be: Option<String>,
}

/// A picture that cannot be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flawed {
    /// Its file, without its bytes.
    pub file: Arc<File>,
    /// Why.
    pub flaw: Flaw,
}

/// Reads a content folder. `shown_as` is its path as messages show it.
pub fn read(folder: &Path, shown_as: &str) -> (Content, Report) {
    read_again(folder, shown_as, &mut Kept::default())
}

/// Reads a content folder of which some has been read before.
pub fn read_again(folder: &Path, shown_as: &str, kept: &mut Kept) -> (Content, Report) {
    let mut report = Report::default();
    let found = report.keep(kept.walk(folder, shown_as));
    let (pictures, flawed) = pictures(folder, shown_as, &found, kept);
    let mut content = Content {
        files: Vec::new(),
        pictures,
        flawed,
        unread: found.unread.clone(),
        words: Vec::new(),
    };
    let records = found.records.iter();
    let records = records.map(|record| (record.path.as_path(), record.inner.as_str()));
    let words = found.words.iter();
    let words = words.map(|(path, inner)| (path.as_path(), inner.as_str()));
    let files: Vec<_> = records.chain(words).collect();
    let mut read = kept.texts(&files, shown_as);
    for outcome in read.split_off(found.records.len()) {
        match outcome {
            Ok(file) => content.words.push(file),
            Err(problem) => report.push(*problem),
        }
    }
    for (outcome, record) in read.into_iter().zip(&found.records) {
        let (kind, id) = (record.kind, record.id.clone());
        match outcome {
            Ok(file) => content.files.push(ContentFile { file, kind, id }),
            Err(problem) => {
                report.push(*problem);
                content.unread.push(Unread { kind, id });
            }
        }
    }
    let has_site = content
        .files
        .iter()
        .any(|entry| entry.kind == RecordKind::Settings)
        || content
            .unread
            .iter()
            .any(|unread| unread.kind == RecordKind::Settings);
    if !has_site {
        let message = format!(
            "there is no file `{}site.yaml`, which names the portal",
            prefix(shown_as)
        );
        report.push(
            Problem::nowhere(Code::NoSite, message)
                .help("write one with the fields `title`, `base_url` and `language`"),
        );
    }
    (content, report)
}

/// Returns the pictures in order of path, and those that cannot be shown. The misplaced are reported already, and not looked at.
fn pictures(
    folder: &Path,
    shown_as: &str,
    found: &FolderWalk,
    kept: &mut Kept,
) -> (Vec<Picture>, Vec<Flawed>) {
    let looked = kept.looked(folder, &found.pictures);
    let misplaced = found.misplaced.iter().cloned();
    let raster = Raster::default();
    let misplaced = misplaced.map(|(path, to_be)| Picture {
        path,
        raster,
        to_be,
    });
    let mut pictures: Vec<Picture> = misplaced.collect();
    let mut flawed = Vec::new();
    for (outcome, path) in looked.into_iter().zip(&found.pictures) {
        let raster = outcome.unwrap_or_else(|flaw| {
            let file = Arc::new(File::new(shown_as, path, String::new()));
            flawed.push(Flawed { file, flaw });
            raster
        });
        let path = path.clone();
        pictures.push(Picture {
            path,
            raster,
            to_be: None,
        });
    }
    pictures.sort_by(|left, right| left.path.cmp(&right.path));
    pictures.dedup_by(|left, right| left.path == right.path);
    (pictures, flawed)
}
