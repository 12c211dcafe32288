//! Follows every link and picture of every write-up. In: tables. Out: what is dead, with what was probably meant; links to
//! records that are not there are handed on, to be reported together with other places that want them.

mod followed;
mod links_to;
mod published_files;
mod remedy;
mod unread;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::absence::{Absences, family_of};
use super::addresses;
use super::missing::suggestion::Suggester;
use super::missing::{MentionedAt, MissingRecords, WhyMissing};
use super::target::{Dead, LinkTarget, has_anchor_of_text, relative};
use crate::content::Flawed;
use crate::place::{File, Place};
use crate::portal::table::tables::Tables;
use crate::problem::nearest::nearest;
use crate::problem::{Code, Problem, Report};
use crate::prose::TextLink;
use crate::record::Absence;
use crate::record::body::WriteUp;
use crate::value::record_kind::RecordKind;
use followed::followed;
use remedy::{Meant, MistypedTarget, listed, paths, picture_name, put_picture};

/// Checks every link of every write-up, in order of kind of record and record. Beside the report: the paths of the pictures that are
/// shown or linked to.
pub(super) fn check(
    tables: &Tables,
    absent: &Absences,
    missing: &mut MissingRecords,
) -> (BTreeSet<String>, Report) {
    let mut walk = WriteUpWalk {
        tables,
        absent,
        missing,
        known: BTreeMap::new(),
        found: Vec::new(),
        paths: None,
        suggester: None,
        comparisons: 3_000_000,
    };
    let bodies: Vec<&WriteUp> = bodies(tables).collect();
    let followed = followed(tables, absent, &bodies);
    let mut shown = BTreeSet::new();
    for (body, followed) in bodies.into_iter().zip(followed) {
        shown.extend(followed.shown);
        for (link, outcome) in followed.worth_a_look {
            walk.report_on(body, link, outcome);
        }
        for link in &body.outline.unread {
            let problem = walk.unread(body, link);
            walk.found.push(problem);
        }
    }
    walk.flawed_and_not_shown();
    let mut report = Report::default();
    walk.found
        .into_iter()
        .for_each(|problem| report.push(problem));
    (shown, report)
}

/// Returns every write-up, in order of kind of record and record.
fn bodies(tables: &Tables) -> impl Iterator<Item = &WriteUp> {
    let statements = tables.strategy.iter().map(|record| &record.body);
    let statements = statements.chain(tables.principles.iter().map(|record| &record.body));
    let projects = tables.projects.iter().map(|record| &record.body);
    let updates = tables.updates.iter().map(|record| &record.body);
    let pages = tables.pages.iter().map(|record| &record.body);
    statements.chain(projects).chain(updates).chain(pages)
}

impl Tables {
    /// Returns where the picture at a path inside the content folder is first shown; nothing where it is in no text.
    pub fn first_shown(&self, path: &str) -> Option<Place> {
        bodies(self).find_map(|body| {
            let is_it = |link: &&TextLink| {
                self.link_target(&body.file, &link.target)
                    == Some(LinkTarget::Picture(path.to_owned()))
            };
            let link = body.outline.links.iter().find(is_it)?;
            Some(Place::new(&body.file, link.span.clone()))
        })
    }
}

/// How many of the places with one dead link are shown beside the first.
const SHOWN: usize = 12;

struct WriteUpWalk<'w> {
    tables: &'w Tables,
    absent: &'w Absences,
    missing: &'w mut MissingRecords,
    /// What is reported so far, by what is dead: the place in `found`.
    known: BTreeMap<String, usize>,
    found: Vec<Problem>,
    /// Every path that a link could have meant, by the path in small letters, once one is dead.
    paths: Option<BTreeMap<String, String>>,
    /// The look-up of records by their names, once a link names one.
    suggester: Option<Suggester<'w>>,
    /// How many comparisons may still be spent on finding what was meant.
    comparisons: usize,
}

