//! The YAML of made-up records. In: a shape and a row of numbers. Out: files, and the front matter of write-ups and news.
//! Never mentions an id that the shape does not hold.

use std::fmt::Write;

use super::chance::Chance;
use super::{GeneratedFile, Shape, words};

const STAGES: [&str; 6] = ["idea", "discovery", "alpha", "beta", "live", "closed"];
const MADE_UP: &str = "# Made up, to measure with.\n";

/// Every file but those of projects and updates.
pub(super) fn files(shape: &Shape) -> Vec<GeneratedFile> {
    let mut chance = Chance::new(shape.seed);
    let mut files = vec![
        file("site.yaml", site()),
        file("sources.yaml", sources(shape, &mut chance)),
        file("claims.yaml", claims(shape, &mut chance)),
        file("team.yaml", team(shape, &mut chance)),
        file("milestones.yaml", milestones(shape, &mut chance)),
        file("strategy/index.md", strategy(&mut chance)),
    ];
    for index in 0..shape.councils {
        files.push(file(
            &format!("councils/{}.yaml", words::slug(&words::place(index))),
            council(shape, &mut chance, index),
        ));
    }
    for index in 0..shape.organisations {
        files.push(file(
            &format!("organisations/{}.yaml", organisation_id(index)),
            organisation(shape, &mut chance, index),
        ));
    }
    for index in 0..shape.principles {
        files.push(file(
            &format!("strategy/{}.md", principle_id(index)),
            principle(shape, &mut chance, index),
        ));
    }
    for (index, name) in ["about", "accessibility", "privacy", "contact"]
        .into_iter()
        .enumerate()
    {
        let title = format!("{}{}", name[..1].to_uppercase(), &name[1..]);
        let body = words::write_up(&mut chance, 200, &[]);
        files.push(file(
            &format!("pages/{name}.md"),
            format!(
                "---\ntitle: {title}\nnavigation: {}\n---\n{body}",
                index + 1
            ),
        ));
    }
    files
}

fn file(path: &str, text: String) -> GeneratedFile {
    GeneratedFile {
        path: path.to_owned(),
        text,
    }
}

/// The date of a day counted from 1 January 2016, with months of 28 days that every year has.
pub(super) fn day(number: usize) -> String {
    let (month, day) = (number / 28 % 12, number % 28);
    format!("{}-{:02}-{:02}", 2016 + number / 336, month + 1, day + 1)
}

fn organisation_id(index: usize) -> String {
    format!("agency-{}", index + 1)
}

fn principle_id(index: usize) -> String {
    format!("statement-{}", index + 1)
}

fn evidence(shape: &Shape, chance: &mut Chance) -> String {
    let first = chance.below(shape.sources) + 1;
    if chance.one_in(6) {
        format!(
            "[document-{first}, {{source: document-{}, place: p. {}}}]",
            first % shape.sources + 1,
            chance.between(1, 40)
        )
    } else {
        format!("[document-{first}]")
    }
}

fn amount(chance: &mut Chance) -> String {
    let pounds = chance.between(10, 2_000) * 50;
    match chance.below(10) {
        0 => "not published".to_owned(),
        1 => format!("about {pounds}"),
        2 => format!("over {pounds}"),
        3 => format!("up to {pounds}"),
        4 => format!("{pounds}.{:02}", chance.below(100)),
        _ => pounds.to_string(),
    }
}

fn year(chance: &mut Chance) -> String {
    let first = chance.between(16, 19);
    format!("20{first}-{}", first + 1)
}

