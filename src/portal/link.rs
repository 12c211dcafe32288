//! Records → Portal, or what stands in the way. In: records as they were read. Out: a portal, only where nothing is wrong, and
//! a report of every mention, link and address that leads nowhere, with warnings of what may be meant.
//!
//! 1. The records enter their tables; two with one id are a problem.
//! 2. Mentions and links in write-ups are held against the tables; what is missing is reported once, with every place that wants it. After
//!    an edit, only those are that may come out differently.
//! 3. Redirects are held against the addresses there are.
//! 4. Records are held against each other: what two of them share, which follows which.
//! 5. Warnings: facts without evidence, dates in the future; where all else is whole, also claims and statements that nothing bears
//!    out, and counts that come out wrong.

mod absence;
mod addresses;
mod counts;
mod duplicates;
mod lifetimes;
mod mentions;
mod missing;
pub(super) mod target;
mod warnings;
mod write_ups;

use std::collections::BTreeSet;
use std::sync::Arc;

use super::membership;
use super::table::record_ref::RecordRef;
use super::table::tables::{Tables, role_anchors};
use super::table::{Table, readings};
use super::whole::{Edited, Portal};
use crate::place::File;
use crate::problem::{Code, Problem, Report};
use crate::record::Records;
use crate::record::members::MemberWords;
use crate::record::mention::{Location, Mention, Origin};
use crate::record::settings::Settings;
use crate::record::stage::Stages;
use crate::record::written_year::WrittenYear;
use crate::value::financial_year::YearStart;
use crate::value::money::Currency;
use crate::value::record_kind::RecordKind;
use crate::value::section::Sections;
use absence::Absences;
use missing::MissingRecords;

/// Links records. The portal is there only where nothing stands in the way: no error here, and no record that reading had
/// to leave empty. Warnings do not stand in the way.
pub fn link(records: Records) -> (Option<Portal>, Report) {
    let (linked, mut report) = link_unwarned(records, None);
    let portal = linked.map(|(portal, written)| {
        report.merge(warnings(&portal, &written));
        portal
    });
    (portal, report)
}

/// What is written in records and no portal keeps: warnings look at it too.
#[derive(Debug, Clone, Default)]
pub struct Written {
    mentions: Vec<Arc<[Mention]>>,
    years: Vec<Arc<[WrittenYear]>>,
    texts: Texts,
}

/// What following the links of all texts gave.
#[derive(Debug, Clone, Default)]
struct Texts {
    /// The paths of the pictures that are shown.
    shown: BTreeSet<String>,
    report: Report,
}

/// What was linked before some files were edited, each of which others reach and which leads to others just as before.
#[derive(Clone, Copy)]
pub struct Before<'b> {
    /// The portal that it came to.
    pub portal: &'b Portal,
    /// What is written beside.
    pub written: &'b Written,
    /// The paths of the files that were edited.
    pub edited: &'b [&'b str],
    /// What these files hold now.
    pub newer: &'b [NewerRecords<'b>],
}

/// The records of a file, and those of its last edition.
#[derive(Clone, Copy)]
pub struct NewerRecords<'n> {
    /// What kind of record the file is.
    pub kind: RecordKind,
    /// Its id.
    pub id: &'n str,
    /// As they are.
    pub now: &'n Records,
    /// As they were.
    pub then: &'n Records,
}

