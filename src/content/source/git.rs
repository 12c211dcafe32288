//! What Git is asked: where a repository begins, which commit a name means, and the files of that commit as a checkout has them. In: a
//! folder, a name. Out: files in another folder. Never writes into the repository: it is given an index and a working tree of its own.
#![expect(
    clippy::disallowed_methods,
    reason = "Git's own program gives the files of a revision as a checkout has them"
)]

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use jiff::civil;

use super::revision::ContentRevision;
use crate::problem::Failure;
use crate::problem::nearest::nearest;
use crate::value::date::Date;

/// A repository, by a folder within its working tree.
pub(super) struct Repository {
    folder: PathBuf,
    git_folder: PathBuf,
    /// The folder's path from the top of the repository, with a slash at its end unless it is the top.
    prefix: String,
}

const SECONDS_OF_A_DAY: i64 = 24 * 60 * 60;

/// A commit and the name that somebody gave it.
pub(super) struct Revision<'n> {
    pub(super) name: &'n str,
    pub(super) commit: String,
}

impl Repository {
    /// Finds the repository that a folder lies in. `wanted` is the revision for which it is looked for.
    pub(super) fn of(folder: &Path, wanted: &str) -> Result<Repository, Failure> {
        let mut command = git(folder);
        command.args(["rev-parse", "--absolute-git-dir", "--show-prefix"]);
        let output = ask(&mut command, wanted)?;
        if !output.status.success() {
            return Err(no_repository(&first_line(&output), folder, wanted));
        }
        let said = text(&output);
        let mut lines = said.lines();
        Ok(Repository {
            folder: folder.to_path_buf(),
            git_folder: PathBuf::from(lines.next().unwrap_or_default()),
            prefix: lines.next().unwrap_or_default().to_owned(),
        })
    }

    /// Returns the path from the top of the repository of what lies at `rest` below the folder.
    pub(super) fn inner(&self, rest: &Path) -> String {
        let rest = rest.to_string_lossy().replace('\\', "/");
        let path = format!("{}{rest}", self.prefix);
        path.trim_matches('/').to_owned()
    }

    /// Returns the commit that a name means.
    pub(super) fn commit(&self, name: &str) -> Result<String, Failure> {
        let mut command = git(&self.folder);
        command.args(["rev-parse", "--verify", "--quiet", "--end-of-options"]);
        let output = ask(command.arg(format!("{name}^{{commit}}")), name)?;
        if output.status.success() {
            return Ok(text(&output).trim().to_owned());
        }
        Err(self.unknown(name))
    }

    /// Returns the newest commit of a day or an earlier one, on the branch that is checked out. Days end as they do in Greenwich, on
    /// whatever machine.
    pub(super) fn commit_on(&self, day: Date) -> Result<String, Failure> {
        let name = day.to_string();
        // As a number of seconds, for Git guesses at a day in words that lies before 1970 or after 2099.
        let since = day.last_day().since(civil::date(1970, 1, 1));
        let days = since.map_or(0, |span| i64::from(span.get_days()));
        let until = format!("--min-age={}", (days + 1) * SECONDS_OF_A_DAY - 1);
        let mut command = git(&self.folder);
        command.args(["rev-list", "-1", "--first-parent", &until, "HEAD"]);
        let output = ask(&mut command, &name)?;
        let commit = text(&output).trim().to_owned();
        if !commit.is_empty() && days >= 0 {
            return Ok(commit);
        }
        if self.is_shallow() {
            return Err(shallow(&format!("what was known on {name}")));
        }
        let message =
            format!("Git knows no state of the content on {name}: its history begins later");
        Err(Failure::new(message).help("`git log --reverse` shows with which day it begins"))
    }

    fn is_shallow(&self) -> bool {
        let answer = git(&self.folder)
            .args(["rev-parse", "--is-shallow-repository"])
            .output();
        answer.is_ok_and(|output| text(&output).trim() == "true")
    }

