//! Parts that several kinds of page show. In: the portal. Out: plain values for a view. A part knows no page.

pub mod answer;
pub mod funding_table;
pub mod growth;
pub mod link;
pub mod membership;
pub mod missing;
pub mod notes;
pub mod pagination;
pub mod sentence;
pub mod timeline;
pub mod writing;
pub mod xml;
