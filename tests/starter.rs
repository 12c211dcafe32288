//! What `mercat init` makes: a portal that builds at once, an editor's settings, a workflow that publishes. In: an empty folder. Out:
//! all of it tried, the workflow's commands too, with stand-ins for the network.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use serde_json::Value;

use crate::support::program::{Desk, Run, tree};

#[test]
fn a_portal_that_has_just_begun_builds_without_a_problem_whatever_it_is_called() {
    for flags in [
        &[][..],
        &[
            "--title",
            "Ville: \"d'ici\" & <là>",
            "--members",
            "commune,communes",
            "--currency",
            "EUR",
            "--year-starts",
            "1",
        ],
        &[
            "--title",
            "2024",
            "--members",
            "no,yes",
            "--currency",
            "SEK",
            "--year-starts",
            "12",
        ],
    ] {
        let desk = Desk::empty();
        desk.run(&[&["init", "."], flags].concat()).must_be(0);
        let run = desk.run(&["check", "--verbose"]).must_be(0);
        assert_eq!(run.output, "Checked content: no errors, no warnings.\n");
        desk.run(&["build"]).must_be(0);
        let home = desk.read("public/index.html");
        let title = flags.get(1).unwrap_or(&"Our partnership");
        let title = title
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;");
        let is_said = |text: &str| {
            text.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .contains(&title)
        };
        assert!(is_said(&home), "{title}: {}", &home[..2000]);
        assert!(
            desk.read("public/about/index.html")
                .contains("Everything on it is made up")
        );
    }
}

#[test]
fn an_editor_finds_a_schema_for_each_yaml_file_of_a_new_portal() {
    let desk = Desk::empty();
    desk.run(&["init", "portal"]).must_be(0);
    let settings: Value = serde_json::from_str(&desk.read("portal/.vscode/settings.json")).unwrap();
    let schemas = settings["yaml.schemas"].as_object().unwrap();
    for schema in schemas.keys() {
        assert!(desk.path(&format!("portal/{schema}")).is_file(), "{schema}");
    }
    assert_eq!(schemas.len(), desk.names("portal/.vscode/schemas").len());
    for path in tree(&desk.path("portal/content")).keys() {
        let Some(path) = path.strip_suffix(".yaml") else {
            continue;
        };
        let of = path
            .rsplit_once('/')
            .map_or(path.to_owned(), |(folder, _)| format!("{folder}/*"));
        assert!(
            schemas
                .values()
                .any(|glob| *glob == format!("/content/{of}.yaml")),
            "{path}"
        );
    }
}

#[test]
fn what_the_readme_of_a_new_portal_says_can_be_done() {
    let desk = Desk::empty();
    desk.run(&["init", ".", "--members", "town,towns"])
        .must_be(0);
    let readme = desk.read("README.md");
    let words = readme.split_whitespace().collect::<Vec<_>>().join(" ");
    let ticked: Vec<&str> = words.split('`').skip(1).step_by(2).collect();
    let said = |part: &str| -> &str {
        let found = ticked.iter().find(|words| words.contains(part));
        found.unwrap_or_else(|| panic!("README.md says nothing of {part}"))
    };
    let git = "git -c user.name=valley -c user.email=valley@valley.example";
    let begin = format!("git init -q -b main . && {git} add -A && {git} commit -qm Begin");
    assert!(desk.shell(&begin).status().unwrap().success());

    desk.run(&["new", "town", "West Town"]).must_be(0);
    let picture = said("content/images/").to_owned() + said("boat.jpg").rsplit('/').next().unwrap();
    let picture = picture.trim_end_matches(')');
    let photograph = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/portals/sample/images");
    let photograph = fs::read_dir(photograph).unwrap().flatten();
    let photograph = photograph
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|ending| ending == "jpg"));
    desk.write(picture, fs::read(photograph.unwrap()).unwrap());
    let map = desk.read("content/projects/shared-map.md");
    desk.write(
        "content/projects/shared-map.md",
        format!("{map}\n{}\n", said("![")),
    );
    let town = desk.read("content/councils/north-town.yaml");
    let town = town.replace(
        "    evidence: agreement-2024\n",
        &format!("    {}\n", said("quote:")),
    );
    desk.write(
        "content/councils/north-town.yaml",
        town.replace("stage: promised", "stage: paid"),
    );
    assert_eq!(said("stage:"), "stage: promised");
    let checked = desk.run(&["check", "--verbose"]).must_be(0);
    assert_eq!(checked.output, "Checked content: no errors, no warnings.\n");
    desk.run(&["build"]).must_be(0);
    assert!(
        desk.read("public/projects/shared-map/index.html")
            .contains("alt=\"A boat on the river\"")
    );
    let diff: Vec<&str> = said("mercat diff").split(' ').skip(1).collect();
    let told = desk.run(&diff).must_be(0).output;
    assert!(
        told.contains("picture added: “A boat on the river”"),
        "{told}"
    );
    assert!(told.contains("West Town"), "{told}");

    let commit = format!("{git} add -A && {git} commit -qm More");
    assert!(desk.shell(&commit).status().unwrap().success());
    desk.run(&["build"]).must_be(0);
    let verify = said("mercat verify").split(' ').nth(1).unwrap();
    desk.run(&[verify, "public"]).must_be(0);
}

