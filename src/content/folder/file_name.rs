//! What the file of a record is to be called. In: a name and its kind of record. Out: what is wrong with the name, and a better one.
//! Never asks which files there are.

use super::copies;
use crate::problem::Code;
use crate::value::Fault;
use crate::value::date::Date;
use crate::value::id;
use crate::value::record_kind::RecordKind;
use crate::value::section::Section;

/// What is wrong with a name, and the names that would do in its place, without their ending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::content) struct Misnamed {
    pub(in crate::content) code: Code,
    pub(in crate::content) message: String,
    /// None, one, or several where it cannot be said which is meant.
    pub(in crate::content) better: Vec<String>,
    /// What to do where there is no better name to give.
    pub(in crate::content) help: String,
}

/// What may end the name of a file that is meant for a record's.
const ENDINGS: [&str; 12] = [
    "yaml", "yml", "md", "markdown", "mdown", "txt", "text", "bak", "orig", "old", "swp", "tmp",
];

/// What files are called that stand in a folder and are no record of it.
const NO_RECORDS: [&str; 11] = [
    "readme",
    "license",
    "licence",
    "copying",
    "contributing",
    "changelog",
    "notice",
    "authors",
    "notes",
    "note",
    "todo",
];

/// Returns the name of a file without what programs add to it: one ending more, the mark of a copy.
///
/// `fife.yaml.txt`, `fife (1).yaml` and `Copy of fife.yaml` give `fife`.
pub(in crate::content) fn bare(name: &str) -> &str {
    let mut rest = name.trim();
    loop {
        let shorter = copies::original(without_ending(rest));
        if shorter == rest {
            return rest;
        }
        rest = shorter;
    }
}

fn without_ending(name: &str) -> &str {
    let Some((stem, ending)) = name.rsplit_once('.') else {
        return name;
    };
    let is_known = ENDINGS.contains(&ending.to_ascii_lowercase().as_str());
    if is_known && !stem.is_empty() {
        stem
    } else {
        name
    }
}

/// Returns whether an ending is another way of writing that of a kind.
pub(in crate::content) fn is_like(ending: &str, right: &str) -> bool {
    let others: &[&str] = match right {
        "md" => &["md", "markdown", "mdown"],
        _ => &["yaml", "yml"],
    };
    others.contains(&ending.to_ascii_lowercase().as_str())
}

/// Returns whether a file is of those that stand beside records and are none, such as `README.txt`.
pub(in crate::content) fn is_no_record(name: &str, kind: RecordKind) -> bool {
    let stem = id::slug(bare(name));
    let has_ending = name.ends_with(&format!(".{}", kind.ending()));
    NO_RECORDS.contains(&stem.as_str()) && (stem == "readme" || !has_ending)
}

/// Returns whether a file is meant for the page that lists the records of its folder, which is made by itself.
pub(in crate::content) fn is_list_page(name: &str, kind: RecordKind) -> bool {
    let is_one = matches!(id::slug(bare(name)).as_str(), "index" | "default");
    is_one
        && !matches!(
            kind,
            RecordKind::Page | RecordKind::Principle | RecordKind::Strategy
        )
}

/// Returns what is said of a file that stands beside the records of its folder and is none.
pub(in crate::content) fn beside_records(
    name: &str,
    kind: RecordKind,
) -> Option<(String, &'static str)> {
    let one = kind.one();
    if is_no_record(name, kind) {
        return Some((
            format!("`{name}` is not {one}, and is in no page"),
            "move it out of the content folder",
        ));
    }
    is_list_page(name, kind).then(|| {
        (
            format!("`{name}` is not {one}: the page that lists them all is made by itself"),
            "move it out of the content folder; words of your own can stand in `pages/`",
        )
    })
}

