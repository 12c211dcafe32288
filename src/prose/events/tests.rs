//! Bare addresses and typographic marks, before and after.

use crate::prose::tests::english;
use crate::prose::{Resolved, Style, html};

/// Returns the HTML of a text without the paragraph around it.
fn written(markdown: &str) -> String {
    let style = Style {
        resolve: &|target| Resolved::Address(target.to_owned()),
        level: 2,
        at_once: 0,
        prefix: "",
        page: "",
        say: &english,
    };
    let html = html(markdown, &style);
    html.trim()
        .trim_start_matches("<p>")
        .trim_end_matches("</p>")
        .to_owned()
}

/// Returns a text with each link in angle brackets, its target first where that is another than its words.
fn linked(markdown: &str) -> String {
    let mut text = String::new();
    let html = written(markdown);
    let mut parts = html.split("<a href=\"");
    text.push_str(parts.next().unwrap());
    for part in parts {
        let (target, rest) = part.split_once("\">").unwrap();
        let (words, rest) = rest.split_once("</a>").unwrap();
        let target = if target == words {
            String::new()
        } else {
            format!("{target} ")
        };
        text.extend(["<", &target, words, ">", rest]);
    }
    text
}

#[test]
fn bare_addresses_are_links_without_what_ends_the_sentence() {
    for (text, expected) in [
        ("at https://e.org/jobs.", "at <https://e.org/jobs>."),
        ("(see https://e.org/a_(b))", "(see <https://e.org/a_(b)>)"),
        (
            "(https://e.org/a), [www.e.org/a]",
            "(<https://e.org/a>), [<https://www.e.org/a www.e.org/a>]",
        ),
        (
            "www.e.org, HTTP://E.org/?a=1&b=2!",
            "<https://www.e.org www.e.org>, <HTTP://E.org/?a=1&amp;b=2>!",
        ),
        ("https://e.org/?a=1&amp;b=2", "<https://e.org/?a=1&amp;b=2>"),
        (
            "**https://e.org/** \"https://e.org/\"",
            "<strong><https://e.org/></strong> “<https://e.org/>”",
        ),
        (
            "https://e.org/a--b...c'd",
            "<https://e.org/a--b...c&#39;d https://e.org/a--b...c'd>",
        ),
        (
            "https://e.org/snake_case_*x",
            "<https://e.org/snake_case_*x>",
        ),
        ("https://bücher.example/ä", "<https://bücher.example/ä>"),
        ("https://e.org:8080/a#b;", "<https://e.org:8080/a#b>;"),
        (
            "jobs@e.org. or a.b+c@d-e.co.uk,",
            "<mailto:jobs@e.org jobs@e.org>. or <mailto:a.b+c@d-e.co.uk a.b+c@d-e.co.uk>,",
        ),
        ("mailto:jobs@e.org", "<mailto:jobs@e.org>"),
        ("a\nhttps://e.org\nb", "a\n<https://e.org>\nb"),
    ] {
        assert_eq!(linked(text), expected, "{text}");
    }
}

#[test]
fn what_is_no_address_or_stands_in_code_or_a_link_is_left_alone() {
    for text in [
        "`https://e.org`",
        "e.org and https:// and http://localhost and www. and wwwx.org and a@b and @name and a@1.0",
        "xhttps://e.org and foo/www.e.org and npm/@a/b.com",
        "https\\://e.org",
    ] {
        assert!(!written(text).contains("<a "), "{}", written(text));
    }
    assert_eq!(
        written("[https://e.org](a.md)"),
        "<a href=\"a.md\">https://e.org</a>"
    );
    assert_eq!(
        written("<https://e.org/a--b>"),
        "<a href=\"https://e.org/a--b\">https://e.org/a--b</a>"
    );
    assert_eq!(
        written("    https://e.org").replace('\n', ""),
        "<pre><code>https://e.org</code></pre>"
    );
}

#[test]
fn a_line_break_is_taken_in_a_cell_only() {
    for tag in ["<br>", "<br/>", "<BR />", "<br clear=\"all\">"] {
        let table = written(&format!("| a |\n|-|\n| b{tag}c |"));
        assert!(table.contains("<td>b<br>\nc</td>"), "{table}");
        assert_eq!(written(&format!("b{tag}c")), "bc");
    }
}

#[test]
fn marks_are_set_as_print_has_them() {
    for (text, expected) in [
        (
            "The council('s) plan, councils(') own, member(s)' and (s)'s",
            "The council(’s) plan, councils(’) own, member(s)’ and (s)’s",
        ),
        (
            "rock 'n' roll, 'tis, get 'em",
            "rock ’n’ roll, ’tis, get ’em",
        ),
        (
            "the '90s, the class of '16, '27 councils' of it",
            "the ’90s, the class of ’16, ‘27 councils’ of it",
        ),
        (
            "5' 6\" tall, 5'10\", a 6\" pipe, 12' wide",
            "5′ 6″ tall, 5′10″, a 6″ pipe, 12′ wide",
        ),
        (
            "\"It's 'so'\", she said: \"in 2016\" 'in 2016'",
            "“It’s ‘so’”, she said: “in 2016” ‘in 2016’",
        ),
        (
            "the councils' plan, Fife's, 1990's",
            "the councils’ plan, Fife’s, 1990’s",
        ),
        (
            "[Fife](a.md)'s **Fife**'s `x`'s",
            "<a href=\"a.md\">Fife</a>’s <strong>Fife</strong>’s <code>x</code>’s",
        ),
        (
            "**'a'** *\"b\"* ('c') [\"d\"] -'e'",
            "<strong>‘a’</strong> <em>“b”</em> (‘c’) [“d”] -‘e’",
        ),
        ("a -- b---c ... d", "a – b—c … d"),
        (
            "a \\'b\\' \\\"c\\\" &quot;d&quot; `'e'`",
            "a 'b' \"c\" \"d\" <code>'e'</code>",
        ),
        ("\"a\n'b'\"", "“a\n‘b’”"),
    ] {
        assert_eq!(written(text), expected, "{text}");
    }
}
