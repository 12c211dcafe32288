//! A message as the program knows it: its name and the values it takes. `messages!` writes the table of them, and for each message that
//! the program itself says a function with these values as arguments.

use super::argument::{Argument, Kind};

/// A message that the words of every language must have.
#[derive(Debug, PartialEq, Eq)]
pub struct Message {
    /// Its name in the files of words: `council-joined`.
    pub name: &'static str,
    /// The values it takes.
    pub takes: &'static [Value],
}

/// A value that a message takes.
#[derive(Debug, PartialEq, Eq)]
pub struct Value {
    /// Its name: `$council` is the value `council`.
    pub name: &'static str,
    /// What sort of value it is.
    pub kind: Kind,
    /// Whether the message must use it: it says how far another one is to be relied on.
    pub is_caveat: bool,
}

impl Value {
    /// Returns the value called `name` that is of the type `T`.
    pub(super) const fn of<T: Argument>(name: &'static str) -> Value {
        Value {
            name,
            kind: T::KIND,
            is_caveat: T::IS_CAVEAT,
        }
    }
}

/// Writes the messages of one file of words: those that the program says, as functions, and those that only templates say.
macro_rules! messages {
    (
        program { $( $(#[doc = $about:literal])* $called:ident ( $( $value:ident : $kind:ty ),* $(,)? ); )* }
        templates { $( $shown:ident $( ( $( $part:ident : $sort:ty ),* $(,)? ) )? ; )* }
    ) => {
        /// The messages of this file.
        pub(super) const ALL: &[$crate::wording::message::Message] = &[
            $( $crate::wording::message::Message {
                name: $crate::wording::message::kebab!($called),
                takes: &[ $( $crate::wording::message::Value::of::<$kind>($crate::wording::message::kebab!($value)) ),* ],
            }, )*
            $( $crate::wording::message::Message {
                name: $crate::wording::message::kebab!($shown),
                takes: &[ $( $( $crate::wording::message::Value::of::<$sort>($crate::wording::message::kebab!($part)) ),* )? ],
            }, )*
        ];

        impl $crate::wording::words::Words {
            $(
                #[doc = concat!("Returns the words of the message `", stringify!($called), "`.")]
                $(#[doc = ""] #[doc = $about])*
                #[must_use]
                #[allow(clippy::too_many_arguments, reason = "a message is given all its values at once")]
                pub fn $called(&self, $( $value: $kind ),* ) -> String {
                    self.say($crate::wording::message::kebab!($called), vec![ $( (
                        $crate::wording::message::kebab!($value),
                        $crate::wording::argument::Argument::given($value, self),
                    ) ),* ])
                }
            )*
        }
    };
}

/// A name of Rust as Fluent writes it: `council_joined` is `council-joined`.
macro_rules! kebab {
    ($name:ident) => {{
        const NAME: &str = stringify!($name);
        const BYTES: [u8; NAME.len()] = $crate::wording::message::hyphened(NAME);
        match std::str::from_utf8(&BYTES) {
            Ok(name) => name,
            Err(_) => NAME,
        }
    }};
}

pub(super) use {kebab, messages};

/// Returns the bytes of `name` with hyphens in the place of its low lines.
pub(super) const fn hyphened<const N: usize>(name: &str) -> [u8; N] {
    let name = name.as_bytes();
    let mut bytes = [0; N];
    let mut at = 0;
    while at < N {
        bytes[at] = if name[at] == b'_' { b'-' } else { name[at] };
        at += 1;
    }
    bytes
}
