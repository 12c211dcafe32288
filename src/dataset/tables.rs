//! Every table: its name, what makes it, and how its rows are told apart and joined to those of others. In: nothing. Out: the list of
//! them, from which the files, the package, the workbook and the page of the data are made.

use super::table::{Dataset, called};
use super::{
    asked, benefits, citations, claims, councils, evidence, funds, gaps, membership, milestones,
    organisations, outcomes, principles, projects, replies, roles, said, services, sources, stages,
    standing, updates,
};
use crate::portal::Portal;
use crate::route::Edition;

/// One table of every portal.
pub struct Table {
    /// Its name here; that of its file and of its place on the data page is [`Table::name`].
    pub(super) name: &'static str,
    /// What makes it.
    pub(super) make: for<'p> fn(&'p Edition) -> Dataset<'p>,
    /// The columns that together name a row; none where nothing has to be unlike in each.
    pub key: &'static [&'static str],
    /// Which columns hold ids, and of which tables.
    pub(super) links: &'static [Link],
}

/// A column that holds ids, and the tables in which these are looked up.
type Link = (&'static str, &'static [&'static str]);

/// The tables of all who can lead, partner or fund: their ids share one space.
const BODIES: &[&str] = &["councils", "organisations"];

impl Table {
    const fn new(name: &'static str, make: for<'p> fn(&'p Edition) -> Dataset<'p>) -> Table {
        Table {
            name,
            make,
            key: &[],
            links: &[],
        }
    }

    /// Returns the same table with the columns that together name a row.
    const fn key(self, key: &'static [&'static str]) -> Table {
        Table { key, ..self }
    }

    /// Returns the same table with the columns that hold ids of other tables.
    const fn links(self, links: &'static [Link]) -> Table {
        Table { links, ..self }
    }

    /// Returns the name of its file and of its place on the data page.
    #[must_use]
    pub fn name<'p>(&self, portal: &'p Portal) -> &'p str {
        portal.settings.sections.published(self.name)
    }

    /// Returns it of a portal, its columns and words called as the portal calls its bodies.
    pub fn of<'p>(&self, edition: &'p Edition) -> Dataset<'p> {
        (self.make)(edition).called(&edition.settings.sections)
    }

    /// Returns the tables in which the ids of a column are looked up; none where it holds no ids, or those of records of any kind.
    pub(super) fn tables_of(
        &self,
        portal: &Portal,
        column: &str,
    ) -> impl Iterator<Item = &'static Table> {
        let sections = &portal.settings.sections;
        let is_source = column == "sources" || column.ends_with("_sources");
        let mut links = self.links.iter();
        let link = links.find(|(name, _)| called(sections, name) == column);
        let of_links = link.map_or(&[][..], |(_, tables)| tables);
        let names = if is_source {
            &["sources"][..]
        } else {
            of_links
        };
        ALL.iter().filter(move |table| names.contains(&table.name))
    }

    /// Returns the names of those tables.
    #[must_use]
    pub fn looked_up_in<'p>(&self, portal: &'p Portal, column: &str) -> Vec<&'p str> {
        let tables = self.tables_of(portal, column);
        tables.map(|table| table.name(portal)).collect()
    }
}

/// Every table, in the order in which the data page lists them.
pub const ALL: &[Table] = &[
    Table::new("councils", councils::table)
        .key(&["id"])
        .links(&[("followed_by", &["councils"])]),
    Table::new("membership", membership::table).links(&[("council", &["councils"])]),
    Table::new("standing", standing::table)
        .key(&["day", "council"])
        .links(&[("council", &["councils"])]),
    Table::new("organisations", organisations::table).key(&["id"]),
    Table::new("projects", projects::table)
        .key(&["id"])
        .links(&[
            ("lead", BODIES),
            ("partners", BODIES),
            ("budget_shared_with", &["projects"]),
        ]),
    Table::new("stages", stages::table).links(&[("project", &["projects"])]),
    Table::new("funds", funds::table)
        .key(&["funder", "line"])
        .links(&[
            ("funder", BODIES),
            ("project", &["projects"]),
            ("recipient", BODIES),
        ]),
    Table::new("said", said::table),
    Table::new("benefits", benefits::table).links(&[("project", &["projects"])]),
    Table::new("outcomes", outcomes::table).links(&[("project", &["projects"])]),
    Table::new("principles", principles::table).key(&["id"]),
    Table::new("services", services::table)
        .links(&[("project", &["projects"]), ("principle", &["principles"])]),
    Table::new("milestones", milestones::table)
        .key(&["id"])
        .links(&[("principle", &["principles"])]),
    Table::new("roles", roles::table)
        .key(&["id"])
        .links(&[("host", BODIES), ("reports_to", BODIES)]),
    Table::new("claims", claims::table)
        .key(&["claim"])
        .links(&[("same_day", &["claims"]), ("falls_below", &["claims"])]),
    Table::new("updates", updates::table)
        .key(&["id"])
        .links(&[("councils", &["councils"]), ("projects", &["projects"])]),
    Table::new("sources", sources::table).key(&["id"]),
    Table::new("citations", citations::table).links(&[("source", &["sources"])]),
    Table::new("evidence", evidence::table).links(&[("source", &["sources"])]),
    Table::new("gaps", gaps::table).links(&[("who_could_say", BODIES)]),
    Table::new("replies", replies::table),
    Table::new("asked", asked::table).links(&[("of", BODIES)]),
];
