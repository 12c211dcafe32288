//! The notes of a text. In: references and notes as they come. Out: a list at the foot, with a way there and back.
//! They are lettered, for the numbers on a page belong to its evidence.

use std::collections::BTreeMap;

use super::escape;
use super::style::{OwnWords, Style};

/// The notes of one text, in the order they are first referred to.
#[derive(Default)]
pub(super) struct Footnotes {
    notes: Vec<Footnote>,
    by_name: BTreeMap<String, usize>,
}

#[derive(Default)]
struct Footnote {
    html: String,
    references: usize,
}

impl Footnotes {
    /// Writes a reference to a note. Where `style` is missing it stands in a link, which can hold no other.
    pub(super) fn refer(&mut self, name: &str, style: Option<&Style<'_>>, out: &mut String) {
        let index = self.index(name);
        let letter = letter(index);
        let Some(Style {
            prefix, page, say, ..
        }) = style
        else {
            return out.extend(["<sup>", &letter, "</sup>"]);
        };
        self.notes[index].references += 1;
        let again = again(self.notes[index].references);
        out.extend([
            "<sup><a class=\"ref\" href=\"",
            page,
            "#note-",
            prefix,
            &letter,
            "\" id=\"ref-",
            prefix,
            &letter,
            &again,
        ]);
        out.push_str("\" aria-label=\"");
        escape::text(&say(OwnWords::Note(&letter)), out);
        out.extend(["\">", &letter, "</a></sup>"]);
    }

    /// Takes in a note.
    pub(super) fn define(&mut self, name: &str, html: &str) {
        let index = self.index(name);
        self.notes[index].html.push_str(html);
    }

    /// Writes all notes. One that nothing refers to is written too, for its words are not to be lost.
    pub(super) fn write(self, out: &mut String, style: &Style<'_>) {
        let Style {
            prefix, page, say, ..
        } = style;
        if self.notes.is_empty() {
            return;
        }
        out.push_str("<ol class=\"footnotes\" type=\"a\">\n");
        for (index, note) in self.notes.into_iter().enumerate() {
            let letter = letter(index);
            let mut back = String::new();
            for reference in 1..=note.references {
                let again = again(reference);
                back.extend([" <a class=\"back\" href=\"", page]);
                back.extend(["#ref-", prefix, &letter, &again]);
                back.push_str("\" aria-label=\"");
                let words = OwnWords::Back {
                    letter: &letter,
                    place: reference,
                };
                escape::text(&say(words), &mut back);
                back.push_str("\">↩</a>");
            }
            let text = note.html.trim_end();
            let (text, end) = match text.strip_suffix("</p>") {
                Some(text) => (text, "</p>"),
                None if back.is_empty() => (text, ""),
                None => {
                    back.insert_str(0, "\n<p>");
                    (text, "</p>")
                }
            };
            out.extend([
                "<li id=\"note-",
                prefix,
                &letter,
                "\">",
                text,
                &back,
                end,
                "</li>\n",
            ]);
        }
        out.push_str("</ol>\n");
    }

    /// Names are the same whatever their capitals.
    fn index(&mut self, name: &str) -> usize {
        *self.by_name.entry(name.to_lowercase()).or_insert_with(|| {
            self.notes.push(Footnote::default());
            self.notes.len() - 1
        })
    }
}

/// Returns what tells a second reference to a note from the first.
fn again(reference: usize) -> String {
    if reference > 1 {
        format!("-{reference}")
    } else {
        String::new()
    }
}

/// Returns the mark of a note as a list of type `a` has it: a to z, aa, ab.
fn letter(index: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = index;
    loop {
        letters.push(char::from(b'a' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
        if rest == 0 {
            break;
        }
        rest -= 1;
    }
    letters.into_iter().rev().collect()
}
