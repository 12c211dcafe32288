//! What a text that is not an amount of money was probably meant to be.
//!
//! A refused text goes in, a fault comes out that says what is wrong and, where the digits allow only one reading,
//! proposes it in full. Nothing here ever makes an amount that is used.

use super::{Currency, LARGEST, Money, Pence, Word, after_words, exact, is_whole, split_word, words_are};
use crate::value::{Fault, shown};

/// What is written where there is no figure.
const NO_FIGURE: [&str; 24] = [
    "n/a", "na", "n.a.", "unknown", "not known", "not-published", "unpublished", "not disclosed", "undisclosed",
    "not stated", "not available", "confidential", "tbc", "tba", "tbd", "nil", "none", "null", "zero", "free", "?", "-", "–",
    "—",
];

/// Other words for an amount that is not exact, and the word that stands for them here.
const OTHER_WORDS: [(&str, Word); 27] = [
    ("approximately", Word::About),
    ("approx.", Word::About),
    ("approx", Word::About),
    ("around", Word::About),
    ("roughly", Word::About),
    ("circa", Word::About),
    ("ca.", Word::About),
    ("c.", Word::About),
    ("c", Word::About),
    ("some", Word::About),
    ("nearly", Word::About),
    ("almost", Word::About),
    ("estimated", Word::About),
    ("more than", Word::Over),
    ("at least", Word::Over),
    ("in excess of", Word::Over),
    ("above", Word::Over),
    ("minimum", Word::Over),
    ("not more than", Word::UpTo),
    ("no more than", Word::UpTo),
    ("less than", Word::UpTo),
    ("at most", Word::UpTo),
    ("under", Word::UpTo),
    ("below", Word::UpTo),
    ("maximum", Word::UpTo),
    ("max", Word::UpTo),
    ("upto", Word::UpTo),
];

/// Signs for such words, which may touch the figure.
const SIGNS: [(char, Word); 5] =
    [('~', Word::About), ('≈', Word::About), ('>', Word::Over), ('<', Word::UpTo), ('≤', Word::UpTo)];

/// Names and codes of currencies, and their symbol.
const CURRENCIES: [(&str, &str); 20] = [
    ("gbp", "£"),
    ("sterling", "£"),
    ("pounds", "£"),
    ("pound", "£"),
    ("usd", "$"),
    ("dollars", "$"),
    ("dollar", "$"),
    ("eur", "€"),
    ("euros", "€"),
    ("euro", "€"),
    ("aud", "$"),
    ("cad", "$"),
    ("nzd", "$"),
    ("chf", "CHF"),
    ("jpy", "¥"),
    ("cny", "¥"),
    ("inr", "₹"),
    ("sek", "kr"),
    ("nok", "kr"),
    ("dkk", "kr"),
];

/// What stands after a shortened figure, and the zeros it stands for.
const SCALES: [(&str, usize); 11] = [
    ("k", 3),
    ("thousand", 3),
    ("m", 6),
    ("mn", 6),
    ("mln", 6),
    ("million", 6),
    ("millions", 6),
    ("b", 9),
    ("bn", 9),
    ("billion", 9),
    ("billions", 9),
];

/// What is wrong with a figure, and what it was probably meant to be.
struct Reading {
    complaint: &'static str,
    proposal: Option<Pence>,
    is_sure: bool,
}

/// The fault of a text that is not an amount in this currency.
pub(super) fn fault(text: &str, currency: &Currency) -> Fault {
    if text.is_empty() {
        return no_figure("the amount is empty".to_owned());
    }
    let (word, rest) = likely_word(text);
    let figure = without_currency(rest, currency);
    let shown = shown(text);
    if figure.is_empty() || words_are(figure, "not published") || NO_FIGURE.iter().any(|words| words_are(rest, words)) {
        return no_figure(format!("`{shown}` is not an amount of money"));
    }
    if has_other_currency(rest, currency) {
        return other_currency(&shown, currency);
    }
    if [rest, figure].iter().any(|text| text.starts_with(['-', '−', '–', '('])) {
        return Fault::new(
            format!("`{shown}` is negative, and an amount is what somebody gives"),
            "write the amount without the sign, and in a `note` what became of it",
        );
    }
    let reading = read(figure);
    let propose = |pence| Money::Published { pence, word }.text(currency);
    if is_too_large(figure) || reading.proposal.is_some_and(|pence| pence.pence() > LARGEST) {
        return Fault::new(
            format!("`{shown}` is above {}, the largest amount that is read", Pence::new(LARGEST).text(currency)),
            "count its zeros, and write the figure in units of the currency, not in pence",
        );
    }
    let help = match reading.proposal.map(propose) {
        Some(proposal) if reading.is_sure => format!("write `{proposal}`"),
        Some(proposal) => format!("write `{proposal}` if that is the figure"),
        None => examples(currency),
    };
    Fault::new(format!("`{shown}` {}", reading.complaint), help)
}

