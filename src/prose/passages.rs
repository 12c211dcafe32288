//! A Markdown text, passage by passage, for whoever compares two of them. In: a text. Out: a line for each paragraph, heading, item, cell
//! and block of code, with the targets of its links, and one for each picture. The same however the lines of a paragraph are broken.

use pulldown_cmark::{CowStr, Event, Parser, Tag, TagEnd};

use super::events::options;

/// Returns the passages of a text.
///
/// ```
/// let passages = mercat::prose::passages("# Who pays\n\nThe [councils](a.md)\ndo.");
/// assert_eq!(passages, ["# Who pays", "The councils (a.md) do."]);
/// assert_eq!(mercat::prose::passages("See ![A\nmap](a.png) it."), ["See it.", "![A map](a.png)"]);
/// assert_eq!(mercat::prose::passages("<!-- To do -->\n\nOne<br>two <!-- ? --> three.\n"), ["One two three."]);
/// ```
#[must_use]
pub fn passages(markdown: &str) -> Vec<String> {
    let mut writer = PassageWriter::default();
    for event in Parser::new_ext(markdown, options()) {
        writer.take(event);
    }
    writer.end();
    writer.passages
}

#[derive(Default)]
struct PassageWriter<'t> {
    passages: Vec<String>,
    /// The passage that is being written.
    open: String,
    /// The targets of the links and pictures around what is being read.
    targets: Vec<CowStr<'t>>,
    /// Where the words of the pictures begin around what is being read.
    alternatives: Vec<usize>,
    /// The pictures of the passage.
    pictures: Vec<String>,
}

impl<'t> PassageWriter<'t> {
    fn take(&mut self, event: Event<'t>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(TagEnd::Image) => self.end_picture(),
            Event::End(TagEnd::Link) => {
                if let Some(target) = self.targets.pop() {
                    self.open.push_str(" (");
                    self.open.push_str(&target);
                    self.open.push(')');
                }
            }
            Event::End(tag) if is_block(tag) => self.end(),
            Event::Text(words) | Event::Code(words) => self.open.push_str(&words),
            // A comment is for nobody, and what else of HTML may stand in a text is the end of a line.
            Event::SoftBreak | Event::HardBreak | Event::Html(_) | Event::InlineHtml(_) => {
                self.open.push(' ');
            }
            Event::FootnoteReference(name) => {
                self.open.push_str("[^");
                self.open.push_str(&name);
                self.open.push(']');
            }
            Event::Rule => {
                self.end();
                self.passages.push("---".to_owned());
            }
            Event::TaskListMarker(is_done) => {
                self.open.push_str(if is_done { "[x] " } else { "[ ] " });
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'t>) {
        if is_block(tag.to_end()) {
            self.end();
        }
        match tag {
            Tag::Heading { level, .. } => {
                self.open = "#".repeat(level as usize);
                self.open.push(' ');
            }
            Tag::Item => self.open.push_str("- "),
            Tag::FootnoteDefinition(name) => {
                self.open.push_str("[^");
                self.open.push_str(&name);
                self.open.push_str("]: ");
            }
            Tag::Link { dest_url, .. } => self.targets.push(dest_url),
            Tag::Image { dest_url, .. } => {
                self.alternatives.push(self.open.len());
                self.targets.push(dest_url);
            }
            _ => {}
        }
    }

    fn end_picture(&mut self) {
        let start = self.alternatives.pop().unwrap_or_default();
        let target = self.targets.pop();
        let target = target.as_deref().unwrap_or_default();
        let words = self.open.split_off(start);
        let words: Vec<&str> = words.split_whitespace().collect();
        self.pictures
            .push(format!("![{}]({target})", words.join(" ")));
    }

    /// Ends the passage that is being written. What marks an item stands before its first passage.
    fn end(&mut self) {
        let words: Vec<&str> = self.open.split_whitespace().collect();
        let is_mark = matches!(words.as_slice(), ["-"])
            || matches!(words.as_slice(), [note] if note.ends_with("]:"));
        if is_mark && self.pictures.is_empty() {
            return;
        }
        let is_heading = |word: &&str| word.bytes().all(|byte| byte == b'#');
        let is_sign = is_mark || words.len() == 1 && words.iter().all(is_heading);
        if !words.is_empty() && (self.pictures.is_empty() || !is_sign) {
            self.passages.push(words.join(" "));
        }
        self.open.clear();
        self.passages.append(&mut self.pictures);
    }
}

/// Returns whether a tag stands on lines of its own.
pub(super) fn is_block(tag: TagEnd) -> bool {
    !matches!(
        tag,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
    )
}
