//! Signs that other programs than this one read among words: marked words, notes in the line, raised and lowered letters, formulas.
//! In: the words of a stretch, and where a sign stands. Out: what is shown as it is written, and how the same is said here.

use crate::problem::Code;
use crate::prose::finding::{Finding, in_ticks, shortened};
use crate::prose::raw_html::{lowered, raised};
use crate::prose::stray::words::{EMPHASIS, FoundSign, TextWords};

/// Reports `==words==`, `++words++` and `||words||`.
pub(in crate::prose::stray) fn marked(words: &TextWords<'_>, at: usize, sign: u8) -> FoundSign {
    let run = words.run(at, sign);
    if run != 2 {
        return Some((at + run, None));
    }
    let letter = char::from(sign);
    let inner = words.between(at, &format!("{letter}{letter}"))?;
    let end = at + inner.len() + 4;
    let is_apart = words
        .touches(end)
        .is_none_or(|next| !next.is_alphanumeric() && next != letter);
    if words.before(at).is_some_and(char::is_alphanumeric) || !is_apart {
        return None;
    }
    let message = format!(
        "{} is shown as it is written: nothing marks words here",
        shown(words, at, end)
    );
    let bold = in_ticks(&format!("**{inner}**"));
    let finding = Finding::write(
        Code::StrayMarkup,
        words.span(at..end),
        message,
        inner.to_owned(),
    );
    Some((
        end,
        Some(finding.or(&format!(", or {bold} for bold words"))),
    ))
}

/// Reports `^[words]`, a note in the line, and `m^2^`, raised letters.
pub(in crate::prose::stray) fn caret(words: &TextWords<'_>, at: usize) -> FoundSign {
    if words.is_at(at, "^[") {
        return note(words, at);
    }
    let inner = words.between(at, "^")?;
    let is_short = inner.len() <= 10 && inner.chars().all(char::is_alphanumeric);
    if !is_short || !words.before(at).is_some_and(char::is_alphanumeric) {
        return None;
    }
    let end = at + inner.len() + 2;
    let message = format!(
        "{} is shown as it is written: Markdown raises no letters",
        shown(words, at, end)
    );
    let mended = raised(inner).unwrap_or_else(|| inner.to_owned());
    Some((
        end,
        Some(Finding::write(
            Code::StrayMarkup,
            words.span(at..end),
            message,
            mended,
        )),
    ))
}

fn note(words: &TextWords<'_>, at: usize) -> FoundSign {
    let inner = words.up_to(at + 2, "]")?;
    let end = at + inner.len() + 3;
    let is_free = |name: &String| !words.text.contains(name.as_str());
    let name = (1..=99)
        .map(|number| format!("[^{number}]"))
        .find(is_free)?;
    let message = format!(
        "{} is shown as it is written: a note stands on a line of its own",
        shown(words, at, end)
    );
    let line = in_ticks(&shortened(&format!("{name}: {}", inner.trim())));
    let finding = Finding::write(
        Code::StrayMarkup,
        words.span(at..end),
        message,
        name.clone(),
    );
    Some((
        end,
        Some(finding.or(&format!(
            " here, and on a line of its own with an empty line above it {line}"
        ))),
    ))
}

/// Reports `H~2~O`, lowered letters.
pub(in crate::prose::stray) fn tilde(words: &TextWords<'_>, at: usize) -> FoundSign {
    let inner = words.between(at, "~")?;
    let end = at + inner.len() + 2;
    let mended = lowered(inner).filter(|_| words.before(at).is_some_and(char::is_alphanumeric))?;
    let message = format!(
        "{} is shown as it is written: Markdown lowers no letters",
        shown(words, at, end)
    );
    let finding = Finding::write(Code::StrayMarkup, words.span(at..end), message, mended);
    Some((end, Some(finding)))
}

/// Reports `5*3 and 4*2` and `~£5,000–~£6,000`: signs among figures that Markdown takes for marks, so that nobody sees them.
pub(in crate::prose::stray) fn meant_as_sign(words: &TextWords<'_>, at: usize) -> FoundSign {
    let sign = words.touches(at)?;
    let is_figure = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let is_single = words.before(at) != Some(sign) && words.touches(at + 1) != Some(sign);
    let far = words.end_of_line(at + 1);
    let is_mark =
        |byte: usize| words.plain[byte] == EMPHASIS && words.raw[byte..].starts_with(sign);
    let close = (at + 1..far).find(|byte| is_mark(*byte))?;
    let inner = &words.raw[at + 1..close];
    let is_meant = match sign {
        '*' => {
            is_figure(words.before(at))
                && is_figure(words.touches(at + 1))
                && is_figure(words.touches(close + 1))
        }
        '~' => {
            let is_sum = |text: &str| {
                text.starts_with(|first: char| first.is_ascii_digit() || "£$€".contains(first))
            };
            is_sum(inner)
                && (is_sum(&words.raw[close + 1..])
                    || words.before(at).is_some_and(char::is_alphanumeric))
        }
        _ => false,
    };
    if !is_single || !is_meant {
        return None;
    }
    let end = close + 1 + usize::from(words.touches(close + 1).is_some());
    let message = format!(
        "the signs `{sign}` of {} are not seen: they are read as marks of the words between them",
        shown(words, at, close + 1)
    );
    let (mended, other) = if sign == '*' {
        (format!("×{inner}×"), ", or `\\*` for a plain star")
    } else {
        (format!("about {inner}"), ", or `\\~` for the plain sign")
    };
    let finding = Finding::write(
        Code::StrayMarkup,
        words.span(at..close + 1),
        message,
        mended,
    );
    Some((end, Some(finding.or(other))))
}

