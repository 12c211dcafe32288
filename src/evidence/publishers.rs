//! Who published a total. In: a claim. Out: a link for each publisher to the entry of the bibliography.

use crate::portal::{Portal, RecordRef};
use crate::record::claim::Claim;
use crate::route::Link;

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
