//! What nobody meant to publish: what other programs left in a text, broken letters, words that only stand for others → what is said and
//! what helps, word for word, in a write-up and in a field.

use super::slips::told;

/// A project whose summary and text are these.
fn project(summary: &str, text: &str) -> String {
    format!("\n== projects/map.md\n---\ntitle: Map\nsummary: {summary}\n---\n{text}\n")
}

const LEFT_OUT: &str = "write what belongs here, or take it out";

/// The code, what is written, what is wrong with it and what to write, in a write-up; and what to write in a field, where that is otherwise.
const NOT_MEANT: &[(&str, &str, &str, &str, &str)] = &[
    (
        "copied-along",
        "#REF!",
        "`#REF!` is an error of the spreadsheet that this was copied from",
        "write the value that belongs here, or take it out; to show it as it is, write `` `#REF!` ``",
        "write the value that belongs here, or take it out",
    ),
    (
        "copied-along",
        "#DIV/0!",
        "`#DIV/0!` is an error of the spreadsheet that this was copied from",
        "write the value that belongs here, or take it out; to show it as it is, write `` `#DIV/0!` ``",
        "write the value that belongs here, or take it out",
    ),
    (
        "copied-along",
        "#N/A",
        "`#N/A` is an error of the spreadsheet that this was copied from",
        "write the value that belongs here, or take it out; to show it as it is, write `` `#N/A` ``",
        "write the value that belongs here, or take it out",
    ),
    (
        "copied-along",
        "Error! Reference source not found.",
        "`Error! Reference source not found.` is what Word shows where a reference leads nowhere",
        "write what it should name, such as `Table 2`, or take it out",
        "",
    ),
    (
        "copied-along",
        "Error! Bookmark not defined.",
        "`Error! Bookmark not defined.` is what Word shows where a reference leads nowhere",
        "write what it should name, such as `Table 2`, or take it out",
        "",
    ),
    (
        "copied-along",
        "[JS1]",
        "`[JS1]` is the mark of a comment that was not copied with it",
        "take it out, or write `\\[` for a plain bracket",
        "take it out",
    ),
    (
        "copied-along",
        "Sent from my iPad",
        "`Sent from my iPad` is left of the email that this was copied from",
        "take it out",
        "",
    ),
    (
        "broken-letters",
        "donâ€™t",
        "letters of `donâ€™t` were broken when it was copied or saved",
        "write `don’t`",
        "",
    ),
    (
        "broken-letters",
        "(cafÃ©)",
        "letters of `(cafÃ©)` were broken when it was copied or saved",
        "write `(café)`",
        "",
    ),
    (
        "broken-letters",
        "Â£500",
        "letters of `Â£500` were broken when it was copied or saved",
        "write `£500`",
        "",
    ),
    (
        "broken-letters",
        "caf\u{fffd}",
        "a letter of `caf\u{fffd}` was lost when it was copied or saved",
        "type the word anew",
        "",
    ),
    (
        "stray-markup",
        "'''bold'''",
        "`'''bold'''` is shown as it is written: that is how a wiki sets words in bold",
        "write `**bold**`",
        "write `bold`",
    ),
    (
        "stray-markup",
        "''it''",
        "`''it''` is shown as it is written: that is how a wiki sets words in italics",
        "write `*it*`",
        "write `it`",
    ),
    (
        "stray-markup",
        "[gallery ids=“1,2”]",
        "`[gallery ids=“1,2”]` is for another program, and shown as it is written",
        "take it out; put each picture into the folder `images` and write `![What it shows](../images/name.jpg)`",
        "take it out",
    ),
    (
        "stray-markup",
        "[contact-form-7 id=\"12\"]",
        "`[contact-form-7 id=\"12\"]` is for another program, and shown as it is written",
        "take it out",
        "",
    ),
    (
        "placeholder",
        "[insert figure here]",
        "`[insert figure here]` only stands for what is still to be written",
        LEFT_OUT,
        "",
    ),
    (
        "placeholder",
        "[TBC]",
        "`[TBC]` only stands for what is still to be written",
        LEFT_OUT,
        "",
    ),
    (
        "placeholder",
        "[add date]",
        "`[add date]` only stands for what is still to be written",
        LEFT_OUT,
        "",
    ),
    (
        "placeholder",
        "Lorem ipsum",
        "`Lorem ipsum` only stands for what is still to be written",
        LEFT_OUT,
        "",
    ),
    (
        "placeholder",
        "TODO",
        "`TODO` only stands for what is still to be written",
        LEFT_OUT,
        "",
    ),
    (
        "placeholder",
        "XXX",
        "`XXX` only stands for what is still to be written",
        LEFT_OUT,
        "",
    ),
    (
        "placeholder",
        "£XX,XXX",
        "`£XX,XXX` only stands for what is still to be written",
        LEFT_OUT,
        "",
    ),
    (
        "broken-letters",
        "don‚Äôt",
        "letters of `don‚Äôt` were broken when it was copied or saved",
        "write `don’t`",
        "",
    ),
    (
        "broken-letters",
        "caf├®",
        "letters of `caf├®` were broken when it was copied or saved",
        "write `café`",
        "",
    ),
    (
        "broken-letters",
        "isn=E2=80=99t",
        "letters of `isn=E2=80=99t` were broken when it was copied or saved",
        "write `isn’t`",
        "",
    ),
    (
        "broken-letters",
        "¬£500",
        "letters of `¬£500` were broken when it was copied or saved",
        "write `£500`",
        "",
    ),
    (
        "broken-letters",
        "don?t",
        "a letter of `don?t` was lost when it was copied or saved",
        "type the word anew",
        "",
    ),
    (
        "broken-letters",
        "pr?fet",
        "a letter of `pr?fet` was lost when it was copied or saved",
        "type the word anew",
        "",
    ),
    (
        "copied-along",
        "#BEZUG!",
        "`#BEZUG!` is an error of the spreadsheet that this was copied from",
        "write the value that belongs here, or take it out; to show it as it is, write `` `#BEZUG!` ``",
        "write the value that belongs here, or take it out",
    ),
    (
        "copied-along",
        "#NV",
        "`#NV` is an error of the spreadsheet that this was copied from",
        "write the value that belongs here, or take it out; to show it as it is, write `` `#NV` ``",
        "write the value that belongs here, or take it out",
    ),
    (
        "placeholder",
        "TBC",
        "`TBC` only stands for what is still to be written",
        LEFT_OUT,
        "",
    ),
];

