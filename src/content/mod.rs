//! The content folder as text: walked once, every file in order of its path. In: a folder. Out: files by kind, pictures, and
//! every problem of names and encodings. Never knows what a field means, nor which text shows a picture.

pub mod conflict;
mod folder;
pub mod front_matter;
mod picture;
pub mod position;
pub mod source;
#[cfg(test)]
mod tests;
mod text;
pub mod yaml;

use std::path::Path;
use std::sync::Arc;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::place::File;
use crate::problem::{Code, Problem, Report};
use crate::value::date::Date;
use crate::value::raster::Raster;
use crate::value::record_kind::RecordKind;
pub use folder::Unread;
use folder::prefix;
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
    let mut report = Report::default();
    let found = report.keep(folder::walk(folder, shown_as));
    let read: Vec<_> = found
        .records
        .into_par_iter()
        .map(|record| (text::read(&record.path, &record.inner, shown_as), record))
        .collect();
    let (pictures, flawed) = pictures(folder, shown_as, found.pictures, found.misplaced);
    let mut content = Content {
        files: Vec::new(),
        pictures,
        flawed,
        unread: found.unread,
        words: Vec::new(),
    };
    for (path, inner) in found.words {
        match text::read(&path, &inner, shown_as) {
            Ok(file) => content.words.push(Arc::new(file)),
            Err(problem) => report.push(*problem),
        }
    }
    for (outcome, record) in read {
        match outcome {
            Ok(file) => content.files.push(ContentFile {
                file: Arc::new(file),
                kind: record.kind,
                id: record.id,
            }),
            Err(problem) => {
                report.push(*problem);
                content.unread.push(Unread {
                    kind: record.kind,
                    id: record.id,
                });
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
    found: Vec<String>,
    misplaced: Vec<String>,
) -> (Vec<Picture>, Vec<Flawed>) {
    let looked = found.into_par_iter();
    let looked: Vec<_> = looked
        .map(|path| (picture::look(&folder.join(&path)), path))
        .collect();
    let raster = Raster::default();
    let mut pictures: Vec<Picture> = misplaced
        .into_iter()
        .map(|path| Picture { path, raster })
        .collect();
    let mut flawed = Vec::new();
    for (outcome, path) in looked {
        let raster = outcome.unwrap_or_else(|flaw| {
            let file = Arc::new(File::new(shown_as, &path, String::new()));
            flawed.push(Flawed { file, flaw });
            raster
        });
        pictures.push(Picture { path, raster });
    }
    pictures.sort_by(|left, right| left.path.cmp(&right.path));
    pictures.dedup_by(|left, right| left.path == right.path);
    (pictures, flawed)
}