/// Links newer editions of records with write-ups, which name others and are reached as before; nothing where more hangs on them than can
/// be told from them. With `words_only` no fact of them is another; else they are projects and updates.
#[must_use]
pub fn link_newer(
    (portal, written): (&Portal, &Written),
    newer: &[NewerRecords<'_>],
    words_only: bool,
) -> Option<(Portal, Written)> {
    let records = || newer.iter().map(|records| records.now);
    let portal = if words_only {
        portal.with_words_of(records())
    } else if cites_what_is_there(portal, records()) {
        portal.with_facts_of(records(), &edited(portal, newer))?
    } else {
        return None;
    };
    let projects = records().flat_map(|records| &records.projects);
    let is_sound = counts::of_budgets(projects.map(Arc::as_ref)).is_empty();
    is_sound.then(|| (portal, written.with(newer)))
}

/// Returns which of the records in the tables are those of some files.
fn edited(tables: &Tables, newer: &[NewerRecords<'_>]) -> Vec<RecordRef> {
    let newer = newer.iter();
    newer
        .filter_map(|file| tables.record(file.kind, file.id))
        .collect()
}

/// Returns whether every source that some records cite is published.
fn cites_what_is_there<'r>(tables: &Tables, mut newer: impl Iterator<Item = &'r Records>) -> bool {
    newer.all(|records| {
        let mut mentions = records.mentions.iter().flat_map(|of_file| of_file.iter());
        mentions.all(|mention| tables.named(mention.kind, &mention.id).is_some())
    })
}

impl Written {
    fn with(&self, newer: &[NewerRecords<'_>]) -> Written {
        fn put<T>(all: &mut [Arc<[T]>], then: &[Arc<[T]>], now: &[Arc<[T]>]) {
            for (then, now) in then.iter().zip(now) {
                if let Some(place) = all.iter_mut().find(|one| Arc::ptr_eq(one, then)) {
                    *place = Arc::clone(now);
                }
            }
        }
        let mut written = self.clone();
        for NewerRecords { now, then, .. } in newer {
            put(&mut written.mentions, &then.mentions, &now.mentions);
            put(&mut written.years, &then.years, &now.years);
        }
        written
    }
}

impl Before<'_> {
    /// Returns whether mentions and links in files that nobody has edited come out as before.
    fn stands_for(&self, tables: &Tables) -> bool {
        let report = &self.written.texts.report;
        let mut edited = self.edited.iter();
        !edited.any(|path| report.speaks_of(path)) && self.portal.has_ids_of(tables)
    }

    /// Returns those of all mentions that stand in edited files.
    fn newer<'m>(&self, mentions: &'m [Arc<[Mention]>]) -> Vec<&'m Arc<[Mention]>> {
        let earlier = &self.written.mentions;
        let is_as_before = |(place, of_file): &(usize, &Arc<[Mention]>)| {
            let then = earlier.get(*place);
            then.is_some_and(|then| Arc::ptr_eq(then, of_file))
        };
        let mentions = mentions.iter().enumerate();
        let newer = mentions.filter(|mention| !is_as_before(mention));
        newer.map(|(_, of_file)| of_file).collect()
    }
}

/// Links records as [`link`] does, but where there is a portal leaves to [`warnings()`] what takes as long as all else; of what was linked
/// `before`, nothing is followed again.
pub fn link_unwarned(
    mut records: Records,
    before: Option<Before<'_>>,
) -> (Option<(Portal, Written)>, Report) {
    let mut report = Report::default();
    let mentions = std::mem::take(&mut records.mentions);
    let years = std::mem::take(&mut records.years);
    let absent = Absences::of(&records);
    let is_read = records.settings.is_some() && !absent.any_broken && records.unread.is_empty();
    let earlier = before.map(|before| &**before.portal);
    let tables = Arc::new(report.keep(tables(records, earlier)));
    let before = before.filter(|before| is_read && before.stands_for(&tables));
    let mut missing = MissingRecords::default();
    let unknown = before.map_or_else(
        || mentions.iter().collect(),
        |before| before.newer(&mentions),
    );
    mentions::check(&tables, &absent, &unknown, &mut missing);
    let is_read = is_read && is_sound(&tables);
    let known = before.map(|before| &before.written.texts);
    let records = before.map_or_else(Vec::new, |before| edited(&tables, before.newer));
    let edited = before.map(|before| Edited {
        portal: before.portal,
        records: &records,
    });
    // What follows from records is worked out beside what is still to be checked: of all that, nothing changes it.
    let may_be_whole = is_read && missing.is_empty() && !report.has_errors();
    let ((texts, checked), portal) = rayon::join(
        || checked(&tables, &absent, missing, known),
        || may_be_whole.then(|| Portal::new(Arc::clone(&tables), edited)),
    );
    report.merge(checked);
    let written = Written {
        mentions,
        years,
        texts,
    };
    let portal = portal.filter(|_| !report.has_errors());
    if portal.is_none() {
        report.merge(warnings_of_records(&tables, &written));
    }
    if !is_read {
        report.mark_unchecked("evidence and dates in records with an error");
    }
    drop(tables);
    if portal.is_none() {
        report.mark_unchecked("published totals");
        report.mark_unchecked("statements that no project serves");
    }
    let whole = portal.map(|portal| (portal.with_pictures(&written.texts.shown), written));
    (whole, report)
}

