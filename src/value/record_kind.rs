//! Every kind of record, once: its words, where its records lie in the content folder, and the page that lists them.
//!
//! A kind goes in, or a path of the content folder; words, paths and sections come out. Whoever treats kinds differently matches
//! them without a wildcard, so that a new line here leads the compiler to every place that has to know it. Never reads a file.

use std::fmt;

use super::section::{Section, Sections};

/// Where the records of a kind lie in the content folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    /// The only record of its kind is the file at this path.
    File(&'static str),
    /// Each record is a file that is named by its id.
    Folder {
        /// The folder.
        folder: &'static str,
        /// What the files' names end in.
        ending: &'static str,
    },
    /// The records are the entries of the file at this path, each with its own id.
    NamedEntries(&'static str),
    /// The records are the entries of the file at this path, and have no ids.
    Entries(&'static str),
    /// The records are part of a record of another kind, in the file at this path.
    PartOf(&'static str),
}

const fn yaml_in(folder: &'static str) -> Home {
    let ending = "yaml";
    Home::Folder { folder, ending }
}

const fn text_in(folder: &'static str) -> Home {
    let ending = "md";
    Home::Folder { folder, ending }
}

macro_rules! kinds {
    ($($(#[$meaning:meta])* $kind:ident: $word:literal, $one:literal, $many:literal, $home:expr, $section:ident;)*) => {
        /// A kind of record. In the order in which lists by record show them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum RecordKind { $($(#[$meaning])* $kind,)* }

        impl RecordKind {
            /// Every kind, in order.
            pub const ALL: &'static [RecordKind] = &[$(RecordKind::$kind),*];

            /// Returns the word for one without its article, as tables and most messages have it: `council`.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(RecordKind::$kind => $word,)* }
            }

            /// Returns the words for one of them, as messages on its fields have it: `a council`.
            #[must_use]
            pub const fn one(self) -> &'static str {
                match self { $(RecordKind::$kind => $one,)* }
            }

            /// Returns the word for several: `councils`.
            #[must_use]
            pub const fn many(self) -> &'static str {
                match self { $(RecordKind::$kind => $many,)* }
            }

            /// Returns where its records lie in the content folder.
            #[must_use]
            pub const fn home(self) -> Home {
                match self { $(RecordKind::$kind => $home,)* }
            }

            /// Returns the page that lists its records, below or on which each has its place.
            #[must_use]
            pub const fn section(self) -> Section {
                match self { $(RecordKind::$kind => Section::$section,)* }
            }
        }
    };
}

kinds! {
    /// The portal's own settings.
    Settings: "settings", "site.yaml", "settings", Home::File("site.yaml"), Home;
    /// A body that may join the partnership.
    Council: "council", "a council", "councils", yaml_in("councils"), Councils;
    /// A partner, host or funder that is not a council.
    Organisation: "organisation", "an organisation", "organisations", yaml_in("organisations"), Organisations;
    /// The strategy as a whole.
    Strategy: "strategy", "the strategy", "strategies", Home::File("strategy/index.md"), Strategy;
    /// A statement of the strategy.
    Principle: "principle", "a statement of the strategy", "statements of the strategy", text_in("strategy"), Strategy;
    /// A project.
    Project: "project", "a project", "projects", text_in("projects"), Projects;
    /// The shared team.
    Team: "team", "team.yaml", "teams", Home::File("team.yaml"), Progress;
    /// A post of the team.
    Role: "role", "a post of `roles`", "posts of `roles`", Home::PartOf("team.yaml"), Progress;
    /// A promise with a date.
    Milestone: "milestone", "a milestone", "milestones", Home::NamedEntries("milestones.yaml"), Progress;
    /// A published total.
    Claim: "claim", "a claim", "claims", Home::Entries("claims.yaml"), Claims;
    /// A dated piece of news.
    Update: "update", "an update", "updates", text_in("updates"), Updates;
    /// A page that stands by itself.
    Page: "page", "a page", "pages", text_in("pages"), Home;
    /// A published document that facts are taken from.
    Source: "source", "a source", "sources", Home::NamedEntries("sources.yaml"), Sources;
}

impl RecordKind {
    /// Returns the kind of which each record's address begins with this name: its folder's, or that which the portal gives the bodies.
    #[must_use]
    pub fn of_address(name: &str, sections: &Sections) -> Option<RecordKind> {
        let is_it = |kind: &&RecordKind| {
            let folder = kind.folder();
            folder.is_some_and(|folder| sections.published(folder) == name)
        };
        RecordKind::ALL.iter().find(is_it).copied()
    }

    /// Returns the kind whose records are the files of a folder of the content folder.
    #[must_use]
    pub fn of_folder(name: &str) -> Option<RecordKind> {
        let is_it = |kind: &&RecordKind| kind.folder() == Some(name);
        RecordKind::ALL.iter().find(is_it).copied()
    }

    /// Returns the kind of which all records are in one file, at this path inside the content folder.
    #[must_use]
    pub fn of_file(path: &str) -> Option<RecordKind> {
        let is_it = |kind: &&RecordKind| kind.file() == Some(path);
        RecordKind::ALL.iter().find(is_it).copied()
    }

    /// Returns the kind whose records lie at a path inside the content folder, whatever the path ends in.
    ///
    /// ```
    /// use mercat::value::record_kind::RecordKind;
    ///
    /// assert_eq!(RecordKind::of_path("strategy/index.md"), Some(RecordKind::Strategy));
    /// assert_eq!(RecordKind::of_path("strategy/digital-first.md"), Some(RecordKind::Principle));
    /// assert_eq!(RecordKind::of_path("minutes/2016.md"), None);
    /// ```
    #[must_use]
    pub fn of_path(path: &str) -> Option<RecordKind> {
        let in_folder = || RecordKind::of_folder(path.split_once('/')?.0);
        RecordKind::of_file(path).or_else(in_folder)
    }

    /// Returns the kind whose records are parts of the file at this path, each with an id by which links name it.
    #[must_use]
    pub fn of_entries(path: &str) -> Option<RecordKind> {
        let is_it = |kind: &&RecordKind| match kind.home() {
            Home::NamedEntries(home) | Home::PartOf(home) => home == path,
            Home::File(_) | Home::Folder { .. } | Home::Entries(_) => false,
        };
        RecordKind::ALL.iter().find(is_it).copied()
    }

    /// Returns the folder in which each of its records is a file.
    #[must_use]
    pub const fn folder(self) -> Option<&'static str> {
        match self.home() {
            Home::Folder { folder, .. } => Some(folder),
            Home::File(_) | Home::NamedEntries(_) | Home::Entries(_) | Home::PartOf(_) => None,
        }
    }

    /// Returns the path inside the content folder of the only file of this kind.
    #[must_use]
    pub const fn file(self) -> Option<&'static str> {
        match self.home() {
            Home::File(path) | Home::NamedEntries(path) | Home::Entries(path) => Some(path),
            Home::Folder { .. } | Home::PartOf(_) => None,
        }
    }

    /// Returns whether its records are entries of a list, each with its own id.
    #[must_use]
    pub const fn has_named_entries(self) -> bool {
        matches!(self.home(), Home::NamedEntries(_))
    }

    /// Returns whether records of this kind are told apart by ids that fields can name.
    #[must_use]
    pub const fn has_ids(self) -> bool {
        match self.home() {
            Home::Folder { .. } | Home::NamedEntries(_) => true,
            Home::File(_) | Home::Entries(_) | Home::PartOf(_) => false,
        }
    }

    /// Returns what the names of its files end in.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self.home() {
            Home::Folder { ending, .. } => ending,
            Home::File(path)
            | Home::NamedEntries(path)
            | Home::Entries(path)
            | Home::PartOf(path) => path.rsplit_once('.').map_or("", |(_, ending)| ending),
        }
    }

    /// Returns the path inside the content folder of the file that a record of this kind is in.
    #[must_use]
    pub fn path(self, id: &str) -> String {
        match self.home() {
            Home::Folder { folder, ending } => format!("{folder}/{id}.{ending}"),
            Home::File(path)
            | Home::NamedEntries(path)
            | Home::Entries(path)
            | Home::PartOf(path) => path.to_owned(),
        }
    }

    /// Returns what an id has to be to differ from that of every record which it could be taken for.
    #[must_use]
    pub const fn id_space(self) -> IdKind {
        match self {
            RecordKind::Council | RecordKind::Organisation => IdKind::Body,
            RecordKind::Settings
            | RecordKind::Strategy
            | RecordKind::Principle
            | RecordKind::Project
            | RecordKind::Team
            | RecordKind::Role
            | RecordKind::Milestone
            | RecordKind::Claim
            | RecordKind::Update
            | RecordKind::Page
            | RecordKind::Source => IdKind::Record(self),
        }
    }
}

