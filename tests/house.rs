//! The rules of the house that no lint knows: who may import whom, headers, sizes, names, and what a general program must
//! not know.
//!
//! In: the repository's own files, read as text. Out: for each fault where it is, what it is, and what to do. Runs nothing.

mod circles;
mod readers;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::support::source::{
    Source, last_word, lines_with_word, names_in, read, root, rust_files, sources, stem, walk,
};

/// Who may import whom. A room imports only from rooms above it in this table, and only from those it names.
const ROOMS: [(&str, &[&str]); 28] = [
    ("place", &[]),
    ("late", &[]),
    ("value", &[]),
    ("picture", &["value"]),
    ("problem", &["place"]),
    // A picture's measures are a value.
    ("content", &["value", "problem", "place"]),
    // Characters that nobody sees are known in one place, for values and for texts.
    ("prose", &["value", "problem", "place"]),
    ("wording", &["problem", "place", "value"]),
    // `theme.yaml` is read as every other YAML is: a mistake in it has its line.
    (
        "theme",
        &["content", "wording", "problem", "place", "value"],
    ),
    // A text's headings and links are found once, when it is read: its outline is part of the record.
    ("record", &["content", "prose", "problem", "place", "value"]),
    // Links into a text's headings are followed, and what could not be read is not missed: hence `prose` and `content`.
    (
        "portal",
        &[
            "record", "prose", "content", "problem", "late", "place", "value",
        ],
    ),
    (
        "route",
        &["portal", "record", "wording", "problem", "late", "value"],
    ),
    // A table can say which routes hold it.
    (
        "dataset",
        &["route", "portal", "record", "problem", "value", "wording"],
    ),
    (
        "sentence",
        &["route", "portal", "record", "value", "wording"],
    ),
    (
        "evidence",
        &[
            "sentence", "dataset", "route", "portal", "record", "value", "wording",
        ],
    ),
    (
        "chart",
        &[
            "evidence", "sentence", "picture", "route", "portal", "record", "value", "wording",
        ],
    ),
    (
        "listing",
        &[
            "chart", "evidence", "sentence", "route", "portal", "record", "value", "wording",
        ],
    ),
    (
        "writing",
        &["route", "portal", "record", "prose", "value", "wording"],
    ),
    (
        "search",
        &[
            "sentence", "route", "portal", "record", "prose", "value", "wording",
        ],
    ),
    // What differs between two states of the content, for the command line, for whoever reviews a change, and for the page of what changed.
    (
        "difference",
        &["evidence", "route", "portal", "record", "value", "wording"],
    ),
    // The two stages `link` and `routes` alike give a report.
    (
        "page",
        &[
            "search", "writing", "listing", "chart", "evidence", "sentence", "route", "dataset",
            "portal", "record", "prose", "picture", "problem", "late", "value", "wording",
        ],
    ),
    ("body", &["problem", "value"]),
    (
        "site",
        &[
            "writing",
            "body",
            "page",
            "difference",
            "dataset",
            "route",
            "portal",
            "record",
            "theme",
            "prose",
            "wording",
            "content",
            "problem",
            "picture",
            "value",
            "place",
        ],
    ),
    ("publish", &["site", "body", "route", "problem"]),
    // Each problem of the report on a page leads to its place.
    ("serve", &["site", "body", "route", "problem", "place"]),
    (
        "cli",
        &[
            "difference",
            "wording",
            "serve",
            "publish",
            "site",
            "body",
            "page",
            "dataset",
            "route",
            "portal",
            "record",
            "theme",
            "prose",
            "content",
            "problem",
            "picture",
            "value",
            "place",
        ],
    ),
    ("main", &["cli"]),
    ("lib", &[]),
];

