//! `/claims/`: published totals, held against the records as they stood on the day of each. In: an edition. Out: the verdict on the first
//! count of members and who the named and the others are; the maps of the days on which anything changed; one table of all counts of
//! members, with whether each fits the others; one for each other measure. A count that cannot be borne out is not called wrong.

use serde::Serialize;

use crate::chart::membership::{self, CouncilTile, KeyLine, StatusBasis};
use crate::chart::small_map::{self, SmallMaps};
use crate::evidence::notes::{Evidence, Note, Notes};
use crate::evidence::publishers::publishers;
use crate::portal::claims::{Checked, Recorded, Verdict};
use crate::portal::membership::GrowthStep;
use crate::portal::{Portal, RecordRef};
use crate::record::claim::{Claim, ClaimValue, Measure};
use crate::record::council::Status;
use crate::route::{Address, Edition, Head, Link, Page, Route};
use crate::sentence::counted::{Count, SaidTotals, counted};
use crate::sentence::funding::{cash_at_stages, stage_choice};
use crate::sentence::growth::{beginning, last_counted, newest};
use crate::value::date::{Date, KnownDate};
use crate::wording::{Caveat, Choice};

/// So many squares stand in the row of the first count; of more there is none.
const MOST_SQUARES: usize = 100;

/// Returns the routes of this kind of page.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    vec![Route::html(Address::new("/claims/"), page).weight(portal.claims.len())]
}

#[derive(Serialize)]
struct View<'p> {
    heading: Vec<SaidTotals>,
    stand: Vec<SaidTotals>,
    first: Option<FirstCount<'p>>,
    maps: Option<SmallMaps>,
    maps_heading: String,
    members: Option<MemberCounts<'p>>,
    others: Vec<MeasureGroup<'p>>,
}

/// Those who were in talks, by a source or by our reading.
#[derive(Serialize)]
struct Talks {
    known: StatusBasis,
    /// The day for which that was last said, where it is one.
    when: Option<KnownDate>,
    councils: Vec<Link>,
}

/// The first count of members, and who is behind it.
#[derive(Serialize)]
struct FirstCount<'p> {
    date: KnownDate,
    address: Address,
    heading: SaidTotals,
    /// The squares in the order of the key; none where there are too many.
    squares: Vec<CouncilTile<'p>>,
    key: Vec<KeyLine>,
    said: Option<&'p str>,
    remark: Option<&'p str>,
    who: Vec<Link>,
    evidence: Evidence,
    /// The other counts of its month.
    others: Option<String>,
    named: Vec<Link>,
    readings: Vec<Link>,
    talks: Vec<Talks>,
    bounds: String,
    /// Whether it is not known of all who were counted who they are.
    has_nameless: bool,
    notes: Vec<Note<'p>>,
}

/// All counts of members.
#[derive(Serialize)]
struct MemberCounts<'p> {
    heading: Vec<SaidTotals>,
    rows: Vec<CountRow<'p>>,
    notes: Vec<Note<'p>>,
}

/// One count of members.
#[derive(Serialize)]
struct CountRow<'p> {
    id: String,
    date: KnownDate,
    /// The page of its day, where it may be true.
    address: Option<Address>,
    published: Count,
    said: Option<&'p str>,
    who: Vec<Link>,
    names: SaidTotals,
    fits: bool,
    against: Option<Link>,
    evidence: Evidence,
}

/// The totals of another measure.
#[derive(Serialize)]
struct MeasureGroup<'p> {
    id: &'p str,
    kick: String,
    heading: SaidTotals,
    rows: Vec<TotalRow<'p>>,
    notes: Vec<Note<'p>>,
}

/// One total of another measure.
#[derive(Serialize)]
struct TotalRow<'p> {
    id: String,
    date: KnownDate,
    published: String,
    /// What the records have: of cash a sum for each stage.
    recorded: Vec<String>,
    said: Option<&'p str>,
    who: Vec<Link>,
    verdict: String,
    against: Option<Link>,
    evidence: Evidence,
}

