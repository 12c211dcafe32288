//! Follows every link and picture of every write-up. In: tables. Out: what is dead, with what was probably meant; links to
//! records that are not there are handed on, to be reported together with other places that want them.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::absence::{Absences, family_of};
use super::missing::{Missing, Where, Why};
use super::target::{Dead, Target, relative};
use crate::content::Flawed;
use crate::place::{File, Place};
use crate::portal::table::tables::Tables;
use crate::problem::nearest::nearest;
use crate::problem::{Code, Problem, Report};
use crate::prose::Link;
use crate::record::Absence;
use crate::record::body::Body;
use crate::value::record_kind::{Home, RecordKind};

/// Checks every link of every write-up, in order of kind of record and record.
pub(super) fn check(tables: &Tables, absent: &Absences, missing: &mut Missing) -> Report {
    let mut walk = Walk {
        tables,
        absent,
        missing,
        known: BTreeMap::new(),
        found: Vec::new(),
        paths: None,
        comparisons: 3_000_000,
    };
    let bodies: Vec<&Body> = bodies(tables).collect();
    let dead: Vec<Vec<(&Link, Result<Target, Dead>)>> = bodies
        .par_iter()
        .map(|body| worth_a_look(tables, absent, body))
        .collect();
    for (body, links) in bodies.into_iter().zip(dead) {
        for (link, outcome) in links {
            walk.report_on(body, link, outcome);
        }
    }
    walk.flawed_and_not_shown();
    let mut report = Report::default();
    walk.found
        .into_iter()
        .for_each(|problem| report.push(problem));
    report
}

/// Every write-up, in order of kind of record and record.
fn bodies(tables: &Tables) -> impl Iterator<Item = &Body> {
    let statements = tables.strategy.iter().map(|record| &record.body);
    let statements = statements.chain(tables.principles.iter().map(|record| &record.body));
    let projects = tables.projects.iter().map(|record| &record.body);
    let updates = tables.updates.iter().map(|record| &record.body);
    let pages = tables.pages.iter().map(|record| &record.body);
    statements.chain(projects).chain(updates).chain(pages)
}

impl Tables {
    /// Where the picture at a path inside the content folder is first shown; nothing where it is in no text.
    pub fn first_shown(&self, path: &str) -> Option<Place> {
        bodies(self).find_map(|body| {
            let is_it = |link: &&Link| {
                self.link_target(&body.file, &link.target) == Some(Target::Picture(path.to_owned()))
            };
            let link = body.outline.links.iter().find(is_it)?;
            Some(Place::new(&body.file, link.span.clone()))
        })
    }
}

/// The links of a text that are dead, lead to the wrong kind of thing or show what cannot be shown.
fn worth_a_look<'b>(
    tables: &Tables,
    absent: &Absences,
    body: &'b Body,
) -> Vec<(&'b Link, Result<Target, Dead>)> {
    let links = body.outline.links.iter();
    let outcomes = links.map(|link| (link, tables.resolve(&body.file, &link.target)));
    let is_well = |link: &Link, outcome: &Result<Target, Dead>| match outcome {
        Ok(Target::Picture(path)) => !absent.flawed.contains_key(path),
        Ok(Target::Outside) => true,
        Ok(_) => !link.picture,
        Err(_) => false,
    };
    outcomes
        .filter(|(link, outcome)| !is_well(link, outcome))
        .collect()
}

/// How many of the places with one dead link are shown beside the first.
const SHOWN: usize = 12;

struct Walk<'w> {
    tables: &'w Tables,
    absent: &'w Absences,
    missing: &'w mut Missing,
    /// What is reported so far, by what is dead: the place in `found`.
    known: BTreeMap<String, usize>,
    found: Vec<Problem>,
    /// Every path that a link could have meant, by the path in small letters, once one is dead.
    paths: Option<BTreeMap<String, String>>,
    /// How many comparisons may still be spent on finding what was meant.
    comparisons: usize,
}

