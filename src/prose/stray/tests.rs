//! What looks like markup, and what to write instead.

use proptest::prelude::*;

use crate::prose::finding::Finding;
use crate::prose::outline::look_through;

fn found(text: &str) -> Vec<Finding> {
    let (_, mut found) = look_through(text, 0);
    found.sort_by_key(|finding| finding.span.start);
    found
}

/// Returns the text after all advice is followed that is known to the letter.
fn mended(text: &str) -> String {
    let mut text = text.to_owned();
    let mut found = found(&text);
    found.reverse();
    for finding in found {
        let (span, instead) = finding.mended.unwrap_or_default();
        text.replace_range(span, &instead);
    }
    text
}

/// Texts with a fault, and as they are after doing what the help says.
const FAULTS: &[(&str, &str)] = &[
    (
        "See [the paper](https://e.org/April 2016.pdf).",
        "See [the paper](https://e.org/April%202016.pdf).",
    ),
    (
        "See [it](../projects/my job.md \"So\").",
        "See [it](../projects/my%20job.md \"So\").",
    ),
    (
        "![Three people](../images/team photo.png)",
        "![Three people](../images/team%20photo.png)",
    ),
    (
        "See [the *paper*](https://e.org/a b.pdf).",
        "See [the *paper*](https://e.org/a%20b.pdf).",
    ),
    (
        "See [it](https://e.org/a.pdf and more.",
        "See [it](https://e.org/a.pdf) and more.",
    ),
    (
        "See [it](https://e.org/a.pdf.",
        "See [it](https://e.org/a.pdf).",
    ),
    (
        "See [it](https://e.org/a_(b).",
        "See [it](https://e.org/a_(b)).",
    ),
    (
        "See [it](https://e.org/\na.pdf).",
        "See [it](https://e.org/a.pdf).",
    ),
    (
        "See [it(https://e.org/a.pdf).",
        "See [it](https://e.org/a.pdf).",
    ),
    (
        "See [it] (https://e.org/a.pdf).",
        "See [it](https://e.org/a.pdf).",
    ),
    (
        "See [it]\n(../projects/a.md).",
        "See [it](../projects/a.md).",
    ),
    ("See [it]\u{a0}(www.e.org).", "See [it](www.e.org)."),
    ("See (it)[https://e.org/].", "See [it](https://e.org/)."),
    ("See [it][https://e.org/].", "See [it](https://e.org/)."),
    (
        "See [it]([there](https://e.org/)).",
        "See [it](https://e.org/).",
    ),
    ("See [a [b](c.md) d](e.md).", "See [a b d](e.md)."),
    (
        "[News](https://e.org/](https://f.org/a)https://f.org/a)",
        "[News](https://e.org/)",
    ),
    (
        "<https://e.org/a b> <www.e.org>",
        "<https://e.org/a%20b> <https://www.e.org>",
    ),
    ("![Three](a.png){width=300}", "![Three](a.png)"),
    ("![Three](a.png) {: .wide}", "![Three](a.png)"),
    ("[it](a.md){target=_blank}", "[it](a.md)"),
    ("![Three](a.png =300x200)", "![Three](a.png)"),
    ("![Three](a.png =300x \"T\")", "![Three](a.png \"T\")"),
    ("Text\n{: .lead}", "Text\n"),
    ("#Who pays\n\nText.", "# Who pays\n\nText."),
    ("> ##Who pays", "> ## Who pays"),
    ("a **very **good b", "a **very** good b"),
    ("a** very** good", "a **very** good"),
    ("**Note:**all", "**Note:** all"),
    (
        "**Bold: **text and ** bold** is",
        "**Bold:** text and **bold** is",
    ),
    ("**a **b** c** d", "**a** b **c** d"),
    ("a** b** and **c **d", "a **b** and **c** d"),
    (
        "**Who: **us, **what: **this, **when:** now",
        "**Who:** us, **what:** this, **when:** now",
    ),
    ("*Note: *all and * more* too", "*Note:* all and *more* too"),
    ("_Note: _all", "_Note:_ all"),
    ("__very __good ~~not ~~this", "__very__ good ~~not~~ this"),
    (
        "{{ page.title }} {% toc %}",
        "`{{ page.title }}` `{% toc %}`",
    ),
    (
        "{{< figure src=\"/img/a b.jpg\" alt=\"A\" >}}",
        "![A](../images/a-b.jpg)",
    ),
    ("[[toc]] [TOC] [[_TOC_]]", "  "),
    (
        "Done :white_check_mark: and :unheard_of:.",
        "Done ✅ and \\:unheard_of:.",
    ),
    ("|a|b|\n|-|-|\n|1|2|3|", "|a|b|\n|-|-|\n|1|2\\|3 |"),
    (
        "> |a|\n> |-|\n> |1|`2|3`|",
        "> |a|\n> |-|\n> |1\\|`2\\|3` |",
    ),
    ("[Note]: prices\n\nText.", "\\[Note]: prices\n\nText."),
    (
        "[5 May]: https://e.org/5\n\nText.",
        "[5 May](https://e.org/5)\n\nText.",
    ),
    ("a <b>bold</b> <I>word</I>", "a **bold** *word*"),
    (
        "H<sub>2</sub>O, 5 m<sup>2</sup>, 1<sup>st</sup>, a<sup>up</sup>",
        "H₂O, 5 m², 1st, aup",
    ),
    (
        "<u>a</u> <s>b</s> <code>c</code> <span class=\"x\">d</span>",
        "*a* ~~b~~ `c` d",
    ),
    ("one<br>two", "one\\\ntwo"),
    (
        "<a href=\"https://e.org/a b\">it</a>",
        "[it](https://e.org/a%20b)",
    ),
    ("## Costs\n\n<a name=\"costs\"></a>", "## Costs\n\n"),
    (
        "<p align=\"center\"><img src='../images/team.png' alt='Three'></p>",
        "<p align=\"center\">![Three](../images/team.png)</p>",
    ),
    (
        "<iframe src=\"https://www.youtube.com/embed/abc?rel=0\" title=\"Film\"></iframe>",
        "[Film](https://www.youtube.com/watch?v=abc)",
    ),
    ("a <name> b", "a \\<name> b"),
    ("It isnâ€™t a cafÃ© yet.", "It isn’t a café yet."),
    ("(â€œYesâ€\u{9d}, donÃ¢â‚¬â„¢t) Â£5", "(“Yes”, don’t) £5"),
    ("[Kafé Ã©](a.md)", "[Kafé é](a.md)"),
    ("'''bold''' and ''it''", "**bold** and *it*"),
    ("It costs #REF! a year.", "It costs `#REF!` a year."),
    ("#N/A of them", "`#N/A` of them"),
    ("It rose[JS1] and fell[a].", "It rose and fell."),
    ("[gallery ids=\"1,2\"]It rose.", "It rose."),
    ("It rose. Sent from my iPhone", "It rose. "),
];

