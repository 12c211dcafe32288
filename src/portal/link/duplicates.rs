//! Records that share what only one of them can have, as when a file was copied and not all of it was changed. In: tables. Out: two
//! bodies with one name, code or website, two councils on one square of the map, a code that another council has now, sources, projects,
//! milestones and totals that are there twice, a `kind` that does not tell a body from other members, and entries of one record that say
//! the same.

mod entries;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::warnings::written_in;
use crate::place::Place;
use crate::portal::table::record_ref::Body;
use crate::portal::table::tables::Tables;
use crate::problem::{Code, Problem, Report};
use crate::record::claim::Claim;
use crate::record::council::{Council, Existed};
use crate::record::mention::{Location, Origin};
use crate::record::milestone::Milestone;
use crate::record::organisation::Organisation;
use crate::record::project::Project;
use crate::record::source::Source;
use crate::record::update::Update;
use crate::value::Reason;
use crate::value::id::Id as _;

/// Checks every council and organisation. Records in which reading found an error are left alone.
pub(super) fn check(tables: &Tables) -> Report {
    let mut report = Report::default();
    let councils: Vec<&Council> = tables
        .councils
        .iter()
        .filter(|council| council.written.sound)
        .collect();
    let organisations = tables.organisations.iter();
    let organisations: Vec<&Organisation> = organisations
        .filter(|organisation| organisation.written.sound)
        .collect();
    report.merge(squares(&councils));
    report.merge(kinds(tables));
    let bodies: Vec<One<'_>> = councils
        .iter()
        .map(|council| One::council(council))
        .collect();
    report.merge(twins("councils", &bodies));
    report.merge(former_codes(&councils));
    let bodies: Vec<One<'_>> = organisations.into_iter().map(One::organisation).collect();
    report.merge(twins("organisations", &bodies));
    report
}

/// Reports a `kind` that does not tell a body from the other members: their own word, or one that says nothing.
fn kinds(tables: &Tables) -> Report {
    let members = &tables.settings.members;
    let plain = [&members.plain_one, &members.plain_many].map(|word| word.to_lowercase());
    let says_nothing = |kind: &str| {
        kind.eq_ignore_ascii_case("other")
            || Reason::read(kind).is_some()
            || !kind.contains(char::is_alphabetic)
    };
    let mut report = Report::default();
    for council in &tables.councils {
        let Some(kind) = &council.kind else { continue };
        let (message, help) = if says_nothing(kind) {
            let help = "write it as it stands within a sentence, such as `national park`";
            (format!("`{kind}` does not say what it is"), help)
        } else if plain.contains(&kind.to_lowercase()) {
            let help = "leave `kind` out: it is for a body that is something else";
            (
                format!("`{kind}` is what every member is called here"),
                help,
            )
        } else {
            continue;
        };
        let place = written_in(&of_field(&council.written.at, "kind"), kind);
        report.push(Problem::new(Code::BadValue, place, message).help(help));
    }
    report
}

/// What is compared of one body.
struct One<'t> {
    id: &'t str,
    written: &'t Origin,
    council: Option<&'t Council>,
    /// Each field that no other body of the time can have, with its value.
    fields: Vec<(&'static str, &'t str)>,
}

