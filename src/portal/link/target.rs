//! Where a link between content files leads. In: a file and a target as written in it. Out: a record, a section of the site, a
//! picture or the web, or why it leads nowhere. Goes by exact case, never out of the content folder.

pub(super) mod own_site;

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use crate::place::File;
use crate::portal::table::record_ref::RecordRef;
use crate::portal::table::tables::Tables;
use crate::prose::Outline;
use crate::value::record_kind::{Home, RecordKind};
use crate::value::section::Section;
use crate::value::{is_local, is_within_a_network};

/// What a link leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkTarget {
    /// A record, and a heading of its text where the link names one.
    Record(RecordRef, Option<String>),
    /// A page that is no single record's.
    Section(Section),
    /// A picture, by its path inside the content folder.
    Picture(String),
    /// An address of the portal with all that stands behind it, by the path below the portal's own.
    Address(String),
    /// An address on the web or of a mailbox, not ours to check.
    Outside,
}

/// Why a link leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::portal) enum Dead {
    /// It names nothing.
    Empty,
    /// It leaves the content folder.
    OutOfContent,
    /// There is no such file: its path inside the content folder.
    NoFile(String),
    /// The file has no such heading or entry: the file's path and the anchor.
    NoAnchor(String, String),
    /// It begins with a slash, and the site has no such section.
    NoSection(String),
    /// It is an address of the portal at which there is no page: what stands there without the slashes.
    NoPage(String),
    /// It is a path as a computer has it, with backslashes or a drive.
    OnComputer,
}

/// What the anchors of a write-up begin with on its page, so that none is that of another part of the page.
pub const TEXT_ANCHOR: &str = "text-";

/// Returns the heading of a write-up that an anchor of its page stands for.
pub(in crate::portal) fn has_anchor_of_text(anchor: &str) -> Option<&str> {
    anchor.strip_prefix(TEXT_ANCHOR)
}

impl Tables {
    /// Returns where a link written in a file leads; nothing where it is dead, which linking has made sure no link of a record is.
    ///
    /// Targets are paths from the file, as an editor would click them, with `%20` and the like taken for what they stand for; a
    /// folder stands for its section, `sources.yaml#id` for an entry. A path that begins with a slash is a section's address.
    pub fn link_target(&self, from: &File, target: &str) -> Option<LinkTarget> {
        self.resolve(from, target).ok()
    }

    pub(in crate::portal) fn resolve(&self, from: &File, target: &str) -> Result<LinkTarget, Dead> {
        let target = target.trim();
        if let Some(address) = self.own_address(target) {
            return self.at_own_address(address);
        }
        if is_on_computer(target) {
            return Err(Dead::OnComputer);
        }
        if target.starts_with("//") || has_scheme(target) {
            return Ok(LinkTarget::Outside);
        }
        let (path, anchor) = target
            .split_once('#')
            .map_or((target, None), |(path, anchor)| (path, Some(anchor)));
        let anchor = anchor
            .filter(|anchor| !anchor.is_empty())
            .map(|anchor| decoded(anchor).into_owned());
        if path.is_empty() {
            let anchor = anchor.ok_or(Dead::Empty)?;
            return self.at_path(from.inner(), Some(anchor));
        }
        let path = decoded(path);
        if let Some(address) = path.strip_prefix('/') {
            return self
                .settings
                .sections
                .at(address)
                .map(LinkTarget::Section)
                .ok_or_else(|| Dead::NoSection(path.clone().into_owned()));
        }
        let folder = from
            .inner()
            .rsplit_once('/')
            .map_or("", |(folder, _)| folder);
        self.at_path(&join(folder, &path).ok_or(Dead::OutOfContent)?, anchor)
    }

    /// Returns what lies at a path inside the content folder.
    fn at_path(&self, path: &str, anchor: Option<String>) -> Result<LinkTarget, Dead> {
        let missing = || Dead::NoFile(path.to_owned());
        let no_anchor = |anchor: &str| Dead::NoAnchor(path.to_owned(), anchor.to_owned());
        match &anchor {
            Some(anchor) => {
                if let Some(target) = self.entry(path, anchor) {
                    return Ok(target);
                }
                if self.list(path).is_some() {
                    return Err(no_anchor(anchor));
                }
            }
            None => {
                if let Some(target) = self.list(path) {
                    return Ok(target);
                }
            }
        }
        if self.pictures.contains_key(path) {
            return match anchor {
                Some(anchor) => Err(no_anchor(&anchor)),
                None => Ok(LinkTarget::Picture(path.to_owned())),
            };
        }
        let record = self.record_at(path).ok_or_else(missing)?;
        match &anchor {
            Some(wanted) if !self.has_heading(&record, wanted) => Err(no_anchor(wanted)),
            _ => Ok(LinkTarget::Record(record, anchor)),
        }
    }

    /// Returns the page that a folder or a list file stands for.
    pub(super) fn list(&self, path: &str) -> Option<LinkTarget> {
        let kind = RecordKind::of_folder(path).or_else(|| RecordKind::of_file(path))?;
        match kind {
            RecordKind::Council
            | RecordKind::Organisation
            | RecordKind::Project
            | RecordKind::Update => Some(LinkTarget::Section(kind.section())),
            RecordKind::Milestone | RecordKind::Claim | RecordKind::Source => {
                let is_there = !self.has_none(kind);
                is_there.then_some(LinkTarget::Section(kind.section()))
            }
            // The page that lists the statements is that of the strategy itself.
            RecordKind::Principle => {
                let strategy = self.record(RecordKind::Strategy, "")?;
                Some(LinkTarget::Record(strategy, None))
            }
            RecordKind::Settings
            | RecordKind::Strategy
            | RecordKind::Team
            | RecordKind::Role
            | RecordKind::Page => None,
        }
    }

