//! Links and pictures that are written almost as Markdown has them.

mod other_programs;

use std::ops::Range;

use super::address::{AddressParts, is_address, is_here, without_spaces};
use super::words::{ADDRESS, FoundLink, IN_LINK, LINK, TextWords};
use other_programs::{
    contents, double, left_of_a_wiki, shortcode, with_a_stroke, with_words_behind,
};

use crate::problem::Code;
use crate::prose::finding::{Finding, UnreadTarget, in_ticks, shortened};

pub(super) fn look(words: &TextWords<'_>, found: &mut Vec<Finding>) {
    let mut seen = Brackets::default();
    let mut at = 0;
    while at < words.plain.len() {
        let finding = match words.plain[at] {
            b'[' => {
                seen.square.push(at);
                double(words, at)
                    .or_else(|| shortcode(words, at))
                    .or_else(|| contents(words, at))
                    .or_else(|| with_a_stroke(words, at))
                    .or_else(|| spaced_note(words, at))
                    .or_else(|| left_of_a_wiki(words, at))
                    .or_else(|| lost_note(words, at))
            }
            b']' => {
                let start = seen.square.pop();
                if words.is_at(at + 1, "(") {
                    broken(words, start, at)
                } else {
                    start.and_then(|start| gap(words, start, at))
                }
            }
            b'(' => {
                seen.round.push(at);
                let start = seen.square.last();
                start.and_then(|start| unclosed_words(words, *start, at))
            }
            b')' => {
                let start = seen.round.pop();
                start.and_then(|start| turned_round(words, start, at))
            }
            b'<' => pointed(words, at),
            ADDRESS => with_words_behind(words, at),
            _ => None,
        };
        if let Some((end, finding)) = finding {
            found.push(finding);
            seen = Brackets::default();
            at = end.max(at + 1);
        } else {
            at += 1;
        }
    }
}

/// Where brackets are open.
#[derive(Default)]
struct Brackets {
    square: Vec<usize>,
    round: Vec<usize>,
}

/// What was meant as a link or picture, and is none.
struct Almost<'w, 't> {
    words: &'w TextWords<'t>,
    /// Where its `[` stands, and where it ends.
    span: Range<usize>,
    named: &'w str,
}

impl Almost<'_, '_> {
    /// Says why it is none, and what to write: the same words with this address.
    fn because(&self, why: &str, address: &str) -> (usize, Finding) {
        let Almost { words, span, named } = self;
        let before = span.start.checked_sub(1);
        let is_picture = before.is_some_and(|before| words.is_at(before, "!"));
        let start = span.start - usize::from(is_picture);
        let (sign, kind) = if is_picture {
            ("!", "picture")
        } else {
            ("", "link")
        };
        let written = shortened(&words.raw[start..span.end]);
        let message = format!("`{written}` is not read as a {kind}: {why}");
        let mended = format!("{sign}[{named}]({address})");
        let place = words.span(start..span.end);
        let finding = Finding::write(Code::StrayMarkup, place, message, mended);
        (span.end, finding)
    }
}

/// Reports `](` that belongs to no link: `[` at `start`, `]` at `bracket`.
fn broken(words: &TextWords<'_>, start: Option<usize>, bracket: usize) -> FoundLink {
    let from = bracket + 2;
    let line = words.end_of_line(from);
    let close = closing(words, from, line);
    let inner = words.raw.get(from..close.unwrap_or(line))?;
    if inner.contains("{{") || inner.contains("{%") {
        return None;
    }
    let Some(start) = start else {
        return unopened(words, bracket, inner);
    };
    let named = &words.raw[start + 1..bracket];
    let almost = |end: usize| Almost {
        words,
        span: start..end,
        named,
    };
    if let Some(inside) = link_at(words, from) {
        let end = from + inside.len();
        let end = end + usize::from(words.is_at(end, ")"));
        return almost(end)
            .because(
                "another link stands where its address belongs",
                target_of(inside)?,
            )
            .into();
    }
    let Some(close) = close else {
        return unclosed(words, start, bracket, line);
    };
    if words.plain[start..bracket].contains(&LINK) {
        let named = &without_links(words, start + 1, bracket);
        let almost = Almost {
            named,
            ..almost(close + 1)
        };
        return almost
            .because("a link cannot stand within another", inner)
            .into();
    }
    let parts = AddressParts::of(inner);
    if parts.size.is_some() && !parts.address.is_empty() {
        let why = "a size cannot stand behind the address, and the page itself sets how large a picture is";
        return almost(close + 1).because(why, &parts.written()).into();
    }
    if parts.has_odd_marks() && !parts.address.is_empty() {
        let why = "only the plain marks `\"` can stand around its title";
        return almost(close + 1).because(why, &parts.written()).into();
    }
    if !parts.address.contains(char::is_whitespace) {
        return None;
    }
    if is_address(parts.address) {
        return Some(spaced(&almost(close + 1), &parts));
    }
    Some((close + 1, no_address(words, start..close + 1)))
}

