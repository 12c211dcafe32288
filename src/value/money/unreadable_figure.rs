//! The slips that are made in writing a figure, and what each was probably meant to be.
//!
//! A figure without its word and its currency goes in, a complaint and perhaps a proposal come out. Where a figure can
//! be read in two ways, the proposal is not sure and says so.

use super::amount::{Pence, exact, is_whole};

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

/// What is wrong with several figures where there can be one.
pub(super) const SEVERAL: &str = "has more than one figure";

/// What is wrong with a figure, and what it was probably meant to be.
pub(super) struct SlipReading {
    pub(super) complaint: &'static str,
    pub(super) proposal: Option<Pence>,
    pub(super) is_sure: bool,
}

/// Returns what is wrong with a figure: the first of the known slips that it shows.
pub(super) fn read(figure: &str) -> SlipReading {
    const SLIPS: [fn(&str) -> Option<SlipReading>; 8] = [
        misplaced,
        shortened,
        exponent,
        decimal_comma,
        grouped,
        decimals,
        spaced,
        surrounded,
    ];
    SLIPS
        .iter()
        .find_map(|slip| slip(figure))
        .unwrap_or(SlipReading {
            complaint: "is not an amount of money",
            proposal: None,
            is_sure: false,
        })
}

/// Returns a figure that is in order, and so what stands around it is not.
fn misplaced(figure: &str) -> Option<SlipReading> {
    let proposal = Some(exact(figure)?);
    Some(SlipReading {
        complaint: "has a word or a currency that is not read there",
        proposal,
        is_sure: true,
    })
}

/// Reads `12k`, `1.5 million`.
fn shortened(figure: &str) -> Option<SlipReading> {
    let end = figure.find(|letter: char| !is_figure_part(letter))?;
    let (number, scale) = figure.split_at(end);
    let proposal = scaled(number, zeros(scale.trim().trim_end_matches('.'))?);
    Some(SlipReading {
        complaint: "is shortened, and an amount is written out in full",
        proposal,
        is_sure: true,
    })
}

/// Reads `1.5e6`.
fn exponent(figure: &str) -> Option<SlipReading> {
    let (number, zeros) = figure.split_once(['e', 'E'])?;
    let starts = number.starts_with(|letter: char| letter.is_ascii_digit())
        && number.chars().all(is_figure_part);
    let digits = zeros.trim_start_matches(['+', '-']);
    if !starts || digits.is_empty() || !are_digits(digits) {
        return None;
    }
    let proposal = zeros
        .trim_start_matches('+')
        .parse()
        .ok()
        .filter(|&zeros| zeros <= 12)
        .and_then(|zeros| scaled(number, zeros));
    Some(SlipReading {
        complaint: "has an exponent, and an amount is written out in full",
        proposal,
        is_sure: true,
    })
}

/// Reads `12500,50`, `12.500,50`.
fn decimal_comma(figure: &str) -> Option<SlipReading> {
    let (whole, decimals) = figure.rsplit_once(',')?;
    if !matches!(decimals.len(), 1 | 2) || !are_digits(decimals) || whole.contains(',') {
        return None;
    }
    let proposal = Some(exact(&format!(
        "{}.{decimals}",
        joined(whole, &['.', ' '])
    ))?);
    Some(SlipReading {
        complaint: "has a comma before its decimals, which follow a dot",
        proposal,
        is_sure: true,
    })
}

/// Reads `12,50,000`, `1.250.000`.
fn grouped(figure: &str) -> Option<SlipReading> {
    if !figure.chars().all(is_figure_part) {
        return None;
    }
    if figure.matches('.').count() > 1 {
        let proposal = exact(&joined(figure, &['.', ',']));
        return Some(SlipReading {
            complaint: "has more than one dot",
            proposal,
            is_sure: false,
        });
    }
    let whole = figure.split_once('.').map_or(figure, |(whole, _)| whole);
    let is_wrong = figure.contains(',') && !is_whole(whole)
        || figure.len() > whole.len() && figure[whole.len()..].contains(',');
    let proposal = exact(&joined(figure, &[',']));
    is_wrong.then_some(SlipReading {
        complaint: "has a comma that does not stand between thousands",
        proposal,
        is_sure: false,
    })
}

