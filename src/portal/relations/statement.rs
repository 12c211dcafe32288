//! Every fact that the records state, as a list. In: the records. Out: each fact with its record and the documents that it rests on.

use super::facts::{self, EvidenceState, FactKind};
use crate::portal::table::record_ref::RecordRef;
use crate::portal::table::tables::Tables;
use crate::record::citation::Citation;
use crate::record::fact::Fact;

/// One fact, and who states it.
#[derive(Debug, Clone)]
pub struct Statement<'p> {
    /// The record that states it.
    pub record: RecordRef,
    /// Which of its facts.
    pub what: FactKind,
    /// The fact.
    pub fact: &'p Fact,
    /// What is cited for it: by itself, or by what it is part of.
    pub rests_on: &'p [Citation],
    /// Whether it should name a source and names none.
    pub lacks_source: bool,
}

impl Tables {
    /// Returns every fact, in order of kind of record, record and field.
    pub fn statements(&self) -> Vec<Statement<'_>> {
        let mut statements = Vec::new();
        facts::each(self, &mut |record, stated| {
            statements.push(Statement {
                record: record.clone(),
                what: stated.kind,
                fact: stated.fact,
                rests_on: stated.rests_on,
                lacks_source: stated.evidence == EvidenceState::Missing,
            });
        });
        statements
    }
}
