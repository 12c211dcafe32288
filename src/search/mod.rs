//! The index that the script of the search page reads. In: the portal. Out: a set of small files, so that a reader's browser fetches
//! only those that a query needs:
//!
//! - `start.json`: the kinds of result with the number at which each begins, and the first word of each file of words;
//! - `words/N.txt`: a word to a line, in order, each with the numbers of what it stands in: by name, by its facts, by its text;
//! - `pages/N.json`: what results show, sixteen to a file.
//!
//! The files are made together and at once, for which word lies where depends on all of them. They lie in a folder named after what
//! is in them, so that no browser joins old files with new ones.

mod documents;
mod numbers;
mod texts;
mod vocabulary;
mod words;

use std::fmt::Write;

use rayon::iter::{IndexedParallelIterator, ParallelIterator};
use rayon::slice::ParallelSlice;
use serde::Serialize;
use sha2::{Digest, Sha256};

pub use documents::{Document, ResultKind, all, number_of_pages};

use crate::route::{Address, Edition};
use documents::ResultLine;

/// How many bytes of words a file holds at most, unless a single word needs more.
const WORD_FILE: usize = 10_000;
/// How many results a file of results holds.
const SHOWN_TOGETHER: usize = 16;

/// The files of the index.
pub struct SearchIndex {
    /// The folder they lie in.
    pub folder: Address,
    /// Their names in that folder, and their bytes.
    pub files: Vec<(String, Vec<u8>)>,
    /// The kinds of result that there are: the word for each, and its heading.
    pub kinds: Vec<(String, String)>,
}

/// What the script reads first.
#[derive(Serialize)]
struct Start<'w> {
    /// The word for each kind, and its first number.
    kinds: Vec<(&'w str, usize)>,
    /// How many documents there are.
    count: usize,
    /// How many results lie in a file.
    together: usize,
    /// The first word of each file of words.
    words: Vec<&'w str>,
}

impl SearchIndex {
    /// Returns the index of all that can be found in a portal.
    pub fn new(portal: &Edition) -> SearchIndex {
        let documents = all(portal);
        let (lines, results) = rayon::join(
            || vocabulary::lines(portal, &documents),
            || result_lines(portal, &documents),
        );
        let word_files = packed(lines);
        let mut kinds: Vec<(ResultKind, usize)> = Vec::new();
        for (number, document) in documents.iter().enumerate() {
            if kinds
                .last()
                .is_none_or(|(last, _)| *last != document.kind())
            {
                kinds.push((document.kind(), number));
            }
        }
        let start = Start {
            kinds: kinds
                .iter()
                .map(|(kind, first)| (kind.address(portal), *first))
                .collect(),
            count: documents.len(),
            together: SHOWN_TOGETHER,
            words: word_files.iter().map(|file| first_word(file)).collect(),
        };
        let mut files = vec![("start.json".to_owned(), json(&start))];
        let numbered = |folder: &'static str, ending: &'static str| {
            move |(number, bytes): (usize, Vec<u8>)| (format!("{folder}/{number}.{ending}"), bytes)
        };
        let words = word_files.into_iter().map(String::into_bytes);
        files.extend(words.enumerate().map(numbered("words", "txt")));
        files.extend(
            results
                .into_iter()
                .enumerate()
                .map(numbered("pages", "json")),
        );
        SearchIndex {
            folder: Address::new(format!("/search/{}/", stamp(&files))),
            files,
            kinds: kinds
                .iter()
                .map(|(kind, _)| (kind.address(portal).to_owned(), kind.heading(portal)))
                .collect(),
        }
    }
}

/// Returns what results show, in files.
fn result_lines(portal: &Edition, documents: &[Document<'_>]) -> Vec<Vec<u8>> {
    let file = |documents: &[Document<'_>]| {
        let lines: Vec<ResultLine> = documents
            .iter()
            .map(|document| document.result_line(portal))
            .collect();
        json(&lines)
    };
    documents
        .par_chunks(SHOWN_TOGETHER)
        .with_min_len(16)
        .map(file)
        .collect()
}

/// Lines joined to files of no more than [`WORD_FILE`] bytes.
fn packed(lines: Vec<String>) -> Vec<String> {
    let mut files: Vec<String> = Vec::new();
    for line in lines {
        match files.last_mut() {
            Some(file) if file.len() + line.len() < WORD_FILE => file.push_str(&line),
            _ => files.push(line),
        }
    }
    files
}

fn first_word(file: &str) -> &str {
    file.split([' ', '\n']).next().unwrap_or_default()
}

fn json(value: &impl Serialize) -> Vec<u8> {
    // Texts, numbers and lists of them can always be written as JSON.
    serde_json::to_vec(value).unwrap_or_default()
}

/// Returns a name that changes with the bytes of the files, and is the same on every machine.
fn stamp(files: &[(String, Vec<u8>)]) -> String {
    let mut hash = Sha256::new();
    for (_, bytes) in files {
        hash.update(bytes);
    }
    let mut name = String::new();
    for byte in &hash.finalize()[..5] {
        // Writing to a String cannot fail.
        let _ = write!(name, "{byte:02x}");
    }
    name
}

#[cfg(test)]
mod tests;
