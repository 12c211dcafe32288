//! The words for the portal's own pages, wherever one is linked or listed. In: a section. Out: its name, and what stands there.

use crate::record::members::MemberWords;
use crate::value::section::Section;
use crate::wording::Words;

/// Returns what a section is called.
pub fn name(section: Section, words: &Words, members: &MemberWords) -> String {
    match section {
        Section::Home => words.section_home(),
        Section::Councils => words.section_councils(&members.many),
        Section::Organisations => words.section_organisations(),
        Section::Projects => words.section_projects(),
        Section::Strategy => words.section_strategy(),
        Section::Money => words.section_money(),
        Section::Progress => words.section_progress(),
        Section::Updates => words.section_updates(),
        Section::Changes => words.section_changes(),
        Section::Claims => words.section_claims(),
        Section::Data => words.section_data(),
        Section::Gaps => words.section_gaps(),
        Section::Sources => words.section_sources(),
        Section::Search => words.section_search(),
    }
}

/// Returns what stands there, in a line.
pub fn about(section: Section, words: &Words) -> String {
    match section {
        Section::Home => words.section_about_home(),
        Section::Councils => words.section_about_councils(),
        Section::Organisations => words.section_about_organisations(),
        Section::Projects => words.section_about_projects(),
        Section::Strategy => words.section_about_strategy(),
        Section::Money => words.section_about_money(),
        Section::Progress => words.section_about_progress(),
        Section::Updates => words.section_about_updates(),
        Section::Changes => words.section_about_changes(),
        Section::Claims => words.section_about_claims(),
        Section::Data => words.section_about_data(),
        Section::Gaps => words.section_about_gaps(),
        Section::Sources => words.section_about_sources(),
        Section::Search => words.section_about_search(),
    }
}
