//! What was meant as a link or a picture and is none, because of its target. In: what reading found. Out: the same with the file that is
//! most likely meant. Never proposes a file that is not there, except one that is still to be put there.

use std::collections::BTreeMap;

use super::WriteUpWalk;
use super::remedy::{Meant, MistypedTarget, paths, picture_name, put_picture};
use crate::place::{File, Place};
use crate::portal::link::missing::suggestion::Suggester;
use crate::portal::link::target::{LinkTarget, relative};
use crate::problem::{Code, Problem};
use crate::prose::{TextLink, UnreadLink};
use crate::record::body::WriteUp;
use crate::value::is_within_a_network;

impl WriteUpWalk<'_> {
    /// Returns what to write for a target that is no path of the content folder; what to do first where nothing there can be meant.
    pub(super) fn remedy(&mut self, from: &File, link: &TextLink) -> String {
        let written = MistypedTarget::of(&link.target);
        let is_picture = link.picture || written.is_picture();
        if let Some(meant) = self.meant(from, &link.target, is_picture) {
            return meant.write(&meant.path);
        }
        if is_picture {
            return put_picture(from, written.name());
        }
        let mut paths = self.paths.iter().flat_map(BTreeMap::values);
        let example = paths.find(|path| !path.starts_with("images/"));
        match example {
            Some(path) => format!(
                "to link to a record, write the path to its file, such as `{}`; to anything else, its address on the web",
                relative(from.inner(), path)
            ),
            None => "write its complete address on the web".to_owned(),
        }
    }

    /// Returns what to write in a file for what a target most likely means.
    pub(super) fn meant(&mut self, from: &File, target: &str, is_picture: bool) -> Option<Meant> {
        let tables = self.tables;
        let paths = self.paths.get_or_insert_with(|| paths(tables));
        self.comparisons = self.comparisons.checked_sub(paths.len())?;
        let written = MistypedTarget::of(tables.own_address(target).unwrap_or(target));
        if is_picture {
            return Some(Meant::picture_or_file(
                from,
                written.picture(tables)?,
                tables,
            ));
        }
        let base = tables.settings.base_path();
        let below = target
            .strip_prefix(base)
            .filter(|rest| rest.starts_with('/'));
        if let Some(LinkTarget::Section(section)) =
            below.and_then(|path| tables.page_at(path.trim_matches('/')))
        {
            let path = tables.settings.sections.address(section).to_owned();
            return Some(Meant { path, first: None });
        }
        let meant = written.record(tables, paths);
        let meant = meant.or_else(|| written.with_hyphens(paths).map(str::to_owned))?;
        let path = relative(from.inner(), &meant);
        Some(Meant { path, first: None })
    }

    /// Returns a path that only one computer knows.
    pub(super) fn on_computer(&mut self, place: &Place, link: &TextLink) -> Problem {
        let target = link.target.escape_debug().to_string().replace("\\\\", "\\");
        let scheme = link.target.split_once(':').map(|(scheme, _)| scheme);
        let is_file = scheme.is_some_and(|scheme| scheme.eq_ignore_ascii_case("file"));
        let code = if is_file {
            Code::UnsafeLink
        } else {
            Code::BadAddress
        };
        let message = if is_within_a_network(&link.target) {
            format!("`{target}` lies within one network, which no reader can see into")
        } else if scheme.is_some() || target.starts_with('\\') {
            format!("`{target}` is a place on one computer, which no reader can open")
        } else {
            format!("`{target}` holds a backslash")
        };
        let help = self.remedy(&place.file, link);
        Problem::new(code, place.clone(), message).help(help)
    }

    /// Returns what is wrong with a link that is none, with the file that is most likely meant.
    pub(super) fn unread(&mut self, body: &WriteUp, link: &UnreadLink) -> Problem {
        let problem = link.problem.clone();
        let is_ours = self.is_ours(&link.target);
        if problem.code == Code::BadAddress && !is_ours {
            return problem;
        }
        let from = body.file.as_ref();
        let written = |target: &str| {
            let (before, after) = link
                .link
                .rsplit_once(&link.in_link)
                .unwrap_or((&link.link, ""));
            format!("{before}{target}{after}")
        };
        let write = |target: &str| format!("write `{}`", written(target));
        if link.by_name {
            return match self.file_named(&link.target) {
                Some(path) => problem.help(write(&relative(from.inner(), &path))),
                None => problem.help(self.wiki_link(from, write)),
            };
        }
        let meant = match link.target.strip_prefix('#') {
            Some(heading) => {
                let anchors = self.tables.anchors(from.inner());
                let near = self.nearest(heading, anchors.into_iter());
                near.map(Meant::anchor)
            }
            None => self.meant(from, &link.target, link.picture),
        };
        let problem = if is_ours {
            Problem {
                message: "a picture of the portal itself is named by its path".to_owned(),
                ..problem
            }
        } else {
            problem
        };
        match meant {
            Some(meant) => {
                let help = meant.write(&written(&meant.path));
                problem.help(help)
            }
            None if is_ours => problem,
            None if link.picture => {
                let name = picture_name(&link.target);
                let help = format!(
                    "put the picture into the folder `images` as `{name}` and {}",
                    write(&relative(from.inner(), &format!("images/{name}")))
                );
                problem.help(help)
            }
            None => problem.help("write the path of a file that is there: its name has no spaces"),
        }
    }

    /// Returns the path of the record that a text names by its id, its name or its title.
    fn file_named(&mut self, text: &str) -> Option<String> {
        let suggester = self
            .suggester
            .get_or_insert_with(|| Suggester::new(self.tables, self.absent));
        suggester.file_named(text)
    }

    /// Returns how a link is written, with a file that is there.
    fn wiki_link(&mut self, from: &File, write: impl Fn(&str) -> String) -> String {
        let tables = self.tables;
        let paths = self.paths.get_or_insert_with(|| paths(tables));
        let mut others = paths
            .values()
            .filter(|path| *path != from.inner() && !path.starts_with("images/"));
        let example = others
            .next()
            .map(|path| write(&relative(from.inner(), path)));
        let example = example
            .map(|example| example.replacen("write", ", such as", 1))
            .unwrap_or_default();
        format!(
            "write the words and the path of a file that is there{example}, or `\\[` for a plain bracket"
        )
    }

    /// Returns whether a complete address lies in the portal, or in the repository of its content.
    fn is_ours(&self, target: &str) -> bool {
        let repository = self.tables.settings.repository.as_ref();
        let path = repository.and_then(|repository| {
            let (_, rest) = repository.url.split_once("://")?;
            rest.split_once('/').map(|(_, path)| path.trim_matches('/'))
        });
        let is_in_repository = path.is_some_and(|path| target.contains(&format!("/{path}/")));
        self.tables.own_address(target).is_some() || (is_in_repository && target.contains("://"))
    }
}