fn page(edition: &Edition) -> Page {
    let words = &edition.words;
    let mut notes = Notes::new(edition);
    let first = beginning(&edition.growth);
    let tiles = first.map(|step| membership::tiles(edition, *step.date));
    let tiles = tiles.unwrap_or_default();
    let others = [Measure::Councils, Measure::Cash, Measure::TeamSize];
    let maps = small_map::days(edition).filter(|maps| maps.days.len() > 1);
    let view = View {
        stand: stand(edition, first, &tiles),
        first: first.map(|step| first_count(edition, step, &tiles, &mut notes)),
        maps_heading: words.claims_maps(maps.as_ref().map_or(0, |maps| maps.days.len())),
        maps,
        members: member_counts(edition, &mut notes),
        others: others
            .into_iter()
            .filter_map(|measure| measure_group(edition, measure, &mut notes))
            .collect(),
        heading: counted_heading(edition, first, &tiles),
    };
    let said = view.heading.iter().map(|said| said.text.as_str());
    let description = words.claims_description(&said.collect::<Vec<&str>>().join(" "));
    let head = Head::new(Address::new("/claims/"), words.claims_title(), description);
    let mut head = head.data("CSV", words.claims_data(), "/data/claims.csv");
    if let Some(claim) = edition.claims.first() {
        head = head.edit(claim.written.at.file.inner());
    }
    Page::new(head, "claims", &view)
}

