//! Lists of the page of money that add nothing up: who is known to pay though not how much, and what has been said in words. In: the
//! portal. Out: rows with their sources.

pub mod payers;
pub mod said;
