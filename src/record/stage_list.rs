//! The list of `stages` in `site.yaml`, and the word of it that a project has. In: what is written. Out: the portal's stages, and one of
//! them. A list that cannot be read whole refuses no project's word: one mistake, one problem.

use super::conventions::Conventions;
use super::field::FieldType;
use super::field_value::{FieldValue, one_of};
use super::fields::Fields;
use super::reading::Reading;
use super::stage::{Definition, Stage, Stages};
use super::wording::{listed, shown};
use crate::content::yaml::Scalar;
use crate::problem::Code;
use crate::value::reason::says_nothing;
use crate::value::{Fault, Reason, id};

/// What filters call a project of which no stage is recorded.
const NOT_SAID: &str = "not-said";

impl Fields<'_, '_> {
    /// Returns the stages that a list names; left out or empty, those that the program knows.
    pub(super) fn stages(&mut self, name: &'static str) -> Stages {
        let before = self.reading.errors();
        let mut stages: Vec<(u32, Definition)> = Vec::new();
        for (node, stage) in self.parts(name, |fields| (fields.at().node, read(fields))) {
            let mut same = stages.iter().filter(|(_, other)| other.id == stage.id);
            if let Some((first, _)) = same.next().filter(|_| !stage.id.is_empty()) {
                let message = format!("two stages have the id `{}`", stage.id);
                let help = "write another id for one of them".to_owned();
                let (fault, related) = (Fault { message, help }, (*first, "the other one"));
                self.reading
                    .problem_with(Code::RepeatedId, node, fault, Some(related));
                continue;
            }
            let called = |stage: &Definition| {
                let title = stage.title.as_deref().filter(|_| !stage.id.is_empty());
                title.map(title_key)
            };
            let mut same = stages
                .iter()
                .filter(|(_, other)| called(other) == called(&stage));
            if let Some((first, other)) = same.next().filter(|_| called(&stage).is_some()) {
                let message = format!(
                    "the stages `{}` and `{}` have the same title, so readers cannot tell them apart",
                    other.id, stage.id
                );
                let help = "write another title for one of them".to_owned();
                let (fault, related) = (Fault { message, help }, (*first, "the other one"));
                self.reading
                    .problem_with(Code::BadValue, node, fault, Some(related));
            }
            let place = stages.len();
            stages.push((node, Definition { place, ..stage }));
        }
        let is_whole = self.reading.errors() == before;
        if stages.is_empty() && is_whole {
            return Stages::default();
        }
        Stages::new(stages.into_iter().map(|(_, stage)| stage), is_whole)
    }
}

/// Returns a title as readers tell it from others: without regard to capitals and spaces.
fn title_key(title: &str) -> String {
    let words: Vec<&str> = title.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

fn read(fields: &mut Fields) -> Definition {
    let stage = Definition {
        place: 0,
        id: fields.required("id"),
        title: Some(fields.required("title")),
        phase: fields.required("is"),
        meaning: fields.optional("meaning"),
    };
    if !stage.id.is_empty()
        && let Err(fault) = check(&stage.id)
    {
        fields.fault_at("id", Code::BadName, fault);
    }
    stage
}

/// Returns what is wrong with the id of a stage, which has to be told from a reason for there being none.
fn check(id: &str) -> Result<(), Fault> {
    if Reason::read(id).is_some() || says_nothing(&id.replace('-', " ")) || id == NOT_SAID {
        return Err(Fault {
            message: format!("`{id}` says that no stage is known, so no stage can be called so"),
            help: "write another word for it".to_owned(),
        });
    }
    id::check(id)
}

impl FieldValue for Stage {
    fn reads(takes: FieldType) -> bool {
        matches!(takes, FieldType::Stage | FieldType::StageOrPart(_))
    }

    fn expected(conventions: &Conventions) -> String {
        format!("one of {}", listed(&conventions.stages.ids(), "or"))
    }

    fn empty() -> Stage {
        Stages::first_usual()
    }

    fn read(scalar: &Scalar, _: u32, reading: &mut Reading) -> Result<Stage, (Code, Fault)> {
        let stages = &reading.conventions.stages;
        let text = scalar.text.as_str();
        if let Some(stage) = stages.named(text) {
            return Ok(stage.clone());
        }
        if !stages.is_whole() {
            return Ok(Stage::empty());
        }
        let title = |stage: &&Stage| stage.title().is_some_and(|title| title == text);
        match stages.all().iter().find(title) {
            Some(stage) => {
                let message = format!(
                    "`{}` is the title of a stage, and its id belongs here",
                    shown(text)
                );
                let help = format!("write `{}`", stage.id());
                Err((Code::BadValue, Fault { message, help }))
            }
            None => Err(one_of(&stages.ids(), text)),
        }
    }
}
