//! What a text that is not an amount of money was probably meant to be.
//!
//! A refused text goes in, a fault comes out that says what is wrong and, where the digits allow only one reading,
//! proposes it in full. Nothing here ever makes an amount that is used.

use super::amount::{
    Currency, LARGEST, Money, Pence, Word, after_words, exact, is_whole, split_word,
};
use super::unreadable_figure::{self, are_digits};
use crate::value::reason::{Reason, says_nothing, words_are};
use crate::value::{Fault, shown};

/// What else is written where there is no figure.
const NO_FIGURE: [&str; 9] = [
    "unpublished",
    "not disclosed",
    "undisclosed",
    "not stated",
    "confidential",
    "null",
    "zero",
    "free",
    "nothing",
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
const SIGNS: [(&str, Word); 8] = [
    ("~", Word::About),
    ("≈", Word::About),
    (">=", Word::Over),
    (">", Word::Over),
    ("≥", Word::Over),
    ("<=", Word::UpTo),
    ("<", Word::UpTo),
    ("≤", Word::UpTo),
];

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

/// What is counted beside money, as the word behind a figure.
const COUNTED: [&str; 22] = [
    "hour", "hours", "hr", "hrs", "day", "days", "week", "weeks", "month", "months", "fte", "wte",
    "person", "people", "staff", "posts", "licence", "licences", "license", "licenses", "percent",
    "%",
];

/// Returns whether a figure counts something else than money: `400 hours`, `0.5 FTE`, `2 days a week`.
fn counts_something_else(figure: &str) -> bool {
    let is_of_figure = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',');
    let behind = figure.trim_start_matches(is_of_figure);
    let word = behind.split_whitespace().next().unwrap_or_default();
    behind.len() < figure.len() && COUNTED.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Returns the fault of a text that is not an amount in this currency.
pub(super) fn fault(text: &str, currency: &Currency) -> Fault {
    if text.is_empty() {
        return no_figure("the amount is empty".to_owned());
    }
    let (word, rest) = likely_word(text);
    let figure = without_currency(rest, currency);
    let shown = shown(text);
    let is_none =
        |text: &str| says_nothing(text) || NO_FIGURE.iter().any(|words| words_are(text, words));
    if figure.is_empty() || Reason::read(figure).is_some() || is_none(rest) || is_none(figure) {
        return no_figure(format!("`{shown}` is not an amount of money"));
    }
    if has_other_currency(rest, currency) {
        return other_currency(&shown, currency);
    }
    if [rest, figure]
        .iter()
        .any(|text| text.starts_with(['-', '−', '–', '(']))
    {
        return Fault::new(
            format!("`{shown}` is negative, and an amount is what somebody gives"),
            "write the amount without the sign, and in a `note` what became of it",
        );
    }
    if rest == figure && counts_something_else(figure) {
        let help = format!(
            "write `not found` where no source gives what it is worth in {}, and `{shown}` in a `note`",
            currency.symbol
        );
        return Fault::new(format!("`{shown}` is not an amount of money"), help);
    }
    let reading = unreadable_figure::read(figure);
    let propose = |pence| Money::Published { pence, word }.text(currency);
    if is_too_large(figure)
        || reading
            .proposal
            .is_some_and(|pence| pence.pence() > LARGEST)
    {
        return Fault::new(
            format!(
                "`{shown}` is above {}, the largest amount that is read",
                Pence::new(LARGEST).text(currency)
            ),
            "count its zeros, and write the figure in units of the currency, not in pence",
        );
    }
    let help = match reading.proposal.map(propose) {
        Some(proposal) if reading.is_sure => format!("write `{proposal}`"),
        Some(proposal) => format!("write `{proposal}` if that is the figure"),
        None if reading.complaint == unreadable_figure::SEVERAL => "write one figure, with `over` or `up to` in front where the source gives a range, and the range in a `note`".to_owned(),
        None => examples(currency),
    };
    Fault::new(format!("`{shown}` {}", reading.complaint), help)
}

fn no_figure(message: String) -> Fault {
    Fault::new(
        message,
        "write `not found` where no source gives the figure, or `0` where nothing is given",
    )
}

fn other_currency(shown: &str, currency: &Currency) -> Fault {
    let Currency { symbol, code } = currency;
    Fault::new(
        format!("`{shown}` is in another currency: amounts are in {symbol} ({code})"),
        format!(
            "write the amount in {symbol} if a source gives it, else `not found` and the figure in a `note`"
        ),
    )
}

fn examples(currency: &Currency) -> String {
    let symbol = &currency.symbol;
    format!(
        "write a figure such as `12500`, `{symbol}12,500.50` or `about 100000`, or `not published`"
    )
}

/// Returns the word before a figure, or the one that stands for what is written there, and the rest.
fn likely_word(text: &str) -> (Option<Word>, &str) {
    let (word, rest) = split_word(text);
    if word.is_some() {
        return (word, rest);
    }
    let sign = SIGNS
        .iter()
        .find_map(|&(sign, word)| Some((Some(word), text.strip_prefix(sign)?.trim_start())));
    let more = || Some((Some(Word::Over), text.strip_suffix('+')?.trim_end()));
    let other = || {
        OTHER_WORDS
            .iter()
            .find_map(|&(words, word)| Some((Some(word), after_words(text, words)?)))
    };
    sign.or_else(other).or_else(more).unwrap_or((None, text))
}

/// Returns a figure without the portal's own currency, before or after it, as a symbol, a code or a name.
fn without_currency<'t>(text: &'t str, currency: &Currency) -> &'t str {
    let own = CURRENCIES
        .iter()
        .filter(|(name, symbol)| is_own(name, symbol, currency))
        .map(|(name, _)| *name);
    let mut figure = text;
    for name in own.chain([currency.symbol.as_str(), currency.code.as_str()]) {
        let start = figure
            .get(..name.len())
            .filter(|start| start.eq_ignore_ascii_case(name));
        figure = start.map_or(figure, |start| figure[start.len()..].trim_start());
        let at = figure.len().saturating_sub(name.len());
        let end = figure
            .get(at..)
            .filter(|end| end.eq_ignore_ascii_case(name));
        figure = end.map_or(figure, |_| figure[..at].trim_end());
    }
    figure
}