#[test]
fn what_the_help_says_mends_it() {
    for (text, expected) in FAULTS {
        assert!(!found(text).is_empty(), "nothing is found in {text}");
        assert_eq!(mended(text), *expected, "{text}: {:#?}", found(text));
        let at_the_beginning = text.trim_start_matches("See ");
        assert_eq!(
            mended(at_the_beginning),
            expected.trim_start_matches("See ")
        );
    }
}

#[test]
fn help_that_is_known_to_the_letter_shows_it() {
    for finding in FAULTS.iter().flat_map(|(text, _)| found(text)) {
        let (_, instead) = finding.mended.unwrap_or_default();
        let shown = finding.help.contains(instead.trim()) || instead.contains('\n');
        assert!(shown, "{instead} in {}", finding.help);
    }
}

#[test]
fn what_only_looks_like_a_fault_is_none() {
    for text in [
        "`[a] (https://e.org)` and `{{ x }}` and `:x:` and `**very **`",
        "```\n#Heading\n• one\n{{ x }}\n| a | b |\n```\n\n    #Heading\n    • one\n",
        "[#Heading :x: {{ x }} **a](b.md) and [the :tada: paper](c.md)",
        "At 10:30:15 in the ratio 1:2:3, and a:b:c, and std::fmt::Error, and https://e.org:8080/a:b:c",
        "As printed [sic] (see page 4), and [1] (of 3), and a[i] (b).",
        "5 * 3 and 2 ** 8, and snake_case__name, and ____, and a price*.",
        "\\{{ x }} \\:tada: \\#Heading \\[a] (https://e.org) \\**very **",
        "#5 was approved\n\n#localgov and #digital are read",
        "– Jane Smith, 2016\n\n> words\n\n– Tom",
        "The plan was kept\n– so they said –\nand paid for.",
        "The set {1, 2}, and {a}, and 50 % {of it}.",
        "[a][x] and [x]\n\n[x]: b.md\n[//]: # (for staff)",
        "| a | b |\n|---|---|\n| 1 | 2 | |\n| 1 \\| 2 | `3` |\n| one<br/>two | - |",
        "## Heading {#own}\n\n**'bold'** and **bold**, *a* **b** ~~c~~ __d__ **e**.",
        "(see [it](a.md)) [it](<a b.md>) [it](a.md 'T') ![p](q.png \"T\")",
        "<!-- [a] (https://e.org) -->\n\nwords <!-- {{ x }} --> here",
        "1. one\n2. two\n\n- o\n- a - b\n\n* c\n+ d",
        "A line | with a stroke\nand another | one",
        "Term\n: Meaning\n\n> [!NOTE]\n> Mind.\n\n- [x] done",
        "<https://e.org/a> <a@e.org> www.e.org a@e.org",
        "\"[See [it](a.md)]\" (and [that](b.md))",
        "`#REF!` and `[TBC]` and `isnâ€™t` and `TODO`, \\[TBC] and \\#REF!",
        "```\n#REF! TODO [TBC] Ã©\n\'\'\'a\'\'\'\n```",
        "[T]he council[s] agree[d], [the fund], [emphasis added], [update: closed], [date](a.md) and [a][x]\n\n[x]: a.md",
        "“le café’” «Âge d’Or» CAFÉ” Straß“ MÜÄ“ and Ærø, £5 and é",
        "#localgov #5 #N is 5\'6\'\' or 6\'\' x 7\'\' \'twas rock \'n\' roll \'\' and \'\'",
        "Chapter XXX, size XXXL, a mastodon and toDo, https://e.org/TODO/XXX/ and a.org/xxx",
        "From: 9am To: 5pm, Date: 5 May\n\nFrom: the hub",
        "**bold *both*** and **bold *both***, *it **both*** and *it*, ***all*** a **b** c **d** e",
        "Prices* and tax*, 5 *3 and 4 *5, a_b _c_ d_ e_, *one* * two *three*, foo__ and bar__",
        "an error! Reference is made. Error! It failed.",
    ] {
        assert!(found(text).is_empty(), "{text}: {:#?}", found(text));
    }
}

