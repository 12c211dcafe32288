//! Mercat.

pub mod value;
