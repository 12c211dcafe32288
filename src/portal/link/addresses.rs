//! Holds the redirects of `site.yaml` against the addresses there are. In: tables. Out: redirects that lead nowhere, and those
//! that would hide a page.

use super::Absences;
use super::family_of;
use crate::place::Place;
use crate::portal::table::tables::Tables;
use crate::problem::nearest::nearest;
use crate::problem::{Code, Problem, Report};
use crate::value::id::Id;

/// Checks every redirect, in order of address.
pub(super) fn check(tables: &Tables, absent: &Absences) -> Report {
    let mut report = Report::default();
    for (old, new) in &tables.settings.redirects {
        let is_absent = ["md", "yaml"].iter().any(|ending| {
            let path = format!("{}.{ending}", new.trim_matches('/'));
            family_of(&path).is_some_and(|(kind, id)| absent.why(kind, id).is_some())
                || absent.why_path(new).is_some()
        });
        if tables.redirect_target(new).is_none() && !is_absent {
            let message = format!(
                "`{}` is moved to `{}`, which does not exist",
                old.escape_debug(),
                new.escape_debug()
            );
            let help = match near_address(tables, new) {
                Some(near) => format!("write `{near}`"),
                None => "write the path of a content file, such as `projects/name`, or the address of a section, such as `councils`".to_owned(),
            };
            report.push(Problem::new(Code::DeadLink, place(tables, new), message).help(help));
        }
        if hides_a_page(tables, old) {
            let message = format!(
                "`{}` is the address of a page, so it cannot be moved elsewhere",
                old.escape_debug()
            );
            report.push(
                Problem::new(Code::RepeatedId, place(tables, old), message)
                    .help("take this redirect out"),
            );
        }
    }
    report
}

/// Whether a page lies at an address.
fn hides_a_page(tables: &Tables, address: &str) -> bool {
    let address = address
        .trim_matches('/')
        .trim_end_matches("index.html")
        .trim_matches('/');
    let is_on_a_day = |day: &str| {
        tables
            .claims
            .iter()
            .any(|claim| claim.date.to_string() == day)
    };
    super::target::section(address).is_some()
        || address
            .strip_prefix("councils/on/")
            .is_some_and(is_on_a_day)
        || match address.split_once('/') {
            Some(("pages", _)) => false,
            Some((folder, id)) => tables.record_named(folder, id).is_some(),
            None => tables.record_named("pages", address).is_some(),
        }
}

/// The address that was probably meant.
fn near_address(tables: &Tables, written: &str) -> Option<String> {
    let written = written.trim_matches('/');
    let (folder, id) = written.split_once('/')?;
    let id = id.rsplit_once('.').map_or(id, |(id, _)| id);
    let ids: Vec<&str> = match folder {
        "councils" => tables
            .councils
            .iter()
            .map(|record| record.id.as_str())
            .collect(),
        "organisations" => tables
            .organisations
            .iter()
            .map(|record| record.id.as_str())
            .collect(),
        "projects" => tables
            .projects
            .iter()
            .map(|record| record.id.as_str())
            .collect(),
        "strategy" => tables
            .principles
            .iter()
            .map(|record| record.id.as_str())
            .collect(),
        "updates" => tables
            .updates
            .iter()
            .map(|record| record.id.as_str())
            .collect(),
        _ => Vec::new(),
    };
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
