//! Links, pictures and signs in square brackets as other programs have them: `[[name]]`, `![[team.png]]`, `[TOC]`, `[b]words[/b]`. In: the
//! words of a stretch, and where a `[` stands. Out: what is shown as it is written, and how the same is said here.

use std::ops::Range;

use crate::problem::Code;
use crate::prose::finding::{Finding, UnreadTarget, in_ticks, shortened};
use crate::prose::stray::address::is_picture;
use crate::prose::stray::words::{ADDRESS, FoundLink, TextWords};

/// Reports `[[words]]`, as a wiki links.
pub(super) fn double(words: &TextWords<'_>, at: usize) -> FoundLink {
    if !words.is_at(at, "[[") {
        return None;
    }
    let end = words
        .find(at + 2, "]]")
        .filter(|end| *end < words.end_of_line(at))?;
    let inner = &words.raw[at + 2..end];
    let is_named = inner.contains(char::is_alphabetic) && !inner.contains(['[', ']']);
    if !is_named || words.is_at(end + 2, "(") {
        return None;
    }
    let span = words.span(at..end + 2);
    if is_contents(inner) {
        return Some((end + 2, no_contents(span, &words.raw[at..end + 2])));
    }
    if is_picture(
        &inner
            .split('|')
            .next()
            .unwrap_or(inner)
            .trim()
            .replace(' ', "-"),
    ) {
        return Some((end + 2, embedded(words, at, inner)));
    }
    let (name, named) = inner.split_once('|').unwrap_or((inner, inner));
    let (name, named) = (name.trim(), named.trim());
    let message = format!("`[[{inner}]]` is shown as it is written: that is how a wiki links");
    let help = "write the words and the path of a file, or `\\[` for a plain bracket";
    let mut finding = Finding::new(Code::StrayMarkup, span, message, help);
    finding.target = Some(UnreadTarget {
        written: name.to_owned(),
        link: format!("[{named}]({name})"),
        in_link: name.to_owned(),
        picture: false,
        by_name: true,
    });
    Some((end + 2, finding))
}

/// Reports `![[team.png]]`, which shows a picture in other programs.
fn embedded(words: &TextWords<'_>, at: usize, inner: &str) -> Finding {
    let start = at - usize::from(words.before(at) == Some('!'));
    let name = inner.split('|').next().unwrap_or(inner).trim().to_owned();
    let message = format!(
        "`{}[[{inner}]]` is shown as it is written, and no picture",
        &words.raw[start..at]
    );
    let help =
        "put the picture into the folder `images` and write `![What it shows](../images/name.jpg)`";
    let span = words.span(start..at + inner.len() + 4);
    let mut finding = Finding::new(Code::StrayMarkup, span, message, help);
    finding.target = Some(UnreadTarget {
        link: format!("![What it shows]({name})"),
        in_link: name.clone(),
        written: name,
        picture: true,
        by_name: false,
    });
    finding
}

/// Reports `[b]words[/b]` and `[caption …]words[/caption]`, which other programs read.
pub(super) fn shortcode(words: &TextWords<'_>, at: usize) -> FoundLink {
    let line = words.end_of_line(at);
    let close = words.find(at + 1, "]").filter(|close| *close < line)?;
    let inner = &words.raw[at + 1..close];
    let name = inner
        .split([' ', '='])
        .next()
        .filter(|name| !name.is_empty())?;
    let is_name = name
        .chars()
        .all(|letter| letter.is_ascii_alphabetic() || letter == '_');
    let end_sign = format!("[/{name}]");
    let end = words.find(close + 1, &end_sign).filter(|_| is_name)?;
    let held = words.raw[close + 1..end].trim();
    let span = at..end + end_sign.len();
    let message = format!("`[{name}]` is for another program, and shown as it is written");
    let mended = match (
        name.to_ascii_lowercase().as_str(),
        inner.strip_prefix("url="),
    ) {
        (_, Some(address)) => format!("[{held}]({})", address.trim_matches('"')),
        ("url", None) => format!("<{held}>"),
        ("b", _) => format!("**{held}**"),
        ("i" | "u", _) => format!("*{held}*"),
        _ => held.to_owned(),
    };
    Some((
        span.end,
        Finding::write(Code::StrayMarkup, words.span(span), message, mended),
    ))
}

/// Words in brackets that a wiki shows beside its own.
const OF_A_WIKI: [&str; 5] = [
    "edit",
    "edit source",
    "citation needed",
    "clarification needed",
    "when?",
];

