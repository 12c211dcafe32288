//! After a slip: what can still be read of a text whose YAML is broken. In: a text that `serde_yaml` refuses. Out: a tree that has
//! [`Value::Unread`] where something is broken, the places of its nodes, and what is wrong, once for each mistake.
//!
//! The text is cut into pieces by its indentation, and each is read by itself, by the same parser. A piece that fails is cut into the
//! pieces within it, until the line is left that has to be changed. Nothing is guessed: what cannot be read by itself has no value.

use std::ops::Range;

use super::fault::YamlFault;
use super::marks;
use super::parse::parse;
use super::pieces::{Piece, PieceKind, is_block_text, split};
use super::syntax;
use super::tree::{Entry, Node, Value};

/// How deep pieces are looked into: no record has more than six levels.
const DEEPEST: usize = 12;

/// What could be read of a text, and what is wrong with the rest.
pub(super) struct Recovered {
    pub(super) node: Node,
    /// The place of each node.
    pub(super) spans: Vec<Range<usize>>,
    pub(super) found: Vec<YamlFault>,
}

/// Reads what can be read of `text`, at a byte of which the parser has given up.
pub(super) fn recover(text: &str, stopped: usize) -> Recovered {
    let (spaced, tabs) = syntax::without_tabs(text);
    let (first, second) = syntax::first_record(&spaced);
    let found: Vec<YamlFault> = tabs.into_iter().chain(second).collect();
    let mut recovery = Recovery {
        written: text,
        text: &first,
        spans: Vec::new(),
        found,
        depth: 0,
    };
    let whole = 0..first.len();
    let node = if recovery.found.is_empty() {
        None
    } else {
        recovery.alone(whole.clone())
    };
    let node = node.unwrap_or_else(|| {
        let pieces = split(&first, whole);
        recovery.level(&pieces, 0)
    });
    recovery
        .found
        .retain(|found| !syntax::comes_of_odd_space(text, found));
    syntax::with_names_told_once(text, &mut recovery.found);
    if recovery.found.is_empty() {
        recovery.found.push(syntax::unexplained(text, stopped));
        recovery.spans.clear();
        recovery.spans.push(0..0);
        let (node, spans, found) = (Node::unread(0), recovery.spans, recovery.found);
        return Recovered { node, spans, found };
    }
    let (spans, found) = (recovery.spans, recovery.found);
    Recovered { node, spans, found }
}

/// A text being read piece by piece.
struct Recovery<'t> {
    /// As it was written.
    written: &'t str,
    /// With spaces in place of tabs, and no more than the first record.
    text: &'t str,
    spans: Vec<Range<usize>>,
    found: Vec<YamlFault>,
    /// How many levels the piece that is being read lies within.
    depth: usize,
}

/// What has been read of one list or one map.
struct Level {
    is_list: bool,
    nodes: Vec<Node>,
    entries: Vec<Entry>,
    /// What was wrong with the piece above.
    run: Run,
}

/// Why a piece does not belong where it stands: the next one that is there for the same reason is no new mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Run {
    /// It belongs there.
    Sound,
    /// It stands further left or right.
    Indented,
    /// It is no field.
    Stray,
    /// It is written as JSON has it.
    Json,
}

