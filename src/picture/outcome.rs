//! Something that was counted, as dots on a scale of its own from zero. In: where it began, what was aimed at, how it was from time to
//! time, each with its words. Out: SVG: a dot is the last figure (hollow and dashed where it is our reading), small rings the earlier
//! ones, a triangle the start, a thick tick the target (two and hatching where it is a range). Each has its own line of words, so that
//! none covers another. Without a figure the scale is empty and says so.

use super::PictureWords;
use super::svg::{Attributes, Percent, Svg};

/// Where the scale begins and how wide it is, as shares of the width: a dot at its end finds room, and an arrow.
const LEFT: f64 = 7.0;
const WIDE: f64 = 86.0;
/// The heights of the parts, in pixels from the top.
const VALUE_WORDS: i64 = 15;
const DOTS: i64 = 32;
const AXIS: i64 = 46;
const END_WORDS: i64 = 62;
const LINE: i64 = 17;

/// The figures of an outcome that are known.
#[derive(Debug, Default)]
pub struct OutcomeDrawing<'o> {
    /// Where it began.
    pub baseline: Option<Mark<'o>>,
    /// What was aimed at.
    pub target: Option<Mark<'o>>,
    /// How it was before the last figure.
    pub earlier: Vec<f64>,
    /// How it was last.
    pub last: Option<Mark<'o>>,
    /// What the scale reaches at least, such as 100 for a share.
    pub whole: f64,
    /// What stands on an empty scale.
    pub none: &'o str,
}

/// A figure with its words.
#[derive(Debug, Clone, Copy)]
pub struct Mark<'o> {
    /// The figure.
    pub value: f64,
    /// The other end, where it is a range.
    pub to: Option<f64>,
    /// Where the true figure lies, seen from this one.
    pub bound: Bound,
    /// Whether it is our reading.
    pub ours: bool,
    /// Its words, such as `target 5 or 6`.
    pub words: &'o str,
}

/// Where the true figure lies, seen from the one that is known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Bound {
    /// There, as far as is known.
    #[default]
    At,
    /// Above it.
    Over,
    /// Below it.
    Under,
}

impl OutcomeDrawing<'_> {
    /// Returns the picture. `say` gives the words for the ends of the scale.
    #[must_use]
    pub fn picture(&self, words: &PictureWords<'_>, say: &dyn Fn(f64) -> String) -> String {
        let scale = OutcomeScale::new(self);
        let below = [&self.baseline, &self.target].into_iter().flatten().count();
        let height = END_WORDS + LINE * i64::try_from(below).unwrap_or_default() + 6;
        let mut svg = Svg::new(words, &[("width", &"100%"), ("height", &height)]);
        axis(&mut svg, &scale, say);
        let mut line = END_WORDS;
        if let Some(mark) = &self.baseline {
            line += LINE;
            at(
                &mut svg,
                scale.at(mark.value),
                AXIS - 1,
                "base",
                "m0-9 5 9H-5z",
            );
            beside(&mut svg, "sub", scale.at(mark.value), line, mark.words);
        }
        if let Some(mark) = &self.target {
            target(&mut svg, &scale, mark);
            let end = mark.to.map_or(mark.value, |to| to.max(mark.value));
            beside(&mut svg, "sub", scale.at(end), line + LINE, mark.words);
        }
        match &self.last {
            Some(last) => self.dots(&mut svg, &scale, last),
            None => svg.text(
                "text",
                &[
                    ("class", &"sub"),
                    ("x", &Percent(LEFT)),
                    ("y", &VALUE_WORDS),
                ],
                self.none,
            ),
        }
        svg.end()
    }

    /// Draws the way from the start to the last figure.
    fn dots(&self, svg: &mut Svg, scale: &OutcomeScale, last: &Mark<'_>) {
        let start = self.baseline.iter().map(|mark| mark.value);
        if let Some(first) = start.chain(self.earlier.iter().copied()).next() {
            let (from, to) = (scale.at(first), scale.at(last.value));
            svg.line("run", (from, to), (DOTS, DOTS));
        }
        for figure in &self.earlier {
            circle(svg, "was-dot", scale.at(*figure), 4);
        }
        if let Some(mark) = &self.baseline {
            bound(svg, scale.at(mark.value), mark.bound);
        }
        let x = scale.at(last.value);
        circle(svg, if last.ours { "ours" } else { "dot" }, x, 7);
        bound(svg, x, last.bound);
        beside(svg, "lab", x, VALUE_WORDS, last.words);
    }
}

/// From the least figure to the greatest, zero among them.
struct OutcomeScale {
    low: f64,
    high: f64,
}

