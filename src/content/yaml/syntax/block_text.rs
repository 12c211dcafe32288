//! A text of several lines below its field, `note: |`, of which a line stands too far left. In: the field and its lines. Out: what is wrong.

use crate::content::yaml::fault::YamlFault;
use crate::content::yaml::pieces::Piece;

/// Returns the first line of a text that stands no further in than its field.
pub(in crate::content::yaml) fn at_the_margin(
    text: &str,
    field: &Piece,
    line: &Piece,
) -> YamlFault {
    let message = format!(
        "the text that `{}` announces does not stand further in",
        &text[field.line.clone()]
    );
    let help = "write two more spaces in front of each line of the text";
    YamlFault::new(line.line.clone(), message, help)
}

/// Returns a line of a text that stands further left than the first.
pub(in crate::content::yaml) fn further_left(lines: &[Piece]) -> Option<YamlFault> {
    let (first, others) = lines.split_first()?;
    let left = others.iter().find(|line| line.indent < first.indent)?;
    let message = "the line stands further left than the first line of its text";
    let help = "write as many spaces in front of each line of the text as in front of its first";
    Some(YamlFault::new(left.line.clone(), message, help))
}
