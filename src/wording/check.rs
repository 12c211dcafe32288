//! What can be wrong with files of words. In: the messages as they were read, and the table of those that there are. Out: for each fault
//! its line: a name that is no message's, a value that a message is not given, one that it must not leave out, a link that leads nowhere.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};

use super::argument::Kind;
use super::message::{Message, Value};
use crate::place::{File, Place};
use crate::problem::nearest::nearest;
use crate::problem::{Code, Problem, Report};

type Table = BTreeMap<&'static str, &'static Message>;

/// The functions that messages may call.
const FUNCTIONS: [&str; 2] = ["CAPITAL", "SPELT"];

/// Looks at all files of one language together: a message may use a term of another file.
pub(super) fn files(files: &[(FluentResource, &Arc<File>)], table: &Table) -> Report {
    let terms: BTreeSet<&str> = files
        .iter()
        .flat_map(|(resource, _)| resource.entries())
        .filter_map(|entry| match entry {
            Entry::Term(term) => Some(term.id.name),
            Entry::Message(_)
            | Entry::Comment(_)
            | Entry::GroupComment(_)
            | Entry::ResourceComment(_)
            | Entry::Junk { .. } => None,
        })
        .collect();
    let mut report = Report::default();
    for (resource, file) in files {
        let mut seen = BTreeSet::new();
        for entry in resource.entries() {
            let Entry::Message(message) = entry else {
                continue;
            };
            let name = message.id.name;
            let at = Finding { resource, file };
            if !seen.insert(name) {
                report.push(
                    at.problem(name, format!("`{name}` stands twice in this file"))
                        .help("take one of the two out"),
                );
            }
            let Some(known) = table.get(name) else {
                report.push(unknown(&at, name, table));
                continue;
            };
            let Some(pattern) = &message.value else {
                report.push(
                    at.problem(name, format!("`{name}` has no words"))
                        .help("write them behind the `=`"),
                );
                continue;
            };
            let mut used = Used::default();
            used.pattern(pattern);
            report.merge(of_message(&at, known, name, &used, (&terms, table)));
        }
    }
    report
}

/// A file and what was read from it, to say where a name in it stands.
struct Finding<'f> {
    resource: &'f FluentResource,
    file: &'f Arc<File>,
}

impl Finding<'_> {
    /// Returns a problem at `part`, a slice of the resource's own text.
    fn problem(&self, part: &str, message: String) -> Problem {
        let start =
            (part.as_ptr() as usize).saturating_sub(self.resource.source().as_ptr() as usize);
        let place = Place::new(self.file, start..start + part.len());
        Problem::new(Code::BadWords, place, message)
    }
}

/// What a message uses.
#[derive(Default)]
struct Used<'m> {
    values: Vec<&'m str>,
    terms: Vec<&'m str>,
    messages: Vec<&'m str>,
    functions: Vec<&'m str>,
    texts: Vec<&'m str>,
}

impl<'m> Used<'m> {
    fn pattern(&mut self, pattern: &'m Pattern<&'m str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.texts.push(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &'m Expression<&'m str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &'m InlineExpression<&'m str>) {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::VariableReference { id } => self.values.push(id.name),
            InlineExpression::MessageReference { id, .. } => self.messages.push(id.name),
            InlineExpression::TermReference { id, arguments, .. } => {
                self.terms.push(id.name);
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.functions.push(id.name);
                self.arguments(arguments);
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }

    fn arguments(&mut self, arguments: &'m CallArguments<&'m str>) {
        for argument in &arguments.positional {
            self.inline(argument);
        }
        for argument in &arguments.named {
            self.inline(&argument.value);
        }
    }
}

fn unknown(at: &Finding<'_>, name: &str, table: &Table) -> Problem {
    let problem = at.problem(name, format!("no page says a message `{name}`"));
    match nearest(name, table.keys().copied()) {
        Some(near) => problem.help(format!("write `{near}`, or take it out")),
        None => problem.help("take it out"),
    }
}

fn of_message(
    at: &Finding<'_>,
    known: &Message,
    name: &str,
    used: &Used<'_>,
    (terms, table): (&BTreeSet<&str>, &Table),
) -> Report {
    let mut report = Report::default();
    for value in &used.values {
        if !is_given(value, known) {
            report.push(not_given(at, known, value));
        }
    }
    for term in used.terms.iter().filter(|term| !terms.contains(**term)) {
        let message = format!("there is no term `-{term}`");
        report.push(
            at.problem(term, message)
                .help(format!("write it as `-{term} = …` in a file of words")),
        );
    }
    for other in &used.messages {
        if !table.get(other).is_some_and(|other| can_hold(known, other)) {
            let message = format!("`{other}` is no message that can stand within another");
            report.push(
                at.problem(other, message)
                    .help("write its words here, or make them a term"),
            );
        }
    }
    for function in used
        .functions
        .iter()
        .filter(|function| !FUNCTIONS.contains(function))
    {
        let message = format!("there is no function `{function}`");
        report.push(
            at.problem(function, message)
                .help("the functions are `CAPITAL($text)` and `SPELT($number)`"),
        );
    }
    for value in known.takes.iter().filter(|value| value.is_caveat) {
        if !uses(value, used) {
            let message = format!(
                "`{name}` leaves out `${}`, without which it says more than is known",
                value.name
            );
            report.push(at.problem(name, message).help(format!(
                "use `{{ ${} }}`, or choose words by it",
                value.name
            )));
        }
    }
    for value in known.takes.iter().filter(|value| value.kind == Kind::Link) {
        let (open, close) = (format!("<{}>", value.name), format!("</{}>", value.name));
        let has = |tag: &str| used.texts.iter().any(|text| text.contains(tag));
        if !has(&open) || !has(&close) {
            let message = format!("`{name}` has no words that lead to `{}`", value.name);
            report.push(at.problem(name, message).help(format!(
                "put the words of the link between `{open}` and `{close}`"
            )));
        }
    }
    report
}

/// Returns whether a message may have another within it: it is given all values that the other one takes, and these are no caveats.
fn can_hold(outer: &Message, inner: &Message) -> bool {
    let is_same = |one: &Value, other: &Value| one.name == other.name && one.kind == other.kind;
    inner
        .takes
        .iter()
        .all(|value| !value.is_caveat && outer.takes.iter().any(|given| is_same(given, value)))
}

/// Returns whether a message is given a value of this name. A date is given under two more names too.
fn is_given(name: &str, known: &Message) -> bool {
    known.takes.iter().any(|value| names(value, name))
}

fn names(value: &Value, name: &str) -> bool {
    let of_date = ["-when", "-end"].map(|ending| name.strip_suffix(ending));
    let is_date = || value.kind == Kind::Date && of_date.contains(&Some(value.name));
    value.kind != Kind::Link && (value.name == name || is_date())
}

fn uses(value: &Value, used: &Used<'_>) -> bool {
    used.values.iter().any(|name| names(value, name))
}

fn not_given(at: &Finding<'_>, known: &Message, value: &str) -> Problem {
    let problem = at.problem(
        value,
        format!("`{}` is not given a value `{value}`", known.name),
    );
    let given: Vec<String> = known
        .takes
        .iter()
        .filter(|value| value.kind != Kind::Link)
        .map(|value| format!("`${}`", value.name))
        .collect();
    if given.is_empty() {
        return problem.help("it is given no values: write words alone");
    }
    problem.help(format!("it is given {}", given.join(", ")))
}
