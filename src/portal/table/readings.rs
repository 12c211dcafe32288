//! Which dates of facts are our reading: those for which a document speaks that bears no date itself. In: records that are not linked yet.
//! Out: the same, such dates marked. What a document says of another day, as when something began, is told apart from the day for which it
//! speaks. A fact that is our reading as a whole says so already.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::record::Records;
use crate::record::citation::Citation;
use crate::record::fact::Fact;
use crate::value::date::KnownDate;
use crate::value::id::SourceId;

/// Marks every date that is our reading, by the sources among the records. Only records that have one are told apart from what was read.
pub(in crate::portal) fn mark_all(records: &mut Records) {
    if !records.sources.iter().any(|source| source.date_inferred) {
        return;
    }
    let sources = records.sources.iter();
    let dated = sources.filter_map(|source| Some((source.id.clone(), source.known_date()?)));
    let dated: BTreeMap<SourceId, KnownDate> = dated.collect();
    mark(records, |id| dated.get(id).copied());
}

/// Marks every date that is our reading, where `known_date` gives the date of each document.
pub(in crate::portal) fn mark(
    records: &mut Records,
    known_date: impl Fn(&SourceId) -> Option<KnownDate>,
) {
    let dated = Dated(&known_date);
    for claim in &mut records.claims {
        claim.date = dated.known(claim.date, &claim.fact);
    }
    for council in &mut records.councils {
        let mut facts = council.membership.iter().map(|entry| &entry.fact);
        if facts.any(|fact| dated.has_reading(fact)) {
            let entries = &mut Arc::make_mut(council).membership;
            for entry in entries {
                dated.mark(&mut entry.on, &entry.fact);
            }
        }
    }
    for milestone in &mut records.milestones {
        if dated.has_reading(&milestone.fact) {
            let milestone = Arc::make_mut(milestone);
            dated.mark(&mut milestone.done, &milestone.fact);
        }
    }
    for project in &mut records.projects {
        let stages = project.stages.iter().map(|entry| &entry.fact);
        let figures = project.outcomes.iter().flat_map(|outcome| &outcome.actual);
        let mut facts = stages.chain(figures.map(|figure| &figure.fact));
        if facts.any(|fact| dated.has_reading(fact)) {
            let project = Arc::make_mut(project);
            let stages = project.stages.iter_mut();
            stages.for_each(|entry| dated.mark(&mut entry.on, &entry.fact));
            let outcomes = project.outcomes.iter_mut();
            let figures = outcomes.flat_map(|outcome| &mut outcome.actual);
            figures.for_each(|figure| dated.mark(&mut figure.date, &figure.fact));
        }
    }
}

/// The date of each document.
struct Dated<'d>(&'d dyn Fn(&SourceId) -> Option<KnownDate>);

impl Dated<'_> {
    fn of(&self, fact: &Fact) -> impl Iterator<Item = KnownDate> {
        let cited = fact.evidence.iter();
        cited.filter_map(|citation: &Citation| (self.0)(citation.source.id()))
    }

    fn has_reading(&self, fact: &Fact) -> bool {
        !fact.inferred && self.of(fact).any(KnownDate::is_reading)
    }

    fn mark(&self, date: &mut Option<KnownDate>, fact: &Fact) {
        *date = date.map(|date| self.known(date, fact));
    }

    /// Returns a date of a fact as it is known: taken from a document that bears none, where it takes in what we read for that one, and no
    /// other document bears the very same date.
    fn known(&self, date: KnownDate, fact: &Fact) -> KnownDate {
        let takes_in =
            |of: KnownDate| of.first_day() >= date.first_day() && of.last_day() <= date.last_day();
        let is_read = self.of(fact).any(|of| of.is_reading() && takes_in(of));
        let is_borne = self.of(fact).any(|of| of == KnownDate::said(*date));
        if is_read && !is_borne && !fact.inferred {
            date.as_reading()
        } else {
            date
        }
    }
}
