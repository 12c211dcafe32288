//! The one way by which what a record says gets into HTML: templates, filters and rows of tables alike. In: any text. Out: the same between
//! tags and in quoted attributes, as text and nothing else, and unable to turn round what stands beside it.

use std::io::{self, Write};

use crate::value::direction::kept_apart;

/// Writes a text, for templates.
pub(in super::super) fn write(text: &str, out: &mut dyn Write) -> io::Result<()> {
    parts(text, |part| out.write_all(part.as_bytes()))
}

/// Writes a text, for what is made in Rust.
pub(in super::super) fn escape(html: &mut String, text: &str) {
    let written: Result<(), std::convert::Infallible> = parts(text, |part| {
        html.push_str(part);
        Ok(())
    });
    match written {
        Ok(()) => {}
    }
}

/// Hands on a text piece by piece, what HTML would take for its own as references.
fn parts<E>(text: &str, mut write: impl FnMut(&str) -> Result<(), E>) -> Result<(), E> {
    let text = kept_apart(text);
    let mut rest = &*text;
    while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
        write(&rest[..at])?;
        write(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        })?;
        rest = &rest[at + 1..];
    }
    write(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_write_the_same_and_neither_lets_a_direction_out() {
        for (text, html) in [
            ("plain", "plain"),
            (
                "<b>\"A\" & 'B'</b>",
                "&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;",
            ),
            ("\u{202e}000,1£", "000,1£"),
            ("\u{2067}\u{5d0}", "\u{2067}\u{5d0}\u{2069}"),
        ] {
            let (mut made, mut bytes) = (String::new(), Vec::new());
            escape(&mut made, text);
            write(text, &mut bytes).unwrap();
            assert_eq!((made.as_bytes(), html.as_bytes()), (&*bytes, &*bytes));
        }
    }
}
