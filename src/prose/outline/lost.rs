//! What of a text would be lost, or leads nowhere: references and notes that nothing uses or that are written twice, references that
//! nothing answers, targets with a character that nobody sees. In: what reading the text has come across. Out: what is wrong.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::LinkType;

use super::{Definition, Reader, same_name};
use crate::problem::Code;
use crate::prose::finding::{Finding, in_ticks, shortened};
use crate::prose::stray::address::is_address;
use crate::prose::target::{Use, classify};
use crate::value::unseen;

impl Reader<'_> {
    pub(super) fn definition(&mut self, definition: &Definition) {
        let Definition { name, target, span } = definition;
        // A picture within the text, as Google Docs saves it.
        let used = if target.starts_with("data:image/") {
            Use::Picture
        } else {
            Use::Link
        };
        if let Err(refusal) = classify(target, used) {
            return self.refuse(refusal, span.clone());
        }
        // `[//]: # (words)` is how a remark is written that is to be on no page.
        if self.used.contains(name) || target == "#" {
            return;
        }
        let source = self.text.get(span.clone()).unwrap_or_default();
        let Some((label, _)) = source.split_once("]:") else {
            return;
        };
        let message =
            format!("`{label}]:` begins a reference that no link uses, so this line is on no page");
        let plain = format!("\\{source}");
        let finding = if is_address(target) {
            let link = format!("{label}]({})", target.replace(' ', "%20"));
            Finding::write(Code::LostText, span.clone(), message, link).or(&format!(
                " for a link, or {} for plain words",
                in_ticks(&shortened(&plain))
            ))
        } else {
            Finding::write(Code::LostText, span.clone(), message, plain)
        };
        self.found.push(finding);
    }

    /// Reports the lines that say where a reference leads that an earlier line has said already: they are on no page.
    pub(super) fn repeated(&mut self, definitions: &[Definition]) {
        let mut at = 0;
        for line in self.text.split_inclusive('\n') {
            let start = at + (line.len() - line.trim_start().len());
            at += line.len();
            let written = self.text[start..at].trim_end();
            let name = written
                .strip_prefix('[')
                .and_then(|rest| rest.split_once("]:"));
            let Some((name, _)) = name.filter(|_| !self.is_seen(start + 1)) else {
                continue;
            };
            let first = definitions
                .iter()
                .find(|first| first.name == same_name(name));
            if first.is_some_and(|first| first.span.start != start) {
                let message = format!(
                    "`[{name}]:` is written twice, and only the first counts: this line is on no page"
                );
                let help = "delete one of the two, or give one another name, also in the link that uses it";
                self.problem(Code::LostText, start..start + written.len(), message, help);
            }
        }
    }

    /// Reports a heading of which nothing is seen: no words and no picture. HTML in it is told of by itself.
    pub(super) fn wordless_heading(&mut self, words: &str, span: Range<usize>) {
        let source = self.text.get(span.clone()).unwrap_or_default();
        if unseen::shows_nothing(words) && !source.contains("![") && !source.contains('<') {
            let help = "write its words behind the `#`, or delete the line";
            let message = "this heading has no words, so nobody sees it";
            let span = span.start..span.start + source.trim_end().len();
            self.problem(Code::LostText, span, message, help);
        }
    }

    /// Returns whether a byte of the text is seen on the page.
    fn is_seen(&self, at: usize) -> bool {
        let at = self.start + at;
        self.outline.words.iter().any(|words| words.contains(&at))
    }

    /// Reports the notes that are on no page: nothing refers to them, or another has their name.
    pub(super) fn lost_notes(&mut self) {
        let mut written = BTreeSet::new();
        for (name, span) in std::mem::take(&mut self.notes) {
            let line = self.text[span.clone()].lines().next().unwrap_or_default();
            let span = span.start..span.start + line.trim_end().len();
            let name = name.as_str();
            if !written.insert(name.to_owned()) {
                let message = format!("two notes are called `[^{name}]`");
                let help = "give one another name, also where the text refers to it";
                self.problem(Code::LostText, span, message, help);
            } else if !self.noted.contains(name) {
                let message =
                    format!("nothing refers to the note `[^{name}]`, so nobody is led to it");
                let help = format!(
                    "write `[^{name}]` behind the words that it belongs to, or take the note out"
                );
                self.problem(Code::LostText, span, message, help);
            }
        }
    }

    /// Reports a character in a target that nobody sees.
    pub(super) fn unseen(&mut self, target: &str, span: &Range<usize>) -> bool {
        let Some((_, letter)) = unseen::first(target) else {
            return false;
        };
        let source = self.text.get(span.clone()).unwrap_or_default();
        let at = source.rfind(letter).map_or(span.clone(), |at| {
            span.start + at..span.start + at + letter.len_utf8()
        });
        let message = format!(
            "the address has {} in it, which nobody sees",
            unseen::called(letter)
        );
        let help = format!("write {}, typed anew", in_ticks(&unseen::cleaned(target)));
        self.problem(Code::UnseenCharacter, at, message, help);
        true
    }

    /// Reports a link whose target was to be written elsewhere and is not. Words in brackets alone are just that.
    pub(super) fn unanswered(&mut self, span: Range<usize>, kind: LinkType, reference: &str) {
        if !matches!(kind, LinkType::Reference | LinkType::Collapsed) {
            return;
        }
        let source = self.text.get(span.clone()).unwrap_or_default();
        let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if source.split(['[', ']']).all(is_number) {
            let message = format!(
                "{} lead to no notes: readers see them as they are written",
                in_ticks(source)
            );
            let help = format!(
                "write each note on a line of its own, `[^{reference}]: …`, and `[^{reference}]` here; or take them out"
            );
            return self.problem(Code::StrayMarkup, span, &message, &help);
        }
        let message = format!("nothing says where `[{reference}]` leads");
        let words = source.rsplit_once("][").map(|(words, _)| words);
        if let Some(words) = words.filter(|_| is_address(reference)) {
            let link = format!(
                "{words}]({})",
                reference.replace(char::is_whitespace, "%20")
            );
            self.found
                .push(Finding::write(Code::DeadLink, span, message, link));
            return;
        }
        let help = format!(
            "write its target on a line of its own, `[{reference}]: ../projects/name.md`, or `\\[` for a plain bracket"
        );
        self.problem(Code::DeadLink, span, message, help);
    }
}
