//! Signs that mean something in another language than YAML or Markdown, and files that stand where none belongs → what is said and what to
//! write, word for word.

use super::slips::told;

/// A council whose fields are these, and what is said of it.
#[track_caller]
fn council(fields: &str, expected: &[&str]) {
    told(&format!("\n== councils/north.yaml\n{fields}\n"), expected);
}

/// A page with these words, and what is said of it.
#[track_caller]
fn page(words: &str, expected: &[&str]) {
    told(
        &format!("\n== pages/a.md\n---\ntitle: A\n---\n{words}\n"),
        expected,
    );
}

#[test]
fn lines_of_json_are_one_mistake() {
    council(
        "\"name\": \"North Council\",\n\"website\": \"https://north.gov\",",
        &[
            "error[bad-yaml]: the line is written as JSON has it, with a comma at its end",
            "--> councils/north.yaml:1:1",
            "help: write `name: \"North Council\"`, and the other lines so too",
        ],
    );
    council(
        "name: \"North Council\",\nwebsite: https://north.gov",
        &[
            "error[bad-yaml]: a `,` stands behind the closing quotation mark",
            "--> councils/north.yaml:1:7",
            "help: write `name: \"North Council\"`",
        ],
    );
    council(
        "name: North\nmembership: {\n  \"status\": \"in-talks\",\n  \"on\": \"2016-05\"\n},",
        &[
            "error[bad-yaml]: a `,` stands behind the value, which needs none",
            "--> councils/north.yaml:5:2",
            "help: delete it",
        ],
    );
    council(
        "name: North Council,",
        &[
            "warning[stray-markup]: `name` ends with a `,`",
            "--> councils/north.yaml:1:7",
            "help: write `North Council`",
        ],
    );
    council(
        "name: North&hellip;",
        &[
            "warning[stray-markup]: `&hellip;` is shown as it is written: `name` takes plain words",
            "--> councils/north.yaml:1:7",
            "help: write `North…`",
        ],
    );
}

#[test]
fn remarks_of_other_languages_are_answered_by_ours() {
    for (remark, begins, help) in [
        ("<!-- to come -->", "<!--", "write `# to come`"),
        (
            "<!-- status: to come -->",
            "<!--",
            "write `# status: to come`",
        ),
        ("// to come", "//", "write `# to come`"),
        ("/* to come */", "/*", "write `# to come`"),
        (
            "<!-- to\nwebsite: none\n-->",
            "<!--",
            "write `#` in front of each of its lines instead",
        ),
    ] {
        council(
            &format!("name: North\n{remark}\nshort_name: N"),
            &[
                &format!("error[bad-yaml]: `{begins}` begins no remark here: `#` does"),
                "--> councils/north.yaml:2:1",
                &format!("help: {help}"),
            ],
        );
    }
    council(
        "name: North\nnames:\n  gd: |\n    // no remark\n    <!-- nor this -->",
        &[],
    );
}

#[test]
fn a_sign_that_is_no_colon_is_named() {
    for fields in ["name：North\nshort_name: N", "name： North", "name：North"] {
        council(
            fields,
            &[
                "error[bad-yaml]: `：` is another sign than the colon `:`",
                "--> councils/north.yaml:1:1",
                "help: write `name: North`",
            ],
        );
    }
    for sign in ["=", ";"] {
        council(
            &format!("name {sign} North"),
            &[
                "error[bad-yaml]: a colon is missing after `name`",
                "--> councils/north.yaml:1:1",
                "help: write `name: North`",
            ],
        );
    }
}

#[test]
fn words_for_a_picture_that_say_nothing_are_warned_of() {
    for words in [
        "image",
        "Photo",
        "a picture",
        "IMG_2034.jpg",
        "bridge.png",
        "Figure 1",
    ] {
        page(
            &format!("![{words}](../images/bridge.png)"),
            &[
                "error[dead-link]: there is no picture at `../images/bridge.png`",
                "--> pages/a.md:4:1",
                "help: put the picture at `images/bridge.png`, or take it out here",
                &format!(
                    "warning[vague-alternative-text]: `{words}` tells those who cannot see this picture nothing of what it shows"
                ),
                "--> pages/a.md:4:1",
                "help: write between `![` and `]` what it shows, in a few words",
            ],
        );
    }
}

#[test]
fn a_note_with_a_space_before_its_sign_is_none() {
    page(
        "A[ ^1] word.",
        &[
            "warning[stray-markup]: `[ ^1]` is not read as a note: it has a space in it",
            "--> pages/a.md:4:2",
            "help: write `[^1]`",
        ],
    );
    page(
        "A[^1] word.\n\n[^1] : Other.",
        &[
            "error[dead-link]: `[^1]` begins a note and lacks its colon",
            "--> pages/a.md:6:1",
            "help: write `[^1]: Other.`",
        ],
    );
}

