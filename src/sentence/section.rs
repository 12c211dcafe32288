//! The words for the portal's own pages, wherever one is linked or listed. In: a section. Out: its name, and what stands there.

use super::words::capital;
use crate::record::settings::MemberWords;
use crate::value::section::Section;

/// Returns what a section is called.
pub fn name(section: Section, members: &MemberWords) -> String {
    let name = match section {
        Section::Home => "Front page",
        Section::Councils => return capital(&members.many),
        Section::Organisations => "Organisations",
        Section::Projects => "Projects",
        Section::Strategy => "Strategy",
        Section::Money => "Money",
        Section::Progress => "Progress",
        Section::Updates => "Updates",
        Section::Claims => "Claims checked",
        Section::Data => "Data",
        Section::Gaps => "What is not published",
        Section::Sources => "Sources",
        Section::Search => "All pages",
    };
    name.to_owned()
}

/// Returns what stands there, in a line.
pub fn about(section: Section) -> &'static str {
    match section {
        Section::Home => "The answer in short, and the map",
        Section::Councils => "The map, and what is published about each",
        Section::Organisations => "Bodies that work with the partnership",
        Section::Projects => "How far each is, who leads it and what it is for",
        Section::Strategy => "What was signed, and which projects serve it",
        Section::Money => "Who pays for what: by year, funder, project and kind",
        Section::Progress => "Promises with a date, and the posts of the team",
        Section::Updates => "News, newest first",
        Section::Claims => "Published totals beside what the records say",
        Section::Data => "Every table as CSV and JSON, and the meaning of each column",
        Section::Gaps => "Gaps, record by record, and who could say",
        Section::Sources => "The bibliography, and what rests on each document",
        Section::Search => "The search, and every page in a list",
    }
}
