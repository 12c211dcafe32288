//! Slips that look otherwise than those of the other files: what is said, where and what helps, word for word; one problem for one
//! slip.

use crate::support::{loaded, portal, shown};
use mercat::problem::Code;

/// The first line, the place and the help of each problem of a small portal are these.
#[track_caller]
pub(super) fn told(files: &str, expected: &[&str]) {
    let report = portal(files).report();
    let report = report.filtered(|problem| problem.code != Code::NoEvidence);
    let shown = shown(&report);
    let lines = shown.lines().filter_map(|line| {
        let line = line.trim_start_matches([' ', '=']);
        let is_told = ["error[", "warning[", "--> ", "help: "]
            .iter()
            .any(|beginning| line.starts_with(beginning));
        is_told.then_some(line)
    });
    let lines: Vec<_> = lines.collect();
    assert_eq!(lines, expected, "of\n{files}");
}

// YAML

#[test]
fn a_value_that_stands_for_another_is_told_once_with_what_it_stands_for() {
    told(
        "
== councils/northshire.yaml
name: Northshire Council
former_codes: &same [S1]
note: *same
",
        &[
            "error[bad-yaml]: `&` at the beginning of a value has a meaning that records have no use for",
            "--> councils/northshire.yaml:2:15",
            "help: delete `&same`, and write what stands behind it again where `*same` stands",
        ],
    );
}

#[test]
fn a_hyphen_by_itself_is_no_value() {
    told(
        "
== projects/maps.md
---
title: Maps
summary: Maps.
started: -
---
",
        &[
            "error[bad-yaml]: a hyphen by itself is no value",
            "--> projects/maps.md:4:10",
            "help: write a value in its place, or delete `started: -`",
        ],
    );
}

#[test]
fn two_numbers_in_brackets_for_a_square_of_the_map() {
    told(
        "
== councils/east.yaml
name: East
tile: [1, 2]
",
        &[
            "error[wrong-type]: `tile` is written as fields, each as `field: value`, not as a list",
            "--> councils/east.yaml:2:7",
            "help: write `{column: 1, row: 2}`",
        ],
    );
}

#[test]
fn one_line_that_stands_too_far_left_is_one_mistake_at_that_line() {
    told(
        "
== councils/northshire.yaml
name: Northshire Council
membership:
  - status: left
   since: 2014
    until: 2016
    evidence: []
",
        &[
            "error[bad-yaml]: the line begins further left or right than the lines that it belongs with",
            "--> councils/northshire.yaml:4:4",
            "help: give the fields of one record the same number of spaces in front",
        ],
    );
}

#[test]
fn a_hyphen_that_touches_its_words_is_told() {
    told(
        "
== milestones.yaml
- id: first
  title: First
  status: planned
-id: second
  title: Second
  status: planned
",
        &[
            "error[bad-yaml]: a space is missing behind the hyphen",
            "--> milestones.yaml:4:1",
            "help: write `- id: second`",
        ],
    );
}

#[test]
fn a_space_that_only_looks_like_one_is_named_behind_a_colon_and_a_hyphen() {
    for (lines, called, at, mended) in [
        (
            "code:\u{a0}S12000015",
            "a no-break space (U+00A0) stands behind the colon",
            "2:6",
            "code: S12000015",
        ),
        (
            "short_name:\u{2009}Northshire",
            "a thin space (U+2009) stands behind the colon",
            "2:12",
            "short_name: Northshire",
        ),
        (
            "former_codes:\n  -\u{a0}S1\n  - S2",
            "a no-break space (U+00A0) stands behind the hyphen",
            "3:4",
            "- S1",
        ),
    ] {
        told(
            &format!("\n== councils/northshire.yaml\nname: Northshire Council\n{lines}\n"),
            &[
                &format!("error[unseen-character]: {called}, where only a plain space can"),
                &format!("--> councils/northshire.yaml:{at}"),
                &format!("help: write `{mended}`, typed anew"),
            ],
        );
    }
}

#[test]
fn a_comment_cuts_a_value_on_its_second_line_too() {
    told(
        "
== councils/northshire.yaml
name: Northshire Council
note: Agenda item
  no. #5 approved
",
        &[
            "warning[cut-by-comment]: everything behind `#` is a comment, so only `Agenda item no.` is read",
            "--> councils/northshire.yaml:3:7",
            "help: put the value in quotation marks: write `note: \"Agenda item no. #5 approved\"`; a comment has a space behind its `#`",
        ],
    );
}

