//! What a path that leads nowhere was meant for: one written from the top of the content folder, as another program or the
//! published site has it, or as a computer does. In: the path in whatever form. Out: the file of the content folder that it names.
//! Never a file that is not there.

use std::collections::BTreeMap;

use crate::place::File;
use crate::portal::link::target::{decoded, relative};
use crate::portal::table::tables::Tables;
use crate::problem::nearest::nearest;
use crate::value::date::Date;
use crate::value::id;
use crate::value::record_kind::{Home, RecordKind};

/// How many parts of a path are looked at, from its end: no file of the content folder lies deeper.
const DEEPEST: usize = 8;

/// The parts of a path, whatever program wrote it.
pub(super) struct MistypedTarget {
    parts: Vec<String>,
}

impl MistypedTarget {
    /// Takes a path or an address apart.
    pub(super) fn of(target: &str) -> MistypedTarget {
        let target = target.split(['?', '#']).next().unwrap_or_default();
        let path = decoded(target).replace('\\', "/");
        let path = path
            .rsplit_once("}}")
            .map_or(path.as_str(), |(_, path)| path);
        let is_part =
            |part: &&str| !matches!(*part, "" | "." | ".." | "index.html") && !part.ends_with(':');
        let mut parts: Vec<String> = path
            .rsplit('/')
            .filter(is_part)
            .take(DEEPEST)
            .map(str::to_owned)
            .collect();
        parts.reverse();
        MistypedTarget { parts }
    }

    /// Returns the last part: the name of a file.
    pub(super) fn name(&self) -> &str {
        self.parts.last().map_or("", String::as_str)
    }

    /// Returns whether the name is that of a picture.
    pub(super) fn is_picture(&self) -> bool {
        let ending = self
            .name()
            .rsplit_once('.')
            .map_or("", |(_, ending)| ending);
        matches!(
            ending.to_ascii_lowercase().as_str(),
            "jpg" | "jpeg" | "png" | "webp" | "gif"
        )
    }

    /// Returns the path from each part on, the longest first.
    fn ends(&self) -> impl Iterator<Item = String> {
        (0..self.parts.len()).map(|from| self.parts[from..].join("/"))
    }

    /// Returns the picture that is meant.
    pub(super) fn picture<'p>(&self, tables: &'p Tables) -> Option<&'p str> {
        let pictures = tables.pictures.keys().map(String::as_str);
        let is_end = |path: &str, end: &str| {
            path.eq_ignore_ascii_case(end)
                || path
                    .strip_prefix("images/")
                    .is_some_and(|rest| rest.eq_ignore_ascii_case(end))
        };
        let named = self
            .ends()
            .find_map(|end| pictures.clone().find(|path| is_end(path, &end)));
        let file = |path: &'p str| path.rsplit('/').next().unwrap_or(path);
        named
            .or_else(|| {
                pictures
                    .clone()
                    .find(|path| file(path).eq_ignore_ascii_case(self.name()))
            })
            .or_else(|| nearest(&format!("images/{}", self.name()), pictures.clone()))
            .or_else(|| {
                let near = nearest(self.name(), pictures.clone().map(file))?;
                pictures.clone().find(|path| file(path) == near)
            })
    }

    /// Returns the file that is named by its path from the top of the content folder. `paths`: every path, by itself in small letters.
    pub(super) fn file<'p>(&self, paths: &'p BTreeMap<String, String>) -> Option<&'p str> {
        self.ends()
            .find_map(|end| paths.get(&end.to_lowercase()))
            .map(String::as_str)
    }

    /// Returns the only file with this name, whatever its folder and its ending; an update may be named without its date.
    pub(super) fn only_of_its_name<'p>(
        &self,
        paths: &'p BTreeMap<String, String>,
    ) -> Option<&'p str> {
        let stem = |path: &'p str| {
            let name = path.rsplit('/').next().unwrap_or(path);
            name.rsplit_once('.').map_or(name, |(stem, _)| stem)
        };
        let name = self.name();
        let name = name.rsplit_once('.').map_or(name, |(name, _)| name);
        let is_dated = |stem: &str| {
            let date = stem
                .strip_suffix(name)
                .and_then(|date| date.strip_suffix('-'));
            date.is_some_and(|date| Date::parse(date).is_ok())
        };
        let records = paths
            .values()
            .map(String::as_str)
            .filter(|path| !path.starts_with("images/"));
        let mut same = records.filter(|path| stem(path) == name || is_dated(stem(path)));
        same.next().filter(|_| same.next().is_none())
    }

    /// Returns the only file whose name is this one with hyphens in place of its spaces.
    pub(super) fn with_hyphens<'p>(&self, paths: &'p BTreeMap<String, String>) -> Option<&'p str> {
        let name = self.name();
        let name = name.rsplit_once('.').map_or(name, |(name, _)| name);
        let parts = vec![id::slug(name)];
        MistypedTarget { parts }.only_of_its_name(paths)
    }

    /// Returns the file of the record whose page or file is meant, or is nearest.
    pub(super) fn record(
        &self,
        tables: &Tables,
        paths: &BTreeMap<String, String>,
    ) -> Option<String> {
        if let Some(path) = self.file(paths) {
            return Some(path.to_owned());
        }
        let name = self.name();
        let id = name.rsplit_once('.').map_or(name, |(id, _)| id);
        let folder = self
            .parts
            .len()
            .checked_sub(2)
            .map(|at| self.parts[at].as_str());
        let kind = match folder {
            Some(folder) => RecordKind::of_folder(folder),
            None => Some(RecordKind::Page),
        };
        if let Some(kind) = kind {
            let near = nearest(id, tables.ids(kind));
            return near.map(|id| kind.path(id));
        }
        let stem = |path: &str| {
            path.rsplit_once('.')
                .map_or(path.to_owned(), |(stem, _)| stem.to_owned())
        };
        let mut same = paths
            .values()
            .filter(|path| stem(path).rsplit('/').next() == Some(id));
        same.next().filter(|_| same.next().is_none()).cloned()
    }
}

