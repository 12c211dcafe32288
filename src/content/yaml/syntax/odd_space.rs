//! Spaces that only look like one, where YAML needs a plain one: in front of a field, behind its colon, behind a hyphen. In: a text.
//! Out: the text with plain spaces there, byte for byte as long, and what is wrong. Never looks at values.

use std::borrow::Cow;
use std::ops::Range;

use super::field;
use crate::content::yaml::fault::YamlFault;
use crate::value::unseen;

/// Returns the text as it can be read, and what is wrong with its spaces, once for lines in a row.
pub(in crate::content::yaml) fn made_plain<'t>(text: &str) -> (Cow<'t, str>, Vec<YamlFault>) {
    let (mut plain, mut found, mut is_odd_above) = (String::new(), Vec::new(), false);
    for line in text.split_inclusive('\n') {
        let line = on_one_line(line, plain.len(), &mut found);
        let line = behind_signs(&line, plain.len(), &mut found);
        let odd = in_front(&line);
        if let Some((at, letter)) = odd.filter(|_| !is_odd_above) {
            let message = format!(
                "the line begins with {}, which only looks like a space",
                unseen::called(letter)
            );
            let help = "delete what stands in front of the field, and type plain spaces";
            let at = plain.len() + at;
            found.push(YamlFault::new(at..at + letter.len_utf8(), message, help));
        }
        is_odd_above = odd.is_some();
        if odd.is_some() {
            push_indented(&mut plain, &line);
        } else {
            plain.push_str(&line);
        }
    }
    (Cow::Owned(plain), found)
}

/// Returns a line, which begins at a byte of the text, with plain spaces in place of characters that YAML takes for its end and no editor shows.
fn on_one_line<'t>(line: &'t str, start: usize, found: &mut Vec<YamlFault>) -> Cow<'t, str> {
    const ENDS: [char; 2] = ['\u{2028}', '\u{2029}'];
    let Some(at) = line.find(ENDS) else {
        return Cow::Borrowed(line);
    };
    let letter = line[at..].chars().next().unwrap_or(' ');
    if !line[at..].trim().is_empty() {
        let message = format!(
            "{} stands within the line, and would end it unseen",
            unseen::called(letter)
        );
        let help = "delete the character, or type the line again";
        let span = start + at..start + at + letter.len_utf8();
        found.push(YamlFault::new(span, message, help));
    }
    Cow::Owned(line.replace(ENDS, "   "))
}

/// Returns the first character in front of a field that only looks like a space.
fn in_front(line: &str) -> Option<(usize, char)> {
    let content = content(line);
    let is_field = content.starts_with("- ") || field(content.trim_end()).is_some();
    unseen::first(&line[..line.len() - content.len()]).filter(|_| is_field)
}

/// Returns a line without the space in front of it, of whatever kind.
fn content(line: &str) -> &str {
    line.trim_start_matches(|letter: char| letter == ' ' || unseen::is_unseen(letter))
}

/// Adds a line with plain spaces in front. The bytes that a plain space has less stand at its end, so that nothing below moves.
fn push_indented(plain: &mut String, line: &str) {
    let content = content(line);
    let space = &line[..line.len() - content.len()];
    let (bare, end) = content.split_at(content.trim_end_matches(['\r', '\n']).len());
    let indent = space
        .chars()
        .filter(|letter| letter.is_whitespace())
        .count();
    plain.push_str(&" ".repeat(indent));
    plain.push_str(bare);
    plain.push_str(&" ".repeat(space.len() - indent));
    plain.push_str(end);
}

/// Returns the line, which begins at a byte of the text, with a plain space behind its hyphens and its first colon.
fn behind_signs<'t>(line: &'t str, start: usize, found: &mut Vec<YamlFault>) -> Cow<'t, str> {
    let mut line = Cow::Borrowed(line);
    while let Some((sign, odd)) = behind_sign(&line) {
        let letter = line[odd.clone()].chars().next().unwrap_or(' ');
        let message = format!(
            "{} stands behind the {sign}, where only a plain space can",
            unseen::called(letter)
        );
        let mut mended = line.to_string();
        mended.replace_range(odd.clone(), " ");
        let end = mended.trim_end_matches(['\r', '\n']).len();
        mended.insert_str(end, &" ".repeat(odd.len() - 1));
        let words: Vec<_> = mended.split_whitespace().collect();
        let help = format!("write `{}`, typed anew", words.join(" "));
        found.push(YamlFault::new(
            start + odd.start..start + odd.end,
            message,
            help,
        ));
        line = Cow::Owned(mended);
    }
    line
}

/// Returns the first character behind a hyphen or the first colon that only looks like a space.
fn behind_sign(line: &str) -> Option<(&'static str, Range<usize>)> {
    let after_hyphens = content(line)
        .trim_start_matches("- ")
        .trim_start_matches(' ');
    let at = line.len() - after_hyphens.len();
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-');
    let (sign, behind) = match after_hyphens.strip_prefix('-') {
        Some(rest) if rest.starts_with(unseen::is_unseen) => ("hyphen", at + 1),
        _ => {
            let colon = after_hyphens.find(|letter| !is_name(letter))?;
            let is_colon = colon > 0 && after_hyphens[colon..].starts_with(':');
            ("colon", is_colon.then_some(at + colon + 1)?)
        }
    };
    let letter = line[behind..].chars().next()?;
    unseen::is_unseen(letter).then(|| (sign, behind..behind + letter.len_utf8()))
}
