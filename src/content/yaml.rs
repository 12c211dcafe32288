//! The fields of a file as a tree, read as far as they can be, and what is wrong with the rest. In: a file and the stretch of its
//! fields. Out: its tree, [`Value::Unread`] where something cannot be read, and a report. What a record never needs (anchors, tags, a
//! second document) is refused.
//!
//! One parser reads everything: the tree in `parse`, the letters of numbers in `written`, the places of nodes in `marks`. No value is
//! ever cut out of the text at a place, so no disagreement about places can change or lose one.

mod fault;
mod marks;
mod parse;
mod pieces;
mod recovery;
mod second_look;
mod syntax;
mod tree;
mod unclosed;
mod written;

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use super::conflict;
use crate::place::{File, Place};
use crate::problem::{Code, Problem, Report};
use crate::value::unseen;

use fault::YamlFault;
use parse::parse;
pub use second_look::turned_round;
pub use tree::{Entry, Node, Scalar, ScalarKind, Value};

/// How deep brackets may lie in each other before the text is refused unread: no record has more than four.
const DEEPEST: usize = 100;

/// Reads the stretch `fields` of a file, as far as it can be read, and says what is wrong with the rest.
pub fn read(file: &Arc<File>, fields: Range<usize>) -> (Node, Report) {
    let written = &file.text[fields.clone()];
    let (text, unseen) = readable(written);
    let problem = |(code, found): (Code, YamlFault)| {
        let at = floor(written, &found.at);
        let span = fields.start + at.start..fields.start + at.end;
        Problem::new(code, Place::new(file, span), found.message).help(found.help)
    };
    let unseen = unseen.into_iter();
    let mut found: Vec<_> = unseen.map(|found| (Code::UnseenCharacter, found)).collect();
    let (text, remarks) = syntax::remarks::taken_out(&text);
    found.extend(remarks.into_iter().map(|found| (Code::BadYaml, found)));
    let node = read_text(&text, &mut found);
    found.retain(|(_, found)| !syntax::comes_of_odd_space(written, found));
    (node, found.into_iter().map(problem).collect())
}

/// Reads a text, as far as it can be read.
fn read_text(text: &str, found: &mut Vec<(Code, YamlFault)>) -> Node {
    if is_blank(text) {
        return Node {
            number: 0,
            value: Value::Null,
        };
    }
    if let Some(at) = too_deep(text) {
        found.push((Code::BadYaml, syntax::too_deep(at)));
        return Node::unread(0);
    }
    let (mut node, spans) = match parse(text) {
        Ok(node)
            if !is_lone_line(text, &node)
                && (!may_hold_marks(text)
                    || marks::first_refused(text, &marks::spans(text)).is_none()) =>
        {
            (node, None)
        }
        outcome => {
            let recovered = recovery::recover(text, stopped(text, outcome.err()));
            found.extend(
                recovered
                    .found
                    .into_iter()
                    .map(|found| (Code::BadYaml, found)),
            );
            (recovered.node, Some(recovered.spans))
        }
    };
    if second_look::is_due(text, &node) {
        let spans = spans.unwrap_or_else(|| marks::spans(text));
        found.extend(second_look::look(text, &spans, &mut node));
    }
    node
}

/// Returns the place of each node of a text that was read, by their numbers.
pub(super) fn spans(written: &str) -> Vec<Range<usize>> {
    let (text, _) = readable(written);
    let (text, _) = syntax::remarks::taken_out(&text);
    if is_blank(&text) || too_deep(&text).is_some() {
        return Vec::new();
    }
    let known = parse(&text).ok().filter(|node| !is_lone_line(&text, node));
    let known = known.map(|_| marks::spans(&text));
    let known = known.filter(|spans| marks::first_refused(&text, spans).is_none());
    let spans = known.unwrap_or_else(|| recovery::recover(&text, 0).spans);
    spans
        .into_iter()
        .map(|span| floor(written, &span))
        .collect()
}

/// Returns a stretch that begins and ends between letters of `written`, of which only the space in front of fields may differ from what was read.
fn floor(written: &str, span: &Range<usize>) -> Range<usize> {
    written.floor_char_boundary(span.start)..written.floor_char_boundary(span.end)
}

/// Returns the byte at which the parser gave up.
fn stopped(text: &str, error: Option<serde_yaml::Error>) -> usize {
    let location = error.and_then(|error| error.location());
    location.map_or(0, |location| location.index().min(text.len()))
}

/// Returns the text as it can be read, byte for byte as long: without second versions that Git left, and with plain spaces in front of
/// fields and behind their colons. With it what is wrong with those spaces; lines in a row have one cause.
fn readable(written: &str) -> (Cow<'_, str>, Vec<YamlFault>) {
    let text = conflict::without_second_versions(written);
    if unseen::first(&text).is_none() {
        return (text, Vec::new());
    }
    syntax::odd_space::made_plain(&text)
}

/// Returns whether there is nothing but empty lines and comments.
fn is_blank(text: &str) -> bool {
    text.lines()
        .all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'))
}

/// Returns the byte at which brackets lie too deep in each other; those in comments, between quotation marks and in
/// texts over several lines do not count.
fn too_deep(text: &str) -> Option<usize> {
    let (mut depth, mut begins_value, mut skip_to) = (0_usize, true, 0);
    for (at, letter) in text.char_indices() {
        if at < skip_to {
            continue;
        }
        match letter {
            '[' | '{' => depth += 1,
            ']' | '}' => depth = depth.saturating_sub(1),
            '"' | '\'' if begins_value => {
                skip_to = at + 2 + marks::closing_quote(&text[at + 1..], letter)?;
            }
            '|' | '>' if begins_value => {
                skip_to = marks::block_end(text, at).unwrap_or(skip_to);
            }
            '#' if at == 0 || text[..at].ends_with([' ', '\t', '\n']) => {
                skip_to = at + text[at..].find('\n')?;
            }
            _ => {}
        }
        if depth > DEEPEST {
            return Some(at);
        }
        if !letter.is_whitespace() {
            begins_value = matches!(letter, '[' | '{' | ',' | ':' | '-');
        }
    }
    None
}

/// Returns whether all that could be read is one value, of which the first line was meant for a field.
fn is_lone_line(text: &str, node: &Node) -> bool {
    let is_value = matches!(node.value, Value::Scalar(_));
    let mut lines = text.lines().map(str::trim);
    let first = lines.find(|line| !line.is_empty() && !line.starts_with('#'));
    is_value && first.is_some_and(syntax::lacks_plain_colon)
}

/// Returns whether the text may hold an anchor or a tag: a quick look that is wrong at most in being too careful.
fn may_hold_marks(text: &str) -> bool {
    let bytes = text.as_bytes();
    let begins_value = |at: usize| {
        at == 0
            || matches!(
                bytes[at - 1],
                b' ' | b'\t' | b'\n' | b'\r' | b'[' | b'{' | b',' | b'-' | b':' | b'?'
            )
    };
    bytes.iter().enumerate().any(|(at, byte)| {
        matches!(byte, b'&' | b'!') && begins_value(at) && bytes.get(at + 1) != Some(&b' ')
    })
}
