//! What was meant by a text that stands where an id belongs and is none of those there are. In: the text and what it is to name.
//! Out: ids that there are, looked up by name, title, code, address, file or likeness. Never decides between two.

use std::collections::BTreeMap;

use super::cited_place;
use crate::portal::link::absence::Absences;
use crate::portal::table::tables::Tables;
use crate::problem::nearest::nearest;
use crate::value::forwarded;
use crate::value::id::{Id, check, slug};
use crate::value::record_kind::{IdKind, RecordKind};

/// How many comparisons a run may spend on finding the nearest right id: a folder full of mistakes must not hang the build.
const COMPARISONS: usize = 3_000_000;

/// What a text most likely means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::portal::link) enum Suggestion {
    /// One of these ids, by what the text is.
    OneOf(Vec<String>, FoundBy),
    /// Several ids written as one; those of its parts that name nothing are given as they are written.
    Several(Vec<Result<String, String>>),
    /// This document, and the place in it that stands behind its id; the document is not there where it has no id.
    Within(Option<String>, String),
    /// A record of another kind, with its id.
    Other(RecordKind, String),
    /// Nothing that is there.
    Unknown,
}

/// What a text is instead of an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::portal::link) enum FoundBy {
    /// The id, written in another way.
    Id,
    /// The path or the name of a file, or an anchor.
    File,
    /// A name, a title, letters or a code.
    Name,
    /// The address of a document or a website.
    Address,
    /// A word that is near an id or a name.
    Likeness,
}

/// Looks up what was meant; see [`Suggestion`].
pub(in crate::portal::link) struct Suggester<'l> {
    tables: &'l Tables,
    absent: &'l Absences,
    /// Ids by what a record is called otherwise: its names as [`slug`] has them and its addresses as [`address`] has them.
    called: BTreeMap<RecordKind, BTreeMap<String, Vec<&'l str>>>,
    comparisons: usize,
}

