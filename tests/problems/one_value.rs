//! Values that were copied from another program, and single values where several fields belong → what is said and what to write, word for
//! word.

use super::slips::told;

/// Two sources, and a council.
const SOURCES: &str = "
== sources.yaml
paper: {title: A paper, url: \"https://paper.example/p.pdf\"}
census: {title: Figures, url: \"https://stats.example/2015\"}
";

/// The settings with a line that is wrong, and what is said of it.
#[track_caller]
fn settings(line: &str, expected: &[&str]) {
    let files = format!(
        "\n== site.yaml\ntitle: Test\nbase_url: https://portal.example/\nlanguage: en-GB\n{line}\n"
    );
    told(&files, expected);
}

/// A council with a line that is wrong, and what is said of it.
#[track_caller]
fn council(line: &str, expected: &[&str]) {
    told(
        &format!("{SOURCES}== councils/north.yaml\nname: North\n{line}\n"),
        expected,
    );
}

/// A page with a line that is wrong, and what is said of it.
#[track_caller]
fn page(line: &str, expected: &[&str]) {
    told(
        &format!("\n== pages/a.md\n---\ntitle: A\n---\n{line}\n"),
        expected,
    );
}

#[test]
fn an_address_that_leads_on_is_answered_by_that_of_the_page() {
    let safe = "https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fpaper.example%2Fp.pdf&data=05%7C01&reserved=0";
    council(
        &format!("website: {safe}"),
        &[
            "error[bad-address]: this address leads on by way of `eur02.safelinks.protection.outlook.com`",
            "--> councils/north.yaml:2:10",
            "help: write `https://paper.example/p.pdf`",
        ],
    );
    for text in [format!("[The paper]({safe})"), safe.to_owned()] {
        page(
            &text,
            &[
                "error[bad-address]: this address leads on by way of `eur02.safelinks.protection.outlook.com`",
                "--> pages/a.md:4:1",
                "help: write `https://paper.example/p.pdf`",
            ],
        );
    }
    page(
        "[The paper](https://www.google.com/url?q=https://paper.example/p.pdf&sa=D)",
        &[
            "error[bad-address]: this address leads on by way of `www.google.com`",
            "--> pages/a.md:4:1",
            "help: write `https://paper.example/p.pdf`",
        ],
    );
    council(
        "membership: {status: member, evidence: \"https://www.google.com/url?q=https://paper.example/p.pdf&sa=D\"}",
        &[
            "error[bad-name]: `https://www.google.com/url?q=https://paper.example/p.pdf&sa=…` is an address, and a source is named by its id",
            "--> councils/north.yaml:2:40",
            "help: write `paper`",
        ],
    );
}

#[test]
fn a_comma_in_the_name_of_a_website_was_a_dot() {
    for (written, meant) in [
        ("www,north.example", "https://www.north.example"),
        ("https://www,north.example/a", "https://www.north.example/a"),
        ("https://www.north,example", "https://www.north.example"),
    ] {
        council(
            &format!("website: {written}"),
            &[
                &format!("error[bad-address]: `{written}` has a comma where a dot belongs"),
                "--> councils/north.yaml:2:10",
                &format!("help: write `{meant}`"),
            ],
        );
        page(
            &format!("[A]({written})"),
            &[
                &format!("error[bad-address]: `{written}` has a comma where a dot belongs"),
                "--> pages/a.md:4:1",
                &format!("help: write `{meant}`"),
            ],
        );
    }
}

#[test]
fn two_addresses_are_not_joined_by_what_stands_for_a_space() {
    council(
        "website: https://north.example/a, https://north.example/b",
        &[
            "error[bad-address]: several web addresses stand here as one: `https://north.example/a, https://north.example/b`",
            "--> councils/north.yaml:2:10",
            "help: write `https://north.example/a`",
        ],
    );
}

#[test]
fn a_title_behind_an_address_takes_the_plain_marks() {
    for (written, meant) in [
        (
            "[a](https://b.example/ “title”)",
            "[a](https://b.example/ \"title\")",
        ),
        (
            "[a](https://b.example/ „title“)",
            "[a](https://b.example/ \"title\")",
        ),
        (
            "[a](../pages/a.md ‘the page’)",
            "[a](../pages/a.md \"the page\")",
        ),
    ] {
        page(
            written,
            &[
                &format!(
                    "warning[stray-markup]: `{written}` is not read as a link: only the plain marks `\"` can stand around its title"
                ),
                "--> pages/a.md:4:1",
                &format!("help: write `{meant}`"),
            ],
        );
    }
}

#[test]
fn an_address_of_ones_own_computer_is_none_for_readers() {
    told(
        "\n== site.yaml\ntitle: Test\nbase_url: http://localhost:8000/\nlanguage: en-GB\n",
        &[
            "warning[placeholder]: `http://localhost:8000` is an address of your own computer: nobody else can open it",
            "--> site.yaml:2:11",
            "help: write the address at which the portal is to be published; `mercat serve` shows it on your computer whatever stands here",
        ],
    );
    council(
        "website: http://127.0.0.1:4000/north",
        &[
            "error[bad-address]: `http://127.0.0.1:4000/north` is an address of your own computer: nobody else can open it",
            "--> councils/north.yaml:2:10",
            "help: write the address at which it is published, such as `https://www.example.org/`",
        ],
    );
}

#[test]
fn a_branch_is_named_without_what_stands_before_it() {
    for written in [
        "refs/heads/main",
        "origin/main",
        "https://code.example/north/portal/tree/main",
    ] {
        settings(
            &format!(
                "repository: {{url: \"https://code.example/north/portal\", branch: \"{written}\"}}"
            ),
            &[
                &format!("error[bad-value]: `{written}` is not the name of a branch"),
                "--> site.yaml:4:64",
                "help: write `main`",
            ],
        );
    }
}

#[test]
fn the_code_of_a_language_is_answered_for_what_people_call_it() {
    for (written, code) in [
        ("en-UK", "en-GB"),
        ("en_uk", "en-GB"),
        ("cy-UK", "cy-GB"),
        ("en_GB.UTF-8", "en-GB"),
        ("British English", "en-GB"),
        ("UK", "en-GB"),
        ("Cymraeg", "cy"),
        ("eng", "en"),
    ] {
        told(
            &format!(
                "\n== site.yaml\ntitle: Test\nbase_url: https://portal.example/\nlanguage: {written}\n"
            ),
            &[
                &format!("error[bad-value]: `{written}` is not the code of a language"),
                "--> site.yaml:3:11",
                &format!("help: write `{code}`"),
            ],
        );
    }
}

#[test]
fn a_single_value_stands_in_the_map_to_write() {
    for (field, value, help) in [
        ("contact", "hello@north.gov", "`{email: hello@north.gov}`"),
        (
            "repository",
            "https://code.example/north/portal",
            "`{url: https://code.example/north/portal}`",
        ),
        (
            "currency",
            "EUR",
            "`{symbol: …, code: EUR}`; `symbol` is the sign before an amount",
        ),
        (
            "licence",
            "CC BY 4.0",
            "`{name: CC BY 4.0, url: …}`; `url` is where it can be read",
        ),
        (
            "publisher",
            "North, and South",
            "`{name: \"North, and South\"}`",
        ),
        ("financial_year", "4", "`{starts: 4}`"),
        (
            "members",
            "councils",
            "`{one: …, many: …, of: …, address: …}`; `one` is one of them, `many` is more of them, `of` is of which land or region, `address` is what their addresses and files are called",
        ),
    ] {
        settings(
            &format!("{field}: {value}"),
            &[
                &format!(
                    "error[wrong-type]: `{field}` is written as fields, each as `field: value`, not as a single value"
                ),
                &format!("--> site.yaml:4:{}", field.len() + 3),
                &format!("help: write {help}"),
            ],
        );
    }
}

#[test]
fn a_single_value_of_a_council_goes_into_the_field_that_it_fits() {
    for (field, of, value, help) in [
        ("population", "`population`", "92940", "`{value: 92940}`"),
        ("tile", "`tile`", "2, 7", "`{column: 2, row: 7}`"),
        ("existed", "`existed`", "1996", "`{from: 1996}`"),
        ("checked", "`checked`", "2016-05-31", "`{date: 2016-05-31}`"),
        (
            "membership",
            "an entry of `membership`",
            "member",
            "`{status: member}`",
        ),
        (
            "funds",
            "a line of `funds`",
            "£12,500",
            "`{what: …, kind: …, amount: \"£12,500\"}`; `what` is the project that it pays for, `kind` is what is given",
        ),
    ] {
        council(
            &format!("{field}: {value}"),
            &[
                &format!(
                    "error[wrong-type]: {of} is written as fields, each as `field: value`, not as a single value"
                ),
                &format!("--> councils/north.yaml:2:{}", field.len() + 3),
                &format!("help: write {help}"),
            ],
        );
    }
}

#[test]
fn a_day_as_a_spreadsheet_keeps_it_is_named_as_such() {
    for written in ["42521", "42521.5", "\"42521\""] {
        let bare = written.trim_matches('"');
        council(
            &format!("membership: {{status: member, since: {written}, evidence: paper}}"),
            &[
                &format!(
                    "error[bad-date]: `{bare}` is a day as a spreadsheet keeps it: 31 May 2016"
                ),
                "--> councils/north.yaml:2:37",
                "help: write `2016-05-31`, if that is the day the spreadsheet shows",
            ],
        );
    }
}

#[test]
fn months_in_other_languages_are_answered_with_the_form_that_is_read() {
    for (written, date) in [
        ("31. Mai 2016", "2016-05-31"),
        ("Dienstag, 31. Mai 2016", "2016-05-31"),
        ("5. März 2016", "2016-03-05"),
        ("1er août 2016", "2016-08-01"),
        ("mardi 31 mai 2016", "2016-05-31"),
        ("févr. 2016", "2016-02"),
        ("31 de mayo de 2016", "2016-05-31"),
        ("31 maart 2016", "2016-03-31"),
        ("31 maja 2016", "2016-05-31"),
        ("31 Mai 2016", "2016-05-31"),
        ("9 Tachwedd 2016", "2016-11-09"),
        ("31 an Cèitean 2016", "2016-05-31"),
    ] {
        council(
            &format!("membership: {{status: member, since: \"{written}\", evidence: paper}}"),
            &[
                &format!(
                    "error[bad-date]: `{written}` is not in the form in which dates are written here"
                ),
                "--> councils/north.yaml:2:37",
                &format!("help: write `{date}`"),
            ],
        );
    }
    council(
        "membership: {status: member, since: 31 février 2016, evidence: paper}",
        &[
            "error[bad-date]: `31 février 2016` does not exist: February 2016 has 29 days",
            "--> councils/north.yaml:2:37",
            "help: write a day from 01 to 29, or `2016-02` if only the month is known",
        ],
    );
}

#[test]
fn a_place_in_a_source_is_written_apart_from_its_id() {
    for (written, place) in [
        ("paper, p. 4", "p. 4"),
        ("paper p.4", "p.4"),
        ("paper (page 4)", "page 4"),
        ("paper#page=4", "page 4"),
        ("A paper, section 3.2", "section 3.2"),
    ] {
        council(
            &format!("membership: {{status: member, evidence: \"{written}\"}}"),
            &[
                &format!(
                    "error[bad-name]: `{written}` is a source and a place in it, which are written apart"
                ),
                "--> councils/north.yaml:2:40",
                &format!("help: write `{{source: paper, place: \"{place}\"}}`"),
            ],
        );
    }
    council(
        "membership: {status: member, evidence: [census, paper, p. 4]}",
        &[
            "error[bad-name]: `p. 4` is a place in a source, and stands as a source of its own",
            "--> councils/north.yaml:2:56",
            "help: write `{source: paper, place: \"p. 4\"}` in place of both",
        ],
    );
    council(
        "membership: {status: member, evidence: {source: \"paper, p. 4\"}}",
        &[
            "error[bad-name]: `paper, p. 4` is a source and a place in it, which are written apart",
            "--> councils/north.yaml:2:49",
            "help: write `source: paper` and `place: \"p. 4\"`",
        ],
    );
}

#[test]
fn an_address_that_is_none_or_has_something_around_it() {
    for (written, message, help) in [
        (
            "n/a",
            "`n/a` is not a web address",
            "leave the field out where there is no address to write",
        ),
        (
            "\"[North](https://north.gov)\"",
            "`[North](https://north.gov)` is a link of Markdown, and this field takes the address alone",
            "write `https://north.gov`",
        ),
        (
            "<https://north.gov>",
            "`<https://north.gov>` is a link of Markdown, and this field takes the address alone",
            "write `https://north.gov`",
        ),
        (
            "https://north.gov.",
            "the website in `https://north.gov.` ends with a full stop",
            "write `https://north.gov`",
        ),
    ] {
        council(
            &format!("website: {written}"),
            &[
                &format!("error[bad-address]: {message}"),
                "--> councils/north.yaml:2:10",
                &format!("help: {help}"),
            ],
        );
    }
}

#[test]
fn a_number_in_words_is_answered_with_the_number() {
    council(
        "population: {value: 92940, year: mid-2015, evidence: census}",
        &[
            "error[bad-value]: `mid-2015` is not a year such as 2016",
            "--> councils/north.yaml:2:34",
            "help: write `2015`",
        ],
    );
    settings(
        "financial_year: {starts: April}",
        &[
            "error[bad-value]: `April` is not the number of a month, from 1 to 12",
            "--> site.yaml:4:26",
            "help: write `4`",
        ],
    );
}

#[test]
fn an_address_that_has_to_be_there_is_not_said_to_be_left_out() {
    told(
        "\n== sources.yaml\npaper: {title: A paper, url: n/a}\n",
        &[
            "error[bad-address]: `n/a` is not a complete web address",
            "--> sources.yaml:1:30",
            "help: write it with `https://` in front, such as `https://www.example.org/`",
        ],
    );
}
