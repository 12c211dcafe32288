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

            /// Returns its address: `/councils/`.
            #[must_use]
            pub const fn address(self) -> &'static str {
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

impl Section {
    /// Returns the section at an address, which may be written without the slashes at its ends.
    #[must_use]
    pub fn at(address: &str) -> Option<Section> {
        let address = address.trim_matches('/');
        let is_it = |section: &&Section| section.address().trim_matches('/') == address;
        Section::ALL.iter().find(is_it).copied()
    }
}
