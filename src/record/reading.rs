//! What every map of one file shares while the file is being read, and what reading it brings to light: mentions, problems, and
//! the fields that nobody knows. Never stops at a problem.

use std::ops::Range;
use std::sync::Arc;

use super::conventions::Conventions;
use super::field::{Field, FieldTable, FieldType};
use super::mention::{Location, Mention};
use super::written_year::WrittenYear;
use crate::content::position;
use crate::place::{File, Place};
use crate::problem::{Code, Problem, Report, Severity};
use crate::value::{Fault, unseen};

/// A file while it is being read.
pub(crate) struct Reading<'a> {
    /// The file.
    pub(super) file: &'a Arc<File>,
    /// What `site.yaml` settles for all files.
    pub(super) conventions: &'a Conventions,
    /// The records that the file speaks of.
    pub(super) mentions: Vec<Mention>,
    /// The years of its dates.
    pub(super) years: Vec<WrittenYear>,
    /// What is left of maps that have been taken apart.
    pub(super) leftovers: Vec<Leftover>,
    /// Whether something of the file could not be read as YAML: what is not there may be what that was.
    pub(super) has_slip: bool,
    /// Whether two records seem to have become one, so that the second is not known.
    pub(super) has_run_together: bool,
    report: Report,
    errors: usize,
}

/// What is left of one map.
#[derive(Debug)]
pub(super) struct Leftover {
    /// The fields that it may have.
    pub(super) table: &'static FieldTable,
    /// The map's node.
    pub(super) node: u32,
    /// The names that it does not have, with their nodes.
    pub(super) strangers: Vec<(String, u32)>,
    /// Whether it has any field that it should have.
    pub(super) has_known: bool,
    /// The fields that it has, by their names.
    pub(super) present: Vec<String>,
    /// The required fields that are not there.
    pub(super) missing: Vec<&'static Field>,
}

impl<'a> Reading<'a> {
    /// Returns a file about to be read.
    pub(super) fn new(file: &'a Arc<File>, conventions: &'a Conventions) -> Reading<'a> {
        Reading {
            file,
            conventions,
            mentions: Vec::new(),
            years: Vec::new(),
            leftovers: Vec::new(),
            has_slip: false,
            has_run_together: false,
            report: Report::default(),
            errors: 0,
        }
    }

    /// Returns the mentions, the years, and what was found wrong.
    pub(super) fn into_parts(self) -> (Vec<Mention>, Vec<WrittenYear>, Report) {
        (self.mentions, self.years, self.report)
    }

    /// Notes that the mentions from the one at `first` on stand where there may be several.
    pub(super) fn stand_in_a_list(&mut self, first: usize) {
        for mention in self.mentions.iter_mut().skip(first) {
            mention.many = true;
        }
    }

    /// Notes the year of a value, where its field takes a date.
    pub(super) fn note_year(&mut self, field: &Field, node: u32, text: &str) {
        let text = text.trim();
        let takes_a_date = matches!(
            field.takes.value(),
            FieldType::Date | FieldType::FinancialYear | FieldType::Year
        );
        let year = text.get(..4).and_then(|year| year.parse().ok());
        if let Some(year) = year.filter(|_| takes_a_date) {
            self.years.push(WrittenYear {
                year,
                text: text.to_owned(),
                field: field.name,
                at: self.at(node),
            });
        }
    }

    /// Returns how many errors there are so far.
    pub(super) fn errors(&self) -> usize {
        self.errors + self.leftovers.len()
    }

    /// Returns where a node was written, not yet looked up.
    pub(super) fn at(&self, node: u32) -> Location {
        Location {
            file: Arc::clone(self.file),
            node,
        }
    }

    /// Returns the place of a node.
    pub(super) fn place(&self, node: u32) -> Place {
        position::place(self.file, node)
    }

    /// Adds a problem at a node.
    pub(super) fn problem(&mut self, code: Code, node: u32, fault: Fault) {
        self.problem_with(code, node, fault, None);
    }

    /// Adds a problem of a piece of a value, at the piece where it is written so.
    pub(super) fn problem_of(&mut self, piece: &str, code: Code, node: u32, fault: Fault) {
        let place = self.place(node);
        let Range { start, end } = place.span();
        let text = &place.file.text;
        // The words of a block stand below the sign that begins it.
        let is_block = text[start..].starts_with(['|', '>']);
        let source = &text[start..if is_block { text.len() } else { end }];
        let place = match source.find(piece) {
            Some(at) => {
                let start = start + at;
                Place::new(&place.file, start..start + piece.len())
            }
            None => place,
        };
        self.push(Problem::new(code, place, fault.message).help(fault.help));
    }

    /// Adds a problem at a node that involves another node.
    pub(super) fn problem_with(
        &mut self,
        code: Code,
        node: u32,
        fault: Fault,
        related: Option<(u32, &str)>,
    ) {
        let place = self.place(node);
        let place = if code == Code::UnseenCharacter {
            at_unseen(place)
        } else {
            place
        };
        let mut problem = Problem::new(code, place, fault.message).help(fault.help);
        if let Some((node, part)) = related {
            problem = problem.related(self.place(node), part);
        }
        self.push(problem);
    }

    /// Adds a problem.
    pub(super) fn push(&mut self, problem: Problem) {
        self.errors += usize::from(problem.severity() == Severity::Error);
        self.report.push(problem);
    }

    /// Adds what another room found wrong with the file.
    pub(super) fn merge(&mut self, report: Report) {
        self.errors += report.count(Severity::Error);
        self.report.merge(report);
    }
}

/// Returns the place of the first character of a value that nobody sees, so that it can be pointed at.
fn at_unseen(place: Place) -> Place {
    let Some((at, letter)) = unseen::first(&place.file.text[place.span()]) else {
        return place;
    };
    let start = place.span().start + at;
    Place::new(&place.file, start..start + letter.len_utf8())
}
