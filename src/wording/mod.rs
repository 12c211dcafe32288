//! Every word that readers of the site see, in one language. In: files of messages in Fluent, later a message with its values. Out: its
//! text, and how the language says numbers, dates, money and lists. A message is asked for by its name in [`messages`], never by free text.
//!
//! The words of a portal are those inside the program, then those of its theme, then its own: a later message takes the place of an
//! earlier one of its name. What is missing, unknown, or uses a value that it is not given is a problem at its line.

mod argument;
mod check;
mod figures;
mod load;
mod markup;
mod message;
pub mod messages;
mod say;
mod shipped;
mod words;

pub use argument::{Argument, Caveat, Choice, Given, Html, Kind, LinkTo};
pub use figures::capital;
pub use message::{Message, Value};
pub use say::Values;
pub use shipped::{files, languages};
pub use words::Words;

/// Returns the English words with pounds, for tests.
#[cfg(test)]
pub(crate) fn english() -> Words {
    let currency = crate::value::money::Currency::default();
    let (words, report) = Words::load("en-GB", &files("en-GB"), &currency);
    words.unwrap_or_else(|| panic!("{report:?}"))
}

#[cfg(test)]
mod tests;
