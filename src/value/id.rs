//! Ids: the names by which records speak of each other, one type for each kind of record.
//!
//! A file's name or a list's key goes in, checked by [`check`]; a cheap handle comes out that can be cloned, compared,
//! sorted and shown. An id never says whether its record exists: that is for whoever links the records.

use std::borrow::Borrow;
use std::fmt;
use std::hash::Hash;
use std::sync::Arc;

use serde::{Serialize, Serializer};

use super::record_kind::{IdKind, RecordKind};
use super::{Fault, shown};

/// What every id can do. There is one type for each kind of record, so that they cannot be mixed up.
pub trait Id:
    Clone + Ord + Eq + Hash + Borrow<str> + fmt::Debug + fmt::Display + Send + Sync + 'static
{
    /// The kind of record that it names.
    const KIND: IdKind;

    /// Returns the id with this text, which [`check`] has already found to be in order.
    fn new(text: &str) -> Self;

    /// Returns the id as it is written.
    fn as_str(&self) -> &str;
}

/// Checks that a text can be an id: lower-case letters a to z, digits, and hyphens that neither begin nor end it.
///
/// ```
/// use mercat::value::id::check;
///
/// assert!(check("east-renfrewshire").is_ok());
/// assert_eq!(check("Écosse Test.x").unwrap_err().help, "write `ecosse-test-x`");
/// ```
///
/// # Errors
///
/// A fault whose help proposes the right form, where the text has any letter or digit to make one of.
pub fn check(text: &str) -> Result<(), Fault> {
    let Some(message) = complaint(text) else {
        return Ok(());
    };
    let proposal = slug(text);
    let help = if proposal.is_empty() {
        "write lower-case letters a to z, digits and hyphens, such as `west-valley`".to_owned()
    } else {
        format!("write `{proposal}`")
    };
    Err(Fault { message, help })
}

/// Returns what is wrong with a text as an id: the first thing that staff would have to change.
fn complaint(text: &str) -> Option<String> {
    if text.is_empty() {
        return Some("the id is empty".to_owned());
    }
    if let Some(stranger) = text.chars().find(|&letter| !is_allowed(letter)) {
        return Some(format!(
            "`{}` cannot be an id: it has {}",
            shown(text),
            describe(stranger)
        ));
    }
    if text.starts_with('-') {
        return Some(format!(
            "`{}` cannot be an id: it begins with a hyphen",
            shown(text)
        ));
    }
    text.ends_with('-')
        .then(|| format!("`{}` cannot be an id: it ends with a hyphen", shown(text)))
}

fn is_allowed(letter: char) -> bool {
    matches!(letter, 'a'..='z' | '0'..='9' | '-')
}

/// Returns a character that an id may not have, as a message says it.
fn describe(stranger: char) -> String {
    match stranger {
        ' ' => "a space".to_owned(),
        '.' => "a dot".to_owned(),
        '_' => "an underscore".to_owned(),
        'A'..='Z' => format!("the capital letter `{stranger}`"),
        _ if stranger.is_control() || stranger.is_whitespace() => {
            "a character that cannot be seen".to_owned()
        }
        _ if is_accent(stranger) => "an accent".to_owned(),
        _ => format!("the character `{stranger}`"),
    }
}

/// Returns whether Windows takes no file or folder of this name: it is that of a device, whatever its ending, or ends with a full stop.
///
/// ```
/// use mercat::value::id::is_refused_by_windows;
///
/// assert!(is_refused_by_windows("con") && is_refused_by_windows("LPT1.html") && is_refused_by_windows("old."));
/// assert!(!is_refused_by_windows("console"));
/// ```
pub fn is_refused_by_windows(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().to_lowercase();
    let number = stem
        .strip_prefix("com")
        .or_else(|| stem.strip_prefix("lpt"));
    let is_device = matches!(stem.as_str(), "con" | "prn" | "aux" | "nul")
        || number.is_some_and(|number| matches!(number.as_bytes(), [b'1'..=b'9']));
    is_device || name.ends_with('.')
}

/// Returns the name that a picture can have: one that it can keep is kept; another in small letters, figures and hyphens.
///
/// ```
/// use mercat::value::id::picture_name;
///
/// assert_eq!(picture_name("Boat Photo.PNG"), "boat-photo.png");
/// assert_eq!(picture_name("IMG_2034.jpg"), "IMG_2034.jpg");
/// assert_eq!(picture_name(""), "name.jpg");
/// ```
pub fn picture_name(name: &str) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "jpg"));
    let is_plain =
        |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.');
    let stem = match slug(stem) {
        _ if !stem.is_empty() && stem.chars().all(is_plain) => stem.to_owned(),
        empty if empty.is_empty() => "name".to_owned(),
        slug => slug,
    };
    format!("{stem}.{}", ending.to_ascii_lowercase())
}

/// Returns a text as an id, an anchor or an address would have it: lower case, accents folded, and a single hyphen for any
/// run of other characters. It is empty where the text has no letter or digit that can be folded.
///
/// ```
/// use mercat::value::id::slug;
///
/// assert_eq!(slug("Comhairle nan Eilean Siar: Àrd-sgoil"), "comhairle-nan-eilean-siar-ard-sgoil");
/// assert_eq!(slug("中"), "");
/// ```
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    let mut gap = false;
    for letter in text
        .chars()
        .filter(|&letter| !is_accent(letter))
        .flat_map(char::to_lowercase)
    {
        let mut ascii = [0; 4];
        let folded = if letter.is_ascii_alphanumeric() {
            &*letter.encode_utf8(&mut ascii)
        } else {
            fold(letter)
        };
        if folded.is_empty() {
            // A lower-cased capital can be a letter and an accent of its own (İ); the accent is no gap either.
            gap |= !is_accent(letter);
            continue;
        }
        if gap && !slug.is_empty() {
            slug.push('-');
        }
        gap = false;
        slug.push_str(folded);
    }
    slug
}

