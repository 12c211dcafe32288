//! What other programs leave in a text that is copied from them: errors of a spreadsheet and of a word processor, the head of an email,
//! the quotation marks with which a wiki sets words in bold. In: where a sign or word stands. Out: what it is, and what to write.

use std::ops::Range;

use crate::problem::Code;
use crate::prose::finding::{Finding, in_ticks, shortened};
use crate::prose::stray::address::is_address;
use crate::prose::stray::words::{FAR, FoundLink, TextWords, Within};
use crate::value::spreadsheet_error;

/// Reports `#REF!`, and a cell that was too narrow for its number.
pub(super) fn spreadsheet(words: &TextWords<'_>, at: usize) -> FoundLink {
    let run = words.run(at, b'#');
    let is_whole = at == 0 && run > 2 && at + run == words.raw.len();
    if is_whole && matches!(words.within, Within::Cell | Within::Field) {
        let written = &words.raw[at..at + run];
        let message = format!("`{written}` is what a spreadsheet shows where a cell is too narrow");
        return Some((at + run, left(words, at..at + run, message)));
    }
    let error = spreadsheet_error(&words.raw[at..]).filter(|_| words.begins_word(at))?;
    let end = at + error.len();
    let message = format!("`{error}` is an error of the spreadsheet that this was copied from");
    Some((end, left(words, at..end, message)))
}

fn left(words: &TextWords<'_>, span: Range<usize>, message: String) -> Finding {
    let written = &words.raw[span.clone()];
    let span = words.span(span);
    let help = "write the value that belongs here, or take it out";
    let finding = Finding::new(Code::CopiedAlong, span.clone(), message, help);
    if words.within == Within::Field {
        return finding;
    }
    let shown = format!("`{written}`");
    finding
        .or(&format!(
            "; to show it as it is, write {}",
            in_ticks(&shown)
        ))
        .mended(span, shown)
}

/// Beginnings of what Word shows in place of a reference, up to the full stop.
const OF_WORD: [&str; 9] = [
    "Reference source",
    "Bookmark not",
    "Hyperlink reference",
    "No text of",
    "No table of",
    "Not a valid",
    "Unknown document",
    "Filename not",
    "Main Document",
];

/// What mail programs write around a letter.
const OF_MAIL: [&str; 5] = [
    "-----Original Message-----",
    "-------- Forwarded Message --------",
    "Begin forwarded message:",
    "Sent from my iPhone",
    "Sent from my iPad",
];

/// Reports `Error! Reference source not found.`, and the head of an email.
pub(super) fn phrase(words: &TextWords<'_>, at: usize) -> FoundLink {
    if !words.begins_word(at) {
        return None;
    }
    let text = &words.raw[at..];
    if let Some(mail) = OF_MAIL.iter().find(|mail| text.starts_with(**mail)) {
        let end = at + mail.len();
        let message = format!("`{mail}` is left of the email that this was copied from");
        let finding = Finding::new(
            Code::CopiedAlong,
            words.span(at..end),
            message,
            "take it out",
        );
        return Some((end, finding.mended(words.span(at..end), "")));
    }
    if let Some(behind) = text.strip_prefix("From:") {
        return mail_head(words, at, behind);
    }
    if let Some(behind) = text.strip_prefix("HYPERLINK \"") {
        return code_of_a_link(words, at, behind);
    }
    let behind = text.strip_prefix("Error!")?;
    let said = behind
        .split_whitespace()
        .take(6)
        .collect::<Vec<_>>()
        .join(" ");
    if !OF_WORD.iter().any(|beginning| said.starts_with(beginning)) {
        return None;
    }
    let length = behind.find('.').map_or(0, |stop| stop + 1);
    let end = at + "Error!".len() + length;
    let written = words.raw[at..end].split_whitespace().collect::<Vec<_>>();
    let message = format!(
        "`{}` is what Word shows where a reference leads nowhere",
        shortened(&written.join(" "))
    );
    let help = "write what it should name, such as `Table 2`, or take it out";
    Some((
        end,
        Finding::new(Code::CopiedAlong, words.span(at..end), message, help),
    ))
}

