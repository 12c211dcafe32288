//! The commands that deal with single records rather than the site: what a record of each kind may say, a new one, another id for one, one
//! fewer. In: the content folder. Out: text on standard output, or changed files of that folder. Never builds a site.

pub(super) mod blank;
mod known;
mod mentions;
pub(super) mod new;
mod redirect;
pub(super) mod remove;
pub(super) mod rename;
pub(super) mod schema;
pub(super) mod trial;

use std::sync::Arc;

use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::content::ContentFile;
use crate::place::File;
use crate::problem::Failure;
use crate::value::id;
use crate::value::record_kind::RecordKind;

/// Reads the word for one of the kinds that are `taken`.
fn kind_among(taken: fn(RecordKind) -> bool) -> impl TypedValueParser<Value = RecordKind> {
    let kinds = RecordKind::ALL.iter().copied();
    let kinds = kinds.filter(move |kind| taken(*kind));
    PossibleValuesParser::new(kinds.clone().map(RecordKind::word)).try_map(move |word| {
        let kind = kinds.clone().find(|kind| kind.word() == word);
        kind.ok_or("no kind of record")
    })
}

/// Refuses an id that a record of a kind cannot have.
fn can_be_id(kind: RecordKind, id: &str) -> Result<(), Failure> {
    id::check(id).map_err(|fault| Failure::new(fault.message).help(fault.help))?;
    let path = kind.path(id);
    let entry = ContentFile {
        file: Arc::new(File::new("", &path, String::new())),
        kind,
        id: id.to_owned(),
    };
    let is_taken = RecordKind::of_path(&path) != Some(kind);
    let fault = entry.fault_of_name();
    if kind.has_named_entries() || fault.is_none() && !is_taken {
        return Ok(());
    }
    let help = if kind == RecordKind::Update && !is_taken {
        "begin it with the day, the month or the year: `2016-05-31-…`"
    } else {
        "take another one"
    };
    let message = fault.unwrap_or_else(|| format!("`{id}` cannot be the id of {}", kind.one()));
    Err(Failure::new(message).help(help))
}