/// Reports `[1]`, `[edit]` and `[citation needed]`, which were copied from a page with notes of its own.
pub(super) fn left_of_a_wiki(words: &TextWords<'_>, at: usize) -> FoundLink {
    let end = words.find(at + 1, "]").filter(|end| end - at < 24)?;
    let inner = &words.raw[at + 1..end];
    let leads_on = ["(", "[", ":"]
        .iter()
        .any(|sign| words.is_at(end + 1, sign));
    let touches = words
        .before(at)
        .is_some_and(|before| !before.is_whitespace() && !matches!(before, '!' | ']'));
    if leads_on || !touches {
        return None;
    }
    let is_number = inner.len() <= 3 && inner.bytes().all(|byte| byte.is_ascii_digit());
    let span = words.span(at..end + 1);
    let finding = if is_number && !inner.is_empty() {
        let message = format!("`[{inner}]` leads to no note: readers see it as it is written");
        let help = format!(
            "write the note on a line of its own, `[^{inner}]: …`, and `[^{inner}]` here; or take it out"
        );
        Finding::new(Code::StrayMarkup, span, message, help)
    } else if OF_A_WIKI.contains(&inner) {
        let message = format!("`[{inner}]` is left of the page that this was copied from");
        Finding::new(Code::StrayMarkup, span, message, "take it out")
    } else {
        return None;
    };
    Some((end + 1, finding))
}

/// Reports `https://example.org/minutes[the minutes]` and the same behind `link:`, which is a link in other programs.
pub(super) fn with_words_behind(words: &TextWords<'_>, at: usize) -> FoundLink {
    let is_beginning = at == 0 || words.plain[at - 1] != ADDRESS;
    let end = at + is_beginning.then(|| words.run(at, ADDRESS))?;
    let rest = &words.raw[at..words.end_of_line(at)];
    let (address, behind) = rest
        .split_once('[')
        .filter(|(address, _)| at + address.len() <= end)?;
    let (named, behind) = behind.split_once(']')?;
    let is_named = named.contains(char::is_alphabetic) && !named.contains(['[', '^']);
    let is_link = words.raw[..at].ends_with("link:");
    let is_set_off = address.ends_with(char::is_alphanumeric) || named.contains(' ');
    // Within an address such brackets are part of a query.
    let leads_on =
        behind.starts_with(|next: char| next.is_alphanumeric() || "=&/[(".contains(next));
    let is_plain = address.contains("://") && !address.contains('?');
    if !is_named || leads_on || !is_plain || !(is_link || is_set_off) {
        return None;
    }
    let start = at - if is_link { "link:".len() } else { 0 };
    let span = start..at + address.len() + named.len() + 2;
    let message = format!(
        "{} is not read as a link with words",
        in_ticks(&shortened(&words.raw[span.clone()]))
    );
    let mended = format!("[{named}]({address})");
    Some((
        span.end,
        Finding::write(Code::StrayMarkup, words.span(span), message, mended),
    ))
}

/// Reports `[the minutes|https://example.org/minutes]`, a link in other programs, the two parts in whichever order.
pub(super) fn with_a_stroke(words: &TextWords<'_>, at: usize) -> FoundLink {
    let close = words.raw[at..words.end_of_line(at)].find(']')? + at;
    let inner = &words.raw[at + 1..close];
    let (first, second) = inner.split_once('|')?;
    let is_complete = |text: &str| text.contains("://") && !text.contains(char::is_whitespace);
    let (named, address) = match (is_complete(first.trim()), is_complete(second.trim())) {
        (false, true) => (first.trim(), second.trim()),
        (true, false) => (second.trim(), first.trim()),
        _ => return None,
    };
    if named.is_empty() || words.is_at(close + 1, "(") {
        return None;
    }
    let message = format!(
        "{} is not read as a link",
        in_ticks(&shortened(&words.raw[at..=close]))
    );
    let mended = format!("[{named}]({address})");
    let span = words.span(at..close + 1);
    let finding = Finding::write(Code::StrayMarkup, span, message, mended);
    Some((close + 1, finding))
}

/// Reports `[TOC]`, which other programs fill.
pub(super) fn contents(words: &TextWords<'_>, at: usize) -> FoundLink {
    let end = words.find(at + 1, "]").filter(|end| *end < at + 10)?;
    let is_it = is_contents(&words.raw[at + 1..end]) && !words.is_at(end + 1, "(");
    is_it.then(|| {
        (
            end + 1,
            no_contents(words.span(at..end + 1), &words.raw[at..=end]),
        )
    })
}

fn is_contents(inner: &str) -> bool {
    inner.trim_matches('_').eq_ignore_ascii_case("toc")
}

fn no_contents(span: Range<usize>, written: &str) -> Finding {
    let message = format!(
        "{} is shown as it is written: no table of contents is put in its place",
        in_ticks(written)
    );
    Finding::new(
        Code::StrayMarkup,
        span.clone(),
        message,
        format!("take {} out", in_ticks(written)),
    )
    .mended(span, "")
}
