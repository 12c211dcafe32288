//! `/claims/`: published totals, held against the records as they stood on the day of each. In: the portal. Out: a band for each
//! measure, with the difference, who may make it, and which totals cannot both hold.

use serde::Serialize;

use crate::evidence::notes::{Evidence, Note, Notes};
use crate::portal::claims::{Checked, Difference, Recorded, Verdict};
use crate::portal::{Portal, RecordRef};
use crate::record::claim::{Claim, ClaimValue, Measure};
use crate::record::council::{Council, Status};
use crate::route::{Address, Edition, Head, Link, Page, Route};
use crate::sentence::{all_of, capital, count, counted, date, grouped, list, none_of, verb, when};
use crate::value::date::Date;
use crate::value::money::{Money, Pence, Total};

/// So many bodies are named where they may make a difference; more are counted.
const MOST_NAMED: usize = 8;

/// Returns the routes of this kind of page.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    vec![Route::html(Address::new("/claims/"), page).weight(portal.claims.len())]
}

#[derive(Serialize)]
struct View<'p> {
    heading: Vec<String>,
    stand: &'static str,
    measures: Vec<ClaimGroup<'p>>,
}

/// The totals of one measure.
#[derive(Serialize)]
struct ClaimGroup<'p> {
    id: &'static str,
    kick: String,
    heading: String,
    claims: Vec<Row<'p>>,
    notes: Vec<Note<'p>>,
}

/// One published total.
#[derive(Serialize)]
struct Row<'p> {
    id: String,
    date: Date,
    said: Option<&'p str>,
    evidence: Evidence,
    published: FigureView,
    recorded: FigureView,
    /// In words; nothing where there is no figure on one side.
    difference: Option<String>,
    remarks: Vec<ClaimRemark>,
}

/// A count or an amount of money, as a template shows each.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum FigureView {
    Count(u64),
    Money(Money),
    Total(Total),
}

/// A sentence about one total, and where to read on.
#[derive(Serialize)]
struct ClaimRemark {
    words: String,
    link: Option<Link>,
}

fn page(portal: &Edition) -> Page {
    let mut notes = Notes::new(portal);
    let measures = Measure::ALL
        .iter()
        .filter_map(|measure| group(portal, *measure, &mut notes));
    let measures: Vec<ClaimGroup<'_>> = measures.collect();
    let heading = heading(&portal.checked_claims);
    let stand = "Whoever has published a total is quoted here. Each is held against the records as they stood on its day. \
                 Where the two differ, the page says by how much and who may make the difference.";
    let description = format!(
        "Published totals held against the records. {}",
        heading.join(" ")
    );
    let mut head = Head::new(Address::new("/claims/"), "Claims checked", description).data(
        "CSV",
        "all published totals",
        "/data/claims.csv",
    );
    if let Some(claim) = portal.claims.first() {
        head = head.edit(claim.written.at.file.inner());
    }
    Page::new(
        head,
        "claims",
        &View {
            heading,
            stand,
            measures,
        },
    )
}

fn heading(checked: &[Checked]) -> Vec<String> {
    let all = checked.len();
    let borne_out = checked
        .iter()
        .filter(|checked| checked.verdict == Verdict::BorneOut)
        .count();
    let is_at_odds =
        |checked: &&Checked| checked.same_day.is_some() || checked.falls_below.is_some();
    let at_odds = checked.iter().filter(is_at_odds).count();
    let first = match (all, borne_out) {
        (0, _) => return vec!["No published total is recorded yet.".to_owned()],
        (1, 1) => "The records bear out the one published total.".to_owned(),
        (1, _) => "The records do not bear out the one published total.".to_owned(),
        (_, 0) => format!(
            "The records bear out {} of the {} published totals.",
            none_of(all),
            count(all)
        ),
        (_, _) if borne_out == all => {
            format!("The records bear out {} published totals.", all_of(all))
        }
        _ => format!(
            "The records bear out {} of the {} published totals.",
            count(borne_out),
            count(all)
        ),
    };
    let verb = verb(at_odds, "is", "are");
    let second = format!("{} {verb} at odds with another.", capital(&count(at_odds)));
    [Some(first), (at_odds > 0).then_some(second)]
        .into_iter()
        .flatten()
        .collect()
}

