//! Published totals over time: a dot for each that names its day, a bar across its month or year for each that does not. In: totals. Out:
//! a picture as wide as its place, whose text keeps its size. Places across are shares of the width, places down are pixels.
//!
//! Only published totals are drawn: no line joins them, for nobody counted between. Each has its number.

use jiff::civil;

use super::PictureWords;
use super::svg::{Attributes, Coordinate, Percent, Svg};
use crate::value::date::{Date, KnownDate};

/// Where the whole stands.
const TOP: f64 = 28.0;
/// From one number to the next, where there are few; and the most that all of them take.
const PITCH: f64 = 23.0;
const MOST_HEIGHT: f64 = 184.0;
/// Beneath the lowest number: room for its mark, then for the years.
const BELOW: f64 = 18.0;
const YEARS: f64 = 27.0;
/// Where the first and the last year begin.
const LEFT: f64 = 6.0;
const RIGHT: f64 = 98.0;
/// The width that a digit needs on the narrowest screen, and what stands between a mark and its number.
const DIGIT: f64 = 2.6;
const AWAY: f64 = 2.4;
/// The height of a number.
const LINE: f64 = 13.0;
/// The most years that have their number beneath.
const MOST_YEARS: i16 = 7;

/// One published total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GrowthTotal {
    /// The date that it speaks of.
    pub date: KnownDate,
    /// How many were said to be in.
    pub number: u32,
    /// How many there were.
    pub whole: u32,
}

/// Returns the picture of `totals`; `all` is said of the first whole: "All 32 councils". Nothing where there is no total.
#[must_use]
pub fn draw(words: &PictureWords<'_>, all: &str, totals: &[GrowthTotal]) -> Option<String> {
    let axis = Axis::of(totals)?;
    let height = axis.foot() + YEARS;
    let mut svg = Svg::new(
        words,
        &[("width", &"100%"), ("height", &Coordinate(height))],
    );
    axis.draw(&mut svg);
    wholes(&mut svg, &axis, totals, all);
    let marks = axis.marks(totals);
    for mark in &marks {
        mark.draw(&mut svg, &axis);
    }
    numbers(&mut svg, &axis, &marks);
    Some(svg.end())
}

/// What the picture is measured by.
struct Axis {
    first: i16,
    last: i16,
    /// The number with which the scale begins.
    least: u32,
    most: u32,
}

impl Axis {
    fn of(totals: &[GrowthTotal]) -> Option<Axis> {
        let years = || totals.iter().map(|total| total.date.year());
        let most = |total: &GrowthTotal| total.number.max(total.whole);
        Some(Axis {
            first: years().min()?,
            last: years().max()? + 1,
            least: totals.iter().map(|total| total.number).min()?,
            most: totals.iter().map(most).max()?,
        })
    }

    fn pitch(&self) -> f64 {
        PITCH.min(MOST_HEIGHT / f64::from(self.most - self.least).max(1.0))
    }

    fn foot(&self) -> f64 {
        self.y(self.least) + BELOW
    }

    /// Returns how far across a moment lies, counted in years.
    fn x(&self, years: f64) -> f64 {
        let all = f64::from(self.last - self.first);
        LEFT + (RIGHT - LEFT) * (years - f64::from(self.first)) / all
    }

    /// Returns how far down a number lies.
    fn y(&self, number: u32) -> f64 {
        TOP + self.pitch() * f64::from(self.most.saturating_sub(number))
    }

    /// Returns the marks, in order of number and then of place; equal ones once.
    fn marks(&self, totals: &[GrowthTotal]) -> Vec<GrowthMark> {
        let mark = |total: &GrowthTotal| {
            let from = self.x(years(total.date.first_day()));
            let until = match *total.date {
                Date::Day(_) => from,
                Date::Month { .. } | Date::Year(_) => self.x(years(total.date.last_day())),
            };
            GrowthMark {
                number: total.number,
                from,
                until,
                is_reading: total.date.is_reading(),
            }
        };
        let mut marks: Vec<GrowthMark> = totals.iter().map(mark).collect();
        marks.sort_by(|one, other| {
            let places = one.from.total_cmp(&other.from);
            let numbers = one.number.cmp(&other.number);
            numbers.then(places).then(one.until.total_cmp(&other.until))
        });
        marks.dedup();
        marks
    }