impl<'t> One<'t> {
    fn council(council: &'t Council) -> One<'t> {
        let label = council.tile.as_ref().and_then(|tile| tile.label.as_deref());
        let fields = [
            ("name", Some(council.name.as_str())),
            ("short_name", council.short_name.as_deref()),
            ("letters", council.letters.as_deref()),
            ("code", council.code.as_deref()),
            ("label", label),
            ("website", council.website.as_deref()),
            ("identifier", council.identifier.as_deref()),
        ];
        One {
            id: Body::Council(council).as_str(),
            written: &council.written,
            council: Some(council),
            fields: filled(fields),
        }
    }

    fn organisation(organisation: &'t Organisation) -> One<'t> {
        let fields = [
            ("name", Some(organisation.name.as_str())),
            ("short_name", organisation.short_name.as_deref()),
            ("website", organisation.website.as_deref()),
            ("identifier", organisation.identifier.as_deref()),
        ];
        One {
            id: Body::Organisation(organisation).as_str(),
            written: &organisation.written,
            council: None,
            fields: filled(fields),
        }
    }

    /// Returns whether both were there at one time, so that neither can have taken over what the other had.
    fn lived_beside(&self, other: &One<'_>) -> bool {
        match (self.council, other.council) {
            (Some(one), Some(other)) => lived_together(one, other),
            _ => true,
        }
    }
}

/// Returns the fields that have a value.
fn filled<'t, const N: usize>(
    fields: [(&'static str, Option<&'t str>); N],
) -> Vec<(&'static str, &'t str)> {
    let fields = fields.into_iter();
    fields
        .filter_map(|(name, value)| Some((name, value?)))
        .collect()
}

/// Returns whether two councils existed at one time and neither took the other's place.
fn lived_together(one: &Council, other: &Council) -> bool {
    let ended_before = |one: &Council, other: &Council| {
        let until = one.existed.as_ref().and_then(|existed| existed.until);
        let from = other.existed.as_ref().and_then(|existed| existed.from);
        until
            .zip(from)
            .is_some_and(|(until, from)| until.first_day() < from.last_day())
    };
    let follows = |one: &Council, other: &Council| {
        let followers =
            |existed: &'_ Existed| existed.followed_by.iter().any(|id| *id.id() == other.id);
        one.existed.as_ref().is_some_and(followers)
    };
    !(ended_before(one, other)
        || ended_before(other, one)
        || follows(one, other)
        || follows(other, one))
}

/// Returns a value as it is compared: without regard to capitals, and a website by what follows its scheme.
fn compared(field: &str, value: &str) -> String {
    let value = value.to_lowercase();
    if field != "website" {
        return value;
    }
    let behind = value
        .split_once("://")
        .map_or(value.as_str(), |(_, behind)| behind);
    // What mailings add to an address says who sent it, not what lies there.
    let page = behind.split("?utm_").next().unwrap_or(behind);
    page.trim_start_matches("www.")
        .trim_end_matches('/')
        .to_owned()
}

/// Returns one warning for each two bodies that have a field in common, at the second of them.
fn twins(kind: &str, bodies: &[One<'_>]) -> Report {
    let mut first_of: BTreeMap<(&str, String), usize> = BTreeMap::new();
    let mut pairs: BTreeMap<(usize, usize), Vec<(&str, &str)>> = BTreeMap::new();
    for (index, body) in bodies.iter().enumerate() {
        for (field, value) in &body.fields {
            let key = (*field, compared(field, value));
            match first_of.get(&key) {
                Some(first) if body.lived_beside(&bodies[*first]) => {
                    pairs
                        .entry((*first, index))
                        .or_default()
                        .push((field, value));
                }
                Some(_) => {}
                None => {
                    first_of.insert(key, index);
                }
            }
        }
    }
    let twin = |((first, second), fields): ((usize, usize), Vec<(&str, &str)>)| {
        let (first, second) = (&bodies[first], &bodies[second]);
        let shared: Vec<String> = fields
            .iter()
            .map(|(field, value)| format!("`{field}` ({value})"))
            .collect();
        let message = format!(
            "the {kind} `{}` and `{}` have the same {}",
            first.id,
            second.id,
            shared.join(" and the same ")
        );
        let field = match fields.first() {
            Some((field, _)) if *field != "label" => field,
            _ => "tile",
        };
        let place = of_field(&second.written.at, field);
        Problem::new(Code::Alike, place, message)
            .help("if one file is a copy of the other, write its own here; if both are right, leave it")
            .related(of_field(&first.written.at, field), "the other one")
    };
    pairs.into_iter().map(twin).collect()
}

/// Reports codes that a council is said to have had before and that it, or another one of its time, has now.
fn former_codes(councils: &[&Council]) -> Report {
    let mut report = Report::default();
    let mut now: BTreeMap<String, Vec<&Council>> = BTreeMap::new();
    for council in councils {
        if let Some(code) = &council.code {
            now.entry(code.to_lowercase()).or_default().push(council);
        }
    }
    for council in councils {
        for former in &council.former_codes {
            let mut holders = now.get(&former.to_lowercase()).into_iter().flatten();
            let of_its_time =
                |holder: &&&Council| holder.id == council.id || lived_together(holder, council);
            let Some(holder) = holders.find(of_its_time) else {
                continue;
            };
            let (message, help) = if holder.id == council.id {
                let message = format!("`{former}` is the `code` of the same council");
                (
                    message,
                    "leave in `former_codes` only those that are no longer in force",
                )
            } else {
                let message = format!("`{former}` is the `code` of the council `{}`", holder.id);
                (
                    message,
                    "correct one of the two; if this council took the place of the other, say so in `existed` there",
                )
            };
            let place = written_in(&of_field(&council.written.at, "former_codes"), former);
            let problem = Problem::new(Code::Alike, place, message).help(help);
            report.push(problem.related(of_field(&holder.written.at, "code"), "in force now"));
        }
    }
    report
}

/// Returns warnings of records and entries of them that are there twice: no page hangs on them.
pub(super) fn copies(tables: &Tables) -> Report {
    let mut report = documents(tables);
    report.merge(projects(tables));
    let pages = tables.pages.iter();
    report.merge(titled(
        "pages",
        pages.map(|it| (it.id.as_str(), it.title.as_str(), &it.written)),
    ));
    let statements = tables.principles.iter();
    report.merge(titled(
        "statements of the strategy",
        statements.map(|it| (it.id.as_str(), it.title.as_str(), &it.written)),
    ));
    report.merge(updates(tables));
    report.merge(milestones(tables));
    report.merge(totals(tables));
    report.merge(entries::check(tables));
    report
}

/// Returns each record that has the key of an earlier one, behind the first that has it.
fn repeated<K: Ord, T: Copy>(records: impl Iterator<Item = (K, T)>) -> Vec<(T, T)> {
    let mut first_of: BTreeMap<K, T> = BTreeMap::new();
    let mut repeated = Vec::new();
    for (key, record) in records {
        match first_of.entry(key) {
            Entry::Vacant(place) => {
                place.insert(record);
            }
            Entry::Occupied(first) => repeated.push((*first.get(), record)),
        }
    }
    repeated
}

/// Milestones with one title that are due at one time: each would be counted.
fn milestones(tables: &Tables) -> Report {
    let sound = tables.milestones.iter().filter(|it| it.written.sound);
    let keyed = sound.map(|it| ((it.title.to_lowercase(), it.due), it));
    let told = |(first, second): (&Milestone, &Milestone)| {
        let message = format!(
            "the milestones `{}` and `{}` have the same `title`: both would be counted",
            first.id, second.id
        );
        let help = "delete one of the two, or say in each `title` what sets it apart";
        again(message, help, &second.written, &first.written)
    };
    repeated(keyed).into_iter().map(told).collect()
}

/// Published totals that say the same of the same sources: each would be shown as one more that was published.
fn totals(tables: &Tables) -> Report {
    let mut report = Report::default();
    let mut before: BTreeMap<_, Vec<&Claim>> = BTreeMap::new();
    for claim in tables.claims.iter().filter(|claim| claim.written.sound) {
        let cited = claim.fact.evidence.iter().map(|cited| cited.source.id());
        let key = (claim.date, claim.measure, cited.collect::<Vec<_>>());
        let alike = before.entry(key).or_default();
        let is_same = |other: &&&Claim| other.value == claim.value && other.said == claim.said;
        if let Some(first) = alike.iter().find(is_same) {
            let message = "this total says the same as another: both would be counted".to_owned();
            let help = "delete one of the two";
            report.push(again(message, help, &claim.written, &first.written));
        }
        alike.push(claim);
    }
    report
}

/// Sources with one address: one document with two entries.
fn documents(tables: &Tables) -> Report {
    let sound = tables.sources.iter().filter(|it| it.written.sound);
    let keyed = sound.map(|it| (compared("website", &it.url), it));
    let told = |(first, second): (&Source, &Source)| {
        let message = format!(
            "the sources `{}` and `{}` have one address",
            first.id, second.id
        );
        let help =
            "keep one, and write its id where the other is cited; if both are right, leave it";
        again(message, help, &second.written, &first.written)
    };
    repeated(keyed).into_iter().map(told).collect()
}

/// Tells of an entry that is there twice, at the second.
fn again(message: String, help: &str, second: &Origin, first: &Origin) -> Problem {
    let problem = Problem::new(Code::Alike, second.at.place(), message).help(help);
    problem.related(first.at.place(), "the other one")
}

/// Records with one title that nobody can tell apart, each with its id.
fn titled<'t>(kind: &str, records: impl Iterator<Item = (&'t str, &'t str, &'t Origin)>) -> Report {
    let sound = records.filter(|(.., written)| written.sound);
    let keyed = sound.map(|it @ (_, title, _)| (title.to_lowercase(), it));
    let mut report = Report::default();
    for ((first, _, origin), (second, _, written)) in repeated(keyed) {
        let message = format!("the {kind} `{first}` and `{second}` have the same `title`");
        let place = of_field(&written.at, "title");
        let problem = Problem::new(Code::Alike, place, message).help(SET_APART);
        report.push(problem.related(of_field(&origin.at, "title"), "the other one"));
    }
    report
}

