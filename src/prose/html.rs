//! Markdown → HTML. In: the text, and where its targets lead. Out: valid HTML5 without inline styles or scripts, whatever
//! the text holds. Writes in one pass and never reports: what is wrong with a text was said when it was read.

mod escape;
mod notes;
mod style;

use pulldown_cmark::{Alignment, BlockQuoteKind, Event, LinkType, Parser, Tag, TagEnd};

use super::anchors::Anchors;
use super::events::{events, options};
use super::target::{TargetKind, Use, classify};
use crate::value::unseen;
use notes::Footnotes;
pub use style::{ImageAttributes, OwnWords, Resolved, Style};

/// Returns the HTML of a Markdown text.
///
/// ```
/// use mercat::prose::{self, Resolved, Style};
///
/// let style = Style { resolve: &|_| Resolved::Address("/councils/fenby/".to_owned()), level: 2, at_once: 0, prefix: "text-", page: "", say: &|_| String::new() };
/// let html = prose::html("# Who pays\n\n[Fenby](../councils/fenby.yaml)", &style);
/// assert_eq!(html, "<h2 id=\"text-who-pays\">Who pays</h2>\n<p><a href=\"/councils/fenby/\">Fenby</a></p>\n");
/// assert_eq!(prose::html("[Fenby](javascript:alert(1))", &style), "<p>Fenby</p>\n");
/// ```
#[must_use]
pub fn html(markdown: &str, style: &Style<'_>) -> String {
    let mut writer = Writer::new(style, markdown.len());
    let parser = Parser::new_ext(markdown, options()).into_offset_iter();
    for (event, _) in events(markdown, parser) {
        writer.take(event);
    }
    writer.notes.write(&mut writer.out, style);
    writer.out
}

/// A heading whose words are still being written: where it began, as which level, under which id.
struct HeadingBeingWritten {
    start: usize,
    level: u8,
    id: Option<String>,
    words: String,
}

/// A picture whose words are still being read.
struct OpenPicture {
    attributes: Option<ImageAttributes>,
    title: String,
    words: String,
    depth: usize,
}

#[derive(Default)]
struct OpenTable {
    alignments: Vec<Alignment>,
    column: usize,
    cell: usize,
    in_head: bool,
    has_body: bool,
}

struct Writer<'s> {
    style: &'s Style<'s>,
    out: String,
    /// Levels as written of the headings above the next one.
    levels: Vec<u8>,
    anchors: Anchors,
    heading: Option<HeadingBeingWritten>,
    picture: Option<OpenPicture>,
    /// How many pictures are written.
    pictures: usize,
    /// For each open link where its words begin and its address, unless only the words are kept.
    links: Vec<Option<(usize, String)>>,
    table: OpenTable,
    notes: Footnotes,
    /// The note that is being written, by name, and the text that waits for its end.
    waiting: Vec<(String, String)>,
    /// The words of the last heading, by which a table below it is called where it is read aloud.
    above: String,
}

