//! Lines that look like headings, lists and tables, and cells for which a table has no column.

use std::ops::Range;

use super::words::{TextWords, Within};
use super::{beginnings, blocks, numbers};
use crate::problem::Code;
use crate::prose::finding::{Finding, in_ticks, shortened};
use crate::value::spreadsheet_error;

pub(super) fn look(words: &TextWords<'_>, bullets: &mut Bullets, found: &mut Vec<Finding>) {
    if matches!(words.within, Within::Cell | Within::Heading) {
        return bullets.end(found);
    }
    let lines = lines(words);
    for (index, line) in lines.iter().enumerate() {
        found.extend(heading(words, line, index == 0));
        found.extend(blocks::heading_of_a_wiki(words, line));
        found.extend(blocks::quotation_of_textile(words, line));
        found.extend(blocks::abbreviation(words, line));
    }
    beginnings::look(words, &lines, found);
    found.extend(blocks::pasted_rows(words, &lines));
    found.extend(numbers::run_together(words, &lines));
    found.extend(table(words, &lines));
    bullets.take(words, &lines, found);
}

/// Returns the lines of a stretch without what stands before them in a quotation or an item.
fn lines(words: &TextWords<'_>) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in words.raw.split_inclusive('\n') {
        let inner = line.trim_start_matches([' ', '\t', '>']);
        let from = start + line.len() - inner.len();
        lines.push(from..from + inner.trim_end().len());
        start += line.len();
    }
    lines
}

/// Reports `#Heading`: Markdown wants a space.
fn heading(words: &TextWords<'_>, line: &Range<usize>, is_first: bool) -> Option<Finding> {
    let text = &words.raw[line.clone()];
    let hashes = words.plain[line.clone()]
        .iter()
        .take_while(|byte| **byte == b'#')
        .count();
    let rest = text[hashes..].trim_end_matches('#').trim_end();
    let is_heading = (1..=6).contains(&hashes)
        && rest.starts_with(char::is_alphabetic)
        && (is_first || hashes > 1);
    // A second one on the line tells the hash tags of a message from a heading.
    if !is_heading || rest.contains(" #") || spreadsheet_error(text).is_some() {
        return None;
    }
    let mended = format!("{} {rest}", &text[..hashes]);
    let message = format!(
        "`{}` is not read as a heading: a space is missing behind `{}`",
        shortened(text),
        &text[..hashes]
    );
    let finding = Finding::write(Code::StrayMarkup, words.span(line.clone()), message, mended);
    Some(finding.or(", or `\\#` for the plain sign"))
}

/// Lines with upright strokes that are no table.
fn table(words: &TextWords<'_>, lines: &[Range<usize>]) -> Option<Finding> {
    let is_rule = |line: &Range<usize>| {
        let text = &words.raw[line.clone()];
        text.contains('|')
            && text.contains("---")
            && text.chars().all(|letter| "|-: \t".contains(letter))
    };
    let rule = lines.iter().position(is_rule);
    let cells = |line: &Range<usize>| cells(&words.raw[line.clone()]).len();
    let first = lines.first()?;
    let text = &words.raw[first.clone()];
    let (at, help) = match rule {
        Some(0) => (
            first.clone(),
            "write a row with the names of the columns above it".to_owned(),
        ),
        Some(1) => {
            let rule = format!("|{}", " --- |".repeat(cells(first)));
            let help = format!(
                "write as many cells in the second line as in the first: `{}`",
                shortened(&rule)
            );
            (lines[1].clone(), help)
        }
        Some(at) => (
            lines[at - 1].clone(),
            "leave a line empty above the table".to_owned(),
        ),
        None if text.starts_with('|') && text.ends_with('|') && cells(first) > 1 => {
            let rule = format!("|{}", " --- |".repeat(cells(first)));
            (
                first.clone(),
                format!(
                    "write `{}` on a line of its own below the first",
                    shortened(&rule)
                ),
            )
        }
        None => return None,
    };
    let message = "these lines are not read as a table, and run together";
    Some(Finding::new(
        Code::StrayMarkup,
        words.span(at),
        message,
        help,
    ))
}

/// Returns the cells of a row, each with the strokes beside it left out.
fn cells(row: &str) -> Vec<Range<usize>> {
    let mut cells = Vec::new();
    let mut start = row.len() - row.trim_start().len();
    start += usize::from(row[start..].starts_with('|'));
    let mut is_escaped = false;
    for (at, byte) in row.bytes().enumerate().skip(start) {
        if byte == b'|' && !is_escaped {
            cells.push(start..at);
            start = at + 1;
        }
        is_escaped = byte == b'\\' && !is_escaped;
    }
    if !row[start..].trim().is_empty() {
        cells.push(start..row.len());
    }
    cells
}

/// Returns what is wrong with a row of a table of so many columns, written at `start` of the text.
pub(in crate::prose) fn row_faults(row: &str, start: usize, columns: usize) -> Option<Finding> {
    lost_cells(row, start, columns).or_else(|| joined_to_table(row, start, columns))
}

/// Reports a line right below a table, which is read as one more row of it.
fn joined_to_table(row: &str, start: usize, columns: usize) -> Option<Finding> {
    let line = row.trim_end();
    let is_row = columns < 2 || line.is_empty() || line.contains('|');
    let message = "this line is read as a row of the table above it";
    let help = "leave a line empty between the two, or write a `|` at its beginning and its end";
    let span = start..start + line.len();
    (!is_row).then(|| Finding::new(Code::StrayMarkup, span, message, help))
}

