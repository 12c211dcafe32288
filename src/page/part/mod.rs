//! Parts that several kinds of page show. In: the portal. Out: plain values for a view. A part knows no page.

pub mod link;
pub mod notes;
pub mod pagination;
pub mod sentence;
pub mod writing;
