//! What was found, for people, for a proposed change, and for other programs. In: what was found of each document, and what was written
//! about it. Out: a text. What is as it was is only counted.

use std::fmt::Write as _;

use serde::Serialize;

use super::ask::Answers;
use super::found::{Found, Note, Noted};
use crate::cli::choices::{Choices, Format};
use crate::cli::words;
use crate::problem::Failure;
use crate::value::id::Id;

/// Returns the report as `choices` asks for it.
pub(super) fn told(found: &Found<'_>, noted: &Noted, choices: &Choices) -> Result<String, Failure> {
    match choices.format {
        Format::Text => Ok(text(found, noted, choices.verbose)),
        Format::Github | Format::Markdown => Ok(markdown(found, noted)),
        Format::Json => json(found, noted),
        Format::Sarif => {
            let message = "SARIF holds problems of files, and what was found lies on the web";
            Err(Failure::new(message).help("choose `text`, `markdown` or `json`"))
        }
    }
}

/// Returns what is to be said of a document; nothing where it is as it was.
fn lines(answers: &Answers) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(why) = &answers.gone {
        lines.push(format!("gone: {why}"));
    }
    if let Some(to) = &answers.moved_to {
        lines.push(format!("moved for good to {to}"));
    }
    if answers.changed {
        lines.push("changed: it is another document than the one that was read".to_owned());
    }
    let quotes = answers.quotes_gone.iter();
    lines.extend(quotes.map(|quote| format!("no longer there: “{quote}”")));
    if let Some(why) = &answers.unanswered {
        lines.push(format!("not known: {why}"));
    }
    if answers.quotes_unread {
        lines.push(
            "its quotes were not looked for: this program reads web pages and texts".to_owned(),
        );
    }
    lines
}

fn summary(found: &Found<'_>) -> String {
    let all = found.asked.len();
    let looks = found
        .asked
        .iter()
        .filter(|(_, answers)| answers.need_a_look());
    let unanswered = found
        .asked
        .iter()
        .filter(|(_, answers)| answers.unanswered.is_some());
    let mut line = format!("Asked {}: ", words::count(all, "source"));
    match looks.count() {
        0 => line.push_str("none needs a look"),
        1 => line.push_str("1 needs a look"),
        many => _ = write!(line, "{many} need a look"),
    }
    match unanswered.count() {
        0 => {}
        1 => line.push_str(", 1 did not answer"),
        many => _ = write!(line, ", {many} did not answer"),
    }
    if found.left > 0 {
        _ = write!(
            line,
            "; time was up before {} more: run it again, and it goes on from there",
            found.left
        );
    }
    line + ".\n"
}

fn text(found: &Found<'_>, noted: &Noted, verbose: bool) -> String {
    let mut text = String::new();
    for (source, answers) in &found.asked {
        let lines = lines(answers);
        if lines.is_empty() && !verbose {
            continue;
        }
        _ = writeln!(text, "{}\n  {}", source.id.as_str(), source.url);
        for line in lines {
            _ = writeln!(text, "  {line}");
        }
        if let Some(hash) = answers.sha256.as_ref().filter(|_| verbose) {
            _ = writeln!(text, "  SHA-256 {hash}");
        }
        _ = match noted.get(source.id.as_str()) {
            Some(Note::Written(note)) => writeln!(text, "  written: {note}"),
            Some(Note::Refused(why)) => writeln!(text, "  not written: {why}"),
            None => Ok(()),
        };
        text.push('\n');
    }
    text + &summary(found)
}

fn markdown(found: &Found<'_>, noted: &Noted) -> String {
    let mut text = format!("## The sources, asked again\n\n{}", summary(found));
    let told = found
        .asked
        .iter()
        .map(|(source, answers)| (source, lines(answers)));
    for (source, lines) in told.filter(|(_, lines)| !lines.is_empty()) {
        _ = write!(
            text,
            "\n- **`{}`** [{}](<{}>)\n",
            source.id.as_str(),
            bare(&source.title),
            source.url
        );
        for line in lines {
            _ = writeln!(text, "  - {}", bare(&line));
        }
        _ = match noted.get(source.id.as_str()) {
            Some(Note::Written(note)) => {
                writeln!(text, "  - written: `{}`", note.replace('`', "'"))
            }
            Some(Note::Refused(why)) => writeln!(text, "  - not written: {}", bare(why)),
            None => Ok(()),
        };
    }
    text
}

/// Returns a text of others without what Markdown would read.
fn bare(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    for letter in text.chars() {
        if "\\`*_[]<>|#&!@".contains(letter) {
            bare.push('\\');
        }
        bare.push(letter);
    }
    bare
}

/// The report for other programs. Fields are only ever added.
#[derive(Serialize)]
struct JsonReport<'f> {
    asked: usize,
    left: usize,
    sources: Vec<JsonSource<'f>>,
}

#[derive(Serialize)]
struct JsonSource<'f> {
    id: &'f str,
    url: &'f str,
    #[serde(flatten)]
    found: &'f Answers,
    #[serde(skip_serializing_if = "Option::is_none")]
    written: Option<&'f str>,
    /// Why nothing was written, where something was to be.
    #[serde(skip_serializing_if = "Option::is_none")]
    not_written: Option<&'f str>,
}

fn json(found: &Found<'_>, noted: &Noted) -> Result<String, Failure> {
    let sources = found.asked.iter().map(|(source, found)| {
        let (written, not_written) = match noted.get(source.id.as_str()) {
            Some(Note::Written(note)) => (Some(note.as_str()), None),
            Some(Note::Refused(why)) => (None, Some(why.as_str())),
            None => (None, None),
        };
        JsonSource {
            id: source.id.as_str(),
            url: &source.url,
            found,
            written,
            not_written,
        }
    });
    let report = JsonReport {
        asked: found.asked.len(),
        left: found.left,
        sources: sources.collect(),
    };
    let text = serde_json::to_string_pretty(&report);
    let text = text.map_err(|error| Failure::new(format!("cannot write JSON: {error}")))?;
    Ok(text + "\n")
}
