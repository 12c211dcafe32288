//! A page as a tree, flat and in the order in which it is read. In: HTML. Out: its elements, each with what stands around it and the
//! words in it, and where its tags do not match. Never mends anything: what a browser would have to guess is a fault.

use std::collections::BTreeMap;

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

/// Elements that are never closed.
const VOID: [&str; 12] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr",
];

/// A page.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) elements: Vec<Element>,
    /// Every id, as often as it is given.
    pub(crate) ids: BTreeMap<String, usize>,
    /// What is no good HTML.
    pub(crate) faults: Vec<String>,
    /// All its words but code and scripts, those of each element apart.
    pub(crate) text: String,
}

/// An element of a page.
#[derive(Debug)]
pub(crate) struct Element {
    number: usize,
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
    /// The numbers of the elements around it, the outermost first.
    pub(crate) around: Vec<usize>,
    /// All words in it.
    pub(crate) words: String,
}

/// HTML without the marks of its counts.
pub(crate) fn unmarked(html: &str) -> String {
    let html = html.replace("</data>", "");
    let mut parts = html.split("<data ");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |html, part| html + part.split_once('>').unwrap().1)
}

impl Page {
    /// Reads a page.
    pub(crate) fn read(html: &str) -> Page {
        let mut page = Page::default();
        let mut open: Vec<usize> = Vec::new();
        let mut emitter: DefaultEmitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
            match token {
                Token::StartTag(tag) => {
                    page.part(&tag.name);
                    page.begin(&tag, &mut open);
                }
                Token::EndTag(tag) => {
                    page.part(&tag.name);
                    page.end(&text(&tag.name), &mut open);
                }
                Token::String(words) => {
                    let words = text(&words);
                    let is_code = |number: &usize| {
                        ["code", "script"].contains(&page.elements[*number].name.as_str())
                    };
                    if !open.iter().any(is_code) {
                        page.text.push_str(&words);
                    }
                    for number in &open {
                        page.elements[*number].words.push_str(&words);
                    }
                }
                Token::Error(fault) => page.faults.push(format!("no HTML: {}", fault.value)),
                Token::Comment(_) | Token::Doctype(_) => {}
            }
        }
        let left = open
            .iter()
            .map(|number| format!("never closed: {}", page.elements[*number].name));
        page.faults.extend(left.collect::<Vec<_>>());
        page
    }

    /// Parts the words before a tag from those behind it; the mark of a figure stands within a sentence.
    fn part(&mut self, tag: &[u8]) {
        if tag != b"data" {
            self.text.push(' ');
        }
    }

    fn begin(&mut self, tag: &StartTag<()>, open: &mut Vec<usize>) {
        let name = text(&tag.name);
        let attributes = tag.attributes.iter();
        let attributes: BTreeMap<String, String> = attributes
            .map(|(name, value)| (text(name), text(value)))
            .collect();
        if let Some(id) = attributes.get("id") {
            *self.ids.entry(id.clone()).or_default() += 1;
        }
        self.elements.push(Element {
            number: self.elements.len(),
            name: name.clone(),
            attributes,
            around: open.clone(),
            words: String::new(),
        });
        if !tag.self_closing && !VOID.contains(&name.as_str()) {
            open.push(self.elements.len() - 1);
        }
    }

    fn end(&mut self, name: &str, open: &mut Vec<usize>) {
        match open.last() {
            Some(number) if self.elements[*number].name == name => {
                open.pop();
            }
            last => {
                let last = last.map(|number| self.elements[*number].shown());
                self.faults.push(format!("</{name}> closes {last:?}"));
            }
        }
    }

    /// The elements of some names.
    pub(crate) fn all<'p>(&'p self, names: &'p [&str]) -> impl Iterator<Item = &'p Element> {
        let elements = self.elements.iter();
        elements.filter(|element| names.contains(&element.name.as_str()))
    }

    /// The elements around one, the outermost first.
    pub(crate) fn around<'p>(
        &'p self,
        element: &'p Element,
    ) -> impl DoubleEndedIterator<Item = &'p Element> {
        element.around.iter().map(|number| &self.elements[*number])
    }

    /// Whether an element stands in one of a name.
    pub(crate) fn is_in(&self, element: &Element, name: &str) -> bool {
        self.around(element).any(|outer| outer.name == name)
    }

    /// The elements in an element.
    pub(crate) fn inside<'p>(&'p self, outer: &'p Element) -> impl Iterator<Item = &'p Element> {
        let after = self.elements[outer.number + 1..].iter();
        after.take_while(|inner| inner.around.contains(&outer.number))
    }
}

impl Element {
    /// What an attribute says.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    /// Whether it has an attribute.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.attributes.contains_key(name)
    }

    /// Whether it is of a class.
    pub(crate) fn is_of(&self, class: &str) -> bool {
        let classes = self.get("class").unwrap_or_default();
        classes.split_whitespace().any(|one| one == class)
    }

    /// The beginning of its tag and of its words.
    pub(crate) fn shown(&self) -> String {
        let attributes = self.attributes.iter().take(4);
        let attributes: Vec<String> = attributes
            .map(|(name, value)| format!(" {name}={value:?}"))
            .collect();
        let words: String = self.words.trim().chars().take(40).collect();
        format!("<{}{}>{words}", self.name, attributes.concat())
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
