//! The content folder as text: walked once, every file in order of its path. In: a folder. Out: files by kind, pictures.
//! Never knows what a field means.

pub mod front_matter;
pub mod position;
pub mod yaml;
