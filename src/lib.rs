//! Mercat: the house on one page.
//!
//! Mercat turns the council records and project write-ups of a partnership into the website that shows who joined,
//! what they fund, and how each project serves the strategy. Three ideas carry it:
//!
//! 1. **Stages.** Files → records → portal → routes → output. Each stage is one function from the value before it to
//!    the next value and a [report](problem::Report) of all that is wrong. No stage looks back, and no value is filled
//!    in later.
//! 2. **One table of addresses.** Everything that is published is a [route](route::Route), known and checked before the
//!    first byte is written. A build makes the whole table, a server one entry when a browser asks, by the same code.
//! 3. **A portal exists only if it is whole.** Reading never fails: what is wrong becomes empty and a problem, so that
//!    every other check still runs. Hence a page is a pure function of the portal: no missing record, no clock, no disk.
//!
//! # The rooms
//!
//! From the ground up. A room imports only from rooms above it in this list.
//!
//! | room | what it is for |
//! | --- | --- |
//! | [`place`] | a text file, and a stretch of one |
//! | [`value`] | what a value can be: ids, dates, financial years, money |
//! | [`picture`] | plain numbers in, SVG out |
//! | [`problem`] | what is wrong, where, and what to write instead; what only the machine can mend |
//! | [`content`] | the content folder as text and trees |
//! | [`prose`] | Markdown → safe HTML |
//! | [`theme`] | how pages look: templates, styles, and how values are shown |
//! | [`record`] | what staff write, in the words of the content model |
//! | [`portal`] | records, linked, and everything that follows from them |
//! | [`dataset`] | the portal as tables, and their files |
//! | [`route`] | what is at each address |
//! | [`sentence`] | facts of the portal as English sentences |
//! | [`evidence`] | what stands behind each fact, and what nobody has published |
//! | [`chart`] | maps and pictures of the portal: what is drawn, and the same in words |
//! | [`listing`] | tables and lists of records, a row for each; long ones cut, added up or split into pages |
//! | [`writing`] | a record's Markdown as it stands on its page, with its links and pictures |
//! | [`search`] | the files that the search of the site reads |
//! | [`page`] | one file for each kind of page; the table of routes |
//! | [`body`] | what a route gives: its bytes |
//! | [`site`] | the stages in a row |
//! | [`publish`] | every route, in parallel, beside the old site, then swapped in |
//! | [`serve`] | the site while it is being edited |
//! | [`cli`] | arguments, terminal, exit status |
//!
//! # Where to begin
//!
//! To follow a build from the command to the disk, read [`cli`], [`site::Site::load`] and [`publish::publish`]. To follow a fact
//! from the file to the page, read one kind of record, such as [`record::council`], and the page of its name.
//! A new field is a line in the table of its record and one in its `read`; a new kind of page is a file in [`page`], its template, and a line in the table.
//!
//! Only [`content`], [`theme`], [`body`], [`publish`], [`serve`] and [`cli`] touch the disk, and only [`cli`] reads
//! arguments and environment. "Today" is an input, never a clock. Equal content gives the same bytes on any machine.

pub(crate) mod body;
pub(crate) mod chart;
pub mod cli;
pub mod content;
pub(crate) mod dataset;
pub(crate) mod evidence;
pub(crate) mod listing;
pub(crate) mod page;
pub(crate) mod picture;
pub mod place;
pub mod portal;
pub mod problem;
pub mod prose;
pub mod publish;
pub mod record;
pub mod route;
pub mod search;
pub(crate) mod sentence;
pub(crate) mod serve;
pub mod site;
pub(crate) mod theme;
pub mod value;
pub mod wording;
pub(crate) mod writing;
