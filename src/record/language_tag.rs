//! The code of a language (BCP 47). In: a text. Out: whether it has the form of one, else the code that is probably meant.

use super::wording::shown;
use crate::problem::Code;
use crate::value::Fault;
use crate::value::id::slug;

/// What languages are called, and what longer codes than theirs, each in the letters of an id, with the code to write.
const CALLED: [(&str, &str); 25] = [
    ("english", "`en-GB`"),
    ("british-english", "`en-GB`"),
    ("english-uk", "`en-GB`"),
    ("english-gb", "`en-GB`"),
    ("uk-english", "`en-GB`"),
    ("uk", "`en-GB`"),
    ("gb", "`en-GB`"),
    ("eng", "`en`"),
    ("gaelic", "`gd`"),
    ("scottish-gaelic", "`gd`"),
    ("gaidhlig", "`gd`"),
    ("gla", "`gd`"),
    ("welsh", "`cy`"),
    ("cymraeg", "`cy`"),
    ("cym", "`cy`"),
    ("irish", "`ga`"),
    ("gaeilge", "`ga`"),
    ("gle", "`ga`"),
    ("german", "`de`"),
    ("deutsch", "`de`"),
    ("deu", "`de`"),
    ("french", "`fr`"),
    ("francais", "`fr`"),
    ("spanish", "`es`"),
    ("espanol", "`es`"),
];

/// Checks the code of a language, as far as its form goes.
pub(super) fn check(text: &str) -> Result<(), (Code, Fault)> {
    let meant = meant(text);
    if is_code(text) && meant.as_deref().is_none_or(|meant| meant == text) {
        return Ok(());
    }
    let help = match meant {
        Some(code) => format!("write `{code}`"),
        None => "write its code, such as `en-GB` for British English or `gd` for Gaelic".to_owned(),
    };
    let message = format!("`{}` is not the code of a language", shown(text));
    Err((Code::BadValue, Fault { message, help }))
}

fn is_code(text: &str) -> bool {
    let mut parts = text.split('-');
    let first = parts.next().unwrap_or_default();
    let is_language =
        (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_part = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    is_language && parts.all(is_part)
}

/// Returns the code that a text stands for, if any: by the name of a language, or by a code with other signs or a country's everyday
/// letters in it. The Kingdom's own are `GB`; `en_GB.UTF-8` is what a computer calls its settings.
fn meant(text: &str) -> Option<String> {
    let name = slug(text);
    if let Some((_, code)) = CALLED.iter().find(|(called, _)| *called == name) {
        return Some(code.trim_matches('`').to_owned());
    }
    let code = text.trim().split('.').next()?.replace('_', "-");
    let code = match code.rsplit_once('-') {
        Some((language, region)) if region.eq_ignore_ascii_case("uk") => format!("{language}-GB"),
        _ => code,
    };
    is_code(&code).then_some(code)
}
