//! How a number grew: steps from nought to the whole. In: published totals, each with its date. Out: a picture as wide as its
//! place, whose text keeps its size. Places across are shares of the width, places down are pixels.
//!
//! Only published totals are drawn. A total for a month or a year stands within it, on a dashed step; one that does not go with the
//! others is a ring beside the line.

use jiff::civil;

use super::PictureWords;
use super::svg::{Coordinate, Percent, Svg};
use crate::value::date::Date;

const HEIGHT: u32 = 224;
/// Where the whole and where nought stand.
const TOP: f64 = 28.0;
const FOOT: f64 = 194.0;
/// Where the first and the last year begin.
const LEFT: f64 = 2.0;
const RIGHT: f64 = 94.0;
/// Half of the line's width, by which its parts overlap at corners.
const HALF: f64 = 2.0;
/// The width that a number of two digits needs on the narrowest screen, and what each more takes.
const NUMBER: f64 = 6.0;
const DIGIT: f64 = 2.6;
/// The most years that have their number beneath.
const MOST_YEARS: i16 = 7;

/// One published total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GrowthTotal {
    /// The date that it speaks of.
    pub date: Date,
    /// How many were said to be in.
    pub number: u32,
    /// How many there were.
    pub whole: u32,
    /// Whether it goes with the others.
    pub on_the_line: bool,
}

/// A total with its place across.
#[derive(Clone, Copy)]
struct GrowthPoint {
    total: GrowthTotal,
    x: f64,
}

/// Returns the picture of `totals`, in order of date; `all` is said of the first whole: "All 32 councils". Nothing where there is no total.
#[must_use]
pub fn draw(words: &PictureWords<'_>, all: &str, totals: &[GrowthTotal]) -> Option<String> {
    let axis = Axis::of(totals)?;
    let steps = axis.place(totals);
    let line: Vec<GrowthPoint> = steps
        .iter()
        .filter(|step| step.total.on_the_line)
        .copied()
        .collect();
    let mut svg = Svg::new(words, &[("width", &"100%"), ("height", &HEIGHT)]);
    areas(&mut svg, &axis, &line);
    axis.draw(&mut svg);
    wholes(&mut svg, &axis, &steps, all);
    rises(&mut svg, &axis, &line);
    dots(&mut svg, &axis, &steps);
    numbers(&mut svg, &axis, &steps, &line);
    Some(svg.end())
}

/// What the picture is measured by.
struct Axis {
    first: i16,
    last: i16,
    most: u32,
}

impl Axis {
    fn of(totals: &[GrowthTotal]) -> Option<Axis> {
        let years = || totals.iter().map(|total| total.date.year());
        let most = |total: &GrowthTotal| total.number.max(total.whole);
        Some(Axis {
            first: years().min()?,
            last: years().max()? + 1,
            most: totals.iter().map(most).max()?.max(1),
        })
    }

    /// Returns how far across a moment lies, counted in years.
    fn x(&self, years: f64) -> f64 {
        let all = f64::from(self.last - self.first);
        LEFT + (RIGHT - LEFT) * (years - f64::from(self.first)) / all
    }

    /// Returns how far down a number lies.
    fn y(&self, number: u32) -> f64 {
        FOOT - (FOOT - TOP) * f64::from(number) / f64::from(self.most)
    }

    /// Returns the totals in their places. Those of one month or year are spread over it; on the line none stands after a later one.
    fn place(&self, totals: &[GrowthTotal]) -> Vec<GrowthPoint> {
        let mut steps = Vec::with_capacity(totals.len());
        let mut reached = f64::MIN;
        for (index, total) in totals.iter().enumerate() {
            let alike = |other: &&GrowthTotal| {
                other.date == total.date && other.on_the_line == total.on_the_line
            };
            let before = totals[..index].iter().filter(alike).count();
            let all = totals.iter().filter(alike).count();
            let from = years(total.date.first_day());
            let until = if total.on_the_line {
                let later = totals[index..].iter().filter(|other| other.on_the_line);
                later
                    .map(|other| years(other.date.last_day()))
                    .fold(f64::MAX, f64::min)
            } else {
                years(total.date.last_day())
            };
            let mut x = self.x(from + (until - from) * share(before + 1, all + 1));
            if total.on_the_line {
                x = x.max(reached);
                reached = x;
            }
            steps.push(GrowthPoint { total: *total, x });
        }
        steps
    }

