//! The colours of a theme. In: what `theme.yaml` sets, for light and for dark. Out: the lines of the style sheet that set them, and the
//! three of the cards; what cannot be read on its ground is an error at its line, with a colour that would do.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::contrast::Colour;
use super::faults::{Faults, text};
use crate::content::yaml::Node;
use crate::problem::{Problem, Report};

/// A colour that a theme may set.
struct Token {
    /// As `theme.yaml` calls it.
    name: &'static str,
    /// As the style sheet calls it.
    style: &'static str,
    /// What it is in the program's own theme, for light and for dark.
    usual: [Colour; 2],
    /// How far it has to stand out from its grounds.
    least: Option<f64>,
}

const fn token(
    (name, style): (&'static str, &'static str),
    usual: [[u8; 3]; 2],
    least: Option<f64>,
) -> Token {
    Token {
        name,
        style,
        usual: [Colour(usual[0]), Colour(usual[1])],
        least,
    }
}

/// What text has to reach on its ground, and the edges of what can be pressed or filled in (WCAG 2.2, 1.4.6 and 1.4.11).
const TEXT: Option<f64> = Some(7.0);
const EDGES: Option<f64> = Some(3.0);

/// The first two are grounds.
const TOKENS: [Token; 8] = [
    token(
        ("paper", "paper"),
        [[0xff, 0xff, 0xff], [0x0d, 0x14, 0x1b]],
        None,
    ),
    token(
        ("wash", "wash"),
        [[0xee, 0xf3, 0xf9], [0x16, 0x21, 0x2c]],
        None,
    ),
    token(
        ("ink", "ink"),
        [[0x10, 0x17, 0x1f], [0xea, 0xf0, 0xf5]],
        TEXT,
    ),
    token(
        ("notes", "ink-2"),
        [[0x43, 0x50, 0x5e], [0xb3, 0xc0, 0xcd]],
        TEXT,
    ),
    token(
        ("accent", "blue"),
        [[0x00, 0x51, 0x9e], [0x8c, 0xc2, 0xff]],
        TEXT,
    ),
    token(
        ("pointed", "blue-2"),
        [[0x00, 0x3a, 0x74], [0xc2, 0xe0, 0xff]],
        TEXT,
    ),
    token(
        ("edges", "line"),
        [[0x6d, 0x7a, 0x88], [0x83, 0x91, 0xa0]],
        EDGES,
    ),
    token(
        ("hairs", "hair"),
        [[0xcc, 0xd4, 0xdc], [0x2f, 0x3d, 0x4b]],
        None,
    ),
];

const GROUNDS: usize = 2;
const SCHEMES: [&str; 2] = ["light", "dark"];

/// The colours that a theme sets: each with the node that it is written at.
#[derive(Debug, Default)]
pub(in crate::theme) struct Colours([Set; 2]);

/// The colours of the cards that other sites show.
#[derive(Debug, Clone, Copy)]
pub struct CardColours {
    /// The ground.
    pub paper: [u8; 3],
    /// The figure.
    pub accent: [u8; 3],
    /// All else.
    pub ink: [u8; 3],
}

impl Colours {
    /// Reads what stands behind `colours`.
    pub(super) fn read(node: &Node, faults: &Faults) -> (Colours, Report) {
        let mut report = Report::default();
        let mut colours = Colours::default();
        for entry in report.keep(faults.fields(node, "`colours`", &SCHEMES)) {
            match SCHEMES.iter().position(|scheme| *scheme == entry.key) {
                Some(scheme) => {
                    let set = &mut colours.0[scheme];
                    report.merge(read_scheme(&entry.value, (&entry.key, set), faults));
                }
                None => report.push(faults.unknown(entry, "`colours`", &SCHEMES)),
            }
        }
        if !report.has_errors() {
            for scheme in 0..SCHEMES.len() {
                report.merge(colours.check(scheme, faults));
            }
        }
        (colours, report)
    }

    /// Returns a colour of a scheme, set or as it is in the program's theme.
    fn at(&self, scheme: usize, token: usize) -> Colour {
        self.0[scheme][token].map_or(TOKENS[token].usual[scheme], |(colour, _)| colour)
    }

