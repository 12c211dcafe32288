//! Follows every link and picture of every write-up. In: tables. Out: what is dead, with what was probably meant; links to
//! records that are not there are handed on, to be reported together with other places that want them.

use std::sync::Arc;

use super::missing::{Missing, Where};
use super::target::{Dead, Target, path, relative};
use super::{Absences, family_of};
use crate::place::{File, Place};
use crate::portal::table::record_ref::RecordRef;
use crate::portal::table::tables::Tables;
use crate::problem::nearest::nearest;
use crate::problem::{Code, Problem, Report};
use crate::prose::Link;
use crate::record::Absence;
use crate::record::body::Body;

/// Checks every link of every write-up, in order of kind of record and record.
pub(super) fn check(tables: &Tables, absent: &Absences, missing: &mut Missing) -> Report {
    let mut walk = Walk {
        tables,
        absent,
        missing,
        report: Report::default(),
        paths: None,
    };
    let statements = tables.strategy.iter().map(|record| &record.body);
    let statements = statements.chain(tables.principles.iter().map(|record| &record.body));
    let news = tables
        .projects
        .iter()
        .map(|record| &record.body)
        .chain(tables.updates.iter().map(|record| &record.body));
    for body in statements
        .chain(news)
        .chain(tables.pages.iter().map(|record| &record.body))
    {
        for link in &body.outline.links {
            walk.follow(body, link);
        }
    }
    walk.report
}

struct Walk<'w> {
    tables: &'w Tables,
    absent: &'w Absences,
    missing: &'w mut Missing,
    report: Report,
    /// Every path that a link could have meant, once one is dead.
    paths: Option<Vec<String>>,
}

impl Walk<'_> {
    fn follow(&mut self, body: &Body, link: &Link) {
        let place = Place::new(&body.file, link.span.clone());
        match self.tables.resolve(&body.file, &link.target) {
            Ok(Target::Picture(_) | Target::Outside) => {}
            Ok(_) if link.picture => {
                let message = format!("`{}` is not a picture", link.target.escape_debug());
                let help = "put a picture into the folder `images` and write its path, such as `../images/name.jpg`";
                self.report
                    .push(Problem::new(Code::DeadLink, place, message).help(help));
            }
            Ok(_) => {}
            Err(dead) => self.dead(&body.file, place, link, dead),
        }
    }

    fn dead(&mut self, from: &Arc<File>, place: Place, link: &Link, dead: Dead) {
        let target = link.target.escape_debug();
        let (message, help) = match dead {
            Dead::Empty => (
                "this link leads nowhere".to_owned(),
                "write the target between the brackets `(` and `)`".to_owned(),
            ),
            Dead::OutOfContent => (
                format!("`{target}` leads out of the content folder"),
                "link to a file of the content folder, or to a complete web address".to_owned(),
            ),
            Dead::NoSection(_) => (
                format!("the site has no section at `{target}`"),
                "to link to a record, write the path to its file, such as `../councils/name.yaml`"
                    .to_owned(),
            ),
            Dead::NoAnchor(path, anchor) => match self.no_anchor(from, &path, &anchor) {
                Some(words) => words,
                None => return,
            },
            Dead::NoFile(path) => match self.no_file(from, &place, link, &path) {
                Some(words) => words,
                None => return,
            },
        };
        self.report
            .push(Problem::new(Code::DeadLink, place, message).help(help));
    }

    /// What to say of a dead anchor; nothing where its file could not be read.
    fn no_anchor(&self, from: &File, path: &str, anchor: &str) -> Option<(String, String)> {
        if self.absent.why_path(path) == Some(Absence::Broken) {
            return None;
        }
        let file = if path == from.inner() {
            String::new()
        } else {
            relative(from.inner(), path)
        };
        let anchors = self.tables.anchors(path);
        let thing = if ending(path) == Some("md") {
            "heading"
        } else {
            "entry"
        };
        let help = match nearest(anchor, anchors.iter().copied()) {
            Some(near) => format!("write `{file}#{near}`"),
            None if anchors.is_empty() => {
                format!("write `{file}`: it has nothing that could be linked to")
            }
            None => format!(
                "write `{file}` without `#{}`, or one of its anchors, such as `#{}`",
                anchor.escape_debug(),
                anchors[0]
            ),
        };
        Some((
            format!("`{path}` has no {thing} `#{}`", anchor.escape_debug()),
            help,
        ))
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
        match self.absent.why_path(path) {
            Some(Absence::Broken) => return None,
            Some(Absence::Draft) => {
                let message = format!("`{target}` is still a draft, so it has no page");
                let problem = Problem::new(Code::DraftId, place.clone(), message);
                self.report.push(problem.help(
                    "publish it by taking `draft: true` out of its file, or take the link out",
                ));
                return None;
            }
            None => {}
        }
        let paths = self.paths.get_or_insert_with(|| paths(self.tables));
        if let Some(right) = paths
            .iter()
            .find(|known| known.to_lowercase() == path.to_lowercase())
        {
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
            self.missing.add(self.tables, kind, id, place);
            return None;
        }
        let message = format!(
            "there is no {} at `{target}`",
            if link.picture { "picture" } else { "file" }
        );
        let near = if link.picture {
            nearest(path, self.tables.pictures.iter().map(String::as_str))
        } else {
            near_file(paths, path)
        };
        let help = match near {
            Some(near) => format!("write `{}`", relative(from.inner(), near)),
            None if link.picture => format!("put the picture at `{path}`, or take it out here"),
            None => "write the path from this file to another file of the content folder, or take the link out".to_owned(),
        };
        Some((message, help))
    }
}

