//! Markup of other programs, and markup with a slip → what is said and what helps, word for word.

use super::slips::{project, told};
use crate::support::{loaded, portal};

/// What is said of a project with a text: the place is its column, or its line and column where it is not the first line.
#[track_caller]
fn said(text: &str, at: &str, message: &str, help: &str) {
    let place = if at.contains(':') {
        at.to_owned()
    } else {
        format!("5:{at}")
    };
    told(
        &project(text),
        &[
            message,
            &format!("--> projects/office.md:{place}"),
            &format!("help: {help}"),
        ],
    );
}

/// What is written, the column, what is wrong with it, and what to write.
const STRAY: &[(&str, &str, &str, &str)] = &[
    (
        "> == Who pays",
        "3",
        "`== Who pays` is not read as a heading",
        "write `## Who pays`",
    ),
    (
        "They pay <!-- ask them",
        "10",
        "nothing ends the remark that `<!--` begins here, so readers would see it",
        "write `-->` behind the remark, within the same paragraph, or take the remark out",
    ),
    (
        "This is ==marked== here.",
        "9",
        "`==marked==` is shown as it is written: nothing marks words here",
        "write `marked`, or `**marked**` for bold words",
    ),
    (
        "So^[a note] it is.",
        "3",
        "`^[a note]` is shown as it is written: a note stands on a line of its own",
        "write `[^1]` here, and on a line of its own with an empty line above it `[^1]: a note`",
    ),
    (
        "It has 5 m^2^ of room.",
        "11",
        "`^2^` is shown as it is written: Markdown raises no letters",
        "write `²`",
    ),
    (
        "H~2~O is water.",
        "2",
        "`~2~` is shown as it is written: Markdown lowers no letters",
        "write `₂`",
    ),
    (
        "It is $x^2 + y_1$ now.",
        "7",
        "`$x^2 + y_1$` is shown as it is written: no formula is set in its place",
        "write `x² + y₁`",
    ),
    (
        "It is $$\\frac{1}{2}$$ now.",
        "7",
        "`$$\\frac{1}{2}$$` is shown as it is written: no formula is set in its place",
        "write it in words or plain signs; to show it as it is, write `` `$$\\frac{1}{2}$$` ``",
    ),
    (
        "A &foo; sign.",
        "3",
        "`&foo;` names no sign, so it is shown as it is written",
        "write the sign itself, or `\\&foo;` for plain letters",
    ),
    (
        "A caf&eacut; sign.",
        "6",
        "`&eacut;` names no sign, so it is shown as it is written",
        "write `é`",
    ),
    (
        "It costs &pound500 now.",
        "10",
        "`&pound` lacks its `;`, so it is shown as it is written",
        "write `£`",
    ),
    (
        "Don&#8217t.",
        "4",
        "`&#8217` lacks its `;`, so it is shown as it is written",
        "write `’`",
    ),
    (
        "One&amp;nbsp;two.",
        "4",
        "`&amp;nbsp;` shows readers `&nbsp;`, not the sign that it names",
        "write a plain space, or `&nbsp;` where the line may not break",
    ),
    (
        "!!! note\n    Take care.",
        "1",
        "`!!! note` is shown as it is written: a box begins otherwise",
        "write `> [!NOTE]`, and begin each line that belongs to the box with `> `",
    ),
    (
        "One.\n\n:::danger\nTake care.\n:::",
        "7:1",
        "`:::danger` is shown as it is written: a box begins otherwise",
        "write `> [!CAUTION]`, and begin each line that belongs to the box with `> `; take the line `:::` that ends it out",
    ),
    (
        "> [!info] Take care.",
        "3",
        "`[!info]` is shown as it is written, and begins no box",
        "write `> [!NOTE]` on a line of its own, and below it `> Take care.`",
    ),
    (
        "One.\n\n:tada: We did it.",
        "7:1",
        "`:tada: We did it.` is read as what the words above it mean",
        "write `\\:tada: We did it.` for a plain colon, or a space behind the colon if it is meant so",
    ),
    (
        "One.\n\n———\n\nTwo.",
        "7:1",
        "this line is shown as it is written",
        "for a line across the page, write `---` with an empty line above and below it; if not, take it out",
    ),
    (
        "```\none\n\nTwo.",
        "1",
        "nothing ends the code that ```` ``` ```` begins, so all that follows is shown as code",
        "write ```` ``` ```` on a line of its own below the code, or take this line out",
    ),
    (
        "One.\n\n    Two is a sentence.",
        "7:5",
        "these words are shown as code: their line begins with four spaces or a tab",
        "begin the line at the left margin",
    ),
    (
        "Name\tSum\nFife\t12500",
        "1",
        "these lines are no table, and run together: tabs part no cells",
        "write strokes between the cells, `| Name | Sum |`, and `| --- | --- |` on a line of its own below the first",
    ),
    (
        "Table 1: who pays\nName\tSum\nFife\t12500\nSource: accounts",
        "6:1",
        "these lines are no table, and run together: tabs part no cells",
        "write strokes between the cells, `| Name | Sum |`, and `| --- | --- |` on a line of its own below the first",
    ),
    (
        "a)\tMaps\nb)\tForms",
        "1",
        "`a)` makes no list here: its lines run together into one",
        "begin each line of the list with a number, a full stop and a space: `1. Maps`",
    ),
    (
        "Name;Sum;Year\nFife;12500;2016",
        "1",
        "these lines are no table, and run together: semicolons part no cells",
        "write strokes between the cells, `| Name | Sum | Year |`, and `| --- | --- | --- |` on a line of its own below the first",
    ),
    (
        "=== Who we are ===",
        "1",
        "`=== Who we are ===` is not read as a heading",
        "write `### Who we are`",
    ),
    (
        "h3. Who we are",
        "1",
        "`h3. Who we are` is not read as a heading",
        "write `### Who we are`",
    ),
    (
        "See [url=https://e.example/]it[/url].",
        "5",
        "`[url]` is for another program, and shown as it is written",
        "write `[it](https://e.example/)`",
    ),
    (
        "[caption id=\"x\"]Three people[/caption]",
        "1",
        "`[caption]` is for another program, and shown as it is written",
        "write `Three people`",
    ),
    (
        "{# for staff #}",
        "1",
        "`{# for staff #}` is for another program: nothing is put in its place",
        "write what should stand there, or take it out; to show it as it is, write `` `{# for staff #}` ``",
    ),
    (
        "![[Our team.png|300]]",
        "1",
        "`![[Our team.png|300]]` is shown as it is written, and no picture",
        "put the picture into the folder `images` as `our-team.png` and write `![What it shows](../images/our-team.png)`",
    ),
    (
        "####### Seven",
        "1",
        "`####### Seven` is not read as a heading: six levels are all there are",
        "write `###### Seven`",
    ),
    (
        "##Who##",
        "1",
        "`##Who##` is not read as a heading: a space is missing behind `##`",
        "write `## Who`, or `\\#` for the plain sign",
    ),
    (
        "One.\n\n=======\n\nTwo.",
        "7:1",
        "this line is shown as it is written, as where Git could not join two versions",
        "for a line across the page, write `---` with an empty line above and below it; if not, take it out",
    ),
    (
        "One thing is sure.\n=======\nTwo.",
        "6:1",
        "the line `=======` makes a heading of the words above it",
        "take it out, as where Git could not join two versions; a heading is written `## Words`",
    ),
    (
        "One thing is sure.\n---\nTwo.",
        "6:1",
        "the line `---` makes a heading of the words above it",
        "leave a line empty above it for a line across the page, or take it out",
    ),
    (
        "Three things\n-\n",
        "6:1",
        "the line `-` makes a heading of the words above it",
        "take it out; an item of a list has its words behind the hyphen",
    ),
    (
        "1)one\n2)two",
        "1",
        "`1)` touches the words behind it, so it makes no list",
        "write a space behind each number of the list: `1) one`",
    ),
    (
        "(a) one\n(b) two",
        "1",
        "`(a)` makes no list here: its lines run together into one",
        "begin each line of the list with a number, a full stop and a space: `1. one`",
    ),
    (
        "They want:\n2. two\n3. three",
        "6:1",
        "`2.` makes no list here: its lines run together into one",
        "leave a line empty above the list",
    ),
    (
        "! [Us](../images/team.png)",
        "1",
        "`! [Us](../images/team.png)` is not read as a picture: a space stands between `!` and `[`",
        "write `![Us](../images/team.png)`",
    ),
];

