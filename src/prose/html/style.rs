//! What writing a text needs to know of the page it stands on: where its targets lead, and how its pictures are shown.

/// Where a target leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolved {
    /// To this address, just as the page has to write it.
    Address(String),
    /// To a picture.
    Picture(ImageAttributes),
    /// Nowhere: only the words are kept.
    Nowhere,
}

/// What an `<img>` says of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImageAttributes {
    /// How wide it stands on the page.
    pub width: u32,
    /// How high.
    pub height: u32,
    /// The address of each of its versions, as the page has to write it, and how many points that is wide; the widest first.
    pub versions: Vec<(String, u32)>,
    /// How much of the screen it takes, as HTML's `sizes` says it.
    pub sizes: String,
}

/// What writing a text needs to know of the page it stands on.
#[derive(Clone, Copy)]
pub struct Style<'s> {
    /// Where a target leads, `#part` and all: only who knows the kind of record behind a path knows what its parts are
    /// called on the page, and which web addresses are the portal's own. Never asked for a part of the text itself.
    pub resolve: &'s dyn Fn(&str) -> Resolved,
    /// The level of the text's highest headings on the page, 1 to 6. Those below follow without a gap.
    pub level: u8,
    /// How many of its pictures may stand on the first screen: the others are fetched when a reader comes near them.
    pub at_once: usize,
    /// What all anchors of the text begin with, such as `text-`, so that two texts may share a page.
    pub prefix: &'s str,
    /// What stands before the `#` of a link to a part of the text itself: nothing on its own page, that page's address elsewhere.
    pub page: &'s str,
    /// What is said in the language of the page where the text itself has no words.
    pub say: &'s dyn Fn(OwnWords<'_>) -> String,
}

/// Where a text needs words that it does not hold itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnWords<'w> {
    /// The name of a table that has no heading above it.
    Table,
    /// The name of a box in a list of tasks.
    Task {
        /// Whether it is ticked.
        done: bool,
    },
    /// The word above a box of its kind: `note`, `tip`, `important`, `warning` or `caution`.
    Alert(&'static str),
    /// The name of a link to the note with this letter.
    Note(&'w str),
    /// The name of the link from a note back to where it is referred to.
    Back {
        /// The note's letter.
        letter: &'w str,
        /// The first, second, … place of those that refer to it.
        place: usize,
    },
}