/// Returns the cells of a row, written at `start` of the text, for which the table has no column. Their words are on no page.
fn lost_cells(row: &str, start: usize, columns: usize) -> Option<Finding> {
    let all = cells(row);
    let lost = all
        .get(columns..)
        .filter(|lost| lost.iter().any(|cell| !row[cell.clone()].trim().is_empty()))?;
    let (from, to) = (lost.first()?.start, lost.last()?.end);
    let last_kept = all.get(columns.checked_sub(1)?)?.start;
    let joined = row[last_kept..to]
        .trim_end()
        .replace("\\|", "|")
        .replace('|', "\\|");
    let mended = format!("{}{joined} |", &row[..last_kept]);
    let words = row[from..to].trim();
    let message = format!(
        "{} has no column, so it would be lost: the table has {}",
        in_ticks(&shortened(words)),
        if columns == 1 {
            "one".to_owned()
        } else {
            columns.to_string()
        }
    );
    let begin = from + row[from..to].len() - row[from..to].trim_start().len();
    let end = from + row[from..to].trim_end().len();
    let help = format!(
        "give the table's first two lines one more cell, or write `\\|` where the stroke belongs to the words: {}",
        in_ticks(mended.trim())
    );
    Some(
        Finding::new(Code::LostText, start + begin..start + end, message, help)
            .mended(start..start + row.trim_end().len(), mended),
    )
}

/// Signs that begin a line of a list in a word processor and mean nothing else.
const SURE: &str = "•●▪■◦○‣⁃∙►➢❖☐☑☒\u{f0b7}\u{f0a7}\u{f0d8}";
/// Signs that may be meant otherwise, unless two lines begin so.
const LIKELY: &str = "·–—‐‒−»o*-+Ø§✓✔→";

/// The lines of a list as a word processor makes it, which Markdown runs together.
#[derive(Debug, Default)]
pub(in crate::prose) struct Bullets {
    /// The line that is shown, with its sign and the words behind it.
    first: Option<(Range<usize>, String, String)>,
    lines: usize,
    is_sure: bool,
    in_item: bool,
}

impl Bullets {
    /// Takes in the lines of a paragraph or item. A list goes on over paragraphs that each begin with a sign.
    fn take(&mut self, words: &TextWords<'_>, lines: &[Range<usize>], found: &mut Vec<Finding>) {
        let opens = lines
            .first()
            .is_some_and(|line| sign(words, line).is_some());
        if !opens {
            self.end(found);
        }
        let mut may_begin = true;
        for line in lines {
            let text = &words.raw[line.clone()];
            match sign(words, line) {
                Some((length, is_sure)) if is_sure || may_begin || self.lines > 0 => {
                    let (sign, rest) = text.split_at(length);
                    let rest = rest.trim_start().to_owned();
                    self.first
                        .get_or_insert_with(|| (words.span(line.clone()), sign.to_owned(), rest));
                    self.in_item |= self.lines == 0 && words.within == Within::Item;
                    self.is_sure |= is_sure;
                    self.lines += 1;
                }
                _ => may_begin = text.ends_with(':'),
            }
        }
        if !opens {
            self.end(found);
        }
    }

    /// Says what was wrong with the list, if it was one.
    pub(in crate::prose) fn end(&mut self, found: &mut Vec<Finding>) {
        let Bullets {
            first,
            lines,
            is_sure,
            in_item,
        } = std::mem::take(self);
        let Some((span, sign, rest)) = first.filter(|_| is_sure || lines > 1) else {
            return;
        };
        let line = shortened(&format!("- {rest}"));
        let (message, help) = if in_item && lines == 1 {
            let message = format!("`{sign}` is shown behind the sign that the list has already");
            (message, format!("take it out: {}", in_ticks(&line)))
        } else if let Some(number) = sign.strip_suffix(['.', ')'])
            && number.starts_with(|first: char| first.is_ascii_digit())
        {
            let message = format!("`{sign}` touches the words behind it, so it makes no list");
            let line = shortened(&format!("{sign} {rest}"));
            (
                message,
                format!(
                    "write a space behind each number of the list: {}",
                    in_ticks(&line)
                ),
            )
        } else {
            let message = format!("`{sign}` makes no list: its lines run together into one");
            (
                message,
                format!(
                    "begin each line of the list with a hyphen and a space: {}",
                    in_ticks(&line)
                ),
            )
        };
        found.push(Finding::new(Code::StrayMarkup, span, message, help));
    }
}

/// Returns how long the sign of a list is at the beginning of a line, and whether it can be meant otherwise.
fn sign(words: &TextWords<'_>, line: &Range<usize>) -> Option<(usize, bool)> {
    let text = &words.raw[line.clone()];
    let sign = text.chars().next()?;
    let is_sure = SURE.contains(sign);
    if sign.is_ascii_digit() {
        return numbers::touching(text);
    }
    if words.plain[line.start] < b' ' || !(is_sure || LIKELY.contains(sign)) {
        return None;
    }
    let next = text[sign.len_utf8()..].chars().next()?;
    let is_alone = next.is_whitespace();
    // Markdown takes these for a list where a space follows.
    let lacks_space = matches!(sign, '*' | '-' | '+') && next.is_alphabetic();
    let begins = if matches!(sign, '*' | '-' | '+') {
        lacks_space
    } else {
        is_alone || is_sure
    };
    begins.then_some((sign.len_utf8(), is_sure))
}
