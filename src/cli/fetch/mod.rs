//! What is at web addresses. In: addresses, and how much may be asked of each. Out: for each its answer, or why there is none. Asks by
//! the program `curl`, as Git is asked by its own: it is on every system that this program runs on, knows the machine's certificates and
//! proxies, and leaves nothing to compile. Never sends a cookie or a password, follows no more redirects than it is told, and reads no
//! settings of the account.
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

use serde::Deserialize;

use super::words;
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
    /// How many redirects are followed; without any, the answer says where it leads to.
    pub(super) redirects: u8,
    /// How often it is asked again where nothing came, or the server says that it is busy.
    pub(super) retries: u8,
}

/// What came of asking an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fetched {
    /// What the server answered, whatever its status.
    Answer(Answer),
    /// There is no server, or it is silent; curl's own words say which.
    NotReached(String),
    /// There is a server, but its answer cannot be read, breaks off or cannot be trusted; curl's own words say which.
    Broken(String),
    /// The answer took too long.
    TooSlow,
    /// The answer is larger than it may be.
    TooLarge,
}

impl Fetched {
    /// Returns the answer, or in words why there is none.
    pub(super) fn answer(self, limits: Limits) -> Result<Answer, String> {
        match self {
            Fetched::Answer(answer) => Ok(answer),
            Fetched::NotReached(why) | Fetched::Broken(why) => Err(why),
            Fetched::TooSlow => Err(format!("no answer within {} seconds", limits.seconds)),
            Fetched::TooLarge => Err(format!("it is larger than {}", words::size(limits.bytes))),
        }
    }
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

/// What curl says of each answer, as JSON in a line of its own.
#[derive(Deserialize)]
struct Told {
    #[serde(rename = "urlnum")]
    number: usize,
    #[serde(rename = "http_code")]
    status: u16,
    /// curl's own status.
    #[serde(rename = "exitcode")]
    ended: u8,
    content_type: Option<String>,
    redirect_url: Option<String>,
    /// What stood in the way.
    #[serde(rename = "errormsg")]
    error: Option<String>,
}

/// curl's status where no server of that name is found, none takes the call, or none says a word.
const NOT_REACHED: [u8; 3] = [6, 7, 52];

/// curl's status for an answer that took too long.
const TIMED_OUT: u8 = 28;

/// curl's status for an answer that is too large.
const FILE_TOO_LARGE: u8 = 63;

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
    let told = told
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok());
    let mut told: BTreeMap<usize, Told> = told.map(|told: Told| (told.number, told)).collect();
    for number in 0..urls.len() {
        let told = told.remove(&number).ok_or_else(too_old)?;
        each(number, came(told, &file(folder.path(), number), limits));
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
        "--disallow-username-in-url",
        "--proto",
        "=http,https",
        "--write-out",
        r"%{json}\n",
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
        ("--retry", limits.retries.to_string()),
        ("--max-redirs", limits.redirects.to_string()),
    ];
    arguments.extend(
        valued
            .into_iter()
            .flat_map(|(name, value)| [name.to_owned(), value]),
    );
    if limits.redirects > 0 {
        arguments.push("--location".to_owned());
    }
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

/// Returns what came of an address, by what curl says of it and the file that it left.
fn came(told: Told, file: &Path, limits: Limits) -> Fetched {
    match told.ended {
        0 if fs::metadata(file).is_ok_and(|data| data.len() > limits.bytes) => Fetched::TooLarge,
        0 => Fetched::Answer(Answer {
            status: told.status,
            leads_to: told.redirect_url.filter(|url| !url.is_empty()),
            media_type: told.content_type.unwrap_or_default(),
            // An empty answer leaves no file.
            body: fs::read(file).unwrap_or_default(),
        }),
        TIMED_OUT => Fetched::TooSlow,
        FILE_TOO_LARGE => Fetched::TooLarge,
        ended if NOT_REACHED.contains(&ended) => {
            Fetched::NotReached(told.error.unwrap_or_default())
        }
        _ => Fetched::Broken(told.error.unwrap_or_default()),
    }
}
