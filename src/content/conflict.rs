//! What Git leaves in a file where it could not join two versions: lines `<<<<<<<`, `=======` and `>>>>>>>`. In: a file, whole. Out:
//! one problem for each place, and a text in which the lines of the second version are blank, so that the rest can be read. Never
//! chooses for good: the problem stands until somebody has chosen.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use crate::place::{File, Place};
use crate::problem::{Code, Problem};

/// Returns a problem for each place at which two versions stand in a file.
#[must_use]
pub fn problems(file: &Arc<File>) -> Vec<Problem> {
    let message = "Git left two versions here that it could not join";
    let help = "keep what is right of the lines down to `>>>>>>>`, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`";
    let mut problems = Vec::new();
    let mut is_open = false;
    for (line, marker) in markers(&file.text) {
        if !is_open && marker != '=' {
            let problem = Problem::new(Code::MergeConflict, Place::new(file, line), message);
            problems.push(problem.help(help));
        }
        is_open = (is_open || marker == '<') && marker != '>';
    }
    problems
}

/// Returns the text with blanks in place of the marks and of every version but the first.
pub(super) fn without_second_versions(text: &str) -> Cow<'_, str> {
    let mut markers = markers(text).peekable();
    if markers.peek().is_none() {
        return Cow::Borrowed(text);
    }
    let mut bytes = text.as_bytes().to_vec();
    let mut second_from = None;
    for (line, marker) in markers {
        match marker {
            '<' => second_from = None,
            '>' => blank(
                &mut bytes,
                second_from.take().unwrap_or(line.start)..line.end,
            ),
            _ => second_from = second_from.or(Some(line.start)),
        }
        blank(&mut bytes, line);
    }
    Cow::Owned(String::from_utf8(bytes).unwrap_or_default())
}

fn blank(bytes: &mut [u8], range: Range<usize>) {
    for byte in &mut bytes[range] {
        if !matches!(byte, b'\n' | b'\r') {
            *byte = b' ';
        }
    }
}

/// Returns the lines that Git writes, each with its sign. A line `=======` is one only between the two others: it may stand under a heading.
fn markers(text: &str) -> impl Iterator<Item = (Range<usize>, char)> {
    let (mut start, mut is_open) = (0, false);
    let has_any = text.contains("<<<<<<<") || text.contains(">>>>>>>");
    let lines = if has_any { text } else { "" }.split_inclusive('\n');
    lines.filter_map(move |line| {
        let bare = line.trim_end();
        let range = start..start + bare.len();
        start += line.len();
        let sign = bare.chars().next()?;
        let rest = bare.trim_start_matches(sign);
        let is_marker = bare.len() - rest.len() == 7 && (rest.is_empty() || rest.starts_with(' '));
        let counts = match sign {
            '<' | '>' => is_marker,
            '=' | '|' => is_marker && is_open,
            _ => false,
        };
        if counts {
            is_open = sign != '>';
        }
        counts.then_some((range, sign))
    })
}