impl WriteUpWalk<'_> {
    fn report_on(&mut self, body: &WriteUp, link: &TextLink, outcome: Result<LinkTarget, Dead>) {
        let place = Place::new(&body.file, link.span.clone());
        match outcome {
            Ok(LinkTarget::Picture(path)) => self.flawed(&path, &place),
            Ok(_) => {
                let message = format!("`{}` is not a picture", link.target.escape_debug());
                let help = "put a picture into the folder `images` and write its path, such as `../images/name.jpg`";
                self.found
                    .push(Problem::new(Code::DeadLink, place, message).help(help));
            }
            Err(dead) => self.dead(&body.file, &place, link, dead),
        }
    }

    fn dead(&mut self, from: &Arc<File>, place: &Place, link: &TextLink, dead: Dead) {
        let target = link.target.escape_debug();
        let words = match dead {
            Dead::Empty => Some((
                "this link leads nowhere".to_owned(),
                "write the target between the brackets `(` and `)`".to_owned(),
            )),
            Dead::OutOfContent => {
                let near = self.meant(from, &link.target, link.picture);
                let help = near.map(|near| near.write(&near.path));
                let otherwise =
                    "link to a file of the content folder, or to a complete web address";
                Some((
                    format!("`{target}` leads out of the content folder"),
                    help.unwrap_or_else(|| otherwise.to_owned()),
                ))
            }
            Dead::OnComputer => {
                let problem = self.on_computer(place, link);
                self.found.push(problem);
                None
            }
            Dead::NoSection(_) if link.picture => {
                let message = format!("there is no picture at `{target}`");
                Some((message, self.remedy(from, link)))
            }
            Dead::NoSection(_) => {
                let message = format!("the site has no section at `{target}`");
                Some((message, self.remedy(from, link)))
            }
            Dead::NoPage(path) if self.is_kept_back(&path, place, link) => None,
            Dead::NoPage(_) => {
                let message = format!("the portal has no page at `{target}`");
                let source = &from.text[place.span()];
                let is_bare = source.trim_matches(['<', '>']) == link.target;
                let near = self.meant(from, &link.target, false).filter(|_| is_bare);
                let with_words = near.map(|near| format!("write `[words]({})`", near.path));
                Some((
                    message,
                    with_words.unwrap_or_else(|| self.remedy(from, link)),
                ))
            }
            Dead::NoAnchor(path, anchor) => self.no_anchor(place, link, &path, &anchor),
            Dead::NoFile(path) => self.no_file(from, place, link, &path),
        };
        if let Some((message, help)) = words {
            self.found
                .push(Problem::new(Code::DeadLink, place.clone(), message).help(help));
        }
    }

    /// Returns whether the page of a record is missing because its file is a draft, which is said here, or cannot be read, which is said there.
    fn is_kept_back(&mut self, path: &str, place: &Place, link: &TextLink) -> bool {
        let record = addresses::record_at(path, &self.tables.settings.sections);
        let Some((kind, id)) = record else {
            return false;
        };
        let why = self.absent.why(kind, id);
        if why == Some(Absence::Draft) {
            let place = MentionedAt::Link(place.clone(), link.target.clone());
            self.missing.add((kind, id), WhyMissing::Draft, place);
        }
        why.is_some()
    }

    /// Reports a picture that cannot be shown, where a text shows it.
    fn flawed(&mut self, path: &str, place: &Place) {
        if let Some(flawed) = self.absent.flawed.get(path)
            && !self.is_known(path.to_owned(), place)
        {
            self.found.push(in_words(path, flawed, place.clone()));
        }
    }

    /// Pictures that cannot be shown and that no text shows yet: whoever puts one there means to show it.
    fn flawed_and_not_shown(&mut self) {
        for (path, flawed) in &self.absent.flawed {
            if !self.known.contains_key(path) {
                self.found
                    .push(in_words(path, flawed, Place::top(&flawed.file)));
            }
        }
    }

    /// Returns whether the same thing is dead elsewhere; this place is then added to that problem. If not, the next problem is its own.
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

    /// Returns the nearest of some words, as long as there are comparisons left to spend.
    fn nearest<'k>(
        &mut self,
        written: &str,
        known: impl ExactSizeIterator<Item = &'k str>,
    ) -> Option<&'k str> {
        self.comparisons = self.comparisons.checked_sub(known.len())?;
        nearest(written, known)
    }

    /// Returns what to say of a dead anchor; nothing where that is said elsewhere.
    fn no_anchor(
        &mut self,
        place: &Place,
        link: &TextLink,
        path: &str,
        anchor: &str,
    ) -> Option<(String, String)> {
        if self.absent.why_path(path) == Some(Absence::Broken) {
            return None;
        }
        if let Some((kind, _)) = family_of(path).filter(|(_, id)| id.is_empty()) {
            let place = MentionedAt::Link(place.clone(), link.target.clone());
            self.missing
                .add((kind, anchor), WhyMissing::NotThere, place);
            return None;
        }
        if self.is_known(format!("{path}#{anchor}"), place) {
            return None;
        }
        let outline = self
            .tables
            .record_at(path)
            .and_then(|record| self.tables.outline(&record));
        if outline.is_some_and(|outline| outline.refused_anchors.contains(anchor)) {
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
        let of_page = has_anchor_of_text(anchor).filter(|heading| anchors.contains(heading));
        let near = of_page.or_else(|| self.nearest(anchor, anchors.iter().copied()));
        let help = match near {
            Some(near) => format!("write `{file}#{near}`"),
            None if anchors.is_empty() && file.is_empty() => {
                "take the link out: this text has no headings".to_owned()
            }
            None if anchors.is_empty() => {
                format!("write `{file}`: it has nothing that could be linked to")
            }
            None if file.is_empty() => format!("write one of its anchors: {}", listed(&anchors)),
            None => format!(
                "write `{file}` without `#{shown}`, or one of its anchors, such as `#{}`",
                anchors[0]
            ),
        };
        Some((format!("`{path}` has no {thing} `#{shown}`"), help))
    }

    /// Returns what to say of a file that is not there; nothing where that is said elsewhere.
    fn no_file(
        &mut self,
        from: &Arc<File>,
        place: &Place,
        link: &TextLink,
        path: &str,
    ) -> Option<(String, String)> {
        let target = link.target.escape_debug();
        let why = match self.absent.why_path(path) {
            Some(Absence::Broken) => return None,
            Some(Absence::Draft) => WhyMissing::Draft,
            None => WhyMissing::NotThere,
        };
        let tables = self.tables;
        let right = self
            .paths
            .get_or_insert_with(|| paths(tables))
            .get(&path.to_lowercase());
        if let Some(right) = right.filter(|_| why == WhyMissing::NotThere) {
            let message =
                format!("`{target}` is not written as the file's name is: capitals matter");
            let right = Meant::picture_or_file(from, right, tables);
            return Some((message, right.write(&right.path)));
        }
        let page = self.page_of_a_list(from, path).filter(|_| !link.picture);
        if let Some(page) = page {
            let message = format!("there is no file at `{target}`");
            return Some((message, format!("write `{page}`")));
        }
        // Written from the top of the content folder, or from a folder beside this one, or without the right folder.
        let paths = self.paths.get_or_insert_with(|| paths(tables));
        let written = MistypedTarget::of(&link.target);
        let only = written
            .file(paths)
            .or_else(|| written.only_of_its_name(paths));
        if why == WhyMissing::NotThere
            && !link.picture
            && RecordKind::of_file(path).is_none()
            && let Some(file) = only
        {
            let message = format!("there is no file at `{target}`");
            let anchor = link.target.split_once('#').map(|(_, anchor)| anchor);
            let anchor = anchor.filter(|anchor| tables.anchors(file).contains(anchor));
            let anchor = anchor.map_or_else(String::new, |anchor| format!("#{anchor}"));
            let file = relative(from.inner(), file);
            return Some((message, format!("write `{file}{anchor}`")));
        }
        if !link.picture
            && is_record_path(path)
            && let Some((kind, id)) = family_of(path)
        {
            let place = MentionedAt::Link(place.clone(), link.target.clone());
            let id = if id.is_empty() {
                link.target.rsplit('#').next().unwrap_or_default()
            } else {
                id
            };
            self.missing.add((kind, id), why, place);
            return None;
        }
        self.nothing_there(from, place, link, path)
    }

    /// Returns how a link leads to the page of a list, or the first one, from the name of a file from which programs make such a page.
    fn page_of_a_list(&self, from: &File, path: &str) -> Option<String> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let is_page = ["index.md", "_index.md", "index.html", "README.md"].contains(&name);
        if folder.is_empty() {
            return (is_page && name != "README.md").then(|| "/".to_owned());
        }
        let is_list = is_page && self.tables.list(folder).is_some();
        is_list.then(|| relative(from.inner(), &format!("{folder}/")))
    }

    /// Returns how a link leads to a section for which no folder stands, written as if one did.
    fn section_at(&self, path: &str) -> Option<String> {
        let sections = &self.tables.settings.sections;
        let is_plain = !path.is_empty() && !path.contains('/');
        let section = sections.at(path).filter(|_| is_plain)?;
        Some(sections.address(section).to_owned())
    }

    /// Returns what to say of a path at which no record is missed; nothing where that is said elsewhere.
    fn nothing_there(
        &mut self,
        from: &File,
        place: &Place,
        link: &TextLink,
        path: &str,
    ) -> Option<(String, String)> {
        let target = link.target.escape_debug();
        if self.is_known(
            if link.picture && self.tables.pictures.is_empty() {
                "images".to_owned()
            } else {
                path.to_owned()
            },
            place,
        ) {
            return None;
        }
        let (kind, help) = if link.picture {
            let near = self.meant(from, &link.target, true);
            let help = near.map(|near| near.write(&near.path));
            let is_in_place = path.starts_with("images/");
            let otherwise = || {
                if is_in_place && picture_name(path) == MistypedTarget::of(path).name() {
                    format!("put the picture at `{path}`, or take it out here")
                } else {
                    put_picture(from, path)
                }
            };
            ("picture", help.unwrap_or_else(otherwise))
        } else {
            let section = self.section_at(path);
            let help = section.or_else(|| {
                let near = self.near_file(path)?;
                Some(relative(from.inner(), &near))
            });
            let help = help.map(|meant| format!("write `{meant}`"));
            let otherwise = "write the path from this file to another file of the content folder, or take the link out";
            ("file", help.unwrap_or_else(|| otherwise.to_owned()))
        };
        Some((format!("there is no {kind} at `{target}`"), help))
    }

    /// Returns the nearest path: one with another ending or in another folder, else one that is alike.
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

/// Returns what is wrong with a picture, told at `place`.
fn in_words(path: &str, flawed: &Flawed, place: Place) -> Problem {
    let message = format!("the picture `{path}` {}", flawed.flaw.what);
    Problem::new(Code::BadPicture, place, message).help(flawed.flaw.help)
}

/// Returns whether a path has the folder and the ending of a record's file, or is that of a list whose entries have ids.
fn is_record_path(path: &str) -> bool {
    let Some(kind) = RecordKind::of_path(path) else {
        return false;
    };
    kind.has_named_entries() || (path.contains('/') && ending(path) == Some(kind.ending()))
}

/// Returns what a file's name ends in, in the case in which it is written.
fn ending(path: &str) -> Option<&str> {
    path.rsplit_once('.').map(|(_, ending)| ending)
}
