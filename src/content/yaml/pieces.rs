//! A text of YAML cut into the pieces of one level by its indentation: each begins with a line and has the lines below it that stand
//! further in. In: a stretch of text. Out: its pieces. Never reads a value, and knows of quotation marks and brackets only where they
//! run over lines.

use std::ops::Range;

use super::fault::YamlFault;
use super::marks::{closing_bracket, closing_quote};
use super::parse::parse;
use super::{syntax, unclosed};

/// What the first line of a piece looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum PieceKind {
    /// `name: …`
    Field(String),
    /// `- …`
    Item,
    /// Anything else.
    Other,
}

/// A line with what belongs to it.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) kind: PieceKind,
    /// How far in it begins.
    pub(super) indent: usize,
    /// All of it, from the beginning of its first line.
    pub(super) range: Range<usize>,
    /// Its first line, without the space around it.
    pub(super) line: Range<usize>,
    /// Where its content begins: behind the hyphen of an entry.
    pub(super) content: usize,
    /// The lines below its first value.
    pub(super) body: Range<usize>,
    /// Whether nothing stands behind the colon.
    pub(super) is_bare: bool,
    /// A quotation mark or a bracket that is opened in its value and not closed.
    pub(super) fault: Option<YamlFault>,
}

impl Piece {
    /// Returns the name of its field; nothing where it is none.
    pub(super) fn name(&self) -> String {
        match &self.kind {
            PieceKind::Field(name) => name.clone(),
            PieceKind::Item | PieceKind::Other => String::new(),
        }
    }
}

/// A line with something on it, taken apart.
struct TextLine {
    start: usize,
    /// The byte behind its line break.
    end: usize,
    indent: usize,
    span: Range<usize>,
}

/// Cuts a stretch into pieces. It may begin within a line, as what stands behind a hyphen does.
pub(super) fn split(text: &str, range: Range<usize>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let line = line_at(text, at, range.end);
        at = line.end;
        let written = &text[line.span.clone()];
        if written.is_empty() || written.starts_with('#') {
            continue;
        }
        let piece = piece_of(text, &line, range.end);
        at = piece.body.start;
        match pieces.last_mut() {
            Some(last) if belongs(last, &piece) => last.body.end = at,
            _ => pieces.push(piece),
        }
        // The lines of a text that stands below its field are no fields, whatever they look like.
        if is_block_text(written) {
            at = end_of_block(text, &line, at, range.end);
        }
        if let Some(last) = pieces.last_mut() {
            last.body.end = at.max(last.body.end);
        }
    }
    for piece in &mut pieces {
        piece.range.end = piece.body.end;
    }
    pieces
}

/// Returns whether a line belongs to the piece above it.
fn belongs(above: &Piece, line: &Piece) -> bool {
    let is_entry_of = line.kind == PieceKind::Item
        && above.indent == line.indent
        && above.kind != PieceKind::Item
        && above.is_bare;
    line.indent > above.indent || is_entry_of
}

fn line_at(text: &str, at: usize, end: usize) -> TextLine {
    let end = text[at..end].find('\n').map_or(end, |found| at + found + 1);
    let column = at - text[..at].rfind('\n').map_or(0, |found| found + 1);
    let written = text[at..end].trim_end();
    let space = written.len() - written.trim_start_matches([' ', '\t']).len();
    TextLine {
        start: at,
        end,
        indent: column + space,
        span: at + space..at + written.len(),
    }
}

/// Returns the piece that begins with a line, with no more than its value.
fn piece_of(text: &str, line: &TextLine, end: usize) -> Piece {
    let written = &text[line.span.clone()];
    let is_item = written == "-" || written.starts_with("- ");
    let after_hyphens = written.trim_start_matches("- ").trim_start();
    let content = if is_item {
        line.span.start + written[1..].len() - written[1..].trim_start().len() + 1
    } else {
        line.span.start
    };
    let field = syntax::field(after_hyphens);
    let value = field.map_or(after_hyphens, |(_, value)| value);
    let value_at = line.span.end - value.len();
    let (value_end, fault) = extent(text, line, value_at, end);
    let kind = match field {
        _ if is_item => PieceKind::Item,
        Some((name, _)) => PieceKind::Field(name.to_owned()),
        None => PieceKind::Other,
    };
    let is_bare = match kind {
        PieceKind::Other => !written.contains(' '),
        PieceKind::Field(_) | PieceKind::Item => value.is_empty() || value.starts_with('#'),
    };
    Piece {
        kind,
        indent: line.indent,
        range: line.start..value_end,
        line: line.span.clone(),
        content,
        body: value_end..value_end,
        is_bare,
        fault: fault.filter(|_| !is_item),
    }
}

/// How many bytes further down the end of a value is looked for: no record has a longer one in quotation marks or brackets.
const REACH: usize = 20_000;

/// Returns where the line ends on which a value ends that opens a quotation mark or a bracket; and what is wrong if it never closes.
fn extent(text: &str, line: &TextLine, value: usize, end: usize) -> (usize, Option<YamlFault>) {
    let near = &text[value..text.floor_char_boundary(end.min(line.end + REACH))];
    let length = match near.chars().next() {
        Some(quote @ ('"' | '\'')) => closing_quote(&near[1..], quote).map(|at| at + 1),
        Some('[' | '{') => closing_bracket(near),
        _ => return (line.end, None),
    };
    if let Some(length) = length {
        let closed = value + length;
        let line_end = text[closed..end]
            .find('\n')
            .map_or(end, |at| closed + at + 1);
        let behind = text[closed + 1..line_end].trim();
        if matches!(behind, "," | ";") && closed >= line.end {
            let at = closed + 1 + text[closed + 1..].find(behind).unwrap_or(0);
            let message = format!("a `{behind}` stands behind the value, which needs none");
            return (
                line_end,
                Some(YamlFault::new(at..at + 1, message, "delete it")),
            );
        }
        // A mark further down that belongs to another value does not close this one.
        if closed < line.end || parse(&text[value..line_end]).is_ok() {
            return (line_end, None);
        }
    }
    let fault = unclosed::unclosed(text, value..line.span.end);
    if text[value..].starts_with(['"', '\'']) {
        return (line.end, Some(fault));
    }
    // What follows further in still belongs to the brackets.
    let mut at = line.end;
    while at < end {
        let next = line_at(text, at, end);
        if next.indent <= line.indent && !text[next.span.clone()].is_empty() {
            break;
        }
        at = next.end;
    }
    (at, Some(fault))
}

/// Returns whether a line announces a text of lines below it: `note: |`.
pub(in crate::content::yaml) fn is_block_text(written: &str) -> bool {
    let value = syntax::field(written.trim_start_matches("- ").trim_start());
    value.is_some_and(|(_, value)| {
        value.starts_with(['|', '>'])
            && value[1..]
                .chars()
                .all(|sign| matches!(sign, '+' | '-' | '1'..='9'))
    })
}

fn end_of_block(text: &str, line: &TextLine, at: usize, end: usize) -> usize {
    let mut at = at;
    while at < end {
        let next = line_at(text, at, end);
        if next.indent <= line.indent && !text[next.span.clone()].is_empty() {
            break;
        }
        at = next.end;
    }
    at
}
