//! No file of the program imports itself by way of others: what two files need stands in a third.
//!
//! In: the program's files, read as text. Out: each circle of imports, file by file. A file imports whatever it names by a path, be
//! it in a `use`, within a line, or to hand it on (`pub use`); that it declares a module (`mod`) is no import.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::none;
use crate::support::source::{Source, sources};

/// Which file imports which, by path.
type Imports = BTreeMap<String, BTreeSet<String>>;

#[test]
fn no_file_imports_itself_by_way_of_others() {
    let imports = imports(sources());
    let mut told = BTreeSet::new();
    let mut faults = Vec::new();
    for file in imports.keys() {
        if told.contains(file) {
            continue;
        }
        if let Some(circle) = circle(file, &imports) {
            faults.push(format!(
                "{} → {file}: move what they share into a file of its own",
                circle.join(" → ")
            ));
            told.extend(circle);
        }
    }
    none(&faults);
}

#[test]
fn a_circle_is_found_by_whatever_path_it_is_named() {
    let file = |path: &str, code: &str| Source {
        path: path.to_owned(),
        text: String::new(),
        code: code.to_owned(),
        said: String::new(),
    };
    let circles_of = |files: &[(&str, &str)]| {
        let files: Vec<Source> = files.iter().map(|(path, code)| file(path, code)).collect();
        let imports = imports(&files);
        imports.keys().find_map(|file| circle(file, &imports))
    };
    let parent = (
        "src/record/mod.rs",
        "mod fields;\nmod reading;\npub use reading::Reading;",
    );
    for code in [
        "use super::Reading;",
        "use crate::record::{fields, Reading as Read};",
        "fn read(reading: &super::Reading) {}",
        "macro_rules! m { () => { $crate::record::Reading } }",
    ] {
        let files = [
            parent,
            ("src/record/reading.rs", code),
            ("src/record/fields.rs", ""),
        ];
        let expected = ["src/record/mod.rs", "src/record/reading.rs"];
        assert_eq!(circles_of(&files).unwrap(), expected, "{code}");
    }
    for code in [
        "pub(super) struct Reading;",
        "pub(in crate::record) struct Reading;",
        "use super::fields::{self, Fields};",
    ] {
        let files = [
            parent,
            ("src/record/reading.rs", code),
            ("src/record/fields.rs", ""),
        ];
        assert_eq!(circles_of(&files), None, "{code}");
    }
}

/// The shortest way from a file back to it.
fn circle(file: &str, imports: &Imports) -> Option<Vec<String>> {
    let mut ways = VecDeque::from([vec![file.to_owned()]]);
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop_front() {
        for next in imports.get(way.last()?)? {
            if next == file {
                return Some(way);
            }
            if seen.insert(next.clone()) {
                ways.push_back(way.iter().chain([next]).cloned().collect());
            }
        }
    }
    None
}

fn imports(files: &[Source]) -> Imports {
    let by_module: BTreeMap<Vec<String>, &str> = files
        .iter()
        .map(|file| (module(&file.path), file.path.as_str()))
        .collect();
    let of = |file: &Source| {
        let here = module(&file.path);
        let named = paths(&file.code).into_iter();
        let named = named.filter_map(|path| file_of(&path, &here, &by_module));
        let others = named.filter(|other| *other != file.path);
        (file.path.clone(), others.map(str::to_owned).collect())
    };
    files.iter().map(of).collect()
}

/// The names of the modules that lead to a file: `record`, `fields` for `src/record/fields.rs`; none for the crate's own.
fn module(path: &str) -> Vec<String> {
    let inside = path.trim_start_matches("src/").trim_end_matches(".rs");
    let names = inside
        .split('/')
        .filter(|name| !["mod", "lib", "main"].contains(name));
    names.map(str::to_owned).collect()
}

/// The file that a path leads to, seen from a module: that of the longest part of it which is a module.
fn file_of<'f>(
    path: &[String],
    here: &[String],
    by_module: &BTreeMap<Vec<String>, &'f str>,
) -> Option<&'f str> {
    let mut from = here.to_vec();
    let mut rest = path;
    match path.first()?.as_str() {
        "crate" | "mercat" => {
            from.clear();
            rest = &path[1..];
        }
        "self" => rest = &path[1..],
        _ => {}
    }
    while rest.first().is_some_and(|name| name == "super") {
        from.pop();
        rest = &rest[1..];
    }
    let is_plain = rest.len() == path.len();
    let mut full = from.clone();
    full.extend(rest.iter().cloned());
    let lengths = (from.len()..=full.len()).rev();
    let found = lengths
        .map(|length| &full[..length])
        .find(|part| by_module.contains_key(*part))?;
    // A path that begins with a name of its own leads to a module below this one, or out of the program.
    let leads_out = is_plain && found.len() == from.len();
    by_module.get(found).copied().filter(|_| !leads_out)
}

/// Every path that is written in some code, groups in braces written out.
fn paths(code: &str) -> Vec<Vec<String>> {
    let code = without_visibility(code);
    let mut found = Vec::new();
    let mut before = ' ';
    for (at, letter) in code.char_indices() {
        let begins =
            (letter.is_alphabetic() || letter == '_') && !is_of_name(before) && before != ':';
        if begins {
            let mut paths = Vec::new();
            write_out(&code[at..], &[], &mut paths);
            found.extend(paths.into_iter().filter(|path| path.len() > 1));
        }
        before = letter;
    }
    found
}

/// The paths that begin at a place: one, or one for each name of the group that it ends in.
fn write_out(text: &str, before: &[String], paths: &mut Vec<Vec<String>>) {
    let name: String = text
        .chars()
        .take_while(|letter| is_of_name(*letter))
        .collect();
    if name.is_empty() {
        return;
    }
    let rest = &text[name.len()..];
    let mut path = before.to_vec();
    path.push(name);
    match rest.strip_prefix("::") {
        Some(group) if group.starts_with('{') => {
            for part in parts(&group[1..]) {
                write_out(part.trim_start(), &path, paths);
            }
        }
        Some(more) if more.starts_with(is_of_name) => write_out(more, &path, paths),
        _ => paths.push(path),
    }
}

/// The parts of a group up to its closing brace.
fn parts(group: &str) -> Vec<&str> {
    let (mut parts, mut depth, mut start) = (Vec::new(), 0_usize, 0);
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => {
                parts.push(&group[start..at]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&group[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts
}

/// Code without `(in crate::record)` and the like behind `pub`: to be seen by a module is not to import from it.
fn without_visibility(code: &str) -> String {
    let mut out = String::new();
    for (index, part) in code.split("pub(").enumerate() {
        if index == 0 {
            out.push_str(part);
        } else {
            out.push_str("pub");
            out.push_str(part.split_once(')').map_or("", |(_, rest)| rest));
        }
    }
    out
}

fn is_of_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}
