//! What loading a site has worked out and need not work out again. In: what was edited since. Out: a site, from what is still as it was and
//! what is read anew; byte for byte the same as from nothing. Never keeps what hangs on more than it is compared by.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::iter::{
    IndexedParallelIterator, IntoParallelRefIterator, IntoParallelRefMutIterator, ParallelIterator,
};

use crate::body::{Resizer, Wanted};
use crate::content::{self, Content, ContentFile, Kept, Picture};
use crate::page::frame::Sizes;
use crate::place::File;
use crate::problem::Report;
use crate::record::mention::Location;
use crate::record::settings::Settings;
use crate::record::{self, Conventions, FileRecords};
use crate::theme::{self, Locale, Theme};
use crate::value::money::Currency;
use crate::value::raster::Form;
use crate::writing::picture::{Version, versions};

/// What was edited between two loads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edits {
    /// These files and no others, by their complete paths: written, made, moved or removed.
    At(BTreeSet<PathBuf>),
    /// It is not known what.
    Anywhere,
}

/// What earlier loads have worked out.
#[derive(Debug, Default)]
pub(super) struct Memory {
    kept: Kept,
    conventions: Conventions,
    /// What was read of each file, in order of path as the content is.
    files: Vec<KnownFile>,
    theme: Option<(ThemeKey, Theme)>,
    /// The pictures as they were found, and without their heavy copies.
    pictures: Option<(Vec<Picture>, Vec<Picture>)>,
    sizes: Arc<Sizes>,
}

/// What the files of a folder hold.
pub(super) struct ReadFiles {
    /// All of them, in the order of the content.
    pub(super) all: Vec<Arc<FileRecords>>,
    /// Those that are other than the last time; nothing where some are new or gone.
    pub(super) newer: Option<Newer>,
}

/// Files that were there the last time and are others now.
pub(super) struct Newer {
    pub(super) files: Vec<NewerFile>,
    /// Whether nothing but the words of their write-ups is another.
    pub(super) is_words_only: bool,
    /// Whether they are projects and updates that name the records that they named.
    pub(super) names_like_before: bool,
}

/// What a file holds, and held the last time.
pub(super) struct NewerFile {
    pub(super) file: Arc<File>,
    pub(super) now: Arc<FileRecords>,
    pub(super) then: Arc<FileRecords>,
}

/// A file and what it holds.
type KnownFile = (Arc<File>, Arc<FileRecords>);

/// What a theme is made from, beside its files.
#[derive(Debug, PartialEq, Eq)]
struct ThemeKey {
    name: String,
    language: String,
    currency: Currency,
    base_url: String,
    words: Vec<Arc<File>>,
}

impl Memory {
    /// Returns what lies in the content folder.
    pub(super) fn content(&mut self, folder: &Path) -> (Content, Report) {
        content::read_again(folder, &folder.to_string_lossy(), &mut self.kept)
    }

    /// Returns whether the theme is the one that was loaded last.
    pub(super) fn has_theme(&self) -> bool {
        self.theme.is_some()
    }

    /// Forgets what hangs on files that were edited.
    pub(super) fn forget(&mut self, edits: &Edits, content: &Path) {
        let complete = |folder: &Path| std::path::absolute(folder).unwrap_or(folder.to_owned());
        let themes = complete(&theme::beside(content));
        let content = complete(content);
        let Edits::At(paths) = edits else {
            return self.forget_files();
        };
        for path in paths {
            match path.strip_prefix(&content).map(Path::to_str) {
                Ok(Some(inner)) => self.forget_content(path, &inner.replace('\\', "/")),
                Err(_) if path.starts_with(&themes) => self.theme = None,
                Ok(None) | Err(_) => return self.forget_files(),
            }
        }
    }

    fn forget_content(&mut self, path: &Path, inner: &str) {
        if inner.starts_with("images/") {
            self.pictures = None;
        }
        self.kept.forget(path, inner);
    }

    /// Forgets all that was read from the disk. Records are held against their text before they are used again.
    fn forget_files(&mut self) {
        self.kept = Kept::default();
        self.theme = None;
        self.pictures = None;
    }

