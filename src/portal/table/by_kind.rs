//! What the tables hold of a kind of record that is known only when the program runs, such as that of a path. In: a kind and, for
//! one record, an id as it is written. Out: what is there.

use super::record_ref::RecordRef;
use super::tables::Tables;
use crate::record::fact::Checks;
use crate::record::funding::Funding;
use crate::value::date::Date;
use crate::value::id::Id;
use crate::value::record_kind::{IdKind, RecordKind};

impl Tables {
    /// Returns the record of a kind with this id; of a kind that has one record, that one. Claims have no ids.
    pub(in crate::portal) fn record(&self, kind: RecordKind, id: &str) -> Option<RecordRef> {
        match kind {
            RecordKind::Settings => Some(RecordRef::Settings),
            RecordKind::Council => {
                let council = self.councils.named(id);
                council.map(|council| RecordRef::Council(council.id.clone()))
            }
            RecordKind::Organisation => {
                let body = self.organisations.named(id);
                body.map(|body| RecordRef::Organisation(body.id.clone()))
            }
            RecordKind::Strategy => self.strategy.as_ref().map(|_| RecordRef::Strategy),
            RecordKind::Principle => {
                let principle = self.principles.named(id);
                principle.map(|principle| RecordRef::Principle(principle.id.clone()))
            }
            RecordKind::Project => {
                let project = self.projects.named(id);
                project.map(|project| RecordRef::Project(project.id.clone()))
            }
            RecordKind::Team => self.team.as_ref().map(|_| RecordRef::Team),
            RecordKind::Role => self.role(id).map(|_| RecordRef::Role(id.to_owned())),
            RecordKind::Milestone => {
                let milestone = self.milestones.named(id);
                milestone.map(|milestone| RecordRef::Milestone(milestone.id.clone()))
            }
            RecordKind::Claim => None,
            RecordKind::Update => {
                let update = self.updates.named(id);
                update.map(|update| RecordRef::Update(update.id.clone()))
            }
            RecordKind::Page => {
                let page = self.pages.named(id);
                page.map(|page| RecordRef::Page(page.id.clone()))
            }
            RecordKind::Source => {
                let source = self.sources.named(id);
                source.map(|source| RecordRef::Source(source.id.clone()))
            }
        }
    }

    /// Returns every id of a kind, in order.
    pub(in crate::portal) fn ids(&self, kind: RecordKind) -> Vec<&str> {
        match kind {
            RecordKind::Council => written(self.councils.ids()),
            RecordKind::Organisation => written(self.organisations.ids()),
            RecordKind::Principle => written(self.principles.ids()),
            RecordKind::Project => written(self.projects.ids()),
            RecordKind::Role => self.role_anchors.iter().map(String::as_str).collect(),
            RecordKind::Milestone => written(self.milestones.ids()),
            RecordKind::Update => written(self.updates.ids()),
            RecordKind::Page => written(self.pages.ids()),
            RecordKind::Source => written(self.sources.ids()),
            RecordKind::Settings | RecordKind::Strategy | RecordKind::Team | RecordKind::Claim => {
                Vec::new()
            }
        }
    }

    /// Returns what a record pays for, as written in it; nothing where records of its kind pay for nothing.
    pub fn funds_of(&self, record: &RecordRef) -> &[Funding] {
        let funds = match record {
            RecordRef::Council(id) => self.councils.of(id).map(|council| &council.funds),
            RecordRef::Organisation(id) => self.organisations.of(id).map(|body| &body.funds),
            RecordRef::Settings
            | RecordRef::Strategy
            | RecordRef::Principle(_)
            | RecordRef::Project(_)
            | RecordRef::Team
            | RecordRef::Role(_)
            | RecordRef::Milestone(_)
            | RecordRef::Claim(_)
            | RecordRef::Update(_)
            | RecordRef::Page(_)
            | RecordRef::Source(_) => None,
        };
        funds.map(Vec::as_slice).unwrap_or_default()
    }

    /// Returns when a record was last held against its sources or confirmed.
    pub(in crate::portal) fn checks_of(&self, record: &RecordRef) -> Vec<Date> {
        let checks = match record {
            RecordRef::Council(id) => self.councils.of(id).map(|council| &council.checks),
            RecordRef::Organisation(id) => self.organisations.of(id).map(|body| &body.checks),
            RecordRef::Project(id) => self.projects.of(id).map(|project| &project.checks),
            RecordRef::Settings
            | RecordRef::Strategy
            | RecordRef::Principle(_)
            | RecordRef::Team
            | RecordRef::Role(_)
            | RecordRef::Milestone(_)
            | RecordRef::Claim(_)
            | RecordRef::Update(_)
            | RecordRef::Page(_)
            | RecordRef::Source(_) => None,
        };
        checks.into_iter().flat_map(Checks::days).collect()
    }

    /// Returns whether there is no record of a kind.
    pub(in crate::portal) fn has_none(&self, kind: RecordKind) -> bool {
        match kind {
            RecordKind::Settings => false,
            RecordKind::Council => self.councils.is_empty(),
            RecordKind::Organisation => self.organisations.is_empty(),
            RecordKind::Strategy => self.strategy.is_none(),
            RecordKind::Principle => self.principles.is_empty(),
            RecordKind::Project => self.projects.is_empty(),
            RecordKind::Team => self.team.is_none(),
            RecordKind::Role => self.role_anchors.is_empty(),
            RecordKind::Milestone => self.milestones.is_empty(),
            RecordKind::Claim => self.claims.is_empty(),
            RecordKind::Update => self.updates.is_empty(),
            RecordKind::Page => self.pages.is_empty(),
            RecordKind::Source => self.sources.is_empty(),
        }
    }

    /// Returns the kind of the record that an id names, of those that it may name.
    pub(in crate::portal) fn named(&self, kind: IdKind, id: &str) -> Option<RecordKind> {
        let mut kinds = kind.kinds().iter();
        kinds
            .find(|kind| self.record(**kind, id).is_some())
            .copied()
    }
}

fn written<I: Id>(ids: std::slice::Iter<'_, I>) -> Vec<&str> {
    ids.map(Id::as_str).collect()
}
