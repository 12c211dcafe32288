//! The schemas that `mercat schema` prints, held against every record of the two portals here. In: the content that ships and the
//! sample. Out: each record is taken, and an id that is nobody's is not, where ids are asked for.

use std::collections::BTreeMap;

use jsonschema::{Validator, draft202012};
use serde_json::Value;

use crate::support::program::{Desk, tree};
use crate::support::source::{read, root};

/// The kind of record of each folder and file.
const KINDS: [(&str, &str); 12] = [
    ("site.yaml", "settings"),
    ("sources.yaml", "source"),
    ("claims.yaml", "claim"),
    ("team.yaml", "team"),
    ("milestones.yaml", "milestone"),
    ("councils/", "council"),
    ("organisations/", "organisation"),
    ("strategy/index.md", "strategy"),
    ("strategy/", "principle"),
    ("projects/", "project"),
    ("updates/", "update"),
    ("pages/", "page"),
];

#[test]
fn the_schemas_take_every_record_that_is_here_and_every_id_that_there_is() {
    for portal in ["content", "tests/portals/sample"] {
        let desk = desk(portal);
        let schemas: BTreeMap<&str, Validator> = KINDS
            .iter()
            .map(|(_, kind)| (*kind, schema(&desk, &["schema", kind, "--ids"])))
            .collect();
        let mut seen = 0;
        for (path, record) in records(portal) {
            let kind = KINDS.iter().find(|(start, _)| path.starts_with(start));
            let (_, kind) = kind.unwrap();
            let faults: Vec<String> = schemas[kind]
                .iter_errors(&record)
                .map(|fault| format!("{}: {fault}", fault.instance_path()))
                .collect();
            assert_eq!(faults, [""; 0], "{portal}/{path}");
            seen += 1;
        }
        assert!(seen > 40, "{portal}");
    }
}

#[test]
fn an_id_that_is_nobodys_is_refused_only_where_ids_are_asked_for() {
    let desk = desk("tests/portals/sample");
    let project = serde_json::json!({"title": "A map", "summary": "One map.", "lead": "nobody"});
    assert!(schema(&desk, &["schema", "project"]).is_valid(&project));
    assert!(!schema(&desk, &["schema", "project", "--ids"]).is_valid(&project));
}

#[test]
fn without_a_kind_one_schema_takes_the_records_of_all() {
    let all = schema(&desk("tests/portals/sample"), &["schema"]);
    let records = records("tests/portals/sample");
    assert!(records.iter().all(|(_, record)| all.is_valid(record)));
    assert!(!all.is_valid(&serde_json::json!({"titel": "A map"})));
}

#[test]
fn the_schemas_of_all_yaml_files_are_written_into_a_folder() {
    let desk = Desk::empty();
    desk.run(&["schema", "--into", ".vscode/schemas"])
        .must_be(0);
    assert_eq!(
        desk.names(".vscode/schemas"),
        [
            "claim.json",
            "council.json",
            "milestone.json",
            "organisation.json",
            "settings.json",
            "source.json",
            "team.json",
        ]
    );
    let council: Value = serde_json::from_str(&desk.read(".vscode/schemas/council.json")).unwrap();
    assert_eq!(
        council["properties"]["name"]["description"],
        "The council's full name"
    );
    assert_eq!(
        council["properties"]["name"]["examples"][0],
        "North Town Council"
    );
}

#[test]
fn what_editors_go_by_in_this_repository_is_what_the_program_says_today() {
    let desk = desk("content");
    desk.run(&["schema", "--into", "schemas"]).must_be(0);
    let today = tree(&desk.path("schemas"));
    let here = root().join(".vscode/schemas");
    if std::env::var_os("RENEW").is_some() {
        for (name, schema) in &today {
            std::fs::create_dir_all(&here).unwrap();
            std::fs::write(here.join(name), schema).unwrap();
        }
    }
    let kept = tree(&here);
    let stale: Vec<_> = today
        .keys()
        .filter(|name| kept.get(*name) != today.get(*name))
        .collect();
    assert_eq!(stale, [""; 0], "run `mercat schema --into .vscode/schemas`");
    assert_eq!(kept.len(), today.len());
    for name in ["settings.json", "extensions.json"] {
        let starter = read(&format!("src/cli/starter/portal/dot-vscode/{name}"));
        assert_eq!(read(&format!(".vscode/{name}")), starter);
    }
}

fn desk(portal: &str) -> Desk {
    let desk = Desk::empty();
    for (path, bytes) in tree(&root().join(portal)) {
        desk.write(&format!("content/{path}"), bytes);
    }
    desk
}

fn schema(desk: &Desk, command: &[&str]) -> Validator {
    let schema: Value = serde_json::from_str(&desk.run(command).must_be(0).output).unwrap();
    assert!(jsonschema::meta::is_valid(&schema), "{command:?}");
    draft202012::new(&schema).unwrap()
}

/// Every record of a portal, read as any reader of YAML would.
fn records(portal: &str) -> Vec<(String, Value)> {
    let mut records = Vec::new();
    for (path, bytes) in tree(&root().join(portal)) {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let fields = match path.rsplit_once('.').map(|(_, ending)| ending) {
            Some("yaml") => text,
            Some("md") if path != "README.md" => text.split("---\n").nth(1).unwrap().to_owned(),
            _ => continue,
        };
        records.push((path, serde_yaml::from_str(&fields).unwrap()));
    }
    records
}
