//! The messages of one language, complete and checked. In: a message's name and its values as Fluent takes them. Out: its text.

use std::collections::BTreeMap;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use crate::value::money::Currency;

/// All messages of one language, complete and checked.
pub struct Words {
    pub(super) bundle: FluentBundle<FluentResource>,
    /// The text of each message that takes no value: most of them, and they stand on every page.
    pub(super) fixed: BTreeMap<&'static str, String>,
    pub(super) currency: Currency,
}

impl fmt::Debug for Words {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Words").finish_non_exhaustive()
    }
}

impl Words {
    /// Returns the text of the message called `name`. It exists and is given all it uses: both were looked at when the words were loaded.
    pub(super) fn format(&self, name: &str, values: &FluentArgs<'_>) -> String {
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
