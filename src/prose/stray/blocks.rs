//! Blocks that are not what was meant: code that nothing ends, words that are code because they are indented, rows of a table as a
//! spreadsheet copies them, headings of wikis. In: a block or the lines of a stretch. Out: what is wrong.

use std::ops::Range;

use super::words::TextWords;
use crate::problem::Code;
use crate::prose::finding::{Finding, in_ticks, shortened};

/// Reports a block of code whose fence has no end, so that all that follows is code.
pub(in crate::prose) fn unclosed_code(text: &str, span: Range<usize>) -> Option<Finding> {
    let source = text.get(span.clone())?.trim_end();
    let first = source.lines().next()?;
    let sign = first
        .chars()
        .next()
        .filter(|sign| matches!(sign, '`' | '~'))?;
    let fence = &first[..first.len() - first.trim_start_matches(sign).len()];
    let last = source.lines().next_back()?.trim_matches([' ', '\t', '>']);
    let is_closed = source.contains('\n')
        && last.len() >= fence.len()
        && last.chars().all(|letter| letter == sign);
    if is_closed {
        return None;
    }
    let message = format!(
        "nothing ends the code that {} begins, so all that follows is shown as code",
        ticked(fence)
    );
    let help = format!(
        "write {} on a line of its own below the code, or take this line out",
        ticked(fence)
    );
    let end = span.start + first.trim_end().len();
    Some(Finding::new(
        Code::StrayMarkup,
        span.start..end,
        message,
        help,
    ))
}

/// Reports a sentence that is code because its line is indented.
pub(in crate::prose) fn indented_words(text: &str, span: Range<usize>) -> Option<Finding> {
    let line = text.get(span.clone())?.lines().next()?.trim();
    let is_code = line.contains(['{', '}', ';', '=', '<', '>', '$', '|', '`', '\\', '#']);
    let begins = line.starts_with(char::is_uppercase);
    let is_sentence = begins && line.split_whitespace().count() > 3 && !is_code;
    let message = "these words are shown as code: their line begins with four spaces or a tab";
    let help = "begin the line at the left margin";
    let start = span.start + text[span.clone()].find(line)?;
    is_sentence.then(|| Finding::new(Code::StrayMarkup, start..start + line.len(), message, help))
}

/// Reports rows of a table as a spreadsheet copies them, with tabs or semicolons between the cells.
pub(super) fn pasted_rows(words: &TextWords<'_>, lines: &[Range<usize>]) -> Option<Finding> {
    for (sign, name, least) in [
        ('\t', "tabs", 1),
        (';', "semicolons", 2),
        (',', "commas", 2),
    ] {
        let cells = |line: &Range<usize>| words.raw[line.clone()].matches(sign).count();
        // No sentence has a tab in it, so those of a table may have words above them and below.
        let lines = match sign {
            '\t' => lines
                .split(|line| cells(line) == 0)
                .find(|rows| rows.len() > 1)
                .unwrap_or_default(),
            _ => lines,
        };
        let Some(first) = lines
            .first()
            .filter(|first| lines.len() > 1 && cells(first) >= least)
        else {
            continue;
        };
        // A sentence has a space behind each semicolon and comma.
        let spaced = format!("{sign} ");
        let is_prose = |line: &Range<usize>| words.raw[line.clone()].contains(&spaced);
        let is_row = |line: &Range<usize>| cells(line) == cells(first) && !is_prose(line);
        if !lines.iter().all(is_row) {
            continue;
        }
        let row: Vec<&str> = words.raw[first.clone()]
            .split(sign)
            .map(str::trim)
            .collect();
        // A bullet stands before a tab too, and commas part thousands.
        let sign_before = row[0].trim_end_matches([')', '.']);
        let is_bullet = sign_before.chars().count() == 1 && row.len() == 2;
        let is_head = |cell: &&str| cell.contains(char::is_alphabetic);
        if is_bullet || sign == ',' && !row.iter().all(is_head) {
            continue;
        }
        let message = format!("these lines are no table, and run together: {name} part no cells");
        let head = in_ticks(&shortened(&format!("| {} |", row.join(" | "))));
        let rule = in_ticks(&shortened(&format!("|{}", " --- |".repeat(row.len()))));
        let help = format!(
            "write strokes between the cells, {head}, and {rule} on a line of its own below the first"
        );
        return Some(Finding::new(
            Code::StrayMarkup,
            words.span(first.clone()),
            message,
            help,
        ));
    }
    None
}

/// Reports `== Heading ==` of a wiki, `== Heading` and `h2. Heading` of other programs.
pub(super) fn heading_of_a_wiki(words: &TextWords<'_>, line: &Range<usize>) -> Option<Finding> {
    let text = &words.raw[line.clone()];
    let (level, title) = match text
        .strip_prefix('h')
        .and_then(|rest| rest.split_once(". "))
    {
        Some((level, title)) if level.len() == 1 => (
            level.parse().ok().filter(|level| (1..=6).contains(level))?,
            title,
        ),
        _ => {
            let level = text.len() - text.trim_start_matches('=').len();
            let rest = &text[level..];
            let inner = rest.strip_suffix(&text[..level]).unwrap_or(rest);
            let is_set_off =
                (2..=6).contains(&level) && inner.starts_with(' ') && !inner.contains('=');
            (level, is_set_off.then_some(inner)?)
        }
    };
    let mended = format!("{} {}", "#".repeat(level), title.trim());
    let message = format!("{} is not read as a heading", in_ticks(&shortened(text)));
    Some(Finding::write(
        Code::StrayMarkup,
        words.span(line.clone()),
        message,
        mended,
    ))
}

/// Reports `bq. words`.
pub(super) fn quotation_of_textile(words: &TextWords<'_>, line: &Range<usize>) -> Option<Finding> {
    let text = &words.raw[line.clone()];
    let quoted = text.strip_prefix("bq. ")?.trim();
    let message = format!("{} is not read as a quotation", in_ticks(&shortened(text)));
    let span = words.span(line.clone());
    Some(Finding::write(
        Code::StrayMarkup,
        span,
        message,
        format!("> {quoted}"),
    ))
}

/// Reports `*[ICT]: information technology`, by which other programs show what an abbreviation stands for.
pub(super) fn abbreviation(words: &TextWords<'_>, line: &Range<usize>) -> Option<Finding> {
    let text = &words.raw[line.clone()];
    let (short, long) = text.strip_prefix("*[")?.split_once("]:")?;
    let (short, long) = (short.trim(), long.trim());
    if short.is_empty() || long.is_empty() || short.contains(['[', ']']) {
        return None;
    }
    let message = format!(
        "{} is shown as it is written: nothing explains abbreviations here",
        in_ticks(&shortened(text))
    );
    let whole = in_ticks(&shortened(&format!("{long} ({short})")));
    let help = format!("take the line out, and write {whole} where `{short}` first stands");
    let span = words.span(line.clone());
    Some(Finding::new(Code::StrayMarkup, span, message, help))
}

fn ticked(fence: &str) -> String {
    if fence.starts_with('`') {
        format!("```` {fence} ````")
    } else {
        format!("`{fence}`")
    }
}
