//! What a text holds that its letters do not show: characters that nobody sees, directions of writing, addresses that only stand for one or
//! lead on to another, errors of a spreadsheet.

pub mod direction;
mod forwarded;
mod placeholder;
mod port;
mod spreadsheet;
pub mod unseen;
pub mod windows;

pub use forwarded::forwarded;
pub use placeholder::{is_local, is_placeholder, is_within_a_network};
pub use port::impossible_port;
pub use spreadsheet::spreadsheet_error;