#[test]
fn markup_of_other_programs_is_told_with_ours() {
    for (text, at, message, help) in STRAY {
        // The picture is there for the one text that shows it.
        if text.contains("team.png") {
            continue;
        }
        said(text, at, &format!("warning[stray-markup]: {message}"), help);
    }
}

#[test]
fn a_character_that_nobody_sees_keeps_no_line_from_being_markup_without_a_word() {
    for (text, at, place, mended) in [
        (
            "-\u{a0}One\n-\u{a0}Two",
            "2",
            "a no-break space (U+00A0) stands behind `-`, where only a plain space can",
            "- One",
        ),
        (
            "1.\u{a0}One",
            "3",
            "a no-break space (U+00A0) stands behind `1.`, where only a plain space can",
            "1. One",
        ),
        (
            "##\u{a0}Who",
            "3",
            "a no-break space (U+00A0) stands behind `##`, where only a plain space can",
            "## Who",
        ),
        (
            "\u{200b}## Who",
            "1",
            "a zero-width space (U+200B) stands in front of `##`, so the line is not read as markup",
            "## Who",
        ),
        (
            "\u{a0}> Said.",
            "1",
            "a no-break space (U+00A0) stands in front of `>`, so the line is not read as markup",
            "> Said.",
        ),
    ] {
        said(
            text,
            at,
            &format!("error[unseen-character]: {place}"),
            &format!("write `{mended}`, typed anew"),
        );
    }
}

