//! The commands that deal with single records rather than the site: what a record of each kind may say, a new one, another id for one, one
//! fewer. In: the content folder. Out: text on standard output, or changed files of that folder. Never builds a site.

pub(super) mod blank;
mod known;
mod mentions;
pub(super) mod new;
mod redirect;
pub(super) mod remove;
pub(super) mod rename;
pub(super) mod schema;
pub(super) mod trial;

use std::ffi::OsStr;
use std::sync::Arc;

use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};
use clap::{Arg, Command};

use super::choices::Choices;
use crate::content::{self, Content, ContentFile};
use crate::place::File;
use crate::problem::Failure;
use crate::problem::nearest::nearest;
use crate::record;
use crate::value::id;
use crate::value::record_kind::RecordKind;

/// A word of the command line for a kind of record: the program's, or the portal's own for its members, which only `site.yaml` says.
#[derive(Debug, Clone)]
pub(super) struct KindWord {
    word: String,
    taken: fn(RecordKind) -> bool,
}

/// What one of the members is called where the portal has no word of its own.
const UNNAMED: &str = "member";

/// A kind of record, and what the portal calls one of them.
struct NamedKind {
    kind: RecordKind,
    word: String,
}

impl KindWord {
    /// Returns the kind, or says which there are. The content is asked for only where its own word for the members is wanted.
    fn among(&self, content: impl FnOnce() -> Option<Content>) -> Result<NamedKind, Failure> {
        let known = self.kinds().find(|kind| kind.word() == self.word);
        if let Some(kind) = known.filter(|kind| *kind != RecordKind::Council) {
            let word = kind.word().to_owned();
            return Ok(NamedKind { kind, word });
        }
        let members = content().and_then(|content| record::member_word(&content));
        let own = members.filter(|_| (self.taken)(RecordKind::Council));
        let is_own = |word: &String| id::slug(word) == id::slug(&self.word);
        if known.is_some() || own.as_ref().is_some_and(is_own) {
            let kind = RecordKind::Council;
            let word = own.filter(|word| word != UNNAMED);
            let word = word.unwrap_or_else(|| kind.word().to_owned());
            return Ok(NamedKind { kind, word });
        }
        if let Some(kind) = by_hand(&self.word) {
            let message = format!("this command is not for {}", kind.many());
            let file = kind.path(&self.word);
            let help = format!("open `{file}` in the content folder, and do it there by hand");
            return Err(Failure::new(message).help(help));
        }
        let usual = RecordKind::Council.word();
        let shown = |kind: RecordKind| match &own {
            Some(word) if kind == RecordKind::Council && id::slug(word) != usual => {
                format!("`{word}` (or `{usual}`)")
            }
            _ => format!("`{}`", kind.word()),
        };
        let all: Vec<String> = self.kinds().map(shown).collect();
        let mut known: Vec<&str> = self.kinds().map(RecordKind::word).collect();
        known.extend(own.as_deref());
        let near = nearest(&self.word, known);
        let failure = Failure::new(format!("there is no kind of record `{}`", self.word));
        let all = all.join(", ");
        Err(failure.help(match near {
            Some(near) => format!("write `{near}`; the kinds are {all}"),
            None => format!("the kinds are {all}"),
        }))
    }

    fn kinds(&self) -> impl Iterator<Item = RecordKind> {
        RecordKind::ALL
            .iter()
            .copied()
            .filter(|kind| (self.taken)(*kind))
    }
}

/// Returns the kind that a word means, where its records are lines of one file that staff write by hand.
fn by_hand(word: &str) -> Option<RecordKind> {
    let is_meant = |kind: &&RecordKind| kind.word() == word || kind.many() == word;
    let kind = RecordKind::ALL.iter().find(is_meant)?;
    kind.folder().is_none().then_some(*kind)
}

/// Returns the content of the folder that the command line names; nothing where there is no such folder.
fn content_of(choices: &Choices) -> Option<Content> {
    let folder = &choices.content;
    let read = || content::read(folder, &folder.to_string_lossy()).0;
    choices.must_have_content().is_ok().then(read)
}

/// Takes the word for one of the kinds that are `taken`; help and shells show those that the program knows.
fn kind_among(taken: fn(RecordKind) -> bool) -> impl TypedValueParser<Value = KindWord> {
    KindWords(taken)
}

#[derive(Clone)]
struct KindWords(fn(RecordKind) -> bool);

impl TypedValueParser for KindWords {
    type Value = KindWord;

    fn parse_ref(
        &self,
        command: &Command,
        argument: Option<&Arg>,
        word: &OsStr,
    ) -> Result<KindWord, clap::Error> {
        let word = StringValueParser::new().parse_ref(command, argument, word)?;
        let taken = self.0;
        Ok(KindWord { word, taken })
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        let kinds = RecordKind::ALL.iter().filter(|kind| (self.0)(**kind));
        Some(Box::new(kinds.map(|kind| PossibleValue::new(kind.word()))))
    }
}

/// The longest name that a disk takes.
const LONGEST_NAME: usize = 255;

/// Refuses an id that a record of a kind cannot have.
fn can_be_id(kind: RecordKind, id: &str) -> Result<(), Failure> {
    id::check(id).map_err(|fault| Failure::new(fault.message).help(fault.help))?;
    let path = kind.path(id);
    let entry = ContentFile {
        file: Arc::new(File::new("", &path, String::new())),
        kind,
        id: id.to_owned(),
    };
    let name = path.rsplit('/').next().unwrap_or_default();
    if !kind.has_named_entries() && name.len() > LONGEST_NAME {
        let message = format!(
            "the id has {} letters, and no disk takes such a name",
            id.len()
        );
        return Err(Failure::new(message).help("give a shorter one"));
    }
    let is_taken = RecordKind::of_path(&path) != Some(kind);
    let fault = entry.fault_of_name();
    if kind.has_named_entries() || fault.is_none() && !is_taken {
        return Ok(());
    }
    let help = if kind == RecordKind::Update && !is_taken {
        "begin it with the day, the month or the year: `2016-05-31-…`"
    } else {
        "take another one"
    };
    let message = fault.unwrap_or_else(|| format!("`{id}` cannot be the id of {}", kind.one()));
    Err(Failure::new(message).help(help))
}
