//! Values written as people write them → what is said of each, word for word: what it is not, and what to write instead.

use crate::support::portal;
use mercat::problem::Report;

/// What is wrong, and what to do about it.
fn said(report: &Report) -> Vec<(String, String)> {
    let problems = report.in_order().into_iter();
    let problems = problems.filter(|problem| problem.code != mercat::problem::Code::NoEvidence);
    let said = problems.map(|problem| (problem.message.clone(), problem.help.clone()));
    said.map(|(message, help)| (message, help.unwrap_or_default()))
        .collect()
}

/// The value of a field gives one problem: these words follow the value in its message, and this is its help.
#[track_caller]
fn check(files: &str, cases: &[(&str, &str, &str)]) {
    for (written, message, help) in cases {
        let report = portal(&files.replace('@', written)).report();
        let found = said(&report);
        let is_one = matches!(found.as_slice(), [(only, _)] if only.ends_with(message));
        assert!(is_one, "`{written}` … {message}\n{found:#?}");
        assert_eq!(found[0].1, *help, "the help for `{written}`");
    }
}

const STARTED: &str = "\n== projects/x.md\n---\ntitle: X\nsummary: Y.\nstarted: @\n---\n";
const AMOUNT: &str = "\n== projects/x.md\n---\ntitle: X\nsummary: Y.\nbudget:\n  amount: @\n---\n";
const URL: &str = "\n== sources.yaml\na:\n  title: A\n  url: @\n";

/// A portal whose `site.yaml` has one more line.
fn site(line: &str) -> String {
    format!("\n== site.yaml\n{}{line}\n", crate::support::SITE)
}

#[test]
fn a_date_that_can_be_two_is_asked_about() {
    let help = "write `2016-06-05` or `2016-05-06`, whichever is meant";
    check(
        STARTED,
        &[
            ("05/06/2016", "can be 5 June 2016 or 6 May 2016", help),
            ("5.6.2016", "can be 5 June 2016 or 6 May 2016", help),
            ("5/6/16", "can be 5 June 2016 or 6 May 2016", help),
            (
                "15-06-2016",
                "is not in the form in which dates are written here",
                "write `2016-06-15`",
            ),
        ],
    );
}

#[test]
fn what_is_counted_is_no_money_and_years_run_together_are_one() {
    let instead = |counted: &str| {
        format!(
            "write `not found` where no source gives what it is worth in £, and `{counted}` in a `note`"
        )
    };
    for counted in ["400 hours", "0.5 FTE", "2 days a week", "12%"] {
        check(
            AMOUNT,
            &[(counted, "is not an amount of money", &instead(counted))],
        );
    }
    let of_year = AMOUNT.replace("amount: @", "amount: 5\n  year: @");
    check(
        &of_year,
        &[(
            "1617",
            "is a financial year in another form",
            "write `2016-17`",
        )],
    );
    let left_out = "write `2016-05`: what is not known is left out";
    check(STARTED, &[("2016-05-XX", "is not a date", left_out)]);
}

#[test]
fn a_port_is_at_most_65535() {
    check(
        URL,
        &[(
            "https://e.org:99999/x",
            "has the port 99999, and there is none above 65535",
            "write `https://e.org/x`",
        )],
    );
}

#[test]
fn a_financial_year_is_called_one_and_never_becomes_a_month() {
    check(
        STARTED,
        &[
            (
                "2011/12",
                "is not a date: it looks like a financial year",
                "write the year in which it was, `2011` or `2012`, or the month or the day where a source gives it",
            ),
            (
                "2014/15",
                "is not a date: there is no month 15, and it looks like a financial year",
                "write the year in which it was, `2014` or `2015`, or the month or the day where a source gives it",
            ),
        ],
    );
    let report = portal(&STARTED.replace('@', "2011-12")).report();
    assert_eq!(said(&report), [], "with a hyphen it is December 2011");
}

#[test]
fn a_date_without_a_date_in_it_is_left_out() {
    let help = "write `not found` (looked for), `not published` (the body says so), `withheld` (asked and refused) or `not yet`, or leave the \
                field out";
    for written in ["TBC", "n/a"] {
        check(
            STARTED,
            &[(written, "does not say why there is a blank", help)],
        );
    }
    let help = "leave the field out where there is no date to write, or what it belongs to where that needs one";
    check(STARTED, &[("ongoing", "is not a date", help)]);
}

