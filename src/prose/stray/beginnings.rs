//! Beginnings of lines that would be markup but for a slip: a space of another kind, a seventh `#`, the fence of a box; and lines of
//! `=` or `-` that make a heading of the words above them. In: the lines of a stretch. Out: what is wrong with each.

use std::ops::Range;

use super::words::{TextWords, Within};
use crate::problem::Code;
use crate::prose::finding::{Finding, in_ticks, shortened};
use crate::value::unseen;

const RULE: &str = "for a line across the page, write `---` with an empty line above and below it; if not, take it out";

pub(super) fn look(words: &TextWords<'_>, lines: &[Range<usize>], found: &mut Vec<Finding>) {
    let mut is_odd_above = false;
    for line in lines {
        let text = &words.raw[line.clone()];
        if text.is_empty() || words.plain[line.start] < b' ' {
            continue;
        }
        let odd = odd_space(words, line);
        let is_odd = odd.is_some();
        found.extend(odd.filter(|_| !is_odd_above));
        is_odd_above = is_odd;
        let finding = fence(words, line)
            .or_else(|| alert(words, line))
            .or_else(|| check_box(words, line))
            .or_else(|| seventh(words, line))
            .or_else(|| rule(words, line));
        found.extend(finding);
    }
}

/// Reports what would be a heading, an item or the like but for a character that only looks like a space, once for lines in a row.
fn odd_space(words: &TextWords<'_>, line: &Range<usize>) -> Option<Finding> {
    let text = &words.raw[line.clone()];
    let bare = text.trim_start_matches(|letter: char| letter == ' ' || unseen::is_unseen(letter));
    let before = text.len() - bare.len();
    let mark = mark(bare)?;
    let behind = &bare[mark.len()..];
    let (at, letter, place) = match (unseen::first(&text[..before]), behind.chars().next()) {
        (Some((at, letter)), Some(next))
            if next == ' ' || unseen::is_unseen(next) || mark == "|" =>
        {
            (at, letter, format!("in front of `{mark}`"))
        }
        (None, Some(next)) if unseen::is_unseen(next) => {
            (before + mark.len(), next, format!("behind `{mark}`"))
        }
        _ => return None,
    };
    let mended = format!("{mark} {}", unseen::cleaned(behind));
    let message = format!(
        "{} stands {place}, where only a plain space can",
        unseen::called(letter)
    );
    let message = if at < before {
        message.replace(
            "where only a plain space can",
            "so the line is not read as markup",
        )
    } else {
        message
    };
    let span = words.span(line.start + at..line.start + at + letter.len_utf8());
    let help = format!("write {}, typed anew", in_ticks(&shortened(&mended)));
    Some(
        Finding::new(Code::UnseenCharacter, span, message, help)
            .mended(words.span(line.clone()), mended),
    )
}

/// Returns the sign with which a line begins a heading, an item, a quotation or a row.
fn mark(line: &str) -> Option<&str> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
    let length = match line.bytes().next()? {
        b'-' | b'*' | b'+' | b'>' | b'|' => 1,
        b'#' if hashes <= 6 => hashes,
        b'0'..=b'9' if digits <= 3 && line[digits..].starts_with(['.', ')']) => digits + 1,
        _ => return None,
    };
    Some(&line[..length])
}

/// The boxes that a text may have, and the other names that they go by.
const BOXES: [(&str, &[&str]); 5] = [
    (
        "NOTE",
        &[
            "note", "info", "abstract", "example", "quote", "hinweis", "seealso",
        ],
    ),
    ("TIP", &["tip", "hint", "success", "check", "done"]),
    ("IMPORTANT", &["important", "question", "help", "todo"]),
    ("WARNING", &["warning", "attention", "warn"]),
    ("CAUTION", &["caution", "danger", "error", "failure", "bug"]),
];

fn boxed(name: &str) -> &'static str {
    let name = name.to_lowercase();
    BOXES
        .iter()
        .find(|(_, others)| others.contains(&name.as_str()))
        .map_or("NOTE", |(known, _)| known)
}

