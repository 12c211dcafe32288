//! Values that do not go with those beside them: a field that is written twice, a reason for a blank among values, a code in small letters
//! among capitals → what is said and what helps, word for word.

use super::slips::told;
use crate::support::portal;

#[test]
fn a_field_that_is_written_twice_is_told_with_both_values_and_lines() {
    for (lines, at, first, message, help) in [
        (
            "summary: A map.\nsummary: The map.",
            "4:1",
            "3:1",
            "`summary` is written twice in one record: `A map.` in line 3 and `The map.` in line 4",
            "keep the line that holds, and delete the other",
        ),
        (
            "summary: A map.\nlead: []\nsummary: A map.",
            "5:1",
            "3:1",
            "`summary` is written twice in one record: `A map.` in line 3 and `A map.` in line 5",
            "keep one line, and delete the other",
        ),
        (
            "summary: A map.\nlead: []\nlead: hub\nlead:",
            "5:1",
            "4:1",
            "`lead` is written 3 times in one record: a list in line 4, `hub` in line 5 and nothing in line 6",
            "keep the line that holds, and delete the others",
        ),
        (
            "summary: A map.\npartners: [all-councils]\npartners: [all-members]",
            "5:1",
            "4:1",
            "`partners` is written twice in one record: a list in line 4 and a list in line 5",
            "put all their entries below one `partners`, and delete the other",
        ),
    ] {
        told(
            &format!("\n== projects/map.md\n---\ntitle: Map\n{lines}\n---\n"),
            &[
                &format!("error[repeated-field]: {message}"),
                &format!("--> projects/map.md:{at}"),
                &format!("--> projects/map.md:{first}"),
                &format!("help: {help}"),
            ],
        );
    }
}

#[test]
fn a_field_that_is_not_known_and_written_twice_is_told_once_as_each() {
    told(
        "\n== organisations/hub.yaml\nname: Hub\nkind: board\nlogo: a\nlogo: b\n",
        &[
            "error[unknown-field]: an organisation has no field `logo`",
            "--> organisations/hub.yaml:3:1",
            "help: its fields are `name`, `short_name`, `kind`, `role`, `website`, `identifier`, `funds`, `names`, `article`, `said`, `reply`, `evidence`, `inferred`, `note`, `asked`, `checked` and `confirmed`",
            "error[repeated-field]: `logo` is written twice in one record: `a` in line 3 and `b` in line 4",
            "--> organisations/hub.yaml:4:1",
            "--> organisations/hub.yaml:3:1",
            "help: keep the line that holds, and delete the other",
        ],
    );
}

#[test]
fn a_reason_for_a_blank_has_no_place_among_values() {
    for (field, at) in [
        ("lead: [hub, not found]", "4:13"),
        ("lead:\n  - hub\n  - Not-Found", "6:5"),
        ("stage: [{is: live, since: 2016}, not found]", "4:34"),
        ("strategy: [not found, {principle: first}]", "4:12"),
    ] {
        let name = field.split(':').next().unwrap_or_default();
        let principle = "\n== strategy/index.md\n---\ntitle: Plan\n---\n== strategy/first.md\n---\ntitle: First\nkind: principle\norder: 1\n---\n";
        let principle = if name == "strategy" { principle } else { "" };
        told(
            &format!(
                "\n== organisations/hub.yaml\nname: Hub\nkind: board\n== projects/map.md\n---\ntitle: Map\nsummary: A map.\n{field}\n---{principle}"
            ),
            &[
                &format!(
                    "error[wrong-type]: `not found` says that there is nothing to name, and stands in `{name}` beside what is named"
                ),
                &format!("--> projects/map.md:{at}"),
                &format!(
                    "help: take it out; or, if the others are wrong, write `{name}: not found`"
                ),
            ],
        );
    }
}

#[test]
fn a_code_in_small_letters_among_capitals_is_told_with_its_capitals() {
    let council = |id: &str, lines: &str| format!("\n== councils/{id}.yaml\nname: {id}\n{lines}\n");
    let others = ["east", "south"].map(|id| {
        let code = id.to_uppercase();
        council(id, &format!("letters: {code}\ncode: {code}1"))
    });
    for (lines, at, message, help) in [
        (
            "letters: nth\ncode: N1",
            "2:1",
            "`nth` is in small letters: 2 other councils have `letters` in capitals",
            "write `NTH`",
        ),
        (
            "letters: NTH\ncode: n1",
            "3:1",
            "`n1` is in small letters: 2 other councils have `code` in capitals",
            "write `N1`",
        ),
    ] {
        told(
            &format!("{}{}", others.concat(), council("north", lines)),
            &[
                &format!("warning[out-of-line]: {message}"),
                &format!("--> councils/north.yaml:{at}"),
                &format!("help: {help}"),
            ],
        );
    }
    // Where each writes as it likes, and where a code has no letters.
    let north = council("north", "letters: nth\ncode: n1");
    told(&format!("{}{north}", others[0]), &[]);
    let figures = council("north", "letters: NTH\ncode: 12");
    told(&format!("{}{figures}", others.concat()), &[]);
}

#[test]
fn files_and_folders_of_other_programs_are_answered_by_ours() {
    for (path, help) in [
        (
            "CNAME",
            "write `domain:` in `site.yaml`, from which Mercat makes that file, and delete this one",
        ),
        (
            "_redirects",
            "write each address that has moved under `redirects` in `site.yaml`, and delete this file",
        ),
        (
            "_config.yml",
            "write what the portal needs of it into `site.yaml`, and delete this file",
        ),
        ("robots.txt", "delete it: Mercat makes such a file itself"),
        (
            "static/map.png",
            "put pictures into `images/`; other files lie on another website, with a link to them",
        ),
        (
            "_posts/2016-05-31-x.md",
            "put its texts into `updates/`, each under a name that begins with its date",
        ),
        (
            "drafts/x.md",
            "put its files into the folders of their kinds, with `draft: true` among the fields of each",
        ),
        (
            "_layouts/x.html",
            "move it out of the content folder: how pages look is a theme, in the folder `themes` beside it",
        ),
    ] {
        let said = portal(&format!("\n== {path}\nx\n")).errors();
        assert!(said.contains(&format!("help: {help}")), "{path}\n{said}");
    }
}

#[test]
fn an_id_that_is_the_name_of_a_device_is_refused() {
    let said = portal("\n== councils/con.yaml\nname: Con Council\n").errors();
    for part in [
        "error[bad-name]: `con` cannot be an id: on Windows nothing can be called so",
        "help: rename the file to `the-con.yaml`",
    ] {
        assert!(said.contains(part), "{said}");
    }
}
