//! Holds the redirects of `site.yaml` against the addresses there are. In: tables. Out: redirects that lead to no page, and those
//! that would hide one.

use std::collections::{BTreeMap, BTreeSet};

use super::absence::Absences;
use super::missing::{MentionedAt, MissingRecords, WhyMissing};
use crate::place::Place;
use crate::portal::table::tables::Tables;
use crate::problem::nearest::nearest;
use crate::problem::{Code, Problem, Report};
use crate::record::Absence;
use crate::record::redirect::Redirect;
use crate::value::date::Date;
use crate::value::id::Id;
use crate::value::record_kind::{IdKind, RecordKind};
use crate::value::section::{Section, Sections};

/// Checks every redirect, in the order of the file.
pub(super) fn check(tables: &Tables, absent: &Absences, missing: &mut MissingRecords) -> Report {
    let mut report = Report::default();
    if let Some(problem) = page_at_members(tables) {
        report.push(problem);
    }
    let ends = Ends::of(&tables.settings.redirects);
    let mut circling: BTreeSet<&str> = BTreeSet::new();
    let sections = &tables.settings.sections;
    for redirect in &tables.settings.redirects {
        let new = &redirect.new;
        if is_turned_round(tables, redirect) {
            report.push(turned_round(redirect));
            continue;
        }
        if tables.redirect_target(new).is_none() && !is_front_page(new) {
            let place = redirect.new_at.place();
            if ends.is_told_of_circle(redirect, &mut circling) {
                continue;
            }
            if let Some(problem) = ends.leads_on(redirect, &place, sections) {
                report.push(problem);
            } else if tables.pictures.contains_key(new) {
                report.push(is_a_picture(tables, new, place));
            } else if !is_known_as_missing(tables, absent, missing, (new, &place)) {
                report.push(leads_nowhere(tables, redirect, place));
            }
        }
        if hides_a_page(tables, &redirect.address()) {
            let old = redirect.old.escape_debug();
            let message =
                format!("`{old}` is the address of a page, so it cannot be moved elsewhere");
            let problem = Problem::new(Code::RepeatedId, redirect.old_at.place(), message);
            report.push(problem.help("take this redirect out"));
        }
    }
    report
}

/// Returns a standing page that has taken the address of the bodies.
fn page_at_members(tables: &Tables) -> Option<Problem> {
    let sections = &tables.settings.sections;
    let is_it = |id: &str| sections.at(id) == Some(Section::Councils);
    let page = tables.pages.iter().find(|page| is_it(page.id.as_str()))?;
    let id = &page.id;
    let message = format!("a page cannot be called `{id}`: the portal has that address already");
    let problem = Problem::new(Code::RepeatedId, Place::top(&page.written.at.file), message);
    Some(problem.help(format!("rename the file to `about-{id}.md`")))
}

/// Returns whether a page that is there is said to have moved to an address where none is.
fn is_turned_round(tables: &Tables, redirect: &Redirect) -> bool {
    let leads_nowhere = tables.redirect_target(&redirect.new).is_none();
    leads_nowhere && !is_front_page(&redirect.new) && hides_a_page(tables, &redirect.address())
}

fn turned_round(redirect: &Redirect) -> Problem {
    let (old, new) = (redirect.old.escape_debug(), redirect.new.escape_debug());
    let message = format!("`{old}` is the address of a page, and `{new}` is none");
    let help = format!("write the old address in front: `{new}: {old}`");
    Problem::new(Code::DeadLink, redirect.old_at.place(), message).help(help)
}

/// Returns whether people mean the front page by a target that is none of the portal's own words for it.
fn is_front_page(new: &str) -> bool {
    let name = new.trim_matches(['/', '.']);
    let name = name.strip_suffix(".html").unwrap_or(name);
    ["", "index", "home"]
        .iter()
        .any(|front| name.eq_ignore_ascii_case(front))
}

