//! Records, linked, and everything that follows from them. In: the records of a content folder. Out: a [`Portal`], which exists
//! only if every mention names a record, and answers what pages ask at the cost of the answer. Knows no page, theme, disk or clock.
//!
//! All that is counted as "now" is counted on the portal's date: `as_of` where staff fix it, else the date of the newest fact.

pub mod claims;
pub mod coverage;
pub mod funding;
pub mod gaps;
pub mod link;
pub mod membership;
pub mod progress;
pub mod relations;
#[cfg(test)]
pub(crate) mod sample;
pub mod table;

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Deref;

use rayon::join;

use crate::record::council::Council;
use crate::record::organisation::Organisation;
use crate::record::principle::Principle;
use crate::record::project::Project;
use crate::record::source::Source;
use crate::record::standing_page::StandingPage;
use crate::record::update::Update;
use crate::value::date::Date;
use crate::value::id::{Id, SourceId};
use claims::{Against, Checked};
use coverage::Coverage;
use funding::Breakdown;
use gaps::Gap;
pub use link::link;
pub use link::target::Target;
use membership::{Roll, Step};
use relations::Relations;
use relations::facts;
pub use relations::facts::FactKind;
pub use table::Table;
use table::order::Order;
pub use table::record_ref::{Body, RecordRef};
pub use table::tables::Tables;

/// A whole portal: its records (the fields of [`Tables`], such as `portal.projects`) and what follows from them.
#[derive(Debug, Clone)]
pub struct Portal {
    tables: Tables,
    /// The date that every "now" means.
    pub date: Date,
    /// Who says so.
    pub dated_by: DatedBy,
    /// How many councils had each status on the portal's date.
    pub roll: Roll,
    /// Published totals of members beside the records, in order of date.
    pub growth: Vec<Step>,
    /// All that is funded.
    pub funding: Breakdown,
    /// What covers the strategy.
    pub coverage: Coverage,
    /// Every claim held against the records, in the order of `claims`.
    pub checked_claims: Vec<Checked>,
    /// Every gap, in order of record.
    pub gaps: Vec<Gap>,
    order: Order,
    relations: Relations,
    rolls: BTreeMap<Date, Roll>,
    now: Date,
}

/// Where the portal's date comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DatedBy {
    /// `as_of` in `site.yaml`.
    Staff,
    /// The newest fact.
    Facts,
    /// No fact bears a date: it is that of the newest source, and pages should not speak of it.
    Nothing,
}

impl Deref for Portal {
    type Target = Tables;

    fn deref(&self) -> &Tables {
        &self.tables
    }
}

impl Portal {
    /// Works out everything that follows from records. Mentions of records that do not exist lead nowhere.
    fn new(tables: Tables) -> Portal {
        let Dated {
            date,
            now,
            by: dated_by,
        } = date(&tables);
        let order = Order::new(&tables);
        let (relations, (funding, gaps)) = join(
            || Relations::new(&tables, &order),
            || {
                join(
                    || tables.lines().collect::<Breakdown>(),
                    || gaps::gaps(&tables, now),
                )
            },
        );
        let coverage = Coverage::new(&tables, &order);
        let rolls = membership::rolls(&tables.councils, &tables.claims);
        let growth = membership::growth(&rolls, &tables.claims);
        let roll = Roll {
            day: date,
            ..Roll::on(&tables.councils, now)
        };
        let checked_claims = Against {
            tables: &tables,
            funding: &funding,
            rolls: &rolls,
            today: now,
        }
        .check();
        Portal {
            tables,
            date,
            dated_by,
            roll,
            growth,
            funding,
            coverage,
            checked_claims,
            gaps,
            order,
            relations,
            rolls,
            now,
        }
    }

    /// The councils in order of name, whatever its capitals and accents.
    pub fn councils_by_name(&self) -> impl Iterator<Item = &Council> {
        self.order
            .councils
            .iter()
            .filter_map(|position| self.tables.councils.at(*position))
    }

    /// The organisations in order of name, whatever its capitals and accents.
    pub fn organisations_by_name(&self) -> impl Iterator<Item = &Organisation> {
        self.order
            .organisations
            .iter()
            .filter_map(|position| self.tables.organisations.at(*position))
    }

    /// The statements of the strategy, in its order; those without a place come last.
    pub fn principles_in_order(&self) -> impl Iterator<Item = &Principle> {
        self.order
            .principles
            .iter()
            .filter_map(|position| self.tables.principles.at(*position))
    }

    /// The projects in order of title, whatever its capitals and accents.
    pub fn projects_by_title(&self) -> impl ExactSizeIterator<Item = &Project> {
        self.order
            .projects
            .iter()
            .map(|position| &self.tables.projects[*position])
    }

    /// The bibliography, by who published it; documents of nobody in particular last.
    pub fn sources_in_order(&self) -> impl ExactSizeIterator<Item = &Source> {
        self.order
            .sources
            .iter()
            .map(|position| &self.tables.sources[*position])
    }

    /// Where in that order a source stands, counted from 0; nothing where there is no such source.
    pub fn place_of_source(&self, id: &SourceId) -> Option<usize> {
        let position = self.tables.sources.position(id.as_str())?;
        self.order.rank_of_source.get(position).copied()
    }

    /// The updates, newest first.
    pub fn updates_newest_first(&self) -> impl ExactSizeIterator<Item = &Update> {
        self.order
            .updates
            .iter()
            .map(|position| &self.tables.updates[*position])
    }

    /// The standing pages with a place in the footer, in that order.
    pub fn pages_in_navigation(&self) -> impl Iterator<Item = &StandingPage> {
        self.order
            .navigation
            .iter()
            .filter_map(|position| self.tables.pages.at(*position))
    }
}

/// The date of a portal.
struct Dated {
    /// As it is shown.
    date: Date,
    /// As it is reckoned with: the latest that any fact may mean, so that each fact of a portal holds on its own date.
    now: Date,
    by: DatedBy,
}

/// The date of a portal. Of the newest facts the finest gives it: of `2025` and `2025-12-19` the day.
fn date(tables: &Tables) -> Dated {
    if let Some(date) = tables.settings.as_of {
        return Dated {
            date,
            now: date,
            by: DatedBy::Staff,
        };
    }
    let mut facts = Vec::new();
    facts::each(tables, &mut |_, stated| {
        facts.extend(stated.dates.into_iter().flatten());
    });
    if let Some(dated) = newest(&facts, DatedBy::Facts) {
        return dated;
    }
    let begun = tables
        .councils
        .iter()
        .filter_map(|council| council.existed.as_ref()?.from);
    let published = tables.sources.iter().filter_map(|source| source.date);
    let others: Vec<Date> = published
        .chain(tables.days_of_work())
        .chain(begun)
        .collect();
    let nothing = Dated {
        date: Date::Year(1),
        now: Date::Year(1),
        by: DatedBy::Nothing,
    };
    newest(&others, DatedBy::Nothing).unwrap_or(nothing)
}

fn newest(dates: &[Date], by: DatedBy) -> Option<Dated> {
    let date = dates
        .iter()
        .copied()
        .max_by_key(|date| (date.first_day(), Reverse(date.last_day())))?;
    let now = dates
        .iter()
        .copied()
        .max_by_key(|date| (date.last_day(), date.first_day()))?;
    Some(Dated { date, now, by })
}
