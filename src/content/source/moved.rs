//! Content that lay in another folder of its repository once. In: the commit by which a folder begins to hold a portal. Out: the folder that
//! it was moved from by that commit, told by `site.yaml`: the same file, or nearly, under another path.

use std::path::Path;

use super::git::{git, text};

/// The files that name a portal.
const SETTINGS: [&str; 2] = ["site.yaml", "site.yml"];

/// Returns the folder that the content in `inner` was moved from by a commit; nothing where it began with it.
pub(super) fn from(repository: &Path, commit: &str, inner: &str) -> Option<String> {
    let mut command = git(repository);
    // Where a clone has no texts, only what is the same to the byte is found, and nothing is fetched.
    command.env("GIT_NO_LAZY_FETCH", "1").args([
        "diff-tree",
        "-r",
        "-z",
        "--find-renames",
        "--diff-filter=R",
        "--name-status",
    ]);
    command.args([&format!("{commit}^1"), commit, "--"]);
    command.args(SETTINGS.map(|name| format!(":(top,glob)**/{name}")));
    let output = command.output().ok()?;
    let said = text(&output);
    let paths: Vec<&str> = said.split('\0').collect();
    paths.chunks_exact(3).find_map(|renamed| match renamed {
        [_, old, new] if folder_of(new) == Some(inner) => folder_of(old).map(str::to_owned),
        _ => None,
    })
}

/// Returns where the content of `inner` lay in a commit: there, or where it was before it was moved there.
pub(super) fn at(repository: &Path, inner: &str, commit: &str) -> String {
    let (mut newest, mut folder) = ("HEAD".to_owned(), inner.to_owned());
    while !holds_content(repository, commit, &folder) {
        let Some((moving, old)) = newest_move(repository, &newest, &folder) else {
            return inner.to_owned();
        };
        (newest, folder) = (format!("{moving}^1"), old);
    }
    folder
}

/// Returns the newest commit by which content was moved to `inner`, and from where.
fn newest_move(repository: &Path, newest: &str, inner: &str) -> Option<(String, String)> {
    let mut command = git(repository);
    command.args(["log", "--first-parent", "-m", "--no-renames"]);
    command.args(["--diff-filter=A", "--no-show-signature", "--format=%H"]);
    command.args([newest, "--"]);
    command.args(SETTINGS.map(|name| format!(":(top,literal){}", path(inner, name))));
    let said = text(&command.output().ok()?);
    let commits = said.lines().filter(|line| !line.is_empty());
    let mut moves =
        commits.map(|commit| Some((commit.to_owned(), from(repository, commit, inner)?)));
    moves.find_map(|moved| moved)
}

fn holds_content(repository: &Path, commit: &str, folder: &str) -> bool {
    SETTINGS.iter().any(|name| {
        let mut command = git(repository);
        command.args(["cat-file", "-e"]);
        command.arg(format!("{commit}:{}", path(folder, name)));
        command.output().is_ok_and(|it| it.status.success())
    })
}

fn path(folder: &str, name: &str) -> String {
    if folder.is_empty() {
        return name.to_owned();
    }
    format!("{folder}/{name}")
}

/// Returns the folder of a file that names a portal.
fn folder_of(path: &str) -> Option<&str> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    SETTINGS.contains(&name).then_some(folder)
}
