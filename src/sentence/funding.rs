//! Totals of funding as sentences. In: totals by kind. Out: what is given, each kind by itself, and how much of it nobody has
//! published. Never a sum over kinds.

use super::words::{capital, count, counted, list, none_of, verb};
use crate::portal::funding::Totals;
use crate::record::funding::FundingKind;
use crate::value::money::Currency;

/// Returns what a kind of funding is called within a sentence.
pub fn kind_words(kind: FundingKind) -> &'static str {
    match kind {
        FundingKind::Cash => "cash",
        FundingKind::StaffTime => "staff time",
        FundingKind::Hosting => "hosting",
        FundingKind::InKind => "gifts in kind",
    }
}

/// Returns the published amounts by kind: "£12,500 in cash and about £900 in staff time"; nothing where none is published.
pub fn published(totals: &Totals, currency: &Currency) -> Option<String> {
    let known = totals.by_kind().filter(|(_, total)| total.is_known());
    let parts: Vec<String> = known
        .map(|(kind, total)| format!("{} in {}", total.text(currency), kind_words(kind)))
        .collect();
    (!parts.is_empty()).then(|| list(&parts))
}

/// Returns the verb that follows [`published`]: an amount of one kind "is", those of several "are".
pub fn published_verb(totals: &Totals) -> &'static str {
    let kinds = totals
        .by_kind()
        .filter(|(_, total)| total.is_known())
        .count();
    verb(kinds, "is", "are")
}

/// Returns what a body gives: "Fife gives £12,500 in cash. Two amounts are not published."
pub fn funding_sentences(name: &str, totals: &Totals, currency: &Currency) -> Vec<String> {
    if totals.is_empty() {
        return vec![format!("Nothing is recorded that {name} gives.")];
    }
    let Some(published) = published(totals, currency) else {
        let amounts = counted(count_of(totals.not_published()), "amount", "amounts");
        return match totals.not_published() {
            1 => vec![
                format!("{name} gives something."),
                "The amount is not published.".to_owned(),
            ],
            _ => vec![
                format!("{name} gives {amounts}."),
                format!(
                    "{} of them is published.",
                    capital(none_of(count_of(totals.not_published())))
                ),
            ],
        };
    };
    let mut sentences = vec![format!("{name} gives {published}.")];
    sentences.extend(not_published(
        totals,
        "Another amount is",
        "other amounts are",
    ));
    sentences
}

/// Returns how many amounts are not published; nothing where all are.
pub fn not_published(totals: &Totals, one: &str, many: &str) -> Option<String> {
    match count_of(totals.not_published()) {
        0 => None,
        1 => Some(format!("{one} not published.")),
        number => Some(format!("{} {many} not published.", capital(&count(number)))),
    }
}

/// Returns how many there are, as other counts are given.
pub fn count_of(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::money::Money;

    fn totals(amounts: &[(FundingKind, &str)]) -> Totals {
        let mut totals = Totals::default();
        for (kind, amount) in amounts {
            totals.add(*kind, Money::parse(amount, &Currency::default()).unwrap());
        }
        totals
    }

    #[test]
    fn what_is_given_is_said_for_none_unknown_known_and_mixed() {
        use FundingKind::{Cash, StaffTime};
        for (amounts, said) in [
            (&[][..], "Nothing is recorded that Fife gives."),
            (
                &[(Cash, "not published")],
                "Fife gives something. The amount is not published.",
            ),
            (
                &[(Cash, "not published"), (StaffTime, "not published")],
                "Fife gives two amounts. Neither of them is published.",
            ),
            (
                &[(Cash, "12500"), (Cash, "0")],
                "Fife gives £12,500 in cash.",
            ),
            (
                &[
                    (Cash, "12500"),
                    (StaffTime, "about 900"),
                    (Cash, "not published"),
                ],
                "Fife gives £12,500 in cash and about £900 in staff time. Another amount is not published.",
            ),
            (
                &[
                    (Cash, "1.50"),
                    (Cash, "not published"),
                    (Cash, "not published"),
                ],
                "Fife gives £1.50 in cash. Two other amounts are not published.",
            ),
        ] {
            assert_eq!(
                funding_sentences("Fife", &totals(amounts), &Currency::default()).join(" "),
                said
            );
        }
    }
}
