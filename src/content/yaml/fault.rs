//! Something that is wrong in a text of YAML, before it is a problem of a file, and a line as it should be written. Knows no parser.

use std::borrow::Cow;
use std::ops::Range;

/// What is wrong, where in the text, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct YamlFault {
    pub(super) at: Range<usize>,
    pub(super) message: String,
    pub(super) help: String,
}

impl YamlFault {
    pub(super) fn new(
        at: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> YamlFault {
        YamlFault {
            at,
            message: message.into(),
            help: help.into(),
        }
    }
}

/// Returns the line of a stretch of text, with that stretch in quotation marks, on one line whatever it was written on.
pub(super) fn mended(text: &str, value: Range<usize>) -> String {
    let start = text[..value.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[value.end..]
        .find('\n')
        .map_or(text.len(), |at| value.end + at);
    let before = text[start..value.start].trim_start();
    format!(
        "{before}{}{}",
        in_quotes(&on_one_line(&text[value.clone()])),
        text[value.end..end].trim_end()
    )
}

/// Returns a text with its lines joined as YAML joins them.
fn on_one_line(value: &str) -> Cow<'_, str> {
    if value.contains('\n') {
        Cow::Owned(value.lines().map(str::trim).collect::<Vec<_>>().join(" "))
    } else {
        Cow::Borrowed(value)
    }
}

/// Returns a text as YAML takes it whatever it holds. Typographic quotation marks around it were meant for those.
pub(super) fn in_quotes(value: &str) -> String {
    let inner = value
        .strip_prefix(['“', '”', '„', '‘', '’'])
        .and_then(|value| value.strip_suffix(['”', '“', '’', '‘']));
    let value = inner.unwrap_or(value);
    if value.contains('"') || value.contains('\\') {
        format!("'{}'", value.replace('\'', "''"))
    } else {
        format!("\"{value}\"")
    }
}
