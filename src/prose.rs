//! Markdown → safe HTML; its links, headings and plain text. In: the Markdown of a record. Out: an outline and every problem of
//! the text, and later its HTML. Never follows a link itself: linking and pages do.

use std::ops::Range;

/// What a Markdown text holds besides words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outline {
    /// Its headings, in order.
    pub headings: Vec<Heading>,
    /// Its links and pictures, in order.
    pub links: Vec<Link>,
}

/// A heading of a Markdown text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Its level as written, 1 to 6.
    pub level: u8,
    /// Its words.
    pub text: String,
    /// Its anchor, as written behind `#` in a link to it.
    pub id: String,
}

/// A link or picture of a Markdown text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The target as written.
    pub target: String,
    /// The bytes of the file that the link takes up.
    pub span: Range<usize>,
    /// Whether it is a picture.
    pub picture: bool,
}
