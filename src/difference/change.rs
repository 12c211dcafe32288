//! What a comparison comes to: the records that differ with the facts that do, what is lost, and what follows. Plain values, in words that
//! are ready to be shown.

use crate::value::record_kind::{Home, RecordKind};
use crate::wording::{Choice, Words, capital};

/// A record that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordChange {
    /// Its kind.
    pub kind: RecordKind,
    /// Its id now; that which it had, where it is gone.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What one of the members is called, if it is one.
    pub one: String,
    /// What became of it.
    pub how: How,
    /// The facts that are not as they were.
    pub facts: Vec<FactChange>,
}

impl RecordChange {
    /// Returns all of it in sentences: "Fenby: in talks → member since 31 May 2016. Cash for telecare 2016-17: £12,500 → £15,000."
    #[must_use]
    pub fn sentences(&self, words: &Words) -> String {
        let mut sentences = match &self.how {
            How::Added => return self.as_new(words),
            How::Removed => {
                let kind = Choice(self.kind.word());
                return format!(
                    "{}.",
                    words.difference_record_gone(kind, &self.one, &self.name)
                );
            }
            How::Renamed(old) => vec![words.difference_record_renamed(old, &self.id)],
            How::Changed => Vec::new(),
        };
        sentences.extend(self.facts.iter().map(|fact| fact.sentence.clone()));
        let mut sentences = sentences.into_iter();
        let first = sentences.next().unwrap_or_default();
        let rest = sentences.map(|sentence| capital(&sentence));
        let all: Vec<String> = std::iter::once(first).chain(rest).collect();
        format!("{}.", words.difference_of(&self.name, &all.join(". ")))
    }

    /// Returns the same without what is told as a loss; nothing where that is all.
    #[must_use]
    pub fn without_losses(&self) -> Option<RecordChange> {
        let mut change = self.clone();
        change.facts.retain(|fact| !fact.loses_money);
        let is_all = match change.how {
            How::Removed => true,
            How::Changed => change.facts.is_empty(),
            How::Added | How::Renamed(_) => false,
        };
        (!is_all).then_some(change)
    }

    /// Returns that it is new, with all that it says.
    fn as_new(&self, words: &Words) -> String {
        let new = words.difference_record_new(Choice(self.kind.word()), &self.one);
        let detail = |fact: &FactChange| {
            let new = fact.new.as_deref().unwrap_or_default();
            words.difference_detail(&fact.fact, new)
        };
        let details: Vec<String> = self.facts.iter().map(detail).collect();
        let sentence = if details.is_empty() {
            new
        } else {
            words.difference_of(&new, &details.join("; "))
        };
        format!("{}.", words.difference_of(&self.name, &sentence))
    }
}

/// What became of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum How {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It is there under another id than this.
    Renamed(String),
    /// It is there, and some of its facts differ.
    Changed,
}

/// A fact that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactChange {
    /// Where it stands in the record: `funds.amount`.
    pub path: String,
    /// What it is called in a sentence.
    pub fact: String,
    /// What was said; nothing where nothing was.
    pub old: Option<String>,
    /// What is said.
    pub new: Option<String>,
    /// Both in a sentence, without its first capital and its full stop.
    pub sentence: String,
    /// Whether an amount of money was known and no longer is.
    pub loses_money: bool,
}

/// Something that was there and is not any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// What sort of thing.
    pub what: Lost,
    /// By what the reason for it names it: the record, `projects/old-map`, or the address without the slashes at its ends.
    pub of: String,
    /// The address of the page that is lost, from which a redirect could lead on, without the slash in front.
    pub page: Option<String>,
    /// What is lost, as a sentence without its full stop.
    pub sentence: String,
    /// The reason that the change gives for it.
    pub reason: Option<String>,
    /// Whether it is a record that is there, and is only no longer published.
    pub is_draft: bool,
}

/// What can be lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lost {
    /// A record.
    Record,
    /// An amount of money.
    Money,
    /// An address of the site.
    Address,
}

impl Lost {
    /// Returns the word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Lost::Record => "record",
            Lost::Money => "money",
            Lost::Address => "address",
        }
    }
}

/// Returns what a record is named by where a reason for its loss is given: `projects/old-map`, `sources/plan-2016`, `team`.
#[must_use]
pub fn record_path(kind: RecordKind, id: &str) -> String {
    let file = match kind.home() {
        Home::Folder { folder, .. } => return format!("{folder}/{id}"),
        Home::File(file) | Home::NamedEntries(file) | Home::Entries(file) | Home::PartOf(file) => {
            file
        }
    };
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    if id.is_empty() {
        stem.to_owned()
    } else {
        format!("{stem}/{id}")
    }
}
