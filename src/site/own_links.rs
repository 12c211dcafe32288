//! Links of texts to the portal's own public addresses. In: all that is published. Out: a problem for each that leads to a file that is
//! not there, or to a part of a page that the page does not have.

use std::collections::BTreeMap;

use crate::place::Place;
use crate::problem::nearest::nearest;
use crate::problem::{Code, Problem, Report};
use crate::route::{Address, Edition, Route, Routes};

/// Returns a problem for each link of a text to a file of the portal that is not published, with the nearest that is.
pub(super) fn to_no_file(edition: &Edition, routes: &Routes) -> Report {
    let mut report = Report::default();
    for (place, target, path) in edition.portal.links_to_files() {
        if routes.find(&Address::new(&path), edition).is_some() {
            continue;
        }
        let ending = |address: &str| address.rsplit('.').next().map(str::to_owned);
        let known = routes.addresses(edition).into_iter().map(Address::as_str);
        let known: Vec<_> = known
            .filter(|known| ending(known) == ending(&path))
            .collect();
        let own = edition.portal.settings.base_url.trim_end_matches('/');
        let help = match nearest(&path, known.iter().copied()) {
            Some(near) => format!("write `{own}{near}`"),
            None => format!("copy the address from the page `{own}/data/`, or take the link out"),
        };
        let message = format!("the portal has no file at `{}`", target.escape_debug());
        report.push(Problem::new(Code::DeadLink, place, message).help(help));
    }
    report
}

/// Returns a problem for each address that a template writes itself and at which nothing is published, with the nearest that is.
pub(super) fn of_templates(
    links: &[(String, Place)],
    edition: &Edition,
    routes: &Routes,
) -> Report {
    let mut report = Report::default();
    for (address, place) in links {
        let path = address.split(['#', '?']).next().unwrap_or_default();
        if routes.find(&Address::new(path), edition).is_some() {
            continue;
        }
        let known = routes.addresses(edition).into_iter().map(Address::as_str);
        let help = match nearest(path, known) {
            Some(near) => format!("write `{near}`"),
            None => "copy the address from the page, without the portal's own".to_owned(),
        };
        let message = format!("the portal has no page at `{}`", address.escape_debug());
        report.push(Problem::new(Code::DeadLink, place.clone(), message).help(help));
    }
    report
}

/// Returns a problem for each link of a text to a part of a page that the page does not have. Only the pages concerned are made; one that
/// cannot be is empty.
pub(super) fn to_no_part(
    edition: &Edition,
    routes: &Routes,
    html_of: impl Fn(&Route) -> String,
) -> Report {
    let mut report = Report::default();
    let mut pages: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (place, target, path, part) in edition.portal.links_to_parts() {
        let Some(route) = routes.at(&Address::new(&path)) else {
            continue;
        };
        let parts = pages
            .entry(path)
            .or_insert_with(|| parts_of(&html_of(route)));
        // A page that cannot be made is told of elsewhere.
        if parts.is_empty() || parts.contains(&part) {
            continue;
        }
        let page = target.split('#').next().unwrap_or_default();
        let help = match nearest(&part, parts.iter().map(String::as_str)) {
            Some(near) => format!("write `{page}#{near}`"),
            None => format!("write `{page}`, or copy the address of the part from the page"),
        };
        let message = format!(
            "that page of the portal has no part `#{}`",
            part.escape_debug()
        );
        report.push(Problem::new(Code::DeadLink, place, message).help(help));
    }
    report
}

/// Returns the ids of a page.
fn parts_of(html: &str) -> Vec<String> {
    let ids = html.split(" id=\"").skip(1);
    let ids = ids.filter_map(|rest| rest.split('"').next());
    ids.map(str::to_owned).collect()
}
