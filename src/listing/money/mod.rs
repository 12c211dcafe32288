//! Lists of the pages of money: what is given of one kind, who is known to pay though not how much, what has been said in words, and
//! what a body receives. And what the totals of those pages add. In: the portal. Out: rows with their sources.

pub mod adds;
pub mod given;
pub mod kind;
pub mod lines;
pub mod payers;
pub mod said;
