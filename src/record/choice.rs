//! A field that takes one word of a short list.

/// A value written as one word of a short list.
pub(crate) trait Choice: Copy {
    /// Every word that may be written.
    const WORDS: &'static [&'static str];
    /// Returns the value of the word at `index` of [`Choice::WORDS`].
    fn at(index: usize) -> Self;
}

/// Declares an enum whose values are written as the given words.
macro_rules! choice {
    ($(#[$meta:meta])* pub enum $name:ident { $($variant:ident = $word:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        pub enum $name { $(#[doc = concat!("Written `", $word, "`.")] #[serde(rename = $word)] $variant,)* }

        impl $name {
            /// Every value, in the order of the content model.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// Returns the word for it in a record.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }
        }

        impl $crate::record::choice::Choice for $name {
            const WORDS: &'static [&'static str] = &[$($word),*];
            fn at(index: usize) -> $name {
                $name::ALL[index]
            }
        }
    };
}
pub(crate) use choice;
