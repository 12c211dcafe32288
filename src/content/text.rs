//! The bytes of one file → its text. In: the path of a record's file. Out: a [`File`], or the problem that keeps its bytes from
//! being text: too many, of another encoding, or characters that nobody writes. Never waits: only plain files are opened.
#![expect(
    clippy::disallowed_methods,
    reason = "this room reads the content folder"
)]

use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use crate::place::{File, Place};
use crate::problem::{Code, Problem};
use crate::value::windows;

/// The size of the largest record's file, in bytes.
const LARGEST: usize = 1_000_000;

/// How a file begins that stands in for one which Git LFS keeps elsewhere (its specification, version 1).
pub(super) const LFS_POINTER: &str = "version https://git-lfs.github.com/spec/";

/// Reads the file at `path`, which is `inner` inside the content folder.
pub(super) fn read(path: &Path, inner: &str, shown_as: &str) -> Result<File, Box<Problem>> {
    let empty = || Arc::new(File::new(shown_as, inner, String::new()));
    let mut bytes = Vec::new();
    let outcome = std::fs::File::open(path)
        .and_then(|file| file.take(LARGEST as u64 + 1).read_to_end(&mut bytes));
    if let Err(error) = outcome {
        let message = format!("the file cannot be opened: {error}");
        let problem = Problem::new(Code::Unreadable, Place::top(&empty()), message);
        return Err(Box::new(
            problem.help("make the file readable for the account that runs Mercat"),
        ));
    }
    if bytes.len() > LARGEST {
        let problem = Problem::new(
            Code::TooLarge,
            Place::top(&empty()),
            "the file is larger than 1 MB, and no record needs so much",
        );
        return Err(Box::new(problem.help(
            "put pictures into `images/` and long documents on another site, with a link to them",
        )));
    }
    if bytes.starts_with(LFS_POINTER.as_bytes()) {
        let message = "the text itself is not here, only a Git LFS pointer to it";
        let problem = Problem::new(Code::Unreadable, Place::top(&empty()), message);
        return Err(Box::new(problem.help(
            "fetch it with `git lfs pull`, and keep texts in Git itself: take their ending out of `.gitattributes`",
        )));
    }
    if let Some(encoding) = wide(&bytes) {
        let message = format!("the file is saved as {encoding}, not as UTF-8");
        let problem = Problem::new(Code::Unreadable, Place::top(&empty()), message);
        return Err(Box::new(
            problem.help("save it again and choose the encoding UTF-8"),
        ));
    }
    match String::from_utf8(bytes) {
        Ok(text) => {
            let text = text
                .strip_prefix('\u{feff}')
                .map(str::to_owned)
                .unwrap_or(text);
            let file = File::new(shown_as, inner, text);
            match strange(&file.text) {
                Some((at, letter)) => Err(Box::new(strange_character(file, at, letter))),
                None => Ok(file),
            }
        }
        Err(error) => Err(Box::new(not_utf8(inner, shown_as, &error))),
    }
}

/// Returns the name of the encoding if it is one of two or four bytes a character.
fn wide(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(&[0xff, 0xfe, 0, 0]) || bytes.starts_with(&[0, 0, 0xfe, 0xff]) {
        return Some("UTF-32");
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Some("UTF-16");
    }
    let head = &bytes[..bytes.len().min(64)];
    let every_second_is_nul =
        |first: usize| head.len() >= 4 && head.iter().skip(first).step_by(2).all(|byte| *byte == 0);
    let all_are_nul = head.iter().all(|byte| *byte == 0);
    ((every_second_is_nul(0) || every_second_is_nul(1)) && !all_are_nul).then_some("UTF-16")
}

/// Returns the first character that no text file has.
fn strange(text: &str) -> Option<(usize, char)> {
    let is_plain =
        |byte: &u8| *byte < 0x7f && (*byte >= b' ' || matches!(byte, b'\n' | b'\r' | b'\t'));
    if text.as_bytes().iter().all(is_plain) {
        return None;
    }
    text.char_indices().find(|(_, letter)| {
        (letter.is_control() && !matches!(letter, '\n' | '\r' | '\t'))
            || matches!(letter, '\u{feff}' | '\u{fffe}' | '\u{ffff}')
    })
}

fn strange_character(file: File, at: usize, letter: char) -> Problem {
    let file = Arc::new(file);
    let place = Place::new(&file, at..at + letter.len_utf8());
    let message = match letter {
        '\0' => {
            "the file has a NUL character here, which no text has: it may be damaged".to_owned()
        }
        _ => format!(
            "the file has an invisible control character here (U+{:04X})",
            u32::from(letter)
        ),
    };
    let help = match windows::letter(letter) {
        Some(meant) => format!("write `{meant}` in its place: an old Windows program saves it so"),
        None => "delete the character, or type the line again".to_owned(),
    };
    Problem::new(Code::Unreadable, place, message).help(help)
}

fn not_utf8(inner: &str, shown_as: &str, error: &std::string::FromUtf8Error) -> Problem {
    let at = error.utf8_error().valid_up_to();
    let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
    let file = Arc::new(File::new(shown_as, inner, text));
    let place = Place::new(&file, at..at + '\u{fffd}'.len_utf8());
    Problem::new(
        Code::Unreadable,
        place,
        "the file is not saved as UTF-8: this character cannot be read",
    )
    .help("save it again and choose the encoding UTF-8")
}
