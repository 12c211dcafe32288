//! What projects set out to change and how it was counted. In: outcomes of one project or of all. Out: for each a picture on a scale of
//! its own, the sentences that go with it, and its place in the table of the same figures. A figure that is not known stays in its
//! place and says why; what is our reading says so in picture, sentence and table.

mod figure;
mod tally;

use serde::Serialize;

use crate::evidence::notes::{Evidence, Notes};
use crate::picture::PictureWords;
use crate::picture::outcome::{Mark, OutcomeDrawing};
use crate::portal::RecordRef;
use crate::portal::membership::{called_by_word, existed};
use crate::record::project::{Figure, Outcome, Project};
use crate::route::{Edition, Link};
use crate::value::Reason;
use crate::value::date::KnownDate;
use crate::wording::{Caveat, Choice, Words};
use figure::{bound, in_time, known, number, plain, upper, with_number};
pub use tally::{OutcomeTally, count};

/// Outcomes as a page shows them.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Outcomes<'p> {
    /// Each of them.
    pub measured: Vec<OutcomeView<'p>>,
    /// Which marks their pictures have.
    pub key: OutcomeKey,
}

/// Which marks stand in any of the pictures, besides that of the last figure.
#[derive(Debug, Clone, Copy, Default, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each mark stands by itself")]
pub struct OutcomeKey {
    /// Whether there is a last figure.
    pub last: bool,
    /// Whether a last figure is our reading.
    pub ours: bool,
    /// Whether there are earlier figures.
    pub earlier: bool,
    /// Whether a start is known.
    pub start: bool,
    /// Whether a target is known.
    pub target: bool,
}

/// One outcome.
#[derive(Debug, Clone, Serialize)]
pub struct OutcomeView<'p> {
    /// What is measured.
    pub measure: &'p str,
    /// Its project, on pages about several.
    pub project: Option<Link>,
    /// Which marks that has.
    #[serde(skip)]
    pub marks: OutcomeKey,
    /// The picture; none where a single figure would be all of it.
    pub picture: Option<String>,
    /// What is said of its figures, each with what stands behind it.
    pub sentences: Vec<OutcomeSentence<'p>>,
    /// Where it began.
    pub start: FigureCell,
    /// What was aimed at.
    pub target: FigureCell,
    /// How it was last.
    pub last: FigureCell,
    /// How it was before, newest last.
    pub earlier: Vec<OutcomeSentence<'p>>,
    /// What stands behind it as a whole.
    pub evidence: Evidence,
    /// The remark on it as a whole.
    pub remark: Option<&'p str>,
}

/// A sentence about a figure.
#[derive(Debug, Clone, Serialize)]
pub struct OutcomeSentence<'p> {
    /// Its words.
    pub words: String,
    /// What stands behind the figure.
    pub evidence: Evidence,
    /// The remark on the figure.
    pub remark: Option<&'p str>,
}

/// A figure in the table.
#[derive(Debug, Clone, Serialize)]
pub struct FigureCell {
    /// The figure with its unit; none where it is not known.
    pub value: Option<String>,
    /// Why it is not known.
    pub reason: &'static str,
    /// When, or by when.
    pub date: Option<KnownDate>,
    /// Whether it is our reading.
    pub ours: bool,
}

/// Which of its figures an outcome is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Start,
    Target,
    Last,
}

/// Returns the outcomes of one project, in the order of its record, their evidence numbered in reading order.
pub fn of_project<'p>(
    edition: &'p Edition,
    project: &'p Project,
    notes: &mut Notes<'p>,
) -> Outcomes<'p> {
    let all = project.outcomes.iter().map(|outcome| (None, outcome));
    of_several(edition, &all.collect::<Vec<_>>(), notes)
}

