//! Where the parts of a flow stand. In: named ends and the totals between them. Out: the ends in order, the smallest joined, each with its
//! top and height, and the ribbons between them. All in hundredths of a pixel and whole pence, so that nothing depends on the machine.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::ends::{Flow, Stream};
use super::label::{LabelLine, lines};
use crate::picture::funding_by_year::TotalParts;
use crate::value::money::Total;

/// The most ends that a column shows.
const MOST: usize = 8;
/// Where the columns begin, beneath their heads.
pub(super) const TOP: i64 = 3400;
/// How high what is not published is drawn, whatever it is.
pub(super) const BAND: i64 = 1400;
/// How high all money together is drawn, for each end of the longest column and at most.
const MONEY: (i64, i64) = (9000, 36_000);
/// How high a line of words is, and the room between two ends.
pub(super) const LINE: i64 = 1800;
const GAP: i64 = 1200;
/// The height from which an end's amount has a line of its own.
const TWO_LINES: i64 = 3600;
/// The room for words in each column where the picture is narrowest, in pixels.
const ROOM: [usize; 3] = [186, 170, 186];

/// An end as it is drawn.
#[derive(Debug)]
pub(super) struct FlowNode {
    pub(super) name: String,
    pub(super) total: Total,
    /// Its words.
    pub(super) lines: Vec<LabelLine>,
    pub(super) top: i64,
    /// How high its money is.
    pub(super) money: i64,
}

impl FlowNode {
    /// Returns how high its words are.
    pub(super) fn words(&self) -> i64 {
        i64::try_from(self.lines.len()).map_or(0, |lines| lines * LINE)
    }

    /// Returns whether its money is too low for its words, so that they stand above it.
    pub(super) fn is_low(&self) -> bool {
        self.money < self.words() + 200
    }

    /// Returns the room above it for its words.
    fn head(&self) -> i64 {
        if self.is_low() { self.words() } else { 0 }
    }

    /// Returns the room that it needs with its words.
    fn height(&self) -> i64 {
        let band = if self.total.not_published > 0 {
            BAND
        } else {
            0
        };
        self.head() + self.money + band
    }
}

/// A ribbon from a column to the next.
#[derive(Debug)]
pub(super) struct Ribbon {
    /// Its upper end on the left and on the right.
    pub(super) tops: [i64; 2],
    pub(super) height: i64,
    pub(super) is_striped: bool,
    /// Whether it is the darker of two, so that the ribbons of neighbours can be told apart.
    pub(super) is_dark: bool,
}

/// The whole picture.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) columns: [Vec<FlowNode>; 3],
    pub(super) ribbons: [Vec<Ribbon>; 2],
    pub(super) height: i64,
    /// All money, in pence, and how high it is.
    pub(super) whole: i64,
    money: i64,
    pub(super) is_joined: bool,
}

impl Layout {
    pub(super) fn new(flow: &Flow<'_>) -> Layout {
        let names = |place: usize| flow.columns[place].names.as_slice();
        let [first, second] = &flow.between;
        let ranked = [
            Ranked::new(
                names(0),
                first.iter().map(|stream| (stream.from, &stream.total)),
            ),
            Ranked::new(
                names(1),
                first.iter().map(|stream| (stream.to, &stream.total)),
            ),
            Ranked::new(
                names(2),
                second.iter().map(|stream| (stream.to, &stream.total)),
            ),
        ];
        let longest = ranked.iter().map(|column| column.ends.len()).max();
        let many = i64::try_from(longest.unwrap_or(0)).unwrap_or(MONEY.1);
        let mut layout = Layout {
            columns: [vec![], vec![], vec![]],
            ribbons: [vec![], vec![]],
            height: 0,
            whole: ranked[0]
                .ends
                .iter()
                .map(|(_, total)| total.pence.pence())
                .sum(),
            money: MONEY.1.min(MONEY.0 * many),
            is_joined: ranked.iter().any(|column| column.is_joined),
        };
        let drawn = ranked
            .iter()
            .zip(ROOM)
            .map(|(column, characters)| layout.nodes(column, characters, flow.parts))
            .collect::<Vec<_>>();
        let tallest = drawn.iter().map(|nodes| tall(nodes)).max().unwrap_or(0);
        layout.height = TOP + tallest + GAP / 2;
        for (place, mut nodes) in drawn.into_iter().enumerate() {
            stand(&mut nodes, tallest);
            layout.columns[place] = nodes;
        }
        for (side, streams) in flow.between.iter().enumerate() {
            layout.ribbons[side] =
                layout.between(side, streams, [&ranked[side], &ranked[side + 1]]);
        }
        layout
    }

