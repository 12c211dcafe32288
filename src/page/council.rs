//! One council in four lines: whether it has joined and since when, what it pays, what it uses, what to ask it; then each of these in
//! full, and its codes, population and sources at the foot. In: an edition and a council. Out: one page.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::chart::membership::{self, KnownDay, KnownStatus, StatusBasis};
use crate::chart::small_map;
use crate::evidence::blank::{AskedView, asked_of};
use crate::evidence::letter::{CouncilQuestion, to_council};
use crate::evidence::notes::{Evidence, Note, Notes};
use crate::evidence::replies::{ReplyView, replies};
use crate::listing::funding::{By, FundingTable, RowsShown};
use crate::listing::history::{History, history};
use crate::listing::money::adds::{Added, SaidTotals, marked, totals};
use crate::listing::money::lines::Received;
use crate::listing::money::said::{self, SaidRow};
use crate::listing::projects::parts;
use crate::listing::projects::stages::{ProjectStage, stage_of, stage_when};
use crate::listing::timeline::{self, TimelineEntry};
use crate::portal::coverage::ties;
use crate::portal::funding::{Totals, lines_of};
use crate::portal::membership::existed;
use crate::portal::relations::{PartInProject, Tie};
use crate::portal::{Body, Portal, RecordRef};
use crate::record::council::{Council, Membership, Status};
use crate::record::fact::{Check, Checks};
use crate::record::funding::FundingStage;
use crate::record::names::Name;
use crate::record::project::Strength;
use crate::route::{Address, Card, Edition, Head, Link, Page, Route};
use crate::sentence::funding::{by_stage, for_each_person, reading, stage_choice};
use crate::sentence::key_figure;
use crate::value::Reason;
use crate::value::date::Date;
use crate::value::id::{CouncilId, Id};
use crate::value::section::Section;
use crate::wording::{Caveat, Choice, capital};

/// The most projects that the table shows; the others are counted.
const MOST_PROJECTS: usize = 50;
/// The most projects that the line at the head names.
const PROJECTS_NAMED: usize = 4;
/// The most updates that are listed; the others are counted.
const MOST_UPDATES: usize = 20;

pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let route = |council: &Council| {
        let id = council.id.clone();
        let address = Address::of(portal, &RecordRef::Council(id.clone()));
        let of_card = id.clone();
        Route::html(address, move |portal| page(portal, &id))
            .weight(1 + council.funds.len())
            .card_by(move |portal| {
                let council = &portal.councils[&of_card];
                Card {
                    title: council.short().to_owned(),
                    figure: key_figure::of_council(portal, council),
                }
            })
    };
    portal.councils.iter().map(route).collect()
}

#[derive(Serialize)]
struct View<'p> {
    heading: Vec<SaidTotals>,
    lines: Lines,
    replies: Vec<ReplyView<'p>>,
    place: Option<String>,
    notes: Vec<Note<'p>>,
    question: Option<CouncilQuestion<'p>>,
    /// Questions that somebody has already put.
    asked: Vec<AskedView<'p>>,
    /// What has been said of its money in words.
    said: Vec<SaidRow<'p>>,
    history: History<'p>,
    funds: FundsView<'p>,
    /// What it receives from others.
    received: Option<Received<'p>>,
    projects: ProjectsView<'p>,
    news: News<'p>,
    record: RecordView<'p>,
}

/// The four short answers.
#[derive(Serialize)]
struct Lines {
    known: KnownStatus,
    exists: bool,
    joined: String,
    /// Between which days it joined, or when its status was last known.
    bounds: Option<String>,
    pays: SaidTotals,
    pays_more: Option<String>,
    uses: String,
    used: Vec<Link>,
    used_others: usize,
}

/// What it pays for.
#[derive(Serialize)]
struct FundsView<'p> {
    heading: String,
    table: FundingTable<'p>,
    /// Why nothing is known, in a word: as its record says, or that it does not say.
    reason: &'static str,
    /// What it is for each person who lives there, a sentence for each stage and kind.
    per_head: Vec<String>,
    notes: Vec<Note<'p>>,
}

/// What it leads and takes part in.
#[derive(Serialize)]
struct ProjectsView<'p> {
    heading: Vec<String>,
    rows: Vec<ProjectView<'p>>,
    others: usize,
}

