//! A whole portal: what is worked out once, and most questions that pages ask of it. In: tables. Out: a [`Portal`]. What it has to do
//! with what is asked in `relations`.

mod funding;
mod gaps;
pub mod known;
mod membership;
pub(in crate::portal) mod now;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;
use std::sync::Arc;

use super::claims::{self, Against, Checked};
use super::coverage::{Coverage, StatementTie, ties};
use super::funding::Breakdown;
use super::gaps::Gap;
use super::membership::{self as members, GrowthStep, Roll, existed};
use super::progress::{MilestoneProgress, state};
use super::relations::index::Relations;
use super::table::order::Order;
use super::table::readings;
use super::table::record_ref::RecordRef;
use super::table::tables::Tables;
use crate::late::Late;
use crate::record::Records;
use crate::record::council::{Council, Status};
use crate::record::milestone::Milestone;
use crate::record::organisation::Organisation;
use crate::record::principle::Principle;
use crate::record::project::Project;
use crate::record::source::Source;
use crate::record::standing_page::StandingPage;
use crate::record::update::Update;
use crate::value::date::Date;
use crate::value::id::{Id, SourceId};
use crate::value::record_kind::RecordKind;
use now::Dated;
pub use now::DatedBy;

/// A whole portal: its records (the fields of [`Tables`], such as `portal.projects`) and what follows from them.
#[derive(Debug, Clone)]
pub struct Portal {
    tables: Arc<Tables>,
    /// The date that every "now" means.
    pub date: Date,
    /// Who says so.
    pub dated_by: DatedBy,
    /// How many councils had each status on the portal's date.
    pub roll: Roll,
    /// Published totals of members beside the records, in order of date.
    pub growth: Arc<Vec<GrowthStep>>,
    /// Every claim held against the records, in the order of `claims`.
    pub checked_claims: Arc<Vec<Checked>>,
    // What few pages show is worked out when it is first asked for.
    funding: Arc<Late<Breakdown>>,
    coverage: Arc<Late<Coverage>>,
    gaps: Arc<Late<Vec<Gap>>>,
    pub(super) order: Arc<Order>,
    pub(super) relations: Arc<Relations>,
    rolls: Arc<BTreeMap<Date, Roll>>,
    pub(super) now: Date,
}

impl Deref for Portal {
    type Target = Tables;

    fn deref(&self) -> &Tables {
        &self.tables
    }
}

/// A portal, and which of its records were edited since; none came or went.
#[derive(Clone, Copy)]
pub(super) struct Edited<'e> {
    pub(super) portal: &'e Portal,
    pub(super) records: &'e [RecordRef],
}

impl Edited<'_> {
    /// Returns the date of the portal of which these are the tables now, as it is shown and as it is reckoned with, and who says so.
    fn date(&self, tables: &Tables) -> (Date, Date, DatedBy) {
        let bears_same_dates = |record| {
            now::dates_of(tables, record) == now::dates_of(self.portal, record)
                && tables.checks_of(record) == self.portal.checks_of(record)
        };
        if self.records.iter().all(bears_same_dates) {
            (self.portal.date, self.portal.now, self.portal.dated_by)
        } else {
            date(tables)
        }
    }

    /// Returns the kinds of the records that were edited.
    fn kinds(&self) -> Vec<RecordKind> {
        self.records.iter().map(RecordRef::kind).collect()
    }
}

/// Returns the date of a portal, as it is shown and as it is reckoned with, and who says so.
fn date(tables: &Tables) -> (Date, Date, DatedBy) {
    let Dated { date, now, by, .. } = now::dated(tables);
    (date, now, by)
}

impl Portal {
    /// Returns the same portal with its members called by other words.
    #[must_use]
    pub fn with_members_called(mut self, one: String, many: String) -> Portal {
        let members = &mut Arc::make_mut(&mut self.tables).settings.members;
        (members.one, members.many) = (one, many);
        self
    }

