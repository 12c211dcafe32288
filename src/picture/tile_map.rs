//! The tile map in small: a square for each body, in its place and shape. In: where each lies and what it is. Out: a picture that
//! shows all at once how they stood on a day, or where one of them lies. The map that can be chosen from is a list of links, and
//! so a page's own.

use std::fmt::Display;

use super::PictureWords;
use super::svg::Svg;

/// From one square to the next, of which the last part is empty.
const STEP: u32 = 12;
/// The side of a square.
const SIDE: u32 = 11;

/// How a square is drawn. All five can be told apart without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TileShape {
    /// Solid.
    Full,
    /// A filled corner.
    Corner,
    /// An edge and nothing in it.
    Empty,
    /// A diagonal.
    Struck,
    /// A dashed edge.
    Dashed,
}

/// One body on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Square {
    /// From the west, counted from 1.
    pub column: u8,
    /// From the north, counted from 1.
    pub row: u8,
    /// How it is drawn.
    pub shape: TileShape,
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
pub fn draw(words: &PictureWords<'_>, class: &str, frame: MapFrame, squares: &[Square]) -> String {
    let MapFrame {
        columns,
        rows,
        scale,
    } = frame;
    let mut svg = Svg::new(
        words,
        &[
            ("class", &class),
            (
                "viewBox",
                &format_args!("0 0 {} {}", columns * STEP, rows * STEP),
            ),
            ("width", &(columns * scale)),
            ("height", &(rows * scale)),
        ],
    );
    let Paths {
        edges,
        dashed,
        filled,
    } = Paths::of(squares);
    let edge: (&str, &dyn Display) = ("class", &"b-edge");
    if !edges.is_empty() {
        svg.shape("path", &[edge, ("d", &edges.concat())]);
    }
    if !dashed.is_empty() {
        let dashes: (&str, &dyn Display) = ("stroke-dasharray", &"2 2.4");
        svg.shape("path", &[edge, dashes, ("d", &dashed.concat())]);
    }
    if !filled.is_empty() {
        svg.shape("path", &[("class", &"b-in"), ("d", &filled.concat())]);
    }
    svg.end()
}

/// One path for all edges, one for the dashed ones and one for what is filled: a small picture of many squares stays light.
#[derive(Default)]
struct Paths {
    edges: Vec<String>,
    dashed: Vec<String>,
    filled: Vec<String>,
}

impl Paths {
    fn of(squares: &[Square]) -> Paths {
        let mut paths = Paths::default();
        for square in squares {
            let corner = |place: u8| u32::from(place.saturating_sub(1)) * STEP;
            let (x, y) = (corner(square.column), corner(square.row));
            let whole = format!("M{x}.5 {y}.5h{SIDE}v{SIDE}h-{SIDE}z");
            match square.shape {
                TileShape::Full => paths.filled.push(whole),
                TileShape::Empty => paths.edges.push(whole),
                TileShape::Dashed => paths.dashed.push(whole),
                TileShape::Corner => {
                    paths.edges.push(whole);
                    let half = format!("M{}.5 {}.5v8h-8z", x + SIDE, y + 3);
                    paths.filled.push(half);
                }
                TileShape::Struck => {
                    let stroke = format!("M{x}.5 {}.5l{SIDE}-{SIDE}", y + SIDE);
                    paths.edges.extend([whole, stroke]);
                }
            }
        }
        paths
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
    fn drawn(squares: &[Square]) -> Option<String> {
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
        };
        assert_eq!(
            drawn(&[square]).unwrap(),
            "<svg class=\"small\" viewBox=\"0 0 12 12\" width=\"14\" height=\"14\" role=\"img\" aria-labelledby=\"map-t map-d\">\
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
            TileShape::Dashed,
        ];
        let square = |(column, shape)| Square {
            column,
            row: 2,
            shape,
        };
        let squares: Vec<Square> = (1..).zip(shapes).map(square).collect();
        insta::assert_snapshot!(drawn(&squares).unwrap().replace("><", ">\n<"));
    }

    #[test]
    fn a_wide_map_takes_smaller_squares_and_maps_of_one_frame_are_alike() {
        let frame = MapFrame::around(&[(1, 1), (12, 5)], 25, 200).unwrap();
        let map = draw(&WORDS, "small", frame, &[]);
        assert!(map.contains("viewBox=\"0 0 144 60\" width=\"192\" height=\"80\""));
    }
}