/// Checks all but mentions, of which `missing` are not there, and texts as far as they are not `known`. Nothing of it but [`counts::of_budgets`]
/// hangs on what projects and updates say of themselves: [`link_newer`] asks that again, and no more.
fn checked(
    tables: &Tables,
    absent: &Absences,
    mut missing: MissingRecords,
    known: Option<&Texts>,
) -> (Texts, Report) {
    let texts = known.cloned().unwrap_or_else(|| {
        let (shown, report) = write_ups::check(tables, absent, &mut missing);
        Texts { shown, report }
    });
    let mut report = texts.report.clone();
    report.merge(addresses::check(tables, absent, &mut missing));
    report.merge(missing.report(tables, absent));
    report.merge(duplicates::check(tables));
    report.merge(lifetimes::check(tables));
    report.merge(counts::of_budgets(&tables.projects));
    (texts, report)
}

/// Returns every warning of a portal. There is no error among them.
pub fn warnings(portal: &Portal, written: &Written) -> Report {
    let mut report = warnings_of_records(portal, written);
    report.merge(warnings::of_whole(portal));
    report.merge(counts::of_partners(portal, &written.mentions));
    report.merge(counts::of_claims(portal));
    report
}

/// Returns the warnings of records by themselves, whether or not they are whole.
fn warnings_of_records(tables: &Tables, written: &Written) -> Report {
    let mut report = warnings::of_facts(tables, &written.years);
    report.merge(warnings::not_yet::check(tables));
    let far = warnings::far_dates::check(tables, &written.years, &report);
    report.merge(far);
    report.merge(warnings::of_placeholders(tables));
    report.merge(warnings::quotes::check(tables));
    report.merge(warnings::capitals::check(tables));
    report.merge(warnings::checks::check(tables));
    report.merge(counts::of_people(tables));
    report.merge(duplicates::copies(tables));
    report
}

/// Puts each kind of record into its table. Reading has reported most records with the id of another; this is the last line.
fn tables(mut records: Records, earlier: Option<&Tables>) -> (Tables, Report) {
    let mut report = Report::default();
    readings::mark_all(&mut records);
    membership::carry_talks(&mut records.councils, &records.claims);
    macro_rules! table {
        ($kind:ident) => {{
            let (table, repeated) = Table::new(
                records.$kind,
                |record| &record.id,
                earlier.map(|earlier| &earlier.$kind),
            );
            for record in repeated.into_iter().filter(|record| record.written.sound) {
                let message = format!("two records have the id `{}`", record.id);
                report.push(
                    Problem::new(Code::RepeatedId, record.written.at.place(), message)
                        .help("give one of them another id"),
                );
            }
            table
        }};
    }
    let tables = Tables {
        settings: records.settings.unwrap_or_else(no_settings),
        sources: table!(sources),
        councils: table!(councils),
        organisations: table!(organisations),
        strategy: records.strategy,
        principles: table!(principles),
        projects: table!(projects),
        updates: table!(updates),
        pages: table!(pages),
        milestones: table!(milestones),
        role_anchors: role_anchors(records.team.as_ref()),
        team: records.team,
        claims: records.claims,
        picture_names: records
            .pictures
            .iter()
            .filter_map(|picture| Some((picture.path.clone(), picture.to_be.clone()?)))
            .collect(),
        pictures: records
            .pictures
            .into_iter()
            .map(|picture| (picture.path, picture.raster))
            .collect(),
    };
    (tables, report)
}

/// Returns what stands in for the settings of a portal that has none, so that all else is checked in the same run.
fn no_settings() -> Settings {
    Settings {
        sections: Sections::default(),
        written: Origin {
            at: Location {
                file: Arc::new(File::default()),
                node: 0,
            },
            sound: false,
        },
        title: String::new(),
        tagline: None,
        base_url: String::new(),
        written_url: String::new(),
        language: String::new(),
        language_at: None,
        theme_at: None,
        theme: String::new(),
        licence: None,
        repository: None,
        members: MemberWords::default(),
        as_of: None,
        domain: None,
        contact: None,
        redirects: Vec::new(),
        removed: Vec::new(),
        currency: Currency::default(),
        year_start: YearStart::default(),
        stages: Stages::default(),
        joined: None,
        web_archive: None,
        publisher: None,
        find_council: None,
        right_to_ask: None,
        social_cards: true,
    }
}

