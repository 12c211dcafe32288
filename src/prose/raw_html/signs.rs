//! Raised and lowered letters. In: words that HTML would raise or lower. Out: the signs that are so by themselves.

/// Returns words as raised signs, where there are such signs.
pub(in crate::prose) fn raised(words: &str) -> Option<String> {
    const PLAIN: &str = "0123456789+-=()n";
    const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
    match words.to_ascii_lowercase().as_str() {
        "st" | "nd" | "rd" | "th" => return Some(words.to_owned()),
        "tm" => return Some("™".to_owned()),
        "r" | "®" => return Some("®".to_owned()),
        _ => {}
    }
    exchanged(words, PLAIN, RAISED)
}

/// Returns words as lowered signs, where there are such signs.
pub(in crate::prose) fn lowered(words: &str) -> Option<String> {
    exchanged(words, "0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
}

fn exchanged(words: &str, plain: &str, signs: &str) -> Option<String> {
    let of = |letter: char| {
        signs
            .chars()
            .nth(plain.chars().position(|known| known == letter)?)
    };
    words.chars().map(of).collect()
}
