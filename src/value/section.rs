//! The portal's own pages that are no single record's, each once, with its address.
//!
//! A section goes in, an address comes out, or the reverse. The pages and the words for them are for `page`.

macro_rules! sections {
    ($($(#[$meaning:meta])* $section:ident: $address:literal;)*) => {
        /// A page that is no single record's. In the order in which lists of pages show them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Section { $($(#[$meaning])* $section,)* }

        impl Section {
            /// Every section, in order.
            pub const ALL: &'static [Section] = &[$(Section::$section),*];

            /// Returns its address in a portal that has chosen no other: `/councils/`.
            #[must_use]
            pub const fn usual_address(self) -> &'static str {
                match self { $(Section::$section => $address,)* }
            }
        }
    };
}

sections! {
    /// The answer in short, and the map.
    Home: "/";
    /// The map, and what is published about each council.
    Councils: "/councils/";
    /// Bodies that work with the partnership.
    Organisations: "/organisations/";
    /// Every project.
    Projects: "/projects/";
    /// What was signed, and which projects serve it.
    Strategy: "/strategy/";
    /// Who pays for what.
    Money: "/money/";
    /// Promises with a date, and the posts of the team.
    Progress: "/progress/";
    /// News, newest first.
    Updates: "/updates/";
    /// How to be told of news.
    Changes: "/changes/";
    /// Published totals beside what the records say.
    Claims: "/claims/";
    /// Every table, to be taken away.
    Data: "/data/";
    /// What is not published, record by record.
    Gaps: "/data/gaps/";
    /// The bibliography.
    Sources: "/sources/";
    /// The search, and every page in a list.
    Search: "/search/";
}

/// What the first part of an address may be that is not a section's: other files that are published.
const PUBLISHED: [&str; 6] = ["404", "assets", "feed", "home", "images", "index"];

/// What pages, tables or kinds of result are called that stand beside those of the bodies.
const BESIDE: [&str; 21] = [
    "asked",
    "benefits",
    "citations",
    "datapackage",
    "evidence",
    "funds",
    "gaps",
    "membership",
    "milestones",
    "outcomes",
    "pages",
    "portal",
    "principles",
    "replies",
    "roles",
    "said",
    "sections",
    "services",
    "stages",
    "standing",
    "tables",
];

impl Section {
    /// Returns whether the section of the bodies may have a name: no other page, table or kind of result has it.
    #[must_use]
    pub fn may_be_members(name: &str) -> bool {
        name == "councils" || !(Section::is_taken(name) || BESIDE.contains(&name))
    }

    /// Returns whether an address of the portal's own begins so, whatever the bodies are called: where they stand is not among them.
    #[must_use]
    pub fn is_taken(name: &str) -> bool {
        let is_below = |section: &Section| {
            *section != Section::Councils && section.usual_address().split('/').nth(1) == Some(name)
        };
        PUBLISHED.contains(&name) || Section::ALL.iter().any(is_below)
    }
}

/// Where the sections of one portal are, and how its bodies are called in addresses, tables and the names of files. This alone decides it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sections {
    members: String,
    one: String,
    many: String,
}

impl Default for Sections {
    fn default() -> Sections {
        Sections::of_members("council", "councils")
    }
}

impl Sections {
    /// Returns those of a portal in which one of the bodies is called `one`, and their section stands at `/many/`; both as ids are written.
    ///
    /// ```
    /// use mercat::value::section::{Section, Sections};
    ///
    /// let sections = Sections::of_members("authority", "authorities");
    /// assert_eq!(sections.address(Section::Councils), "/authorities/");
    /// assert_eq!(sections.at("authorities"), Some(Section::Councils));
    /// assert_eq!(sections.at("councils"), None);
    /// ```
    #[must_use]
    pub fn of_members(one: &str, many: &str) -> Sections {
        Sections {
            members: format!("/{many}/"),
            one: one.to_owned(),
            many: many.to_owned(),
        }
    }

    /// Returns the address of a section.
    #[must_use]
    pub fn address(&self, section: Section) -> &str {
        if section == Section::Councils {
            &self.members
        } else {
            section.usual_address()
        }
    }

    /// Returns the section at an address, which may be written without the slashes at its ends.
    #[must_use]
    pub fn at(&self, address: &str) -> Option<Section> {
        let address = address.trim_matches('/');
        let is_it = |section: &&Section| self.address(**section).trim_matches('/') == address;
        Section::ALL.iter().find(is_it).copied()
    }

    /// Returns what a part of an address, a table or a word in one is called for readers, where the records call it after councils.
    #[must_use]
    pub fn published<'n>(&'n self, name: &'n str) -> &'n str {
        match name {
            "council" => &self.one,
            "councils" => &self.many,
            other => other,
        }
    }
}