/// Returns what is drawn and said of several outcomes. The earlier figures stand in the table, below all pictures, and are numbered last.
pub(super) fn of_several<'p>(
    edition: &'p Edition,
    all: &[(Option<&'p Project>, &'p Outcome)],
    notes: &mut Notes<'p>,
) -> Outcomes<'p> {
    let mut shown = Outcomes::default();
    for ((project, outcome), place) in all.iter().zip(1..) {
        let reading = Reading::of(edition, outcome);
        let project = project.map(|project| {
            let record = RecordRef::Project(project.id.clone());
            Link::new(edition, &project.title, &record)
        });
        shown.measured.push(OutcomeView {
            measure: &outcome.measure,
            project,
            marks: reading.marks(),
            picture: reading.picture(place),
            sentences: reading.sentences(notes),
            start: reading.cell(outcome.baseline.as_ref()),
            target: reading.cell(outcome.target.as_ref()),
            last: reading.cell(reading.last().or(outcome.actual.first())),
            earlier: Vec::new(),
            evidence: notes.cite_together([&outcome.fact]),
            remark: outcome.fact.note.as_deref(),
        });
    }
    shown.key = shown.measured.iter().map(|view| view.marks).collect();
    for (view, (_, outcome)) in shown.measured.iter_mut().zip(all) {
        view.earlier = Reading::of(edition, outcome).earlier_words(notes);
    }
    shown
}

impl FromIterator<OutcomeKey> for OutcomeKey {
    /// Returns the marks of all pictures together.
    fn from_iter<K: IntoIterator<Item = OutcomeKey>>(keys: K) -> OutcomeKey {
        let both = |all: OutcomeKey, one: OutcomeKey| OutcomeKey {
            last: all.last || one.last,
            ours: all.ours || one.ours,
            earlier: all.earlier || one.earlier,
            start: all.start || one.start,
            target: all.target || one.target,
        };
        keys.into_iter().fold(OutcomeKey::default(), both)
    }
}

/// An outcome, its figures in order of time, and the words to tell it in.
struct Reading<'p> {
    edition: &'p Edition,
    outcome: &'p Outcome,
    /// What is undated stands first, in the order of the record.
    actual: Vec<&'p Figure>,
    /// The place of the last figure that is known.
    newest: Option<usize>,
}

