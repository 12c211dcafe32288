//! How messages say what staff wrote: values in ticks, words in a row. In: texts. Out: stretches of a sentence.

/// Lists words in a sentence: "`a`, `b` or `c`".
pub(super) fn listed(words: &[&str], joined_by: &str) -> String {
    match words {
        [] => String::new(),
        [only] => format!("`{only}`"),
        [others @ .., last] => {
            let others: Vec<String> = others.iter().map(|word| format!("`{word}`")).collect();
            format!("{} {joined_by} `{last}`", others.join(", "))
        }
    }
}

/// Returns a value as a message quotes it: on one line, and not longer than a line.
pub(super) fn shown(text: &str) -> String {
    let mut short: String = text.trim().chars().take(60).collect();
    if short.len() < text.trim().len() {
        short.push('…');
    }
    short
        .escape_debug()
        .to_string()
        .replace("\\'", "'")
        .replace("\\\"", "\"")
}

/// Returns a meaning in the middle of a sentence.
pub(super) fn lower(meaning: &str) -> String {
    let mut letters = meaning.chars();
    letters
        .next()
        .map(|first| first.to_lowercase().chain(letters).collect())
        .unwrap_or_default()
}