impl<'l> Suggester<'l> {
    /// Returns a look-up in these records.
    pub(in crate::portal::link) fn new(tables: &'l Tables, absent: &'l Absences) -> Suggester<'l> {
        Suggester {
            tables,
            absent,
            called: BTreeMap::new(),
            comparisons: COMPARISONS,
        }
    }

    /// Returns what a text means where the id of a `kind` belongs.
    pub(super) fn suggest(&mut self, kind: IdKind, text: &str) -> Suggestion {
        if let Some(meant) = self.exactly(kind, text) {
            return meant;
        }
        if let Some((other, id)) = self.elsewhere(kind, text) {
            return Suggestion::Other(other, id);
        }
        if let Some(within) = self.within(kind, text) {
            return within;
        }
        if let Some(parts) = self.parts(kind, text) {
            return Suggestion::Several(parts);
        }
        match self.near(kind, text) {
            Some(near) => Suggestion::OneOf(vec![near], FoundBy::Likeness),
            None => Suggestion::Unknown,
        }
    }

    /// Returns the path of the one record with a file of its own that a text names, in whatever way.
    pub(in crate::portal::link) fn file_named(&mut self, text: &str) -> Option<String> {
        let kinds = RecordKind::ALL
            .iter()
            .copied()
            .filter(|kind| kind.folder().is_some());
        let mut paths = Vec::new();
        for kind in kinds {
            let wanted = IdKind::Record(kind);
            if self.is_there(wanted, text) {
                paths.push(kind.path(text));
            } else if let Some(Suggestion::OneOf(ids, _)) = self.exactly(wanted, text) {
                paths.extend(ids.iter().map(|id| kind.path(id)));
            }
        }
        let [path] = paths.as_slice() else {
            return None;
        };
        Some(path.clone())
    }

    /// Returns the nearest id to a text that is written as an id.
    pub(super) fn nearest_id(&mut self, kind: IdKind, written: &str) -> Option<String> {
        let known = self.ids(kind);
        self.comparisons = self.comparisons.checked_sub(known.len())?;
        nearest(written, known).map(str::to_owned)
    }

    /// Returns what a text means without a mistake in a letter.
    fn exactly(&mut self, kind: IdKind, text: &str) -> Option<Suggestion> {
        let settings = &self.tables.settings;
        let in_repository = || text.strip_prefix(settings.repository.as_ref()?.url.as_str());
        let own = self.tables.own_address(text).or_else(in_repository);
        let bare = own.map_or_else(
            || bare(text),
            |page| bare(page.trim_end_matches("index.html")),
        );
        let by = match own {
            Some(_) => FoundBy::Address,
            None if bare == text => FoundBy::Id,
            None => FoundBy::File,
        };
        let slug_of = slug(bare);
        // Its place on the page of the sources.
        let anchored = bare.strip_prefix("source-");
        let ids = [
            Some(bare),
            Some(&*slug_of),
            anchored,
            self.moved_to(&slug_of),
        ];
        for id in ids.into_iter().flatten() {
            if id != text && self.is_there(kind, id) {
                return Some(Suggestion::OneOf(vec![id.to_owned()], by));
            }
        }
        let (key, by) = match address(text) {
            Some(address) => (address, FoundBy::Address),
            None => (slug(bare), FoundBy::Name),
        };
        let mut ids = Vec::new();
        for kind in kind.kinds() {
            let known = self.called(*kind).get(&key).into_iter().flatten();
            ids.extend(known.map(|id| (*id).to_owned()));
        }
        ids.retain(|id| id != text);
        (!ids.is_empty()).then_some(Suggestion::OneOf(ids, by))
    }

    /// Returns what a record is called now whose page has moved, by the name in its old address.
    fn moved_to(&self, id: &str) -> Option<&'l str> {
        let mut redirects = self.tables.settings.redirects.iter();
        let moved = redirects.find(|redirect| bare(&redirect.old) == id)?;
        Some(bare(&moved.new))
    }

    /// Returns a record of another kind that the text names.
    fn elsewhere(&mut self, wanted: IdKind, text: &str) -> Option<(RecordKind, String)> {
        let others = RecordKind::ALL.iter().copied().filter(|kind| {
            // What can be spoken of only as the one of its kind has no id.
            kind.has_ids() && !wanted.kinds().contains(kind)
        });
        for other in others {
            if self.tables.named(IdKind::Record(other), text).is_some() {
                return Some((other, text.to_owned()));
            }
            if let Some(Suggestion::OneOf(ids, _)) = self.exactly(IdKind::Record(other), text)
                && let [id] = ids.as_slice()
            {
                return Some((other, id.clone()));
            }
        }
        None
    }

    /// Returns a document with the place in it.
    fn within(&mut self, kind: IdKind, text: &str) -> Option<Suggestion> {
        let (before, place) =
            cited_place::split(text).filter(|_| kind == IdKind::Record(RecordKind::Source))?;
        let id = self.exact_part(kind, before);
        (id.is_some() || before.is_empty()).then_some(Suggestion::Within(id, place))
    }

    /// Returns the ids that stand in a text one behind the other: with commas or the like between them, or as words that are all ids.
    fn parts(&mut self, kind: IdKind, text: &str) -> Option<Vec<Result<String, String>>> {
        let listed = text.replace(" and ", ",");
        // Signs and numbers before the lines of a list that YAML has joined.
        let is_number = |word: &str| {
            let number = word.strip_suffix(['.', ')']);
            number.is_some_and(|number| number.parse::<u8>().is_ok())
        };
        let words = listed
            .split(' ')
            .map(|word| if is_number(word) { "," } else { word });
        let listed = words.collect::<Vec<_>>().join(" ");
        let signs = [
            ',', ';', '&', '+', '|', '\n', '•', '·', '●', '▪', '–', '—', '*',
        ];
        let listed: Vec<&str> = listed.split(signs).collect();
        let listed = trimmed(&listed);
        if listed.len() > 1 && address(text).is_none() {
            let mut known = Vec::new();
            for part in &listed {
                known.push(self.part(kind, part).ok_or_else(|| (*part).to_owned()));
            }
            let are_ids = || listed.iter().all(|part| check(part).is_ok());
            return (known.iter().any(Result::is_ok) || are_ids()).then_some(known);
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        let mut ids = Vec::new();
        for word in &words {
            ids.push(self.exact_part(kind, word)?);
        }
        (words.len() > 1).then(|| ids.into_iter().map(Ok).collect())
    }

    fn part(&mut self, kind: IdKind, text: &str) -> Option<String> {
        self.exact_part(kind, text)
            .or_else(|| self.near(kind, text))
    }

    fn exact_part(&mut self, kind: IdKind, text: &str) -> Option<String> {
        if self.is_there(kind, text) {
            return Some(text.to_owned());
        }
        match self.exactly(kind, text)? {
            Suggestion::OneOf(ids, _) if ids.len() == 1 => ids.into_iter().next(),
            Suggestion::OneOf(..)
            | Suggestion::Within(..)
            | Suggestion::Several(_)
            | Suggestion::Other(..)
            | Suggestion::Unknown => None,
        }
    }

    /// Returns the one record whose id or name is near a text.
    fn near(&mut self, kind: IdKind, text: &str) -> Option<String> {
        let written = slug(bare(text));
        if written.is_empty() || address(text).is_some() {
            return None;
        }
        let near_id = self.nearest_id(kind, &written);
        if near_id.as_deref().is_some_and(|id| id != text) {
            return near_id;
        }
        let mut names: Vec<(String, String)> = Vec::new();
        for kind in kind.kinds() {
            let called = self.called(*kind).iter();
            let alone = called.filter(|(_, ids)| ids.len() == 1);
            names.extend(alone.map(|(name, ids)| (name.clone(), ids[0].to_owned())));
        }
        self.comparisons = self.comparisons.checked_sub(names.len())?;
        let name = nearest(&written, names.iter().map(|(name, _)| name.as_str()))?;
        let found = names.iter().find(|(known, _)| known == name)?;
        Some(found.1.clone()).filter(|id| id != text)
    }

    /// Returns every id of a kind, those of files that cannot be read among them.
    fn ids(&self, kind: IdKind) -> Vec<&'l str> {
        let (tables, absent) = (self.tables, self.absent);
        let kinds = kind.kinds().iter();
        kinds
            .flat_map(|kind| tables.ids(*kind).into_iter().chain(absent.broken(*kind)))
            .collect()
    }

    fn is_there(&self, kind: IdKind, id: &str) -> bool {
        let mut kinds = kind.kinds().iter();
        self.tables.named(kind, id).is_some()
            || kinds.any(|kind| self.absent.broken(*kind).any(|broken| broken == id))
    }

    fn called(&mut self, kind: RecordKind) -> &BTreeMap<String, Vec<&'l str>> {
        let tables = self.tables;
        self.called.entry(kind).or_insert_with(|| {
            let mut called: BTreeMap<String, Vec<&str>> = BTreeMap::new();
            for (id, name) in names(tables, kind) {
                let key = address(name).unwrap_or_else(|| slug(name));
                let ids = called.entry(key).or_default();
                if !ids.contains(&id) {
                    ids.push(id);
                }
            }
            called.remove("");
            called
        })
    }
}

