//! What is wrong with plain words that a field takes as they are: markup, quotation marks around the whole, several codes in one. In: a
//! field and its text. Out: what is wrong, if anything.

use std::ops::Range;

use super::field::{Field, FieldType};
use super::wording::shown;
use crate::problem::Code;
use crate::prose;
use crate::value::Fault;

/// The fields that hold a name or a title, which stands in no quotation marks.
const NAMES: [&str; 8] = [
    "name",
    "short_name",
    "title",
    "publisher",
    "joined",
    "tagline",
    "summary",
    "role",
];
/// The fields that hold one code each.
const CODES: [&str; 3] = ["code", "former_codes", "letters"];
/// Quotation marks as a word processor or another language sets them.
const MARKS: [(char, char); 6] = [
    ('“', '”'),
    ('‘', '’'),
    ('„', '“'),
    ('‚', '‘'),
    ('«', '»'),
    ('»', '«'),
];

/// Returns what is wrong with a text of a field.
pub(super) fn fault(field: &Field, text: &str) -> Option<(Code, Fault)> {
    if field.takes != FieldType::Text {
        return None;
    }
    comma_at_end(field, text)
        .or_else(|| several_codes(field, text))
        .or_else(|| in_marks(field, text))
        .or_else(|| markup(field, text))
}

/// Returns what nobody meant to publish in a text of a field, and where it stands in it.
pub(super) fn slips(field: &Field, text: &str) -> Vec<(Range<usize>, Code, Fault)> {
    if field.takes.value() != FieldType::Text {
        return Vec::new();
    }
    prose::slips_in(text)
}

/// Returns what to write where a text is the only entry of a list, as `[add date]` is.
pub(super) fn without_list(field: &Field, only: &str) -> String {
    match slips(field, &format!("[{only}]")).into_iter().next() {
        Some((_, Code::Placeholder, fault)) => fault.help,
        _ => format!("write `{only}`, without the brackets or the hyphen"),
    }
}

/// Returns a comma or semicolon with which a text ends, as lines of JSON and of a spreadsheet do.
fn comma_at_end(field: &Field, text: &str) -> Option<(Code, Fault)> {
    let bare = text.trim_end_matches([',', ';']).trim_end();
    if bare.len() == text.len() || bare.is_empty() || ends_with_entity(text) {
        return None;
    }
    let message = format!("`{}` ends with a `{}`", field.name, &text[text.len() - 1..]);
    let help = format!("write {}", ticked(bare));
    Some((Code::StrayMarkup, Fault { message, help }))
}

/// Returns whether a text ends with a letter as HTML writes it, such as `&nbsp;`: its semicolon is a part of that.
fn ends_with_entity(text: &str) -> bool {
    let last = text.rfind('&').map(|at| &text[at..]);
    last.is_some_and(|last| prose::markup_in(last).is_some_and(|(piece, _)| piece == last))
}

fn several_codes(field: &Field, text: &str) -> Option<(Code, Fault)> {
    let is_part = |letter: char| letter.is_whitespace() || ",;/+&|".contains(letter);
    let codes: Vec<&str> = text
        .split(is_part)
        .filter(|code| !code.is_empty())
        .collect();
    if !CODES.contains(&field.name) || codes.len() < 2 {
        return None;
    }
    let help = if field.name == "former_codes" {
        format!("write `[{}]`", codes.join(", "))
    } else {
        "write the one that is in force now; earlier ones stand in `former_codes`".to_owned()
    };
    let message = format!("several codes stand here as one: `{}`", shown(text));
    Some((Code::SeveralInOne, Fault { message, help }))
}

fn in_marks(field: &Field, text: &str) -> Option<(Code, Fault)> {
    let inner = MARKS
        .iter()
        .find_map(|(open, close)| text.strip_prefix(*open)?.strip_suffix(*close))?;
    let is_one = !inner.contains(|letter| {
        MARKS
            .iter()
            .any(|(open, close)| letter == *open || (letter == *close && letter != '’'))
    });
    if !NAMES.contains(&field.name) || !is_one || inner.trim().is_empty() {
        return None;
    }
    let message = format!(
        "readers would see the quotation marks around `{}`",
        shown(text)
    );
    let help = format!(
        "write `{}`; if a colon or the like needs marks, the plain ones `\"`",
        inner.trim()
    );
    Some((Code::StrayMarkup, Fault { message, help }))
}

fn markup(field: &Field, text: &str) -> Option<(Code, Fault)> {
    let (piece, plain) = prose::markup_in(text)?;
    let message = format!(
        "{} is shown as it is written: `{}` takes plain words",
        ticked(&piece),
        field.name
    );
    let help = format!("write {}", ticked(&plain));
    Some((Code::StrayMarkup, Fault { message, help }))
}

fn ticked(text: &str) -> String {
    if text.contains('`') {
        format!("`` {text} ``")
    } else {
        format!("`{text}`")
    }
}
