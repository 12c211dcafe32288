//! Signs that are written by their names, such as `&eacute;`. In: the words of a stretch, and where an `&` stands. Out: a name that
//! names none, one without its `;`, and one whose `&` is written by its name too, so that readers see the name.

use pulldown_cmark::{Event, Parser};

use crate::problem::Code;
use crate::problem::nearest::nearest;
use crate::prose::finding::{Finding, in_ticks};
use crate::prose::stray::words::{FoundSign, TextWords};
use crate::value::unseen;

/// The names that are written most, for a slip in one of them, or where the `;` is missing.
const COMMON: [&str; 44] = [
    "aacute", "agrave", "amp", "apos", "auml", "bull", "ccedil", "cent", "copy", "deg", "eacute",
    "ecirc", "egrave", "euml", "euro", "frac12", "gt", "hellip", "iacute", "laquo", "ldquo",
    "lsquo", "lt", "mdash", "middot", "nbsp", "ndash", "ntilde", "oacute", "ograve", "ouml",
    "para", "pound", "quot", "raquo", "rdquo", "reg", "rsquo", "sect", "shy", "szlig", "times",
    "trade", "uuml",
];

/// Reports an `&` behind which the name of a sign is not read.
pub(in crate::prose::stray) fn look(words: &TextWords<'_>, at: usize) -> FoundSign {
    let rest = &words.raw[at + 1..];
    if let Some(twice) = rest.strip_prefix("amp;") {
        let name = name(twice);
        let sign = sign(name).filter(|_| twice[name.len()..].starts_with(';'))?;
        let end = at + 1 + "amp;".len() + name.len() + 1;
        let message =
            format!("`&amp;{name};` shows readers `&{name};`, not the sign that it names");
        return Some((end, Some(instead(words, at..end, message, &sign, name))));
    }
    let name = name(rest);
    let end = at + 1 + name.len();
    let has_end = rest[name.len()..].starts_with(';');
    let is_in_word = words.before(at).is_some_and(char::is_alphanumeric);
    match sign(name) {
        Some(_) if has_end => None,
        Some(sign) if name.starts_with('#') || (COMMON.contains(&name) && !is_in_word) => {
            let message = format!("`&{name}` lacks its `;`, so it is shown as it is written");
            Some((end, Some(instead(words, at..end, message, &sign, name))))
        }
        None if has_end && name.len() > if is_in_word { 2 } else { 1 } => {
            Some((end + 1, Some(unknown(words, at..end + 1, name))))
        }
        _ => None,
    }
}

/// Returns the name of a sign at the beginning of `rest`, as far as it may be one.
fn name(rest: &str) -> &str {
    const LONGEST: usize = 32;
    let (start, is_part): (usize, fn(&u8) -> bool) = match rest.as_bytes() {
        [b'#', b'x' | b'X', ..] => (2, u8::is_ascii_hexdigit),
        [b'#', ..] => (1, u8::is_ascii_digit),
        _ => (0, u8::is_ascii_alphanumeric),
    };
    let end = start + rest.bytes().skip(start).take_while(is_part).count();
    let name = &rest[..end.min(LONGEST)];
    // The figures behind a name without its end are an amount: `&pound500`.
    let bare = name.trim_end_matches(|letter: char| letter.is_ascii_digit());
    if COMMON.contains(&bare) && !COMMON.contains(&name) {
        bare
    } else {
        name
    }
}

/// Returns the sign that a name stands for.
fn sign(name: &str) -> Option<String> {
    let source = format!("&{name};");
    let read = Parser::new(&source).filter_map(|event| match event {
        Event::Text(words) => Some(words.into_string()),
        _ => None,
    });
    let sign: String = read.collect();
    (name.len() > 1 && sign != source).then_some(sign)
}

/// Returns a finding that proposes the sign itself.
fn instead(
    words: &TextWords<'_>,
    span: std::ops::Range<usize>,
    message: String,
    sign: &str,
    name: &str,
) -> Finding {
    let span = words.span(span);
    if !unseen::trimmed(sign).is_empty() && !matches!(sign, "<" | ">") {
        return Finding::write(Code::StrayMarkup, span, message, sign.to_owned());
    }
    let help = match sign {
        "\u{a0}" => format!("write a plain space, or `&{name};` where the line may not break"),
        _ => format!("write `&{name};`"),
    };
    let mended = format!("&{name};");
    Finding::new(Code::StrayMarkup, span.clone(), message, help).mended(span, mended)
}

fn unknown(words: &TextWords<'_>, span: std::ops::Range<usize>, name: &str) -> Finding {
    let message = format!("`&{name};` names no sign, so it is shown as it is written");
    let span = words.span(span);
    let meant = nearest(name, COMMON)
        .and_then(sign)
        .filter(|sign| !unseen::trimmed(sign).is_empty());
    if let Some(sign) = meant {
        return Finding::write(Code::StrayMarkup, span, message, sign);
    }
    let plain = format!("\\&{name};");
    let help = format!(
        "write the sign itself, or {} for plain letters",
        in_ticks(&plain)
    );
    Finding::new(Code::StrayMarkup, span.clone(), message, help).mended(span, plain)
}
