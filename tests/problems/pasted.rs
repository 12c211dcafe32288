//! What was pasted from Wikipedia, Word or Excel, and a list of sources without an id → what is said and what to write, word for word.

use super::slips::told;

/// A project with this text, and what is said of it.
#[track_caller]
fn project(text: &str, expected: &[&str]) {
    let files = format!("\n== projects/map.md\n---\ntitle: Map\nsummary: A map.\n---\n{text}\n");
    told(&files, expected);
}

const PLACE: &str = "--> projects/map.md:";

#[test]
fn a_note_of_the_page_that_was_copied() {
    project(
        "It began in 2016.[1] It grew.",
        &[
            "warning[stray-markup]: `[1]` leads to no note: readers see it as it is written",
            &format!("{PLACE}5:18"),
            "help: write the note on a line of its own, `[^1]: …`, and `[^1]` here; or take it out",
        ],
    );
    for words in ["edit", "citation needed"] {
        project(
            &format!("It saved money.[{words}]"),
            &[
                &format!(
                    "warning[stray-markup]: `[{words}]` is left of the page that this was copied from"
                ),
                &format!("{PLACE}5:16"),
                "help: take it out",
            ],
        );
    }
    // A number in brackets by itself, and one that is a link.
    project("See [1] and [2](map.md).", &[]);
    project("Count[1].\n\n[1]: map.md", &[]);
}

#[test]
fn bullets_with_tabs_are_a_list_and_no_table() {
    project(
        "•\tOne\n•\tTwo",
        &[
            "warning[stray-markup]: `•` makes no list: its lines run together into one",
            &format!("{PLACE}5:1"),
            "help: begin each line of the list with a hyphen and a space: `- One`",
        ],
    );
}

#[test]
fn rows_with_commas_are_no_table() {
    project(
        "Name,Year,Amount\nNorth,2016,500",
        &[
            "warning[stray-markup]: these lines are no table, and run together: commas part no cells",
            &format!("{PLACE}5:1"),
            "help: write strokes between the cells, `| Name | Year | Amount |`, and `| --- | --- | --- |` on a line of its own below the first",
        ],
    );
    project("It cost 1,234,567\nand then 2,345,678.", &[]);
    project("North, South, and East\nWest, Hill, and Dale.", &[]);
}

#[test]
fn a_source_without_its_id_is_one_mistake() {
    told(
        "
== sources.yaml
title: A paper
url: https://paper.example/p.pdf
date: 2016-05-31
",
        &[
            "error[wrong-type]: `title` stands where the id of a source belongs",
            "--> sources.yaml:1:1",
            "help: write an id and a colon on a line of its own above, such as `annual-report-2016:`, and begin each line of the source with two more spaces",
        ],
    );
}

#[test]
fn what_outlook_and_word_have_in_place_of_a_picture_and_behind_a_link() {
    project(
        "Regards [cid:image001.png@01D1C6F0]",
        &[
            "warning[stray-markup]: `[cid:image001.png@01D1C6F0]` is for another program, and shown as it is written",
            &format!("{PLACE}5:9"),
            "help: take it out; put each picture into the folder `images` and write `![What it shows](../images/name.jpg)`",
        ],
    );
    project(
        "See HYPERLINK \"https://a.example/\" here.",
        &[
            "warning[copied-along]: `HYPERLINK \"https://a.example/\"` is what Word keeps behind the words of a link",
            &format!("{PLACE}5:5"),
            "help: write `[words](https://a.example/)`",
        ],
    );
    project("A HYPERLINK \"by hand\" is no code.", &[]);
}