/// Returns what the records of a kind are called besides their ids, each with its id: names, titles, letters, codes and addresses.
fn names<'t>(tables: &'t Tables, kind: RecordKind) -> Vec<(&'t str, &'t str)> {
    let mut names = Vec::new();
    let mut add = |id: &'t str, called: &[Option<&'t String>]| {
        let there = called.iter().flatten();
        names.extend(there.map(|name| (id, name.as_str())));
    };
    match kind {
        RecordKind::Council => {
            for one in &tables.councils {
                add(one.id.as_str(), &[Some(&one.name), one.short_name.as_ref()]);
                add(one.id.as_str(), &[one.website.as_ref()]);
                for name in &one.names {
                    add(one.id.as_str(), &[Some(&name.text)]);
                }
                add(one.id.as_str(), &[one.letters.as_ref(), one.code.as_ref()]);
            }
        }
        RecordKind::Organisation => {
            for one in &tables.organisations {
                add(one.id.as_str(), &[Some(&one.name), one.short_name.as_ref()]);
                add(one.id.as_str(), &[one.website.as_ref()]);
            }
        }
        RecordKind::Principle => {
            let each = tables.principles.iter();
            each.for_each(|one| add(one.id.as_str(), &[Some(&one.title)]));
        }
        RecordKind::Project => {
            let each = tables.projects.iter();
            each.for_each(|one| add(one.id.as_str(), &[Some(&one.title)]));
        }
        RecordKind::Milestone => {
            let each = tables.milestones.iter();
            each.for_each(|one| add(one.id.as_str(), &[Some(&one.title)]));
        }
        RecordKind::Update => {
            let each = tables.updates.iter();
            each.for_each(|one| add(one.id.as_str(), &[Some(&one.title)]));
        }
        RecordKind::Page => {
            let each = tables.pages.iter();
            each.for_each(|one| add(one.id.as_str(), &[Some(&one.title)]));
        }
        RecordKind::Source => {
            for one in &tables.sources {
                let called = [Some(&one.title), Some(&one.url), one.archived.as_ref()];
                add(one.id.as_str(), &called);
            }
        }
        RecordKind::Settings
        | RecordKind::Strategy
        | RecordKind::Team
        | RecordKind::Role
        | RecordKind::Claim => {}
    }
    names
}