/// What to do with two records of one title.
const SET_APART: &str = "say in each `title` what sets it apart, or keep only one of the two";

/// Projects with one title: a file that was copied and not changed, or two that nobody can tell apart.
fn projects(tables: &Tables) -> Report {
    let sound = tables.projects.iter().filter(|it| it.written.sound);
    let keyed = sound.map(|it| (it.title.to_lowercase(), it));
    let told = |(first, second): (&Project, &Project)| {
        let message = format!(
            "the projects `{}` and `{}` have the same `title`",
            first.id, second.id
        );
        let is_copy = first.summary.to_lowercase() == second.summary.to_lowercase();
        if is_copy {
            let message = format!("{message} and the same `summary`");
            return copied(message, &second.written, &first.written);
        }
        let place = of_field(&second.written.at, "title");
        let problem = Problem::new(Code::Alike, place, message).help(SET_APART);
        problem.related(of_field(&first.written.at, "title"), "the other one")
    };
    repeated(keyed).into_iter().map(told).collect()
}

/// Updates that say the same of the same sources: a file that was copied and not changed.
fn updates(tables: &Tables) -> Report {
    let says = |it: &&Update| !it.body.markdown().trim().is_empty() || it.summary.is_some();
    let sound = tables.updates.iter().filter(|it| it.written.sound);
    let keyed = sound.filter(says).map(|it| {
        let cited = it.fact.evidence.iter().map(|cited| cited.source.id());
        let words = (&it.title, &it.summary, it.body.markdown().trim());
        ((words, cited.collect::<Vec<_>>()), it)
    });
    let told = |(first, second): (&Update, &Update)| {
        let message = format!(
            "the updates `{}` and `{}` say the same",
            first.id, second.id
        );
        copied(message, &second.written, &first.written)
    };
    repeated(keyed).into_iter().map(told).collect()
}

