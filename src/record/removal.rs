//! What has been taken out of the portal for a reason: a line of `removed` in `site.yaml`. In: a map of YAML. Out: the record or address and
//! the reason. Never asks whether it was ever there: that is for whoever compares with an older state.

use super::field::{Field, FieldTable, FieldType};
use super::fields::Fields;
use super::wording::shown;
use crate::problem::Code;
use crate::problem::nearest::nearest;
use crate::value::Fault;
use crate::value::record_kind::{Home, RecordKind};

/// What has been taken out, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removal {
    /// The record, as `projects/old-map`, or an address.
    pub record: String,
    /// Why.
    pub reason: String,
}

/// The fields of this part.
pub(super) const REMOVAL: &FieldTable = &FieldTable {
    of: "an entry of `removed`",
    own: &[
        Field::required(
            "record",
            "The record, by its folder and its id, or the address",
            FieldType::Text,
            "projects/old-map",
        ),
        Field::required(
            "reason",
            "Why it was taken out",
            FieldType::Text,
            "Merged into the shared map",
        ),
    ],
    shared: &[],
};

impl Removal {
    pub(super) fn read(fields: &mut Fields) -> Removal {
        let removal = Removal {
            record: fields.required("record"),
            reason: fields.required("reason"),
        };
        if let Some(fault) = removal.fault() {
            fields.fault_at("record", Code::BadValue, fault);
        }
        removal
    }

    /// Returns what is wrong where the folder seems to be mistyped: the reason would be none for what was meant.
    fn fault(&self) -> Option<Fault> {
        let (folder, rest) = self.record.trim_start_matches('/').split_once('/')?;
        let known = RecordKind::ALL.iter().map(|kind| stem(*kind));
        let known: Vec<&str> = known.collect();
        let near = nearest(folder, known.iter().copied()).filter(|_| !known.contains(&folder))?;
        let message = format!(
            "`{}` names no record: there is no `{folder}`",
            shown(&self.record)
        );
        let help = format!("write `{near}/{rest}`");
        Some(Fault { message, help })
    }
}

/// Returns the folder of a kind, or the name of its file without the ending.
fn stem(kind: RecordKind) -> &'static str {
    match kind.home() {
        Home::Folder { folder, .. } => folder,
        Home::File(file) | Home::NamedEntries(file) | Home::Entries(file) | Home::PartOf(file) => {
            file.split(['/', '.']).next().unwrap_or(file)
        }
    }
}
