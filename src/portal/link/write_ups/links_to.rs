//! Links of texts to one record. In: tables. Out: each such link with the text that it stands in. Knows nothing of links by fields.

use super::bodies;
use crate::portal::link::target::LinkTarget;
use crate::portal::table::record_ref::RecordRef;
use crate::portal::table::tables::Tables;
use crate::prose::TextLink;
use crate::record::body::WriteUp;

impl Tables {
    /// Returns every link of a text that leads to a record, or to a place on its page, and the text that it stands in.
    pub fn links_to(&self, record: &RecordRef) -> impl Iterator<Item = (&WriteUp, &TextLink)> {
        let leads_there =
            |body: &WriteUp, link: &TextLink| match self.link_target(&body.file, &link.target) {
                Some(LinkTarget::Record(target, _)) => target == *record,
                Some(LinkTarget::Address(address)) => {
                    let path = address.split(['?', '#']).next().unwrap_or_default();
                    let page = self.page_at(path.trim_matches('/'));
                    page == Some(LinkTarget::Record(record.clone(), None))
                }
                Some(LinkTarget::Section(_) | LinkTarget::Picture(_) | LinkTarget::Outside)
                | None => false,
            };
        let links =
            bodies(self).flat_map(|body| body.outline.links.iter().map(move |link| (body, link)));
        links.filter(move |(body, link)| leads_there(body, link))
    }
}
