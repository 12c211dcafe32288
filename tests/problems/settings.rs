//! Settings that contradict each other → the message, word for word.

use snapbox::str;

use super::check_all;
use super::slips::told;

#[test]
fn a_domain_that_is_not_the_host_of_the_portals_address() {
    check_all(
        "
== site.yaml
title: x
base_url: https://fixture.example/portal/
language: en-GB
domain: portal.fixture.example
",
        str![[r#"
error[bad-address]: the portal cannot stand at `portal.fixture.example` and at `https://fixture.example/portal/`, as `base_url` says
 --> site.yaml:4:9
  |
4 | domain: portal.fixture.example
  |         ^^^^^^^^^^^^^^^^^^^^^^
  |
note: the portal's address
 --> site.yaml:2:11
  |
2 | base_url: https://fixture.example/portal/
  |           -------------------------------
help: write `base_url: https://portal.fixture.example/`, or take `domain` out if the portal stands at `https://fixture.example/portal/`
"#]],
    );
}

#[test]
fn a_domain_below_which_the_portal_would_lie_in_a_folder() {
    check_all(
        "
== site.yaml
title: x
base_url: https://portal.example/portal/
language: en
domain: Portal.example
",
        str![[r#"
error[bad-address]: with a `domain` the portal stands at `https://Portal.example/`, but every address of it would begin with `/portal/`
 --> site.yaml:4:9
  |
4 | domain: Portal.example
  |         ^^^^^^^^^^^^^^
  |
note: the portal's address
 --> site.yaml:2:11
  |
2 | base_url: https://portal.example/portal/
  |           ------------------------------
help: write `base_url: https://Portal.example/`, or take `domain` out if the portal stands at `https://portal.example/portal/`
"#]],
    );
}

#[test]
fn a_domain_that_agrees_with_the_portals_address() {
    check_all(
        "
== site.yaml
title: x
base_url: https://portal.example
language: en-GB
domain: portal.example
",
        str![[""]],
    );
}

#[test]
fn english_of_any_country_has_its_words() {
    check_all(
        "
== site.yaml
title: x
base_url: https://portal.example/
language: en-ie
",
        str![[""]],
    );
}

#[test]
fn a_draft_with_nothing_behind_the_colon() {
    check_all(
        "
== projects/maps.md
---
title: Maps
summary: Maps.
draft:
---
== pages/about.md
---
title: About
draft: ''
---
",
        str![[r#"
error[missing-field]: `draft` is empty
 --> pages/about.md:3:1
  |
3 | draft: ''
  | ^^^^^
  |
  = help: write `true` to keep it back, or `false` to publish it

error[missing-field]: `draft` is empty
 --> projects/maps.md:4:1
  |
4 | draft:
  | ^^^^^
  |
  = help: write `true` to keep it back, or `false` to publish it
"#]],
    );
}

#[test]
fn a_repository_is_named_by_the_address_that_a_browser_opens() {
    let fetched = "is the address by which Git fetches, which no browser opens";
    let within = "is a place in the repository, not the repository itself";
    for (address, message) in [
        ("git@code.example:team/portal.git", fetched),
        ("ssh://git@code.example/team/portal.git", fetched),
        ("ssh://git@code.example:22/team/portal", fetched),
        ("git://code.example/team/portal.git", fetched),
        ("https://code.example/team/portal/tree/main/content", within),
        (
            "https://code.example/team/portal/blob/main/README.md",
            within,
        ),
    ] {
        told(
            &format!(
                "\n== site.yaml\ntitle: P\nbase_url: https://portal.example/\nlanguage: en-GB\nrepository: {{url: \"{address}\"}}\n"
            ),
            &[
                &format!("error[bad-address]: `{address}` {message}"),
                "--> site.yaml:4:19",
                "help: write `https://code.example/team/portal`",
            ],
        );
    }
}