/// Whether a path has the folder and the ending of a record's file.
fn is_record_path(path: &str) -> bool {
    let is_body = path.starts_with("councils/") || path.starts_with("organisations/");
    ending(path) == Some(if is_body { "yaml" } else { "md" })
}

/// What a file's name ends in, in the case in which it is written.
fn ending(path: &str) -> Option<&str> {
    path.rsplit_once('.').map(|(_, ending)| ending)
}

/// The nearest path, among those in the same folder first: ids are alike over folders.
fn near_file<'p>(paths: &'p [String], path: &str) -> Option<&'p str> {
    let stem = |path: &str| {
        path.rsplit_once('.')
            .map_or(path, |(stem, _)| stem)
            .to_owned()
    };
    let same = paths.iter().find(|known| stem(known) == stem(path));
    let alike = || {
        let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
        paths.iter().find(|known| {
            known
                .rsplit_once('/')
                .is_some_and(|(_, known)| known == name)
        })
    };
    same.or_else(alike)
        .map(String::as_str)
        .or_else(|| nearest(path, paths.iter().take(2000).map(String::as_str)))
}

/// Every path that a link may name.
fn paths(tables: &Tables) -> Vec<String> {
    let councils = tables
        .councils
        .ids()
        .map(|id| RecordRef::Council(id.clone()));
    let organisations = tables
        .organisations
        .ids()
        .map(|id| RecordRef::Organisation(id.clone()));
    let principles = tables
        .principles
        .ids()
        .map(|id| RecordRef::Principle(id.clone()));
    let pages = tables.pages.ids().map(|id| RecordRef::Page(id.clone()));
    let projects = tables
        .projects
        .ids()
        .map(|id| RecordRef::Project(id.clone()));
    let updates = tables.updates.ids().map(|id| RecordRef::Update(id.clone()));
    let single = tables
        .strategy
        .iter()
        .map(|_| RecordRef::Strategy)
        .chain(tables.team.iter().map(|_| RecordRef::Team));
    let records = councils
        .chain(organisations)
        .chain(principles)
        .chain(pages)
        .chain(single)
        .chain(projects)
        .chain(updates);
    let lists = [
        "site.yaml",
        "sources.yaml",
        "claims.yaml",
        "milestones.yaml",
    ]
    .map(str::to_owned);
    lists
        .into_iter()
        .chain(records.map(|record| path(&record)))
        .chain(tables.pictures.iter().cloned())
        .collect()
}
