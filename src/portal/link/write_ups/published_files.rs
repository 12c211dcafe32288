//! Links of texts to files of the portal that are no pages. In: tables. Out: each such link. Whether the file is there is known only when
//! all that is published is.

use super::bodies;
use crate::place::Place;
use crate::portal::link::target::LinkTarget;
use crate::portal::link::target::own_site::is_file;
use crate::portal::table::tables::Tables;

impl Tables {
    /// Returns every link of a text to a file of the portal that is no page, such as a table or a feed: its place, the target as written
    /// and the address. Whether the file is there is known when all that is published is.
    pub fn links_to_files(&self) -> impl Iterator<Item = (Place, &str, String)> {
        let links =
            bodies(self).flat_map(|body| body.outline.links.iter().map(move |link| (body, link)));
        links.filter_map(|(body, link)| {
            let Some(LinkTarget::Address(address)) = self.link_target(&body.file, &link.target)
            else {
                return None;
            };
            let path = address.split(['?', '#']).next().unwrap_or_default();
            let place = || Place::new(&body.file, link.span.clone());
            is_file(path).then(|| (place(), link.target.as_str(), path.to_owned()))
        })
    }
}
