//! What a theme sets: its colours and its logo, in `theme.yaml`, and addresses in its templates. In: the sample, dressed by a theme of its
//! own. Out: pages and cards in its colours, or each mistake at its line.

use snapbox::{IntoData as _, assert_data_eq, str};

use crate::support::program::Desk;

const LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>\n";

/// The sample, whose theme has these files.
fn dressed(files: &[(&str, &str)]) -> Desk {
    let desk = Desk::with_portal("sample");
    for (path, text) in files {
        desk.write(&format!("themes/civic/{path}"), text);
    }
    desk
}

#[test]
fn pages_and_cards_are_in_the_colours_of_the_theme_and_its_logo_stands_beside_the_name() {
    let settings = "name: river\nlogo: assets/logo.svg\ncolours:\n  light: {paper: \"#fffdf5\", accent: '#713'}\n  dark: {accent: \"#f2b3c4\"}\n";
    let mut files = dressed(&[("theme.yaml", settings), ("assets/logo.svg", LOGO)]).build();
    let sheet = files.keys().find(|path| {
        path.strip_prefix("assets/civic.")
            .is_some_and(|rest| rest.contains("css"))
    });
    let sheet = String::from_utf8(files[&sheet.unwrap().clone()].clone()).unwrap();
    let light = "@media (prefers-color-scheme:light){:root{--paper:#fffdf5;--blue:#771133}}\n";
    let dark = "@media (prefers-color-scheme:dark){:root{--blue:#f2b3c4}}\n";
    let at = sheet.find(&[light, dark].concat());
    assert!(at.is_some() && at < sheet.find("@media print"), "{sheet}");
    let home = String::from_utf8(files.remove("index.html").unwrap()).unwrap();
    let name = home.split("class=\"name\"").nth(1).unwrap();
    let name = name.split("</a>").next().unwrap();
    assert!(
        name.contains("<img src=\"") && name.contains("/assets/logo.") && !name.contains("m-cross"),
        "{name}"
    );
    let cards: Vec<_> = files
        .iter()
        .filter(|(path, _)| path.ends_with("card.png"))
        .collect();
    assert!(cards.len() > 10);
    for (path, card) in cards {
        let palette = card.windows(4).position(|name| name == b"PLTE").unwrap() + 4;
        let colours = &card[palette..palette + 12];
        let [paper, _, accent, ink] = [0, 3, 6, 9].map(|at| &colours[at..at + 3]);
        assert_eq!(
            (paper, accent, ink),
            (
                &[0xff, 0xfd, 0xf5][..],
                &[0x77, 0x11, 0x33][..],
                &[0x10, 0x17, 0x1f][..]
            ),
            "{path}"
        );
    }
}

