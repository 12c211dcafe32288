//! The workflows that check and publish, read as GitHub reads them.
//!
//! In: `.github/workflows`. Out: what they may do and what they trust. Runs nothing of them.
#![expect(
    clippy::disallowed_methods,
    reason = "the workflows are read from the repository"
)]
#![expect(
    clippy::expect_used,
    reason = "a test stops at the first thing that is not as it should be"
)]

use std::fs;
use std::path::PathBuf;

use serde_yaml::Value;

#[test]
fn every_action_is_pinned_to_a_commit_and_says_which_version_that_is() {
    for (name, text) in workflows() {
        for line in text.lines().filter(|line| line.contains("uses:")) {
            let pinned = line.split_once('@').is_some_and(|(_, pin)| {
                let (commit, version) = pin.split_once(" # v").unwrap_or((pin, ""));
                commit.len() == 40
                    && commit.bytes().all(|byte| byte.is_ascii_hexdigit())
                    && version.split('.').count() == 3
            });
            assert!(pinned, "{name}: {line}");
        }
    }
}

#[test]
fn publishing_uses_the_official_actions() {
    let text = read("publish.yml");
    for action in [
        ("checkout", "v7."),
        ("configure-pages", "v6."),
        ("upload-pages-artifact", "v5."),
        ("deploy-pages", "v5."),
    ] {
        let line = text
            .lines()
            .find(|line| line.contains(&format!("uses: actions/{}@", action.0)))
            .expect("the action is used");
        assert!(line.contains(&format!(" # {}", action.1)), "{line}");
    }
}

#[test]
fn publishing_may_do_no_more_than_publish() {
    let workflow = parse("publish.yml");
    let expected = "contents: read\npages: write\nid-token: write\n";
    assert_eq!(written(&workflow["permissions"]), expected);
    let jobs = workflow["jobs"].as_mapping().expect("there are jobs");
    assert!(jobs.values().all(|job| job.get("permissions").is_none()));
}

#[test]
fn publishing_follows_main_and_is_never_cut_short() {
    let workflow = parse("publish.yml");
    assert_eq!(workflow["on"]["push"]["branches"][0], "main");
    assert!(workflow["on"].get("workflow_dispatch").is_some());
    let expected = "group: pages\ncancel-in-progress: false\n";
    assert_eq!(written(&workflow["concurrency"]), expected);
    assert_eq!(workflow["jobs"]["deploy"]["needs"], "build");
}

#[test]
fn publishing_knows_the_whole_history() {
    let workflow = parse("publish.yml");
    let checkout = step(&workflow["jobs"]["build"], "actions/checkout");
    assert_eq!(checkout["with"]["fetch-depth"], 0);
}

#[test]
fn what_others_can_write_never_becomes_a_command() {
    for (name, _) in workflows() {
        for script in jobs(&parse(&name)).iter().flat_map(scripts) {
            assert!(!script.contains("${{"), "{name}: {script}");
        }
    }
}

#[test]
fn the_workflows_compile_with_the_oldest_compiler_we_promise() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).expect("there is a manifest");
    for (name, _) in workflows() {
        let toolchain = parse(&name)["env"]["RUSTUP_TOOLCHAIN"].clone();
        let promise = format!("rust-version = {}", written(&toolchain).replace('\'', "\""));
        assert!(manifest.contains(promise.trim_end()), "{name}: {promise}");
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Name and text of each workflow, in order of name.
fn workflows() -> Vec<(String, String)> {
    ["check.yml", "publish.yml"]
        .map(|name| (name.to_owned(), read(name)))
        .to_vec()
}

fn read(name: &str) -> String {
    fs::read_to_string(root().join(".github/workflows").join(name)).expect("there is such a file")
}

fn parse(name: &str) -> Value {
    serde_yaml::from_str(&read(name)).expect("a workflow is YAML")
}

fn written(value: &Value) -> String {
    serde_yaml::to_string(value).expect("what was read can be written")
}

fn jobs(workflow: &Value) -> Vec<Value> {
    let jobs = workflow["jobs"].as_mapping().expect("there are jobs");
    jobs.values().cloned().collect()
}

fn steps(job: &Value) -> &[Value] {
    job["steps"].as_sequence().expect("a job has steps")
}

/// The step that uses an action.
fn step<'w>(job: &'w Value, action: &str) -> &'w Value {
    let uses = |step: &&Value| {
        step["uses"]
            .as_str()
            .is_some_and(|uses| uses.split('@').next() == Some(action))
    };
    steps(job).iter().find(uses).expect("the action is used")
}

/// The text of each `run:` step.
fn scripts(job: &Value) -> Vec<String> {
    let script = |step: &Value| Some(step.get("run")?.as_str()?.to_owned());
    steps(job).iter().filter_map(script).collect()
}
