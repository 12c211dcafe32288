//! The links and pictures of a text. In: each as it is come across. Out: those that may lead somewhere, for linking to follow, and
//! what is wrong with the others.

use std::ops::Range;

use pulldown_cmark::LinkType;

use super::{Reader, TextLink, is_by_reference};
use crate::problem::Code;
use crate::prose::finding::{Finding, UnreadTarget, in_ticks, shortened};
use crate::prose::stray::Mask;
use crate::prose::target::{Refusal, Use, classify};

impl Reader<'_> {
    pub(super) fn link(&mut self, kind: LinkType, target: &str, span: Range<usize>, used: Use) {
        let source = self.text.get(span.clone()).unwrap_or_default();
        let is_bare = kind == LinkType::Autolink && !source.starts_with('<');
        let mask = if is_bare { Mask::Address } else { Mask::Link };
        self.stretch.mask(span.clone(), mask);
        if kind == LinkType::Inline && target.contains("](") {
            return self.two_addresses(source, target, span);
        }
        if self.unseen(target, &span) {
            return;
        }
        let refusal = if kind == LinkType::Email {
            None
        } else {
            classify(target, used).err()
        };
        match refusal {
            None => {
                let target = if kind == LinkType::Email {
                    format!("mailto:{target}")
                } else {
                    target.to_owned()
                };
                self.outline.links.push(TextLink {
                    target,
                    span: self.start + span.start..self.start + span.end,
                    picture: used == Use::Picture,
                });
            }
            // What is wrong with a definition is said once, where it stands.
            Some(_) if is_by_reference(kind) && classify(target, Use::Link).is_err() => {}
            Some(refusal) if used == Use::Picture && refusal.code == Code::BadAddress => {
                let picture = UnreadTarget {
                    written: target.to_owned(),
                    link: source.to_owned(),
                    in_link: target.to_owned(),
                    picture: true,
                    by_name: false,
                };
                let Refusal {
                    code,
                    message,
                    help,
                } = refusal;
                let mut finding = Finding::new(code, span, message, help);
                finding.target = Some(picture);
                self.found.push(finding);
            }
            Some(refusal) => self.refuse(refusal, span),
        }
    }

    /// Reports two addresses that have run together: `[words](one](two)`.
    fn two_addresses(&mut self, source: &str, target: &str, span: Range<usize>) {
        let words = source.split_once("](").map_or(source, |(words, _)| words);
        let (first, rest) = target.split_once("](").unwrap_or((target, ""));
        let second = rest.split(')').next().unwrap_or_default();
        // A whole link where the address belongs: its words are none.
        let (first, second) = if first.starts_with('[') {
            (second, "")
        } else {
            (first, second)
        };
        let message = format!(
            "the address holds `](`: two links have run together in {}",
            in_ticks(&shortened(source))
        );
        let mended = format!("{words}]({first})");
        let mut finding = Finding::write(Code::StrayMarkup, span, message, mended);
        if !second.is_empty() && second != first {
            finding = finding.or(&format!(
                " or {}, whichever is meant",
                in_ticks(&format!("{words}]({second})"))
            ));
        }
        self.found.push(finding);
    }

    /// Reports a link of which nothing is seen.
    pub(super) fn end_link(&mut self) {
        if let Some((span, false)) = self.open_link.take() {
            let help = "write between `[` and `]` what it leads to, in a few words";
            let message = "this link has no words, so nobody sees it";
            self.problem(Code::LostText, span, message, help);
        }
    }
}