    fn draw(&self, svg: &mut Svg) {
        line(svg, "ax", (0.0, FOOT), (100.0, FOOT));
        let stride = (self.last - self.first) / MOST_YEARS + 1;
        for year in (self.first..=self.last).filter(|year| (year - self.first) % stride == 0) {
            let x = self.x(f64::from(year));
            line(svg, "ax", (x, FOOT), (x, FOOT + 6.0));
            let year = year.to_string();
            svg.text(
                "text",
                &[
                    ("class", &"sub"),
                    ("x", &Percent(x)),
                    ("y", &Coordinate(FOOT + 23.0)),
                    ("text-anchor", &if x < 5.0 { "start" } else { "middle" }),
                ],
                &year,
            );
        }
    }
}

/// Returns a day as a number of years.
fn years(day: civil::Date) -> f64 {
    f64::from(day.year()) + f64::from(day.day_of_year() - 1) / f64::from(day.days_in_year())
}

fn share(part: usize, of: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    number(part) / number(of)
}

fn line(svg: &mut Svg, class: &str, from: (f64, f64), to: (f64, f64)) {
    svg.shape(
        "line",
        &[
            ("class", &class),
            ("x1", &Percent(from.0)),
            ("x2", &Percent(to.0)),
            ("y1", &Coordinate(from.1)),
            ("y2", &Coordinate(to.1)),
        ],
    );
}

/// Draws the ground under the line.
fn areas(svg: &mut Svg, axis: &Axis, line: &[GrowthPoint]) {
    for pair in line.windows(2) {
        let (x, y) = (pair[0].x, axis.y(pair[0].total.number));
        if pair[1].x > x {
            svg.shape(
                "rect",
                &[
                    ("class", &"area"),
                    ("x", &Percent(x)),
                    ("y", &Coordinate(y)),
                    // A hair wider, so that no seam shows.
                    ("width", &Percent(pair[1].x - x + 0.12)),
                    ("height", &Coordinate(FOOT - y)),
                ],
            );
        }
    }
}

/// Draws the dotted line at the whole, which moves where the whole does.
fn wholes(svg: &mut Svg, axis: &Axis, steps: &[GrowthPoint], all: &str) {
    let mut from = 0.0;
    let mut now: Option<u32> = None;
    for step in steps {
        let whole = step.total.whole;
        if now.is_some_and(|now| now != whole) {
            let y = axis.y(now.unwrap_or_default());
            line(svg, "goal", (from, y), (step.x, y));
            line(svg, "goal", (step.x, y), (step.x, axis.y(whole)));
            from = step.x;
            let attributes: &super::svg::Attributes<'_> = &[
                ("class", &"sub halo"),
                ("paint-order", &"stroke"),
                ("x", &"100%"),
                ("y", &Coordinate(axis.y(whole) - 8.0)),
                ("text-anchor", &"end"),
            ];
            svg.text("text", attributes, &whole.to_string());
        }
        now = Some(whole);
    }
    let y = axis.y(now.unwrap_or_default());
    line(svg, "goal", (from, y), (100.0, y));
    if let Some(first) = steps.first() {
        let y = axis.y(first.total.whole) - 9.0;
        svg.text(
            "text",
            &[("class", &"sub"), ("x", &"0"), ("y", &Coordinate(y))],
            all,
        );
    }
}

/// Draws the line itself: up to each total at its date, and level until the next.
fn rises(svg: &mut Svg, axis: &Axis, steps: &[GrowthPoint]) {
    let mut before: Option<GrowthPoint> = None;
    for step in steps {
        let level = before.map_or(FOOT, |before| axis.y(before.total.number));
        let y = axis.y(step.total.number);
        if let Some(before) = before.filter(|before| before.x < step.x) {
            line(svg, "step", (before.x, level), (step.x, level));
        }
        if level > y {
            let is_dated = matches!(step.total.date, Date::Day(_));
            let class = if is_dated { "step" } else { "step about" };
            let foot = if before.is_some() {
                level + HALF
            } else {
                level
            };
            line(svg, class, (step.x, foot), (step.x, y - HALF));
        }
        before = Some(*step);
    }
}

/// Draws a dot for each total; a ring for one that does not go with the others.
fn dots(svg: &mut Svg, axis: &Axis, steps: &[GrowthPoint]) {
    let mut drawn: Vec<(String, u32)> = Vec::new();
    for step in steps {
        let x = Percent(step.x);
        let dot = (x.to_string(), step.total.number);
        if drawn.contains(&dot) {
            continue;
        }
        drawn.push(dot);
        let class = if step.total.on_the_line {
            "dot"
        } else {
            "ring"
        };
        svg.shape(
            "circle",
            &[
                ("class", &class),
                ("cx", &x),
                ("cy", &Coordinate(axis.y(step.total.number))),
                ("r", &"4.5"),
            ],
        );
    }
}

