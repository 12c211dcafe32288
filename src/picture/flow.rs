//! Money of one kind on its way: who gives it, for what, towards what. In: named ends and the totals between them. Out: SVG in three
//! columns. Height is money, on one scale; what is not known is a striped band of one height, for it has no scale. Of more than
//! eight ends in a column the smallest are joined. Words have room of their own, beside their bars, through which no ribbon runs; they
//! never grow or shrink with the width.

mod ends;
mod label;
mod layout;

use std::fmt::Display;

use super::PictureWords;
use super::length::{Pixels, Share};
use super::svg::Svg;
use crate::value::money::Pence;
pub use ends::{Flow, FlowColumn, Stream};
use layout::{BAND, FlowNode, LINE, Layout, Ribbon};

/// From where to where ribbons run between the columns, in hundredths of a per cent of the width.
const RIBBONS: [(i64, i64); 2] = [(2100, 3950), (6050, 7900)];

/// How a column is drawn: where its bars stand and where its words do. The middle one has a bar on both sides of its words.
struct ColumnPlace {
    /// Where each bar touches the ribbons, and whether it stands to the left of that.
    bars: &'static [(i64, bool)],
    /// Where the words begin or end, how far from there in pixels, and which of the two.
    words: (i64, i64, &'static str),
}

const COLUMNS: [ColumnPlace; 3] = [
    ColumnPlace {
        bars: &[(RIBBONS[0].0, true)],
        words: (RIBBONS[0].0, -8 - WIDE, "end"),
    },
    ColumnPlace {
        bars: &[(RIBBONS[0].1, false), (RIBBONS[1].0, true)],
        words: (RIBBONS[0].1, 8 + WIDE, "start"),
    },
    ColumnPlace {
        bars: &[(RIBBONS[1].1, false)],
        words: (RIBBONS[1].1, 8 + WIDE, "start"),
    },
];
/// How wide an end is, in pixels.
const WIDE: i64 = 8;
/// How far beneath the top of its line a line's letters stand, in hundredths of a pixel.
const BASE: i64 = 1350;
/// A ribbon thinner than this has no edge, which would cover it.
const THIN: i64 = 300;

/// A picture of a flow.
#[derive(Debug, Clone)]
pub struct FlowDrawing {
    /// The picture.
    pub svg: String,
    /// How high a round amount is drawn; none where no amount above nought is published.
    pub scale: Option<Scale>,
    /// Whether a column has more ends than it can show, so that the smallest are joined.
    pub is_joined: bool,
}

/// A round amount and how high it is drawn.
#[derive(Debug, Clone)]
pub struct Scale {
    /// The amount.
    pub amount: Pence,
    /// A mark of its height, for the middle of a line.
    pub mark: String,
}

impl Flow<'_> {
    /// Returns the picture. `words` begin its description, which goes on to name every end with its amount.
    #[must_use]
    pub fn picture(&self, words: &PictureWords<'_>) -> FlowDrawing {
        let layout = Layout::new(self);
        let description = format!("{} {}", words.description, self.ends(&layout));
        let words = PictureWords {
            description: description.trim(),
            ..*words
        };
        let height = Pixels(layout.height);
        let mut svg = Svg::new(
            &words,
            &[("class", &"flow"), ("width", &"100%"), ("height", &height)],
        );
        for (side, ribbons) in layout.ribbons.iter().enumerate() {
            stretch(&mut svg, side, height, ribbons);
        }
        for (place, nodes) in layout.columns.iter().enumerate() {
            head(&mut svg, place, self.columns[place].head);
            for node in nodes {
                bar(&mut svg, place, node);
            }
            for node in nodes {
                label(&mut svg, place, node);
            }
        }
        FlowDrawing {
            svg: svg.end(),
            scale: scale(&layout),
            is_joined: layout.is_joined,
        }
    }

    /// Returns every end with its amount, column by column.
    fn ends(&self, layout: &Layout) -> String {
        let columns = self.columns.iter().zip(&layout.columns);
        let said = columns.map(|(column, nodes)| {
            let ends = nodes
                .iter()
                .map(|node| format!("{}, {}", node.name, (self.parts)(&node.total).join(" ")));
            format!("{}: {}.", column.head, ends.collect::<Vec<_>>().join("; "))
        });
        said.collect::<Vec<_>>().join(" ")
    }
}