#[test]
fn what_nobody_meant_to_publish_is_told_where_it_stands_in_a_text_and_in_a_field() {
    for (code, written, message, in_text, in_field) in NOT_MEANT {
        let in_field = if in_field.is_empty() {
            in_text
        } else {
            in_field
        };
        let first = &format!("warning[{code}]: {message}");
        let quoted = format!("\"One {} two\"", written.replace('"', "\\\""));
        // In a quoted value the mark of a text is written otherwise.
        let at = if written.contains('"') { "10" } else { "15" };
        told(
            &project(&quoted, &format!("One {written} two.")),
            &[
                first,
                &format!("--> projects/map.md:3:{at}"),
                &format!("help: {in_field}"),
                first,
                "--> projects/map.md:5:5",
                &format!("help: {in_text}"),
            ],
        );
    }
}

#[test]
fn words_that_only_look_like_slips_are_left_alone() {
    told(
        &project(
            "Is it in? Who pays?",
            "Yes? no. Tay Bridge Company (TBC) pays ≈£500, or x=5, √2 and √a; see https://maps.example.net/map?id=1 and a=C3.",
        ),
        &[],
    );
}

#[test]
fn the_mark_of_a_comment_touches_its_word() {
    for mark in ["[a]", "[b1]", "[JS12]"] {
        told(
            &project(
                "A map.",
                &format!("It rose in 2016{mark}.\n\nSee [x] and a[i]."),
            ),
            &[
                &format!(
                    "warning[copied-along]: `{mark}` is the mark of a comment that was not copied with it"
                ),
                "--> projects/map.md:5:16",
                "help: take it out, or write `\\[` for a plain bracket",
            ],
        );
    }
}

