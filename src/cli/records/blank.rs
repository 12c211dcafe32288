//! The text of a record that somebody is about to write. In: its kind and the fields that are known. Out: those fields, then every other
//! one behind a `#` with its meaning, from the table of fields. Never makes a fact up.

use std::fmt::Write as _;

use crate::record::Conventions;
use crate::record::field::{Field, FieldTable, FieldType, HowMany};

/// A field that is known, with its value as YAML.
pub(super) struct Known {
    /// Its name.
    pub(super) name: &'static str,
    /// Its value.
    pub(super) value: String,
}

/// Where the meanings begin.
const MARGIN: usize = 22;

/// Returns the lines of a record, each with a line break.
pub(super) fn lines(table: &FieldTable, known: &[Known], conventions: &Conventions) -> String {
    let mut lines = String::new();
    for Known { name, value } in known {
        let _ = writeln!(lines, "{name}: {value}");
    }
    let of = table.of;
    let _ = writeln!(
        lines,
        "\n# What else {of} can say: take the `#` away and write behind the colon."
    );
    let is_open = |field: &&Field| known.iter().all(|known| known.name != field.name);
    for field in table.fields().filter(is_open) {
        add(field, conventions, &mut lines);
    }
    lines
}

/// Adds a field, and those of the map that it holds. What it shares with every fact is told at the end of the record.
fn add(field: &Field, conventions: &Conventions, lines: &mut String) {
    add_line("", field, conventions, lines);
    let FieldType::Part(part) = field.takes.value() else {
        return;
    };
    let own = match part.own {
        [] => part.fields().collect(),
        own => own.iter().collect::<Vec<_>>(),
    };
    for (index, inner) in own.iter().enumerate() {
        let indent = match field.count {
            HowMany::One => "  ",
            HowMany::Several if index == 0 => "  - ",
            HowMany::Several => "    ",
        };
        add_line(indent, inner, conventions, lines);
    }
    let shared = &part.names()[own.len()..];
    if !shared.is_empty() {
        let indent = if field.count == HowMany::One {
            "  "
        } else {
            "    "
        };
        let _ = writeln!(lines, "#{indent}# and {}", shared.join(", "));
    }
}

fn add_line(indent: &str, field: &Field, conventions: &Conventions, lines: &mut String) {
    // Where the sign alone is taken away, what is left begins where it has to.
    let start = format!("#{indent}{}:", field.name);
    let meaning = field.meaning;
    let _ = writeln!(
        lines,
        "{start:<MARGIN$} # {meaning}{}",
        takes(indent, field, conventions)
    );
}

/// Returns what can be written behind the colon: the words to choose from, the fields of a map that has no lines of its own, or an
/// example.
fn takes(indent: &str, field: &Field, conventions: &Conventions) -> String {
    match (field.takes.value(), field.table()) {
        (FieldType::OneOf(words), _) => format!("; one of {}", words.join(", ")),
        (FieldType::Stage | FieldType::StageOrPart(_), _) => {
            format!("; one of {}", conventions.stages.ids().join(", "))
        }
        (FieldType::Part(_), Some(part)) if !indent.is_empty() => {
            format!("; a map with {}", part.names().join(", "))
        }
        _ if field.example.is_empty() || field.meaning.contains("such as") => String::new(),
        _ => {
            let several = match field.count {
                HowMany::One => "",
                HowMany::Several => "one or a list, ",
            };
            let example = conventions.example(field);
            format!("; {several}for example {example}")
        }
    }
}

/// Returns a text as YAML reads it as that text.
pub(in crate::cli) fn quoted(text: &str) -> String {
    let is_plain = |letter: char| letter.is_alphanumeric() || " -'(),./".contains(letter);
    let is_word = ["true", "false", "null", "yes", "no", "on", "off"]
        .iter()
        .any(|word| text.eq_ignore_ascii_case(word));
    if text.starts_with(char::is_alphabetic) && text.chars().all(is_plain) && !is_word {
        return text.to_owned();
    }
    // What JSON quotes, YAML reads.
    serde_json::Value::from(text).to_string()
}
