//! Mercat.

pub mod content;
pub mod body;
pub mod place;
pub mod problem;
pub mod prose;
pub mod record;
pub mod value;