impl<'s> Writer<'s> {
    fn new(style: &'s Style<'s>, length: usize) -> Writer<'s> {
        Writer {
            style,
            out: String::with_capacity(length + length / 4),
            levels: Vec::new(),
            anchors: Anchors::default(),
            heading: None,
            picture: None,
            pictures: 0,
            links: Vec::new(),
            table: OpenTable::default(),
            notes: Footnotes::default(),
            waiting: Vec::new(),
            above: String::new(),
        }
    }

    fn take(&mut self, event: Event<'_>) {
        if self.picture.is_some() {
            return self.take_in_picture(&event);
        }
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(words) => self.words(&words),
            Event::Code(words) => {
                self.out.push_str("<code>");
                self.words(&words);
                self.out.push_str("</code>");
            }
            Event::SoftBreak => self.words("\n"),
            Event::HardBreak => {
                self.out.push_str("<br>");
                self.words("\n");
            }
            Event::Rule => self.out.push_str("<hr>\n"),
            Event::FootnoteReference(name) => {
                let is_free = self.links.is_empty();
                self.notes
                    .refer(&name, is_free.then_some(self.style), &mut self.out);
            }
            Event::TaskListMarker(done) => {
                let checked = if done { " checked" } else { "" };
                self.out.extend([
                    "<input type=\"checkbox\" disabled",
                    checked,
                    " aria-label=\"",
                ]);
                self.say(OwnWords::Task { done });
                self.out.push_str("\"> ");
            }
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
    }

    fn words(&mut self, words: &str) {
        if let Some(heading) = &mut self.heading {
            heading
                .words
                .push_str(if words == "\n" { " " } else { words });
        }
        escape::text(words, &mut self.out);
    }

    fn take_in_picture(&mut self, event: &Event<'_>) {
        let Some(picture) = &mut self.picture else {
            return;
        };
        match event {
            Event::Start(_) => picture.depth += 1,
            Event::End(_) if picture.depth > 0 => picture.depth -= 1,
            Event::End(_) => self.end_picture(),
            Event::Text(words) | Event::Code(words) => picture.words.push_str(words),
            Event::SoftBreak | Event::HardBreak => picture.words.push(' '),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { level, id, .. } => {
                let level = self.level(level as u8);
                let id = id.map(|id| id.to_string());
                self.heading = Some(HeadingBeingWritten {
                    start: self.out.len(),
                    level,
                    id,
                    words: String::new(),
                });
            }
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => self.start_link(link_type, &dest_url, &title),
            Tag::Image {
                dest_url, title, ..
            } => {
                self.picture = Some(OpenPicture {
                    attributes: self.image_attributes(&dest_url),
                    title: title.to_string(),
                    words: String::new(),
                    depth: 0,
                });
            }
            Tag::FootnoteDefinition(name) => self
                .waiting
                .push((name.to_string(), std::mem::take(&mut self.out))),
            Tag::BlockQuote(Some(kind)) => self.start_alert(kind),
            Tag::List(Some(first)) if first != 1 => {
                self.out
                    .extend(["<ol start=\"", &first.to_string(), "\">\n"]);
            }
            Tag::Table(alignments) => {
                self.table = OpenTable {
                    alignments,
                    ..OpenTable::default()
                };
                self.out.push_str(
                    "<div class=\"scroll\">\n<table class=\"ruled\">\n<caption class=\"vh\">",
                );
                if self.above.is_empty() {
                    self.say(OwnWords::Table);
                } else {
                    escape::text(&self.above, &mut self.out);
                }
                self.out.push_str("</caption>\n");
            }
            Tag::TableHead | Tag::TableRow => self.start_row(tag == Tag::TableHead),
            Tag::TableCell => self.table.cell = self.out.len(),
            tag => self.out.push_str(opening(&tag)),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::Link => self.end_link(),
            TagEnd::FootnoteDefinition => {
                if let Some((name, text)) = self.waiting.pop() {
                    let note = std::mem::replace(&mut self.out, text);
                    self.notes.define(&name, &note);
                }
            }
            TagEnd::TableCell => self.end_cell(),
            TagEnd::TableHead => self.out.push_str("</tr></thead>\n"),
            TagEnd::Table => {
                self.out.push_str(if self.table.has_body {
                    "</tbody>\n"
                } else {
                    ""
                });
                self.out.push_str("</table>\n</div>\n");
            }
            tag => self.out.push_str(closing(tag)),
        }
    }

    /// Returns the level on the page of a heading written at `written`: one below the nearest above it that was written higher.
    fn level(&mut self, written: u8) -> u8 {
        while self.levels.last().is_some_and(|above| *above >= written) {
            self.levels.pop();
        }
        let depth = u8::try_from(self.levels.len()).unwrap_or(6);
        self.levels.push(written);
        (self.style.level.max(1) + depth).min(6)
    }

    fn end_heading(&mut self) {
        let Some(HeadingBeingWritten {
            start,
            level,
            id,
            words,
        }) = self.heading.take()
        else {
            return;
        };
        let id = self.anchors.give(id.as_deref(), &words);
        self.out.insert_str(
            start,
            &format!("<h{level} id=\"{}{id}\">", self.style.prefix),
        );
        self.out.extend(["</h", &level.to_string(), ">\n"]);
        self.above = words;
    }

    /// Returns the address to write for a target; nothing where it is refused or leads nowhere.
    fn address(&self, target: &str, used: Use) -> Option<String> {
        let kind = classify(target, used).ok()?;
        if let Some(anchor) = target.strip_prefix('#') {
            return Some([self.style.page, "#", self.style.prefix, anchor].concat());
        }
        match (self.style.resolve)(target) {
            Resolved::Address(address) => Some(address),
            Resolved::Picture(attributes) => {
                let widest = attributes.versions.into_iter().next();
                widest.map(|(address, _)| address)
            }
            Resolved::Nowhere => (kind == TargetKind::Elsewhere).then(|| target.to_owned()),
        }
    }

    /// Returns how to show the picture at a target; nothing where it is refused or is none.
    fn image_attributes(&self, target: &str) -> Option<ImageAttributes> {
        match (
            classify(target, Use::Picture).ok()?,
            (self.style.resolve)(target),
        ) {
            (TargetKind::Here, Resolved::Picture(attributes)) => Some(attributes),
            _ => None,
        }
    }

    fn start_link(&mut self, kind: LinkType, target: &str, title: &str) {
        let address = match kind {
            LinkType::Email => Some(format!("mailto:{target}")),
            _ => self.address(target, Use::Link),
        };
        let address = address.filter(|_| self.links.iter().all(Option::is_none));
        if let Some(address) = &address {
            self.out.push_str("<a href=\"");
            escape::address(address, &mut self.out);
            self.title(title);
            self.out.push_str("\">");
        }
        self.links
            .push(address.map(|address| (self.out.len(), address)));
    }

    fn end_link(&mut self) {
        if let Some((start, address)) = self.links.pop().flatten() {
            if unseen::shows_nothing(&self.out[start..]) {
                escape::text(&address, &mut self.out);
            }
            self.out.push_str("</a>");
        }
    }

    /// Goes on from an open attribute to the title, if there is one.
    fn title(&mut self, title: &str) {
        if !title.is_empty() {
            self.out.push_str("\" title=\"");
            escape::attribute(title, &mut self.out);
        }
    }

    fn end_picture(&mut self) {
        let Some(picture) = self.picture.take() else {
            return;
        };
        let Some(attributes) = picture.attributes else {
            return escape::text(&picture.words, &mut self.out);
        };
        self.out.push_str("<img src=\"");
        if let Some((address, _)) = attributes.versions.first() {
            escape::address(address, &mut self.out);
        }
        if attributes.versions.len() > 1 {
            for (index, (address, width)) in attributes.versions.iter().enumerate() {
                self.out
                    .push_str(if index == 0 { "\" srcset=\"" } else { ", " });
                escape::address(address, &mut self.out);
                self.out.extend([" ", &width.to_string(), "w"]);
            }
            self.out.push_str("\" sizes=\"");
            escape::attribute(&attributes.sizes, &mut self.out);
        }
        let (width, height) = (attributes.width.to_string(), attributes.height.to_string());
        self.out
            .extend(["\" width=\"", &width, "\" height=\"", &height]);
        if self.pictures >= self.style.at_once {
            self.out.push_str("\" loading=\"lazy");
        }
        self.pictures += 1;
        self.out.push_str("\" decoding=\"async\" alt=\"");
        escape::attribute(&picture.words, &mut self.out);
        self.title(&picture.title);
        self.out.push_str("\">");
    }

    /// Begins an alert with its word: colour alone would not tell a warning from a tip.
    fn start_alert(&mut self, kind: BlockQuoteKind) {
        let class = match kind {
            BlockQuoteKind::Note => "note",
            BlockQuoteKind::Tip => "tip",
            BlockQuoteKind::Important => "important",
            BlockQuoteKind::Warning => "warning",
            BlockQuoteKind::Caution => "caution",
        };
        self.out.extend([
            "<div class=\"alert ",
            class,
            "\" role=\"note\">\n<p class=\"word\">",
        ]);
        self.say(OwnWords::Alert(class));
        self.out.push_str("</p>\n");
    }

    /// Writes words that the text does not hold itself.
    fn say(&mut self, words: OwnWords<'_>) {
        let words = (self.style.say)(words);
        escape::text(&words, &mut self.out);
    }

    fn start_row(&mut self, in_head: bool) {
        self.table.column = 0;
        self.table.in_head = in_head;
        if in_head {
            self.out.push_str("<thead>");
        } else if !self.table.has_body {
            self.table.has_body = true;
            self.out.push_str("<tbody>\n");
        }
        self.out.push_str("<tr>");
    }

    fn end_cell(&mut self) {
        let class = match self.table.alignments.get(self.table.column) {
            Some(Alignment::Right) => " class=\"num\"",
            Some(Alignment::Center) => " class=\"centre\"",
            _ => "",
        };
        // A head without words is no head: it would be read out as an empty one for each cell below.
        let is_head = self.table.in_head && self.out.len() > self.table.cell;
        let (tag, scope) = if is_head {
            ("th", " scope=\"col\"")
        } else {
            ("td", "")
        };
        self.out
            .insert_str(self.table.cell, &format!("<{tag}{scope}{class}>"));
        self.out.extend(["</", tag, ">"]);
        self.table.column += 1;
    }
}

