//! What a site says of its own making. In: portals, in Git and outside. Out: the list of its files with their fingerprints, and the revision
//! that its pages say.

use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};

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
        serde_json::json!({"commit": commit, "folder": "content", "uncommitted_changes": false, "history": true})
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

/// A web server over a folder, which ends with the test program.
struct WebServer {
    address: String,
}

impl WebServer {
    fn over(folder: PathBuf) -> WebServer {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/portal/", listener.local_addr().unwrap());
        std::thread::spawn(move || {
            for browser in listener.incoming() {
                let folder = folder.clone();
                std::thread::spawn(move || answer(&folder, browser.unwrap()));
            }
        });
        WebServer { address }
    }
}

/// Answers one request as a host does: the page of a folder at the folder, and `404.html` for what is not there.
fn answer(folder: &Path, mut browser: TcpStream) {
    let mut request = String::new();
    let mut reader = BufReader::new(browser.try_clone().unwrap());
    reader.read_line(&mut request).unwrap();
    let path = request.split(' ').nth(1).unwrap_or_default();
    let path = path.strip_prefix("/portal/").unwrap_or("none");
    let file = if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    };
    let (status, body) = match std::fs::read(folder.join(file)) {
        _ if path == "robots.txt" && folder.join("out-of-order").exists() => {
            ("403 Forbidden", Vec::new())
        }
        Ok(bytes) => ("200 OK", bytes),
        Err(_) => (
            "404 Not Found",
            std::fs::read(folder.join("404.html")).unwrap_or_default(),
        ),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    // Whoever has gone away needs no answer.
    let _ = browser
        .write_all(head.as_bytes())
        .and_then(|()| browser.write_all(&body));
}

/// The lines that `verify` prints.
fn verified(desk: &Desk, arguments: &[&str], status: i32) -> Vec<String> {
    let run = desk.run(&[&["verify"], arguments].concat()).must_be(status);
    run.output.lines().map(str::to_owned).collect()
}

#[test]
fn of_a_site_on_the_web_one_byte_changed_one_file_more_and_one_less_are_found() {
    let desk = repository("");
    desk.run(&["build", "--base-url", "http://127.0.0.1/portal"])
        .must_be(0);
    let server = WebServer::over(desk.path("public"));
    let site = server.address.as_str();
    let revision = format!("revision {}", &head(&desk)[..12]);
    // The folder goes on, and the site is held against what it was built from.
    desk.write("content/pages/about.md", "---\ntitle: Later\n---\n");
    let files = desk.tree("public").len() - 1;
    assert_eq!(
        verified(&desk, &[site], 0),
        [format!(
            "{site} is what {revision} says: all {files} files are the same."
        )]
    );

    let mut page = desk.tree("public").remove("about/index.html").unwrap();
    let last = page.len() - 2;
    page[last] ^= 1;
    desk.write("public/about/index.html", page);
    desk.write("public/extra/page.html", "more");
    std::fs::remove_file(desk.path("public/sitemap.xml")).unwrap();
    let listed = desk.read(&format!("public/{MANIFEST}")).replace(
        "\"files\": {",
        &format!("\"files\": {{\"extra/page.html\": \"{}\",", "0".repeat(64)),
    );
    desk.write(&format!("public/{MANIFEST}"), listed);
    let said = verified(&desk, &[site], 1);
    let same = files - 3;
    assert_eq!(
        said,
        [
            "other: .well-known/mercat.json",
            "other: about/index.html",
            "too much: extra/page.html",
            "missing: sitemap.xml",
            &format!(
                "{site} is not what {revision} says: 2 other, 1 missing, 1 too much, {same} same."
            ),
        ]
    );
    let all = desk.run(&["verify", site, "--format", "json"]).must_be(1);
    let all: Value = serde_json::from_str(&all.output).unwrap();
    assert_eq!(all["same"], false);
    let of = |file: &str| {
        let files = all["files"].as_array().unwrap();
        let one = files.iter().find(|one| one["file"] == file).unwrap();
        one["is"].as_str().unwrap().to_owned()
    };
    assert_eq!(of("about/index.html"), "other");
    assert_eq!(of("extra/page.html"), "too much");
    assert_eq!(of("sitemap.xml"), "missing");
    assert_eq!(of("index.html"), "same");
}