/// Returns whether every record was read without an error.
fn is_sound(tables: &Tables) -> bool {
    let bodies = tables.councils.iter().map(|record| &record.written);
    let bodies = bodies.chain(tables.organisations.iter().map(|record| &record.written));
    let strategy = tables
        .principles
        .iter()
        .map(|record| &record.written)
        .chain(tables.strategy.iter().map(|record| &record.written));
    let texts = tables
        .projects
        .iter()
        .map(|record| &record.written)
        .chain(tables.updates.iter().map(|record| &record.written));
    let lists = tables
        .sources
        .iter()
        .map(|record| &record.written)
        .chain(tables.claims.iter().map(|record| &record.written));
    let lists = lists.chain(tables.milestones.iter().map(|record| &record.written));
    let single = tables
        .team
        .iter()
        .map(|team| &team.written)
        .chain([&tables.settings.written]);
    let pages = tables.pages.iter().map(|record| &record.written);
    bodies
        .chain(strategy)
        .chain(texts)
        .chain(lists)
        .chain(single)
        .chain(pages)
        .all(|written| written.sound)
}

#[cfg(test)]
mod tests {
    use crate::portal::sample::{linked, messages, portal};

    const BODIES: &str = "
== councils/fife.yaml
name: Fife Council
short_name: Fife
== councils/east-renfrewshire.yaml
name: East Renfrewshire Council
== organisations/cosla.yaml
name: COSLA
kind: association
== projects/team.md
---
title: A team
summary: One team.
evidence: paper
---
== updates/2016-05-31-news.md
---
title: News
councils: [fife]
evidence: paper
---
";

    /// Returns what linking says of the bodies above and some more files, errors only.
    fn errors(files: &str) -> Vec<String> {
        let (portal, report) = linked(&format!("{BODIES}{files}"));
        assert_eq!(portal.is_none(), report.has_errors());
        messages(&report)
    }

    /// Returns what linking says of a page with this text.
    fn of_text(text: &str) -> Vec<String> {
        errors(&format!(
            "== pages/about.md\n---\ntitle: About\n---\n# Who pays\n\n{text}\n== images/map.png\n"
        ))
    }

    #[test]
    fn a_mistyped_id_gets_the_nearest_right_one() {
        let update = "== updates/2016-06-01-more.md\n---\ntitle: More\ncouncils: [east-renfreshire]\nevidence: paper\n---\n";
        assert_eq!(
            errors(update),
            [
                "updates/2016-06-01-more.md:3:12 unknown-id: there is no council `east-renfreshire`; write `east-renfrewshire`"
            ]
        );
    }

    #[test]
    fn an_id_of_another_kind_is_called_by_what_it_is() {
        let update = "== updates/2016-06-01-more.md\n---\ntitle: More\ncouncils: [cosla]\nevidence: paper\n---\n";
        assert_eq!(
            errors(update),
            [
                "updates/2016-06-01-more.md:3:12 unknown-id: `cosla` is an organisation, not a council; \
              write the id of a council, the name of its file without the ending"
            ]
        );
    }

    #[test]
    fn a_missing_record_is_one_problem_however_many_places_want_it() {
        let (portal, report) = linked(
            "== projects/a.md\n---\ntitle: A\nsummary: A.\nlead: angus\nevidence: paper\n---\n[Angus](../councils/angus.yaml)\n\
             == projects/b.md\n---\ntitle: B\nsummary: B.\npartners: [angus]\nevidence: paper\n---\n== councils/fife.yaml\nname: Fife\n",
        );
        assert!(portal.is_none());
        assert_eq!(
            messages(&report),
            [
                "projects/a.md:4:7 unknown-id: there is no council or organisation `angus`; \
              add `councils/angus.yaml`, or write the id of a council or organisation that is there"
            ]
        );
        assert_eq!(report.in_order()[0].related.len(), 2);
    }