    /// Draws the years beneath and a line for each number that has room at the left.
    fn draw(&self, svg: &mut Svg) {
        let foot = self.foot();
        let stride = ((LINE + 2.0) / self.pitch()).ceil().max(1.0);
        for number in (self.least..=self.most).rev() {
            let from_top = f64::from(self.most - number);
            if from_top % stride > 0.0 {
                continue;
            }
            let y = self.y(number);
            line(svg, "grid", (LEFT, y), (100.0, y));
            let place: &Attributes<'_> =
                &[("class", &"sub"), ("x", &"0"), ("y", &Coordinate(y + 4.5))];
            svg.text("text", place, &number.to_string());
        }
        line(svg, "ax", (LEFT, foot), (100.0, foot));
        let stride = (self.last - self.first) / MOST_YEARS + 1;
        for year in (self.first..=self.last).filter(|year| (year - self.first) % stride == 0) {
            let x = self.x(f64::from(year));
            line(svg, "ax", (x, foot), (x, foot + 6.0));
            let anchor = match year {
                first if first == self.first => "start",
                last if last == self.last => "end",
                _ => "middle",
            };
            let place: &Attributes<'_> = &[
                ("class", &"sub"),
                ("x", &Percent(x)),
                ("y", &Coordinate(foot + 21.0)),
                ("text-anchor", &anchor),
            ];
            svg.text("text", place, &year.to_string());
        }
    }
}

/// Returns a day as a number of years.
fn years(day: civil::Date) -> f64 {
    f64::from(day.year()) + f64::from(day.day_of_year() - 1) / f64::from(day.days_in_year())
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

/// Draws the dotted line at the whole, which moves where the whole does.
fn wholes(svg: &mut Svg, axis: &Axis, totals: &[GrowthTotal], all: &str) {
    let mut totals: Vec<&GrowthTotal> = totals.iter().collect();
    totals.sort_by_key(|total| total.date.first_day());
    let Some(first) = totals.first() else { return };
    let mut from = (LEFT, first.whole);
    let caption: &Attributes<'_> = &[
        ("class", &"sub"),
        ("x", &"0"),
        ("y", &Coordinate(axis.y(first.whole) - 14.0)),
    ];
    svg.text("text", caption, all);
    for total in &totals {
        if total.whole == from.1 {
            continue;
        }
        let x = axis.x(years(total.date.first_day()));
        line(svg, "goal", (from.0, axis.y(from.1)), (x, axis.y(from.1)));
        line(svg, "goal", (x, axis.y(from.1)), (x, axis.y(total.whole)));
        from = (x, total.whole);
        let number: &Attributes<'_> = &[
            ("class", &"sub halo"),
            ("paint-order", &"stroke"),
            ("x", &"100%"),
            ("y", &Coordinate(axis.y(total.whole) - 8.0)),
            ("text-anchor", &"end"),
        ];
        svg.text("text", number, &total.whole.to_string());
    }
    line(
        svg,
        "goal",
        (from.0, axis.y(from.1)),
        (100.0, axis.y(from.1)),
    );
}

/// A total with its place across: from and until the same for a day.
#[derive(Debug, Clone, Copy, PartialEq)]
struct GrowthMark {
    number: u32,
    from: f64,
    until: f64,
    is_reading: bool,
}

impl GrowthMark {
    fn draw(&self, svg: &mut Svg, axis: &Axis) {
        let y = axis.y(self.number);
        if self.until > self.from {
            let class = if self.is_reading { "span ours" } else { "span" };
            line(svg, class, (self.from, y), (self.until, y));
            for x in [self.from, self.until] {
                line(svg, "cap", (x, y - 5.0), (x, y + 5.0));
            }
            return;
        }
        svg.shape(
            "circle",
            &[
                ("class", &if self.is_reading { "dot ours" } else { "dot" }),
                ("cx", &Percent(self.from)),
                ("cy", &Coordinate(y)),
                ("r", &"5"),
            ],
        );
    }
}

/// A stretch of one line that is taken.
#[derive(Debug, Clone, Copy)]
struct Taken {
    left: f64,
    right: f64,
    y: f64,
}