#[test]
fn an_amount_is_proposed_as_it_is_written_out() {
    check(
        AMOUNT,
        &[
            (
                "'£12\u{a0}500'",
                "`£12 500` has gaps between its digits",
                "write `£12,500` if that is the figure",
            ),
            (
                "12.500,00",
                "has a comma before its decimals, which follow a dot",
                "write `£12,500`",
            ),
            (
                "£1.2m",
                "is shortened, and an amount is written out in full",
                "write `£1,200,000`",
            ),
            (
                "£1.2m a year",
                "has more than an amount; the rest can stand in a `note`",
                "write `£1,200,000` if that is the figure",
            ),
            (
                "'>1000'",
                "has a word or a currency that is not read there",
                "write `over £1,000`",
            ),
            (
                "1-2 million",
                "has more than one figure",
                "write one figure, with `over` or `up to` in front where the source gives a range, and the range in a `note`",
            ),
            (
                "TBC",
                "is not an amount of money",
                "write `not found` where no source gives the figure, or `0` where nothing is given",
            ),
        ],
    );
}

#[test]
fn an_address_that_is_proposed_is_one() {
    check(
        URL,
        &[
            (
                "'https://example.org/a\u{a0}b'",
                "has a space in it",
                "write `https://example.org/a%20b`",
            ),
            (
                "HTTP://www.example.org/a",
                "is not a complete web address",
                "write `https://www.example.org/a`",
            ),
        ],
    );
}

#[test]
fn a_domain_has_short_parts_and_a_name_at_its_end() {
    let help = "write it as `portal.example.org`, each part between two dots in at most 63 letters, figures and hyphens";
    let long = "a".repeat(64);
    for written in [
        format!("{long}.org"),
        format!("{}.org", "a.".repeat(130)),
        "portal".to_owned(),
        "'192.0.2.1'".to_owned(),
        "portal..org".to_owned(),
        "-portal.org".to_owned(),
        "portal-.org".to_owned(),
        "my_portal.org".to_owned(),
    ] {
        check(&site("domain: @"), &[(&written, "is not a domain", help)]);
    }
    check(
        &site("domain: @"),
        &[
            (
                "https://Portal.example.org:8080/x",
                "is not a domain",
                "write `portal.example.org`",
            ),
            (
                "bücher.example",
                "is not a domain",
                "write it in the letters a to z, as it was registered (`xn--…` where it has others)",
            ),
        ],
    );
    let long = format!("url: https://{}.example/", "a".repeat(64));
    let report = portal(&format!("\n== sources.yaml\na: {{title: A, {long}}}\n")).report();
    assert_eq!(said(&report).len(), 1, "a web address has a domain too");
}

#[test]
fn the_sign_of_a_file_is_taken_as_it_is_printed() {
    let hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    check(
        "\n== sources.yaml\na: {title: A, url: https://example.org/a, sha256: '@'}\n",
        &[
            (
                &format!("sha256:{}", hash.to_uppercase()),
                "is not the SHA-256 of a file",
                &format!("write `{hash}`"),
            ),
            (
                "abc",
                "is not the SHA-256 of a file",
                "write the 64 figures and letters a to f that `sha256sum` prints of the file, or leave the field out",
            ),
        ],
    );
}

#[test]
fn settings_are_proposed_as_they_are_taken() {
    check(
        &site("contact: {email: '@'}"),
        &[
            (
                "mailto:a@example.org",
                "is not an email address",
                "write `a@example.org`",
            ),
            (
                "Ann <a@example.org>",
                "is not an email address",
                "write `a@example.org`",
            ),
            (
                "a at example.org",
                "is not an email address",
                "write it as `name@example.org`",
            ),
        ],
    );
    check(
        &site("currency: {symbol: £, code: @}"),
        &[("gbp", "is not the code of a currency", "write `GBP`")],
    );
    let named = "title: T\nbase_url: https://example.org/\nlanguage: en_GB\n";
    check(
        &format!("\n== site.yaml\n{named}"),
        &[("", "is not the code of a language", "write `en-GB`")],
    );
}