    /// Writes the files of `inner` and of the themes beside it as they are in a revision, and returns the top of the tree they are in.
    pub(super) fn check_out(
        &self,
        revision: &Revision<'_>,
        inner: &str,
        into: &Path,
    ) -> Result<PathBuf, Failure> {
        let tree = into.join("tree");
        std::fs::create_dir(&tree).map_err(|error| Failure::disk("create", &tree, &error))?;
        self.within(&tree, revision, &["read-tree", &revision.commit])?;
        let themes = match inner.rsplit_once('/') {
            Some((above, _)) => format!("{above}/themes"),
            None => "themes".to_owned(),
        };
        let mut listing = vec!["ls-files", "-z", "--"];
        // Content that is the whole repository has its themes outside, where no revision knows of them.
        if !inner.is_empty() {
            listing.extend([inner, &themes]);
        }
        let paths = self.within(&tree, revision, &listing)?.stdout;
        let is_content = |path: &[u8]| {
            inner.is_empty()
                || path.starts_with(inner.as_bytes()) && path.get(inner.len()) == Some(&b'/')
        };
        if !paths.split(|byte| *byte == 0).any(is_content) || paths.is_empty() {
            let message = format!(
                "there is no folder `{inner}` in the revision `{}`",
                revision.name
            );
            let help = format!(
                "name the folder as it was called then, as in `{}:old-folder`",
                revision.name
            );
            return Err(Failure::new(message).help(help));
        }
        let list = into.join("list");
        std::fs::write(&list, paths).map_err(|error| Failure::disk("write", &list, &error))?;
        self.write_files(&tree, &list, revision)?;
        Ok(tree)
    }

    fn write_files(
        &self,
        tree: &Path,
        list: &Path,
        revision: &Revision<'_>,
    ) -> Result<(), Failure> {
        let paths =
            std::fs::File::open(list).map_err(|error| Failure::disk("read", list, &error))?;
        let mut command = self.beside(tree);
        command.args(["checkout-index", "-z", "--stdin"]);
        let output = ask(command.stdin(paths), revision.name)?;
        if output.status.success() {
            return Ok(());
        }
        let message = format!(
            "Git cannot give the files of `{}`: {}",
            revision.name,
            first_line(&output)
        );
        Err(Failure::new(message).help("a clone made with `--filter` fetches files of old revisions when they are asked for: this needs the network"))
    }

    /// Asks Git something of a revision, in a working tree of its own.
    fn within(
        &self,
        tree: &Path,
        revision: &Revision<'_>,
        arguments: &[&str],
    ) -> Result<Output, Failure> {
        let output = ask(self.beside(tree).args(arguments), revision.name)?;
        if output.status.success() {
            return Ok(output);
        }
        Err(Failure::new(format!(
            "Git cannot read the revision `{}`: {}",
            revision.name,
            first_line(&output)
        )))
    }

    /// Returns a call of Git with a working tree and an index beside those of the repository, which stay as they are.
    fn beside(&self, tree: &Path) -> Command {
        let mut command = git(tree);
        command
            .env("GIT_DIR", &self.git_folder)
            .env("GIT_WORK_TREE", tree)
            .env("GIT_INDEX_FILE", tree.with_file_name("index"))
            .env("GIT_LITERAL_PATHSPECS", "1");
        command
    }

    /// Says that Git knows no such revision, and what to do.
    fn unknown(&self, name: &str) -> Failure {
        let ask = |arguments: &[&str]| {
            let output = git(&self.folder).args(arguments).output();
            output.map_or_else(|_| String::new(), |output| text(&output))
        };
        if self.is_shallow() {
            return shallow(&format!("the revision `{name}`"));
        }
        let message = format!("Git knows no revision `{name}`");
        if name.len() >= 40 && name.chars().all(|letter| letter.is_ascii_hexdigit()) {
            return Failure::new(message).help("fetch what others have committed with `git fetch --all`, or run this in a clone of the repository that has it");
        }
        let known = ask(&["for-each-ref", "--format=%(refname:short)"]);
        let on_a_remote = known.lines().find(|known| {
            known
                .split_once('/')
                .is_some_and(|(_, branch)| branch == name)
        });
        let help = match on_a_remote.or_else(|| nearest(name, known.lines())) {
            Some(known) => format!("write `{known}`"),
            None => {
                "write a branch, a tag or a commit that `git log` shows, or a folder that is there"
                    .to_owned()
            }
        };
        Failure::new(message).help(help)
    }
}