/// Reports a space in an address. One of this content folder may be the name of a file, which is looked for later.
fn spaced(almost: &Almost<'_, '_>, parts: &AddressParts<'_>) -> (usize, Finding) {
    let (end, mut finding) = almost.because("an address cannot hold a space", &parts.written());
    finding.target = is_here(parts.address)
        .then(|| finding.mended.clone())
        .flatten()
        .map(|(_, link)| UnreadTarget {
            written: parts.address.to_owned(),
            picture: link.starts_with('!'),
            by_name: false,
            in_link: without_spaces(parts.address),
            link,
        });
    (end, finding)
}

/// Reports `[words](more words)`.
fn no_address(words: &TextWords<'_>, span: Range<usize>) -> Finding {
    let message = format!(
        "`{}` looks like a link and is none",
        shortened(&words.raw[span.clone()])
    );
    let help = "write an address between `(` and `)`, or `\\[` for a plain bracket";
    Finding::new(Code::StrayMarkup, words.span(span), message, help)
}

/// Reports `words](address)`.
fn unopened(words: &TextWords<'_>, bracket: usize, inner: &str) -> FoundLink {
    let address = inner
        .split_whitespace()
        .next()
        .filter(|address| is_address(address))?;
    let message = "this link has no `[`, so it is shown as it is written";
    let help = format!("write `[` before the words of the link: `[words]({address})`");
    let end = bracket + 2 + inner.len();
    Some((
        end,
        Finding::new(Code::StrayMarkup, words.span(bracket..end), message, help),
    ))
}

/// Returns a link whose `)` is missing on its line.
fn unclosed(words: &TextWords<'_>, start: usize, bracket: usize, line: usize) -> FoundLink {
    let named = &words.raw[start + 1..bracket];
    let rest = &words.raw[bracket + 2..line];
    let length = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let address = rest[..length]
        .trim_start_matches('<')
        .trim_end_matches(['.', ',', ';', ':', '!', '?', '>']);
    if !is_address(address) {
        return None;
    }
    if length == rest.len() && words.plain.get(line) == Some(&b'\n') {
        let next = words.end_of_line(line + 1);
        let more = words.raw[line + 1..next].trim_start_matches([' ', '>']);
        let skipped = next - line - 1 - more.len();
        if let Some(close) = more
            .find(')')
            .filter(|close| !more[..*close].contains(char::is_whitespace))
        {
            let address = format!("{}{}", rest.trim_end(), &more[..close]);
            let end = line + 1 + skipped + close + 1;
            return Almost {
                words,
                span: start..end,
                named,
            }
            .because("its address is broken over two lines", &address)
            .into();
        }
    }
    let open = address.matches('(').count() > address.matches(')').count();
    let address = if open {
        format!("{address})")
    } else {
        address.to_owned()
    };
    let end = bracket
        + 2
        + rest[..length]
            .trim_end_matches(['.', ',', ';', ':', '!', '?'])
            .len();
    Almost {
        words,
        span: start..end,
        named,
    }
    .because("nothing closes its `(`", &address)
    .into()
}

/// Reports `[words] (address)`: `]` at `bracket`.
fn gap(words: &TextWords<'_>, start: usize, bracket: usize) -> FoundLink {
    let rest = words.raw.get(bracket + 1..)?;
    let from = rest
        .find(|letter: char| !letter.is_whitespace())
        .filter(|from| (1..=4).contains(from))?;
    let from = bracket + 1 + from;
    if !words.is_at(from, "(") {
        return None;
    }
    let close = closing(words, from + 1, words.end_of_line(from))?;
    let parts = AddressParts::of(&words.raw[from + 1..close]);
    if !is_address(parts.address) {
        return None;
    }
    let named = &words.raw[start + 1..bracket];
    Almost {
        words,
        span: start..close + 1,
        named,
    }
    .because("there is a gap between `]` and `(`", &parts.written())
    .into()
}

/// Reports `[words(address)`: `(` at `round`.
fn unclosed_words(words: &TextWords<'_>, start: usize, round: usize) -> FoundLink {
    let named = words.raw.get(start + 1..round)?;
    let is_name = !named.is_empty()
        && named.len() < 200
        && !named.ends_with(char::is_whitespace)
        && !named.contains('\n');
    let close = closing(words, round + 1, words.end_of_line(round))?;
    let address = &words.raw[round + 1..close];
    if !is_name
        || !is_address(address)
        || address.contains(char::is_whitespace)
        || words.is_at(close + 1, "]")
    {
        return None;
    }
    Almost {
        words,
        span: start..close + 1,
        named,
    }
    .because("nothing closes its `[`", address)
    .into()
}

/// Reports `(words)[address]`: `)` at `round`.
fn turned_round(words: &TextWords<'_>, start: usize, round: usize) -> FoundLink {
    if !words.is_at(round + 1, "[") {
        return None;
    }
    let close = words
        .find(round + 2, "]")
        .filter(|close| *close < words.end_of_line(round))?;
    let address = &words.raw[round + 2..close];
    let has_space = address.contains(char::is_whitespace);
    if !is_address(address) || has_space {
        return None;
    }
    let named = &words.raw[start + 1..round];
    Almost {
        words,
        span: start..close + 1,
        named,
    }
    .because("its brackets are the other way round", address)
    .into()
}

