//! XML for feeds and lists of addresses. In: what to write. Out: a well-formed document in UTF-8.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesPI, BytesText, Event};

/// What writes a document.
pub(super) type Xml = Writer<Vec<u8>>;

/// Returns the document that `write` writes.
pub(super) fn document(write: impl FnOnce(&mut Xml) -> io::Result<()>) -> Vec<u8> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    let declared = writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
    match declared.and_then(|()| write(&mut writer)) {
        Ok(()) => {
            let mut bytes = writer.into_inner();
            bytes.push(b'\n');
            bytes
        }
        Err(error) => unreachable!("memory takes every byte: {error}"),
    }
}

/// Names the style sheet by which a browser shows the document.
///
/// # Errors
///
/// None: memory takes every byte.
pub(super) fn style(writer: &mut Xml, address: &str) -> io::Result<()> {
    let named = format!("xml-stylesheet type=\"text/css\" href=\"{address}\"");
    writer.write_event(Event::PI(BytesPI::new(named)))
}

/// Returns an element that holds nothing but text.
///
/// # Errors
///
/// None: memory takes every byte.
pub(super) fn text(writer: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    let text = allowed(text);
    writer
        .create_element(name)
        .write_text_content(BytesText::new(&text))?;
    Ok(())
}

/// Writes a link of an Atom feed: what it is to the feed, the media type and the address of what it leads to.
///
/// # Errors
///
/// None: memory takes every byte.
pub(super) fn atom_link(writer: &mut Xml, rel: &str, kind: &str, address: &str) -> io::Result<()> {
    let link = writer
        .create_element("link")
        .with_attribute(("rel", rel))
        .with_attribute(("type", kind));
    link.with_attribute(("href", address)).write_empty()?;
    Ok(())
}

/// Writes a link as HTML has it.
///
/// # Errors
///
/// None: memory takes every byte.
pub(super) fn link(writer: &mut Xml, address: &str, words: &str) -> io::Result<()> {
    let words = allowed(words);
    let link = writer.create_element("a").with_attribute(("href", address));
    link.write_text_content(BytesText::new(&words))?;
    Ok(())
}

/// Returns an element that holds HTML as text, whose addresses are to be read from `base`.
///
/// # Errors
///
/// None: memory takes every byte.
pub(super) fn html(writer: &mut Xml, name: &str, html: &str, base: &str) -> io::Result<()> {
    let html = allowed(html);
    let element = writer.create_element(name);
    let element = element
        .with_attribute(("type", "html"))
        .with_attribute(("xml:base", base));
    element.write_text_content(BytesText::new(&html))?;
    Ok(())
}

/// Returns the text without the characters that no XML document may hold, however they are written.
fn allowed(text: &str) -> String {
    let is_allowed = |letter: &char| matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    text.chars().filter(is_allowed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_and_what_xml_cannot_hold_is_left_out() {
        let bytes = document(|writer| text(writer, "title", "<A & \u{1}B>"));
        let document = String::from_utf8(bytes).unwrap();
        assert_eq!(
            document,
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<title>&lt;A &amp; B&gt;</title>\n"
        );
    }
}
