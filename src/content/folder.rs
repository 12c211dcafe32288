//! The content folder's names: what each file is by where it lies. In: a folder, walked once. Out: the paths of records and
//! pictures in order, and every file and folder that would be lost. Never opens a file, never follows a link.
#![expect(
    clippy::disallowed_methods,
    reason = "this room reads the content folder"
)]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::{DirEntry, WalkDir};

use crate::place::{File, Place};
use crate::problem::nearest::nearest;
use crate::problem::{Code, Problem, Report};
use crate::value::record_kind::RecordKind;

const IMAGES: &str = "images";
/// What tells staff how to write the rest: GitHub shows it below the folder's files.
const GUIDE: &str = "README.md";
const PICTURE_ENDINGS: [&str; 4] = ["jpg", "jpeg", "png", "webp"];

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
pub(super) struct Found {
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
pub(super) struct Walk {
    pub(super) records: Vec<Found>,
    /// The paths of pictures inside the folder.
    pub(super) pictures: Vec<String>,
    /// The paths that pictures would have which lie in a folder with a wrong name.
    pub(super) misplaced: Vec<String>,
    pub(super) unread: Vec<Unread>,
}

/// Walks the folder.
pub(super) fn walk(folder: &Path, shown_as: &str) -> (Walk, Report) {
    let mut walker = Walker {
        shown_as,
        walk: Walk::default(),
        report: Report::default(),
    };
    let mut entries = WalkDir::new(folder)
        .min_depth(1)
        .sort_by_file_name()
        .into_iter();
    while let Some(entry) = entries.next() {
        match entry {
            Ok(entry) => {
                if walker.see(folder, &entry) == Step::Over && entry.file_type().is_dir() {
                    entries.skip_current_dir();
                }
            }
            Err(error) => walker.unreadable(folder, &error),
        }
    }
    walker
        .walk
        .records
        .sort_by(|left, right| left.inner.cmp(&right.inner));
    (walker.walk, walker.report)
}

/// Whether an ending is another way of writing that of a kind.
fn means(ending: &str, kind: RecordKind) -> bool {
    let others: &[&str] = match kind.ending() {
        "md" => &["md", "markdown", "mdown"],
        _ => &["yaml", "yml"],
    };
    others.contains(&ending.to_ascii_lowercase().as_str())
}

/// Whether the walk goes into a folder.
#[derive(Debug, PartialEq, Eq)]
enum Step {
    Into,
    Over,
}

struct Walker<'s> {
    shown_as: &'s str,
    walk: Walk,
    report: Report,
}

