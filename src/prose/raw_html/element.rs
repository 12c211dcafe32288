//! An element of HTML as Markdown has it. In: a tag, and what follows it. Out: what to write instead, with the element's own words,
//! address and file name.

use std::ops::Range;

use super::picture::picture;
use super::signs;
use super::tag::{FAR, LONGEST, Tag, end_of_tag, find_small, shown};
use crate::prose::finding::in_ticks;

/// What to do, and what to write in place of which bytes where that is known to the letter.
type Advice = (String, Option<(Range<usize>, String)>);

/// Stands for words that are too many for a message, or not there.
const DOTS: &str = "…";
const BEGIN_LINES: &str = "begin each line of the list with";
const NEXT_LINE: &str = "end the line with a backslash, `\\`, and go on in the next one";
const RULE: &str = "write `---` on a line of its own, with an empty line above and below";
const MEANINGS: &str =
    "write each word on a line of its own, and below it its meaning behind a colon: `: meaning`";
const KEEP_WORDS: &str = "take the tags out and keep the words: an empty line begins a paragraph, and the theme sets how it looks";
const TAKE_OUT: &str =
    "take it out: a text holds words, links, pictures and tables, and no programs, forms or styles";
/// Elements that only hold others together.
const WRAPPERS: [&str; 29] = [
    "p",
    "div",
    "section",
    "article",
    "aside",
    "header",
    "footer",
    "figure",
    "figcaption",
    "address",
    "nav",
    "main",
    "span",
    "font",
    "center",
    "small",
    "big",
    "b",
    "strong",
    "i",
    "em",
    "u",
    "s",
    "del",
    "mark",
    "abbr",
    "ins",
    "h2",
    "h3",
];
/// Elements that no text needs.
const REFUSED: [&str; 17] = [
    "script", "style", "form", "input", "button", "select", "textarea", "link", "meta", "svg",
    "canvas", "iframe", "embed", "object", "noscript", "video", "audio",
];

/// Returns words with the signs around them that stand for an element; nothing where no signs do.
fn around(name: &str, words: &str) -> Option<String> {
    Some(match name {
        "b" | "strong" => format!("**{words}**"),
        "i" | "em" | "cite" | "dfn" | "var" | "u" | "ins" => format!("*{words}*"),
        "s" | "del" | "strike" => format!("~~{words}~~"),
        "code" | "kbd" | "samp" | "tt" => in_ticks(words),
        "q" => format!("“{words}”"),
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
            let level = name[1..].parse().unwrap_or(2);
            format!("{} {words}", "#".repeat(level))
        }
        "span" | "font" | "small" | "big" | "center" | "mark" | "abbr" | "time" | "label" => {
            words.to_owned()
        }
        _ => return None,
    })
}

/// Returns what else there is to say of an element.
fn why(name: &str, markdown: &str) -> &'static str {
    match name {
        "u" | "ins" => ": on the web, underlined words look like a link",
        "sup" if markdown.chars().all(char::is_numeric) => ", or `[^1]` for a note at the foot",
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => " on a line of its own",
        "span" | "font" | "small" | "big" | "center" | "mark" | "abbr" | "time" | "label" => {
            ": the theme sets how words look"
        }
        "iframe" | "video" | "audio" | "embed" | "object" => {
            ": what stands on another site is linked to, so that it learns nothing of the reader"
        }
        _ => "",
    }
}

/// A tag with what it holds.
pub(super) struct Element<'t> {
    tag: &'t Tag<'t>,
    text: &'t str,
    /// From the first byte of the tag to the last of its end.
    span: Range<usize>,
    /// What stands between.
    inner: &'t str,
}

