//! What is wrong with a line of YAML, in words for the person who wrote it. In: a text and a line that cannot be read. Out: what
//! is wrong, where, and what to write instead. Asked only when reading has failed; never reads a value itself.

pub(super) mod block_text;
mod names;
pub(super) mod odd_space;
pub(super) mod remarks;

use std::ops::Range;

use super::fault::{YamlFault, in_quotes};
use super::marks::closing_quote;
use super::unclosed::{closer, open_quote};
use crate::value::unseen;
use names::mark;
pub(super) use names::with_names_told_once;

const INDENTED: &str = "the line begins further left or right than the lines that it belongs with";
/// Signs that look like a colon and are none.
const WIDE_COLONS: [char; 5] = ['：', '﹕', '︓', '∶', '꞉'];
const NO_FIELD: &str = "the line cannot be read as a field";

/// Returns the name of a field and its value, if a line without its indent and its hyphens begins with one.
pub(super) fn field(line: &str) -> Option<(&str, &str)> {
    let colon = line.match_indices(':').map(|(at, _)| at).find(|at| {
        let behind = &line[at + 1..];
        behind.is_empty() || behind.starts_with([' ', '\t'])
    })?;
    let name = &line[..colon];
    let is_name = !name.is_empty()
        && !name.contains(|letter: char| {
            letter.is_whitespace() || "\"'[]{},#&*!|>%@`".contains(letter)
        });
    is_name.then_some((name, line[colon + 1..].trim()))
}

/// Brackets that lie too deep in each other, the deepest of them at a byte.
pub(super) fn too_deep(at: usize) -> YamlFault {
    YamlFault::new(
        at..at + 1,
        "the brackets lie too deep in each other: one is probably not closed",
        "close every `[` with `]` and every `{` with `}`",
    )
}

/// Returns the text with spaces in place of the tabs before fields, and what is wrong: lines with a tab in a row have one cause.
pub(super) fn without_tabs(text: &str) -> (String, Vec<YamlFault>) {
    let (mut spaced, mut found) = (String::with_capacity(text.len()), Vec::new());
    let mut has_tab_above = false;
    for line in text.split_inclusive('\n') {
        let content = line.trim_start();
        let space = &line[..line.len() - content.len()];
        let is_field = content.starts_with("- ") || field(content.trim_end()).is_some();
        let tab = space.find('\t').filter(|_| is_field);
        if let Some(at) = tab.filter(|_| !has_tab_above) {
            let at = spaced.len() + at;
            let message = "the line is indented with a tab";
            found.push(YamlFault::new(
                at..at + 1,
                message,
                "use spaces instead, two for each step",
            ));
        }
        has_tab_above = tab.is_some();
        if tab.is_some() {
            spaced.push_str(&space.replace('\t', " "));
            spaced.push_str(content);
        } else {
            spaced.push_str(line);
        }
    }
    (spaced, found)
}

/// Returns the text up to the line that begins a second record, and what is wrong with that line.
pub(super) fn first_record(text: &str) -> (String, Option<YamlFault>) {
    let (mut start, mut has_field) = (0, false);
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end();
        let is_fence = bare == "---" || bare == "..." || line.starts_with("--- ");
        if is_fence && has_field {
            let found = YamlFault::new(
                start..start + bare.len(),
                format!("the line `{bare}` begins a second record in one file"),
                "delete the line, or put the second record into a file of its own",
            );
            return (text[..start].to_owned(), Some(found));
        }
        has_field |= !is_fence && !bare.is_empty() && !bare.starts_with(['#', '%']);
        start += line.len();
    }
    (text.to_owned(), None)
}

