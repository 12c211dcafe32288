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
    let sheet = files
        .keys()
        .find(|path| path.starts_with("assets/civic.") && path.ends_with(".css"));
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
    assert_data_eq!(run.output.replace("./", ""), str![""].raw());
}

#[test]
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
    assert_data_eq!(run.output, str![""].raw());
    let footing = footing
        .lines()
        .last()
        .unwrap()
        .replacen("\"/projects/\"", "\"#\"", 1);
    let run = dressed(&[("templates/shell/footing.html", &footing)]).run(&["check", "--quiet"]);
    assert_eq!(run.status, Some(1));
    assert_data_eq!(run.output, str![""].raw());
}
