//! Runs Mercat.
fn main() {}
