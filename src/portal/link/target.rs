//! Where a link between content files leads. In: a file and a target as written in it. Out: a record, a section of the site, a
//! picture or the web, or why it leads nowhere. Goes by exact case, never out of the content folder.

use std::borrow::Cow;

use crate::place::File;
use crate::portal::table::record_ref::RecordRef;
use crate::portal::table::tables::Tables;
use crate::prose::Outline;
use crate::value::id::Id;

/// What a link leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A record, and a heading of its text where the link names one.
    Record(RecordRef, Option<String>),
    /// A page that is no single record's, by its address without the slashes at its ends: `councils`, `data/gaps`.
    Section(&'static str),
    /// A picture, by its path inside the content folder.
    Picture(String),
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
}

/// The addresses of pages that are no single record's, without the slashes at their ends; the home page's is empty.
const SECTIONS: [&str; 13] = [
    "",
    "councils",
    "organisations",
    "projects",
    "strategy",
    "money",
    "progress",
    "updates",
    "claims",
    "data",
    "data/gaps",
    "sources",
    "search",
];

/// The section at an address, written without the slashes at its ends.
pub(in crate::portal) fn section(address: &str) -> Option<&'static str> {
    SECTIONS
        .iter()
        .find(|section| **section == address)
        .copied()
}

/// A path inside the content folder that begins with a record's folder or is a list's file.
pub(in crate::portal) fn path(record: &RecordRef) -> String {
    match record {
        RecordRef::Settings => "site.yaml".to_owned(),
        RecordRef::Council(id) => format!("councils/{id}.yaml"),
        RecordRef::Organisation(id) => format!("organisations/{id}.yaml"),
        RecordRef::Strategy => "strategy/index.md".to_owned(),
        RecordRef::Principle(id) => format!("strategy/{id}.md"),
        RecordRef::Project(id) => format!("projects/{id}.md"),
        RecordRef::Team | RecordRef::Role(_) => "team.yaml".to_owned(),
        RecordRef::Milestone(_) => "milestones.yaml".to_owned(),
        RecordRef::Claim(_) => "claims.yaml".to_owned(),
        RecordRef::Update(id) => format!("updates/{id}.md"),
        RecordRef::Page(id) => format!("pages/{id}.md"),
        RecordRef::Source(_) => "sources.yaml".to_owned(),
    }
}

impl Tables {
    /// Where a link written in a file leads; nothing where it is dead, which linking has made sure no link of a record is.
    ///
    /// Targets are paths from the file, as an editor would click them, with `%20` and the like taken for what they stand for; a
    /// folder stands for its section, `sources.yaml#id` for an entry. A path that begins with a slash is a section's address.
    pub fn link_target(&self, from: &File, target: &str) -> Option<Target> {
        self.resolve(from, target).ok()
    }

    pub(in crate::portal) fn resolve(&self, from: &File, target: &str) -> Result<Target, Dead> {
        let target = target.trim();
        if target.starts_with("//") || has_scheme(target) {
            return Ok(Target::Outside);
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
            let section = section(address.trim_end_matches('/'));
            return section
                .map(Target::Section)
                .ok_or_else(|| Dead::NoSection(path.clone().into_owned()));
        }
        let folder = from
            .inner()
            .rsplit_once('/')
            .map_or("", |(folder, _)| folder);
        self.at_path(&join(folder, &path).ok_or(Dead::OutOfContent)?, anchor)
    }

