use std::sync::Arc;

use super::*;
use crate::place::File;
use crate::value::Reason;
use crate::value::date::Date;
use crate::value::money::Currency;
use crate::value::money::{Money, Total};

fn words_with(own: &str) -> Result<Words, String> {
    let mut files = files("en-GB");
    files.push(Arc::new(File::new(
        "content",
        "words/en-GB.ftl",
        own.to_owned(),
    )));
    let (words, report) = Words::load("en-GB", &files, &Currency::default());
    let said = |problem: &crate::problem::Problem| {
        let place = problem.place.as_ref().unwrap();
        let (line, column) = place.line_and_column();
        let help = problem.help.as_deref().unwrap_or_default();
        format!("{line}:{column} {} / {help}", problem.message)
    };
    let report: Vec<String> = report.in_order().into_iter().map(said).collect();
    words.ok_or_else(|| report.join("\n"))
}

#[test]
fn figures_are_said_as_the_language_says_them() {
    let words = english();
    assert_eq!(words.number(1_234_567), "1,234,567");
    assert_eq!(words.number(-1000), "-1,000");
    assert_eq!(words.decimal("12500.50").unwrap(), "12,500.50");
    assert_eq!(words.decimal("12a"), None);
    assert_eq!(words.percent(27, 32).unwrap(), "84.4%");
    assert_eq!(words.list(&["a", "b", "c"]), "a, b and c");
    let date = |text: &str| Date::parse(text).unwrap();
    assert_eq!(words.when(date("2016-05-31")), "on 31\u{a0}May\u{a0}2016");
    assert_eq!(words.when(date("2016")), "in 2016");
    assert_eq!(
        words.end(date("2016-05-31")),
        words.date(date("2016-05-31"))
    );
    assert_eq!(words.end(date("2016-05")), "the end of May\u{a0}2016");
    assert_eq!(words.end(date("2016")), "the end of 2016");
    let money = |text: &str| Money::parse(text, &Currency::default()).unwrap();
    assert_eq!(words.money(&money("about 100000")), "about £100,000");
    let total: Total = [money("12500.50"), money("over 1000")]
        .into_iter()
        .collect();
    assert_eq!(words.total(&total), "over £13,500.50");
}

#[test]
fn a_message_spells_small_numbers_and_begins_with_a_capital() {
    let own = "none = { SPELT(0) }, { SPELT(9) }, { SPELT(10) }, { SPELT(1000) }, { CAPITAL(\"fife\") }\n";
    let words = words_with(own).unwrap();
    assert_eq!(words.text("none"), "no, nine, 10, 1,000, Fife");
}

#[test]
fn a_portal_changes_a_single_message() {
    let words = words_with("not-published = nobody has said\n").unwrap();
    assert_eq!(
        words.money(&Money::Blank(Reason::NotPublished)),
        "nobody has said"
    );
}

#[test]
fn each_fault_in_a_file_of_words_is_said_at_its_line() {
    for (own, said) in [
        (
            "not-publishd = x",
            "1:1 no page says a message `not-publishd` / write `not-published`, or take it out",
        ),
        (
            "about = circa { $sum }",
            "1:18 `about` is not given a value `sum` / it is given `$figure`",
        ),
        (
            "none = no { $sum }",
            "1:14 `none` is not given a value `sum` / it is given no values: write words alone",
        ),
        (
            "none = { -nothing }",
            "1:11 there is no term `-nothing` / write it as `-nothing = …` in a file of words",
        ),
        (
            "none = { UPPER(1) }",
            "1:10 there is no function `UPPER` / the functions are `CAPITAL($text)` and `SPELT($number)`",
        ),
        (
            "none = a\nnone = b",
            "2:1 `none` stands twice in this file / take one of the two out",
        ),
        (
            "none =\n    .title = x",
            "1:1 `none` has no words / write them behind the `=`",
        ),
    ] {
        assert_eq!(words_with(own).unwrap_err(), said);
    }
}
