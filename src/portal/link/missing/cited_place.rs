//! A place in a document, written behind the document's id: `plan-2016, p. 4`. In: a text. Out: what stands before the place, and the place.
//! Never asks whether there is such a document.

/// What places in documents are called, with or without a full stop behind them.
const CALLED: [&str; 31] = [
    "p",
    "pp",
    "pg",
    "page",
    "pages",
    "para",
    "paras",
    "paragraph",
    "paragraphs",
    "section",
    "sections",
    "sec",
    "sect",
    "chapter",
    "ch",
    "table",
    "figure",
    "fig",
    "annex",
    "appendix",
    "slide",
    "slides",
    "item",
    "items",
    "line",
    "lines",
    "s",
    "seite",
    "f",
    "col",
    "column",
];

/// Returns what stands before a place in a document, and the place.
pub(super) fn split(text: &str) -> Option<(&str, String)> {
    let around = |letter: char| letter.is_whitespace() || ",;:(#[|/–—-@".contains(letter);
    let starts = text.char_indices().filter(|(at, _)| {
        let before = text[..*at].chars().next_back();
        before.is_none_or(|before| around(before) && before != '-')
    });
    let mut places = starts.filter_map(|(at, _)| Some((at, place(&text[at..])?)));
    let (at, place) = places.next()?;
    Some((text[..at].trim_matches(around), place))
}

/// Returns a text that is a place from its first letter to its last, such as `p. 4` or `page=4`, as it is to be written.
fn place(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches([')', ']']).trim_end();
    let rest = text.strip_prefix('§');
    let end = text.find(|letter: char| !letter.is_alphabetic());
    let word = &text[..end.unwrap_or(text.len())];
    let is_called = CALLED
        .iter()
        .any(|called| word.eq_ignore_ascii_case(called));
    let rest = rest.or_else(|| is_called.then(|| &text[word.len()..]))?;
    let number =
        rest.trim_start_matches(|letter: char| letter.is_whitespace() || ".=:".contains(letter));
    let is_number = number.starts_with(|first: char| first.is_ascii_digit())
        || (word.len() > 2
            && number.chars().count() == 1
            && number.chars().all(char::is_alphabetic));
    is_number.then(|| text.replace('=', " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_stands_behind_an_id() {
        for (text, id, place) in [
            ("paper, p. 4", "paper", "p. 4"),
            ("paper p.4", "paper", "p.4"),
            ("paper (page 3)", "paper", "page 3"),
            ("paper#page=4", "paper", "page 4"),
            ("plan-2016: pp. 4–6", "plan-2016", "pp. 4–6"),
            ("paper § 12", "paper", "§ 12"),
            ("paper, Annex B", "paper", "Annex B"),
            ("p. 4", "", "p. 4"),
        ] {
            assert_eq!(split(text), Some((id, place.to_owned())), "{text}");
        }
    }

    #[test]
    fn an_id_with_figures_is_no_place() {
        for text in [
            "plan-p-4",
            "page-4",
            "census",
            "a plan for 2016",
            "s",
            "plan, strategy",
        ] {
            assert_eq!(split(text), None, "{text}");
        }
    }
}