    /// What lies at a path inside the content folder.
    fn at_path(&self, path: &str, anchor: Option<String>) -> Result<Target, Dead> {
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
                None => Ok(Target::Picture(path.to_owned())),
            };
        }
        let record = self.record_at(path).ok_or_else(missing)?;
        match &anchor {
            Some(wanted) if !self.has_heading(&record, wanted) => Err(no_anchor(wanted)),
            _ => Ok(Target::Record(record, anchor)),
        }
    }

    /// The page that a folder or a list file stands for.
    fn list(&self, path: &str) -> Option<Target> {
        match path {
            "councils" => Some(Target::Section("councils")),
            "organisations" => Some(Target::Section("organisations")),
            "projects" => Some(Target::Section("projects")),
            "updates" => Some(Target::Section("updates")),
            "claims.yaml" if !self.claims.is_empty() => Some(Target::Section("claims")),
            "sources.yaml" if !self.sources.is_empty() => Some(Target::Section("sources")),
            "milestones.yaml" if !self.milestones.is_empty() => Some(Target::Section("progress")),
            "strategy" => self
                .strategy
                .as_ref()
                .map(|_| Target::Record(RecordRef::Strategy, None)),
            _ => None,
        }
    }

    /// The entry of a list file that an anchor names.
    fn entry(&self, path: &str, anchor: &str) -> Option<Target> {
        let record = match path {
            "sources.yaml" => RecordRef::Source(self.sources.named(anchor)?.id.clone()),
            "milestones.yaml" => RecordRef::Milestone(self.milestones.named(anchor)?.id.clone()),
            "team.yaml" => self
                .role(anchor)
                .map(|_| RecordRef::Role(anchor.to_owned()))?,
            _ => return None,
        };
        Some(Target::Record(record, None))
    }

    /// The record whose own file lies at a path inside the content folder.
    pub(in crate::portal) fn record_at(&self, path: &str) -> Option<RecordRef> {
        match path {
            "site.yaml" => return Some(RecordRef::Settings),
            "team.yaml" => return self.team.as_ref().map(|_| RecordRef::Team),
            "strategy/index.md" => return self.strategy.as_ref().map(|_| RecordRef::Strategy),
            _ => {}
        }
        let (folder, name) = path.split_once('/')?;
        let (id, ending) = name.rsplit_once('.')?;
        self.record_named(folder, id).filter(|_| {
            ending
                == if matches!(folder, "councils" | "organisations") {
                    "yaml"
                } else {
                    "md"
                }
        })
    }

    /// The record of this id in a folder.
    pub(in crate::portal) fn record_named(&self, folder: &str, id: &str) -> Option<RecordRef> {
        match folder {
            "councils" => self
                .councils
                .named(id)
                .map(|council| RecordRef::Council(council.id.clone())),
            "organisations" => self
                .organisations
                .named(id)
                .map(|body| RecordRef::Organisation(body.id.clone())),
            "strategy" => self
                .principles
                .named(id)
                .map(|principle| RecordRef::Principle(principle.id.clone())),
            "projects" => self
                .projects
                .named(id)
                .map(|project| RecordRef::Project(project.id.clone())),
            "updates" => self
                .updates
                .named(id)
                .map(|update| RecordRef::Update(update.id.clone())),
            "pages" => self
                .pages
                .named(id)
                .map(|page| RecordRef::Page(page.id.clone())),
            _ => None,
        }
    }

    fn has_heading(&self, record: &RecordRef, anchor: &str) -> bool {
        self.outline(record)
            .is_some_and(|outline| outline.headings.iter().any(|heading| heading.id == anchor))
    }

    /// The outline of a record's text, where it has one.
    pub(in crate::portal) fn outline(&self, record: &RecordRef) -> Option<&Outline> {
        let body = match record {
            RecordRef::Strategy => self.strategy.as_ref().map(|strategy| &strategy.body),
            RecordRef::Principle(id) => self.principles.of(id).map(|principle| &principle.body),
            RecordRef::Project(id) => self.projects.of(id).map(|project| &project.body),
            RecordRef::Update(id) => self.updates.of(id).map(|update| &update.body),
            RecordRef::Page(id) => self.pages.of(id).map(|page| &page.body),
            _ => None,
        };
        body.map(|body| &body.outline)
    }

    /// Every anchor that a link to a file may name.
    pub(in crate::portal) fn anchors(&self, path: &str) -> Vec<&str> {
        match path {
            "sources.yaml" => self.sources.ids().map(Id::as_str).collect(),
            "milestones.yaml" => self.milestones.ids().map(Id::as_str).collect(),
            "team.yaml" => self.role_anchors.iter().map(String::as_str).collect(),
            _ => {
                let outline = self
                    .record_at(path)
                    .and_then(|record| self.outline(&record));
                outline
                    .map(|outline| {
                        outline
                            .headings
                            .iter()
                            .map(|heading| heading.id.as_str())
                            .collect()
                    })
                    .unwrap_or_default()
            }
        }
    }

    /// Where a redirect of `site.yaml` leads: to a content file, with or without its ending, or to a section's address.
    pub fn redirect_target(&self, target: &str) -> Option<Target> {
        let target = target.trim_matches('/');
        if let Some(section) = section(target) {
            return Some(if section == "strategy" {
                Target::Record(RecordRef::Strategy, None)
            } else {
                Target::Section(section)
            })
            .filter(|_| section != "strategy" || self.strategy.is_some());
        }
        let listed = || self.list(target);
        let file = || {
            self.record_at(target)
                .map(|record| Target::Record(record, None))
        };
        let address = || {
            let (folder, id) = target.split_once('/').unwrap_or(("pages", target));
            self.record_named(folder, id)
                .map(|record| Target::Record(record, None))
        };
        listed().or_else(file).or_else(address)
    }
}

/// Whether a target begins with a scheme such as `https:`.
fn has_scheme(target: &str) -> bool {
    let Some((scheme, _)) = target.split_once(':') else {
        return false;
    };
    scheme.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && scheme
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '+' | '-' | '.'))
}

/// A path from a folder, without `.` and `..`; nothing where it leaves the content folder.
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

/// A path from one file of the content folder to another, as a link in the first would have it.
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

/// A text with every `%20` and the like taken for the byte it stands for. What is no text then stays as it was written.
fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let pair = after
            .get(..2)
            .filter(|_| first == b'%')
            .and_then(|pair| std::str::from_utf8(pair).ok());
        let byte = pair
            .filter(|pair| !pair.starts_with('+'))
            .and_then(|pair| u8::from_str_radix(pair, 16).ok());
        bytes.push(byte.unwrap_or(first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).map_or(Cow::Borrowed(text), Cow::Owned)
}