/// Returns a line that stands further left or right than its neighbours.
pub(super) fn indented_otherwise(text: &str, line: Range<usize>) -> YamlFault {
    // A name of several words is none of a field.
    let name = text[line.clone()].split_once(": ").map(|(name, _)| name);
    let is_text = |name: &str| {
        name.contains(' ')
            && name
                .chars()
                .all(|letter| letter.is_alphanumeric() || " ,.-'’()".contains(letter))
    };
    if name.is_some_and(is_text) {
        let message = "the line goes on with the text above it, and has a colon in it";
        let help = "write the whole text on one line, between quotation marks";
        return YamlFault::new(line, message, help);
    }
    YamlFault::new(
        line,
        INDENTED,
        "give the fields of one record the same number of spaces in front",
    )
}

/// Returns a list among fields.
pub(super) fn list_without_field(line: Range<usize>) -> YamlFault {
    YamlFault::new(
        line,
        "a list stands here without the field that it belongs to",
        "write the field's name and a colon on a line above it, such as `evidence:`",
    )
}

/// Returns whether what was found is about the indent of a line that begins with more than plain spaces, which is reported as such.
pub(super) fn comes_of_odd_space(written: &str, found: &YamlFault) -> bool {
    let before = &written.as_bytes()[..found.at.start];
    let start = before
        .iter()
        .rposition(|byte| *byte == b'\n')
        .map_or(0, |at| at + 1);
    let is_odd =
        |letter: char| letter.is_whitespace() && letter != ' ' || unseen::is_unseen(letter);
    let space = written[start..].split(|letter: char| !is_odd(letter) && letter != ' ');
    found.message == INDENTED && space.take(1).any(|space| space.contains(is_odd))
}

/// Returns an entry of a list whose hyphen touches its words.
pub(super) fn no_space_behind_hyphen(text: &str, line: Range<usize>) -> Option<YamlFault> {
    let rest = text[line.clone()].strip_prefix('-')?;
    let is_entry = rest.starts_with(|letter: char| letter.is_alphanumeric());
    let help = format!("write `- {rest}`");
    is_entry.then(|| YamlFault::new(line, "a space is missing behind the hyphen", help))
}

/// Returns a line that begins with the sign of a list as a word processor or Markdown has it.
pub(super) fn other_sign(text: &str, line: &Range<usize>) -> Option<YamlFault> {
    let written = &text[line.clone()];
    let sign = written.chars().next()?;
    let rest = written[sign.len_utf8()..].strip_prefix([' ', '\t'])?;
    let message = format!("`{sign}` begins no entry of a list: a hyphen does");
    let help = format!("write `- {}`", rest.trim());
    "—–•·●▪◦*+"
        .contains(sign)
        .then(|| YamlFault::new(line.clone(), message, help))
}

/// Returns a line among the entries of a list that is none.
pub(super) fn no_entry(text: &str, line: Range<usize>) -> YamlFault {
    if let Some(found) = other_sign(text, &line) {
        return found;
    }
    let help = format!(
        "write `- {}`; a line that goes on with the text above it is indented further",
        &text[line.clone()]
    );
    YamlFault::new(
        line,
        "the line cannot be read as an entry of the list",
        help,
    )
}

