//! What stands behind each fact, and what nobody has published. In: facts, claims and the gaps that the portal found. Out: numbered
//! notes, remarks, publishers, and questions that somebody could answer. A module here judges nothing and knows no page.

pub mod blank;
pub mod gap;
pub mod letter;
pub mod missing;
pub mod newest;
pub mod notes;
pub mod publishers;
pub mod replies;
pub mod uncited_note;
