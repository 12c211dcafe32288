//! What somebody answers who begins a portal. In: a text, from the command line or the terminal. Out: what it means, or what is wrong with
//! it and what to write instead.

use crate::problem::Failure;
use crate::value::financial_year::YearStart;

/// Returns an answer as it was given, if it is one line and anything stands in it.
pub(super) fn line<'a>(answer: &'a str, question: &str, usual: &str) -> Result<&'a str, Failure> {
    let answer = answer.trim();
    if answer.is_empty() {
        let failure = Failure::new(format!("nothing is given for this: {question}"));
        return Err(failure.help(format!(
            "write it between quotation marks, such as \"{usual}\""
        )));
    }
    if answer.chars().any(char::is_control) {
        let failure = Failure::new(format!(
            "`{}` is not a text on one line",
            answer.escape_debug()
        ));
        return Err(failure.help("write it without line breaks"));
    }
    Ok(answer)
}

/// Returns the word for one of the bodies and that for several.
pub(super) fn members(answer: &str) -> Result<(String, String), Failure> {
    let words: Vec<&str> = answer.split([',', ';']).map(str::trim).collect();
    let help = "write both with a comma between them, such as `council,councils`";
    match words.as_slice() {
        [one, many] if !one.is_empty() && !many.is_empty() => {
            Ok(((*one).to_owned(), (*many).to_owned()))
        }
        [_] => Err(Failure::new(format!(
            "`{answer}` is one word, and there are two: for one of them and for several"
        ))
        .help(help)),
        _ => Err(Failure::new(format!(
            "`{answer}` is not two words: one for one of them, and one for several"
        ))
        .help(help)),
    }
}

/// Returns the code of a currency.
pub(super) fn currency(answer: &str) -> Result<String, Failure> {
    let is_code = answer.len() == 3 && answer.bytes().all(|byte| byte.is_ascii_alphabetic());
    if is_code {
        return Ok(answer.to_ascii_uppercase());
    }
    let failure = Failure::new(format!("`{answer}` is not the code of a currency"));
    Err(failure.help("write its three letters, such as `EUR` for the euro"))
}

/// Returns the number of a month, and the financial years that begin in it.
pub(super) fn month(answer: &str) -> Result<(String, YearStart), Failure> {
    let start = answer.parse().ok().and_then(YearStart::in_month);
    let start = start.ok_or_else(|| {
        Failure::new(format!("`{answer}` is not the number of a month"))
            .help("write a number from 1 to 12, such as 4 for April")
    })?;
    Ok((answer.to_owned(), start))
}

/// Returns the owner and the name of a repository on GitHub, whether they are given alone or as its address.
pub(super) fn program(answer: &str) -> Result<String, Failure> {
    let answer = answer.trim().trim_end_matches('/');
    let name = answer.strip_prefix("https://github.com/").unwrap_or(answer);
    let name = name.strip_suffix(".git").unwrap_or(name);
    let is_part = |part: &str| {
        let is_fit = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
        !part.is_empty() && part.chars().all(is_fit)
    };
    match name.split_once('/') {
        Some((owner, repository)) if is_part(owner) && is_part(repository) => Ok(name.to_owned()),
        _ => Err(
            Failure::new(format!("`{answer}` is not a repository on GitHub"))
                .help("write its owner and its name, such as `valley/mercat`"),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_words_are_wanted_for_the_members() {
        let is = |one: &str, many: &str| Some((one.to_owned(), many.to_owned()));
        assert_eq!(members("board,boards").ok(), is("board", "boards"));
        assert_eq!(members(" a board ; boards ").ok(), is("a board", "boards"));
        for answer in ["board", "board,", ",boards", "board,boards,more"] {
            assert!(members(answer).is_err(), "{answer}");
        }
    }

    #[test]
    fn a_currency_is_three_letters() {
        assert_eq!(currency("eur").ok().as_deref(), Some("EUR"));
        for answer in ["Euro", "€", "E1R", "EU"] {
            assert!(currency(answer).is_err(), "{answer}");
        }
    }

    #[test]
    fn a_repository_is_an_owner_and_a_name() {
        for answer in [
            "valley/mercat",
            "https://github.com/valley/mercat",
            "https://github.com/valley/mercat.git",
            "https://github.com/valley/mercat/",
        ] {
            assert_eq!(program(answer).ok().as_deref(), Some("valley/mercat"));
        }
        for answer in [
            "mercat",
            "valley/",
            "https://example.org/a/b",
            "a/b/c",
            "a b/c",
        ] {
            assert!(program(answer).is_err(), "{answer}");
        }
    }
}