/// Writes the numbers at the steps. Of steps too near to each other the last has its number, and beneath stands what came before.
fn numbers(svg: &mut Svg, axis: &Axis, steps: &[GrowthPoint], line: &[GrowthPoint]) {
    let mut changes: Vec<GrowthPoint> = line.to_vec();
    changes.dedup_by_key(|step| step.total.number);
    let mut from = 0;
    let mut free = f64::MIN;
    for (index, step) in changes.iter().enumerate() {
        let digits = step.total.number.to_string().len();
        let width = NUMBER + DIGIT * (share(digits, 1) - 2.0).max(0.0);
        if changes
            .get(index + 1)
            .is_some_and(|next| next.x - step.x < width)
        {
            continue;
        }
        let cluster = &changes[from..=index];
        from = index + 1;
        let ring = |other: &&GrowthPoint| {
            !other.total.on_the_line
                && other.total.number < step.total.number
                && (0.0..width).contains(&(other.x - step.x))
        };
        label(svg, axis, *step, steps.iter().any(|other| ring(&other)));
        let first = cluster.first().map_or(*step, |first| *first);
        if cluster.len() > 1 && step.x >= free {
            let text = format!("from {} to {}", first.total.number, step.total.number);
            beneath(svg, step.x, &text);
            free = step.x + 4.0 * width;
        }
    }
}

/// Writes a number below the line, or above it where the line is low or a ring lies beneath.
fn label(svg: &mut Svg, axis: &Axis, step: GrowthPoint, has_ring: bool) {
    let y = axis.y(step.total.number);
    let is_above = FOOT - y < 34.0 || (has_ring && y - TOP > 24.0);
    let y = if is_above { y - 9.0 } else { y + 21.0 };
    svg.text(
        "text",
        &[
            ("class", &"lab halo"),
            ("paint-order", &"stroke"),
            ("x", &Percent(step.x)),
            ("dx", &"5"),
            ("y", &Coordinate(y)),
        ],
        &step.total.number.to_string(),
    );
}

/// Writes what came before the number of a cluster, at the foot of its step.
fn beneath(svg: &mut Svg, x: f64, text: &str) {
    let is_late = x > 70.0;
    svg.text(
        "text",
        &[
            ("class", &"on halo"),
            ("paint-order", &"stroke"),
            ("x", &Percent(x)),
            ("dx", &if is_late { "-6" } else { "6" }),
            ("y", &Coordinate(FOOT - 12.0)),
            ("text-anchor", &if is_late { "end" } else { "start" }),
        ],
        text,
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: PictureWords<'static> = PictureWords {
        id: "growth",
        title: "Councils in the pact",
        description: "One by one.",
    };

    fn total(date: &str, number: u32, on_the_line: bool) -> GrowthTotal {
        GrowthTotal {
            date: Date::parse(date).unwrap(),
            number,
            whole: 32,
            on_the_line,
        }
    }

    /// Returns the shapes alone, a line for each.
    fn drawn(totals: &[GrowthTotal]) -> String {
        let picture = draw(&WORDS, "All 32 councils", totals).unwrap();
        picture.replace("><", ">\n<")
    }

    #[test]
    fn no_total_gives_no_picture() {
        assert_eq!(draw(&WORDS, "All 32 councils", &[]), None);
    }

    #[test]
    fn one_total_is_one_step() {
        insta::assert_snapshot!(drawn(&[total("2016-05-31", 27, true)]));
    }

    #[test]
    fn many_totals_are_steps_rings_and_numbers_where_there_is_room() {
        let totals = [
            total("2016-05", 25, true),
            total("2016-05-28", 26, true),
            total("2016-05-31", 27, true),
            total("2016-06-01", 26, false),
            total("2018", 30, true),
            total("2018", 31, true),
            total("2019-10-01", 32, true),
        ];
        insta::assert_snapshot!(drawn(&totals));
    }

    #[test]
    fn the_dotted_line_moves_with_the_whole() {
        let mut totals = [total("2017-03", 4, true), total("2019", 10, true)];
        totals[0].whole = 17;
        totals[1].whole = 15;
        let picture = drawn(&totals);
        assert_eq!(picture.matches("class=\"goal\"").count(), 3);
        assert!(picture.contains(">15</text>"));
    }

    #[test]
    fn on_the_line_no_total_stands_before_an_earlier_one() {
        let totals = [
            total("2018", 28, true),
            total("2018", 28, true),
            total("2018-02", 29, true),
            total("2018-02-03", 30, true),
            total("2018-02", 31, true),
            total("2019", 32, true),
        ];
        let steps = Axis::of(&totals).unwrap().place(&totals);
        assert!(steps.is_sorted_by(|one, next| one.x <= next.x));
        assert!(steps.iter().all(|step| (LEFT..=RIGHT).contains(&step.x)));
    }
}
