//! Small texts and what is made of them, side by side.

use super::*;

fn problems(markdown: &str) -> Vec<String> {
    let text = format!("---\n---\n{markdown}");
    let file = Arc::new(File::new("", "a.md", text));
    let (_, report) = read(&file, 8..file.text.len());
    let line = |problem: &&crate::problem::Problem| {
        let place = problem.place.clone().unwrap();
        let (line, column) = place.line_and_column();
        format!(
            "{line}:{column} [{}] {}: {}",
            problem.code.text(),
            &place.file.text[place.span()],
            problem.message
        )
    };
    report.in_order().iter().map(line).collect()
}

fn outline(markdown: &str) -> Outline {
    let file = Arc::new(File::new("", "", markdown.to_owned()));
    read(&file, 0..markdown.len()).0
}

fn written(markdown: &str) -> String {
    let resolve = |target: &str| match target.split_once(".md") {
        Some((path, part)) => Resolved::Address(format!("/{path}/{part}")),
        None if target == "p.png" => Resolved::Picture(ImageAttributes {
            width: 612,
            height: 408,
            versions: vec![("/p.png".to_owned(), 1224), ("/p@400.png".to_owned(), 400)],
            sizes: "50vw".to_owned(),
        }),
        None => Resolved::Nowhere,
    };
    html(
        markdown,
        &Style {
            resolve: &resolve,
            level: 2,
            at_once: 1,
            prefix: "text-",
            page: "",
            say: &english,
        },
    )
}

/// Says what texts do not hold themselves, in English.
pub(super) fn english(words: OwnWords<'_>) -> String {
    match words {
        OwnWords::Table => "Table".to_owned(),
        OwnWords::Task { done: true } => "Done".to_owned(),
        OwnWords::Task { done: false } => "To do".to_owned(),
        OwnWords::Alert(kind) => kind[..1].to_uppercase() + &kind[1..],
        OwnWords::Note(letter) => format!("Note {letter}"),
        OwnWords::Back { letter, place: 1 } => format!("Back to note {letter} in the text"),
        OwnWords::Back { letter, place } => {
            format!("Back to note {letter} in the text, place {place}")
        }
    }
}

#[test]
fn html_is_a_problem_at_its_tag_and_its_end_is_the_same_mistake() {
    assert_eq!(
        problems("a <b>bold</b> word"),
        ["3:3 [raw-html] <b>: `<b>` is HTML, which a text may not hold"]
    );
    assert_eq!(
        problems("<div>\nx\n</div>"),
        ["3:1 [raw-html] <div>: `<div>` is HTML, which a text may not hold"]
    );
    assert_eq!(
        problems("</b>"),
        ["3:1 [raw-html] </b>: `</b>` is HTML, which a text may not hold"]
    );
    assert_eq!(
        problems("> <script>x\n> </script>"),
        ["3:3 [raw-html] <script>x: `<script>` is HTML, which a text may not hold"]
    );
}

#[test]
fn comments_are_dropped_and_what_they_would_swallow_is_a_problem() {
    assert!(problems("<!-- for staff -->\n\nwords <!-- more --> here").is_empty());
    assert_eq!(written("<!-- for staff -->\n\nwords"), "<p>words</p>\n");
    assert_eq!(
        problems("<!-- a --> <i>lost</i>"),
        ["3:12 [raw-html] <i>lost</i>: `<i>` is HTML, which a text may not hold"]
    );
    assert_eq!(
        problems("<!-- a\n\nb")[0],
        "3:1 [raw-html] <!-- a\n\nb: this comment is not closed"
    );
}

#[test]
fn targets_that_could_run_are_refused_however_they_are_disguised() {
    for target in [
        "javascript:alert(1)",
        "JavaScript:x",
        "jav&#9;ascript:x",
        "&#1;javascript:x",
        "data:text/html,x",
        "vbscript:x",
    ] {
        assert!(
            problems(&format!("[x]({target})"))[0].contains("[unsafe-link]"),
            "{target}"
        );
        assert_eq!(written(&format!("[x]({target})")), "<p>x</p>\n", "{target}");
        assert_eq!(
            written(&format!("![x]({target})")),
            "<p>x</p>\n",
            "{target}"
        );
    }
    assert!(problems("<javascript:alert(1)>")[0].contains("[unsafe-link]"));
}

