//! Holds every mention of one record by another against the records there are. In: tables and mentions. Out: records
//! that are not there or wait as drafts, handed on to be reported once each.

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::Absences;
use super::missing::{Missing, Where, Why};
use crate::portal::table::tables::Tables;
use crate::record::Absence;
use crate::record::mention::Mention;
use crate::value::id::{
    BodyId, CouncilId, Id, MilestoneId, OrganisationId, PageId, PrincipleId, ProjectId, SourceId,
    UpdateId,
};

/// Checks all mentions, in order.
pub(super) fn check(
    tables: &Tables,
    absent: &Absences,
    mentions: &[Mention],
    missing: &mut Missing,
) {
    let dangling: Vec<&Mention> = mentions
        .par_iter()
        .filter(|mention| !is_there(tables, mention.kind, &mention.id))
        .collect();
    for mention in dangling {
        let why = match absent.why(mention.kind, &mention.id) {
            Some(Absence::Broken) => continue,
            Some(Absence::Draft) => Why::Draft,
            None => Why::NotThere,
        };
        missing.add(
            (mention.kind, &mention.id),
            why,
            Where::Mention(mention.at.clone()),
        );
    }
}

fn is_there(tables: &Tables, kind: &str, id: &str) -> bool {
    match kind {
        CouncilId::KIND => tables.councils.named(id).is_some(),
        OrganisationId::KIND => tables.organisations.named(id).is_some(),
        BodyId::KIND => tables.body_named(id).is_some(),
        ProjectId::KIND => tables.projects.named(id).is_some(),
        PrincipleId::KIND => tables.principles.named(id).is_some(),
        SourceId::KIND => tables.sources.named(id).is_some(),
        MilestoneId::KIND => tables.milestones.named(id).is_some(),
        UpdateId::KIND => tables.updates.named(id).is_some(),
        PageId::KIND => tables.pages.named(id).is_some(),
        _ => false,
    }
}