    /// Returns what all files hold, of which only those are read whose text is another or that hang on `site.yaml`.
    pub(super) fn read(&mut self, content: &Content) -> ReadFiles {
        let conventions = record::conventions(content);
        if conventions != self.conventions {
            self.files.clear();
            self.conventions = conventions;
        }
        let known = std::mem::take(&mut self.files);
        let mut rest = known.iter().peekable();
        let mut as_before = |now: &Arc<File>| {
            let is_kept = rest.next_if(|(file, _)| Arc::ptr_eq(file, now));
            is_kept.or_else(|| {
                while rest.next_if(|(file, _)| file.path < now.path).is_some() {}
                rest.next_if(|(file, _)| file.path == now.path)
            })
        };
        let files = content.files.iter();
        let earlier: Vec<Option<&KnownFile>> = files.map(|entry| as_before(&entry.file)).collect();
        let read = |(entry, earlier): (&ContentFile, Option<&KnownFile>)| match earlier {
            Some(known) if is_same(&known.0, &entry.file) => KnownFile::clone(known),
            _ => {
                let records = record::read_file(entry, &self.conventions);
                (Arc::clone(&entry.file), Arc::new(records))
            }
        };
        let files = content.files.par_iter().zip(earlier.par_iter().copied());
        self.files = files.map(read).collect();
        let newer = (known.len() == self.files.len())
            .then(|| newer(&self.files, &earlier))
            .flatten();
        ReadFiles {
            all: self
                .files
                .iter()
                .map(|(_, read)| Arc::clone(read))
                .collect(),
            newer,
        }
    }

    /// Returns where the sizes of data files go, beginning with those that are known of the last site.
    pub(super) fn sizes(&mut self) -> &Arc<Sizes> {
        self.sizes = Arc::new(Sizes::after(&self.sizes));
        &self.sizes
    }

    /// Returns the theme that `settings` names.
    pub(super) fn theme(
        &mut self,
        settings: &Settings,
        words: &[Arc<File>],
        content: &Path,
    ) -> (Option<Theme>, Report) {
        let key = ThemeKey {
            name: settings.theme.clone(),
            language: settings.language.clone(),
            currency: settings.currency.clone(),
            base_url: settings.base_url.clone(),
            words: words.to_vec(),
        };
        if let Some((known, theme)) = &self.theme
            && *known == key
        {
            return (Some(theme.clone()), Report::default());
        }
        let locale = Locale {
            language: &settings.language,
            named_at: settings.language_at.as_ref().map(Location::place),
            currency: &settings.currency,
            words,
        };
        let (theme, faults) = Theme::named(&key.name, content, &key.base_url, &locale);
        // A name that is no theme's is a mistake of `site.yaml`; what is wrong within a theme has its own place.
        let faults = faults.placed(|| settings.theme_at.as_ref().map(Location::place));
        self.theme = theme
            .clone()
            .filter(|_| faults.is_empty())
            .map(|theme| (key, theme));
        (theme, faults)
    }

    /// Leaves out copies of pictures that would be heavier than larger ones.
    pub(super) fn leave_out_heavy(
        &mut self,
        pictures: &mut Vec<Picture>,
        content: &Path,
        resizer: &Resizer,
    ) {
        if let Some((found, lighter)) = &self.pictures
            && found == pictures
        {
            pictures.clone_from(lighter);
            return;
        }
        let found = pictures.clone();
        leave_out_heavy(pictures, content, resizer);
        self.pictures = Some((found, pictures.clone()));
    }
}

fn is_same(known: &Arc<File>, now: &Arc<File>) -> bool {
    Arc::ptr_eq(known, now) || known == now
}

/// Returns those of as many files that had to be read; nothing where one was not known, or others would reach it or be reached by it in
/// another way.
fn newer(files: &[KnownFile], earlier: &[Option<&KnownFile>]) -> Option<Newer> {
    let mut newer = Newer {
        files: Vec::new(),
        is_words_only: true,
        names_like_before: true,
    };
    for (file, earlier) in files.iter().zip(earlier) {
        let (_, then) = (*earlier)?;
        if Arc::ptr_eq(&file.1, then) {
            continue;
        }
        if !file.1.leads_like(then) {
            return None;
        }
        newer.is_words_only &= file.1.differs_in_words_only(then);
        newer.names_like_before &= file.1.names_like(then);
        newer.files.push(NewerFile {
            file: Arc::clone(&file.0),
            now: Arc::clone(&file.1),
            then: Arc::clone(then),
        });
    }
    Some(newer)
}

/// Leaves out the smaller copies of drawings that would be heavier than a larger one: between few colours lie many when a drawing is
/// made smaller. A photograph's are lighter. What cannot be resized is left as it is, and told when it is published.
fn leave_out_heavy(pictures: &mut [Picture], content: &Path, resizer: &Resizer) {
    let drawings = pictures.par_iter_mut();
    let drawings = drawings.filter(|picture| picture.raster.form == Form::Png);
    drawings.for_each(|Picture { path, raster, .. }| {
        let mut heavy = Vec::new();
        let mut lightest = usize::MAX;
        for Version { width, .. } in versions(path, *raster) {
            let (height, form) = (raster.height_at(width), raster.form);
            let wanted = Wanted {
                width,
                height,
                form,
            };
            let Ok(body) = resizer.resized(&content.join(&*path), wanted) else {
                return;
            };
            let size = body.into_bytes().len();
            if size < lightest {
                lightest = size;
            } else {
                heavy.push(width);
            }
        }
        for (place, width) in raster.left_out.iter_mut().zip(heavy) {
            *place = width;
        }
    });
}
