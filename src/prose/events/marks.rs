//! Typographic marks: quotation marks, apostrophes, feet and inches, dashes and three dots as print has them. In: words as they are
//! typed, with what stood before them. Out: the same words with the marks. Goes by the letters on both sides, never by a dictionary.

use std::borrow::Cow;

/// What is known of the words before the next ones in the same paragraph, heading or cell.
#[derive(Debug)]
pub(super) struct TypographicMarks {
    /// The last letter, and the one before it.
    last: char,
    one_before: char,
    /// Whether a double quotation is open, and a single one.
    is_double_open: bool,
    is_single_open: bool,
    /// Whether the last figures were feet, so that the next are inches.
    is_feet: bool,
}

impl Default for TypographicMarks {
    fn default() -> TypographicMarks {
        TypographicMarks {
            last: ' ',
            one_before: ' ',
            is_double_open: false,
            is_single_open: false,
            is_feet: false,
        }
    }
}

const APOSTROPHE: char = '’';
const FEET: char = '′';
const INCHES: char = '″';
/// Words that have lost their beginning.
const SHORTENED: [&str; 8] = ["n", "tis", "twas", "twere", "twill", "em", "til", "nuff"];

impl TypographicMarks {
    /// Returns the last letter before the next words.
    pub(super) fn last(&self) -> char {
        self.last
    }

    /// Takes note of words that stay as they are.
    pub(super) fn after(&mut self, words: &str) {
        for letter in last_two(words) {
            self.pass(letter);
        }
    }

    fn pass(&mut self, letter: char) {
        self.is_feet &= letter.is_numeric() || letter.is_whitespace() || letter == FEET;
        (self.one_before, self.last) = (self.last, letter);
    }

    /// Returns the words with their marks. `is_escaped`: the first letter is to stay as it is. `after`: what is written behind them.
    pub(super) fn set<'t>(
        &mut self,
        words: &'t str,
        is_escaped: bool,
        after: &str,
    ) -> Cow<'t, str> {
        let is_mark = |at: usize, byte: u8| match byte {
            b'\'' | b'"' => true,
            b'-' | b'.' => words.as_bytes().get(at + 1) == Some(&byte),
            _ => false,
        };
        if !words
            .bytes()
            .enumerate()
            .any(|(at, byte)| is_mark(at, byte))
        {
            self.is_feet = false;
            self.after(words);
            return Cow::Borrowed(words);
        }
        let next_text = after.trim_start_matches(is_markup);
        let mut set = String::with_capacity(words.len() + 8);
        let mut letters = words.char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            let rest = &words[at + letter.len_utf8()..];
            let mark = match letter {
                _ if at == 0 && is_escaped => letter,
                '\'' => self.single(rest, next_text),
                '"' => self.double(rest, next_text),
                '-' if rest.starts_with('-') => {
                    let more = rest.bytes().take_while(|byte| *byte == b'-').count();
                    letters.nth(more - 1);
                    dashes(1 + more, &mut set);
                    self.pass('–');
                    continue;
                }
                '.' if rest.starts_with("..") => {
                    letters.nth(1);
                    '…'
                }
                letter => letter,
            };
            set.push(mark);
            self.pass(mark);
        }
        Cow::Owned(set)
    }

    fn single(&mut self, rest: &str, next_text: &str) -> char {
        let next = first(rest, next_text);
        if self.last.is_ascii_digit() && !self.is_single_open && !next.is_alphabetic() {
            self.is_feet = true;
            return FEET;
        }
        let in_word = matches!(self.last, '(' | '[') && self.one_before.is_alphanumeric();
        let is_lost_beginning = is_shortened(rest) || is_year(rest);
        if self.opens(next) && !in_word && !is_lost_beginning {
            self.is_single_open = true;
            return '‘';
        }
        self.is_single_open &= next.is_alphanumeric();
        APOSTROPHE
    }

    fn double(&mut self, rest: &str, next_text: &str) -> char {
        let next = first(rest, next_text);
        if self.last.is_ascii_digit() && (self.is_feet || !self.is_double_open) {
            return INCHES;
        }
        self.is_double_open = self.opens(next);
        if self.is_double_open { '“' } else { '”' }
    }

    /// Returns whether a quotation may begin between the last letter and the next.
    fn opens(&self, next: char) -> bool {
        let may_begin = self.last.is_whitespace() || "([{-–—/=‘“¿¡".contains(self.last);
        may_begin && !next.is_whitespace() && !")]}.,;:!?|".contains(next)
    }
}

/// Returns the last two letters of some words.
fn last_two(words: &str) -> impl Iterator<Item = char> {
    let mut from_end = words.chars().rev();
    let (last, one_before) = (from_end.next(), from_end.next());
    one_before.into_iter().chain(last)
}

/// Returns what stands between words and is not seen.
fn is_markup(letter: char) -> bool {
    matches!(letter, '*' | '_' | '~' | '`' | '[')
}

fn first(rest: &str, next_text: &str) -> char {
    let next = rest.chars().next().or_else(|| next_text.chars().next());
    next.unwrap_or(' ')
}

/// Returns whether the words behind an apostrophe are one that has lost its beginning: `’n’`, `’tis`.
fn is_shortened(rest: &str) -> bool {
    let end = rest.find(|letter: char| !letter.is_alphanumeric());
    let word = &rest[..end.unwrap_or(rest.len())];
    SHORTENED
        .iter()
        .any(|known| known.eq_ignore_ascii_case(word))
}

/// How far the end of a quotation is looked for.
const LONGEST_QUOTATION: usize = 200;

/// Returns whether the words behind an apostrophe are a year or a decade without its century: `’90s`, and `’16` unless a quotation ends
/// after it.
fn is_year(rest: &str) -> bool {
    let bytes = rest.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    if !(is_digit(0) && is_digit(1)) || is_digit(2) {
        return false;
    }
    let after = &rest[2..];
    if after.starts_with('s') {
        return true;
    }
    let mut before = ' ';
    for (at, letter) in after.char_indices().take(LONGEST_QUOTATION) {
        if letter == '\'' && before.is_whitespace() {
            return true;
        }
        if letter == '\'' && !after[at + 1..].starts_with(char::is_alphanumeric) {
            return false;
        }
        before = letter;
    }
    true
}

/// Writes some hyphens as dashes: three are a long one, two a short one.
fn dashes(hyphens: usize, set: &mut String) {
    let (long, short) = match hyphens % 6 {
        0 | 3 => (hyphens / 3, 0),
        2 | 4 => (0, hyphens / 2),
        1 => (hyphens / 3 - 1, 2),
        _ => (hyphens / 3, 1),
    };
    set.extend(std::iter::repeat_n('—', long));
    set.extend(std::iter::repeat_n('–', short));
}
