//! One address that has moved: a line of `redirects` in `site.yaml`. In: the old address and the new one as staff wrote them. Out:
//! both, and where the page lies that leads on. Never asks whether the new one exists: that is for linking.

use std::collections::BTreeMap;

use super::as_fields::describe;
use super::exact::exact;
use super::field::{Field, FieldType, HowMany};
use super::fields::{Fields, is_empty};
use super::mention::Location;
use super::repeats;
use super::shape::is_address_letter;
use crate::content::yaml::{Entry, Value};
use crate::problem::Code;
use crate::value::{Fault, id, shown};

/// What an old address looks like.
const OLD: &str = "old/address/";

/// The longest name that a disk takes.
const LONGEST_NAME: usize = 255;

/// The files that every portal has beside its pages.
const OWN_FILES: [&str; 4] = ["404.html", "feed.xml", "robots.txt", "sitemap.xml"];

/// An address that has moved.
#[derive(Debug, Clone)]
pub struct Redirect {
    /// The old address, as it was written but for the portal's own address or a slash in front.
    pub old: String,
    /// The content file or the address it moved to, written so too; empty for the front page.
    pub new: String,
    /// Where the old one was written.
    pub old_at: Location,
    /// Where the new one was written.
    pub new_at: Location,
}

impl Redirect {
    /// Returns the address of the page that leads on: a file's where the old one names a page as a file, otherwise a folder's.
    #[must_use]
    pub fn address(&self) -> String {
        address(&self.old)
    }
}

fn address(old: &str) -> String {
    let old = old.strip_suffix("index.html").unwrap_or(old);
    let inner = old.trim_matches('/');
    let is_page = ["html", "htm"]
        .iter()
        .any(|page| ending(old).is_some_and(|ending| ending.eq_ignore_ascii_case(page)));
    if inner.is_empty() || is_page {
        format!("/{inner}")
    } else {
        format!("/{inner}/")
    }
}

/// Returns the ending by which a host tells what a file is; a number such as that of `v1.2` is none, and a folder has none.
fn ending(address: &str) -> Option<&str> {
    let name = address.rsplit('/').next()?;
    let (_, ending) = name.rsplit_once('.')?;
    let is_word = ending.chars().any(|letter| letter.is_ascii_alphabetic());
    is_word.then_some(ending)
}

impl Fields<'_, '_> {
    /// Addresses that have moved, in the order of the file. `base_url` is the portal's own address.
    pub(super) fn redirects(&mut self, name: &'static str, base_url: &str) -> Vec<Redirect> {
        let takes = |takes| takes == FieldType::Redirects;
        let field = self.field(name, HowMany::One, takes);
        let Some(node) = self.node_of(name) else {
            return Vec::new();
        };
        let entries = match &node.value {
            Value::Null | Value::Unread => return Vec::new(),
            Value::Scalar(_) if is_empty(node) => return Vec::new(),
            Value::Map(entries) => entries,
            Value::Scalar(_) | Value::List(_) => {
                let message = format!(
                    "`{name}` takes lines such as `old/address/: projects/shared-map`, not {}",
                    describe(&node.value)
                );
                let help = "write each old address, a colon and the new one".to_owned();
                self.reading
                    .problem(Code::WrongType, node.number, Fault { message, help });
                return Vec::new();
            }
        };
        let repeats = repeats::told(entries, self.reading);
        let once = entries.iter().enumerate();
        let once = once.filter(|(index, _)| !repeats.contains_key(index));
        let read = once.filter_map(|(_, entry)| self.redirect(field, entry, base_url));
        let redirects: Vec<Redirect> = read.collect();
        self.each_from_an_address_of_its_own(redirects)
    }

    fn redirect(
        &mut self,
        field: &'static Field,
        entry: &Entry,
        base_url: &str,
    ) -> Option<Redirect> {
        let old = self.address_within(entry.number, &entry.key, base_url, moved_from);
        let new = self.target(field, entry)?;
        let new = self.address_within(entry.value.number, &new, base_url, moved_to);
        Some(Redirect {
            old: old?,
            new: new?,
            old_at: self.reading.at(entry.number),
            new_at: self.reading.at(entry.value.number),
        })
    }

