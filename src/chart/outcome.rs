//! What a project set out to change and what came of it. In: outcomes. Out: for each a picture, the latest figure in words, and all its
//! figures in the order of time. A figure that is not published stays in its place and says so.

use std::fmt::Write;

use serde::Serialize;

use crate::evidence::notes::{Evidence, Notes};
use crate::evidence::uncited_note::uncited_note;
use crate::picture::PictureWords;
use crate::picture::outcome::{Mark, OutcomeDrawing};
use crate::record::project::{Figure, Outcome};
use crate::sentence::{date, grouped, when};
use crate::value::date::Date;

/// One outcome.
#[derive(Debug, Clone, Serialize)]
pub struct OutcomeView<'p> {
    /// What is measured.
    pub measure: &'p str,
    /// In which unit.
    pub unit: Option<&'p str>,
    /// The picture; none where a single figure would be all of it.
    pub picture: Option<String>,
    /// The latest figure that is published.
    pub latest: Option<OutcomeFigure<'p>>,
    /// Whether its picture marks an earlier figure.
    pub has_earlier: bool,
    /// When later figures were looked for and not found.
    pub later: Vec<Date>,
    /// Its figures: baseline, target, actuals.
    pub figures: Vec<OutcomeFigure<'p>>,
    /// What stands behind it as a whole.
    pub evidence: Evidence,
    /// The remark on it as a whole.
    pub remark: Option<&'p str>,
}

/// One figure.
#[derive(Debug, Clone, Serialize)]
pub struct OutcomeFigure<'p> {
    /// Which of the three it is.
    pub role: &'static str,
    /// The number; none where it is not published.
    pub value: Option<String>,
    /// When.
    pub date: Option<Date>,
    /// What stands behind it.
    pub evidence: Evidence,
    /// A remark that no note carries.
    pub remark: Option<&'p str>,
}

/// Returns what is shown of the outcome that is the `place`th of a page, its evidence numbered in reading order.
pub fn outcome_view<'p>(
    outcome: &'p Outcome,
    place: usize,
    notes: &mut Notes<'p>,
) -> OutcomeView<'p> {
    let actual = in_time(outcome);
    let known = |figure: &&&Figure| figure.value.published().is_some();
    let newest = actual.iter().rposition(|figure| known(&figure));
    let latest = newest.map(|newest| figure("Result", Some(actual[newest]), outcome, notes));
    let earlier = &actual[..newest.unwrap_or_default()];
    let later = &actual[newest.map_or(0, |newest| newest + 1)..];
    let mut figures = vec![
        figure("Before", outcome.baseline.as_ref(), outcome, notes),
        figure("Target", outcome.target.as_ref(), outcome, notes),
    ];
    if actual.is_empty() {
        figures.push(figure("Result", None, outcome, notes));
    }
    let results = actual.iter();
    figures.extend(results.map(|result| figure("Result", Some(result), outcome, notes)));
    let evidence = notes.cite_together([&outcome.fact]);
    OutcomeView {
        measure: &outcome.measure,
        unit: outcome.unit.as_deref(),
        picture: picture(outcome, place, &actual, &figures),
        latest,
        has_earlier: earlier.iter().any(|figure| known(&figure)),
        later: later.iter().filter_map(|figure| figure.date).collect(),
        figures,
        // Each of its figures says by itself whether a source is missing.
        evidence: Evidence {
            unsourced: false,
            ..evidence
        },
        remark: outcome.fact.note.as_deref(),
    }
}

/// Returns whether any figure says what came of an outcome.
pub fn has_result(outcome: &Outcome) -> bool {
    outcome
        .actual
        .iter()
        .any(|figure| figure.value.published().is_some())
}

/// Returns what came of it in order of time; what bears no date stays first, in the order of the record.
fn in_time(outcome: &Outcome) -> Vec<&Figure> {
    let mut actual: Vec<&Figure> = outcome.actual.iter().collect();
    actual.sort_by_key(|figure| figure.date.map(Date::first_day));
    actual
}

fn figure<'p>(
    role: &'static str,
    figure: Option<&'p Figure>,
    outcome: &Outcome,
    notes: &mut Notes<'p>,
) -> OutcomeFigure<'p> {
    let value = figure.and_then(number);
    let evidence = figure.map(|figure| Evidence {
        unsourced: value.is_some() && !outcome.names_source(figure),
        ..notes.cite(&figure.fact)
    });
    OutcomeFigure {
        role,
        value,
        date: figure.and_then(|figure| figure.date),
        evidence: evidence.unwrap_or_default(),
        remark: figure.and_then(|figure| uncited_note(&figure.fact)),
    }
}

/// Returns a figure in words: `20,000`, `5 or 6`, `25 to 27`.
fn number(figure: &Figure) -> Option<String> {
    let from = figure.value.published()?;
    let to = figure.to.as_ref().and_then(|to| to.published());
    let Some(to) = to.filter(|to| *to != from) else {
        return Some(spaced(from));
    };
    let is_next = from.parse::<i64>().ok().zip(to.parse::<i64>().ok());
    let is_next = is_next.is_some_and(|(from, to)| from + 1 == to);
    let word = if is_next { "or" } else { "to" };
    Some(format!("{} {word} {}", spaced(from), spaced(to)))
}

/// Returns a number with commas between the thousands; its sign and decimals as they are.
fn spaced(number: &str) -> String {
    let (sign, rest) = number
        .strip_prefix('-')
        .map_or(("", number), |rest| ("-", rest));
    let (whole, decimals) = rest.split_at(rest.find('.').unwrap_or(rest.len()));
    format!("{sign}{}{decimals}", grouped(&whole))
}

