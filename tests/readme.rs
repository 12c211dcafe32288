//! What the two guides say is true: `README.md` for who runs the program, `content/README.md` for who writes the content.
//!
//! In: the guides, read as text. Out: their commands run, their examples are read without a problem, and all they name is
//! there.

use std::collections::BTreeSet;
use std::os::unix::fs::PermissionsExt;

use crate::support::program::{Desk, tree};
use crate::support::source::{read, root};

#[test]
fn the_command_that_builds_builds_the_content_that_ships_here() {
    let desk = desk_with_content();
    let commands = program_commands();
    assert_eq!(commands[0], ["build"]);
    desk.run(&commands[0]).must_be(0);
    for address in guide().split('`').filter(|word| word.starts_with('/')) {
        let page = format!("public{address}index.html");
        assert!(desk.path(&page).is_file(), "README.md names {address}");
    }
    for guide in ["public/README.md", "public/README/index.html"] {
        assert!(!desk.path(guide).exists(), "{guide} is for writers");
    }
}

#[test]
fn the_other_commands_are_known_and_the_content_that_ships_here_has_no_errors() {
    let desk = desk_with_content();
    for mut command in program_commands() {
        if command == ["check"] {
            desk.run(&command).must_be(0);
        }
        command.push("--help");
        desk.run(&command).must_be(0);
    }
}

#[test]
fn the_command_that_tests_is_there_and_is_the_one_that_the_gate_runs() {
    assert!(guide().contains("\n```sh\ntests/run\n```\n"));
    for (said, means) in [
        ("`tests/run --quick`", "--quick) quick"),
        ("`PAGES=all tests/run`", "PAGES=all"),
    ] {
        assert!(guide().contains(said), "{said}");
        assert!(read("tests/run").contains(means), "{means}");
    }
    for script in ["tests/run", ".ci/run"] {
        let mode = root().join(script).metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o111, 0o111, "{script} cannot be run");
    }
    assert!(read(".ci/run").contains("step \"tests\" tests/run\n"));
}

#[test]
fn the_version_of_rust_is_the_one_that_the_manifest_asks_for() {
    let manifest = read("Cargo.toml");
    let line = manifest
        .lines()
        .find(|line| line.starts_with("rust-version"));
    let version = line.unwrap().split('"').nth(1).unwrap();
    let said = format!("[Rust](https://rustup.rs) {version} or newer");
    assert!(guide().contains(&said), "README.md should say: {said}");
}

#[test]
fn every_file_and_folder_that_the_guides_name_is_there() {
    let guide = guide();
    let linked = guide
        .split("](")
        .skip(1)
        .map(|rest| rest.split(')').next().unwrap());
    // What a link is called is no path: where it leads is.
    let unlinked = guide.replace("[`", "[").replace("`](", "](");
    let quoted = unlinked.split('`').skip(1).step_by(2);
    let is_path = |text: &&str| {
        !text.starts_with("http")
            && !text.contains(char::is_whitespace)
            && text.contains(['/', '.'])
    };
    for path in linked.chain(quoted).filter(is_path) {
        // An address of the site begins with a stroke.
        if !path.starts_with('/') {
            assert!(
                root().join(path).exists(),
                "README.md names {path}, which is not there"
            );
        }
    }
}

#[test]
fn the_examples_for_writers_are_a_portal_without_a_problem() {
    let desk = Desk::empty();
    for (path, text) in examples() {
        desk.write(&format!("content/{path}"), text);
    }
    // The other project that shares the budget of the example.
    let other = "---\ntitle: Ferry tickets\nsummary: Buy one on the pier.\nstage: idea\nevidence: plan-2016\n---\n";
    desk.write("content/projects/ferry-tickets.md", other);
    let run = desk.run(&["check", "--verbose"]).must_be(0);
    let said = format!("{}{}", run.output, run.errors);
    // The examples name places that are nobody's, as they should.
    assert_eq!(said.matches("warning[placeholder]").count(), 5, "{said}");
    let others = said.replace("warning[placeholder]", "");
    assert!(
        !others.contains("error[") && !others.contains("warning["),
        "{said}"
    );
}

