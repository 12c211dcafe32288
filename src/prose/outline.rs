//! The outline of a Markdown text and its problems. In: a stretch of a file. Out: headings, links, and what is wrong,
//! each with its exact place. Never looks at another file.

mod alternative;
mod links;
mod lost;

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{
    BrokenLink, CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Parser, Tag, TagEnd,
};

use super::anchors::Anchors;
use super::events::{events, options};
use super::finding::Finding;
use super::raw_html::{OpenElements, named_places};
use super::stray::{
    Bullets, LACKS_COLON, Mask, NO_NOTE, OpenLists, Stretch, Within, indented_words, meaning,
    row_faults, unclosed_code, underlined,
};
use super::target::{Refusal, Use};
use crate::place::{File, Place};
use crate::problem::{Code, Problem, Report};
use crate::value::unseen;

/// What a Markdown text holds besides words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outline {
    /// Its headings, in order.
    pub headings: Vec<Heading>,
    /// Its links and pictures, in order. Those that the report refuses are left out: nobody need look at them again.
    pub links: Vec<TextLink>,
    /// What was meant as a link or a picture and is none as it is written.
    pub unread: Vec<UnreadLink>,
    /// The places that HTML names in it, which is refused: links to them are the same mistake.
    pub refused_anchors: BTreeSet<String>,
    /// Its words, as stretches of the file in order: what is not seen as words, such as targets and pictures, is left out.
    pub words: Vec<Range<usize>>,
}

impl Outline {
    /// Returns whether another text has the same headings, leads to the same places and shows the same pictures, wherever in the text
    /// they stand.
    #[must_use]
    pub fn leads_like(&self, other: &Outline) -> bool {
        let links = |outline: &Outline| {
            let links = outline.links.iter();
            let links = links.map(|link| (link.target.clone(), link.picture));
            links.collect::<Vec<_>>()
        };
        let is_read =
            |outline: &Outline| outline.unread.is_empty() && outline.refused_anchors.is_empty();
        is_read(self)
            && is_read(other)
            && self.headings == other.headings
            && links(self) == links(other)
    }
}

/// A heading of a Markdown text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Its level as written, 1 to 6.
    pub level: u8,
    /// Its words.
    pub text: String,
    /// Its anchor, as written behind `#` in a link to it.
    pub id: String,
}

/// A link or picture of a Markdown text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextLink {
    /// The target as written.
    pub target: String,
    /// The bytes of the file that the link takes up.
    pub span: Range<usize>,
    /// Whether it is a picture.
    pub picture: bool,
}

/// What was meant as a link or a picture and is none, because of its target. Linking says so, and what to write: it knows every file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadLink {
    /// The target as written.
    pub target: String,
    /// Whether it is a picture.
    pub picture: bool,
    /// What to say of it where no file is found that can be meant.
    pub problem: Problem,
    /// The whole link, in which the target stands as `in_link`.
    pub link: String,
    /// How the target stands in the whole link.
    pub in_link: String,
    /// Whether the target is the name of a record and no path, as a wiki has it.
    pub by_name: bool,
}

/// Reads the stretch `span` of a file as Markdown.
pub(super) fn read(file: &Arc<File>, span: Range<usize>) -> (Outline, Report) {
    let span = Place::new(file, span).span();
    let start = span.start;
    let Some(text) = file.text.get(span) else {
        return Default::default();
    };
    let (mut outline, findings) = look_through(text, start);
    let mut report = Report::default();
    for mut finding in findings {
        let target = finding.target.take();
        let problem = finding.problem(file, start);
        match target {
            Some(target) => outline.unread.push(UnreadLink {
                target: target.written,
                picture: target.picture,
                problem,
                link: target.link,
                in_link: target.in_link,
                by_name: target.by_name,
            }),
            None => report.push(problem),
        }
    }
    (outline, report)
}

/// Returns the outline of a text that begins at `start` of its file, and what is wrong with it.
pub(super) fn look_through(text: &str, start: usize) -> (Outline, Vec<Finding>) {
    let mut broken = Vec::new();
    let answer = |link: BrokenLink<'_>| -> Option<(CowStr<'_>, CowStr<'_>)> {
        broken.push((link.span, link.link_type, link.reference.into_string()));
        None
    };
    let parser =
        Parser::new_with_broken_link_callback(text, options(), Some(answer)).into_offset_iter();
    let definitions = parser.reference_definitions().iter();
    let mut definitions: Vec<Definition> = definitions
        .map(|(name, link)| Definition {
            name: same_name(name),
            target: link.dest.to_string(),
            span: link.span.clone(),
        })
        .collect();
    definitions.sort_by_key(|definition| definition.span.start);

    let mut reader = Reader::new(text, start);
    let mut lists = OpenLists::default();
    for (event, span) in events(text, parser) {
        reader.found.extend(lists.take(&event, &span, text));
        reader.take(&event, span);
    }
    reader.end_stretch();
    reader.bullets.end(&mut reader.found);
    for definition in &definitions {
        reader.definition(definition);
    }
    reader.repeated(&definitions);
    reader.lost_notes();
    told_once(&mut reader.found);
    for (span, kind, reference) in broken {
        reader.unanswered(span, kind, &reference);
    }
    (reader.outline, reader.found)
}

