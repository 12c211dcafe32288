//! Quotation marks and brackets that are opened and never closed. In: a text and the value that opens one. Out: what is wrong, where
//! it opens, and the value closed. Never looks at a value that is closed.

use std::ops::Range;

use super::fault::{YamlFault, mended};
use super::marks::closing_quote;

/// Returns a quotation mark or a bracket that opens the value at `value` and is never closed.
pub(super) fn unclosed(text: &str, value: Range<usize>) -> YamlFault {
    let written = &text[value.clone()];
    if let Some(quote) = written
        .chars()
        .next()
        .filter(|first| matches!(first, '"' | '\''))
    {
        return open_quote(value.start, written, quote);
    }
    if let Some(found) = comment_in_brackets(text, &value) {
        return found;
    }
    let bare = written.split(" #").next().unwrap_or_default().trim_end();
    let span = value.start..value.start + bare.len();
    match open_brackets(bare) {
        OpenMark::Quote(at, quote) => {
            let inner = &bare[at..];
            let end = inner.find([',', ']', '}']).unwrap_or(inner.len());
            open_quote(value.start + at, inner[..end].trim_end(), quote)
        }
        OpenMark::Brackets(open, mended) => {
            let message = format!("the bracket `{open}` is not closed");
            let indent = |line: &str| line.len() - line.trim_start().len();
            let line_start = text[..value.start].rfind('\n').map_or(0, |at| at + 1);
            let next = text[value.end..].lines().nth(1).unwrap_or_default();
            let runs_on = !next.trim().is_empty()
                && indent(next) > indent(&text[line_start..value.end])
                && !next.trim_start().starts_with("- ");
            let help = if runs_on {
                format!("close it with `{}` where it ends", closer(open))
            } else {
                format!("write `{mended}`")
            };
            YamlFault::new(span, message, help)
        }
    }
}

pub(super) fn open_quote(at: usize, written: &str, quote: char) -> YamlFault {
    let message = "the quotation mark that opens here is not closed";
    YamlFault::new(
        at..at + written.len(),
        message,
        format!("write `{written}{quote}`"),
    )
}

/// What is left open at the end of a value in brackets.
enum OpenMark {
    /// A quotation mark, at a byte.
    Quote(usize, char),
    /// The first bracket that lacks its partner, and the value with all of them.
    Brackets(char, String),
}

fn open_brackets(value: &str) -> OpenMark {
    let (mut open, mut begins_value, mut skip_to) = (Vec::new(), false, 0);
    let (mut mended, mut lacking) = (String::new(), None);
    for (at, letter) in value.char_indices() {
        if at >= skip_to {
            match letter {
                '[' | '{' => open.push(letter),
                ']' | '}' => {
                    while let Some(opened) = open.pop() {
                        if closer(opened) == letter || open.is_empty() {
                            break;
                        }
                        lacking = lacking.or(Some(opened));
                        mended.push(closer(opened));
                    }
                }
                '"' | '\'' if begins_value => match closing_quote(&value[at + 1..], letter) {
                    Some(length) => skip_to = at + length + 2,
                    None => return OpenMark::Quote(at, letter),
                },
                _ => {}
            }
            if !letter.is_whitespace() {
                begins_value = matches!(letter, '[' | '{' | ',' | ':');
            }
        }
        mended.push(letter);
    }
    let first = lacking.or_else(|| open.first().copied()).unwrap_or('[');
    mended.extend(open.iter().rev().map(|open| closer(*open)));
    OpenMark::Brackets(first, mended)
}

/// Returns the bracket that closes another.
pub(super) fn closer(open: char) -> char {
    if open == '[' { ']' } else { '}' }
}

/// Returns a `#` within brackets, behind which everything is a comment, and the bracket that should close them too.
fn comment_in_brackets(text: &str, value: &Range<usize>) -> Option<YamlFault> {
    let written = &text[value.clone()];
    let hash = written.find(" #")?;
    let behind = &written[hash + 2..];
    if behind.starts_with(char::is_whitespace) || !behind.contains([']', '}']) {
        return None;
    }
    let start = written[..hash]
        .rfind([',', '{', '['])
        .map_or(0, |at| at + 1);
    // The space before the `#` may be the one behind the colon.
    let start = written[start..=hash]
        .find(": ")
        .map_or(start, |at| start + at + 2);
    let start = start + written[start..].len() - written[start..].trim_start().len();
    let end = hash + written[hash..].find([',', ']', '}'])?;
    let help = format!(
        "put the value in quotation marks: write `{}`",
        mended(text, value.start + start..value.start + end)
    );
    let at = value.start + hash + 1;
    let message = "everything behind ` #` is a comment, the closing bracket too";
    Some(YamlFault::new(at..value.end, message, help))
}