/// Returns a line that should be a field and lacks its colon, or the space behind it; with the field's name.
pub(super) fn no_field(text: &str, line: Range<usize>) -> Option<(String, YamlFault)> {
    let written = &text[line.clone()];
    let name = leading_name(written);
    let rest = &written[name.len()..];
    if name.is_empty() {
        return None;
    }
    if let Some(value) = rest.strip_prefix(WIDE_COLONS) {
        let sign = &rest[..rest.len() - value.len()];
        let help = format!("write `{name}: {}`", value.trim());
        let message = format!("`{sign}` is another sign than the colon `:`");
        return Some((name.to_owned(), YamlFault::new(line, message, help)));
    }
    if let Some(value) = rest.strip_prefix(':') {
        let is_field = !value.is_empty() && !value.starts_with("//") && !value.contains(": ");
        let help = format!("write `{name}: {}`", value.trim());
        let found = YamlFault::new(line, "a space is missing after the colon", help);
        return is_field.then(|| (name.to_owned(), found));
    }
    // Names of fields are written small, and what follows one is set off.
    let is_small = !name.bytes().any(|byte| byte.is_ascii_uppercase());
    let value = rest.trim_start_matches([' ', '\t', '=', ';']);
    if !is_small || (value == rest && !rest.is_empty()) {
        return None;
    }
    let has_sign = rest.trim_start().starts_with(['=', ';']);
    let help = if value.is_empty() {
        format!("write `{name}:`")
    } else if has_sign {
        format!("write `{name}: {value}`")
    } else {
        // Words that are no field's value are more likely a remark.
        if value.ends_with(['.', ',', '!', '?']) {
            let help = format!(
                "indent the line further if it goes on with the text above it; a field is written `{name}: …`"
            );
            let message = format!("a colon is missing after `{name}`");
            return Some((name.to_owned(), YamlFault::new(line, message, help)));
        }
        let is_remark = value.split_whitespace().count() > 2;
        let remark = if is_remark {
            "a remark begins with `#`, and "
        } else {
            ""
        };
        format!(
            "write `{name}: {value}`; {remark}a line that goes on with the text above it is indented further"
        )
    };
    let found = YamlFault::new(line, format!("a colon is missing after `{name}`"), help);
    Some((name.to_owned(), found))
}

/// Returns whether a line names a field and has another sign than a colon and a space behind it.
pub(super) fn lacks_plain_colon(written: &str) -> bool {
    let behind = written[leading_name(written).len()..].trim_start();
    let has_sign = behind.starts_with(WIDE_COLONS) || behind.starts_with([':', '=', ';']);
    has_sign && no_field(written, 0..written.len()).is_some()
}

/// Returns a line as JSON has it, `"name": "value",`, with the field's name.
pub(super) fn of_json(text: &str, line: &Range<usize>) -> Option<(String, YamlFault)> {
    let written = &text[line.clone()];
    let length = closing_quote(written.strip_prefix('"')?, '"')?;
    let name = &written[1..=length];
    let value = written[length + 2..].trim_start().strip_prefix(':')?;
    let value = value.trim().trim_end_matches(',').trim_end();
    let is_name = !name.is_empty() && leading_name(name) == name && !value.is_empty();
    let message = "the line is written as JSON has it, with a comma at its end";
    let help = format!("write `{name}: {value}`, and the other lines so too");
    is_name.then(|| (name.to_owned(), YamlFault::new(line.clone(), message, help)))
}

/// Returns the name with which a line begins: an id that stands alone on it, which may have hyphens in it, or a field's.
fn leading_name(written: &str) -> &str {
    let is_letter = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let end = written.find(|letter| !is_letter(letter));
    let is_id =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    if written.starts_with(|first: char| first.is_ascii_lowercase()) && written.chars().all(is_id) {
        written
    } else {
        &written[..end.unwrap_or(written.len())]
    }
}

/// Returns a line of one sign over and over, as Git leaves it between two versions or as people part what they write.
fn of_one_sign(written: &str, line: &Range<usize>) -> Option<YamlFault> {
    let sign = written.chars().next().filter(char::is_ascii_punctuation)?;
    let is_one = written.len() > 3 && written.chars().all(|letter| letter == sign);
    let message = format!("the line holds nothing but `{sign}`");
    let help = "delete it: Git leaves such a line where it could not join two versions; a remark begins with `#`";
    is_one.then(|| YamlFault::new(line.clone(), message, help))
}

/// Returns what is wrong with a line by itself, or that it cannot be read.
pub(super) fn of_line(text: &str, line: Range<usize>) -> YamlFault {
    let written = &text[line.clone()];
    if let Some(found) = of_one_sign(written, &line) {
        return found;
    }
    let content = written.trim_start_matches("- ").trim_start();
    let (name, value) = field(content).unwrap_or(("", content));
    let before = if name.is_empty() {
        written[..written.len() - content.len()]
            .trim_start()
            .to_owned()
    } else {
        format!("{name}: ")
    };
    let at = line.end - value.len();
    let is_value = !name.is_empty() || !before.is_empty() || value.starts_with(['&', '!']);
    is_value
        .then(|| of_value(&before, value, at))
        .flatten()
        .or_else(|| tab_within(written, line.start))
        .unwrap_or_else(|| {
            YamlFault::new(
                line,
                NO_FIELD,
                "write `field: value` on a line of its own, and put a value with special signs between quotation marks",
            )
        })
}