/// Draws all ribbons between two columns, in a box of its own that is as wide as the room between them.
fn stretch(svg: &mut Svg, side: usize, height: Pixels, ribbons: &[Ribbon]) {
    let (from, to) = RIBBONS[side];
    let attributes: [(&str, &dyn Display); 6] = [
        ("x", &Share(from)),
        ("y", &0),
        ("width", &Share(to - from)),
        ("height", &height),
        ("viewBox", &format_args!("0 0 100 {height}")),
        ("preserveAspectRatio", &"none"),
    ];
    svg.group("svg", &attributes, |svg| {
        for ribbon in ribbons {
            let class = match (ribbon.is_striped, ribbon.is_dark, ribbon.height < THIN) {
                (true, ..) => "rib g",
                (_, false, false) => "rib",
                (_, true, false) => "rib b",
                (.., true) => "rib thin",
            };
            svg.shape(
                "path",
                &[
                    ("class", &class),
                    ("d", &path(ribbon)),
                    ("vector-effect", &"non-scaling-stroke"),
                ],
            );
        }
    });
}

fn path(ribbon: &Ribbon) -> String {
    let [left, right] = ribbon.tops.map(Pixels);
    let [under_left, under_right] = ribbon.tops.map(|top| Pixels(top + ribbon.height));
    format!(
        "M0 {left}C50 {left} 50 {right} 100 {right}V{under_right}C50 {under_right} 50 {under_left} 0 {under_left}z"
    )
}

fn head(svg: &mut Svg, place: usize, words: &str) {
    let (x, _, anchor) = COLUMNS[place].words;
    let attributes: [(&str, &dyn Display); 4] = [
        ("class", &"lab"),
        ("x", &Share(x)),
        ("y", &14),
        ("text-anchor", &anchor),
    ];
    svg.text("text", &attributes, words);
}

/// Draws an end: ink bars for its money, hatched ones for what is not known.
fn bar(svg: &mut Svg, place: usize, node: &FlowNode) {
    let mut part = |class: &str, top: i64, height: i64| {
        for (x, is_left) in COLUMNS[place].bars {
            let (x, top, height) = (Share(*x), Pixels(top), Pixels(height));
            let shift = format!("translate(-{WIDE} 0)");
            let mut attributes: Vec<(&str, &dyn Display)> = vec![
                ("class", &class),
                ("x", &x),
                ("y", &top),
                ("width", &WIDE),
                ("height", &height),
            ];
            if *is_left {
                attributes.push(("transform", &shift));
            }
            svg.shape("rect", &attributes);
        }
    };
    if node.total.is_known() {
        // However little it is, it is there.
        part("node", node.top, node.money.max(100));
    }
    if node.total.not_published > 0 {
        part("hatch nodeu", node.top + node.money, BAND);
    }
}

/// Writes the words of an end beside its bar, in the middle of its money where that is high enough; else above it.
fn label(svg: &mut Svg, place: usize, node: &FlowNode) {
    let top = if node.is_low() {
        node.top - node.words()
    } else {
        node.top + (node.money - node.words()) / 2
    };
    let (x, beside, anchor) = COLUMNS[place].words;
    for (line, number) in node.lines.iter().zip(0..) {
        let attributes: [(&str, &dyn Display); 4] = [
            ("x", &Share(x)),
            ("dx", &beside),
            ("y", &Pixels(top + LINE * number + BASE)),
            ("text-anchor", &anchor),
        ];
        svg.group("text", &attributes, |svg| {
            if !line.name.is_empty() {
                svg.text("tspan", &[("class", &"lab")], &line.name);
            }
            if !line.amount.is_empty() {
                let space = if line.name.is_empty() { "" } else { " " };
                svg.text("tspan", &[], &format!("{space}{}", line.amount));
            }
        });
    }
}

