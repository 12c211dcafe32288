//! The errors that a spreadsheet shows in place of a value. In: a text. Out: the error that it begins with.

/// The errors of a cell, as spreadsheets write them in English, German, French, Spanish, Italian, Portuguese and Dutch.
const ERRORS: [&str; 35] = [
    "#REF!",
    "#N/A",
    "#VALUE!",
    "#DIV/0!",
    "#NAME?",
    "#NUM!",
    "#NULL!",
    "#SPILL!",
    "#CALC!",
    "#ERROR!",
    "#FIELD!",
    "#BLOCKED!",
    "#GETTING_DATA",
    "#BEZUG!",
    "#WERT!",
    "#ZAHL!",
    "#NV",
    "#ÜBERLAUF!",
    "#VALEUR!",
    "#NOM?",
    "#NOMBRE!",
    "#¡REF!",
    "#¡VALOR!",
    "#¡NUM!",
    "#¡DIV/0!",
    "#¿NOMBRE?",
    "#N/D",
    "#RIF!",
    "#VALORE!",
    "#NOME?",
    "#VALOR!",
    "#VERW!",
    "#WAARDE!",
    "#GETAL!",
    "#N/B",
];

/// Returns the error of a spreadsheet with which a text begins.
///
/// ```
/// use mercat::value::spreadsheet_error;
///
/// assert_eq!(spreadsheet_error("#REF! a year"), Some("#REF!"));
/// assert_eq!(spreadsheet_error("#REFUSE and #5"), None);
/// ```
#[must_use]
pub fn spreadsheet_error(text: &str) -> Option<&'static str> {
    let error = ERRORS.into_iter().find(|error| text.starts_with(error))?;
    let next = text[error.len()..].chars().next();
    next.is_none_or(|next| !next.is_alphanumeric() && !"/_@".contains(next))
        .then_some(error)
}
