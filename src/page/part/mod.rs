//! Parts that several kinds of page show. In: the portal. Out: plain values for a view. A part knows no page.

pub mod answer;
pub mod brought;
pub mod coverage;
pub mod flow;
pub mod funding_table;
pub mod gap;
pub mod giving;
pub mod growth;
pub mod link;
pub mod membership;
pub mod milestone;
pub mod missing;
pub mod notes;
pub mod outcome;
pub mod pagination;
pub mod picture;
pub mod project_table;
pub mod remark;
pub mod search;
pub mod sentence;
pub mod small_map;
pub mod timeline;
pub mod writing;
pub mod xml;
pub mod year_table;
