//! What every map of one file shares while the file is being read, and what reading it brings to light: mentions, problems, and
//! the fields that nobody knows. Never stops at a problem.

use std::borrow::Cow;
use std::sync::Arc;

use super::choice::listed;
use super::fields::Field;
use super::mention::{At, Mention};
use super::shape;
use crate::content::position;
use crate::content::yaml::{Entry, Node, Scalar, ScalarKind, Value};
use crate::place::{File, Place};
use crate::problem::nearest::nearest;
use crate::problem::{Code, Problem, Report};
use crate::value::Fault;
use crate::value::money::Currency;

/// A file while it is being read.
pub(crate) struct Reading<'a> {
    /// The file.
    pub(super) file: &'a Arc<File>,
    /// The portal's currency, in which amounts are written.
    pub(super) currency: &'a Currency,
    /// The records that the file speaks of.
    pub(super) mentions: Vec<Mention>,
    /// Fields that no map of their kind has.
    pub(super) strangers: Vec<Stranger>,
    /// The fields that were asked for, each with the kind of its map, where only that is wanted.
    pub(super) seen: Option<Vec<(&'static str, &'static str)>>,
    report: Report,
    errors: usize,
    /// Where each node is, once somebody has asked.
    positions: Option<position::Index>,
}

/// A field that its map does not have.
#[derive(Debug)]
pub(super) struct Stranger {
    /// What the map is.
    pub(super) kind: &'static str,
    /// The field's name as written.
    pub(super) name: String,
    /// The name's node.
    pub(super) node: u32,
    /// The fields that the map has.
    pub(super) known: Vec<&'static str>,
    /// Those of them that are required and not there.
    pub(super) lacks: Vec<&'static str>,
}

