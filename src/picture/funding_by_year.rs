//! Money of one kind, year by year. In: years and their totals. Out: SVG with a bar for each year from nought, all on one scale, and its
//! amount in words above it. What is not published is a hatched block of one width behind the bar, for it has no scale.

use std::fmt::Display;

use super::PictureWords;
use super::length::{Pixels, Share};
use super::svg::Svg;
use crate::value::money::Total;

/// How far the largest bar reaches, in hundredths of a per cent of the width: a block finds room behind it.
const MOST: i64 = 9000;
/// How high a year is, and where its bar begins in it, in hundredths of a pixel.
const ROW: i64 = 4800;
const BAR: i64 = 2200;
/// How high a bar and how wide a block is, in pixels.
const HIGH: i64 = 14;
const BLOCK: i64 = 14;

/// How a total is written: what is known, and behind it what is not, each of which stands on one line.
pub type TotalParts<'t> = &'t dyn Fn(&Total) -> Vec<String>;

/// One year.
#[derive(Debug, Clone)]
pub struct Year {
    /// Its name.
    pub name: String,
    /// What falls in it.
    pub total: Total,
}

/// Returns the picture of some years, in the order in which they are handed in. `words` begin its description, which names every year's amount.
#[must_use]
pub fn picture(years: &[Year], parts: TotalParts<'_>, words: &PictureWords<'_>) -> String {
    let amounts = years.iter().map(|year| parts(&year.total).join(" "));
    let amounts: Vec<String> = amounts.collect();
    let said = years.iter().zip(&amounts);
    let said: Vec<String> = said
        .map(|(year, amount)| format!("{}: {amount}.", year.name))
        .collect();
    let description = format!("{} {}", words.description, said.join(" "));
    let words = PictureWords {
        description: description.trim(),
        ..*words
    };
    let count = i64::try_from(years.len()).unwrap_or(0);
    let height = Pixels(ROW * count);
    let mut svg = Svg::new(
        &words,
        &[
            ("class", &"by-year"),
            ("width", &"100%"),
            ("height", &height),
        ],
    );
    let most = years.iter().map(|year| year.total.pence.pence()).max();
    for ((year, amount), place) in years.iter().zip(&amounts).zip(0..) {
        row(&mut svg, year, amount, (ROW * place, most.unwrap_or(0)));
    }
    let axis: [(&str, &dyn Display); 5] = [
        ("class", &"ax"),
        ("x1", &0),
        ("x2", &0),
        ("y1", &0),
        ("y2", &height),
    ];
    svg.shape("line", &axis);
    svg.end()
}

/// Draws a year's words and its bar, `top` down from the head of a picture whose largest amount is `most`.
fn row(svg: &mut Svg, year: &Year, amount: &str, (top, most): (i64, i64)) {
    let said: [(&str, &dyn Display); 2] = [("x", &8), ("y", &Pixels(top + 1600))];
    svg.group("text", &said, |svg| {
        svg.text("tspan", &[("class", &"lab")], &year.name);
        svg.text("tspan", &[("dx", &6)], amount);
    });
    let width = Share(share(year.total.pence.pence(), most));
    let mut part = |class: &str, x: &dyn Display, width: &dyn Display| {
        let attributes: [(&str, &dyn Display); 5] = [
            ("class", &class),
            ("x", x),
            ("y", &Pixels(top + BAR)),
            ("width", width),
            ("height", &HIGH),
        ];
        svg.shape("rect", &attributes);
    };
    if year.total.is_known() {
        part("b-in", &0, &width);
    }
    if year.total.not_published > 0 {
        part("hatch nodeu", &width, &BLOCK);
    }
}

fn share(pence: i64, most: i64) -> i64 {
    if most <= 0 {
        return 0;
    }
    let share = i128::from(pence) * i128::from(MOST) / i128::from(most);
    i64::try_from(share).unwrap_or(MOST)
}

#[cfg(test)]
pub(super) mod tests {
    use insta::assert_snapshot;