fn group<'p>(
    portal: &'p Edition,
    measure: Measure,
    notes: &mut Notes<'p>,
) -> Option<ClaimGroup<'p>> {
    let pairs = portal.claims.iter().zip(&portal.checked_claims);
    let mut pairs: Vec<(&Claim, &Checked)> = pairs
        .filter(|(claim, _)| claim.measure == measure)
        .collect();
    pairs.sort_by_key(|(claim, _)| claim.date);
    let words = words(portal, measure);
    let heading = range(portal, &pairs, &words)?;
    let claims = pairs
        .into_iter()
        .map(|(claim, checked)| row(portal, claim, checked, notes))
        .collect();
    Some(ClaimGroup {
        id: measure.word(),
        kick: capital(&words),
        heading,
        claims,
        notes: notes.section(),
    })
}

/// Returns what a measure counts, in the plural.
fn words(portal: &Edition, measure: Measure) -> String {
    match measure {
        Measure::Members => "members".to_owned(),
        Measure::Councils => portal.settings.members.many.clone(),
        Measure::Cash => "cash".to_owned(),
        Measure::TeamSize => "people in the team".to_owned(),
    }
}

/// Returns how far the published figures of a measure lie apart; nothing where there is no claim.
fn range(portal: &Edition, pairs: &[(&Claim, &Checked)], words: &str) -> Option<String> {
    let mut figures: Vec<(i128, String)> = pairs
        .iter()
        .filter_map(|(claim, _)| figure(portal, claim))
        .collect();
    figures.sort();
    let all = pairs.len();
    let totals = format!("total of {words}");
    let heading = match (figures.first(), figures.last(), all) {
        (_, _, 0) => return None,
        (Some((_, only)), _, 1) => format!("The one published {totals} is {only}."),
        (Some((least, low)), Some((most, _)), _) if least == most => {
            let all = capital(&all_of(all));
            format!("{all} published totals of {words} are {low}.")
        }
        (Some((_, low)), Some((_, high)), _) => {
            format!(
                "{} published totals of {words} run from {low} to {high}.",
                capital(&count(all))
            )
        }
        _ => format!("No figure of a {totals} is published."),
    };
    Some(heading)
}

/// Returns a published figure in an order and in words; nothing where it is not published.
fn figure(portal: &Edition, claim: &Claim) -> Option<(i128, String)> {
    match claim.value {
        ClaimValue::Count(count) => Some((count.into(), grouped(&count))),
        ClaimValue::Amount(amount) => {
            let pence = amount.pence()?;
            Some((pence.pence().into(), amount.text(&portal.settings.currency)))
        }
    }
}

fn row<'p>(
    portal: &'p Edition,
    claim: &'p Claim,
    checked: &Checked,
    notes: &mut Notes<'p>,
) -> Row<'p> {
    let published = match claim.value {
        ClaimValue::Count(count) => FigureView::Count(count),
        ClaimValue::Amount(amount) => FigureView::Money(amount),
    };
    let recorded = match &checked.recorded {
        Recorded::Count(count) => FigureView::Count(*count),
        Recorded::Cash(total) => FigureView::Total(total.clone()),
    };
    Row {
        id: format!("claim-{}", checked.claim + 1),
        date: claim.date,
        said: claim.said.as_deref(),
        evidence: notes.cite(&claim.fact),
        published,
        recorded,
        difference: difference(portal, checked.verdict),
        remarks: remarks(portal, claim, checked),
    }
}

fn difference(portal: &Edition, verdict: Verdict) -> Option<String> {
    match verdict {
        Verdict::BorneOut => Some("none".to_owned()),
        Verdict::Differs(Difference::Count(count)) => {
            let word = if count < 0 { "fewer" } else { "more" };
            Some(format!("{} {word}", grouped(&count.unsigned_abs())))
        }
        Verdict::Differs(Difference::Amount(pence)) => {
            let word = if pence.pence() < 0 { "less" } else { "more" };
            let amount = Pence::new(pence.pence().saturating_abs());
            Some(format!("{} {word}", amount.text(&portal.settings.currency)))
        }
        Verdict::NotComparable => None,
    }
}

fn remarks(portal: &Edition, claim: &Claim, checked: &Checked) -> Vec<ClaimRemark> {
    let who =
        (claim.measure == Measure::Members && checked.verdict != Verdict::BorneOut).then(|| {
            let unsettled = portal.unsettled_on(claim.date);
            let words = unsettled_words(portal, &unsettled)?;
            let title = format!("Every {} {}", portal.settings.members.one, when(claim.date));
            let address = Address::new(format!("/councils/on/{}/", claim.date));
            Some(ClaimRemark {
                words,
                link: Some(Link { title, address }),
            })
        });
    let same_day = checked
        .same_day
        .and_then(|other| other_claim(portal, other, "Another total for the same day is"));
    let falls = checked
        .falls_below
        .and_then(|other| other_claim(portal, other, "An earlier total was higher:"));
    [who.flatten(), same_day, falls]
        .into_iter()
        .flatten()
        .collect()
}

