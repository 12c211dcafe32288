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
mod shipped;

use std::collections::BTreeMap;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use crate::value::money::Currency;
pub use argument::{Argument, Caveat, Choice, Given, Html, Kind, LinkTo};
pub use figures::capital;
pub use message::{Message, Value};
#[cfg(test)]
pub(crate) use shipped::english;
pub use shipped::{files, languages};

/// All messages of one language, complete and checked.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    /// The text of each message that takes no value: most of them, and they stand on every page.
    fixed: BTreeMap<&'static str, String>,
    currency: Currency,
}

impl fmt::Debug for Words {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Words").finish_non_exhaustive()
    }
}

/// The values of a message, each by its name.
pub type Values<'v> = Vec<(&'static str, Given<'v>)>;

impl Words {
    /// Returns the text of the message called `name` with its values. [`messages`] has a function for each message that calls this.
    fn say(&self, name: &'static str, values: Values<'_>) -> String {
        if let Some(text) = self.fixed.get(name) {
            return text.clone();
        }
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            value.add_to(&mut arguments, name, |text| text);
        }
        self.format(name, &arguments)
    }

    /// Returns the text of a message that takes no value.
    #[must_use]
    pub fn text(&self, name: &'static str) -> String {
        self.say(name, Vec::new())
    }

    /// Returns the message called `name` as HTML: values are escaped unless they are HTML, and `<value>…</value>` is a link to the
    /// address that the message is given under that name.
    #[must_use]
    pub fn html(&self, name: &'static str, values: Values<'_>) -> String {
        if let Some(text) = self.fixed.get(name) {
            return markup::html(text, &[]);
        }
        let mut links = Vec::new();
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            match value {
                Given::Link(address) => links.push((name, address)),
                Given::Html(html) => arguments.set(name, markup::ready(html)),
                Given::Date {
                    written,
                    plain,
                    when,
                } => {
                    let time = |text: &str| format!("<time datetime=\"{written}\">{text}</time>");
                    arguments.set(
                        format!("{name}-when"),
                        markup::ready(when.replacen(&plain, &time(&plain), 1).into()),
                    );
                    arguments.set(name, markup::ready(time(&plain).into()));
                }
                other @ (Given::Text(_) | Given::Number(_)) => {
                    other.add_to(&mut arguments, name, markup::text);
                }
            }
        }
        markup::html(&self.format(name, &arguments), &links)
    }

    /// Returns the text of the message called `name`. It exists and is given all it uses: both were looked at when the words were loaded.
    fn format(&self, name: &str, values: &FluentArgs<'_>) -> String {
        let message = self.bundle.get_message(name);
        let Some(pattern) = message.and_then(|message| message.value()) else {
            return String::new();
        };
        let text = self
            .bundle
            .format_pattern(pattern, Some(values), &mut Vec::new());
        text.into_owned()
    }
}

#[cfg(test)]
mod tests;