/// Returns the picture. One figure alone fills its own scale and shows nothing, unless it is a share of a hundred.
fn picture(
    outcome: &Outcome,
    place: usize,
    actual: &[&Figure],
    shown: &[OutcomeFigure<'_>],
) -> Option<String> {
    let whole = match outcome.unit.as_deref() {
        Some("%" | "per cent" | "percent") => 100.0,
        _ => 0.0,
    };
    let values = actual
        .iter()
        .filter_map(|figure| plain(figure.value.published()?));
    let values: Vec<f64> = values.collect();
    let [before, target] = [&shown[0], &shown[1]].map(words);
    let marked = |figure: &Option<Figure>| plain(figure.as_ref()?.value.published()?);
    let baseline = marked(&outcome.baseline);
    let aim = marked(&outcome.target);
    if values.len() == 1 && baseline.is_none() && aim.is_none() && whole <= 0.0 {
        return None;
    }
    let to = outcome
        .target
        .as_ref()
        .and_then(|figure| figure.to.as_ref()?.published());
    let bullet = OutcomeDrawing {
        baseline: baseline.map(|value| Mark {
            value,
            to: None,
            words: &before,
        }),
        target: aim.map(|value| Mark {
            value,
            to: to.and_then(plain),
            words: &target,
        }),
        actual: values,
        whole,
    };
    let words = PictureWords {
        id: &format!("p-outcome-{place}"),
        title: &outcome.measure,
        description: &description(outcome, shown),
    };
    Some(bullet.picture(&words))
}

fn plain(number: &str) -> Option<f64> {
    number.parse().ok()
}

/// Writes "25 on 26 May 2016", "Target: 5 or 6 by 2016".
fn words(figure: &OutcomeFigure<'_>) -> String {
    let value = figure.value.as_deref().unwrap_or("not published");
    match (figure.role, figure.date) {
        ("Target", None) => format!("Target: {value}"),
        ("Target", Some(day)) => format!("Target: {value} by {}", date(day)),
        (_, None) => format!("{value} before"),
        (_, Some(day)) => format!("{value} {}", when(day)),
    }
}

/// Returns every figure, in the order of the table.
fn description(outcome: &Outcome, shown: &[OutcomeFigure<'_>]) -> String {
    let mut text = outcome
        .unit
        .as_ref()
        .map_or_else(String::new, |unit| format!("In {unit}."));
    for figure in shown {
        let value = figure.value.as_deref().unwrap_or("not published");
        let date = figure.date.map(|day| match figure.role {
            "Target" => format!(" by {}", date(day)),
            _ => format!(" {}", when(day)),
        });
        let separator = if text.is_empty() { "" } else { " " };
        // Memory takes every letter.
        let _ = write!(
            text,
            "{separator}{}: {value}{}.",
            figure.role,
            date.unwrap_or_default()
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portal::sample::portal;

    /// Returns what is shown of the only outcome of a project.
    fn shown(outcome: &str) -> (Option<String>, String, Vec<bool>) {
        let portal = portal(&format!(
            "== projects/maps.md\n---\ntitle: Maps\nsummary: M.\nevidence: paper\noutcomes: {{measure: Looks, {outcome}}}\n---\n"
        ));
        let project = portal.projects.named("maps").unwrap();
        let measured = outcome_view(&project.outcomes[0], 1, &mut Notes::new(&portal));
        let is_result =
            |figure: &&OutcomeFigure<'_>| figure.role == "Result" && figure.value.is_some();
        let results = measured.figures.iter().filter(is_result).count();
        assert_eq!(measured.has_earlier, results > 1);
        let said = measured.figures.iter().map(|figure| {
            let value = figure.value.as_deref().unwrap_or("not published");
            format!("{} {value}", figure.role)
        });
        let latest = measured.latest.and_then(|figure| figure.value);
        let said = said.collect::<Vec<_>>().join(", ");
        let unsourced = measured
            .figures
            .iter()
            .map(|figure| figure.evidence.unsourced);
        let unsourced = unsourced.collect();
        assert_eq!(measured.picture.is_none(), outcome == "actual: {value: 5}");
        (latest, said, unsourced)
    }

    #[test]
    fn figures_stand_in_order_of_time_and_the_latest_that_is_published_is_the_result() {
        let (latest, said, _) = shown(
            "baseline: {value: 1200.5}, target: {value: 5, to: 6}, \
             actual: [{value: 9, date: 2018}, {value: -7, date: 2017}, {value: not published, date: 2019}]",
        );
        assert_eq!(latest.as_deref(), Some("9"));
        assert_eq!(
            said,
            "Before 1,200.5, Target 5 or 6, Result -7, Result 9, Result not published"
        );
    }

    #[test]
    fn a_range_of_more_than_two_numbers_says_to() {
        let (latest, said, _) = shown("target: {value: 25000, to: 27000}");
        assert_eq!(latest, None);
        assert_eq!(
            said,
            "Before not published, Target 25,000 to 27,000, Result not published"
        );
    }

    #[test]
    fn a_figure_without_a_source_is_marked_whatever_the_project_cites() {
        let figures = "baseline: {value: 1}, target: {value: not published}, actual: {value: 2, evidence: paper}";
        assert_eq!(shown(figures).2, [true, false, false]);
        assert_eq!(shown(&format!("{figures}, evidence: paper")).2, [false; 3]);
    }

    #[test]
    fn one_figure_alone_needs_no_picture_unless_it_is_a_share() {
        assert_eq!(shown("actual: {value: 5}").0.as_deref(), Some("5"));
        assert_eq!(
            shown("unit: per cent, actual: {value: 55}").0.as_deref(),
            Some("55")
        );
    }
}
