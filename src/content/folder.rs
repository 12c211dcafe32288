//! The content folder's names: what each file is by where it lies. In: a folder, walked once. Out: the paths of records and
//! pictures in order, and every file and folder that would be lost. Never opens a file, never follows a link.
#![expect(
    clippy::disallowed_methods,
    reason = "this room reads the content folder"
)]

pub(super) mod copies;
pub(super) mod file_name;
mod picture_name;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use file_name::{folders, top_files};
use walkdir::{DirEntry, WalkDir};

use crate::place::{File, Place};
use crate::problem::nearest::nearest;
use crate::problem::{Code, Problem, Report};
use crate::value::id::slug;
use crate::value::record_kind::RecordKind;

const IMAGES: &str = "images";
/// The folder of files that change single messages of the program.
const WORDS: &str = "words";
/// What tells staff how to write the rest: GitHub shows it below the folder's files.
const GUIDE: &str = "README.md";

/// A file that cannot be read, by what it should have held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// The kind of record that it should have held.
    pub kind: RecordKind,
    /// Its name without the ending, as far as that can be said.
    pub id: String,
}

/// A record's file.
#[derive(Debug)]
pub(super) struct FolderContents {
    /// Where it lies.
    pub(super) path: PathBuf,
    /// Its path inside the folder.
    pub(super) inner: String,
    /// What it holds.
    pub(super) kind: RecordKind,
    /// Its name without the ending.
    pub(super) id: String,
}

/// What a folder holds.
#[derive(Debug, Default)]
pub(super) struct FolderWalk {
    pub(super) records: Vec<FolderContents>,
    /// The paths of pictures inside the folder.
    pub(super) pictures: Vec<String>,
    /// The paths by which texts may show pictures that lie in a folder with a wrong name or have one, each with the path it is to have
    /// where that is known: they are reported already.
    pub(super) misplaced: Vec<(String, Option<String>)>,
    pub(super) unread: Vec<Unread>,
    /// The files of words: where each lies and its path inside the folder.
    pub(super) words: Vec<(PathBuf, String)>,
}

/// Walks the folder.
pub(super) fn walk(folder: &Path, shown_as: &str) -> (FolderWalk, Report) {
    let mut walker = Walker {
        shown_as,
        walk: FolderWalk::default(),
        report: Report::default(),
        files: Vec::new(),
        paths: BTreeSet::new(),
        kept: Vec::new(),
    };
    let mut entries = WalkDir::new(folder)
        .min_depth(1)
        .sort_by_file_name()
        .into_iter();
    while let Some(entry) = entries.next() {
        match entry {
            Ok(entry) => {
                if walker.see(folder, &entry) == WalkStep::Over && entry.file_type().is_dir() {
                    entries.skip_current_dir();
                }
            }
            Err(error) => walker.unreadable(folder, &error),
        }
    }
    walker.judge();
    walker
        .walk
        .records
        .sort_by(|left, right| left.inner.cmp(&right.inner));
    (walker.walk, walker.report)
}

/// Whether the walk goes into a folder.
#[derive(Debug, PartialEq, Eq)]
enum WalkStep {
    Into,
    Over,
}

struct Walker<'s> {
    shown_as: &'s str,
    walk: FolderWalk,
    report: Report,
    /// Every plain file, where it lies and its path inside the folder: what is to be said of one can hang on the others.
    files: Vec<(PathBuf, String)>,
    /// The paths of them all.
    paths: BTreeSet<String>,
    /// The paths of the copies that editors keep of a file.
    kept: Vec<String>,
}

