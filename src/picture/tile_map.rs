//! The tile map in small: a square for each body, in its place and shape. In: where each lies and what it is. Out: a picture that
//! shows all at once how they stood on a day, or where one of them lies. The map that can be chosen from is a list of links, and
//! so a page's own.

use super::PictureWords;
use super::svg::{Attributes, Svg};

/// From one square to the next, of which the last part is empty.
const STEP: u32 = 12;
/// The side of a square.
const SIDE: u32 = 11;
/// The height of the letters in it: four of them are as wide as the square.
const LETTERS: &str = "2.8";

/// How a square is drawn. All can be told apart without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TileShape {
    /// Solid.
    Full,
    /// A filled corner, below the letters.
    Corner,
    /// An edge and nothing in it.
    Empty,
    /// A diagonal.
    Struck,
    /// A thin edge with a plus in it.
    Planned,
    /// A thin edge with a question mark in it, or a dot where there is no room for letters.
    Unknown,
}

/// One body on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Square<'a> {
    /// From the west, counted from 1.
    pub column: u8,
    /// From the north, counted from 1.
    pub row: u8,
    /// How it is drawn.
    pub shape: TileShape,
    /// Whether that is concluded and said by nobody: the shape is then hollow, its edge dashed.
    pub is_reading: bool,
    /// The letters in the square, where the map is large enough for them.
    pub label: Option<&'a str>,
}

/// How large a map is. Maps that stand side by side share one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MapFrame {
    columns: u32,
    rows: u32,
    scale: u32,
}

impl MapFrame {
    /// Returns the least frame that has room for `places`, each a column and a row counted from 1; nothing where there are none. A
    /// square takes `scale` pixels, or fewer so that the map is no wider than `widest`.
    #[must_use]
    pub fn around(places: &[(u8, u8)], scale: u32, widest: u32) -> Option<MapFrame> {
        let columns = u32::from(places.iter().map(|place| place.0).max()?).max(1);
        Some(MapFrame {
            columns,
            rows: u32::from(places.iter().map(|place| place.1).max()?).max(1),
            scale: scale.min(widest / columns).max(1),
        })
    }
}

/// Returns the map of `squares` within `frame`.
#[must_use]
pub fn draw(
    words: &PictureWords<'_>,
    class: &str,
    frame: MapFrame,
    squares: &[Square<'_>],
) -> String {
    let MapFrame {
        columns,
        rows,
        scale,
    } = frame;
    let view = format_args!("0 0 {} {}", columns * STEP, rows * STEP);
    let mut svg = Svg::new(
        words,
        &[
            ("class", &class),
            ("viewBox", &view),
            ("width", &(columns * scale)),
            ("height", &(rows * scale)),
            ("font-size", &LETTERS),
        ],
    );
    // Lines are lines and letters have their size without the style sheet too.
    let paths = Paths::of(squares);
    for (class, path, dashes) in [
        ("b-edge", paths.edges, "none"),
        ("b-thin", paths.thin, "none"),
        ("b-ours", paths.dashed, "2 1.4"),
    ] {
        if !path.is_empty() {
            let line: &Attributes<'_> = &[
                ("class", &class),
                ("d", &path.concat()),
                ("fill", &"none"),
                ("stroke", &"#555"),
                ("stroke-dasharray", &dashes),
            ];
            svg.shape("path", line);
        }
    }
    if !paths.filled.is_empty() {
        svg.shape("path", &[("class", &"b-in"), ("d", &paths.filled.concat())]);
    }
    for square in squares {
        label(&mut svg, square);
    }
    svg.end()
}

/// Returns the top left corner of a square.
fn corner(square: &Square<'_>) -> (u32, u32) {
    let before = |place: u8| u32::from(place.saturating_sub(1)) * STEP;
    (before(square.column), before(square.row))
}

fn label(svg: &mut Svg, square: &Square<'_>) {
    let Some(label) = square.label else { return };
    let (x, y) = corner(square);
    let is_on_fill = square.shape == TileShape::Full && !square.is_reading;
    let attributes: &Attributes<'_> = &[
        ("class", &if is_on_fill { "on-fill" } else { "sub" }),
        ("x", &format_args!("{}.5", x + 1)),
        ("y", &format_args!("{}.6", y + 4)),
        ("fill", &"#fff"),
    ];
    let is_dark = usize::from(!is_on_fill);
    svg.text("text", &attributes[..attributes.len() - is_dark], label);
    if square.shape == TileShape::Unknown {
        let (x, y) = (format!("{x}.5", x = x + 5), y + 10);
        svg.text("text", &[("class", &"b-q"), ("x", &x), ("y", &y)], "?");
    }
}

/// One path for each kind of line: a small picture of many squares stays light.
#[derive(Default)]
struct Paths {
    edges: Vec<String>,
    thin: Vec<String>,
    dashed: Vec<String>,
    filled: Vec<String>,
}