/// Returns whether what a redirect leads to is missing for a reason that is reported elsewhere, or is reported there from now on.
fn is_known_as_missing(
    tables: &Tables,
    absent: &Absences,
    missing: &mut MissingRecords,
    (new, place): (&str, &Place),
) -> bool {
    let Some(wanted @ (kind, id)) = record_at(new, &tables.settings.sections) else {
        return false;
    };
    let place = MentionedAt::Link(place.clone(), new.to_owned());
    match absent.why(kind, id) {
        Some(Absence::Broken) => true,
        Some(Absence::Draft) => {
            missing.add(wanted, WhyMissing::Draft, place);
            true
        }
        None => missing.add_to_others(tables, wanted, place),
    }
}

/// Where redirects lead, by the address that has moved: at once, and in the end. Each is followed once, however many lead through it.
struct Ends<'r> {
    next: BTreeMap<&'r str, &'r str>,
    ends: BTreeMap<&'r str, Option<&'r str>>,
}

impl<'r> Ends<'r> {
    fn of(redirects: &'r [Redirect]) -> Ends<'r> {
        let mut next: BTreeMap<&str, &str> = BTreeMap::new();
        for redirect in redirects {
            next.entry(bare(&redirect.old)).or_insert(&redirect.new);
        }
        let mut ends: BTreeMap<&str, Option<&str>> = BTreeMap::new();
        for start in next.keys() {
            let (mut way, mut at) = (Vec::new(), *start);
            let mut on_way = BTreeSet::new();
            let end = loop {
                if let Some(known) = ends.get(at) {
                    break *known;
                }
                // What leads back to itself has no end.
                if !on_way.insert(at) {
                    break None;
                }
                way.push(at);
                let Some(new) = next.get(at) else {
                    break None;
                };
                if !next.contains_key(bare(new)) {
                    break Some(*new);
                }
                at = bare(new);
            };
            ends.extend(way.into_iter().map(|old| (old, end)));
        }
        Ends { next, ends }
    }

    /// Returns whether a redirect leads into a circle that has been told, and notes all that lies on its way.
    fn is_told_of_circle(&self, redirect: &'r Redirect, told: &mut BTreeSet<&'r str>) -> bool {
        let mut at = bare(&redirect.new);
        if self.ends.get(at) != Some(&None) {
            return false;
        }
        let mut way = BTreeSet::from([bare(&redirect.old)]);
        while way.insert(at) {
            if told.contains(at) {
                return true;
            }
            let Some(next) = self.next.get(at) else { break };
            at = bare(next);
        }
        told.append(&mut way);
        false
    }

    /// Returns a redirect to an address that has moved itself: readers are to be led once.
    fn leads_on(&self, redirect: &Redirect, place: &Place, sections: &Sections) -> Option<Problem> {
        let end = self.ends.get(bare(&redirect.new))?;
        let (old, new) = (redirect.old.escape_debug(), redirect.new.escape_debug());
        let Some(last) = end else {
            let message = format!("`{old}` is moved to `{new}`, and from there in a circle");
            let help = format!(
                "write the address of a page that is there, such as `{}`, or take it out",
                sections.published("councils")
            );
            return Some(Problem::new(Code::DeadLink, place.clone(), message).help(help));
        };
        let message = format!("`{old}` is moved to `{new}`, which has moved itself");
        let help = match bare(last) {
            "" => "write `/`, where that leads".to_owned(),
            _ => format!("write `{}`, where that leads", last.escape_debug()),
        };
        Some(Problem::new(Code::DeadLink, place.clone(), message).help(help))
    }
}

fn bare(address: &str) -> &str {
    address.trim_matches('/')
}

fn leads_nowhere(tables: &Tables, redirect: &Redirect, place: Place) -> Problem {
    let (old, new) = (redirect.old.escape_debug(), redirect.new.escape_debug());
    let ending = redirect
        .new
        .rsplit_once('.')
        .map_or("", |(_, ending)| ending);
    let is_file = !matches!(ending, "" | "md" | "yaml" | "html" | "htm") && !ending.contains('/');
    let message = if is_file {
        format!("`{old}` is moved to `{new}`, which is no page of the portal")
    } else {
        format!("`{old}` is moved to `{new}`, which does not exist")
    };
    let help = match near_address(tables, &redirect.new) {
        Some(near) => format!("write `{near}`"),
        None => format!(
            "write the path of a content file, such as `projects/name`, the address of a section, such as `{}`, or `/` for the front page",
            tables.settings.sections.published("councils")
        ),
    };
    Problem::new(Code::DeadLink, place, message).help(help)
}

/// Returns a redirect to a picture: readers would find themselves outside the portal.
fn is_a_picture(tables: &Tables, path: &str, place: Place) -> Problem {
    let message = format!(
        "`{}` is a picture, and a redirect leads to a page",
        path.escape_debug()
    );
    let help = match tables.first_shown(path) {
        Some(shown) => format!("write `{}`, which shows it", shown.file.inner()),
        None => "write the path of the content file that shows it".to_owned(),
    };
    Problem::new(Code::DeadLink, place, message).help(help)
}

/// Returns the kind and id of the record that a redirect leads to, with or without its file's ending.
pub(super) fn record_at<'n>(new: &'n str, sections: &Sections) -> Option<(IdKind, &'n str)> {
    let new = new.trim_matches('/');
    let (folder, id) = new.split_once('/').unwrap_or(("pages", new));
    let id = id.rsplit_once('.').map_or(id, |(id, _)| id);
    RecordKind::of_folder(folder)
        .or_else(|| RecordKind::of_address(folder, sections))
        .map(|kind| (IdKind::Record(kind), id))
}