    use super::*;
    use crate::value::money::{Currency, Money};

    /// Returns what is published, and how many amounts are not.
    pub(in crate::picture) fn parts(total: &Total) -> Vec<String> {
        let text = || total.text(&Currency::default());
        match (total.is_known(), total.not_published) {
            (true, 0) => vec![text()],
            (true, unknown) => vec![text(), format!("and {unknown} not published")],
            (false, 0 | 1) => vec!["not published".to_owned()],
            (false, unknown) => vec![format!("{unknown} not published")],
        }
    }

    /// Returns the picture of years, an element to a line.
    fn lines(years: &[(&str, &[&str])]) -> String {
        let pounds = Currency::default();
        let year = |(name, amounts): &(&str, &[&str])| Year {
            name: (*name).to_owned(),
            total: amounts
                .iter()
                .map(|text| Money::parse(text, &pounds).unwrap())
                .collect(),
        };
        let years: Vec<Year> = years.iter().map(year).collect();
        let words = PictureWords {
            id: "p",
            title: "Cash by year",
            description: "",
        };
        picture(&years, &parts, &words).replace("><", ">\n<")
    }

    #[test]
    fn no_year_one_and_several_are_drawn_on_one_scale() {
        assert_snapshot!(lines(&[]), @r#"
        <svg class="by-year" width="100%" height="0" role="img" aria-labelledby="p-t" aria-describedby="p-d">
        <title id="p-t">Cash by year</title>
        <desc id="p-d">
        </desc>
        <line class="ax" x1="0" x2="0" y1="0" y2="0"/>
        </svg>
        "#);
        assert_snapshot!(lines(&[("2016-17", &["0"])]), @r#"
        <svg class="by-year" width="100%" height="48" role="img" aria-labelledby="p-t" aria-describedby="p-d">
        <title id="p-t">Cash by year</title>
        <desc id="p-d">2016-17: £0.</desc>
        <text x="8" y="16">
        <tspan class="lab">2016-17</tspan>
        <tspan dx="6">£0</tspan>
        </text>
        <rect class="b-in" x="0" y="22" width="0%" height="14"/>
        <line class="ax" x1="0" x2="0" y1="0" y2="48"/>
        </svg>
        "#);
        assert_snapshot!(lines(&[("2016-17", &["1000"]), ("2017-18", &["3000", "not published"]), ("no year given", &["not published"])]), @r#"
        <svg class="by-year" width="100%" height="144" role="img" aria-labelledby="p-t" aria-describedby="p-d">
        <title id="p-t">Cash by year</title>
        <desc id="p-d">2016-17: £1,000. 2017-18: £3,000 and 1 not published. no year given: not published.</desc>
        <text x="8" y="16">
        <tspan class="lab">2016-17</tspan>
        <tspan dx="6">£1,000</tspan>
        </text>
        <rect class="b-in" x="0" y="22" width="30%" height="14"/>
        <text x="8" y="64">
        <tspan class="lab">2017-18</tspan>
        <tspan dx="6">£3,000 and 1 not published</tspan>
        </text>
        <rect class="b-in" x="0" y="70" width="90%" height="14"/>
        <rect class="hatch nodeu" x="90%" y="70" width="14" height="14"/>
        <text x="8" y="112">
        <tspan class="lab">no year given</tspan>
        <tspan dx="6">not published</tspan>
        </text>
        <rect class="hatch nodeu" x="0%" y="118" width="14" height="14"/>
        <line class="ax" x1="0" x2="0" y1="0" y2="144"/>
        </svg>
        "#);
    }

    #[test]
    fn bars_are_in_proportion() {
        assert_eq!(
            [0, 1, 50, 100].map(|pence| share(pence, 100)),
            [0, 90, 4500, 9000]
        );
        assert_eq!(share(0, 0), 0);
        assert_eq!(share(i64::MAX, i64::MAX), MOST);
    }
}
