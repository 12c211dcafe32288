//! A sum with its sign at the beginning of a line, `+ 5%` or `- 3%`, which Markdown reads as a list, so that readers see a dot in place of
//! the sign. In: the parts of a list. Out: what to write. A list of several items with hyphens is taken for one.

use std::ops::Range;

use crate::problem::Code;
use crate::prose::finding::{Finding, in_ticks, shortened};

/// A list without numbers that is open.
#[derive(Debug)]
pub(super) struct SignedList {
    /// Whether it breaks up the lines of a paragraph.
    within_words: bool,
    /// The first item, if it begins with a number.
    first: Option<Range<usize>>,
    items: usize,
    numbers: usize,
}

impl SignedList {
    /// Begins a list that stands where a text is `before` it.
    pub(super) fn begin(before: &str) -> SignedList {
        let line = before.trim_end_matches([' ', '\t', '>']);
        let line = line.strip_suffix('\n').unwrap_or(line);
        let line = line.rsplit('\n').next().unwrap_or_default().trim_end();
        let words = line.trim_start_matches([' ', '\t', '>']);
        let is_markup = |sign| words.starts_with(sign);
        SignedList {
            within_words: !words.is_empty()
                && !words.ends_with(':')
                && !is_markup(['#', '|', '-', '+', '*', '=', '`', '<']),
            first: None,
            items: 0,
            numbers: 0,
        }
    }

    /// Takes in an item.
    pub(super) fn item(&mut self, span: &Range<usize>, text: &str) {
        self.items += 1;
        let item = text.get(span.clone()).unwrap_or_default();
        let line = item.lines().next().unwrap_or_default().trim_end();
        if number(line).is_some() {
            self.numbers += 1;
            self.first
                .get_or_insert(span.start..span.start + line.len());
        }
    }

    /// Says what is wrong once it has ended, if it is more likely a sum than a list.
    pub(super) fn end(self, text: &str) -> Option<Finding> {
        let span = self.first.filter(|_| self.numbers == self.items)?;
        let line = text.get(span.clone())?;
        let (sign, rest) = (&line[..1], number(line)?);
        let is_sum = match sign {
            "+" => true,
            "-" => self.items == 1 && (self.within_words || is_share_or_sum(rest)),
            _ => false,
        };
        if !is_sum {
            return None;
        }
        let message =
            format!("readers see a dot in place of `{sign}`: this line is read as a list");
        let mended = format!("{sign}{rest}");
        let help = format!(
            "write {} without the space; for a list, begin the line with `*`",
            in_ticks(&shortened(&mended))
        );
        Some(Finding::new(Code::StrayMarkup, span.clone(), message, help).mended(span, mended))
    }
}

/// Returns the words behind the sign of an item, if they begin with a number.
fn number(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(['+', '-'])?.trim_start();
    let bare =
        rest.trim_start_matches(|sign: char| !sign.is_alphanumeric() && !"*_`[(\\".contains(sign));
    bare.starts_with(|first: char| first.is_ascii_digit())
        .then_some(rest)
}

/// Returns whether a number is one of per cent, of money, or has a fraction: nobody counts things so.
fn is_share_or_sum(words: &str) -> bool {
    let has_sign = !words.starts_with(|first: char| first.is_ascii_digit());
    let is_of_number = |letter: char| letter.is_ascii_digit() || ".,".contains(letter);
    let behind = words.trim_start_matches(is_of_number);
    let number = words[..words.len() - behind.len()].trim_end_matches(['.', ',']);
    let behind = behind.trim_start();
    has_sign
        || number.contains('.')
        || ["%", "per cent", "percent"]
            .iter()
            .any(|share| behind.starts_with(share))
}