    /// Returns what stands behind the colon; two quotation marks with nothing between them are the front page.
    fn target(&mut self, field: &'static Field, entry: &Entry) -> Option<String> {
        if entry.value.value == Value::Null {
            let message = format!("`{}` leads nowhere", entry.key);
            let help = "write the new address behind the colon, such as `projects/shared-map`, or `/` for the front page";
            let fault = Fault {
                message,
                help: help.to_owned(),
            };
            self.reading
                .problem(Code::MissingField, entry.number, fault);
            return None;
        }
        self.value(field, &entry.value)
    }

    /// Returns an address below the portal's own, without what every address of the portal begins with.
    fn address_within(
        &mut self,
        node: u32,
        text: &str,
        base_url: &str,
        check: fn(&str) -> Result<(), Fault>,
    ) -> Option<String> {
        let own = base_url.trim_end_matches('/');
        let folder = own.splitn(4, '/').nth(3).map(|folder| format!("/{folder}"));
        let beginnings = [Some(own), folder.as_deref()].into_iter().flatten();
        let behind = beginnings
            .filter_map(|own| text.strip_prefix(own))
            .find(|behind| !base_url.is_empty() && behind.starts_with('/'));
        let text = behind.unwrap_or(text);
        if let Err((code, fault)) = exact(text) {
            self.reading.problem(code, node, fault);
            return None;
        }
        match check(text) {
            Ok(()) => Some(text.strip_prefix('/').unwrap_or(text).to_owned()),
            Err(fault) => {
                self.reading.problem(Code::BadAddress, node, fault);
                None
            }
        }
    }

    /// Leaves out the redirects whose page would lie where that of an earlier one does, and reports them.
    fn each_from_an_address_of_its_own(&mut self, redirects: Vec<Redirect>) -> Vec<Redirect> {
        let mut first_of: BTreeMap<String, Redirect> = BTreeMap::new();
        let mut kept = Vec::new();
        for redirect in redirects {
            let is_same = |first: &&Redirect| {
                first.address() == redirect.address() || first.new != redirect.new
            };
            let small = redirect.address().to_lowercase();
            let Some(first) = first_of.get(&small).filter(is_same) else {
                first_of.entry(small).or_insert_with(|| redirect.clone());
                kept.push(redirect);
                continue;
            };
            let (old, before) = (&redirect.old, &first.old);
            let message = if first.address() == redirect.address() {
                format!("`{old}` is the same address as `{before}`, which has moved elsewhere")
            } else {
                format!(
                    "`{old}` and `{before}` differ only in capitals, which many hosts and disks do not tell apart"
                )
            };
            let help = "delete one of the two".to_owned();
            let fault = Fault { message, help };
            let related = Some((first.old_at.node, "first moved here"));
            self.reading
                .problem_with(Code::RepeatedId, redirect.old_at.node, fault, related);
        }
        kept
    }
}

/// Returns whether a page can lie at an address, so that it can lead on from there.
fn moved_from(text: &str) -> Result<(), Fault> {
    if matches!(text, "" | "/" | "." | "./") {
        return Err(Fault {
            message: "the front page is always there, so it cannot be moved elsewhere".to_owned(),
            help: "take this redirect out".to_owned(),
        });
    }
    if let Some((before, sign)) = cut(text) {
        return Err(Fault {
            message: format!(
                "`{}` cannot be told from `{before}`: a host of plain files does not look at what follows `{sign}`",
                shown(text)
            ),
            help: format!("write `{before}`"),
        });
    }
    within(text, OLD)?;
    let inner = text.trim_start_matches('/');
    if OWN_FILES.contains(&inner) {
        return Err(Fault {
            message: format!("`{inner}` is a file that every portal has, so it cannot be moved"),
            help: "take this redirect out".to_owned(),
        });
    }
    let page = ["html", "htm"];
    match ending(inner).filter(|ending| !page.contains(&ending.to_ascii_lowercase().as_str())) {
        None => Ok(()),
        Some(ending) => Err(Fault {
            message: format!(
                "`{inner}` is the address of a file, not of a page: what lies there is sent to readers as `.{ending}`, which no page is"
            ),
            help: format!(
                "write `{inner}/`, with a slash at its end: a host such as GitHub Pages leads whoever asks for the file to the page there"
            ),
        }),
    }
}