/// A project that the council has to do with.
#[derive(Serialize)]
struct ProjectView<'p> {
    link: Link,
    parts: Vec<String>,
    stage: Option<ProjectStage>,
    /// When that was, or when it was last known.
    stage_when: Option<String>,
    serves: Vec<ServesView<'p>>,
}

#[derive(Serialize)]
struct ServesView<'p> {
    strength: Strength,
    /// Whether no source names the tie.
    ours: bool,
    title: &'p str,
    address: Address,
}

/// The updates about it, newest first.
#[derive(Serialize)]
struct News<'p> {
    entries: Vec<TimelineEntry<'p>>,
    others: usize,
}

/// What it is called and counted by.
#[derive(Serialize)]
struct RecordView<'p> {
    name: &'p str,
    /// What it is, where it is of another kind than the members are called after.
    kind: Option<String>,
    name_language: Option<&'p str>,
    names: Vec<&'p Name>,
    people: Option<u64>,
    people_year: Option<String>,
    people_inferred: bool,
    people_evidence: Evidence,
    letters: Option<&'p str>,
    code: Option<&'p str>,
    former_codes: &'p [String],
    website: Option<&'p str>,
    from: Option<Date>,
    until: Option<Date>,
    before: Vec<Link>,
    after: Vec<Link>,
    checked: Option<CheckedView<'p>>,
    confirmed: Option<CheckedView<'p>>,
    evidence: Evidence,
    notes: Vec<Note<'p>>,
}

#[derive(Serialize)]
struct CheckedView<'p> {
    date: Date,
    by: Option<&'p str>,
}

fn page(edition: &Edition, id: &CouncilId) -> Page {
    let settings = &edition.settings;
    let council = &edition.councils[id];
    let short = council.short();
    let record = RecordRef::Council(id.clone());
    let mut notes = Notes::new(edition);
    let ties = edition.projects_of(&id.clone().into());
    let lines = lines(edition, council, &ties, &mut notes);
    let heading = heading(edition, council, &lines);
    let description = heading.join(" ");
    let totals = added(council);
    let view = View {
        heading: marked(&edition.words, heading, &totals),
        lines,
        replies: replies(&council.reply, &mut notes),
        place: small_map::place(edition, council),
        notes: notes.section(),
        question: to_council(edition, council),
        said: council
            .said
            .iter()
            .map(|line| said::row(edition, line))
            .collect(),
        asked: asked_of(edition, edition.gaps_of(&record).iter()),
        history: history(edition, council, &mut notes),
        funds: funds(edition, council, &mut notes),
        received: Received::new(edition, &id.clone().into(), &mut notes),
        projects: projects(edition, council, &ties),
        news: news(edition, council),
        record: record_view(edition, council, &mut notes),
    };
    let head = Head::new(Address::of(edition, &record), short, description);
    let many = edition.words.councils_title(&settings.members.many);
    let head = head.below(many, Address::of_section(edition, Section::Councils));
    let head = head.figure(key_figure::of_council(edition, council));
    let head = head.edit(council.written.at.file.inner()).feed(edition);
    let head = head.about(record);
    Page::new(head, "council", &view)
}

/// Returns the short answers.
fn lines<'p>(
    edition: &'p Edition,
    council: &'p Council,
    ties: &[Tie<'p>],
    notes: &mut Notes<'p>,
) -> Lines {
    let words = &edition.words;
    let exists = existed(council, edition.date);
    // Of a council that is no more the line is left out, and with it its notes.
    let known = membership::known(edition, council, edition.date, |fact| {
        if exists {
            notes.cite_together([fact])
        } else {
            Evidence::default()
        }
    });
    let totals: Totals = lines_of(Body::Council(council)).collect();
    let named = ties
        .iter()
        .take(PROJECTS_NAMED)
        .map(|tie| project_link(edition, tie));
    let planned = only_planned(&known);
    Lines {
        exists,
        joined: match planned {
            Some(at) => words.council_to_join(at.day, at.basis.choice()),
            None => words.council_status(Choice(known.status.word()), known.basis.choice()),
        },
        bounds: membership::when_joined(edition, council, &known).filter(|_| planned.is_none()),
        pays: SaidTotals::of(
            words,
            pays(edition, council, &totals, known.status),
            &added(council),
        ),
        pays_more: promised_only(council)
            .then(|| words.council_promised_only(reading(council.funds.iter()))),
        uses: words.council_uses(ties.len(), edition.projects.len()),
        used: named.collect(),
        used_others: ties.len().saturating_sub(PROJECTS_NAMED),
        known,
    }
}