/// Returns a round amount and its height, which is 12 to 30 pixels: one, two or five and noughts.
fn scale(layout: &Layout) -> Option<Scale> {
    let tens = std::iter::successors(Some(1_i64), |tens| tens.checked_mul(10));
    let round = tens.flat_map(|tens| [1, 2, 5].map(|times| tens.saturating_mul(times)));
    let (amount, height) = round
        .map(|amount| (amount, layout.high(amount)))
        .find(|(_, height)| *height >= 1200)?;
    let height = Pixels(height);
    let mut svg = Svg::silent(&[("class", &"scale"), ("width", &WIDE), ("height", &height)]);
    svg.shape(
        "rect",
        &[("class", &"node"), ("width", &WIDE), ("height", &height)],
    );
    Some(Scale {
        amount: Pence::new(amount),
        mark: svg.end(),
    })
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use super::*;
    use crate::value::money::{Currency, Money, Total};

    const WORDS: PictureWords<'_> = PictureWords {
        id: "p",
        title: "Cash",
        description: "Made up.",
    };

    fn total(amounts: &[&str]) -> Total {
        let read = |text: &&str| Money::parse(text, &Currency::default()).unwrap();
        amounts.iter().map(read).collect()
    }

    /// Returns a picture of streams between ends: from, to, amounts.
    fn picture(names: [&[&str]; 3], between: [&[(usize, usize, &[&str])]; 2]) -> FlowDrawing {
        let [payers, projects, statements] = names.map(<[&str]>::to_vec);
        let column = |head, names| FlowColumn { head, names };
        let stream = |(from, to, amounts): &(usize, usize, &[&str])| Stream {
            from: *from,
            to: *to,
            total: total(amounts),
        };
        Flow {
            columns: [
                column("Who pays", payers),
                column("For what", projects),
                column("Towards", statements),
            ],
            between: between.map(|streams| streams.iter().map(stream).collect()),
            parts: &crate::picture::funding_by_year::tests::parts,
        }
        .picture(&WORDS)
    }

    /// Returns an element to a line.
    fn lines(picture: &FlowDrawing) -> String {
        picture.svg.replace("><", ">\n<")
    }

    #[test]
    fn of_nothing_only_the_heads_are_drawn() {
        let picture = picture([&[], &[], &[]], [&[], &[]]);
        assert!(picture.scale.is_none() && !picture.is_joined);
        assert_snapshot!(lines(&picture), @r#"
        <svg class="flow" width="100%" height="40" role="img" aria-labelledby="p-t" aria-describedby="p-d">
        <title id="p-t">Cash</title>
        <desc id="p-d">Made up. Who pays: . For what: . Towards: .</desc>
        <svg x="21%" y="0" width="18.5%" height="40" viewBox="0 0 100 40" preserveAspectRatio="none">
        </svg>
        <svg x="60.5%" y="0" width="18.5%" height="40" viewBox="0 0 100 40" preserveAspectRatio="none">
        </svg>
        <text class="lab" x="21%" y="14" text-anchor="end">Who pays</text>
        <text class="lab" x="39.5%" y="14" text-anchor="start">For what</text>
        <text class="lab" x="79%" y="14" text-anchor="start">Towards</text>
        </svg>
        "#);
    }

    #[test]
    fn one_line_is_drawn_from_end_to_end() {
        let picture = picture(
            [&["Fife <&>"], &["Maps"], &["Open books"]],
            [&[(0, 0, &["12500"])], &[(0, 0, &["12500"])]],
        );
        let scale = picture.scale.as_ref().unwrap();
        assert_eq!(scale.amount, Pence::new(200_000));
        assert_snapshot!(lines(&picture), @r#"
        <svg class="flow" width="100%" height="130" role="img" aria-labelledby="p-t" aria-describedby="p-d">
        <title id="p-t">Cash</title>
        <desc id="p-d">Made up. Who pays: Fife &lt;&amp;&gt;, £12,500. For what: Maps, £12,500. Towards: Open books, £12,500.</desc>
        <svg x="21%" y="0" width="18.5%" height="130" viewBox="0 0 100 130" preserveAspectRatio="none">
        <path class="rib" d="M0 34C50 34 50 34 100 34V124C50 124 50 124 0 124z" vector-effect="non-scaling-stroke"/>
        </svg>
        <svg x="60.5%" y="0" width="18.5%" height="130" viewBox="0 0 100 130" preserveAspectRatio="none">
        <path class="rib" d="M0 34C50 34 50 34 100 34V124C50 124 50 124 0 124z" vector-effect="non-scaling-stroke"/>
        </svg>
        <text class="lab" x="21%" y="14" text-anchor="end">Who pays</text>
        <rect class="node" x="21%" y="34" width="8" height="90" transform="translate(-8 0)"/>
        <text x="21%" dx="-16" y="74.5" text-anchor="end">
        <tspan class="lab">Fife &lt;&amp;&gt;</tspan>
        </text>
        <text x="21%" dx="-16" y="92.5" text-anchor="end">
        <tspan>£12,500</tspan>
        </text>
        <text class="lab" x="39.5%" y="14" text-anchor="start">For what</text>
        <rect class="node" x="39.5%" y="34" width="8" height="90"/>
        <rect class="node" x="60.5%" y="34" width="8" height="90" transform="translate(-8 0)"/>
        <text x="39.5%" dx="16" y="74.5" text-anchor="start">
        <tspan class="lab">Maps</tspan>
        </text>
        <text x="39.5%" dx="16" y="92.5" text-anchor="start">
        <tspan>£12,500</tspan>
        </text>
        <text class="lab" x="79%" y="14" text-anchor="start">Towards</text>
        <rect class="node" x="79%" y="34" width="8" height="90"/>
        <text x="79%" dx="16" y="74.5" text-anchor="start">
        <tspan class="lab">Open books</tspan>
        </text>
        <text x="79%" dx="16" y="92.5" text-anchor="start">
        <tspan>£12,500</tspan>
        </text>
        </svg>
        "#);
    }

    #[test]
    fn many_lines_lie_in_order_of_amount_and_what_is_not_published_has_its_band() {
        let picture = picture(
            [
                &["Angus", "Fife"],
                &["Maps", "Team"],
                &["Open books", "Build once"],
            ],
            [
                &[
                    (0, 0, &["1000"]),
                    (1, 0, &["2000"]),
                    (1, 1, &["3000", "not published"]),
                ],
                &[
                    (0, 0, &["1500"]),
                    (0, 1, &["1500"]),
                    (1, 1, &["3000", "not published"]),
                ],
            ],
        );
        let drawn = lines(&picture);
        let is_drawn = |line: &&str| line.starts_with("<path") || line.starts_with("<rect");
        let drawn: Vec<&str> = drawn.lines().filter(is_drawn).collect();
        assert_snapshot!(drawn.join("\n"), @r#"
        <path class="rib" d="M0 34C50 34 50 34 100 34V124C50 124 50 124 0 124z" vector-effect="non-scaling-stroke"/>
        <path class="rib b" d="M0 124C50 124 50 150 100 150V210C50 210 50 184 0 184z" vector-effect="non-scaling-stroke"/>
        <path class="rib b" d="M0 210C50 210 50 210 100 210V240C50 240 50 240 0 240z" vector-effect="non-scaling-stroke"/>
        <path class="rib g" d="M0 184C50 184 50 124 100 124V138C50 138 50 198 0 198z" vector-effect="non-scaling-stroke"/>
        <path class="rib" d="M0 34C50 34 50 34 100 34V124C50 124 50 124 0 124z" vector-effect="non-scaling-stroke"/>
        <path class="rib b" d="M0 150C50 150 50 124 100 124V169C50 169 50 195 0 195z" vector-effect="non-scaling-stroke"/>
        <path class="rib b" d="M0 195C50 195 50 195 100 195V240C50 240 50 240 0 240z" vector-effect="non-scaling-stroke"/>
        <path class="rib g" d="M0 124C50 124 50 169 100 169V183C50 183 50 138 0 138z" vector-effect="non-scaling-stroke"/>
        <rect class="node" x="21%" y="34" width="8" height="150" transform="translate(-8 0)"/>
        <rect class="hatch nodeu" x="21%" y="184" width="8" height="14" transform="translate(-8 0)"/>
        <rect class="node" x="21%" y="210" width="8" height="30" transform="translate(-8 0)"/>
        <rect class="node" x="39.5%" y="34" width="8" height="90"/>
        <rect class="node" x="60.5%" y="34" width="8" height="90" transform="translate(-8 0)"/>
        <rect class="hatch nodeu" x="39.5%" y="124" width="8" height="14"/>
        <rect class="hatch nodeu" x="60.5%" y="124" width="8" height="14" transform="translate(-8 0)"/>
        <rect class="node" x="39.5%" y="150" width="8" height="90"/>
        <rect class="node" x="60.5%" y="150" width="8" height="90" transform="translate(-8 0)"/>
        <rect class="node" x="79%" y="34" width="8" height="135"/>
        <rect class="hatch nodeu" x="79%" y="169" width="8" height="14"/>
        <rect class="node" x="79%" y="195" width="8" height="45"/>
        "#);
    }

    #[test]
    fn of_more_than_eight_ends_the_smallest_are_joined() {
        let names: Vec<String> = (1..=28).map(|number| format!("C{number}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let amounts: Vec<[String; 1]> = (1..=28).map(|number| [number.to_string()]).collect();
        let amounts: Vec<[&str; 1]> = amounts.iter().map(|[amount]| [amount.as_str()]).collect();
        let streams: Vec<(usize, usize, &[&str])> = amounts
            .iter()
            .enumerate()
            .map(|(end, amount)| (end, 0, amount.as_slice()))
            .collect();
        let picture = picture(
            [&names, &["Maps"], &["Open"]],
            [&streams, &[(0, 0, &["406"])]],
        );
        assert!(picture.is_joined);
        assert!(
            picture
                .svg
                .contains("<tspan class=\"lab\">21 others</tspan>")
        );
        assert!(picture.svg.contains("C28, £28; C27, £27;"));
    }

    #[test]
    fn of_amounts_nobody_published_there_is_no_scale() {
        let picture = picture(
            [&["Fife"], &["Maps"], &["Open"]],
            [
                &[(0, 0, &["not published", "not published"])],
                &[(0, 0, &["not published"])],
            ],
        );
        assert!(picture.scale.is_none());
        assert!(picture.svg.contains("Who pays: Fife, 2 not published."));
        assert!(!picture.svg.contains("class=\"node\""));
    }
}
