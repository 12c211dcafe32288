//! `mercat init`: a folder with a portal that builds at once: made-up content that says so of itself, a workflow that publishes it,
//! settings for an editor. In: the files of `portal/`, inside the program, and what the portal is called. Out: the folder. Never writes
//! over anything.
#![expect(clippy::disallowed_methods, reason = "the command makes a folder")]

mod answer;

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use include_dir::{Dir, include_dir};

use super::choices::{CONTENT, Choices, ExitStatus, ask, in_terminal};
use super::records::{blank::quoted, schema, trial};
use super::{show, words};
use crate::content::{Content, ContentFile};
use crate::place::File;
use crate::problem::Failure;
use crate::record;
use crate::value::date::Date;
use crate::value::financial_year::FinancialYear;
use crate::value::id;
use crate::value::record_kind::RecordKind;
use crate::value::section::Section;

/// What the folder begins with. A name that begins with a dot has `dot-` there: in the program's own folder it would mean something.
const PORTAL: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/cli/starter/portal");

/// The day of the newest fact that is made up.
const NEWEST: &str = "2024-06-03";

/// Where a released program was made; another does not know where it can be had from.
const PROGRAM: Option<&str> = option_env!("GITHUB_REPOSITORY");

/// What only this command takes.
#[derive(Debug, Args)]
pub(super) struct Init {
    /// The folder to make
    folder: PathBuf,
    /// The portal's title
    #[arg(long)]
    title: Option<String>,
    /// What one of the bodies that may join is called, and several of them
    #[arg(long, value_name = "ONE,MANY")]
    members: Option<String>,
    /// The three letters of the currency
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,
    /// The month in which financial years begin, from 1 to 12
    #[arg(long, value_name = "MONTH")]
    year_starts: Option<String>,
    /// Where the workflow takes the program from: its repository on GitHub
    #[arg(long, value_name = "OWNER/NAME")]
    program: Option<String>,
}

/// A file that is to be written: its path and its text.
type NewFile = (String, String);

impl Init {
    pub(super) fn run(&self, choices: &Choices) -> Result<ExitStatus, Failure> {
        if choices.content != Path::new(CONTENT) {
            let message = "what a new portal says lies in its folder `content`";
            return Err(Failure::new(message).help("leave --content out"));
        }
        must_be_free(&self.folder)?;
        let files = self.files()?;
        let content = content(&files);
        let report = trial::errors_brought(&Content::default(), &content);
        if report.has_errors() {
            show::report(&report, "Nothing was written.", choices)?;
            return Ok(ExitStatus::ContentHasErrors);
        }
        for (path, text) in &files {
            write(&self.folder.join(path), text)?;
        }
        let schemas = self.folder.join(".vscode/schemas");
        schema::write_all(&record::conventions(&content), &schemas)?;
        let told = self.told(&files);
        show::text(if choices.quiet { "" } else { &told })
    }

    fn told(&self, files: &[NewFile]) -> String {
        let folder = self.folder.display();
        let content = files
            .iter()
            .filter(|(path, _)| path.starts_with("content/"));
        let files = words::count(content.count(), "file");
        let mut told = format!(
            "Made a portal in {folder}. All that the {files} in its folder `content` say is made up, and yours to replace.\n"
        );
        if self.program.is_none() && PROGRAM.is_none() {
            told += "Write into .github/workflows/portal.yml where this program can be had from: `MERCAT_REPOSITORY`.\n";
        }
        let way = in_terminal(&folder.to_string());
        told + &format!("Next: go there (cd {way}), and see it with `mercat serve`.\n")
    }

    /// Returns every file, with what the portal is called in it.
    fn files(&self) -> Result<Vec<NewFile>, Failure> {
        let known = self.known()?;
        let mut files = Vec::new();
        let mut folders = vec![&PORTAL];
        while let Some(folder) = folders.pop() {
            folders.extend(folder.dirs());
            for file in folder.files() {
                let path = file.path().to_string_lossy().replace('\\', "/");
                let ending = path.rsplit('.').next().unwrap_or_default();
                let is_yaml = matches!(ending, "yaml" | "yml");
                let mut text = file.contents_utf8().unwrap_or_default().to_owned();
                for (name, value) in &known {
                    let is_text = is_yaml && !matches!(*name, "month" | "year" | "address");
                    let value = if is_text {
                        quoted(value)
                    } else {
                        value.clone()
                    };
                    text = text.replace(&format!("{{{{{name}}}}}"), &value);
                }
                files.push((path.replace("dot-", "."), text));
            }
        }
        files.sort();
        Ok(files)
    }

