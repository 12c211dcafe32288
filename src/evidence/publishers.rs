//! Who published something. In: claims and facts. Out: a link for each publisher to the entry of the bibliography, or each document
//! with its day, to stand beside what it says.

use serde::Serialize;

use crate::portal::{Portal, RecordRef};
use crate::record::claim::Claim;
use crate::record::fact::Fact;
use crate::route::Link;
use crate::value::date::KnownDate;
use crate::value::id::SourceId;

/// The most documents that stand beside one thing that is said.
const MOST_CITED: usize = 4;

/// A document beside what it says.
#[derive(Debug, Clone, Serialize)]
pub struct SourceCited<'p> {
    /// Who published it; its title where that is not known.
    pub publisher: &'p str,
    /// Where it can be read.
    pub url: &'p str,
    /// When it was published, as far as it is dated.
    pub date: Option<KnownDate>,
}

/// Returns the documents that facts rest on, each once, in the order in which they are cited.
pub fn sources_cited<'p>(
    portal: &'p Portal,
    facts: impl IntoIterator<Item = &'p Fact>,
) -> Vec<SourceCited<'p>> {
    let mut ids: Vec<&SourceId> = Vec::new();
    for citation in facts.into_iter().flat_map(|fact| &fact.evidence) {
        if ids.len() < MOST_CITED && !ids.contains(&citation.source.id()) {
            ids.push(citation.source.id());
        }
    }
    let sources = ids.into_iter().filter_map(|id| portal.sources.of(id));
    sources
        .map(|source| SourceCited {
            publisher: source.publisher.as_ref().unwrap_or(&source.title),
            url: &source.url,
            date: source.known_date(),
        })
        .collect()
}

/// Returns who published a total, each once, with the entry of the bibliography.
pub fn publishers(portal: &Portal, claim: &Claim) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    for citation in &claim.fact.evidence {
        let source = &portal.sources[&citation.source];
        let name = source.publisher.as_ref().unwrap_or(&source.title);
        if links.iter().all(|known| known.title != *name) {
            links.push(Link::new(
                portal,
                name,
                &RecordRef::Source(source.id.clone()),
            ));
        }
    }
    links
}
