//! Mercat.

pub mod body;
pub mod content;
pub mod place;
pub mod portal;
pub mod problem;
pub mod prose;
pub mod record;
pub mod theme;
pub mod value;
