//! The front page: who joined what, by the newest count that was published and in its words; how to find one's council; the map then and
//! now; what changed; what was not found. In: an edition. Out: one page of at most five screens of a phone.

use serde::Serialize;

use crate::chart::every_outcome::EveryOutcome;
use crate::chart::growth::{GrowthPicture, GrowthRow, growth_picture, rows};
use crate::chart::membership::{self, CouncilTile, KeyLine, StatusBasis};
use crate::chart::outcome::{OutcomeKey, OutcomeView};
use crate::chart::small_map::{self, MapBeside};
use crate::evidence::missing::{self, Asked};
use crate::evidence::notes::{Evidence, Note, Notes};
use crate::listing::pagination::COUNCILS_TO_A_PAGE;
use crate::listing::timeline::{self, TimelineEntry};
use crate::portal::funding::Totals;
use crate::portal::membership::GrowthStep;
use crate::portal::progress::State;
use crate::portal::{Portal, RecordRef};
use crate::record::council::{Council, Status};
use crate::record::fact::TitledLink;
use crate::route::page::KeyFigure;
use crate::route::{Address, Card, Edition, Head, Page, Route};
use crate::sentence::counted::{Count, SaidTotals, counted, places};
use crate::sentence::growth::{beginning, last_counted, newest};
use crate::value::date::KnownDate;
use crate::value::id::Id;
use crate::wording::{Caveat, Choice, Words};

/// How many questions that nobody has answered are shown.
const QUESTIONS: usize = 4;
/// How many updates are shown.
const UPDATES: usize = 3;
/// How many outcomes are drawn, and how many more are listed.
const DRAWN: usize = 6;
const LISTED: usize = 4;

pub(super) fn routes(_: &Portal) -> Vec<Route> {
    // The portal's name stands on every card: below it, this one says what the portal is about.
    let card = |edition: &Edition| {
        let settings = &edition.settings;
        Card {
            title: settings.tagline.as_ref().unwrap_or(&settings.title).clone(),
            figure: figure(edition),
        }
    };
    vec![Route::html(Address::new("/"), page).card_by(card)]
}

#[derive(Serialize)]
struct View<'p> {
    answer: Answer,
    stand: Vec<Said>,
    names: Vec<&'p str>,
    find: Option<&'p TitledLink>,
    /// Whether the list of councils runs over several pages, none of which could be looked through for all.
    is_split: bool,
    lines: Vec<ShortLine>,
    then: Option<MapThen>,
    now: MapNow<'p>,
    notes: Vec<Note<'p>>,
    changed: Option<Changed<'p>>,
    growth_heading: Vec<SaidTotals>,
    growth: Option<GrowthPicture>,
    questions: Vec<Asked>,
    updates: Vec<TimelineEntry<'p>>,
}

/// The headline: the sentence that has the figure, in three parts, and the sentence after it.
#[derive(Serialize)]
struct Answer {
    before: SaidTotals,
    figure: Option<Count>,
    rest: SaidTotals,
    then: Option<String>,
    evidence: Evidence,
}

/// A sentence with what stands behind it.
#[derive(Serialize)]
struct Said {
    #[serde(flatten)]
    said: SaidTotals,
    evidence: Evidence,
}

/// One of the short answers.
#[derive(Serialize)]
struct ShortLine {
    label: String,
    value: SaidTotals,
    is_gap: bool,
    address: &'static str,
}

/// The map of the first count.
#[derive(Serialize)]
struct MapThen {
    #[serde(flatten)]
    map: MapBeside,
    published: SaidTotals,
}

/// The map of all that is known, with the newest day of which anything is.
#[derive(Serialize)]
struct MapNow<'p> {
    date: Option<KnownDate>,
    address: Option<Address>,
    heading: SaidTotals,
    tiles: Vec<CouncilTile<'p>>,
    key: Vec<KeyLine>,
}

/// What was counted of all projects: the outcomes with a target as pictures, the others in a line each.
#[derive(Serialize)]
struct Changed<'p> {
    heading: String,
    drawn: Vec<OutcomeView<'p>>,
    /// Which marks their pictures have.
    key: OutcomeKey,
    listed: Vec<OutcomeView<'p>>,
}

