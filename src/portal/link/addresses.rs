//! Holds the redirects of `site.yaml` against the addresses there are. In: tables. Out: redirects that lead nowhere, and those
//! that would hide a page.

use super::absence::Absences;
use super::missing::{Missing, Where};
use crate::place::Place;
use crate::portal::table::tables::Tables;
use crate::problem::nearest::nearest;
use crate::problem::{Code, Problem, Report};
use crate::value::date::Date;
use crate::value::record_kind::{IdKind, RecordKind};
use crate::value::section::Section;

/// Checks every redirect, in order of address.
pub(super) fn check(tables: &Tables, absent: &Absences, missing: &mut Missing) -> Report {
    let mut report = Report::default();
    for (old, new) in &tables.settings.redirects {
        if tables.redirect_target(new).is_none() {
            let place = place(tables, new);
            let wanted = record_at(new);
            let is_absent = wanted.is_some_and(|(kind, id)| absent.why(kind, id).is_some());
            let place_of = || Where::Link(place.clone(), new.clone());
            let mut is_wanted =
                || wanted.is_some_and(|wanted| missing.add_to_others(tables, wanted, place_of()));
            if !is_absent && !is_wanted() {
                report.push(leads_nowhere(tables, old, new, place));
            }
        }
        if hides_a_page(tables, old) {
            let old_shown = old.escape_debug();
            let message =
                format!("`{old_shown}` is the address of a page, so it cannot be moved elsewhere");
            let problem = Problem::new(Code::RepeatedId, place(tables, old), message);
            report.push(problem.help("take this redirect out"));
        }
    }
    report
}

fn leads_nowhere(tables: &Tables, old: &str, new: &str, place: Place) -> Problem {
    let message = format!(
        "`{}` is moved to `{}`, which does not exist",
        old.escape_debug(),
        new.escape_debug()
    );
    let help = match near_address(tables, new) {
        Some(near) => format!("write `{near}`"),
        None => "write the path of a content file, such as `projects/name`, or the address of a section, such as `councils`".to_owned(),
    };
    Problem::new(Code::DeadLink, place, message).help(help)
}

/// The kind and id of the record that a redirect leads to, with or without its file's ending.
fn record_at(new: &str) -> Option<(IdKind, &str)> {
    let (folder, id) = new.trim_matches('/').split_once('/')?;
    let id = id.rsplit_once('.').map_or(id, |(id, _)| id);
    RecordKind::of_folder(folder).map(|kind| (IdKind::Of(kind), id))
}

/// Whether a page lies at an address.
fn hides_a_page(tables: &Tables, address: &str) -> bool {
    let address = address
        .trim_matches('/')
        .trim_end_matches("index.html")
        .trim_matches('/');
    let is_on_a_day = |day: &str| {
        let day = Date::parse(day).ok().filter(|date| date.to_string() == day);
        day.is_some_and(|day| tables.claims.iter().any(|claim| claim.date == day))
    };
    let is_page = |kind: RecordKind, id: &str| tables.record(kind, id).is_some();
    Section::at(address).is_some()
        || address
            .strip_prefix("councils/on/")
            .is_some_and(is_on_a_day)
        || match address.split_once('/') {
            // Standing pages lie at the top of the site.
            Some((folder, id)) => RecordKind::of_folder(folder)
                .is_some_and(|kind| kind != RecordKind::Page && is_page(kind, id)),
            None => is_page(RecordKind::Page, address),
        }
}

/// The address that was probably meant.
fn near_address(tables: &Tables, written: &str) -> Option<String> {
    let written = written.trim_matches('/');
    let (folder, id) = written.split_once('/')?;
    let id = id.rsplit_once('.').map_or(id, |(id, _)| id);
    let kind = RecordKind::of_folder(folder).filter(|kind| *kind != RecordKind::Page)?;
    let ids = tables.ids(kind);
    nearest(id, ids.into_iter().take(2000)).map(|near| format!("{folder}/{near}"))
}

/// Where a text stands in `site.yaml`.
fn place(tables: &Tables, written: &str) -> Place {
    let at = &tables.settings.written.at;
    let list = at.file.text.find("redirects").unwrap_or_default();
    match at.file.text[list..].find(written) {
        Some(start) => Place::new(&at.file, list + start..list + start + written.len()),
        None => at.place(),
    }
}
