//! The workflows that check and publish, read as GitHub reads them.
//!
//! In: `.github`. Out: what they may do, what they trust, and that the commands of each job, run one after the other in a copy of
//! this repository, leave what it then hands on: the site, the packed programs, a program that another portal's workflow takes.
//! Never asks the network, and never compiles: `cargo` is answered by the program under test.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_yaml::Value;

const PUBLISHED_AT: &str = "https://partnership.example/portal";
const KEPT_AT: &str = "https://github.example/valley/portal#trunk";
const TARGET: &str = "x86_64-unknown-linux-musl";

#[test]
fn every_action_is_pinned_to_a_commit_and_says_which_version_that_is() {
    let action = ("action.yml".to_owned(), action_text());
    for (name, text) in workflows().into_iter().chain([action]) {
        for line in text.lines().filter(|line| line.contains(" uses: ")) {
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
    let expected = "contents: read\npages: write\nid-token: write\nattestations: write\n";
    assert_eq!(written(&workflow["permissions"]), expected);
    let jobs = workflow["jobs"].as_mapping().expect("there are jobs");
    assert!(jobs.values().all(|job| job.get("permissions").is_none()));
}

#[test]
fn what_is_published_is_stated_to_come_from_this_repository() {
    let build = &parse("publish.yml")["jobs"]["build"];
    let attest = step(build, "actions/attest-build-provenance");
    let upload = step(build, "actions/upload-pages-artifact");
    let site = upload["with"]["path"].as_str().expect("a path is uploaded");
    let list = format!("{site}/.well-known/mercat.json");
    assert_eq!(attest["with"]["subject-path"], list.as_str());
    // Without it the list itself would not be published.
    assert_eq!(upload["with"]["include-hidden-files"], true);
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
fn once_a_week_a_browser_looks_at_every_page() {
    let workflow = parse("check.yml");
    assert!(workflow["on"]["schedule"][0].get("cron").is_some());
    let job = &workflow["jobs"]["every-page"];
    assert_eq!(job["if"], "github.event_name != 'pull_request'");
    let commands = scripts(job);
    let last = commands.last().expect("there are commands");
    assert_eq!(last.text.trim(), "tests/run");
    assert_eq!(last.env, [("PAGES".to_owned(), "all".to_owned())]);
}

#[test]
fn what_others_can_write_never_becomes_a_command() {
    let of_jobs = workflows()
        .into_iter()
        .flat_map(|(name, _)| jobs(&parse(&name)));
    for job in of_jobs.chain([action()["runs"].clone()]) {
        for script in scripts(&job) {
            assert!(!script.text.contains("${{"), "{}", script.text);
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

#[test]
fn the_commands_of_the_publishing_workflow_leave_the_site_it_uploads() {
    let workflow = parse("publish.yml");
    let build = &workflow["jobs"]["build"];
    let folder = tempfile::tempdir().expect("there is room for a copy");
    let copy = folder.path().join("copy");
    copy_repository(&copy);
    let before = git(&copy, &["status", "--porcelain"]);

    for script in scripts(build) {
        run(&script, &workflow, &copy, folder.path());
    }

    let upload = step(build, "actions/upload-pages-artifact");
    let site = copy.join(upload["with"]["path"].as_str().expect("a path is uploaded"));
    let home = fs::read_to_string(site.join("index.html")).expect("there is a home page");
    let canonical = format!("<link rel=\"canonical\" href=\"{PUBLISHED_AT}/\"");
    assert!(home.contains(&canonical), "no {canonical} in {home}");
    let sitemap = fs::read_to_string(site.join("sitemap.xml")).expect("there is a sitemap");
    assert!(sitemap.contains(&format!("<loc>{PUBLISHED_AT}/</loc>")));
    for file in ["404.html", "feed.xml", "robots.txt", ".nojekyll"] {
        assert!(site.join(file).is_file(), "{file}");
    }
    let after = git(&copy, &["status", "--porcelain"]);
    assert_eq!(after, before, "the build changed the repository");
}

#[test]
fn what_a_release_packs_is_what_the_action_takes_and_builds_a_portal_with() {
    let workflow = parse("release.yml");
    let folder = tempfile::tempdir().expect("there is room for a copy");
    let copy = folder.path().join("copy");
    copy_repository(&copy);
    for job in ["programs", "release"] {
        for script in scripts(&workflow["jobs"][job]) {
            run(&script, &workflow, &copy, folder.path());
        }
    }
    let hashes = fs::read_to_string(folder.path().join("released/SHA256SUMS")).expect("hashes");
    let version = env!("CARGO_PKG_VERSION");
    let archive = format!("  mercat-{version}-{TARGET}.tar.gz\n");
    assert!(hashes.ends_with(&archive), "{hashes}");

    add_a_project(&copy);
    let action = action();
    for script in scripts(&action["runs"]) {
        run(&script, &action, &copy, folder.path());
    }
    let program = folder.path().join("temp/mercat/bin/mercat");
    assert!(program.is_file(), "the released program was not taken");
    assert_is_shown(folder.path());
    let home = fs::read_to_string(copy.join("public/index.html")).expect("there is a home page");
    assert!(home.contains(&format!("href=\"{PUBLISHED_AT}/\"")));
    assert!(home.contains("href=\"https://github.example/valley/portal/edit/trunk/content/"));
}

#[test]
fn a_proposed_change_is_checked_and_told_in_sentences() {
    let workflow = parse("check.yml");
    let job = &workflow["jobs"]["content"];
    assert_eq!(step(job, "actions/checkout")["with"]["fetch-depth"], 0);
    let folder = tempfile::tempdir().expect("there is room for a copy");
    let copy = folder.path().join("copy");
    copy_repository(&copy);
    add_a_project(&copy);
    for script in scripts(job) {
        run(&script, &workflow, &copy, folder.path());
    }
    assert_is_shown(folder.path());
}

/// Commits one more project to a copy of the repository, as the merge of a proposed change would.
fn add_a_project(copy: &Path) {
    let text = "---\ntitle: Bridge tolls\nsummary: Pay on the way.\nstage: idea\n---\n";
    fs::write(copy.join("content/projects/bridge-tolls.md"), text).expect("there is room");
    git(copy, &["add", "--all"]);
    let by = ["-c", "user.name=A", "-c", "user.email=a@example.org"];
    git(
        copy,
        &[&by[..], &["commit", "--quiet", "-m", "Add it"]].concat(),
    );
}

/// What a change does to the facts is in the summary, and the site as it would be opens from the disk.
fn assert_is_shown(folder: &Path) {
    let home = fs::read_to_string(folder.join("temp/site/index.html")).expect("there is a copy");
    assert!(home.contains("href=\"councils/index.html\""), "{home}");
    let summary = fs::read_to_string(folder.join("summary")).expect("there is a summary");
    assert!(summary.contains("Bridge tolls"), "{summary}");
}

#[test]
fn releasing_may_write_only_where_it_releases() {
    let workflow = parse("release.yml");
    assert_eq!(written(&workflow["permissions"]), "contents: read\n");
    assert!(workflow["jobs"]["programs"].get("permissions").is_none());
    let expected = "contents: write\nid-token: write\nattestations: write\n";
    let release = &workflow["jobs"]["release"];
    assert_eq!(written(&release["permissions"]), expected);
    let attested = &step(release, "actions/attest-build-provenance")["with"]["subject-path"];
    assert_eq!(attested, "packed/*");
}

#[test]
fn the_sources_are_asked_once_a_week_and_only_proposed() {
    let workflow = parse("sources.yml");
    assert_eq!(written(&workflow["permissions"]), "contents: read\n");
    assert!(workflow["on"]["schedule"][0]["cron"].is_string());
    let job = &workflow["jobs"]["sources"];
    let expected = "contents: write\npull-requests: write\n";
    assert_eq!(written(&job["permissions"]), expected);
    let text = read("sources.yml");
    assert!(text.contains("sources --check --note --minutes 60 --state \"$RUNNER_TEMP/sources/"));
    // A run whose time is up is gone on with by the next.
    for way in ["restore", "save"] {
        let kept = &step(job, &format!("actions/cache/{way}"))["with"];
        assert_eq!(kept["path"], "${{ runner.temp }}/sources");
        let key = "sources-${{ github.run_id }}-${{ github.run_attempt }}";
        assert_eq!(kept["key"], key);
    }
    let pushed: Vec<&str> = text
        .lines()
        .filter(|line| line.contains("git push"))
        .collect();
    assert_eq!(pushed.len(), 1);
    assert!(pushed[0].ends_with("HEAD:refs/heads/sources-asked-again"));
}

#[test]
fn the_action_takes_this_version_as_a_new_portal_does() {
    let action = action();
    let version = &action["inputs"]["version"]["default"];
    assert_eq!(version, env!("CARGO_PKG_VERSION"));
    let guide = fs::read_to_string(root().join("README.md")).expect("there is a README");
    let example = concat!("/.github/actions/build@v", env!("CARGO_PKG_VERSION"), "\n");
    assert!(guide.contains(example), "README.md lacks {example}");
    let starter = root().join("src/cli/starter/portal/dot-github/workflows/portal.yml");
    let starter = fs::read_to_string(starter).expect("a new portal has a workflow");
    let script = scripts(&action["runs"]).swap_remove(0).text;
    let is_taken = |line: &&str| !line.contains("cargo install");
    for line in script.lines().filter(is_taken) {
        assert!(starter.contains(line), "only the action says: {line}");
    }
}

/// One `run:` step: its text, and its own environment.
struct Script {
    text: String,
    env: Vec<(String, String)>,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Name and text of each workflow, in order of name.
fn workflows() -> Vec<(String, String)> {
    let entries = fs::read_dir(root().join(".github/workflows")).expect("there are workflows");
    let name = |entry: fs::DirEntry| entry.file_name().into_string().expect("a name in Unicode");
    let mut names: Vec<String> = entries.flatten().map(name).collect();
    names.sort();
    assert_eq!(
        names,
        ["check.yml", "publish.yml", "release.yml", "sources.yml"]
    );
    let text = |name: String| (name.clone(), read(&name));
    names.into_iter().map(text).collect()
}

/// The action by which other repositories build their portals.
fn action() -> Value {
    serde_yaml::from_str(&action_text()).expect("an action is YAML")
}

fn action_text() -> String {
    let path = root().join(".github/actions/build/action.yml");
    fs::read_to_string(path).expect("there is an action")
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

fn scripts(job: &Value) -> Vec<Script> {
    let script = |step: &Value| {
        let text = step.get("run")?.as_str()?.to_owned();
        Some(Script {
            text,
            env: environment(step),
        })
    };
    steps(job).iter().filter_map(script).collect()
}

/// What GitHub would put in the place of an expression.
const ANSWERS: [(&str, &str); 13] = [
    ("${{ steps.pages.outputs.base_url }}", PUBLISHED_AT),
    ("${{ matrix.target }}", TARGET),
    ("${{ matrix.tests }}", "--tests"),
    ("${{ github.token }}", "token"),
    (
        "${{ github.action_repository || github.repository }}",
        "valley/mercat",
    ),
    (
        "${{ github.event_name == 'pull_request' && 'HEAD^1' || '' }}",
        "HEAD^1",
    ),
    (
        "${{ github.server_url }}/${{ github.repository }}#${{ github.ref_name }}",
        KEPT_AT,
    ),
    (
        "${{ github.server_url }}/${{ github.repository }}#${{ github.base_ref || github.ref_name }}",
        KEPT_AT,
    ),
    ("${{ inputs.content }}", "content"),
    ("${{ inputs.output }}", "public"),
    ("${{ inputs.base-url }}", PUBLISHED_AT),
    ("${{ inputs.version }}", env!("CARGO_PKG_VERSION")),
    ("${{ inputs.sha256 }}", ""),
];

/// The `env:` of a workflow or of a step, with what GitHub would have put in.
fn environment(of: &Value) -> Vec<(String, String)> {
    let Some(pairs) = of.get("env").and_then(Value::as_mapping) else {
        return Vec::new();
    };
    let text = |value: &Value| value.as_str().expect("it is text").to_owned();
    pairs
        .iter()
        .map(|(name, value)| {
            let value = ANSWERS.iter().fold(text(value), |value, (asked, told)| {
                value.replace(asked, told)
            });
            assert!(!value.contains("${{"), "nobody here answers {value}");
            (text(name), value)
        })
        .collect()
}

/// The repository as it stands, with its history, apart from what Git ignores.
fn copy_repository(copy: &Path) {
    let from = root();
    let to = copy.to_str().expect("a path in Unicode");
    git(
        &from,
        &["clone", "--quiet", "--shared", "--no-checkout", ".", to],
    );
    git(copy, &["reset", "--quiet"]);
    let files = git(
        &from,
        &[
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ],
    );
    for file in files.split_terminator('\0').map(Path::new) {
        let folder = file.parent().expect("a file lies in a folder");
        fs::create_dir_all(copy.join(folder)).expect("there is room");
        if from.join(file).exists() {
            fs::copy(from.join(file), copy.join(file)).expect("there is room");
        }
    }
}

fn git(folder: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new("git");
    let output = command
        .current_dir(folder)
        .args(arguments)
        .output()
        .expect("git is installed");
    assert!(output.status.success(), "git {arguments:?}: {output:?}");
    String::from_utf8(output.stdout).expect("git writes Unicode")
}

/// A folder for the front of `PATH`: a `cargo` that hands `cargo run` to the program under test and gives it for `cargo build`, without
/// what only a debugger reads, a `gh` and a `curl` for which a folder is the network, and others that find everything installed.
fn stand_ins(folder: &Path) -> PathBuf {
    let stand_ins = folder.join("stand-ins");
    fs::create_dir_all(&stand_ins).expect("there is room");
    let program = env!("CARGO_BIN_EXE_mercat");
    let released = folder.join("released");
    fs::create_dir_all(&released).expect("there is room");
    let released = released.display();
    let cargo = format!(
        "#!/bin/sh\n\
         case \"$*\" in\n\
         'run --release --locked -- '*) shift 4; exec '{program}' \"$@\" ;;\n\
         'build --locked --profile dist --target {TARGET}')\n\
         mkdir -p target/{TARGET}/dist && strip -o target/{TARGET}/dist/mercat '{program}' ;;\n\
         *) exit 64 ;;\n\
         esac\n"
    );
    let gh = format!(
        "#!/bin/sh\n[ \"$1 $2 $3\" = 'release create v{}' ] && cp packed/* '{released}'\n",
        env!("CARGO_PKG_VERSION")
    );
    let curl = format!(
        "#!/bin/sh\nfor address; do :; done\ncp \"{released}/${{address##*/}}\" . 2> /dev/null || exit 22\n"
    );
    let nothing = "#!/bin/sh\n".to_owned();
    for (name, text) in [
        ("cargo", cargo),
        ("gh", gh),
        ("curl", curl),
        ("rustup", nothing.clone()),
        ("sudo", nothing),
    ] {
        fs::write(stand_ins.join(name), text).expect("there is room");
        let executable = fs::Permissions::from_mode(0o755);
        fs::set_permissions(stand_ins.join(name), executable).expect("the file is ours");
    }
    stand_ins
}

/// Runs one step as GitHub does, `bash -e` in the repository, with what earlier steps have put in front of `PATH`. `folder` is for what
/// lies beside the repository.
fn run(script: &Script, workflow: &Value, copy: &Path, folder: &Path) {
    let path = std::env::var("PATH").expect("there is a PATH");
    let added = fs::read_to_string(folder.join("path")).unwrap_or_default();
    let path = format!("{}:{}:{path}", added.trim(), stand_ins(folder).display());
    let output = Command::new("bash")
        .args(["-e", "-o", "pipefail", "-c", &script.text])
        .current_dir(copy)
        .env("GITHUB_REF_NAME", concat!("v", env!("CARGO_PKG_VERSION")))
        .env("GITHUB_REPOSITORY", "valley/mercat")
        .env("GITHUB_PATH", folder.join("path"))
        .env("GITHUB_STEP_SUMMARY", folder.join("summary"))
        .env("RUNNER_TEMP", folder.join("temp"))
        .envs(environment(workflow))
        .envs(script.env.iter().cloned())
        .env("PATH", path)
        .output()
        .expect("bash is installed");
    assert!(output.status.success(), "{}: {output:?}", script.text);
}