/// Returns the place at which the parser gave up, where nothing more can be said.
pub(super) fn unexplained(text: &str, at: usize) -> YamlFault {
    let at = (0..=at.min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at));
    let at = at.unwrap_or(0);
    let start = text[..at].rfind('\n').map_or(0, |found| found + 1);
    let line = text[start..].lines().next().unwrap_or_default();
    let start = start + line.len() - line.trim_start().len();
    of_line(text, start..start + line.trim().len())
}

fn tab_within(written: &str, start: usize) -> Option<YamlFault> {
    let at = start + written.find('\t')?;
    let help = "write a space in place of it";
    Some(YamlFault::new(
        at..at + 1,
        "a tab stands where only a space can",
        help,
    ))
}

/// Returns what is wrong with a value by itself, if it shows; `before` is what stands before it, for advice.
fn of_value(before: &str, value: &str, at: usize) -> Option<YamlFault> {
    let span = at..at + value.len();
    let quoted = || format!("write `{before}{}`", in_quotes(value));
    let first = value.chars().next()?;
    match first {
        '"' | '\'' => of_quoted(before, value, at),
        '!' | '&'
            if value[1..]
                .trim_start_matches('!')
                .starts_with(char::is_alphanumeric)
                && !is_letter_of_html(value) =>
        {
            Some(mark(value, at))
        }
        '*' if value[1..]
            .chars()
            .all(|letter| letter.is_alphanumeric() || letter == '-') =>
        {
            let message = format!(
                "`{value}` stands for a value that is written elsewhere, which records have no use for"
            );
            let help = "write the value itself in its place, or put it between quotation marks if it belongs to the text";
            Some(YamlFault::new(span, message, help))
        }
        '@' | '`' | '%' | '&' | '*' | '!' | '|' | '>' | '?' | ',' | ']' | '}' => {
            Some(YamlFault::new(
                span,
                format!("a value that begins with `{first}` needs quotation marks"),
                quoted(),
            ))
        }
        '{' if value.starts_with("{{") => Some(YamlFault::new(
            span,
            "a value that begins with `{` needs quotation marks",
            quoted(),
        )),
        '[' | '{' => in_brackets(before, value, at),
        '-' if value.len() == 1 => Some(YamlFault::new(
            span,
            "a hyphen by itself is no value",
            format!("write a value in its place, or delete `{before}-`"),
        )),
        _ if value.starts_with("- ") => Some(YamlFault::new(
            span,
            "a list begins on the line below its field, not behind the colon",
            format!(
                "write `{before}[{}]` for a list; for these very words {}",
                value[2..].trim(),
                quoted()
            ),
        )),
        _ if value.contains(": ") || value.ends_with(':') => Some(YamlFault::new(
            span,
            "a value with a colon in it needs quotation marks",
            as_field(before, value).unwrap_or_else(quoted),
        )),
        _ => None,
    }
}

/// Returns what to do with a value that is written as a field with a single word: `budget: amount: 5000`.
fn as_field(before: &str, value: &str) -> Option<String> {
    let is_name = |letter: char| letter.is_ascii_lowercase() || letter == '_';
    let (name, word) = value.split_once(": ")?;
    let is_field = name.chars().all(is_name) && !name.is_empty() && !word.contains([' ', ':', ',']);
    let quoted = in_quotes(value);
    is_field.then(|| {
        format!(
            "write `{before}{{{value}}}` for a field within it; for these very words write `{before}{quoted}`"
        )
    })
}

