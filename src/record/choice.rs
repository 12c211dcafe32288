//! A field that takes one word of a short list.

/// Declares an enum whose values are written as the given words.
macro_rules! choice {
    ($(#[$meta:meta])* pub enum $name:ident { $($variant:ident = $word:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        pub enum $name { $(#[doc = concat!("Written `", $word, "`.")] #[serde(rename = $word)] $variant,)* }

        impl $name {
            /// Every value, in the order of the content model.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The word for it in a record.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }
        }

        impl $crate::record::field_value::Choice for $name {
            const WORDS: &'static [&'static str] = &[$($word),*];
            fn at(index: usize) -> $name {
                $name::ALL[index]
            }
        }
    };
}
pub(crate) use choice;

/// Words in a sentence: "`a`, `b` or `c`".
pub(super) fn listed(words: &[&str], joined_by: &str) -> String {
    match words {
        [] => String::new(),
        [only] => format!("`{only}`"),
        [others @ .., last] => {
            let others: Vec<String> = others.iter().map(|word| format!("`{word}`")).collect();
            format!("{} {joined_by} `{last}`", others.join(", "))
        }
    }
}
