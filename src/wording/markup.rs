//! Messages as HTML. In: the text of a message, and what its links lead to. Out: HTML in which everything is escaped but the links that
//! the message marks and the pieces of HTML it was given.
//!
//! The signs of HTML in values are carried past the reading of the message's own marks as characters of the private use area, so that
//! no value can make a link.

use std::borrow::Cow;

use crate::value::direction::kept_apart;

const TEXT: [(char, char); 4] = [
    ('<', '\u{f8e0}'),
    ('>', '\u{f8e1}'),
    ('&', '\u{f8e2}'),
    ('"', '\u{f8e3}'),
];
const HTML: [(char, char); 4] = [
    ('<', '\u{f8e4}'),
    ('>', '\u{f8e5}'),
    ('&', '\u{f8e6}'),
    ('"', '\u{f8e7}'),
];

/// Returns a text to be put into a message, its signs of HTML carried as characters that will be escaped; it cannot turn round what stands
/// beside it.
pub(super) fn text(value: Cow<'_, str>) -> Cow<'_, str> {
    let apart = match kept_apart(&value) {
        Cow::Owned(apart) => Some(apart),
        Cow::Borrowed(_) => None,
    };
    carried(apart.map_or(value, Cow::Owned), &TEXT)
}

/// Returns HTML to be put into a message, its signs carried as characters that will become themselves.
pub(super) fn ready(value: Cow<'_, str>) -> Cow<'_, str> {
    carried(value, &HTML)
}

fn carried<'v>(value: Cow<'v, str>, signs: &[(char, char); 4]) -> Cow<'v, str> {
    if !value.contains(['<', '>', '&', '"']) {
        return value;
    }
    let carry = |letter: char| {
        let carrier = signs.iter().find(|(sign, _)| *sign == letter);
        carrier.map_or(letter, |(_, carrier)| *carrier)
    };
    Cow::Owned(value.chars().map(carry).collect())
}

/// Returns a message as HTML: `<name>words</name>` as a link to the address called `name`.
pub(super) fn html(message: &str, links: &[(&str, String)]) -> String {
    let mut html = String::with_capacity(message.len() + 32);
    let mut rest = message;
    while let Some(at) = rest.find('<') {
        escape(&mut html, &rest[..at]);
        rest = &rest[at..];
        if let Some((tag, length)) = links.iter().find_map(|link| tag(rest, link)) {
            html.push_str(&tag);
            rest = &rest[length..];
        } else {
            html.push_str("&lt;");
            rest = &rest[1..];
        }
    }
    escape(&mut html, rest);
    html
}

/// Returns the tag of a link that `rest` begins with, and how long its mark is.
fn tag(rest: &str, (name, address): &(&str, String)) -> Option<(String, usize)> {
    let opened = rest
        .strip_prefix('<')
        .and_then(|rest| rest.strip_prefix(name))
        .is_some_and(|rest| rest.starts_with('>'));
    if opened {
        let mut tag = "<a href=\"".to_owned();
        escape(&mut tag, address);
        tag.push_str("\">");
        return Some((tag, name.len() + 2));
    }
    rest.strip_prefix("</")
        .and_then(|rest| rest.strip_prefix(name))
        .is_some_and(|rest| rest.starts_with('>'))
        .then(|| ("</a>".to_owned(), name.len() + 3))
}

fn escape(html: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '<' | '\u{f8e0}' => html.push_str("&lt;"),
            '>' | '\u{f8e1}' => html.push_str("&gt;"),
            '&' | '\u{f8e2}' => html.push_str("&amp;"),
            '"' | '\u{f8e3}' => html.push_str("&quot;"),
            '\u{f8e4}' => html.push('<'),
            '\u{f8e5}' => html.push('>'),
            '\u{f8e6}' => html.push('&'),
            '\u{f8e7}' => html.push('"'),
            other => html.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_marks_of_the_message_become_links() {
        let links = [("page", "/a?b&c".to_owned())];
        for (message, shown) in [
            (
                "see <page>all & more</page>",
                "see <a href=\"/a?b&amp;c\">all &amp; more</a>",
            ),
            ("1 < 2 <b>3</b>", "1 &lt; 2 &lt;b&gt;3&lt;/b&gt;"),
        ] {
            assert_eq!(html(message, &links), shown);
        }
        let value = text("<page>x</page> & \"y\"".into());
        assert_eq!(
            html(&value, &links),
            "&lt;page&gt;x&lt;/page&gt; &amp; &quot;y&quot;"
        );
        let mark = ready("<b title=\"x\">y</b>".into());
        assert_eq!(html(&mark, &links), "<b title=\"x\">y</b>");
    }
}