/// Returns when it is to join, where nothing else is known of its membership.
fn only_planned(known: &KnownStatus) -> Option<KnownDay> {
    known.to_join.filter(|_| known.status == Status::ToJoin)
}

/// Returns what its lines of funding come to, each sum with the lines that it adds.
fn added(council: &Council) -> Vec<Added> {
    let stages = by_stage(lines_of(Body::Council(council)));
    totals(&stages, &[("funder", council.id.as_str())])
}

/// Returns what is known of what it pays, in one line.
fn pays(edition: &Edition, council: &Council, totals: &Totals, status: Status) -> String {
    let words = &edition.words;
    let (known, unknown) = (totals.published() as usize, totals.not_published() as usize);
    let stages: BTreeSet<Option<FundingStage>> =
        council.funds.iter().map(|line| line.stage).collect();
    let mut kinds = totals.by_kind();
    let only = kinds.next().filter(|_| kinds.next().is_none());
    // Of what was only promised the sentence behind this one says it.
    let lines = council.funds.iter().filter(|_| !promised_only(council));
    let how = reading(lines.filter(|line| line.amount.pence().is_some()));
    match (known, unknown, only) {
        (0, 0, _) if status != Status::Member && council.funds_reason.is_none() => {
            words.council_pays_nothing()
        }
        (0, _, _) => {
            let reason = council.funds_reason.map_or("not-recorded", Reason::word);
            words.council_pays_unknown(Caveat(Choice(reason)))
        }
        (_, 0, Some((kind, total))) if stages.len() == 1 => {
            let stage = stages.first().copied().flatten();
            let stage = Caveat(stage_choice(stage));
            words.council_pays_one(total, Choice(kind.word()), stage, how)
        }
        _ => words.council_pays_part(known, Caveat(known + unknown), part(unknown), how),
    }
}

/// Returns whether all are so or a part of them.
fn part(others: usize) -> Choice {
    Choice(if others == 0 { "all" } else { "some" })
}

/// Returns whether all that is recorded is a promise.
fn promised_only(council: &Council) -> bool {
    let is_promise = |stage: Option<FundingStage>| stage == Some(FundingStage::Promised);
    !council.funds.is_empty() && council.funds.iter().all(|line| is_promise(line.stage))
}

/// Returns whether it has joined, where it still exists, and whether it is known what it pays.
fn heading(edition: &Edition, council: &Council, lines: &Lines) -> Vec<String> {
    let (words, short) = (&edition.words, council.short());
    if !lines.exists {
        return vec![words.council_gone(short)];
    }
    let known = &lines.known;
    if let Some(KnownDay { day, basis }) = known.to_join {
        let planned = words.council_heading_to_join(short, day, basis.choice());
        return vec![planned, lines.pays.text.clone()];
    }
    let by_source = council
        .membership
        .iter()
        .find(|entry| entry.status == Status::Member && !entry.fact.inferred);
    let first = match (known.status, known.basis, known.since) {
        (Status::Member, StatusBasis::Source, Some(since)) if !known.date_inferred => {
            words.council_heading_since(short, since)
        }
        (Status::Member, StatusBasis::Source, _) => match by_source.and_then(Membership::date) {
            Some(by) => match membership::joined_by_reading(council, by) {
                Some(earlier) => words.council_heading_by_both(short, by, earlier),
                None => words.council_heading_by(short, by),
            },
            None => words.council_heading(short, Choice("member"), known.basis.choice()),
        },
        (status, basis, _) => words.council_heading(short, Choice(status.word()), basis.choice()),
    };
    vec![first, lines.pays.text.clone()]
}

fn funds<'p>(edition: &'p Edition, council: &'p Council, notes: &mut Notes<'p>) -> FundsView<'p> {
    let totals: Totals = lines_of(Body::Council(council)).collect();
    let is_member = edition.standing(council).status == Status::Member;
    FundsView {
        heading: funds_heading(edition, council, &totals, is_member),
        table: FundingTable::new(
            edition,
            lines_of(Body::Council(council)),
            (By::Project, RowsShown::Largest),
            notes,
        ),
        reason: council.funds_reason.map_or("not-recorded", Reason::word),
        per_head: for_each_person(&edition.words, council),
        notes: notes.section(),
    }
}