/// Returns the kind of record that the file at a path inside the content folder holds, by its name alone; nothing where it holds none.
pub(in crate::content) fn kind_by_name(inner: &str) -> Option<RecordKind> {
    let (folder, name) = inner.rsplit_once('/').unwrap_or(("", inner));
    let kind = RecordKind::of_file(inner).or_else(|| RecordKind::of_folder(folder))?;
    let (_, ending) = name.rsplit_once('.')?;
    let is_record = is_like(ending, kind.ending())
        && !copies::is_ignored(name)
        && beside_records(name, kind).is_none();
    is_record.then_some(kind)
}

/// Returns the date with which an update's name begins, and what follows it; nothing where a name does not begin so.
pub(in crate::content) fn dated(id: &str) -> Option<(Date, &str)> {
    let lengths = [4, 2, 2];
    let mut end = 0;
    let mut rest = Some(id);
    for length in lengths {
        let Some((part, after)) = rest.map(|rest| {
            rest.split_once('-')
                .map_or((rest, None), |(part, after)| (part, Some(after)))
        }) else {
            break;
        };
        if part.len() != length || !is_number(part) {
            break;
        }
        end += length + usize::from(end > 0);
        rest = after;
    }
    let date = Date::parse(id.get(..end)?).ok()?;
    let words = rest.filter(|words| !words.is_empty())?;
    // `2016-6-15-signed` does not mean the year 2016.
    let next = words.split('-').next().unwrap_or_default();
    let goes_on = !matches!(date, Date::Day(_)) && is_number(next) && next.len() <= 2;
    (!goes_on).then_some((date, words))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns what is wrong with the name of a record's file, which is its id.
pub(in crate::content) fn fault(kind: RecordKind, id: &str) -> Option<Misnamed> {
    kind.folder()?;
    let faulty = id::check(id).err();
    if kind == RecordKind::Update {
        return match (faulty, dated(id)) {
            (None, Some(_)) => None,
            (fault, Some(_)) => fault.map(|fault| not_an_id(kind, id, &fault)),
            (_, None) => Some(undated(id)),
        };
    }
    if let Some(fault) = faulty {
        return Some(not_an_id(kind, id, &fault));
    }
    if id::is_refused_by_windows(id) {
        return Some(Misnamed {
            code: Code::BadName,
            message: format!("`{id}` cannot be an id: on Windows nothing can be called so"),
            better: vec![format!("the-{id}")],
            help: String::new(),
        });
    }
    (kind == RecordKind::Page && Section::is_taken(id)).then(|| Misnamed {
        code: Code::RepeatedId,
        message: format!("a page cannot be called `{id}`: the portal has that address already"),
        better: vec![format!("about-{id}")],
        help: String::new(),
    })
}

fn not_an_id(kind: RecordKind, id: &str, fault: &Fault) -> Misnamed {
    let slug = id::slug(bare(&id.replace("%20", " ")));
    let is_unfit = slug.is_empty() || (kind == RecordKind::Page && Section::is_taken(&slug));
    Misnamed {
        code: Code::BadName,
        message: fault
            .message
            .replace("the id is empty", "the file's name is empty"),
        better: if is_unfit { Vec::new() } else { vec![slug] },
        help: "rename the file with the letters a to z, figures and hyphens".to_owned(),
    }
}

/// Returns an update whose name does not begin with its date.
fn undated(id: &str) -> Misnamed {
    let plain = id::slug(bare(id));
    let parts: Vec<&str> = plain.split('-').filter(|part| !part.is_empty()).collect();
    let first = parts.iter().take(3).copied().collect::<Vec<_>>().join("-");
    let is_whole = parts.len() >= 3 && first.len() == 10 && parts[0].len() == 4;
    if let Err(impossible) = Date::parse(&first)
        && is_whole
        && parts[..3].iter().all(|part| is_number(part))
    {
        let message = match parts[1].parse() {
            Ok(13_u8..) => format!("`{first}` does not exist: there is no month {}", parts[1]),
            _ => impossible.message,
        };
        return Misnamed {
            code: Code::BadDate,
            message: format!("the date in the file's name is impossible: {message}"),
            better: Vec::new(),
            help: "rename the file with the day on which it happened in front, or only its year and month".to_owned(),
        };
    }
    let only_date = Date::likely(&plain);
    let (message, help) = match only_date.as_slice() {
        [date, ..] => (
            "an update's file name has a date and, behind it, some words".to_owned(),
            format!("rename the file, for instance to `{date}-councils-sign.md`"),
        ),
        [] => (
            "an update's file name begins with its date".to_owned(),
            format!("rename the file, for instance to `2016-05-31-{plain}.md`"),
        ),
    };
    let better = if only_date.is_empty() {
        with_date_first(&parts)
    } else {
        Vec::new()
    };
    Misnamed {
        code: Code::BadName,
        message,
        better,
        help,
    }
}

/// Names that begin with the date which some parts of a name are.
fn with_date_first(parts: &[&str]) -> Vec<String> {
    for count in [3, 2, 1] {
        let Some(rest) = parts.len().checked_sub(count).filter(|rest| *rest > 0) else {
            continue;
        };
        for (date, words) in [
            (&parts[..count], &parts[count..]),
            (&parts[rest..], &parts[..rest]),
        ] {
            let dates = Date::likely(&date.join("-"));
            let names = dates
                .iter()
                .map(|date| format!("{date}-{}", words.join("-")));
            let names: Vec<String> = names.filter(|name| dated(name).is_some()).collect();
            if !names.is_empty() {
                return names;
            }
        }
    }
    Vec::new()
}

/// Returns what to do with a folder of the content that another program has.
pub(super) fn instead_of_folder(name: &str) -> String {
    let help = match name.trim_start_matches(['_', '.']).to_lowercase().as_str() {
        "static" | "assets" | "img" | "media" | "uploads" | "photos" | "pictures" | "files" => {
            "put pictures into `images/`; other files lie on another website, with a link to them"
        }
        "posts" | "post" | "news" | "blog" | "articles" => {
            "put its texts into `updates/`, each under a name that begins with its date"
        }
        "drafts" | "draft" => {
            "put its files into the folders of their kinds, with `draft: true` among the fields of each"
        }
        "layouts" | "templates" | "includes" | "themes" | "theme" => {
            "move it out of the content folder: how pages look is a theme, in the folder `themes` beside it"
        }
        _ => return format!("the folders are {}", listed(folders().chain(["images"]))),
    };
    help.to_owned()
}

/// Returns what to do with a file at the top of the content folder that another program has.
pub(super) fn instead_of_file(name: &str) -> String {
    let stem = name.split('.').next().unwrap_or(name).to_lowercase();
    let help = match name.to_lowercase().as_str() {
        "cname" => {
            "write `domain:` in `site.yaml`, from which Mercat makes that file, and delete this one"
        }
        "_redirects" | "redirects" | "redirects.yaml" | "redirects.yml" => {
            "write each address that has moved under `redirects` in `site.yaml`, and delete this file"
        }
        "robots.txt" | "sitemap.xml" | "feed.xml" | "404.html" | "index.html" => {
            "delete it: Mercat makes such a file itself"
        }
        _ if ["_config", "config", "hugo", "zola", "mkdocs", "settings"]
            .contains(&stem.as_str()) =>
        {
            "write what the portal needs of it into `site.yaml`, and delete this file"
        }
        _ => return format!("the files here are {}", listed(top_files())),
    };
    help.to_owned()
}

/// Returns names as a sentence has them: `a`, `b` and `c`.
pub(super) fn listed<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => String::new(),
    }
}

/// Returns the folders in which records are files.
pub(super) fn folders() -> impl Iterator<Item = &'static str> {
    RecordKind::ALL.iter().filter_map(|kind| kind.folder())
}

/// Returns the files that lie at the top of the content folder.
pub(super) fn top_files() -> impl Iterator<Item = &'static str> {
    let files = RecordKind::ALL.iter().filter_map(|kind| kind.file());
    files.filter(|path| !path.contains('/'))
}
