//! What was promised by when, on one line of time. In: spans in years, and what became of each promise. Out: SVG: a head with the years,
//! and a row for each promise. A box is the time within which it was due, a shape what became of it, a dot or a bar the newest source,
//! a dotted line the time since. A year is drawn as a year: nothing stands earlier than its date allows. The rows are silent, for their
//! dates stand beside them in words.

use super::svg::{Attributes, Percent, Svg};

/// Where the line of time begins and how wide it is, as shares of the width.
const LEFT: f64 = 2.0;
const WIDE: f64 = 96.0;
/// The narrowest that a box is drawn.
const LEAST: f64 = 0.9;
const HIGH: i64 = 44;
const MIDDLE: i64 = 22;
/// The most years that are named.
const MOST_YEARS: i32 = 5;

/// A stretch of time, in years: `2016.0` to `2017.0` is the year 2016.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Years {
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
}

/// What became of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Became {
    /// It was done, as a source says.
    Done,
    /// It was done, by our reading.
    DoneOurs,
    /// It was missed.
    Missed,
    /// It was dropped.
    Dropped,
    /// It is not due yet.
    Ahead,
    /// There is no word of the result.
    Unknown,
}

/// A promise on the line of time.
#[derive(Debug, Clone, Copy)]
pub struct MilestoneDrawing {
    /// Within which time it was due.
    pub due: Option<Years>,
    /// When it was done, or the time of the newest source.
    pub word: Option<Years>,
    /// Whether that time is our reading.
    pub is_reading: bool,
    /// What became of it.
    pub became: Became,
}

/// The line of time that all promises share.
#[derive(Debug, Clone, Copy)]
pub struct TimeLine {
    from: f64,
    to: f64,
}

impl TimeLine {
    /// Returns the whole years that hold all of the promises; nothing where none has a date.
    #[must_use]
    pub fn of(promises: &[MilestoneDrawing]) -> Option<TimeLine> {
        let spans = || {
            let each = promises
                .iter()
                .flat_map(|promise| [promise.due, promise.word]);
            each.flatten()
        };
        let from = spans().map(|span| span.from).reduce(f64::min)?;
        let to = spans().map(|span| span.to).reduce(f64::max)?;
        Some(TimeLine {
            from: from.floor(),
            to: to.ceil().max(from.floor() + 1.0),
        })
    }

    fn at(self, year: f64) -> f64 {
        LEFT + (year - self.from) / (self.to - self.from) * WIDE
    }

    /// Returns the first year and how many there are.
    fn years(self) -> (i32, i32) {
        #[expect(clippy::cast_possible_truncation, reason = "years of dates are small")]
        let whole = |year: f64| year as i32;
        (whole(self.from), whole(self.to - self.from))
    }

    /// Returns the head of the pictures: the years, as many as there is room for.
    #[must_use]
    pub fn head(self) -> String {
        let mut svg = Svg::silent(&[("width", &"100%"), ("height", &20)]);
        let (first, count) = self.years();
        let step = (count + MOST_YEARS - 1) / MOST_YEARS;
        for year in (first..=first + count).step_by(usize::try_from(step.max(1)).unwrap_or(1)) {
            let x = self.at(f64::from(year));
            let anchor = match x {
                ..8.0 => "start",
                8.0..92.0 => "middle",
                _ => "end",
            };
            let attributes: &Attributes<'_> = &[
                ("class", &"sub"),
                ("x", &Percent(x)),
                ("y", &14),
                ("text-anchor", &anchor),
            ];
            svg.text("text", attributes, &year.to_string());
        }
        svg.end()
    }

    /// Returns the picture of one promise.
    #[must_use]
    pub fn row(self, promise: &MilestoneDrawing) -> String {
        let mut svg = Svg::silent(&[("width", &"100%"), ("height", &HIGH)]);
        let (first, count) = self.years();
        for year in first..=first + count {
            let x = self.at(f64::from(year));
            svg.line("grid", (x, x), (0, HIGH));
        }
        if let Some(due) = promise.due {
            self.due(&mut svg, due);
        }
        let last = [promise.due, promise.word];
        let last = last
            .into_iter()
            .flatten()
            .map(|span| span.to)
            .reduce(f64::max);
        if let Some(last) = last {
            self.became(&mut svg, promise, last);
        }
        svg.end()
    }

    fn due(self, svg: &mut Svg, due: Years) {
        let (from, to) = (self.at(due.from), self.at(due.to));
        let wide = (to - from).max(LEAST);
        let class = if wide > 2.0 * LEAST {
            "due"
        } else {
            "due full"
        };
        let attributes: &Attributes<'_> = &[
            ("class", &class),
            ("x", &Percent(from)),
            ("y", &(MIDDLE - 6)),
            ("width", &Percent(wide)),
            ("height", &12),
        ];
        svg.shape("rect", attributes);
    }

    fn became(self, svg: &mut Svg, promise: &MilestoneDrawing, last: f64) {
        if promise.became == Became::Unknown {
            svg.line("silence", (self.at(last), LEFT + WIDE), (MIDDLE, MIDDLE));
        }
        if let Some(word) = promise.word {
            let (from, to) = (self.at(word.from), self.at(word.to));
            let (span, dot) = if promise.is_reading {
                ("lastspan ours", "lastword ours")
            } else {
                ("lastspan", "lastword")
            };
            if to - from > 2.0 * LEAST {
                svg.line(span, (from, to), (MIDDLE, MIDDLE));
            } else {
                let attributes: &Attributes<'_> = &[
                    ("class", &dot),
                    ("cx", &Percent(from)),
                    ("cy", &MIDDLE),
                    ("r", &4),
                ];
                svg.shape("circle", attributes);
            }
        }
        // A result stands at the end of its time, an empty shape behind it.
        let done = promise.word.unwrap_or(Years {
            from: last,
            to: last,
        });
        let (x, beside) = match promise.became {
            Became::Unknown | Became::Ahead => (self.at(last), 12),
            Became::Done | Became::DoneOurs | Became::Missed | Became::Dropped => {
                (self.at(done.to), 0)
            }
        };
        shape(svg, promise.became, x, beside);
    }
}

