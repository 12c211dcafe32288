//! The state of some content, as its repository names it.

/// What the repository that content lies in says of its state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentRevision {
    /// The commit.
    pub commit: String,
    /// The content folder, from the top of the repository.
    pub folder: String,
    /// Whether files differ from the commit that nobody has committed: those of the content, or of the themes beside it.
    pub is_changed: bool,
}
