//! What a record's file name says: its id, and an update's date. In: an entry of the content folder. Out: the id or the date, where
//! the name is in order; one that is not is reported where names are read. Never reads the file.

use crate::content::ContentFile;
use crate::value::id;

/// Returns the id that a file's name gives, if it is in order.
pub(super) fn id_of(entry: &ContentFile) -> Option<String> {
    let is_named = entry.kind.folder().is_some() && entry.is_well_named();
    is_named.then(|| entry.id.clone())
}

/// Returns the id that was probably meant.
pub(super) fn meant(entry: &ContentFile) -> String {
    if id::check(&entry.id).is_ok() {
        entry.id.clone()
    } else {
        id::slug(&entry.id)
    }
}