/// Returns what opens a tag that is written as it is.
fn opening(tag: &Tag<'_>) -> &'static str {
    match tag {
        Tag::Paragraph => "<p>",
        Tag::BlockQuote(_) => "<blockquote>\n",
        Tag::CodeBlock(_) => "<pre><code>",
        Tag::List(None) => "<ul>\n",
        Tag::List(Some(_)) => "<ol>\n",
        Tag::Item => "<li>",
        Tag::DefinitionList => "<dl>\n",
        Tag::DefinitionListTitle => "<dt>",
        Tag::DefinitionListDefinition => "<dd>",
        Tag::Emphasis => "<em>",
        Tag::Strong => "<strong>",
        Tag::Strikethrough => "<del>",
        _ => "",
    }
}

/// Returns what closes a tag that is written as it is.
fn closing(tag: TagEnd) -> &'static str {
    match tag {
        TagEnd::Paragraph => "</p>\n",
        TagEnd::BlockQuote(None) => "</blockquote>\n",
        TagEnd::BlockQuote(Some(_)) => "</div>\n",
        TagEnd::CodeBlock => "</code></pre>\n",
        TagEnd::List(false) => "</ul>\n",
        TagEnd::List(true) => "</ol>\n",
        TagEnd::Item => "</li>\n",
        TagEnd::TableRow => "</tr>\n",
        TagEnd::DefinitionList => "</dl>\n",
        TagEnd::DefinitionListTitle => "</dt>\n",
        TagEnd::DefinitionListDefinition => "</dd>\n",
        TagEnd::Emphasis => "</em>",
        TagEnd::Strong => "</strong>",
        TagEnd::Strikethrough => "</del>",
        _ => "",
    }
}
