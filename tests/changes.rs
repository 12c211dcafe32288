//! What changed when, as the site tells it. In: small repositories. Out: `/changes/`, its feed, and the day on which each page last changed.

use std::process::Command;

use crate::support::program::{Desk, run};

const BRIDGE: &[u8] = include_bytes!("portals/sample/images/bridge-at-brisvalle.png");

const SITE: &str = "title: Test\nbase_url: https://valley.example/\nlanguage: en-GB\nas_of: 2016\nrepository: {url: https://forge.example/valley}\n";

/// A repository, of which each commit is made on a day.
fn repository() -> Desk {
    let desk = Desk::empty();
    desk.write("content/site.yaml", SITE);
    desk.write("content/councils/north.yaml", "name: North Town\n");
    desk.write("content/pages/about.md", "---\ntitle: About\n---\nOne.\n");
    git(&desk, &["init", "--quiet", "--initial-branch=main"]);
    commit(&desk, "2016-05-31T23:30:00Z", "Initial commit");
    desk.write(
        "content/councils/north.yaml",
        "name: North Town\nmembership: {status: member, since: 2015-02-03}\n",
    );
    // Another way to write the same changes nothing.
    desk.write(
        "content/pages/about.md",
        "---\ntitle: \"About\"\n---\nOne.\n",
    );
    commit(
        &desk,
        "2016-06-02T00:30:00+02:00",
        "The board named its first member",
    );
    desk.write("content/pages/about.md", "---\ntitle: About\n---\n\nOne.\n");
    commit(&desk, "2016-06-10T12:00:00Z", "Leave a line");
    desk.write(
        "content/pages/about.md",
        "---\ntitle: About us\n---\nOne.\n",
    );
    commit(&desk, "2016-07-01T12:00:00Z", "Update about.md");
    desk
}

fn git(desk: &Desk, arguments: &[&str]) {
    let mut command = Command::new("git");
    command.current_dir(desk.path(".")).args(arguments);
    run(&mut command).must_be(0);
}

fn commit(desk: &Desk, moment: &str, message: &str) {
    git(desk, &["add", "content"]);
    commit_staged(desk, moment, message);
}

fn commit_staged(desk: &Desk, moment: &str, message: &str) {
    let mut command = Command::new("git");
    command
        .current_dir(desk.path("."))
        .env("GIT_AUTHOR_DATE", moment)
        .env("GIT_COMMITTER_DATE", moment)
        .args(["-c", "user.name=A", "-c", "user.email=a@valley.example"])
        .args(["commit", "--quiet", "--message", message]);
    run(&mut command).must_be(0);
}

