//! Where a record is named: by a field that holds its id, by a link of a text, by an address that has moved to it. In: the records and
//! the portal that they make. Out: the place of each id, and of nothing else. Never changes one.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::place::{File, Place};
use crate::portal::{LinkTarget, Portal, RecordRef};
use crate::prose::TextLink;
use crate::record::body::WriteUp;
use crate::record::mention::Mention;
use crate::value::record_kind::RecordKind;

/// Returns the place of every id that names a record outside its own entry, in order of path and place.
pub(super) fn places(
    record: &RecordRef,
    mentions: &[Arc<[Mention]>],
    portal: &Portal,
) -> Vec<Place> {
    let (kind, id) = (record.kind(), record.id().unwrap_or_default());
    let mut found = BTreeMap::new();
    let mut note = |file: &Arc<File>, start: usize| {
        let place = Place::new(file, start..start + id.len());
        found.insert((file.path.clone(), start), place);
    };
    for mention in mentions.iter().flat_map(|of_file| of_file.iter()) {
        if *mention.id == *id && mention.kind.kinds().contains(&kind) {
            let (file, span) = (&mention.at.file, mention.at.place().span());
            if let Some(at) = file.text[span.clone()].find(id) {
                note(file, span.start + at);
            }
        }
    }
    for (body, link) in portal.links_to(record) {
        for target in targets(body, link) {
            if let Some(at) = id_in(&body.file.text[target.clone()], kind, id) {
                note(&body.file, target.start + at);
            }
        }
    }
    for redirect in &portal.settings.redirects {
        let target = portal.redirect_target(&redirect.new);
        if target == Some(LinkTarget::Record(record.clone(), None)) {
            let (file, span) = (&redirect.new_at.file, redirect.new_at.place().span());
            if let Some(at) = id_in(&file.text[span.clone()], kind, id) {
                note(file, span.start + at);
            }
        }
    }
    found.into_values().collect()
}

/// Returns where the target of a link is written: in the link itself, or in each line below the text that says where `[words]` lead.
fn targets(body: &WriteUp, link: &TextLink) -> Vec<Range<usize>> {
    let (text, target) = (&body.file.text, link.target.as_str());
    let whole = &text[link.span.clone()];
    let from = if whole.starts_with('<') {
        Some(0)
    } else {
        whole.ends_with(')').then(|| whole.rfind("](")).flatten()
    };
    let at = from.and_then(|from| Some(from + whole[from..].find(target)?));
    if let Some(at) = at {
        let start = link.span.start + at;
        return std::iter::once(start..start + target.len()).collect();
    }
    let behind_name = |(at, _): (usize, &str)| {
        let start = body.span.start + at + "]:".len();
        let rest = text[start..body.span.end].trim_start_matches([' ', '<']);
        let start = body.span.end - rest.len();
        let ends = rest.strip_prefix(target)?;
        let is_whole = ends.is_empty() || ends.starts_with([' ', '\t', '\r', '\n', '>']);
        is_whole.then(|| start..start + target.len())
    };
    let written = body.markdown();
    written
        .match_indices("]:")
        .filter_map(behind_name)
        .collect()
}

/// Returns where the id stands in the target of a link: as the name of a file, as the last part of an address, or behind the `#` where
/// a file holds many records.
fn id_in(target: &str, kind: RecordKind, id: &str) -> Option<usize> {
    let end = target.find(['#', '?']).unwrap_or(target.len());
    if kind.has_named_entries() {
        let at = target.find('#')? + 1;
        return (&target[at..] == id).then_some(at);
    }
    let file = format!("{id}.{}", kind.ending());
    let mut end_of_part = end;
    for part in target[..end].rsplit('/') {
        let start = end_of_part - part.len();
        let bare = part.trim_matches(['"', '\'']);
        if bare == id || bare == file {
            return Some(start + part.find(id)?);
        }
        end_of_part = start.saturating_sub(1);
    }
    None
}
