//! Every kind of mistake with its meaning for staff. A code is never renamed: people search for it.

/// Whether a problem stops a build.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The site cannot be built as the content stands.
    Error,
    /// Worth a look; the site is built all the same.
    Warning,
}

macro_rules! codes {
    ($($variant:ident $text:literal $severity:ident $meaning:literal)*) => {
        /// The kind of a mistake.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code { $(#[doc = $meaning] $variant,)* }

        impl Code {
            /// Every code, in the order of this file.
            pub const ALL: &'static [Code] = &[$(Code::$variant),*];

            /// Returns the code as it is printed.
            #[must_use]
            pub fn text(self) -> &'static str {
                match self { $(Code::$variant => $text,)* }
            }

            /// Returns whether it stops a build.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity,)* }
            }

            /// Returns what it means, in one sentence for staff.
            #[must_use]
            pub fn meaning(self) -> &'static str {
                match self { $(Code::$variant => $meaning,)* }
            }
        }
    };
}

codes! {
    NoSite            "no-site"             Error "The content folder has no `site.yaml`, which names the portal."
    UnknownFile       "unknown-file"        Error "A file or folder that Mercat does not know would be lost."
    BadName           "bad-name"            Error "A file name is the record's id: small letters a to z, figures and hyphens."
    Unreadable        "unreadable"          Error "A file cannot be read as text."
    TooLarge          "too-large"           Error "A record is larger than any record needs to be."
    BadFrontMatter    "bad-front-matter"    Error "The fields between the two lines `---` at the top of a Markdown file are missing or not closed."
    BadYaml           "bad-yaml"            Error "The file is not well-formed YAML."
    MergeConflict     "merge-conflict"      Error "Git left two versions of a part of a file that it could not join."
    UnseenCharacter   "unseen-character"    Error "A character that nobody sees, where it changes what is read."
    UnknownField      "unknown-field"       Error "A field that this kind of file does not have."
    RepeatedField     "repeated-field"      Error "A field is written twice in one record."
    MissingField      "missing-field"       Error "A field that every record of this kind needs."
    WrongType         "wrong-type"          Error "A value of another kind than the field takes, such as a list where a text belongs."
    BadValue          "bad-value"           Error "A value that is not one of those the field takes."
    BadDate           "bad-date"            Error "A date that does not exist or is not written as 2016, 2016-05 or 2016-05-31."
    BadFinancialYear  "bad-financial-year"  Error "A financial year is written 2016-17."
    BadMoney          "bad-money"           Error "An amount that cannot be read exactly."
    BadAddress        "bad-address"         Error "A web address that is not complete or not allowed."
    DatesOutOfOrder   "dates-out-of-order"  Error "Something ends before it begins, or has an end that its status does not allow."
    TakenSquare       "taken-square"        Error "Two councils stand on one square of the map."
    InACircle         "in-a-circle"         Error "Councils that follow each other in a circle, or a record that follows or shares with itself."
    UnknownId         "unknown-id"          Error "A reference to a record that does not exist."
    RepeatedId        "repeated-id"         Error "Two records have one id or one address."
    DraftId           "draft-id"            Error "A published record speaks of one that is still a draft."
    RawHtml           "raw-html"            Error "HTML in a write-up: only Markdown is taken."
    UnsafeLink        "unsafe-link"         Error "A link whose target a reader's browser could run."
    DeadLink          "dead-link"           Error "A link to a file, picture or heading that does not exist."
    BadPicture        "bad-picture"         Error "A picture that is none, is broken, or is larger than any page needs."
    NoAlternative     "no-alternative-text" Error "A picture without words for those who cannot see it."
    Vanished          "vanished"            Error "A record, an amount or an address that was there is gone, and no reason is given for it."
    BadTheme          "bad-theme"           Error "A mistake in the theme's templates."
    BadWords          "bad-words"           Error "A mistake in the files of words that readers see."
    NoEvidence        "no-evidence"         Warning "A fact that names no source."
    NoProject         "no-project"          Warning "A statement of the strategy that no project serves."
    VagueAlternative  "vague-alternative-text" Warning "Words for a picture that say nothing of what it shows."
    Placeholder       "placeholder"         Warning "What only stands for an address or for words that are still to be written."
    ClaimNotBorneOut  "claim-not-borne-out" Warning "A published total that the records do not bear out."
    StrayMarkup       "stray-markup"        Warning "Signs that look like markup and are none: readers see them as they are written."
    CopiedAlong       "copied-along"        Warning "What another program left in a text that was copied from it."
    BrokenLetters     "broken-letters"      Warning "Letters that were broken or lost when a text was copied or saved."
    LostText          "lost-text"           Warning "Words of a text that are on no page."
    CutByComment      "cut-by-comment"      Warning "A `#` that makes a comment of the rest of a value."
    FutureDate        "future-date"         Warning "A date later than another one allows."
    FarDate           "far-date"            Warning "A date that lies decades before or after every other."
    NotThereThen      "not-there-then"      Warning "Something is said of a council from a time at which it did not exist."
    Alike             "alike"               Warning "Two records share what only one of them can have, as when a file was copied."
    NamedTwice        "named-twice"         Warning "Something is named twice where it counts once."
    OutOfLine         "out-of-line"         Warning "A figure that is ten times as high or as low as every other of its kind, or a code in other letters than they."
    MoreThanAll       "more-than-all"       Warning "A published total that is higher than the whole."
    SeveralInOne      "several-in-one"      Warning "Several values are written as one."
    LongQuote         "long-quote"          Warning "More words of a document than a quote may have."
    QuoteWithoutIt    "quote-without-it"    Warning "A quote that does not hold the figure or the year that it stands for."
    CheckedUnread     "checked-unread"      Warning "A record was checked after its sources were last read."
    NoHistory         "no-history"          Warning "A clone without the whole history: the site does not say what changed when."
    NoWords           "no-words"            Error   "A language in which the portal's own words are not there."
}
