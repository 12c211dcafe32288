//! Addresses that a template writes itself. In: the text of templates. Out: each with its place, and what is wrong with those of the
//! theme's own files. Whether the portal has a page there is asked when all that is published is known.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::assets::Assets;
use crate::place::{File, Place};
use crate::problem::nearest::nearest;
use crate::problem::{Code, Problem, Report};

/// The filters that take an address.
const FILTERS: [&str; 2] = ["url", "absolute"];
/// The attributes that hold one.
const ATTRIBUTES: [&str; 3] = ["href", "src", "action"];

/// An address that stands in a template.
struct Written<'t> {
    address: &'t str,
    span: Range<usize>,
    /// Whether it goes through a filter, so that it is right below any path.
    is_filtered: bool,
}

/// Returns what is wrong with the addresses of some templates, and the pages and files of the portal that the others lead to.
pub(super) fn check(
    templates: &BTreeMap<String, Arc<File>>,
    usual: &BTreeSet<String>,
    assets: &Assets,
) -> (Vec<(String, Place)>, Report) {
    let mut report = Report::default();
    let mut left = Vec::new();
    for file in templates.values() {
        for written in written(&file.text) {
            let (address, place) = (written.address, Place::new(file, written.span.clone()));
            match fault(&written, assets) {
                Some((message, help)) => {
                    report.push(Problem::new(Code::BadTheme, place, message).help(help));
                }
                None if address.starts_with('/') && !usual.contains(address) => {
                    left.push((address.to_owned(), place));
                }
                None => {}
            }
        }
    }
    (left, report)
}

/// Returns the addresses that templates write.
pub(super) fn addresses<'t>(texts: impl Iterator<Item = &'t str>) -> BTreeSet<String> {
    let all = texts.flat_map(written);
    all.map(|written| written.address.to_owned()).collect()
}

fn fault(written: &Written<'_>, assets: &Assets) -> Option<(String, String)> {
    let address = written.address;
    let file = address.trim_start_matches('/');
    if file.starts_with("assets/")
        && (address.starts_with('/') || assets.address(address).is_none())
    {
        let help = match assets
            .address(file)
            .map(|_| file)
            .or_else(|| nearest(file, assets.paths()))
        {
            Some(near) => format!("write `{{{{ \"{near}\" | url }}}}`"),
            None => "put the file into the theme's `assets`".to_owned(),
        };
        let message = match assets.address(file) {
            Some(_) => format!(
                "nothing lies at `{address}`: a file of the theme is published under a name of its own"
            ),
            None => format!("the theme has no file `{file}`"),
        };
        return Some((message, help));
    }
    (!written.is_filtered).then(|| {
        let message = format!("`{address}` leads nowhere where the portal lies below a path");
        (message, format!("write `{{{{ \"{address}\" | url }}}}`"))
    })
}

/// Returns the addresses in a text, in order: what a filter is given between quotation marks, and attributes that begin with a slash.
fn written(text: &str) -> Vec<Written<'_>> {
    let filtered = text
        .match_indices('|')
        .filter_map(|(at, _)| filtered(text, at));
    let names = ATTRIBUTES.iter().flat_map(|name| text.match_indices(name));
    let attributes = names.filter_map(|(at, name)| attribute(text, at + name.len()));
    let all = filtered.map(|span| (span, true));
    let all = all.chain(attributes.map(|span| (span, false)));
    let written = all.map(|(span, is_filtered)| Written {
        address: &text[span.clone()],
        span,
        is_filtered,
    });
    let mut written: Vec<Written<'_>> = written
        .filter(|written| !is_remark(&text[..written.span.start]))
        .collect();
    written.sort_by_key(|written| written.span.start);
    written
}

/// Returns the text between quotation marks before a bar, where a filter for addresses stands behind it.
fn filtered(text: &str, bar: usize) -> Option<Range<usize>> {
    let filter = text[bar + 1..].trim_start();
    let end = filter.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
    if !FILTERS.contains(&&filter[..end.unwrap_or(filter.len())]) {
        return None;
    }
    let before = text[..bar].trim_end();
    let mark = before
        .chars()
        .last()
        .filter(|mark| "\"'`".contains(*mark))?;
    let end = before.len() - 1;
    let start = before[..end].rfind(mark)? + 1;
    Some(start..end)
}

/// Returns the address of the portal that an attribute holds as it is.
fn attribute(text: &str, name_end: usize) -> Option<Range<usize>> {
    let value = text[name_end..].strip_prefix("=\"")?;
    let start = name_end + 2;
    let end = start + value.find('"')?;
    is_address(&text[start..end]).then_some(start..end)
}

/// Returns whether a text ends within a remark.
fn is_remark(before: &str) -> bool {
    before.rfind("{#") > before.rfind("#}")
}

fn is_address(text: &str) -> bool {
    text.starts_with('/') && !text.starts_with("//") && !text.contains('{')
}