fn page(edition: &Edition) -> Page {
    let settings = &edition.settings;
    let mut notes = Notes::new(edition);
    let newest = newest(&edition.growth, edition.date);
    let tiles = membership::tiles(edition, edition.date);
    let answer = answer(edition, newest, &tiles, &mut notes);
    let stand = stand(edition, newest, &tiles, &mut notes);
    let description = answer.text(&edition.words);
    let mut questions = missing::questions(edition);
    questions.truncate(QUESTIONS);
    let rows = rows(edition);
    let then = then(edition, newest);
    let now = now(edition, newest, tiles);
    let view = View {
        answer,
        stand,
        names: edition.councils_now().map(Council::short).collect(),
        find: settings.find_council.as_ref(),
        is_split: edition.councils_now().count() > COUNCILS_TO_A_PAGE,
        lines: short_lines(edition),
        then,
        now,
        notes: notes.section(),
        changed: changed(edition),
        growth_heading: counted(&edition.words, growth_heading(edition, &rows), &ends(&rows)),
        growth: growth_picture(&rows, edition),
        questions,
        updates: timeline::entries(edition, edition.updates_newest_first().take(UPDATES)),
    };
    let head = Head::new(Address::new("/"), &settings.title, description);
    let head = head.figure(figure(edition));
    let head = head.about(RecordRef::Settings).edit("site.yaml");
    Page::new(head, "home", &view)
}

/// Returns the newest count in short, for the card.
fn figure(edition: &Edition) -> Option<KeyFigure> {
    let step = newest(&edition.growth, edition.date)?;
    let (words, many) = (&edition.words, &edition.settings.members.many);
    Some(KeyFigure {
        value: words.home_card(step.published, step.existed),
        label: words.home_card_label(many, step.date),
    })
}

impl Answer {
    /// Returns all of it.
    fn text(&self, words: &Words) -> String {
        let figure = self.figure.as_ref().map(|figure| number(words, figure));
        let figure = figure.unwrap_or_default();
        let sentence = [&*self.before.text, &*figure, &*self.rest.text].concat();
        match &self.then {
            Some(then) => format!("{sentence} {then}"),
            None => sentence,
        }
    }
}

/// Returns a sentence in three parts: what stands before the figure, the figure where it has it, and the rest with its other count.
fn in_parts(words: &Words, sentence: &str, figure: Count, other: &[Count]) -> Answer {
    let plain = |text: &str| SaidTotals::counted(words, text.to_owned(), &[]);
    let said = number(words, &figure);
    let place = places(sentence, &said).next();
    let (before, figure, rest) = match place {
        Some(at) => (&sentence[..at], Some(figure), &sentence[at + said.len()..]),
        None => (sentence, None, ""),
    };
    Answer {
        before: plain(before),
        figure,
        rest: SaidTotals::counted(words, rest.to_owned(), other),
        then: None,
        evidence: Evidence::default(),
    }
}

/// Returns who has joined: the newest count in the words of whoever gave it and of its day; without one, what the records say.
fn answer<'p>(
    edition: &'p Edition,
    newest: Option<&GrowthStep>,
    tiles: &[CouncilTile<'_>],
    notes: &mut Notes<'p>,
) -> Answer {
    let (words, members) = (&edition.words, &edition.settings.members);
    let Some(step) = newest else {
        return Answer {
            before: membership::sentence_counted(edition, edition.date, tiles),
            figure: None,
            rest: SaidTotals::counted(words, String::new(), &[]),
            then: membership::last_known(tiles).map(|day| words.home_last_known(day)),
            evidence: Evidence::default(),
        };
    };
    let claim = &edition.claims[step.claim];
    let figure = Count::claimed(step.claim, step.published);
    let answer = if let Some(said) = &claim.said {
        let sentence = words.home_said(said.trim_end_matches('.'));
        Answer {
            then: Some(words.home_said_when(step.date)),
            ..in_parts(words, &sentence, figure, &[])
        }
    } else {
        let of = members.of.as_deref().unwrap_or_default();
        let place = Choice(if of.is_empty() {
            "nowhere"
        } else {
            "somewhere"
        });
        let day = step.date;
        let sentence =
            words.home_counted(step.published, step.existed, &members.many, place, of, day);
        let existed = Count::new(step.existed, format!("standing?day={}", step.date));
        in_parts(words, &sentence, figure, &[existed])
    };
    Answer {
        evidence: notes.cite(&claim.fact),
        ..answer
    }
}

fn number(words: &Words, count: &Count) -> String {
    words.number(i64::try_from(count.number).unwrap_or(i64::MAX))
}

