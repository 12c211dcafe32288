//! Small portals for tests, each in one string of named files. The only caller of the library in the tests: what a test says is
//! what goes in and what comes out.
//!
//! A line `== path` begins a file. `site.yaml` is there by itself unless a test brings its own.

pub(crate) mod html;
pub(crate) mod program;
pub(crate) mod served;
pub(crate) mod source;

use std::path::Path;
use std::sync::Arc;

use mercat::content::{self, Content};
use mercat::place::File;
use mercat::portal::link;
use mercat::problem::{Report, Severity, text};
use mercat::record::{self, Conventions, Drafts, FileRecords};
use mercat::route::Address;
use mercat::site::{Options, Site};

/// What `site.yaml` says unless a test says otherwise.
pub(crate) const SITE: &str = "title: Test\nbase_url: https://example.org/\nlanguage: en-GB\n";

/// A content folder of its own, gone when it is dropped.
pub(crate) struct Portal {
    folder: tempfile::TempDir,
}

/// A portal with the files that `files` names.
pub(crate) fn portal(files: &str) -> Portal {
    let portal = Portal::empty();
    portal.write("site.yaml", SITE);
    for file in format!("\n{files}").split("\n== ").skip(1) {
        let (path, text) = file.split_once('\n').unwrap_or((file, ""));
        let end = if text.is_empty() || text.ends_with('\n') {
            ""
        } else {
            "\n"
        };
        portal.write(path.trim(), format!("{text}{end}"));
    }
    portal
}

impl Portal {
    /// A folder without a file.
    pub(crate) fn empty() -> Portal {
        Portal {
            folder: tempfile::tempdir().expect("a temporary folder"),
        }
    }

    /// Where the content lies.
    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file, of whatever bytes.
    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) -> &Portal {
        let path = self.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, bytes).expect("a file");
        self
    }

    /// Everything that is wrong with it.
    pub(crate) fn report(&self) -> Report {
        let (content, mut report) = content::read(self.path(), "");
        let records = report.keep(record::read(&content, Drafts::LeftOut));
        report.keep(link::link(records));
        report
    }

    /// The date by which pages speak of it; empty where nothing dates it.
    pub(crate) fn date(&self) -> String {
        let (content, _) = content::read(self.path(), "");
        let (records, _) = record::read(&content, Drafts::LeftOut);
        let (portal, _) = link::link(records);
        let date = portal.and_then(|portal| portal.shown_date());
        date.map_or_else(String::new, |date| date.to_string())
    }

    /// Everything that is wrong with it, as the terminal shows it.
    pub(crate) fn problems(&self) -> String {
        shown(&self.report())
    }

    /// What stops a build of the portal whose content lies in `content/` and whose theme in `themes/`, as the terminal shows it.
    pub(crate) fn errors_with_theme(&self) -> String {
        let (_, report) = loaded(&self.path().join("content"));
        let report = report.filtered(|problem| problem.severity() == Severity::Error);
        shown(&report).replace(&format!("{}/", self.path().display()), "")
    }

    /// What stops a build, as the terminal shows it.
    pub(crate) fn errors(&self) -> String {
        shown(
            &self
                .report()
                .filtered(|problem| problem.severity() == Severity::Error),
        )
    }

    /// What is published, by address.
    #[track_caller]
    pub(crate) fn addresses(&self) -> Vec<String> {
        let site = self.site();
        let routes = site.routes().iter();
        routes.map(|route| route.address.to_string()).collect()
    }

    /// What is published at `address`.
    #[track_caller]
    pub(crate) fn bytes(&self, address: &str) -> Vec<u8> {
        let site = self.site();
        let addresses = || site.routes().iter().map(|route| route.address.as_str());
        let route = site.routes().at(&Address::new(address));
        let route = route.unwrap_or_else(|| {
            let all = addresses().collect::<Vec<_>>().join("\n");
            panic!("nothing is published at {address}, but at:\n{all}")
        });
        let body = site.render(route).unwrap_or_else(|problem| {
            panic!("{address}: {}", problem.message);
        });
        body.into_bytes()
    }

    #[track_caller]
    fn site(&self) -> Site {
        let (site, report) = loaded(self.path());
        site.unwrap_or_else(|| panic!("no site:\n{}", shown(&report)))
    }

    /// What the page at `address` says in its `<main>`.
    #[track_caller]
    pub(crate) fn page(&self, address: &str) -> String {
        let page = String::from_utf8(self.bytes(address)).expect("UTF-8");
        let (_, from_main) = page.split_once("<main").expect("a <main>");
        let (_, main) = from_main.split_once('>').expect("the tag's end");
        let (main, _) = main.split_once("</main>").expect("the end of <main>");
        main.trim().to_owned()
    }
}

/// What a build would publish of a content folder, and all that is wrong with it.
pub(crate) fn loaded(content: &Path) -> (Option<Site>, Report) {
    Site::load(&Options {
        content: content.to_path_buf(),
        base_url: None,
        repository: None,
        origin: None,
        drafts: Drafts::LeftOut,
        cache: None,
        revision: None,
        commits: None,
    })
}

/// A portal that was read once, of which one file at a time is changed. Its drafts are read as if they were published: what is
/// wrong in a draft is said only then.
pub(crate) struct Read {
    content: Content,
    conventions: Conventions,
    files: Vec<Arc<FileRecords>>,
}

impl Read {
    /// Reads the portal in a folder, in which nothing is wrong with any name.
    pub(crate) fn at(folder: &Path) -> Read {
        let (content, _) = content::read(folder, "");
        let conventions = record::conventions(&content);
        let files = content
            .files
            .iter()
            .map(|entry| Arc::new(record::read_file(entry, &conventions)))
            .collect();
        Read {
            content,
            conventions,
            files,
        }
    }

    /// Every record's file with its text.
    pub(crate) fn texts(&self) -> Vec<(String, String)> {
        let texts = self.content.files.iter();
        texts
            .map(|entry| (entry.file.inner().to_owned(), entry.file.text.clone()))
            .collect()
    }

    /// What is wrong if the file at `index` holds `text`.
    pub(crate) fn with(&self, index: usize, text: &str) -> Report {
        let mut content = self.content.clone();
        let entry = &mut content.files[index];
        entry.file = Arc::new(File::new("", entry.file.inner(), text.to_owned()));
        let conventions = record::conventions(&content);
        let mut files = self.files.clone();
        if conventions == self.conventions {
            files[index] = Arc::new(record::read_file(&content.files[index], &conventions));
        } else {
            files = content
                .files
                .iter()
                .map(|entry| Arc::new(record::read_file(entry, &conventions)))
                .collect();
        }
        linked(&content, &files)
    }

    /// What is wrong without the file at `index`.
    pub(crate) fn without(&self, index: usize) -> Report {
        let (mut content, mut files) = (self.content.clone(), self.files.clone());
        content.files.remove(index);
        files.remove(index);
        linked(&content, &files)
    }
}

fn linked(content: &Content, files: &[Arc<FileRecords>]) -> Report {
    let mut report = record::problems(content, files, Drafts::Included);
    let records = report.keep(record::gather(content, files, Drafts::Included));
    report.keep(link::link(records));
    report
}

/// A report as the terminal shows it.
pub(crate) fn shown(report: &Report) -> String {
    let mut text = Vec::new();
    text::write(report, text::Colour::Plain, &mut text).expect("memory");
    String::from_utf8(text)
        .expect("UTF-8")
        .trim_end()
        .to_owned()
}
