//! What changed from commit to commit, as Git tells it. In: a commit and the content folder in its repository. Out: each commit on the way
//! to it by which a file of the content changed, newest first, with the file before and after. Only those files are read, all by one call.
//!
//! Where the folder was moved, the way goes on in the one that it lay in before. The way is that of first parents: of a change that was
//! proposed and merged, the merge is when the portal began to say it. The beginning of an unknown history is never taken for the beginning
//! of the content: a clone without all of it has none to tell.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;
use std::process::{Output, Stdio};
use std::sync::Arc;

use jiff::Timestamp;

use super::git::git;
use super::moved;
use crate::content::ContentFile;
use crate::content::folder::file_name::kind_by_name;
use crate::place::File;
use crate::problem::Failure;
use crate::value::date::Date;
use crate::value::record_kind::RecordKind;

/// What one commit changed.
#[derive(Debug, Clone)]
pub struct Commit {
    /// Its whole name.
    pub id: String,
    /// The day it was made, as it was in Greenwich.
    pub day: Date,
    /// What whoever made it wrote of it.
    pub message: String,
    /// The files of records that it changed.
    pub files: Vec<ChangedFile>,
}

/// A file before and after a commit; nothing where it was not there.
#[derive(Debug, Clone)]
pub struct ChangedFile {
    /// As it was.
    pub old: Option<Arc<ContentFile>>,
    /// As it is.
    pub new: Option<Arc<ContentFile>>,
}

/// A file in a state: its path inside the content folder, and the name that Git has for its text.
type Blob = (String, String);

/// A file before and after.
type ChangedBlob = (Option<Blob>, Option<Blob>);

/// A commit as it is listed, without the texts.
struct Listed {
    commit: Commit,
    blobs: Vec<ChangedBlob>,
}

/// Returns the commits up to `commit` by which the content in `inner` changed, newest first.
pub(super) fn up_to(repository: &Path, commit: &str, inner: &str) -> Result<Vec<Commit>, Failure> {
    if said(repository, &["rev-parse", "--is-shallow-repository"])?.trim() == "true" {
        return Err(incomplete("shallow", "git fetch --unshallow"));
    }
    let listed = listed_with_moves(repository, commit, inner)?;
    let wanted = listed.iter().flat_map(|listed| &listed.blobs);
    let wanted = wanted.flat_map(|(old, new)| [old, new]).flatten();
    let files = files(repository, wanted)?;
    let file = |blob: &Option<Blob>| blob.as_ref().and_then(|blob| files.get(blob).cloned());
    let with_files = |Listed { mut commit, blobs }: Listed| {
        let changed = blobs.iter().map(|(old, new)| ChangedFile {
            old: file(old),
            new: file(new),
        });
        commit.files = changed.collect();
        commit
    };
    Ok(listed.into_iter().map(with_files).collect())
}

/// Lists the commits up to `commit` that changed the content in `inner`, and before it was moved there the content where it lay then.
fn listed_with_moves(repository: &Path, commit: &str, inner: &str) -> Result<Vec<Listed>, Failure> {
    let (mut all, mut newest, mut inner) = (Vec::new(), commit.to_owned(), inner.to_owned());
    loop {
        let mut listed = listed(repository, &newest, &inner)?;
        let places = listed.iter().enumerate();
        let moved = places
            .filter(|(_, listed)| listed.begins_content())
            .find_map(|(at, listed)| {
                Some((at, moved::from(repository, &listed.commit.id, &inner)?))
            });
        let Some((at, old)) = moved else {
            all.extend(listed);
            return Ok(all);
        };
        let mut moving = listed.swap_remove(at);
        // What is older lay in the folder before it was taken for this content.
        listed.truncate(at);
        all.extend(listed);
        newest = format!("{}^1", moving.commit.id);
        moving.blobs = moved_blobs(repository, &moving.commit.id, &old, &inner)?;
        all.extend((!moving.blobs.is_empty()).then_some(moving));
        inner = old;
    }
}

