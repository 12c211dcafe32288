//! Pictures: plain numbers in, SVG out. Each file draws one kind of picture, whole, and as text that can stand in a page; but for
//! social cards, which other sites show, and which are files of their own.
//!
//! A picture has a width and a height of its own, so that it stays small where no style sheet is read; its parts have classes,
//! never styles. Every word in it is handed in and escaped; what is said of its numbers is the business of the page, which
//! shows the same numbers as a table. Nothing here knows a record, the disk or the day.

pub mod flow;
pub mod funding_by_year;
pub mod growth;
mod length;
pub mod milestone;
pub mod outcome;
pub mod social_card;
mod svg;
pub mod tile_map;

/// What a picture is called, and what it says to those who do not see it.
#[derive(Debug, Clone, Copy)]
pub struct PictureWords<'a> {
    /// A name that no other picture on the page has: letters, digits and hyphens.
    pub id: &'a str,
    /// What the picture shows.
    pub title: &'a str,
    /// The same in full sentences, with every number that is drawn.
    pub description: &'a str,
}