impl Walker<'_> {
    fn see(&mut self, folder: &Path, entry: &DirEntry) -> Step {
        let inner = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let name = entry.file_name().to_string_lossy();
        if is_ignored(&name) || inner == Path::new(GUIDE) {
            return Step::Over;
        }
        let Some(inner) = inner.to_str().map(|inner| inner.replace('\\', "/")) else {
            let inner = inner.to_string_lossy().replace('\\', "/");
            self.problem(
                Code::BadName,
                &inner,
                "the name has a character that cannot be read",
                "give it a name of plain letters",
            );
            return Step::Over;
        };
        let kind = entry.file_type();
        if kind.is_dir() {
            return self.see_folder(&inner);
        }
        if kind.is_file() {
            self.see_file(entry.path().to_path_buf(), inner);
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
        Step::Over
    }

    fn see_folder(&mut self, inner: &str) -> Step {
        if inner == IMAGES || inner.starts_with("images/") || RecordKind::of_folder(inner).is_some()
        {
            return Step::Into;
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
            return Step::Into;
        }
        let names = folders().chain([IMAGES]);
        let message =
            format!("Mercat does not know the folder `{inner}`, and would lose what is in it");
        let help = match nearest(inner, names) {
            Some(name) => format!("rename it to `{name}`"),
            None => format!("the folders are {}", listed(folders().chain([IMAGES]))),
        };
        self.problem(Code::UnknownFile, inner, message, help);
        Step::Into
    }

    fn see_file(&mut self, path: PathBuf, inner: String) {
        let Some((folder, name)) = inner.split_once('/') else {
            return self.see_top_file(path, inner);
        };
        if folder == IMAGES {
            return self.see_picture(inner);
        }
        if name.contains('/') {
            return self.forget(&inner);
        }
        let Some(kind) = RecordKind::of_folder(folder) else {
            // Its folder is reported; the record is known all the same, so that nobody is told that it is missing.
            return self.forget(&inner);
        };
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        if ending == kind.ending() {
            // One of the files may be the only one of another kind.
            let kind = RecordKind::of_file(&inner).unwrap_or(kind);
            let id = stem.to_owned();
            return self.walk.records.push(Found {
                path,
                inner,
                kind,
                id,
            });
        }
        self.see_misnamed(path, &inner, kind);
    }

    /// A file of a record whose name does not end as it should.
    fn see_misnamed(&mut self, path: PathBuf, inner: &str, kind: RecordKind) {
        let (folder, name) = inner.split_once('/').unwrap_or(("", inner));
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let message = match ending {
            "" => format!("the name `{name}` has no ending"),
            _ => format!("files of `{folder}/` do not end in `.{ending}`"),
        };
        let stem = if ending.is_empty() { name } else { stem };
        let better = format!("{stem}.{}", kind.ending());
        let twin = path.with_file_name(&better).exists();
        if !twin && means(ending, kind) {
            // What else is wrong with it is to be said in the same run.
            self.walk.records.push(Found {
                path,
                inner: inner.to_owned(),
                kind,
                id: stem.to_owned(),
            });
        } else {
            self.forget(inner);
        }
        let help = match (ending, twin) {
            (_, true) => format!(
                "`{better}` is there as well: put what is needed into it and delete this file"
            ),
            ("yml" | "yaml" | "md" | "markdown" | "txt" | "", false) => {
                format!("rename it to `{better}`")
            }
            _ if PICTURE_ENDINGS.contains(&ending.to_ascii_lowercase().as_str()) => {
                "put pictures into `images/`".to_owned()
            }
            _ => format!(
                "a file of this folder ends in `.{}`; if this is not one, move it out of the content folder",
                kind.ending()
            ),
        };
        self.problem(Code::UnknownFile, inner, message, help);
    }

    fn see_top_file(&mut self, path: PathBuf, inner: String) {
        if let Some(kind) = RecordKind::of_file(&inner) {
            let id = inner.trim_end_matches(".yaml").to_owned();
            return self.walk.records.push(Found {
                path,
                inner,
                kind,
                id,
            });
        }
        let stem = inner
            .rsplit_once('.')
            .map_or(inner.as_str(), |(stem, _)| stem);
        let meant = top_files().find(|name| name.trim_end_matches(".yaml") == stem);
        let meant = meant.or_else(|| nearest(&inner, top_files()));
        let message =
            format!("Mercat does not know the file `{inner}`, and would lose what is in it");
        let help = match meant {
            Some(name) if path.with_file_name(name).exists() => {
                format!(
                    "`{name}` is there as well: put what is needed into it and delete this file"
                )
            }
            Some(name) => format!("rename it to `{name}`"),
            None if stem == "index" || inner.rsplit('.').next() == Some("md") => {
                "put it into the folder of its kind, such as `pages/`".to_owned()
            }
            None => format!("the files here are {}", listed(top_files())),
        };
        if let Some(kind) = meant.and_then(RecordKind::of_file) {
            self.walk.unread.push(Unread {
                kind,
                id: String::new(),
            });
        }
        self.problem(Code::UnknownFile, &inner, message, help);
    }

    fn see_picture(&mut self, inner: String) {
        let ending = inner.rsplit_once('.').map_or("", |(_, ending)| ending);
        let is_plain = inner.chars().all(|letter| {
            letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.' | '/')
        });
        if !PICTURE_ENDINGS.contains(&ending) {
            let known = ending.to_ascii_lowercase();
            let help = if PICTURE_ENDINGS.contains(&known.as_str()) {
                format!("write the ending in small letters: `.{known}`")
            } else {
                "save the picture as JPEG (`.jpg`), PNG (`.png`) or WebP (`.webp`)".to_owned()
            };
            let message = format!("`{inner}` is not a picture that Mercat can show");
            return self.problem(Code::UnknownFile, &inner, message, help);
        }
        if !is_plain {
            let message = format!(
                "the name `{inner}` has a space or a special letter, which web addresses cannot have"
            );
            let help = "use the letters a to z, figures, hyphens and underscores only";
            return self.problem(Code::BadName, &inner, message, help);
        }
        let twin = self
            .walk
            .pictures
            .iter()
            .find(|picture| picture.eq_ignore_ascii_case(&inner));
        if let Some(twin) = twin {
            let message = format!(
                "`{inner}` and `{twin}` differ in capital letters only, which many computers do not tell apart"
            );
            return self.problem(
                Code::RepeatedId,
                &inner,
                message,
                "give one of them another name",
            );
        }
        self.walk.pictures.push(inner);
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
            self.walk.misplaced.push(format!("{IMAGES}/{name}"));
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

/// The folders in which records are files.
fn folders() -> impl Iterator<Item = &'static str> {
    RecordKind::ALL.iter().filter_map(|kind| kind.folder())
}

/// The files that lie at the top of the content folder.
fn top_files() -> impl Iterator<Item = &'static str> {
    let files = RecordKind::ALL.iter().filter_map(|kind| kind.file());
    files.filter(|path| !path.contains('/'))
}

/// What systems and editors leave behind: their own notes, back-ups and swap files.
fn is_ignored(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    let ending = lower.rsplit_once('.').map_or("", |(_, ending)| ending);
    name.starts_with(['.', '~'])
        || name.ends_with('~')
        || (name.starts_with('#') && name.ends_with('#'))
        || matches!(lower.as_str(), "thumbs.db" | "desktop.ini" | "4913")
        || matches!(ending, "bak" | "orig" | "swp" | "swo" | "tmp" | "rej")
}

/// What stands before a path inside the folder in a message.
pub(super) fn prefix(shown_as: &str) -> String {
    let folder = shown_as.trim_end_matches('/');
    if folder.is_empty() {
        String::new()
    } else {
        format!("{folder}/")
    }
}

/// Names in a sentence: `a`, `b` and `c`.
fn listed<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => String::new(),
    }
}
