//! Numbers and letters before the lines of a list that is none: `1)one`, `(a) one`, and the numbers of one that is, where readers would see
//! others. In: the lines of a paragraph, the items of a list. Out: what is wrong with the list. A number alone is part of a sentence.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::lone_sums::SignedList;
use super::words::{TextWords, Within};
use crate::problem::Code;
use crate::prose::finding::{Finding, in_ticks, shortened};

/// The lists that are open.
#[derive(Debug, Default)]
pub(in crate::prose) struct OpenLists(Vec<OpenList>);

#[derive(Debug)]
enum OpenList {
    /// Its first number, and how many of its items have begun.
    Numbered(u64, u64),
    Signed(SignedList),
}

impl OpenLists {
    /// Takes the next part of a text. Reports an item whose number is not the one that readers see: they are counted from the first. A
    /// list in which all have the number of the first is meant to be counted. Reports a sum that is read as a list, too.
    pub(in crate::prose) fn take(
        &mut self,
        event: &Event<'_>,
        span: &Range<usize>,
        text: &str,
    ) -> Option<Finding> {
        match event {
            Event::Start(Tag::List(first)) => self.0.push(match first {
                Some(first) => OpenList::Numbered(*first, 0),
                None => OpenList::Signed(SignedList::begin(text.get(..span.start)?)),
            }),
            Event::End(TagEnd::List(_)) => match self.0.pop()? {
                OpenList::Numbered(..) => {}
                OpenList::Signed(list) => return list.end(text),
            },
            Event::Start(Tag::Item) => {
                let (first, begun) = match self.0.last_mut()? {
                    OpenList::Numbered(first, begun) => (first, begun),
                    OpenList::Signed(list) => {
                        list.item(span, text);
                        return None;
                    }
                };
                let shown = *first + *begun;
                *begun += 1;
                let digits = text.get(span.start..)?.bytes();
                let digits = digits.take_while(u8::is_ascii_digit).count();
                let end = span.start + digits + 1;
                let written: u64 = text.get(span.start..span.start + digits)?.parse().ok()?;
                if written == shown || written == *first {
                    return None;
                }
                // What follows is counted on from here, for one slip is told once.
                *first = written.saturating_sub(*begun - 1);
                let sign = text.get(span.start..end)?;
                let message = format!(
                    "readers see `{shown}` in place of `{sign}`: a list is counted on from its first number"
                );
                let plain = format!("{written}\\{}", &sign[digits..]);
                let help = format!(
                    "number it through; or write `{plain}` behind an empty line, to keep a number as it is"
                );
                return Some(Finding::new(
                    Code::StrayMarkup,
                    span.start..end,
                    message,
                    help,
                ));
            }
            _ => {}
        }
        None
    }
}

/// How a line of a list begins.
struct Begun<'t> {
    /// As it is written, with its brackets or its full stop.
    sign: &'t str,
    /// Its place in the list: of letters, as letters and as Roman numbers.
    places: Vec<usize>,
    /// The words behind it.
    rest: &'t str,
}

/// Returns how long a number is at the beginning of a line that touches the words behind it, and whether it is the first of a list.
pub(super) fn touching(text: &str) -> Option<(usize, bool)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let behind = text[digits..].strip_prefix(['.', ')'])?;
    let words = behind
        .chars()
        .take_while(|letter| letter.is_alphabetic())
        .count();
    // `1.e.` and `2.x` are no words.
    let is_item = (1..=2).contains(&digits) && words > 1;
    is_item.then(|| (digits + 1, &text[..digits] == "1"))
}

/// Reports lines that begin with one number or letter after another, and run together.
pub(super) fn run_together(words: &TextWords<'_>, lines: &[Range<usize>]) -> Option<Finding> {
    if !matches!(words.within, Within::Paragraph | Within::Item) {
        return None;
    }
    let is_plain = |line: &&Range<usize>| {
        words
            .plain
            .get(line.start)
            .is_some_and(|first| *first >= b' ')
    };
    let begun = lines
        .iter()
        .filter(is_plain)
        .filter_map(|line| Some((line, begun_by(&words.raw[line.clone()])?)));
    let begun: Vec<_> = begun.collect();
    let (line, first) = begun.windows(2).find_map(|pair| {
        let [(line, first), (_, next)] = pair else {
            return None;
        };
        let follows = first
            .places
            .iter()
            .any(|place| next.places.contains(&(place + 1)));
        follows.then_some((*line, first))
    })?;
    let message = format!(
        "`{}` makes no list here: its lines run together into one",
        first.sign
    );
    let is_number = first.sign.starts_with(|sign: char| sign.is_ascii_digit());
    let help = if is_number {
        "leave a line empty above the list".to_owned()
    } else {
        let item = in_ticks(&shortened(&format!("1. {}", first.rest)));
        format!("begin each line of the list with a number, a full stop and a space: {item}")
    };
    Some(Finding::new(
        Code::StrayMarkup,
        words.span(line.clone()),
        message,
        help,
    ))
}

/// Returns how a line begins, if as one of a list: `2. `, `(a) `, `iv) `.
fn begun_by(text: &str) -> Option<Begun<'_>> {
    let inner = text.strip_prefix('(').unwrap_or(text);
    let end = inner.find(|letter: char| !letter.is_ascii_alphanumeric())?;
    let name = &inner[..end];
    let is_open = inner.len() < text.len();
    let rest = match inner[end..].strip_prefix(')') {
        Some(rest) => rest,
        None if !is_open => inner[end..].strip_prefix('.')?,
        None => return None,
    };
    if !rest.starts_with([' ', '\t']) || name.is_empty() || name.len() > 4 {
        return None;
    }
    let places = places(name);
    let sign = &text[..text.len() - rest.len()];
    (!places.is_empty()).then(|| Begun {
        sign,
        places,
        rest: rest.trim_start(),
    })
}

fn places(name: &str) -> Vec<usize> {
    const ROMAN: [&str; 10] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
    if let Ok(number) = name.parse::<usize>() {
        return if number < 100 {
            vec![number]
        } else {
            Vec::new()
        };
    }
    let small = name.to_ascii_lowercase();
    let letter = small
        .bytes()
        .next()
        .filter(|byte| small.len() == 1 && byte.is_ascii_lowercase());
    let roman = ROMAN.iter().position(|roman| *roman == small);
    letter
        .map(|byte| usize::from(byte - b'a') + 1)
        .into_iter()
        .chain(roman.map(|place| place + 1))
        .collect()
}