/// Returns how many can be named as members: by a source, by our reading.
fn names(tiles: &[CouncilTile<'_>]) -> (usize, usize) {
    let count = |basis| {
        let members = tiles.iter().filter(|tile| tile.status == Status::Member);
        members.filter(|tile| tile.basis == basis).count()
    };
    (count(StatusBasis::Source), count(StatusBasis::Reading))
}

/// Returns the question that the first count raises, and the answer that the records give.
fn heading(
    edition: &Edition,
    first: Option<&GrowthStep>,
    tiles: &[CouncilTile<'_>],
) -> Vec<String> {
    let (words, many) = (&edition.words, &edition.settings.members.many);
    let Some(step) = first else {
        return vec![match edition.growth.len() {
            0 if edition.claims.is_empty() => words.claims_none(),
            0 => words.claims_none_joined(),
            counts => words.claims_beyond(counts, many),
        }];
    };
    let (named, readings) = names(tiles);
    let all = u64::try_from(named + readings).unwrap_or(u64::MAX);
    let verdict = match all.cmp(&step.published) {
        std::cmp::Ordering::Less => words.claims_no_list(),
        std::cmp::Ordering::Equal => words.claims_as_many(Caveat(readings)),
        std::cmp::Ordering::Greater => words.claims_more_names(named, Caveat(readings)),
    };
    let question = words.claims_question(step.published, step.existed, many);
    vec![question, verdict]
}

/// Returns the same with its counts: what was published, how many there were, how many can be named.
fn counted_heading(
    edition: &Edition,
    first: Option<&GrowthStep>,
    tiles: &[CouncilTile<'_>],
) -> Vec<SaidTotals> {
    let sentences = heading(edition, first, tiles);
    let counts = first.map_or_else(Vec::new, |step| {
        let claimed = Count::claimed(step.claim, step.published);
        let all = membership::all_count(*step.date, tiles);
        let named = membership::member_counts(*step.date, tiles);
        [claimed, all].into_iter().chain(named).collect()
    });
    counted(&edition.words, sentences, &counts)
}

/// Returns how the councils stood on the day of the first count, and what the newest count says.
fn stand(
    edition: &Edition,
    first: Option<&GrowthStep>,
    tiles: &[CouncilTile<'_>],
) -> Vec<SaidTotals> {
    let words = &edition.words;
    let Some(first) = first else {
        return Vec::new();
    };
    let day = words.claims_on_the_day(first.date, &membership::sentence(edition, tiles));
    let counts = membership::sentence_counts(*first.date, tiles);
    let mut stand = vec![SaidTotals::counted(words, day, &counts)];
    let later = newest(&edition.growth, edition.date).filter(|step| step.date != first.date);
    if let Some(step) = later {
        let day = step.date;
        let text = match &edition.claims[step.claim].said {
            Some(said) => words.claims_newest_said(day, said),
            None => words.claims_newest(day, step.published),
        };
        let last = last_counted(&edition.growth, edition.date);
        let last = last.filter(|last| *last > step.date);
        let perhaps = last.map(|last| words.claims_newest_perhaps(last));
        let text = [Some(text), perhaps].into_iter().flatten();
        let text = text.collect::<Vec<_>>().join(" ");
        let count = Count::claimed(step.claim, step.published);
        stand.push(SaidTotals::counted(words, text, &[count]));
    }
    stand
}

fn first_count<'p>(
    edition: &'p Edition,
    step: &GrowthStep,
    tiles: &[CouncilTile<'p>],
    notes: &mut Notes<'p>,
) -> FirstCount<'p> {
    let claim = &edition.claims[step.claim];
    let mut squares = tiles.to_vec();
    squares.sort_by_key(|tile| (tile.status, tile.basis));
    let of = |status, basis| {
        let tiles = tiles.iter().filter(move |tile| tile.status == status);
        tiles.filter(move |tile| tile.basis == basis)
    };
    let links = |status, basis| of(status, basis).map(link_of_tile).collect::<Vec<Link>>();
    let talks = |basis: StatusBasis| {
        let days = of(Status::InTalks, basis).map(|tile| tile.said_for);
        let days: Vec<Option<KnownDate>> = days.collect();
        let is_one_day = days.windows(2).all(|pair| pair[0] == pair[1]);
        Talks {
            known: basis,
            when: days.first().copied().flatten().filter(|_| is_one_day),
            councils: links(Status::InTalks, basis),
        }
    };
    let talks = [StatusBasis::Source, StatusBasis::Reading].map(talks);
    let talks = talks.into_iter().filter(|of| !of.councils.is_empty());
    FirstCount {
        date: step.date,
        address: Address::of_day(edition, *step.date),
        heading: membership::shown_counted(edition, *step.date, tiles),
        squares: if squares.len() > MOST_SQUARES {
            Vec::new()
        } else {
            squares
        },
        key: membership::key(edition, *step.date, tiles),
        said: claim.said.as_deref(),
        remark: claim.fact.note.as_deref(),
        who: publishers(edition, claim),
        evidence: notes.cite_together([&claim.fact]),
        others: other_counts(edition, step),
        named: links(Status::Member, StatusBasis::Source),
        readings: links(Status::Member, StatusBasis::Reading),
        talks: talks.collect(),
        bounds: bounds(edition, step, tiles),
        has_nameless: u64::try_from(names(tiles).0).is_ok_and(|named| named < step.published),
        notes: notes.section(),
    }
}

fn link_of_tile(tile: &CouncilTile<'_>) -> Link {
    Link {
        title: tile.short.to_owned(),
        address: tile.address.clone(),
    }
}

/// Returns the other counts of about the same time: those for a day at most two weeks away.
fn other_counts(edition: &Edition, step: &GrowthStep) -> Option<String> {
    const DAYS: i32 = 14;
    let words = &edition.words;
    let near = |other: &&GrowthStep| {
        let (Date::Day(one), Date::Day(day)) = (*step.date, *other.date) else {
            return false;
        };
        let apart = one.since(day).map_or(i32::MAX, |span| span.get_days());
        apart.abs() <= DAYS && other.date != step.date
    };
    let others = edition.growth.iter().filter(near);
    let others: Vec<String> = others
        .map(|other| words.claims_other_count(other.published, other.date))
        .collect();
    (!others.is_empty()).then(|| words.list(&others))
}

/// Returns between which numbers the count may lie by the records, and so whether it can be right.
fn bounds(edition: &Edition, step: &GrowthStep, tiles: &[CouncilTile<'_>]) -> String {
    let (least, _) = names(tiles);
    let is_out = |tile: &&CouncilTile<'_>| {
        let out = [Status::NotAMember, Status::Left, Status::ToJoin];
        out.contains(&tile.status) && tile.basis == StatusBasis::Source
    };
    let most = tiles.len() - tiles.iter().filter(is_out).count();
    let published = usize::try_from(step.published).unwrap_or(usize::MAX);
    let can_be = (least..=most).contains(&published);
    let answer = Choice(match (can_be, least == 0 && most == tiles.len()) {
        (true, true) => "open",
        (true, false) => "yes",
        (false, _) => "no",
    });
    let many = &edition.settings.members.many;
    edition.words.claims_bounds(answer, least, most, many)
}

fn member_counts<'p>(edition: &'p Edition, notes: &mut Notes<'p>) -> Option<MemberCounts<'p>> {
    let pairs = pairs(edition, Measure::Members);
    let fitting = pairs.iter().filter(|(_, checked)| checked.fits()).count();
    let words = &edition.words;
    if pairs.is_empty() {
        return None;
    }
    let mut heading = vec![words.claims_fitting(fitting, pairs.len())];
    if fitting < pairs.len() {
        heading.push(words.claims_not_fitting(pairs.len() - fitting));
    }
    let all = "claims?measure=members";
    let counts = [
        Count::new(pairs.len(), all),
        Count::new(fitting, format!("{all}&fits=yes")),
        Count::new(pairs.len() - fitting, format!("{all}&fits=no")),
    ];
    let heading = counted(words, heading, &counts);
    let rows = pairs
        .into_iter()
        .map(|(claim, checked)| count_row(edition, claim, checked, notes))
        .collect();
    Some(MemberCounts {
        heading,
        rows,
        notes: notes.section(),
    })
}

/// Returns the claims of a measure with what the records say, in the order in which their days, months and years end.
fn pairs(edition: &Edition, measure: Measure) -> Vec<(&Claim, &Checked)> {
    let pairs = edition.claims.iter().zip(edition.checked_claims.iter());
    let mut pairs: Vec<(&Claim, &Checked)> = pairs
        .filter(|(claim, _)| claim.measure == measure)
        .collect();
    pairs.sort_by_key(|(claim, _)| claim.date);
    pairs
}

fn count_row<'p>(
    edition: &'p Edition,
    claim: &'p Claim,
    checked: &Checked,
    notes: &mut Notes<'p>,
) -> CountRow<'p> {
    let tiles = membership::tiles(edition, *claim.date);
    let (named, readings) = names(&tiles);
    let is_all = named == tiles.len() && named > 0;
    let of = Choice(if is_all { "all" } else { "some" });
    let words = &edition.words;
    let published = match claim.value {
        ClaimValue::Count(count) => count,
        ClaimValue::Amount(_) => 0,
    };
    CountRow {
        id: anchor(checked),
        date: claim.date,
        address: edition
            .membership_days()
            .contains_key(&*claim.date)
            .then(|| Address::of_day(edition, *claim.date)),
        published: Count::claimed(checked.claim, published),
        said: claim.said.as_deref(),
        who: publishers(edition, claim),
        names: SaidTotals::counted(
            words,
            words.claims_names(of, named, Caveat(readings)),
            &membership::member_counts(*claim.date, &tiles),
        ),
        fits: checked.fits(),
        against: checked
            .against()
            .and_then(|other| other_claim(edition, other)),
        evidence: notes.cite(&claim.fact),
    }
}

fn anchor(checked: &Checked) -> String {
    format!("claim-{}", checked.claim + 1)
}

fn measure_group<'p>(
    edition: &'p Edition,
    measure: Measure,
    notes: &mut Notes<'p>,
) -> Option<MeasureGroup<'p>> {
    let (words, members) = (&edition.words, &edition.settings.members);
    let pairs = pairs(edition, measure);
    if pairs.is_empty() {
        return None;
    }
    let same = pairs
        .iter()
        .filter(|(_, checked)| checked.verdict == Verdict::BorneOut)
        .count();
    let kick = words.claims_measure(Choice(measure.word()), &members.plain_many);
    let all = format!("claims?measure={}", measure.word());
    let counts = [
        Count::new(same, format!("{all}&verdict=borne-out")),
        Count::new(pairs.len(), all),
    ];
    let heading = words.claims_borne_out(&kick, same, pairs.len());
    let heading = SaidTotals::counted(words, heading, &counts);
    let rows = pairs
        .into_iter()
        .map(|(claim, checked)| total_row(edition, claim, checked, notes))
        .collect();
    Some(MeasureGroup {
        id: edition.settings.sections.published(measure.word()),
        kick,
        heading,
        rows,
        notes: notes.section(),
    })
}