#[test]
fn targets_that_are_not_complete_say_what_to_write() {
    let help = |markdown: &str| {
        let file = Arc::new(File::new("", "", markdown.to_owned()));
        read(&file, 0..markdown.len()).1.in_order()[0]
            .help
            .clone()
            .unwrap()
    };
    assert_eq!(help("[x](//gov.scot/a)"), "write `https://gov.scot/a`");
    assert_eq!(help("[x](www.gov.scot)"), "write `https://www.gov.scot`");
    assert_eq!(help(r"[x](https:\\gov.scot)"), "write `https://gov.scot`");
    assert_eq!(
        problems("[x](https:/gov.scot)"),
        ["3:1 [bad-address] [x](https:/gov.scot): `https:/gov.scot` is not a complete web address"]
    );
    assert_eq!(
        problems("[x]()"),
        ["3:1 [dead-link] [x](): this link leads nowhere"]
    );
}

#[test]
fn a_bad_definition_is_one_problem_where_it_stands() {
    assert_eq!(
        problems("[a][x] and [x]\n\n[x]: javascript:alert(1)\n"),
        ["5:1 [unsafe-link] [x]: javascript:alert(1): `javascript:` is not allowed in a link"]
    );
}

#[test]
fn references_that_nothing_answers_are_problems_and_plain_brackets_are_not() {
    assert_eq!(
        problems("[a][b]"),
        ["3:1 [dead-link] [a][b]: nothing says where `[b]` leads"]
    );
    assert_eq!(
        problems("words[^1]"),
        ["3:6 [dead-link] [^1]: there is no note `[^1]`"]
    );
    assert!(problems("words [sic] and [ ] and \\[^1] and `[^1]`\n\n    [^1]").is_empty());
}

#[test]
fn pictures_need_words_and_come_from_the_portal() {
    assert_eq!(
        problems("![ ](a.png)"),
        [
            "3:1 [no-alternative-text] ![ ](a.png): this picture has no words for those who cannot see it"
        ]
    );
    let unread = outline("![x](https://x.org/a.png)").unread;
    assert_eq!(unread[0].problem.code.text(), "bad-address");
}

#[test]
fn a_picture_is_written_with_its_measures_and_versions_and_fetched_late_unless_it_is_the_first() {
    let picture = |late| {
        format!(
            "<img src=\"/p.png\" srcset=\"/p.png 1224w, /p@400.png 400w\" sizes=\"50vw\" width=\"612\" height=\"408\"{late} decoding=\"async\" alt=\"A bridge\" title=\"Old\">"
        )
    };
    let (first, other) = (picture(""), picture(" loading=\"lazy\""));
    assert_eq!(
        written("![A *bridge*](p.png \"Old\")\n\n![A bridge](p.png \"Old\")"),
        format!("<p>{first}</p>\n<p>{other}</p>\n")
    );
    assert_eq!(
        written("[the bridge](p.png)"),
        "<p><a href=\"/p.png\">the bridge</a></p>\n"
    );
}

#[test]
fn the_outline_holds_headings_and_links_with_their_places() {
    let outline = outline(
        "## A *b*\n\n[x](y.md#z) ![p](q.png) <https://gov.scot/>\n\n## A b\n\n### T {#own onclick=x}\n",
    );
    let headings: Vec<_> = outline
        .headings
        .iter()
        .map(|heading| (heading.level, &*heading.text, &*heading.id))
        .collect();
    assert_eq!(
        headings,
        [(2, "A b", "a-b"), (2, "A b", "a-b-1"), (3, "T", "own")]
    );
    let links: Vec<_> = outline
        .links
        .iter()
        .map(|link| (&*link.target, link.span.start, link.picture))
        .collect();
    assert_eq!(
        links,
        [
            ("y.md#z", 10, false),
            ("q.png", 22, true),
            ("https://gov.scot/", 34, false)
        ]
    );
}

