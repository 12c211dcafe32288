//! What can be wrong with the words of the pages → the message, word for word.

use snapbox::str;

use super::{check_words, errors_of_words};

const SITE: &str =
    "== content/site.yaml\ntitle: x\nbase_url: https://portal.example/\nlanguage: en-GB\n";

#[test]
fn a_language_whose_words_are_not_there() {
    check_words(
        &SITE.replace("en-GB", "gd"),
        str![[r#"
error[no-words]: the pages have no words in the language `gd`
 --> content/site.yaml:3:11
  |
3 | language: gd
  |           ^^
  |
  = help: write `en-GB`, or add a folder `themes/words/gd` with the files of another language, translated
"#]],
    );
}

#[test]
fn a_message_that_no_page_says_and_values_that_one_is_not_given() {
    check_words(
        &format!(
            "{SITE}== content/words/en-GB.ftl\nnot-found-titel = Nothing here\nnot-found-title = Nothing at {{ $address }}\nsection-councils = {{ -councils }}\n"
        ),
        str![[r#"
error[bad-words]: no page says a message `not-found-titel`
 --> content/words/en-GB.ftl:1:1
  |
1 | not-found-titel = Nothing here
  | ^^^^^^^^^^^^^^^
  |
  = help: write `not-found-title`, or take it out

error[bad-words]: `not-found-title` is not given a value `address`
 --> content/words/en-GB.ftl:2:33
  |
2 | not-found-title = Nothing at { $address }
  |                                 ^^^^^^^
  |
  = help: it is given no values: write words alone

error[bad-words]: there is no term `-councils`
 --> content/words/en-GB.ftl:3:23
  |
3 | section-councils = { -councils }
  |                       ^^^^^^^^
  |
  = help: write it as `-councils = …` in a file of words
"#]],
    );
}

#[test]
fn a_message_that_leaves_out_how_far_a_figure_can_be_relied_on() {
    check_words(
        &format!("{SITE}== content/words/en-GB.ftl\noutcomes-last = {{ $value }} {{ $date }}\n"),
        str![[r#"
error[bad-words]: `outcomes-last` leaves out `$known`, without which it says more than is known
 --> content/words/en-GB.ftl:1:1
  |
1 | outcomes-last = { $value } { $date }
  | ^^^^^^^^^^^^^
  |
  = help: use `{ $known }`, or choose words by it
"#]],
    );
}

#[test]
fn a_file_of_words_that_is_not_named_by_its_language() {
    check_words(
        &format!("{SITE}== content/words/english.txt\nnot-found-title = Nothing here\n"),
        str![[r#"
error[unknown-file]: `english.txt` is not a file of words, and would be lost
--> content/words/english.txt
 = help: a file of words is named by its language, such as `words/en-GB.ftl`
"#]],
    );
}

#[test]
fn a_language_whose_words_are_not_complete() {
    let files = SITE.replace("en-GB", "gd");
    let files = format!("{files}== themes/words/gd/shared.ftl\nnone = chan eil gin\n");
    let errors = errors_of_words(&files);
    let said = "error[bad-words]: the words of `gd` lack `about`, `about-or-over`, ";
    assert!(errors.contains("--> content/site.yaml:3:"), "{errors}");
    let help =
        "help: write them in a file of `themes/words/gd`, as those of another language are written";
    assert!(
        errors.starts_with(said) && errors.trim_end().ends_with(help),
        "{errors}"
    );
}

#[test]
fn words_of_a_language_in_which_the_pages_are_not() {
    check_words(
        &format!("{SITE}== content/words/fr.ftl\nnot-found-title = Rien ici\n"),
        str![[r#"
error[bad-words]: these are words of `fr`, and the pages are in `en-GB`: they would be lost
--> content/words/fr.ftl
 = help: rename it to `words/en-GB.ftl`, or move it out of the content folder
"#]],
    );
}

#[test]
fn a_language_that_is_not_named_is_one_mistake() {
    check_words(
        &SITE.replace("language: en-GB\n", ""),
        str![[r#"
error[missing-field]: site.yaml needs `language`
 --> content/site.yaml:1:1
  |
1 | title: x
  | ^^^^^^^^
  |
  = help: add `language: …` (the language of its pages, such as en-GB)
"#]],
    );
}
