//! How far a project is, as ready HTML: a track of the six stages on the project's own page, a mark and a word in a table. In: stages and
//! their days. A stage is marked only where a record names it: that a project is live dates none of the stages before it.

use std::fmt::Write;
use std::sync::Arc;

use tera::{Kwargs, Map, State, Tera, TeraResult, Value};

use super::formatter::{Formatter, unfit};
use super::fragments::escape::escape;
use super::fragments::{field, known, made, mark};
use crate::value::Reason;
use crate::wording::{Choice, Words};

const STAGES: [&str; 6] = ["idea", "discovery", "alpha", "beta", "live", "closed"];

/// Makes the filters known to the engine.
pub(super) fn register(tera: &mut Tera, formatter: &Arc<Formatter>) {
    let shared = Arc::clone(formatter);
    tera.register_filter(
        "stage_track",
        move |named: &Value, _: Kwargs, _: &State<'_>| {
            let named = named
                .as_array()
                .ok_or_else(|| unfit("stage_track", named))?;
            TeraResult::Ok(made(|html| track(html, shared.words(), named)))
        },
    );
    let shared = Arc::clone(formatter);
    tera.register_filter(
        "stage_mini",
        move |row: &Value, _: Kwargs, _: &State<'_>| {
            let row = row.as_map().ok_or_else(|| unfit("stage_mini", row))?;
            TeraResult::Ok(made(|html| mini(html, shared.words(), row, "")))
        },
    );
    let shared = Arc::clone(formatter);
    tera.register_filter(
        "why_blank",
        move |reason: &Value, _: Kwargs, _: &State<'_>| {
            shared.words().why_blank(reason_of(Some(reason)))
        },
    );
}

/// `{{ page.stages | stage_track }}`: all stages in order. Named are those that a record names, each with its day in words and whether
/// it is the last; the others are plain.
fn track(html: &mut String, words: &Words, named: &[Value]) {
    html.push_str("<ol class=\"track\">");
    for stage in STAGES {
        let here = named
            .iter()
            .filter_map(Value::as_map)
            .find(|map| field(map, "stage").and_then(Value::as_str) == Some(stage));
        stop(html, words, stage, here);
    }
    html.push_str("\n</ol>");
}

fn stop(html: &mut String, words: &Words, stage: &'static str, named: Option<&Map>) {
    let is_last = named.is_some_and(|map| known(map, "last").is_some());
    let (item, shape) = match (named, is_last) {
        (None, _) => ("class=\"plain\"", "planned"),
        (Some(_), false) => ("class=\"past\"", "done"),
        (Some(_), true) => ("class=\"now\" aria-current=\"step\"", mark_of(stage)),
    };
    html.extend(["\n<li ", item, ">"]);
    mark(html, shape);
    escape(html, &words.projects_stage(Choice(stage)));
    if let Some(when) = named
        .and_then(|map| known(map, "when"))
        .and_then(Value::as_str)
    {
        html.push_str("<span class=\"since\">");
        escape(html, when);
        html.push_str("</span>");
    }
    html.push_str("</li>");
}

/// Returns why a project's row lacks something: the reason that its record gives, or that nothing is recorded.
pub(super) fn why_blank(words: &Words, row: &Map, what: &'static str) -> String {
    let reasons = field(row, "reasons").and_then(Value::as_map);
    words.why_blank(reason_of(reasons.and_then(|reasons| field(reasons, what))))
}

fn reason_of(word: Option<&Value>) -> Option<Reason> {
    let word = word.and_then(Value::as_str)?;
    Reason::ALL.into_iter().find(|reason| reason.word() == word)
}

/// `{{ row | stage_mini }}`: a stage with its mark, and the day for which it is known. One that is not recorded is a gap.
pub(super) fn mini(html: &mut String, words: &Words, row: &Map, when: &str) {
    let Some(place) = field(row, "stage").and_then(Value::as_str).and_then(place) else {
        html.push_str("<span class=\"gap\">");
        escape(html, &why_blank(words, row, "stage"));
        html.push_str("</span>");
        return;
    };
    html.push_str("<span class=\"st\">");
    mark(html, mark_of(STAGES[place]));
    escape(html, &words.projects_stage(Choice(STAGES[place])));
    html.push_str("</span>");
    if !when.is_empty() {
        // Writing to a String cannot fail.
        let _ = write!(html, " <span class=\"when\">");
        escape(html, when);
        html.push_str("</span>");
    }
}

/// Returns the mark of a stage that a project has reached.
fn mark_of(stage: &str) -> &'static str {
    if stage == "closed" {
        "done"
    } else {
        "under-way"
    }
}

pub(super) fn place(stage: &str) -> Option<usize> {
    STAGES.iter().position(|known| *known == stage)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::wording::english;

    fn html(make: impl FnOnce(&mut String)) -> String {
        let mut html = String::new();
        make(&mut html);
        html
    }

    #[test]
    fn only_stages_that_a_record_names_are_marked() {
        let named = Value::from_serializable(&json!([
            {"stage": "alpha", "when": "2016", "last": false},
            {"stage": "live", "when": "last known on 31 May 2016", "last": true},
        ]));
        let track = html(|html| track(html, &english(), named.as_array().unwrap()));
        let lines: Vec<&str> = track.lines().collect();
        assert_eq!(lines.len(), 8);
        assert!(
            lines[1].starts_with("<li class=\"plain\">") && lines[1].ends_with("Idea</li>"),
            "{}",
            lines[1]
        );
        assert!(
            lines[3].starts_with("<li class=\"past\">") && lines[3].contains("#m-done"),
            "{}",
            lines[3]
        );
        assert!(
            lines[3].ends_with("Alpha<span class=\"since\">2016</span></li>"),
            "{}",
            lines[3]
        );
        assert!(lines[4].starts_with("<li class=\"plain\">"), "{}", lines[4]);
        assert!(
            lines[5].starts_with("<li class=\"now\" aria-current=\"step\">"),
            "{}",
            lines[5]
        );
        assert!(lines[6].ends_with("Closed</li>"), "{}", lines[6]);
    }

    /// Returns a row of a table whose project is so far.
    fn row(stage: &'static str) -> Map {
        Map::from([("stage".into(), stage.into())])
    }

    #[test]
    fn a_stage_in_a_table_is_a_mark_a_word_and_its_day() {
        let live = html(|html| mini(html, &english(), &row("live"), "last known in 2016"));
        assert!(live.contains("#m-under-way"), "{live}");
        assert!(
            live.ends_with("Live</span> <span class=\"when\">last known in 2016</span>"),
            "{live}"
        );
        let closed = html(|html| mini(html, &english(), &row("closed"), ""));
        assert!(
            closed.contains("#m-done") && closed.ends_with("Closed</span>"),
            "{closed}"
        );
    }

    #[test]
    fn a_stage_that_is_not_said_is_a_gap() {
        assert_eq!(
            html(|html| mini(html, &english(), &row(""), "")),
            "<span class=\"gap\">not recorded</span>"
        );
    }
}