#[test]
fn the_outline_holds_the_words_that_are_seen_or_read_out() {
    let text = "## A *b*\n\nThe council's [map](y.md) ![p](q.png) `c`<!-- d -->[^1]\n\n<https://e.org/>\n\n[^1]: F.\n";
    let words: Vec<_> = outline(text)
        .words
        .into_iter()
        .map(|span| text[span].trim().to_owned())
        .filter(|words| !words.is_empty())
        .collect();
    assert_eq!(
        words,
        [
            "A",
            "b",
            "The council's",
            "map",
            "p",
            "`c`",
            "https://e.org/",
            "F."
        ]
    );
}

#[test]
fn anchors_are_made_as_github_makes_them() {
    let anchor = |heading: &str| outline(&format!("# {heading}")).headings[0].id.clone();
    assert_eq!(anchor("What's it for?"), "whats-it-for");
    assert_eq!(
        anchor("Comhairle nan Eilean Siar, 2016-17"),
        "comhairle-nan-eilean-siar-2016-17"
    );
    assert_eq!(anchor("?!"), "section");
    assert_eq!(anchor("T {#a\"b}"), "t");
}

#[test]
fn headings_start_at_the_pages_level_and_skip_none() {
    let html = written("# a\n\n#### b\n\n## c\n\n# d\n\n###### e\n");
    assert_eq!(html.matches("<h").count(), 5);
    let levels: Vec<_> = html
        .match_indices("<h")
        .map(|(at, _)| &html[at..at + 3])
        .collect();
    assert_eq!(levels, ["<h2", "<h3", "<h3", "<h2", "<h3"]);
}

#[test]
fn links_lead_where_the_page_says_and_anchors_to_the_text_itself() {
    assert_eq!(written("[x](a.md#b)"), "<p><a href=\"/a/#b\">x</a></p>\n");
    assert_eq!(written("[x](#b)"), "<p><a href=\"#text-b\">x</a></p>\n");
    assert_eq!(written("[](a.md)"), "<p><a href=\"/a/\">/a/</a></p>\n");
    assert_eq!(written("[x](lost.txt)"), "<p>x</p>\n");
    assert_eq!(
        written("<a@b.scot>"),
        "<p><a href=\"mailto:a@b.scot\">a@b.scot</a></p>\n"
    );
    assert_eq!(
        written("[x](<https://a.org/b c?d&e>)"),
        "<p><a href=\"https://a.org/b%20c?d&amp;e\">x</a></p>\n"
    );
    assert_eq!(
        written("![a \"b\" *c*](p.png 'T')"),
        "<p><img src=\"/p.png\" srcset=\"/p.png 1224w, /p@400.png 400w\" sizes=\"50vw\" width=\"612\" height=\"408\" decoding=\"async\" alt=\"a “b” c\" title=\"T\"></p>\n"
    );
}

#[test]
fn what_has_no_words_that_anybody_sees_is_told_and_leads_nobody_to_nothing() {
    let heading = "[lost-text] ##: this heading has no words, so nobody sees it";
    assert_eq!(problems("## \n\nx"), [format!("3:1 {heading}")]);
    assert_eq!(
        problems("## \u{200b}\n\nx"),
        [format!("3:1 {heading}").replace("##:", "## \u{200b}:")]
    );
    assert!(problems("## ![Fife](a.png)").is_empty());
    assert_eq!(problems("## <a name=\"x\"></a>").len(), 1);
    assert_eq!(
        problems("[\u{2060}](a.md)"),
        ["3:1 [lost-text] [\u{2060}](a.md): this link has no words, so nobody sees it"]
    );
    assert!(written("[\u{2060}](a.md)").contains(">\u{2060}/a/</a>"));
    assert_eq!(
        problems("![\u{2800}](a.png)"),
        [
            "3:1 [no-alternative-text] ![\u{2800}](a.png): this picture has no words for those who cannot see it"
        ]
    );
}

