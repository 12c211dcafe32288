//! `/data/gaps/`: what is not known, question by question, with who could say and a question ready to be sent. In: the portal. Out: one
//! page: an index, then a band for each kind of record with its questions. Of a long list the first are named: `gaps.csv` has all.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::dataset::NOT_RECORDED;
use crate::evidence::blank::{AskedView, asked_of};
use crate::evidence::letter::{Letter, letters};
use crate::evidence::missing::{self, OpenQuestion, open_questions};
use crate::portal::Portal;
use crate::portal::gaps::question::{Question, Subject};
use crate::portal::gaps::reason::reason;
use crate::portal::gaps::{Gap, Missing};
use crate::record::contact::RightToAsk;
use crate::route::{Address, Edition, Head, Link, Page, Route};
use crate::sentence::counted::{Count, SaidTotals, counted};
use crate::sentence::section;
use crate::value::Reason;
use crate::value::section::Section;
use crate::wording::Choice;

/// The most records that a question names.
const MOST_NAMED: usize = 60;

/// Returns the routes of this kind of page.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    vec![Route::html(Address::new("/data/gaps/"), page).weight(portal.projects.len())]
}

#[derive(Serialize)]
struct View<'p> {
    heading: Vec<SaidTotals>,
    right: Option<&'p RightToAsk>,
    questions: usize,
    /// How many answers are missing to all of them.
    answers: Count,
    parts: Vec<PartView<'p>>,
}

/// The questions about records of one kind.
#[derive(Serialize)]
struct PartView<'p> {
    id: String,
    kick: String,
    heading: String,
    questions: Vec<QuestionView<'p>>,
}

#[derive(Serialize)]
struct QuestionView<'p> {
    id: String,
    question: String,
    count: String,
    /// How many answers are missing.
    number: Count,
    /// Why it is not known; of several reasons for how many each.
    reasons: Vec<SaidTotals>,
    /// How many of the gaps somebody has been asked about, and how many of these were answered.
    asked: usize,
    answered: usize,
    answers: Vec<AskedView<'p>>,
    records: Vec<RecordView>,
    /// How many more gaps there are.
    more: usize,
    who: Option<String>,
    letters: Vec<Letter>,
}

/// A record that lacks the answer.
#[derive(Serialize)]
struct RecordView {
    link: Link,
    /// What of it, where it lacks several alike.
    details: Vec<String>,
}

fn page(edition: &Edition) -> Page {
    let words = &edition.words;
    let open = open_questions(edition);
    let heading = heading(edition, &open);
    let description = words.gaps_description(&heading.join(" "));
    let above = section::name(Section::Data, words, &edition.settings.members);
    let head = Head::new(Address::new("/data/gaps/"), words.gaps_title(), description)
        .below(above, Address::new("/data/"))
        .data("CSV", words.gaps_csv(), "/data/gaps.csv");
    let heading = counted(words, heading, &heading_counts(edition, &open));
    let parts = open.chunk_by(|one, next| one.subject == next.subject);
    let view = View {
        heading,
        right: edition.settings.right_to_ask.as_ref(),
        questions: open.len(),
        answers: Count::new(edition.gaps().len(), "gaps"),
        parts: parts
            .filter_map(|questions| part(edition, questions))
            .collect(),
    };
    Page::new(head, "gaps", &view)
}