    /// Returns what the files say by `{{name}}`.
    fn known(&self) -> Result<Vec<(&'static str, String)>, Failure> {
        let question = "The portal's title";
        let title = given_or_asked(
            self.title.as_deref(),
            question,
            "Our partnership",
            |title| Ok(title.to_owned()),
        )?;
        let question = "What one of the bodies that may join is called, and several of them";
        let given = self.members.as_deref();
        let (one, many) = given_or_asked(given, question, "council,councils", answer::members)?;
        let question = "The three letters of the currency";
        let code = given_or_asked(self.currency.as_deref(), question, "GBP", answer::currency)?;
        let question = "The month in which financial years begin, from 1 to 12";
        let given = self.year_starts.as_deref();
        let (month, start) = given_or_asked(given, question, "4", answer::month)?;
        let program = self.program.as_deref().map(answer::program).transpose()?;
        let newest = Date::parse(NEWEST).map_err(|fault| Failure::new(fault.message))?;
        let year = FinancialYear::containing(newest.first_day(), start);
        let revision = env!("MERCAT_VERSION").split(['(', ')']).nth(1);
        let program = program.as_deref().or(PROGRAM);
        Ok(vec![
            ("title", title),
            ("address", address(&many)),
            ("word", typed(&one)),
            ("one", one),
            ("many", many),
            ("symbol", symbol(&code).to_owned()),
            ("code", code),
            ("month", month),
            ("year", year.to_string()),
            ("version", env!("CARGO_PKG_VERSION").to_owned()),
            ("revision", revision.unwrap_or_default().to_owned()),
            ("program", program.unwrap_or("OWNER/mercat").to_owned()),
        ])
    }
}

/// Returns what the command line gives, or what is answered to a question, or what most would answer. An answer that is of no use is
/// told, and asked for again.
fn given_or_asked<Answer>(
    given: Option<&str>,
    question: &str,
    usual: &str,
    read: impl Fn(&str) -> Result<Answer, Failure>,
) -> Result<Answer, Failure> {
    if let Some(given) = given {
        return read(answer::line(given, question, usual)?);
    }
    while let Some(answer) = ask(&format!("{question} [{usual}]"))? {
        match answer::line(&answer, question, usual).and_then(&read) {
            Ok(answer) => return Ok(answer),
            Err(failure) => show::failure(&failure),
        }
    }
    read(usual)
}

/// Returns where the bodies stand that are called so.
fn address(many: &str) -> String {
    let name = id::slug(many);
    let is_fit = !name.is_empty() && Section::may_be_members(&name);
    if is_fit { name } else { "members".to_owned() }
}

/// Returns the word for one of the bodies as it is typed in a command: the program's own where a record of another kind is called so.
fn typed(one: &str) -> String {
    let word = id::slug(one);
    let is_another = RecordKind::ALL.iter().any(|kind| kind.word() == word);
    if word.is_empty() || is_another {
        RecordKind::Council.word().to_owned()
    } else {
        word
    }
}

/// Returns the sign of a currency; its letters, where that is not known.
fn symbol(code: &str) -> &str {
    match code {
        "GBP" => "£",
        "EUR" => "€",
        "USD" | "CAD" | "AUD" | "NZD" => "$",
        "JPY" => "¥",
        "INR" => "₹",
        "SEK" | "NOK" | "DKK" | "ISK" => "kr",
        "PLN" => "zł",
        "CZK" => "Kč",
        _ => code,
    }
}

/// Returns the files of the content folder, as they would be read.
fn content(files: &[NewFile]) -> Content {
    let entry = |(path, text): &NewFile| {
        let inner = path.strip_prefix("content/")?;
        let kind = RecordKind::of_path(inner)?;
        let name = inner.rsplit('/').next().unwrap_or(inner);
        let (id, _) = name.rsplit_once('.')?;
        let file = Arc::new(File::new("content", inner, text.clone()));
        Some(ContentFile {
            file,
            kind,
            id: id.to_owned(),
        })
    };
    Content {
        files: files.iter().filter_map(entry).collect(),
        ..Content::default()
    }
}

/// Refuses a folder in which anything lies but an empty repository of Git.
fn must_be_free(folder: &Path) -> Result<(), Failure> {
    if !folder.exists() {
        return Ok(());
    }
    if folder.is_file() {
        let message = format!("`{}` is a file", folder.display());
        return Err(Failure::new(message).help("name a folder that is not there yet"));
    }
    let entries = fs::read_dir(folder).map_err(|error| Failure::disk("read", folder, &error))?;
    let names = entries.flatten().map(|entry| entry.file_name());
    match names.filter(|name| name != ".git").min() {
        None => Ok(()),
        Some(name) => {
            let message = format!(
                "`{}` is not empty: `{}` lies in it",
                folder.display(),
                name.to_string_lossy()
            );
            Err(Failure::new(message).help("name a folder that is not there yet"))
        }
    }
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(|error| Failure::disk("make", folder, &error))?;
    let file = OpenOptions::new().write(true).create_new(true).open(path);
    file.and_then(|mut file| file.write_all(text.as_bytes()))
        .map_err(|error| Failure::disk("write", path, &error))
}