/// Which rooms may name which crate: a crate is known in one room, so that it can be changed in one.
const CRATES: [(&str, &[&str]); 20] = [
    ("annotate_snippets", &["problem"]),
    ("clap", &["cli"]),
    ("csv", &["dataset"]),
    ("icalendar", &["page"]),
    ("rust_xlsxwriter", &["dataset"]),
    // Heads of pictures are read with the content, the rest when they are resized.
    ("image", &["content", "body"]),
    ("notify", &["serve"]),
    ("png", &["content", "body"]),
    // One way to write addresses, and one to read them; a value may hold one within another.
    (
        "percent_encoding",
        &["cli", "serve", "portal", "prose", "value"],
    ),
    ("pulldown_cmark", &["prose"]),
    // The one escaper of HTML.
    ("pulldown_cmark_escape", &["problem", "theme", "prose"]),
    ("quick_xml", &["page", "picture"]),
    ("serde_yaml", &["content"]),
    // The package of the tables says what each of its files has to be.
    ("sha2", &["theme", "body", "search", "dataset"]),
    // `route` gives a page's own data the type that templates take; no page names the crate.
    ("tera", &["theme", "route"]),
    // What answers browsers.
    ("hyper", &["serve"]),
    ("hyper_util", &["serve"]),
    ("tokio", &["serve"]),
    // Systems spell accents in two ways: in the names of files, in what is looked for, and in documents that are quoted.
    ("unicode_normalization", &["content", "search", "cli"]),
    // `serve` looks at the folders where the system does not tell of edits.
    ("walkdir", &["content", "theme", "serve"]),
];

/// The rooms that touch the disk.
const ON_DISK: [&str; 6] = ["content", "theme", "body", "publish", "serve", "cli"];

/// Folders of same-shaped files, which may be long: kinds of page, kinds of record, tables, messages of a page.
const SAME_SHAPED: [&str; 4] = [
    "src/page",
    "src/record",
    "src/dataset",
    "src/wording/messages",
];

/// What stands in `src/page/` and is not a kind of page that a template dresses.
const UNDRESSED: [&str; 10] = [
    "changes_feed",
    "mod",
    "calendar",
    "frame",
    "feed",
    "images",
    "housekeeping",
    "social_cards",
    "structured",
    "xml",
];

/// What stands among the templates and is not a kind of page.
const FRAMES: [&str; 2] = ["base", "marks"];

/// Names that say nothing of what is inside.
const EMPTY_NAMES: [&str; 15] = [
    "util",
    "utils",
    "utilities",
    "helper",
    "helpers",
    "common",
    "types",
    "misc",
    "manager",
    "managers",
    "handler",
    "handlers",
    "context",
    "info",
    "infos",
];

const LONGEST_FILE: usize = 500;
const WIDEST_FOLDER: usize = 10;

#[test]
fn a_room_imports_only_from_the_rooms_that_its_line_in_the_table_names() {
    let mut faults = Vec::new();
    for source in sources() {
        let room = source.room();
        let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else {
            faults.push(format!(
                "{}: the room `{room}` is not in the table: add it to ROOMS in tests/house.rs and to the map in src/lib.rs",
                source.path
            ));
            continue;
        };
        for (line, imported) in source.imports() {
            if imported != room && !allowed.contains(&imported.as_str()) {
                faults.push(format!(
                    "{}:{line}: `{room}` imports from `{imported}`, which it may not: have what it needs handed in, or move it to the room that may",
                    source.path
                ));
            }
        }
    }
    none(&faults);
}

#[test]
fn the_table_of_rooms_leads_upwards_only() {
    let mut above = BTreeSet::new();
    for (room, allowed) in ROOMS {
        for imported in allowed {
            assert!(
                above.contains(imported),
                "`{room}` names `{imported}`, which does not stand above it: two rooms that need each other are one"
            );
        }
        above.insert(room);
    }
}

#[test]
fn a_crate_is_known_in_its_room_only() {
    let mut faults = Vec::new();
    for source in sources() {
        for (name, rooms) in CRATES {
            if rooms.contains(&source.room()) {
                continue;
            }
            for line in lines_with_word(&source.code, name) {
                faults.push(format!(
                    "{}:{line}: the crate `{name}` is for {}: ask there for what is needed",
                    source.path,
                    rooms.join(" and ")
                ));
            }
        }
    }
    none(&faults);
}

