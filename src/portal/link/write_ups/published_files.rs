//! Links of texts to files of the portal that are no pages, and to parts of its pages. In: tables. Out: each such link. Whether the file or
//! the part is there is known only when all that is published is.

use super::bodies;
use crate::place::Place;
use crate::portal::link::target::own_site::is_file;
use crate::portal::link::target::{LinkTarget, decoded};
use crate::portal::table::tables::Tables;
use crate::prose::TextLink;
use crate::record::body::WriteUp;

impl Tables {
    /// Returns every link of a text to a file of the portal that is no page, such as a table or a feed: its place, the target as written
    /// and the address. Whether the file is there is known when all that is published is.
    pub fn links_to_files(&self) -> impl Iterator<Item = (Place, &str, String)> {
        self.own_links().filter_map(|(body, link)| {
            let Some(LinkTarget::Address(address)) = self.link_target(&body.file, &link.target)
            else {
                return None;
            };
            let path = address.split(['?', '#']).next().unwrap_or_default();
            let place = || Place::new(&body.file, link.span.clone());
            is_file(path).then(|| (place(), link.target.as_str(), path.to_owned()))
        })
    }

    /// Returns every link of a text to a part of a page of the portal by its public address: its place, the target as written, the
    /// page's address and the part. Whether the page has that part is known when the page is.
    pub fn links_to_parts(&self) -> impl Iterator<Item = (Place, &str, String, String)> {
        self.own_links().filter_map(|(body, link)| {
            let Some(LinkTarget::Address(address)) = self.link_target(&body.file, &link.target)
            else {
                return None;
            };
            let (path, part) = address
                .split_once('#')
                .filter(|(_, part)| !part.is_empty())?;
            let path = path.split('?').next().unwrap_or_default();
            let path = path
                .strip_suffix("index.html")
                .unwrap_or(path)
                .trim_end_matches('/');
            let place = Place::new(&body.file, link.span.clone());
            (!is_file(path)).then(|| {
                (
                    place,
                    link.target.as_str(),
                    format!("{path}/"),
                    decoded(part).into_owned(),
                )
            })
        })
    }

    /// Returns every link of a text to the portal's own public address. Of all links they are few, and quickly told from the others.
    fn own_links(&self) -> impl Iterator<Item = (&WriteUp, &TextLink)> {
        let links =
            bodies(self).flat_map(|body| body.outline.links.iter().map(move |link| (body, link)));
        links.filter(|(_, link)| self.own_address(link.target.trim()).is_some())
    }
}
