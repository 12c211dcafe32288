//! Stars, low lines and tildes that set no words in bold or italics because of the spaces beside them: `**Note: **all`. In: the words of a
//! stretch. Out: each pair of marks that is not read as one, with its spaces where they belong. The marks are paired in order, for a
//! wrong one makes Markdown pair the others wrongly too.

use std::ops::Range;

use crate::problem::Code;
use crate::prose::finding::{Finding, in_ticks, shortened};
use crate::prose::stray::words::{EMPHASIS, FAR, TextWords};

pub(in crate::prose::stray) fn look(words: &TextWords<'_>, found: &mut Vec<Finding>) {
    for marks in ["**", "__", "~~", "*", "_"] {
        let places = places(words, marks);
        let Some(pairs) = in_pairs(words, &places, marks) else {
            one_by_one(words, &places, marks, found);
            continue;
        };
        let is_wrong = |pair: &Pair<'_>| !pair.is_read() && !pair.begins_within_a_word();
        let wrong: Vec<_> = pairs.into_iter().filter(is_wrong).collect();
        // A single star may be one for itself, as for a remark below.
        if marks.len() > 1 || wrong.iter().any(Pair::is_begun) {
            found.extend(wrong.iter().map(Pair::mended));
        }
    }
}

/// Returns where marks stand, whether they are read as such or not; nothing where they may be part of others.
fn places(words: &TextWords<'_>, marks: &str) -> Vec<usize> {
    let sign = marks.as_bytes()[0];
    let is_mark = |at: &usize| {
        let byte = words.plain[*at];
        byte == sign || byte == EMPHASIS && words.raw.as_bytes()[*at] == sign
    };
    let mut places = Vec::new();
    let mut at = 0;
    while at < words.plain.len() {
        let run = (at..words.plain.len()).take_while(is_mark).count();
        if run > 2 && words.plain[at] == EMPHASIS {
            return Vec::new();
        }
        // A low line within a word is one of its letters.
        let is_letter =
            || sign == b'_' && is_letter(words.before(at)) && is_letter(words.touches(at + run));
        if run == marks.len() && !is_letter() {
            places.push(at);
        }
        at += run.max(1);
    }
    places
}

/// Two marks with words between them.
struct Pair<'w> {
    words: &'w TextWords<'w>,
    marks: &'w str,
    inner: &'w str,
    start: usize,
    end: usize,
}

/// Returns the marks two by two, if that is how they can be meant.
fn in_pairs<'w>(
    words: &'w TextWords<'w>,
    places: &[usize],
    marks: &'w str,
) -> Option<Vec<Pair<'w>>> {
    let pairs = places.chunks(2).map(|pair| {
        let (start, close) = (*pair.first()?, *pair.get(1)?);
        Pair::of(words, marks, start, close)
    });
    pairs.collect()
}

