//! Every word and the documents it stands in. In: the documents in order of their numbers. Out: a line for each word, in order: the
//! word and, for each weight, the numbers of the documents in which that is the most the word weighs. Made in parallel, and the same
//! whatever the number of threads: each stretch of documents is read by itself, and stretches are joined in order.

use rayon::iter::{IndexedParallelIterator, ParallelIterator};
use rayon::slice::{ParallelSlice, ParallelSliceMut};

use super::documents::Document;
use super::texts::{self, Weight};
use super::{numbers, words};
use crate::route::Edition;
use crate::value::lookup::Lookup;

/// How many documents are read by one worker before their words are sorted.
const STRETCH: usize = 1024;

/// A word that stands in more documents than this tells too little of each: the lists of its lightest weights are left out, and `*`
/// stands for them. Pages that have it in their title are listed as long as there are no more of those.
const MOST_DOCUMENTS: usize = 4000;

/// Returns the line of each word, in order.
pub(super) fn lines(edition: &Edition, documents: &[Document<'_>]) -> Vec<String> {
    let stretches: Vec<DocumentWords> = documents
        .par_chunks(STRETCH)
        .enumerate()
        .map(|(index, documents)| DocumentWords::read(edition, documents, index * STRETCH))
        .collect();
    let mut found: Vec<(&str, usize, &[Posting])> = stretches
        .iter()
        .enumerate()
        .flat_map(|(index, stretch)| {
            let words = stretch.words.iter().zip(&stretch.postings);
            words.map(move |(word, postings)| (&**word, index, postings.as_slice()))
        })
        .collect();
    found.par_sort_unstable_by_key(|(word, index, _)| (*word, *index));
    found
        .par_chunk_by(|(one, ..), (other, ..)| one == other)
        .map(line)
        .collect()
}

/// That a word stands in a document, and how much it weighs there: in one number, for of these there are millions.
#[derive(Debug, Clone, Copy)]
struct Posting(u32);

impl Posting {
    fn new(document: u32, weight: Weight) -> Posting {
        Posting(document << 2 | weight as u32)
    }

    fn document(self) -> u32 {
        self.0 >> 2
    }

    fn is_of(self, weight: Weight) -> bool {
        self.0 & 3 == weight as u32
    }
}

/// The words of some documents in a row, in the order in which they were met, and the documents of each.
#[derive(Default)]
struct DocumentWords {
    words: Vec<Box<str>>,
    postings: Vec<Vec<Posting>>,
    places: Lookup<Box<str>, usize>,
}

impl DocumentWords {
    fn read(edition: &Edition, documents: &[Document<'_>], first: usize) -> DocumentWords {
        let mut stretch = DocumentWords::default();
        let mut buffer = String::new();
        for (index, document) in documents.iter().enumerate() {
            let number = u32::try_from(first + index).unwrap_or(u32::MAX);
            texts::of(document, edition, &mut |weight, text| {
                words::each(text, &mut buffer, |word| stretch.add(word, number, weight));
            });
        }
        stretch
    }

    fn add(&mut self, word: &str, document: u32, weight: Weight) {
        let place = if let Some(place) = self.places.get(word) {
            *place
        } else {
            let place = self.words.len();
            self.places.insert(word.into(), place);
            self.words.push(word.into());
            self.postings.push(Vec::new());
            place
        };
        let posting = Posting::new(document, weight);
        match self.postings[place].last_mut() {
            // A lighter weight is a larger number.
            Some(last) if last.document() == document => last.0 = last.0.min(posting.0),
            _ => self.postings[place].push(posting),
        }
    }
}

/// Returns the line of one word, which each stretch may have met.
fn line(found: &[(&str, usize, &[Posting])]) -> String {
    let word = found.first().map_or("", |(word, ..)| word);
    let postings = || found.iter().flat_map(|(_, _, postings)| postings.iter());
    let mut line = word.to_owned();
    let mut listed = 0;
    for weight in [Weight::Name, Weight::Fact, Weight::Text] {
        let of_weight = || postings().filter(move |posting| posting.is_of(weight));
        let count = of_weight().count();
        line.push(' ');
        listed += count;
        if count > 0 && listed > MOST_DOCUMENTS {
            line.push('*');
        } else {
            numbers::write(of_weight().map(|posting| posting.document()), &mut line);
        }
    }
    line.truncate(line.trim_end().len());
    line.push('\n');
    line
}

#[cfg(test)]
pub(super) mod tests {
    use super::{Posting, Weight};

    /// Returns the line of a word that stands in one document after the other with these weights.
    pub(in super::super) fn line(word: &str, weights: &[Weight]) -> String {
        let postings: Vec<Posting> = (0..)
            .zip(weights)
            .map(|(document, weight)| Posting::new(document, *weight))
            .collect();
        super::line(&[(word, 0, &postings)])
    }
}