impl Walk<'_> {
    fn report_on(&mut self, body: &Body, link: &Link, outcome: Result<Target, Dead>) {
        let place = Place::new(&body.file, link.span.clone());
        match outcome {
            Ok(Target::Picture(path)) => self.flawed(&path, &place),
            Ok(_) => {
                let message = format!("`{}` is not a picture", link.target.escape_debug());
                let help = "put a picture into the folder `images` and write its path, such as `../images/name.jpg`";
                self.found
                    .push(Problem::new(Code::DeadLink, place, message).help(help));
            }
            Err(dead) => self.dead(&body.file, &place, link, dead),
        }
    }

    fn dead(&mut self, from: &Arc<File>, place: &Place, link: &Link, dead: Dead) {
        let target = link.target.escape_debug();
        let words = match dead {
            Dead::Empty => Some((
                "this link leads nowhere".to_owned(),
                "write the target between the brackets `(` and `)`".to_owned(),
            )),
            Dead::OutOfContent => Some((
                format!("`{target}` leads out of the content folder"),
                "link to a file of the content folder, or to a complete web address".to_owned(),
            )),
            Dead::NoSection(_) => Some((
                format!("the site has no section at `{target}`"),
                "to link to a record, write the path to its file, such as `../councils/name.yaml`"
                    .to_owned(),
            )),
            Dead::NoAnchor(path, anchor) => self.no_anchor(place, link, &path, &anchor),
            Dead::NoFile(path) => self.no_file(from, place, link, &path),
        };
        if let Some((message, help)) = words {
            self.found
                .push(Problem::new(Code::DeadLink, place.clone(), message).help(help));
        }
    }

    /// A picture that cannot be shown, where a text shows it.
    fn flawed(&mut self, path: &str, place: &Place) {
        if let Some(flawed) = self.absent.flawed.get(path)
            && !self.is_known(path.to_owned(), place)
        {
            self.found.push(in_words(path, flawed, place.clone()));
        }
    }

    /// Pictures that cannot be shown and that no text shows yet: they would be published all the same.
    fn flawed_and_not_shown(&mut self) {
        for (path, flawed) in &self.absent.flawed {
            if !self.known.contains_key(path) {
                self.found
                    .push(in_words(path, flawed, Place::top(&flawed.file)));
            }
        }
    }

    /// Whether the same thing is dead elsewhere; this place is then added to that problem. If not, the next problem is its own.
    fn is_known(&mut self, dead: String, place: &Place) -> bool {
        let Some(problem) = self
            .known
            .get(&dead)
            .and_then(|index| self.found.get_mut(*index))
        else {
            self.known.insert(dead, self.found.len());
            return false;
        };
        if problem.related.len() < SHOWN {
            problem
                .related
                .push((place.clone(), "also linked here".to_owned()));
        }
        true
    }

    /// The nearest of some words, as long as there are comparisons left to spend.
    fn nearest<'k>(
        &mut self,
        written: &str,
        known: impl ExactSizeIterator<Item = &'k str>,
    ) -> Option<&'k str> {
        self.comparisons = self.comparisons.checked_sub(known.len())?;
        nearest(written, known)
    }

    /// What to say of a dead anchor; nothing where that is said elsewhere.
    fn no_anchor(
        &mut self,
        place: &Place,
        link: &Link,
        path: &str,
        anchor: &str,
    ) -> Option<(String, String)> {
        if self.absent.why_path(path) == Some(Absence::Broken) {
            return None;
        }
        if let Some((kind, _)) = family_of(path).filter(|(_, id)| id.is_empty()) {
            let place = Where::Link(place.clone(), link.target.clone());
            self.missing.add((kind, anchor), Why::NotThere, place);
            return None;
        }
        if self.is_known(format!("{path}#{anchor}"), place) {
            return None;
        }
        let from = place.file.inner();
        let file = if path == from {
            String::new()
        } else {
            relative(from, path)
        };
        let tables = self.tables;
        let anchors = tables.anchors(path);
        let thing = if ending(path) == Some("md") {
            "heading"
        } else {
            "entry"
        };
        let shown = anchor.escape_debug();
        let help = match self.nearest(anchor, anchors.iter().copied()) {
            Some(near) => format!("write `{file}#{near}`"),
            None if anchors.is_empty() && file.is_empty() => {
                "take the link out: this text has no headings".to_owned()
            }
            None if anchors.is_empty() => {
                format!("write `{file}`: it has nothing that could be linked to")
            }
            None => format!(
                "write `{file}` without `#{shown}`, or one of its anchors, such as `#{}`",
                anchors[0]
            ),
        };
        Some((format!("`{path}` has no {thing} `#{shown}`"), help))
    }

    /// What to say of a file that is not there; nothing where that is said elsewhere.
    fn no_file(
        &mut self,
        from: &Arc<File>,
        place: &Place,
        link: &Link,
        path: &str,
    ) -> Option<(String, String)> {
        let target = link.target.escape_debug();
        let why = match self.absent.why_path(path) {
            Some(Absence::Broken) => return None,
            Some(Absence::Draft) => Why::Draft,
            None => Why::NotThere,
        };
        let tables = self.tables;
        let right = self
            .paths
            .get_or_insert_with(|| paths(tables))
            .get(&path.to_lowercase());
        if let Some(right) = right.filter(|_| why == Why::NotThere) {
            let message =
                format!("`{target}` is not written as the file's name is: capitals matter");
            return Some((
                message,
                format!("write `{}`", relative(from.inner(), right)),
            ));
        }
        if !link.picture
            && is_record_path(path)
            && let Some((kind, id)) = family_of(path)
        {
            let place = Where::Link(place.clone(), link.target.clone());
            let id = if id.is_empty() {
                link.target.rsplit('#').next().unwrap_or_default()
            } else {
                id
            };
            self.missing.add((kind, id), why, place);
            return None;
        }
        if self.is_known(
            if link.picture && tables.pictures.is_empty() {
                "images".to_owned()
            } else {
                path.to_owned()
            },
            place,
        ) {
            return None;
        }
        let (kind, help) = if link.picture {
            let near = self.nearest(path, tables.pictures.keys().map(String::as_str));
            let help = near.map(|near| format!("write `{}`", relative(from.inner(), near)));
            (
                "picture",
                help.unwrap_or_else(|| format!("put the picture at `{path}`, or take it out here")),
            )
        } else {
            let help = self
                .near_file(path)
                .map(|near| format!("write `{}`", relative(from.inner(), &near)));
            let otherwise = "write the path from this file to another file of the content folder, or take the link out";
            ("file", help.unwrap_or_else(|| otherwise.to_owned()))
        };
        Some((format!("there is no {kind} at `{target}`"), help))
    }

    /// The nearest path: one with another ending or in another folder, else one that is alike.
    fn near_file(&mut self, path: &str) -> Option<String> {
        let tables = self.tables;
        let paths = self.paths.get_or_insert_with(|| paths(tables));
        self.comparisons = self.comparisons.checked_sub(paths.len())?;
        let stem = |path: &str| {
            path.rsplit_once('.')
                .map_or(path.len(), |(stem, _)| stem.len())
        };
        let same = paths
            .values()
            .find(|known| known[..stem(known)] == path[..stem(path)]);
        let name = |path: &str| path.rfind('/').map_or(0, |at| at + 1);
        let alike = || {
            paths
                .values()
                .find(|known| known[name(known)..] == path[name(path)..])
        };
        let near = same.or_else(alike).map(String::as_str);
        near.or_else(|| nearest(path, paths.values().map(String::as_str)))
            .map(str::to_owned)
    }
}