impl Walker<'_> {
    fn see(&mut self, folder: &Path, entry: &DirEntry) -> WalkStep {
        let inner = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let name = entry.file_name().to_string_lossy();
        if let Some(kept) = copies::kept_elsewhere(&name) {
            let inner = inner.to_string_lossy().replace('\\', "/");
            self.forget(&inner.replacen(&*name, kept, 1));
            let message = format!("`{kept}` is not on this computer: iCloud keeps it elsewhere");
            self.problem(
                Code::UnknownFile,
                &inner,
                message,
                "open the folder in the Finder and let it be downloaded",
            );
            return WalkStep::Over;
        }
        if copies::is_ignored(&name) || is_guide(inner) {
            if copies::kept_of(&name).is_some() {
                let inner = inner.to_string_lossy().replace('\\', "/");
                self.kept.push(inner);
            }
            return WalkStep::Over;
        }
        let Some(inner) = inner.to_str().map(|inner| inner.replace('\\', "/")) else {
            let inner = inner.to_string_lossy().replace('\\', "/");
            self.problem(
                Code::BadName,
                &inner,
                "the name has a character that cannot be read",
                "give it a name of plain letters",
            );
            return WalkStep::Over;
        };
        let kind = entry.file_type();
        if kind.is_dir() {
            return self.see_folder(&inner);
        }
        if kind.is_file() {
            self.paths.insert(inner.clone());
            self.files.push((entry.path().to_path_buf(), inner));
        } else if kind.is_symlink() {
            self.forget(&inner);
            let message = "this is a link to another place, not a file";
            self.problem(
                Code::UnknownFile,
                &inner,
                message,
                "put the file itself here",
            );
        } else {
            self.forget(&inner);
            let message = "this is not a file that can be read (a device or a pipe)";
            self.problem(Code::UnknownFile, &inner, message, "delete it");
        }
        WalkStep::Over
    }

    fn see_folder(&mut self, inner: &str) -> WalkStep {
        if inner == IMAGES
            || inner == WORDS
            || inner.starts_with("images/")
            || RecordKind::of_folder(inner).is_some()
        {
            return WalkStep::Into;
        }
        if let Some((top, rest)) = inner.split_once('/') {
            // What lies deeper has been reported with the folder above it.
            if RecordKind::of_folder(top).is_some() && !rest.contains('/') {
                let message = format!(
                    "the folder `{inner}` would be lost: records lie directly in the folder of their kind"
                );
                self.problem(
                    Code::UnknownFile,
                    inner,
                    message,
                    "move its files one folder up",
                );
            }
            return WalkStep::Into;
        }
        let names = folders().chain([IMAGES]);
        let message =
            format!("Mercat does not know the folder `{inner}`, and would lose what is in it");
        let help = match nearest(inner, names) {
            Some(name) => format!("rename it to `{name}`"),
            None => file_name::instead_of_folder(inner),
        };
        self.problem(Code::UnknownFile, inner, message, help);
        WalkStep::Into
    }

    /// Reports the copies that editors keep of a file that is not there: nothing else would be left of the record.
    fn kept_alone(&mut self) {
        for inner in std::mem::take(&mut self.kept) {
            let Some(whole) = copies::kept_of(&inner).filter(|whole| !self.paths.contains(*whole))
            else {
                continue;
            };
            let kind = RecordKind::of_file(whole).or_else(|| RecordKind::of_path(whole));
            let (_, name) = whole.rsplit_once('/').unwrap_or(("", whole));
            if kind.is_some_and(|kind| name.ends_with(&format!(".{}", kind.ending()))) {
                self.forget(whole);
                let message =
                    format!("this is a copy that an editor kept of `{name}`, which is not there");
                let help = format!("rename it to `{name}`, or delete it");
                self.problem(Code::UnknownFile, &inner, message, help);
            }
        }
    }

    /// Says what each file is, once all are known.
    fn judge(&mut self) {
        self.kept_alone();
        let mut in_images = Vec::new();
        for (path, inner) in std::mem::take(&mut self.files) {
            match inner.split_once('/') {
                None => self.see_top_file(path, inner),
                Some((IMAGES, _)) => in_images.push(inner),
                Some((WORDS, name)) => self.see_words(path, &inner, name),
                Some((folder, name)) => match RecordKind::of_folder(folder) {
                    Some(kind) if !name.contains('/') => self.see_file(path, &inner, kind),
                    // Its folder is reported; the record is known all the same, so that nobody is told that it is missing.
                    Some(_) | None => self.forget(&inner),
                },
            }
        }
        let (pictures, refused) = picture_name::judge(in_images);
        self.walk.pictures = pictures;
        for picture in refused {
            self.problem(picture.code, &picture.at, picture.message, picture.help);
            let to_be = picture.to_be;
            let shown_as = picture.shown_as.into_iter();
            let misplaced = shown_as.map(|path| (path, to_be.clone()));
            self.walk.misplaced.extend(misplaced);
        }
    }

    /// Takes in a file of words.
    fn see_words(&mut self, path: PathBuf, inner: &str, name: &str) {
        let is_words = name
            .rsplit_once('.')
            .is_some_and(|(_, ending)| ending == "ftl");
        if is_words && !name.contains('/') {
            return self.walk.words.push((path, inner.to_owned()));
        }
        let message = format!("`{name}` is not a file of words, and would be lost");
        let help = "a file of words is named by its language, such as `words/en-GB.ftl`";
        self.problem(Code::UnknownFile, inner, message, help);
    }

    /// Takes in a file in the folder of a kind of record.
    fn see_file(&mut self, path: PathBuf, inner: &str, kind: RecordKind) {
        let (_, name) = inner.split_once('/').unwrap_or(("", inner));
        if let Some((message, help)) = file_name::beside_records(name, kind) {
            self.forget(inner);
            return self.problem(Code::UnknownFile, inner, message, help);
        }
        match name.rsplit_once('.') {
            Some((stem, ending)) if ending == kind.ending() => {
                // One of the files may be the only one of another kind.
                let kind = RecordKind::of_file(inner).unwrap_or(kind);
                if let Some(fault) = file_name::fault(kind, stem) {
                    let help = self.better_name(inner, kind, fault.better, fault.help);
                    self.problem(fault.code, inner, fault.message, help);
                }
                self.record(path, inner, kind, stem);
            }
            _ => self.see_misnamed(path, inner, kind),
        }
    }

    fn record(&mut self, path: PathBuf, inner: &str, kind: RecordKind, id: &str) {
        let (inner, id) = (inner.to_owned(), id.to_owned());
        self.walk.records.push(FolderContents {
            path,
            inner,
            kind,
            id,
        });
    }

    /// Returns what to do about a record's name: to give it a better one, unless another file has that already.
    fn better_name(
        &self,
        inner: &str,
        kind: RecordKind,
        better: Vec<String>,
        otherwise: String,
    ) -> String {
        let names = better
            .into_iter()
            .filter(|id| file_name::fault(kind, id).is_none());
        let names: Vec<String> = names.map(|id| format!("{id}.{}", kind.ending())).collect();
        let folder = inner.split_once('/').map_or("", |(folder, _)| folder);
        let twin = names
            .iter()
            .find(|name| self.paths.contains(&format!("{folder}/{name}")));
        match (twin, names.as_slice()) {
            (Some(twin), _) => format!(
                "`{twin}` is there as well: put what is needed into it and delete this file"
            ),
            (None, []) => otherwise,
            (None, [name]) => format!("rename the file to `{name}`"),
            (None, names) => {
                let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
                format!(
                    "rename the file to {}, whichever day is meant",
                    names.join(" or ")
                )
            }
        }
    }

    /// Takes in a file of a record whose name does not end as it should.
    fn see_misnamed(&mut self, path: PathBuf, inner: &str, kind: RecordKind) {
        let (folder, name) = inner.split_once('/').unwrap_or(("", inner));
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let message = match ending {
            "" => format!("the name `{name}` has no ending"),
            _ => format!("files of `{folder}/` do not end in `.{ending}`"),
        };
        let bare = file_name::bare(name);
        let id = slug(bare);
        if bare == name && !ending.is_empty() {
            self.forget(inner);
            let help = if picture_name::is_picture(name) {
                "put pictures into `images/`".to_owned()
            } else {
                format!(
                    "a file of this folder ends in `.{}`; if this is not one, move it out of the content folder",
                    kind.ending()
                )
            };
            return self.problem(Code::UnknownFile, inner, message, help);
        }
        let ended = format!(
            "give it a name that ends in `.{}`, such as `{stem}.{}`",
            kind.ending(),
            kind.ending()
        );
        let (better, otherwise) = match file_name::fault(kind, &id) {
            None => (vec![id.clone()], ended),
            Some(fault) => (fault.better, fault.help),
        };
        let help = self.better_name(inner, kind, better, otherwise);
        // What else is wrong is to be said in the same run, where the ending tells how the file is to be read.
        let is_readable = file_name::is_like(ending, kind.ending());
        if is_readable && help.starts_with("rename") && file_name::fault(kind, &id).is_none() {
            self.record(path, inner, kind, &id);
        } else {
            self.forget(inner);
        }
        self.problem(Code::UnknownFile, inner, message, help);
    }

    fn see_top_file(&mut self, path: PathBuf, inner: String) {
        if let Some(kind) = RecordKind::of_file(&inner) {
            let id = inner.trim_end_matches(".yaml").to_owned();
            return self.walk.records.push(FolderContents {
                path,
                inner,
                kind,
                id,
            });
        }
        let stem = slug(file_name::bare(&inner));
        let meant = top_files().find(|name| name.trim_end_matches(".yaml") == stem);
        let meant = meant.or_else(|| nearest(&inner, top_files()));
        let message =
            format!("Mercat does not know the file `{inner}`, and would lose what is in it");
        let help = match meant {
            Some(name) if self.paths.contains(name) => {
                format!(
                    "`{name}` is there as well: put what is needed into it and delete this file"
                )
            }
            Some(name) => format!("rename it to `{name}`"),
            None if picture_name::is_picture(&inner) => "put pictures into `images/`".to_owned(),
            None if file_name::is_no_record(&inner, RecordKind::Settings) => {
                "move it out of the content folder".to_owned()
            }
            None if stem == "index" || inner.rsplit('.').next() == Some("md") => {
                "put it into the folder of its kind, such as `pages/`".to_owned()
            }
            None => file_name::instead_of_file(&inner),
        };
        if let Some(kind) = meant.and_then(RecordKind::of_file) {
            self.walk.unread.push(Unread {
                kind,
                id: String::new(),
            });
        }
        self.problem(Code::UnknownFile, &inner, message, help);
    }

    /// Enters a file that lies wrong among those that should have been read.
    fn forget(&mut self, inner: &str) {
        let Some((folder, name)) = inner.split_once('/') else {
            if let Some(kind) = RecordKind::of_file(inner) {
                self.walk.unread.push(Unread {
                    kind,
                    id: String::new(),
                });
            }
            return;
        };
        let kind = nearest(folder, folders()).and_then(RecordKind::of_folder);
        if folder == IMAGES || nearest(folder, [IMAGES]).is_some() {
            let path = format!("{IMAGES}/{name}");
            self.walk.misplaced.push((path, None));
        } else if let Some(kind) = kind {
            let name = name.rsplit('/').next().unwrap_or(name);
            let stem = name.split_once('.').map_or(name, |(stem, _)| stem);
            self.walk.unread.push(Unread {
                kind,
                id: stem.to_owned(),
            });
        }
    }

    fn problem(
        &mut self,
        code: Code,
        inner: &str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let file = Arc::new(File::new(self.shown_as, inner, String::new()));
        self.report
            .push(Problem::new(code, Place::top(&file), message).help(help));
    }

    fn unreadable(&mut self, folder: &Path, error: &walkdir::Error) {
        let inner = error
            .path()
            .and_then(|path| path.strip_prefix(folder).ok())
            .unwrap_or(Path::new(""));
        let why = error
            .io_error()
            .map_or_else(|| "it cannot be followed".to_owned(), ToString::to_string);
        if inner.as_os_str().is_empty() {
            let message = format!(
                "the content folder `{}` cannot be read: {why}",
                prefix(self.shown_as).trim_end_matches('/')
            );
            self.report.push(
                Problem::nowhere(Code::Unreadable, message)
                    .help("give the folder with `--content`"),
            );
            // Nothing more is to be said of a folder that cannot be seen, not even that it has no site.yaml.
            self.walk.unread.push(Unread {
                kind: RecordKind::Settings,
                id: String::new(),
            });
        } else {
            let inner = inner.to_string_lossy().replace('\\', "/");
            let message = format!("the folder `{inner}` cannot be read: {why}");
            self.problem(
                Code::Unreadable,
                &inner,
                message,
                "make it readable for the account that runs Mercat",
            );
        }
    }
}

/// Returns whether a file tells staff how to write what lies beside it.
fn is_guide(inner: &Path) -> bool {
    let folder = inner.parent().and_then(Path::to_str).unwrap_or("?");
    let is_known = matches!(folder, "" | IMAGES) || RecordKind::of_folder(folder).is_some();
    is_known && inner.file_name().is_some_and(|name| name == GUIDE)
}

/// Returns what stands before a path inside the folder in a message.
pub(super) fn prefix(shown_as: &str) -> String {
    let folder = shown_as.trim_end_matches('/');
    if folder.is_empty() {
        String::new()
    } else {
        format!("{folder}/")
    }
}