fn total_row<'p>(
    edition: &'p Edition,
    claim: &'p Claim,
    checked: &Checked,
    notes: &mut Notes<'p>,
) -> TotalRow<'p> {
    let words = &edition.words;
    let count = |count: u64| words.number(i64::try_from(count).unwrap_or(i64::MAX));
    let verdict = match checked.verdict {
        Verdict::BorneOut => "same",
        Verdict::Differs(_) => "other",
        Verdict::NotComparable => "unknown",
    };
    let cash = checked.cash();
    let stage = cash.map_or(Choice("count"), |at| stage_choice(at.stage));
    let is_exact = cash.is_none_or(|at| at.total.words().next().is_none());
    let exact = Choice(if is_exact { "exactly" } else { "about" });
    TotalRow {
        id: anchor(checked),
        date: claim.date,
        published: figure(edition, claim),
        recorded: match &checked.recorded {
            Recorded::Count(number) => vec![count(*number)],
            Recorded::Cash(stages) => cash_at_stages(words, stages),
        },
        said: claim.said.as_deref(),
        who: publishers(edition, claim),
        verdict: words.claims_verdict(Choice(verdict), Caveat(stage), Caveat(exact)),
        against: checked
            .same_day
            .and_then(|other| other_claim(edition, other)),
        evidence: notes.cite(&claim.fact),
    }
}

