//! Places as line and column with an excerpt, for reports of any length. In: places in reading order. Out: what a message shows of
//! them. Each file is gone through once, however many problems it has.

use std::sync::Arc;

use crate::place::{File, Place};

/// The longest line that is shown whole, and how much of a longer one is shown on either side of the place, in bytes.
const LONGEST: usize = 2000;
const WIDEST: usize = 160;

/// A place as a message shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Located<'p> {
    /// The path, on one line whatever the file is called.
    pub(super) path: String,
    /// The line and the column, from 1; nothing where the place is the file as a whole.
    pub(super) at: Option<(usize, usize)>,
    /// The first line of the place, or as much of it as can be shown.
    pub(super) excerpt: &'p str,
    /// Whether the excerpt begins where its line does.
    pub(super) is_whole: bool,
    /// The place within the excerpt.
    pub(super) span: std::ops::Range<usize>,
}

/// Goes through the files of a report.
#[derive(Debug, Default)]
pub(super) struct Locator {
    file: Option<Arc<File>>,
    /// How far it has come: a byte, its line and column, and the byte at which the line begins.
    byte: usize,
    line: usize,
    column: usize,
    line_start: usize,
}

impl Locator {
    /// Returns what to show of a place; quickest where it lies behind the last one.
    pub(super) fn locate<'p>(&mut self, place: &'p Place) -> Located<'p> {
        let path = place
            .file
            .path
            .chars()
            .map(|letter| {
                if letter.is_control() {
                    '\u{fffd}'
                } else {
                    letter
                }
            })
            .collect();
        if place.span() == (0..0) {
            return Located {
                path,
                at: None,
                excerpt: "",
                is_whole: true,
                span: 0..0,
            };
        }
        self.go_to(place);
        let text = &place.file.text;
        // A line may be as long as its file; only as much of it is looked at as can be shown.
        let reach = floor(text, place.span().start + LONGEST + 1);
        let end = text[place.span().start..reach]
            .find(['\n', '\r'])
            .map_or(reach, |end| place.span().start + end);
        let is_whole = end - self.line_start <= LONGEST;
        let from = if is_whole {
            self.line_start
        } else {
            floor(text, place.span().start.saturating_sub(WIDEST))
        };
        let from = from.max(self.line_start);
        let to = if is_whole {
            end
        } else {
            floor(text, end.min(place.span().start + WIDEST)).max(place.span().start)
        };
        let span = place.span().start - from..place.span().end.clamp(place.span().start, to) - from;
        Located {
            path,
            at: Some((self.line, self.column)),
            excerpt: &text[from..to],
            is_whole,
            span,
        }
    }

    fn go_to(&mut self, place: &Place) {
        let goal = place.span().start;
        let is_ahead = self
            .file
            .as_ref()
            .is_some_and(|file| Arc::ptr_eq(file, &place.file))
            && self.byte <= goal;
        if !is_ahead {
            *self = Locator {
                file: Some(Arc::clone(&place.file)),
                byte: 0,
                line: 1,
                column: 1,
                line_start: 0,
            };
        }
        for letter in place.file.text[self.byte..goal].chars() {
            self.byte += letter.len_utf8();
            self.column += 1;
            if letter == '\n' {
                (self.line, self.column, self.line_start) = (self.line + 1, 1, self.byte);
            }
        }
    }
}

fn floor(text: &str, byte: usize) -> usize {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}