#[test]
fn a_kind_of_page_knows_no_other_and_a_kind_of_record_neither() {
    let mut faults = Vec::new();
    for folder in ["page", "record"] {
        let files = sources().iter().filter(|source| source.room() == folder);
        let kinds = kinds(folder);
        for source in files {
            let own = source.stem();
            if !kinds.contains(own) || source.depth() != 2 {
                continue;
            }
            for other in kinds.iter().filter(|other| *other != own) {
                for before in ["super", &format!("crate::{folder}")] {
                    for line in lines_with_word(&source.code, &format!("{before}::{other}")) {
                        faults.push(format!(
                            "{}:{line}: one kind of {folder} names another, `{other}`: move what they share into a file of its own",
                            source.path
                        ));
                    }
                }
            }
        }
    }
    none(&faults);
}

/// The kinds that a folder holds a file of each of.
fn kinds(folder: &str) -> BTreeSet<String> {
    if folder == "page" {
        return dressed();
    }
    let kinds = [
        "settings",
        "source",
        "claim",
        "council",
        "organisation",
        "team",
        "milestone",
        "strategy",
        "principle",
        "project",
        "update",
        "standing_page",
    ];
    kinds.map(str::to_owned).into()
}

#[test]
fn every_file_opens_by_saying_what_it_is_for() {
    let others = ["tests", "benches"].map(rust_files);
    let files = sources().iter().chain(others.iter().flatten());
    let silent = files.filter(|source| !source.text.starts_with("//! "));
    let fault = |source: &Source| {
        format!(
            "{}:1: no `//!` at the top: say what the file is for, what goes in, what comes out, what it never does",
            source.path
        )
    };
    none(&silent.map(fault).collect::<Vec<_>>());
}

#[test]
fn no_import_takes_everything() {
    let mut faults = Vec::new();
    for source in sources() {
        for (number, line) in source.code.lines().enumerate() {
            let line = line.trim_start();
            if line.contains("::*") && (line.starts_with("use ") || line.starts_with("pub use ")) {
                faults.push(format!(
                    "{}:{}: `{line}` hides who needs whom: name what is needed",
                    source.path,
                    number + 1
                ));
            }
        }
    }
    none(&faults);
}

#[test]
fn no_file_grows_beyond_what_can_be_read_in_one_sitting() {
    let mut faults = Vec::new();
    for source in sources() {
        let length = source.code.lines().count();
        if length > LONGEST_FILE {
            faults.push(format!(
                "{}: {length} lines without its tests, {LONGEST_FILE} at most: split it by subject",
                source.path
            ));
        }
        for ban in [
            "too_many_lines",
            "too_many_arguments",
            "cognitive_complexity",
        ] {
            // The functions of messages are written by a table: a message is given all its values at once.
            let is_table = source.path == "src/wording/message.rs" && ban == "too_many_arguments";
            for line in lines_with_word(&source.text, ban)
                .into_iter()
                .filter(|_| !is_table)
            {
                faults.push(format!(
                    "{}:{line}: lifts `{ban}`: split the function instead",
                    source.path
                ));
            }
        }
    }
    none(&faults);
}

#[test]
fn no_folder_holds_more_unlike_files_than_a_reader_keeps_in_mind() {
    let mut folders: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in sources() {
        let (folder, _) = source.path.rsplit_once('/').expect("it lies in a folder");
        let inside = folders.entry(folder.to_owned()).or_default();
        if source.stem() != "mod" {
            inside.insert(source.stem().to_owned());
        }
    }
    let mut faults = Vec::new();
    for (folder, inside) in folders {
        let is_long = inside.len() > WIDEST_FOLDER;
        // The rooms themselves are the table above.
        if is_long && folder != "src" && !SAME_SHAPED.contains(&folder.as_str()) {
            faults.push(format!(
                "{folder}: {} files, {WIDEST_FOLDER} at most: put those of one subject into a folder",
                inside.len()
            ));
        }
    }
    none(&faults);
}

