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
    clippy::missing_docs_in_private_items,
    reason = "no other code uses what a benchmark does"
)]
#![expect(
    clippy::print_stderr,
    reason = "the terminal is where a benchmark says what it did"
)]
#![expect(
    clippy::expect_used,
    reason = "a benchmark without its portal has nothing to measure"
)]

mod generate;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use divan::{Bencher, black_box};
use generate::Shape;
use mercat::content::{self, Content};
use mercat::portal;
use mercat::publish::{self, Durability, manifest::Origin};
use mercat::record::{self, Drafts, Records};
use mercat::route::{Address, Edition, Route};
use mercat::search::SearchIndex;
use mercat::site::{Options, Site};
use mercat::wording::{self, Words};
use tempfile::TempDir;

// The program's own.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How many projects the measured portals have.
const PROJECTS: [usize; 2] = [60, 10_000];

/// One page of each kind that grows with the portal, or of which there are many.
const PAGES: [&str; 10] = [
    "/",
    "/councils/",
    "/councils/orlamere/",
    "/projects/",
    "/projects/parking-permits-for-everyone/",
    "/strategy/",
    "/strategy/statement-1/",
    "/money/",
    "/sources/",
    "/data/gaps/",
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Some(folder) = value(&arguments, "--write") {
        return write(Path::new(folder), &arguments);
    }
    let benchmarks = divan::Divan::from_args();
    if arguments.iter().any(|argument| argument == "--bench") {
        benchmarks.main();
    } else {
        // Run as a test, each benchmark only has to work: the small portal shows that.
        benchmarks.skip_regex("10000").main();
    }
    ExitCode::SUCCESS
}

/// The value behind a word such as `--projects`.
fn value<'a>(arguments: &'a [String], word: &str) -> Option<&'a str> {
    let at = arguments.iter().position(|argument| argument == word)?;
    arguments.get(at + 1).map(String::as_str)
}

fn write(folder: &Path, arguments: &[String]) -> ExitCode {
    let Ok(projects) = value(arguments, "--projects").unwrap_or("60").parse() else {
        eprintln!("--projects takes a number, such as 10000");
        return ExitCode::from(2);
    };
    let files = Shape::of_projects(projects).files();
    if let Err(error) = generate::write(&files, folder) {
        eprintln!("{}: {error}", folder.display());
        return ExitCode::from(2);
    }
    eprintln!("wrote {} files to {}", files.len(), folder.display());
    ExitCode::SUCCESS
}

/// A folder that is deleted with the value, in memory where the system has such a place.
fn folder() -> TempDir {
    let in_memory = Path::new("/dev/shm");
    let made = if in_memory.is_dir() {
        tempfile::tempdir_in(in_memory)
    } else {
        tempfile::tempdir()
    };
    made.expect("there is room for a folder")
}

/// A made-up portal, written to a folder.
fn portal_of(projects: usize) -> TempDir {
    let folder = folder();
    let files = Shape::of_projects(projects).files();
    generate::write(&files, folder.path()).expect("there is room for a portal");
    folder
}

fn content_of(folder: &TempDir) -> Content {
    content::read(folder.path(), "content").0
}

fn records_of(content: &Content) -> Records {
    record::read(content, Drafts::LeftOut).0
}

fn site_of(folder: &TempDir) -> Site {
    let options = Options {
        content: folder.path().to_path_buf(),
        base_url: None,
        repository: None,
        origin: None,
        drafts: Drafts::LeftOut,
        cache: None,
        revision: None,
        commits: None,
    };
    Site::load(&options).0.expect("a made-up portal is whole")
}

#[divan::bench(args = PROJECTS)]
fn read_content(bencher: Bencher, projects: usize) {
    let folder = portal_of(projects);
    bencher.bench(|| content_of(black_box(&folder)));
}

#[divan::bench(args = PROJECTS)]
fn read_records(bencher: Bencher, projects: usize) {
    let content = content_of(&portal_of(projects));
    bencher.bench(|| records_of(black_box(&content)));
}

#[divan::bench(args = PROJECTS)]
fn link(bencher: Bencher, projects: usize) {
    let records = records_of(&content_of(&portal_of(projects)));
    bencher
        .with_inputs(|| records.clone())
        .bench_values(portal::link);
}

#[divan::bench(args = PROJECTS)]
fn index_for_search(bencher: Bencher, projects: usize) {
    let records = records_of(&content_of(&portal_of(projects)));
    let portal = portal::link(records).0.expect("a made-up portal is whole");
    let language = wording::files("en-GB");
    let words = Words::load("en-GB", &language, &portal.settings.currency).0;
    let words = Arc::new(words.expect("the program's words are whole"));
    let edition = Edition {
        portal,
        words,
        changes: None,
    };
    bencher.bench(|| SearchIndex::new(black_box(&edition)));
}

#[divan::bench(args = PROJECTS)]
fn load_site(bencher: Bencher, projects: usize) {
    let folder = portal_of(projects);
    bencher.bench(|| site_of(black_box(&folder)));
}

/// Pages of the large portal, each by itself: what a reader of `mercat serve` waits for.
#[divan::bench(args = PAGES)]
fn render_one_page_of_10000(bencher: Bencher, address: &str) {
    let site = site_of(&portal_of(10_000));
    if let Some(route) = site.routes().at(&Address::new(address)) {
        bencher.bench(|| site.render(black_box(route)));
    }
}

#[divan::bench(args = PROJECTS)]
fn render_all(bencher: Bencher, projects: usize) {
    let site = site_of(&portal_of(projects));
    let routes: Vec<&Route> = site.routes().iter().collect();
    bencher.bench(|| {
        routes
            .iter()
            .filter(|route| site.render(route).is_ok())
            .count()
    });
}

#[divan::bench(args = PROJECTS)]
fn publish_site(bencher: Bencher, projects: usize) {
    let (site, output) = (site_of(&portal_of(projects)), folder());
    let site_folder: PathBuf = output.path().join("site");
    bencher.bench(|| {
        publish::publish(
            &site,
            &site_folder,
            &Origin::default(),
            Durability::Unsynced,
            &|_, _| {},
        )
    });
}
