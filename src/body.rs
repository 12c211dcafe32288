//! What a route gives: its bytes, for publishing and serving alike. In: bytes, or the path of a picture. Out: the bytes, in a
//! file or in memory. Never asks where they belong.

mod budget;
mod bytes;
mod cache;
mod drawing;
mod fingerprint;
mod picture;

pub use bytes::RouteBytes;
pub use fingerprint::Fingerprint;
pub use picture::{Resizer, Wanted};