    /// Returns the entry of a list file that an anchor names.
    fn entry(&self, path: &str, anchor: &str) -> Option<LinkTarget> {
        let record = self.record(RecordKind::of_entries(path)?, anchor)?;
        Some(LinkTarget::Record(record, None))
    }

    /// Returns the record whose own file lies at a path inside the content folder.
    pub(in crate::portal) fn record_at(&self, path: &str) -> Option<RecordRef> {
        let kind = RecordKind::of_path(path)?;
        match kind.home() {
            Home::File(_) => self.record(kind, ""),
            Home::Folder { ending, .. } => {
                let (_, name) = path.split_once('/')?;
                let (id, written) = name.rsplit_once('.')?;
                self.record(kind, id).filter(|_| written == ending)
            }
            Home::NamedEntries(_) | Home::Entries(_) | Home::PartOf(_) => None,
        }
    }

    pub(super) fn has_heading(&self, record: &RecordRef, anchor: &str) -> bool {
        self.outline(record)
            .is_some_and(|outline| outline.headings.iter().any(|heading| heading.id == anchor))
    }

    /// Returns the outline of a record's text, where it has one.
    pub(in crate::portal) fn outline(&self, record: &RecordRef) -> Option<&Outline> {
        let body = match record {
            RecordRef::Strategy => self.strategy.as_ref().map(|strategy| &strategy.body),
            RecordRef::Principle(id) => self.principles.of(id).map(|principle| &principle.body),
            RecordRef::Project(id) => self.projects.of(id).map(|project| &project.body),
            RecordRef::Update(id) => self.updates.of(id).map(|update| &update.body),
            RecordRef::Page(id) => self.pages.of(id).map(|page| &page.body),
            RecordRef::Settings
            | RecordRef::Council(_)
            | RecordRef::Organisation(_)
            | RecordRef::Team
            | RecordRef::Role(_)
            | RecordRef::Milestone(_)
            | RecordRef::Claim(_)
            | RecordRef::Source(_) => None,
        };
        body.map(|body| &body.outline)
    }

    /// Returns every anchor that a link to a file may name.
    pub(in crate::portal) fn anchors(&self, path: &str) -> Vec<&str> {
        if let Some(kind) = RecordKind::of_entries(path) {
            return self.ids(kind);
        }
        let record = self.record_at(path);
        let outline = record.and_then(|record| self.outline(&record));
        let headings = outline.map(|outline| outline.headings.as_slice());
        let headings = headings.unwrap_or_default().iter();
        headings.map(|heading| heading.id.as_str()).collect()
    }

    /// Returns where a redirect of `site.yaml` leads: to a content file, with or without its ending, or to a section's address.
    pub fn redirect_target(&self, target: &str) -> Option<LinkTarget> {
        let target = target.trim_matches('/');
        if let Some(section) = self.settings.sections.at(target) {
            return match section {
                Section::Strategy => self.list("strategy"),
                Section::Home
                | Section::Councils
                | Section::Organisations
                | Section::Projects
                | Section::Money
                | Section::Progress
                | Section::Updates
                | Section::Changes
                | Section::Claims
                | Section::Data
                | Section::Gaps
                | Section::Sources
                | Section::Search => Some(LinkTarget::Section(section)),
            };
        }
        let listed = || self.list(target);
        let file = || {
            self.record_at(target)
                .map(|record| LinkTarget::Record(record, None))
        };
        let address = || {
            let record = match target.split_once('/') {
                Some((folder, id)) => {
                    let kind = RecordKind::of_address(folder, &self.settings.sections);
                    self.record(kind.or_else(|| RecordKind::of_folder(folder))?, id)
                }
                None => self.record(RecordKind::Page, target),
            };
            record.map(|record| LinkTarget::Record(record, None))
        };
        listed().or_else(file).or_else(address)
    }
}

/// Returns whether a target is a path as a computer has it: one with backslashes, on a drive, or `file:`; or the address of a preview
/// or of a network that readers are not in.
fn is_on_computer(target: &str) -> bool {
    if is_local(target) || is_within_a_network(target) {
        return true;
    }
    let scheme = target.split_once(':').map(|(scheme, _)| scheme);
    let is_drive = |scheme: &str| {
        scheme.eq_ignore_ascii_case("file")
            || (scheme.len() == 1
                && scheme.starts_with(|letter: char| letter.is_ascii_alphabetic()))
    };
    scheme.is_some_and(is_drive) || (target.contains('\\') && !has_scheme(target))
}

/// Returns whether a target begins with a scheme such as `https:`.
fn has_scheme(target: &str) -> bool {
    let Some((scheme, _)) = target.split_once(':') else {
        return false;
    };
    scheme.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && scheme
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '+' | '-' | '.'))
}

/// Returns a path from a folder, without `.` and `..`; nothing where it leaves the content folder.
fn join(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            _ => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// Returns a path from one file of the content folder to another, as a link in the first would have it.
pub(in crate::portal) fn relative(from: &str, to: &str) -> String {
    let from: Vec<&str> = from.split('/').collect();
    let to: Vec<&str> = to.split('/').collect();
    let shared = from
        .iter()
        .zip(&to)
        .take(from.len().min(to.len()) - 1)
        .take_while(|(left, right)| left == right)
        .count();
    let mut parts = vec![".."; from.len() - 1 - shared];
    parts.extend(&to[shared..]);
    parts.join("/")
}

/// Returns a text with every `%20` and the like taken for the byte it stands for. What is no text then stays as it was written.
pub(in crate::portal::link) fn decoded(text: &str) -> Cow<'_, str> {
    percent_decode_str(text)
        .decode_utf8()
        .unwrap_or(Cow::Borrowed(text))
}