    /// Reports each colour that cannot be read on a ground, where either of the two is the theme's.
    fn check(&self, scheme: usize, faults: &Faults) -> Report {
        let mut by_node: BTreeMap<u32, (f64, Problem)> = BTreeMap::new();
        let grounds: Vec<Colour> = (0..GROUNDS).map(|ground| self.at(scheme, ground)).collect();
        for (index, token) in TOKENS.iter().enumerate() {
            let Some(least) = token.least else {
                continue;
            };
            let colour = self.at(scheme, index);
            let set = |token: usize| self.0[scheme][token].map(|(_, node)| node);
            let worst = (0..GROUNDS)
                .filter_map(|ground| Some((ground, set(index).or(set(ground))?)))
                .map(|(ground, node)| (colour.contrast(grounds[ground]), ground, node))
                .min_by(|one, other| one.0.total_cmp(&other.0));
            if let Some((ratio, ground, node)) = worst.filter(|(ratio, ..)| *ratio < least) {
                let message = format!(
                    "`{}` ({colour}) on `{}` ({}) is {}:1 in {}, and has to be {least}:1 to be seen well",
                    token.name,
                    TOKENS[ground].name,
                    grounds[ground],
                    in_tenths(ratio),
                    SCHEMES[scheme],
                );
                let help = match colour.that_stands_out(&grounds, least) {
                    Some(better) => format!("write `{}: \"{better}\"`", token.name),
                    None => format!(
                        "no colour would do: make `{}` lighter or darker",
                        TOKENS[ground].name
                    ),
                };
                let share = ratio / least;
                let problem = faults.at(node, message, help);
                let known = by_node.get(&node);
                // One ground that is wrong spoils many colours: what is worst tells of it.
                if known.is_none_or(|(worst, _)| share < *worst) {
                    by_node.insert(node, (share, problem));
                }
            }
        }
        by_node.into_values().map(|(_, problem)| problem).collect()
    }

    /// Returns the lines of a style sheet that set them; nothing where none is set.
    pub(in crate::theme) fn style(&self) -> String {
        let mut style = String::new();
        for (scheme, set) in SCHEMES.iter().zip(&self.0) {
            let set = set.iter().zip(&TOKENS);
            let set = set.filter_map(|(set, token)| set.map(|(colour, _)| (token.style, colour)));
            let lines: Vec<String> = set
                .map(|(name, colour)| format!("--{name}:{colour}"))
                .collect();
            if !lines.is_empty() {
                let lines = lines.join(";");
                // Writing to a String cannot fail.
                let _ = writeln!(
                    style,
                    "@media (prefers-color-scheme:{scheme}){{:root{{{lines}}}}}"
                );
            }
        }
        style
    }

    /// Returns those of the cards, which are light.
    pub(in crate::theme) fn of_cards(&self) -> CardColours {
        let [paper, accent, ink] = [0, 4, 2].map(|token| self.at(0, token).0);
        CardColours { paper, accent, ink }
    }
}

/// The colours that are set for light or for dark.
type Set = [Option<(Colour, u32)>; TOKENS.len()];

fn read_scheme(node: &Node, (scheme, set): (&str, &mut Set), faults: &Faults) -> Report {
    let mut report = Report::default();
    let (of, names) = (format!("`{scheme}`"), TOKENS.map(|token| token.name));
    for entry in report.keep(faults.fields(node, &of, &names)) {
        let Some(token) = TOKENS.iter().position(|token| token.name == entry.key) else {
            report.push(faults.unknown(entry, &of, &names));
            continue;
        };
        match text(&entry.value).map(|text| (text, Colour::read(text))) {
            Some((_, Some(colour))) => set[token] = Some((colour, entry.value.number)),
            Some((text, None)) => {
                let message = format!("`{}` is not a colour", text.escape_debug());
                let help = "write a `#` and six figures between quotation marks: `\"#00519e\"`";
                report.push(faults.at(entry.value.number, message, help));
            }
            None => {
                let message = format!("`{}` is empty", entry.key);
                let help = "put quotation marks around the colour, for a bare `#` begins a remark: `\"#00519e\"`";
                report.push(faults.at(entry.number, message, help));
            }
        }
    }
    report
}

/// Returns a ratio that is never more than it is.
fn in_tenths(ratio: f64) -> String {
    format!("{:.1}", (ratio * 10.0).floor() / 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHEET: &str = include_str!("../../../themes/civic/assets/civic.css");

    #[test]
    fn what_is_not_set_is_as_in_the_style_sheet() {
        let dark = SHEET.find("@media (prefers-color-scheme: dark)").unwrap();
        for (scheme, sheet) in [SHEET, &SHEET[dark..]].iter().enumerate() {
            for token in &TOKENS {
                let line = sheet.split(&format!("--{}: ", token.style)).nth(1);
                let value = line.and_then(|line| line.split(';').next());
                let usual = Some(token.usual[scheme]);
                assert_eq!(value.and_then(Colour::read), usual, "{}", token.name);
            }
        }
    }

    #[test]
    fn a_ratio_is_that_of_the_guideline_and_what_does_is_near() {
        let [black, white] = [Colour([0; 3]), Colour([255; 3])];
        assert_eq!(in_tenths(black.contrast(white)), "21.0");
        let orange = Colour([0xff, 0x88, 0x00]);
        assert_eq!(in_tenths(orange.contrast(white)), "2.3");
        let better = orange.that_stands_out(&[white], 7.0).unwrap();
        assert!((7.0..7.6).contains(&better.contrast(white)), "{better}");
        let grey = Colour([0x77; 3]);
        assert_eq!(orange.that_stands_out(&[grey], 7.0), None);
    }
}