#[test]
fn tables_align_by_class_and_an_empty_head_is_a_cell() {
    assert!(
        written("## A & b\n\n| a |\n|-|\n| b |\n")
            .contains("<caption class=\"vh\">A &amp; b</caption>")
    );
    insta::assert_snapshot!(written("| | Pays |\n|-|-:|\n| Fife | £1 |\n"), @r#"
    <div class="scroll">
    <table class="ruled">
    <caption class="vh">Table</caption>
    <thead><tr><td></td><th scope="col" class="num">Pays</th></tr></thead>
    <tbody>
    <tr><td>Fife</td><td class="num">£1</td></tr>
    </tbody>
    </table>
    </div>
    "#);
}

#[test]
fn lists_tasks_alerts_and_definitions_are_plain_html() {
    insta::assert_snapshot!(written("3. c\n\n- [x] done\n- [ ] open\n\n> [!WARNING]\n> Mind.\n\n> said\n\nTerm\n: Meaning\n\n```rust\na<b\n```\n"), @r#"
    <ol start="3">
    <li>c</li>
    </ol>
    <ul>
    <li><input type="checkbox" disabled checked aria-label="Done"> done</li>
    <li><input type="checkbox" disabled aria-label="To do"> open</li>
    </ul>
    <div class="alert warning" role="note">
    <p class="word">Warning</p>
    <p>Mind.</p>
    </div>
    <blockquote>
    <p>said</p>
    </blockquote>
    <dl>
    <dt>Term</dt>
    <dd>Meaning</dd>
    </dl>
    <pre><code>a&lt;b
    </code></pre>
    "#);
}

#[test]
fn notes_stand_at_the_foot_with_a_way_back_to_each_place() {
    insta::assert_snapshot!(written("a[^x] b[^Y] c[^x]\n\n[^y]: Two.\n\n[^x]: One.\n\n[^z]: Three.\n"), @r##"
    <p>a<sup><a class="ref" href="#note-text-a" id="ref-text-a" aria-label="Note a">a</a></sup> b<sup><a class="ref" href="#note-text-b" id="ref-text-b" aria-label="Note b">b</a></sup> c<sup><a class="ref" href="#note-text-a" id="ref-text-a-2" aria-label="Note a">a</a></sup></p>
    <ol class="footnotes" type="a">
    <li id="note-text-a"><p>One. <a class="back" href="#ref-text-a" aria-label="Back to note a in the text">↩</a> <a class="back" href="#ref-text-a-2" aria-label="Back to note a in the text, place 2">↩</a></p></li>
    <li id="note-text-b"><p>Two. <a class="back" href="#ref-text-b" aria-label="Back to note b in the text">↩</a></p></li>
    <li id="note-text-c"><p>Three.</p></li>
    </ol>
    "##);
}

#[test]
fn a_note_that_ends_in_a_list_has_its_way_back_below() {
    let html = written("a[^x]\n\n[^x]: One:\n\n    - two\n");
    let back =
        "<a class=\"back\" href=\"#ref-text-a\" aria-label=\"Back to note a in the text\">↩</a>";
    assert!(
        html.ends_with(&format!("</ul>\n<p> {back}</p></li>\n</ol>\n")),
        "{html}"
    );
}

#[test]
fn plain_text_keeps_words_alone() {
    assert_eq!(
        plain("# T\n\nA [b](c.md) `d`.[^1]\n\n![p](q.png)\n\n- e\n- f\n\n[^1]: n"),
        "T\nA b d.\ne\nf"
    );
}

mod whatever_is_written {
    use super::*;
    use proptest::prelude::*;

    const NASTY: &[&str] = &[
        "<script>",
        "</script>",
        "<img src=x onerror=alert(1)>",
        "javascript:",
        "jav\tascript:",
        "data:",
        "](",
        "[",
        "]",
        "!",
        "(",
        ")",
        "{#a onclick=x}",
        "<",
        ">",
        "\"",
        "'",
        "&",
        "&#106;",
        "&lt;",
        "\n",
        "\n\n",
        "> ",
        "# ",
        "- ",
        "1. ",
        "|",
        "|-|-:|",
        "\n: ",
        "```",
        "`",
        "**",
        "_",
        "~~",
        "[^a]",
        "[^a]: ",
        "[x]: ",
        "- [ ] ",
        "> [!NOTE]\n",
        "<!--",
        "-->",
        "\u{0}",
        "\u{1}",
        "\u{85}",
        "\u{200b}",
        "é",
        "😀",
        "\\",
        "www.x.org",
        "a.md#b",
        "p.png",
        "https://x.org/\" onclick=\"x",
        "    ",
        "\t",
        "\r\n",
        "x",
    ];

    const TAGS: &[&str] = &[
        "p",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "a",
        "img",
        "sup",
        "ol",
        "ul",
        "li",
        "dl",
        "dt",
        "dd",
        "em",
        "strong",
        "del",
        "code",
        "pre",
        "blockquote",
        "div",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "br",
        "caption",
        "hr",
        "input",
    ];
    const ATTRIBUTES: &[&str] = &[
        "href",
        "src",
        "alt",
        "title",
        "id",
        "class",
        "aria-label",
        "role",
        "scope",
        "start",
        "type",
        "disabled",
        "checked",
    ];

    /// Fails unless every `<` opens a known tag with known attributes and harmless targets, and all tags close in order.
    fn assert_harmless(html: &str) {
        let mut open = Vec::new();
        for tag in html.split('<').skip(1) {
            let (tag, text) = tag.split_once('>').expect("every tag ends");
            assert!(!text.contains('>'), "{html}");
            if let Some(name) = tag.strip_prefix('/') {
                assert_eq!(open.pop(), Some(name), "{html}");
                continue;
            }
            let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
            assert!(TAGS.contains(&name), "{name} in {html}");
            while !rest.is_empty() {
                let end = rest.find(['=', ' ']).unwrap_or(rest.len());
                let attribute = &rest[..end];
                assert!(ATTRIBUTES.contains(&attribute), "{attribute} in {html}");
                rest = match rest[end..].strip_prefix("=\"") {
                    Some(value) => {
                        let (value, rest) = value.split_once('"').expect("every value ends");
                        if matches!(attribute, "href" | "src") {
                            let scheme = value.split_once(':').map(|(scheme, _)| scheme);
                            assert!(
                                scheme.is_none_or(|scheme| ["http", "https", "mailto", "tel"]
                                    .contains(&&*scheme.to_lowercase())
                                    || scheme.contains(['/', '#', '?'])),
                                "{html}"
                            );
                        }
                        rest
                    }
                    None => &rest[end..],
                }
                .trim_start();
            }
            if !["img", "br", "hr", "input"].contains(&name) {
                open.push(name);
            }
        }
        assert!(open.is_empty(), "{html}");
    }

    proptest! {
        #[test]
        fn nothing_panics_and_the_html_is_harmless(parts in prop::collection::vec(prop::sample::select(NASTY), 0..40)) {
            let text = parts.concat();
            outline(&text);
            let _ = plain(&text);
            assert_harmless(&written(&text));
        }

        #[test]
        fn any_text_is_read(text in ".*") {
            let file = Arc::new(File::new("", "", text.clone()));
            let (_, report) = read(&file, 0..text.len() + 3);
            for problem in report.in_order() {
                let place = problem.place.clone().unwrap();
                assert!(text.get(place.span()).is_some());
            }
            assert_harmless(&written(&text));
        }

        #[test]
        fn anchors_of_reading_and_writing_are_the_same(parts in prop::collection::vec(prop::sample::select(NASTY), 0..30)) {
            let text = format!("# {}", parts.concat());
            let html = written(&text);
            for heading in outline(&text).headings {
                assert!(html.contains(&format!("id=\"text-{}\"", heading.id)), "{} in {html}", heading.id);
            }
        }
    }
}
