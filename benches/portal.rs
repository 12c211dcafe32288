//! How long each stage takes: at 32 councils with 60 projects, and at 10,000 projects. In: made-up portals. Out: divan's table
//! of times. Never decides whether a time is good enough: times differ between machines, so no test waits for one.
//!
//! `cargo bench --bench portal` measures every stage. `cargo bench --bench portal -- --write FOLDER --projects 10000` measures
//! nothing and writes that made-up portal as a content folder, to time the whole program with:
//! `time cargo run --release -- build --content FOLDER --output SITE`.

#![expect(
    clippy::disallowed_methods,
    reason = "a benchmark reads its arguments and writes the portals that it measures"
)]
#![expect(
    clippy::print_stderr,
    reason = "the terminal is where a benchmark says what it did"
)]

mod generate;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use generate::Shape;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match folder_to_write(&arguments) {
        None => {
            divan::main();
            ExitCode::SUCCESS
        }
        Some(folder) => write(&folder, &arguments),
    }
}

/// The value behind a word such as `--projects`.
fn value<'a>(arguments: &'a [String], word: &str) -> Option<&'a str> {
    let at = arguments.iter().position(|argument| argument == word)?;
    arguments.get(at + 1).map(String::as_str)
}

fn folder_to_write(arguments: &[String]) -> Option<PathBuf> {
    value(arguments, "--write").map(PathBuf::from)
}

fn write(folder: &Path, arguments: &[String]) -> ExitCode {
    let shape = match value(arguments, "--projects").map(str::parse) {
        None => Shape::USUAL,
        Some(Ok(projects)) => Shape::of_projects(projects),
        Some(Err(_)) => {
            eprintln!("--projects takes a number, such as 10000");
            return ExitCode::from(2);
        }
    };
    let files = shape.files();
    if let Err(error) = generate::write(&files, folder) {
        eprintln!("{}: {error}", folder.display());
        return ExitCode::from(2);
    }
    eprintln!("wrote {} files to {}", files.len(), folder.display());
    ExitCode::SUCCESS
}
