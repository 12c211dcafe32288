//! What is wrong with a text, while its places are still counted from the text's own beginning. In: findings of reading. Out:
//! problems of the file.

use std::ops::Range;
use std::sync::Arc;

use crate::place::{File, Place};
use crate::problem::{Code, Problem};

/// One thing that is wrong with a text.
#[derive(Debug, Clone)]
pub(super) struct Finding {
    pub(super) code: Code,
    /// The bytes of the text that are shown.
    pub(super) span: Range<usize>,
    pub(super) message: String,
    pub(super) help: String,
    /// What to write instead of which bytes, where that is known to the letter.
    pub(super) mended: Option<(Range<usize>, String)>,
    /// What linking may know better: a target as it was written.
    pub(super) target: Option<UnreadTarget>,
}

/// A target that a text cannot have as it is written.
#[derive(Debug, Clone)]
pub(super) struct UnreadTarget {
    /// As it is written.
    pub(super) written: String,
    /// The whole link in which only the target is still to be put right.
    pub(super) link: String,
    /// How the target stands in that link.
    pub(super) in_link: String,
    /// Whether it is that of a picture.
    pub(super) picture: bool,
    /// Whether it is the name of a record and no path, as a wiki has it.
    pub(super) by_name: bool,
}

impl Finding {
    pub(super) fn new(
        code: Code,
        span: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Finding {
        Finding {
            code,
            span,
            message: message.into(),
            help: help.into(),
            mended: None,
            target: None,
        }
    }

    /// Returns the same with what to write in place of the bytes that are shown, which the help tells first.
    pub(super) fn write(
        code: Code,
        span: Range<usize>,
        message: impl Into<String>,
        mended: String,
    ) -> Finding {
        let help = format!("write {}", in_ticks(&mended));
        Finding::new(code, span.clone(), message, help).mended(span, mended)
    }

    /// Returns the same with what to write in place of some bytes.
    pub(super) fn mended(mut self, span: Range<usize>, text: impl Into<String>) -> Finding {
        self.mended = Some((span, text.into()));
        self
    }

    /// Returns the same with more advice behind the first.
    pub(super) fn or(mut self, advice: &str) -> Finding {
        self.help.push_str(advice);
        self
    }

    /// Returns the problem of a file whose text begins at `start`.
    pub(super) fn problem(self, file: &Arc<File>, start: usize) -> Problem {
        let place = Place::new(file, start + self.span.start..start + self.span.end);
        Problem::new(self.code, place, self.message).help(self.help)
    }
}

/// Returns a text between the ticks that a message shows code in.
pub(super) fn in_ticks(text: &str) -> String {
    let text = text.trim();
    if text.contains('`') {
        format!("`` {text} ``")
    } else {
        format!("`{text}`")
    }
}

/// Returns the beginning of a text that is too long for a message.
pub(super) fn shortened(text: &str) -> String {
    const LONGEST: usize = 80;
    let line = text.lines().next().unwrap_or_default().trim_end();
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None if line.len() < text.trim_end().len() => format!("{line}…"),
        None => line.to_owned(),
    }
}