/// Returns what stands under the headline: what they joined, whether anything newer is known, who can be named, the first count.
fn stand<'p>(
    edition: &'p Edition,
    newest: Option<&GrowthStep>,
    tiles: &[CouncilTile<'_>],
    notes: &mut Notes<'p>,
) -> Vec<Said> {
    let words = &edition.words;
    let plain = |text| Said {
        said: SaidTotals::counted(words, text, &[]),
        evidence: Evidence::default(),
    };
    let mut stand = Vec::new();
    if let Some(joined) = &edition.settings.joined {
        stand.push(plain(words.home_joined(joined)));
    }
    let Some(step) = newest else {
        return stand;
    };
    let last = last_counted(&edition.growth, edition.date).unwrap_or(step.date);
    let is_newest = membership::last_known(tiles).is_none_or(|day| day.is_by(*last));
    if is_newest && last.last_day() < edition.date.first_day() {
        stand.push(plain(words.home_nothing_newer(last)));
    }
    let members = || tiles.iter().filter(|tile| tile.status == Status::Member);
    let readings = members().filter(|tile| tile.basis == StatusBasis::Reading);
    let readings = readings.count();
    let named = members().count() - readings;
    if step.published > 0 && (readings > 0 || u64::try_from(named) != Ok(step.published)) {
        let text = words.home_named(named, Caveat(readings));
        let counts = membership::member_counts(edition.date, tiles);
        stand.push(Said {
            said: SaidTotals::counted(words, text, &counts),
            evidence: Evidence::default(),
        });
    }
    if let Some(first) = first(edition, step) {
        let text = words.home_then(first.published, first.date);
        let count = Count::claimed(first.claim, first.published);
        stand.push(Said {
            said: SaidTotals::counted(words, text, &[count]),
            evidence: notes.cite(&edition.claims[first.claim].fact),
        });
    }
    stand
}

/// Returns the count at the beginning, where that is another than the newest.
fn first<'e>(edition: &'e Edition, newest: &GrowthStep) -> Option<&'e GrowthStep> {
    beginning(&edition.growth).filter(|step| step.date != newest.date)
}

/// Returns the map of the first count. Its note stands with the sentence that gives the count.
fn then(edition: &Edition, newest: Option<&GrowthStep>) -> Option<MapThen> {
    let step = first(edition, newest?)?;
    Some(MapThen {
        map: small_map::beside(edition, *step.date)?,
        published: counted_members(edition, step),
    })
}

/// Returns how many were said to be in.
fn counted_members(edition: &Edition, step: &GrowthStep) -> SaidTotals {
    let count = Count::claimed(step.claim, step.published);
    let text = edition.words.home_map_counted(step.published);
    SaidTotals::counted(&edition.words, text, &[count])
}

/// Returns the map of all that is known.
fn now<'p>(
    edition: &'p Edition,
    newest: Option<&GrowthStep>,
    tiles: Vec<CouncilTile<'p>>,
) -> MapNow<'p> {
    let known = membership::last_known(&tiles);
    let counted = newest.filter(|step| known.is_none_or(|day| day.is_by(*step.date)));
    let date = counted.map(|step| step.date).or(known);
    let heading = match counted {
        Some(step) => counted_members(edition, step),
        None => membership::shown_counted(edition, edition.date, &tiles),
    };
    let address = counted.map(|step| Address::of_day(edition, *step.date));
    MapNow {
        date,
        address,
        heading,
        key: membership::key(edition, edition.date, &tiles),
        tiles,
    }
}

/// Returns the short answers, of which a line stands only where the records have something to count.
fn short_lines(edition: &Edition) -> Vec<ShortLine> {
    let words = &edition.words;
    let mut lines = vec![line_of_money(edition)];
    if !edition.milestones.is_empty() {
        let progress = edition.progress();
        let done = progress
            .iter()
            .filter(|of| matches!(of.state, State::Done(_)));
        let ours = done.clone().filter(|of| of.milestone.fact.inferred);
        let (done, ours) = (done.count(), Caveat(ours.count()));
        let rows = "milestones?status=done";
        let counts = [
            Count::new(done, rows),
            Count::new(progress.len(), "milestones"),
            Count::new(ours.0, format!("{rows}&inferred=yes")),
        ];
        lines.push(ShortLine {
            label: words.home_milestones(),
            value: SaidTotals::counted(words, words.home_of(done, progress.len(), ours), &counts),
            is_gap: false,
            address: "/progress/",
        });
    }
    if !edition.gaps().is_empty() {
        lines.push(ShortLine {
            label: words.home_gaps(),
            value: SaidTotals::counted(
                words,
                words.home_gaps_number(edition.gaps().len()),
                &[Count::new(edition.gaps().len(), "gaps")],
            ),
            is_gap: false,
            address: "/data/gaps/",
        });
    }
    lines
}

/// Returns how many amounts are known that councils promised, were asked for or paid.
fn line_of_money(edition: &Edition) -> ShortLine {
    let (words, members) = (&edition.words, &edition.settings.members);
    let mut paid = Totals::default();
    for (funder, totals) in &edition.funding().by_funder {
        if edition.councils.named(funder.as_str()).is_some() {
            paid.merge(totals);
        }
    }
    let (known, unknown) = (paid.published() as usize, paid.not_published() as usize);
    let lines = format!(
        "funds?funder_kind={}",
        edition.settings.sections.published("council")
    );
    let counts = [
        Count::new(known, format!("{lines}&amount_published=yes")),
        Count::new(known + unknown, lines),
    ];
    ShortLine {
        label: words.home_pays(&members.one),
        value: SaidTotals::counted(words, words.home_amounts(known, known + unknown), &counts),
        is_gap: known == 0,
        address: "/money/",
    }
}

