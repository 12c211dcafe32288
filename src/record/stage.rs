//! How far a project can be: the stages of one portal, which `site.yaml` may name otherwise. Never reads them.

use std::sync::Arc;

use super::choice::{Choice, choice};
use super::field::{Field, FieldTable, FieldType};

choice! {
    /// What a stage means for what the portal says of a project.
    pub enum Phase { OnTheWay = "on-the-way", Running = "running", Ended = "ended" }
}

/// The stages of a portal that names none of its own.
const USUAL: [(&str, Phase); 6] = [
    ("idea", Phase::OnTheWay),
    ("discovery", Phase::OnTheWay),
    ("alpha", Phase::OnTheWay),
    ("beta", Phase::OnTheWay),
    ("live", Phase::Running),
    ("closed", Phase::Ended),
];

/// How far a project is. One comes before another that stands further down in the portal's list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stage(Arc<Definition>);

/// What a portal says of one of its stages.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Definition {
    pub(super) place: usize,
    pub(super) id: String,
    /// What readers call it; none in a portal that names no stages: there the words of its language do.
    pub(super) title: Option<String>,
    pub(super) meaning: Option<String>,
    pub(super) phase: Phase,
}

/// What readers call a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StageName<'s> {
    /// As the words of the portal's language say it.
    Usual(&'static str),
    /// As `site.yaml` says it.
    Own(&'s str),
}

impl Stage {
    /// The fields of an entry of the list.
    pub(super) const FIELDS: &FieldTable = &FieldTable {
        of: "an entry of `stages`",
        own: &[
            Field::required(
                "id",
                "The word for it in the files of projects",
                FieldType::OwnId,
                "pilot",
            ),
            Field::required("title", "What readers call it", FieldType::Text, "Pilot"),
            Field::required(
                "is",
                "Whether a project is then still on the way or running or ended",
                FieldType::OneOf(Phase::WORDS),
                "on-the-way",
            ),
            Field::optional(
                "meaning",
                "What it means, for readers",
                FieldType::Text,
                "Tried by a few households",
            ),
        ],
        shared: &[],
    };

    /// Returns the word for it in the files of projects, in tables and in addresses.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.0.id
    }

    /// Returns what readers call it.
    #[must_use]
    pub fn name(&self) -> StageName<'_> {
        match &self.0.title {
            Some(title) => StageName::Own(title),
            None => StageName::Usual(USUAL[self.0.place].0),
        }
    }

    /// Returns what the portal calls it, where it says so.
    pub(super) fn title(&self) -> Option<&str> {
        self.0.title.as_deref()
    }

    /// Returns what it means, without a full stop, where the portal says so.
    #[must_use]
    pub fn meaning(&self) -> Option<&str> {
        let meaning = self.0.meaning.as_deref()?;
        Some(meaning.trim_end_matches('.'))
    }

    /// Returns what it means for what the portal says of a project.
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.0.phase
    }

    /// Returns how many stages come before it.
    #[must_use]
    pub fn place(&self) -> usize {
        self.0.place
    }
}

/// The stages of one portal, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stages {
    all: Arc<[Stage]>,
    /// Whether every entry of the list could be read; otherwise a word that is not among them may be one of it.
    is_whole: bool,
}

impl Default for Stages {
    fn default() -> Stages {
        Stages::new((0..USUAL.len()).map(definition), true)
    }
}

/// Returns a stage that the program knows.
fn definition(place: usize) -> Definition {
    let (id, phase) = USUAL[place];
    Definition {
        place,
        id: id.to_owned(),
        title: None,
        meaning: None,
        phase,
    }
}

impl Stages {
    pub(super) fn new(all: impl IntoIterator<Item = Definition>, is_whole: bool) -> Stages {
        let all = all.into_iter().map(|stage| Stage(Arc::new(stage)));
        Stages {
            all: all.collect(),
            is_whole,
        }
    }

    /// Returns whether the portal names them itself.
    #[must_use]
    pub fn are_own(&self) -> bool {
        self.all.iter().any(|stage| stage.title().is_some())
    }

    /// Returns every stage.
    #[must_use]
    pub fn all(&self) -> &[Stage] {
        &self.all
    }

    /// Returns the word for each, as projects have it.
    #[must_use]
    pub fn ids(&self) -> Vec<&str> {
        self.all.iter().map(Stage::id).collect()
    }

    /// Returns the stage of a word.
    #[must_use]
    pub fn named(&self, id: &str) -> Option<&Stage> {
        self.all.iter().find(|stage| stage.id() == id)
    }

    /// Returns the stage that stands for one that could not be read.
    pub(super) fn first_usual() -> Stage {
        Stage(Arc::new(definition(0)))
    }

    pub(super) fn is_whole(&self) -> bool {
        self.is_whole
    }
}

/// Returns the words for all of them.
#[cfg(test)]
pub(super) fn usual_words() -> impl Iterator<Item = &'static str> {
    USUAL.iter().map(|(word, _)| *word)
}

/// Returns the word for a stage of a portal that names none of its own, as the program has it.
pub(super) fn usual(id: &str) -> Option<&'static str> {
    USUAL.iter().map(|(word, _)| *word).find(|word| *word == id)
}
