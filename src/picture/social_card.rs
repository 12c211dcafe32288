//! The card of a page: what other sites show where somebody links to it. In: the portal's name, a title and perhaps a figure with what
//! it counts, as they are to be read. Out: a PNG file of 1200 by 630 points (<https://ogp.me/>). Never asks what they mean.
//!
//! There may be ten thousand cards to a build. What all share is drawn once; of a card only the rows that hold words
//! are drawn at all, in four colours, with letters that are points already.

mod letters;
mod rows;

use std::borrow::Cow;
use std::ops::Range;

use letters::Letters;
use rows::{EMPTY, Row, Rows};
pub use rows::{HEIGHT, WIDTH};

/// How many lines a title may have.
const LINES: usize = 4;
/// Where words begin.
const MARGIN: i32 = 80;
/// How wide words may be, in 64ths of a point.
const MEASURE: i32 = 1040 * 64;

/// What a card says.
#[derive(Debug, Clone, Copy)]
pub struct Words<'w> {
    /// What the page is about.
    pub title: &'w str,
    /// The one figure that answers its question.
    pub figure: Option<&'w str>,
    /// What the figure counts; without one, another line in small.
    pub label: &'w str,
}

/// Draws cards.
#[derive(Debug)]
pub struct Artist {
    small: Letters,
    title: Letters,
    figure: Letters,
    /// The rows that all cards begin with.
    beginning: Rows,
    /// The palette of the file.
    colours: [u8; 12],
}

/// A line of words: the row that it stands on, and those that its letters may reach.
#[derive(Debug, Clone, Copy)]
struct Line {
    top: usize,
    base: usize,
    end: usize,
}

/// The colour of a line, by the two bits of a full point. A half point is the same in both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Colour {
    Ink,
    Accent,
}

/// The colours of a card: red, green and blue of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// The ground.
    pub paper: [u8; 3],
    /// The figure.
    pub accent: [u8; 3],
    /// All else.
    pub ink: [u8; 3],
}

impl Palette {
    /// Returns the four colours of the file: paper, half ink, which is half the accent too, accent and ink.
    fn colours(self) -> [u8; 12] {
        let half = |index: usize| u8::midpoint(self.paper[index], self.ink[index]);
        let half = [half(0), half(1), half(2)];
        let mut colours = [0; 12];
        for (place, colour) in [self.paper, half, self.accent, self.ink].iter().enumerate() {
            colours[place * 3..][..3].copy_from_slice(colour);
        }
        colours
    }
}

const NAME: Line = Line {
    top: 47,
    base: 74,
    end: 84,
};
const FIRST: Line = Line {
    top: 122,
    base: 180,
    end: 196,
};
const FIGURE: Line = Line {
    top: 428,
    base: 528,
    end: 553,
};
const LABEL: Line = Line {
    top: 557,
    base: 584,
    end: 594,
};

impl Artist {
    /// Makes whoever draws the cards of the portal of this name.
    #[must_use]
    pub fn new(portal: &str, palette: Palette) -> Artist {
        let [small, title, figure] = letters::load();
        Artist {
            beginning: beginning(portal, &small),
            colours: palette.colours(),
            small,
            title,
            figure,
        }
    }

    /// Returns the file of a card.
    #[must_use]
    pub fn draw(&self, words: Words<'_>) -> Vec<u8> {
        let mut rows = self.beginning.clone();
        self.go_on(words, &mut rows);
        file(&rows.compressed(), &self.colours)
    }

    fn go_on(&self, words: Words<'_>, rows: &mut Rows) {
        let height = FIRST.end - FIRST.top;
        let title = legible(words.title, &self.title);
        for (index, text) in lines(title, &self.title).iter().enumerate() {
            let line = Line {
                top: FIRST.top + index * height,
                base: FIRST.base + index * height,
                end: FIRST.end + index * height,
            };
            write(text, (&self.title, Colour::Ink), line, rows);
        }
        if let Some(figure) = words.figure {
            let is_short = self.figure.width(figure) <= MEASURE;
            let letters = if is_short { &self.figure } else { &self.title };
            let figure = shortened(legible(figure, letters), letters);
            write(&figure, (letters, Colour::Accent), FIGURE, rows);
        }
        let label = shortened(legible(words.label, &self.small), &self.small);
        write(&label, (&self.small, Colour::Ink), LABEL, rows);
        rows.empty_to(HEIGHT);
    }
}

/// Returns what all cards share: a bar, the portal's name, and a thick rule over a thin one.
fn beginning(portal: &str, small: &Letters) -> Rows {
    let mut rows = Rows::none();
    rule(0..12, 0..WIDTH, &mut rows);
    let name = shortened(legible(portal, small), small);
    write(&name, (small, Colour::Ink), NAME, &mut rows);
    let measure = 80..WIDTH - 80;
    rule(98..103, measure.clone(), &mut rows);
    rule(107..109, measure, &mut rows);
    rows
}

