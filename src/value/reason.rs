//! Why there is a blank where a value might stand. In: the words that staff write in its place. Out: the reason. Left out altogether,
//! nothing is recorded, and that is no reason.

use serde::{Serialize, Serializer};

/// Why a record gives no amount, no result or no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// Looked for, and not found.
    NotFound,
    /// The body says that it has not published it.
    NotPublished,
    /// Asked for, and refused.
    Withheld,
    /// It does not exist yet.
    NotYet,
}

impl Reason {
    /// Every reason, in the order of the content model.
    pub const ALL: [Reason; 4] = [
        Reason::NotFound,
        Reason::NotPublished,
        Reason::Withheld,
        Reason::NotYet,
    ];

    /// Returns the words for it in a record: `not found`.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Reason::NotFound => "not found",
            Reason::NotPublished => "not published",
            Reason::Withheld => "withheld",
            Reason::NotYet => "not yet",
        }
    }

    /// Returns the one word for it in tables and addresses: `not-found`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Reason::NotFound => "not-found",
            Reason::NotPublished => "not-published",
            Reason::Withheld => "withheld",
            Reason::NotYet => "not-yet",
        }
    }

    /// Returns the reason that a text gives, whatever its capitals and the spaces, hyphens or low lines between its words: tables write
    /// `not-found`.
    #[must_use]
    pub fn read(text: &str) -> Option<Reason> {
        let spaced = text.replace(['-', '_'], " ");
        Reason::ALL
            .into_iter()
            .find(|reason| words_are(&spaced, reason.words()))
    }
}

impl Serialize for Reason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

/// What is written where nothing is known, and says not why.
pub(crate) const SAYS_NOTHING: [&str; 21] = [
    "n/a",
    "na",
    "n.a.",
    "not applicable",
    "not available",
    "unknown",
    "not known",
    "unclear",
    "tbc",
    "tba",
    "tbd",
    "to be confirmed",
    "to be announced",
    "to be decided",
    "nil",
    "none",
    "?",
    "??",
    "-",
    "–",
    "—",
];

/// Returns whether a text stands for nothing, and does not say why: `n/a`, `TBC`.
#[must_use]
pub(crate) fn says_nothing(text: &str) -> bool {
    SAYS_NOTHING.iter().any(|words| words_are(text, words))
}

/// Returns whether a text is these words, whatever its capitals and the spaces between.
pub(super) fn words_are(text: &str, words: &str) -> bool {
    let lower = text.to_lowercase();
    lower.split_whitespace().eq(words.split(' '))
}
