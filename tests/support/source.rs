//! The repository's own files as text, for the tests of how it is written.
//!
//! In: paths from the top of the repository. Out: Rust with its tests cut off and its comments blank, what it imports and
//! what it defines. Never compiles anything.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// A file of Rust.
pub(crate) struct Source {
    /// From the top of the repository.
    pub(crate) path: String,
    /// As it is written.
    pub(crate) text: String,
    /// Without tests; comments and what stands in quotation marks are blank.
    pub(crate) code: String,
    /// Without tests; comments are blank.
    pub(crate) said: String,
}

impl Source {
    fn read(path: String) -> Source {
        let text = read(&path);
        let tests = ["mod tests {", "pub(super) mod tests {", "mod tests;"];
        let starts = tests.map(|start| text.find(&format!("\n#[cfg(test)]\n{start}")));
        let end = starts.into_iter().flatten().min().unwrap_or(text.len());
        let program = &text[..end];
        let code = blank(program, Quoted::Blank);
        let said = blank(program, Quoted::Kept);
        Source {
            path,
            text,
            code,
            said,
        }
    }

    /// The room it belongs to: `page` for `src/page/council.rs`.
    pub(crate) fn room(&self) -> &str {
        let inside = self.path.trim_start_matches("src/");
        inside
            .split('/')
            .next()
            .unwrap_or(inside)
            .trim_end_matches(".rs")
    }

    pub(crate) fn stem(&self) -> &str {
        stem(&self.path)
    }

    /// How many modules deep it lies below the crate.
    pub(crate) fn depth(&self) -> usize {
        let steps = self.path.split('/').count() - 1;
        steps - usize::from(["mod", "lib", "main"].contains(&self.stem()))
    }

    /// Line and room of all that it imports, whether at the head of the file or within a line.
    pub(crate) fn imports(&self) -> Vec<(usize, String)> {
        let up = "super::".repeat(self.depth().max(1));
        let mut found = Vec::new();
        for top in ["crate::", "mercat::", &up] {
            for (at, _) in self.code.match_indices(top) {
                let before = self.code[..at].chars().next_back();
                if before.is_some_and(|letter| is_part_of_name(letter) || letter == ':') {
                    continue;
                }
                let line = self.code[..at].lines().count().max(1);
                let rest = &self.code[at + top.len()..];
                found.extend(first_names(rest).into_iter().map(|room| (line, room)));
            }
        }
        found
    }

    /// Line, keyword and name of all that it defines.
    pub(crate) fn definitions(&self) -> Vec<(usize, &'static str, String)> {
        let mut found = Vec::new();
        for keyword in ["struct", "enum", "trait", "type", "mod", "fn"] {
            for line in lines_with_word(&self.code, keyword) {
                let text = self.code.lines().nth(line - 1).unwrap_or_default();
                let name = text
                    .split(&format!("{keyword} "))
                    .nth(1)
                    .unwrap_or_default();
                let name = name
                    .split(|letter| !is_part_of_name(letter))
                    .next()
                    .unwrap_or_default();
                found.push((line, keyword, name.to_owned()));
            }
        }
        found
    }
}

/// The names that a path goes on with: one, or those of a group in braces.
fn first_names(rest: &str) -> Vec<String> {
    let name = |part: &str| -> String {
        part.chars()
            .take_while(|letter| is_part_of_name(*letter))
            .collect()
    };
    let Some(group) = rest.strip_prefix('{') else {
        return vec![name(rest)];
    };
    let mut names = vec![String::new()];
    let mut depth = 0_usize;
    for letter in group.chars() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(String::new()),
            _ if depth == 0 => names.last_mut().expect("there is one").push(letter),
            _ => {}
        }
    }
    let names = names.iter().map(|part| name(part.trim()));
    names
        .filter(|name| !name.is_empty() && name != "self")
        .collect()
}

/// What becomes of text in quotation marks.
#[derive(Clone, Copy, PartialEq)]
enum Quoted {
    Kept,
    Blank,
}

/// Code with comments blank, each line where it was.
fn blank(code: &str, quoted: Quoted) -> String {
    let mut out = String::new();
    let mut rest = code;
    while let Some(letter) = rest.chars().next() {
        let (length, is_blank) = next_token(rest, letter);
        let (token, after) = rest.split_at(length);
        match is_blank {
            Some(kind) if kind == Quoted::Blank || quoted == Quoted::Blank => {
                out.extend(
                    token
                        .chars()
                        .map(|letter| if letter == '\n' { '\n' } else { ' ' }),
                );
            }
            _ => out.push_str(token),
        }
        rest = after;
    }
    out
}