/// Draws a shape of its own for each result, `beside` pixels to the right of a place; an empty one where there is no word.
fn shape(svg: &mut Svg, became: Became, x: f64, beside: i64) {
    // At the end of the line an empty shape stands before it.
    let beside = if x > 90.0 { -beside } else { beside };
    let place: &Attributes<'_> = &[("x", &Percent(x)), ("y", &MIDDLE), ("overflow", &"visible")];
    svg.group("svg", place, |svg| {
        let mut circle = |class: &str| {
            svg.shape("circle", &[("class", &class), ("cx", &beside), ("r", &8)]);
        };
        match became {
            Became::Done => circle("shape"),
            Became::DoneOurs => circle("ours"),
            Became::Unknown | Became::Ahead | Became::Dropped => circle("empty"),
            Became::Missed => {}
        }
        let path = match became {
            Became::Done => Some(("check", "m-4 .3 2.8 2.8 5-5.8")),
            Became::DoneOurs => Some(("check open", "m-4 .3 2.8 2.8 5-5.8")),
            Became::Missed => Some(("empty", "m0-8 8 14H-8z")),
            Became::Dropped => Some(("check open", "M-4 0h8")),
            Became::Unknown | Became::Ahead => None,
        };
        if let Some((class, path)) = path {
            svg.shape("path", &[("class", &class), ("d", &path)]);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    const YEAR: Years = Years {
        from: 2016.0,
        to: 2017.0,
    };
    const DAY: Years = Years {
        from: 2018.5,
        to: 2018.5,
    };

    fn drawn(became: Became) -> String {
        let promise = MilestoneDrawing {
            due: Some(YEAR),
            word: Some(DAY),
            is_reading: false,
            became,
        };
        let line = TimeLine::of(&[promise]).unwrap();
        line.row(&promise)
    }

    #[test]
    fn a_line_of_time_holds_whole_years() {
        let promise = |due| MilestoneDrawing {
            due,
            word: None,
            is_reading: false,
            became: Became::Unknown,
        };
        assert!(TimeLine::of(&[promise(None)]).is_none());
        let line = TimeLine::of(&[promise(Some(DAY)), promise(Some(YEAR))]).unwrap();
        assert_eq!((line.from, line.to), (2016.0, 2019.0));
        let head = line.head();
        for year in 2016..=2019 {
            assert!(head.contains(&format!(">{year}</text>")), "{head}");
        }
        let long = Years {
            from: 1990.0,
            to: 2026.0,
        };
        let head = TimeLine::of(&[promise(Some(long))]).unwrap().head();
        assert_eq!(head.matches("<text").count(), 5, "{head}");
    }

    #[test]
    fn a_year_is_a_box_across_its_span() {
        let row = drawn(Became::Unknown);
        assert!(
            row.contains("<rect class=\"due\" x=\"2%\" y=\"16\" width=\"32%\" height=\"12\"/>"),
            "{row}"
        );
    }

    #[test]
    fn a_time_that_is_our_reading_is_drawn_as_such() {
        for (word, class) in [(YEAR, "lastspan ours"), (DAY, "lastword ours")] {
            let promise = MilestoneDrawing {
                due: Some(YEAR),
                word: Some(word),
                is_reading: true,
                became: Became::Unknown,
            };
            let row = TimeLine::of(&[promise]).unwrap().row(&promise);
            assert!(row.contains(class), "{row}");
        }
        assert!(!drawn(Became::Unknown).contains("ours"));
    }

    #[test]
    fn each_result_has_a_shape_of_its_own_and_no_word_an_empty_one() {
        for (became, classes) in [
            (Became::Done, ["\"shape\"", "\"check\""]),
            (Became::DoneOurs, ["\"ours\"", "\"check open\""]),
            (Became::Missed, ["\"empty\"", "14H-8z"]),
            (Became::Dropped, ["\"empty\"", "M-4 0h8"]),
            (Became::Unknown, ["\"empty\"", "\"silence\""]),
        ] {
            let row = drawn(became);
            for class in classes {
                assert!(row.contains(class), "{became:?}: {row}");
            }
        }
        assert!(!drawn(Became::Ahead).contains("silence"));
    }
}
