//! What is in the content folder and not among the records, because it cannot be read or waits as a draft. In: records as they were
//! read. Out: why something is absent, so that one mistake is one problem.

use std::collections::BTreeMap;

use crate::content::Flawed;
use crate::record::{Absence, Absent, Records};
use crate::value::record_kind::{IdKind, RecordKind};

/// The records that are known by their file only.
pub(super) struct Absences {
    /// By kind and id.
    by_id: BTreeMap<(RecordKind, String), Absence>,
    /// Kinds of which none can be known, because their list cannot be read.
    unread: Vec<RecordKind>,
    /// Files with a name of their own that cannot be read.
    files: Vec<&'static str>,
    pub(super) any_broken: bool,
    /// Pictures that are there and cannot be shown, by their path inside the content folder.
    pub(super) flawed: BTreeMap<String, Flawed>,
}

impl Absences {
    pub(super) fn of(records: &Records) -> Absences {
        let by_id = |Absent { kind, id, why }: &Absent| ((*kind, id.clone()), *why);
        Absences {
            by_id: records.absent.iter().map(by_id).collect(),
            unread: records
                .unread
                .iter()
                .copied()
                .filter(|kind| kind.has_named_entries())
                .collect(),
            files: records
                .unread
                .iter()
                .filter_map(|kind| kind.file())
                .collect(),
            any_broken: records
                .absent
                .iter()
                .any(|absent| absent.why == Absence::Broken),
            flawed: records
                .flawed
                .iter()
                .map(|flawed| (flawed.file.inner().to_owned(), flawed.clone()))
                .collect(),
        }
    }

    /// Returns the ids of a kind whose files are there and cannot be read.
    pub(super) fn broken(&self, kind: RecordKind) -> impl Iterator<Item = &str> {
        let of_kind = self.by_id.range((kind, String::new())..);
        let of_kind = of_kind.take_while(move |((other, _), _)| *other == kind);
        let broken = of_kind.filter(|(_, why)| **why == Absence::Broken);
        broken.map(|((_, id), _)| id.as_str())
    }

    /// Returns why a record of a kind is absent, if its file is there.
    pub(super) fn why(&self, kind: IdKind, id: &str) -> Option<Absence> {
        let mut kinds = kind.kinds().iter();
        kinds.find_map(|kind| {
            if self.unread.contains(kind) {
                return Some(Absence::Broken);
            }
            self.by_id.get(&(*kind, id.to_owned())).copied()
        })
    }

    /// Returns why what lies at a path inside the content folder is absent, if its file is there.
    pub(super) fn why_path(&self, path: &str) -> Option<Absence> {
        if self.files.contains(&path) {
            return Some(Absence::Broken);
        }
        let (kind, id) = family_of(path)?;
        self.why(kind, id)
    }
}

/// Returns what the name of a file at a path inside the content folder names; no id, where it is the list of all of a kind.
pub(super) fn family_of(path: &str) -> Option<(IdKind, &str)> {
    let list = RecordKind::of_file(path).filter(|kind| kind.has_named_entries());
    if let Some(kind) = list {
        return Some((IdKind::Record(kind), ""));
    }
    let (folder, name) = path.split_once('/')?;
    let (id, _) = name.rsplit_once('.')?;
    Some((IdKind::Record(RecordKind::of_folder(folder)?), id))
}
