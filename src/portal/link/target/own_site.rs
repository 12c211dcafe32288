//! Links to the portal's own public address. In: a target that is a complete address. Out: what lies there, as if the link led to the
//! file itself, or that nothing does. Knows the pages of records and sections; files beside them are taken as they are.

use super::{Dead, LinkTarget, decoded, has_anchor_of_text};
use crate::portal::table::tables::Tables;
use crate::value::record_kind::RecordKind;
use crate::value::section::Section;

impl Tables {
    /// Returns what follows the portal's own address in a target; nothing where it leads elsewhere. `http` and `https` are the same here, and
    /// so is a host with and without `www`.
    pub(in crate::portal::link) fn own_address<'t>(&self, target: &'t str) -> Option<&'t str> {
        // Of the many links between files none has a scheme.
        if !target.starts_with(['h', 'H']) {
            return None;
        }
        let settings = &self.settings;
        [&settings.base_url, &settings.written_url]
            .into_iter()
            .find_map(|own| below(own, target))
    }

    /// Returns what lies at an address of the portal, written without the portal's own part.
    pub(super) fn at_own_address(&self, address: &str) -> Result<LinkTarget, Dead> {
        let (rest, anchor) = address.split_once('#').unwrap_or((address, ""));
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let path = decoded(path);
        let path = path.trim_matches('/');
        let path = path
            .strip_suffix("index.html")
            .unwrap_or(path)
            .trim_end_matches('/');
        let dead = || Dead::NoPage(path.to_owned());
        let as_it_is = || {
            Ok(LinkTarget::Address(format!(
                "/{}",
                address.trim_start_matches('/')
            )))
        };
        if let Some(picture) = self.published_picture(path) {
            return Ok(LinkTarget::Picture(picture));
        }
        if is_file(path) {
            return as_it_is();
        }
        let target = self.page_at(path).ok_or_else(dead)?;
        if anchor.is_empty() && query.is_empty() {
            return Ok(target);
        }
        match (&target, has_anchor_of_text(anchor)) {
            (LinkTarget::Record(record, _), Some(heading)) => {
                let heading = decoded(heading).into_owned();
                if self.has_heading(record, &heading) {
                    return Ok(LinkTarget::Record(record.clone(), Some(heading)));
                }
                let id = path.rsplit('/').next().unwrap_or_default();
                Err(Dead::NoAnchor(record.kind().path(id), heading))
            }
            // What else a page calls its parts is not known here.
            _ => as_it_is(),
        }
    }

    /// Returns the page at an address without slashes at its ends.
    pub(in crate::portal::link) fn page_at(&self, path: &str) -> Option<LinkTarget> {
        match self.settings.sections.at(path) {
            Some(Section::Strategy) => return self.redirect_target("strategy"),
            Some(section) => return Some(LinkTarget::Section(section)),
            None => {}
        }
        let record = match path.split_once('/') {
            Some((folder, id)) => {
                self.record(RecordKind::of_address(folder, &self.settings.sections)?, id)
            }
            None => self.record(RecordKind::Page, path),
        };
        if let Some(record) = record {
            return Some(LinkTarget::Record(record, None));
        }
        let councils = self.settings.sections.address(Section::Councils);
        let day = path.strip_prefix(&councils[1..])?.strip_prefix("on/")?;
        let mut days = self.claims.iter().map(|claim| claim.date.to_string());
        let is_day = days.any(|known| known == day);
        is_day.then(|| LinkTarget::Address(format!("/{path}/")))
    }

    /// Returns the picture that is published at an address, in whichever of its sizes.
    fn published_picture(&self, path: &str) -> Option<String> {
        if self.pictures.contains_key(path) {
            return Some(path.to_owned());
        }
        let (stem, rest) = path.rsplit_once('@')?;
        let (_, ending) = rest.split_once('.')?;
        let whole = format!("{stem}.{ending}");
        self.pictures.contains_key(&whole).then_some(whole)
    }
}

/// Returns whether an address is that of a file which is no page: a table, a feed.
pub(in crate::portal::link) fn is_file(path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    matches!(ending, "xml" | "csv" | "json" | "txt")
}

/// Returns what follows `own` in a target.
fn below<'t>(own: &str, target: &'t str) -> Option<&'t str> {
    let (_, own) = own.split_once("://")?;
    let (scheme, rest) = target.split_once("://")?;
    if !(scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")) {
        return None;
    }
    let own = own.trim_end_matches('/');
    let (host, base) = own.find('/').map_or((own, ""), |slash| own.split_at(slash));
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (written, path) = rest.split_at(end);
    let is_own = without_www(host).eq_ignore_ascii_case(without_www(written));
    let below = path.strip_prefix(base).filter(|_| is_own)?;
    let is_whole = below.is_empty() || below.starts_with(['/', '?', '#']);
    is_whole.then_some(below)
}

fn without_www(host: &str) -> &str {
    match host.get(..4) {
        Some(start) if start.eq_ignore_ascii_case("www.") => &host[4..],
        _ => host,
    }
}
