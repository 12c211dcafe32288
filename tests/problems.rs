//! Small portal → the message, word for word.
#![allow(
    clippy::disallowed_methods,
    clippy::needless_raw_string_hashes,
    reason = "expectations are renewed by the crate that compares them, which writes them so"
)]

mod support;
use snapbox::{assert_data_eq, str};
use support::problems;

#[test]
fn two_fields_of_one_name_are_shown_together() {
    assert_data_eq!(
        problems(
            "
== councils/fife.yaml
name: Fife Council
name: Fife
"
        ),
        str![[r#"
error[repeated-field]: `name` is written twice in one record
 --> councils/fife.yaml:2:1
  |
2 | name: Fife
  | ^^^^
  |
note: first written here
 --> councils/fife.yaml:1:1
  |
1 | name: Fife Council
  | ----
help: delete one of the two
"#]]
    );
}
