//! Facts of the portal as sentences. In: numbers, dates, names, and records with what follows from them. Out: text, right for
//! none, one, some and all. A module here makes words only: it draws nothing, cites nothing and knows no page.

pub mod counted;
pub mod funding;
pub mod growth;
mod initial;
pub mod key_figure;
pub mod life;
pub mod project;
pub mod section;
pub mod stage;
pub mod ties;

pub use initial::initial;
