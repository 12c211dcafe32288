//! The one way by which what a record says gets into HTML: templates, filters and rows of tables alike. In: any text. Out: the same between
//! tags and in quoted attributes, as text and nothing else, and unable to turn round what stands beside it.

use std::io::{self, Write};

use pulldown_cmark_escape::{IoWriter, escape_html};

use crate::value::direction::kept_apart;

/// Writes a text, for templates.
pub(in crate::theme) fn write(text: &str, out: &mut dyn Write) -> io::Result<()> {
    escape_html(IoWriter(out), &kept_apart(text))
}

/// Writes a text, for what is made in Rust.
pub(in crate::theme) fn escape(html: &mut String, text: &str) {
    // Writing to a string cannot fail.
    let _ = escape_html(html, &kept_apart(text));
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
