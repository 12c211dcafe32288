//! Money: exact amounts as they were published, or the fact that none was.
//!
//! A text goes in, [`Money`] comes out; many of them make a [`Total`] that keeps their words and counts what it leaves
//! out. Amounts are whole pence and never pass through a float. "Not published" is never a zero.

mod amount;
mod suggestion;
mod total;
mod unreadable_figure;

use super::Fault;
use super::reason::Reason;
pub(crate) use amount::split_one_of;
pub use amount::{Currency, Money, Pence, Word};
use amount::{LARGEST, exact, split_word};
pub use total::{Total, worded};

impl Money {
    /// Reads an amount: `12500`, `12500.50`, `£12,500`, any of these after `about`, `over` or `up to`, or
    /// the reason why there is none, such as `not found`. Capitals and spaces around do not matter.
    ///
    /// ```
    /// use mercat::value::money::{Currency, Money};
    ///
    /// let pounds = Currency::default();
    /// assert_eq!(Money::parse("about 100000", &pounds).unwrap().text(&pounds), "about £100,000");
    /// assert_eq!(Money::parse("£1.5m", &pounds).unwrap_err().help, "write `£1,500,000`");
    /// ```
    ///
    /// # Errors
    ///
    /// A fault that says what is wrong with the amount and proposes what was probably meant.
    pub fn parse(text: &str, currency: &Currency) -> Result<Self, Fault> {
        let text = text.trim();
        if let Some(reason) = Reason::read(text) {
            return Ok(Self::Blank(reason));
        }
        let (word, rest) = split_word(text);
        let figure = rest
            .strip_prefix(currency.symbol.as_str())
            .map_or(rest, str::trim_start);
        match exact(figure) {
            Some(pence) if pence.0 <= LARGEST => Ok(Self::Published { pence, word }),
            _ => Err(suggestion::fault(text, currency)),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn pounds() -> Currency {
        Currency::default()
    }

    fn published(pence: i64, word: Option<Word>) -> Money {
        Money::Published {
            pence: Pence::new(pence),
            word,
        }
    }

    #[test]
    fn every_form_of_the_content_model_is_read() {
        for (text, money) in [
            ("0", published(0, None)),
            ("12500", published(1_250_000, None)),
            ("12500.50", published(1_250_050, None)),
            ("12500.5", published(1_250_050, None)),
            ("0.05", published(5, None)),
            ("£12,500", published(1_250_000, None)),
            ("£12,500.50", published(1_250_050, None)),
            ("1,000,000", published(100_000_000, None)),
            ("£ 12500", published(1_250_000, None)),
            ("about 100000", published(10_000_000, Some(Word::About))),
            ("over £1,000,000", published(100_000_000, Some(Word::Over))),
            ("up to 5000000", published(500_000_000, Some(Word::UpTo))),
            (
                "  Up  To   5000000 ",
                published(500_000_000, Some(Word::UpTo)),
            ),
            ("£10,000,000,000", published(LARGEST, None)),
            ("not published", Money::Blank(Reason::NotPublished)),
            ("not found", Money::Blank(Reason::NotFound)),
            ("Withheld", Money::Blank(Reason::Withheld)),
            ("not yet", Money::Blank(Reason::NotYet)),
            (" Not  Published ", Money::Blank(Reason::NotPublished)),
        ] {
            assert_eq!(Money::parse(text, &pounds()), Ok(money), "{text}");
        }
    }

    #[test]
    fn the_currency_is_the_portals_own() {
        let krona = Currency::new("kr", "SEK");
        assert_eq!(
            Money::parse("kr 12,500", &krona),
            Ok(published(1_250_000, None))
        );
        assert_eq!(published(1_250_000, None).text(&krona), "kr12,500");
        let fault = Money::parse("£12,500", &krona).unwrap_err();
        assert_eq!(
            fault.message,
            "`£12,500` is in another currency: amounts are in kr (SEK)"
        );
        let fault = Money::parse("12,500 SEK", &krona).unwrap_err();
        assert_eq!(fault.help, "write `kr12,500`");
    }

    #[test]
    fn a_currency_that_shares_its_symbol_is_another_one() {
        let fault = Money::parse("500 USD", &Currency::new("$", "AUD")).unwrap_err();
        assert_eq!(
            fault.message,
            "`500 USD` is in another currency: amounts are in $ (AUD)"
        );
    }

    #[test]
    fn pence_are_shown_only_where_there_are_any() {
        for (pence, text) in [
            (0, "£0"),
            (5, "£0.05"),
            (50, "£0.50"),
            (99_900, "£999"),
            (100_000, "£1,000"),
            (1_250_050, "£12,500.50"),
            (-1_250_050, "-£12,500.50"),
            (i64::MIN, "-£92,233,720,368,547,758.08"),
        ] {
            assert_eq!(Pence::new(pence).text(&pounds()), text);
        }
    }

    #[test]
    fn money_is_exported_with_what_is_known_of_it() {
        let text = |money: Money| serde_json::to_string(&money).unwrap();
        assert_eq!(
            text(published(1_250_000, None)),
            r#"{"pence":1250000,"published":true}"#
        );
        assert_eq!(
            text(published(500, Some(Word::UpTo))),
            r#"{"pence":500,"word":"up to","published":true}"#
        );
        assert_eq!(
            text(Money::Blank(Reason::NotFound)),
            r#"{"published":false,"reason":"not-found"}"#
        );
    }

    #[test]
    fn sums_stop_at_the_largest_number_and_do_not_wrap() {
        assert_eq!(Pence::new(i64::MAX) + Pence::new(1), Pence::new(i64::MAX));
    }

    pub(super) fn any_money() -> impl Strategy<Value = Money> {
        let word = prop::option::of(prop::sample::select(Word::OF_MONEY.to_vec()));
        prop_oneof![
            1 => prop::sample::select(Reason::ALL.to_vec()).prop_map(Money::Blank),
            4 => (0..=LARGEST, word).prop_map(|(pence, word)| published(pence, word)),
        ]
    }

    proptest! {
        #[test]
        fn what_is_shown_reads_as_the_same_money(money in any_money()) {
            prop_assert_eq!(Money::parse(&money.text(&pounds()), &pounds()), Ok(money));
        }

        #[test]
        fn no_text_is_read_as_something_that_it_does_not_say(text in "[0-9.,£ ]{0,12}|\\PC{0,12}") {
            if let Ok(money) = Money::parse(&text, &pounds()) {
                // Nothing is said by noughts that end the pence.
                let digits = |text: &str| {
                    let digits = text.replace([',', '£', ' '], "");
                    match digits.split_once('.') {
                        Some((whole, pence)) => [whole, pence.trim_end_matches('0')].join("."),
                        None => digits + ".",
                    }
                };
                let (shown, written) = (digits(&money.text(&pounds())), digits(&text));
                prop_assert!(shown == written || !money.is_known(), "{written} became {shown}");
            }
        }

        #[test]
        fn more_pence_are_more_money(one in any::<i64>(), other in any::<i64>()) {
            prop_assert_eq!(Pence::new(one).cmp(&Pence::new(other)), one.cmp(&other));
        }
    }
}