impl<'t> Element<'t> {
    /// Returns the element that a tag begins.
    pub(super) fn of(text: &'t str, tag: &'t Tag<'t>) -> Element<'t> {
        let from = tag.span.end;
        let mut far = (from + FAR).min(text.len());
        while !text.is_char_boundary(far) {
            far -= 1;
        }
        let end = find_small(&text[from..far], &format!("</{}", tag.name));
        let (inner, end) = match end {
            Some(end) => (&text[from..from + end], end_of_tag(text, from + end)),
            None => ("", from),
        };
        Element {
            tag,
            text,
            span: tag.span.start..end,
            inner,
        }
    }

    /// Returns the words that it shows, on one line; three dots where they are many.
    fn words(&self) -> String {
        let mut words = String::new();
        let mut rest = self.inner;
        while let Some(at) = rest.find('<') {
            words.push_str(&rest[..at]);
            rest = &rest[end_of_tag(rest, at)..];
            words.push(' ');
        }
        words.push_str(rest);
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() || words.len() > LONGEST {
            DOTS.to_owned()
        } else {
            words
        }
    }

    /// Returns what to write instead, and that text itself where it is known to the letter.
    pub(super) fn in_markdown(&self) -> Advice {
        let words = self.words();
        let name = self.tag.name.as_str();
        let markdown = match name {
            "a" => self.link(&words),
            "iframe" | "video" | "audio" | "embed" | "object" => self.film(),
            "sup" => signs::raised(&words),
            "sub" => signs::lowered(&words),
            _ if words == DOTS => None,
            _ => around(name, &words),
        };
        match markdown {
            Some(markdown) => {
                let help = format!("write {}{}", in_ticks(&markdown), why(name, &markdown));
                (help, Some((self.span.clone(), markdown)))
            }
            None => self.advice(&words),
        }
    }

    fn link(&self, words: &str) -> Option<String> {
        let target = self.tag.attribute("href")?.trim();
        let named = if words == DOTS { target } else { words };
        Some(format!("[{named}]({})", target.replace(' ', "%20")))
    }

    /// Returns a film or another page within the page, as a link to it.
    fn film(&self) -> Option<String> {
        let inside = Tag::all(self.inner, 0..self.inner.len());
        let mut sources = std::iter::once(self.tag).chain(&inside);
        let source =
            sources.find_map(|tag| tag.attribute("src").or_else(|| tag.attribute("data")))?;
        let source = match source
            .split_once("/embed/")
            .filter(|(host, _)| host.contains("youtube"))
        {
            Some((_, film)) => {
                let film = film.split(['?', '&']).next().unwrap_or(film);
                format!("https://www.youtube.com/watch?v={film}")
            }
            None if source.starts_with("//") => format!("https:{source}"),
            None if !source.contains("://") => return None,
            None => source.replace(' ', "%20"),
        };
        let named = self
            .tag
            .attribute("title")
            .unwrap_or(match self.tag.name.as_str() {
                "audio" => "Listen to the recording",
                "video" => "Watch the film",
                _ if source.contains("youtube") || source.contains("vimeo") => "Watch the film",
                _ if source.contains("map") => "See the map",
                _ => "See it there",
            });
        Some(format!("[{named}]({source})"))
    }

    /// Returns what to do where there is more to it than to write something else in its place.
    fn advice(&self, words: &str) -> Advice {
        let tag = self.tag.span.clone();
        let (help, mended) = match self.tag.name.as_str() {
            "a" => return self.anchor(),
            "img" => {
                let unknown = || "![What it shows](../images/name.jpg)".to_owned();
                let picture = picture(self.tag.source).unwrap_or_else(unknown);
                let shown = in_ticks(&picture);
                let help = format!("put the picture into the folder `images` and write {shown}");
                (help, (tag, picture))
            }
            name @ ("video" | "audio") => {
                let words = if name == "video" {
                    "Watch the film"
                } else {
                    "Listen to the recording"
                };
                let shown = in_ticks(&format!("[{words}](https://…)"));
                (
                    format!("put it on another website, and link to it there: {shown}"),
                    (tag, String::new()),
                )
            }
            "br" => (NEXT_LINE.to_owned(), (tag, "\\\n".to_owned())),
            "hr" => (RULE.to_owned(), (tag, "\n\n---\n\n".to_owned())),
            "sup" | "sub" => {
                let shown = in_ticks(words);
                let help = format!(
                    "take the tags out and write {shown}: Markdown raises and lowers no words"
                );
                (help, (self.span.clone(), words.to_owned()))
            }
            name => {
                if let Some(help) = self.over_lines(name, words) {
                    return (help, None);
                }
                let plain = format!("\\{}", self.tag.source);
                let shown = in_ticks(&shown(&plain));
                let help = format!("write {shown} for a plain angle bracket, or take it out");
                (help, (tag, plain))
            }
        };
        (help, Some(mended))
    }

    /// Returns what to do with an element that holds lines or others; nothing for one that is not known.
    fn over_lines(&self, name: &str, words: &str) -> Option<String> {
        let line = |begin: &str, words: &str| in_ticks(&format!("{begin}{words}"));
        Some(match name {
            "table" | "thead" | "tbody" | "tr" | "td" | "th" | "caption" | "colgroup" => {
                self.table()
            }
            "details" | "summary" => {
                let heading = line("## ", &self.summary());
                format!("write it as a heading with its text below: {heading}")
            }
            "ul" | "menu" => format!(
                "{BEGIN_LINES} a hyphen and a space: {}",
                line("- ", &self.first("li"))
            ),
            "ol" => format!(
                "{BEGIN_LINES} its number: {}",
                line("1. ", &self.first("li"))
            ),
            "li" => format!("{BEGIN_LINES} a hyphen and a space: {}", line("- ", words)),
            "dl" | "dt" | "dd" => MEANINGS.to_owned(),
            "blockquote" => format!(
                "begin each line with `>` and a space: {}",
                line("> ", words)
            ),
            "pre" => {
                "write three ticks on a line of their own above it, and three below".to_owned()
            }
            name if WRAPPERS.contains(&name) => KEEP_WORDS.to_owned(),
            name if REFUSED.contains(&name) => TAKE_OUT.to_owned(),
            _ => return None,
        })
    }

    /// Advises on `<a name="x">`: an anchor belongs to a heading.
    fn anchor(&self) -> Advice {
        let Some(id) = self
            .tag
            .attribute("name")
            .or_else(|| self.tag.attribute("id"))
        else {
            return (
                "take it out: a link is written `[words](address)`".to_owned(),
                None,
            );
        };
        let start = self.text[..self.span.start]
            .rfind('\n')
            .map_or(0, |at| at + 1);
        let heading = self.text[start..]
            .lines()
            .take(20)
            .find(|line| line.starts_with('#'));
        let heading = heading.map(|heading| heading.replace(&self.text[self.span.clone()], ""));
        let heading = heading
            .as_deref()
            .map(|heading| heading.trim().trim_end_matches('#').trim());
        let is_plain = |heading: &&str| heading.len() <= LONGEST && !heading.contains(['<', '{']);
        let help = match heading.filter(is_plain) {
            Some(heading) => format!(
                "take it out and write `{{#{id}}}` behind the heading: `{heading} {{#{id}}}`"
            ),
            None => {
                format!("take it out and write `{{#{id}}}` behind the heading that it stands for")
            }
        };
        (
            help,
            Some((self.span.clone(), self.inner.trim().to_owned())),
        )
    }

    fn table(&self) -> String {
        let head = self.first_row();
        let columns = head.len().max(2);
        let cells = (0..columns).map(|column| head.get(column).map_or(DOTS, String::as_str));
        let line = format!("| {} |", cells.collect::<Vec<_>>().join(" | "));
        let rule = format!("|{}", " --- |".repeat(columns));
        format!(
            "write the table with strokes: {} as its first line, `{rule}` below it, then a line for each row",
            in_ticks(&line)
        )
    }

    /// Returns the words of the cells of the first row.
    fn first_row(&self) -> Vec<String> {
        let from = self.tag.span.end;
        let end = self.text[from..]
            .char_indices()
            .take(FAR)
            .last()
            .map_or(0, |(at, _)| at);
        let inner = &self.text[from..from + end];
        let row = &inner[..find_small(inner, "</tr").unwrap_or(inner.len())];
        let tags = Tag::all(row, 0..row.len());
        let cells = tags
            .iter()
            .filter(|tag| !tag.is_end && matches!(tag.name.as_str(), "td" | "th"));
        cells
            .take(8)
            .map(|cell| Element::of(row, cell).words())
            .collect()
    }

    fn summary(&self) -> String {
        match self.tag.name.as_str() {
            "summary" => self.words(),
            _ => self.first("summary"),
        }
    }

    /// Returns the words of the first element of a name inside.
    fn first(&self, name: &str) -> String {
        let inside = Tag::all(self.inner, 0..self.inner.len());
        let first = inside.iter().find(|tag| tag.name == name && !tag.is_end);
        first.map_or_else(
            || DOTS.to_owned(),
            |tag| Element::of(self.inner, tag).words(),
        )
    }
}
