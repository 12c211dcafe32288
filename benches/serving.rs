//! How long somebody waits who edits a portal with `mercat serve`, over real HTTP: at 32 councils with 60 projects, and at 10,000
//! projects. In: made-up portals, and edits to a project: to the words of its write-up, and to a fact. Out: a table. Never decides whether a time is good enough.
//!
//! `cargo bench --bench serving` measures both portals, `cargo test --bench serving` only the small one. `-- --program PATH` measures
//! another mercat, `-- --projects N` a portal of another size.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a benchmark reads its arguments, writes the portals that it measures, and looks at the clock"
)]
#![expect(
    clippy::missing_docs_in_private_items,
    reason = "no other code uses what a benchmark does"
)]
#![expect(
    clippy::print_stdout,
    reason = "the terminal is where a benchmark says what it found"
)]
#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a benchmark that cannot ask has nothing to measure"
)]

mod generate;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use generate::Shape;

/// How long the program is left alone before an edit: what it still has to tell of the last one is told.
const PAUSE: Duration = Duration::from_secs(2);

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let value = |word: &str| {
        let at = arguments.iter().position(|argument| argument == word)?;
        arguments.get(at + 1).cloned()
    };
    let is_measured = arguments.iter().any(|argument| argument == "--bench");
    let program = value("--program").unwrap_or(env!("CARGO_BIN_EXE_mercat").to_owned());
    let projects = value("--projects").map(|number| number.parse().expect("a number"));
    let sizes = match projects {
        Some(projects) => vec![projects],
        None if is_measured => vec![60, 10_000],
        None => vec![60],
    };
    let edits = if is_measured { 15 } else { 2 };
    println!(
        "projects  edit   first page  from saving to the new page (median, longest)  processor  memory at its peak"
    );
    for projects in sizes {
        for kind in ["words", "title"] {
            measure(&program, projects, kind, edits);
        }
    }
}

fn measure(program: &str, projects: usize, kind: &str, edits: usize) {
    let folder = tempfile::tempdir().expect("there is room for a folder");
    let content = folder.path().join("content");
    generate::write(&Shape::of_projects(projects).files(), &content).expect("there is room");
    let file = a_project(&content);
    let id = file
        .file_stem()
        .and_then(|name| name.to_str())
        .expect("a name");
    let address = format!("/projects/{id}/");
    let start = Instant::now();
    let served = Served::start(program, &content);
    served.get(&address);
    let first = start.elapsed();
    let text = fs::read_to_string(&file).expect("the project is there");
    let (mut waits, mut processor) = (Vec::new(), Duration::ZERO);
    for number in 0..edits {
        std::thread::sleep(PAUSE);
        let page = served.get(&address);
        let edition = between(&page, "data-edition=\"", "\"").expect("the page names its edition");
        let mut events = served.ask(&format!("/~mercat/events?edition={edition}"));
        let edited = format!("Edited for the {number}th time");
        let new = match kind {
            "title" => with_title(&text, &edited),
            _ => format!("{text}\n{edited}\n"),
        };
        let (used, start) = (served.processor_time(), Instant::now());
        fs::write(&file, new).expect("it can be written");
        wait_for_word(&mut events);
        let page = served.get(&address);
        waits.push(start.elapsed());
        processor += served.processor_time().saturating_sub(used);
        assert!(page.contains(&edited), "the page is not the new one");
    }
    waits.sort();
    println!(
        "{projects:>8}  {kind}  {:>8.2} s  {:>36} ms, {} ms  {:>6} ms  {:>6} MB",
        first.as_secs_f64(),
        waits[waits.len() / 2].as_millis(),
        waits[waits.len() - 1].as_millis(),
        processor.as_millis() / edits as u128,
        served.peak_memory()
    );
}

fn with_title(text: &str, title: &str) -> String {
    let (head, rest) = text.split_once("title: ").expect("it has a title");
    let (_, rest) = rest.split_once('\n').expect("and more");
    format!("{head}title: {title}\n{rest}")
}

/// Returns the file of a project in the middle of all.
fn a_project(content: &Path) -> PathBuf {
    let entries = fs::read_dir(content.join("projects")).expect("it has projects");
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    files[files.len() / 2].clone()
}

/// A running server.
struct Served {
    child: Child,
    /// Its host and port, and the path of the portal there.
    host: String,
    base: String,
}

impl Served {
    fn start(program: &str, content: &Path) -> Served {
        let free = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr());
        let host = free.expect("a free port").to_string();
        let port = host.rsplit(':').next().expect("a port");
        let mut command = Command::new(program);
        command.args(["serve", "--port", port, "--content"]);
        let command = command.arg(content).stdout(Stdio::null());
        let child = command.stderr(Stdio::null()).spawn().expect("it starts");
        let mut served = Served {
            child,
            host: host.clone(),
            base: String::new(),
        };
        // An earlier version serves at the top whatever the address of the portal; this one leads to where it serves.
        let mut front = String::new();
        served
            .ask("/")
            .read_to_string(&mut front)
            .expect("an answer");
        let base = between(&front, "Location: ", "/\r\n").unwrap_or_default();
        base.clone_into(&mut served.base);
        served
    }

    fn ask(&self, path: &str) -> BufReader<TcpStream> {
        let again = |_| {
            std::thread::sleep(Duration::from_millis(5));
            TcpStream::connect(&self.host)
        };
        let first = TcpStream::connect(&self.host).ok();
        let stream = first.or_else(|| (0..2000).map(again).find_map(Result::ok));
        let mut stream = stream.expect("it listens");
        let host = &self.host;
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        BufReader::new(stream)
    }

    fn get(&self, address: &str) -> String {
        let mut page = String::new();
        let mut answer = self.ask(&format!("{}{address}", self.base));
        answer.read_to_string(&mut page).expect("an answer");
        assert!(page.starts_with("HTTP/1.1 200"), "{page}");
        page
    }

    /// Returns the processor time that it has used; nothing where the system does not tell as Linux does.
    fn processor_time(&self) -> Duration {
        let path = format!("/proc/{}/stat", self.child.id());
        let text = fs::read_to_string(path).unwrap_or_default();
        let fields = text
            .rsplit(')')
            .next()
            .unwrap_or_default()
            .split_whitespace();
        let ticks = fields
            .skip(11)
            .take(2)
            .filter_map(|ticks| ticks.parse::<u64>().ok());
        Duration::from_millis(ticks.sum::<u64>() * 10)
    }

    /// Returns the most memory that it has used, in megabytes.
    fn peak_memory(&self) -> u64 {
        let path = format!("/proc/{}/status", self.child.id());
        let text = fs::read_to_string(path).unwrap_or_default();
        let kilobytes =
            between(&text, "VmHWM:", "kB").and_then(|text| text.trim().parse::<u64>().ok());
        kilobytes.unwrap_or_default() / 1024
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn wait_for_word(events: &mut BufReader<TcpStream>) {
    let mut lines = events.lines();
    lines
        .find(|line| line.as_ref().is_ok_and(|line| line.starts_with("data: ")))
        .expect("word of the edit")
        .expect("word of the edit");
}

fn between<'t>(text: &'t str, before: &str, behind: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(before)?;
    rest.split_once(behind).map(|(found, _)| found)
}