impl Recovery<'_> {
    /// Numbers a node that begins at a byte.
    fn number(&mut self, span: Range<usize>) -> u32 {
        self.spans.push(span);
        u32::try_from(self.spans.len() - 1).unwrap_or(u32::MAX)
    }

    /// Reads a stretch by itself, if it can be read.
    fn alone(&mut self, range: Range<usize>) -> Option<Node> {
        let text = &self.text[range.clone()];
        let mut node = parse(text).ok()?;
        let spans = marks::spans(text);
        if marks::first_refused(text, &spans).is_some() {
            return None;
        }
        node.shift(u32::try_from(self.spans.len()).ok()?);
        let moved = |span: Range<usize>| range.start + span.start..range.start + span.end;
        self.spans.extend(spans.into_iter().map(moved));
        Some(node)
    }

    /// Reads the pieces of one list or one map, which begins at a byte.
    fn level(&mut self, pieces: &[Piece], start: usize) -> Node {
        let span = pieces
            .first()
            .map_or(start..start, |piece| piece.line.clone());
        let number = self.number(span);
        if self.depth == DEEPEST {
            return Node::unread(number);
        }
        let mut signs = pieces
            .iter()
            .map(|piece| syntax::other_sign(self.text, &piece.line));
        if let Some(Some(found)) = signs.next()
            && signs.all(|found| found.is_some())
        {
            self.found.push(found);
            return Node::unread(number);
        }
        self.depth += 1;
        let pieces = &self.side_by_side(pieces);
        let base = self.base(pieces);
        let mut first = pieces.iter().filter(|piece| piece.indent == base);
        let is_list = first
            .find(|piece| piece.kind != PieceKind::Other)
            .is_some_and(|piece| match &piece.kind {
                // No field's name begins so: a hyphen touches it.
                PieceKind::Field(name) => name.starts_with('-'),
                PieceKind::Item => true,
                PieceKind::Other => false,
            });
        let mut level = Level {
            is_list,
            nodes: Vec::new(),
            entries: Vec::new(),
            run: Run::Sound,
        };
        for (index, piece) in pieces.iter().enumerate() {
            let text = pieces.get(index + 1);
            if let Some(text) = text.filter(|text| !is_list && self.is_text_of(piece, text)) {
                let found = syntax::block_text::at_the_margin(self.text, piece, text);
                self.found.push(found);
                let number = self.number(piece.line.clone());
                level.entries.push(Entry::unread(piece.name(), number));
                level.run = Run::Stray;
            } else if piece.indent != base && !self.has_tab(piece) {
                self.astray(piece, Run::Indented, &mut level);
            } else if is_list {
                self.element(piece, &mut level);
            } else {
                self.entry(piece, &mut level);
            }
        }
        let value = if is_list {
            Value::List(level.nodes)
        } else {
            Value::Map(level.entries)
        };
        self.depth -= 1;
        Node { number, value }
    }

    /// Returns the pieces of a level where a line may stand too far left: what is read as its body stands as far in as the lines above
    /// it, and belongs beside it.
    fn side_by_side(&self, pieces: &[Piece]) -> Vec<Piece> {
        let indent = pieces.first().map_or(0, |piece| piece.indent);
        let mut beside: Vec<Piece> = Vec::new();
        for piece in pieces {
            let body = split(self.text, piece.body.clone());
            let is_slip = piece.indent < indent
                && matches!(piece.kind, PieceKind::Field(_))
                && !piece.is_bare
                && body.first().is_some_and(|first| first.indent == indent);
            beside.push(piece.clone());
            if let Some(left) = beside.last_mut().filter(|_| is_slip) {
                left.body.end = left.body.start;
                left.range.end = left.body.start;
                beside.extend(body);
            }
        }
        beside
    }

    /// Returns how far in the pieces of a level begin; a line that is indented with a tab does not say, nor does one that stands left
    /// of both its neighbours.
    fn base(&self, pieces: &[Piece]) -> usize {
        let has_slip = pieces.windows(3).any(|three| {
            matches!(three, [above, piece, below]
                if above.indent == below.indent
                    && piece.indent < above.indent
                    && matches!(piece.kind, PieceKind::Field(_)))
        });
        if let Some(first) = pieces.first().filter(|_| has_slip) {
            return first.indent;
        }
        let clear = pieces.iter().filter(|piece| !self.has_tab(piece));
        let least = clear.map(|piece| piece.indent).min();
        least.unwrap_or_else(|| pieces.first().map_or(0, |piece| piece.indent))
    }

    /// Takes in a piece that does not belong where it stands; several in a row have one cause.
    fn astray(&mut self, piece: &Piece, why: Run, level: &mut Level) {
        if level.run != why {
            let line = piece.line.clone();
            self.found.push(match (why, &piece.kind) {
                (Run::Indented | Run::Sound | Run::Json, _) => {
                    syntax::indented_otherwise(self.text, line)
                }
                (Run::Stray, PieceKind::Item) => syntax::list_without_field(line),
                (Run::Stray, PieceKind::Field(_) | PieceKind::Other) => {
                    let sign = syntax::other_sign(self.text, &line);
                    sign.unwrap_or_else(|| syntax::of_line(self.text, line))
                }
            });
            level.run = why;
        }
        // What it should have held is not to be missed, neither here nor in the entry above it.
        let number = self.number(piece.line.clone());
        let entry = Entry::unread(piece.name(), number);
        if !level.is_list {
            level.entries.push(entry);
        } else if let Some(above) = level.nodes.last_mut() {
            if let Value::Map(entries) = &mut above.value {
                entries.push(entry);
            }
        } else {
            level.nodes.push(Node::unread(number));
        }
    }

    /// Returns whether a line is the first of the text that a field announces, `note: |`, and stands no further in than that.
    fn is_text_of(&self, field: &Piece, line: &Piece) -> bool {
        is_block_text(&self.text[field.line.clone()])
            && self.text[field.body.clone()].trim().is_empty()
            && line.kind == PieceKind::Other
            && line.indent == field.indent
    }

    /// Returns whether a piece's first line is indented with a tab.
    fn has_tab(&self, piece: &Piece) -> bool {
        self.written[..piece.line.start]
            .rsplit('\n')
            .next()
            .is_some_and(|space| space.contains('\t'))
    }

    /// Returns whether a line of a piece is indented with a tab, which is reported as such.
    fn has_tab_within(&self, piece: &Piece) -> bool {
        let mut lines = self.written[piece.range.clone()].lines();
        lines.any(|line| line[..line.len() - line.trim_start().len()].contains('\t'))
    }

    /// Reads a piece of a list.
    fn element(&mut self, piece: &Piece, level: &mut Level) {
        match piece.kind {
            PieceKind::Item => {}
            PieceKind::Field(_) if self.has_close_hyphen(piece) => {
                let number = self.number(piece.line.clone());
                level.nodes.push(Node::unread(number));
                return;
            }
            // A field among entries is one that the entry before it should have held.
            PieceKind::Field(_) => return self.astray(piece, Run::Indented, level),
            PieceKind::Other => {
                let found = syntax::no_entry(self.text, piece.line.clone());
                self.found.push(found);
                return;
            }
        }
        level.run = Run::Sound;
        let before = self.spans.len();
        if let Some(Node {
            value: Value::List(list),
            ..
        }) = self.alone(piece.range.clone())
            && list.len() == 1
        {
            level.nodes.extend(list);
            return;
        }
        self.spans.truncate(before);
        let found = self.found.len();
        let inner = split(self.text, piece.content..piece.range.end);
        let node = match inner.as_slice() {
            [] => None,
            [only] if only.kind == PieceKind::Other && only.body.is_empty() => None,
            inner => Some(self.level(inner, piece.content)),
        };
        if self.found.len() == found {
            let found = syntax::of_line(self.text, piece.line.clone());
            self.found.push(found);
        }
        let node = node.unwrap_or_else(|| Node::unread(self.number(piece.line.clone())));
        level.nodes.push(node);
    }

    /// Finds whether the hyphen of a piece touches its words, and says so.
    fn has_close_hyphen(&mut self, piece: &Piece) -> bool {
        let found = syntax::no_space_behind_hyphen(self.text, piece.line.clone());
        let is_found = found.is_some();
        self.found.extend(found);
        is_found
    }

    /// Reads a piece of a map.
    fn entry(&mut self, piece: &Piece, level: &mut Level) {
        let is_item = piece.kind == PieceKind::Item;
        if !is_item && self.entry_alone(piece.range.clone(), &mut level.entries) {
            level.run = Run::Sound;
            return;
        }
        let name = match &piece.kind {
            PieceKind::Field(name) => {
                level.run = Run::Sound;
                return self.broken_field(piece, name, &mut level.entries);
            }
            PieceKind::Item => None,
            PieceKind::Other
                if let Some((key, found)) = syntax::of_json(self.text, &piece.line) =>
            {
                return self.json(piece, key, found, level);
            }
            PieceKind::Other if level.run == Run::Stray => None,
            PieceKind::Other => syntax::no_field(self.text, piece.line.clone()),
        };
        let Some((key, found)) = name else {
            return self.astray(piece, Run::Stray, level);
        };
        level.run = Run::Sound;
        self.found.push(found);
        let number = self.number(piece.line.clone());
        let body = split(self.text, piece.body.clone());
        let value = if body.is_empty() {
            Node::unread(number)
        } else {
            self.level(&body, piece.body.start)
        };
        level.entries.push(Entry { key, number, value });
    }

    /// Takes in a line that is written as JSON has it. Several in a row have one cause.
    fn json(&mut self, piece: &Piece, key: String, found: YamlFault, level: &mut Level) {
        if level.run != Run::Json {
            self.found.push(found);
        }
        level.run = Run::Json;
        let number = self.number(piece.line.clone());
        level.entries.push(Entry::unread(key, number));
    }

    /// Reads one field by itself.
    fn entry_alone(&mut self, range: Range<usize>, entries: &mut Vec<Entry>) -> bool {
        let before = self.spans.len();
        if let Some(Node {
            value: Value::Map(map),
            ..
        }) = self.alone(range)
            && map.len() == 1
        {
            entries.extend(map);
            return true;
        }
        self.spans.truncate(before);
        false
    }

    /// Reads a field that cannot be read by itself: what is wrong may lie in it or below it.
    fn broken_field(&mut self, piece: &Piece, name: &str, entries: &mut Vec<Entry>) {
        let found = self.found.len();
        let body = split(self.text, piece.body.clone());
        if let Some(fault) = piece.fault.clone() {
            self.found.push(fault);
        } else if is_block_text(&self.text[piece.line.clone()])
            && let Some(found) = syntax::block_text::further_left(&body)
        {
            self.found.push(found);
        } else if !body.is_empty() && piece.is_bare {
            let number = self.number(piece.line.clone());
            let value = self.level(&body, piece.body.start);
            if self.found.len() > found || self.has_tab_within(piece) {
                let key = name.to_owned();
                entries.push(Entry { key, number, value });
                return;
            }
        } else if let Some(first) = body.first()
            && self.entry_alone(piece.range.start..piece.body.start, entries)
        {
            // A tab in front of it, which is told, makes the lines beside it look further in.
            if !self.has_tab(piece) {
                let found = syntax::indented_otherwise(self.text, first.line.clone());
                self.found.push(found);
            }
            for piece in &body {
                let number = self.number(piece.line.clone());
                entries.push(Entry::unread(piece.name(), number));
            }
            return;
        }
        if self.found.len() == found {
            self.found
                .push(syntax::of_line(self.text, piece.line.clone()));
        }
        let number = self.number(piece.line.clone());
        entries.push(Entry::unread(name.to_owned(), number));
    }
}