impl OutcomeScale {
    fn new(outcome: &OutcomeDrawing<'_>) -> OutcomeScale {
        let marks = [&outcome.baseline, &outcome.target, &outcome.last];
        let marks = marks.into_iter().flatten();
        let marks = marks.flat_map(|mark| [Some(mark.value), mark.to]).flatten();
        let all = marks.chain(outcome.earlier.iter().copied());
        let from = OutcomeScale {
            low: 0.0,
            high: outcome.whole,
        };
        all.fold(from, |scale, figure| OutcomeScale {
            low: scale.low.min(figure),
            high: scale.high.max(figure),
        })
    }

    /// Returns where a figure stands, in per cent of the width.
    fn at(&self, figure: f64) -> f64 {
        let span = self.high - self.low;
        if span > 0.0 {
            LEFT + (figure - self.low) / span * WIDE
        } else {
            LEFT
        }
    }
}

/// Draws the scale with its ends, and its zero where that lies within.
fn axis(svg: &mut Svg, scale: &OutcomeScale, say: &dyn Fn(f64) -> String) {
    let (left, right) = (LEFT, LEFT + WIDE);
    svg.line("ax", (left, right), (AXIS, AXIS));
    for x in [left, right] {
        svg.line("ax", (x, x), (AXIS, AXIS + 5));
    }
    if scale.low < 0.0 && scale.high > 0.0 {
        let zero = scale.at(0.0);
        svg.line("ax", (zero, zero), (AXIS - 10, AXIS + 5));
    }
    beside(svg, "sub", left, END_WORDS, &say(scale.low));
    if scale.high > scale.low {
        beside(svg, "sub", right, END_WORDS, &say(scale.high));
    }
}

fn circle(svg: &mut Svg, class: &str, x: f64, radius: i64) {
    let attributes: &Attributes<'_> = &[
        ("class", &class),
        ("cx", &Percent(x)),
        ("cy", &DOTS),
        ("r", &radius),
    ];
    svg.shape("circle", attributes);
}

/// Draws a path at a place that is a share of the width.
fn at(svg: &mut Svg, x: f64, y: i64, class: &str, path: &str) {
    svg.group(
        "svg",
        &[("x", &Percent(x)), ("y", &y), ("overflow", &"visible")],
        |svg| svg.shape("path", &[("class", &class), ("d", &path)]),
    );
}

/// Draws an arrow to where the true figure lies.
fn bound(svg: &mut Svg, x: f64, bound: Bound) {
    match bound {
        Bound::At => {}
        Bound::Over => at(svg, x, DOTS, "bound", "M9 0h9m-4-4 4 4-4 4"),
        Bound::Under => at(svg, x, DOTS, "bound", "M-9 0h-9m4-4-4 4 4 4"),
    }
}

/// Draws a tick, or two and hatching between them.
fn target(svg: &mut Svg, scale: &OutcomeScale, mark: &Mark<'_>) {
    let ends = (DOTS - 12, AXIS);
    let x = scale.at(mark.value);
    if let Some(to) = mark.to {
        let far = scale.at(to);
        let attributes: &Attributes<'_> = &[
            ("class", &"hatch"),
            ("x", &Percent(x.min(far))),
            ("y", &ends.0),
            ("width", &Percent((far - x).abs())),
            ("height", &(ends.1 - ends.0)),
        ];
        svg.shape("rect", attributes);
        svg.line("tick", (far, far), ends);
    }
    let class = if mark.ours { "tick ours" } else { "tick" };
    svg.line(class, (x, x), ends);
}