#[test]
fn a_link_without_words_is_seen_by_nobody() {
    let message = "warning[lost-text]: this link has no words, so nobody sees it";
    let help = "write between `[` and `]` what it leads to, in a few words";
    said("[](https://e.example/2016)", "1", message, help);
    said("See [ ](../pages/about.md).", "5", message, help);
}

#[test]
fn a_link_of_a_wiki_gets_the_path_that_works_from_where_it_stands() {
    for (text, help) in [
        ("[[hub]]", "write `[hub](../organisations/hub.yaml)`"),
        (
            "[[About|this portal]]",
            "write `[this portal](../pages/about.md)`",
        ),
        (
            "[[Joint team]]",
            "write `[Joint team](../updates/2016-05-31-joint-team.md)`",
        ),
        (
            "[[Nowhere]]",
            "write the words and the path of a file that is there, such as `[Nowhere](../organisations/hub.yaml)`, or `\\[` for a plain bracket",
        ),
    ] {
        let message = format!(
            "warning[stray-markup]: `{text}` is shown as it is written: that is how a wiki links"
        );
        said(text, "1", &message, help);
    }
}

#[test]
fn a_place_that_html_names_is_one_mistake_with_the_links_to_it() {
    said(
        "<a name=\"who\"></a>Who it is.\n\n[Up](#who)",
        "1",
        "error[raw-html]: `<a name=\"who\">` is HTML, which a text may not hold",
        "take it out and write `{#who}` behind the heading that it stands for",
    );
}