    #[test]
    fn a_missing_bibliography_is_one_problem() {
        let (_, report) = linked(
            "== sources.yaml\n# empty\n== projects/a.md\n---\ntitle: A\nsummary: A.\nevidence: [one, two]\n---\n\
             == projects/b.md\n---\ntitle: B\nsummary: B.\nevidence: three\n---\n",
        );
        assert_eq!(report.in_order().len(), 1, "{:#?}", messages(&report));
    }

    #[test]
    fn a_draft_cannot_be_spoken_of() {
        let draft = "== projects/idea.md\n---\ntitle: Idea\nsummary: One day.\ndraft: true\n---\n\
                     == updates/2016-06-01-more.md\n---\ntitle: More\nprojects: [idea]\nevidence: paper\n---\n[It](../projects/idea.md)\n";
        let found = errors(draft);
        assert_eq!(found.len(), 1, "{found:#?}");
        assert!(found[0].starts_with(
            "updates/2016-06-01-more.md:3:12 draft-id: the project `idea` is still a draft"
        ));
    }

    #[test]
    fn a_record_that_cannot_be_read_is_not_reported_again_where_it_is_spoken_of() {
        let found = errors(
            "== councils/angus.yaml\nname: [Angus\n== updates/2016-06-01-more.md\n---\ntitle: More\ncouncils: [angus]\nevidence: paper\n---\n[A](../councils/angus.yaml)\n",
        );
        assert_eq!(found.len(), 1, "{found:#?}");
        assert!(found[0].starts_with("councils/angus.yaml"));
    }

    #[test]
    fn links_follow_files_folders_entries_headings_and_sections() {
        let links = "[a](../councils/fife.yaml) [b](../councils/) [c](../sources.yaml#paper) [d](#who-pays) [e](/data/gaps/) \
                     [f](../updates/2016-05-31-news.md) [g](about.md#who-pays) [h](%61bout.md) ![A map](../images/map.png) [i](../site.yaml)";
        assert_eq!(of_text(links), [""; 0]);
    }

    #[test]
    fn dead_links_say_what_was_probably_meant() {
        let cases = [
            (
                "[a](../councils/fief.yaml)",
                "there is no file at `../councils/fief.yaml`; write `../councils/fife.yaml`",
            ),
            (
                "[a](../Councils/Fife.yaml)",
                "`../Councils/Fife.yaml` is not written as the file's name is: capitals matter; write `../councils/fife.yaml`",
            ),
            (
                "[a](../../etc/passwd)",
                "`../../etc/passwd` leads out of the content folder; link to a file of the content folder, or to a complete web address",
            ),
            (
                "[a](#who-pay)",
                "`pages/about.md` has no heading `#who-pay`; write `#who-pays`",
            ),
            (
                "[a](../sources.yaml#papre)",
                "`sources.yaml` has no entry `#papre`; write `../sources.yaml#paper`",
            ),
            (
                "[a](../councils/cosla.yaml)",
                "there is no file at `../councils/cosla.yaml`; write `../organisations/cosla.yaml`",
            ),
            (
                "[a](../projects/team.yaml)",
                "there is no file at `../projects/team.yaml`; write `../projects/team.md`",
            ),
            (
                "![A map](../images/maps.png)",
                "there is no picture at `../images/maps.png`; write `../images/map.png`",
            ),
            (
                "[a](/councils/fife/)",
                "the site has no section at `/councils/fife/`; write `../councils/fife.yaml`",
            ),
            (
                "![Fife](../councils/fife.yaml)",
                "`../councils/fife.yaml` is not a picture; put a picture into the folder `images` and write its path, such as `../images/name.jpg`",
            ),
        ];
        for (text, message) in cases {
            let found = of_text(text);
            assert_eq!(
                found,
                [format!("pages/about.md:6:1 dead-link: {message}")],
                "{text}"
            );
        }
    }

