//! Lists of the page of money that add nothing up: who is known to pay though not how much, and what has been said in words. And what the
//! totals of that page add. In: the
//! portal. Out: rows with their sources.

pub mod adds;
pub mod payers;
pub mod said;