#[test]
fn what_only_looks_like_the_markup_of_another_program_is_none() {
    for text in [
        "It costs $5 to $6, or US$5 = £4, and $5_000 and $6.",
        "if a == b and c == d, AT&T; Q&As; R&D, &c.",
        "Tom & Jerry, &eacute; &amp; &nbsp; https://e.example/?a=1&copy=2",
        "10^6 and 5~6 and ~5 and ~~gone~~.",
        "Welcome\n=======\n\nTo us\n---\n\nOne.",
        "In\n1. one\n2. two",
        "At 9.30 we met.\n1.5 of them\n2.5 of us",
        "He said (a) one and (b) two\nand (c) three.",
        "Wow! [It](../pages/about.md)",
        "Come and see! [The map](https://maps.test/map.png)",
        "Who pays?\n=========\n\nOne.",
        "Term\n: Meaning",
        "> [!NOTE]\n> Mind.",
        "```\none\n```\n\n~~~ yaml\ntwo: 2\n~~~\n\n    let x = 5;",
        "One; two; three\nand four; five.",
        "One; two; three\nand four; five; six.",
        "[sic] and [b] alone",
        "5 °C\u{a0}is cold, and \u{a0}5 too",
    ] {
        told(&project(text), &[]);
    }
}

#[test]
fn a_part_that_a_page_does_not_have_is_dead_by_its_public_address_too() {
    for (part, help) in [
        (
            "councils/#nowhere",
            "write `https://portal.example/base/councils/`, or copy the address of the part from the page",
        ),
        (
            "about/#mian",
            "write `https://portal.example/base/about/#main`",
        ),
        (
            "#nowhere",
            "write `https://portal.example/base/`, or copy the address of the part from the page",
        ),
    ] {
        let files = portal(&project(&format!(
            "[It](https://portal.example/base/{part})"
        )));
        let (_, report) = loaded(files.path());
        let problems = report.of_severity(mercat::problem::Severity::Error);
        let [problem] = problems.as_slice() else {
            panic!("{problems:?}");
        };
        let name = part.split('#').next_back().unwrap_or_default();
        assert_eq!(
            problem.message,
            format!("that page of the portal has no part `#{name}`")
        );
        assert_eq!(problem.help.as_deref(), Some(help));
    }
}

#[test]
fn an_address_with_signs_around_it_or_two_beginnings_is_mended() {
    for (text, message, help) in [
        (
            "[It](\"https://e.example/a\")",
            "`\"https://e.example/a\"` stands between quotation marks, which are no part of an address",
            "write `https://e.example/a`",
        ),
        (
            "[It](https://https://e.example/a)",
            "`https://https://e.example/a` has two beginnings",
            "write `https://e.example/a`",
        ),
    ] {
        said(text, "1", &format!("error[bad-address]: {message}"), help);
    }
    said(
        "![Us](data:image/png;base64,AAAA)",
        "1",
        "error[unsafe-link]: `data:` is not allowed in a picture",
        "put the picture into the folder `images` and write its path, such as `../images/name.jpg`",
    );
}

#[test]
fn a_note_that_lacks_its_colon_is_one_mistake() {
    said(
        "As said[^1].\n\n[^1] The paper.",
        "7:1",
        "error[dead-link]: `[^1]` begins a note and lacks its colon",
        "write `[^1]: The paper.`",
    );
}

#[test]
fn a_sum_with_its_sign_at_the_beginning_of_a_line_is_no_list() {
    for (text, at, sign, mended) in [
        (
            "Costs went up by\n+ 5% in 2024.",
            "6:1",
            "+",
            "+5% in 2024.",
        ),
        ("Costs fell by\n- 3 in all.", "6:1", "-", "-3 in all."),
        ("- 3% less than before.", "1", "-", "-3% less than before."),
        ("- £12,500 a year", "1", "-", "-£12,500 a year"),
        ("- 1.5 points", "1", "-", "-1.5 points"),
        ("+ 3 in May\n+ 5 in June", "1", "+", "+3 in May"),
        ("> Costs fell by\n> - 3 in all.", "6:3", "-", "-3 in all."),
    ] {
        said(
            text,
            at,
            &format!(
                "warning[stray-markup]: readers see a dot in place of `{sign}`: this line is read as a list"
            ),
            &format!("write `{mended}` without the space; for a list, begin the line with `*`"),
        );
    }
    for list in [
        "- 3 towns\n- 5 villages",
        "- 3 towns",
        "The towns:\n- 3 in the north",
        "* 5% in 2024",
        "- 3% in May\n- 5% in June",
        "+ more\n+ 3 less",
        "## In all\n- 3 towns",
        "- Towns\n  - 3 in the north",
        "Costs went up by\n+5% in 2024, and fell by\n-3% before.",
    ] {
        told(&project(list), &[]);
    }
}

