//! The words of a document, to look for a quote in. In: the bytes of a web page or a text. Out: its letters and figures, small, with nothing
//! between them: however lines are broken, marks set and spaces written, the same words are the same.

use html5gum::{Token, Tokenizer};

/// Returns the words of a document; nothing where its kind is none that this program reads.
pub(super) fn document(media_type: &str, bytes: &[u8]) -> Option<String> {
    let kind = media_type.split(';').next().unwrap_or_default().trim();
    let kind = kind.to_ascii_lowercase();
    let text = decoded(bytes);
    match kind.as_str() {
        "text/html" | "application/xhtml+xml" => Some(plain(&visible(&text))),
        "application/json" => Some(plain(&text)),
        _ if kind.starts_with("text/") => Some(plain(&text)),
        _ => None,
    }
}

/// Returns the letters and figures of a text.
pub(super) fn plain(text: &str) -> String {
    let letters = text.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// Returns bytes as text: as UTF-8, or else as the letters of western Europe.
fn decoded(bytes: &[u8]) -> String {
    match str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

/// Returns the text of a web page without its scripts and styles.
fn visible(html: &str) -> String {
    let mut text = String::with_capacity(html.len() / 4);
    let mut hidden = 0_usize;
    for Ok(token) in Tokenizer::new(html) {
        match token {
            Token::StartTag(tag) if is_hidden(&tag.name) && !tag.self_closing => hidden += 1,
            Token::EndTag(tag) if is_hidden(&tag.name) => hidden = hidden.saturating_sub(1),
            Token::String(words) if hidden == 0 => text.push_str(&String::from_utf8_lossy(&words)),
            Token::StartTag(_)
            | Token::EndTag(_)
            | Token::String(_)
            | Token::Comment(_)
            | Token::Doctype(_)
            | Token::Error(_) => {}
        }
    }
    text
}

fn is_hidden(name: &[u8]) -> bool {
    matches!(name, b"script" | b"style" | b"template")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_are_the_same_however_they_are_written() {
        let page = "<title>T</title><style>a{}</style><p>27 of Scot&shy;land&#8217;s\n<b>32</b>&nbsp;coun<i>cils</i> &eacute;t\u{e9}</p><script>gone()</script>";
        let text = document("Text/HTML; charset=utf-8", page.as_bytes()).unwrap();
        assert_eq!(text, "t27ofscotlands32councilsété");
        assert!(text.contains(&plain("“27 of Scotland's 32 councils”")));
        assert!(!text.contains("gone"));
    }

    #[test]
    fn a_text_in_an_old_encoding_is_read_and_a_picture_is_not() {
        assert_eq!(
            document("text/plain", b"Fri\xf9 1"),
            Some("friù1".to_owned())
        );
        assert_eq!(document("application/pdf", b"%PDF"), None);
        assert_eq!(document("", b"words"), None);
    }
}
