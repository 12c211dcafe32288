//! A message with its values, as text or as HTML. In: its name, and values that are ready for it. Out: its words.

use fluent_bundle::FluentArgs;

use super::argument::Given;
use super::markup;
use super::words::Words;

/// The values of a message, each by its name.
pub type Values = Vec<(&'static str, Given)>;

impl Words {
    /// Returns the text of the message called `name` with its values. [`messages`](super::messages) has a function for each message that calls this.
    pub(super) fn say(&self, name: &'static str, values: Values) -> String {
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
    pub fn html(&self, name: &'static str, values: Values) -> String {
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
                    bare,
                    plain,
                    when,
                    end,
                } => {
                    let time = format!("<time datetime=\"{written}\">{bare}</time>");
                    let marked =
                        |text: String| markup::ready(text.replacen(&bare, &time, 1).into());
                    for (ending, text) in [("when", when), ("end", end)] {
                        arguments.set(format!("{name}-{ending}"), marked(text));
                    }
                    arguments.set(name, marked(plain));
                }
                other @ (Given::Text(_) | Given::Number(_)) => {
                    other.add_to(&mut arguments, name, markup::text);
                }
            }
        }
        markup::html(&self.format(name, &arguments), &links)
    }
}
