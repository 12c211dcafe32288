//! The program's transcripts, `tests/commands/*.md`, played again. In: documents with the files to begin with and the
//! commands to give. Out: the same documents with what the commands printed today, which must be what they say.
//!
//! A block of code headed by a path is a file. In a block headed `console`, a line that begins with `$` is a command,
//! `? 2` its exit status unless that is 0, and the rest what it printed: output first, then errors. `RENEW=1 cargo test
//! --test tests commands` writes what was printed into the documents; read the difference before you keep it.

use std::fmt::Write;
use std::path::Path;

use crate::support::program::{Desk, run};
use snapbox::assert_data_eq;

#[test]
fn the_transcripts_are_true() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/commands");
    let mut played = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let written = std::fs::read_to_string(&path).unwrap();
        let today = play(&written);
        if std::env::var_os("RENEW").is_some() {
            std::fs::write(&path, today).unwrap();
        } else {
            assert_data_eq!(today, snapbox::Data::text(written).raw());
        }
        played += 1;
    }
    assert!(played > 0);
}

/// The transcript with what its commands print today.
fn play(transcript: &str) -> String {
    let desk = Desk::empty();
    let mut today = String::new();
    let mut lines = transcript.lines();
    while let Some(line) = lines.next() {
        writeln!(today, "{line}").unwrap();
        let Some(heading) = line
            .strip_prefix("```")
            .filter(|heading| !heading.is_empty())
        else {
            continue;
        };
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        if heading == "console" {
            let commands = block.iter().filter_map(|line| line.strip_prefix("$ "));
            commands.for_each(|command| today.push_str(&give(&desk, command)));
        } else {
            let text = block.join("\n") + "\n";
            desk.write(heading.rsplit(' ').next().unwrap(), &text);
            today.push_str(&text);
        }
        today.push_str("```\n");
    }
    today
}

/// A command with its exit status and what it prints.
fn give(desk: &Desk, command: &str) -> String {
    let run = run(&mut desk.shell(command));
    let mut told = format!("$ {command}\n");
    match run.status {
        Some(0) => {}
        Some(status) => writeln!(told, "? {status}").unwrap(),
        None => told.push_str("? killed\n"),
    }
    for line in run.output.lines().chain(run.errors.lines()) {
        told.push_str(&lasting(line));
        told.push('\n');
    }
    told
}

/// A line without what differs from run to run, or whenever the theme does: sizes and times.
fn lasting(line: &str) -> String {
    let Some((built, rest)) = line
        .split_once(" into ")
        .filter(|_| line.starts_with("Built "))
    else {
        return line.trim_end().to_owned();
    };
    let words = built.split(' ').map(|word| {
        if word.starts_with(|first: char| first.is_ascii_digit()) {
            "N"
        } else {
            word
        }
    });
    format!("{} into {rest}", words.collect::<Vec<_>>().join(" "))
}