fn no_figure(message: String) -> Fault {
    Fault::new(message, "write `not published` where no source gives the figure, or `0` where nothing is given")
}

fn other_currency(shown: &str, currency: &Currency) -> Fault {
    let Currency { symbol, code } = currency;
    Fault::new(
        format!("`{shown}` is in another currency: amounts are in {symbol} ({code})"),
        format!("write the amount in {symbol} if a source gives it, else `not published` and the figure in a `note`"),
    )
}

fn examples(currency: &Currency) -> String {
    let symbol = &currency.symbol;
    format!("write a figure such as `12500`, `{symbol}12,500.50` or `about 100000`, or `not published`")
}

/// The word before a figure, or the one that stands for what is written there, and the rest.
fn likely_word(text: &str) -> (Option<Word>, &str) {
    let (word, rest) = split_word(text);
    if word.is_some() {
        return (word, rest);
    }
    let sign = SIGNS.iter().find_map(|&(sign, word)| Some((Some(word), text.strip_prefix(sign)?.trim_start())));
    let other = || OTHER_WORDS.iter().find_map(|&(words, word)| Some((Some(word), after_words(text, words)?)));
    sign.or_else(other).unwrap_or((None, text))
}

/// A figure without the portal's own currency, before or after it, as a symbol, a code or a name.
fn without_currency<'t>(text: &'t str, currency: &Currency) -> &'t str {
    let own = CURRENCIES.iter().filter(|(name, symbol)| is_own(name, symbol, currency)).map(|(name, _)| *name);
    let mut figure = text;
    for name in own.chain([currency.symbol.as_str(), currency.code.as_str()]) {
        let start = figure.get(..name.len()).filter(|start| start.eq_ignore_ascii_case(name));
        figure = start.map_or(figure, |start| figure[start.len()..].trim_start());
        let at = figure.len().saturating_sub(name.len());
        let end = figure.get(at..).filter(|end| end.eq_ignore_ascii_case(name));
        figure = end.map_or(figure, |_| figure[..at].trim_end());
    }
    figure
}

/// Whether a name or code with this symbol is the portal's own currency. A symbol may be shared by many codes.
fn is_own(name: &str, symbol: &str, currency: &Currency) -> bool {
    if name.len() == 3 { name.eq_ignore_ascii_case(&currency.code) } else { symbol == currency.symbol }
}

/// Whether a text has a symbol, a code or a name of a currency that is not the portal's own.
fn has_other_currency(text: &str, currency: &Currency) -> bool {
    let is_symbol = |letter: char| matches!(letter, '$' | '¢' | '£' | '¤' | '¥' | '₠'..='⃏');
    let is_name = |word: &str| {
        CURRENCIES.iter().any(|(name, symbol)| name.eq_ignore_ascii_case(word) && !is_own(name, symbol, currency))
    };
    text.chars().any(|letter| is_symbol(letter) && !currency.symbol.contains(letter))
        || text.split(|letter: char| !letter.is_alphabetic()).any(is_name)
}

/// Whether a figure is in order but for its size.
fn is_too_large(figure: &str) -> bool {
    let (whole, decimals) = figure.split_once('.').unwrap_or((figure, "0"));
    let is_figure = is_whole(whole) && matches!(decimals.len(), 1 | 2) && are_digits(decimals);
    is_figure && exact(figure).is_none_or(|pence| pence.pence() > LARGEST)
}

/// What is wrong with a figure: the first of the known slips that it shows.
fn read(figure: &str) -> Reading {
    const SLIPS: [fn(&str) -> Option<Reading>; 8] =
        [misplaced, shortened, exponent, decimal_comma, grouped, decimals, spaced, surrounded];
    SLIPS.iter().find_map(|slip| slip(figure)).unwrap_or(Reading {
        complaint: "is not an amount of money",
        proposal: None,
        is_sure: false,
    })
}

/// A figure that is in order, and so what stands around it is not.
fn misplaced(figure: &str) -> Option<Reading> {
    let proposal = Some(exact(figure)?);
    Some(Reading { complaint: "has a word or a currency that is not read there", proposal, is_sure: true })
}

/// `12k`, `1.5 million`.
fn shortened(figure: &str) -> Option<Reading> {
    let end = figure.find(|letter: char| !is_figure_part(letter))?;
    let (number, scale) = figure.split_at(end);
    let zeros = SCALES.iter().find(|(name, _)| name.eq_ignore_ascii_case(scale.trim().trim_end_matches('.')))?.1;
    let proposal = scaled(number, zeros);
    Some(Reading { complaint: "is shortened, and an amount is written out in full", proposal, is_sure: true })
}