#[test]
fn fields_that_stand_a_second_time_above_a_text_are_named() {
    said(
        "---\nlayout: post\n---\nText.",
        "7:1",
        "warning[stray-markup]: the line `---` makes a heading of the words above it",
        "leave a line empty above it for a line across the page, or take it out",
    );
}

#[test]
fn links_formulas_and_quotations_of_other_programs() {
    for (text, at, message, help) in [
        (
            "See https://a.example/m[the minutes] here.",
            "5",
            "`https://a.example/m[the minutes]` is not read as a link with words",
            "write `[the minutes](https://a.example/m)`",
        ),
        (
            "See link:https://a.example/m.pdf[Minutes].",
            "5",
            "`link:https://a.example/m.pdf[Minutes]` is not read as a link with words",
            "write `[Minutes](https://a.example/m.pdf)`",
        ),
        (
            "See `the minutes <https://a.example/m>`_ here.",
            "5",
            "`` `the minutes <https://a.example/m>`_ `` is not read as a link",
            "write `[the minutes](https://a.example/m)`",
        ),
        (
            "The sum is $$ x^2 $$ here.",
            "12",
            "`$$ x^2 $$` is shown as it is written: no formula is set in its place",
            "write `x²`",
        ),
        (
            "bq. They all pay.",
            "1",
            "`bq. They all pay.` is not read as a quotation",
            "write `> They all pay.`",
        ),
    ] {
        said(text, at, &format!("warning[stray-markup]: {message}"), help);
    }
    let block = "$$\n\\frac{a}{b}\n$$";
    let told = "no formula is set in its place";
    assert!(portal(&project(block)).problems().contains(told));
    said(
        ".. note:: Take care.",
        "1",
        "warning[stray-markup]: `.. note:: Take care.` is shown as it is written: a box begins otherwise",
        "write `> [!NOTE]`, and begin each line that belongs to the box with `> `",
    );
}

#[test]
fn addresses_with_brackets_code_and_dollars_that_are_meant() {
    for text in [
        "See https://a.example/?q[]=1&sort[date]=up and https://a.example/[id]/x here.",
        "See https://a.example/[draft] and https://en.a.example/wiki/Maps_(all)_[b].",
        "Write `<https://a.example/m>` and `name_`, or `a`_b_.",
        "They paid $$ and then $$ more. It cost $$$.",
        "See [https://a.example/m](https://a.example/m) and <https://a.example/x>.",
    ] {
        told(&project(text), &[]);
    }
}

#[test]
fn marks_of_chats_and_abbreviations_are_told() {
    for (text, at, message, help) in [
        (
            "It was ++put in++ late.",
            "8",
            "`++put in++` is shown as it is written: nothing marks words here",
            "write `put in`, or `**put in**` for bold words",
        ),
        (
            "It was ||the sum|| all along.",
            "8",
            "`||the sum||` is shown as it is written: nothing marks words here",
            "write `the sum`, or `**the sum**` for bold words",
        ),
        (
            "*[ICT]: information technology",
            "1",
            "`*[ICT]: information technology` is shown as it is written: nothing explains abbreviations here",
            "take the line out, and write `information technology (ICT)` where `ICT` first stands",
        ),
        (
            "☐ Ask them",
            "1",
            "`☐` makes no list: its lines run together into one",
            "begin each line of the list with a hyphen and a space: `- Ask them`",
        ),
        (
            "Rooms of 5*3 and 4*2 metres.",
            "11",
            "the signs `*` of `*3 and 4*` are not seen: they are read as marks of the words between them",
            "write `×3 and 4×`, or `\\*` for a plain star",
        ),
        (
            "It costs ~£5,000–~£6,000 a year.",
            "10",
            "the signs `~` of `~£5,000–~` are not seen: they are read as marks of the words between them",
            "write `about £5,000–`, or `\\~` for the plain sign",
        ),
    ] {
        said(text, at, &format!("warning[stray-markup]: {message}"), help);
    }
    for text in [
        "Written in C++ and C++.",
        "This is *3 and 4* in italics, ~~old~~ and a || b.",
        "The sum was ~£5,000~ before, and *x* is 5 * 3.",
    ] {
        told(&project(text), &[]);
    }
}