#[test]
fn the_page_that_lists_a_folder_is_made_by_itself() {
    for (path, name, kind) in [
        ("councils/index.md", "index.md", "a council"),
        ("councils/index.yaml", "index.yaml", "a council"),
        ("projects/index.md", "index.md", "a project"),
        ("updates/_index.md", "_index.md", "an update"),
    ] {
        told(
            &format!("\n== {path}\n---\ntitle: All\n---\n"),
            &[
                &format!(
                    "error[unknown-file]: `{name}` is not {kind}: the page that lists them all is made by itself"
                ),
                &format!("--> {path}"),
                "help: move it out of the content folder; words of your own can stand in `pages/`",
            ],
        );
    }
}

#[test]
fn a_redirect_in_other_letters_or_with_other_slashes_is_answered_by_the_address() {
    for (old, new, message, place, help) in [
        (
            "old\\page",
            "councils",
            "error[bad-address]: `old\\page` is not an address within the portal",
            "5:3",
            "old/page",
        ),
        (
            "a",
            "projects\\care",
            "error[bad-address]: `projects\\care` is not an address within the portal",
            "5:6",
            "projects/care",
        ),
        (
            "a",
            "Projects/Care",
            "error[dead-link]: `a` is moved to `Projects/Care`, which does not exist",
            "5:6",
            "projects/care",
        ),
        (
            "a",
            "Councils",
            "error[dead-link]: `a` is moved to `Councils`, which does not exist",
            "5:6",
            "councils",
        ),
    ] {
        told(
            &format!(
                "\n== site.yaml\ntitle: T\nbase_url: https://portal.example/\nlanguage: en-GB\nredirects:\n  {old}: {new}\n== projects/care.md\n---\ntitle: Care\nsummary: Care\n---\n"
            ),
            &[
                message,
                &format!("--> site.yaml:{place}"),
                &format!("help: write `{help}`"),
            ],
        );
    }
}

#[test]
fn a_long_chain_of_redirects_is_followed_to_its_end_from_each_link() {
    let lines = (0..2000).map(|link| format!("  old{link}: old{}", link + 1));
    let chain = lines.collect::<Vec<_>>().join(
        "
",
    );
    let files = format!(
        "\n== site.yaml\ntitle: T\nbase_url: https://portal.example/\nlanguage: en-GB\nredirects:\n{chain}\n  old2000: councils\n"
    );
    let report = crate::support::portal(&files).report();
    let helps: std::collections::BTreeSet<_> = report
        .in_order()
        .iter()
        .map(|problem| problem.help.clone())
        .collect();
    let expected = Some("write `councils`, where that leads".to_owned());
    assert_eq!(report.in_order().len(), 2000);
    assert_eq!(helps, [expected].into());
}

#[test]
fn a_box_to_tick_stands_in_a_list() {
    page(
        "[ ] Sign the pact",
        &[
            "warning[stray-markup]: `[ ]` makes no list of things to do",
            "--> pages/a.md:4:1",
            "help: write `- [ ] Sign the pact`",
        ],
    );
    page("- [ ] Sign the pact", &[]);
}

#[test]
fn a_redirect_that_is_turned_round_is_one_mistake() {
    let site = "\n== site.yaml\ntitle: T\nbase_url: https://portal.example/\nlanguage: en-GB\nredirects:\n";
    let project = "\n== projects/care.md\n---\ntitle: Care\nsummary: Care\n---\n";
    for (line, expected) in [
        (
            "  projects/care: old/address",
            [
                "error[dead-link]: `projects/care` is the address of a page, and `old/address` is none",
                "--> site.yaml:5:3",
                "help: write the old address in front: `old/address: projects/care`",
            ],
        ),
        (
            "  old: care.md",
            [
                "error[dead-link]: `old` is moved to `care.md`, which does not exist",
                "--> site.yaml:5:8",
                "help: write `projects/care`",
            ],
        ),
        (
            "  old: https://other.example/",
            [
                "error[bad-address]: `https://other.example/` is no address of the portal, and a redirect leads to one",
                "--> site.yaml:5:8",
                "help: take this redirect out; a page of `pages/` can link to another website",
            ],
        ),
    ] {
        told(&format!("{site}{line}{project}"), &expected);
    }
}

#[test]
fn an_update_has_its_date_in_the_name_of_its_file() {
    told(
        "\n== updates/2016-05-31-start.md\n---\ntitle: It starts\ndate: 2016-05-31\n---\n",
        &[
            "error[unknown-field]: an update has its date in the name of its file",
            "--> updates/2016-05-31-start.md:3:1",
            "help: delete `date`, and begin the file's name with the day, such as `2016-05-31-…`",
        ],
    );
}

