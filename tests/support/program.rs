//! The program, and a folder of its own for each test to run it in. In: files, arguments. Out: what it printed, its exit
//! status and the files afterwards. Never calls the library: here only what a user sees counts.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_mercat");

/// A folder that is gone at the end of the test.
pub(crate) struct Desk {
    folder: TempDir,
    cache: TempDir,
}

/// What a run came to.
#[derive(Debug)]
pub(crate) struct Run {
    /// The exit status; nothing when the run was killed.
    pub(crate) status: Option<i32>,
    /// What it printed for those who read on.
    pub(crate) output: String,
    /// What it printed for those who watch.
    pub(crate) errors: String,
}

impl Desk {
    /// An empty folder.
    pub(crate) fn empty() -> Desk {
        Desk {
            folder: TempDir::new().unwrap(),
            cache: TempDir::new().unwrap(),
        }
    }

    /// The folder in which the program may keep what took long.
    pub(crate) fn cache(&self) -> &Path {
        self.cache.path()
    }

    /// A folder in which `content` is one of the portals of `tests/portals`.
    pub(crate) fn with_portal(name: &str) -> Desk {
        let desk = Desk::empty();
        let portal = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/portals")
            .join(name);
        for (path, bytes) in tree(&portal) {
            desk.write(&format!("content/{path}"), bytes);
        }
        desk
    }

    /// A path inside the folder.
    pub(crate) fn path(&self, inner: &str) -> PathBuf {
        self.folder.path().join(inner)
    }

    /// Writes a file, and the folders that it needs.
    pub(crate) fn write(&self, inner: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(inner);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Copies a folder with all that it holds.
    pub(crate) fn copy(&self, from: &str, to: &str) {
        for (path, bytes) in self.tree(from) {
            self.write(&format!("{to}/{path}"), bytes);
        }
    }

    /// Reads a text file.
    pub(crate) fn read(&self, inner: &str) -> String {
        fs::read_to_string(self.path(inner)).unwrap()
    }

    /// Every file below a folder, with its bytes.
    pub(crate) fn tree(&self, inner: &str) -> BTreeMap<String, Vec<u8>> {
        tree(&self.path(inner))
    }

    /// The names of what lies directly in a folder.
    pub(crate) fn names(&self, inner: &str) -> Vec<String> {
        let entries = fs::read_dir(self.path(inner)).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// The program in this folder.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM);
        command.args(arguments);
        self.settled(command)
    }

    /// A line as it is typed, in this folder.
    pub(crate) fn shell(&self, line: &str) -> Command {
        let mut command = Command::new("sh");
        let program = Path::new(PROGRAM).parent().unwrap().display();
        command.args(["-c", &format!("PATH=\"{program}:$PATH\"; {line}")]);
        self.settled(command)
    }

    /// A command in this folder, with nothing in its environment that could change what it prints.
    fn settled(&self, mut command: Command) -> Command {
        command.current_dir(self.folder.path()).stdin(Stdio::null());
        command.env("XDG_CACHE_HOME", self.cache.path());
        for name in [
            "CI",
            "CLICOLOR_FORCE",
            "GITHUB_ACTIONS",
            "GITHUB_STEP_SUMMARY",
            "LANG",
            "LC_ALL",
            "NO_COLOR",
            "RAYON_NUM_THREADS",
            "TZ",
        ] {
            command.env_remove(name);
        }
        command
    }

    /// Runs the program to its end.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        run(&mut self.command(arguments))
    }

    /// Starts the program and lets it run.
    pub(crate) fn start(&self, arguments: &[&str]) -> Running {
        let child = self
            .command(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        Running { child }
    }

    /// Builds the site, which must go well.
    pub(crate) fn build(&self) -> BTreeMap<String, Vec<u8>> {
        self.run(&["build", "--no-sync"]).must_be(0);
        self.tree("public")
    }
}

impl Run {
    /// Asserts the exit status.
    #[track_caller]
    pub(crate) fn must_be(self, status: i32) -> Run {
        assert_eq!(
            self.status,
            Some(status),
            "{}\n{}",
            self.output,
            self.errors
        );
        self
    }
}

/// A program that runs beside the test. It ends with it at the latest.
pub(crate) struct Running {
    pub(crate) child: Child,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Runs a command to its end.
pub(crate) fn run(command: &mut Command) -> Run {
    let done = command.output().unwrap();
    Run {
        status: done.status.code(),
        output: String::from_utf8(done.stdout).unwrap(),
        errors: String::from_utf8(done.stderr).unwrap(),
    }
}

/// Asks again and again until there is an answer, at most half a minute long.
#[track_caller]
pub(crate) fn eventually<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(
            start.elapsed() < Duration::from_secs(30),
            "never came: {what}"
        );
        // Without a rest whoever is waited for would have half of the machine.
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// Every file below a folder, with its bytes.
pub(crate) fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(Result::unwrap);
    files
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let inner = entry
                .path()
                .strip_prefix(folder)
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned();
            (inner, fs::read(entry.path()).unwrap())
        })
        .collect()
}