#[test]
fn commands_speak_of_records_as_the_portal_does() {
    let desk = Desk::empty();
    let flags = ["--members", "board,boards", "--currency", "EUR"];
    desk.run(&[&["init", ".", "--year-starts", "1"], &flags[..]].concat())
        .must_be(0);
    desk.run(&["new", "board", "West Board"]).must_be(0);
    let mut said = desk.read("content/councils/west-board.yaml");
    said += &desk.run(&["schema"]).must_be(0).output;
    for schema in desk.names(".vscode/schemas") {
        said += &desk.read(&format!(".vscode/schemas/{schema}"));
    }
    for foreign in ["£", "GBP", "pound", "2016-17"] {
        assert!(!said.contains(foreign), "{foreign}");
    }
    for own in ["€12,500", "for example 2016\n", "\"EUR\""] {
        assert!(said.contains(own), "{own}");
    }
    assert_eq!(
        desk.run(&["schema", "board"]).must_be(0).output,
        desk.run(&["schema", "council"]).must_be(0).output
    );
    desk.run(&["rename", "board", "west-board", "far-board"])
        .must_be(0);
    desk.run(&["check", "--quiet"]).must_be(0);
    desk.run(&["build"]).must_be(0);
    let moved = desk.read("public/boards/west-board/index.html");
    assert!(moved.contains("/boards/far-board/"), "{moved}");
    let refused = desk.run(&["remove", "bord", "far-board"]).must_be(2);
    assert!(refused.errors.contains("write `board`"), "{refused:?}");
}

#[test]
fn the_workflow_takes_a_released_program_only_if_its_hash_is_right() {
    let release = Release::new();
    release
        .desk
        .write("bin/mercat", "#!/bin/sh\necho released\n");
    release.give("chmod +x bin/mercat && mkdir releases && tar -czf releases/mercat-0.1.0-x86_64-unknown-linux-musl.tar.gz bin/mercat && cd releases && sha256sum * > SHA256SUMS");
    let taken = release.take("");
    assert_eq!(
        (taken.status, taken.output.as_str()),
        (
            Some(0),
            "mercat-0.1.0-x86_64-unknown-linux-musl.tar.gz: OK\nreleased\n"
        ),
        "{taken:?}"
    );

    // The archive holds the program where it is wanted already.
    assert_eq!(taken.errors, "", "{taken:?}");
    let taken = release
        .take("MERCAT_SHA256=0000000000000000000000000000000000000000000000000000000000000000");
    assert_ne!(taken.status, Some(0), "{taken:?}");
    release.give("echo more >> releases/mercat-0.1.0-x86_64-unknown-linux-musl.tar.gz");
    let taken = release.take("");
    assert_ne!(taken.status, Some(0), "{taken:?}");
}

#[test]
fn the_workflow_builds_the_program_where_none_is_released() {
    let release = Release::new();
    let taken = release.take("MERCAT_REVISION=abc123");
    let expected = "cargo install --locked --root . --git https://github.com/valley/mercat --rev abc123 mercat\nbuilt\n";
    assert_eq!(
        (taken.status, taken.output.as_str()),
        (Some(0), expected),
        "{taken:?}"
    );
}

#[test]
fn the_workflow_uses_the_actions_that_this_repository_uses_and_runs_nothing_that_others_can_write()
{
    let release = Release::new();
    let text = release.desk.read("portal/.github/workflows/portal.yml");
    let ours = fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/.github/workflows/publish.yml"
    ))
    .unwrap();
    let mut uses = text
        .lines()
        .filter(|line| line.contains("uses:"))
        .map(|line| line.trim_start_matches([' ', '-']));
    assert!(uses.clone().count() > 3);
    assert!(uses.all(|line| ours.contains(line)), "{text}");
    assert!(scripts(&text).iter().all(|script| !script.contains("${{")));
}

