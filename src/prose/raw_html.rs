//! HTML in a text, which is never taken as it is. In: a tag, and what follows it. Out: how the same is written in Markdown, with
//! its own words, address and file name. Never reads HTML as a browser would: only as much of it as the advice needs.

mod element;
mod picture;
mod signs;
mod tag;

use std::collections::BTreeMap;
use std::ops::Range;

use super::finding::Finding;
use crate::problem::Code;
use element::Element;
pub(super) use picture::picture;
pub(super) use signs::{lowered, raised};
use tag::{Tag, shown};

/// The elements that are open and were reported: what belongs to them is the same mistake.
#[derive(Debug, Default)]
pub(super) struct OpenElements {
    /// How many of each name are open.
    open: BTreeMap<String, usize>,
}

impl OpenElements {
    /// Returns what to say of a tag among words; nothing where it belongs to one that was reported.
    pub(super) fn take(&mut self, text: &str, span: Range<usize>) -> Option<Finding> {
        match Tag::at(text, span.start) {
            Some(tag) => self.is_new(&tag).then(|| finding(text, &tag)),
            None => Some(no_tag(text, span)),
        }
    }

    /// Returns what to say of a block of HTML: one thing, of the tag that says most.
    pub(super) fn block(&mut self, text: &str, span: Range<usize>) -> Option<Finding> {
        let source = text.get(span.clone())?;
        let mut rest = source;
        while let Some(comment) = rest.trim_start_matches(is_before_line).strip_prefix("<!--") {
            let Some(end) = comment.find("-->") else {
                let help = "close it with `-->`, or all that follows is lost";
                return Some(Finding::new(
                    Code::RawHtml,
                    span,
                    "this comment is not closed",
                    help,
                ));
            };
            rest = &comment[end + 3..];
        }
        if rest.trim_matches(is_before_line).is_empty() {
            return None;
        }
        let from = span.end - rest.trim_start_matches(is_before_line).len();
        let tags = Tag::all(text, from..span.end);
        let is_empty = tags.is_empty();
        let new: Vec<Tag<'_>> = tags.into_iter().filter(|tag| self.is_new(tag)).collect();
        let tells = |tag: &&Tag<'_>| TELLING.contains(&tag.name.as_str()) && !tag.is_end;
        let mut found = match new.iter().find(tells).or(new.first()) {
            Some(tag) => finding(text, tag),
            None if is_empty => no_tag(text, from..span.end),
            None => return None,
        };
        let line = &text[found.span.start..span.end];
        found.span.end =
            found.span.start + line.lines().next().unwrap_or_default().trim_end().len();
        Some(found)
    }

    fn is_open(&self, name: &str) -> bool {
        self.open.get(name).is_some_and(|count| *count > 0)
    }

    /// Returns whether a tag is a mistake of its own.
    fn is_new(&mut self, tag: &Tag<'_>) -> bool {
        if tag.is_end {
            let Some(count) = self.open.get_mut(&tag.name).filter(|count| **count > 0) else {
                return !self.is_open("table");
            };
            *count -= 1;
            return false;
        }
        let around: &[&str] = match tag.name.as_str() {
            "li" => &["ul", "ol", "menu"],
            "dt" | "dd" => &["dl"],
            "summary" => &["details"],
            "source" | "track" => &["video", "audio", "picture"],
            "param" | "embed" => &["object"],
            _ => &[],
        };
        let is_inside = self.is_open("table") || around.iter().any(|name| self.is_open(name));
        if !ALONE.contains(&tag.name.as_str()) {
            *self.open.entry(tag.name.clone()).or_default() += 1;
        }
        !is_inside
    }
}

/// Elements of which a block of HTML is made, before those that only hold it together.
const TELLING: [&str; 8] = [
    "table", "img", "iframe", "video", "audio", "object", "embed", "details",
];
/// Elements that have no end.
const ALONE: [&str; 9] = [
    "br", "img", "hr", "input", "meta", "link", "source", "embed", "wbr",
];

/// Returns the names of the places in a stretch of HTML to which a link may lead.
pub(super) fn named_places(text: &str, span: Range<usize>) -> Vec<String> {
    let tags = Tag::all(text, span);
    let names = tags
        .iter()
        .flat_map(|tag| [tag.attribute("name"), tag.attribute("id")]);
    names.flatten().map(str::to_owned).collect()
}

/// Returns what may stand before the words of a line in a quotation.
fn is_before_line(letter: char) -> bool {
    letter.is_whitespace() || letter == '>'
}

/// Returns what begins as HTML and is no tag, such as `<?php`.
fn no_tag(text: &str, span: Range<usize>) -> Finding {
    let written = shown(text.get(span.clone()).unwrap_or_default());
    let message = format!("`{written}` is HTML, which a text may not hold");
    Finding::new(
        Code::RawHtml,
        span,
        message,
        "take it out, or write `\\<` for a plain angle bracket",
    )
}

/// Returns what is wrong with a tag, and what to write instead of it and what it holds.
fn finding(text: &str, tag: &Tag<'_>) -> Finding {
    let message = format!("`{}` is HTML, which a text may not hold", shown(tag.source));
    if tag.is_end {
        let finding = Finding::new(Code::RawHtml, tag.span.clone(), message, "take it out");
        return finding.mended(tag.span.clone(), "");
    }
    let (help, mended) = Element::of(text, tag).in_markdown();
    let mut finding = Finding::new(Code::RawHtml, tag.span.clone(), message, help);
    finding.mended = mended;
    finding
}
