//! What the commands for single records leave alone. In: small portals in folders of their own. Out: their files after a command.

use crate::support::program::Desk;

const SITE: &str = "title: The pact\nbase_url: https://pact.example/\nlanguage: en-GB\n";

fn desk(files: &[(&str, &str)]) -> Desk {
    let desk = Desk::empty();
    desk.write("content/site.yaml", SITE);
    for (path, text) in files {
        desk.write(&format!("content/{path}"), text);
    }
    desk
}

#[test]
fn a_comment_above_the_next_record_stays_when_one_is_removed() {
    let desk = desk(&[(
        "sources.yaml",
        "minutes:\n  title: Minutes\n  publisher: P\n  url: https://a.example/m\n  # Of the first meeting.\n\n# Kept for the audit.\n\n# Twice.\nreport:\n  title: A report\n  publisher: P\n  url: https://a.example/r\n",
    )]);
    desk.run(&["remove", "source", "minutes"]).must_be(0);
    assert_eq!(
        desk.read("content/sources.yaml"),
        "# Kept for the audit.\n\n# Twice.\nreport:\n  title: A report\n  publisher: P\n  url: https://a.example/r\n"
    );
    desk.write(
        "content/sources.yaml",
        "minutes:\n  title: Minutes\n  publisher: P\n  url: https://a.example/m\nreport:\n  title: A report\n  publisher: P\n  url: https://a.example/r\n\n# The end.\n",
    );
    desk.run(&["remove", "source", "report"]).must_be(0);
    assert_eq!(
        desk.read("content/sources.yaml"),
        "minutes:\n  title: Minutes\n  publisher: P\n  url: https://a.example/m\n# The end.\n"
    );
}

#[test]
fn nothing_is_added_to_a_file_that_cannot_be_read() {
    let desk = desk(&[]);
    let unreadable = b"report:\n  title: Caf\xe9\n";
    desk.write("content/sources.yaml", unreadable);
    let run = desk
        .run(&[
            "new",
            "source",
            "Minutes",
            "--set",
            "url=https://a.example/m",
        ])
        .must_be(2);
    let said = "mercat: `content/sources.yaml` cannot be read\n";
    assert!(run.errors.starts_with(said), "{}", run.errors);
    let left = std::fs::read(desk.path("content/sources.yaml")).unwrap();
    assert_eq!(left, unreadable);
}

#[test]
fn a_draft_that_is_renamed_leaves_no_redirect_for_nobody_knows_its_address() {
    let text = "---\ntitle: A bridge\nsummary: Over the water.\ndraft: true\n---\n";
    let desk = desk(&[("projects/bridge.md", text)]);
    let run = desk.run(&["rename", "project", "bridge", "long-bridge"]);
    assert_eq!(
        run.must_be(0).output,
        "Renamed the project `bridge` to `long-bridge`.\n"
    );
    assert_eq!(desk.read("content/projects/long-bridge.md"), text);
    assert_eq!(desk.read("content/site.yaml"), SITE);
    desk.run(&["check"]).must_be(0);
}

#[test]
fn a_record_can_be_given_its_former_id_again_and_no_address_leads_in_a_circle() {
    let text = "---\ntitle: A bridge\nsummary: Over the water.\n---\n";
    let desk = desk(&[("projects/bridge.md", text)]);
    let redirects = |lines: &str| format!("{SITE}redirects:\n{lines}");
    for (old, new, lines) in [
        ("bridge", "arch", "  projects/bridge/: projects/arch\n"),
        ("arch", "bridge", "  projects/arch/: projects/bridge\n"),
        (
            "bridge",
            "span",
            "  projects/bridge/: projects/span\n  projects/arch/: projects/span\n",
        ),
        (
            "span",
            "arch",
            "  projects/bridge/: projects/arch\n  projects/span/: projects/arch\n",
        ),
    ] {
        desk.run(&["rename", "project", old, new]).must_be(0);
        assert_eq!(desk.read("content/site.yaml"), redirects(lines));
        desk.run(&["check"]).must_be(0);
    }
}