#[test]
fn the_head_of_an_email_is_one_mistake() {
    let message =
        "warning[copied-along]: `From:` begins the head of an email that was copied along";
    let help = "help: take it out, down to `Subject:` and its words: readers need not see who wrote to whom";
    for text in [
        "From: Ann\nSent: 5 May 2016\nTo: Ben\nSubject: Map",
        "From: Ann Sent: 5 May 2016 To: Ben Subject: Map",
        "From: Ann\n\nTo: Ben\n\nSubject: Map",
    ] {
        told(
            &project("A map.", text),
            &[message, "--> projects/map.md:5:1", help],
        );
    }
    told(
        &project("A map.", "**From:** Ann\n**Date:** 5 May\n**Subject:** Map"),
        &[message, "--> projects/map.md:5:3", help],
    );
}

#[test]
fn a_field_that_only_says_that_it_is_still_to_be_written_is_told_whole() {
    for value in ["TBC", "To be confirmed.", "[insert summary]"] {
        let quoted = if value.starts_with('[') {
            format!("\"{value}\"")
        } else {
            value.to_owned()
        };
        let at = if value.starts_with('[') { 11 } else { 10 };
        told(
            &project(&quoted, "One."),
            &[
                &format!(
                    "warning[placeholder]: `{value}` only stands for what is still to be written"
                ),
                &format!("--> projects/map.md:3:{at}"),
                "help: write what belongs here, or leave the field out",
            ],
        );
    }
}

#[test]
fn each_of_several_is_told_at_its_line() {
    told(
        &project(
            "|-\n  One [TBC]\n  two Ã©.",
            "| Name | Sum |\n|---|---|\n| [A TODO](map.md) | ###### |",
        ),
        &[
            "warning[placeholder]: `[TBC]` only stands for what is still to be written",
            "--> projects/map.md:4:7",
            &format!("help: {LEFT_OUT}"),
            "warning[broken-letters]: letters of `Ã©.` were broken when it was copied or saved",
            "--> projects/map.md:5:7",
            "help: write `é.`",
            "warning[placeholder]: `TODO` only stands for what is still to be written",
            "--> projects/map.md:9:6",
            &format!("help: {LEFT_OUT}"),
            "warning[copied-along]: `######` is what a spreadsheet shows where a cell is too narrow",
            "--> projects/map.md:9:22",
            "help: write the value that belongs here, or take it out; to show it as it is, write `` `######` ``",
        ],
    );
}

#[test]
fn what_a_field_cannot_hold_is_not_proposed_in_another_way() {
    told(
        &project("[add summary]", "One."),
        &[
            "error[wrong-type]: `summary` takes a text, not a list",
            "--> projects/map.md:3:10",
            "help: write what belongs here, or leave the field out",
        ],
    );
    told(
        &project("It costs #N/A a year", "One."),
        &[
            "warning[cut-by-comment]: everything behind `#` is a comment, so only `It costs` is read",
            "--> projects/map.md:3:19",
            "help: `#N/A` is an error of the spreadsheet that this was copied from: write the value that belongs here, or take it out",
        ],
    );
}

#[test]
fn a_space_that_is_missing_behind_bold_words_is_put_in() {
    for (text, at, written, mended) in [
        ("**Note:**text goes on.", 1, "**Note:**", "**Note:** text"),
        ("The **map,**which is new.", 5, "**map,**", "**map,** which"),
    ] {
        told(
            &project("A map.", text),
            &[
                &format!(
                    "warning[stray-markup]: `{written}` is shown as it is written: a space has to stand outside of `**`"
                ),
                &format!("--> projects/map.md:5:{at}"),
                &format!("help: write `{mended}`"),
            ],
        );
    }
}

#[test]
fn a_number_that_readers_would_see_as_another_is_told() {
    told(
        &project(
            "A map.",
            "1. Maps\n4. Ferries\n5. Buses\n\n# Once more\n\n1. One\n1. Two\n\n# And\n\n3. Three\n4. Four",
        ),
        &[
            "warning[stray-markup]: readers see `2` in place of `4.`: a list is counted on from its first number",
            "--> projects/map.md:6:1",
            "help: number it through; or write `4\\.` behind an empty line, to keep a number as it is",
        ],
    );
}