impl<'a> Reading<'a> {
    /// A file about to be read.
    pub(super) fn new(file: &'a Arc<File>, currency: &'a Currency) -> Reading<'a> {
        let (mentions, strangers) = (Vec::new(), Vec::new());
        Reading {
            file,
            currency,
            mentions,
            strangers,
            seen: None,
            report: Report::default(),
            errors: 0,
            positions: None,
        }
    }

    /// A map to ask for the fields of a part that is not there, where only their names are wanted.
    pub(super) fn sample<'n>(&self) -> Option<&'n Node> {
        const NOTHING: &Node = &Node {
            number: 0,
            value: Value::Null,
        };
        self.seen.is_some().then_some(NOTHING)
    }

    /// What was found wrong, and the mentions.
    pub(super) fn into_parts(self) -> (Vec<Mention>, Report) {
        (self.mentions, self.report)
    }

    /// How many errors there are so far.
    pub(super) fn errors(&self) -> usize {
        self.errors + self.strangers.len()
    }

    /// Where a node was written, not yet looked up.
    pub(super) fn at(&self, node: u32) -> At {
        At {
            file: Arc::clone(self.file),
            node,
        }
    }

    /// The place of a node.
    pub(super) fn place(&mut self, node: u32) -> Place {
        let file = self.file;
        self.positions
            .get_or_insert_with(|| position::Index::of(file))
            .place(file, node)
    }

    /// A scalar's text just as it was written: YAML changes numbers and truth values (`1.50`, `True`).
    pub(super) fn as_written<'s>(&mut self, scalar: &'s Scalar, node: u32) -> Cow<'s, str> {
        // A whole number comes back as it was written.
        if scalar.kind == ScalarKind::Text || scalar.text.bytes().all(|byte| byte.is_ascii_digit())
        {
            return Cow::Borrowed(&scalar.text);
        }
        let place = self.place(node);
        let written = &self.file.text[place.span];
        if written.is_empty() {
            Cow::Borrowed(&scalar.text)
        } else {
            Cow::Owned(written.to_owned())
        }
    }

    /// Parses a scalar; one that is refused is quoted as it was written.
    pub(super) fn parse<T>(
        &mut self,
        scalar: &Scalar,
        node: u32,
        parse: impl Fn(&str) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        parse(&scalar.text).or_else(|_| parse(&self.as_written(scalar, node)))
    }

    /// Checks the shape of a text.
    pub(super) fn checked(&mut self, node: u32, text: &str, check: shape::Check) -> Option<String> {
        match check(text) {
            Ok(()) => Some(text.trim_start_matches('/').to_owned()),
            Err((code, fault)) => {
                self.problem(code, node, fault);
                None
            }
        }
    }

    /// Adds a problem at a node.
    pub(super) fn problem(&mut self, code: Code, node: u32, fault: Fault) {
        self.problem_with(code, node, fault, None);
    }

    /// Adds a problem at a node that involves another node.
    pub(super) fn problem_with(
        &mut self,
        code: Code,
        node: u32,
        fault: Fault,
        related: Option<(u32, &str)>,
    ) {
        let mut problem = Problem::new(code, self.place(node), fault.message).help(fault.help);
        if let Some((node, part)) = related {
            problem = problem.related(self.place(node), part);
        }
        self.push(problem);
    }

    /// Adds a problem.
    pub(super) fn push(&mut self, problem: Problem) {
        self.errors += 1;
        self.report.push(problem);
    }

    /// Adds what another room found wrong with the file.
    pub(super) fn merge(&mut self, report: Report) {
        self.errors += report.count(crate::problem::Severity::Error);
        self.report.merge(report);
    }

    /// Reports a field that is there twice.
    pub(super) fn repeated(&mut self, first: &Entry, second: &Entry) {
        let message = format!("`{}` is written twice in one record", second.key);
        let help = "delete one of the two".to_owned();
        self.problem_with(
            Code::RepeatedField,
            second.number,
            Fault { message, help },
            Some((first.number, "first written here")),
        );
    }

    /// Reports the required fields that a map lacks.
    pub(super) fn missing(&mut self, kind: &str, node: u32, missing: &[Field]) {
        let names: Vec<&str> = missing.iter().map(|field| field.name).collect();
        let message = format!("{kind} needs {}", listed(&names, "and"));
        let lines: Vec<String> = missing
            .iter()
            .map(|field| format!("`{}: …` ({})", field.name, lower(field.meaning)))
            .collect();
        let help = format!("add {}", lines.join(" and "));
        self.problem(Code::MissingField, node, Fault { message, help });
    }

    /// Whether one of the fields that are written is `name` misspelt.
    pub(super) fn is_misspelt(name: &str, written: &[&str], known: &[Field]) -> bool {
        let names = || known.iter().map(|field| field.name);
        written.iter().any(|field| {
            !names().any(|known| known == *field) && nearest(field, names()) == Some(name)
        })
    }

    /// What a map within another is called in messages.
    pub(super) fn part_name(field: &'static str) -> &'static str {
        match field {
            "funds" => "a line of `funds`",
            "membership" => "an entry of `membership`",
            "roles" => "a post of `roles`",
            "strategy" => "an entry of `strategy`",
            "outcomes" => "an entry of `outcomes`",
            "benefits" => "an entry of `benefits`",
            "links" => "an entry of `links`",
            "actual" => "an entry of `actual`",
            "budget" => "`budget`",
            "population" => "`population`",
            "tile" => "`tile`",
            "existed" => "`existed`",
            "checked" => "`checked`",
            "confirmed" => "`confirmed`",
            "baseline" => "`baseline`",
            "target" => "`target`",
            "licence" => "`licence`",
            "repository" => "`repository`",
            "members" => "`members`",
            "contact" => "`contact`",
            "currency" => "`currency`",
            _ => "this part",
        }
    }
}

/// A meaning in the middle of a sentence.
fn lower(meaning: &str) -> String {
    let mut letters = meaning.chars();
    letters
        .next()
        .map(|first| first.to_lowercase().chain(letters).collect())
        .unwrap_or_default()
}