fn site() -> String {
    "# Made up, to measure with.
title: The digital partnership of Nowhere
tagline: Who joined, what they fund, and what it is for
base_url: https://example.org/portal/
language: en-GB
as_of: 2020-01-31
licence: {name: Open Government Licence v3.0, url: https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/}
repository: {url: https://example.org/repository, branch: main}
members: {one: council, many: councils, of: Nowhere}
contact: {email: nobody@example.org}
"
    .to_owned()
}

fn sources(shape: &Shape, chance: &mut Chance) -> String {
    let mut text = MADE_UP.to_owned();
    for number in 1..=shape.sources {
        let title = words::project(chance.below(400));
        let (date, read) = (day(chance.below(1_300)), day(chance.between(1_300, 1_340)));
        let _ = write!(
            text,
            "document-{number}:\n  title: \"{title}: report {number}\"\n  publisher: The Nowhere Gazette\n  date: {date}\n  \
             url: https://example.org/documents/{number}\n  read: {read}\n"
        );
    }
    text
}

fn claims(shape: &Shape, chance: &mut Chance) -> String {
    let mut text = MADE_UP.to_owned();
    for measure in ["members", "councils", "team-size"] {
        let value = if measure == "team-size" {
            6
        } else {
            shape.councils
        };
        let _ = write!(
            text,
            "- measure: {measure}\n  value: {value}\n  date: 2018-05-31\n  said: There are {value} now\n  evidence: {}\n",
            evidence(shape, chance)
        );
    }
    text
}

fn team(shape: &Shape, chance: &mut Chance) -> String {
    let mut text = format!(
        "{MADE_UP}host: {}\nreports_to: {}\nroles:\n",
        organisation_id(0),
        organisation_id(1 % shape.organisations)
    );
    for number in 1..=6 {
        let found = evidence(shape, chance);
        let _ = write!(
            text,
            "  - title: Officer {number}\n    status: filled\n    filled: 2016-0{number}\n    evidence: {found}\n"
        );
    }
    text
}

fn milestones(shape: &Shape, chance: &mut Chance) -> String {
    let mut text = MADE_UP.to_owned();
    for number in 1..=12 {
        let status = chance.of(&["planned", "under-way", "done", "missed", "dropped"]);
        let principle = principle_id(chance.below(shape.principles));
        let due = day(number * 110);
        let _ = write!(
            text,
            "- id: step-{number}\n  title: Step {number} of twelve\n  due: {due}\n  status: {status}\n  principle: {principle}\n  evidence: {}\n",
            evidence(shape, chance)
        );
        if status == "done" {
            let _ = writeln!(text, "  done: {due}");
        }
    }
    text
}

fn strategy(chance: &mut Chance) -> String {
    format!(
        "---\ntitle: What the councils of Nowhere signed\nevidence: [document-1]\n---\n{}",
        words::write_up(chance, 300, &[])
    )
}

fn principle(shape: &Shape, chance: &mut Chance, index: usize) -> String {
    let kind = chance.of(&["principle", "commitment", "target", "theme"]);
    let title = words::sentence(chance);
    let title = title.trim_end_matches('.');
    format!(
        "---\ntitle: \"{title}\"\nkind: {kind}\norder: {}\ndue: 2020\nevidence: {}\n---\n{}",
        index + 1,
        evidence(shape, chance),
        words::write_up(chance, 150, &[])
    )
}

fn council(shape: &Shape, chance: &mut Chance, index: usize) -> String {
    let name = words::place(index);
    let (column, row) = (index % 6 + 1, index / 6 + 1);
    let since = day(chance.below(900));
    let mut text = format!(
        "{MADE_UP}name: {name} Council\nshort_name: {name}\nletters: N{index:02}\ncode: N{index:08}\nwebsite: https://example.org/{index}/\n\
         population: {{value: {}, year: 2018, evidence: {}}}\nmembership:\n  - {{status: in-talks, on: 2016-01, evidence: {}}}\n  \
         - {{status: member, since: {since}, evidence: {}}}\n",
        chance.between(20_000, 600_000),
        evidence(shape, chance),
        evidence(shape, chance),
        evidence(shape, chance)
    );
    if row <= 20 {
        let _ = writeln!(
            text,
            "tile: {{column: {column}, row: {row}, label: {}}}",
            name[..3].to_uppercase()
        );
    }
    text + &funds(shape, chance)
}

fn organisation(shape: &Shape, chance: &mut Chance, index: usize) -> String {
    let kind = chance.of(&[
        "government",
        "shared-service",
        "professional-body",
        "association",
        "board",
        "supplier",
        "other",
    ]);
    let name = words::place(shape.councils + index);
    let role = words::sentence(chance);
    let head = format!(
        "{MADE_UP}name: {name} Agency\nkind: {kind}\nrole: {role}\nwebsite: https://example.org/agency/{index}/\n"
    );
    head + &funds(shape, chance)
}

fn funds(shape: &Shape, chance: &mut Chance) -> String {
    if shape.funding_lines == 0 || shape.projects == 0 {
        return String::new();
    }
    let mut text = "funds:\n".to_owned();
    for _ in 0..shape.funding_lines {
        let what = words::slug(&words::project(chance.below(shape.projects)));
        let kind = chance.of(&["cash", "cash", "cash", "staff-time", "hosting", "in-kind"]);
        let stage = chance.of(&["promised", "approved", "paid"]);
        let (year, amount, found) = (year(chance), amount(chance), evidence(shape, chance));
        let _ = write!(
            text,
            "  - what: {what}\n    year: {year}\n    kind: {kind}\n    stage: {stage}\n    amount: {amount}\n    evidence: {found}\n"
        );
    }
    text
}

/// The front matter of a project, without its fences.
pub(super) fn project_head(shape: &Shape, chance: &mut Chance, title: &str) -> String {
    let (stage, lead) = (chance.of(&STAGES), body(shape, chance));
    let mut partners: Vec<String> = (0..chance.below(4)).map(|_| body(shape, chance)).collect();
    partners.sort();
    partners.dedup();
    let mut text = format!(
        "title: {title}\nsummary: {}\nstage: {stage}\nlead: {lead}\npartners: [{}]\nstarted: {}\n",
        words::sentence(chance),
        partners.join(", "),
        day(chance.below(1_000))
    );
    if chance.one_in(4) {
        let (amount, year, found) = (amount(chance), year(chance), evidence(shape, chance));
        let _ = writeln!(
            text,
            "budget: {{amount: {amount}, year: {year}, evidence: {found}}}"
        );
    }
    text += "strategy:\n";
    let first = chance.below(shape.principles);
    for step in 0..chance.between(1, 2).min(shape.principles) {
        let strength = if step == 0 { "primary" } else { "supporting" };
        let principle = principle_id((first + step) % shape.principles);
        let (how, found) = (words::sentence(chance), evidence(shape, chance));
        let _ = write!(
            text,
            "  - principle: {principle}\n    how: {how}\n    strength: {strength}\n    evidence: {found}\n"
        );
    }
    if chance.one_in(6) {
        let found = evidence(shape, chance);
        text += &outcome(chance, &found);
    }
    text + "evidence: " + &evidence(shape, chance) + "\n"
}

fn outcome(chance: &mut Chance, found: &str) -> String {
    let before = chance.below(100);
    format!(
        "outcomes:\n  - measure: Requests answered in a day\n    unit: per cent\n    baseline: {{value: {before}, date: 2016, evidence: {found}}}\n    \
         target: {{value: 95, date: 2019, evidence: {found}}}\n    actual:\n      - {{value: {}, date: 2017, evidence: {found}}}\n      \
         - {{value: {}, date: 2018, evidence: {found}}}\n",
        before + 5,
        before + 9,
    )
}

/// The front matter of a piece of news, without its fences.
pub(super) fn update_head(shape: &Shape, chance: &mut Chance, index: usize) -> String {
    let project = words::slug(&words::project(chance.below(shape.projects)));
    let council = words::slug(&words::place(chance.below(shape.councils)));
    let (summary, found) = (words::sentence(chance), evidence(shape, chance));
    format!(
        "title: \"News {}\"\nsummary: {summary}\ncouncils: [{council}]\nprojects: [{project}]\nevidence: {found}\n",
        index + 1
    )
}

/// A council, or now and then an organisation.
fn body(shape: &Shape, chance: &mut Chance) -> String {
    if shape.organisations > 0 && chance.one_in(5) {
        organisation_id(chance.below(shape.organisations))
    } else {
        words::slug(&words::place(chance.below(shape.councils)))
    }
}