/// Returns whether a value begins with a letter as HTML writes it: `&pound;`.
fn is_letter_of_html(value: &str) -> bool {
    let name = value
        .strip_prefix('&')
        .and_then(|rest| rest.split_once(';'));
    name.is_some_and(|(name, _)| name.chars().all(|letter| letter.is_ascii_alphanumeric()))
}

fn of_quoted(before: &str, value: &str, at: usize) -> Option<YamlFault> {
    let span = at..at + value.len();
    let quote = value.chars().next()?;
    let Some(length) = closing_quote(&value[1..], quote) else {
        return Some(open_quote(at, value, quote));
    };
    let behind = value[length + 2..].trim_start();
    if behind.is_empty() || behind.starts_with('#') {
        return value
            .contains('\\')
            .then(|| backslash(span, before, &value[1..=length]));
    }
    if matches!(behind, "," | ";") {
        let message = format!("a `{behind}` stands behind the closing quotation mark");
        let help = format!("write `{before}{}`", &value[..length + 2]);
        return Some(YamlFault::new(span, message, help));
    }
    let whole = value
        .strip_prefix(quote)
        .and_then(|value| value.strip_suffix(quote));
    let help = format!("write `{before}{}`", in_quotes(whole.unwrap_or(value)));
    let message = "text stands behind the closing quotation mark";
    Some(YamlFault::new(span, message, help))
}

/// Returns a backslash between double quotation marks, where it means another character.
pub(super) fn backslash(span: Range<usize>, before: &str, inner: &str) -> YamlFault {
    let message = "a backslash has a meaning of its own between the marks `\"`";
    let has_meant = ["\\\"", "\\\\", "\\u", "\\x"]
        .iter()
        .any(|sign| inner.contains(sign));
    let help = if has_meant {
        "write `\\\\` for each backslash that is meant, and take out what makes a sign that nobody sees".to_owned()
    } else {
        format!("write `{before}'{}'`", inner.replace('\'', "''"))
    };
    YamlFault::new(span, message, help)
}

/// Returns what is wrong within brackets: between the values, or with one of them.
fn in_brackets(before: &str, value: &str, at: usize) -> Option<YamlFault> {
    let span = at..at + value.len();
    if value.replace(' ', "").contains(",,") {
        let help = "write one comma between two entries";
        return Some(YamlFault::new(span, "two commas follow each other", help));
    }
    let (mut open, mut start) = (Vec::new(), 1);
    for (byte, letter) in value.char_indices() {
        match letter {
            '[' | '{' => open.push(letter),
            ']' | '}' => {
                let opened = open.pop()?;
                let closer = closer(opened);
                if letter != closer {
                    let here = at + byte..at + byte + 1;
                    let message = format!("the bracket `{opened}` is closed by `{letter}`");
                    return Some(YamlFault::new(
                        here,
                        message,
                        format!("write `{closer}` before it or in its place"),
                    ));
                }
            }
            _ => {}
        }
        if matches!(letter, '[' | '{' | ',' | ']' | '}') {
            let inner = value.get(start..byte).unwrap_or_default().trim_end();
            let content = inner.trim_start();
            let (name, part) = field(content).unwrap_or(("", content));
            let before = if name.is_empty() {
                String::new()
            } else {
                format!("{name}: ")
            };
            let found = of_value(&before, part, at + start + inner.len() - part.len());
            if found.is_some() {
                return found;
            }
            start = byte + 1;
        }
        if open.is_empty() {
            let behind = value[byte + 1..].trim_start();
            let help = if behind.starts_with(char::is_alphabetic) {
                format!("write `{before}{}`", in_quotes(value))
            } else {
                "delete it, or put the whole value between quotation marks".to_owned()
            };
            return (!behind.is_empty() && !behind.starts_with('#'))
                .then(|| YamlFault::new(span, "text stands behind the closing bracket", help));
        }
    }
    None
}
