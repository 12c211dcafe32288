//! Small portals for tests, each in one string of named files. The only caller of the library in the tests: what a test says is
//! what goes in and what comes out.
//!
//! A line `== path` begins a file. `site.yaml` is there by itself unless a test brings its own.

#![allow(
    dead_code,
    unreachable_pub,
    reason = "each test uses its own part of this"
)]
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a small portal lies in a folder, and a test stops at the first thing that is not as it should be"
)]

use std::path::Path;

use mercat::problem::{Report, text};
use mercat::{content, record};

/// What `site.yaml` says unless a test says otherwise.
const SITE: &str = "title: Test\nbase_url: https://example.org/\nlanguage: en-GB\n";

/// A content folder of its own, gone when it is dropped.
pub struct Portal {
    folder: tempfile::TempDir,
}

/// A portal with the files that `files` names.
pub fn portal(files: &str) -> Portal {
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
    pub fn empty() -> Portal {
        Portal {
            folder: tempfile::tempdir().expect("a temporary folder"),
        }
    }

    /// Where the content lies.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file, of whatever bytes.
    pub fn write(&self, path: &str, bytes: impl AsRef<[u8]>) -> &Portal {
        let path = self.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, bytes).expect("a file");
        self
    }

    /// Deletes a file.
    pub fn remove(&self, path: &str) -> &Portal {
        std::fs::remove_file(self.path().join(path)).expect("a file");
        self
    }

    /// Everything that is wrong with it.
    pub fn report(&self) -> Report {
        let (content, mut report) = content::read(self.path(), "");
        report.keep(record::read(&content, record::Drafts::LeftOut));
        report
    }

    /// The problems as the terminal shows them.
    pub fn problems(&self) -> String {
        let mut text = Vec::new();
        text::write(&self.report(), text::Colour::Plain, &mut text).expect("memory");
        String::from_utf8(text)
            .expect("UTF-8")
            .trim_end()
            .to_owned()
    }
}

/// The problems of a portal with these files.
pub fn problems(files: &str) -> String {
    portal(files).problems()
}