impl<'w> Pair<'w> {
    fn of(
        words: &'w TextWords<'w>,
        marks: &'w str,
        start: usize,
        close: usize,
    ) -> Option<Pair<'w>> {
        let inner = &words.raw[start + marks.len()..close];
        let is_meant = !inner.trim().is_empty() && inner.len() < FAR;
        is_meant.then_some(Pair {
            words,
            marks,
            inner,
            start,
            end: close + marks.len(),
        })
    }

    fn before(&self) -> Option<char> {
        self.words.before(self.start)
    }

    fn next(&self) -> Option<char> {
        self.words.touches(self.end)
    }

    /// Returns whether Markdown reads its marks, and as one pair.
    fn is_read(&self) -> bool {
        let is_read = |at: usize| self.words.plain[at] == EMPHASIS;
        is_read(self.start) && is_read(self.end - 1) && self.inner.trim() == self.inner
    }

    fn begins_within_a_word(&self) -> bool {
        self.marks.starts_with('_') && is_letter(self.before())
    }

    /// Returns whether only the space before its second mark keeps it from being read: `*Note: *all`.
    fn is_begun(&self) -> bool {
        self.inner.starts_with(char::is_alphabetic)
            && self.inner.ends_with(' ')
            && !self.inner.contains('\n')
            && !is_letter(self.before())
            && self.next().is_some_and(char::is_alphabetic)
    }

    fn mended(&self) -> Finding {
        let Pair { words, marks, .. } = self;
        let space = |letter: Option<char>, is_inside: bool| {
            let is_word = letter.is_some_and(|letter| !letter.is_whitespace());
            if is_word && (is_inside || is_letter(letter)) {
                " "
            } else {
                ""
            }
        };
        let left = space(self.before(), self.inner.starts_with(char::is_whitespace));
        let right = space(self.next(), self.inner.ends_with(char::is_whitespace));
        if self.inner.trim() == self.inner {
            return self.apart(left, right);
        }
        let mended = format!("{left}{marks}{}{marks}{right}", self.inner.trim());
        let span = self.start..self.end;
        let message = format!(
            "{}: `{marks}` has to touch its words inside, and spaces stand outside",
            self.is_shown(&span)
        );
        Finding::write(Code::StrayMarkup, words.span(span), message, mended)
    }

    /// Reports marks that only lack a space outside, with the word that they touch there.
    fn apart(&self, left: &str, right: &str) -> Finding {
        let Pair { words, marks, .. } = self;
        let is_word = |letter: &char| !letter.is_whitespace() && !marks.contains(*letter);
        let before = words.raw[..self.start].chars().rev().take_while(is_word);
        let behind = words.raw[self.end..].chars().take_while(is_word);
        let length = |space: &str, letters: usize| if space.is_empty() { 0 } else { letters };
        let before = length(left, before.map(char::len_utf8).sum());
        let behind = length(right, behind.map(char::len_utf8).sum());
        let span = self.start - before..self.end + behind;
        let mended = format!(
            "{}{left}{}{right}{}",
            &words.raw[span.start..self.start],
            &words.raw[self.start..self.end],
            &words.raw[self.end..span.end]
        );
        let message = format!(
            "{}: a space has to stand outside of `{marks}`",
            self.is_shown(&(self.start..self.end))
        );
        Finding::write(Code::StrayMarkup, words.span(span), message, mended)
    }

    /// Returns what became of a stretch in which its marks are not read.
    fn is_shown(&self, span: &Range<usize>) -> String {
        let Pair {
            words, start, end, ..
        } = self;
        let written = shortened(&words.raw[span.clone()]);
        let is_plain = words.plain[*start] != EMPHASIS && words.plain[*end - 1] != EMPHASIS;
        if is_plain {
            format!("`{written}` is shown as it is written")
        } else {
            format!("`{written}` is not read as one")
        }
    }
}

/// Looks at the marks that are not read, where one is too many.
fn one_by_one(words: &TextWords<'_>, places: &[usize], marks: &str, found: &mut Vec<Finding>) {
    let is_plain = |at: &&usize| words.plain[**at] != EMPHASIS;
    let mut done = 0;
    for (index, at) in places.iter().enumerate() {
        if *at < done || !is_plain(&at) || marks.len() == 1 {
            continue;
        }
        let close = places.get(index + 1).filter(is_plain);
        let pair = close.and_then(|close| Pair::of(words, marks, *at, *close));
        match (close, pair) {
            (_, Some(pair)) if !pair.begins_within_a_word() => {
                found.push(pair.mended());
                done = pair.end;
            }
            (None, _) => found.extend(not_closed(words, *at, marks)),
            _ => {}
        }
    }
}

fn is_letter(letter: Option<char>) -> bool {
    letter.is_some_and(char::is_alphanumeric)
}

/// Reports two stars before a word, and none behind it.
fn not_closed(words: &TextWords<'_>, at: usize, marks: &str) -> Option<Finding> {
    if is_letter(words.before(at)) || !is_letter(words.touches(at + marks.len())) {
        return None;
    }
    let plain: String = marks.chars().flat_map(|mark| ['\\', mark]).collect();
    let help = format!(
        "write `{marks}` behind the last word too, or {} for plain signs",
        in_ticks(&plain)
    );
    let message = format!("nothing closes this `{marks}`, so it is shown as it is");
    let span = words.span(at..at + marks.len());
    Some(Finding::new(Code::StrayMarkup, span, message, help))
}