#[test]
fn an_address_that_mails_has_no_spaces_and_no_slashes() {
    page(
        "[Write](mailto: team@valley.gov)",
        &[
            "warning[stray-markup]: `[Write](mailto: team@valley.gov)` is not read as a link: an address cannot hold a space",
            "--> pages/a.md:4:1",
            "help: write `[Write](mailto:team@valley.gov)`",
        ],
    );
    page(
        "[Write](mailto://team@valley.gov)",
        &[
            "error[bad-address]: `mailto://team@valley.gov` has slashes behind `mailto:`, where none belong",
            "--> pages/a.md:4:1",
            "help: write `mailto:team@valley.gov`",
        ],
    );
}

#[test]
fn a_list_with_one_long_dash_in_front_is_named_as_such() {
    council(
        "name: North\nformer_codes:\n– S12000015",
        &[
            "error[bad-yaml]: `–` begins no entry of a list: a hyphen does",
            "--> councils/north.yaml:3:1",
            "help: write `- S12000015`",
        ],
    );
}

#[test]
fn what_other_programs_call_a_draft_is_answered_by_ours() {
    let project = |field: &str| {
        format!("\n== projects/map.md\n---\ntitle: Map\nsummary: It.\n{field}\n---\n")
    };
    for (field, help) in [
        (
            "published: false",
            "write `draft: true` for what is not to be published yet; else delete it",
        ),
        ("status: Draft", "write `draft: true`"),
        (
            "publishDate: 2016-05-31",
            "delete it: what is not to be published yet has `draft: true` until somebody takes that out",
        ),
    ] {
        let name = field.split(':').next().unwrap_or_default();
        told(
            &project(field),
            &[
                &format!("error[unknown-field]: a project has no field `{name}`"),
                "--> projects/map.md:4:1",
                &format!("help: {help}"),
            ],
        );
    }
}

#[test]
fn a_list_that_is_a_whole_file_stands_under_no_name() {
    told(
        "\n== milestones.yaml\nmilestones:\n  - {id: begun, title: Begun, status: under-way}\n",
        &[
            "error[wrong-type]: `milestones.yaml` is a list by itself",
            "--> milestones.yaml:1:1",
            "help: delete the line `milestones:`, so that each entry begins with a hyphen at the left margin",
        ],
    );
    told(
        "\n== sources.yaml\nsources:\n  paper:\n    title: A paper\n    url: https://a.example/paper\n",
        &[
            "error[wrong-type]: sources.yaml is a series of ids by itself",
            "--> sources.yaml:1:1",
            "help: delete the line `sources:`, so that each id begins at the left margin",
        ],
    );
    told(
        "\n== milestones.yaml\nteam-begun:\n  title: Begun\n  status: under-way\n",
        &[
            "error[wrong-type]: `team-begun` stands where the name of a field belongs",
            "--> milestones.yaml:1:1",
            "help: write `- id: team-begun` in a list, and what else there is to say below it in fields such as `title`, `due` and `status`",
        ],
    );
}

#[test]
fn what_names_nobody_is_left_out_and_stages_without_fields_are_one_mistake_each() {
    told(
        "\n== councils/fife.yaml\nname: Fife Council\nevidence: unknown\n",
        &[
            "error[unknown-id]: there is no source `unknown`",
            "--> councils/fife.yaml:2:11",
            "help: leave the field out where there is none to name",
        ],
    );
    let said = crate::support::portal(
        "\n== site.yaml\ntitle: P\nbase_url: https://p.example/\nlanguage: en-GB\nstages: [idea, live]\n",
    );
    assert_eq!(said.errors().matches("error[").count(), 2);
}

#[test]
fn a_map_where_a_list_belongs() {
    let council = |fields: &str| format!("\n== councils/fife.yaml\nname: Fife Council\n{fields}\n");
    told(
        &council("funds:\n  digital-office:\n    kind: cash\n    amount: 5"),
        &[
            "error[wrong-type]: `digital-office` stands where the name of a field belongs",
            "--> councils/fife.yaml:3:3",
            "help: write `- what: digital-office` in a list, and what else there is to say below it in fields such as `recipient`, `year` and `kind`",
        ],
    );
    told(
        &council("evidence: {press-2016: p. 4}"),
        &[
            "error[wrong-type]: `press-2016` stands where the name of a field belongs",
            "--> councils/fife.yaml:2:12",
            "help: write `- source: press-2016` in a list, and what else there is to say below it in fields such as `place` and `quote`",
        ],
    );
    told(
        "\n== projects/map.md\n---\ntitle: Map\nsummary: It.\npartners: {fife: yes}\n---\n",
        &[
            "error[wrong-type]: `partners` takes the id of a council or organisation, `all-councils` or `all-members`, not fields of its own",
            "--> projects/map.md:4:11",
            "help: write `[fife]`",
        ],
    );
}
