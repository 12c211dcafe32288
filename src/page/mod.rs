//! The route table: every kind of page, one line each. In: the portal. Out: everything that is published.
//! A page is a pure function of the portal: it touches no disk and no clock and knows no other page.

pub mod part;
