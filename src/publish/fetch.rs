//! Files of a site that is published, asked for over the network. In: addresses. Out: the status that each was answered with, and the
//! fingerprint of what came. Nothing that came is kept.
//!
//! The program `curl` asks: every system has it, it knows the certificates, the proxies and the newest rules of its machine, and is mended by
//! whoever keeps that. A library would bring a hundred crates, a C compiler and certificates of its own for a single command.
#![expect(
    clippy::disallowed_methods,
    reason = "what is fetched is laid down for a moment to be read"
)]

use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::body::Fingerprint;
use crate::problem::Failure;

/// How many files are asked for in one call: so many lie on the disk at once.
const AT_ONCE: usize = 200;

/// What every call asks for: no more than six at a time of one host, bytes as they are and no more than hosts of sites take, nothing but the
/// web, no waiting without an end.
const SETTINGS: &str = "silent\nshow-error\ngloboff\nlocation\nmax-redirs = 5\nproto = \"=http,https\"\nconnect-timeout = 20\n\
     speed-limit = 100\nspeed-time = 30\nmax-time = 300\nmax-filesize = 104857600\nretry = 2\nretry-max-time = 60\nparallel\nparallel-max = 6\nuser-agent = \"mercat\"\n\
     write-out = \"%{http_code}\\t%{filename_effective}\\t%{errormsg}\\n\"\n";

/// What came of asking for a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    /// An answer with this status, and the fingerprint of its body.
    Came(u16, Fingerprint),
    /// No answer, and why.
    None(String),
}

/// Asks for all of `addresses`, and hands the number and the answer of each to `tell`.
pub(super) fn fetch(
    addresses: &[String],
    mut tell: impl FnMut(usize, Answer),
) -> Result<(), Failure> {
    for (part, asked) in addresses.chunks(AT_ONCE).enumerate() {
        let folder = folder()?;
        let answers = ask(asked, folder.path())?;
        for (number, answer) in answers.into_iter().enumerate() {
            tell(part * AT_ONCE + number, answer);
        }
    }
    Ok(())
}

/// Returns the body that an address is answered with; nothing where the answer is that there is none.
pub(super) fn body(address: &str) -> Result<Option<Vec<u8>>, Failure> {
    let folder = folder()?;
    let why = match ask(&[address.to_owned()], folder.path())?.pop() {
        Some(Answer::Came(200, _)) => {
            return Ok(Some(fs::read(folder.path().join("0")).unwrap_or_default()));
        }
        Some(Answer::Came(404 | 410, _)) => return Ok(None),
        Some(Answer::Came(status, _)) => format!("it answers with status {status}"),
        Some(Answer::None(why)) => why,
        None => "nothing came".to_owned(),
    };
    Err(Failure::new(format!("cannot read `{address}`: {why}")))
}

fn folder() -> Result<TempDir, Failure> {
    TempDir::new()
        .map_err(|error| Failure::system("cannot make a folder for what is fetched", &error))
}

/// Asks for some addresses in one call, and returns the answers in their order.
fn ask(addresses: &[String], folder: &Path) -> Result<Vec<Answer>, Failure> {
    let (said, complaint) = call(&settings(addresses, folder))?;
    let mut answers = vec![Answer::None(complaint); addresses.len()];
    for line in said.lines() {
        let Some((status, rest)) = line.split_once('\t') else {
            continue;
        };
        let (file, why) = rest.split_once('\t').unwrap_or((rest, ""));
        let number = Path::new(file).file_name().and_then(|name| name.to_str());
        let number = number.and_then(|name| name.parse::<usize>().ok());
        let Some(answer) = number.and_then(|number| answers.get_mut(number)) else {
            continue;
        };
        match status.parse() {
            Ok(status @ 1..) if why.is_empty() => *answer = came(status, Path::new(file))?,
            _ if !why.is_empty() => *answer = Answer::None(why.to_owned()),
            _ => {}
        }
    }
    Ok(answers)
}

/// Returns an answer that came whole. Of an empty body there may be no file.
fn came(status: u16, file: &Path) -> Result<Answer, Failure> {
    match Fingerprint::of_file(file) {
        Ok(hash) => Ok(Answer::Came(status, hash)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Ok(Answer::Came(status, Fingerprint::of(b"")))
        }
        Err(error) => Err(Failure::disk("read", file, &error)),
    }
}

/// Returns what `curl` is told: the settings, then each address and the file that its body goes to.
fn settings(addresses: &[String], folder: &Path) -> String {
    let mut settings = SETTINGS.to_owned();
    for (number, address) in addresses.iter().enumerate() {
        let file = folder.join(number.to_string());
        let file = file.to_string_lossy().replace('\\', "/");
        let _ = writeln!(
            settings,
            "url = \"{}\"\noutput = \"{}\"",
            quoted(address),
            quoted(&file)
        );
    }
    settings
}

fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

/// Calls `curl`, and returns what it printed and its first complaint.
fn call(settings: &str) -> Result<(String, String), Failure> {
    let not_run = |error: &io::Error| {
        if error.kind() == io::ErrorKind::NotFound {
            Failure::new("cannot run `curl`, which reads the site: it is not installed")
                .help("install curl, or name a folder with a copy of the site")
        } else {
            Failure::system("cannot run `curl`, which reads the site", error)
        }
    };
    let mut curl = Command::new("curl")
        .args(["--disable", "--config", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| not_run(&error))?;
    if let Some(mut input) = curl.stdin.take() {
        // Where it has gone away already, what it says tells why.
        let _ = input.write_all(settings.as_bytes());
    }
    let done = curl.wait_with_output().map_err(|error| not_run(&error))?;
    let complaints = String::from_utf8_lossy(&done.stderr);
    let complaint = complaints.lines().find(|line| !line.trim().is_empty());
    let complaint = complaint.unwrap_or("nothing came").trim();
    Ok((
        String::from_utf8_lossy(&done.stdout).into_owned(),
        complaint.trim_start_matches("curl: ").to_owned(),
    ))
}
