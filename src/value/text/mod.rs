//! The characters of a text that are not seen: those that nobody means to write, and those that keep directions of writing apart.

pub mod direction;
pub mod unseen;
