//! Small themes and what they make of small pages.

use serde::Serialize;

use super::*;
use crate::theme::folder::ThemeFile;
use crate::value::money::Currency;
use crate::value::money::{Money, Total};
use crate::wording;

fn load(files: &[(&str, &str)]) -> (Option<Theme>, Report) {
    let mut all = vec![("theme.yaml", "name: Plain")];
    all.extend(files);
    let entry = |(path, text): &(&str, &str)| {
        (
            (*path).to_owned(),
            ThemeFile::new("plain", path, text.as_bytes().to_vec()),
        )
    };
    Theme::of_files(
        &all.iter().map(entry).collect(),
        "https://example.org/portal/",
        wording::english(),
    )
}

fn load_folders(folders: &[PathBuf]) -> (Option<Theme>, Report) {
    let (files, mut report) = folder::read(folder::ThemeFiles::new(), folders);
    let theme = Theme::of_files(&files, "https://example.org/", wording::english());
    let theme = report.keep(theme);
    (theme.filter(|_| !report.has_errors()), report)
}

fn problems(files: &[(&str, &str)]) -> Vec<String> {
    let (theme, report) = load(files);
    assert_eq!(theme.is_some(), !report.has_errors());
    let line = |problem: &&Problem| {
        let Some(place) = &problem.place else {
            return problem.message.clone();
        };
        let (line, column) = place.line_and_column();
        format!("{}:{line}:{column} {}", place.file.path, problem.message)
    };
    report.in_order().iter().map(line).collect()
}

#[derive(Serialize)]
struct Head {
    title: &'static str,
}

fn render(files: &[(&str, &str)], view: &impl Serialize) -> Result<String, Problem> {
    let (theme, report) = load(files);
    assert!(report.is_empty(), "{report:?}");
    let mut theme = theme.unwrap();
    theme
        .share(&serde_json::json!({"site": {"title": "Portal"}}))
        .unwrap();
    page(&theme, &Value::from_serializable(view), "A < B")
}

fn page(theme: &Theme, view: &Value, title: &'static str) -> Result<String, Problem> {
    let page = theme.render("page", view, &Head { title }, Vec::new())?;
    Ok(String::from_utf8(page).unwrap())
}

/// Returns what a filter makes of a value.
fn filtered(filter: &str, value: impl Serialize) -> String {
    let template = format!("{{{{ page.value | {filter} }}}}");
    render(
        &[("templates/page.html", &template)],
        &serde_json::json!({ "value": value }),
    )
    .unwrap_or_else(|problem| problem.message)
}

#[test]
fn a_page_extends_a_base_and_sees_its_view_its_head_and_what_all_share() {
    let base =
        "<title>{{ head.title }} | {{ site.title }}</title>{% block main %}{% endblock main %}";
    let parts = "{% component day(value: string) %}<time datetime=\"{{ value }}\">{{ value | date }}</time>{% endcomponent day %}";
    let page = "{% extends \"base.html\" %}{% block main %}{{<day value={page.since} />}}{{ page.text | safe }}{% endblock main %}";
    let files = [
        ("templates/base.html", base),
        ("templates/parts.html", parts),
        ("templates/page.html", page),
    ];
    assert_eq!(
        render(
            &files,
            &serde_json::json!({"since": "2016-05-31", "text": "<p>x</p>"})
        )
        .unwrap(),
        "<title>A &lt; B | Portal</title><time datetime=\"2016-05-31\">31\u{a0}May\u{a0}2016</time><p>x</p>"
    );
}

