//! The state of the content that pages are made from, as its repository names it.

/// A commit that the content is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// Its whole name: forty digits, or sixty-four.
    pub commit: String,
    /// Whether files differ from it that nobody has committed.
    pub is_changed: bool,
}

impl Revision {
    /// Returns as much of the commit's name as people read.
    #[must_use]
    pub fn short(&self) -> &str {
        Revision::short_of(&self.commit)
    }

    /// Returns as much of the name of any commit.
    #[must_use]
    pub fn short_of(commit: &str) -> &str {
        commit.get(..12).unwrap_or(commit)
    }
}