/// Leaves out what is said of a reference to a note whose own line is told to lack its colon.
fn told_once(found: &mut Vec<Finding>) {
    let lacking = found
        .iter()
        .filter_map(|finding| finding.message.strip_suffix(LACKS_COLON));
    let lacking: BTreeSet<String> = lacking.map(str::to_owned).collect();
    found.retain(|finding| {
        let name = finding.message.strip_prefix(NO_NOTE);
        name.is_none_or(|name| !lacking.contains(name))
    });
}

/// A line that says where a reference leads.
struct Definition {
    name: String,
    target: String,
    span: Range<usize>,
}

/// Returns the name of a reference, the same for each way of writing it.
fn same_name(name: &str) -> String {
    name.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

/// Returns whether the target of a link stands elsewhere in the text.
fn is_by_reference(kind: LinkType) -> bool {
    matches!(
        kind,
        LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut
    )
}

/// A heading or picture whose words are still being read.
struct OpenHeading {
    words: String,
    span: Range<usize>,
}

struct Reader<'t> {
    text: &'t str,
    /// Where the text begins in the file.
    start: usize,
    outline: Outline,
    found: Vec<Finding>,
    anchors: Anchors,
    heading: Option<(OpenHeading, HeadingLevel, Option<String>)>,
    pictures: Vec<OpenHeading>,
    /// The link that is open, and whether anything of it is seen.
    open_link: Option<(Range<usize>, bool)>,
    /// The block of HTML that is being read.
    html: Option<Range<usize>>,
    elements: OpenElements,
    /// The words since the last paragraph, heading, cell or item began.
    stretch: Stretch,
    bullets: Bullets,
    /// How many columns the table has.
    columns: usize,
    /// The references that links use.
    used: BTreeSet<String>,
    /// The notes that the text refers to.
    noted: BTreeSet<String>,
    /// The notes that are written, each with the line that begins it.
    notes: Vec<(String, Range<usize>)>,
    is_code: bool,
}

impl<'t> Reader<'t> {
    fn new(text: &'t str, start: usize) -> Reader<'t> {
        Reader {
            text,
            start,
            outline: Outline::default(),
            found: Vec::new(),
            anchors: Anchors::default(),
            heading: None,
            pictures: Vec::new(),
            open_link: None,
            html: None,
            elements: OpenElements::default(),
            stretch: Stretch::default(),
            bullets: Bullets::default(),
            columns: 0,
            used: BTreeSet::new(),
            noted: BTreeSet::new(),
            notes: Vec::new(),
            is_code: false,
        }
    }

    fn take(&mut self, event: &Event<'_>, span: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(*tag),
            Event::Text(words) => {
                self.words(words);
                if !self.is_code {
                    self.stretch.words(&span);
                }
                self.seen(span);
            }
            Event::Code(words) => {
                self.words(words);
                self.stretch.mask(span.clone(), Mask::Other);
                self.seen(span);
            }
            Event::SoftBreak | Event::HardBreak => self.words(" "),
            Event::Html(_) => {
                if let Some(html) = &mut self.html {
                    html.end = span.end;
                }
            }
            Event::InlineHtml(tag) => {
                self.stretch.mask(span.clone(), Mask::Other);
                self.outline
                    .refused_anchors
                    .extend(named_places(self.text, span.clone()));
                if !tag.starts_with("<!--") {
                    let found = self.elements.take(self.text, span);
                    self.found.extend(found);
                }
            }
            Event::FootnoteReference(name) => {
                self.noted.insert(same_name(name));
                self.stretch.mask(span, Mask::Other);
            }
            Event::TaskListMarker(_)
            | Event::Rule
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, span: Range<usize>) {
        let open = |span: Range<usize>| OpenHeading {
            words: String::new(),
            span,
        };
        match tag {
            Tag::Link {
                link_type,
                dest_url,
                id,
                ..
            } => {
                self.uses(*link_type, id);
                self.open_link = Some((span.clone(), false));
                self.link(*link_type, dest_url, span, Use::Link);
            }
            Tag::Image {
                link_type,
                dest_url,
                id,
                ..
            } => {
                self.pictures.push(open(span.clone()));
                // A picture without words is told of by itself.
                self.open_link = None;
                self.uses(*link_type, id);
                self.link(*link_type, dest_url, span, Use::Picture);
            }
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => self.emphasis(tag, &span),
            tag => {
                self.begin_block(tag);
                match tag {
                    Tag::Heading { level, id, .. } => {
                        let id = id.as_ref().map(ToString::to_string);
                        self.found.extend(underlined(self.text, span.clone()));
                        self.heading = Some((open(span), *level, id));
                    }
                    Tag::CodeBlock(kind) => {
                        self.is_code = true;
                        let finding = match kind {
                            CodeBlockKind::Fenced(_) => unclosed_code(self.text, span),
                            CodeBlockKind::Indented => indented_words(self.text, span),
                        };
                        self.found.extend(finding);
                    }
                    Tag::FootnoteDefinition(name) => self.notes.push((same_name(name), span)),
                    Tag::HtmlBlock => self.html = Some(span),
                    Tag::DefinitionListDefinition => self.found.extend(meaning(self.text, span)),
                    Tag::Table(columns) => self.columns = columns.len(),
                    Tag::TableRow => {
                        let row = self.text.get(span.clone()).unwrap_or_default();
                        self.found.extend(row_faults(row, span.start, self.columns));
                    }
                    _ => {}
                }
            }
        }
    }

    /// Emphasis is markup at both its ends.
    fn emphasis(&mut self, tag: &Tag<'_>, span: &Range<usize>) {
        let source = self.text.get(span.clone()).unwrap_or_default();
        let marks = match tag {
            Tag::Strong => 2,
            Tag::Strikethrough => source.len() - source.trim_start_matches('~').len(),
            _ => 1,
        };
        let middle = span.start + marks..span.end.saturating_sub(marks);
        self.stretch.mask(span.start..middle.start, Mask::Emphasis);
        self.stretch.mask(middle.end..span.end, Mask::Emphasis);
    }

    /// Ends the words before a block, and takes note of what the next ones stand in.
    fn begin_block(&mut self, tag: &Tag<'_>) {
        let before = self.stretch.within;
        self.end_stretch();
        if !matches!(tag, Tag::Paragraph) {
            self.bullets.end(&mut self.found);
        }
        self.stretch.within = match tag {
            Tag::Heading { .. } => Within::Heading,
            Tag::TableCell => Within::Cell,
            Tag::Item => Within::Item,
            Tag::Paragraph => before,
            _ => Within::Paragraph,
        };
    }

    fn end_stretch(&mut self) {
        self.stretch
            .end(self.text, &mut self.bullets, &mut self.found);
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Link => self.end_link(),
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => {}
            TagEnd::Image => self.end_picture(),
            tag => {
                self.end_stretch();
                match tag {
                    TagEnd::Heading(_) => self.end_heading(),
                    TagEnd::CodeBlock => self.is_code = false,
                    TagEnd::HtmlBlock => {
                        if let Some(span) = self.html.take() {
                            self.outline
                                .refused_anchors
                                .extend(named_places(self.text, span.clone()));
                            self.found.extend(self.elements.block(self.text, span));
                        }
                    }
                    _ => {}
                }
            }
        }
    }