/// Returns how many amounts are known of how many that it is recorded to give.
fn funds_heading(edition: &Edition, council: &Council, totals: &Totals, is_member: bool) -> String {
    let words = &edition.words;
    let projects: BTreeSet<_> = council.funds.iter().map(|line| line.what.id()).collect();
    let (known, unknown) = (totals.published() as usize, totals.not_published() as usize);
    match known + unknown {
        0 if is_member => words.council_funds_silent(),
        0 => words.council_funds_none(),
        all => words.council_funds(projects.len(), known, Caveat(all), part(unknown)),
    }
}

fn projects<'p>(edition: &'p Edition, council: &'p Council, ties: &[Tie<'p>]) -> ProjectsView<'p> {
    let body = Body::Council(council);
    let rows: Vec<ProjectView<'p>> = ties.iter().map(|tie| project(edition, body, tie)).collect();
    let leads = ties
        .iter()
        .filter(|tie| tie.parts.contains(&PartInProject::Leads))
        .count();
    let served = || rows.iter().flat_map(|row| &row.serves);
    let readings = served().filter(|served| served.ours).count();
    let mut heading = vec![edition.words.council_projects(leads, rows.len() - leads)];
    if readings > 0 {
        let all = served().count();
        let part = part(all - readings);
        heading.push(edition.words.council_ties(all, Caveat(readings), part));
    }
    let others = rows.len().saturating_sub(MOST_PROJECTS);
    ProjectsView {
        heading,
        rows: rows.into_iter().take(MOST_PROJECTS).collect(),
        others,
    }
}

fn project_link(edition: &Edition, tie: &Tie<'_>) -> Link {
    let record = RecordRef::Project(tie.project.id.clone());
    Link::new(edition, &tie.project.title, &record)
}

fn project<'p>(edition: &'p Edition, body: Body<'_>, tie: &Tie<'p>) -> ProjectView<'p> {
    let serves = ties(tie.project)
        .into_iter()
        .map(|(principle, tie)| ServesView {
            strength: tie.strength,
            ours: tie.ours,
            title: &edition.principles[principle].title,
            address: Address::of(edition, &RecordRef::Principle(principle.clone())),
        });
    let mut serves: Vec<ServesView<'p>> = serves.collect();
    serves.sort_by_key(|serves| serves.strength);
    ProjectView {
        link: project_link(edition, tie),
        parts: parts(edition, body, tie),
        stage: stage_of(edition, tie.project),
        stage_when: stage_when(edition, tie.project),
        serves,
    }
}

fn news<'p>(edition: &'p Edition, council: &'p Council) -> News<'p> {
    let mut updates: Vec<_> = edition.updates_about_council(&council.id).collect();
    let others = updates.len().saturating_sub(MOST_UPDATES);
    updates.truncate(MOST_UPDATES);
    News {
        entries: timeline::entries(edition, updates),
        others,
    }
}

fn record_view<'p>(
    edition: &'p Edition,
    council: &'p Council,
    notes: &mut Notes<'p>,
) -> RecordView<'p> {
    let people = council.population.as_ref();
    let link = |council: &Council| {
        let record = RecordRef::Council(council.id.clone());
        Link::new(edition, council.short(), &record)
    };
    let lifetime = council.existed.as_ref();
    let followers = lifetime.iter().flat_map(|lifetime| &lifetime.followed_by);
    let Checks { checked, confirmed } = &council.checks;
    let evidence = notes.cite(&council.fact);
    RecordView {
        name: &council.name,
        kind: council.kind.as_deref().map(capital),
        name_language: council.language_of(&council.name),
        names: council
            .names
            .iter()
            .filter(|name| name.text != council.name)
            .collect(),
        people: people.map(|people| people.value),
        people_year: people
            .and_then(|people| people.year)
            .map(|year| year.to_string()),
        people_inferred: people.is_some_and(|people| people.fact.inferred),
        people_evidence: people
            .map(|people| notes.cite(&people.fact))
            .unwrap_or_default(),
        letters: council.letters.as_deref(),
        code: council.code.as_deref(),
        former_codes: &council.former_codes,
        website: council.website.as_deref(),
        from: lifetime.and_then(|lifetime| lifetime.from),
        until: lifetime.and_then(|lifetime| lifetime.until),
        before: edition.councils_before(&council.id).map(link).collect(),
        after: followers.map(|id| link(&edition.councils[id])).collect(),
        checked: checked.as_ref().map(check),
        confirmed: confirmed.as_ref().map(check),
        evidence,
        notes: notes.section(),
    }
}

