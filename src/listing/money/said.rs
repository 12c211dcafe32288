//! What has been said of money in words that are no number. In: the portal's records. Out: each phrase as it was published, beside the day
//! and the documents, by what it was said of. Never adds anything up.

use serde::Serialize;

use crate::evidence::publishers::{SourceCited, sources_cited};
use crate::portal::RecordRef;
use crate::record::answer::Said;
use crate::route::{Edition, Link};
use crate::value::date::Date;

/// All that was said.
#[derive(Debug, Serialize)]
pub struct Ledger<'p> {
    /// The phrases, by what they were said of.
    pub groups: Vec<SaidGroup<'p>>,
    /// How many there are.
    pub number: usize,
}

/// What was said of one project or body.
#[derive(Debug, Serialize)]
pub struct SaidGroup<'p> {
    /// The project or the body.
    pub of: Link,
    /// What it is called within a sentence.
    pub within_sentence: String,
    /// The phrases, in the order of its record.
    pub lines: Vec<SaidRow<'p>>,
}

/// One phrase.
#[derive(Debug, Serialize)]
pub struct SaidRow<'p> {
    /// The phrase, as it was published.
    pub text: &'p str,
    /// Whether the words are ours, and no quotation.
    pub in_our_words: bool,
    /// The day for which it was said.
    pub date: Option<Date>,
    /// Whether that it is said of this is our reading.
    pub inferred: bool,
    /// What it means, as far as that is known.
    pub note: Option<&'p str>,
    /// Who said so.
    pub sources: Vec<SourceCited<'p>>,
}

/// Returns all that was said, and the first `most` of it: of projects, those that most funding is for first, then of bodies.
pub fn ledger(edition: &Edition, most: usize) -> Ledger<'_> {
    let portal = &edition.portal;
    let mut projects: Vec<_> = portal.projects_by_title().collect();
    let lines = |id| portal.lines_of_project(id).count();
    projects.sort_by_cached_key(|project| std::cmp::Reverse(lines(&project.id)));
    let of_projects = projects
        .into_iter()
        .map(|project| (RecordRef::Project(project.id.clone()), &project.said));
    let of_organisations = portal.organisations_by_name().map(|organisation| {
        let record = RecordRef::Organisation(organisation.id.clone());
        (record, &organisation.said)
    });
    let of_councils = portal
        .councils_by_name()
        .map(|council| (RecordRef::Council(council.id.clone()), &council.said));
    let all = of_projects.chain(of_organisations).chain(of_councils);
    let mut ledger = Ledger {
        groups: Vec::new(),
        number: 0,
    };
    for (record, said) in all.filter(|(_, said)| !said.is_empty()) {
        let room = most.saturating_sub(ledger.number);
        ledger.number += said.len();
        let lines: Vec<SaidRow<'_>> = said
            .iter()
            .take(room)
            .map(|line| row(edition, line))
            .collect();
        if !lines.is_empty() {
            let of = Link::new(edition, portal.title(&record), &record);
            ledger.groups.push(SaidGroup {
                of,
                within_sentence: portal.within_sentence(&record),
                lines,
            });
        }
    }
    ledger
}

/// Returns one phrase as a row.
pub fn row<'p>(edition: &'p Edition, said: &'p Said) -> SaidRow<'p> {
    SaidRow {
        text: &said.text,
        in_our_words: said.in_our_words,
        date: said.date,
        inferred: said.fact.inferred,
        note: said.fact.note.as_deref(),
        sources: sources_cited(edition, [&said.fact]),
    }
}
