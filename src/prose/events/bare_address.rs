//! Web and mail addresses that stand in a text by themselves. In: words. Out: where each address is, and where it leads. Goes by the
//! rules that GitHub links by (<https://github.github.com/gfm/#autolinks-extension->): what ends a sentence is no part of it.

use std::ops::Range;

/// An address among words.
pub(super) struct BareAddress {
    /// The bytes that it takes up.
    pub(super) span: Range<usize>,
    /// Where it leads.
    pub(super) target: String,
}

/// Returns every address in `words`, in order. `before` is the letter that stands before them.
pub(super) fn all(words: &str, before: char) -> Vec<BareAddress> {
    let mut found: Vec<BareAddress> = Vec::new();
    let mut done = 0;
    for (at, byte) in words.bytes().enumerate() {
        if at < done || !matches!(byte, b':' | b'@' | b'w' | b'W') {
            continue;
        }
        let address = match byte {
            b':' => with_scheme(words, done, at),
            b'@' => of_mail(words, done, at),
            _ => without_scheme(words, at),
        };
        let Some(address) = address else { continue };
        let letter = words[..address.span.start].chars().next_back();
        if may_stand_before(letter.unwrap_or(before)) {
            done = address.span.end;
            found.push(address);
        }
    }
    found
}

/// Returns whether an address may begin behind this letter: in the middle of a word or a path it is part of that.
fn may_stand_before(letter: char) -> bool {
    !letter.is_alphanumeric()
        && !matches!(
            letter,
            '/' | '@' | '.' | '-' | '_' | '=' | '&' | '#' | '%' | '\\' | '+'
        )
}

/// Returns an address whose scheme ends at `colon`.
fn with_scheme(words: &str, done: usize, colon: usize) -> Option<BareAddress> {
    let rest = words[colon..].strip_prefix("://")?;
    let before = &words.as_bytes()[done..colon];
    let scheme = ["https", "http"]
        .into_iter()
        .find(|scheme| ends_with(before, scheme))?;
    let end = colon + 3 + length(rest)?;
    let start = colon - scheme.len();
    Some(BareAddress {
        span: start..end,
        target: words[start..end].to_owned(),
    })
}

fn ends_with(text: &[u8], end: &str) -> bool {
    let from = text.len().checked_sub(end.len());
    from.is_some_and(|from| text[from..].eq_ignore_ascii_case(end.as_bytes()))
}

/// Returns an address that begins with `www.` at `at`.
fn without_scheme(words: &str, at: usize) -> Option<BareAddress> {
    let start = words.as_bytes().get(at..at + 4)?;
    if !start.eq_ignore_ascii_case(b"www.") {
        return None;
    }
    let end = at + length(&words[at..])?;
    Some(BareAddress {
        span: at..end,
        target: format!("https://{}", &words[at..end]),
    })
}

/// Returns a mail address whose `@` stands at `at`.
fn of_mail(words: &str, done: usize, at: usize) -> Option<BareAddress> {
    let is_local =
        |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b'+');
    let local = words.as_bytes()[done..at].iter().rev();
    let length = local.take_while(|byte| is_local(byte)).count();
    let mut start = at - length;
    // A full stop or hyphen before the first letter belongs to the sentence.
    start += words.as_bytes()[start..at]
        .iter()
        .take_while(|byte| !byte.is_ascii_alphanumeric())
        .count();
    let host = host(&words[at + 1..])?;
    let ending = host.rsplit('.').next().unwrap_or_default();
    if start == at || !ending.bytes().all(|byte| byte.is_ascii_alphabetic()) || ending.len() < 2 {
        return None;
    }
    let end = at + 1 + host.len();
    let target = format!("mailto:{}", &words[start..end]);
    if ends_with(&words.as_bytes()[done..start], "mailto:") {
        start -= "mailto:".len();
    }
    Some(BareAddress {
        span: start..end,
        target,
    })
}

/// Returns the name of a host at the beginning of `rest`: parts of letters, figures and hyphens with full stops between them, at least two.
fn host(rest: &str) -> Option<&str> {
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.');
    let end = rest.find(|letter| !is_part(letter)).unwrap_or(rest.len());
    let host = rest[..end].trim_end_matches(['.', '-', '_']);
    let mut parts = host.rsplit('.');
    let is_host = parts
        .by_ref()
        .take(2)
        .all(|part| !part.is_empty() && !part.contains('_'));
    (is_host && host.contains('.') && parts.all(|part| !part.is_empty())).then_some(host)
}

/// Returns how long the address without its scheme is at whose beginning `rest` stands; nothing where it has no host.
fn length(rest: &str) -> Option<usize> {
    let host = host(rest)?;
    let after = &rest[host.len()..];
    let is_end = |letter: char| letter.is_whitespace() || matches!(letter, '<' | '>' | '"');
    let path = &after[..after.find(is_end).unwrap_or(after.len())];
    if !path.starts_with(['/', '?', '#', ':']) {
        return Some(host.len());
    }
    Some(host.len() + without_end(path).len())
}

/// Returns a path without what ends the sentence around it: marks, and brackets that it does not open itself.
fn without_end(path: &str) -> &str {
    const PAIRS: [(char, char); 3] = [('(', ')'), ('[', ']'), ('{', '}')];
    let mut open = PAIRS.map(|(open, close)| {
        path.matches(close)
            .count()
            .saturating_sub(path.matches(open).count())
    });
    let mut end = path.len();
    while let Some(last) = path[..end].chars().next_back() {
        let bracket = PAIRS.iter().position(|(_, close)| *close == last);
        match bracket.map(|index| &mut open[index]) {
            Some(0) => break,
            Some(unopened) => *unopened -= 1,
            None if is_end_of_sentence(last) => {}
            None => break,
        }
        end -= last.len_utf8();
    }
    &path[..end]
}

fn is_end_of_sentence(letter: char) -> bool {
    "?!.,:;*_~'|’”‘“»…".contains(letter)
}