/// Returns whether a page lies at an address.
fn hides_a_page(tables: &Tables, address: &str) -> bool {
    let address = address.trim_matches('/');
    let is_on_a_day = |day: &str| {
        let day = Date::parse(day).ok().filter(|date| date.to_string() == day);
        day.is_some_and(|day| tables.claims.iter().any(|claim| *claim.date == day))
    };
    let is_page = |kind: RecordKind, id: &str| tables.record(kind, id).is_some();
    let sections = &tables.settings.sections;
    let councils = &sections.address(Section::Councils)[1..];
    let day = address.strip_prefix(councils);
    sections.at(address).is_some()
        || day
            .and_then(|rest| rest.strip_prefix("on/"))
            .is_some_and(is_on_a_day)
        || match address.split_once('/') {
            // Standing pages lie at the top of the site.
            Some((folder, id)) => RecordKind::of_address(folder, sections)
                .is_some_and(|kind| kind != RecordKind::Page && is_page(kind, id)),
            None => is_page(RecordKind::Page, address),
        }
}

/// Returns the address that was probably meant.
fn near_address(tables: &Tables, written: &str) -> Option<String> {
    let written = written.trim_matches('/');
    let small = written.to_lowercase();
    if tables.redirect_target(&small).is_some() {
        return Some(small);
    }
    let Some((folder, id)) = written.split_once('/') else {
        return only_record(tables, written);
    };
    let bare = id.rsplit_once('.').map_or(id, |(id, _)| id);
    let kind = RecordKind::of_folder(folder).filter(|kind| *kind != RecordKind::Page);
    let ids = kind.map_or_else(Vec::new, |kind| tables.ids(kind));
    let near = nearest(bare, ids.into_iter().take(2000));
    near.map(|near| format!("{folder}/{near}"))
        .or_else(|| only_record(tables, id.rsplit('/').next()?))
}

/// Returns the address of the only record with a file of this name, whatever its kind.
fn only_record(tables: &Tables, name: &str) -> Option<String> {
    let id = name.rsplit_once('.').map_or(name, |(id, _)| id);
    let mut found = RecordKind::ALL.iter().filter_map(|kind| {
        let folder = kind.folder()?;
        let is_there = !id.is_empty() && tables.ids(*kind).contains(&id);
        is_there.then(|| format!("{folder}/{id}"))
    });
    found.next().filter(|_| found.next().is_none())
}