/// What is wrong with a picture, told at `place`.
fn in_words(path: &str, flawed: &Flawed, place: Place) -> Problem {
    let message = format!("the picture `{path}` {}", flawed.flaw.what);
    Problem::new(Code::BadPicture, place, message).help(flawed.flaw.help)
}

/// Whether a path has the folder and the ending of a record's file, or is that of a list whose entries have ids.
fn is_record_path(path: &str) -> bool {
    let Some(kind) = RecordKind::of_path(path) else {
        return false;
    };
    kind.has_named_entries() || (path.contains('/') && ending(path) == Some(kind.ending()))
}

/// What a file's name ends in, in the case in which it is written.
fn ending(path: &str) -> Option<&str> {
    path.rsplit_once('.').map(|(_, ending)| ending)
}

/// Every path that a link may name, by the path in small letters.
fn paths(tables: &Tables) -> BTreeMap<String, String> {
    let paths_of = |kind: &RecordKind| -> Vec<String> {
        match kind.home() {
            Home::Folder { .. } => {
                let ids = tables.ids(*kind).into_iter();
                ids.map(|id| kind.path(id)).collect()
            }
            Home::File(path) | Home::NamedEntries(path) | Home::Entries(path) => {
                let is_there = !tables.has_none(*kind);
                is_there.then(|| path.to_owned()).into_iter().collect()
            }
            Home::PartOf(_) => Vec::new(),
        }
    };
    let records = RecordKind::ALL.iter().flat_map(paths_of);
    records
        .chain(tables.pictures.keys().cloned())
        .map(|path| (path.to_lowercase(), path))
        .collect()
}