/// Returns who may make the difference, in words: a few by name, more by number; nothing where all is settled.
fn unsettled_words(portal: &Edition, unsettled: &[(Status, &Council)]) -> Option<String> {
    let members = &portal.settings.members;
    if unsettled.is_empty() {
        return None;
    }
    if unsettled.len() <= MOST_NAMED {
        let names: Vec<&str> = unsettled
            .iter()
            .map(|(_, council)| council.short())
            .collect();
        return Some(format!(
            "Who makes the difference is not published. It may be {}.",
            either(&names)
        ));
    }
    let in_talks = unsettled
        .iter()
        .filter(|(status, _)| *status == Status::InTalks)
        .count();
    let unknown = unsettled.len() - in_talks;
    let parts = [
        (
            in_talks,
            format!(
                "{} {} in talks",
                counted(in_talks, &members.one, &members.many),
                verb(in_talks, "was", "were")
            ),
        ),
        (
            unknown,
            format!(
                "the status of {} is not published",
                counted(unknown, &members.one, &members.many)
            ),
        ),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(_, words)| words)
        .collect();
    Some(format!(
        "Who makes the difference cannot be told: {}.",
        list(&parts)
    ))
}

/// Names of which one or more are meant: "a, b or c".
fn either(names: &[&str]) -> String {
    match names {
        [first @ .., last] if !first.is_empty() => format!("{} or {last}", first.join(", ")),
        names => names.concat(),
    }
}

fn other_claim(portal: &Edition, other: usize, words: &str) -> Option<ClaimRemark> {
    let claim = portal.claims.get(other)?;
    let (_, figure) = figure(portal, claim)?;
    let title = format!("{figure}, {}", date(claim.date));
    let address = Address::of(portal, &RecordRef::Claim(other));
    Some(ClaimRemark {
        words: words.to_owned(),
        link: Some(Link { title, address }),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portal::sample::portal;

    #[test]
    fn the_headline_is_right_for_none_one_some_and_all() {
        for (claims, said) in [
            ("", "No published total is recorded yet."),
            (
                "- {measure: councils, value: 1, date: 2016}\n",
                "The records bear out the one published total.",
            ),
            (
                "- {measure: councils, value: 2, date: 2016}\n",
                "The records do not bear out the one published total.",
            ),
            (
                "- {measure: councils, value: 1, date: 2016}\n- {measure: councils, value: 1, date: 2017}\n",
                "The records bear out both published totals.",
            ),
            (
                "- {measure: councils, value: 2, date: 2016-05-31}\n- {measure: councils, value: 1, date: 2016-05-31}\n",
                "The records bear out one of the two published totals. Two are at odds with another.",
            ),
        ] {
            let file = if claims.is_empty() {
                String::new()
            } else {
                format!("== claims.yaml\n{claims}")
            };
            let portal = Edition::english(portal(&format!(
                "== councils/fife.yaml\nname: Fife\n{file}"
            )));
            assert_eq!(heading(&portal.checked_claims).join(" "), said);
        }
    }

    #[test]
    fn a_range_of_totals_is_said_in_one_sentence() {
        let portal = Edition::english(portal(
            "== claims.yaml\n- {measure: members, value: 27, date: 2017}\n- {measure: members, value: 1025, date: 2016}\n- {measure: cash, value: about 100000, date: 2016}\n",
        ));
        let headings = Measure::ALL
            .iter()
            .filter_map(|measure| group(&portal, *measure, &mut Notes::new(&portal)));
        let headings: Vec<String> = headings.map(|group| group.heading).collect();
        assert_eq!(
            headings,
            [
                "Two published totals of members run from 27 to 1,025.",
                "The one published total of cash is about £100,000.",
            ]
        );
    }

    #[test]
    fn few_who_may_make_a_difference_are_named() {
        assert_eq!(either(&["Fife"]), "Fife");
        assert_eq!(
            either(&["Fife", "Moray", "Orkney"]),
            "Fife, Moray or Orkney"
        );
    }
}