#[test]
fn names_say_what_is_inside() {
    let mut faults = Vec::new();
    for source in sources() {
        let in_path = source.path.trim_end_matches(".rs").split('/');
        for name in in_path.filter(|name| EMPTY_NAMES.contains(name)) {
            faults.push(format!(
                "{}: `{name}` says nothing: name the file for what it gives",
                source.path
            ));
        }
        for (line, keyword, name) in source.definitions() {
            let last = last_word(&name);
            if EMPTY_NAMES.contains(&last.as_str()) {
                faults.push(format!(
                    "{}:{line}: `{keyword} {name}`: `{last}` says nothing: name it for what it means",
                    source.path
                ));
            }
            if keyword == "fn" && name.starts_with("get_") {
                faults.push(format!(
                    "{}:{line}: `{name}`: name it for what it gives, without `get_`",
                    source.path
                ));
            }
        }
    }
    none(&faults);
}

#[test]
fn each_kind_of_page_has_its_template_and_each_template_its_kind_of_page() {
    let templates = names_in("themes/civic/templates", "html");
    let pages = dressed();
    let mut faults = Vec::new();
    for page in pages.difference(&templates) {
        let text = read(&format!("src/page/{page}.rs"));
        // A page may be dressed as another is, when it shows the same: then it says which.
        let said = text.split("template: \"").nth(1);
        let said = said.and_then(|rest| rest.split('"').next()).unwrap_or(page);
        if !templates.contains(said) {
            faults.push(format!(
                "src/page/{page}.rs: there is no template themes/civic/templates/{said}.html: write it, or list the file as UNDRESSED in tests/house.rs"
            ));
        }
    }
    for template in templates.difference(&pages) {
        if !FRAMES.contains(&template.as_str()) {
            faults.push(format!(
                "themes/civic/templates/{template}.html: there is no page src/page/{template}.rs: give both the same name, or delete it"
            ));
        }
    }
    none(&faults);
}

/// The kinds of page that a template dresses.
fn dressed() -> BTreeSet<String> {
    let mut pages = names_in("src/page", "rs");
    pages.retain(|page| !UNDRESSED.contains(&page.as_str()));
    pages
}

#[test]
fn only_the_rooms_at_the_door_touch_the_disk_and_only_the_server_keeps_what_changes() {
    let mut faults = Vec::new();
    for source in sources() {
        let room = source.room();
        if !ON_DISK.contains(&room) {
            for line in lines_with_word(&source.code, "clippy::disallowed_methods") {
                faults.push(format!(
                    "{}:{line}: `{room}` lifts a ban that is there for it: only {} touch the disk",
                    source.path,
                    ON_DISK.join(", ")
                ));
            }
        }
        for cell in ["Mutex", "RwLock", "std::cell", "OnceLock", "LazyLock"] {
            // Threads share one budget of memory: what they make of it does not depend on who comes first. Nor does what is worked out
            // late: it is the same whenever that is.
            if room == "serve"
                || [
                    "src/cli/progress.rs",
                    "src/body/budget.rs",
                    "src/place.rs",
                    "src/late.rs",
                ]
                .contains(&&*source.path)
            {
                break;
            }
            for line in lines_with_word(&source.code, cell) {
                faults.push(format!(
                    "{}:{line}: `{cell}` changes behind the back of its reader: work the value out before it is handed on",
                    source.path
                ));
            }
        }
        for (number, line) in source.code.lines().enumerate() {
            let item = line
                .trim_start()
                .trim_start_matches("pub ")
                .trim_start_matches("pub(crate) ");
            // The allocator has no value to hand on: main names it for the whole program.
            let is_allocator =
                source.path == "src/main.rs" && item.starts_with("static ALLOCATOR:");
            if !is_allocator && (item.starts_with("static ") || item.starts_with("thread_local!")) {
                faults.push(format!(
                    "{}:{}: a static: hand the value to whoever needs it, or make it a `const`",
                    source.path,
                    number + 1
                ));
            }
        }
    }
    none(&faults);
}