/// Returns the whole name of a branch, a tag or a commit, which no folder has; nothing where a name is none of them in the repository of a
/// folder, or nobody can tell.
pub(super) fn whole_name(folder: &Path, name: &str) -> Option<String> {
    let ask = |arguments: &[&str]| {
        let output = git(folder).arg("rev-parse").args(arguments).output().ok()?;
        output
            .status
            .success()
            .then(|| text(&output).trim().to_owned())
    };
    let commit = format!("{name}^{{commit}}");
    let commit = ask(&["--verify", "--quiet", "--end-of-options", &commit])?;
    let whole = ask(&["--symbolic-full-name", name]);
    whole
        .filter(|whole| whole.starts_with("refs/"))
        .or(Some(commit))
}

/// Returns the commit that is checked out where a folder lies, and whether it or the themes beside it differ from that. What is ignored
/// counts, for it is read all the same, unless it is hidden.
pub(super) fn revision_of(folder: &Path) -> Option<ContentRevision> {
    let ask = |arguments: &[&str]| {
        let mut command = git(folder);
        let output = command.args(arguments).output().ok()?;
        output.status.success().then(|| text(&output))
    };
    let said = ask(&["rev-parse", "--show-prefix", "HEAD"])?;
    let (prefix, commit) = said.split_once('\n')?;
    let prefix = prefix.trim_matches('/');
    let mut status = vec!["status", "--porcelain", "-z", "--ignored", "--", "."];
    // What is the whole repository has its themes outside.
    if !prefix.is_empty() {
        status.push("../themes");
    }
    let changes = ask(&status)?;
    let is_hidden = |path: &str| path.split('/').any(|name| name.starts_with('.'));
    let mut changes = changes.split('\0').filter(|change| !change.is_empty());
    Some(ContentRevision {
        commit: commit.trim().to_owned(),
        folder: prefix.to_owned(),
        is_changed: changes.any(|change| {
            let ignored = change.strip_prefix("!! ");
            ignored.is_none_or(|path| !is_hidden(path))
        }),
    })
}

/// Says that part of the history is missing, and how to get it.
fn shallow(what: &str) -> Failure {
    let message = format!(
        "Git does not know {what}: this clone is shallow and holds only the newest part of the history"
    );
    Failure::new(message).help("fetch the rest with `git fetch --unshallow`; in a workflow, write `fetch-depth: 0` where it checks out the repository")
}

/// Returns a call of Git in a folder that asks nobody anything, and speaks the language in which its answers are known here.
pub(super) fn git(folder: &Path) -> Command {
    let mut command = Command::new("git");
    command
        .current_dir(folder)
        .stdin(Stdio::null())
        .env("LC_ALL", "C")
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("GIT_OPTIONAL_LOCKS", "0");
    // A hook that runs this has them set, for its own repository.
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"] {
        command.env_remove(name);
    }
    command
}

fn ask(command: &mut Command, wanted: &str) -> Result<Output, Failure> {
    command.output().map_err(|error| {
        let refused = format!("cannot run `git`, which has the revision `{wanted}`");
        if error.kind() == io::ErrorKind::NotFound {
            Failure::new(format!("{refused}: it is not installed"))
                .help("install Git, or give a folder in place of the revision")
        } else {
            Failure::system(&refused, &error)
        }
    })
}

fn no_repository(said: &str, folder: &Path, wanted: &str) -> Failure {
    if said.contains("not a git repository") {
        let message = format!(
            "the content lies in no Git repository, and only that could have a revision `{wanted}`"
        );
        return Failure::new(message)
            .help("name a folder that is there, or run this within a clone of the repository");
    }
    let message = format!(
        "Git cannot read the repository of `{}`: {said}",
        folder.display()
    );
    if said.contains("dubious ownership") {
        return Failure::new(message).help(
            "the folder belongs to another account: if you trust it, say so with `git config --global --add safe.directory` and its path",
        );
    }
    Failure::new(message)
}

pub(super) fn text(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Returns the first thing that Git said was wrong.
pub(super) fn first_line(output: &Output) -> String {
    let said = String::from_utf8_lossy(&output.stderr);
    let line = said.lines().find(|line| !line.trim().is_empty());
    let line = line.unwrap_or("it does not say why").trim();
    line.trim_start_matches("fatal: ")
        .trim_start_matches("error: ")
        .to_owned()
}
