//! Styles, scripts, fonts and pictures of a theme under names that change with their bytes, so that browsers may keep
//! them. In: the files of `assets/`. Out: their addresses and bytes. A style sheet is refused what lies outside the theme.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::folder::ThemeFiles;
use crate::place::{File, Place};
use crate::problem::{Code, Problem, Report};

/// The style sheet whose colours a theme may set.
const SHEET: &str = "assets/civic.css";

/// The assets of a theme.
#[derive(Debug, Default)]
pub(super) struct Assets {
    /// `assets/civic.css` → `/assets/civic.0123456789.css`
    addresses: BTreeMap<String, String>,
    files: BTreeMap<String, Arc<[u8]>>,
}

impl Assets {
    /// Names all files of `assets/`. Style sheets come last, for their own bytes depend on the names of the others.
    /// `colours` are put into the theme's own style sheet, before what it says of paper.
    pub(super) fn new(files: &ThemeFiles, colours: &str) -> (Assets, Report) {
        let mut report = Report::default();
        let mut assets = Assets::default();
        let (styles, others): (Vec<_>, Vec<_>) = files
            .iter()
            .filter(|(path, _)| path.starts_with("assets/"))
            .partition(|(path, _)| is_style(path));
        for (path, entry) in others {
            assets.add(path, entry.bytes.as_slice().into());
        }
        let mut rewritten = Vec::new();
        for (path, entry) in styles {
            let file = report.keep(entry.text());
            rewritten.push((path, report.keep(assets.rewrite(path, &file))));
        }
        for (path, mut text) in rewritten {
            if path == SHEET {
                let at = text.find("@media print").unwrap_or(text.len());
                text.insert_str(at, colours);
            }
            assets.add(path, text.into_bytes().into());
        }
        (assets, report)
    }

    /// Returns the address of a file below the portal's base, by its path in the theme.
    pub(super) fn address(&self, path: &str) -> Option<&str> {
        self.addresses.get(path).map(String::as_str)
    }

    /// Returns the path of every file in the theme, in order.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.addresses.keys().map(String::as_str)
    }

    /// Returns every address with its bytes, in order.
    pub(super) fn files(&self) -> impl Iterator<Item = (&str, &Arc<[u8]>)> {
        self.files
            .iter()
            .map(|(address, bytes)| (address.as_str(), bytes))
    }

    fn add(&mut self, path: &str, bytes: Arc<[u8]>) {
        let mut hash = String::new();
        for byte in &Sha256::digest(&bytes)[..5] {
            // Writing to a String cannot fail.
            let _ = write!(hash, "{byte:02x}");
        }
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let named = match name.rsplit_once('.') {
            Some((stem, ending)) => format!("/{folder}/{stem}.{hash}.{ending}"),
            None => format!("/{folder}/{name}.{hash}"),
        };
        self.addresses.insert(path.to_owned(), named.clone());
        self.files.insert(named, bytes);
    }

    /// Returns a style sheet with the hashed names of the files that it uses.
    fn rewrite(&self, path: &str, file: &Arc<File>) -> (String, Report) {
        let mut report = Report::default();
        let mut text = String::with_capacity(file.text.len());
        let mut written = 0;
        let mut refuse = |span: &Range<usize>, message: String| {
            report.push(Problem::new(
                Code::BadTheme,
                Place::new(file, span.clone()),
                message,
            ));
        };
        for mention in mentions(&file.text) {
            let span = match mention {
                AssetMention::Import(span) => {
                    refuse(
                        &span,
                        "a style sheet cannot import another: link both in the template".to_owned(),
                    );
                    continue;
                }
                AssetMention::Url(span) => span,
            };
            let target = &file.text[span.clone()];
            if target.starts_with('#') || target.to_ascii_lowercase().starts_with("data:") {
                continue;
            }
            let bare = &target[..target.find(['?', '#']).unwrap_or(target.len())];
            match inside(path, bare).and_then(|path| self.address(&path)) {
                Some(address) => {
                    let name = bare.rfind('/').map_or(0, |slash| slash + 1);
                    text.push_str(&file.text[written..span.start + name]);
                    text.push_str(address.rsplit('/').next().unwrap_or(address));
                    written = span.start + bare.len();
                }
                None => refuse(
                    &span,
                    format!("`{target}` is not a file in the theme's `assets`"),
                ),
            }
        }
        text.push_str(&file.text[written..]);
        (text, report)
    }
}

fn is_style(path: &str) -> bool {
    Path::new(path)
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("css"))
}

/// Returns the path in the theme that a target in the file `from` means; nothing where it leads out of `assets`.
fn inside(from: &str, target: &str) -> Option<String> {
    if target.is_empty() || target.starts_with('/') {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    (parts.first() == Some(&"assets")).then(|| parts.join("/"))
}

/// Something in a style sheet that leads elsewhere.
enum AssetMention {
    /// The target of a `url(…)`, without its quotes.
    Url(Range<usize>),
    /// An `@import`.
    Import(Range<usize>),
}

/// Returns all that a style sheet leads to, in order. Comments and strings are passed over.
fn mentions(text: &str) -> Vec<AssetMention> {
    let bytes = text.as_bytes();
    let starts = |at: usize, word: &str| {
        bytes
            .get(at..at + word.len())
            .is_some_and(|part| part.eq_ignore_ascii_case(word.as_bytes()))
    };
    let find = |from: usize, end: &str| {
        text[from..]
            .find(end)
            .map_or(text.len(), |found| from + found + end.len())
    };
    let mut mentions = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        at = match bytes[at] {
            b'/' if starts(at, "/*") => find(at + 2, "*/"),
            quote @ (b'"' | b'\'') => end_of_string(bytes, at + 1, quote),
            b'@' if starts(at, "@import") => {
                mentions.push(AssetMention::Import(at..at + 7));
                find(at, ";")
            }
            b'u' | b'U' if starts(at, "url(") && !(at > 0 && is_of_word(bytes[at - 1])) => {
                let (span, end) = url(text, at + 4);
                mentions.push(AssetMention::Url(span));
                end
            }
            _ => at + 1,
        };
    }
    mentions
}

/// Returns where what follows a string begins. A quote behind a backslash is part of the string.
fn end_of_string(bytes: &[u8], from: usize, quote: u8) -> usize {
    let mut at = from;
    while at < bytes.len() && bytes[at] != quote {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    (at + 1).min(bytes.len())
}

fn is_of_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_' || !byte.is_ascii()
}

/// Returns the target that begins behind `url(`, and where what follows begins.
fn url(text: &str, start: usize) -> (Range<usize>, usize) {
    let start = start + (text[start..].len() - text[start..].trim_start().len());
    let quote = text[start..]
        .chars()
        .next()
        .filter(|first| matches!(first, '"' | '\''));
    let begin = start + usize::from(quote.is_some());
    let end = text[begin..]
        .find(quote.unwrap_or(')'))
        .map_or(text.len(), |found| begin + found);
    let span = begin..begin + text[begin..end].trim_end().len();
    (span, end + usize::from(end < text.len()))
}