#[test]
fn the_message_that_writers_are_shown_is_what_the_program_says() {
    let guide = read("content/README.md");
    let (_, rest) = guide.split_once("\n```text\n").unwrap();
    let (message, _) = rest.split_once("```\n").unwrap();
    let place = message
        .lines()
        .find_map(|line| line.trim().strip_prefix("--> content/"));
    let (path, place) = place.unwrap().split_once(':').unwrap();
    let number: usize = place.split(':').next().unwrap().parse().unwrap();
    let shown = message
        .lines()
        .find_map(|line| line.strip_prefix(&format!("{number} | ")));

    let desk = Desk::empty();
    for (example, text) in examples() {
        let mut lines: Vec<&str> = text.lines().collect();
        if example == path {
            lines[number - 1] = shown.unwrap();
        }
        desk.write(&format!("content/{example}"), lines.join("\n"));
    }
    let run = desk.run(&["check"]).must_be(1);
    let said = format!("{}{}", run.output, run.errors);
    assert!(said.contains(message), "{message}\n{said}");
}

#[test]
fn the_commands_that_writers_are_told_are_known() {
    let guide = read("content/README.md");
    let quoted = guide.split('`').skip(1).step_by(2);
    let commands = quoted.filter_map(|text| text.strip_prefix("mercat "));
    let names: BTreeSet<&str> = commands.filter_map(|text| text.split(' ').next()).collect();
    assert!(names.len() > 4, "{names:?}");
    for name in names {
        Desk::empty().run(&[name, "--help"]).must_be(0);
    }
}

#[test]
fn the_examples_for_writers_show_every_kind_of_record() {
    let shipped = tree(&root().join("content"));
    let folder = |path: &str| {
        path.split_once('/')
            .map_or(path.to_owned(), |(folder, _)| folder.to_owned())
    };
    let mut kinds: BTreeSet<String> = shipped.keys().map(|path| folder(path)).collect();
    for other in ["README.md", "images"] {
        kinds.remove(other);
    }
    // The content that ships here changes no words.
    kinds.insert("words".to_owned());
    let shown: BTreeSet<String> = examples().iter().map(|(path, _)| folder(path)).collect();
    assert_eq!(shown, kinds);
}

fn guide() -> String {
    read("README.md")
}

/// A folder with the content that ships here.
fn desk_with_content() -> Desk {
    let desk = Desk::empty();
    for (path, bytes) in tree(&root().join("content")) {
        desk.write(&format!("content/{path}"), bytes);
    }
    desk
}

/// What README.md has the program do, without what comes before.
fn program_commands() -> Vec<Vec<&'static str>> {
    let guide: &'static str = guide().leak();
    let commands = guide
        .lines()
        .filter_map(|line| line.strip_prefix("cargo run --release -- "));
    commands
        .map(|command| command.split(' ').collect())
        .collect()
}

/// Path and text of each example: the block of code that follows a path in the text above it.
fn examples() -> Vec<(String, String)> {
    let guide = read("content/README.md");
    let mut examples = Vec::new();
    let mut path = "";
    let mut rest = guide.as_str();
    while let Some((before, after)) = rest.split_once("\n```") {
        let (block, next) = after.split_once("\n```\n").unwrap();
        let (language, text) = block.split_once('\n').unwrap();
        rest = next;
        // What is typed, and what is answered.
        if matches!(language, "sh" | "text") {
            continue;
        }
        path = before
            .split('`')
            .skip(1)
            .step_by(2)
            .filter(|word| is_file(word))
            .last()
            .unwrap_or(path);
        examples.push((path.to_owned(), format!("{text}\n")));
    }
    examples
}

fn is_file(word: &str) -> bool {
    matches!(word.rsplit_once('.'), Some((_, "yaml" | "md" | "ftl")))
}
