//! How far a project is: the stage that it is at, and the portal's stages as a track. In: a project. Out: each stage with its title, and
//! the day for which a record names it.

use serde::Serialize;

use crate::portal::known::StageKnown;
use crate::record::fact::Fact;
use crate::record::project::{Project, StageEntry};
use crate::record::stage::{Phase, Stage};
use crate::route::Edition;
use crate::sentence::project::basis;
use crate::sentence::stage;
use crate::sentence::ties::known as how_known;
use crate::value::date::KnownDate;
use crate::wording::{Caveat, Words};

/// One of the portal's stages.
#[derive(Debug, Clone, Serialize)]
pub struct ProjectStage {
    /// The word for it in tables and addresses.
    pub id: String,
    /// What readers call it.
    pub title: String,
    /// How many stages come before it.
    pub place: usize,
    /// Whether a project has then ended.
    pub ended: bool,
}

impl ProjectStage {
    /// Returns a stage as pages show it.
    pub fn of(edition: &Edition, stage: &Stage) -> ProjectStage {
        ProjectStage {
            id: stage.id().to_owned(),
            title: stage::title(stage, &edition.words),
            place: stage.place(),
            ended: stage.phase() == Phase::Ended,
        }
    }
}

/// A stage on the track of a project.
#[derive(Debug, Serialize)]
pub struct TrackStop {
    /// Which.
    pub stage: ProjectStage,
    /// Whether the record names it.
    pub named: bool,
    /// When that was, in words.
    pub when: Option<String>,
    /// Whether it is the last that is known.
    pub last: bool,
}

/// Returns how far a project is, as far as the records go.
pub fn stage_of(edition: &Edition, project: &Project) -> Option<ProjectStage> {
    let stage = project.stage_on(edition.date)?;
    Some(ProjectStage::of(edition, stage))
}

/// Returns for which day the stage of a project is known: the day it ended, else the last one on which a source speaks of it; and whether
/// that is our reading.
#[must_use]
pub fn stage_when(edition: &Edition, project: &Project) -> Option<String> {
    stage_when_after(edition, project, false)
}

/// Returns the same without saying whose reading it is where the words before it have said so.
fn stage_when_after(edition: &Edition, project: &Project, is_said: bool) -> Option<String> {
    let words = &edition.words;
    let ended = project.ended.filter(|day| day.is_by(edition.date));
    let known = edition.stage_of(project)?;
    if let (Phase::Ended, Some(day)) = (known.stage.phase(), ended) {
        return Some(words.when(day));
    }
    let how = Caveat(how_known(usize::from(known.inferred && !is_said), 1));
    Some(match known.last_known {
        Some(day) => words.projects_last_known(day, how),
        None => words.projects_no_day(how),
    })
}

/// Returns every stage of the portal; nothing where the record names none.
pub fn track(edition: &Edition, project: &Project) -> Vec<TrackStop> {
    if project.last_stage().is_none() {
        return Vec::new();
    }
    let known = edition.stage_of(project);
    let stop = |stage: &Stage| {
        let last = known.as_ref().filter(|known| known.stage == *stage);
        let entry = entry_of(project, stage);
        let is_ahead = entry.is_some_and(|entry| entry.is_ahead(edition.date));
        TrackStop {
            stage: ProjectStage::of(edition, stage),
            named: last.is_some() || (entry.is_some() && !is_ahead),
            when: match (last, entry) {
                (Some(known), _) => when_last(edition, project, known),
                (None, Some(entry)) if is_ahead => when_planned(edition, entry),
                (None, entry) => entry.and_then(|entry| when_named(edition, project, entry)),
            },
            last: last.is_some(),
        }
    };
    edition.settings.stages.all().iter().map(stop).collect()
}

/// Returns the first entry of a record that names a stage.
fn entry_of<'p>(project: &'p Project, stage: &Stage) -> Option<&'p StageEntry> {
    project.stages.iter().find(|entry| entry.is == *stage)
}

/// Returns when a stage began that others followed, otherwise the day on which its source speaks of it.
fn when_named(edition: &Edition, project: &Project, entry: &StageEntry) -> Option<String> {
    let words = &edition.words;
    match began(project, &entry.is) {
        Some(began) => Some(since(began, words)),
        None => Some(words.project_stage_on(entry.on?, basis(&entry.fact))),
    }
}

/// Returns for when a stage is planned.
fn when_planned(edition: &Edition, entry: &StageEntry) -> Option<String> {
    let words = &edition.words;
    Some(words.project_stage_planned(entry.date()?, basis(&entry.fact)))
}

/// Returns when the last stage began, and until when it is known.
fn when_last(edition: &Edition, project: &Project, known: &StageKnown) -> Option<String> {
    let words = &edition.words;
    let began = began(project, &known.stage);
    // A stage whose source has no date is known on the day it began, and no later.
    let is_newer = began.is_none_or(|(day, _)| known.last_known.is_some_and(|last| last != day));
    let is_said = began.is_some_and(|(_, fact)| fact.inferred);
    let until = stage_when_after(edition, project, is_said).filter(|_| is_newer);
    match (began.map(|began| since(began, words)), until) {
        (Some(since), Some(until)) => Some(words.project_stage_both(&since, &until)),
        (since, until) => since.or(until),
    }
}

/// Returns what the portal's stages mean, a sentence each; of its own ones only those of which it says so.
pub fn meanings(edition: &Edition) -> Vec<String> {
    let (words, stages) = (&edition.words, &edition.settings.stages);
    if !stages.are_own() {
        return vec![words.project_stage_usual()];
    }
    let means = |stage: &Stage| {
        let title = stage::title(stage, words);
        Some(words.project_stage_means(&title, stage.meaning()?))
    };
    stages.all().iter().filter_map(means).collect()
}

/// Returns when a stage began, where the record says so.
fn began<'p>(project: &'p Project, stage: &Stage) -> Option<(KnownDate, &'p Fact)> {
    let mut entries = project.stages.iter().filter(|entry| entry.is == *stage);
    entries.find_map(|entry| Some((entry.since?, &entry.fact)))
}

fn since((day, fact): (KnownDate, &Fact), words: &Words) -> String {
    words.project_stage_since(day, basis(fact))
}