    /// Works out the date, and how the members stood on the days that were counted. Of what follows from records, only that is worked out
    /// anew which hangs on those that were `edited`. Mentions of records that do not exist lead nowhere.
    pub(super) fn new(tables: Arc<Tables>, edited: Option<Edited<'_>>) -> Portal {
        let (date, now, dated_by) =
            edited.map_or_else(|| date(&tables), |edited| edited.date(&tables));
        let kept = edited.map(|edited| (edited.portal, edited.kinds()));
        let order = kept
            .as_ref()
            .map(|(portal, kinds)| portal.order.after(kinds));
        let relations = kept.map(|(portal, kinds)| portal.relations.after(&kinds));
        let rolls = members::rolls(&tables.councils, &tables.claims);
        let growth = members::growth(&rolls, &tables.claims);
        let roll = Roll {
            day: date,
            ..Roll::now(&tables.councils, now)
        };
        let checked_claims = Against {
            tables: &tables,
            cash: &claims::cash(&tables),
            rolls: &rolls,
            today: now,
        }
        .check();
        Portal {
            tables,
            date,
            dated_by,
            roll,
            growth: Arc::new(growth),
            funding: Arc::default(),
            coverage: Arc::default(),
            checked_claims: Arc::new(checked_claims),
            gaps: Arc::default(),
            order: Arc::new(order.unwrap_or_default()),
            relations: Arc::new(relations.unwrap_or_default()),
            rolls: Arc::new(rolls),
            now,
        }
    }

    /// Returns the same portal with those of its pictures only that are `shown`: one that no text shows, or only a draft, is nobody's
    /// business yet.
    pub(super) fn with_pictures(mut self, shown: &BTreeSet<String>) -> Portal {
        let pictures = &mut Arc::make_mut(&mut self.tables).pictures;
        pictures.retain(|path, _| shown.contains(path));
        self
    }

