//! `mercat schema`: what the fields of each kind of record take, for editors that complete and check what is typed.
#![expect(
    clippy::disallowed_methods,
    reason = "the command line names a folder to write to"
)]

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::{Map, Value, json};

use super::{KindWord, content_of, kind_among};
use crate::cli::choices::{Choices, ExitStatus};
use crate::cli::show;
use crate::content;
use crate::problem::Failure;
use crate::record::schema::schema_of;
use crate::record::{self, Conventions, Drafts, Records};
use crate::value::record_kind::RecordKind;

/// What only this command takes.
#[derive(Debug, Args)]
pub(in crate::cli) struct Schema {
    /// The kind of record; without it, one schema that holds those of all kinds
    #[arg(value_parser = kind_among(|_| true))]
    kind: Option<KindWord>,
    /// Take only ids that exist where a field names another record
    #[arg(long)]
    ids: bool,
    /// Write the schema of each kind of YAML file into a file of this folder, for an editor's settings
    #[arg(long, value_name = "DIR", conflicts_with = "kind")]
    into: Option<PathBuf>,
}

/// What the schemas of a portal depend on.
#[derive(Default)]
struct Portal {
    conventions: Conventions,
    /// Where only their ids are to be taken.
    records: Option<Records>,
}

impl Schema {
    pub(in crate::cli) fn run(&self, choices: &Choices) -> Result<ExitStatus, Failure> {
        let portal = self.portal(choices)?;
        if let Some(folder) = &self.into {
            portal.write_all(folder)?;
            let written = format!(
                "Wrote a schema for each kind of YAML file into {}.\n",
                folder.display()
            );
            return show::text(if choices.quiet { "" } else { &written });
        }
        let schema = match &self.kind {
            Some(word) => portal.schema(word.among(|| content_of(choices))?.kind),
            None => portal.all(),
        };
        show::text(&format!("{schema:#}\n"))
    }

    /// Reads what `site.yaml` settles, where there is one, and the ids, where they are asked for.
    fn portal(&self, choices: &Choices) -> Result<Portal, Failure> {
        let folder = &choices.content;
        if !folder.is_dir() && !self.ids {
            return Ok(Portal::default());
        }
        choices.must_have_content()?;
        let (content, _) = content::read(folder, &folder.to_string_lossy());
        Ok(Portal {
            conventions: record::conventions(&content),
            records: self.ids.then(|| record::read(&content, Drafts::Included).0),
        })
    }
}

impl Portal {
    fn schema(&self, kind: RecordKind) -> Value {
        schema_of(kind, &self.conventions, self.records.as_ref())
    }

    /// Returns one schema in which that of each kind lies under its word.
    fn all(&self) -> Value {
        let mut kinds = Map::new();
        for kind in RecordKind::ALL {
            let mut schema = self.schema(*kind);
            schema["$id"] = kind.word().into();
            kinds.insert(kind.word().to_owned(), schema);
        }
        let any = RecordKind::ALL
            .iter()
            .map(|kind| json!({"$ref": kind.word()}));
        json!({
            "$schema": kinds[RecordKind::ALL[0].word()]["$schema"],
            "title": "The records of a portal",
            "anyOf": any.collect::<Vec<_>>(),
            "$defs": kinds,
        })
    }

    /// Writes `council.json` and the like. Such a file holds nothing else, so that it is written anew each time.
    fn write_all(&self, folder: &Path) -> Result<(), Failure> {
        fs::create_dir_all(folder).map_err(|error| Failure::disk("make", folder, &error))?;
        // The fields above a text are in no file of their own, which is all that editors have schemas for; nor are the posts of the team.
        let is_file = |kind: &&RecordKind| kind.ending() == "yaml" && **kind != RecordKind::Role;
        for kind in RecordKind::ALL.iter().filter(is_file) {
            let path = folder.join(format!("{}.json", kind.word()));
            let text = format!("{:#}\n", self.schema(*kind));
            fs::write(&path, text).map_err(|error| Failure::disk("write", &path, &error))?;
        }
        Ok(())
    }
}

/// Writes the schemas of a portal that settles so into a folder.
pub(in crate::cli) fn write_all(conventions: &Conventions, folder: &Path) -> Result<(), Failure> {
    let portal = Portal {
        conventions: conventions.clone(),
        records: None,
    };
    portal.write_all(folder)
}
