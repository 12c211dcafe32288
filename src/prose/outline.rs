//! The outline of a Markdown text and its problems. In: a stretch of a file. Out: headings, links, and what is wrong,
//! each with its exact place. Never looks at another file.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{BrokenLink, CowStr, Event, HeadingLevel, LinkType, Parser, Tag, TagEnd};

use super::target::{Refusal, Use, classify};
use super::{Heading, Link, Outline, options};
use crate::place::{File, Place};
use crate::problem::{Code, Problem, Report};

/// The ids of one text: those that were given out, and the next number for each that was wanted again.
#[derive(Default)]
pub(super) struct Anchors {
    given: BTreeSet<String>,
    next: BTreeMap<String, usize>,
}

impl Anchors {
    /// The anchor of a heading: the id that was written for it, else its words in small letters with hyphens, as GitHub
    /// makes them; a number behind where another heading has it already.
    pub(super) fn give(&mut self, written: Option<&str>, words: &str) -> String {
        let wanted = written
            .map(str::to_owned)
            .filter(|id| is_plain(id))
            .unwrap_or_else(|| slug(words));
        if self.given.insert(wanted.clone()) {
            return wanted;
        }
        let number = self.next.entry(wanted.clone()).or_insert(1);
        loop {
            let id = format!("{wanted}-{number}");
            *number += 1;
            if self.given.insert(id.clone()) {
                return id;
            }
        }
    }
}

/// Whether an id needs no escaping anywhere.
fn is_plain(id: &str) -> bool {
    !id.is_empty()
        && id
            .chars()
            .all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.'))
}

fn slug(words: &str) -> String {
    let kept = words.trim().chars().filter_map(|letter| match letter {
        ' ' | '-' => Some('-'),
        letter if letter.is_alphanumeric() || letter == '_' => Some(letter),
        _ => None,
    });
    let id: String = kept
        .flat_map(char::to_lowercase)
        .filter(|letter| is_plain(letter.encode_utf8(&mut [0; 4])))
        .collect();
    if id.is_empty() {
        "section".to_owned()
    } else {
        id
    }
}

/// Reads the stretch `span` of a file as Markdown.
pub(super) fn read(file: &Arc<File>, span: Range<usize>) -> (Outline, Report) {
    let span = Place::new(file, span).span;
    let Some(text) = file.text.get(span.clone()) else {
        return Default::default();
    };
    let mut broken = Vec::new();
    let answer = |link: BrokenLink<'_>| -> Option<(CowStr<'_>, CowStr<'_>)> {
        broken.push((link.span, link.link_type, link.reference.into_string()));
        None
    };
    let events =
        Parser::new_with_broken_link_callback(text, options(), Some(answer)).into_offset_iter();
    let mut definitions: Vec<(Range<usize>, String)> = events
        .reference_definitions()
        .iter()
        .map(|(_, link)| (link.span.clone(), link.dest.to_string()))
        .collect();
    definitions.sort_by_key(|(span, _)| span.start);

    let mut reader = Reader::new(file, span.start);
    for (event, span) in events {
        reader.take(&event, span);
    }
    for (span, target) in definitions {
        reader.definition(span, &target);
    }
    for (span, kind, reference) in broken {
        reader.unanswered(span, kind, &reference);
    }
    (reader.outline, reader.report)
}

/// The bytes that are looked through for the end of a note's name, so that a text of brackets takes no longer than any other.
const LONGEST_NAME: usize = 200;

/// A heading or picture whose words are still being read.
struct Open {
    words: String,
    span: Range<usize>,
}

struct Reader<'f> {
    file: &'f Arc<File>,
    /// Where the text begins in the file.
    start: usize,
    outline: Outline,
    report: Report,
    anchors: Anchors,
    heading: Option<(Open, HeadingLevel, Option<String>)>,
    pictures: Vec<Open>,
    html: Option<Open>,
    in_code: bool,
    /// HTML tags that were reported and not yet closed: their ends are the same mistake.
    unclosed: BTreeMap<String, usize>,
}

