//! What `theme.yaml` says: the theme's name, its colours, its logo. In: the file. Out: those, and what is wrong with them at its line.

mod colours;
mod contrast;
mod faults;

use std::sync::Arc;

pub use colours::CardColours;
pub(super) use colours::Colours;
use faults::{Faults, text};

use super::folder::ThemeFiles;
use crate::content::yaml::{self, Node};
use crate::problem::nearest::nearest;
use crate::problem::{Code, Problem, Report};

/// The file's name.
const NAME: &str = "theme.yaml";

/// What it may say.
const FIELDS: [&str; 4] = ["name", "description", "colours", "logo"];

/// What a theme says of itself.
#[derive(Debug, Default)]
pub(super) struct Manifest {
    pub(super) colours: Colours,
    /// The path of a file of `assets/`.
    pub(super) logo: Option<String>,
}

/// Reads what a theme says of itself.
pub(super) fn read(files: &ThemeFiles) -> (Manifest, Report) {
    let mut report = Report::default();
    let mut manifest = Manifest::default();
    let Some(entry) = files.get(NAME) else {
        // Without any file the folder itself is what is missing, which has been said.
        if !files.is_empty() {
            let problem = Problem::nowhere(Code::BadTheme, format!("the theme has no `{NAME}`"));
            report.push(problem.help("write one with the line `name: ` and the theme's name"));
        }
        return (manifest, report);
    };
    let file = report.keep(entry.text());
    let node = report.keep(yaml::read(&file, 0..file.text.len()));
    let faults = Faults(Arc::clone(&file));
    let entries = report.keep(faults.fields(&node, "a theme", &FIELDS));
    if !report.has_errors() && entries.iter().all(|entry| entry.key != "name") {
        let message = format!("`{NAME}` does not say the theme's name");
        report.push(faults.at(node.number, message, "write the line `name: ` and its name"));
    }
    for entry in entries {
        match entry.key.as_str() {
            "name" | "description" => {}
            "colours" => manifest.colours = report.keep(Colours::read(&entry.value, &faults)),
            "logo" => manifest.logo = report.keep(logo(&entry.value, files, &faults)),
            _ => report.push(faults.unknown(entry, "a theme", &FIELDS)),
        }
    }
    (manifest, report)
}

/// Returns the path of the logo, which has to be a file of the theme.
fn logo(node: &Node, files: &ThemeFiles, faults: &Faults) -> (Option<String>, Report) {
    let mut report = Report::default();
    let path = text(node).unwrap_or_default();
    let assets = files.keys().map(String::as_str);
    let assets: Vec<&str> = assets.filter(|path| path.starts_with("assets/")).collect();
    if assets.contains(&path) {
        return (Some(path.to_owned()), report);
    }
    let help = match nearest(path, assets.iter().copied()) {
        Some(near) => format!("write `{near}`"),
        None => "put the file into the theme's `assets`, and write its path: `assets/logo.svg`"
            .to_owned(),
    };
    let message = format!("the theme has no file `{}`", path.escape_debug());
    report.push(faults.at(node.number, message, help));
    (None, report)
}
