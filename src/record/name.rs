//! What a record's file name says: its id, and an update's date. In: an entry of the content folder. Out: the id or the date, or
//! a problem of the name. Never reads the file.

use super::reading::Reading;
use crate::content::Entry;
use crate::place::Place;
use crate::problem::{Code, Problem};
use crate::value::Fault;
use crate::value::date::Date;
use crate::value::id;
use crate::value::record_kind::RecordKind;
use crate::value::section::Section;

/// What the first part of an address may be that is not a section's: other files that are published.
const FILES: [&str; 6] = ["404", "assets", "feed", "home", "images", "index"];

/// Whether the portal's own pages and files have an address that begins so.
fn is_taken(name: &str) -> bool {
    let is_below = |section: &Section| section.address().split('/').nth(1) == Some(name);
    FILES.contains(&name) || Section::ALL.iter().any(is_below)
}

/// The id that a file's name gives, if it is in order.
pub(super) fn id_of(entry: &Entry, reading: &mut Reading) -> Option<String> {
    entry.kind.folder()?;
    let fault = match id::check(&entry.id) {
        Ok(()) if entry.kind == RecordKind::Page && is_taken(&entry.id) => {
            let message = format!(
                "a page cannot be called `{}`: the portal has that address already",
                entry.id
            );
            let fault = Fault {
                message,
                help: "give the file another name".to_owned(),
            };
            reading.push(problem_of(entry, Code::RepeatedId, fault));
            return None;
        }
        Ok(()) => return Some(entry.id.clone()),
        Err(fault) => fault,
    };
    let slug = id::slug(&entry.id);
    let help = if slug.is_empty() {
        "rename the file with the letters a to z, figures and hyphens".to_owned()
    } else {
        format!("rename the file to `{slug}.{}`", entry.kind.ending())
    };
    let message = fault
        .message
        .replace("the id is empty", "the file's name is empty");
    reading.push(problem_of(entry, Code::BadName, Fault { message, help }));
    None
}

/// The id that was probably meant.
pub(super) fn meant(entry: &Entry) -> String {
    if id::check(&entry.id).is_ok() {
        entry.id.clone()
    } else {
        id::slug(&entry.id)
    }
}

/// The date with which an update's name begins. A name that is already reported is not reported again.
pub(super) fn date_of(entry: &Entry, named: bool, reading: &mut Reading) -> Option<Date> {
    let parts: Vec<&str> = entry.id.splitn(4, '-').collect();
    let is_number =
        |part: &&&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let lengths = [4, 2, 2];
    let figures = parts
        .iter()
        .take(3)
        .zip(lengths)
        .take_while(|(part, length)| is_number(part) && part.len() == *length)
        .count();
    let date: String = parts[..figures].join("-");
    let fault = match Date::parse(&date) {
        Ok(_) if parts.len() == figures => Fault {
            message: "an update's file name has a date and, behind it, some words".to_owned(),
            help: format!("rename the file, for instance to `{date}-councils-sign.md`"),
        },
        Ok(date) => return Some(date),
        Err(_) if figures == 0 => Fault {
            message: "an update's file name begins with its date".to_owned(),
            help: format!("rename the file, for instance to `2016-05-31-{}.md`", id::slug(&entry.id)),
        },
        Err(fault) => Fault {
            message: format!("the date in the file's name is impossible: {}", fault.message),
            help: "rename the file with the date on which it happened, such as `2016-05-31-councils-sign.md`".to_owned(),
        },
    };
    if named {
        let code = if figures == 0 || parts.len() == figures {
            Code::BadName
        } else {
            Code::BadDate
        };
        reading.push(problem_of(entry, code, fault));
    }
    None
}

/// The problem of a file as a whole.
fn problem_of(entry: &Entry, code: Code, fault: Fault) -> Problem {
    Problem::new(code, Place::top(&entry.file), fault.message).help(fault.help)
}
