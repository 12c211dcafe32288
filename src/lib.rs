//! Mercat: the house on one page.
//!
//! Mercat turns the council records and project write-ups of a partnership into the website that shows who joined,
//! what they fund, and how each project serves the strategy. Three ideas carry it:
//!
//! 1. **Stages.** Files → records → portal → routes → output. Each stage is one function from the value before it to
//!    the next value and a [report](problem::Report) of all that is wrong. No stage looks back, and no value is changed
//!    later; what few ask for is worked out when it is asked for.
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
//! | [`late`] | a value that is worked out when somebody asks for it |
//! | [`value`] | what a value can be: ids, dates, financial years, money |
//! | [`picture`] | plain numbers in, SVG out |
//! | [`problem`] | what is wrong, where, and what to write instead; what only the machine can mend |
//! | [`wording`] | every word that readers of the site see, in one language |
//! | [`content`] | the content as text and trees, from a folder or a revision in Git |
//! | [`prose`] | Markdown → safe HTML |
//! | [`theme`] | how pages look: templates, styles, and how values are shown |
//! | [`record`] | what staff write, in the words of the content model |
//! | [`portal`] | records, linked, and everything that follows from them |
//! | [`dataset`] | the portal as tables, and their files |
//! | [`route`] | what is at each address |
//! | [`sentence`] | facts of the portal as sentences |
//! | [`evidence`] | what stands behind each fact, and what nobody has published |
//! | [`chart`] | maps and pictures of the portal: what is drawn, and the same in words |
//! | [`listing`] | tables and lists of records, a row for each; long ones cut, added up or split into pages |
//! | [`writing`] | a record's Markdown as it stands on its page, with its links and pictures |
//! | [`search`] | the files that the search of the site reads |
//! | [`difference`] | two states of the content, compared in sentences |
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
//! # One name, one meaning
//!
//! What staff speak of, and what the code calls it:
//!
//! | word | meaning |
//! | --- | --- |
//! | portal | all records, linked: what one site is made from |
//! | record | one council, project, update …, as staff wrote it; its [kind](value::record_kind::RecordKind) says which |
//! | body | a council or an organisation: whoever can lead, partner or fund |
//! | member | a council that has joined; the roll is how many had which status on a day |
//! | statement | a record of the strategy, called [`principle`](record::principle) in files and addresses |
//! | service | what a project does for a statement; a tie is a body's part in a project |
//! | line of funding | who gives what to which project, once |
//! | claim | a total that somebody published, checked against the records |
//! | fact | anything a record says that can be wrong, with its evidence |
//! | source | an entry of the bibliography; a citation is a source with a place in it |
//! | gap | what is not published or has no evidence, and who could say |
//! | write-up | the Markdown of a record |
//!
//! What the program adds:
//!
//! | word | meaning |
//! | --- | --- |
//! | file | a text that staff wrote; a place is a stretch of it, a location a node of its YAML |
//! | node, entry | a piece of YAML, and one field of a map |
//! | mention | an id in a record; a ref is one that is known to lead somewhere |
//! | problem | what staff can mend; a failure is what only the machine can |
//! | report | all problems of one stage |
//! | link | a title and an address of the site; a target is where a link in a text leads |
//! | route | an address and what is there; a page is what a template dresses, its head what all pages have |
//! | view | what a template is handed; private to one kind of page |
//! | row | one line of a table on a page |
//! | dataset | a table as files, with columns that have a meaning |
//! | picture | a photograph in the content folder; what the room [`picture`] makes is a drawing |
//! | difference | what differs between two states of the content; a loss is what was there and is not any more |
//! | snapshot, edition | the site that is served between two edits, and its number |
//!
//! Only [`content`], [`theme`], [`body`], [`publish`], [`serve`] and [`cli`] touch the disk, and only [`cli`] reads
//! arguments and environment. "Today" is an input, never a clock. Equal content gives the same bytes on any machine.

pub(crate) mod body;
pub(crate) mod chart;
pub mod cli;
pub mod content;
pub(crate) mod dataset;
pub mod difference;
pub(crate) mod evidence;
pub(crate) mod late;
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
