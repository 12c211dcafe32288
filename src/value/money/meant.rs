//! What a text that is not an amount of money was probably meant to be.
//!
//! A refused text goes in, a fault comes out. Nothing here ever makes an amount that is used.

use super::Currency;
use crate::value::Fault;

/// The fault of a text that is not an amount in this currency.
pub(super) fn fault(text: &str, currency: &Currency) -> Fault {
    let Currency { symbol, .. } = currency;
    Fault::new(
        format!("`{}` is not an amount of money", text.escape_debug()),
        format!("write a figure such as `12500`, `{symbol}12,500.50` or `about 100000`, or `not published`"),
    )
}
