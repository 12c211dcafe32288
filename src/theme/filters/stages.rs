//! How far a project is, as ready HTML: a track of the portal's stages on the project's own page, a mark and a word in a table. In: stages and
//! their days. A stage is marked only where a record names it: that a project is live dates none of the stages before it.

use std::fmt::Write;
use std::sync::Arc;

use tera::{Kwargs, Map, State, Tera, TeraResult, Value};

use super::formatter::{Formatter, unfit};
use super::fragments::escape::escape;
use super::fragments::{field, known, made, mark, text_of};
use crate::value::Reason;
use crate::wording::Words;

/// Makes the filters known to the engine.
pub(super) fn register(tera: &mut Tera, formatter: &Arc<Formatter>) {
    tera.register_filter("stage_track", |stops: &Value, _: Kwargs, _: &State<'_>| {
        let stops = stops
            .as_array()
            .ok_or_else(|| unfit("stage_track", stops))?;
        TeraResult::Ok(made(|html| track(html, stops)))
    });
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

/// `{{ page.stages | stage_track }}`: all stages in order, those that the record names each with its day in words; the others are plain.
fn track(html: &mut String, stops: &[Value]) {
    html.push_str("<ol class=\"track\">");
    for stop in stops.iter().filter_map(Value::as_map) {
        write_stop(html, stop);
    }
    html.push_str("\n</ol>");
}

fn write_stop(html: &mut String, stop: &Map) {
    let is = |name| known(stop, name).is_some();
    let stage = field(stop, "stage").and_then(Value::as_map);
    let (item, shape) = match (is("named"), is("last")) {
        (false, _) => ("class=\"plain\"", "planned"),
        (true, false) => ("class=\"past\"", "done"),
        (true, true) => ("class=\"now\" aria-current=\"step\"", mark_of(stage)),
    };
    html.extend(["\n<li ", item, ">"]);
    mark(html, shape);
    escape(html, stage.map_or("", |stage| text_of(stage, "title")));
    if let Some(when) = known(stop, "when").and_then(Value::as_str) {
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
    let Some(stage) = field(row, "stage").and_then(Value::as_map) else {
        html.push_str("<span class=\"gap\">");
        escape(html, &why_blank(words, row, "stage"));
        html.push_str("</span>");
        return;
    };
    html.push_str("<span class=\"st\">");
    mark(html, mark_of(Some(stage)));
    escape(html, text_of(stage, "title"));
    html.push_str("</span>");
    if !when.is_empty() {
        // Writing to a String cannot fail.
        let _ = write!(html, " <span class=\"when\">");
        escape(html, when);
        html.push_str("</span>");
    }
}

/// Returns the mark of a stage that a project has reached.
fn mark_of(stage: Option<&Map>) -> &'static str {
    let has_ended = stage.is_some_and(|stage| known(stage, "ended").is_some());
    if has_ended { "done" } else { "under-way" }
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
        let stop = |title: &str, when: Option<&str>, last: bool| json!({"stage": {"title": title, "ended": false}, "named": when.is_some(), "when": when, "last": last});
        let stops = Value::from_serializable(&json!([
            stop("Idea", None, false),
            stop("Discovery", None, false),
            stop("Alpha", Some("2016"), false),
            stop("Beta", None, false),
            stop("Live", Some("last known on 31 May 2016"), true),
            stop("Closed", None, false),
        ]));
        let track = html(|html| track(html, stops.as_array().unwrap()));
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
    fn row(title: &'static str, ended: bool) -> Map {
        let stage = Map::from([
            ("title".into(), title.into()),
            ("ended".into(), ended.into()),
        ]);
        Map::from([("stage".into(), stage.into())])
    }

    #[test]
    fn a_stage_in_a_table_is_a_mark_a_word_and_its_day() {
        let live = html(|html| mini(html, &english(), &row("Live", false), "last known in 2016"));
        assert!(live.contains("#m-under-way"), "{live}");
        assert!(
            live.ends_with("Live</span> <span class=\"when\">last known in 2016</span>"),
            "{live}"
        );
        let closed = html(|html| mini(html, &english(), &row("Closed", true), ""));
        assert!(
            closed.contains("#m-done") && closed.ends_with("Closed</span>"),
            "{closed}"
        );
    }

    #[test]
    fn a_stage_that_is_not_said_is_a_gap() {
        assert_eq!(
            html(|html| mini(html, &english(), &Map::new(), "")),
            "<span class=\"gap\">not recorded</span>"
        );
    }
}