/// Returns a text without what stands around an id where it is taken from elsewhere: folder, ending, `@`, quotation marks, a list's file.
pub(super) fn bare(text: &str) -> &str {
    let around = |letter: char| letter.is_whitespace() || "'\"`‘’“”@".contains(letter);
    let text = text.trim_matches(around);
    if address(text).is_some() {
        return text;
    }
    let text = text.rsplit('#').next().unwrap_or(text);
    let name = text.trim_end_matches('/');
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let endings = [".yaml", ".yml", ".md", ".markdown", ".txt"];
    let end = |name: &str| {
        let is_it = |ending: &&str| name.to_ascii_lowercase().ends_with(*ending);
        endings
            .iter()
            .find(|ending| is_it(ending))
            .map(|ending| name.len() - ending.len())
    };
    end(name).map_or(name, |end| name.get(..end).unwrap_or(name))
}

/// Returns a web address without what makes no difference to what lies there; nothing where a text is none.
fn address(text: &str) -> Option<String> {
    let text = as_copied(text.trim());
    let page = forwarded(text).map(|forwarded| forwarded.page);
    let text = page.as_deref().unwrap_or(text);
    let behind = text.split_once("://").map(|(_, rest)| rest);
    let rest = behind.or_else(|| text.starts_with("www.").then_some(text))?;
    let rest = rest.split('#').next().unwrap_or(rest).to_lowercase();
    // What mailings add to an address says who sent it, not what lies there.
    let rest = rest
        .split_once("?utm_")
        .map_or(rest.as_str(), |(rest, _)| rest);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    Some(format!("//{}", rest.trim_end_matches('/')))
}

/// Returns an address without the signs of Markdown in which it was copied: `<address>`, `[words](address)`.
fn as_copied(text: &str) -> &str {
    let pointed = text
        .strip_prefix('<')
        .and_then(|text| text.strip_suffix('>'));
    let linked = || {
        let (_, address) = text.strip_prefix('[')?.split_once("](")?;
        address.strip_suffix(')')
    };
    pointed.or_else(linked).unwrap_or(text)
}

/// Returns the parts that hold anything, without the spaces around them.
fn trimmed<'t>(parts: &[&'t str]) -> Vec<&'t str> {
    let parts = parts.iter().map(|part| part.trim());
    parts.filter(|part| !part.is_empty()).collect()
}
