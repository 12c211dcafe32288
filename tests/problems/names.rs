//! Files that are named as people name them, or are not what they are named for → what is said of each, word for word.

use snapbox::{IntoData, assert_data_eq, str};

use crate::support::portal;

const POINTER: &str = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n";

#[test]
fn a_pointer_of_git_lfs_is_called_one() {
    let files = "\n== pages/about.md\n---\ntitle: x\n---\n![A bridge](../images/bridge.jpg)\n";
    let portal = portal(files);
    portal.write("images/bridge.jpg", POINTER);
    portal.write("councils/west.yaml", POINTER);
    assert_data_eq!(portal.errors(), str![[r#"
error[unreadable]: the text itself is not here, only a Git LFS pointer to it
--> councils/west.yaml
 = help: fetch it with `git lfs pull`, and keep texts in Git itself: take their ending out of `.gitattributes`

error[bad-picture]: the picture `images/bridge.jpg` itself is not here, only a Git LFS pointer to it
 --> pages/about.md:4:1
  |
4 | ![A bridge](../images/bridge.jpg)
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: fetch what it points to with `git lfs pull`; a workflow does so with `lfs: true` where it checks out the repository
"#]].raw());
}

/// The problem of each file in turn among `others`: its message and its help.
#[track_caller]
fn check(others: &str, cases: &[(&str, &str)]) {
    for (path, help) in cases {
        let portal = portal(others);
        let text = if path.contains(".md") {
            "---\ntitle: T\nsummary: S.\n---\n"
        } else {
            "name: T\n"
        };
        portal.write(path, text);
        let report = portal.report();
        let errors = report.in_order().into_iter();
        let errors =
            errors.filter(|problem| problem.severity() == mercat::problem::Severity::Error);
        let said: Vec<_> = errors
            .map(|problem| problem.help.clone().unwrap_or_default())
            .collect();
        assert_eq!(said, [*help], "{path}");
    }
}

#[test]
fn what_programs_add_to_a_name_is_taken_off() {
    check(
        "",
        &[
            ("councils/west.yaml.txt", "rename the file to `west.yaml`"),
            ("councils/west.YAML", "rename the file to `west.yaml`"),
            ("councils/west.yaml.yaml", "rename the file to `west.yaml`"),
            ("councils/west (1).yaml", "rename the file to `west.yaml`"),
            (
                "councils/Copy of West.yml",
                "rename the file to `west.yaml`",
            ),
            (
                "councils/West lea.yaml.txt",
                "rename the file to `west-lea.yaml`",
            ),
            ("projects/board.md.txt", "rename the file to `board.md`"),
            ("projects/board", "rename the file to `board.md`"),
            ("team.yaml.txt", "rename it to `team.yaml`"),
        ],
    );
    let twin = "`west.yaml` is there as well: put what is needed into it and delete this file";
    check(
        "\n== councils/west.yaml\nname: West\n",
        &[
            ("councils/west.yaml.txt", twin),
            ("councils/west (1).yaml", twin),
            ("councils/west - Copy.yaml", twin),
            ("councils/West.yaml", twin),
        ],
    );
}

#[test]
fn what_is_no_record_is_not_made_one() {
    let help = "move it out of the content folder";
    check(
        "",
        &[
            ("councils/readme.txt", help),
            ("projects/README", help),
            ("councils/LICENSE", help),
            ("councils/notes.txt", help),
            ("LICENSE", help),
        ],
    );
    let portal = portal("\n== councils/README.md\n# How we write these\n");
    assert_eq!(portal.errors(), "", "a guide beside what it is for");
}

#[test]
fn an_update_is_renamed_to_the_date_that_its_name_holds() {
    let signed = "rename the file to `2016-06-15-signed.md`";
    check(
        "",
        &[
            ("updates/15-06-2016-signed.md", signed),
            ("updates/2016-6-15-signed.md", signed),
            ("updates/2016_06_15_signed.md", signed),
            ("updates/20160615-signed.md", signed),
            ("updates/signed-2016-06-15.md", signed),
            ("updates/15 June 2016 Signed.md", signed),
            (
                "updates/05-06-2016-signed.md",
                "rename the file to `2016-06-05-signed.md` or `2016-05-06-signed.md`, whichever day is meant",
            ),
            (
                "updates/2016-06-15.md",
                "rename the file, for instance to `2016-06-15-councils-sign.md`",
            ),
            (
                "updates/2016-06-31-signed.md",
                "rename the file with the day on which it happened in front, or only its year and month",
            ),
        ],
    );
}

#[test]
fn a_picture_that_is_refused_is_one_problem_with_the_name_to_give_it() {
    let long = format!("images/{}.png", "x".repeat(160));
    let sixty = format!("{}.png", "x".repeat(60));
    for (path, link, name) in [
        (
            "images/Town hall (old).jpg",
            "Town%20hall%20(old).jpg",
            "town-hall-old.jpg",
        ),
        ("images/cafe\u{301}.jpg", "caf\u{e9}.jpg", "cafe.jpg"),
        ("images/Bridge.JPG", "Bridge.JPG", "bridge.jpg"),
        ("images/plan.svg", "plan.svg", "plan.png"),
        ("images/phone.HEIC", "phone.HEIC", "phone.jpg"),
        ("images/moving.gif", "moving.gif", "moving.png"),
        (&long, &long["images/".len()..], &sixty),
    ] {
        let page =
            format!("\n== pages/about.md\n---\ntitle: x\n---\n![The hall](<../images/{link}>)\n");
        let portal = portal(&page);
        portal.write(path, "x");
        let report = portal.report();
        let helps: Vec<_> = report
            .in_order()
            .iter()
            .map(|problem| problem.help.clone())
            .collect();
        let is_one =
            matches!(helps.as_slice(), [Some(help)] if help.contains(&format!("`{name}`")));
        assert!(is_one, "{path}: {:#?}", report.in_order());
    }
    let page = "\n== pages/about.md\n---\ntitle: x\n---\n[The paper](../images/paper.pdf)\n";
    let portal = portal(page);
    portal.write("images/paper.pdf", "%PDF");
    assert_data_eq!(
        portal.errors(),
        str![[r#"
error[unknown-file]: `images/paper.pdf` is a document, not a picture
--> images/paper.pdf
 = help: put it on another site, link to it there, and delete it here
"#]]
        .raw()
    );
}

#[test]
fn pictures_that_would_get_one_name_are_told_apart() {
    let portal = portal("");
    for path in [
        "images/Town hall.jpg",
        "images/Town-hall!.jpg",
        "images/bridge.jpg",
        "images/Bridge.JPG",
    ] {
        portal.write(path, b"\xff\xd8\xff\xe0");
    }
    let report = portal.report();
    let helps = report
        .in_order()
        .into_iter()
        .filter_map(|problem| problem.help.as_deref());
    let names: Vec<_> = helps
        .filter_map(|help| help.strip_prefix("rename it to `")?.split('`').next())
        .collect();
    assert_eq!(names, ["bridge-2.jpg", "town-hall.jpg", "town-hall-2.jpg"]);
}

#[test]
fn a_text_that_shows_a_picture_with_a_refused_name_is_told_the_name_to_give_it_and_the_line_to_write()
 {
    let written = |name: &str| format!("`![A boat](../images/{name})`");
    let renamed = "rename `images/Boat Photo.PNG` to `boat-photo.png` and write ";
    for (line, help) in [
        (
            "![A boat](../images/Boat Photo.PNG)",
            format!("{renamed}{}", written("boat-photo.png")),
        ),
        (
            "![A boat](images/boat photo.png)",
            format!("{renamed}{}", written("boat-photo.png")),
        ),
        (
            "![A boat](images/Boat%20Photo.PNG)",
            format!("{renamed}`../images/boat-photo.png`"),
        ),
        (
            "![A boat](<../images/BOAT Photo.png>)",
            format!("{renamed}`../images/boat-photo.png`"),
        ),
        (
            "![[Boat Photo.PNG]]",
            format!("{renamed}`![What it shows](../images/boat-photo.png)`"),
        ),
        (
            "![A plan](../images/Old Plan.svg)",
            "save a copy of `images/Old Plan.svg` as `old-plan.png` and write `![A plan](../images/old-plan.png)`".to_owned(),
        ),
        (
            "![A boat](../images/Red Bicycle.JPG)",
            format!(
                "put the picture into the folder `images` as `red-bicycle.jpg` and write {}",
                written("red-bicycle.jpg")
            ),
        ),
        (
            "![A boat](<../images/Red Bicycle.JPG>)",
            "put the picture into the folder `images` as `red-bicycle.jpg` and write `../images/red-bicycle.jpg`".to_owned(),
        ),
        (
            "<img src=\"../images/Boat Photo.PNG\" alt=\"A boat\">",
            format!(
                "put the picture into the folder `images` and write {}",
                written("boat-photo.png")
            ),
        ),
    ] {
        let portal = portal(&format!("== pages/about.md\n---\ntitle: x\n---\n{line}\n"));
        portal.write("images/Boat Photo.PNG", super::BRIDGE);
        portal.write("images/Old Plan.svg", "x");
        let report = portal.report();
        let helps = report
            .in_order()
            .iter()
            .filter(|problem| {
                let place = problem.place.as_ref();
                place.is_some_and(|place| place.file.inner() == "pages/about.md")
            })
            .map(|problem| problem.help.clone().unwrap_or_default())
            .collect::<Vec<_>>();
        assert_eq!(helps, [help], "{line}");
    }
}

#[test]
fn a_link_is_answered_by_what_it_was_meant_for() {
    let files = "
== councils/west.yaml
name: West
== projects/plan.md
---
title: A plan
summary: One day.
draft: true
---
== sources.yaml
paper: {title: P, url: https://p.example/}
== site.yaml
title: P
base_url: https://portal.example/
language: en-GB
";
    for (link, message, help) in [
        (
            "[a](../councils/index.md)",
            "there is no file at `../councils/index.md`",
            "write `../councils/`",
        ),
        (
            "[a](../sources/#paper)",
            "there is no file at `../sources/#paper`",
            "write `../sources.yaml#paper`",
        ),
        (
            "[a](../../councils/west.yaml)",
            "`../../councils/west.yaml` leads out of the content folder",
            "write `../councils/west.yaml`",
        ),
        (
            "[a](https://portal.example/projects/plan/)",
            "the project `plan` is still a draft, so it has no page",
            "publish it by taking `draft: true` out of its file, or do not speak of it yet",
        ),
    ] {
        let page = format!("== pages/about.md\n---\ntitle: About\n---\n{link}\n");
        let shown = portal(&format!("{files}{page}")).errors();
        assert_eq!(shown.matches("error[").count(), 1, "{shown}");
        assert!(shown.contains(&format!("]: {message}\n")), "{shown}");
        assert!(shown.contains(&format!("help: {help}")), "{shown}");
    }
}