/// Returns what was counted of all projects. The sources stand on the pages that show it in full.
fn changed(edition: &Edition) -> Option<Changed<'_>> {
    let all = EveryOutcome::of(edition);
    if all.tally.all == 0 {
        return None;
    }
    let words = &edition.words;
    let targets = all.tally.targets_sentence(words);
    let heading = targets.unwrap_or_else(|| all.tally.counted_sentence(words));
    // The page of all results has every one.
    let (drawn, listed) = all.first(edition, DRAWN, LISTED);
    Some(Changed {
        heading,
        key: drawn.iter().map(|outcome| outcome.marks).collect(),
        drawn,
        listed,
    })
}

/// Returns the first and the last count.
fn ends(rows: &[GrowthRow<'_>]) -> Vec<Count> {
    let ends = rows.first().into_iter().chain(rows.last());
    ends.map(|row| Count::claimed(row.claim, row.published))
        .collect()
}

/// Returns how the counts went from the first to the last, and whether all fit each other.
fn growth_heading(edition: &Edition, rows: &[GrowthRow<'_>]) -> Vec<String> {
    let words = &edition.words;
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else {
        return Vec::new();
    };
    if rows.len() == 1 {
        return vec![words.home_growth_one(first.published, first.date)];
    }
    let way = match last.published.cmp(&first.published) {
        std::cmp::Ordering::Less => "fell",
        std::cmp::Ordering::Equal => "stayed",
        std::cmp::Ordering::Greater => "rose",
    };
    let mut sentences = vec![words.home_growth(Choice(way), first.published, last.published)];
    if rows.iter().any(|row| !row.fits) {
        sentences.push(words.home_growth_odd());
    }
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portal::sample::portal;

    /// Returns the headline and what stands under it.
    fn said(files: &str) -> String {
        let edition = Edition::english(portal(files));
        let mut notes = Notes::new(&edition);
        let newest = newest(&edition.growth, edition.date);
        let tiles = membership::tiles(&edition, edition.date);
        let answer = answer(&edition, newest, &tiles, &mut notes);
        let answer = answer.text(&edition.words);
        let stand = stand(&edition, newest, &tiles, &mut notes);
        let stand = stand.iter().map(|said| said.said.text.as_str());
        let all: Vec<&str> = std::iter::once(answer.as_str()).chain(stand).collect();
        all.join(" ").replace('\u{a0}', " ")
    }

    const COUNCILS: &str = "
== site.yaml
title: A
base_url: https://example.org/
language: en-GB
members: {one: council, many: councils}
joined: one team
as_of: 2018
== councils/ashe.yaml
name: Ashe
membership: {status: member, on: 2016-05-31, evidence: paper, inferred: true}
== councils/bree.yaml
name: Bree
membership: {status: member, on: 2016-05-31, evidence: paper}
== councils/cove.yaml
name: Cove
";

    #[test]
    fn the_headline_says_the_newest_count_in_its_own_words_and_of_its_day() {
        let counted = |claims: &str| said(&format!("{COUNCILS}== claims.yaml\n{claims}"));
        assert_eq!(
            counted(
                "- {measure: members, value: 3, date: 2016-05-31, said: All 3 councils have agreed in principle., evidence: paper}\n"
            ),
            "All 3 councils have agreed in principle. This count is for 31 May 2016. They joined one team. No count newer than 31 May 2016 was found. A source names one of them, and one more is named by our reading."
        );
        assert_eq!(
            counted("- {measure: members, value: 2, date: 2016-05-31, evidence: paper}\n"),
            "On 31 May 2016, 2 of 3 councils were said to have joined. They joined one team. No count newer than 31 May 2016 was found. A source names one of them, and one more is named by our reading."
        );
    }

    #[test]
    fn a_later_count_stands_beside_the_first_and_says_that_nothing_newer_was_found() {
        let files = format!(
            "{COUNCILS}== claims.yaml\n- {{measure: members, value: 1, date: 2016-05-28, evidence: paper}}\n\
             - {{measure: members, value: 2, date: 2016-05-31, evidence: paper}}\n\
             - {{measure: members, value: 3, date: 2017, evidence: paper}}\n"
        );
        assert_eq!(
            said(&files),
            "In 2017, 3 of 3 councils were said to have joined. They joined one team. No count newer than 2017 was found. A source names one of them, and one more is named by our reading. On 31 May 2016 the count was given as 2."
        );
    }

    #[test]
    fn without_a_count_the_headline_says_what_the_records_say_and_since_when_that_is_known() {
        assert_eq!(said(""), "No members are recorded yet.");
        assert_eq!(
            said(COUNCILS),
            "One council is recorded as a member, one had joined by our reading and the records do not say whether one had joined. This was last known on 31 May 2016. They joined one team."
        );
    }
}
