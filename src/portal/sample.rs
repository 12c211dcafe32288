//! Small portals for tests. In: named files in one text, each after a line `== path`. Out: what linking makes
//! of them. Never part of the program.

use std::sync::Arc;

use super::{Portal, link};
use crate::content::{Content, ContentFile, Picture};
use crate::place::File;
use crate::problem::Report;
use crate::record::{self, Drafts};
use crate::value::raster::Raster;
use crate::value::record_kind::RecordKind;

/// The settings that every portal needs, and one source.
const BASE: &str = "
== site.yaml
title: A partnership
base_url: https://example.org/
language: en-GB
== sources.yaml
paper: {title: A paper, url: https://example.org/paper}
";

/// Returns a portal from its files; settings and the source `paper` are there if `files` has none.
pub(crate) fn portal(files: &str) -> Portal {
    let (portal, report) = linked(files);
    portal.unwrap_or_else(|| panic!("{:#?}", messages(&report)))
}

/// Returns what reading and linking make of some files.
pub(crate) fn linked(files: &str) -> (Option<Portal>, Report) {
    let base = BASE
        .split("\n== ")
        .skip(1)
        .filter(|file| !files.contains(&format!("== {}\n", file.lines().next().unwrap())));
    let all: Vec<String> = base
        .map(str::to_owned)
        .chain(files.split("== ").skip(1).map(str::to_owned))
        .collect();
    let mut content = Content::default();
    for file in &all {
        let (path, text) = file.split_once('\n').unwrap();
        if path.starts_with("images/") {
            content.pictures.push(Picture {
                path: path.to_owned(),
                raster: Raster::default(),
                to_be: None,
            });
            continue;
        }
        let name = path.rsplit('/').next().unwrap();
        let id = name.rsplit_once('.').unwrap().0.to_owned();
        content.files.push(ContentFile {
            file: Arc::new(File::new("", path, format!("{}\n", text.trim_end()))),
            kind: RecordKind::of_path(path).unwrap(),
            id,
        });
    }
    content
        .files
        .sort_by(|left, right| left.file.path.cmp(&right.file.path));
    let mut report = Report::default();
    let records = report.keep(record::read(&content, Drafts::LeftOut));
    let portal = report.keep(link(records));
    (portal, report)
}

/// Returns every problem as `path:line:column code: message; help`, in order.
pub(super) fn messages(report: &Report) -> Vec<String> {
    let text = |problem: &&crate::problem::Problem| {
        let place = problem.place.as_ref().map_or_else(String::new, |place| {
            let (line, column) = place.line_and_column();
            format!("{}:{line}:{column} ", place.file.path)
        });
        let help = problem
            .help
            .as_deref()
            .map_or_else(String::new, |help| format!("; {help}"));
        format!("{place}{}: {}{help}", problem.code.text(), problem.message)
    };
    report.in_order().iter().map(text).collect()
}
