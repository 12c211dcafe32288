//! Redirects that lead from or to no page → the message, word for word.

use snapbox::{IntoData, str};

use super::slips::told;
use super::{check, works};
use crate::support::{Portal, portal};

const RECORDS: &str = "
== projects/team.md
---
title: A team
summary: One team.
---
== projects/plan.md
---
title: A plan
summary: One day.
draft: true
---
";

/// A portal with these lines of redirects.
fn with(redirects: &str) -> String {
    format!(
        "{RECORDS}== site.yaml\ntitle: x\nbase_url: https://fixture.example/portal/\nlanguage: en\nredirects:\n{redirects}"
    )
}

/// What stops the build of a portal whose theme and routes are looked at too.
fn built(redirects: &str) -> String {
    let files = with(redirects).replace("\n== ", "\n== content/");
    let portal = Portal::empty();
    for file in files.split("\n== ").skip(1) {
        let (path, text) = file.split_once('\n').expect("a text");
        portal.write(path, text);
    }
    portal.errors_with_theme()
}

#[test]
fn from_the_name_of_a_file_that_is_no_page() {
    check(
        &with("  papers/2016-04.pdf: sources\n  /index.php: projects/team\n  /old.aspx: data\n"),
        str![[r#"
error[bad-address]: `papers/2016-04.pdf` is the address of a file, not of a page: what lies there is sent to readers as `.pdf`, which no page is
 --> site.yaml:5:3
  |
5 |   papers/2016-04.pdf: sources
  |   ^^^^^^^^^^^^^^^^^^
  |
  = help: write `papers/2016-04.pdf/`, with a slash at its end: a host such as GitHub Pages leads whoever asks for the file to the page there

error[bad-address]: `index.php` is the address of a file, not of a page: what lies there is sent to readers as `.php`, which no page is
 --> site.yaml:6:3
  |
6 |   /index.php: projects/team
  |   ^^^^^^^^^^
  |
  = help: write `index.php/`, with a slash at its end: a host such as GitHub Pages leads whoever asks for the file to the page there

error[bad-address]: `old.aspx` is the address of a file, not of a page: what lies there is sent to readers as `.aspx`, which no page is
 --> site.yaml:7:3
  |
7 |   /old.aspx: data
  |   ^^^^^^^^^
  |
  = help: write `old.aspx/`, with a slash at its end: a host such as GitHub Pages leads whoever asks for the file to the page there
"#]],
    );
}

#[test]
fn from_a_file_that_every_portal_has() {
    check(
        &with("  feed.xml: updates\n  404.html: /\n"),
        str![[r#"
error[bad-address]: `feed.xml` is a file that every portal has, so it cannot be moved
 --> site.yaml:5:3
  |
5 |   feed.xml: updates
  |   ^^^^^^^^
  |
  = help: take this redirect out

error[bad-address]: `404.html` is a file that every portal has, so it cannot be moved
 --> site.yaml:6:3
  |
6 |   404.html: /
  |   ^^^^^^^^
  |
  = help: take this redirect out
"#]],
    );
}

#[test]
fn from_a_hidden_file() {
    check(
        &with("  .mercat/x: data\n  old/.git/: data\n"),
        str![[r#"
error[bad-address]: `.mercat/x` cannot be an address of the portal: `.mercat` begins with a dot, as only hidden files do
 --> site.yaml:5:3
  |
5 |   .mercat/x: data
  |   ^^^^^^^^^
  |
  = help: take this redirect out

error[bad-address]: `old/.git/` cannot be an address of the portal: `.git` begins with a dot, as only hidden files do
 --> site.yaml:6:3
  |
6 |   old/.git/: data
  |   ^^^^^^^^^
  |
  = help: take this redirect out
"#]],
    );
}

#[test]
fn from_an_address_that_asks_a_server() {
    check(
        &with("  page.html?id=5: data\n  'old/#top': data\n"),
        str![[r#"
error[bad-address]: `page.html?id=5` cannot be told from `page.html`: a host of plain files does not look at what follows `?`
 --> site.yaml:5:3
  |
5 |   page.html?id=5: data
  |   ^^^^^^^^^^^^^^
  |
  = help: write `page.html`

error[bad-address]: `old/#top` cannot be told from `old/`: a host of plain files does not look at what follows `#`
 --> site.yaml:6:3
  |
6 |   'old/#top': data
  |   ^^^^^^^^^^
  |
  = help: write `old/`
"#]],
    );
}

#[test]
fn twice_from_one_address() {
    check(
        &with("  old: data\n  /old/index.html: updates\n  old.html: data\n"),
        str![[r#"
error[repeated-id]: `old/index.html` is the same address as `old`, which has moved elsewhere
 --> site.yaml:6:3
  |
6 |   /old/index.html: updates
  |   ^^^^^^^^^^^^^^^
  |
note: first moved here
 --> site.yaml:5:3
  |
5 |   old: data
  |   ---
help: delete one of the two
"#]],
    );
}

#[test]
fn from_a_page_that_is_there() {
    check(
        &with("  projects/team/: data\n  index.html: data\n  projects/team/index.html: updates\n"),
        str![[r#"
error[repeated-id]: `projects/team/` is the address of a page, so it cannot be moved elsewhere
 --> site.yaml:5:3
  |
5 |   projects/team/: data
  |   ^^^^^^^^^^^^^^
  |
  = help: take this redirect out

error[repeated-id]: `index.html` is the address of a page, so it cannot be moved elsewhere
 --> site.yaml:6:3
  |
6 |   index.html: data
  |   ^^^^^^^^^^
  |
  = help: take this redirect out

error[repeated-id]: `projects/team/index.html` is the same address as `projects/team/`, which has moved elsewhere
 --> site.yaml:7:3
  |
7 |   projects/team/index.html: updates
  |   ^^^^^^^^^^^^^^^^^^^^^^^^
  |
note: first moved here
 --> site.yaml:5:3
  |
5 |   projects/team/: data
  |   --------------
help: delete one of the two
"#]],
    );
}

#[test]
fn from_below_a_file_or_from_where_one_lies() {
    snapbox::assert_data_eq!(
        built(
            "  sitemap.xml/old/: data\n  old.html/x/: data\n  old.html: data\n  data/projects.csv/: data\n"
        ),
        str![[r#"
error[repeated-id]: `/sitemap.xml` is a file of the portal, and `/sitemap.xml/old/index.html` could only lie in a folder of that name
 --> content/site.yaml:5:3
  |
5 |   sitemap.xml/old/: data
  |   ^^^^^^^^^^^^^^^^
  |
  = help: take this redirect out

error[repeated-id]: `/old.html` is a file of the portal, and `/old.html/x/index.html` could only lie in a folder of that name
 --> content/site.yaml:6:3
  |
6 |   old.html/x/: data
  |   ^^^^^^^^^^^
  |
  = help: take this redirect out

error[repeated-id]: `/data/projects.csv` is a file of the portal, and `/data/projects.csv/index.html` could only lie in a folder of that name
 --> content/site.yaml:8:3
  |
8 |   data/projects.csv/: data
  |   ^^^^^^^^^^^^^^^^^^
  |
  = help: take this redirect out
"#]].raw()
    );
}

#[test]
fn to_what_is_no_page() {
    let files =
        with("  a: feed.xml\n  b: papers/x.pdf\n  d: projects/team#who\n  e: projects/taem\n");
    check(
        &files,
        str![[r#"
error[dead-link]: `a` is moved to `feed.xml`, which is no page of the portal
 --> site.yaml:5:6
  |
5 |   a: feed.xml
  |      ^^^^^^^^
  |
  = help: write the path of a content file, such as `projects/name`, the address of a section, such as `councils`, or `/` for the front page

error[dead-link]: `b` is moved to `papers/x.pdf`, which is no page of the portal
 --> site.yaml:6:6
  |
6 |   b: papers/x.pdf
  |      ^^^^^^^^^^^^
  |
  = help: write the path of a content file, such as `projects/name`, the address of a section, such as `councils`, or `/` for the front page

error[bad-address]: `projects/team#who` is a place on a page, and a redirect leads to a page
 --> site.yaml:7:6
  |
7 |   d: projects/team#who
  |      ^^^^^^^^^^^^^^^^^
  |
  = help: write `projects/team`

error[dead-link]: `e` is moved to `projects/taem`, which does not exist
 --> site.yaml:8:6
  |
8 |   e: projects/taem
  |      ^^^^^^^^^^^^^
  |
  = help: write `projects/team`
"#]],
    );
}

#[test]
fn to_a_draft_or_nowhere() {
    check(
        &with("  old/plan/: projects/plan\n  older/: projects/plan.md\n  nowhere:\n"),
        str![[r#"
error[draft-id]: the project `plan` is still a draft, so it has no page
 --> site.yaml:5:14
  |
5 |   old/plan/: projects/plan
  |              ^^^^^^^^^^^^^
  |
note: also wanted here
 --> site.yaml:6:11
  |
6 |   older/: projects/plan.md
  |           ----------------
help: publish it by taking `draft: true` out of its file, or do not speak of it yet

error[missing-field]: `nowhere` leads nowhere
 --> site.yaml:7:3
  |
7 |   nowhere:
  |   ^^^^^^^
  |
  = help: write the new address behind the colon, such as `projects/shared-map`, or `/` for the front page
"#]],
    );
}

#[test]
fn to_the_front_page_as_anyone_would_write_it() {
    let lines = [
        "a: /",
        "b: ''",
        "c: index",
        "d: index.html",
        "e: home",
        "f: site.yaml",
        "g: .",
        "h: https://fixture.example/portal/",
        "i: Home",
    ];
    let lines = lines.map(|line| format!("  {line}\n")).concat();
    let portal = portal(&with(&lines));
    works(&portal);
    for old in ["a", "b", "c", "d", "e", "f", "g", "h", "i"] {
        let page = String::from_utf8(portal.bytes(&format!("/{old}/"))).expect("UTF-8");
        assert!(
            page.contains("url=https://fixture.example/portal/\""),
            "{old}\n{page}"
        );
    }
}

#[test]
fn from_names_that_a_host_sends_as_pages() {
    let portal = portal(&with(
        "  old.html: data\n  Old/Page.HTM: data\n  v1.2: data\n  papers/x.pdf/: sources\n  https://fixture.example/portal/was: data\n",
    ));
    works(&portal);
    let addresses = portal.addresses();
    for address in [
        "/old.html",
        "/Old/Page.HTM",
        "/v1.2/",
        "/papers/x.pdf/",
        "/was/",
    ] {
        assert!(addresses.iter().any(|known| known == address), "{address}");
    }
}

#[test]
fn an_address_that_not_every_system_can_have_is_refused() {
    let letters = "take this redirect out: an address of the portal has letters a to z, figures, `-`, `_`, `.` and `/`, and no";
    for (old, message, help) in [
        (
            "con/",
            "`con/` cannot be an address of the portal: on Windows nothing can be called `con`",
            "take this redirect out",
        ),
        (
            "old/Aux.html",
            "`old/Aux.html` cannot be an address of the portal: on Windows nothing can be called `Aux.html`",
            "take this redirect out",
        ),
        (
            "old./",
            "`old./` cannot be an address of the portal: on Windows nothing can be called `old.`",
            "take this redirect out",
        ),
        (
            "old/*",
            "`old/*` is not an address within the portal",
            "write each old address on a line of its own: no sign stands for several",
        ),
        (
            "über/",
            "`über/` is not an address within the portal",
            &format!("{letters} `ü`"),
        ),
        (
            "a b/",
            "`a b/` is not an address within the portal",
            &format!("{letters} space"),
        ),
    ] {
        told(
            &with(&format!("  \"{old}\": projects/team\n")),
            &[
                &format!("error[bad-address]: {message}"),
                "--> site.yaml:5:3",
                &format!("help: {help}"),
            ],
        );
    }
}

#[test]
fn a_circle_is_told_once_whoever_leads_into_it() {
    told(
        &with("  a/: b\n  b/: c\n  c/: a\n  d/: b\n  e/: d\n"),
        &[
            "error[dead-link]: `a/` is moved to `b`, and from there in a circle",
            "--> site.yaml:5:7",
            "help: write the address of a page that is there, such as `councils`, or take it out",
        ],
    );
}

#[test]
fn two_addresses_that_differ_only_in_capitals() {
    told(
        &with("  OLD/: data\n  old/: projects/team\n"),
        &[
            "error[repeated-id]: `old/` and `OLD/` differ only in capitals, which many hosts and disks do not tell apart",
            "--> site.yaml:6:3",
            "--> site.yaml:5:3",
            "help: delete one of the two",
        ],
    );
    works(&portal(&with(
        "  OLD/: projects/team\n  old/: projects/team\n",
    )));
}

#[test]
fn readers_are_led_once_and_never_from_the_front_page() {
    let site = |redirects: &str| {
        format!(
            "\n== site.yaml\ntitle: P\nbase_url: https://portal.example/\nlanguage: en-GB\nredirects: {{{redirects}}}\n"
        )
    };
    for (redirects, place, message, help) in [
        (
            "a/: b/, b/: councils",
            "4:17",
            "dead-link]: `a/` is moved to `b/`, which has moved itself",
            "write `councils`, where that leads",
        ),
        (
            "a/: /b, b/: /",
            "4:17",
            "dead-link]: `a/` is moved to `b`, which has moved itself",
            "write `/`, where that leads",
        ),
        (
            "/: councils",
            "4:13",
            "bad-address]: the front page is always there, so it cannot be moved elsewhere",
            "take this redirect out",
        ),
        (
            "a/: a/",
            "4:17",
            "dead-link]: `a/` is moved to `a/`, and from there in a circle",
            "write the address of a page that is there, such as `councils`, or take it out",
        ),
    ] {
        told(
            &site(redirects),
            &[
                &format!("error[{message}"),
                &format!("--> site.yaml:{place}"),
                &format!("help: {help}"),
            ],
        );
    }
}

#[test]
fn to_a_page_by_a_path_that_another_program_writes() {
    for (target, message, help) in [
        (
            "../projects/team.md",
            "error[bad-address]: `../projects/team.md` is not an address within the portal",
            "write `projects/team.md`",
        ),
        (
            "content/projects/team.md",
            "error[dead-link]: `old/` is moved to `content/projects/team.md`, which does not exist",
            "write `projects/team`",
        ),
        (
            "councils/team",
            "error[dead-link]: `old/` is moved to `councils/team`, which does not exist",
            "write `projects/team`",
        ),
    ] {
        told(
            &with(&format!("  old/: {target}\n")),
            &[message, "--> site.yaml:5:9", &format!("help: {help}")],
        );
    }
}

#[test]
fn with_the_folder_of_the_portal_in_front_as_a_browser_shows_it() {
    works(&portal(&with("  /portal/old/: /portal/projects/team/\n")));
}
