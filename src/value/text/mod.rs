//! The characters of a text that are not seen: those that nobody means to write, and those that keep directions of writing apart.

pub mod direction;
mod placeholder;
pub mod unseen;

pub use placeholder::is_placeholder;
