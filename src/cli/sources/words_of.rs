//! The words of a document, to look for a quote in. In: the bytes of a web page or a text. Out: its letters and figures, small, with nothing
//! between them: however lines are broken, marks set and spaces written, the same words are the same. Only figures keep apart what sets
//! them apart: 1.5 is not 15, nor is 27 a part of 127.

use html5gum::{Token, Tokenizer};
use unicode_normalization::UnicodeNormalization as _;

/// Returns the words of a document; nothing where its kind or its letters are none that this program reads.
pub(super) fn document(media_type: &str, bytes: &[u8]) -> Option<String> {
    let text = decoded(media_type, bytes)?;
    if is_page(media_type) || media_type.is_empty() && text.trim_start().starts_with('<') {
        return Some(plain(&visible(&text)));
    }
    is_text(media_type).then(|| plain(&text))
}

/// Returns whether a server calls what it gives a text.
pub(super) fn is_text(media_type: &str) -> bool {
    let kind = kind(media_type);
    is_page(media_type) || kind == "application/json" || kind.starts_with("text/")
}

fn is_page(media_type: &str) -> bool {
    matches!(
        kind(media_type).as_str(),
        "text/html" | "application/xhtml+xml"
    )
}

fn kind(media_type: &str) -> String {
    let kind = media_type.split(';').next().unwrap_or_default();
    kind.trim().to_ascii_lowercase()
}

/// Returns whether the words of a document hold those of a quote: both as [`plain`] gives them.
pub(super) fn holds(document: &str, quote: &str) -> bool {
    let is_digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    // A figure goes on behind the point of a decimal too.
    let goes_on = |letters: &mut dyn Iterator<Item = char>| match letters.next() {
        Some('.') => is_digit(letters.next()),
        letter => is_digit(letter),
    };
    let begins = is_digit(quote.chars().next());
    let ends = is_digit(quote.chars().next_back());
    document.match_indices(quote).any(|(at, _)| {
        let mut before = document[..at].chars().rev();
        let mut after = document[at + quote.len()..].chars();
        !(begins && goes_on(&mut before) || ends && goes_on(&mut after))
    })
}

/// Returns the letters and figures of a text, and between two figures what sets them apart.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.nfc().peekable();
    let mut between = String::new();
    while let Some(letter) = letters.next() {
        if !letter.is_alphanumeric() {
            between.push(letter);
            continue;
        }
        if letter.is_ascii_digit() {
            let mut digits = String::from(letter);
            while let Some(digit) = letters.next_if(char::is_ascii_digit) {
                digits.push(digit);
            }
            if plain.ends_with(|last: char| last.is_ascii_digit()) {
                plain.push_str(apart(&between, digits.len()));
            }
            plain.push_str(&digits);
        } else {
            plain.extend(letter.to_lowercase());
        }
        between.clear();
    }
    plain
}

/// Returns what is left of the signs between two rows of digits, by how many digits the second has: thousands are one figure.
fn apart(between: &str, digits: usize) -> &'static str {
    let mut signs = between.chars();
    match (signs.next(), signs.next()) {
        (None, _) => "",
        (Some(sign), None) if digits == 3 && (sign.is_whitespace() || ",'’".contains(sign)) => "",
        (Some('.' | ','), None) => ".",
        _ => " ",
    }
}

/// Returns bytes as text: as UTF-8, or else as the letters of western Europe, unless the document says that it has others.
fn decoded(media_type: &str, bytes: &[u8]) -> Option<String> {
    if let Ok(text) = str::from_utf8(bytes) {
        return Some(text.to_owned());
    }
    let begin = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]);
    let said = [media_type, &*begin].into_iter().find_map(said_letters);
    let is_western = said.is_none_or(|said| {
        let western = [
            "utf-8",
            "utf8",
            "us-ascii",
            "iso-8859-1",
            "latin1",
            "iso-8859-15",
            "windows-1252",
        ];
        western.contains(&said.as_str())
    });
    let has_wide_letters = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    (is_western && !has_wide_letters).then(|| bytes.iter().map(|byte| char::from(*byte)).collect())
}

/// Returns the name of the letters that a text is said to be written in: what stands behind `charset=`.
fn said_letters(text: &str) -> Option<String> {
    let text = text.to_ascii_lowercase();
    let (_, behind) = text.split_once("charset=")?;
    let behind = behind.trim_start_matches(['"', '\'', ' ']);
    let is_end = |letter: char| !letter.is_ascii_alphanumeric() && !"-_".contains(letter);
    let end = behind.find(is_end).unwrap_or(behind.len());
    Some(behind[..end].to_owned())
}

/// Returns the text of a web page without its scripts and styles.
fn visible(html: &str) -> String {
    let mut text = String::with_capacity(html.len() / 4);
    let mut hidden = 0_usize;
    for Ok(token) in Tokenizer::new(html) {
        match token {
            Token::StartTag(tag) if is_hidden(&tag.name) && !tag.self_closing => hidden += 1,
            Token::EndTag(tag) if is_hidden(&tag.name) => hidden = hidden.saturating_sub(1),
            Token::StartTag(tag) if !is_within_a_word(&tag.name) => text.push(' '),
            Token::EndTag(tag) if !is_within_a_word(&tag.name) => text.push(' '),
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

/// Tells the tags that may stand within a word or a figure.
fn is_within_a_word(name: &[u8]) -> bool {
    const NAMES: [&[u8]; 11] = [
        b"a", b"b", b"bdi", b"em", b"font", b"i", b"mark", b"small", b"span", b"strong", b"wbr",
    ];
    NAMES.contains(&name)
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
    fn a_figure_is_found_only_as_a_whole() {
        for (document, quote, is_there) in [
            ("It cost £27,000.", "27 000", true),
            ("It cost £27,000.", "cost 27000", true),
            ("It cost £127,000.", "27,000", false),
            ("It cost £27,000,000.", "£27,000", false),
            ("It cost £1.5 million", "£15 million", false),
            ("It cost £15 million", "£1.5 million", false),
            ("It cost 1,5 million", "1.5 million", true),
            ("127 councils", "27 councils", false),
            ("In 2016. 27 councils", "27 councils", true),
            ("1.27 a head", "27 a head", false),
            ("by 2016, or 2016.5", "by 2016", true),
            ("27 Caffe\u{301}", "27 Caff\u{e9}", true),
        ] {
            let found = holds(&plain(document), &plain(quote));
            assert_eq!(found, is_there, "{document}: {quote}");
        }
        let table = document("text/html", b"<td>3</td><td>2</td><b>4</b>5").unwrap();
        assert_eq!(table, "3 2 45");
    }

    #[test]
    fn a_text_in_an_old_encoding_is_read_and_a_picture_is_not() {
        assert_eq!(
            document("text/plain", b"Fri\xf9 1"),
            Some("friù1".to_owned())
        );
        assert_eq!(document("application/pdf", b"%PDF"), None);
        assert_eq!(document("", b"words"), None);
        assert_eq!(document("", b" <p>words"), Some("words".to_owned()));
    }

    #[test]
    fn letters_that_are_not_read_are_not_guessed() {
        let russian = b"\xf0\xd2\xc9 27";
        assert_eq!(document("text/html; charset=koi8-r", russian), None);
        let says_itself = [b"<meta charset=\"koi8-r\">".as_slice(), russian].concat();
        assert_eq!(document("text/html", &says_itself), None);
        assert_eq!(document("text/plain", b"\xff\xfe2\x007\x00\xe9\x00"), None);
        let western = document("text/plain; charset=ISO-8859-1", b"Fri\xf9");
        assert_eq!(western, Some("friù".to_owned()));
    }
}