impl Paths {
    fn of(squares: &[Square<'_>]) -> Paths {
        let mut paths = Paths::default();
        for square in squares {
            if square.is_reading {
                paths.reading(square);
            } else {
                paths.said(square);
            }
        }
        paths
    }

    fn said(&mut self, square: &Square<'_>) {
        let (x, y) = corner(square);
        let whole = format!("M{x}.5 {y}.5h{SIDE}v{SIDE}h-{SIDE}z");
        match square.shape {
            TileShape::Full => self.filled.push(whole),
            TileShape::Empty => self.edges.push(whole),
            TileShape::Planned => {
                self.thin.push(whole);
                self.plus(square);
            }
            TileShape::Unknown => {
                self.thin.push(whole);
                self.dot(square);
            }
            TileShape::Corner => {
                self.edges.push(whole);
                self.filled
                    .push(format!("M{}.5 {}.5v6h-6z", x + SIDE, y + 5));
            }
            TileShape::Struck => {
                let stroke = format!("M{x}.5 {}.5l{SIDE}-{SIDE}", y + SIDE);
                self.edges.extend([whole, stroke]);
            }
        }
    }

    /// Adds what we conclude: hollow, with a dashed edge a little inside the square; the shape within it is a line.
    fn reading(&mut self, square: &Square<'_>) {
        let (x, y) = corner(square);
        let inner = SIDE - 1;
        self.dashed
            .push(format!("M{} {}h{inner}v{inner}h-{inner}z", x + 1, y + 1));
        match square.shape {
            TileShape::Full => {}
            TileShape::Corner => {
                self.dashed
                    .push(format!("M{} {}L{} {}", x + SIDE, y + 5, x + 5, y + SIDE));
            }
            TileShape::Struck => {
                self.dashed
                    .push(format!("M{} {}l{inner}-{inner}", x + 1, y + SIDE));
            }
            TileShape::Empty => self.thin.push(format!("M{}.5 {}.5h4", x + 4, y + 6)),
            TileShape::Planned => self.plus(square),
            TileShape::Unknown => self.dot(square),
        }
    }

    /// Adds what says that something is planned: below the letters, or in the middle where there are none.
    fn plus(&mut self, square: &Square<'_>) {
        let (x, y) = corner(square);
        self.thin.push(match square.label {
            Some(_) => format!("M{}.5 {}v4m-2-2h4", x + 8, y + 6),
            None => format!("M{} {}v6m-3-3h6", x + 6, y + 3),
        });
    }

    /// Adds what says that nothing is known, where no question mark does.
    fn dot(&mut self, square: &Square<'_>) {
        let (x, y) = corner(square);
        if square.label.is_none() {
            self.filled.push(format!("M{} {}h2v2h-2z", x + 5, y + 5));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: PictureWords<'static> = PictureWords {
        id: "map",
        title: "Councils in May",
        description: "One member.",
    };

    /// Returns the map in a frame of its own.
    fn drawn(squares: &[Square<'_>]) -> Option<String> {
        let places: Vec<(u8, u8)> = squares
            .iter()
            .map(|square| (square.column, square.row))
            .collect();
        let frame = MapFrame::around(&places, 14, 200)?;
        Some(draw(&WORDS, "small", frame, squares))
    }

    #[test]
    fn no_square_gives_no_map() {
        assert_eq!(drawn(&[]), None);
    }

    #[test]
    fn one_square_is_a_map_of_one() {
        let square = Square {
            column: 1,
            row: 1,
            shape: TileShape::Full,
            is_reading: false,
            label: None,
        };
        assert_eq!(
            drawn(&[square]).unwrap(),
            "<svg class=\"small\" viewBox=\"0 0 12 12\" width=\"14\" height=\"14\" font-size=\"2.8\" role=\"img\" aria-labelledby=\"map-t\" aria-describedby=\"map-d\">\
             <title id=\"map-t\">Councils in May</title><desc id=\"map-d\">One member.</desc>\
             <path class=\"b-in\" d=\"M0.5 0.5h11v11h-11z\"/></svg>"
        );
    }

    #[test]
    fn each_shape_is_drawn_in_its_place() {
        let shapes = [
            TileShape::Full,
            TileShape::Corner,
            TileShape::Empty,
            TileShape::Struck,
            TileShape::Unknown,
            TileShape::Planned,
        ];
        let square = |is_reading| {
            move |(column, shape)| Square {
                column,
                row: if is_reading { 3 } else { 2 },
                shape,
                is_reading,
                label: Some("N<"),
            }
        };
        let said = (1..).zip(shapes).map(square(false));
        let squares: Vec<Square<'_>> = said.chain((1..).zip(shapes).map(square(true))).collect();
        insta::assert_snapshot!(drawn(&squares).unwrap().replace("><", ">\n<"));
    }

    #[test]
    fn a_wide_map_takes_smaller_squares_and_maps_of_one_frame_are_alike() {
        let frame = MapFrame::around(&[(1, 1), (12, 5)], 25, 200).unwrap();
        let map = draw(&WORDS, "small", frame, &[]);
        assert!(map.contains("viewBox=\"0 0 144 60\" width=\"192\" height=\"80\""));
    }
}