#[test]
fn the_theme_of_this_repository_is_whole() {
    let civic = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/civic");
    let (theme, report) = load_folders(&[civic]);
    assert!(report.is_empty(), "{report:?}");
    assert!(theme.is_some());
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a theme is read from the disk")]
fn a_later_folder_overrides_a_theme_file_by_file() {
    let folder = tempfile::tempdir().unwrap();
    let [base, own] = ["base", "own"].map(|name| folder.path().join(name));
    for (path, text) in [
        ("base/theme.yaml", "name: Base"),
        (
            "base/templates/page.html",
            "base {% include \"part.html\" %}",
        ),
        ("base/templates/part.html", "base"),
        ("base/templates/.page.html.swp", "{{"),
        ("own/templates/part.html", "own"),
    ] {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let (theme, report) = load_folders(&[base, own]);
    assert!(report.is_empty(), "{report:?}");
    let page = page(&theme.unwrap(), &Value::none(), "");
    assert_eq!(page.unwrap(), "base own");
}

#[test]
fn every_mistake_of_every_template_has_its_place() {
    assert_eq!(
        problems(&[
            ("templates/a.html", "x\n{% if %}"),
            ("templates/b.html", "{{ }"),
            ("templates/c.txt", "")
        ]),
        [
            "plain/templates/a.html:2:7 Found `%}` but expected one of: integer, float, string, bool, ident, `-`, `not`, `<`, `{`, `[` or `(`",
            "plain/templates/b.html:1:4 Found `}` but expected one of: integer, float, string, bool, ident, `-`, `not`, `<`, `{`, `[` or `(`",
            "plain/templates/c.txt:1:1 a template's name ends in `.html` or `.xml`",
        ]
    );
    assert_eq!(
        problems(&[
            (
                "templates/a.html",
                "é {{ 1 | lost }}\n {% include \"b.html\" %}"
            ),
            ("templates/c.html", "{{<d />}}")
        ]),
        [
            "plain/templates/a.html:1:10 Unknown filter `lost`",
            "plain/templates/a.html:2:13 Unknown template `b.html`",
            "plain/templates/c.html:1:3 Unknown component `d`",
        ]
    );
    assert_eq!(
        problems(&[("templates/a.html", "{% extends \"b.html\" %}")]),
        [
            "plain/templates/a.html:1:1 Template 'a.html' is inheriting from 'b.html', which doesn't exist or isn't loaded."
        ]
    );
}

#[test]
fn a_fault_in_a_page_has_its_place_in_the_template() {
    let problem = render(
        &[("templates/page.html", "<p>\n{{ lost }}")],
        &serde_json::json!({}),
    )
    .unwrap_err();
    assert_eq!(problem.place.unwrap().line_and_column(), (2, 4));
    let problem = render(
        &[("templates/page.html", "{{ \"x\" | date }}")],
        &serde_json::json!({}),
    )
    .unwrap_err();
    assert_eq!(
        problem.message,
        "the filter `date` cannot show this string: `x`"
    );
    assert_eq!(problem.place.unwrap().line_and_column(), (1, 10));
}

#[test]
fn a_theme_without_folder_or_name_is_a_problem() {
    let (theme, report) = load_folders(&[PathBuf::from("themes/lost")]);
    assert!(theme.is_none());
    assert_eq!(
        report.in_order()[0].message,
        "the folder `themes/lost`, which should hold the theme, does not exist"
    );
    assert_eq!(report.count(crate::problem::Severity::Error), 1);
    assert_eq!(
        problems(&[("theme.yaml", "title: x")])[0],
        "plain/theme.yaml:1:1 `theme.yaml` does not say the theme's name"
    );
}

#[test]
fn a_theme_is_a_folder_beside_the_content() {
    let found = |content: &str, name: &str| {
        folder(Path::new(content), name).map(|path| path.to_string_lossy().into_owned())
    };
    assert_eq!(found("content", "civic").unwrap(), "themes/civic");
    assert_eq!(found("/a/content/", "civic").unwrap(), "/a/themes/civic");
    assert_eq!(found(".", "civic").unwrap(), "./../themes/civic");
    for name in ["..", "../x", "a/b", "/etc", "", "civic/"] {
        assert!(found("content", name).is_err(), "{name}");
    }
}

#[test]
fn assets_have_names_that_change_with_their_bytes() {
    let style = "/* url(x) */ @font-face { src: url( 'fonts/a.woff2?v#i' ) } b { background: url(#hatch), url(data:image/png;base64,x) }";
    let files = [
        ("assets/civic.css", style),
        ("assets/fonts/a.woff2", "font"),
        ("templates/page.html", "{{ \"assets/civic.css\" | url }}"),
    ];
    let (theme, _) = load(&files);
    let theme = theme.unwrap();
    let names: Vec<&str> = theme.assets().map(|(address, _)| address).collect();
    assert_eq!(
        names,
        [
            "/assets/civic.3ab081bb30.css",
            "/assets/fonts/a.795ea3efa4.woff2"
        ]
    );
    let text = String::from_utf8(theme.assets().next().unwrap().1.to_vec()).unwrap();
    assert_eq!(text, style.replace("a.woff2", "a.795ea3efa4.woff2"));
    assert_eq!(
        render(&files, &serde_json::json!({})).unwrap(),
        "/portal/assets/civic.3ab081bb30.css"
    );
}

#[test]
fn a_style_sheet_uses_nothing_from_elsewhere() {
    assert_eq!(
        problems(&[(
            "assets/a.css",
            "a { b: url(https://x.org/a.png); c: \"\\\"url(y)\"; d: url(../../x) }\n@import url(b.css);"
        )]),
        [
            "plain/assets/a.css:1:12 `https://x.org/a.png` is not a file in the theme's `assets`",
            "plain/assets/a.css:1:56 `../../x` is not a file in the theme's `assets`",
            "plain/assets/a.css:2:1 a style sheet cannot import another: link both in the template",
        ]
    );
}

#[test]
fn money_keeps_its_words_and_never_shows_the_unknown_as_nought() {
    let money = |text: &str| Money::parse(text, &Currency::default()).unwrap();
    let total = |texts: &[&str]| texts.iter().map(|text| money(text)).collect::<Total>();
    assert_eq!(filtered("money", money("12500")), "£12,500");
    assert_eq!(filtered("money", money("12500.5")), "£12,500.50");
    assert_eq!(filtered("money(pence=true)", money("12500")), "£12,500.00");
    assert_eq!(filtered("money", money("about 100000")), "about £100,000");
    assert_eq!(filtered("money", money("not published")), "not published");
    assert_eq!(filtered("money", money("0")), "£0");
    assert_eq!(
        filtered("money", total(&["1", "about 2", "not published"])),
        "about £3"
    );
    assert_eq!(
        filtered("money", total(&["about 1", "over 2"])),
        "about or over £3"
    );
    assert_eq!(filtered("money", total(&["up to 1", "over 2"])), "about £3");
    assert_eq!(filtered("money", total(&["not published"])), "none");
    assert_eq!(filtered("money", total(&["0"])), "£0");
    assert_eq!(filtered("money", 1250), "£12.50");
}

#[test]
fn dates_are_shown_to_the_precision_they_were_given() {
    assert_eq!(filtered("date", "2016-05-31"), "31\u{a0}May\u{a0}2016");
    assert_eq!(filtered("date", "2016-05"), "May\u{a0}2016");
    assert_eq!(filtered("date", "2016"), "2016");
    assert_eq!(
        filtered("date", "2016-05-31T10:00:00Z"),
        "31\u{a0}May\u{a0}2016"
    );
}

#[test]
fn numbers_and_counts_read_as_english() {
    assert_eq!(filtered("number", 1_234_567), "1,234,567");
    assert_eq!(filtered("number", "-1234.5"), "-1,234.5");
    assert_eq!(filtered("number", 12.5), "12.5");
    assert_eq!(filtered("percent(of=32)", 27), "84.4%");
}

#[test]
fn addresses_are_right_below_any_path() {
    assert_eq!(filtered("url", "/councils/fife/"), "/portal/councils/fife/");
    assert_eq!(
        filtered("url", "https://gov.scot/?a&b"),
        "https://gov.scot/?a&amp;b"
    );
    assert_eq!(filtered("url", "#notes"), "#notes");
    assert_eq!(
        filtered("absolute", "/feed.xml"),
        "https://example.org/portal/feed.xml"
    );
    assert_eq!(
        filtered("host", "https://www.fife.gov.uk/a?b"),
        "fife.gov.uk"
    );
    assert!(filtered("url", "councils/").contains("`councils/` is no address"));
    assert!(filtered("url", "assets/lost.css").contains("the theme has no file `assets/lost.css`"));
}

#[test]
fn a_template_walks_a_map_in_the_order_in_which_the_page_gives_it() {
    let page = "{% for name, number in page.numbers %}{{ name }}={{ number }} {% endfor %}";
    let numbers: std::collections::BTreeMap<String, usize> = (10..40)
        .map(|number| (format!("n{number}"), number))
        .collect();
    let expected: Vec<String> = numbers
        .iter()
        .map(|(name, number)| format!("{name}={number}"))
        .collect();
    let view = serde_json::json!({ "numbers": numbers });
    let written = render(&[("templates/page.html", page)], &view).unwrap();
    assert_eq!(written.trim_end(), expected.join(" "));
}
