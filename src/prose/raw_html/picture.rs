//! A picture that HTML or a placeholder names, as Markdown shows it.

use super::tag::attribute;
use crate::prose::stray::address::is_address;
use crate::value::id::picture_name;

/// Returns a picture as Markdown shows it, with the words and the file name that a tag or a placeholder has for it; nothing where it names none.
pub(in crate::prose) fn picture(source: &str) -> Option<String> {
    let address = attribute(source, "src")?;
    let file = address.rsplit(['/', '\\']).next().unwrap_or_default();
    let file = file.split(['?', '#']).next().unwrap_or_default();
    let words = attribute(source, "alt")
        .map(str::trim)
        .filter(|words| !words.is_empty());
    let name = if is_address(file) {
        picture_name(&file.replace("%20", " "))
    } else {
        "name.png".to_owned()
    };
    Some(format!(
        "![{}](../images/{name})",
        words.unwrap_or("What it shows")
    ))
}
