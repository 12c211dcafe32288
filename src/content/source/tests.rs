use std::fs;
use std::process::Command;

use super::*;
use crate::content;

/// A repository, and a folder in it that is called `content`.
struct Clone {
    folder: TempDir,
}

impl Clone {
    fn new() -> Clone {
        let clone = Clone {
            folder: TempDir::new().unwrap(),
        };
        clone.git(&["init", "--quiet", "--initial-branch=main"]);
        clone
    }

    fn git(&self, arguments: &[&str]) -> String {
        let output = Command::new("git")
            .current_dir(self.folder.path())
            .args(["-c", "user.name=A", "-c", "user.email=a@example.org"])
            .args(arguments)
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn commit(&self, tag: &str) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", tag]);
        self.git(&["tag", tag]);
    }

    fn content(&self) -> PathBuf {
        self.folder.path().join("content")
    }

    fn open(&self, name: &str) -> Result<OpenSource, Failure> {
        ContentSource::named(name, &self.content())?.open()
    }

    fn refused(&self, name: &str) -> String {
        let failure = self.open(name).unwrap_err();
        format!("{}; {}", failure.message, failure.help.unwrap_or_default())
    }
}

const SITE: &str = "title: Test\nbase_url: https://example.org/\nlanguage: en-GB\n";

/// The paths and texts of what is read, and what is wrong with it.
fn read(source: &OpenSource) -> (Vec<(String, String)>, Vec<String>) {
    let (content, report) = content::read(&source.folder, "content");
    let files = content.files.iter();
    let files = files.map(|entry| (entry.file.path.clone(), entry.file.text.clone()));
    let pictures = content.pictures.iter();
    let pictures = pictures.map(|picture| (picture.path.clone(), format!("{:?}", picture.raster)));
    let problems = report.in_order();
    let problems = problems.iter().map(|problem| problem.message.clone());
    (files.chain(pictures).collect(), problems.collect())
}

#[test]
fn a_revision_reads_as_a_checkout_of_it_does() {
    let clone = Clone::new();
    clone.write("content/site.yaml", SITE);
    clone.write(
        "content/projects/map.md",
        "---\ntitle: Map\nsummary: One\n---\n",
    );
    clone.write(
        "content/projects/Größe & so.md",
        "---\ntitle: A\nsummary: B\n---\n",
    );
    clone.write("content/images/dot.png", picture());
    clone.write(
        "content/images/big.jpg",
        "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n",
    );
    clone.write("content/pages/lines.md", "---\r\ntitle: Lines\r\n---\r\n");
    clone.write(".gitattributes", "*.yaml text eol=crlf\n");
    clone.write("elsewhere/note.md", "not content");
    clone.write("themes/own/theme.yaml", "name: own\n");
    #[cfg(unix)]
    std::os::unix::fs::symlink(
        "../../elsewhere/note.md",
        clone.folder.path().join("content/pages/note.md"),
    )
    .unwrap();
    clone.commit("first");
    let checkout = TempDir::new().unwrap();
    let target = checkout.path().join("clone");
    clone.git(&["clone", "--quiet", ".", target.to_str().unwrap()]);
    let folder = ContentSource::Folder(target.join("content"))
        .open()
        .unwrap();
    let revision = clone.open("first").unwrap();
    assert_eq!(read(&revision), read(&folder));
    assert_eq!(revision.shown_as, "first:content");
    assert!(read(&revision).0.len() >= 5, "{:?}", read(&revision));
    let theme = revision
        .folder
        .with_file_name("themes")
        .join("own/theme.yaml");
    assert!(fs::read_to_string(theme).unwrap().contains("own"));
    assert!(!revision.folder.with_file_name("elsewhere").exists());
}

/// A picture of one point.
fn picture() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 1, 1);
    encoder.set_color(png::ColorType::Rgb);
    encoder
        .write_header()
        .unwrap()
        .write_image_data(&[0, 0, 0])
        .unwrap();
    bytes
}

#[test]
fn a_revision_is_read_without_a_change_to_the_clone() {
    let clone = Clone::new();
    clone.write("content/site.yaml", SITE);
    clone.commit("first");
    clone.write("content/site.yaml", SITE.replace("Test", "Later"));
    clone.commit("second");
    clone.write("content/site.yaml", SITE.replace("Test", "Not yet"));
    clone.write("content/pages/new.md", "---\ntitle: New\n---\n");
    clone.git(&["add", "content/pages/new.md"]);
    let before = clone.git(&["status", "--porcelain=v2", "--branch"]);
    let revision = clone.open("first").unwrap();
    assert_eq!(read(&revision).0[0].1, SITE);
    assert_eq!(clone.git(&["status", "--porcelain=v2", "--branch"]), before);
    let kept = revision.folder.clone();
    assert!(kept.exists());
    drop(revision);
    assert!(!kept.exists());
}