/// Returns a text that the typeface has every letter of; of any other nothing, for boxes in the place of words help nobody. The page's own title
/// stands beside the card wherever it is shown.
fn legible<'t>(text: &'t str, letters: &Letters) -> &'t str {
    if letters.can_write(text) { text } else { "" }
}

/// Writes the rows of a line, and the empty ones before it.
fn write(text: &str, (letters, colour): (&Letters, Colour), line: Line, card: &mut Rows) {
    if text.is_empty() {
        return;
    }
    let mut rows = vec![EMPTY; line.end - line.top];
    let mut pen = MARGIN * 64;
    for letter in letters.of(text) {
        let left = usize::try_from((pen + 32) / 64 + letter.left).unwrap_or(0);
        let top = i32::try_from(line.base - line.top).unwrap_or(0) - letter.top;
        let first = usize::try_from(top).unwrap_or(0);
        let hidden = usize::try_from(-top).unwrap_or(0);
        let visible = letters.rows(letter).skip(hidden);
        for (words, row) in visible.zip(rows.iter_mut().skip(first)) {
            put(words, row, left, colour);
        }
        pen += letter.advance;
    }
    card.empty_to(line.top);
    for row in &rows {
        card.push(row);
    }
}

/// Puts a row of a letter into a row of points.
fn put(words: &[u64], row: &mut Row, left: usize, colour: Colour) {
    let (first, shift) = (left / 32, 2 * (left % 32));
    for (index, word) in words.iter().enumerate() {
        let word = match colour {
            Colour::Ink => *word,
            Colour::Accent => word & !(word >> 1 & 0x5555_5555_5555_5555),
        };
        // What would stand beyond the edge is not seen.
        if let Some(points) = row.get_mut(first + index) {
            *points |= word >> shift;
        }
        if let Some(points) = row.get_mut(first + index + 1).filter(|_| shift > 0) {
            *points |= word << (64 - shift);
        }
    }
}

/// Writes a bar of ink, and the empty rows before it.
fn rule(rows: Range<usize>, points: Range<usize>, card: &mut Rows) {
    let mut row = EMPTY;
    for point in points {
        row[point / 32] |= 0b11 << (62 - 2 * (point % 32));
    }
    card.empty_to(rows.start);
    for _ in rows {
        card.push(&row);
    }
}

/// Returns a title in lines that fit, as many as there may be. Of what is left then, as much as fits into the last one.
fn lines(title: &str, letters: &Letters) -> Vec<String> {
    let space = letters.width(" ");
    let mut lines: Vec<String> = Vec::new();
    let mut room = 0;
    for word in title
        .split([' ', '\n', '\t'])
        .filter(|word| !word.is_empty())
    {
        let width = letters.width(word);
        let is_last = lines.len() == LINES;
        match lines.last_mut() {
            Some(line) if is_last || space + width <= room => {
                line.extend([" ", word]);
                room -= space + width;
            }
            _ => {
                lines.push(word.to_owned());
                room = MEASURE - width;
            }
        }
        // Nobody sees more, however long the title is.
        if is_last && room < 0 {
            break;
        }
    }
    let fitting = lines.iter().map(|line| shortened(line, letters));
    fitting.map(Cow::into_owned).collect()
}

/// Returns a text as far as it fits into a line, with dots where it does not.
fn shortened<'t>(text: &'t str, letters: &Letters) -> Cow<'t, str> {
    if letters.width(text) <= MEASURE {
        return Cow::Borrowed(text);
    }
    let mut room = MEASURE - letters.width("…");
    let mut end = 0;
    for (at, character) in text.char_indices() {
        room -= letters.width(character.encode_utf8(&mut [0; 4]));
        if room < 0 {
            break;
        }
        end = at + character.len_utf8();
    }
    Cow::Owned(format!("{}…", text[..end].trim_end()))
}

/// Returns the file around compressed rows (ISO/IEC 15948).
fn file(rows: &[u8], colours: &[u8; 12]) -> Vec<u8> {
    let measure = |points: usize| u32::try_from(points).unwrap_or(u32::MAX).to_be_bytes();
    let (width, height) = (measure(WIDTH), measure(HEIGHT));
    // Two bits to a point, which stand for colours of the palette.
    let head = [&width[..], &height, &[2, 3, 0, 0, 0]].concat();
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, bytes) in [
        (b"IHDR", &head[..]),
        (b"PLTE", colours),
        (b"IDAT", rows),
        (b"IEND", &[]),
    ] {
        let mut sum = crc32fast::Hasher::new();
        sum.update(name);
        sum.update(bytes);
        file.extend(measure(bytes.len()));
        file.extend_from_slice(name);
        file.extend_from_slice(bytes);
        file.extend(sum.finalize().to_be_bytes());
    }
    file
}

#[cfg(test)]
mod tests {
    use image::{Rgb, RgbImage};

