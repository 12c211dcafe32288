//! What is said of write-ups: small text → the message, word for word.

use snapbox::{assert_data_eq, str};

use crate::support::{Portal, portal};

/// A portal with one project of this text.
fn with_text(text: &str) -> Portal {
    portal(&format!(
        "
== projects/job-board.md
---
title: One job board
summary: One recruitment site.
evidence: paper
---
{text}
== projects/digital-office.md
---
title: Digital office
summary: A small team.
evidence: paper
---
## Who pays
== sources.yaml
paper: {{title: A paper, url: https://e.example/paper}}
"
    ))
}

/// What is said of a project with this text, word for word.
#[track_caller]
fn check(text: &str, expected: impl Into<snapbox::Data>) {
    assert_data_eq!(with_text(text).problems(), expected.into().raw());
}

/// What the page of a project with this text says.
#[track_caller]
fn page(text: &str) -> String {
    with_text(text).page("/projects/job-board/")
}

#[test]
fn links_that_are_written_almost_as_markdown_has_them() {
    check(
        "See [the paper](https://e.example/April 2016.pdf), [the plan] (https://e.example/plan), [the map](https://e.example/map.
![Three people](../images/team photo.png)
[News](https://e.example/](https://f.example/a)https://f.example/a)",
        str![[r#"
warning[stray-markup]: `[the paper](https://e.example/April 2016.pdf)` is not read as a link: an address cannot hold a space
 --> projects/job-board.md:6:5
  |
6 | See [the paper](https://e.example/April 2016.pdf), [the plan] (https://e.example/plan), [the map](https://e.example/map.
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `[the paper](https://e.example/April%202016.pdf)`

warning[stray-markup]: `[the plan] (https://e.example/plan)` is not read as a link: there is a gap between `]` and `(`
 --> projects/job-board.md:6:52
  |
6 | See [the paper](https://e.example/April 2016.pdf), [the plan] (https://e.example/plan), [the map](https://e.example/map.
  |                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `[the plan](https://e.example/plan)`

warning[stray-markup]: `[the map](https://e.example/map` is not read as a link: nothing closes its `(`
 --> projects/job-board.md:6:89
  |
6 | See [the paper](https://e.example/April 2016.pdf), [the plan] (https://e.example/plan), [the map](https://e.example/map.
  |                                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `[the map](https://e.example/map)`

warning[stray-markup]: `![Three people](../images/team photo.png)` is not read as a picture: an address cannot hold a space
 --> projects/job-board.md:7:1
  |
7 | ![Three people](../images/team photo.png)
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: put the picture into the folder `images` as `team-photo.png` and write `![Three people](../images/team-photo.png)`

warning[stray-markup]: the address holds `](`: two links have run together in `[News](https://e.example/](https://f.example/a)https://f.example/a)`
 --> projects/job-board.md:8:1
  |
8 | [News](https://e.example/](https://f.example/a)https://f.example/a)
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `[News](https://e.example/)` or `[News](https://f.example/a)`, whichever is meant
"#]],
    );
}

#[test]
fn sizes_and_attributes_behind_a_picture() {
    check(
        "[The paper](https://e.example/a){width=300}

[The paper](https://e.example/a =300x200)",
        str![[r#"
warning[stray-markup]: `{width=300}` is not understood, and would be shown as it is: the page itself sets how large a picture is and how a link opens
 --> projects/job-board.md:6:1
  |
6 | [The paper](https://e.example/a){width=300}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `[The paper](https://e.example/a)`

warning[stray-markup]: `[The paper](https://e.example/a =300x200)` is not read as a link: a size cannot stand behind the address, and the page itself sets how large a picture is
 --> projects/job-board.md:8:1
  |
8 | [The paper](https://e.example/a =300x200)
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `[The paper](https://e.example/a)`
"#]],
    );
}

#[test]
fn bullets_from_word() {
    check(
        "We will:

• open a desk
• hire two people
• report in May",
        str![[r#"
warning[stray-markup]: `•` makes no list: its lines run together into one
 --> projects/job-board.md:8:1
  |
8 | • open a desk
  | ^^^^^^^^^^^^^
  |
  = help: begin each line of the list with a hyphen and a space: `- open a desk`
"#]],
    );
}

#[test]
fn headings_without_a_space() {
    check(
        "#Who pays\n\nText.",
        str![[r#"
warning[stray-markup]: `#Who pays` is not read as a heading: a space is missing behind `#`
 --> projects/job-board.md:6:1
  |
6 | #Who pays
  | ^^^^^^^^^
  |
  = help: write `# Who pays`, or `\#` for the plain sign
"#]],
    );
}

#[test]
fn signs_of_other_programs() {
    check(
        "**very **good {{ page.title }} {: .lead}

[[toc]]

Done :tada:",
        str![[r#"
warning[stray-markup]: `**very **` is shown as it is written: `**` has to touch its words inside, and spaces stand outside
 --> projects/job-board.md:6:1
  |
6 | **very **good {{ page.title }} {: .lead}
  | ^^^^^^^^^
  |
  = help: write `**very**`

warning[stray-markup]: `{{ page.title }}` is for another program: nothing is put in its place
 --> projects/job-board.md:6:15
  |
6 | **very **good {{ page.title }} {: .lead}
  |               ^^^^^^^^^^^^^^^^
  |
  = help: write what should stand there, or take it out; to show it as it is, write `` `{{ page.title }}` ``

warning[stray-markup]: `{: .lead}` is not understood, and would be shown as it is
 --> projects/job-board.md:6:32
  |
6 | **very **good {{ page.title }} {: .lead}
  |                                ^^^^^^^^^
  |
  = help: take `{: .lead}` out, or write `\{` for a plain bracket

warning[stray-markup]: `[[toc]]` is shown as it is written: no table of contents is put in its place
 --> projects/job-board.md:8:1
  |
8 | [[toc]]
  | ^^^^^^^
  |
  = help: take `[[toc]]` out

warning[stray-markup]: `:tada:` is shown as it is written, not as a sign
  --> projects/job-board.md:10:6
   |
10 | Done :tada:
   |      ^^^^^^
   |
   = help: write `🎉`
"#]],
    );
}

#[test]
fn words_that_would_be_lost() {
    check(
        "| Council | Contact |
| --- | --- |
| Northshire | Desk 1 | Mondays only |

[Note]: prices-are-estimates

[Update 5 May]: https://press.example/2016/05/05",
        str![[r#"
warning[lost-text]: `Mondays only` has no column, so it would be lost: the table has 2
 --> projects/job-board.md:8:25
  |
8 | | Northshire | Desk 1 | Mondays only |
  |                         ^^^^^^^^^^^^
  |
  = help: give the table's first two lines one more cell, or write `\|` where the stroke belongs to the words: `| Northshire | Desk 1 \| Mondays only |`

warning[lost-text]: `[Note]:` begins a reference that no link uses, so this line is on no page
  --> projects/job-board.md:10:1
   |
10 | [Note]: prices-are-estimates
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: write `\[Note]: prices-are-estimates`

warning[lost-text]: `[Update 5 May]:` begins a reference that no link uses, so this line is on no page
  --> projects/job-board.md:12:1
   |
12 | [Update 5 May]: https://press.example/2016/05/05
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: write `[Update 5 May](https://press.example/2016/05/05)` for a link, or `\[Update 5 May]: https://press.example/2016/05/05` for plain words
"#]],
    );
}

#[test]
fn html_is_said_in_markdown_for_each_tag() {
    check(
        "<img width=\"1200\" height=\"630\" alt=\"image\" src=\"https://github.com/user-attachments/assets/0f9b7d2e\" />

5 m<sup>2</sup> <b>bold</b> one<br>two <a name=\"costs\"></a>

<iframe src=\"https://film.example/1\"></iframe>

<table>
<tr><th>Council</th><th>Pays</th></tr>

<tr><td><b>Northshire</b></td><td>£1</td></tr>
</table>",
        str![[r#"
error[raw-html]: `<img width="1200" height="630" alt="image" src="https://github.com/user-attachme…` is HTML, which a text may not hold
 --> projects/job-board.md:6:1
  |
6 | <img width="1200" height="630" alt="image" src="https://github.com/user-attachments/assets/0f9b7d2e" />
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: put the picture into the folder `images` and write `![image](../images/name.png)`

error[raw-html]: `<sup>` is HTML, which a text may not hold
 --> projects/job-board.md:8:4
  |
8 | 5 m<sup>2</sup> <b>bold</b> one<br>two <a name="costs"></a>
  |    ^^^^^
  |
  = help: write `²`, or `[^1]` for a note at the foot

error[raw-html]: `<b>` is HTML, which a text may not hold
 --> projects/job-board.md:8:17
  |
8 | 5 m<sup>2</sup> <b>bold</b> one<br>two <a name="costs"></a>
  |                 ^^^
  |
  = help: write `**bold**`

error[raw-html]: `<br>` is HTML, which a text may not hold
 --> projects/job-board.md:8:32
  |
8 | 5 m<sup>2</sup> <b>bold</b> one<br>two <a name="costs"></a>
  |                                ^^^^
  |
  = help: end the line with a backslash, `\`, and go on in the next one

error[raw-html]: `<a name="costs">` is HTML, which a text may not hold
 --> projects/job-board.md:8:40
  |
8 | 5 m<sup>2</sup> <b>bold</b> one<br>two <a name="costs"></a>
  |                                        ^^^^^^^^^^^^^^^^
  |
  = help: take it out and write `{#costs}` behind the heading that it stands for

error[raw-html]: `<iframe src="https://film.example/1">` is HTML, which a text may not hold
  --> projects/job-board.md:10:1
   |
10 | <iframe src="https://film.example/1"></iframe>
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: write `[See it there](https://film.example/1)`: what stands on another site is linked to, so that it learns nothing of the reader

error[raw-html]: `<table>` is HTML, which a text may not hold
  --> projects/job-board.md:12:1
   |
12 | <table>
   | ^^^^^^^
   |
   = help: write the table with strokes: `| Council | Pays |` as its first line, `| --- | --- |` below it, then a line for each row
"#]],
    );
}

#[test]
fn bare_addresses_are_links_in_pages_and_feeds() {
    let text = "Read more at https://northshire.example/jobs or write to jobs@northshire.example.";
    let page = page(text);
    for link in [
        "<a href=\"https://northshire.example/jobs\">https://northshire.example/jobs</a> or",
        "<a href=\"mailto:jobs@northshire.example\">jobs@northshire.example</a>.",
    ] {
        assert!(page.contains(link), "{page}");
    }
    let update = format!(
        "== updates/2016-05-01-a.md\n---\ntitle: A\nevidence: paper\n---\n{text}\n== sources.yaml\npaper: {{title: A, url: https://e.example}}\n"
    );
    let feed = String::from_utf8(portal(&update).bytes("/feed.xml")).unwrap();
    assert!(
        feed.contains("&lt;a href=&quot;https://northshire.example/jobs&quot;&gt;"),
        "{feed}"
    );
}

#[test]
fn a_line_break_in_a_cell_is_taken() {
    let page = page("| a | b |\n| --- | --- |\n| one<br>two | 3 |");
    assert!(page.contains("<td>one<br>\ntwo</td>"), "{page}");
}

#[test]
fn apostrophes_and_inches() {
    let page = page("The council('s) plan, rock 'n' roll, the '90s, 5' 6\" tall.");
    assert!(
        page.contains("The council(’s) plan, rock ’n’ roll, the ’90s, 5′ 6″ tall."),
        "{page}"
    );
}

#[test]
fn merge_markers_are_no_second_problem_of_the_text() {
    let report = with_text("Before.\n\n<<<<<<< HEAD\nOurs.\n=======\nTheirs.\n>>>>>>> update-jobs")
        .problems();
    assert!(
        !report.contains("stray-markup") && !report.contains("lost-text"),
        "{report}"
    );
}

#[test]
fn paths_in_another_form_are_answered_by_the_path_to_write() {
    let portal = with_text(
        r"[a](/projects/digital-office/) [b](/portal/projects/digital-office.html) [c](projects/digital-office.md)
[d](https://www.example.org/projects/digital-ofice/) [e](C:\Users\me\digital-office.md) [f](..\projects\digital-office.md)
![g](/images/team.png) ![h](images/team.png) ![i](/static/uploads/Team.png) ![j](C:\Users\me\team.png)
![k](file:///D:/team.png) ![l](/images/elsewhere.png) ![m](images/bridge.jpg) [n](#who-paid) [o](#text-costs) [p](/nothing/)

## Who pays

## Costs",
    );
    portal.write("images/team.png", super::BRIDGE);
    super::check_written(
        &portal,
        str![[r#"
error[dead-link]: the site has no section at `/projects/digital-office/`
 --> projects/job-board.md:6:1
  |
6 | [a](/projects/digital-office/) [b](/portal/projects/digital-office.html) [c](projects/digital-office.md)
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `digital-office.md`

error[dead-link]: the site has no section at `/portal/projects/digital-office.html`
 --> projects/job-board.md:6:32
  |
6 | [a](/projects/digital-office/) [b](/portal/projects/digital-office.html) [c](projects/digital-office.md)
  |                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `digital-office.md`

error[dead-link]: there is no file at `projects/digital-office.md`
 --> projects/job-board.md:6:74
  |
6 | [a](/projects/digital-office/) [b](/portal/projects/digital-office.html) [c](projects/digital-office.md)
  |                                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `digital-office.md`

error[dead-link]: the portal has no page at `https://www.example.org/projects/digital-ofice/`
 --> projects/job-board.md:7:1
  |
7 | [d](https://www.example.org/projects/digital-ofice/) [e](C:\Users\me\digital-office.md) [f](..\projects\digital-office.md)
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `digital-office.md`

error[bad-address]: `C:\Users\me\digital-office.md` is a place on one computer, which no reader can open
 --> projects/job-board.md:7:54
  |
7 | [d](https://www.example.org/projects/digital-ofice/) [e](C:\Users\me\digital-office.md) [f](..\projects\digital-office.md)
  |                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `digital-office.md`

error[bad-address]: `..\projects\digital-office.md` holds a backslash
 --> projects/job-board.md:7:89
  |
7 | [d](https://www.example.org/projects/digital-ofice/) [e](C:\Users\me\digital-office.md) [f](..\projects\digital-office.md)
  |                                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `digital-office.md`

error[dead-link]: there is no picture at `/images/team.png`
 --> projects/job-board.md:8:1
  |
8 | ![g](/images/team.png) ![h](images/team.png) ![i](/static/uploads/Team.png) ![j](C:\Users\me\team.png)
  | ^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `../images/team.png`

error[dead-link]: there is no picture at `images/team.png`
 --> projects/job-board.md:8:24
  |
8 | ![g](/images/team.png) ![h](images/team.png) ![i](/static/uploads/Team.png) ![j](C:\Users\me\team.png)
  |                        ^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `../images/team.png`

error[dead-link]: there is no picture at `/static/uploads/Team.png`
 --> projects/job-board.md:8:46
  |
8 | ![g](/images/team.png) ![h](images/team.png) ![i](/static/uploads/Team.png) ![j](C:\Users\me\team.png)
  |                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `../images/team.png`

error[bad-address]: `C:\Users\me\team.png` is a place on one computer, which no reader can open
 --> projects/job-board.md:8:77
  |
8 | ![g](/images/team.png) ![h](images/team.png) ![i](/static/uploads/Team.png) ![j](C:\Users\me\team.png)
  |                                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `../images/team.png`

error[unsafe-link]: `file:///D:/team.png` is a place on one computer, which no reader can open
 --> projects/job-board.md:9:1
  |
9 | ![k](file:///D:/team.png) ![l](/images/elsewhere.png) ![m](images/bridge.jpg) [n](#who-paid) [o](#text-costs) [p](/nothing/)
  | ^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `../images/team.png`

error[dead-link]: there is no picture at `/images/elsewhere.png`
 --> projects/job-board.md:9:27
  |
9 | ![k](file:///D:/team.png) ![l](/images/elsewhere.png) ![m](images/bridge.jpg) [n](#who-paid) [o](#text-costs) [p](/nothing/)
  |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: put the picture into the folder `images` and write `../images/elsewhere.png`

error[dead-link]: there is no picture at `images/bridge.jpg`
 --> projects/job-board.md:9:55
  |
9 | ![k](file:///D:/team.png) ![l](/images/elsewhere.png) ![m](images/bridge.jpg) [n](#who-paid) [o](#text-costs) [p](/nothing/)
  |                                                       ^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: put the picture into the folder `images` and write `../images/bridge.jpg`

error[dead-link]: `projects/job-board.md` has no heading `#who-paid`
 --> projects/job-board.md:9:79
  |
9 | ![k](file:///D:/team.png) ![l](/images/elsewhere.png) ![m](images/bridge.jpg) [n](#who-paid) [o](#text-costs) [p](/nothing/)
  |                                                                               ^^^^^^^^^^^^^^
  |
  = help: write `#who-pays`

error[dead-link]: `projects/job-board.md` has no heading `#text-costs`
 --> projects/job-board.md:9:94
  |
9 | ![k](file:///D:/team.png) ![l](/images/elsewhere.png) ![m](images/bridge.jpg) [n](#who-paid) [o](#text-costs) [p](/nothing/)
  |                                                                                              ^^^^^^^^^^^^^^^^
  |
  = help: write `#costs`

error[dead-link]: the site has no section at `/nothing/`
 --> projects/job-board.md:9:111
  |
9 | ![k](file:///D:/team.png) ![l](/images/elsewhere.png) ![m](images/bridge.jpg) [n](#who-paid) [o](#text-costs) [p](/nothing/)
  |                                                                                                               ^^^^^^^^^^^^^^
  |
  = help: to link to a record, write the path to its file, such as `digital-office.md`; to anything else, its address on the web
"#]],
    );
}

#[test]
fn a_link_to_the_portals_own_address_is_an_internal_one() {
    let text = "[a](https://example.org/projects/digital-office/) [b](http://www.example.org/projects/digital-office/#text-who-pays)
https://example.org/councils/ [c](https://example.org/sitemap.xml) [d](https://example.org/money/#main) [e](https://example.organ/)";
    let page = page(text);
    for link in [
        "<a href=\"/projects/digital-office/\">a</a>",
        "<a href=\"/projects/digital-office/#text-who-pays\">b</a>",
        "<a href=\"/councils/\">https://example.org/councils/</a>",
        "<a href=\"/sitemap.xml\">c</a>",
        "<a href=\"/money/#main\">d</a>",
        "<a href=\"https://example.organ/\">e</a>",
    ] {
        assert!(page.contains(link), "{link} in {page}");
    }
}

#[test]
fn a_picture_is_published_once_a_published_text_shows_it() {
    let portal = with_text("![A bridge](../images/shown.png) [The plan](../images/linked.png)");
    portal.write(
        "projects/secret.md",
        "---\ntitle: Secret\nsummary: One.\ndraft: true\n---\n![A bridge](../images/embargoed.png)\n",
    );
    for name in ["shown", "linked", "embargoed", "forgotten"] {
        portal.write(&format!("images/{name}.png"), super::BRIDGE);
    }
    let addresses = portal.addresses();
    let is_published = |name: &str| {
        let start = format!("/images/{name}");
        addresses.iter().any(|address| address.starts_with(&start))
    };
    let published = ["shown", "linked", "embargoed", "forgotten"].map(is_published);
    assert_eq!(published, [true, true, false, false]);
}