fn figure(edition: &Edition, claim: &Claim) -> String {
    let words = &edition.words;
    match &claim.value {
        ClaimValue::Count(count) => words.number(i64::try_from(*count).unwrap_or(i64::MAX)),
        ClaimValue::Amount(amount) => words.money(amount),
    }
}

/// Returns a link to another claim of the page: its figure and its day.
fn other_claim(edition: &Edition, other: usize) -> Option<Link> {
    let claim = edition.claims.get(other)?;
    let title = edition
        .words
        .claims_against(&figure(edition, claim), claim.date);
    let address = Address::of(edition, &RecordRef::Claim(other));
    Some(Link { title, address })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portal::sample::portal;

    const COUNCILS: &str = "
== site.yaml
title: A
base_url: https://example.org/
language: en-GB
members: {one: council, many: councils}
== councils/ashe.yaml
name: Ashe
membership: {status: member, on: 2016-05-31, evidence: paper, inferred: true}
== councils/bree.yaml
name: Bree
membership: {status: not-a-member, on: 2016-05-31, evidence: paper}
== councils/cove.yaml
name: Cove
";

    /// Returns the headline, then what the count may be.
    fn said(claims: &str) -> (String, String) {
        let file = if claims.is_empty() {
            String::new()
        } else {
            format!("== claims.yaml\n{claims}")
        };
        let edition = Edition::english(portal(&format!("{COUNCILS}{file}")));
        let first = beginning(&edition.growth);
        let tiles = membership::tiles(&edition, first.map_or(edition.date, |step| *step.date));
        let bounds = first.map(|step| bounds(&edition, step, &tiles));
        let heading = heading(&edition, first, &tiles).join(" ");
        (heading, bounds.unwrap_or_default())
    }

    #[test]
    fn the_verdict_never_calls_a_count_wrong_that_cannot_be_borne_out() {
        let count = |value: u64| {
            said(&format!(
                "- {{measure: members, value: {value}, date: 2016-05-31, evidence: paper}}\n"
            ))
        };
        let (heading, bounds) = count(2);
        assert_eq!(
            heading,
            "Was it 2 of 3 councils? No list of names was found, so we cannot tell."
        );
        assert_eq!(bounds, "It can. By the records it lies between 0 and 2.");
        let (heading, _) = count(1);
        assert_eq!(
            heading,
            "Was it 1 of 3 councils? The records name as many, one of them by our reading."
        );
        let (heading, bounds) = count(3);
        assert!(heading.ends_with("so we cannot tell."), "{heading}");
        assert_eq!(
            bounds,
            "Not by these records: by them it lies between 0 and 2."
        );
        assert_eq!(said("").0, "No published count was found.");
    }

    #[test]
    fn a_count_that_cannot_be_is_not_passed_over_as_none() {
        let count = |measure: &str, date: &str| {
            format!("- {{measure: {measure}, value: 400, date: {date}, evidence: paper}}\n")
        };
        let one = count("members", "2016-05-31");
        assert_eq!(
            said(&one).0,
            "The published count is higher than the number of councils recorded for its day."
        );
        assert_eq!(
            said(&[one, count("members", "2016-06")].concat()).0,
            "Every published count is higher than the number of councils recorded for its day."
        );
        assert_eq!(
            said(&count("councils", "2016-05-31")).0,
            "No published count of how many joined was found."
        );
    }

    #[test]
    fn counts_that_do_not_fit_lead_to_the_one_they_do_not_fit() {
        let edition = Edition::english(portal(&format!(
            "{COUNCILS}== claims.yaml\n- {{measure: members, value: 2, date: 2016-05-31, evidence: paper}}\n\
             - {{measure: members, value: 1, date: 2016-06-01, evidence: paper}}\n\
             - {{measure: members, value: 2, date: 2016, evidence: paper}}\n"
        )));
        let counts = member_counts(&edition, &mut Notes::new(&edition)).unwrap();
        let said = counts.heading.iter().map(|said| said.text.as_str());
        assert_eq!(
            said.collect::<Vec<_>>(),
            ["Of three counts, one fits the others.", "Two do not."]
        );
        let against: Vec<Option<String>> = counts
            .rows
            .iter()
            .map(|row| {
                row.against
                    .as_ref()
                    .map(|link| link.title.replace('\u{a0}', " "))
            })
            .collect();
        let expected = [Some("1 on 1 June 2016"), Some("2 on 31 May 2016"), None];
        assert_eq!(against, expected.map(|title| title.map(str::to_owned)));
    }
}
