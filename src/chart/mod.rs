//! Maps and pictures of the portal. In: the portal. Out: what is drawn, or its squares and bars as plain values, and the same numbers in
//! words for those who do not see it. A module here chooses what is shown; how it is drawn is for `picture` and the theme.

pub mod every_outcome;
pub mod flow;
pub mod funding_by_year;
pub mod growth;
pub mod membership;
pub mod milestones;
pub mod outcome;
pub mod small_map;