/// Returns how many answers are missing, how many facts name no source, and how many questions both come to.
fn heading(edition: &Edition, open: &[OpenQuestion<'_>]) -> Vec<String> {
    let words = &edition.words;
    let is_source = |gap: &&Gap| matches!(gap.what, Missing::Evidence(_));
    let sourceless = edition.gaps().iter().filter(is_source).count();
    let missing = edition.gaps().len() - sourceless;
    if open.is_empty() {
        return vec![words.gaps_none()];
    }
    let mut sentences = Vec::new();
    if missing > 0 {
        sentences.push(words.gaps_missing(missing));
    }
    if sourceless > 0 {
        sentences.push(words.gaps_sourceless(sourceless));
    }
    sentences.push(words.gaps_questions(open.len()));
    sentences
}

/// Returns the counts of the headline, in its order: of the answers, then of the facts without a source.
fn heading_counts(edition: &Edition, open: &[OpenQuestion<'_>]) -> [Count; 2] {
    [false, true].map(|is_source| {
        let questions = open.iter();
        let asked = questions.filter(|open| (open.question == Question::Evidence) == is_source);
        let ids: Vec<String> = asked.clone().map(|open| open.anchor(edition)).collect();
        let number = asked.map(|open| open.gaps.len()).sum();
        Count::new(number, format!("gaps?question={}", ids.join("|")))
    })
}

/// Returns which rows of the table of gaps come to a question.
fn rows(edition: &Edition, open: &OpenQuestion<'_>) -> String {
    format!("gaps?question={}", open.anchor(edition))
}

fn part<'p>(edition: &'p Edition, questions: &[OpenQuestion<'_>]) -> Option<PartView<'p>> {
    let words = &edition.words;
    let subject = questions.first()?.subject;
    let many = &edition.settings.members.many;
    let (kick, heading) = match subject {
        Subject::Councils => (
            words.gaps_part_members(many),
            words.gaps_part_heading_members(questions.len(), many),
        ),
        Subject::Bodies | Subject::Projects | Subject::Team | Subject::Others => {
            let choice = Choice(subject.word());
            let heading = words.gaps_part_heading(choice, questions.len());
            (words.gaps_part(choice), heading)
        }
    };
    Some(PartView {
        id: edition
            .settings
            .sections
            .published(subject.word())
            .to_owned(),
        kick,
        heading,
        questions: questions
            .iter()
            .map(|open| question(edition, open))
            .collect(),
    })
}

fn question<'p>(edition: &'p Edition, open: &OpenQuestion<'_>) -> QuestionView<'p> {
    let shown = open.gaps.get(..MOST_NAMED).unwrap_or(&open.gaps);
    let records = shown.chunk_by(|one, next| one.record == next.record);
    let asked: Vec<AskedView<'p>> = asked_of(edition, open.gaps.iter().copied());
    QuestionView {
        reasons: reasons(edition, open),
        asked: asked.len(),
        answered: asked.iter().filter(|asked| asked.answer.is_some()).count(),
        answers: asked.into_iter().take(MOST_NAMED).collect(),
        id: open.anchor(edition),
        question: edition.words.gaps_question(Choice(open.question.word())),
        count: open.count(edition),
        records: records.filter_map(|gaps| record(edition, gaps)).collect(),
        more: open.gaps.len() - shown.len(),
        number: Count::new(open.gaps.len(), rows(edition, open)),
        who: open.who(edition),
        letters: letters(edition, open),
    }
}

fn reasons(edition: &Edition, open: &OpenQuestion<'_>) -> Vec<SaidTotals> {
    let mut counts: BTreeMap<Option<Reason>, usize> = BTreeMap::new();
    for gap in &open.gaps {
        *counts.entry(reason(edition, gap)).or_default() += 1;
    }
    let words = &edition.words;
    let is_only = counts.len() == 1;
    let said = |(reason, number): (Option<Reason>, usize)| {
        let word = words.why_blank(reason);
        if is_only {
            return SaidTotals::counted(words, word, &[]);
        }
        let reason = reason.map_or(NOT_RECORDED, Reason::word);
        let of_reason = format!("{}&reason={reason}", rows(edition, open));
        let text = words.gaps_blank(number, &word);
        SaidTotals::counted(words, text, &[Count::new(number, of_reason)])
    };
    counts.into_iter().map(said).collect()
}

fn record(edition: &Edition, gaps: &[&Gap]) -> Option<RecordView> {
    let record = &gaps.first()?.record;
    Some(RecordView {
        link: Link::new(edition, edition.title(record), record),
        details: gaps
            .iter()
            .filter_map(|gap| missing::detail_without_year(edition, gap))
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portal::sample::portal;

    fn said(files: &str) -> String {
        let edition = Edition::english(portal(files));
        heading(&edition, &open_questions(&edition)).join(" ")
    }

    #[test]
    fn the_headline_counts_answers_questions_and_facts_without_a_source() {
        assert_eq!(said(""), "Nothing that a reader would ask for is missing.");
        assert_eq!(
            said("== councils/a.yaml\nname: A\n== councils/b.yaml\nname: B\n"),
            "Two answers are missing. That is one question."
        );
        assert_eq!(
            said("== councils/a.yaml\nname: A\nmembership: {status: left, until: 2017}\n"),
            "One fact names no source. That is one question."
        );
        assert_eq!(
            said(
                "== councils/a.yaml\nname: A\nmembership: {status: left, until: 2017}\n== councils/b.yaml\nname: B\n"
            ),
            "One answer is missing. One fact names no source. They come to two questions."
        );
    }
}