/// Returns the letters at the beginning of a text.
fn word(text: &str) -> &str {
    text.split(|letter: char| !letter.is_alphanumeric())
        .next()
        .unwrap_or_default()
}

/// Reports `[ ] words` without the hyphen that makes an item of a list.
fn check_box(words: &TextWords<'_>, line: &Range<usize>) -> Option<Finding> {
    let text = &words.raw[line.clone()];
    let boxes = ["[ ] ", "[x] ", "[X] "];
    let rest = boxes.iter().find_map(|sign| text.strip_prefix(sign))?;
    if rest.trim().is_empty() || matches!(words.within, Within::Item) {
        return None;
    }
    let message = format!("`{}` makes no list of things to do", text[..3].to_owned());
    let mended = format!("- {text}");
    Some(Finding::write(
        Code::StrayMarkup,
        words.span(line.clone()),
        message,
        mended,
    ))
}

/// Reports `!!! note` and `:::note`.
fn fence(words: &TextWords<'_>, line: &Range<usize>) -> Option<Finding> {
    box_of_another_program(&words.raw[line.clone()], words.span(line.clone()))
}

fn box_of_another_program(text: &str, span: Range<usize>) -> Option<Finding> {
    let fences = ["!!!", "???+", "???", ":::", ".. "];
    let fence = fences.into_iter().find(|fence| text.starts_with(fence))?;
    let name = word(text[fence.len()..].trim_start_matches([' ', ':', '{', '.']));
    let is_known = |name: &str| BOXES.iter().any(|(_, names)| names.contains(&name));
    if name.is_empty() || (fence == ".. " && !text.contains(":: ") && !text.ends_with("::")) {
        return None;
    }
    if fence == ".. " && !is_known(name) {
        let message = format!(
            "{} is for another program: nothing is put in its place",
            in_ticks(&shortened(text))
        );
        let help = if matches!(name, "image" | "figure") {
            "put the picture into the folder `images` and write `![What it shows](../images/name.jpg)`"
        } else {
            "write what should stand there, or take it out"
        };
        return Some(Finding::new(Code::StrayMarkup, span, message, help));
    }
    let message = format!(
        "{} is shown as it is written: a box begins otherwise",
        in_ticks(&shortened(text))
    );
    let mut help = format!(
        "write `> [!{}]`, and begin each line that belongs to the box with `> `",
        boxed(name)
    );
    if fence == ":::" {
        help.push_str("; take the line `:::` that ends it out");
    }
    Some(Finding::new(Code::StrayMarkup, span, message, help))
}

/// Reports a line that begins with a colon and is read as what the words above it mean, where it begins a box or a sign of another
/// program.
pub(in crate::prose) fn meaning(text: &str, span: Range<usize>) -> Option<Finding> {
    let source = text.get(span.clone())?;
    let line = source.lines().next()?.trim_end();
    let words = line.strip_prefix(':').filter(|words| !words.is_empty())?;
    let place = span.start..span.start + line.len();
    if words.starts_with(':') {
        return box_of_another_program(line, place);
    }
    if words.starts_with([' ', '\t']) {
        return None;
    }
    let message = format!(
        "{} is read as what the words above it mean",
        in_ticks(&shortened(line))
    );
    let plain = format!("\\{line}");
    let help = format!(
        "write {} for a plain colon, or a space behind the colon if it is meant so",
        in_ticks(&shortened(&plain))
    );
    Some(Finding::new(Code::StrayMarkup, place.clone(), message, help).mended(place, plain))
}