#[test]
fn a_remark_without_its_sign_is_told_how_remarks_begin() {
    told(
        "
== councils/northshire.yaml
name: Northshire Council
to be checked with Anne
",
        &[
            "error[bad-yaml]: a colon is missing after `to`",
            "--> councils/northshire.yaml:2:1",
            "help: write `to: be checked with Anne`; a remark begins with `#`, and a line that goes on with the text above it is indented further",
        ],
    );
}

// Links

/// A project whose text is `text`, beside what a link may mean.
pub(super) fn project(text: &str) -> String {
    format!(
        "
== site.yaml
title: Partnership
base_url: https://portal.example/base/
language: en-GB
repository: {{url: https://code.example/team/portal}}
== pages/about.md
---
title: About
---
== organisations/hub.yaml
name: Hub
kind: other
== updates/2016-05-31-joint-team.md
---
title: Joint team
---
== projects/office.md
---
title: Office
summary: It.
---
{text}
"
    )
}

/// The one problem with a link of a text: message and help.
#[track_caller]
fn link(text: &str, message: &str, help: &str) {
    told(
        &project(text),
        &[
            message,
            "--> projects/office.md:5:1",
            &format!("help: {help}"),
        ],
    );
}

#[test]
fn the_only_record_of_that_name_is_meant_whatever_its_folder() {
    for (target, meant) in [
        ("about.md", "../pages/about.md"),
        ("../councils/hub.yaml", "../organisations/hub.yaml"),
        (
            "../updates/joint-team.md",
            "../updates/2016-05-31-joint-team.md",
        ),
        (
            "../pages/joint-team.md",
            "../updates/2016-05-31-joint-team.md",
        ),
    ] {
        link(
            &format!("[It]({target})"),
            &format!("error[dead-link]: there is no file at `{target}`"),
            &format!("write `{meant}`"),
        );
    }
}

#[test]
fn a_target_with_a_space_is_looked_up_before_it_is_proposed() {
    link(
        "[It](../pages/a bout.md)",
        "warning[stray-markup]: `[It](../pages/a bout.md)` is not read as a link: an address cannot hold a space",
        "write `[It](../pages/about.md)`",
    );
    link(
        "![Us](../images/Our team.JPG)",
        "warning[stray-markup]: `![Us](../images/Our team.JPG)` is not read as a picture: an address cannot hold a space",
        "put the picture into the folder `images` as `our-team.jpg` and write `![Us](../images/our-team.jpg)`",
    );
    link(
        "[Us](../lists/Who we are.md)",
        "warning[stray-markup]: `[Us](../lists/Who we are.md)` is not read as a link: an address cannot hold a space",
        "write the path of a file that is there: its name has no spaces",
    );
    link(
        "[Ring](tel:+44 131 496 0000)",
        "warning[stray-markup]: `[Ring](tel:+44 131 496 0000)` is not read as a link: an address cannot hold a space",
        "write `[Ring](tel:+441314960000)`",
    );
}

#[test]
fn an_address_of_the_portal_that_is_bare_gets_words() {
    link(
        "https://portal.example/base/abut/",
        "error[dead-link]: the portal has no page at `https://portal.example/base/abut/`",
        "write `[words](../pages/about.md)`",
    );
}

#[test]
fn an_address_of_a_preview_is_no_reader_s() {
    for host in ["localhost:3000", "127.0.0.1", "[::1]:8080"] {
        link(
            &format!("[It](http://{host}/base/about/)"),
            &format!(
                "error[bad-address]: `http://{host}/base/about/` is a place on one computer, which no reader can open"
            ),
            "write `../pages/about.md`",
        );
    }
}

#[test]
fn an_address_whose_beginning_has_a_slip_is_mended() {
    for (target, message, meant) in [
        (
            "https:/e.example/a",
            "is not a complete web address",
            "https://e.example/a",
        ),
        (
            "htps://e.example/a",
            "is not an address of the web: it begins with `htps:`",
            "https://e.example/a",
        ),
        (
            "https//e.example/a",
            "has no colon behind its beginning",
            "https://e.example/a",
        ),
        (
            "press@e.example",
            "is an email address, which lacks its beginning",
            "mailto:press@e.example",
        ),
    ] {
        link(
            &format!("[It]({target})"),
            &format!("error[bad-address]: `{target}` {message}"),
            &format!("write `{meant}`"),
        );
    }
}

#[test]
fn a_picture_at_an_address_of_the_portal_itself_is_named_by_its_path() {
    for address in [
        "https://portal.example/base/images/team.png",
        "https://code.example/team/portal/blob/main/content/images/team.png",
    ] {
        let portal = portal(&project(&format!("![Us]({address})")));
        portal.write("images/team.png", super::BRIDGE);
        let shown = portal.errors();
        assert!(
            shown.starts_with("error[bad-address]: a picture of the portal itself is named by its path\n --> projects/office.md:5:1"),
            "{shown}"
        );
        assert!(
            shown.contains("= help: write `![Us](../images/team.png)`"),
            "{shown}"
        );
    }
}

#[test]
fn the_address_of_a_source_is_known_in_the_signs_it_was_copied_in() {
    for evidence in [
        "<https://stats.example/2015>",
        "\"[Figures](https://stats.example/2015)\"",
        "https://stats.example/2015?utm_source=letter",
    ] {
        told(
            &format!(
                "
== sources.yaml
census: {{title: Figures, url: https://stats.example/2015}}
== councils/northshire.yaml
name: Northshire Council
evidence: {evidence}
"
            ),
            &[
                &format!(
                    "error[bad-name]: `{}` is an address, and a source is named by its id",
                    evidence.trim_matches('"')
                ),
                "--> councils/northshire.yaml:2:11",
                "help: write `census`",
            ],
        );
    }
}

// Settings and names

#[test]
fn a_word_that_means_all_of_them_is_no_body_s_id() {
    told(
        "
== councils/all-members.yaml
name: Northshire Council
",
        &[
            "error[repeated-id]: `all-members` cannot be an id: where partners are named, it means all of them",
            "--> councils/all-members.yaml:1:1",
            "help: give the file another name, such as the body's own",
        ],
    );
}

#[test]
fn an_old_address_that_no_disk_takes_is_refused_where_it_is_written() {
    let long = "a".repeat(300);
    let shown = portal(&format!(
        "
== site.yaml
title: Partnership
base_url: https://portal.example/
language: en-GB
redirects: {{{long}/: councils}}
"
    ))
    .errors();
    assert!(
        shown.contains("has a part of more than 255 letters, which no disk takes as a name\n --> site.yaml:4:13"),
        "{shown}"
    );
}

#[test]
fn the_portal_stands_in_a_folder_and_not_at_a_page() {
    told(
        "
== site.yaml
title: Partnership
base_url: https://portal.example/base/index.html
language: en-GB
",
        &[
            "error[bad-address]: `https://portal.example/base/index.html` is the address of one page, and the portal stands in the folder that holds it",
            "--> site.yaml:2:11",
            "help: write `https://portal.example/base/`",
        ],
    );
}

#[test]
fn a_theme_that_is_not_there_is_told_where_it_is_named() {
    for (name, help) in [
        ("civc", "write `civic`"),
        (
            "forest",
            "write the name of one that is there: `civic`, `plain`",
        ),
    ] {
        let portal = portal("");
        portal.write(
            "content/site.yaml",
            format!(
                "title: P\nbase_url: https://portal.example/\nlanguage: en-GB\ntheme: {name}\n"
            ),
        );
        portal.write("themes/plain/theme.toml", "");
        let shown = portal.errors_with_theme();
        assert!(
            shown.contains(&format!(
                "error[bad-theme]: there is no theme `{name}`\n --> content/site.yaml:4:8"
            )),
            "{shown}"
        );
        assert!(shown.ends_with(&format!("= help: {help}")), "{shown}");
    }
}

#[test]
fn a_link_to_a_file_of_the_portal_that_is_not_published_is_dead() {
    for (file, help) in [
        (
            "data/council.csv",
            "write `https://portal.example/base/data/councils.csv`",
        ),
        ("feeds.xml", "write `https://portal.example/base/feed.xml`"),
        (
            "robot.txt",
            "write `https://portal.example/base/robots.txt`",
        ),
        (
            "data/figures.json",
            "copy the address from the page `https://portal.example/base/data/`, or take the link out",
        ),
    ] {
        let text = project(&format!("[It](https://portal.example/base/{file})"));
        let files = portal(&text);
        let (site, report) = loaded(files.path());
        assert!(site.is_none());
        let problems = report.of_severity(mercat::problem::Severity::Error);
        let [problem] = problems.as_slice() else {
            panic!("{problems:?}");
        };
        assert_eq!(
            problem.message,
            format!("the portal has no file at `https://portal.example/base/{file}`")
        );
        assert_eq!(problem.help.as_deref(), Some(help));
    }
}

// Text that would be lost, and characters that nobody sees

#[test]
fn a_note_and_a_reference_that_are_on_no_page_are_named() {
    told(
        &project(
            "See [one][a] and this[^n].

[a]: https://a.example
[a]: https://b.example

[^n]: Said.

[^n]: Said again.

[^lost]: Nobody asks.

```
[a]: https://c.example
```",
        ),
        &[
            "warning[lost-text]: `[a]:` is written twice, and only the first counts: this line is on no page",
            "--> projects/office.md:8:1",
            "help: delete one of the two, or give one another name, also in the link that uses it",
            "warning[lost-text]: two notes are called `[^n]`",
            "--> projects/office.md:12:1",
            "help: give one another name, also where the text refers to it",
            "warning[lost-text]: nothing refers to the note `[^lost]`, so nobody is led to it",
            "--> projects/office.md:14:1",
            "help: write `[^lost]` behind the words that it belongs to, or take the note out",
        ],
    );
}

#[test]
fn a_letter_as_an_old_windows_wrote_it_is_named() {
    told(
        "
== councils/north.yaml
name: North\u{92}s Council
",
        &[
            "error[unreadable]: the file has an invisible control character here (U+0092)",
            "--> councils/north.yaml:1:12",
            "help: write `’` in its place: an old Windows program saves it so",
        ],
    );
}

#[test]
fn a_title_in_which_nothing_is_seen_is_empty() {
    // Blank letters of braille and Korean, an accent on nothing, a sign that only says how the one before it is drawn.
    for title in ["\u{2800}", "\u{3164}", "\"\\u0301\"", "\u{fe0f}"] {
        told(
            &format!("\n== projects/maps.md\n---\ntitle: {title}\nsummary: Maps.\n---\n"),
            &[
                "error[missing-field]: `title` is empty",
                "--> projects/maps.md:2:1",
                "help: write the title",
            ],
        );
    }
}

#[test]
fn a_character_that_nobody_sees_is_pointed_at_in_an_address_and_in_a_value() {
    told(
        &project("See [it](https://e.example/jo\u{200b}bs)."),
        &[
            "error[unseen-character]: the address has a zero-width space (U+200B) in it, which nobody sees",
            "--> projects/office.md:5:30",
            "help: write `https://e.example/jobs`, typed anew",
        ],
    );
    told(
        "
== councils/northshire.yaml
name: Northshire Council
website: https://e.exam\u{ad}ple/
",
        &[
            "error[unseen-character]: the value has a soft hyphen (U+00AD) in it, which nobody sees: it stands behind `https://e.exam`",
            "--> councils/northshire.yaml:2:24",
            "help: write `https://e.example/`, typed anew",
        ],
    );
}

#[test]
fn words_that_go_on_with_the_text_above_them_and_have_a_colon() {
    let with = |line: &str| {
        format!(
            "== projects/maps.md\n---\ntitle: Maps\nsummary: One map\n{line}\nstage: live\n---\n"
        )
    };
    told(
        &with("  for councils: one for all."),
        &[
            "error[bad-yaml]: the line goes on with the text above it, and has a colon in it",
            "--> projects/maps.md:4:3",
            "help: write the whole text on one line, between quotation marks",
        ],
    );
    let shown = portal(&with("for councils: one for all.")).errors();
    let help = "help: if it goes on with the text above it, write all of that on one line, between quotation marks; its fields are `title`,";
    assert!(shown.contains(help), "{shown}");
}

#[test]
fn words_behind_a_bracket_are_text_and_another_list_is_not() {
    for (title, help) in [
        (
            "[Update] East joins",
            "write `title: \"[Update] East joins\"`",
        ),
        (
            "[a], [b]",
            "delete it, or put the whole value between quotation marks",
        ),
    ] {
        told(
            &format!("== updates/2016-05-31-news.md\n---\ntitle: {title}\n---\n"),
            &[
                "error[bad-yaml]: text stands behind the closing bracket",
                "--> updates/2016-05-31-news.md:2:8",
                &format!("help: {help}"),
            ],
        );
    }
}

#[test]
fn an_id_between_quotation_marks_of_a_word_processor_is_no_file() {
    told(
        "== councils/east.yaml\nname: East\n== updates/2016-05-31-news.md\n---\ntitle: News\ncouncils: [“east”]\n---\n",
        &[
            "error[bad-name]: `“east”` cannot be an id: it has the character `“`",
            "--> updates/2016-05-31-news.md:3:12",
            "help: write `east`",
        ],
    );
}

#[test]
fn a_source_that_is_only_an_address() {
    told(
        "== sources.yaml\npaper: https://a.example/paper\n",
        &[
            "error[wrong-type]: a source is written as fields, each as `field: value`, not as a single value",
            "--> sources.yaml:1:8",
            "help: write `{title: …, url: https://a.example/paper}`; `title` is the document's title",
        ],
    );
}

#[test]
fn the_mark_of_a_changed_line_makes_no_list() {
    told(
        "== councils/east.yaml\nname: East\n-letters: EST\n",
        &[
            "error[unknown-field]: a council has no field `-letters`",
            "--> councils/east.yaml:2:1",
            "help: write `letters`",
        ],
    );
}