/// Reads `12500.505`, `12.500`, `.50`, `12500.`, `012`.
fn decimals(figure: &str) -> Option<SlipReading> {
    if !figure.chars().all(is_figure_part)
        || !figure.contains(|letter: char| letter.is_ascii_digit())
    {
        return None;
    }
    let (whole, decimals) = figure.split_once('.').unwrap_or((figure, ""));
    if decimals.len() > 2 {
        let is_group = decimals.len() == 3 && whole.len() <= 3;
        let proposal = is_group
            .then(|| exact(&format!("{whole}{decimals}")))
            .flatten();
        return Some(SlipReading {
            complaint: "has more than two decimals",
            proposal,
            is_sure: false,
        });
    }
    if whole.is_empty() || (decimals.is_empty() && figure.ends_with('.')) {
        let proposal = scaled(figure, 0);
        return Some(SlipReading {
            complaint: "has no digit on one side of its dot",
            proposal,
            is_sure: true,
        });
    }
    let bare = joined(figure, &[',']);
    let proposal = exact(bare.trim_start_matches('0'));
    Some(SlipReading {
        complaint: "begins with a zero that means nothing",
        proposal,
        is_sure: false,
    })
}

/// Reads `12 500`, `12_500`, `12'500`.
fn spaced(figure: &str) -> Option<SlipReading> {
    let is_gap = |letter: char| letter.is_whitespace() || matches!(letter, '_' | '\'' | '’');
    let digits: String = figure.chars().filter(|&letter| !is_gap(letter)).collect();
    let proposal = Some(exact(&digits)?);
    Some(SlipReading {
        complaint: "has gaps between its digits",
        proposal,
        is_sure: false,
    })
}

/// Reads `12500 per year`, `1.2m a year`, `10000-20000`.
fn surrounded(figure: &str) -> Option<SlipReading> {
    let start = figure.find(|letter: char| letter.is_ascii_digit())?;
    let (before, rest) = figure.split_at(start);
    let end = rest
        .find(|letter: char| !is_figure_part(letter))
        .unwrap_or(rest.len());
    let (number, after) = rest.split_at(end);
    // A letter that looks like a digit and touches the figure is one mistyped: the figure is not known.
    if before.ends_with(LIKE_DIGITS) || after.starts_with(LIKE_DIGITS) {
        return None;
    }
    let is_several = after.contains(|letter: char| letter.is_ascii_digit());
    let word: String = after
        .trim_start()
        .chars()
        .take_while(|letter| letter.is_alphabetic())
        .collect();
    let number = number.trim_end_matches([',', '.']);
    let proposal = zeros(&word).map_or_else(|| exact(number), |zeros| scaled(number, zeros));
    Some(SlipReading {
        complaint: if is_several {
            SEVERAL
        } else {
            "has more than an amount; the rest can stand in a `note`"
        },
        proposal: proposal.filter(|_| !is_several),
        is_sure: false,
    })
}

/// Letters that are typed or read for digits.
const LIKE_DIGITS: [char; 8] = ['O', 'o', 'I', 'l', 'S', 'B', 'Z', 'x'];

/// Returns how many zeros a word behind a figure stands for.
fn zeros(word: &str) -> Option<usize> {
    let is_it = |(name, _): &&(&str, usize)| name.eq_ignore_ascii_case(word);
    SCALES.iter().find(is_it).map(|(_, zeros)| *zeros)
}

/// Returns a figure times ten to the power of the zeros, where that is a whole number of hundredths.
fn scaled(number: &str, zeros: usize) -> Option<Pence> {
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let decimals = decimals.trim_end_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    if !is_whole(whole) || !are_digits(decimals) || decimals.len() > zeros + 2 {
        return None;
    }
    let width = zeros + 2;
    format!("{}{decimals:0<width$}", joined(whole, &[',']))
        .parse()
        .ok()
        .map(Pence::new)
}

/// Returns a text without these characters.
fn joined(text: &str, without: &[char]) -> String {
    text.chars()
        .filter(|letter| !without.contains(letter))
        .collect()
}

fn is_figure_part(letter: char) -> bool {
    letter.is_ascii_digit() || matches!(letter, '.' | ',')
}

pub(super) fn are_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
