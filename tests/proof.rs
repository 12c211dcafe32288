//! What a site says of its own making. In: portals, in Git and outside. Out: the list of its files with their fingerprints, and the revision
//! that its pages say.

use std::fmt::Write as _;

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::support::program::{Desk, run};

const MANIFEST: &str = ".well-known/mercat.json";
const SITE: &str = "title: Test\nbase_url: https://valley.example/\nlanguage: en-GB\n";

/// A repository with a portal, all of it committed.
fn repository(settings: &str) -> Desk {
    let desk = Desk::empty();
    desk.write("content/site.yaml", format!("{SITE}{settings}"));
    desk.write("content/pages/about.md", "---\ntitle: About\n---\nOne.\n");
    shell(&desk, "git init --quiet --initial-branch=main .");
    commit(&desk);
    desk
}

fn commit(desk: &Desk) {
    shell(
        desk,
        "git add content && git -c user.name=A -c user.email=a@valley.example commit --quiet --message=Pages",
    );
}

fn shell(desk: &Desk, line: &str) -> String {
    run(&mut desk.shell(line)).must_be(0).output
}

fn head(desk: &Desk) -> String {
    shell(desk, "git rev-parse HEAD").trim().to_owned()
}

fn manifest(desk: &Desk) -> Value {
    serde_json::from_str(&desk.read(&format!("public/{MANIFEST}"))).unwrap()
}

/// What the foot of the front page says of the revision.
fn foot(desk: &Desk) -> String {
    let page = desk.read("public/index.html");
    let Some((_, rest)) = page.split_once("<p>Built from ") else {
        return String::new();
    };
    rest.split_once("</p>").unwrap().0.to_owned()
}

#[test]
fn every_file_of_a_site_is_listed_with_its_sha256() {
    let desk = Desk::with_portal("sample");
    let built = desk.build();
    let said = manifest(&desk);
    let listed: Vec<(&String, &Value)> = said["files"].as_object().unwrap().iter().collect();
    let mut written: Vec<(String, Value)> = Vec::new();
    for (path, bytes) in &built {
        if path == MANIFEST || path == ".mercat" {
            continue;
        }
        let mut hash = String::new();
        for byte in Sha256::digest(bytes) {
            write!(hash, "{byte:02x}").unwrap();
        }
        written.push((path.clone(), Value::String(hash)));
    }
    assert!(written.len() > 20, "{}", written.len());
    let written: Vec<(&String, &Value)> = written.iter().map(|(path, hash)| (path, hash)).collect();
    assert_eq!(listed, written);
    assert_eq!(said["program"]["version"], env!("CARGO_PKG_VERSION"));
}

#[test]
fn a_site_says_which_commit_it_is_built_from_and_how_it_was_asked_for() {
    let desk = repository("repository: {url: https://forge.example/valley/portal/}\n");
    desk.run(&["build", "--base-url", "https://other.example/x", "--drafts"])
        .must_be(0);
    let commit = head(&desk);
    let short = &commit[..12];
    let said = manifest(&desk);
    assert_eq!(
        said["content"],
        serde_json::json!({"commit": commit, "folder": "content", "uncommitted_changes": false})
    );
    assert_eq!(
        said["options"],
        serde_json::json!({"base_url": "https://other.example/x/", "repository": null, "drafts": true, "portable": false})
    );
    assert_eq!(
        foot(&desk),
        format!(
            "<a href=\"https://forge.example/valley/portal/commit/{commit}\">revision {short}</a>."
        )
    );
}

#[test]
fn changes_that_nobody_has_committed_are_said_of_content_and_theme_and_nothing_else() {
    let desk = repository("");
    let says_changed = |desk: &Desk| {
        desk.build();
        let is_changed = manifest(desk)["content"]["uncommitted_changes"].clone();
        let short = &head(desk)[..12];
        let foot = foot(desk);
        if is_changed == true {
            assert_eq!(
                foot,
                format!("revision {short}. With changes that nobody has committed yet.")
            );
        } else {
            assert_eq!(foot, format!("revision {short}."));
        }
        is_changed == true
    };
    assert!(!says_changed(&desk));
    desk.write("notes.txt", "not content");
    assert!(!says_changed(&desk));
    desk.write("content/pages/about.md", "---\ntitle: About\n---\nTwo.\n");
    assert!(says_changed(&desk));
    commit(&desk);
    assert!(!says_changed(&desk));
    desk.write("content/pages/new.md", "---\ntitle: New\n---\nOne.\n");
    assert!(says_changed(&desk));
    // What Git is told to pass over is published all the same.
    desk.write(".gitignore", "new.md\nof-a-desktop\n");
    assert!(says_changed(&desk));
    std::fs::remove_file(desk.path("content/pages/new.md")).unwrap();
    desk.write("content/.of-a-desktop/of-a-desktop", "");
    assert!(!says_changed(&desk));
    desk.write("themes/civic/assets/own.txt", "of this portal");
    assert!(says_changed(&desk));
}

#[test]
fn the_folder_as_committed_and_the_revision_give_the_same_bytes() {
    let desk = repository("");
    let folder = desk.build();
    desk.run(&["build", "--revision", "main"]).must_be(0);
    assert!(desk.tree("public") == folder);
    desk.write("content/pages/about.md", "---\ntitle: Later\n---\n");
    commit(&desk);
    desk.run(&["build", "--revision", "HEAD~1"]).must_be(0);
    assert!(desk.tree("public") == folder);
    assert!(desk.build() != folder);
}

#[test]
fn content_outside_git_says_no_revision() {
    let desk = Desk::empty();
    desk.write("content/site.yaml", SITE);
    desk.build();
    assert_eq!(manifest(&desk)["content"], Value::Null);
    assert_eq!(foot(&desk), "");
    // Nor does a repository without a commit.
    shell(&desk, "git init --quiet .");
    desk.build();
    assert_eq!(manifest(&desk)["content"], Value::Null);
}