    /// Returns the same portal with newer editions of some records, in which nothing but the words of their write-ups is another: all that
    /// follows from records is as it was.
    #[must_use]
    pub fn with_words_of<'r>(&self, newer: impl IntoIterator<Item = &'r Records>) -> Portal {
        let mut portal = self.clone();
        for records in newer {
            let mut records = records.clone();
            readings::mark(&mut records, |id| self.sources.of(id)?.known_date());
            Arc::make_mut(&mut portal.tables).put_in(&records);
        }
        portal
    }

    /// Returns the same portal with newer editions of some projects and updates, the `edited`, which name others as before. What follows
    /// from their facts is worked out anew when it is asked for. Nothing where "now" is another day, or where one of them was checked on
    /// another, for every page says when any record last was.
    #[must_use]
    pub fn with_facts_of<'r>(
        &self,
        newer: impl IntoIterator<Item = &'r Records>,
        edited: &[RecordRef],
    ) -> Option<Portal> {
        let portal = self.with_words_of(newer);
        let is_checked_alike = |record| portal.checks_of(record) == self.checks_of(record);
        let since = Edited {
            portal: self,
            records: edited,
        };
        let is_same_day = edited.iter().all(is_checked_alike)
            && since.date(&portal) == (self.date, self.now, self.dated_by);
        is_same_day.then(|| Portal {
            coverage: Arc::default(),
            gaps: Arc::default(),
            order: Arc::new(self.order.after(&since.kinds())),
            relations: Arc::new(self.relations.after(&since.kinds())),
            ..portal.clone()
        })
    }

    /// Returns all that is funded.
    pub fn funding(&self) -> &Breakdown {
        self.funding.get(|| self.lines().collect())
    }

    /// Returns what covers the strategy.
    pub fn coverage(&self) -> &Coverage {
        self.coverage.get(|| Coverage::new(self, &self.order))
    }

    /// Returns the date that pages speak of; nothing where no fact bears one.
    pub fn shown_date(&self) -> Option<Date> {
        (self.dated_by != DatedBy::Nothing).then_some(self.date)
    }

    /// Returns the councils in order of name, whatever its capitals and accents.
    pub fn councils_by_name(&self) -> impl Iterator<Item = &Council> {
        self.order
            .councils(self)
            .iter()
            .filter_map(|position| self.tables.councils.at(*position))
    }

    /// Returns the organisations in order of name, whatever its capitals and accents.
    pub fn organisations_by_name(&self) -> impl Iterator<Item = &Organisation> {
        self.order
            .organisations(self)
            .iter()
            .filter_map(|position| self.tables.organisations.at(*position))
    }

    /// Returns the statements of the strategy, in its order; those without a place come last.
    pub fn principles_in_order(&self) -> impl Iterator<Item = &Principle> {
        self.order
            .principles(self)
            .iter()
            .filter_map(|position| self.tables.principles.at(*position))
    }

    /// Returns the projects in order of title, whatever its capitals and accents.
    pub fn projects_by_title(&self) -> impl ExactSizeIterator<Item = &Project> {
        self.order
            .projects(self)
            .positions
            .iter()
            .map(|position| &self.tables.projects[*position])
    }

    /// Returns the bibliography, by who published it; documents of nobody in particular last.
    pub fn sources_in_order(&self) -> impl ExactSizeIterator<Item = &Source> {
        self.order
            .sources(self)
            .positions
            .iter()
            .map(|position| &self.tables.sources[*position])
    }

    /// Returns where in that order a source stands, counted from 0; nothing where there is no such source.
    pub fn place_of_source(&self, id: &SourceId) -> Option<usize> {
        let position = self.tables.sources.position(id.as_str())?;
        self.order.sources(self).ranks.get(position).copied()
    }

    /// Returns the updates, newest first.
    pub fn updates_newest_first(&self) -> impl ExactSizeIterator<Item = &Update> {
        self.order
            .updates(self)
            .iter()
            .map(|position| &self.tables.updates[*position])
    }

    /// Returns the standing pages with a place in the footer, in that order.
    pub fn pages_in_navigation(&self) -> impl Iterator<Item = &StandingPage> {
        self.order
            .navigation(self)
            .iter()
            .filter_map(|position| self.tables.pages.at(*position))
    }

    /// Returns who may make the difference between a published total of members and the records on a day: the councils that existed and
    /// of which the records do not say that they had joined or stayed out, each with its status, in order of name.
    pub fn unsettled_on(&self, day: Date) -> Vec<(Status, &Council)> {
        let there = self
            .councils_by_name()
            .filter(|council| existed(council, self.reckoned(day)));
        let with_status = there.map(|council| (self.standing_on(council, day).status, council));
        with_status
            .filter(|(status, _)| *status == Status::InTalks || !status.is_known())
            .collect()
    }

    /// Returns one row of the matrix by project: for each statement in the strategy's order, how the project is tied to it.
    pub fn row_of_project(&self, project: &Project) -> Vec<(&Principle, Option<StatementTie>)> {
        let ties = ties(project);
        self.principles_in_order()
            .map(|principle| (principle, ties.get(&principle.id).copied()))
            .collect()
    }

    /// Returns every milestone as of the portal's date, by due date; those without one last, by the date they were done, then by id.
    pub fn progress(&self) -> Vec<MilestoneProgress<'_>> {
        let mut progress: Vec<MilestoneProgress<'_>> = self
            .milestones
            .iter()
            .map(|milestone| self.progress_of(milestone))
            .collect();
        progress.sort_by_key(|MilestoneProgress { milestone, .. }| {
            (
                milestone.due.is_none(),
                milestone.due,
                milestone.done.is_none(),
                milestone.done,
            )
        });
        progress
    }

    /// Returns what became of one milestone by the portal's date.
    pub fn progress_of<'p>(&self, milestone: &'p Milestone) -> MilestoneProgress<'p> {
        MilestoneProgress {
            milestone,
            state: state(milestone, self.now),
        }
    }
}
