//! What readers call a stage. In: one of the portal's stages. Out: its title, or what a sentence chooses its words by.

use crate::record::stage::{Stage, StageName};
use crate::wording::{Choice, Words};

/// Returns the word by which a message chooses what it says of a stage, and the title of one that the portal names itself.
#[must_use]
pub fn choice(stage: &Stage) -> (Choice, &str) {
    match stage.name() {
        StageName::Usual(word) => (Choice(word), ""),
        StageName::Own(title) => (Choice("own"), title),
    }
}

/// Returns its title.
#[must_use]
pub fn title(stage: &Stage, words: &Words) -> String {
    let (choice, own) = choice(stage);
    words.projects_stage(choice, own)
}
