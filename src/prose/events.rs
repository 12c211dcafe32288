//! The pieces of a Markdown text as the site means them, the same in reading and in writing. In: the parser's events. Out: the
//! same events, with bare web and mail addresses as links, typographic marks, and `<br>` in a table cell as a line break.
//! Looks at each byte once or twice, never ahead of the next event.

mod bare_address;
mod marks;

use std::collections::VecDeque;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, Options, Tag, TagEnd};

use marks::TypographicMarks;

/// What the parser gives: an event and the bytes of the text that it was read from.
pub(super) type PlacedEvent<'t> = (Event<'t>, Range<usize>);

/// Goes through the parser's events of `text`.
pub(super) fn events<'t, P>(text: &'t str, parser: P) -> Events<'t, P>
where
    P: Iterator<Item = PlacedEvent<'t>>,
{
    Events {
        text,
        parser,
        ready: VecDeque::new(),
        run: None,
        marks: TypographicMarks::default(),
        links: 0,
        pictures: 0,
        is_code: false,
        is_address: false,
        is_cell: false,
    }
}

/// The events of one text.
pub(super) struct Events<'t, P> {
    text: &'t str,
    parser: P,
    /// Pieces that are done and not yet asked for.
    ready: VecDeque<PlacedEvent<'t>>,
    /// Words whose end has not come yet: the parser cuts them at each sign that might have been markup.
    run: Option<Range<usize>>,
    marks: TypographicMarks,
    /// How many links are open, and how many pictures.
    links: usize,
    pictures: usize,
    is_code: bool,
    /// Whether the words are an address between `<` and `>`, which is shown as it is.
    is_address: bool,
    is_cell: bool,
}

impl<'t, P: Iterator<Item = PlacedEvent<'t>>> Iterator for Events<'t, P> {
    type Item = PlacedEvent<'t>;

    fn next(&mut self) -> Option<PlacedEvent<'t>> {
        loop {
            if let Some(piece) = self.ready.pop_front() {
                return Some(piece);
            }
            match self.parser.next() {
                Some((Event::Text(words), span)) => self.words(words, span),
                Some((event, span)) => {
                    self.end_run();
                    self.other(event, span);
                }
                None if self.run.is_some() => self.end_run(),
                None => return None,
            }
        }
    }
}

/// How an address has to write `&` where HTML is meant: what is copied from there has it so.
const AMPERSAND: &str = "&amp;";

impl<'t, P> Events<'t, P> {
    fn words(&mut self, words: CowStr<'t>, span: Range<usize>) {
        let source = self.text.get(span.clone()).unwrap_or_default();
        let is_as_written = source == &*words || source == AMPERSAND;
        if self.is_code || self.is_address || !is_as_written {
            self.end_run();
            self.marks.after(&words);
            return self.ready.push_back((Event::Text(words), span));
        }
        match &mut self.run {
            Some(run) if run.end == span.start => run.end = span.end,
            _ => {
                self.end_run();
                self.run = Some(span);
            }
        }
    }

    fn other(&mut self, event: Event<'t>, span: Range<usize>) {
        match &event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(*tag),
            Event::Code(words) => self.marks.after(words),
            Event::SoftBreak | Event::HardBreak => self.marks.after(" "),
            // A note stands behind the word that it belongs to.
            Event::FootnoteReference(_) => self.marks.after("."),
            Event::InlineHtml(tag) if self.is_cell && is_line_break(tag) => {
                self.marks.after(" ");
                return self.ready.push_back((Event::HardBreak, span));
            }
            _ => {}
        }
        self.ready.push_back((event, span));
    }

    fn start(&mut self, tag: &Tag<'t>) {
        match tag {
            Tag::Link { link_type, .. } => {
                self.links += 1;
                self.is_address = matches!(link_type, LinkType::Autolink | LinkType::Email);
            }
            Tag::Image { .. } => self.pictures += 1,
            Tag::CodeBlock(_) => self.is_code = true,
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => {}
            tag => {
                self.is_cell = matches!(tag, Tag::TableCell);
                self.marks = TypographicMarks::default();
            }
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Link => {
                self.links = self.links.saturating_sub(1);
                self.is_address = false;
            }
            TagEnd::Image => self.pictures = self.pictures.saturating_sub(1),
            TagEnd::CodeBlock => self.is_code = false,
            TagEnd::TableCell => self.is_cell = false,
            _ => {}
        }
    }

    /// Hands on the words that were gathered, their addresses as links.
    fn end_run(&mut self) {
        let Some(run) = self.run.take() else {
            return;
        };
        let words = &self.text[run.clone()];
        let mut done = run.start;
        if self.links == 0 && self.pictures == 0 {
            for found in bare_address::all(words, self.marks.last()) {
                let span = run.start + found.span.start..run.start + found.span.end;
                self.plain(done..span.start);
                done = span.end;
                self.link(span, &found.target);
            }
        }
        self.plain(done..run.end);
    }

    /// Adds words that are no address, with typographic marks.
    fn plain(&mut self, span: Range<usize>) {
        if span.is_empty() {
            return;
        }
        let is_escaped = self.text.as_bytes()[..span.start].ends_with(b"\\");
        let after = &self.text[span.end..];
        let words = self.marks.set(&self.text[span.clone()], is_escaped, after);
        let words = if words.contains(AMPERSAND) {
            words.replace(AMPERSAND, "&").into()
        } else {
            words
        };
        self.ready.push_back((Event::Text(words.into()), span));
    }

    fn link(&mut self, span: Range<usize>, target: &str) {
        let written = &self.text[span.clone()];
        let shown: CowStr<'t> = if written.contains(AMPERSAND) {
            written.replace(AMPERSAND, "&").into()
        } else {
            written.into()
        };
        self.marks.after(&shown);
        let start = Event::Start(Tag::Link {
            link_type: LinkType::Autolink,
            dest_url: target.replace(AMPERSAND, "&").into(),
            title: CowStr::Borrowed(""),
            id: CowStr::Borrowed(""),
        });
        self.ready.push_back((start, span.clone()));
        self.ready.push_back((Event::Text(shown), span.clone()));
        self.ready.push_back((Event::End(TagEnd::Link), span));
    }
}

/// Returns whether a tag is a line break, however it is written.
pub(super) fn is_line_break(tag: &str) -> bool {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name.find(|letter: char| !letter.is_ascii_alphanumeric());
    name[..end.unwrap_or(name.len())].eq_ignore_ascii_case("br")
}

/// Returns the parts of Markdown that are understood, the same in reading and in writing. Typographic marks are set here.
pub(super) fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
}

#[cfg(test)]
mod tests;