/// Reports `<address>` that is no address to Markdown.
fn pointed(words: &TextWords<'_>, at: usize) -> FoundLink {
    let close = words.raw[at..words.end_of_line(at)].find('>')? + at;
    let inner = &words.raw[at + 1..close];
    let begins = |start: &str| {
        inner
            .get(..start.len())
            .is_some_and(|text| text.eq_ignore_ascii_case(start))
    };
    let scheme = match () {
        () if begins("https://") || begins("http://") => "",
        () if begins("www.") => "https://",
        () => return None,
    };
    let message = format!(
        "`{}` is not read as a link",
        shortened(&words.raw[at..=close])
    );
    let mended = format!("<{scheme}{}>", without_spaces(inner));
    Some((
        close + 1,
        Finding::write(
            Code::StrayMarkup,
            words.span(at..close + 1),
            message,
            mended,
        ),
    ))
}

/// What is said of a note that is not there, before its name, and of one without its colon, behind its name.
pub(in crate::prose) const NO_NOTE: &str = "there is no note ";
pub(in crate::prose) const LACKS_COLON: &str = " begins a note and lacks its colon";

/// Returns a note, or a reference to one, with a space within its brackets: `[^ 1]`.
fn spaced_note(words: &TextWords<'_>, at: usize) -> FoundLink {
    let end = words.find(at + 1, "]").filter(|end| end - at < 40)?;
    let inner = &words.raw[at + 1..end];
    let name = inner.trim_start().strip_prefix('^')?.trim();
    let is_name = !name.is_empty()
        && name
            .chars()
            .all(|letter| letter.is_alphanumeric() || "-_".contains(letter));
    if !is_name || inner.len() == name.len() + 1 {
        return None;
    }
    let message = format!("`[{inner}]` is not read as a note: it has a space in it");
    let finding = Finding::write(
        Code::StrayMarkup,
        words.span(at..end + 1),
        message,
        format!("[^{name}]"),
    );
    Some((end + 1, finding))
}

/// Returns a reference to a note that is not there.
fn lost_note(words: &TextWords<'_>, at: usize) -> FoundLink {
    if !words.is_at(at, "[^") {
        return None;
    }
    let end = words.find(at + 2, "]").filter(|end| *end > at + 2)?;
    let name = &words.raw[at + 2..end];
    if name.contains([' ', '\n', '[']) {
        return None;
    }
    let rest = words.raw[end + 1..]
        .strip_prefix(' ')
        .map(|rest| rest.trim_start_matches([':', ' ']))
        .filter(|rest| at == 0 && !rest.trim().is_empty());
    if let Some(rest) = rest {
        let message = format!("`[^{name}]`{LACKS_COLON}");
        let rest = rest.lines().next().unwrap_or_default();
        let help = format!(
            "write {}",
            in_ticks(&shortened(&format!("[^{name}]: {rest}")))
        );
        return Some((
            end + 1,
            Finding::new(Code::DeadLink, words.span(at..end + 1), message, help),
        ));
    }
    let message = format!("{NO_NOTE}`[^{name}]`");
    let help = format!("write the note on a line of its own: `[^{name}]: …`");
    Some((
        end + 1,
        Finding::new(Code::DeadLink, words.span(at..end + 1), message, help),
    ))
}

/// Returns where the `)` stands that closes the bracket before `from`, before `line`.
fn closing(words: &TextWords<'_>, from: usize, line: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, byte) in words
        .raw
        .as_bytes()
        .iter()
        .enumerate()
        .take(line)
        .skip(from)
    {
        match byte {
            b'(' => depth += 1,
            b')' if depth == 0 => return Some(at),
            b')' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Returns the link or picture that begins at `at`, as it is written.
fn link_at<'t>(words: &TextWords<'t>, at: usize) -> Option<&'t str> {
    let inside = words.plain.get(at..)?.strip_prefix(&[LINK])?;
    let length = inside.iter().take_while(|byte| **byte == IN_LINK).count();
    words.raw.get(at..=at + length)
}

/// Returns where a link leads that is written out.
fn target_of(link: &str) -> Option<&str> {
    if let Some(address) = link.strip_prefix('<') {
        return Some(address.trim_end_matches('>'));
    }
    let (_, address) = link.rsplit_once("](")?;
    address
        .split([' ', ')'])
        .next()
        .filter(|address| !address.is_empty())
}

/// Returns the words of a stretch in which each link is no more than its words.
fn without_links(words: &TextWords<'_>, from: usize, to: usize) -> String {
    let mut text = String::new();
    let mut at = from;
    while at < to {
        if let Some(link) = link_at(words, at).filter(|link| at + link.len() <= to) {
            let named = link.trim_start_matches(['!', '[']);
            text.push_str(named.split_once("](").map_or(named, |(named, _)| named));
            at += link.len();
        } else {
            let letter = words.raw[at..].chars().next().unwrap_or(' ');
            text.push(letter);
            at += letter.len_utf8();
        }
    }
    text
}
