//! Where the bodies stand, when they are no councils: `address` of `members` → what meets another address, what leads where.

use snapbox::str;

use super::check_all;
use super::slips::told;
use crate::support::portal;

/// A portal whose bodies stand at an address.
fn at(address: &str, rest: &str) -> String {
    format!(
        "\n== site.yaml\ntitle: P\nbase_url: https://portal.example/\nlanguage: en-GB\nmembers: {{one: authority, many: authorities, address: {address}}}\n{rest}"
    )
}

#[test]
fn an_address_of_the_bodies_that_something_else_has_is_refused() {
    for taken in ["projects", "data", "assets", "funds", "feed"] {
        told(
            &at(taken, ""),
            &[
                &format!(
                    "error[repeated-id]: `{taken}` is the address or the name of something else in every portal"
                ),
                "--> site.yaml:4:55",
                "help: write another word, such as `members`",
            ],
        );
    }
    for (odd, plain) in [
        ("Local Authorities", "local-authorities"),
        ("/authorities/", "authorities"),
        ("Gemeinden", "gemeinden"),
    ] {
        told(
            &at(odd, ""),
            &[
                &format!("error[bad-address]: `{odd}` cannot stand in an address"),
                "--> site.yaml:4:55",
                &format!("help: write `{plain}`"),
            ],
        );
    }
}

#[test]
fn a_page_that_has_the_address_of_the_bodies_is_called_otherwise() {
    told(
        &at(
            "authorities",
            "== pages/authorities.md\n---\ntitle: All\n---\n",
        ),
        &[
            "error[repeated-id]: a page cannot be called `authorities`: the portal has that address already",
            "--> pages/authorities.md",
            "help: rename the file to `about-authorities.md`",
        ],
    );
}

#[test]
fn links_and_redirects_go_by_the_address_of_the_bodies() {
    let west = "== councils/west.yaml\nname: West\n== pages/about.md\n---\ntitle: About\n---\n";
    let fine = at(
        "authorities",
        &format!(
            "redirects: {{councils/: authorities, councils/west/: authorities/west, w/: authorities/west}}\n{west}[All](/authorities/), [west](https://portal.example/authorities/west/), [file](../councils/west.yaml)\n"
        ),
    );
    assert_eq!(portal(&fine).errors(), "");
    let west = portal(&fine).page("/about/");
    assert!(
        west.contains("href=\"/authorities/\"") && west.contains("href=\"/authorities/west/\""),
        "{west}"
    );
    told(
        &at(
            "authorities",
            "redirects: {authorities/west/: projects}\n== councils/west.yaml\nname: West\n",
        ),
        &[
            "error[repeated-id]: `authorities/west/` is the address of a page, so it cannot be moved elsewhere",
            "--> site.yaml:5:13",
            "help: take this redirect out",
        ],
    );
}

#[test]
fn where_the_bodies_stand_elsewhere_their_usual_address_is_free_and_help_names_theirs() {
    check_all(
        "
== site.yaml
title: Valley
base_url: https://valley.example.org/
language: en-GB
members: {one: authority, many: authorities, address: authorities}
redirects:
  round: around
  around: round
  old: nothing-like-it
== pages/councils.md
---
title: Councils
---
What a council is.
== councils/park.yaml
name: Park
kind: other
",
        str![[r#"
error[bad-value]: `other` does not say what it is
 --> councils/park.yaml:2:7
  |
2 | kind: other
  |       ^^^^^
  |
  = help: write it as it stands within a sentence, such as `national park`

error[dead-link]: `round` is moved to `around`, and from there in a circle
 --> site.yaml:6:10
  |
6 |   round: around
  |          ^^^^^^
  |
  = help: write the address of a page that is there, such as `authorities`, or take it out

error[dead-link]: `old` is moved to `nothing-like-it`, which does not exist
 --> site.yaml:8:8
  |
8 |   old: nothing-like-it
  |        ^^^^^^^^^^^^^^^
  |
  = help: write the path of a content file, such as `projects/name`, the address of a section, such as `authorities`, or `/` for the front page
"#]],
    );
}

#[test]
fn a_kind_that_does_not_tell_a_body_from_the_others_is_refused() {
    let body = |kind: &str| {
        at(
            "bodies",
            &format!("== councils/peak.yaml\nname: Peak\nkind: {kind}\n"),
        )
    };
    for kind in ["authority", "Authorities"] {
        told(
            &body(kind),
            &[
                &format!("error[bad-value]: `{kind}` is what every member is called here"),
                "--> councils/peak.yaml:2:7",
                "help: leave `kind` out: it is for a body that is something else",
            ],
        );
    }
    for kind in ["other", "not found", "withheld", "2"] {
        told(
            &body(kind),
            &[
                &format!("error[bad-value]: `{kind}` does not say what it is"),
                "--> councils/peak.yaml:2:7",
                "help: write it as it stands within a sentence, such as `national park`",
            ],
        );
    }
    let page = portal(&body("NHS board")).page("/bodies/peak/");
    assert!(page.contains("<dd>NHS board</dd>"), "{page}");
}
