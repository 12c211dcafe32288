//! Mercat.