impl<'f> Reader<'f> {
    fn new(file: &'f Arc<File>, start: usize) -> Reader<'f> {
        Reader {
            file,
            start,
            outline: Outline::default(),
            report: Report::default(),
            anchors: Anchors::default(),
            heading: None,
            pictures: Vec::new(),
            html: None,
            in_code: false,
            unclosed: BTreeMap::new(),
        }
    }

    fn take(&mut self, event: &Event<'_>, span: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(*tag),
            Event::Text(words) => {
                self.lost_note(words, span.start);
                self.words(words);
                self.seen(span);
            }
            Event::Code(words) => {
                self.words(words);
                self.seen(span);
            }
            Event::SoftBreak | Event::HardBreak => self.words(" "),
            Event::Html(text) => {
                if let Some(open) = &mut self.html {
                    open.words.push_str(text);
                    open.span.end = span.end;
                }
            }
            Event::InlineHtml(text) => self.inline_html(text, span),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, span: Range<usize>) {
        let open = |span: Range<usize>| Open {
            words: String::new(),
            span,
        };
        match tag {
            Tag::Heading { level, id, .. } => {
                self.heading = Some((open(span), *level, id.as_ref().map(ToString::to_string)));
            }
            Tag::Link {
                link_type,
                dest_url,
                ..
            } => self.link(*link_type, dest_url, span, Use::Link),
            Tag::Image {
                link_type,
                dest_url,
                ..
            } => {
                self.pictures.push(open(span.clone()));
                self.link(*link_type, dest_url, span, Use::Picture);
            }
            Tag::CodeBlock(_) => self.in_code = true,
            Tag::HtmlBlock => self.html = Some(open(span)),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                if let Some((open, level, id)) = self.heading.take() {
                    let id = self.anchors.give(id.as_deref(), &open.words);
                    let text = open.words.trim().to_owned();
                    self.outline.headings.push(Heading {
                        level: level as u8,
                        text,
                        id,
                    });
                }
            }
            TagEnd::Image => {
                if let Some(open) = self.pictures.pop()
                    && open.words.trim().is_empty()
                {
                    let help = "write between `![` and `]` what it shows, in a few words";
                    self.problem(
                        Code::NoAlternative,
                        open.span,
                        "this picture has no words for those who cannot see it",
                        help,
                    );
                }
            }
            TagEnd::CodeBlock => self.in_code = false,
            TagEnd::HtmlBlock => {
                if let Some(open) = self.html.take() {
                    self.html_block(&open);
                }
            }
            _ => {}
        }
    }

    /// Words belong to the innermost picture, and to the heading unless they stand in a picture.
    fn words(&mut self, words: &str) {
        if let Some(open) = self.pictures.last_mut() {
            open.words.push_str(words);
        } else if let Some((open, ..)) = &mut self.heading {
            open.words.push_str(words);
        }
    }

    /// Words that are seen on the page. A word that is written in several pieces, as `council's` is, stays one stretch.
    fn seen(&mut self, span: Range<usize>) {
        if !self.pictures.is_empty() {
            return;
        }
        let span = self.start + span.start..self.start + span.end;
        match self.outline.words.last_mut() {
            Some(last) if last.end == span.start => last.end = span.end,
            _ => self.outline.words.push(span),
        }
    }

    fn link(&mut self, kind: LinkType, target: &str, span: Range<usize>, used: Use) {
        let refusal = if kind == LinkType::Email {
            None
        } else {
            classify(target, used).err()
        };
        let by_reference = matches!(
            kind,
            LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut
        );
        match refusal {
            None => {
                let span = self.start + span.start..self.start + span.end;
                let target = if kind == LinkType::Email {
                    format!("mailto:{target}")
                } else {
                    target.to_owned()
                };
                self.outline.links.push(Link {
                    target,
                    span,
                    picture: used == Use::Picture,
                });
            }
            // What is wrong with a definition is said once, where it stands.
            Some(_) if by_reference && classify(target, Use::Link).is_err() => {}
            Some(refusal) => self.refuse(refusal, span),
        }
    }

