//! The six stages of a project as ready HTML: a track on the project's own page, six small squares in a table. In: the word of
//! a stage. Every table of projects has a row of squares, so they are made here and not by a component.

use std::cmp::Ordering;
use std::fmt::Write;

use tera::{Kwargs, State, Tera, Value};

use super::fragments::{made, mark, word};

const STAGES: [&str; 6] = ["idea", "discovery", "alpha", "beta", "live", "closed"];

/// Makes the filters known to the engine.
pub(super) fn register(tera: &mut Tera) {
    tera.register_filter("stage_track", |stage: &str, _: Kwargs, _: &State<'_>| {
        made(|html| track(html, stage))
    });
    tera.register_filter("stage_mini", |stage: &Value, _: Kwargs, _: &State<'_>| {
        made(|html| mini(html, stage.as_str().unwrap_or_default()))
    });
}

/// `{{ page.stage | stage_track }}`: the stages that are passed, the one it is at, and those not reached.
fn track(html: &mut String, stage: &str) {
    let now = place(stage);
    html.push_str("<ol class=\"track\">");
    for (at, stage) in STAGES.iter().enumerate() {
        let (item, done, said) = match Some(at).cmp(&now) {
            Ordering::Less => ("class=\"past\"", "done", "passed"),
            Ordering::Equal => (
                "class=\"now\" aria-current=\"step\"",
                "under-way",
                "the stage it is at",
            ),
            Ordering::Greater => ("class=\"future\"", "planned", "not reached"),
        };
        html.extend(["\n<li ", item, ">"]);
        mark(html, done);
        html.extend([&word(stage, false), "<span class=\"vh\">: ", said]);
        html.push_str("</span></li>");
    }
    html.push_str("\n</ol>");
}

/// `{{ row.stage | stage_mini }}`: the same in six squares, with the word. A stage that is not published is a gap.
pub(super) fn mini(html: &mut String, stage: &str) {
    let Some(now) = place(stage) else {
        html.push_str("<span class=\"gap\">not published</span>");
        return;
    };
    html.push_str("<span class=\"nowrap\"><span class=\"mini\"><svg aria-hidden=\"true\" focusable=\"false\" width=\"59\" height=\"12\" viewBox=\"0 0 59 12\">");
    let squares = |html: &mut String, class: &str, range: std::ops::Range<usize>| {
        if range.is_empty() {
            return;
        }
        html.extend(["<path class=\"", class, "\" d=\""]);
        for at in range {
            let _ = write!(html, "M{}.5 1.5h8v9h-8z", at * 10);
        }
        html.push_str("\"/>");
    };
    squares(html, "b-in", 0..now);
    let _ = write!(
        html,
        "<path class=\"node\" d=\"M{} 0h9v12h-9z\"/>",
        now * 10
    );
    squares(html, "b-edge", now + 1..STAGES.len());
    html.extend(["</svg></span>", &word(stage, false), "</span>"]);
}

pub(super) fn place(stage: &str) -> Option<usize> {
    STAGES.iter().position(|known| *known == stage)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(make: impl FnOnce(&mut String)) -> String {
        let mut html = String::new();
        make(&mut html);
        html
    }

    #[test]
    fn a_track_says_of_each_stage_whether_it_is_passed() {
        let track = html(|html| track(html, "alpha"));
        let lines: Vec<&str> = track.lines().collect();
        assert_eq!(lines.len(), 8);
        assert!(lines[2].starts_with("<li class=\"past\">"));
        assert!(lines[2].ends_with("Discovery<span class=\"vh\">: passed</span></li>"));
        assert!(lines[3].starts_with("<li class=\"now\" aria-current=\"step\">"));
        assert!(lines[4].ends_with("Beta<span class=\"vh\">: not reached</span></li>"));
    }

    #[test]
    fn the_squares_before_the_stage_are_full_and_those_behind_it_empty() {
        let first = html(|html| mini(html, "idea"));
        assert!(!first.contains("b-in") && first.contains("M50.5"));
        let last = html(|html| mini(html, "closed"));
        assert!(!last.contains("b-edge") && last.ends_with("Closed</span>"));
    }

    #[test]
    fn a_stage_that_is_not_said_is_a_gap() {
        assert_eq!(
            html(|html| mini(html, "")),
            "<span class=\"gap\">not published</span>"
        );
    }
}