impl<'p> Reading<'p> {
    fn of(edition: &'p Edition, outcome: &'p Outcome) -> Reading<'p> {
        let actual = in_time(outcome);
        Reading {
            edition,
            outcome,
            newest: actual.iter().rposition(|figure| number(figure).is_some()),
            actual,
        }
    }

    fn marks(&self) -> OutcomeKey {
        let last = self.last();
        OutcomeKey {
            last: last.is_some_and(|last| !last.fact.inferred),
            ours: last.is_some_and(|last| last.fact.inferred),
            earlier: self.earlier().next().is_some(),
            start: known(self.outcome.baseline.as_ref()).is_some(),
            target: known(self.outcome.target.as_ref()).is_some(),
        }
    }

    fn last(&self) -> Option<&'p Figure> {
        self.newest.map(|newest| self.actual[newest])
    }

    fn earlier(&self) -> impl Iterator<Item = &'p Figure> {
        let earlier = &self.actual[..self.newest.unwrap_or_default()];
        earlier
            .iter()
            .copied()
            .filter(|figure| number(figure).is_some())
    }

    /// Returns the figures that were looked for after the last one that is known.
    fn later(&self) -> &[&'p Figure] {
        &self.actual[self.newest.map_or(0, |newest| newest + 1)..]
    }

    fn sentences(&self, notes: &mut Notes<'p>) -> Vec<OutcomeSentence<'p>> {
        let last = self.last();
        let mut sentences =
            vec![self.sentence(Part::Last, last.or(self.outcome.actual.first()), notes)];
        if known(self.outcome.baseline.as_ref()).is_some() {
            sentences.push(self.sentence(Part::Start, self.outcome.baseline.as_ref(), notes));
        }
        sentences.push(self.sentence(Part::Target, self.outcome.target.as_ref(), notes));
        let later = self.later().iter().filter(|_| last.is_some());
        for (figure, date) in later.filter_map(|figure| Some((*figure, figure.date?))) {
            let reason = Caveat(Choice(reason(Some(figure))));
            sentences.push(self.with_evidence(
                self.edition.words.outcomes_later_none(date, reason),
                Some(figure),
                notes,
            ));
        }
        sentences
    }

    fn sentence(
        &self,
        part: Part,
        figure: Option<&'p Figure>,
        notes: &mut Notes<'p>,
    ) -> OutcomeSentence<'p> {
        let words = &self.edition.words;
        let value = figure.and_then(|figure| self.value(figure));
        let date = figure.and_then(|figure| figure.date);
        let known = basis(figure);
        let reason = Caveat(Choice(reason(figure)));
        let text = match (part, &value, date) {
            (Part::Last, Some(value), Some(date)) => words.outcomes_last(value, date, known),
            (Part::Last, Some(value), None) => words.outcomes_last_undated(value, known),
            (Part::Last, None, _) => words.outcomes_last_none(reason),
            (Part::Target, Some(value), Some(date)) => words.outcomes_target(value, date, known),
            (Part::Target, Some(value), None) => words.outcomes_target_undated(value, known),
            (Part::Target, None, _) => words.outcomes_target_none(reason),
            (Part::Start, value, Some(date)) => {
                words.outcomes_start(value.as_deref().unwrap_or_default(), date, known)
            }
            (Part::Start, value, None) => {
                words.outcomes_start_undated(value.as_deref().unwrap_or_default(), known)
            }
        };
        self.with_evidence(text, figure, notes)
    }

    fn earlier_words(&self, notes: &mut Notes<'p>) -> Vec<OutcomeSentence<'p>> {
        let words = &self.edition.words;
        let earlier = self.earlier().map(|figure| {
            let value = figure_words(words, figure).unwrap_or_default();
            let text = match figure.date {
                Some(date) => words.outcomes_earlier(&value, date, basis(Some(figure))),
                None => words.outcomes_earlier_undated(&value, basis(Some(figure))),
            };
            self.with_evidence(text, Some(figure), notes)
        });
        earlier.collect()
    }

    /// Cites what stands behind a figure, which says by itself whether a source is missing; one that is not known needs none.
    fn with_evidence(
        &self,
        words: String,
        figure: Option<&'p Figure>,
        notes: &mut Notes<'p>,
    ) -> OutcomeSentence<'p> {
        let evidence = figure.map(|figure| Evidence {
            unsourced: number(figure).is_some() && !self.outcome.names_source(figure),
            ..notes.cite_together([&figure.fact])
        });
        OutcomeSentence {
            words,
            evidence: evidence.unwrap_or_default(),
            remark: figure.and_then(|figure| figure.fact.note.as_deref()),
        }
    }

    fn cell(&self, figure: Option<&Figure>) -> FigureCell {
        FigureCell {
            value: figure.and_then(|figure| self.value(figure)),
            reason: reason(figure),
            date: figure.and_then(|figure| figure.date),
            ours: figure.is_some_and(|figure| figure.fact.inferred),
        }
    }

    /// Returns a figure with its unit.
    fn value(&self, figure: &Figure) -> Option<String> {
        let words = &self.edition.words;
        let value = figure_words(words, figure)?;
        Some(match self.outcome.unit.as_deref() {
            None => value,
            Some("%") => words.outcomes_percent(&value),
            Some(unit) => words.outcomes_value(&value, self.unit_of(figure, unit)),
        })
    }

    /// Returns the unit as it is said of a figure: "1 council", "2 councils".
    fn unit_of<'u>(&'u self, figure: &Figure, unit: &'u str) -> &'u str {
        if number(figure) != Some("1") || upper(figure).is_some() {
            return unit;
        }
        let members = &self.edition.settings.members;
        let of_members = (unit == members.plain_many).then_some(members.plain_one.as_str());
        let of_one = self.outcome.unit_of_one.as_deref();
        of_one.or(of_members).unwrap_or(unit)
    }

    /// Returns a figure as it stands in the picture: without its unit, unless that is a sign.
    fn drawn_words(&self, figure: &Figure) -> Option<String> {
        let words = &self.edition.words;
        let value = figure_words(words, figure)?;
        Some(match self.outcome.unit.as_deref() {
            Some("%") => words.outcomes_percent(&value),
            _ => value,
        })
    }

    /// Returns the picture. One figure alone fills its own scale and shows nothing, unless it is a part of a whole.
    fn picture(&self, place: usize) -> Option<String> {
        let words = &self.edition.words;
        let whole = self.whole();
        let baseline = with_number(self.outcome.baseline.as_ref());
        let target = with_number(self.outcome.target.as_ref());
        let last = with_number(self.last());
        let earlier: Vec<f64> = self.earlier().filter_map(plain).collect();
        if baseline.is_none()
            && target.is_none()
            && (last.is_none() || earlier.is_empty() && whole <= 0.0)
        {
            return None;
        }
        let said = |mark: Option<(&Figure, f64)>| {
            mark.and_then(|(figure, _)| self.drawn_words(figure))
                .unwrap_or_default()
        };
        let start_words = words.outcomes_mark_start(&said(baseline));
        let target_words = words.outcomes_mark_target(&said(target));
        let last_words = said(last);
        let drawn = |mark: Option<(&Figure, f64)>, words| {
            mark.map(|(figure, value)| drawn(figure, value, words))
        };
        let drawing = OutcomeDrawing {
            baseline: drawn(baseline, &start_words),
            target: drawn(target, &target_words),
            earlier,
            last: drawn(last, &last_words),
            whole,
            none: &words.outcomes_mark_none(),
        };
        let about = PictureWords {
            id: &format!("p-outcome-{place}"),
            title: &self.outcome.measure,
            description: &self.description(),
        };
        let say = |value: f64| words.decimal(&value.to_string()).unwrap_or_default();
        Some(drawing.picture(&about, &say))
    }

    /// Returns what the scale reaches at least: a hundred for a share, all of them where councils are counted.
    fn whole(&self) -> f64 {
        match self.outcome.unit.as_deref() {
            Some("%") => 100.0,
            Some(unit) if unit == self.edition.words.outcomes_percent_unit() => 100.0,
            Some(unit) if unit == self.edition.settings.members.plain_many => {
                let there = called_by_word(&self.edition.councils);
                let there = there.filter(|council| existed(council, self.edition.date));
                u32::try_from(there.count()).map_or(0.0, f64::from)
            }
            _ => 0.0,
        }
    }

    /// Returns every figure that is drawn, in full sentences.
    fn description(&self) -> String {
        let mut notes = Notes::new(self.edition);
        let sentences = self.sentences(&mut notes).into_iter();
        let earlier = self.earlier_words(&mut notes).into_iter();
        let words: Vec<String> = sentences
            .map(|sentence| sentence.words)
            .chain(earlier.map(|earlier| format!("{}.", earlier.words)))
            .collect();
        words.join(" ")
    }
}