/// `1.5e6`.
fn exponent(figure: &str) -> Option<Reading> {
    let (number, zeros) = figure.split_once(['e', 'E'])?;
    let starts = number.starts_with(|letter: char| letter.is_ascii_digit()) && number.chars().all(is_figure_part);
    let digits = zeros.trim_start_matches(['+', '-']);
    if !starts || digits.is_empty() || !are_digits(digits) {
        return None;
    }
    let proposal = zeros.trim_start_matches('+').parse().ok().filter(|&zeros| zeros <= 12).and_then(|zeros| scaled(number, zeros));
    Some(Reading { complaint: "has an exponent, and an amount is written out in full", proposal, is_sure: true })
}

/// `12500,50`, `12.500,50`.
fn decimal_comma(figure: &str) -> Option<Reading> {
    let (whole, decimals) = figure.rsplit_once(',')?;
    if !matches!(decimals.len(), 1 | 2) || !are_digits(decimals) || whole.contains(',') {
        return None;
    }
    let proposal = Some(exact(&format!("{}.{decimals}", joined(whole, &['.', ' '])))?);
    Some(Reading { complaint: "has a comma before its decimals, which follow a dot", proposal, is_sure: true })
}

/// `12,50,000`, `1.250.000`.
fn grouped(figure: &str) -> Option<Reading> {
    if !figure.chars().all(is_figure_part) {
        return None;
    }
    if figure.matches('.').count() > 1 {
        let proposal = exact(&joined(figure, &['.', ',']));
        return Some(Reading { complaint: "has more than one dot", proposal, is_sure: false });
    }
    let whole = figure.split_once('.').map_or(figure, |(whole, _)| whole);
    let is_wrong = figure.contains(',') && !is_whole(whole) || figure.len() > whole.len() && figure[whole.len()..].contains(',');
    let proposal = exact(&joined(figure, &[',']));
    is_wrong.then_some(Reading { complaint: "has a comma that does not stand between thousands", proposal, is_sure: false })
}

/// `12500.505`, `12.500`, `.50`, `12500.`, `012`.
fn decimals(figure: &str) -> Option<Reading> {
    if !figure.chars().all(is_figure_part) || !figure.contains(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let (whole, decimals) = figure.split_once('.').unwrap_or((figure, ""));
    if decimals.len() > 2 {
        let is_group = decimals.len() == 3 && whole.len() <= 3;
        let proposal = is_group.then(|| exact(&format!("{whole}{decimals}"))).flatten();
        return Some(Reading { complaint: "has more than two decimals", proposal, is_sure: false });
    }
    if whole.is_empty() || (decimals.is_empty() && figure.ends_with('.')) {
        let proposal = scaled(figure, 0);
        return Some(Reading { complaint: "has no digit on one side of its dot", proposal, is_sure: true });
    }
    let bare = joined(figure, &[',']);
    let proposal = exact(bare.trim_start_matches('0'));
    Some(Reading { complaint: "begins with a zero that means nothing", proposal, is_sure: false })
}

/// `12 500`, `12_500`, `12'500`.
fn spaced(figure: &str) -> Option<Reading> {
    const GAPS: [char; 7] = [' ', '_', '\'', '’', '\u{a0}', '\u{2009}', '\u{202f}'];
    let proposal = Some(exact(&joined(figure, &GAPS))?);
    Some(Reading { complaint: "has gaps between its digits", proposal, is_sure: false })
}

/// `12500 per year`, `10000-20000`.
fn surrounded(figure: &str) -> Option<Reading> {
    let start = figure.find(|letter: char| letter.is_ascii_digit())?;
    let rest = &figure[start..];
    let end = rest.find(|letter: char| !is_figure_part(letter)).unwrap_or(rest.len());
    if rest[end..].contains(|letter: char| letter.is_ascii_digit()) {
        return Some(Reading { complaint: "has more than one figure", proposal: None, is_sure: false });
    }
    let complaint = "has more than an amount; the rest can stand in a `note`";
    Some(Reading { complaint, proposal: exact(rest[..end].trim_end_matches([',', '.'])), is_sure: false })
}

/// A figure times ten to the power of the zeros, where that is a whole number of hundredths.
fn scaled(number: &str, zeros: usize) -> Option<Pence> {
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let decimals = decimals.trim_end_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    if !is_whole(whole) || !are_digits(decimals) || decimals.len() > zeros + 2 {
        return None;
    }
    let width = zeros + 2;
    format!("{}{decimals:0<width$}", joined(whole, &[','])).parse().ok().map(Pence::new)
}

/// A text without these characters.
fn joined(text: &str, without: &[char]) -> String {
    text.chars().filter(|letter| !without.contains(letter)).collect()
}

fn is_figure_part(letter: char) -> bool {
    letter.is_ascii_digit() || matches!(letter, '.' | ',')
}

fn are_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
