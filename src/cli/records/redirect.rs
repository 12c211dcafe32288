//! A line of `redirects` in `site.yaml`, so that an old address leads on. In: the file, the old address and the new one. Out: what is to
//! be put in, and where; all else of the file stays as it is.

use std::sync::Arc;

use crate::content::position;
use crate::content::yaml::{self, Value};
use crate::place::File;

/// Returns the byte at which a text is to be put in, and the text.
pub(super) fn line(site: &Arc<File>, old: &str, new: &str) -> (usize, String) {
    let text = &site.text;
    let (node, _) = yaml::read(site, 0..text.len());
    let entries = match &node.value {
        Value::Map(entries) => entries.as_slice(),
        Value::Null | Value::Scalar(_) | Value::List(_) | Value::Unread => &[],
    };
    let end_of_line = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let Some(field) = entries.iter().find(|entry| entry.key == "redirects") else {
        let gap = if text.is_empty() || text.ends_with('\n') {
            ""
        } else {
            end_of_line
        };
        let lines = format!("{gap}redirects:{end_of_line}  {old}: {new}{end_of_line}");
        return (text.len(), lines);
    };
    let value = position::place(site, field.value.number).span();
    match &field.value.value {
        Value::Map(moved) if text[value.clone()].starts_with('{') => {
            let comma = if moved.is_empty() { "" } else { ", " };
            (value.start + 1, format!("{old}: {new}{comma}"))
        }
        Value::Map(moved) if !moved.is_empty() => {
            let first = position::place(site, moved[0].number).span().start;
            let start = text[..first].rfind('\n').map_or(0, |at| at + 1);
            (
                start,
                format!("{}{old}: {new}{end_of_line}", &text[start..first]),
            )
        }
        Value::Map(_) | Value::Null | Value::Scalar(_) | Value::List(_) | Value::Unread => {
            let key = position::place(site, field.number).span().end;
            let next = text[key..].find('\n').map_or(text.len(), |at| key + at + 1);
            let gap = if text[..next].ends_with('\n') {
                ""
            } else {
                end_of_line
            };
            (next, format!("{gap}  {old}: {new}{end_of_line}"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns a file with the line put in.
    fn with_line(text: &str) -> String {
        let site = Arc::new(File::new("", "site.yaml", text.to_owned()));
        let (at, line) = line(&site, "projects/map/", "projects/atlas");
        format!("{}{line}{}", &text[..at], &text[at..])
    }

    #[test]
    fn a_redirect_is_put_in_however_the_others_are_written() {
        for (before, after) in [
            (
                "title: A",
                "title: A\nredirects:\n  projects/map/: projects/atlas\n",
            ),
            (
                "title: A\n",
                "title: A\nredirects:\n  projects/map/: projects/atlas\n",
            ),
            (
                "title: A\r\n",
                "title: A\r\nredirects:\r\n  projects/map/: projects/atlas\r\n",
            ),
            (
                "redirects:\ntitle: A\n",
                "redirects:\n  projects/map/: projects/atlas\ntitle: A\n",
            ),
            (
                "redirects:",
                "redirects:\n  projects/map/: projects/atlas\n",
            ),
            (
                "redirects: {}\n",
                "redirects: {projects/map/: projects/atlas}\n",
            ),
            (
                "redirects: {old/: pages/about} # moved\n",
                "redirects: {projects/map/: projects/atlas, old/: pages/about} # moved\n",
            ),
            (
                "redirects: # moved\n    # in May\n    old/: pages/about\n",
                "redirects: # moved\n    # in May\n    projects/map/: projects/atlas\n    old/: pages/about\n",
            ),
        ] {
            assert_eq!(with_line(before), after);
        }
    }
}
