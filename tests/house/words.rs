//! The words of the code: what a doc comment begins with.
//!
//! In: the sources as text. Out: each function whose doc comment describes a thing where it should say what is done.

use super::none;
use crate::support::source::sources;

/// Beginnings of a description, which leave a reader to find the verb.
const NO_VERBS: [&str; 12] = [
    "The", "A", "An", "What", "Whether", "How", "Where", "Which", "Who", "All", "Every", "Its",
];

#[test]
fn a_function_says_with_a_verb_what_it_does() {
    let mut faults = Vec::new();
    for source in sources() {
        let lines: Vec<&str> = source.text.lines().map(str::trim).collect();
        for (index, line) in lines.iter().enumerate() {
            let Some(words) = line.strip_prefix("/// ") else {
                continue;
            };
            let is_first = index == 0 || !lines[index - 1].starts_with("///");
            let below = |line: &&&str| line.starts_with("///") || line.starts_with("#[");
            let item = lines[index..].iter().find(|line| !below(line));
            let is_function = item.is_some_and(|item| {
                let name = item.split('(').next().unwrap_or(item);
                item.contains('(') && (name.starts_with("fn ") || name.contains(" fn "))
            });
            let first = words.split(' ').next().unwrap_or(words);
            if is_first && is_function && NO_VERBS.contains(&first) {
                faults.push(format!(
                    "{}:{}: begin with a verb, such as \"Returns\": `{words}`",
                    source.path,
                    index + 1
                ));
            }
        }
    }
    none(&faults);
}
