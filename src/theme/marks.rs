//! The marks that stand beside words, drawn once on a page and used by name. In: a page with the drawings of all marks. Out: the page with
//! those that it uses, for all of them would be a tenth of a small page.

use std::collections::BTreeSet;
use std::ops::Range;

const OPENING: &str = "<symbol id=\"";
const CLOSING: &str = "</symbol>";

/// Takes the drawings out of a page that nothing on it uses. Patterns stay: styles use them, which the page does not show.
pub(super) fn leave_out_unused(page: &mut Vec<u8>) {
    let Ok(html) = std::str::from_utf8(page) else {
        return;
    };
    for unused in unused(html).into_iter().rev() {
        page.drain(unused);
    }
}

/// Returns where the drawings stand that nothing uses, in the order of the page.
fn unused(html: &str) -> Vec<Range<usize>> {
    let drawings: Vec<(&str, Range<usize>)> = drawings(html).collect();
    let Some(end) = drawings.last().map(|(_, place)| place.end) else {
        return Vec::new();
    };
    // One way through the page, however many drawings there are.
    let used: BTreeSet<&str> = html[end..]
        .split('#')
        .skip(1)
        .filter_map(|rest| Some(&rest[..rest.find('"')?]))
        .collect();
    let unused = drawings.into_iter().filter(|(id, _)| !used.contains(id));
    unused.map(|(_, place)| place).collect()
}

/// Returns the drawings of a page with their ids.
fn drawings(html: &str) -> impl Iterator<Item = (&str, Range<usize>)> {
    html.match_indices(OPENING).filter_map(|(start, _)| {
        let drawing = &html[start..];
        let end = start + drawing.find(CLOSING)? + CLOSING.len();
        let id = drawing[OPENING.len()..].split('"').next()?;
        Some((id, start..end))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_the_drawings_that_it_uses() {
        let page = |drawn: &str| {
            format!("<svg>{drawn}</svg><svg><use href=\"#m-a\"/></svg><use href=\"#m-bb\"/>")
        };
        let a = "<symbol id=\"m-a\"><path/></symbol>";
        let b = "<symbol id=\"m-b\"></symbol>";
        let pattern = "<pattern id=\"hatch\"></pattern>";
        let mut html = page(&format!("{a}{b}{pattern}")).into_bytes();
        leave_out_unused(&mut html);
        assert_eq!(
            String::from_utf8(html).unwrap(),
            page(&format!("{a}{pattern}"))
        );
    }

    #[test]
    fn a_page_without_drawings_stays_as_it_is() {
        let mut html = b"<p>x</p>".to_vec();
        leave_out_unused(&mut html);
        assert_eq!(html, b"<p>x</p>");
    }
}