#[test]
fn content_that_has_moved_is_found_by_its_old_name() {
    let clone = Clone::new();
    clone.write("readme.txt", "A portal is to come");
    clone.commit("none");
    clone.write("portal/old/site.yaml", SITE);
    clone.commit("first");
    clone.git(&["mv", "portal/old", "content"]);
    clone.commit("second");
    assert_eq!(
        clone.refused("none"),
        "there is no folder `content` in the revision `none`; name the folder as it was called then, as in `none:old-folder`"
    );
    assert_eq!(clone.open("first").unwrap().shown_as, "first:portal/old");
    let revision = clone.open("first:portal/old").unwrap();
    assert_eq!(read(&revision).0[0].1, SITE);
    assert_eq!(revision.shown_as, "first:portal/old");
}

#[test]
fn content_may_be_the_whole_repository_or_gone_from_the_folder() {
    let clone = Clone::new();
    clone.write("site.yaml", SITE);
    clone.write("pages/a.md", "---\ntitle: A\n---\n");
    clone.commit("first");
    let whole = ContentSource::revision("first", clone.folder.path())
        .open()
        .unwrap();
    assert_eq!(read(&whole).0.len(), 2);
    let other = Clone::new();
    other.write("content/site.yaml", SITE);
    other.commit("first");
    fs::remove_dir_all(other.content()).unwrap();
    assert_eq!(read(&other.open("first").unwrap()).0[0].1, SITE);
}

#[test]
fn what_git_does_not_have_is_said_with_what_to_do() {
    let clone = Clone::new();
    clone.write("content/site.yaml", SITE);
    clone.commit("version-1");
    assert_eq!(
        clone.refused("version-2"),
        "Git knows no revision `version-2`; write `version-1`"
    );
    assert_eq!(
        clone.refused("0123abc"),
        "Git knows no revision `0123abc`; write a branch, a tag or a commit that `git log` shows, or a folder that is there"
    );
    // An option of Git is a name like any other.
    assert_eq!(
        clone.refused("--all"),
        "Git knows no revision `--all`; write a branch, a tag or a commit that `git log` shows, or a folder that is there"
    );
    let nowhere = TempDir::new().unwrap();
    let failure = ContentSource::named("main", &nowhere.path().join("content"))
        .unwrap()
        .open()
        .unwrap_err();
    assert_eq!(
        failure.message,
        "the content lies in no Git repository, and only that could have a revision `main`"
    );
    assert_eq!(
        failure.help.as_deref(),
        Some("name a folder that is there, or run this within a clone of the repository")
    );
}

#[test]
fn a_day_before_the_history_has_no_state_and_one_long_after_it_has_the_newest() {
    let clone = Clone::new();
    clone.write("content/site.yaml", SITE);
    clone.commit("first");
    let on = |day: &str| {
        ContentSource::Day {
            day: Date::parse(day).unwrap(),
            beside: clone.content(),
        }
        .open()
    };
    for day in ["1960", "1969-12-31", "1970-01-01"] {
        let message = on(day).unwrap_err().message;
        assert_eq!(
            message,
            format!("Git knows no state of the content on {day}: its history begins later")
        );
    }
    assert_eq!(read(&on("2150").unwrap()).0.len(), 1);
}

#[test]
fn a_shallow_clone_says_so_instead_of_guessing() {
    let clone = Clone::new();
    clone.write("content/site.yaml", SITE);
    clone.commit("first");
    clone.write("content/site.yaml", SITE.replace("Test", "Later"));
    clone.commit("second");
    let shallow = Clone {
        folder: TempDir::new().unwrap(),
    };
    let from = format!("file://{}", clone.folder.path().display());
    shallow.git(&["clone", "--quiet", "--depth=1", "--no-tags", &from, "."]);
    assert_eq!(
        shallow.refused("first"),
        "Git does not know the revision `first`: this clone is shallow and holds only the newest part of the history; fetch the rest with `git fetch --unshallow`; in a workflow, write `fetch-depth: 0` where it checks out the repository"
    );
    let newest = shallow.open("main").unwrap();
    assert!(read(&newest).0[0].1.contains("Later"));
}

#[test]
fn the_kind_of_a_file_of_an_earlier_commit_follows_from_its_name_as_it_does_now() {
    use crate::content::folder::file_name::kind_by_name;
    use crate::value::record_kind::RecordKind;
    for (path, kind) in [
        ("site.yaml", Some(RecordKind::Settings)),
        ("strategy/index.md", Some(RecordKind::Strategy)),
        ("strategy/open.md", Some(RecordKind::Principle)),
        ("councils/east.yml", Some(RecordKind::Council)),
        ("councils/east.md", None),
        ("councils/README.md", None),
        ("projects/notes.txt", None),
        ("projects/index.md", None),
        ("projects/.hidden.md", None),
        ("projects/old/a.md", None),
        ("projects/a.md.bak", None),
        ("minutes/a.md", None),
        ("README.md", None),
    ] {
        assert_eq!(kind_by_name(path), kind, "{path}");
    }
}
