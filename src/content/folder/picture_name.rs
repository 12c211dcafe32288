//! What the file of a picture is to be called. In: the paths of all files in `images/`. Out: which are refused for their name or
//! their kind, why, and a name that would do and that no other has. Never opens a file.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use super::copies::original;
use crate::problem::Code;
use crate::value::id::slug;

/// What the names of pictures end in that are shown.
const ENDINGS: [&str; 4] = ["jpg", "jpeg", "png", "webp"];
/// The longest name in bytes: smaller copies have longer ones, and systems take 255.
const LONGEST: usize = 150;
/// How many letters of a longer name are kept.
const KEPT: usize = 60;

/// Other kinds of file: what their names end in, what they are, and the ending of the copy that would do, if one would.
const OTHERS: [(&[&str], &str, Option<&str>); 5] = [
    (
        &["heic", "heif", "tif", "tiff", "avif", "jfif", "dng", "cr2"],
        "a picture in a form that few browsers show",
        Some("jpg"),
    ),
    (
        &["gif", "svg", "bmp", "eps", "ai"],
        "a picture in a form that is not published from here",
        Some("png"),
    ),
    (
        &[
            "pdf", "doc", "docx", "odt", "rtf", "ppt", "pptx", "xls", "xlsx", "ods", "csv",
        ],
        "a document, not a picture",
        None,
    ),
    (
        &["mp4", "mov", "avi", "webm", "mkv", "mp3", "wav", "m4a"],
        "a film or a sound, not a picture",
        None,
    ),
    (
        &[
            "zip", "rar", "7z", "psd", "txt", "md", "html", "json", "yaml",
        ],
        "not a picture",
        None,
    ),
];

/// A refused file.
pub(super) struct Refused {
    /// Where messages show it: its path, or its folder where its accents stand apart, for such a path looks like another.
    pub(super) at: String,
    pub(super) code: Code,
    pub(super) message: String,
    pub(super) help: String,
    /// The path that it is to have; nothing where no name would do.
    pub(super) to_be: Option<String>,
    /// Every path by which a text may show it: as it lies, as other systems spell it, and as it is to be called.
    pub(super) shown_as: Vec<String>,
}

/// Returns the files of `images/` that are taken, and those that are refused.
pub(super) fn judge(paths: Vec<String>) -> (Vec<String>, Vec<Refused>) {
    let mut names = Names::default();
    for path in &paths {
        *names.taken.entry(path.to_lowercase()).or_default() += 1;
    }
    let (mut pictures, mut refused) = (Vec::<String>::new(), Vec::new());
    for path in paths {
        let twin = pictures
            .iter()
            .find(|picture| picture.eq_ignore_ascii_case(&path));
        match names.refused(&path, twin) {
            Some(fault) => refused.push(fault),
            None => pictures.push(path),
        }
    }
    (pictures, refused)
}

/// Returns whether a name can stand in a web address as it is.
pub(super) fn is_plain(name: &str) -> bool {
    let is_one = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.');
    name.chars().all(is_one)
}

/// How many files have or are to have a path, in small letters.
#[derive(Default)]
struct Names {
    taken: BTreeMap<String, usize>,
}

impl Names {
    fn refused(&mut self, path: &str, twin: Option<&String>) -> Option<Refused> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let known = ending.to_ascii_lowercase();
        if !ENDINGS.contains(&known.as_str()) {
            return Some(self.other(path, folder, (stem, &known)));
        }
        let (code, message) = if ending != known {
            let message = format!("the name `{path}` ends in capital letters");
            (Code::BadName, message)
        } else if !is_plain(name) {
            let message = format!(
                "the name `{}` has a space or a special letter, which web addresses cannot have",
                path.nfc()
            );
            (Code::BadName, message)
        } else if name.len() > LONGEST {
            let message = format!(
                "the name of this picture has {} letters, and systems take no more than {LONGEST}",
                name.len()
            );
            (Code::BadName, message)
        } else {
            let message = format!(
                "`{path}` and `{}` differ in capital letters only, which many computers do not tell apart",
                twin?
            );
            (Code::RepeatedId, message)
        };
        let copied = format!("{folder}/{}.{ending}", original(stem));
        let is_copy = copied != path && self.taken.contains_key(&copied.to_lowercase());
        let new = self.free(folder, stem, &known, path);
        let help = format!("rename it to `{new}`, and write that name where a text shows it");
        let help = if is_copy {
            format!(
                "`{copied}` is there as well: delete this copy; if it is another picture, {help}"
            )
        } else {
            help
        };
        Some(refused(path, folder, (code, message, help), Some(&new)))
    }

    /// Returns a file that is of another kind.
    fn other(&mut self, path: &str, folder: &str, (stem, ending): (&str, &str)) -> Refused {
        let is_it = |(endings, _, _): &&(&[&str], &str, Option<&str>)| endings.contains(&ending);
        let found = OTHERS.iter().find(is_it);
        let what = found.map_or("not a picture that can be shown", |(_, what, _)| what);
        let message = format!("`{path}` is {what}");
        let new = found.and_then(|(_, _, copy)| *copy);
        let new = new.map(|copy| self.free(folder, stem, copy, path));
        let help = match (&new, ending) {
            (Some(new), _) => format!(
                "open it, save a copy as `{new}`, delete this file, and write that name where a text shows it"
            ),
            (None, _) if what.starts_with("a ") => {
                "put it on another site, link to it there, and delete it here".to_owned()
            }
            (None, _) => "save it as JPEG (`.jpg`), PNG (`.png`) or WebP (`.webp`) if it is one; if not, move it out of the content folder".to_owned(),
        };
        let fault = (Code::UnknownFile, message, help);
        refused(path, folder, fault, new.as_deref())
    }

    /// Returns a name in small letters that no other file of the folder has or is to have.
    fn free(&mut self, folder: &str, stem: &str, ending: &str, own: &str) -> String {
        let stem = match slug(stem) {
            empty if empty.is_empty() => "picture".to_owned(),
            long if long.len() > KEPT => long[..KEPT].trim_end_matches('-').to_owned(),
            stem => stem,
        };
        let numbered = (2..).map(|number| format!("{stem}-{number}.{ending}"));
        let mut names = std::iter::once(format!("{stem}.{ending}")).chain(numbered);
        let is_free = |name: &String| {
            let path = format!("{folder}/{name}");
            // Its own name in small letters is free for it, unless another has it too.
            let own_share = usize::from(path == own.to_lowercase());
            self.taken.get(&path).copied().unwrap_or_default() == own_share
        };
        let name = names.find(is_free).unwrap_or_default();
        *self.taken.entry(format!("{folder}/{name}")).or_default() += 1;
        name
    }
}

fn refused(
    path: &str,
    folder: &str,
    (code, message, help): (Code, String, String),
    new: Option<&str>,
) -> Refused {
    let mut shown_as = vec![path.nfc().collect(), path.nfd().collect(), path.to_owned()];
    let to_be = new.map(|name| format!("{folder}/{name}"));
    shown_as.extend(to_be.clone());
    shown_as.sort();
    shown_as.dedup();
    let whole: String = path.nfc().collect();
    Refused {
        at: if whole == path {
            whole
        } else {
            folder.to_owned()
        },
        code,
        message,
        help,
        to_be,
        shown_as,
    }
}

/// Returns whether a name is that of a picture.
pub(super) fn is_picture(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    ENDINGS.contains(&ending.to_ascii_lowercase().as_str())
}