fn basis(figure: Option<&Figure>) -> Caveat<Choice> {
    let is_ours = figure.is_some_and(|figure| figure.fact.inferred);
    Caveat(Choice(if is_ours { "our-reading" } else { "said" }))
}

/// Returns why a figure is not known.
fn reason(figure: Option<&Figure>) -> &'static str {
    figure
        .and_then(|figure| figure.value.reason())
        .map_or("not-recorded", Reason::word)
}

/// Returns a figure in words: `20,000`, `5 or 6`, `from 25 to 27`.
fn figure_words(words: &Words, figure: &Figure) -> Option<String> {
    let exact = exact_words(words, figure)?;
    Some(words.qualified(figure.value.word().as_slice(), exact))
}

/// Returns a figure in words, without the one that says how exact it is.
fn exact_words(words: &Words, figure: &Figure) -> Option<String> {
    let from = words.decimal(number(figure)?)?;
    let Some(to) = upper(figure) else {
        return Some(from);
    };
    let ends = number(figure)?
        .parse::<i64>()
        .ok()
        .zip(to.parse::<i64>().ok());
    let is_next = ends.is_some_and(|(from, to)| from + 1 == to);
    let to = words.decimal(to)?;
    Some(if is_next {
        words.outcomes_either(&from, &to)
    } else {
        words.outcomes_range(&from, &to)
    })
}

fn drawn<'w>(figure: &Figure, value: f64, words: &'w str) -> Mark<'w> {
    Mark {
        value,
        to: upper(figure).and_then(|to| to.parse().ok()),
        bound: bound(figure),
        ours: figure.fact.inferred,
        words,
    }
}

#[cfg(test)]
mod tests;