    #[test]
    fn what_a_lost_file_leaves_dangling_is_one_problem() {
        let links = "[a](../councils/angus.yaml) [b](../councils/angus.yaml)";
        let site = "== site.yaml\ntitle: A\nbase_url: https://example.org/\nlanguage: en\nredirects: {old/: councils/angus}\n";
        let lost = [
            format!("{site}== pages/about.md\n---\ntitle: About\n---\n{links}\n"),
            "== pages/about.md\n---\ntitle: About\n---\n[a](../milestones.yaml#a) [b](../milestones.yaml#b)\n".to_owned(),
            "== pages/about.md\n---\ntitle: About\n---\n![a](../images/a.png) ![b](../images/b.png)\n".to_owned(),
            "== pages/about.md\n---\ntitle: About\n---\n[a](../team.yaml) [b](../team.yaml#officer)\n".to_owned(),
            "== pages/about.md\n---\ntitle: About\n---\n[a](../strategy/index.md) [b](../strategy/first.md) [c](../strategy/second.md)\n".to_owned(),
        ];
        for files in lost {
            assert_eq!(errors(&files).len(), 1, "{files}{:#?}", errors(&files));
        }
    }

    #[test]
    fn redirects_lead_to_files_and_sections_and_hide_no_page() {
        let site = |redirects: &str| {
            let site = format!(
                "== site.yaml\ntitle: A\nbase_url: https://example.org/\nlanguage: en\nredirects: {{{redirects}}}\n== images/map.png\n"
            );
            errors(&site)
        };
        assert_eq!(
            site("old/: projects/team, new/: councils, three/: projects/team.md"),
            [""; 0]
        );
        assert_eq!(
            site("old/: projects/tem"),
            [
                "site.yaml:4:19 dead-link: `old/` is moved to `projects/tem`, which does not exist; write `projects/team`"
            ]
        );
        assert_eq!(
            site("old/: images/map.png"),
            [
                "site.yaml:4:19 dead-link: `images/map.png` is a picture, and a redirect leads to a page; write the path of the content file that shows it"
            ]
        );
        assert_eq!(
            site("councils/fife/: projects/team"),
            [
                "site.yaml:4:13 repeated-id: `councils/fife/` is the address of a page, so it cannot be moved elsewhere; take this redirect out"
            ]
        );
    }

    #[test]
    fn warnings_do_not_stand_in_the_way() {
        let (portal, report) = linked(
            "== site.yaml\ntitle: A\nbase_url: https://example.org/\nlanguage: en\nas_of: 2016-05-31\n\
             == councils/fife.yaml\nname: Fife\npopulation: {value: 5}\nmembership:\n  - {status: member, since: 2061-05-31, evidence: paper}\n\
             == strategy/first.md\n---\ntitle: First\nkind: principle\nevidence: paper\n---\n\
             == claims.yaml\n- {measure: members, value: 1, date: 2016-05-31, evidence: paper}\n",
        );
        assert!(portal.is_some());
        assert_eq!(
            messages(&report),
            [
                "claims.yaml:1:3 claim-not-borne-out: 1 member published for 2016-05-31, but the records name 0: 1 fewer; \
                 complete the records if you can; if not, leave it: the portal shows both figures",
                "councils/fife.yaml:2:13 no-evidence: the number of people names no source; \
                 add `evidence:` with the id of an entry in `sources.yaml`",
                "councils/fife.yaml:4:29 future-date: `2061-05-31` lies after `2016-05-31`, the portal's date; check the year; if it is right, leave it",
                "strategy/first.md:2:1 no-project: no project serves this statement of the strategy; \
                 add `principle: first` under `strategy:` of a project that serves it, if there is one",
            ]
        );
    }

    #[test]
    fn the_date_is_that_of_the_newest_fact_and_never_of_a_due_date() {
        let facts = "== milestones.yaml\n- {id: a, title: A, status: planned, due: 2030, evidence: paper}\n\
                     == updates/2016-05-31-a.md\n---\ntitle: A\nevidence: paper\n---\n";
        assert_eq!(portal(facts).date.to_string(), "2016-05-31");
        let coarse = format!(
            "{facts}== councils/fife.yaml\nname: Fife\nmembership: {{status: member, on: 2016, evidence: paper}}\n"
        );
        let portal = portal(&coarse);
        assert_eq!(
            (portal.date.to_string(), portal.roll.members()),
            ("2016-05-31".to_owned(), 1)
        );
    }
}
