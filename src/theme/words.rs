//! Which files the words of a portal come from. In: its language, the folder of themes, the theme's own files. Out: files of words, those
//! that change single messages last; a language without words is a problem.
#![expect(
    clippy::disallowed_methods,
    reason = "a language may be a folder beside the themes"
)]

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use crate::place::{File, Place};
use crate::problem::{Code, Problem, Report};
use crate::value::money::Currency;
use crate::wording::{self, Words};

use super::folder::{self, ThemeFiles};

/// How a portal says things: in which language, with which words of its own, in which currency.
#[derive(Debug, Clone)]
pub struct Locale<'s> {
    /// The language tag of its pages.
    pub language: &'s str,
    /// Where the portal names that language, if it does.
    pub named_at: Option<Place>,
    /// The currency of every amount.
    pub currency: &'s Currency,
    /// The files in which the portal changes single messages.
    pub words: &'s [Arc<File>],
}

/// The folder beside the themes that holds a folder for each language, and that inside a theme which changes single messages.
const FOLDER: &str = "words";

/// Returns the words of a portal in its language.
pub(super) fn words(
    locale: &Locale<'_>,
    themes: &Path,
    theme: &ThemeFiles,
) -> (Option<Words>, Report) {
    let beside = themes.join(FOLDER);
    let Some(name) = nearest(locale.language, &beside) else {
        let problem = no_words(locale.language, &beside);
        let report: Report = [problem].into_iter().collect();
        return (None, report.placed(|| locale.named_at.clone()));
    };
    let (mut files, mut report) = files(&name, &beside, theme);
    for file in locale.words {
        let of = file
            .inner()
            .trim_start_matches("words/")
            .trim_end_matches(".ftl");
        if [&name, locale.language].contains(&of) {
            files.push(Arc::clone(file));
        } else {
            report.push(of_another_language(file, of, &name));
        }
    }
    let (words, faults) = Words::load(&name, &files, locale.currency);
    report.merge(faults.placed(|| locale.named_at.clone()));
    (words.filter(|_| !report.has_errors()), report)
}

/// Returns the files of words for a language from the program, from the folder of languages `beside` the themes, and from the theme.
fn files(name: &str, beside: &Path, theme: &ThemeFiles) -> (Vec<Arc<File>>, Report) {
    let mut report = Report::default();
    let mut files = wording::files(name);
    let own = beside.join(name);
    if folder::exists(&own) {
        let read = report.keep(folder::read(ThemeFiles::new(), &[own]));
        for entry in read.values().filter(|entry| entry.is_words()) {
            files.push(report.keep(entry.text()));
        }
    }
    if let Some(entry) = theme.get(&format!("{FOLDER}/{name}.ftl")) {
        files.push(report.keep(entry.text()));
    }
    (files, report)
}

/// Returns the language with words that is `language` or another form of it: `en-GB` for `en`. Where none is named, which is reported
/// already, any will do to look at the theme.
fn nearest(language: &str, beside: &Path) -> Option<String> {
    let names = languages(beside);
    if language.is_empty() {
        return names.into_iter().next();
    }
    let is_same = |name: &&String| name.eq_ignore_ascii_case(language);
    let main = |tag: &str| tag.split('-').next().unwrap_or(tag).to_ascii_lowercase();
    let same = names.iter().find(is_same);
    let other_form = || names.iter().find(|name| main(name) == main(language));
    same.or_else(other_form).cloned()
}

fn languages(beside: &Path) -> BTreeSet<String> {
    let folders = std::fs::read_dir(beside).into_iter().flatten().flatten();
    let folders = folders.filter(|entry| entry.path().is_dir());
    let names = folders.filter_map(|entry| entry.file_name().into_string().ok());
    names.chain(wording::languages()).collect()
}

fn of_another_language(file: &Arc<File>, of: &str, name: &str) -> Problem {
    let message =
        format!("these are words of `{of}`, and the pages are in `{name}`: they would be lost");
    let help = format!("rename it to `words/{name}.ftl`, or move it out of the content folder");
    Problem::new(Code::BadWords, Place::top(file), message).help(help)
}

fn no_words(language: &str, beside: &Path) -> Problem {
    let names: Vec<String> = languages(beside)
        .iter()
        .map(|name| format!("`{name}`"))
        .collect();
    let message = format!("the pages have no words in the language `{language}`");
    let help = format!(
        "write {}, or add a folder `themes/words/{language}` with the files of another language, translated",
        names.join(" or ")
    );
    Problem::nowhere(Code::NoWords, message).help(help)
}
