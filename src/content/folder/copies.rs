//! What programs add to the name of a copy: `fife (1).yaml`, `Copy of fife.yaml`, `fife (Anne's conflicted copy 2016-05-31).yaml`,
//! `fife.yaml~`. In: a name. Out: the name of what was copied. Never asks which files there are.

/// What stands in front of the name.
const BEFORE: [&str; 6] = [
    "copy of ",
    "kopie von ",
    "copie de ",
    "copia de ",
    "kopie van ",
    "kopia ",
];
/// What stands behind it.
const BEHIND: [&str; 8] = [
    "copy",
    "kopie",
    "copie",
    "copia",
    "kopia",
    "conflict",
    "shortcut",
    "verknüpfung",
];
/// What is among the words between brackets behind it.
const IN_BRACKETS: [&str; 9] = [
    "copy", "kopie", "copie", "copia", "kopia", "conflict", "konflikt", "conflit", "version",
];
/// What begins the words that a program joins to it: those with the time of a conflict, and those with the name of a computer.
const JOINED: [&str; 5] = [
    ".sync-conflict-",
    "_conflict-",
    "-conflict-",
    "-desktop-",
    "-laptop-",
];

/// Returns a name without the marks of a copy.
pub(super) fn original(name: &str) -> &str {
    let shorter = without_brackets(name.trim().trim_end_matches('~'));
    let shorter = without_word(without_number(shorter));
    let small = shorter.to_ascii_lowercase();
    if let Some(mark) = BEFORE.iter().find(|mark| small.starts_with(**mark)) {
        return shorter[mark.len()..].trim();
    }
    let joined = JOINED.iter().filter_map(|mark| small.find(mark)).min();
    // A computer is named in capital letters: `-desktop-` may be a word of an id.
    let joined = joined.filter(|at| {
        *at > 0
            && shorter[*at..]
                .contains(|letter: char| letter.is_ascii_uppercase() || letter.is_ascii_digit())
    });
    &shorter[..joined.unwrap_or(shorter.len())]
}

/// Returns the file that an editor's copy was taken of: `fife.yaml~`, `fife.yaml.bak`.
pub(super) fn kept_of(name: &str) -> Option<&str> {
    const ENDINGS: [&str; 3] = [".bak", ".orig", ".old"];
    let ended = || ENDINGS.iter().find_map(|ending| name.strip_suffix(ending));
    name.strip_suffix('~')
        .or_else(ended)
        .filter(|name| !name.is_empty())
}

/// Returns what systems and editors leave behind: their own notes, back-ups and swap files.
pub(in crate::content) fn is_ignored(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    let ending = lower.rsplit_once('.').map_or("", |(_, ending)| ending);
    name.starts_with(['.', '~'])
        || name.ends_with('~')
        || (name.starts_with('#') && name.ends_with('#'))
        || matches!(lower.as_str(), "thumbs.db" | "desktop.ini" | "4913")
        || matches!(ending, "bak" | "orig" | "swp" | "swo" | "tmp" | "rej")
}

/// Returns the file for which a client of iCloud has left a note in its place: `.fife.yaml.icloud`.
pub(super) fn kept_elsewhere(name: &str) -> Option<&str> {
    name.strip_prefix('.')?.strip_suffix(".icloud")
}

/// Returns the file in whose place another lies that is not read: a copy, or a note that it is kept elsewhere.
pub(in crate::content) fn stands_for(name: &str) -> Option<&str> {
    kept_of(name).or_else(|| kept_elsewhere(name))
}

fn without_brackets(name: &str) -> &str {
    let inside = name
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('));
    let Some((stem, words)) = inside.filter(|(stem, _)| !stem.trim().is_empty()) else {
        return name;
    };
    let small = words.to_lowercase();
    let is_mark =
        words.parse::<u16>().is_ok() || IN_BRACKETS.iter().any(|word| small.contains(word));
    if is_mark { stem.trim_end() } else { name }
}

/// Returns a name without the number of a copy behind the word for it: `fife - Copy 2`.
fn without_number(name: &str) -> &str {
    let bare = name
        .trim_end_matches(|letter: char| letter.is_ascii_digit())
        .trim_end();
    if bare.len() < name.len() && without_word(bare) != bare {
        bare
    } else {
        name
    }
}

/// Returns a name without the word for a copy behind it, which is set off.
fn without_word(name: &str) -> &str {
    let small = name.to_ascii_lowercase();
    let stem = BEHIND.iter().find_map(|word| small.strip_suffix(word));
    let stem = stem.filter(|stem| stem.ends_with([' ', '_']));
    let stem = stem
        .map(|stem| stem.trim_end_matches([' ', '-', '_']))
        .filter(|stem| !stem.is_empty());
    stem.map_or(name, |stem| &name[..stem.len()])
}