impl Taken {
    fn meets(&self, other: &Taken) -> bool {
        self.left < other.right && other.left < self.right && (self.y - other.y).abs() < LINE
    }
}

/// Writes the number of each mark beside it, once for marks of one number that touch: to the right where there is room, else to the left,
/// above or below.
fn numbers(svg: &mut Svg, axis: &Axis, marks: &[GrowthMark]) {
    let room = |mark: &GrowthMark| Taken {
        left: mark.from - 1.6,
        right: mark.until + 1.6,
        y: axis.y(mark.number),
    };
    let mut taken: Vec<Taken> = marks.iter().map(room).collect();
    for cluster in marks.chunk_by(|one, next| one.number == next.number && touches(one, next)) {
        let Some(first) = cluster.first() else {
            continue;
        };
        let until = cluster
            .iter()
            .map(|mark| mark.until)
            .fold(f64::MIN, f64::max);
        let y = axis.y(first.number);
        let text = first.number.to_string();
        let width = DIGIT * f64::from(u32::try_from(text.len()).unwrap_or(1));
        let middle = f64::midpoint(first.from, until) - width / 2.0;
        let places = [
            (until + AWAY, y),
            (first.from - AWAY - width, y),
            (middle, y - LINE - 3.0),
            (middle, y + LINE + 3.0),
        ];
        let places = places.map(|(left, y)| Taken {
            left,
            right: left + width,
            y,
        });
        let is_free = |place: &&Taken| {
            place.left >= LEFT
                && place.right <= 100.0
                && taken.iter().all(|other| !other.meets(place))
        };
        let Some(place) = places.iter().find(is_free).or(places.last()).copied() else {
            continue;
        };
        taken.push(place);
        let attributes: &Attributes<'_> = &[
            ("class", &"lab halo"),
            ("paint-order", &"stroke"),
            ("x", &Percent(place.left)),
            ("y", &Coordinate(place.y + 4.5)),
        ];
        svg.text("text", attributes, &text);
    }
}

/// Returns whether two marks are so near that one number serves both.
fn touches(one: &GrowthMark, next: &GrowthMark) -> bool {
    next.from - one.until < 2.0 * AWAY
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: PictureWords<'static> = PictureWords {
        id: "growth",
        title: "Councils in the pact",
        description: "One by one.",
    };

    fn total(date: &str, number: u32) -> GrowthTotal {
        GrowthTotal {
            date: KnownDate::parse(date).unwrap(),
            number,
            whole: 32,
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
    fn one_total_is_one_dot() {
        insta::assert_snapshot!(drawn(&[total("2016-05-31", 27)]));
    }

    #[test]
    fn a_total_without_a_day_is_a_bar_across_its_time_and_each_mark_has_its_number() {
        let totals = [
            total("2016-05", 25),
            total("2016-05-28", 26),
            total("2016-05-31", 27),
            total("2016-06-01", 26),
            total("2018", 30),
            total("2018", 31),
            total("2019?", 32),
            total("2019-10-01", 32),
        ];
        insta::assert_snapshot!(drawn(&totals));
    }

    #[test]
    fn a_bar_begins_and_ends_with_its_month_or_year() {
        let totals = [total("2018", 30), total("2019-10-01", 32)];
        let axis = Axis::of(&totals).unwrap();
        let marks = axis.marks(&totals);
        assert_eq!((marks[0].from, marks[0].until < 52.0), (LEFT, true));
        assert!(marks[0].until > 51.5);
        assert!((marks[1].from - marks[1].until).abs() < f64::EPSILON);
    }

    #[test]
    fn the_dotted_line_moves_with_the_whole() {
        let mut totals = [total("2017-03", 4), total("2019", 10)];
        totals[0].whole = 17;
        totals[1].whole = 15;
        let picture = drawn(&totals);
        assert_eq!(picture.matches("class=\"goal\"").count(), 3);
        assert!(picture.contains(">15</text>"));
    }

    #[test]
    fn every_number_is_written_whatever_the_crowd() {
        let totals: Vec<GrowthTotal> = (1..=28)
            .map(|day| total(&format!("2016-02-{day:02}"), 4000 + day))
            .collect();
        let picture = drawn(&totals);
        for total in totals {
            assert!(picture.contains(&format!(">{}</text>", total.number)));
        }
    }
}
