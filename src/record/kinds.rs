//! Which kinds of record have a field of some name. In: a name. Out: the kinds, in the order of the content model, asked of the
//! records themselves. Never reads a file.

use std::sync::Arc;

use super::body::Body;
use super::claim::Claim;
use super::council::Council;
use super::fields::Fields;
use super::milestone::Milestone;
use super::organisation::Organisation;
use super::principle::Principle;
use super::project::Project;
use super::reading::Reading;
use super::settings::Settings;
use super::source::Source;
use super::standing_page::StandingPage;
use super::strategy::Strategy;
use super::team::Team;
use super::update::Update;
use crate::content::yaml::{Node, Value};
use crate::place::File;
use crate::prose::Outline;
use crate::value::date::Date;
use crate::value::id::Id;
use crate::value::money::Currency;

/// Every field that any kind of record or part has, with the kind.
pub(super) fn fields_of_all() -> Vec<(&'static str, &'static str)> {
    let file = Arc::new(File::default());
    let currency = Currency::default();
    let mut reading = Reading::new(&file, &currency);
    reading.seen = Some(Vec::new());
    let body = || Body {
        file: Arc::clone(&file),
        span: 0..0,
        outline: Outline::default(),
    };
    let date = Date::Year(1);
    ask("a council", &mut reading, |fields| {
        drop(Council::read(Id::new(""), fields));
    });
    ask("an organisation", &mut reading, |fields| {
        drop(Organisation::read(Id::new(""), fields));
    });
    ask("a project", &mut reading, |fields| {
        drop(Project::read(Id::new(""), body(), fields));
    });
    ask("a statement of the strategy", &mut reading, |fields| {
        drop(Principle::read(Id::new(""), body(), fields));
    });
    ask("an update", &mut reading, |fields| {
        drop(Update::read(Id::new(""), date, body(), fields));
    });
    ask("a page", &mut reading, |fields| {
        drop(StandingPage::read(Id::new(""), body(), fields));
    });
    ask("strategy/index.md", &mut reading, |fields| {
        drop(Strategy::read(body(), fields));
    });
    ask("site.yaml", &mut reading, |fields| {
        drop(Settings::read(fields));
    });
    ask("team.yaml", &mut reading, |fields| drop(Team::read(fields)));
    ask("a source", &mut reading, |fields| {
        drop(Source::read(Id::new(""), fields));
    });
    ask("a claim", &mut reading, |fields| drop(Claim::read(fields)));
    ask("a milestone", &mut reading, |fields| {
        drop(Milestone::read(fields));
    });
    reading.seen.unwrap_or_default()
}

fn ask(kind: &'static str, reading: &mut Reading, read: impl FnOnce(&mut Fields)) {
    Fields::of(
        kind,
        &Node {
            number: 0,
            value: Value::Null,
        },
        reading,
        read,
    );
}