/// Reports `HYPERLINK "https://example.org/"`.
fn code_of_a_link(words: &TextWords<'_>, at: usize, behind: &str) -> FoundLink {
    let (address, _) = behind
        .split_once('"')
        .filter(|(address, _)| is_address(address))?;
    let end = at + "HYPERLINK \"\"".len() + address.len();
    let message = format!(
        "{} is what Word keeps behind the words of a link",
        in_ticks(&shortened(&words.raw[at..end]))
    );
    let span = words.span(at..end);
    let finding = if words.within == Within::Field {
        Finding::new(Code::CopiedAlong, span, message, "take it out")
    } else {
        Finding::write(
            Code::CopiedAlong,
            span,
            message,
            format!("[words]({address})"),
        )
    };
    Some((end, finding))
}

/// Reports `From: … Sent: … To: … Subject: …`, in lines or in one.
fn mail_head(words: &TextWords<'_>, at: usize, behind: &str) -> FoundLink {
    // Lines with an empty one between them are paragraphs of their own.
    let start = words.start + at;
    let near = words.text.get(start..)?;
    let far = near
        .char_indices()
        .nth(FAR)
        .map_or(near.len(), |(far, _)| far);
    let has = |name: &str| near[..far].contains(name);
    if !has("Subject:") || !["Sent:", "Date:", "To:"].into_iter().any(has) {
        return None;
    }
    let line = behind.find('\n').unwrap_or(behind.len());
    let end = at + "From:".len() + line;
    let message = "`From:` begins the head of an email that was copied along";
    let help =
        "take it out, down to `Subject:` and its words: readers need not see who wrote to whom";
    Some((
        end,
        Finding::new(Code::CopiedAlong, words.span(at..end), message, help),
    ))
}

/// Reports `【4†source】` and `:contentReference[oaicite:0]{index=0}`, by which a program that writes texts names what it has read.
pub(super) fn of_a_chat(words: &TextWords<'_>, at: usize) -> FoundLink {
    let text = &words.raw[at..words.end_of_line(at)];
    let end = if let Some(rest) = text.strip_prefix('【') {
        let inner = rest.split('】').next();
        let inner = inner.filter(|inner| inner.contains('†'))?;
        at + '【'.len_utf8() + inner.len() + '】'.len_utf8()
    } else {
        text.strip_prefix(":contentReference[oaicite:")?;
        at + text.find('}').or_else(|| text.find(']'))? + 1
    };
    let message = format!(
        "{} is left of the program that wrote this text",
        in_ticks(&shortened(words.raw.get(at..end)?))
    );
    let span = words.span(at..end);
    let help = "take it out; what the text is taken from is named in `evidence`";
    let finding = Finding::new(Code::CopiedAlong, span.clone(), message, help);
    Some((end, finding.mended(span, "")))
}

/// Reports `'''words'''` and `''words''`.
pub(super) fn of_a_wiki(words: &TextWords<'_>, at: usize) -> FoundLink {
    let run = words.run(at, b'\'');
    let (stars, kind) = match run {
        2 => ("*", "italics"),
        3 => ("**", "bold"),
        5 => ("***", "bold italics"),
        _ => return None,
    };
    let marks = &words.raw[at..at + run];
    let inner = words.between(at, marks)?;
    let end = at + inner.len() + 2 * run;
    if !words.begins_word(at) || !words.ends_word(end) || words.is_at(end, "'") {
        return None;
    }
    let message = format!(
        "{} is shown as it is written: that is how a wiki sets words in {kind}",
        in_ticks(&shortened(&words.raw[at..end]))
    );
    let mended = if words.within == Within::Field {
        inner.to_owned()
    } else {
        format!("{stars}{inner}{stars}")
    };
    let span = words.span(at..end);
    Some((
        end,
        Finding::write(Code::StrayMarkup, span, message, mended),
    ))
}
