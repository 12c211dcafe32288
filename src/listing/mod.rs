//! Tables and lists of records. In: records, in the order in which they are shown. Out: a row for each, with its links and its numbers of
//! notes, and where a long list is cut, added up or split into pages. A module here knows no page.

pub mod benefits;
pub mod coverage;
pub mod flow;
pub mod funding;
pub mod funding_by_year;
pub mod history;
pub mod milestones;
pub mod money;
pub mod pagination;
pub mod projects;
pub mod timeline;