    use super::*;

    fn seen(file: &[u8]) -> RgbImage {
        image::load_from_memory(file).unwrap().into_rgb8()
    }

    fn drawn(title: &str, figure: Option<&str>) -> RgbImage {
        let artist = Artist::new("The Three Councils’ pact", BLUES);
        let label = "councils have joined";
        seen(&artist.draw(Words {
            title,
            figure,
            label,
        }))
    }

    /// Returns whether any point within some rows has a colour.
    fn has(picture: &RgbImage, rows: Range<u32>, colour: [u8; 3]) -> bool {
        let mut points = picture.enumerate_pixels();
        points.any(|(_, row, point)| rows.contains(&row) && *point == Rgb(colour))
    }

    const BLUES: Palette = Palette {
        paper: [0xff; 3],
        accent: BLUE,
        ink: INK,
    };
    const INK: [u8; 3] = [0x10, 0x17, 0x1f];
    const BLUE: [u8; 3] = [0x00, 0x51, 0x9e];

    #[test]
    fn a_card_is_a_whole_picture_with_a_title_in_ink_and_a_figure_in_blue() {
        let card = drawn("myjobscotland", Some("£180,000"));
        assert_eq!(card.dimensions(), (1200, 630));
        assert_eq!(
            (card.get_pixel(0, 0).0, card.get_pixel(0, 20).0),
            (INK, [0xff; 3])
        );
        assert!(has(&card, 122..196, INK) && !has(&card, 200..420, INK));
        assert!(has(&card, 428..553, BLUE) && !has(&card, 428..553, INK));
        assert!(!has(&card, 600..630, INK));
        // Between the edge of the card and its words nothing stands.
        let at_edge = |(column, row, point): (u32, u32, &Rgb<u8>)| {
            row > 12 && !(76..1124).contains(&column) && *point != Rgb([0xff; 3])
        };
        assert!(!card.enumerate_pixels().any(at_edge));
    }

    #[test]
    fn what_is_drawn_is_what_the_letters_are() {
        let [_, letters, _] = letters::load();
        let card = drawn("l", None);
        let letter = letters.of("l").next().unwrap();
        let rows = letters
            .rows(letter)
            .filter(|words| words[0] >> 62 == 3)
            .count();
        let column = u32::try_from(80 + letter.left).unwrap();
        let full = (122..196).filter(|row| card.get_pixel(column, *row).0 == INK);
        assert_eq!(full.count(), rows);
    }

    #[test]
    fn a_title_has_four_lines_at_most_and_then_dots() {
        let [_, letters, _] = letters::load();
        let fits = |line: &String| letters.width(line) <= MEASURE;
        assert_eq!(lines("Fife", &letters), ["Fife"]);
        assert_eq!(lines(" ", &letters), [""; 0]);
        let long = lines(&"somewhat longer words ".repeat(40), &letters);
        assert_eq!(long.len(), LINES);
        assert!(long.iter().all(fits) && long[3].ends_with('…'), "{long:?}");
        let one = lines(&"W".repeat(500), &letters);
        assert!(
            one.len() == 1 && one[0].ends_with('…') && fits(&one[0]),
            "{one:?}"
        );
    }

    #[test]
    fn a_line_with_a_letter_that_the_typeface_lacks_is_left_out_whole() {
        for title in ["漢字", "Council 🜁 of the moon", "مجلس"] {
            assert!(drawn(title, None) == drawn("", None), "{title}");
        }
        let artist = [Artist::new("漢字", BLUES), Artist::new("", BLUES)];
        let words = |figure, label| Words {
            title: "Brisvalle",
            figure,
            label,
        };
        let [one, other] = artist
            .map(|artist| artist.draw(words(Some("漢"), "漢")) == artist.draw(words(None, "")));
        assert!(one && other);
    }

    #[test]
    fn any_text_can_be_drawn_and_the_same_text_gives_the_same_bytes() {
        for text in [
            "Siorrachd Àird ìòù",
            "漢字 🜁 e\u{301} \u{202e}",
            "ẬẶ",
            &"x".repeat(20_000),
        ] {
            let (one, other) = [(); 2].map(|()| Artist::new(text, BLUES)).into();
            let words = Words {
                title: text,
                figure: Some(text),
                label: text,
            };
            assert_eq!(one.draw(words), other.draw(words));
            assert_eq!(seen(&one.draw(words)).dimensions(), (1200, 630));
        }
    }

    #[test]
    fn a_card_full_of_words_is_small() {
        let artist = Artist::new("The five councils’ digital partnership", BLUES);
        let words = Words {
            title: "Which councils joined the partnership, and what each of them pays for",
            figure: Some("£180,000"),
            label: "published as paid or promised for it, and 2 amounts not published",
        };
        let size = artist.draw(words).len();
        assert!(size < 15_000, "{size} bytes");
    }
}
