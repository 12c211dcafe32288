//! Something that was to change, as a bullet. In: where it began, what was aimed at, how it was from time to time. Out: SVG: a frame is
//! the scale from nought, a bar the latest figure, thin lines the earlier ones, a thick tick the target (two and hatching where it is a
//! range), a triangle where it began. Without a figure the frame is empty and says so.

use std::fmt::Display;

use super::PictureWords;
use super::svg::{Percent, Svg};

/// How wide the frame is, as a share of the width: a tick at its end finds room.
const WIDE: f64 = 96.0;
/// The frame's top and height, in pixels.
const TOP: i64 = 22;
const HIGH: i64 = 22;

/// The figures of an outcome that are published.
#[derive(Debug, Default)]
pub struct OutcomeDrawing<'o> {
    /// Where it began.
    pub baseline: Option<Mark<'o>>,
    /// What was aimed at.
    pub target: Option<Mark<'o>>,
    /// How it was, the latest last.
    pub actual: Vec<f64>,
    /// What the scale reaches at least, such as 100 for a share.
    pub whole: f64,
}

/// A figure with its words.
#[derive(Debug, Clone, Copy)]
pub struct Mark<'o> {
    /// The figure.
    pub value: f64,
    /// The other end, where it is a range.
    pub to: Option<f64>,
    /// Its words, such as `Target: 5 or 6 in 2016`.
    pub words: &'o str,
}

impl OutcomeDrawing<'_> {
    /// Returns the picture.
    #[must_use]
    pub fn picture(&self, words: &PictureWords<'_>) -> String {
        let scale = OutcomeScale::new(self);
        let height = if self.baseline.is_some() { 74 } else { 54 };
        let mut svg = Svg::new(words, &[("width", &"100%"), ("height", &height)]);
        svg.shape("rect", &band(&"bul-bg", &0, &Percent(WIDE)));
        match self.actual.split_last() {
            Some((latest, earlier)) => {
                let ends = scale.stretch(0.0, *latest);
                svg.shape("rect", &band(&"bul", &Percent(ends.0), &Percent(ends.1)));
                for figure in earlier {
                    // A line upon the bar is drawn in the colour of the page.
                    let is_on = scale.covers(*latest, *figure);
                    let class = if is_on { "was on" } else { "was" };
                    line(&mut svg, class, scale.at(*figure), (TOP, TOP + HIGH));
                }
            }
            None => svg.text(
                "text",
                &[("class", &"sub"), ("x", &8), ("y", &(TOP + 16))],
                "not published",
            ),
        }
        if scale.low < 0.0 {
            line(&mut svg, "ax", scale.at(0.0), (TOP - 4, TOP + HIGH + 4));
        }
        if let Some(mark) = &self.target {
            target(&mut svg, &scale, mark);
        }
        if let Some(mark) = &self.baseline {
            baseline(&mut svg, scale.at(mark.value), mark.words);
        }
        svg.end()
    }
}

/// From the least figure to the greatest, nought among them.
struct OutcomeScale {
    low: f64,
    high: f64,
}

impl OutcomeScale {
    fn new(outcome: &OutcomeDrawing<'_>) -> OutcomeScale {
        let marks = outcome.baseline.iter().chain(&outcome.target);
        let marks = marks.flat_map(|mark| [Some(mark.value), mark.to]).flatten();
        let all = marks.chain(outcome.actual.iter().copied());
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
            (figure - self.low) / span * WIDE
        } else {
            0.0
        }
    }

    /// Returns where a stretch begins and how wide it is.
    fn stretch(&self, from: f64, to: f64) -> (f64, f64) {
        let (from, to) = (self.at(from), self.at(to));
        (from.min(to), (to - from).abs())
    }

    /// Returns whether the bar of a figure covers another.
    fn covers(&self, bar: f64, figure: f64) -> bool {
        let (from, wide) = self.stretch(0.0, bar);
        (from..from + wide).contains(&self.at(figure))
    }
}

/// Returns the attributes of a part of the frame.
fn band<'a>(
    class: &'a &'a str,
    x: &'a dyn Display,
    width: &'a dyn Display,
) -> [(&'a str, &'a dyn Display); 5] {
    [
        ("class", class),
        ("x", x),
        ("y", &TOP),
        ("width", width),
        ("height", &HIGH),
    ]
}

fn line(svg: &mut Svg, class: &str, x: f64, (from, to): (i64, i64)) {
    let attributes: [(&str, &dyn Display); 5] = [
        ("class", &class),
        ("x1", &Percent(x)),
        ("x2", &Percent(x)),
        ("y1", &from),
        ("y2", &to),
    ];
    svg.shape("line", &attributes);
}

/// Draws a tick, or two and hatching between them.
fn target(svg: &mut Svg, scale: &OutcomeScale, mark: &Mark<'_>) {
    let ends = (TOP - 6, TOP + HIGH + 6);
    if let Some(to) = mark.to {
        let (from, wide) = scale.stretch(mark.value, to);
        let attributes: [(&str, &dyn Display); 5] = [
            ("class", &"hatch"),
            ("x", &Percent(from)),
            ("y", &ends.0),
            ("width", &Percent(wide)),
            ("height", &(ends.1 - ends.0)),
        ];
        svg.shape("rect", &attributes);
        line(svg, "tick", scale.at(to), ends);
    }
    line(svg, "tick", scale.at(mark.value), ends);
    let end = mark.to.map_or(mark.value, |to| to.max(mark.value));
    beside(svg, "lab", scale.at(end), 11, mark.words);
}