#[test]
fn what_a_host_does_not_answer_is_not_called_another() {
    let desk = repository("");
    desk.build();
    desk.write("public/out-of-order", "");
    let server = WebServer::over(desk.path("public"));
    let said = verified(&desk, &[&server.address], 2);
    assert_eq!(
        said[0],
        "not read: robots.txt (the host answers with status 403)"
    );
    assert!(
        said[1].starts_with("It cannot be told whether http://"),
        "{said:?}"
    );
    // Nobody listens there.
    let run = desk.run(&["verify", "http://127.0.0.1:9/"]).must_be(2);
    assert!(
        run.errors
            .starts_with("mercat: cannot read `http://127.0.0.1:9/.well-known/mercat.json`: "),
        "{}",
        run.errors
    );
}

#[test]
fn a_folder_tells_of_every_file_that_lies_in_it() {
    let desk = repository("");
    desk.run(&["build", "--drafts", "--portable"]).must_be(0);
    desk.write("public/.git/HEAD", "what publishes it");
    assert_eq!(verified(&desk, &["public", "--quiet"], 0), [""; 0]);
    desk.write("public/assets/added.js", "alert(1)");
    assert_eq!(
        verified(&desk, &["public", "--quiet"], 1),
        ["too much: assets/added.js"]
    );
}

#[test]
fn what_a_site_says_of_itself_is_held_against_the_revision_to_the_byte() {
    let desk = repository("");
    desk.build();
    let said = desk.read(&format!("public/{MANIFEST}"));
    let other_program = said.replacen("\"version\": \"", "\"version\": \"of a colleague, ", 1);
    desk.write(&format!("public/{MANIFEST}"), other_program);
    assert_eq!(verified(&desk, &["public", "--quiet"], 0), [""; 0]);
    let more = said.replacen('{', "{\"audited\": \"by nobody\",", 1);
    desk.write(&format!("public/{MANIFEST}"), more);
    let other = ["other: .well-known/mercat.json"];
    assert_eq!(verified(&desk, &["public", "--quiet"], 1), other);
    desk.write(&format!("public/{MANIFEST}"), "{");
    let run = desk.run(&["verify", "public"]).must_be(2);
    let no_list = "it has no `.well-known/mercat.json` that can be read\n";
    assert!(run.errors.contains(no_list), "{}", run.errors);
    let named = ["public", "--quiet", "--content", "main"];
    assert_eq!(verified(&desk, &named, 1), other);
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_not_waited_for() {
    let desk = repository("");
    desk.build();
    shell(
        &desk,
        "rm public/robots.txt && mkfifo public/robots.txt public/pipe",
    );
    assert_eq!(
        verified(&desk, &["public", "--quiet"], 1),
        ["too much: pipe", "not read: robots.txt (it is no file)"]
    );
}

#[test]
fn another_revision_can_be_named_and_a_site_that_names_none_is_held_against_that() {
    let desk = repository("");
    desk.build();
    shell(&desk, "git tag first");
    desk.write("content/pages/about.md", "---\ntitle: Later\n---\n");
    commit(&desk);
    let same = ["public", "--quiet", "--content", "first"];
    assert_eq!(verified(&desk, &same, 0), [""; 0]);
    let said = verified(&desk, &["public", "--content", "main"], 1);
    let first = shell(&desk, "git rev-parse first");
    assert!(said.contains(&"other: about/index.html".to_owned()));
    assert_eq!(
        said.last().unwrap(),
        &format!(
            "The site says that it was built from revision {}.",
            &first[..12]
        )
    );
    std::fs::remove_file(desk.path(&format!("public/{MANIFEST}"))).unwrap();
    assert_eq!(
        verified(&desk, &same, 1),
        ["missing: .well-known/mercat.json"]
    );
    let run = desk.run(&["verify", "public"]).must_be(2);
    assert_eq!(
        run.errors,
        "mercat: `public` does not say which revision it was built from: it has no `.well-known/mercat.json` that can be read\n  help: name the revision with --content, as in `--content main`\n"
    );
}

#[test]
fn a_site_built_with_changes_that_nobody_committed_is_not_what_its_revision_says() {
    let desk = repository("");
    desk.write("content/pages/about.md", "---\ntitle: Later\n---\n");
    desk.build();
    let said = verified(&desk, &["public"], 1);
    assert_eq!(
        said.last().unwrap(),
        "The site says itself that it was built with changes that nobody had committed."
    );
}

#[test]
fn content_outside_git_is_held_against_the_folder() {
    let desk = Desk::empty();
    desk.write("content/site.yaml", SITE);
    desk.build();
    let said = verified(&desk, &["public"], 0);
    assert!(
        said[0].starts_with("public is what the folder `content` says: all "),
        "{said:?}"
    );
    desk.write("content/pages/about.md", "---\ntitle: Later\n---\n");
    let said = verified(&desk, &["public", "--quiet"], 1);
    assert!(
        said.contains(&"missing: about/index.html".to_owned()),
        "{said:?}"
    );
}
