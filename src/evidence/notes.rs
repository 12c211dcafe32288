//! The numbered notes of a page: every citation gets a number in reading order, a later one of the same note repeats it.
//! In: facts, in the order in which the page shows them. Out: the numbers beside the fact and the notes of each section.

use std::collections::BTreeMap;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::portal::Portal;
use crate::record::citation::Citation;
use crate::record::fact::Fact;
use crate::record::source::Source;
use crate::value::date::KnownDate;
use crate::value::id::SourceId;

/// Where copies are looked for, unless the settings name another archive of the web.
const WEB_ARCHIVE: &str = "https://web.archive.org/web/{day}/{url}";

/// Returns where copies of a document can be looked for that has none that will stay: around the day on which it was read, else that of
/// its publication, else on any.
#[must_use]
pub fn copies_of(portal: &Portal, source: &Source) -> Option<String> {
    if source.archived.is_some() {
        return None;
    }
    let day = source.read.or(source.date);
    let day = day.map_or_else(|| "*".to_owned(), |day| day.to_string().replace('-', ""));
    let pattern = portal.settings.web_archive.as_deref();
    let pattern = pattern.unwrap_or(WEB_ARCHIVE);
    Some(pattern.replace("{day}", &day).replace("{url}", &source.url))
}

/// Hands out the numbers of one page.
pub struct Notes<'p> {
    portal: &'p Portal,
    numbers: BTreeMap<NoteKey<'p>, usize>,
    waiting: Vec<Note<'p>>,
}

/// What makes two citations the same note: the document, the place in it, its words, and the remark beside it.
type NoteKey<'p> = (
    &'p SourceId,
    Option<&'p str>,
    Option<&'p str>,
    Option<&'p str>,
);

/// What stands beside a fact. What does not hold is left out: most facts have a source that says them.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Evidence {
    /// The numbers of its notes.
    pub notes: Vec<Reference>,
    /// Whether it is our reading, not the source's words.
    #[serde(skip_serializing_if = "is_not")]
    pub inferred: bool,
    /// Whether no source is named.
    #[serde(skip_serializing_if = "is_not")]
    pub unsourced: bool,
}

/// One number beside a fact.
#[derive(Debug, Clone)]
pub struct Reference {
    /// The note's number.
    pub number: usize,
    /// Whether the note's way back leads here, which it does for the first citation.
    pub first: bool,
}

impl Serialize for Reference {
    /// Writes `{"number": 3, "first": true}`, or the bare number where the way back leads elsewhere.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !self.first {
            return self.number.serialize(serializer);
        }
        let mut fields = serializer.serialize_struct("Reference", 2)?;
        fields.serialize_field("number", &self.number)?;
        fields.serialize_field("first", &true)?;
        fields.end()
    }
}

/// One note. What is not known is left out.
#[derive(Debug, Clone, Serialize)]
pub struct Note<'p> {
    /// Its number on the page.
    pub number: usize,
    /// The last of the notes that one mark leads to together with this one, where that mark is the first to cite them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub run_to: Option<usize>,
    /// The document's id.
    pub source: &'p SourceId,
    /// The document's title.
    pub title: &'p str,
    /// Who published it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<&'p str>,
    /// Where it can be read.
    pub url: &'p str,
    /// A copy that will stay.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archived: Option<&'p str>,
    /// Where copies of it can be looked for, where there is none that will stay.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copies: Option<String>,
    /// When it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<KnownDate>,
    /// What its entry in the bibliography says of it, such as that it is undated and the year is inferred.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry_says: Option<&'p str>,
    /// Where in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<&'p str>,
    /// The few words of it that say so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<&'p str>,
    /// The remark of the fact that cites it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remark: Option<&'p str>,
    /// Whether the fact is our reading.
    #[serde(skip_serializing_if = "is_not")]
    pub inferred: bool,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
fn is_not(what: &bool) -> bool {
    !what
}

impl<'p> Notes<'p> {
    /// Returns the notes of a page that shows records of `portal`.
    #[must_use]
    pub fn new(portal: &'p Portal) -> Notes<'p> {
        Notes {
            portal,
            numbers: BTreeMap::new(),
            waiting: Vec::new(),
        }
    }

    /// Returns the numbers for a fact, in order. Its remark stands in the note of its first citation only.
    pub fn cite(&mut self, fact: &'p Fact) -> Evidence {
        let mut notes: Vec<Reference> = fact
            .evidence
            .iter()
            .enumerate()
            .map(|(place, citation)| {
                let remark = fact.note.as_deref().filter(|_| place == 0);
                self.number(citation, remark, fact.inferred && place == 0)
            })
            .collect();
        notes.sort_by_key(|reference| reference.number);
        self.mark_runs(&notes);
        Evidence {
            notes,
            inferred: fact.inferred,
            unsourced: fact.evidence.is_empty(),
        }
    }

    /// Returns the numbers for several facts that are shown as one, each once and in order. Their remarks are left to the page.
    pub fn cite_together(&mut self, facts: impl IntoIterator<Item = &'p Fact>) -> Evidence {
        let mut together = Evidence::default();
        for fact in facts {
            for citation in &fact.evidence {
                let reference = self.number(citation, None, false);
                if together
                    .notes
                    .iter()
                    .all(|known| known.number != reference.number)
                {
                    together.notes.push(reference);
                }
            }
            together.inferred |= fact.inferred;
            together.unsourced |= fact.evidence.is_empty();
        }
        together.notes.sort_by_key(|reference| reference.number);
        self.mark_runs(&together.notes);
        together
    }

    /// Notes for the first of three or more new notes in a row how far the row goes: they stand as one mark.
    fn mark_runs(&mut self, references: &[Reference]) {
        let follows = |one: &Reference, next: &Reference| one.number + 1 == next.number;
        for run in references.chunk_by(follows) {
            let [first, _, .., last] = run else { continue };
            if run.iter().all(|reference| reference.first) {
                let note = self
                    .waiting
                    .iter_mut()
                    .find(|note| note.number == first.number);
                if let Some(note) = note {
                    note.run_to = Some(last.number);
                }
            }
        }
    }

    /// Returns the notes that were numbered since this was last asked: those of the section that ends here.
    pub fn section(&mut self) -> Vec<Note<'p>> {
        std::mem::take(&mut self.waiting)
    }

    fn number(
        &mut self,
        citation: &'p Citation,
        remark: Option<&'p str>,
        inferred: bool,
    ) -> Reference {
        let (source, place) = (citation.source.id(), citation.place.as_deref());
        let key = (source, place, citation.words(), remark);
        if let Some(number) = self.numbers.get(&key) {
            return Reference {
                number: *number,
                first: false,
            };
        }
        let number = self.numbers.len() + 1;
        self.numbers.insert(key, number);
        let source = &self.portal.sources[&citation.source];
        self.waiting.push(Note {
            number,
            run_to: None,
            source: &source.id,
            title: &source.title,
            publisher: source.publisher.as_deref(),
            url: &source.url,
            archived: source.archived.as_deref(),
            copies: copies_of(self.portal, source),
            date: source.known_date(),
            entry_says: source.note.as_deref(),
            place,
            quote: citation.words(),
            remark,
            inferred,
        });
        Reference {
            number,
            first: true,
        }
    }
}