    /// Returns how high an amount is.
    pub(super) fn high(&self, pence: i64) -> i64 {
        if self.whole <= 0 {
            return 0;
        }
        let high = i128::from(pence) * i128::from(self.money) / i128::from(self.whole);
        i64::try_from(high).unwrap_or(i64::MAX)
    }

    fn nodes(&self, column: &Ranked, characters: usize, parts: TotalParts<'_>) -> Vec<FlowNode> {
        let node = |(name, total): &(String, Total)| {
            let money = self.high(total.pence.pence());
            FlowNode {
                lines: lines(name, &parts(total), characters, money >= TWO_LINES),
                name: name.clone(),
                total: total.clone(),
                top: 0,
                money,
            }
        };
        column.ends.iter().map(node).collect()
    }

    /// Returns the ribbons between two columns. At each end they lie in the order of their other ends, so that they cross as little as that
    /// order allows; those of amounts that are not published all lead to the one band of their ends.
    fn between(&self, side: usize, streams: &[Stream], ends: [&Ranked; 2]) -> Vec<Ribbon> {
        let mut flows: BTreeMap<(usize, usize), Total> = BTreeMap::new();
        for stream in streams {
            let key = (ends[0].place[stream.from], ends[1].place[stream.to]);
            flows.entry(key).or_default().merge(&stream.total);
        }
        let nodes = [&self.columns[side], &self.columns[side + 1]];
        let mut next = nodes.map(|nodes| nodes.iter().map(|node| node.top).collect::<Vec<_>>());
        let (mut ribbons, mut striped) = (Vec::new(), Vec::new());
        for ((from, to), total) in &flows {
            let tops = [next[0][*from], next[1][*to]];
            let height = self.high(total.pence.pence());
            next[0][*from] += height;
            next[1][*to] += height;
            // What belongs to one end of the middle column has one shade on both its sides.
            let is_dark = [*to, *from][side] % 2 == 1;
            if height > 0 {
                ribbons.push(Ribbon {
                    tops,
                    height,
                    is_striped: false,
                    is_dark,
                });
            }
            if total.not_published > 0 {
                let under = |node: &FlowNode| node.top + node.money;
                striped.push(Ribbon {
                    tops: [under(&nodes[0][*from]), under(&nodes[1][*to])],
                    height: BAND,
                    is_striped: true,
                    is_dark,
                });
            }
        }
        ribbons.extend(striped);
        ribbons
    }
}

/// The ends of a column in order, the smallest joined.
struct Ranked {
    ends: Vec<(String, Total)>,
    /// Where each end of the portal stands in it.
    place: Vec<usize>,
    is_joined: bool,
}

impl Ranked {
    /// Ranks by amount, then by name; those of which nothing is published come last.
    fn new<'t>(names: &[&str], totals: impl Iterator<Item = (usize, &'t Total)>) -> Ranked {
        let mut sums = vec![Total::default(); names.len()];
        for (end, total) in totals {
            sums[end].merge(total);
        }
        let mut order: Vec<usize> = (0..names.len())
            .filter(|end| !sums[*end].is_empty())
            .collect();
        order.sort_by_cached_key(|end| {
            let sum = &sums[*end];
            (
                !sum.is_known(),
                Reverse((sum.pence, sum.not_published)),
                names[*end].to_lowercase(),
                *end,
            )
        });
        let is_joined = order.len() > MOST;
        let shown = if is_joined { MOST - 1 } else { order.len() };
        let mut ends: Vec<(String, Total)> = Vec::new();
        let mut place = vec![shown; names.len()];
        for (rank, end) in order.iter().enumerate() {
            if rank < shown {
                place[*end] = rank;
                ends.push((names[*end].to_owned(), sums[*end].clone()));
            } else if rank == shown {
                ends.push((
                    format!("{} others", order.len() - shown),
                    sums[*end].clone(),
                ));
            } else if let Some((_, others)) = ends.last_mut() {
                others.merge(&sums[*end]);
            }
        }
        Ranked {
            ends,
            place,
            is_joined,
        }
    }
}