fn baseline(svg: &mut Svg, x: f64, words: &str) {
    svg.group(
        "svg",
        &[
            ("x", &Percent(x)),
            ("y", &(TOP + HIGH + 9)),
            ("overflow", &"visible"),
        ],
        |svg| svg.shape("path", &[("class", &"base"), ("d", &"m-6 0h12l-6-8z")]),
    );
    beside(svg, "sub", x, TOP + HIGH + 24, words);
}

/// Writes words at a place, which stay within the picture.
fn beside(svg: &mut Svg, class: &str, x: f64, y: i64, words: &str) {
    let anchor = match x {
        ..30.0 => "start",
        30.0..60.0 => "middle",
        _ => "end",
    };
    let attributes: [(&str, &dyn Display); 4] = [
        ("class", &class),
        ("x", &Percent(x)),
        ("y", &y),
        ("text-anchor", &anchor),
    ];
    svg.text("text", &attributes, words);
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

    fn mark(value: f64, to: Option<f64>, words: &str) -> Mark<'_> {
        Mark { value, to, words }
    }

    /// Returns an element to a line.
    fn lines(outcome: &OutcomeDrawing<'_>) -> String {
        outcome.picture(&WORDS).replace("><", ">\n<")
    }

    #[test]
    fn without_a_figure_the_frame_is_empty_and_says_so() {
        assert_snapshot!(lines(&OutcomeDrawing::default()), @r#"
        <svg width="100%" height="54" role="img" aria-labelledby="p-t p-d">
        <title id="p-t">Councils</title>
        <desc id="p-d">Made up.</desc>
        <rect class="bul-bg" x="0" y="22" width="96%" height="22"/>
        <text class="sub" x="8" y="38">not published</text>
        </svg>
        "#);
    }

    #[test]
    fn the_latest_figure_is_a_bar_and_the_earlier_are_lines() {
        let outcome = OutcomeDrawing {
            baseline: Some(mark(25.0, None, "25 in May 2016")),
            target: Some(mark(32.0, None, "Target: 32")),
            actual: vec![27.0, 31.0, 30.0],
            whole: 0.0,
        };
        assert_snapshot!(lines(&outcome), @r#"
        <svg width="100%" height="74" role="img" aria-labelledby="p-t p-d">
        <title id="p-t">Councils</title>
        <desc id="p-d">Made up.</desc>
        <rect class="bul-bg" x="0" y="22" width="96%" height="22"/>
        <rect class="bul" x="0%" y="22" width="90%" height="22"/>
        <line class="was on" x1="81%" x2="81%" y1="22" y2="44"/>
        <line class="was" x1="93%" x2="93%" y1="22" y2="44"/>
        <line class="tick" x1="96%" x2="96%" y1="16" y2="50"/>
        <text class="lab" x="96%" y="11" text-anchor="end">Target: 32</text>
        <svg x="75%" y="53" overflow="visible">
        <path class="base" d="m-6 0h12l-6-8z"/>
        </svg>
        <text class="sub" x="75%" y="68" text-anchor="end">25 in May 2016</text>
        </svg>
        "#);
    }

    #[test]
    fn a_target_that_is_a_range_is_two_ticks_and_hatching() {
        let outcome = OutcomeDrawing {
            target: Some(mark(5.0, Some(6.0), "Target: 5 or 6")),
            ..OutcomeDrawing::default()
        };
        assert_snapshot!(lines(&outcome), @r#"
        <svg width="100%" height="54" role="img" aria-labelledby="p-t p-d">
        <title id="p-t">Councils</title>
        <desc id="p-d">Made up.</desc>
        <rect class="bul-bg" x="0" y="22" width="96%" height="22"/>
        <text class="sub" x="8" y="38">not published</text>
        <rect class="hatch" x="80%" y="16" width="16%" height="34"/>
        <line class="tick" x1="96%" x2="96%" y1="16" y2="50"/>
        <line class="tick" x1="80%" x2="80%" y1="16" y2="50"/>
        <text class="lab" x="96%" y="11" text-anchor="end">Target: 5 or 6</text>
        </svg>
        "#);
    }

    #[test]
    fn below_nought_the_scale_has_its_nought_inside() {
        let outcome = OutcomeDrawing {
            baseline: Some(mark(-50.0, None, "-50")),
            actual: vec![50.0],
            ..OutcomeDrawing::default()
        };
        assert_snapshot!(lines(&outcome), @r#"
        <svg width="100%" height="74" role="img" aria-labelledby="p-t p-d">
        <title id="p-t">Councils</title>
        <desc id="p-d">Made up.</desc>
        <rect class="bul-bg" x="0" y="22" width="96%" height="22"/>
        <rect class="bul" x="48%" y="22" width="48%" height="22"/>
        <line class="ax" x1="48%" x2="48%" y1="18" y2="48"/>
        <svg x="0%" y="53" overflow="visible">
        <path class="base" d="m-6 0h12l-6-8z"/>
        </svg>
        <text class="sub" x="0%" y="68" text-anchor="start">-50</text>
        </svg>
        "#);
    }

    proptest! {
        #[test]
        fn every_figure_stands_in_the_frame_and_in_proportion(figures in prop::collection::vec(-1e12..1e12_f64, 1..6)) {
            let outcome = OutcomeDrawing { actual: figures.clone(), ..OutcomeDrawing::default() };
            let scale = OutcomeScale::new(&outcome);
            for figure in &figures {
                let at = scale.at(*figure);
                prop_assert!((0.0..=WIDE).contains(&at));
                let back = scale.low + at / WIDE * (scale.high - scale.low);
                prop_assert!((back - figure).abs() < 1.0);
            }
        }
    }
}