/// Returns whether a name or code with this symbol is the portal's own currency. A symbol may be shared by many codes.
fn is_own(name: &str, symbol: &str, currency: &Currency) -> bool {
    if name.len() == 3 {
        name.eq_ignore_ascii_case(&currency.code)
    } else {
        symbol == currency.symbol
    }
}

/// Returns whether a text has a symbol, a code or a name of a currency that is not the portal's own.
fn has_other_currency(text: &str, currency: &Currency) -> bool {
    let is_symbol = |letter: char| matches!(letter, '$' | '¢' | '£' | '¤' | '¥' | '₠'..='⃏');
    let is_name = |word: &str| {
        CURRENCIES.iter().any(|(name, symbol)| {
            name.eq_ignore_ascii_case(word) && !is_own(name, symbol, currency)
        })
    };
    text.chars()
        .any(|letter| is_symbol(letter) && !currency.symbol.contains(letter))
        || text
            .split(|letter: char| !letter.is_alphabetic())
            .any(is_name)
}

/// Returns whether a figure is in order but for its size.
fn is_too_large(figure: &str) -> bool {
    let (whole, decimals) = figure.split_once('.').unwrap_or((figure, "0"));
    let is_figure = is_whole(whole) && matches!(decimals.len(), 1 | 2) && are_digits(decimals);
    is_figure && exact(figure).is_none_or(|pence| pence.pence() > LARGEST)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const NO_FIGURE_HELP: &str =
        "write `not found` where no source gives the figure, or `0` where nothing is given";
    const EXAMPLES: &str =
        "write a figure such as `12500`, `£12,500.50` or `about 100000`, or `not published`";
    const RANGE: &str = "write one figure, with `over` or `up to` in front where the source gives a range, and the range in a `note`";
    const OTHER_CURRENCY: &str = "is in another currency: amounts are in £ (GBP)";
    const OTHER_CURRENCY_HELP: &str =
        "write the amount in £ if a source gives it, else `not found` and the figure in a `note`";

    /// Checks the fault of each text: what follows the text in the message, and the help.
    fn check(faults: &[(&str, &str, &str)]) {
        for &(text, message, help) in faults {
            let fault = Money::parse(text, &Currency::default()).unwrap_err();
            assert_eq!(
                (fault.message, fault.help.as_str()),
                (format!("`{}` {message}", shown(text)), help)
            );
        }
    }

    #[test]
    fn an_amount_that_is_not_there_is_told_apart_from_nothing() {
        let fault = Money::parse(" ", &Currency::default()).unwrap_err();
        assert_eq!(
            (fault.message.as_str(), fault.help.as_str()),
            ("the amount is empty", NO_FIGURE_HELP)
        );
        let message = "is not an amount of money";
        check(
            &[
                "n/a",
                "Unknown",
                "TBC",
                "nil",
                "none",
                "?",
                "about not-published",
                "about not published",
                "£",
                "£-",
                "about not found",
                "about withheld",
            ]
            .map(|text| (text, message, NO_FIGURE_HELP)),
        );
    }

    #[test]
    fn shortened_figures_are_proposed_in_full() {
        let message = "is shortened, and an amount is written out in full";
        check(&[
            ("12k", message, "write `£12,000`"),
            ("£1m", message, "write `£1,000,000`"),
            ("1 million", message, "write `£1,000,000`"),
            ("about £1.25 Million", message, "write `about £1,250,000`"),
            ("£2bn", message, "write `£2,000,000,000`"),
            ("up to 0.5m", message, "write `up to £500,000`"),
            ("£1m+", message, "write `over £1,000,000`"),
            ("0.00000001k", message, EXAMPLES),
        ]);
    }

    #[test]
    fn exponents_are_proposed_in_full() {
        let message = "has an exponent, and an amount is written out in full";
        check(&[
            ("1e3", message, "write `£1,000`"),
            ("1.5E+6", message, "write `£1,500,000`"),
            ("1e-3", message, EXAMPLES),
            ("1e99", message, EXAMPLES),
        ]);
    }

    #[test]
    fn commas_and_dots_have_one_meaning() {
        let decimal = "has a comma before its decimals, which follow a dot";
        let grouping = "has a comma that does not stand between thousands";
        check(&[
            ("12500,50", decimal, "write `£12,500.50`"),
            ("£12.500,50", decimal, "write `£12,500.50`"),
            ("12,5", decimal, "write `£12.50`"),
            (
                "12,50,000",
                grouping,
                "write `£1,250,000` if that is the figure",
            ),
            (
                "1250,000",
                grouping,
                "write `£1,250,000` if that is the figure",
            ),
            (
                "12,5000",
                grouping,
                "write `£125,000` if that is the figure",
            ),
            (
                "1.250.000",
                "has more than one dot",
                "write `£1,250,000` if that is the figure",
            ),
            (
                "12.500",
                "has more than two decimals",
                "write `£12,500` if that is the figure",
            ),
            ("12500.505", "has more than two decimals", EXAMPLES),
            (
                ".50",
                "has no digit on one side of its dot",
                "write `£0.50`",
            ),
            (
                "12500.",
                "has no digit on one side of its dot",
                "write `£12,500`",
            ),
            (
                "012",
                "begins with a zero that means nothing",
                "write `£12` if that is the figure",
            ),
        ]);
    }

    #[test]
    fn gaps_between_digits_are_closed() {
        check(&[
            (
                "12 500",
                "has gaps between its digits",
                "write `£12,500` if that is the figure",
            ),
            (
                "12\u{2007}500",
                "has gaps between its digits",
                "write `£12,500` if that is the figure",
            ),
            (
                "1_000",
                "has gaps between its digits",
                "write `£1,000` if that is the figure",
            ),
        ]);
    }

    #[test]
    fn other_currencies_are_not_converted() {
        check(
            &[
                "$5",
                "€12,500",
                "12500 USD",
                "5 dollars",
                "US$5m",
                "₹100",
                "over 5 Euros",
            ]
            .map(|text| (text, OTHER_CURRENCY, OTHER_CURRENCY_HELP)),
        );
    }

    #[test]
    fn negative_amounts_are_refused() {
        let message = "is negative, and an amount is what somebody gives";
        let help = "write the amount without the sign, and in a `note` what became of it";
        check(&["-5", "-£500", "£-500", "(500)", "−5"].map(|text| (text, message, help)));
    }

    #[test]
    fn amounts_that_nobody_means_are_refused() {
        let message = "is above £10,000,000,000, the largest amount that is read";
        let help = "count its zeros, and write the figure in units of the currency, not in pence";
        check(
            &[
                "10000000000.01",
                "£10,000,000,001",
                "99999999999999999999999",
                "11bn",
                "about 1e12",
            ]
            .map(|text| (text, message, help)),
        );
    }

    #[test]
    fn other_words_are_replaced_by_the_three_that_are_read() {
        let message = "has a word or a currency that is not read there";
        check(&[
            ("circa 12500", message, "write `about £12,500`"),
            ("~12500", message, "write `about £12,500`"),
            (">= 1000", message, "write `over £1,000`"),
            ("≥1000", message, "write `over £1,000`"),
            ("1000+", message, "write `over £1,000`"),
            ("more than £1,000", message, "write `over £1,000`"),
            ("No more than 500", message, "write `up to £500`"),
            ("12500 pounds", message, "write `£12,500`"),
            ("GBP 12,500", message, "write `£12,500`"),
            ("12500£", message, "write `£12,500`"),
        ]);
    }

    #[test]
    fn what_is_more_than_an_amount_belongs_in_a_note() {
        let message = "has more than an amount; the rest can stand in a `note`";
        check(&[
            (
                "£12,500 per year",
                message,
                "write `£12,500` if that is the figure",
            ),
            (
                "£1.2m a year",
                message,
                "write `£1,200,000` if that is the figure",
            ),
            ("10000 to 20000", "has more than one figure", RANGE),
            ("1-2 million", "has more than one figure", RANGE),
            ("£12,5OO", "is not an amount of money", EXAMPLES),
            ("l2500", "is not an amount of money", EXAMPLES),
            (".inf", "is not an amount of money", EXAMPLES),
            (".nan", "is not an amount of money", EXAMPLES),
            ("plenty", "is not an amount of money", EXAMPLES),
        ]);
    }

    proptest! {
        #[test]
        fn every_proposal_can_be_written(
            text in "(about |c\\. |>)?[£$-]?[0-9]{0,4}[.,_ ]?[0-9]{0,4}[.,]?[0-9]{0,3} ?(k|m|bn|e3|GBP)?|\\PC{0,16}"
        ) {
            let pounds = Currency::default();
            let Err(fault) = Money::parse(&text, &pounds) else { return Ok(()) };
            let proposal = fault.help.strip_prefix("write `").and_then(|help| help.split('`').next());
            if let Some(proposal) = proposal {
                prop_assert!(Money::parse(proposal, &pounds).is_ok(), "{} for {}", proposal, text);
                prop_assert_ne!(proposal, text.trim());
            }
        }
    }
}
