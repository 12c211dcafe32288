//! Texts that are taken letter for letter: ids, words of a list, addresses. In: a text. Out: whether a character that nobody sees stands
//! in it, and what that is called. Never asks what the text means.

use crate::problem::Code;
use crate::value::{Fault, unseen};

/// Checks that no character that nobody sees stands in a text that is taken letter for letter: an id, a word of a list, an address.
pub(super) fn exact(text: &str) -> Result<(), (Code, Fault)> {
    let Some((at, letter)) = unseen::first(text) else {
        return Ok(());
    };
    let (called, cleaned) = (unseen::called(letter), unseen::cleaned(text));
    let (before, behind) = (unseen::trimmed(&text[..at]), unseen::trimmed(&text[at..]));
    let place = match (before, behind) {
        ("", "") => "it is all that is written here".to_owned(),
        ("", _) => format!("it stands in front of `{cleaned}`"),
        (_, "") => format!("it stands behind `{cleaned}`"),
        _ => format!("it stands behind `{before}`"),
    };
    let message = format!("the value has {called} in it, which nobody sees: {place}");
    let help = format!("write `{cleaned}`, typed anew");
    Err((Code::UnseenCharacter, Fault { message, help }))
}