impl Listed {
    /// Returns whether the folder holds a portal from then on.
    fn begins_content(&self) -> bool {
        let mut blobs = self.blobs.iter();
        blobs.any(|(old, new)| {
            let settings = new.as_ref().and_then(|(path, _)| kind_by_name(path));
            old.is_none() && settings == Some(RecordKind::Settings)
        })
    }
}

/// Returns the files that a commit changed besides moving them from the folder `old` to `new`.
fn moved_blobs(
    repository: &Path,
    commit: &str,
    old: &str,
    new: &str,
) -> Result<Vec<ChangedBlob>, Failure> {
    let blobs = |from: &str, to: &str, inner: &str| {
        let mut arguments = vec![
            "diff-tree",
            "-r",
            "--raw",
            "-z",
            "--no-renames",
            "--no-abbrev",
        ];
        let folder = format!(":(top,literal){inner}");
        arguments.extend([from, to, "--"]);
        if !inner.is_empty() {
            arguments.push(&folder);
        }
        Ok(read_blobs(&said(repository, &arguments)?, inner))
    };
    let before = format!("{commit}^1");
    // What the old folder lost, and what the new one got.
    let old_files = blobs(&before, commit, old)?.into_iter();
    let new_files = blobs(&before, commit, new)?.into_iter();
    let lost = old_files.filter_map(|(lost, _)| lost);
    let mut files: BTreeMap<String, ChangedBlob> = BTreeMap::new();
    for lost in lost {
        let path = lost.0.clone();
        files.entry(path).or_default().0 = Some(lost);
    }
    for got in new_files.filter_map(|(_, got)| got) {
        let path = got.0.clone();
        files.entry(path).or_default().1 = Some(got);
    }
    Ok(files
        .into_values()
        .filter(|(old, new)| old != new)
        .collect())
}

fn listed(repository: &Path, commit: &str, inner: &str) -> Result<Vec<Listed>, Failure> {
    let format = "--format=%x01%H%x02%ct%x02%B%x02";
    let mut arguments = vec!["log", "--first-parent", "-m", "--raw", "-z", "--no-renames"];
    arguments.extend(["--no-abbrev", "--no-show-signature", format, commit, "--"]);
    // From the top of the repository, wherever one stands in it.
    let folder = format!(":(top,literal){inner}");
    if !inner.is_empty() {
        arguments.push(&folder);
    }
    let said = said(repository, &arguments)?;
    let commits = said.split('\u{1}').filter(|part| !part.is_empty());
    let listed = commits.filter_map(|part| read_listed(part, inner));
    Ok(listed.collect())
}

/// Takes apart what Git prints of one commit; nothing where it changed no record's file.
fn read_listed(part: &str, inner: &str) -> Option<Listed> {
    let mut parts = part.splitn(4, '\u{2}');
    let (id, seconds, message) = (parts.next()?, parts.next()?, parts.next()?);
    let moment = Timestamp::from_second(seconds.parse().ok()?).ok()?;
    let day = Date::Day(moment.to_zoned(jiff::tz::TimeZone::UTC).date());
    let blobs = read_blobs(parts.next()?, inner);
    let commit = Commit {
        id: id.to_owned(),
        day,
        message: message.trim().to_owned(),
        files: Vec::new(),
    };
    (!blobs.is_empty()).then_some(Listed { commit, blobs })
}

/// Takes apart what Git prints of changed files: those of records, before and after.
fn read_blobs(raw: &str, inner: &str) -> Vec<ChangedBlob> {
    let mut tokens = raw.split('\0');
    let mut blobs = Vec::new();
    while let Some(token) = tokens.next() {
        let Some(raw) = token.trim_start_matches('\n').strip_prefix(':') else {
            continue;
        };
        let Some(path) = tokens.next() else { break };
        let words: Vec<&str> = raw.split(' ').collect();
        let [old_mode, new_mode, old, new, _] = words[..] else {
            continue;
        };
        let inside = match inner {
            "" => Some(path),
            _ => path
                .strip_prefix(inner)
                .and_then(|rest| rest.strip_prefix('/')),
        };
        let Some(inside) = inside.filter(|path| kind_by_name(path).is_some()) else {
            continue;
        };
        let blob = |mode: &str, hash: &str| {
            // A link to a file, or a folder of another repository, holds no record.
            mode.starts_with("100")
                .then(|| (inside.to_owned(), hash.to_owned()))
        };
        blobs.push((blob(old_mode, old), blob(new_mode, new)));
    }
    blobs
}

