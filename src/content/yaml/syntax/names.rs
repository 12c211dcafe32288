//! Names and sorts of values, as YAML has them: `&terms`, `*terms` and `!terms`, which records have no use for. In: a value, or what was
//! found so far. Out: what is wrong, told once for each name.

use crate::content::yaml::fault::YamlFault;

/// Tells of a value that has a name (`&terms`) and of the places that take it over by that name (`*terms`) once, at the value.
pub(in crate::content::yaml) fn with_names_told_once(text: &str, found: &mut Vec<YamlFault>) {
    let name = |fault: &YamlFault| Some(text.get(fault.at.clone())?.strip_prefix('&')?.to_owned());
    let is_used = |name: &String| {
        found
            .iter()
            .any(|fault| text[fault.at.clone()] == format!("*{name}"))
    };
    let used: Vec<String> = found.iter().filter_map(name).filter(is_used).collect();
    found.retain(|fault| {
        !used
            .iter()
            .any(|name| text[fault.at.clone()] == format!("*{name}"))
    });
    for fault in found {
        if let Some(name) = name(fault).filter(|name| used.contains(name)) {
            fault.help = format!(
                "delete `&{name}`, and write what stands behind it again where `*{name}` stands"
            );
        }
    }
}

/// Returns what is wrong with a value that begins with an anchor or a tag; it begins at a byte.
pub(super) fn mark(value: &str, at: usize) -> YamlFault {
    let length = value
        .find([' ', '\n', '\r', ',', ']', '}'])
        .unwrap_or(value.len());
    let (sign, whole) = (&value[..1], &value[..length]);
    let message =
        format!("`{sign}` at the beginning of a value has a meaning that records have no use for");
    let help = format!(
        "delete `{whole}`, or put the value between quotation marks if it belongs to the text"
    );
    YamlFault::new(at..at + length, message, help)
}