/// Reports `$x^2$`.
pub(in crate::prose::stray) fn formula(words: &TextWords<'_>, at: usize) -> FoundSign {
    let marks = if words.is_at(at, "$$") { "$$" } else { "$" };
    if words.before(at).is_some_and(char::is_alphanumeric) {
        return None;
    }
    let inner = if marks == "$$" {
        set_apart(words, at)?
    } else {
        words.between(at, marks)?
    };
    let end = at + inner.len() + 2 * marks.len();
    let is_formula = inner.contains(['\\', '^', '_'])
        || marks == "$$"
        || (inner.len() == 1 && !inner.starts_with(|first: char| first.is_ascii_digit()));
    if !is_formula || words.touches(end).is_some_and(char::is_alphanumeric) {
        return None;
    }
    let message = format!(
        "{} is shown as it is written: no formula is set in its place",
        shown(words, at, end)
    );
    let span = words.span(at..end);
    let finding = if let Some(plain) = in_plain_signs(inner.trim()) {
        Finding::write(Code::StrayMarkup, span, message, plain)
    } else if inner.contains('\n') {
        let help = "write it in words or plain signs; to show it as it is, write a line ```` ``` ```` above and below it in place of `$$`";
        Finding::new(Code::StrayMarkup, span, message, help)
    } else {
        let code = format!("`{}`", &words.raw[at..end]);
        let help = format!(
            "write it in words or plain signs; to show it as it is, write {}",
            in_ticks(&code)
        );
        Finding::new(Code::StrayMarkup, span.clone(), message, help).mended(span, code)
    };
    Some((end, Some(finding)))
}

/// Returns what stands between `$$` and `$$`, be it over several lines, where it has the signs of a formula.
fn set_apart<'t>(words: &TextWords<'t>, at: usize) -> Option<&'t str> {
    let end = words.find(at + 2, "$$")?;
    let inner = words.raw.get(at + 2..end)?;
    inner.contains(['\\', '^', '_', '=', '+']).then_some(inner)
}

/// Reports `` `words <https://example.org/>`_ ``, a link of other programs: the words are shown as code.
pub(in crate::prose::stray) fn link_of_rst(words: &TextWords<'_>, at: usize) -> FoundSign {
    let code = words.raw[..at].strip_suffix('`')?;
    let start = code.rfind('`')?;
    let (named, address) = code[start + 1..].strip_suffix('>')?.split_once('<')?;
    let end = at + words.run(at, b'_');
    let is_word = words.touches(end).is_some_and(char::is_alphanumeric);
    let is_address = address.starts_with("https://") || address.starts_with("http://");
    if is_word || !is_address || address.contains(char::is_whitespace) {
        return None;
    }
    let message = format!("{} is not read as a link", shown(words, start, end));
    let mended = match named.trim() {
        "" => format!("<{address}>"),
        named => format!("[{named}]({address})"),
    };
    let span = words.span(start..end);
    Some((
        end,
        Some(Finding::write(Code::StrayMarkup, span, message, mended)),
    ))
}

/// Returns a formula with raised and lowered figures, where that is all there is to it.
fn in_plain_signs(formula: &str) -> Option<String> {
    let mut plain = String::new();
    let mut rest = formula;
    while let Some(at) = rest.find(['^', '_']) {
        plain.push_str(&rest[..at]);
        let behind = &rest[at + 1..];
        let (inner, after) = match behind.strip_prefix('{') {
            Some(group) => group.split_once('}')?,
            None => behind.split_at(behind.chars().next()?.len_utf8()),
        };
        let moved = if rest[at..].starts_with('^') {
            raised(inner)
        } else {
            lowered(inner)
        };
        plain.push_str(&moved?);
        rest = after;
    }
    plain.push_str(rest);
    (!plain.contains(['\\', '{', '`'])).then_some(plain)
}

fn shown(words: &TextWords<'_>, from: usize, to: usize) -> String {
    in_ticks(&shortened(&words.raw[from..to]))
}