#[test]
fn an_id_that_no_record_of_the_kind_can_have_is_refused_for_its_reason() {
    let desk = desk(&[]);
    for (new, said) in [
        (
            ["page", "Projects"],
            "mercat: a page cannot be called `projects`: the portal has that address already\n  help: take another one\n",
        ),
        (
            ["council", "Index"],
            "mercat: `index` is the page that lists them all, which is made by itself\n  help: take another one\n",
        ),
    ] {
        let run = desk.run(&[&["new"][..], &new].concat()).must_be(2);
        assert_eq!(run.errors, said);
    }
    // Where the members stand is for the portal to say.
    let run = desk.run(&["new", "page", "Councils"]).must_be(1);
    let said = "a page cannot be called `councils`: the portal has that address already";
    assert!(run.output.contains(said), "{}", run.output);
}

#[test]
fn a_difference_of_content_with_errors_ends_with_their_status() {
    let desk = desk(&[("projects/bridge.md", "---\ntitle: A bridge\n---\n")]);
    let run = desk.run(&["diff", "content", "content"]).must_be(1);
    assert!(run.output.contains("has 1 error"), "{}", run.output);
}

#[test]
fn a_value_that_is_not_given_and_a_day_that_is_not_asked_for_are_said() {
    let desk = desk(&[]);
    for (more, said) in [
        (
            ["--set", "started"],
            "mercat: `--set started` gives no value\n  help: write `--set started=…`\n",
        ),
        (
            ["--date", "2016"],
            "mercat: only the name of an update begins with its day\n  help: leave `--date 2016` out, or write a field with --set\n",
        ),
    ] {
        let run = desk
            .run(&[&["new", "page", "A page"][..], &more].concat())
            .must_be(2);
        assert_eq!(run.errors, said);
        assert_eq!(desk.names("content"), ["site.yaml"]);
    }
}

#[test]
fn a_record_is_named_by_the_path_that_a_terminal_completes_and_an_id_fits_on_a_disk() {
    let desk = desk(&[("councils/south-town.yaml", "name: South Town Council\n")]);
    for named in ["content/councils/south-town.yaml", "South Town"] {
        let run = desk.run(&["rename", "council", named, "south"]).must_be(2);
        let said = format!("mercat: there is no council `{named}`\n  help: write `south-town`\n");
        assert_eq!(run.errors, said);
    }
    let long = "x".repeat(300);
    for command in [
        ["new", "council", &long].as_slice(),
        &["rename", "council", "south-town", &long],
    ] {
        let run = desk.run(command).must_be(2);
        let said = "mercat: the id has 300 letters, and no disk takes such a name\n  help: give a shorter one\n";
        assert_eq!(run.errors, said);
    }
}

#[test]
fn a_line_of_a_new_record_is_a_field_once_its_sign_is_taken_away() {
    for (new, file) in [
        ("council", "content/councils/a-name.yaml"),
        (
            "organisation --set kind=board",
            "content/organisations/a-name.yaml",
        ),
        ("project", "content/projects/a-name.md"),
        ("principle --set kind=theme", "content/strategy/a-name.md"),
        ("page", "content/pages/a-name.md"),
    ] {
        let desk = desk(&[]);
        let (kind, more) = new.split_once(' ').unwrap_or((new, ""));
        let arguments = ["new", kind, "A name"]
            .into_iter()
            .chain(more.split_whitespace());
        desk.run(&arguments.collect::<Vec<_>>()).must_be(0);
        let blank = desk.read(file);
        let fields = blank
            .lines()
            .filter(|line| line.starts_with('#') && !line.starts_with("# W"));
        assert!(fields.clone().count() > 3, "{blank}");
        let all = fields.fold(blank.clone(), |text, line| {
            text.replacen(line, &line[1..], 1)
        });
        desk.write(file, all.as_bytes());
        let run = desk.run(&["check"]);
        let said = format!("{}{}", run.output, run.errors);
        assert!(!said.contains("bad-yaml"), "{said}{all}");
        assert!(!said.contains("unknown-field"), "{said}{all}");
    }
}

#[test]
fn a_record_that_waits_as_a_draft_again_is_not_called_gone() {
    let text = "---\ntitle: A bridge\nsummary: Over the water.\n---\n";
    let draft = text.replace("summary", "draft: true\nsummary");
    let desk = desk(&[("projects/bridge.md", &draft)]);
    desk.write("old/site.yaml", SITE);
    desk.write("old/projects/bridge.md", text);
    let told = desk.run(&["diff", "old", "content"]).output;
    let said = "“A bridge” is a draft now and no longer published (project)";
    assert!(told.contains(said), "{told}");
    assert!(!told.contains("is gone (project)"), "{told}");
}
