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

    /// Returns what to say of a block of HTML: one thing of each table, film or picture that stands by itself, and one of all the rest,
    /// each time of the tag that says most.
    pub(super) fn block(&mut self, text: &str, span: Range<usize>) -> Vec<Finding> {
        let Some(source) = text.get(span.clone()) else {
            return Vec::new();
        };
        let mut rest = source;
        while let Some(comment) = rest.trim_start_matches(is_before_line).strip_prefix("<!--") {
            let Some(end) = comment.find("-->") else {
                let help = "close it with `-->`, or all that follows is lost";
                let message = "this comment is not closed";
                return vec![Finding::new(Code::RawHtml, span, message, help)];
            };
            rest = &comment[end + 3..];
        }
        if rest.trim_matches(is_before_line).is_empty() {
            return Vec::new();
        }
        let from = span.end - rest.trim_start_matches(is_before_line).len();
        let tags = Tag::all(text, from..span.end);
        if tags.is_empty() {
            return vec![on_its_line(text, no_tag(text, from..span.end), span.end)];
        }
        let tells = |tag: &&Tag<'_>| TELLING.contains(&tag.name.as_str()) && !tag.is_end;
        let mut found = Vec::new();
        let mut has_rest = false;
        for element in self.side_by_side(tags) {
            let telling = element.iter().find(tells);
            let first = element.first().filter(|_| !has_rest);
            has_rest |= telling.is_none() && first.is_some();
            let tag = telling.or(first);
            let told = tag.map(|tag| on_its_line(text, finding(text, tag), span.end));
            // A backslash before a tag has no effect as long as HTML stands in front of it.
            let is_plain = |told: &Finding| {
                let mended = told.mended.as_ref();
                mended.is_some_and(|(_, mended)| mended.starts_with('\\'))
            };
            let is_first = found.is_empty();
            found.extend(told.filter(|told| is_first || !is_plain(told)));
        }
        found
    }

    /// Returns the tags that are mistakes of their own, those of each outermost element together.
    fn side_by_side<'t>(&mut self, tags: Vec<Tag<'t>>) -> Vec<Vec<Tag<'t>>> {
        let mut elements = vec![Vec::new()];
        let mut depth = 0_usize;
        for tag in tags {
            let is_alone = ALONE.contains(&tag.name.as_str()) || tag.source.ends_with("/>");
            depth = match (tag.is_end, is_alone) {
                (true, _) => depth.saturating_sub(1),
                (false, true) => depth,
                (false, false) => depth + 1,
            };
            if self.is_new(&tag)
                && let Some(element) = elements.last_mut()
            {
                element.push(tag);
            }
            if depth == 0 {
                elements.push(Vec::new());
            }
        }
        elements
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

/// Returns what was found in a block that ends at a byte, up to the end of its line.
fn on_its_line(text: &str, mut found: Finding, end: usize) -> Finding {
    let line = &text[found.span.start..end];
    let line = line.lines().next().unwrap_or_default().trim_end();
    found.span.end = found.span.start + line.len();
    found
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
