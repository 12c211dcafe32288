//! Signs of other programs: placeholders and attributes in braces, names of emoji; and stars that set nothing in bold.

mod dialects;
mod emphasis;
mod entities;

use super::address::is_picture;
use super::words::{EMPHASIS, FoundSign, IN_LINK, LINK, TextWords};
use crate::problem::Code;
use crate::prose::finding::{Finding, in_ticks, shortened};
use crate::prose::raw_html;

pub(super) fn look(words: &TextWords<'_>, found: &mut Vec<Finding>) {
    emphasis::look(words, found);
    let mut done = 0;
    for (at, byte) in words.plain.iter().enumerate() {
        if at < done {
            continue;
        }
        let finding = match *byte {
            b'{' => braces(words, at),
            b':' => emoji(words, at),
            sign @ (b'=' | b'+' | b'|') => dialects::marked(words, at, sign),
            EMPHASIS => dialects::meant_as_sign(words, at),
            b'^' => dialects::caret(words, at),
            b'$' => dialects::formula(words, at),
            b'_' => dialects::link_of_rst(words, at),
            b'&' => entities::look(words, at),
            b'!' => apart_from_its_brackets(words, at),
            b'<' if words.is_at(at, "<!--") => Some((at + 4, Some(open_remark(words, at)))),
            b'~' if words.run(at, b'~') == 1 => dialects::tilde(words, at),
            _ => None,
        };
        if let Some((end, finding)) = finding {
            done = end;
            found.extend(finding);
        }
    }
}

/// Reports `! [words](../images/name.png)`, which shows a link and no picture.
fn apart_from_its_brackets(words: &TextWords<'_>, at: usize) -> FoundSign {
    // Behind a word it is an exclamation.
    if words
        .before(at)
        .is_some_and(|before| !before.is_whitespace())
    {
        return None;
    }
    let gap = words.raw[at + 1..]
        .find(|letter: char| !letter.is_whitespace())
        .filter(|gap| (1..=2).contains(gap))?;
    let start = at + 1 + gap;
    let inside = words.plain[start..].strip_prefix(&[LINK])?;
    let end = start + 1 + inside.iter().take_while(|byte| **byte == IN_LINK).count();
    let link = &words.raw[start..end];
    let target = link
        .strip_suffix(')')
        .and_then(|link| link.rsplit_once("]("))
        .map(|(_, target)| target)?;
    if !is_picture(target) {
        return None;
    }
    let message = format!(
        "`! {}` is not read as a picture: a space stands between `!` and `[`",
        shortened(link)
    );
    let finding = Finding::write(
        Code::StrayMarkup,
        words.span(at..end),
        message,
        format!("!{link}"),
    );
    Some((end, Some(finding)))
}

/// Reports the beginning of a remark that does not end in the same paragraph: readers would see it.
fn open_remark(words: &TextWords<'_>, at: usize) -> Finding {
    let message = "nothing ends the remark that `<!--` begins here, so readers would see it";
    let help = "write `-->` behind the remark, within the same paragraph, or take the remark out";
    Finding::new(Code::StrayMarkup, words.span(at..at + 4), message, help)
}

fn braces(words: &TextWords<'_>, at: usize) -> FoundSign {
    for (open, close) in [("{{", "}}"), ("{%", "%}"), ("{#", "#}")] {
        if open == "{#" && words.find(at + 2, close).is_none() {
            continue;
        }
        if words.is_at(at, open) {
            let end = words.find(at + 2, close)? + 2;
            return Some((end, Some(placeholder(words, at, end))));
        }
    }
    let line = words.end_of_line(at);
    let close = words.find(at, "}").filter(|close| *close < line)?;
    let inner = words.raw.get(at + 1..close)?.trim();
    // What a program that writes texts names its sources by is told whole.
    if inner.starts_with("index=") && words.raw[..at].ends_with(']') {
        return Some((close + 1, None));
    }
    let name = inner.split(':').next().unwrap_or(inner);
    if OF_CONFLUENCE.contains(&name) {
        return Some((close + 1, Some(placeholder(words, at, close + 1))));
    }
    if !is_attributes(inner) {
        return None;
    }
    Some((close + 1, Some(attributes(words, at, close + 1))))
}

/// What Confluence writes between braces around a box or code.
const OF_CONFLUENCE: [&str; 9] = [
    "info", "note", "tip", "warning", "panel", "code", "noformat", "quote", "expand",
];

