//! The program holds the theme, the words and what a portal begins with, and knows which revision it was built from. In: their files,
//! Git. Out: a sign to build the program again when a file of them comes, goes or changes, which nobody else tells Cargo; and the version
//! that it prints.
#![expect(
    clippy::disallowed_methods,
    reason = "what is told to the program when it is built, it need not ask when it runs"
)]

use std::process::Command;

fn main() {
    println!("cargo::rerun-if-changed=themes");
    println!("cargo::rerun-if-changed=src/cli/starter/portal");
    let version = env!("CARGO_PKG_VERSION");
    let version = match revision() {
        Some(revision) => format!("{version} ({revision})"),
        None => version.to_owned(),
    };
    println!("cargo::rustc-env=MERCAT_VERSION={version}");
    println!("cargo::rustc-env=MERCAT_PROFILE={}", profile());
}

/// Returns `release` for a program that is built to be used, `debug` for one to be tried.
fn profile() -> String {
    std::env::var("PROFILE").unwrap_or_default()
}

/// Returns the revision that the program is built from: nothing where it is not built from a clone, or to be tried and not to be used,
/// when each commit would have all of it compiled anew.
fn revision() -> Option<String> {
    if profile() != "release" {
        return None;
    }
    let ask = |arguments: &[&str]| {
        let answer = Command::new("git").args(arguments).output().ok()?;
        let text = String::from_utf8(answer.stdout).ok()?;
        answer.status.success().then(|| text.trim().to_owned())
    };
    // Where `HEAD` is followed: a line is added with each commit and each change of branch.
    let log = ask(&["rev-parse", "--git-path", "logs/HEAD"])?;
    println!("cargo::rerun-if-changed={log}");
    ask(&["rev-parse", "--short=12", "HEAD"])
}