/// Returns whether a text may be the address or the content file that something moved to.
fn moved_to(text: &str) -> Result<(), Fault> {
    if matches!(text, "" | "/" | "." | "./") {
        return Ok(());
    }
    if let Some((before, _)) = cut(text) {
        return Err(Fault {
            message: format!(
                "`{}` is a place on a page, and a redirect leads to a page",
                shown(text)
            ),
            help: format!("write `{before}`"),
        });
    }
    if text.contains("://") {
        return Err(Fault {
            message: format!(
                "`{}` is no address of the portal, and a redirect leads to one",
                shown(text)
            ),
            help: "take this redirect out; a page of `pages/` can link to another website"
                .to_owned(),
        });
    }
    within(text, "projects/shared-map")
}

/// Returns what stands before the sign that begins a question to a server or names a place on a page, and the sign.
fn cut(text: &str) -> Option<(&str, char)> {
    let at = text.find(['?', '#']).filter(|at| *at > 0)?;
    let (before, sign) = (&text[..at], text[at..].chars().next()?);
    within(before, "").is_ok().then_some((before, sign))
}

/// Returns what to do with a path that has other letters than an address of the portal can have.
fn in_its_letters(path: &str, example: &str) -> String {
    let is_below = !path.contains(':') && !path.starts_with('.');
    let odd = path
        .chars()
        .find(|letter| *letter != '/' && !is_address_letter(*letter));
    match odd.filter(|_| is_below && example == OLD) {
        Some('*') => {
            "write each old address on a line of its own: no sign stands for several".to_owned()
        }
        Some(odd) => {
            let odd = if odd.is_whitespace() {
                "space".to_owned()
            } else {
                format!("`{odd}`")
            };
            format!(
                "take this redirect out: an address of the portal has letters a to z, figures, `-`, `_`, `.` and `/`, and no {odd}"
            )
        }
        None => {
            format!("write the part behind the portal's own address, such as `{example}`")
        }
    }
}

/// Returns whether a text is a path below the portal's own address.
fn within(text: &str, example: &str) -> Result<(), Fault> {
    let path = text.strip_prefix('/').unwrap_or(text);
    let path = path.strip_suffix('/').unwrap_or(path);
    let is_odd = |segment: &str| {
        matches!(segment, "" | "." | "..") || !segment.chars().all(is_address_letter)
    };
    if let Some(hidden) = path
        .split('/')
        .find(|segment| segment.starts_with('.') && !is_odd(segment))
    {
        return Err(Fault {
            message: format!(
                "`{}` cannot be an address of the portal: `{hidden}` begins with a dot, as only hidden files do",
                shown(text)
            ),
            help: "take this redirect out".to_owned(),
        });
    }
    if path.split('/').any(|segment| segment.len() > LONGEST_NAME) {
        return Err(Fault {
            message: format!(
                "`{}` has a part of more than {LONGEST_NAME} letters, which no disk takes as a name",
                shown(text)
            ),
            help: "take this redirect out".to_owned(),
        });
    }
    if !path.is_empty() && !path.split('/').any(is_odd) {
        return match path
            .split('/')
            .find(|segment| id::is_refused_by_windows(segment))
        {
            Some(segment) => Err(Fault {
                message: format!(
                    "`{}` cannot be an address of the portal: on Windows nothing can be called `{segment}`",
                    shown(text)
                ),
                help: "take this redirect out".to_owned(),
            }),
            None => Ok(()),
        };
    }
    let turned = text.replace('\\', "/");
    let turned = turned.trim_start_matches("./").trim_start_matches("../");
    let help = if turned != text && within(turned, example).is_ok() {
        format!("write `{turned}`")
    } else {
        in_its_letters(path, example)
    };
    let message = format!("`{}` is not an address within the portal", shown(text));
    Err(Fault { message, help })
}