#[test]
fn a_list_from_a_word_processor_is_one_fault() {
    for (text, sign) in [
        ("• one\n• two\n\n• three", "•"),
        ("We will:\n·\tone\n·\ttwo", "·"),
        ("o one\no two", "o"),
        ("– one\n\n– two\n\n– three", "–"),
        ("\u{f0b7} one", "\u{f0b7}"),
        ("▪one", "▪"),
        ("-one\n-two", "-"),
        ("*one\n*two", "*"),
        ("> • one\n> • two", "•"),
    ] {
        let found = found(text);
        assert_eq!(found.len(), 1, "{text}: {found:#?}");
        assert_eq!(
            found[0].message,
            format!("`{sign}` makes no list: its lines run together into one")
        );
        assert_eq!(
            found[0].help,
            "begin each line of the list with a hyphen and a space: `- one`"
        );
    }
    assert_eq!(found("- • one")[0].help, "take it out: `- one`");
}

#[test]
fn lines_that_are_nearly_a_table_say_which_line_is_missing() {
    let help = |text: &str| {
        let found = found(text);
        assert_eq!(found.len(), 1, "{text}: {found:#?}");
        found[0].help.clone()
    };
    assert_eq!(
        help("| a | b |\n| 1 | 2 |"),
        "write `| --- | --- |` on a line of its own below the first"
    );
    assert_eq!(
        help("| a | b |\n| --- |\n| 1 | 2 |"),
        "write as many cells in the second line as in the first: `| --- | --- |`"
    );
}

#[test]
fn html_in_one_table_or_block_is_one_fault() {
    for text in [
        "<table>\n<tr><th>A</th></tr>\n\n<tr><td><b>b</b></td></tr>\n\n</table>",
        "<div>\n\n<!-- a -->\n\n</div>",
        "<ul>\n\n<li>a</li>\n\n<li>b</li>\n\n</ul>",
        "<details>\n<summary>a</summary>\n\nb\n\n</details>",
        "a <i>b</i>",
        "<!DOCTYPE html>",
        "<?php echo 1 ?>",
    ] {
        assert_eq!(found(text).len(), 1, "{text}: {:#?}", found(text));
    }
}

/// Pieces of which any number may stand side by side.
fn pieces() -> impl Strategy<Value = String> {
    let faults = FAULTS.iter().map(|(text, _)| *text);
    let others = [
        "\n\n",
        " ",
        "words",
        "- ",
        "> ",
        "\n",
        "`code`",
        "[a](b.md)",
        "\"",
        "'",
        "(",
        "]",
        "https://e.org",
        "é",
    ];
    let all: Vec<&str> = faults.chain(others).collect();
    prop::collection::vec(prop::sample::select(all), 1..6).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn doing_what_the_help_says_never_gives_the_same_problem_again(text in pieces()) {
        for finding in found(&text) {
            let Some((span, instead)) = finding.mended else { continue };
            let mut mended = text.clone();
            mended.replace_range(span.clone(), &instead);
            let place = span.start..span.start + instead.len();
            let again = |other: &&Finding| other.message == finding.message && place.contains(&other.span.start);
            let again = found(&mended).iter().find(again).cloned();
            prop_assert!(again.is_none(), "{}\n{}\n{mended}", finding.message, finding.help);
        }
    }
}
