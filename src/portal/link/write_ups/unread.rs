//! What was meant as a link or a picture and is none, because of its target. In: what reading found. Out: the same with the file that is
//! most likely meant. Never proposes a file that is not there, except one that is still to be put there.

use super::WriteUpWalk;
use super::remedy::{MistypedTarget, paths};
use crate::place::{File, Place};
use crate::portal::link::missing::suggestion::Suggester;
use crate::portal::link::target::relative;
use crate::problem::{Code, Problem};
use crate::prose::{TextLink, UnreadLink};
use crate::record::body::WriteUp;
use crate::value::id::slug;

impl WriteUpWalk<'_> {
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
        let message = if scheme.is_some() || target.starts_with('\\') {
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
        let write = |target: &str| {
            let (before, after) = link
                .link
                .rsplit_once(&link.in_link)
                .unwrap_or((&link.link, ""));
            format!("write `{before}{target}{after}`")
        };
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
                near.map(|near| format!("#{near}"))
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
            Some(target) => problem.help(write(&target)),
            None if is_ours => problem,
            None if link.picture => {
                let name = slug_of_file(&link.target);
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

/// Returns the name that the file at a path can have: small letters, figures and hyphens.
fn slug_of_file(path: &str) -> String {
    let name = MistypedTarget::of(path).name().to_owned();
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{}.{}", slug(stem), ending.to_ascii_lowercase()),
        None => slug(&name),
    }
}