/// Tells of a file that was copied and not changed, at its title.
fn copied(message: String, copy: &Origin, first: &Origin) -> Problem {
    let help = "if one file is a copy of the other, write its own words here, or delete it";
    let problem = Problem::new(Code::Alike, of_field(&copy.at, "title"), message).help(help);
    problem.related(of_field(&first.at, "title"), "the other one")
}

/// The most letters that a square of the map has room for.
const LONGEST_LABEL: usize = 6;

/// Councils that would hide each other on the map, and letters that have no room in their square.
fn squares(councils: &[&Council]) -> Report {
    let mut report = Report::default();
    let mut on: BTreeMap<(u8, u8), Vec<&Council>> = BTreeMap::new();
    for council in councils {
        let Some(tile) = &council.tile else { continue };
        let label = tile.label.as_deref().unwrap_or_default();
        if label.chars().count() > LONGEST_LABEL {
            let message = format!("`{label}` is too long for a square of the map");
            let place = written_in(&of_field(&council.written.at, "tile"), label);
            let help = format!("write its {LONGEST_LABEL} most telling letters at most");
            report.push(Problem::new(Code::BadValue, place, message).help(help));
        }
        let before = on.entry((tile.column, tile.row)).or_default();
        if let Some(first) = before.iter().find(|first| lived_together(first, council)) {
            let message = format!(
                "the councils `{}` and `{}` stand on one square of the map, column {} and row {}: one would hide the other",
                first.id, council.id, tile.column, tile.row
            );
            let place = of_field(&council.written.at, "tile");
            let problem = Problem::new(Code::TakenSquare, place, message)
                .help("give one of them another `column` or `row`");
            report.push(problem.related(of_field(&first.written.at, "tile"), "the other one"));
        }
        before.push(council);
    }
    report
}

/// Returns the line of a record's file that holds a field; the record's own place where none does.
pub(super) fn of_field(at: &Location, field: &str) -> Place {
    let text = &at.file.text;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let name = line.trim_start();
        if name
            .strip_prefix(field)
            .is_some_and(|rest| rest.starts_with(':'))
        {
            let begin = start + (line.len() - name.len());
            return Place::new(&at.file, begin..start + line.trim_end().len());
        }
        start += line.len();
    }
    at.place()
}
