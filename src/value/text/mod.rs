//! What a text holds that its letters do not show: characters that nobody sees, directions of writing, addresses that only stand for one or
//! lead on to another.

pub mod direction;
mod forwarded;
mod placeholder;
pub mod unseen;

pub use forwarded::forwarded;
pub use placeholder::{is_local, is_placeholder};