fn check(check: &Check) -> CheckedView<'_> {
    CheckedView {
        date: check.date,
        by: check.by.as_deref(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portal::sample::portal;

    /// Returns the headline of a council with some fields, and the line that says when it joined.
    fn said(fields: &str) -> (String, Option<String>) {
        let edition = Edition::english(portal(&format!(
            "== site.yaml\ntitle: A\nbase_url: https://example.org/\nlanguage: en-GB\nas_of: 2020\n\
             == councils/fife.yaml\nname: Fife\n{fields}\n\
             == projects/team.md\n---\ntitle: Team\nsummary: A team.\n---\n"
        )));
        let council = edition.councils.iter().next().unwrap();
        let ties = edition.projects_of(&council.id.clone().into());
        let lines = lines(&edition, council, &ties, &mut Notes::new(&edition));
        let plain = |text: String| text.replace('\u{a0}', " ");
        let heading = heading(&edition, council, &lines);
        (plain(heading.join(" ")), lines.bounds.map(plain))
    }

    #[test]
    fn the_headline_says_no_more_than_the_best_entry_of_the_record() {
        let unknown = "What it pays is not known.";
        for (fields, heading) in [
            (
                "",
                "Its record does not say whether Fife has joined. It is not recorded as paying for anything.",
            ),
            (
                "membership: {status: member, since: 2016-09-13, evidence: paper}",
                &format!("Fife joined on 13 September 2016. {unknown}"),
            ),
            (
                "membership: {status: member, on: 2019-10-01, evidence: paper}",
                &format!("Fife had joined by 1 October 2019. {unknown}"),
            ),
            (
                "membership: {status: member, on: 2016-05-31, evidence: paper, inferred: true}",
                &format!("Fife is a member, by our reading. {unknown}"),
            ),
            (
                "membership: {status: in-talks, on: 2016-05-28, evidence: paper}",
                "Fife was in talks. It is not recorded as paying for anything.",
            ),
        ] {
            assert_eq!(said(fields).0, heading);
        }
    }

    #[test]
    fn a_day_that_is_not_known_lies_between_two_that_are() {
        let talks = "  - {status: in-talks, on: 2016-05-28, evidence: paper}\n";
        let member = "  - {status: member, on: 2019-10-01, evidence: paper}\n";
        assert_eq!(
            said(&format!("membership:\n{talks}{member}")).1.unwrap(),
            "It joined between 28 May 2016 and 1 October 2019. The day was not found."
        );
        let talks = talks.replace("paper}", "paper, inferred: true}");
        assert_eq!(
            said(&format!("membership:\n{talks}{member}")).1.unwrap(),
            "It joined between 28 May 2016 and 1 October 2019, by our reading. The day was not found."
        );
        assert_eq!(
            said(&format!("membership:\n{member}")).1.unwrap(),
            "It joined by 1 October 2019. The day was not found."
        );
        assert_eq!(
            said(&format!("membership:\n{talks}")).1.unwrap(),
            "Last known on 28 May 2016."
        );
    }

    #[test]
    fn a_promise_is_never_called_paid() {
        let pays = |stage: &str, amount: &str| {
            let line =
                format!("{{what: team, kind: cash, {stage} amount: {amount}, evidence: paper}}");
            let fields = format!(
                "membership: {{status: left, until: 2017, evidence: paper}}\nfunds: [{line}]"
            );
            said(&fields).0.replace("Fife left. ", "")
        };
        assert_eq!(
            pays("stage: promised,", "12500"),
            "It promised £12,500 in cash."
        );
        assert_eq!(
            pays("stage: approved,", "about 12500"),
            "It approved about £12,500 in cash."
        );
        assert_eq!(pays("stage: paid,", "12500"), "It paid £12,500 in cash.");
        assert_eq!(
            pays("", "12500"),
            "£12,500 in cash is recorded; whether that was paid is not said."
        );
        assert_eq!(
            pays("stage: promised,", "not published"),
            "What it pays is not known."
        );
    }
}