/// Reads texts from the repository, all in one call.
fn files<'b>(
    repository: &Path,
    wanted: impl Iterator<Item = &'b Blob>,
) -> Result<BTreeMap<Blob, Arc<ContentFile>>, Failure> {
    let mut places: BTreeMap<&str, Vec<&Blob>> = BTreeMap::new();
    for blob in wanted {
        places.entry(&blob.1).or_default().push(blob);
    }
    let hashes: Vec<&str> = places.keys().copied().collect();
    let bytes = texts(repository, &hashes)?;
    let mut files = BTreeMap::new();
    let mut rest = bytes.as_slice();
    for (hash, blobs) in places {
        let Some((text, after)) = next_text(rest) else {
            return Err(incomplete("partial", "git fetch --refetch --no-filter"));
        };
        rest = after;
        for (path, _) in blobs {
            if let Some(file) = content_file(path, text) {
                files.insert((path.clone(), hash.to_owned()), Arc::new(file));
            }
        }
    }
    Ok(files)
}

/// Asks for the texts of blobs, in their order.
fn texts(repository: &Path, hashes: &[&str]) -> Result<Vec<u8>, Failure> {
    let mut command = git(repository);
    // What is not here is not fetched, one file at a time, for a page of the site.
    command
        .env("GIT_NO_LAZY_FETCH", "1")
        .args(["cat-file", "--batch"]);
    let mut running = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| not_told(&error.to_string()))?;
    let input = running.stdin.take();
    let list = hashes.join("\n") + "\n";
    // Written by another thread: Git answers before it has read all.
    let writing =
        std::thread::spawn(move || input.map(|mut input| input.write_all(list.as_bytes())));
    let done = running
        .wait_with_output()
        .map_err(|error| not_told(&error.to_string()))?;
    // Where Git has gone away, its answer is too short.
    let _ = writing.join();
    Ok(done.stdout)
}

/// Returns the next text of an answer, and what follows it; nothing where Git does not have it.
fn next_text(answer: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = answer.iter().position(|byte| *byte == b'\n')?;
    let head = std::str::from_utf8(&answer[..end]).ok()?;
    let size: usize = head.strip_suffix(" missing").map_or_else(
        || {
            head.rsplit_once(' ')
                .and_then(|(_, size)| size.parse().ok())
        },
        |_| None,
    )?;
    let text = answer.get(end + 1..end + 1 + size)?;
    Some((text, answer.get(end + 2 + size..)?))
}

fn content_file(path: &str, bytes: &[u8]) -> Option<ContentFile> {
    let text = std::str::from_utf8(bytes).ok()?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let name = path.rsplit('/').next()?;
    let (id, _) = name.rsplit_once('.')?;
    Some(ContentFile {
        file: Arc::new(File::new("", path, text.to_owned())),
        kind: kind_by_name(path)?,
        id: id.to_owned(),
    })
}

fn said(repository: &Path, arguments: &[&str]) -> Result<String, Failure> {
    let output: Output = git(repository)
        .args(arguments)
        .output()
        .map_err(|error| not_told(&error.to_string()))?;
    if !output.status.success() {
        return Err(not_told(&super::git::first_line(&output)));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn not_told(why: &str) -> Failure {
    Failure::new(format!("Git does not say it: {why}"))
}

fn incomplete(kind: &str, mend: &str) -> Failure {
    let message = format!("this clone is {kind} and does not hold the whole history");
    Failure::new(message).help(format!(
        "fetch the rest with `{mend}`; in a workflow, write `fetch-depth: 0` where it checks out the repository"
    ))
}
