//! What texts look like, as regular expressions that every validator of JSON Schema reads (ECMA-262, the common part of it). In: the
//! words and the currency that a portal writes. Out: patterns for whole values, with any spaces around them.

use crate::value::money::Word;

pub(super) const NOTHING: &str = r"^\s*$";
pub(super) const SOMETHING: &str = r"\S";
pub(super) const ADDRESS: &str = r#"^\s*https?://[^\s/?#"<>\\^`{|}]+([/?#][^\s"<>\\^`{|}]*)?\s*$"#;
pub(super) const PORTAL_ADDRESS: &str = r"^\s*https?://[^\s/?#]+(/[A-Za-z0-9._~-]+)*/?\s*$";
pub(super) const DOMAIN: &str = r"^\s*([A-Za-z0-9-]+\.)+[0-9-]*[A-Za-z][A-Za-z0-9-]*\s*$";
pub(super) const EMAIL: &str = r"^\s*[^@\s]+@[^@\s]+\.[^@\s]+\s*$";
pub(super) const LANGUAGE: &str = r"^\s*[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*\s*$";
pub(super) const CURRENCY_CODE: &str = r"^\s*[A-Z]{3}\s*$";
pub(super) const SHA256: &str = r"^\s*[0-9a-f]{64}\s*$";
pub(super) const ID: &str = r"^\s*[a-z0-9]([a-z0-9-]*[a-z0-9])?\s*$";
pub(super) const WHOLE_NUMBER: &str = r"^\s*\+?[0-9]+\s*$";
pub(super) const MONTH: &str = r"^\s*\+?0*([1-9]|1[0-2])\s*$";
pub(super) const YEAR: &str = r"^\s*\+?0*[1-9][0-9]{3}\s*$";
pub(super) const CALENDAR_YEAR: &str = r"^\s*[0-9]{4}\s*$";
/// A year, a month that there is, or a day that its month has; which Februaries have a 29th is left to reading.
pub(super) const DATE: &str = r"^\s*[0-9]{4}(-(0[1-9]|1[0-2])|-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|-(0[469]|11)-(0[1-9]|[12][0-9]|30)|-02-(0[1-9]|[12][0-9]))?\s*$";

/// Returns the pattern of a financial year: the second part follows the first.
pub(super) fn financial_year() -> String {
    let pairs = (0..100).map(|year| format!("{year:02}-{:02}", (year + 1) % 100));
    format!(
        r"^\s*[0-9]{{2}}({})\s*$",
        pairs.collect::<Vec<_>>().join("|")
    )
}

/// Returns the pattern of a number with the word that it was published with.
pub(super) fn decimal() -> String {
    let words = words_before(&Word::ALL);
    format!(r"^\s*{words}-?(0|[1-9][0-9]*)(\.[0-9]+)?\s*$")
}

/// Returns the pattern of an amount with its word and the sign of its currency.
pub(super) fn money(symbol: &str) -> String {
    let (words, symbol) = (words_before(&Word::OF_MONEY), plain(symbol));
    format!(
        r"^\s*{words}({symbol}\s*)?(0|[1-9][0-9]*|[1-9][0-9]{{0,2}}(,[0-9]{{3}})+)(\.[0-9]{{1,2}})?\s*$"
    )
}

/// Returns the pattern of one of these words, in any capitals and with spaces, hyphens or low lines between them.
pub(super) fn any_of(words: &[&str]) -> String {
    let any = |words: &&str| any_case(words).replace(r"\s+", r"[\s_-]+");
    let words: Vec<String> = words.iter().map(any).collect();
    format!(r"^\s*({})\s*$", words.join("|"))
}

fn words_before(words: &[Word]) -> String {
    let words: Vec<String> = words.iter().map(|word| any_case(word.as_str())).collect();
    format!(r"(({})\s+)?", words.join("|"))
}

/// Returns words of plain letters in any capitals; a pattern in JSON Schema has no sign for that.
fn any_case(words: &str) -> String {
    let letter = |letter: char| match letter {
        ' ' => r"\s+".to_owned(),
        letter => format!("[{}{letter}]", letter.to_ascii_uppercase()),
    };
    words.chars().map(letter).collect()
}

/// Returns a text of which no sign means anything else than itself.
fn plain(text: &str) -> String {
    let letter = |letter: char| match letter {
        '^' | '$' | '\\' | '.' | '*' | '+' | '?' | '(' | ')' | '[' | ']' | '{' | '}' | '|'
        | '/' => {
            format!(r"\{letter}")
        }
        letter => letter.to_string(),
    };
    text.chars().map(letter).collect()
}