/// What an id names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum IdKind {
    /// A record of one kind.
    Record(RecordKind),
    /// A council or an organisation: they share one space of ids, because both lead, partner and fund.
    Body,
}

impl IdKind {
    /// Returns the kinds of record that it can be.
    #[must_use]
    pub const fn kinds(self) -> &'static [RecordKind] {
        match self {
            IdKind::Body => &[RecordKind::Council, RecordKind::Organisation],
            IdKind::Record(kind) => RecordKind::ALL.split_at(kind as usize).1.split_at(1).0,
        }
    }

    /// Returns the kinds among which no two records have one id; see [`RecordKind::id_space`].
    #[must_use]
    pub const fn space(self) -> IdKind {
        match self {
            IdKind::Record(kind) => kind.id_space(),
            IdKind::Body => IdKind::Body,
        }
    }
}

/// As a message has it: `source`, `council or organisation`.
impl fmt::Display for IdKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, kind) in self.kinds().iter().enumerate() {
            formatter.write_str(if index == 0 { "" } else { " or " })?;
            formatter.write_str(kind.word())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_found_by_where_its_records_lie() {
        for kind in RecordKind::ALL {
            let found = RecordKind::of_path(&kind.path("a"));
            let expected = match kind.home() {
                Home::PartOf(path) => RecordKind::of_file(path),
                Home::File(_) | Home::Folder { .. } | Home::NamedEntries(_) | Home::Entries(_) => {
                    Some(*kind)
                }
            };
            assert_eq!(found, expected, "{kind:?}");
        }
    }

    #[test]
    fn an_id_names_the_kinds_that_its_words_say() {
        assert_eq!(IdKind::Body.to_string(), "council or organisation");
        for kind in RecordKind::ALL {
            assert_eq!(IdKind::Record(*kind).kinds(), [*kind]);
            assert_eq!(IdKind::Record(*kind).to_string(), kind.word());
            assert!(kind.id_space().kinds().contains(kind));
        }
    }
}