/// Writes words at a place, which stay within the picture.
fn beside(svg: &mut Svg, class: &str, x: f64, y: i64, words: &str) {
    let anchor = match x {
        ..25.0 => "start",
        25.0..75.0 => "middle",
        _ => "end",
    };
    let attributes: &Attributes<'_> = &[
        ("class", &class),
        ("x", &Percent(x)),
        ("y", &y),
        ("text-anchor", &anchor),
    ];
    svg.text("text", attributes, words);
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;
    use proptest::prelude::*;

    use super::*;

    const WORDS: PictureWords<'_> = PictureWords {
        id: "p",
        title: "Councils",
        description: "Made up.",
    };

    fn mark(value: f64, words: &str) -> Mark<'_> {
        Mark {
            value,
            to: None,
            bound: Bound::At,
            ours: false,
            words,
        }
    }

    /// Returns an element to a line.
    fn lines(outcome: &OutcomeDrawing<'_>) -> String {
        let say = |value: f64| value.to_string();
        outcome.picture(&WORDS, &say).replace("><", ">\n<")
    }

    #[test]
    fn without_a_figure_the_scale_is_empty_and_says_so() {
        let outcome = OutcomeDrawing {
            target: Some(Mark {
                to: Some(6.0),
                ..mark(5.0, "target 5 or 6")
            }),
            none: "no figure",
            ..OutcomeDrawing::default()
        };
        assert_snapshot!(lines(&outcome), @r#"
        <svg width="100%" height="85" role="img" aria-labelledby="p-t" aria-describedby="p-d">
        <title id="p-t">Councils</title>
        <desc id="p-d">Made up.</desc>
        <line class="ax" x1="7%" x2="93%" y1="46" y2="46"/>
        <line class="ax" x1="7%" x2="7%" y1="46" y2="51"/>
        <line class="ax" x1="93%" x2="93%" y1="46" y2="51"/>
        <text class="sub" x="7%" y="62" text-anchor="start">0</text>
        <text class="sub" x="93%" y="62" text-anchor="end">6</text>
        <rect class="hatch" x="78.67%" y="20" width="14.33%" height="26"/>
        <line class="tick" x1="93%" x2="93%" y1="20" y2="46"/>
        <line class="tick" x1="78.67%" x2="78.67%" y1="20" y2="46"/>
        <text class="sub" x="93%" y="79" text-anchor="end">target 5 or 6</text>
        <text class="sub" x="7%" y="15">no figure</text>
        </svg>
        "#);
    }

    #[test]
    fn the_last_figure_is_a_dot_and_the_earlier_are_rings() {
        let outcome = OutcomeDrawing {
            baseline: Some(mark(25.0, "start 25")),
            target: Some(mark(32.0, "target 32")),
            earlier: vec![27.0, 31.0],
            last: Some(mark(30.0, "30")),
            ..OutcomeDrawing::default()
        };
        assert_snapshot!(lines(&outcome), @r#"
        <svg width="100%" height="102" role="img" aria-labelledby="p-t" aria-describedby="p-d">
        <title id="p-t">Councils</title>
        <desc id="p-d">Made up.</desc>
        <line class="ax" x1="7%" x2="93%" y1="46" y2="46"/>
        <line class="ax" x1="7%" x2="7%" y1="46" y2="51"/>
        <line class="ax" x1="93%" x2="93%" y1="46" y2="51"/>
        <text class="sub" x="7%" y="62" text-anchor="start">0</text>
        <text class="sub" x="93%" y="62" text-anchor="end">32</text>
        <svg x="74.19%" y="45" overflow="visible">
        <path class="base" d="m0-9 5 9H-5z"/>
        </svg>
        <text class="sub" x="74.19%" y="79" text-anchor="middle">start 25</text>
        <line class="tick" x1="93%" x2="93%" y1="20" y2="46"/>
        <text class="sub" x="93%" y="96" text-anchor="end">target 32</text>
        <line class="run" x1="74.19%" x2="87.63%" y1="32" y2="32"/>
        <circle class="was-dot" cx="79.56%" cy="32" r="4"/>
        <circle class="was-dot" cx="90.31%" cy="32" r="4"/>
        <circle class="dot" cx="87.63%" cy="32" r="7"/>
        <text class="lab" x="87.63%" y="15" text-anchor="end">30</text>
        </svg>
        "#);
    }

    #[test]
    fn our_reading_is_hollow_and_a_bound_points_to_where_the_figure_lies() {
        let last = Mark {
            bound: Bound::Under,
            ours: true,
            ..mark(4.0, "under 4")
        };
        let outcome = OutcomeDrawing {
            baseline: Some(Mark {
                bound: Bound::Over,
                ..mark(16.0, "start over 16")
            }),
            last: Some(last),
            ..OutcomeDrawing::default()
        };
        let drawn = lines(&outcome);
        assert!(
            drawn.contains("<circle class=\"ours\" cx=\"28.5%\""),
            "{drawn}"
        );
        assert!(
            drawn.contains("M-9 0h-9m4-4-4 4 4 4") && drawn.contains("M9 0h9m-4-4 4 4-4 4"),
            "{drawn}"
        );
    }

    #[test]
    fn below_zero_the_scale_has_its_zero_inside() {
        let outcome = OutcomeDrawing {
            baseline: Some(mark(-50.0, "start -50")),
            last: Some(mark(50.0, "50")),
            ..OutcomeDrawing::default()
        };
        let drawn = lines(&outcome);
        assert!(
            drawn.contains("<line class=\"ax\" x1=\"50%\" x2=\"50%\""),
            "{drawn}"
        );
    }

    proptest! {
        #[test]
        fn every_figure_stands_on_the_scale_and_in_proportion(figures in prop::collection::vec(-1e12..1e12_f64, 1..6)) {
            let outcome = OutcomeDrawing { earlier: figures.clone(), ..OutcomeDrawing::default() };
            let scale = OutcomeScale::new(&outcome);
            for figure in &figures {
                let at = scale.at(*figure);
                prop_assert!((LEFT..=LEFT + WIDE).contains(&at));
                let back = scale.low + (at - LEFT) / WIDE * (scale.high - scale.low);
                prop_assert!((back - figure).abs() < 1.0);
            }
        }
    }
}