#[test]
fn the_program_and_its_theme_know_no_partnership() {
    let banned = local_words();
    let mut faults = Vec::new();
    let themed = walk("themes").into_iter().map(|path| {
        let said = fs::read_to_string(root().join(&path)).unwrap_or_default();
        (path, said)
    });
    // In a comment or a test, a true example may help the reader; what runs must fit any partnership.
    let written = sources()
        .iter()
        .map(|source| (source.path.clone(), source.said.clone()));
    for (path, said) in written.chain(themed) {
        let lower = said.to_lowercase();
        for word in banned.iter().filter(|word| lower.contains(word.as_str())) {
            for (number, line) in lower.lines().enumerate() {
                // A language may be called by its own name.
                if is_said(line, word) && !line.contains("`gd`") {
                    faults.push(format!(
                        "{path}:{}: `{word}` is of one partnership: say it in general words, or take it from the content",
                        number + 1
                    ));
                }
            }
        }
        for line in lines_with_word(&lower, "gaelic") {
            let text = lower.lines().nth(line - 1).unwrap_or_default();
            // The content model has a field of that name, and a language may be called by its own.
            if !text.contains("gaelic_name") && !text.contains("`gd`") && !text.contains(".gaelic")
            {
                faults.push(format!(
                    "{path}:{line}: Gaelic is known as the field `gaelic_name` only"
                ));
            }
        }
    }
    none(&faults);
}

/// Whether a line has a word, be it by itself or, as in the name of a service, within another.
fn is_said(line: &str, word: &str) -> bool {
    let is_marked = ["scotland", "scottish", "cosla"].contains(&word);
    (is_marked && line.contains(word)) || !lines_with_word(line, word).is_empty()
}

/// What only the content may say: the names and ids of its councils and organisations, and where they are.
fn local_words() -> BTreeSet<String> {
    let mut words: BTreeSet<String> = ["scot", "scots", "scottish", "scotland", "cosla"]
        .map(str::to_owned)
        .into();
    let paths = walk("content/councils").into_iter();
    for path in paths.chain(walk("content/organisations")) {
        let id = stem(&path).to_owned();
        words.insert(id.replace('-', " "));
        words.insert(id);
        let text = read(&path);
        let names = text.lines().filter_map(|line| {
            let name = line.strip_prefix("name: ");
            name.or_else(|| line.strip_prefix("short_name: "))
        });
        words.extend(names.map(|name| name.trim_matches('"').to_lowercase()));
    }
    words
}

#[test]
fn no_file_tells_of_the_machine_it_was_written_on() {
    let mut faults = Vec::new();
    for folder in [
        "src", "themes", "tests", "benches", "content", ".ci", ".github",
    ] {
        for path in walk(folder) {
            let text = fs::read_to_string(root().join(&path)).unwrap_or_default();
            for (number, line) in text.lines().enumerate() {
                let told = ["work", "home", "root", "Users"].map(|top| format!("/{top}/"));
                // A part of a web address is no path.
                let is_path = |top: &String| {
                    line.find(top.as_str()).is_some_and(|at| {
                        let before = line[..at].chars().next_back();
                        before.is_none_or(|letter| " \"'`=(:".contains(letter))
                    })
                };
                if path != "tests/house.rs" && told.iter().any(is_path) {
                    faults.push(format!(
                        "{path}:{}: a path of one machine: `{}`: write it from the top of the repository",
                        number + 1,
                        line.trim()
                    ));
                }
            }
        }
    }
    none(&faults);
}

/// Stops with all faults at once.
fn none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}