#[test]
fn what_cannot_be_read_is_an_error_at_its_line_with_a_colour_that_can() {
    let settings = "name: river\ncolours:\n  light:\n    accent: \"#ff8800\"\n    edges: \"#dddddd\"\n  dark:\n    paper: \"#777777\"\n";
    let run = dressed(&[("theme.yaml", settings)]).run(&["check", "--quiet"]);
    assert_eq!(run.status, Some(1));
    assert_data_eq!(run.output.replace("./", ""), str![[r##"
error[bad-theme]: `accent` (#ff8800) on `wash` (#eef3f9) is 2.1:1 in light, and has to be 7:1 to be seen well
 --> themes/civic/theme.yaml:4:13
  |
4 |     accent: "#ff8800"
  |             ^^^^^^^^^
  |
  = help: write `accent: "#7b4100"`

error[bad-theme]: `edges` (#dddddd) on `wash` (#eef3f9) is 1.2:1 in light, and has to be 3:1 to be seen well
 --> themes/civic/theme.yaml:5:12
  |
5 |     edges: "#dddddd"
  |            ^^^^^^^^^
  |
  = help: write `edges: "#8a8a8a"`

error[bad-theme]: `accent` (#8cc2ff) on `paper` (#777777) is 2.4:1 in dark, and has to be 7:1 to be seen well
 --> themes/civic/theme.yaml:7:12
  |
7 |     paper: "#777777"
  |            ^^^^^^^^^
  |
  = help: no colour would do: make `paper` lighter or darker


"##]].raw());
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "all that is said of one theme, word for word"
)]
fn what_a_theme_does_not_have_is_an_error_at_its_line() {
    let settings = "name: river\ncolors: {}\ncolours:\n  light: {acent: \"#000\", ink: black, notes: #333333\n    }\nlogo: assets/lgo.svg\n";
    let footing = "{# \"/none/\" | url #}\n<img src=\"{{ \"/assets/logo.svg\" | url }}\" alt=\"\">\n<a href=\"{{ \"assets/civc.css\" | url }}\">It's</a>\n\
         <a href=\"/projects/\">P</a> <a href=\"{{ \"/project/\" | url }}\">Q</a> <a href=\"{{ '/changes/' | url }}\">R</a>\n";
    let files = [
        ("theme.yaml", settings),
        ("assets/logo.svg", LOGO),
        ("templates/shell/footing.html", footing),
    ];
    let run = dressed(&files).run(&["check", "--quiet"]);
    assert_eq!(run.status, Some(1));
    assert_data_eq!(run.output, str![[r##"
error[bad-theme]: nothing lies at `/assets/logo.svg`: a file of the theme is published under a name of its own
 --> themes/civic/templates/shell/footing.html:2:15
  |
2 | <img src="{{ "/assets/logo.svg" | url }}" alt="">
  |               ^^^^^^^^^^^^^^^^
  |
  = help: write `{{ "assets/logo.svg" | url }}`

error[bad-theme]: the theme has no file `assets/civc.css`
 --> themes/civic/templates/shell/footing.html:3:14
  |
3 | <a href="{{ "assets/civc.css" | url }}">It's</a>
  |              ^^^^^^^^^^^^^^^
  |
  = help: write `{{ "assets/civic.css" | url }}`

error[bad-theme]: `/projects/` leads nowhere where the portal lies below a path
 --> themes/civic/templates/shell/footing.html:4:10
  |
4 | <a href="/projects/">P</a> <a href="{{ "/project/" | url }}">Q</a> <a href="{{ '/changes/' | url }}">R</a>
  |          ^^^^^^^^^^
  |
  = help: write `{{ "/projects/" | url }}`

error[bad-theme]: a theme has no `colors`
 --> themes/civic/theme.yaml:2:1
  |
2 | colors: {}
  | ^^^^^^
  |
  = help: write `colours`

error[bad-theme]: `light` has no `acent`
 --> themes/civic/theme.yaml:4:11
  |
4 |   light: {acent: "#000", ink: black, notes: #333333
  |           ^^^^^
  |
  = help: write `accent`

error[bad-theme]: `black` is not a colour
 --> themes/civic/theme.yaml:4:31
  |
4 |   light: {acent: "#000", ink: black, notes: #333333
  |                               ^^^^^
  |
  = help: write a `#` and six figures between quotation marks: `"#00519e"`

error[bad-theme]: `notes` is empty
 --> themes/civic/theme.yaml:4:38
  |
4 |   light: {acent: "#000", ink: black, notes: #333333
  |                                      ^^^^^
  |
  = help: put quotation marks around the colour, for a bare `#` begins a remark: `"#00519e"`

error[bad-theme]: the theme has no file `assets/lgo.svg`
 --> themes/civic/theme.yaml:6:7
  |
6 | logo: assets/lgo.svg
  |       ^^^^^^^^^^^^^^
  |
  = help: write `assets/logo.svg`


"##]].raw());
}

#[test]
fn a_link_of_a_template_to_no_page_is_an_error_at_its_line() {
    let footing = "<a href=\"#\">P</a> <a href=\"{{ \"/project/\" | url }}\">Q</a> <a href=\"{{ '/changes/' | url }}\">R</a>\n";
    let run = dressed(&[("templates/shell/footing.html", footing)]).run(&["check", "--quiet"]);
    assert_eq!(run.status, Some(1));
    assert_data_eq!(run.output, str![[r##"
error[dead-link]: the portal has no page at `/project/`
 --> themes/civic/templates/shell/footing.html:1:32
  |
1 | <a href="#">P</a> <a href="{{ "/project/" | url }}">Q</a> <a href="{{ '/changes/' | url }}">R</a>
  |                                ^^^^^^^^^
  |
  = help: write `/projects/`


"##]].raw());
}
