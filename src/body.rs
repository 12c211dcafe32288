//! What a route gives: its bytes, for publishing and serving alike.

use std::path::PathBuf;

/// The bytes of one published file, or where to copy them from.
#[derive(Debug)]
pub enum Body {
    /// A page or another text.
    Text(String),
    /// Other bytes.
    Bytes(Vec<u8>),
    /// A file of the content folder, to be copied as it is.
    Copy(PathBuf),
}