#[test]
fn the_comments_below_a_text_of_google_docs_are_told_with_their_marks() {
    told(
        &project("The board met.[a] It agreed.\n\n[a]Is this right?"),
        &[
            "warning[copied-along]: `[a]` is the mark of a comment that was not copied with it",
            "--> projects/office.md:5:15",
            "help: take it out, or write `\\[` for a plain bracket",
            "warning[copied-along]: `[a]` begins a comment that was copied along with the text",
            "--> projects/office.md:7:1",
            "help: take it out, with the whole of its line",
        ],
    );
    told(&project("[a]Only here."), &[]);
}

#[test]
fn what_stands_beside_a_table_of_html_is_told_too() {
    let html = "<center>Who</center>\n<table><tr><td>A</td></tr></table>\n<div>and <table><tr><td>B</td></tr></table></div>";
    let said = portal(&project(html)).errors();
    let found: Vec<_> = said
        .lines()
        .filter(|line| line.starts_with("error["))
        .collect();
    assert_eq!(
        found,
        [
            "error[raw-html]: `<center>` is HTML, which a text may not hold",
            "error[raw-html]: `<table>` is HTML, which a text may not hold",
            "error[raw-html]: `<table>` is HTML, which a text may not hold",
        ]
    );
    told(
        &project("<video src=\"../images/tour.mp4\" controls></video>"),
        &[
            "error[raw-html]: `<video src=\"../images/tour.mp4\" controls>` is HTML, which a text may not hold",
            "--> projects/office.md:5:1",
            "help: put it on another website, and link to it there: `[Watch the film](https://…)`",
        ],
    );
}

#[test]
fn an_address_that_mails_or_rings_names_whom() {
    for (target, message, help) in [
        (
            "mailto:jane@example",
            "`mailto:jane@example` has no whole email address behind `mailto:`",
            "write it whole, such as `mailto:name@example.org`",
        ),
        (
            "tel:",
            "`tel:` has no number behind `tel:`",
            "write it whole, such as `tel:+441632960001`",
        ),
        (
            "https://a.example:99999/x",
            "`https://a.example:99999/x` has the port 99999, and there is none above 65535",
            "write `https://a.example/x`, or the port that the browser shows",
        ),
    ] {
        said(
            &format!("[Ask]({target})"),
            "1",
            &format!("error[bad-address]: {message}"),
            help,
        );
    }
    told(
        &project(
            "[a](mailto:?subject=Map) [b](mailto:a@b.org,c@d.org?cc=e) [c](https://a.example:8080/)",
        ),
        &[],
    );
}

