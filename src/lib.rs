//! Mercat.

pub mod place;
pub mod problem;
pub mod prose;
pub mod value;