    fn definition(&mut self, span: Range<usize>, target: &str) {
        if let Err(refusal) = classify(target, Use::Link) {
            self.refuse(refusal, span);
        }
    }

    fn refuse(&mut self, refusal: Refusal, span: Range<usize>) {
        self.problem(refusal.code, span, refusal.message, refusal.help);
    }

    /// A link whose target was to be written elsewhere and is not. Words in brackets alone are just that.
    fn unanswered(&mut self, span: Range<usize>, kind: LinkType, reference: &str) {
        if matches!(kind, LinkType::Reference | LinkType::Collapsed) {
            let help = format!(
                "write its target on a line of its own, `[{reference}]: ../projects/name.md`, or `\\[` for a plain bracket"
            );
            self.problem(
                Code::DeadLink,
                span,
                format!("nothing says where `[{reference}]` leads"),
                help,
            );
        }
    }

    /// A reference to a note that is not there comes as plain words, its bracket first.
    fn lost_note(&mut self, words: &str, start: usize) {
        let text = &self.file.text.as_bytes()[self.start + start..];
        let is_escaped = self.file.text.as_bytes()[..self.start + start].ends_with(b"\\");
        if self.in_code || is_escaped || !words.starts_with('[') || !text.starts_with(b"[^") {
            return;
        }
        let Some(length) = text
            .iter()
            .take(LONGEST_NAME)
            .position(|byte| matches!(byte, b']' | b' ' | b'\n'))
        else {
            return;
        };
        if text[length] == b']' && length > 2 {
            let name = String::from_utf8_lossy(&text[2..length]).into_owned();
            let help = format!("write the note on a line of its own: `[^{name}]: …`");
            self.problem(
                Code::DeadLink,
                start..start + length + 1,
                format!("there is no note `[^{name}]`"),
                help,
            );
        }
    }

    fn html_block(&mut self, open: &Open) {
        let mut rest = open.words.as_str();
        while let Some(comment) = rest.trim_start().strip_prefix("<!--") {
            let Some(end) = comment.find("-->") else {
                let help = "close it with `-->`, or all that follows is lost";
                return self.problem(
                    Code::RawHtml,
                    open.span.clone(),
                    "this comment is not closed",
                    help,
                );
            };
            rest = &comment[end + 3..];
        }
        let rest = rest.trim_start();
        if !rest.is_empty() {
            // In a quotation the parser leaves out the marks before each line, so only the beginning is sure.
            let length = rest.find('\n').unwrap_or(rest.len());
            let text = self
                .file
                .text
                .get(self.start + open.span.start..self.start + open.span.end)
                .unwrap_or_default();
            let from = open.span.start + text.find(&rest[..length]).unwrap_or(0);
            self.raw_html(&rest[..length], from..from + length);
        }
    }

    fn inline_html(&mut self, text: &str, span: Range<usize>) {
        if text.starts_with("<!--") {
            return;
        }
        let name = |text: &str| {
            text.chars()
                .take_while(char::is_ascii_alphanumeric)
                .collect::<String>()
                .to_ascii_lowercase()
        };
        if let Some(end) = text.strip_prefix("</") {
            let unclosed = self.unclosed.entry(name(end)).or_default();
            if *unclosed > 0 {
                *unclosed -= 1;
                return;
            }
        } else {
            *self.unclosed.entry(name(&text[1..])).or_default() += 1;
        }
        self.raw_html(text, span);
    }

    fn raw_html(&mut self, text: &str, span: Range<usize>) {
        let tag = text.find('>').map_or(text, |end| &text[..=end]).trim_end();
        let help = "write it in Markdown, or `\\<` for a plain angle bracket";
        self.problem(
            Code::RawHtml,
            span,
            format!("`{tag}` is HTML, which a text may not hold"),
            help,
        );
    }

    fn problem(
        &mut self,
        code: Code,
        span: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let place = Place::new(self.file, self.start + span.start..self.start + span.end);
        self.report
            .push(Problem::new(code, place, message).help(help));
    }
}