/// The entries of a page of changes, without marks, folds and the names of revisions.
fn entries(page: &str) -> Vec<String> {
    let parts = page.split("<li id=\"revision-").skip(1);
    let entry = |part: &str| {
        let (_, rest) = part.split_once('>').unwrap();
        let (entry, _) = rest.split_once("</ol>").unwrap_or((rest, ""));
        let (day, rest) = entry.split_once("<span class=\"about\">").unwrap();
        let (_, said) = rest.split_once("</span>").unwrap();
        let mut text = String::new();
        for piece in day.split('<').chain(said.split('<')) {
            let (mark, words) = piece.split_once('>').unwrap_or(("", piece));
            // How many are folded is no word of what changed.
            if mark == "summary" {
                continue;
            }
            text.push_str(words);
        }
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    parts.map(entry).collect()
}

#[test]
fn each_revision_that_changes_a_fact_is_told_newest_first_with_its_day_and_its_reason() {
    let desk = repository();
    let built = desk.build();
    let page = desk.read("public/changes/index.html");
    assert_eq!(
        entries(&page),
        [
            "1 July 2016 About us: title: “About” → “About us”.",
            "1 June 2016 The reason given: The board named its first member North Town: its status as member is now given: since 3 February 2015.",
            "31 May 2016 Test: new settings of the portal. North Town: new council. About: new page.",
        ]
    );
    assert!(page.contains("This portal has changed what it says 3 times since"));
    assert!(page.contains("Two dates are kept apart."));
    assert!(page.contains("<a href=\"https://forge.example/valley/commit/"));
    let feed = desk.read("public/changes/feed.xml");
    assert_eq!(feed.matches("<entry>").count(), 3);
    assert!(feed.contains("<title>The board named its first member</title>"));
    assert!(feed.contains("<updated>2016-07-01T00:00:00Z</updated>"));
    assert!(page.contains("href=\"/changes/feed.xml\""));
    // The same from the revision, wherever and whenever that is.
    desk.run(&["build", "--revision", "main"]).must_be(0);
    assert!(desk.tree("public") == built);
}

#[test]
fn a_text_is_told_as_it_is_read_and_a_removed_page_with_its_reason() {
    let desk = repository();
    desk.write(
        "content/pages/about.md",
        "---\ntitle: About us\n---\n# Who we are\n\nOne. ![A map of the valley](../images/map.png)\n\n- Two\n",
    );
    desk.write("content/pages/old.md", "---\ntitle: Old\n---\nOld.\n");
    desk.write("content/pages/older.md", "---\ntitle: Older\n---\nOld.\n");
    desk.write("content/images/map.png", BRIDGE);
    desk.write("content/images/plan.png", BRIDGE);
    commit(&desk, "2016-08-01T12:00:00Z", "Show the valley");
    desk.write(
        "content/pages/about.md",
        "---\ntitle: About us\n---\n## Who we are\n\nOne.\n\n![A map of the valley](../images/plan.png)\n\n- Two of us\n",
    );
    std::fs::remove_file(desk.path("content/pages/old.md")).unwrap();
    let removed = "removed: [{record: pages/old, reason: Its words are on the page about us.}]\n";
    desk.write("content/site.yaml", format!("{SITE}{removed}"));
    commit(&desk, "2016-09-01T12:00:00Z", "Update about.md");
    // What is said of it later is a reason too; the earlier one still holds when its line is gone.
    std::fs::remove_file(desk.path("content/pages/older.md")).unwrap();
    commit(&desk, "2016-10-01T12:00:00Z", "Update about.md");
    let removed = "removed: [{record: pages/older, reason: Nobody read it}]\n";
    desk.write("content/site.yaml", format!("{SITE}{removed}"));
    commit(&desk, "2016-11-01T12:00:00Z", "Update site.yaml");
    desk.build();
    let page = desk.read("public/changes/index.html");
    let told = entries(&page);
    let of = |day: &str| told.iter().find(|entry| entry.starts_with(day)).unwrap();
    assert_eq!(
        [of("1 August"), of("1 September")],
        [
            "1 August 2016 The reason given: Show the valley About us: heading added: “Who we are”. Picture added: “A map of the valley”. Text added: “Two”. Old, Older: new page.",
            "1 September 2016 Test: what was taken out “pages/old” is now given: reason “Its words are on the page about us.”. About us: set out in another way: “Who we are”. Another picture in the place of “A map of the valley”. Text added: “Two of us”. Text taken out: “Two”. “Old” is gone (page). The reason given: Its words are on the page about us."
        ]
    );
    assert_eq!(
        of("1 October"),
        "1 October 2016 “Older” is gone (page). The reason given: Nobody read it."
    );
}

#[test]
fn each_page_and_the_site_map_say_when_the_record_last_changed() {
    let desk = repository();
    desk.build();
    let last = |page: &str| {
        let page = desk.read(&format!("public/{page}index.html"));
        let (_, rest) =
            page.split_once(">The record behind this page last changed</a> on <time datetime=\"")?;
        rest.split('"').next().map(str::to_owned)
    };
    assert_eq!(last("councils/north/").as_deref(), Some("2016-06-01"));
    assert_eq!(last("about/").as_deref(), Some("2016-07-01"));
    assert_eq!(last("money/"), None);
    let map = desk.read("public/sitemap.xml");
    let of = |page: &str| {
        let (_, rest) = map
            .split_once(&format!("<loc>https://valley.example/{page}</loc>"))
            .unwrap();
        let (entry, _) = rest.split_once("</url>").unwrap();
        let (_, day) = entry.split_once("<lastmod>")?;
        day.split('<').next().map(str::to_owned)
    };
    assert_eq!(of("councils/north/").as_deref(), Some("2016-06-01"));
    assert_eq!(of("about/").as_deref(), Some("2016-07-01"));
    assert_eq!(of("money/"), None);
}

#[test]
fn a_record_that_is_gone_or_still_a_draft_has_no_link_and_no_word_too_much() {
    let desk = repository();
    desk.write(
        "content/pages/secret.md",
        "---\ntitle: Not yet\ndraft: true\n---\nOne.\n",
    );
    commit(&desk, "2016-08-01T12:00:00Z", "Begin a page");
    std::fs::remove_file(desk.path("content/pages/about.md")).unwrap();
    commit(&desk, "2016-08-02T12:00:00Z", "Nobody read it");
    desk.build();
    let page = desk.read("public/changes/index.html");
    assert_eq!(
        entries(&page)[0],
        "2 August 2016 The reason given: Nobody read it “About us” is gone (page)."
    );
    assert!(!page.contains("href=\"/about/\""));
    assert!(!page.contains("Not yet"));
}

#[test]
fn what_was_said_before_the_folder_was_moved_is_told_too() {
    let desk = repository();
    let before = {
        desk.build();
        entries(&desk.read("public/changes/index.html"))
    };
    git(&desk, &["mv", "content", "records"]);
    desk.write("records/councils/south.yaml", "name: South Town\n");
    desk.write("records/site.yaml", SITE.replace("Test", "The valley"));
    git(&desk, &["add", "records"]);
    commit_staged(&desk, "2016-08-01T12:00:00Z", "Move the records");
    git(&desk, &["mv", "records", "content"]);
    commit_staged(&desk, "2016-09-01T12:00:00Z", "Move them back");
    desk.build();
    let after = entries(&desk.read("public/changes/index.html"));
    let moved = "1 August 2016 The reason given: Move the records The valley: title: “Test” → “The valley”. South Town: new council.";
    assert_eq!(after[0], moved);
    let names = |all: &[String]| all.join("|").replace("The valley", "Test");
    assert_eq!(names(&after[1..]), names(&before));
    // A day on which it lay elsewhere.
    desk.run(&["build", "--as-of", "2016-08-15"]).must_be(0);
    assert_eq!(entries(&desk.read("public/changes/index.html")), after);
    desk.run(&["verify", "public"]).must_be(0);
    desk.run(&["build", "--as-of", "2016-06-05"]).must_be(0);
    assert_eq!(entries(&desk.read("public/changes/index.html")).len(), 2);
}

#[test]
fn one_who_may_join_is_called_as_the_portal_calls_them() {
    let desk = repository();
    let towns = format!("{SITE}members: {{one: town, many: towns, of: the valley}}\n");
    desk.write("content/site.yaml", towns);
    commit(&desk, "2016-08-01T12:00:00Z", "Call them towns");
    desk.write("content/councils/south.yaml", "name: South Town\n");
    commit(&desk, "2016-08-02T12:00:00Z", "Another");
    desk.build();
    let told = &entries(&desk.read("public/changes/index.html"))[0];
    assert!(told.ends_with("South Town: new town."), "{told}");
}

#[test]
fn a_merge_is_told_once_when_the_portal_began_to_say_it() {
    let desk = repository();
    git(&desk, &["checkout", "--quiet", "-b", "figures"]);
    desk.write("content/councils/south.yaml", "name: South Town\n");
    commit(&desk, "2016-09-01T12:00:00Z", "Add one");
    git(&desk, &["checkout", "--quiet", "main"]);
    let mut merge = Command::new("git");
    merge
        .current_dir(desk.path("."))
        .env("GIT_COMMITTER_DATE", "2016-09-20T12:00:00Z")
        .args(["-c", "user.name=A", "-c", "user.email=a@valley.example"])
        .args(["merge", "--quiet", "--no-ff", "figures", "--message"])
        .arg(
            "Merge pull request #1 from valley/figures\n\nSouth Town is asked\n"
                .replace("\\n", "\n"),
        );
    run(&mut merge).must_be(0);
    desk.build();
    let page = desk.read("public/changes/index.html");
    assert_eq!(
        entries(&page)[0],
        "20 September 2016 The reason given: South Town is asked South Town: new council."
    );
    assert_eq!(entries(&page).len(), 4);
}

#[test]
fn a_clone_without_the_whole_history_says_so_and_tells_no_changes() {
    let desk = repository();
    let clone = Desk::empty();
    let from = format!(
        "file://{}",
        desk.path(".").canonicalize().unwrap().display()
    );
    git(&clone, &["clone", "--quiet", "--depth=1", &from, "copy"]);
    let run = clone
        .run(&["build", "--verbose", "--content", "copy/content"])
        .must_be(0);
    assert!(
        run.output.contains(
            "warning[no-history]: the site does not say what changed when: this clone is shallow and does not hold the whole history"
        ),
        "{}",
        run.output
    );
    assert!(
        run.output
            .contains("fetch the rest with `git fetch --unshallow`")
    );
    let page = clone.read("public/changes/index.html");
    assert_eq!(entries(&page), [""; 0]);
    assert!(!clone.path("public/changes/feed.xml").exists());
    assert!(!clone.read("public/sitemap.xml").contains("lastmod"));
    // What was built so is proven so, in a clone that has all.
    let site = clone.path("public");
    desk.run(&["verify", site.to_str().unwrap()]).must_be(0);
}

#[test]
fn a_blobless_clone_says_so() {
    let desk = repository();
    git(&desk, &["config", "uploadpack.allowFilter", "true"]);
    let clone = Desk::empty();
    let from = format!(
        "file://{}",
        desk.path(".").canonicalize().unwrap().display()
    );
    git(
        &clone,
        &["clone", "--quiet", "--filter=blob:none", &from, "copy"],
    );
    let run = clone
        .run(&["build", "--verbose", "--content", "copy/content"])
        .must_be(0);
    assert!(
        run.output
            .contains("this clone is partial and does not hold the whole history"),
        "{}",
        run.output
    );
}

#[test]
fn content_outside_git_says_nothing_of_changes() {
    let desk = Desk::empty();
    desk.write("content/site.yaml", SITE);
    desk.build();
    let page = desk.read("public/changes/index.html");
    assert!(!page.contains("revision-") && !page.contains("Two dates"));
    assert!(!desk.path("public/changes/feed.xml").exists());
}

#[test]
fn a_long_history_is_split_into_pages_that_stay_light() {
    let desk = repository();
    for number in 0..25 {
        let lines = "More words of a page that grows. ".repeat(20 * (number + 1));
        desk.write(
            "content/pages/about.md",
            format!("---\ntitle: About {number}\n---\n{lines}\n"),
        );
        commit(&desk, "2016-10-01T12:00:00Z", "It grows");
    }
    desk.build();
    let first = desk.read("public/changes/index.html");
    let second = desk.read("public/changes/page/2/index.html");
    let third = desk.read("public/changes/page/3/index.html");
    let counts = [&first, &second, &third].map(|page| entries(page).len());
    assert_eq!(counts, [10, 10, 8]);
    assert!(first.len().max(second.len()) < 120_000);
    assert!(first.contains("href=\"/changes/page/2/\""));
}