#[test]
fn what_chats_wikis_and_word_processors_leave_in_a_text() {
    for (code, text, at, message, help) in [
        (
            "warning[copied-along]",
            "It opened【4†source】 then.",
            "10",
            "`【4†source】` is left of the program that wrote this text",
            "take it out; what the text is taken from is named in `evidence`",
        ),
        (
            "warning[copied-along]",
            "It opened :contentReference[oaicite:0]{index=0} then.",
            "11",
            "`:contentReference[oaicite:0]{index=0}` is left of the program that wrote this text",
            "take it out; what the text is taken from is named in `evidence`",
        ),
        (
            "warning[stray-markup]",
            "Read [the plan|https://a.example/plan] soon.",
            "6",
            "`[the plan|https://a.example/plan]` is not read as a link",
            "write `[the plan](https://a.example/plan)`",
        ),
        (
            "error[bad-address]",
            "Read <https://a.example/plan|Plan> soon.",
            "6",
            "`https://a.example/plan|Plan` has the words of the link behind a stroke",
            "write `[Plan](https://a.example/plan)`",
        ),
        (
            "warning[stray-markup]",
            "{info}They all pay.",
            "1",
            "`{info}` is for another program: nothing is put in its place",
            "write what should stand there, or take it out; to show it as it is, write `` `{info}` ``",
        ),
        (
            "warning[stray-markup]",
            ".. image:: map.png",
            "1",
            "`.. image:: map.png` is for another program: nothing is put in its place",
            "put the picture into the folder `images` and write `![What it shows](../images/name.jpg)`",
        ),
        (
            "warning[broken-letters]",
            "ï»¿ They all pay.",
            "1",
            "letters of `ï»¿` were broken when it was copied or saved",
            "take it out",
        ),
        (
            "warning[stray-markup]",
            "It opened in 2009.[1][2]",
            "19",
            "`[1][2]` lead to no notes: readers see them as they are written",
            "write each note on a line of its own, `[^2]: …`, and `[^2]` here; or take them out",
        ),
        (
            "warning[stray-markup]",
            "» Ask them\n» Pay them",
            "1",
            "`»` makes no list: its lines run together into one",
            "begin each line of the list with a hyphen and a space: `- Ask them`",
        ),
        (
            "warning[stray-markup]",
            "|---|---|\n| c | d |",
            "1",
            "these lines are not read as a table, and run together",
            "write a row with the names of the columns above it",
        ),
        (
            "warning[stray-markup]",
            "| a | b |\n|---|---|\n| c | d |\nThey all pay.",
            "8:1",
            "this line is read as a row of the table above it",
            "leave a line empty between the two, or write a `|` at its beginning and its end",
        ),
    ] {
        said(text, at, &format!("{code}: {message}"), help);
    }
    for text in [
        "The set {x|y} and [a|b], 【all】 of it, with a: b.",
        "| a |\n|---|\n| b |\n",
        "See https://a.example/?q=a|b here.",
    ] {
        told(&project(text), &[]);
    }
}

#[test]
fn a_picture_within_the_text_of_google_docs_belongs_into_the_folder() {
    let said = portal(&project(
        "![Three people][image1]\n\n[image1]: <data:image/png;base64,iVBORw0KGgo=>",
    ));
    let said = said.errors();
    assert_eq!(said.matches("error[").count(), 1, "{said}");
    assert!(
        said.contains("`data:` is not allowed in a picture"),
        "{said}"
    );
    assert!(
        said.contains("put the picture into the folder `images`"),
        "{said}"
    );
}

#[test]
fn a_link_is_answered_by_the_page_the_file_or_the_website_that_it_means() {
    for (text, code, message, help) in [
        (
            "[a](valley.gov.uk/plan)",
            "bad-address",
            "`valley.gov.uk/plan` lacks its beginning",
            "write `https://valley.gov.uk/plan`",
        ),
        (
            "[a](../money/)",
            "dead-link",
            "there is no file at `../money/`",
            "write `/money/`",
        ),
        (
            "[a](../index.md)",
            "dead-link",
            "there is no file at `../index.md`",
            "write `/`",
        ),
        (
            "[a](http://192.168.0.4/plan)",
            "bad-address",
            "`http://192.168.0.4/plan` lies within one network, which no reader can see into",
            "to link to a record, write the path to its file, such as `../organisations/hub.yaml`; to anything else, its address on the web",
        ),
    ] {
        said(text, "1", &format!("error[{code}]: {message}"), help);
    }
    said(
        "[a](joint team.md)",
        "1",
        "warning[stray-markup]: `[a](joint team.md)` is not read as a link: an address cannot hold a space",
        "write `[a](../updates/2016-05-31-joint-team.md)`",
    );
}
