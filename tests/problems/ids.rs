//! Texts that stand where an id belongs → what is said of each, word for word: only ids that are there are ever proposed.

use crate::support::portal;

const BODIES: &str = "
== councils/west.yaml
name: Westerlea Council
short_name: Westerlea
letters: WST
code: S12000101
website: https://westerlea.example
== councils/north.yaml
name: Northshire Council
== organisations/board.yaml
name: Digital Board
kind: board
== projects/job-board.md
---
title: One job board
summary: One site.
---
== sources.yaml
press-2016:
  title: Councils to fund a team
  url: https://press.example/2016/team
";

/// What is said of a line in a project's fields: message and help, or nothing.
#[track_caller]
fn said(line: &str) -> String {
    let project = format!("{BODIES}\n== projects/x.md\n---\ntitle: X\nsummary: Y.\n{line}\n---\n");
    let report = portal(&project).report();
    let about = report.in_order().into_iter().filter(|problem| {
        let place = problem.place.as_ref();
        let is_there = place.is_some_and(|place| place.file.inner() == "projects/x.md");
        is_there && problem.code != mercat::problem::Code::NoEvidence
    });
    let said = about.map(|problem| {
        let help = problem.help.clone().unwrap_or_default();
        format!("{}; {help}", problem.message)
    });
    said.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_body_is_found_by_every_name_it_has() {
    let name = "is a name, and a council or organisation is named by its id; write `west`";
    for written in ["Westerlea Council", "WESTERLEA", "WST", "S12000101"] {
        assert_eq!(
            said(&format!("lead: {written}")),
            format!("`{written}` {name}")
        );
    }
    for (written, expected) in [
        (
            "westerlea",
            "there is no council or organisation `westerlea`; write `west`",
        ),
        (
            "West",
            "`West` cannot be an id: it has the capital letter `W`; write `west`",
        ),
        (
            "'@west'",
            "`@west` cannot be an id: it has the character `@`; write `west`",
        ),
        (
            "councils/west.yaml",
            "`councils/west.yaml` is the name of a file, and a council or organisation is named by its id; write `west`",
        ),
        (
            "https://www.westerlea.example/",
            "`https://www.westerlea.example/` is an address, and a council or organisation is named by its id; write `west`",
        ),
        (
            "Norhshire Council",
            "`Norhshire Council` cannot be an id: it has the capital letter `N`; write `north`",
        ),
        (
            "One job board",
            "`One job board` is a project, `job-board`, not a council or organisation; write the id of a council or organisation, the name of its file without the ending",
        ),
        (
            "Eastmoor Council",
            "`Eastmoor Council` cannot be an id: it has the capital letter `E`; add `councils/eastmoor-council.yaml`, or write the id of a council or organisation that is there",
        ),
        (
            "'***'",
            "`***` cannot be an id: it has the character `*`; write the id of a council or organisation, the name of its file without the ending",
        ),
    ] {
        assert_eq!(said(&format!("lead: {written}")), expected);
    }
}

#[test]
fn a_source_is_found_by_its_address_and_its_title() {
    for (written, expected) in [
        (
            "http://www.press.example/2016/team/",
            "`http://www.press.example/2016/team/` is an address, and a source is named by its id; write `press-2016`",
        ),
        (
            "Councils to fund a team",
            "`Councils to fund a team` is a name, and a source is named by its id; write `press-2016`",
        ),
        (
            "sources.yaml#press-2016",
            "`sources.yaml#press-2016` is the name of a file, and a source is named by its id; write `press-2016`",
        ),
        (
            "https://press.example/2017",
            "`https://press.example/2017` is an address, and a source is named by its id; add an entry with this address to `sources.yaml` and write its id here, or write the id of a source that is there",
        ),
    ] {
        assert_eq!(said(&format!("evidence: {written}")), expected);
    }
}

#[test]
fn several_ids_as_one_are_told_apart_as_their_place_has_it() {
    let one = "several ids stand here as one";
    for (line, help) in [
        ("partners: west north", "write `[west, north]`"),
        (
            "partners: west, Northshire Council",
            "write `[west, north]`",
        ),
        ("partners: [west north]", "write `west, north`"),
        (
            "partners:\n  - west and north",
            "give each a line of its own: `- west` and `- north`",
        ),
        (
            "partners: west, nobody-else",
            "write each id by itself in a list; there is no council or organisation `nobody-else`",
        ),
        (
            "strategy: {principle: 'a, b'}",
            "write one id only; there is no principle `a` or `b`",
        ),
    ] {
        let found = said(line);
        assert_eq!(found, format!("{one}; {help}"), "{line}");
    }
    let report = portal(&format!("{BODIES}== team.yaml\nhost: west north\n")).errors();
    assert!(
        report.contains("write one of them: `west` or `north`"),
        "{report}"
    );
}

#[test]
fn a_record_is_found_by_its_page_by_its_file_and_by_what_it_was_called() {
    let site = "\n== site.yaml\ntitle: P\nbase_url: https://portal.example/p/\nlanguage: en-GB\nrepository: {url: https://github.com/a/b, branch: main}\nredirects: {councils/oldshire/: councils/west}";
    let helps = |line: &str| {
        let project =
            format!("{BODIES}\n== projects/x.md\n---\ntitle: X\nsummary: Y.\n{line}\n---\n");
        let shown = portal(&format!("{site}{project}")).errors();
        let helps = shown.lines().filter_map(|line| line.split_once("help: "));
        let helps: Vec<String> = helps.map(|(_, help)| help.to_owned()).collect();
        helps.join("; ")
    };
    for (line, help) in [
        (
            "lead: https://portal.example/p/councils/west/",
            "write `west`",
        ),
        (
            "lead: http://www.portal.example/p/councils/west/index.html",
            "write `west`",
        ),
        (
            "lead: https://github.com/a/b/blob/main/content/councils/west.yaml",
            "write `west`",
        ),
        ("lead: oldshire", "write `west`"),
        ("lead: Oldshire", "write `west`"),
        (
            "lead: https://portal.example/p/councils/oldshire/",
            "write `west`",
        ),
        (
            "lead: https://else.example/councils/west/",
            "write the id of a council or organisation, the name of its file without the ending",
        ),
        (
            "evidence: https://portal.example/p/sources/#source-press-2016",
            "write `press-2016`",
        ),
    ] {
        assert_eq!(helps(line), help, "{line}");
    }
}

#[test]
fn a_file_that_is_there_is_not_proposed_to_be_added() {
    let index = "== strategy/index.md\n---\ntitle: The strategy\n---\n== strategy/share.md\n---\ntitle: Share\nkind: principle\n---\n";
    let project =
        "== projects/y.md\n---\ntitle: Z\nsummary: Y.\nstrategy: [{principle: index}]\n---\n";
    let shown = portal(&format!("\n{index}{project}")).errors();
    let help = "help: write the id of a principle, the name of its file without the ending";
    assert!(shown.contains(help), "{shown}");
}

#[test]
fn a_word_for_all_is_proposed_as_it_is_read() {
    assert_eq!(
        said("partners: All members"),
        "`All members` is not written so; write `all-members`"
    );
    assert_eq!(
        said("partners: all"),
        "`all` does not say of whom; write `all-councils` or `all-members`, whichever is meant"
    );
}