    fn end_heading(&mut self) {
        if let Some((open, level, id)) = self.heading.take() {
            let id = self.anchors.give(id.as_deref(), &open.words);
            let text = open.words.trim().to_owned();
            self.wordless_heading(&text, open.span);
            self.outline.headings.push(Heading {
                level: level as u8,
                text,
                id,
            });
        }
    }

    fn end_picture(&mut self) {
        let Some(open) = self.pictures.pop() else {
            return;
        };
        self.vague_words(&open.words, open.span.clone());
        if unseen::shows_nothing(&open.words) {
            let help = "write between `![` and `]` what it shows, in a few words";
            let message = "this picture has no words for those who cannot see it";
            self.problem(Code::NoAlternative, open.span, message, help);
        }
    }

    /// Warns of words for a picture that say no more than that it is one.
    fn vague_words(&mut self, words: &str, span: Range<usize>) {
        if alternative::says_nothing(words) {
            let help = "write between `![` and `]` what it shows, in a few words";
            let message = format!(
                "`{}` tells those who cannot see this picture nothing of what it shows",
                words.trim()
            );
            self.problem(Code::VagueAlternative, span, message, help);
        }
    }

    /// Adds words to the innermost picture, and to the heading unless they stand in a picture.
    fn words(&mut self, words: &str) {
        if let Some((_, is_seen)) = &mut self.open_link {
            *is_seen |= !unseen::shows_nothing(words);
        }
        if let Some(open) = self.pictures.last_mut() {
            open.words.push_str(words);
        } else if let Some((open, ..)) = &mut self.heading {
            open.words.push_str(words);
        }
    }

    /// Adds words that are seen on the page, or read out with a picture. A word that is written in several pieces stays one stretch.
    fn seen(&mut self, span: Range<usize>) {
        let span = self.start + span.start..self.start + span.end;
        match self.outline.words.last_mut() {
            Some(last) if last.end == span.start => last.end = span.end,
            _ => self.outline.words.push(span),
        }
    }

    /// Takes note of the reference that a link uses.
    fn uses(&mut self, kind: LinkType, reference: &str) {
        if is_by_reference(kind) {
            self.used.insert(same_name(reference));
        }
    }

    fn refuse(&mut self, refusal: Refusal, span: Range<usize>) {
        self.problem(refusal.code, span, refusal.message, refusal.help);
    }

    fn problem(
        &mut self,
        code: Code,
        span: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.found.push(Finding::new(code, span, message, help));
    }
}
