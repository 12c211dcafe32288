//! Remarks as other languages have them: `<!-- … -->`, `/* … */` and `// …`, where YAML takes a `#`. In: a text of fields. Out: the same text,
//! byte for byte as long, with spaces in their place, and what is wrong. Lines of a text that stands below its field are left alone.

use std::borrow::Cow;
use std::ops::Range;

use crate::content::yaml::fault::YamlFault;
use crate::content::yaml::pieces::is_block_text;

/// What remarks begin with, and what ends them; nothing where the line does.
const REMARKS: [(&str, &str); 3] = [("<!--", "-->"), ("/*", "*/"), ("// ", "")];

/// Returns a text without the remarks that are none to YAML, and what is wrong with each.
pub(in crate::content::yaml) fn taken_out(text: &str) -> (Cow<'_, str>, Vec<YamlFault>) {
    let mut found = Vec::new();
    if !REMARKS.iter().any(|(begins, _)| text.contains(begins)) {
        return (Cow::Borrowed(text), found);
    }
    let mut plain = text.as_bytes().to_vec();
    let (mut at, mut block) = (0, None);
    while at < text.len() {
        let line = text[at..].split_inclusive('\n').next().unwrap_or_default();
        let content = line.trim_start();
        let indent = line.len() - content.len();
        let next = at + line.len();
        let is_within = block.is_some_and(|block| indent > block) || content.is_empty();
        if !is_within {
            block = is_block_text(content.trim_end()).then_some(indent);
        }
        let remark = REMARKS
            .iter()
            .find(|(begins, _)| content.starts_with(begins));
        let Some((begins, ends)) = remark.filter(|_| !is_within) else {
            at = next;
            continue;
        };
        let start = at + indent;
        let end = end_of(text, start, begins, ends);
        found.push(fault(text, start..end, begins, ends));
        for byte in &mut plain[start..end] {
            if !matches!(*byte, b'\n' | b'\r') {
                *byte = b' ';
            }
        }
        at = end.max(next);
    }
    // Whole remarks are replaced, so no letter is cut.
    let plain = String::from_utf8(plain).map_or(Cow::Borrowed(text), Cow::Owned);
    (plain, found)
}

/// Returns where a remark ends: with its sign, or with its line where that never comes.
fn end_of(text: &str, start: usize, begins: &str, ends: &str) -> usize {
    let rest = &text[start..];
    let line = rest.find('\n').unwrap_or(rest.len());
    let behind = &rest[begins.len()..];
    let closed = behind.find(ends).filter(|_| !ends.is_empty());
    start + closed.map_or(line, |at| begins.len() + at + ends.len())
}

fn fault(text: &str, at: Range<usize>, begins: &str, ends: &str) -> YamlFault {
    let first = text[at.clone()]
        .lines()
        .next()
        .unwrap_or_default()
        .trim_end();
    let words = text[at.clone()].trim_start_matches(begins);
    let words = words.strip_suffix(ends).unwrap_or(words).trim();
    let help = match words.lines().count() {
        0 => "delete it".to_owned(),
        1 => format!("write `# {words}`"),
        _ => "write `#` in front of each of its lines instead".to_owned(),
    };
    let message = format!("`{}` begins no remark here: `#` does", begins.trim_end());
    YamlFault::new(at.start..at.start + first.len(), message, help)
}