#[test]
fn the_workflow_says_of_a_proposed_change_what_it_does_to_the_facts() {
    let release = Release::new();
    let git = "git -C portal -c user.name=valley -c user.email=valley@valley.example";
    release.give(&format!(
        "git init -q -b main portal && {git} add -A && {git} commit -qm Begin && {git} update-ref refs/remotes/origin/main HEAD"
    ));
    release.give("sed -i 's/amount: 12500/amount: 15000/' portal/content/councils/north-town.yaml");
    let text = release.desk.read("portal/.github/workflows/portal.yml");
    let script = scripts(&text)
        .into_iter()
        .find(|script| script.contains("mercat diff"));
    release.desk.write("check.sh", script.unwrap());
    let check = "cd portal && GITHUB_BASE_REF=main GITHUB_STEP_SUMMARY=../summary.md bash -e ../check.sh > /dev/null";
    release.give(check);
    let summary = release.desk.read("summary.md");
    assert!(summary.contains("£12,500 → £15,000"), "{summary}");
    release.give("rm portal/content/updates/*.md");
    assert!(!release.desk.shell(check).status().unwrap().success());
}

/// A new portal whose workflow takes the program from a folder.
struct Release {
    desk: Desk,
}

impl Release {
    fn new() -> Release {
        let desk = Desk::empty();
        desk.run(&["init", "portal", "--program", "valley/mercat"])
            .must_be(0);
        let curl = "#!/bin/sh\nfor address; do :; done\ncp \"$RELEASES/$(basename \"$address\")\" . 2> /dev/null || exit 22\n";
        let cargo = "#!/bin/sh\necho \"cargo $*\"\nprintf '#!/bin/sh\\necho built\\n' > bin/mercat\nchmod +x bin/mercat\n";
        for (name, text) in [("curl", curl), ("cargo", cargo)] {
            let path = format!("stand-ins/{name}");
            desk.write(&path, text);
            fs::set_permissions(desk.path(&path), fs::Permissions::from_mode(0o755)).unwrap();
        }
        Release { desk }
    }

    fn give(&self, line: &str) {
        assert!(self.desk.shell(line).status().unwrap().success());
    }

    /// Runs the step that takes the program, as GitHub does, with some of its environment set otherwise.
    fn take(&self, set: &str) -> Run {
        let text = self.desk.read("portal/.github/workflows/portal.yml");
        let script = scripts(&text)
            .into_iter()
            .find(|script| script.contains("curl"))
            .unwrap();
        let _ = fs::remove_dir_all(self.desk.path("temp"));
        let path = std::env::var("PATH").unwrap();
        let mut command = Command::new("bash");
        command
            .args(["-e", "-o", "pipefail", "-c", &script])
            .current_dir(self.desk.path("portal"));
        command.env(
            "PATH",
            format!("{}:{path}", self.desk.path("stand-ins").display()),
        );
        let workflow: serde_yaml::Value = serde_yaml::from_str(&text).unwrap();
        for (name, value) in workflow["env"].as_mapping().unwrap() {
            command.env(name.as_str().unwrap(), value.as_str().unwrap());
        }
        for (name, inner) in [
            ("RUNNER_TEMP", "temp"),
            ("GITHUB_PATH", "path"),
            ("RELEASES", "releases"),
        ] {
            command.env(name, self.desk.path(inner));
        }
        if let Some((name, value)) = set.split_once('=') {
            command.env(name, value);
        }
        crate::support::program::run(&mut command)
    }
}

/// The commands of a workflow, a text for each step.
fn scripts(workflow: &str) -> Vec<String> {
    let workflow: serde_yaml::Value = serde_yaml::from_str(workflow).unwrap();
    let steps = workflow["jobs"]["build"]["steps"].as_sequence().unwrap();
    let scripts = steps.iter().filter_map(|step| step.get("run")?.as_str());
    scripts.map(str::to_owned).collect()
}

#[test]
fn a_folder_with_a_space_is_shown_as_a_terminal_takes_it_and_a_file_is_none() {
    let desk = Desk::empty();
    let run = desk.run(&["init", "our portal"]).must_be(0);
    assert!(
        run.output.contains("go there (cd \"our portal\")"),
        "{}",
        run.output
    );
    desk.write("taken", "x");
    let run = desk.run(&["init", "taken"]).must_be(2);
    assert_eq!(
        run.errors,
        "mercat: `taken` is a file\n  help: name a folder that is not there yet\n"
    );
}