/// Returns whether a character is an accent of its own, as the file names of some systems write them after the letter.
fn is_accent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// Returns the plain letters for a lower-case Latin letter with an accent, or nothing for any other character.
fn fold(letter: char) -> &'static str {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' | 'ǎ' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'þ' => "th",
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' | 'ẁ' | 'ẃ' | 'ẅ' => "w",
        'ý' | 'ÿ' | 'ŷ' | 'ỳ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => "",
    }
}

macro_rules! ids {
    ($($(#[$meaning:meta])* $name:ident, $kind:expr;)*) => {$(
        $(#[$meaning])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl Id for $name {
            const KIND: IdKind = $kind;

            fn new(text: &str) -> Self {
                Self(text.into())
            }

            fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.pad(&self.0)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// The id of a council: the name of its file in `councils/`.
    CouncilId, IdKind::Record(RecordKind::Council);
    /// The id of an organisation that is not a council: the name of its file in `organisations/`.
    OrganisationId, IdKind::Record(RecordKind::Organisation);
    /// The id of a council or an organisation, which share one space because both lead, partner and fund.
    BodyId, IdKind::Body;
    /// The id of a project: the name of its file in `projects/`.
    ProjectId, IdKind::Record(RecordKind::Project);
    /// The id of a principle or commitment of the strategy: the name of its file in `strategy/`.
    PrincipleId, IdKind::Record(RecordKind::Principle);
    /// The id of a published document: its key in `sources.yaml`.
    SourceId, IdKind::Record(RecordKind::Source);
    /// The id of a milestone: its `id` in `milestones.yaml`.
    MilestoneId, IdKind::Record(RecordKind::Milestone);
    /// The id of a dated piece of news: the name of its file in `updates/`.
    UpdateId, IdKind::Record(RecordKind::Update);
    /// The id of a standing page: the name of its file in `pages/`.
    PageId, IdKind::Record(RecordKind::Page);
}

impl From<CouncilId> for BodyId {
    fn from(id: CouncilId) -> Self {
        Self(id.0)
    }
}

impl From<OrganisationId> for BodyId {
    fn from(id: OrganisationId) -> Self {
        Self(id.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn each_fault_of_an_id_names_what_is_wrong_with_it() {
        for (text, message, help) in [
            (
                "",
                "the id is empty",
                "write lower-case letters a to z, digits and hyphens, such as `west-valley`",
            ),
            (
                "Fife",
                "`Fife` cannot be an id: it has the capital letter `F`",
                "write `fife`",
            ),
            (
                "east lothian",
                "`east lothian` cannot be an id: it has a space",
                "write `east-lothian`",
            ),
            (
                "team.v2",
                "`team.v2` cannot be an id: it has a dot",
                "write `team-v2`",
            ),
            (
                "my_jobs",
                "`my_jobs` cannot be an id: it has an underscore",
                "write `my-jobs`",
            ),
            (
                "àrd",
                "`àrd` cannot be an id: it has the character `à`",
                "write `ard`",
            ),
            (
                "a\u{300}rd",
                "`a\u{300}rd` cannot be an id: it has an accent",
                "write `ard`",
            ),
            (
                "a\u{0}b",
                "`a\\0b` cannot be an id: it has a character that cannot be seen",
                "write `a-b`",
            ),
            (
                "-fife",
                "`-fife` cannot be an id: it begins with a hyphen",
                "write `fife`",
            ),
            (
                "fife-",
                "`fife-` cannot be an id: it ends with a hyphen",
                "write `fife`",
            ),
        ] {
            assert_eq!(check(text), Err(Fault::new(message, help)));
        }
    }

    #[test]
    fn a_long_text_is_cut_where_it_is_shown() {
        let fault = check(&"A".repeat(100)).unwrap_err();
        assert_eq!(
            fault.message,
            format!(
                "`{}…` cannot be an id: it has the capital letter `A`",
                "A".repeat(60)
            )
        );
    }

    #[test]
    fn a_slug_folds_what_people_write() {
        for (text, expected) in [
            ("Chief digital officer", "chief-digital-officer"),
            (
                "  Siorrachd Rinn Friù an Ear ",
                "siorrachd-rinn-friu-an-ear",
            ),
            ("Straße — Æther & Łódź", "strasse-aether-lodz"),
            ("E\u{301}cosse", "ecosse"),
            ("İstanbul", "istanbul"),
            ("5 (five) years…", "5-five-years"),
        ] {
            assert_eq!(slug(text), expected);
        }
    }

    #[test]
    fn a_body_has_the_id_of_its_council_or_organisation() {
        assert_eq!(BodyId::from(CouncilId::new("fife")), BodyId::new("fife"));
        assert_eq!(
            BodyId::from(OrganisationId::new("cosla")).to_string(),
            "cosla"
        );
        assert_eq!(
            serde_json::to_string(&SourceId::new("nrs-2015")).unwrap(),
            r#""nrs-2015""#
        );
    }

    proptest! {
        #[test]
        fn a_slug_can_be_an_id_or_is_empty(text in "\\PC{0,24}|[ -~]{0,24}") {
            let slug = slug(&text);
            prop_assert!(slug.is_empty() || check(&slug).is_ok(), "{}", slug);
        }

        #[test]
        fn an_id_is_its_own_slug(id in "[a-z0-9]+(-[a-z0-9]+){0,3}") {
            prop_assert_eq!(check(&id), Ok(()));
            prop_assert_eq!(slug(&id), id);
        }
    }
}