/// How long the comment, text or letter at the beginning of `rest` is, and whether it is a comment (always blank), text, or code.
fn next_token(rest: &str, letter: char) -> (usize, Option<Quoted>) {
    if rest.starts_with("//") {
        return (rest.find('\n').unwrap_or(rest.len()), Some(Quoted::Blank));
    }
    let raw = ["r\"", "r#\"", "r##\""]
        .iter()
        .find(|start| rest.starts_with(**start));
    if let Some(start) = raw {
        let end = format!("\"{}", "#".repeat(start.len() - 2));
        let length = rest[start.len()..]
            .find(&end)
            .map_or(rest.len(), |at| start.len() + at + end.len());
        return (length, Some(Quoted::Kept));
    }
    if letter == '"' {
        let mut escaped = false;
        let end = rest.char_indices().skip(1).find(|(_, letter)| {
            let closes = *letter == '"' && !escaped;
            escaped = *letter == '\\' && !escaped;
            closes
        });
        return (end.map_or(rest.len(), |(at, _)| at + 1), Some(Quoted::Kept));
    }
    if letter == '\'' {
        // A letter in quotation marks, and not a lifetime.
        let letters: Vec<(usize, char)> = rest.char_indices().take(4).collect();
        let close = if letters.get(1).is_some_and(|(_, letter)| *letter == '\\') {
            3
        } else {
            2
        };
        if let Some((at, '\'')) = letters.get(close) {
            return (at + 1, Some(Quoted::Kept));
        }
    }
    (letter.len_utf8(), None)
}

/// The numbers of the lines in which a word stands by itself.
pub(crate) fn lines_with_word(text: &str, word: &str) -> Vec<usize> {
    let stands_alone = |line: &str| {
        line.match_indices(word).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            let after = line[at + word.len()..].chars().next();
            !before.is_some_and(is_part_of_name) && !after.is_some_and(is_part_of_name)
        })
    };
    let lines = text.lines().enumerate();
    lines
        .filter(|(_, line)| stands_alone(line))
        .map(|(number, _)| number + 1)
        .collect()
}

/// The last word of a name: `manager` of `RouteManager`, `info` of `page_info`.
pub(crate) fn last_word(name: &str) -> String {
    let last = name.rsplit('_').next().unwrap_or(name);
    let capital = last.rfind(char::is_uppercase).unwrap_or(0);
    last[capital..].to_lowercase()
}

fn is_part_of_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// The program, without the files that only tests use, in order of path: read once.
pub(crate) fn sources() -> &'static [Source] {
    static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(read_program);
    &SOURCES
}

fn read_program() -> Vec<Source> {
    let all = rust_files("src");
    let mut tested = BTreeSet::new();
    for source in &all {
        let declared = source.text.split("#[cfg(test)]\n").skip(1);
        let names = declared.filter_map(|rest| {
            rest.lines()
                .next()?
                .trim()
                .strip_suffix(';')?
                .rsplit_once("mod ")
        });
        tested.extend(names.map(|(_, name)| (source.room().to_owned(), name.to_owned())));
    }
    let is_tested = |source: &Source| {
        source.depth() > 1 && tested.contains(&(source.room().to_owned(), source.stem().to_owned()))
    };
    all.into_iter()
        .filter(|source| !is_tested(source))
        .collect()
}

pub(crate) fn rust_files(folder: &str) -> Vec<Source> {
    let paths = walk(folder).into_iter();
    paths
        .filter(|path| path.rsplit('.').next() == Some("rs"))
        .map(Source::read)
        .collect()
}

/// The names without ending of the files that lie directly in a folder.
pub(crate) fn names_in(folder: &str, ending: &str) -> BTreeSet<String> {
    let paths = walk(folder).into_iter();
    let names = paths.filter_map(|path| {
        let name = path
            .strip_prefix(folder)?
            .trim_start_matches('/')
            .strip_suffix(ending)?;
        Some(name.strip_suffix('.')?.to_owned())
    });
    names.filter(|name| !name.contains('/')).collect()
}

pub(crate) fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.split('.').next().unwrap_or(name)
}

/// Every file below a folder, from the top of the repository, in order; nothing that was installed or built there.
pub(crate) fn walk(folder: &str) -> Vec<String> {
    let mut paths = Vec::new();
    let Ok(entries) = fs::read_dir(root().join(folder)) else {
        return paths;
    };
    for entry in entries {
        let entry = entry.expect("the folder can be read");
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{folder}/{name}");
        let is_folder = entry.file_type().expect("it has a type").is_dir();
        if is_folder && name != "node_modules" {
            paths.extend(walk(&path));
        } else if !is_folder {
            paths.push(path);
        }
    }
    paths.sort();
    paths
}

pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).expect("there is such a file")
}

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}