fn gaps(nodes: &[FlowNode]) -> i64 {
    i64::try_from(nodes.len().saturating_sub(1)).unwrap_or(0)
}

/// Returns the least room that a column needs.
fn tall(nodes: &[FlowNode]) -> i64 {
    nodes.iter().map(FlowNode::height).sum::<i64>() + GAP * gaps(nodes)
}

/// Stands the ends one under another from top to bottom of the picture; one alone stands in the middle.
fn stand(nodes: &mut [FlowNode], height: i64) {
    let spare = height - tall(nodes);
    let (mut top, gap) = match gaps(nodes) {
        0 => (TOP + spare / 2, 0),
        gaps => (TOP, GAP + spare / gaps),
    };
    for node in nodes {
        node.top = top + node.head();
        top += node.height() + gap;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::picture::flow::FlowColumn;
    use crate::value::money::{Money, Pence};

    /// A line: from whom, to what, how much. Each project has one statement, its number's half.
    type LabelLine = (usize, usize, Option<u32>);

    const NAMES: [&str; 12] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];

    fn total(pence: Option<u32>) -> Total {
        let money = pence.map_or(Money::Blank(crate::value::Reason::NotFound), |pence| {
            Money::Published {
                pence: Pence::new(pence.into()),
                word: None,
            }
        });
        Total::from_iter([money])
    }

    fn layout(lines: &[LabelLine]) -> Layout {
        let column = || FlowColumn {
            head: "",
            names: NAMES.to_vec(),
        };
        let stream = |from, to, pence| Stream {
            from,
            to,
            total: total(pence),
        };
        let first = lines
            .iter()
            .map(|(from, to, pence)| stream(*from, *to, *pence));
        let second = lines
            .iter()
            .map(|(_, to, pence)| stream(*to, to / 2, *pence));
        Layout::new(&Flow {
            columns: [column(), column(), column()],
            between: [first.collect(), second.collect()],
            parts: &crate::picture::funding_by_year::tests::parts,
        })
    }

    proptest! {
        #[test]
        fn heights_are_in_proportion_and_nothing_is_lost(
            lines in prop::collection::vec((0..12_usize, 0..12_usize, prop::option::of(any::<u32>())), 0..40),
        ) {
            let layout = layout(&lines);
            let whole: Total = lines.iter().map(|(_, _, pence)| total(*pence)).fold(Total::default(), |mut sum, one| {
                sum.merge(&one);
                sum
            });
            for nodes in &layout.columns {
                let mut sum = Total::default();
                for node in nodes {
                    sum.merge(&node.total);
                }
                prop_assert_eq!(&sum, &whole);
                prop_assert!(nodes.len() <= MOST);
                for node in nodes {
                    prop_assert_eq!(node.money, layout.high(node.total.pence.pence()));
                }
                // One stands beneath another and all in the picture.
                prop_assert!(nodes.windows(2).all(|pair| pair[0].top + pair[0].money <= pair[1].top));
                prop_assert!(nodes.iter().all(|node| node.top >= TOP && node.top + node.money <= layout.height));
            }
            for ribbons in &layout.ribbons {
                let high: i64 = ribbons.iter().filter(|ribbon| !ribbon.is_striped).map(|ribbon| ribbon.height).sum();
                let lost = layout.high(whole.pence.pence()) - high;
                prop_assert!((0..=64).contains(&lost), "{lost} hundredths of a pixel are lost");
                prop_assert!(ribbons.iter().all(|ribbon| !ribbon.is_striped || ribbon.height == BAND));
            }
        }
    }
}
