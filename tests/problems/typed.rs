//! Values as a word processor, a spreadsheet or another language's keyboard makes them → what is said and what helps, word for word.

use super::slips::told;

/// What is written in a field of a council, where, what is said, and what helps.
const VALUES: &[(&str, &str, &str, &str)] = &[
    (
        "name: “Northshire Council”",
        "1:7",
        "warning[stray-markup]: readers would see the quotation marks around `“Northshire Council”`",
        "write `Northshire Council`; if a colon or the like needs marks, the plain ones `\"`",
    ),
    (
        "name: „Northshire“",
        "1:7",
        "warning[stray-markup]: readers would see the quotation marks around `„Northshire“`",
        "write `Northshire`; if a colon or the like needs marks, the plain ones `\"`",
    ),
    (
        "name: North **shire**<br>Council",
        "1:7",
        "warning[stray-markup]: `**shire**` is shown as it is written: `name` takes plain words",
        "write `North shire Council`",
    ),
    (
        "name: Caf&eacute; [North](https://e.example)",
        "1:7",
        "warning[stray-markup]: `&eacute;` is shown as it is written: `name` takes plain words",
        "write `Café North`",
    ),
    (
        "name: North\ncode: S12000015 / S12000016",
        "2:7",
        "warning[several-in-one]: several codes stand here as one: `S12000015 / S12000016`",
        "write the one that is in force now; earlier ones stand in `former_codes`",
    ),
    (
        "name: North\nformer_codes: S12000015, S12000016",
        "2:15",
        "warning[several-in-one]: several codes stand here as one: `S12000015, S12000016`",
        "write `[S12000015, S12000016]`",
    ),
    (
        "name: North\npopulation: {value: 92940.0, year: 2015, evidence: census}",
        "2:21",
        "error[bad-value]: `92940.0` is not a whole number",
        "write `92940`",
    ),
    (
        "name: North\npopulation: {value: 92.940, year: 2015, evidence: census}",
        "2:21",
        "error[bad-value]: `92.940` is not a whole number",
        "write `92940`",
    ),
    (
        "name: North\nformer_codes:\n  - S12000015\n  — S12000016",
        "4:3",
        "error[bad-yaml]: `—` begins no entry of a list: a hyphen does",
        "write `- S12000016`",
    ),
    (
        "name: North\nformer_codes:\n  * S12000015\n  * S12000016",
        "3:3",
        "error[bad-yaml]: `*` begins no entry of a list: a hyphen does",
        "write `- S12000015`",
    ),
];

#[test]
fn a_value_as_another_program_makes_it_is_answered_with_ours() {
    for (fields, place, message, help) in VALUES {
        told(
            &format!(
                "\n== sources.yaml\ncensus: {{title: Figures, url: https://stats.example/2015}}\n== councils/north.yaml\n{fields}\n"
            ),
            &[
                message,
                &format!("--> councils/north.yaml:{place}"),
                &format!("help: {help}"),
            ],
        );
    }
}

#[test]
fn a_list_of_ids_with_signs_or_numbers_in_front_is_several_ids() {
    for partners in [
        "\n  • north\n  • east",
        "\n  1. north\n  2. east",
        " north – east",
    ] {
        let files = format!(
            "\n== councils/north.yaml\nname: North\n== councils/east.yaml\nname: East\n== projects/x.md\n---\ntitle: X\nsummary: Y\npartners:{partners}\n---\n"
        );
        let place = if partners.starts_with('\n') {
            "5:3"
        } else {
            "4:11"
        };
        told(
            &files,
            &[
                "error[bad-name]: several ids stand here as one",
                &format!("--> projects/x.md:{place}"),
                "help: write `[north, east]`",
            ],
        );
    }
}

#[test]
fn lines_that_a_word_processor_made_of_hyphens_do_not_bound_the_fields() {
    let help =
        "help: write three plain hyphens in its place, with nothing in front of them or behind";
    for (text, place, message) in [
        (
            "—\ntitle: A\n---\n",
            "1:1",
            "the first line is `—`, and has to be `---`",
        ),
        (
            "-----\ntitle: A\n---\n",
            "1:1",
            "the first line is `-----`, and has to be `---`",
        ),
        (
            "---\ntitle: A\n—\nText.\n",
            "3:1",
            "the line `—` does not end the fields: `---` does",
        ),
        (
            "---\ntitle: A\n+++\nText.\n",
            "3:1",
            "the line `+++` does not end the fields: `---` does",
        ),
    ] {
        told(
            &format!("\n== pages/a.md\n{text}"),
            &[
                &format!("error[bad-front-matter]: {message}"),
                &format!("--> pages/a.md:{place}"),
                help,
            ],
        );
    }
}

#[test]
fn a_file_that_icloud_keeps_elsewhere_is_not_lost_without_a_word() {
    told(
        "\n== councils/.north.yaml.icloud\nx\n",
        &[
            "error[unknown-file]: `north.yaml` is not on this computer: iCloud keeps it elsewhere",
            "--> councils/.north.yaml.icloud",
            "help: open the folder in the Finder and let it be downloaded",
        ],
    );
}