/// Reports `[!note] words`, which begins no box.
fn alert(words: &TextWords<'_>, line: &Range<usize>) -> Option<Finding> {
    let text = &words.raw[line.clone()];
    let rest = text.strip_prefix("[!")?;
    let name = word(rest);
    let behind = rest[name.len()..]
        .strip_prefix(']')
        .filter(|_| !name.is_empty())?;
    let behind = behind.trim_start_matches(['+', '-']).trim();
    let message = format!("`[!{name}]` is shown as it is written, and begins no box");
    let mut help = format!("write `> [!{}]` on a line of its own", boxed(name));
    if behind.is_empty() {
        help.push_str(", and begin each line that belongs to the box with `> `");
    } else {
        help.push_str(", and below it ");
        help.push_str(&in_ticks(&shortened(&format!("> {behind}"))));
    }
    Some(Finding::new(
        Code::StrayMarkup,
        words.span(line.clone()),
        message,
        help,
    ))
}

/// Reports a heading of more than six levels.
fn seventh(words: &TextWords<'_>, line: &Range<usize>) -> Option<Finding> {
    let text = &words.raw[line.clone()];
    let rest = text.trim_start_matches('#');
    if text.len() - rest.len() < 7 {
        return None;
    }
    let span = words.span(line.clone());
    let title = rest.trim_end_matches('#').trim();
    if title.is_empty() {
        let message = "this line is shown as it is written";
        return Some(Finding::new(Code::StrayMarkup, span, message, RULE));
    }
    let message = format!(
        "{} is not read as a heading: six levels are all there are",
        in_ticks(&shortened(text))
    );
    Some(Finding::write(
        Code::StrayMarkup,
        span,
        message,
        format!("###### {title}"),
    ))
}

/// Reports a line of `=`, such as Git leaves where it could not join two versions, or of dashes, as a word processor makes it.
fn rule(words: &TextWords<'_>, line: &Range<usize>) -> Option<Finding> {
    let text = &words.raw[line.clone()];
    let is_of = |signs: &str| text.chars().all(|letter| signs.contains(letter));
    let message = if is_of("=") {
        "this line is shown as it is written, as where Git could not join two versions"
    } else {
        "this line is shown as it is written"
    };
    let is_rule = text.chars().count() > 2 && (is_of("=") || is_of("—–"));
    let is_rule = is_rule && !has_two_versions(words.text);
    is_rule.then(|| Finding::new(Code::StrayMarkup, words.span(line.clone()), message, RULE))
}

/// Returns whether Git has left two versions in a text, which is an error of its own.
fn has_two_versions(text: &str) -> bool {
    text.contains("<<<<<<<") || text.contains(">>>>>>>")
}

/// Reports the line below some words that makes a heading of them, where they are no title but a sentence, or lines.
pub(in crate::prose) fn underlined(text: &str, heading: Range<usize>) -> Option<Finding> {
    let source = text.get(heading.clone())?.trim_end();
    let (above, line) = source.rsplit_once('\n')?;
    let line = line.trim_start_matches([' ', '\t', '>']);
    let sign = line
        .chars()
        .next()
        .filter(|sign| matches!(sign, '=' | '-'))?;
    let is_line = line.chars().all(|letter| letter == sign);
    let is_second_head = sign == '-'
        && above
            .split_once(": ")
            .is_some_and(|(name, _)| !name.contains(' '))
        && text[..heading.start].trim_end().ends_with("---");
    let is_title = !above.contains('\n')
        && !above.trim_end().ends_with(['.', ',', ';', ':'])
        && !is_second_head;
    let is_told = sign == '=' && has_two_versions(text);
    if !is_line || is_told || (is_title && line.len() > 1) {
        return None;
    }
    let end = heading.start + source.len();
    let message = format!(
        "the line `{}` makes a heading of the words above it",
        shortened(line)
    );
    let help = match (sign, line.len()) {
        ('-', 1) => "take it out; an item of a list has its words behind the hyphen".to_owned(),
        ('-', _) => {
            "leave a line empty above it for a line across the page, or take it out".to_owned()
        }
        _ => {
            "take it out, as where Git could not join two versions; a heading is written `## Words`"
                .to_owned()
        }
    };
    Some(Finding::new(
        Code::StrayMarkup,
        end - line.len()..end,
        message,
        help,
    ))
}