fn placeholder(words: &TextWords<'_>, at: usize, end: usize) -> Finding {
    let written = &words.raw[at..end];
    let message = format!(
        "`{}` is for another program: nothing is put in its place",
        shortened(written)
    );
    let span = words.span(at..end);
    if let Some(picture) = raw_html::picture(written) {
        return Finding::new(
            Code::StrayMarkup,
            span.clone(),
            message,
            format!("put the picture into the folder `images` and write `{picture}`"),
        )
        .mended(span, picture);
    }
    let shown = if written.contains('`') {
        format!("`` {written} ``")
    } else {
        format!("`{written}`")
    };
    let help = format!(
        "write what should stand there, or take it out; to show it as it is, write {}",
        in_ticks(&shown)
    );
    Finding::new(Code::StrayMarkup, span.clone(), message, help).mended(span, shown)
}

/// Returns whether the words between braces are attributes as other programs write them: `width=300`, `: .wide`, `#part`.
fn is_attributes(inner: &str) -> bool {
    let mut letters = inner.chars();
    match letters.next() {
        Some(':') => true,
        Some('.' | '#') => letters.next().is_some_and(char::is_alphabetic),
        Some(first) if first.is_alphabetic() => inner.find('=').is_some_and(|end| {
            let name = &inner[..end];
            name.chars()
                .all(|letter| letter.is_alphanumeric() || "-_ ".contains(letter))
        }),
        _ => false,
    }
}

fn attributes(words: &TextWords<'_>, at: usize, end: usize) -> Finding {
    let written = &words.raw[at..end];
    let message = format!("`{written}` is not understood, and would be shown as it is");
    let before = words.plain[..at].trim_ascii_end().len();
    let is_behind = before + 1 >= at && words.plain[..before].ends_with(&[IN_LINK]);
    if is_behind && let Some(start) = words.plain[..before].iter().rposition(|byte| *byte == LINK) {
        let link = &words.raw[start..before];
        let message =
            format!("{message}: the page itself sets how large a picture is and how a link opens");
        let span = words.span(start..end);
        return Finding::write(Code::StrayMarkup, span, message, link.to_owned());
    }
    let span = words.span(at..end);
    Finding::new(
        Code::StrayMarkup,
        span.clone(),
        message,
        format!("take {} out", in_ticks(written)),
    )
    .or(", or write `\\{` for a plain bracket")
    .mended(span, "")
}

/// The names of emoji that are most often written, and their signs.
const EMOJI: [(&str, &str); 20] = [
    ("+1", "👍"),
    ("bulb", "💡"),
    ("calendar", "📅"),
    ("construction", "🚧"),
    ("email", "📧"),
    ("heart", "❤️"),
    ("heavy_check_mark", "✔️"),
    ("information_source", "ℹ️"),
    ("link", "🔗"),
    ("memo", "📝"),
    ("phone", "☎️"),
    ("pushpin", "📌"),
    ("rocket", "🚀"),
    ("smile", "😄"),
    ("smiley", "😃"),
    ("star", "⭐"),
    ("tada", "🎉"),
    ("warning", "⚠️"),
    ("white_check_mark", "✅"),
    ("x", "❌"),
];
const LONGEST_EMOJI: usize = 40;

fn emoji(words: &TextWords<'_>, at: usize) -> FoundSign {
    let is_in_name =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_+-".contains(&byte);
    let rest = &words.plain[at + 1..];
    let length = rest
        .iter()
        .take(LONGEST_EMOJI)
        .take_while(|byte| is_in_name(**byte))
        .count();
    let name = &words.raw[at + 1..at + 1 + length];
    let end = at + 1 + length + 1;
    let is_apart = |letter: Option<char>| {
        letter.is_none_or(|letter| !letter.is_alphanumeric() && !matches!(letter, ':' | '/'))
    };
    let is_name = EMOJI.iter().any(|(known, _)| *known == name)
        || (length > 1 && name.starts_with(|first: char| first.is_ascii_lowercase()));
    let is_alone = is_apart(words.raw[..at].chars().next_back());
    if !is_name
        || !is_alone
        || rest.get(length) != Some(&b':')
        || !is_apart(words.raw[end..].chars().next())
    {
        return None;
    }
    let message = format!("`:{name}:` is shown as it is written, not as a sign");
    let span = words.span(at..end);
    let plain = format!("\\:{name}:");
    let finding = match EMOJI.iter().find(|(known, _)| *known == name) {
        Some((_, sign)) => Finding::write(Code::StrayMarkup, span, message, (*sign).to_owned()),
        None => Finding::new(
            Code::StrayMarkup,
            span.clone(),
            message,
            format!(
                "write the sign itself, or words, or {} for plain colons",
                in_ticks(&plain)
            ),
        )
        .mended(span, plain),
    };
    Some((end, Some(finding)))
}
