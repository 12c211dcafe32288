//! What is at web addresses. In: addresses, and how much may be asked of each. Out: for each its answer, or why there is none. Asks by
//! the program `curl`, as Git is asked by its own: it is on every system that this program runs on, knows the machine's certificates and
//! proxies, and leaves nothing to compile. Never sends a cookie or a password, follows no redirect and reads no settings of the account.
#![expect(
    clippy::disallowed_methods,
    reason = "curl is another program, and leaves what it fetched in a folder"
)]

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::problem::Failure;

/// How much may be asked of each address.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// How long one answer may take.
    pub(super) seconds: u32,
    /// How large one may be.
    pub(super) bytes: u64,
    /// How many may be under way at once.
    pub(super) at_once: u8,
}

/// What came of asking an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fetched {
    /// What the server answered, whatever its status.
    Answer(Answer),
    /// There is no server, it is silent, or it cannot be trusted; curl's own words say which.
    NotReached(String),
    /// The answer took too long.
    TooSlow,
    /// The answer is larger than it may be.
    TooLarge,
}

/// What a server answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    /// The status of HTTP, such as 200.
    pub(super) status: u16,
    /// The complete address that the answer leads on to.
    pub(super) leads_to: Option<String>,
    /// The type that the server gives it, such as `text/html; charset=utf-8`.
    pub(super) media_type: String,
    /// What it holds.
    pub(super) body: Vec<u8>,
}

/// What curl is to say of each answer, a line of its own: which address, status, curl's own status, type, where it leads to, and what
/// stood in the way.
const TOLD: &str =
    r"%{urlnum}\t%{http_code}\t%{exitcode}\t%{content_type}\t%{redirect_url}\t%{errormsg}\n";

/// curl's status for an answer that took too long.
const TIMED_OUT: &str = "28";

/// curl's status for an answer that is too large.
const FILE_TOO_LARGE: &str = "63";

/// Fetches addresses over as few connections as it takes; `agent` says to their servers who asks. What came of each is handed on in the
/// order of the addresses.
///
/// # Errors
/// When curl is not there or cannot be run. What goes wrong with one address is told as what came of it.
pub(super) fn fetch(
    urls: &[&str],
    agent: &str,
    limits: Limits,
    mut each: impl FnMut(usize, Fetched),
) -> Result<(), Failure> {
    if urls.is_empty() {
        return Ok(());
    }
    let folder = tempfile::tempdir()
        .map_err(|error| Failure::system("cannot keep what is fetched", &error))?;
    let told = run(&arguments(agent, limits), &list(urls, folder.path()))?;
    let lines: BTreeMap<usize, &str> = told.lines().filter_map(numbered).collect();
    for number in 0..urls.len() {
        let file = file(folder.path(), number);
        let line = lines.get(&number);
        let fetched = line.and_then(|line| of_line(line, &file, limits));
        each(number, fetched.ok_or_else(too_old)?);
    }
    Ok(())
}

/// Fetches one address.
///
/// # Errors
/// As [`fetch`].
pub(super) fn fetch_one(url: &str, agent: &str, limits: Limits) -> Result<Fetched, Failure> {
    let mut fetched = None;
    fetch(&[url], agent, limits, |_, it| fetched = Some(it))?;
    fetched.ok_or_else(too_old)
}

fn file(folder: &Path, number: usize) -> PathBuf {
    folder.join(number.to_string())
}

/// Returns what curl is told of all addresses.
fn arguments(agent: &str, limits: Limits) -> Vec<String> {
    let rate = 2 * limits.bytes / u64::from(limits.seconds.max(1));
    let mut arguments: Vec<String> = [
        // First of all: nothing that somebody has set for the account.
        "--disable",
        "--silent",
        "--globoff",
        "--proto",
        "=http,https",
        "--write-out",
        TOLD,
        "--config",
        "-",
    ]
    .map(str::to_owned)
    .into();
    let valued = [
        ("--user-agent", agent.to_owned()),
        ("--max-time", limits.seconds.to_string()),
        ("--connect-timeout", limits.seconds.min(15).to_string()),
        ("--max-filesize", limits.bytes.to_string()),
        // A server that does not say how much is to come fills no disk in that time.
        ("--limit-rate", rate.max(1).to_string()),
    ];
    arguments.extend(
        valued
            .into_iter()
            .flat_map(|(name, value)| [name.to_owned(), value]),
    );
    if limits.at_once > 1 {
        let most = limits.at_once.to_string();
        arguments.extend(["--parallel".to_owned(), "--parallel-max".to_owned(), most]);
    }
    arguments
}

/// Returns the addresses and the file for each, as curl reads them.
fn list(urls: &[&str], folder: &Path) -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    let mut list = String::new();
    for (number, url) in urls.iter().enumerate() {
        // A line of its own would be an option of curl's.
        let url: String = url.chars().filter(|letter| !letter.is_control()).collect();
        let output = file(folder, number);
        let output = output.to_string_lossy();
        let _ = writeln!(list, "url = {}\noutput = {}", quoted(&url), quoted(&output));
    }
    list
}

/// Runs curl, and returns what it says of each address.
fn run(arguments: &[String], list: &str) -> Result<String, Failure> {
    let refused = |error: io::Error| {
        if error.kind() == io::ErrorKind::NotFound {
            Failure::new("the program `curl`, which asks web addresses, is not installed")
                .help("install it: it comes with Windows, macOS and most other systems")
        } else {
            Failure::system("cannot run `curl`", &error)
        }
    };
    let mut command = Command::new("curl");
    command.args(arguments);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut curl = command.spawn().map_err(refused)?;
    if let Some(mut input) = curl.stdin.take() {
        // Where it has ended already, its own words say why.
        let _ = input.write_all(list.as_bytes());
    }
    let output = curl.wait_with_output().map_err(refused)?;
    if output.stdout.is_empty() {
        let said = String::from_utf8_lossy(&output.stderr);
        let message = format!(
            "`curl` asked nothing: {}",
            said.lines().next().unwrap_or("it does not say why")
        );
        return Err(Failure::new(message).help(NEWER));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

const NEWER: &str = "version 7.75 or a newer one is needed: `curl --version` says which is there";

fn too_old() -> Failure {
    Failure::new("`curl` does not say what came of every address").help(NEWER)
}

/// Returns the number of the address that a line is about, and the rest of the line.
fn numbered(line: &str) -> Option<(usize, &str)> {
    let (number, said) = line.split_once('\t')?;
    Some((number.parse().ok()?, said))
}

/// Returns what a line of curl's says; nothing where it is not as it should be.
fn of_line(said: &str, file: &Path, limits: Limits) -> Option<Fetched> {
    let mut fields = said.splitn(5, '\t');
    let status = fields.next()?.parse().ok()?;
    let (ended, media_type, leads_to, error) = (
        fields.next()?,
        fields.next()?,
        fields.next()?,
        fields.next()?,
    );
    Some(match ended {
        TIMED_OUT => Fetched::TooSlow,
        FILE_TOO_LARGE => Fetched::TooLarge,
        "0" => {
            if fs::metadata(file).is_ok_and(|data| data.len() > limits.bytes) {
                return Some(Fetched::TooLarge);
            }
            // An empty answer leaves no file.
            let body = fs::read(file).unwrap_or_default();
            Fetched::Answer(Answer {
                status,
                leads_to: (!leads_to.is_empty()).then(|| leads_to.to_owned()),
                media_type: media_type.to_owned(),
                body,
            })
        }
        _ => Fetched::NotReached(error.to_owned()),
    })
}