/// What to write in a text for a target that leads nowhere.
pub(super) struct Meant {
    /// The path.
    pub(super) path: String,
    /// What must be done before, if the file cannot be shown by the name that it has.
    pub(super) first: Option<String>,
}

impl Meant {
    /// Returns how a file writes the path of another; where that is a picture with a name that is refused, by the name it is to have.
    pub(super) fn picture_or_file(from: &File, path: &str, tables: &Tables) -> Meant {
        let to_be = tables.picture_names.get(path);
        let ending = |path: &str| path.rsplit('.').next().map(str::to_ascii_lowercase);
        let first = to_be.filter(|new| *new != path).map(|new| {
            let name = new.rsplit('/').next().unwrap_or(new);
            if ending(new) == ending(path) {
                format!("rename `{path}` to `{name}`")
            } else {
                format!("save a copy of `{path}` as `{name}`")
            }
        });
        let path = relative(from.inner(), to_be.map_or(path, String::as_str));
        Meant { path, first }
    }

    /// Returns a heading of the same text.
    pub(super) fn anchor(heading: &str) -> Meant {
        let path = format!("#{heading}");
        Meant { path, first: None }
    }

    /// Returns the advice to write a text, behind what must be done before.
    pub(super) fn write(&self, text: &str) -> String {
        match &self.first {
            Some(first) => format!("{first} and write `{text}`"),
            None => format!("write `{text}`"),
        }
    }
}

/// Returns every path that a link may name, by the path in small letters.
pub(super) fn paths(tables: &Tables) -> BTreeMap<String, String> {
    let paths_of = |kind: &RecordKind| -> Vec<String> {
        match kind.home() {
            Home::Folder { .. } => {
                let ids = tables.ids(*kind).into_iter();
                ids.map(|id| kind.path(id)).collect()
            }
            Home::File(path) | Home::NamedEntries(path) | Home::Entries(path) => {
                let is_there = !tables.has_none(*kind);
                is_there.then(|| path.to_owned()).into_iter().collect()
            }
            Home::PartOf(_) => Vec::new(),
        }
    };
    let records = RecordKind::ALL.iter().flat_map(paths_of);
    records
        .chain(tables.pictures.keys().cloned())
        .map(|path| (path.to_lowercase(), path))
        .collect()
}

/// Returns what to do with a picture that is nowhere in the content folder.
pub(super) fn put_picture(from: &File, path: &str) -> String {
    let (written, name) = (MistypedTarget::of(path), picture_name(path));
    let renamed = if name == written.name() || written.name().is_empty() {
        String::new()
    } else {
        format!(" as `{name}`")
    };
    let path = relative(from.inner(), &format!("images/{name}"));
    format!("put the picture into the folder `images`{renamed} and write `{path}`")
}

/// Returns the name that a picture at a path can have.
pub(super) fn picture_name(path: &str) -> String {
    id::picture_name(MistypedTarget::of(path).name())
}

/// Returns the first few anchors of a text.
pub(super) fn listed(anchors: &[&str]) -> String {
    let first = anchors.iter().take(5).map(|anchor| format!("`#{anchor}`"));
    first.collect::<Vec<_>>().join(", ")
}
