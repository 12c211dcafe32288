//! The words of made-up portals: names, titles, sentences and whole write-ups. In: a row of numbers. Out: text that reads
//! like a council's and says nothing. Never names a body that exists.

use std::fmt::Write;

use super::chance::Chance;

const BEGINNINGS: [&str; 16] = [
    "Orl", "Brim", "Tav", "Quen", "Dol", "Vess", "Harn", "Ild", "Mord", "Pell", "Sarn", "Thrax",
    "Ulv", "Wend", "Yarr", "Zel",
];
const ENDINGS: [&str; 12] = [
    "amere", "overn", "istead", "ungrave", "ethwick", "olden", "agore", "inhollow", "esk", "uffin",
    "artholm", "ovale",
];
const TOPICS: [&str; 25] = [
    "Parking permits",
    "Library cards",
    "School meals",
    "Bin calendars",
    "Planning notices",
    "Blue badges",
    "Street lights",
    "Housing repairs",
    "Care alarms",
    "Job adverts",
    "Council tax bills",
    "Bus passes",
    "Burial records",
    "Licence forms",
    "Road works",
    "Flood warnings",
    "Allotments",
    "Pest control",
    "Free school clothing",
    "Market stalls",
    "Meeting papers",
    "Staff rotas",
    "Payroll",
    "Open data",
    "Web chat",
];
const AUDIENCES: [&str; 16] = [
    "for everyone",
    "for parents",
    "for pupils",
    "for tenants",
    "for carers",
    "for small firms",
    "for older people",
    "for new arrivals",
    "for councillors",
    "for staff in the field",
    "for visitors",
    "for islanders",
    "for drivers",
    "for people who are deaf",
    "for learners",
    "for volunteers",
];
const WHO: [&str; 16] = [
    "The team",
    "Each council",
    "A small group of residents",
    "The lead council",
    "The help desk",
    "Anybody who moves house",
    "The board",
    "A carer",
    "The first version",
    "The new form",
    "A shared register",
    "Every school office",
    "The supplier",
    "The old process",
    "The pilot",
    "One clerk in three",
];
const DOES: [&str; 16] = [
    "asks for",
    "replaces",
    "publishes",
    "tests",
    "keeps",
    "shortens",
    "pays for",
    "checks",
    "explains",
    "counts",
    "sends out",
    "compares",
    "waits for",
    "shares",
    "corrects",
    "writes down",
];
const WHAT: [&str; 20] = [
    "the same few questions",
    "a letter that took nine days",
    "what it costs to answer one call",
    "the list of streets",
    "a map of every stop",
    "the forms that nobody could read on a phone",
    "one address for each home",
    "the hours of all the offices",
    "a plain page about rights",
    "the notes of the last review",
    "last year's figures",
    "the three commonest mistakes",
    "a reminder two weeks early",
    "the contract and its price",
    "the proof that used to go by post",
    "a sign-in that people know already",
    "the words that staff use",
    "what other councils have tried",
    "a queue that is never shown",
    "the spare copy of the register",
];
const WHEN: [&str; 12] = [
    "",
    "",
    "",
    "",
    " every spring",
    " before the winter",
    " within a working day",
    " at the counter and online",
    " once and for all councils together",
    " as far as the budget allows",
    " and says so in public",
    ", which saves a second visit",
];
const HEADINGS: [&str; 8] = [
    "What it is",
    "Who it is for",
    "How it began",
    "What came of it",
    "What it costs",
    "What went wrong",
    "What comes next",
    "How to take part",
];

/// Something that a write-up may link to.
pub(crate) struct Target {
    /// Its words.
    pub(crate) title: String,
    /// Its file, as seen from the write-up.
    pub(crate) file: String,
}

/// The name of made-up place `index`; no two are alike.
pub(crate) fn place(index: usize) -> String {
    let beginning = BEGINNINGS[index % BEGINNINGS.len()];
    let ending = ENDINGS[(index / BEGINNINGS.len() + index) % ENDINGS.len()];
    let round = index / (BEGINNINGS.len() * ENDINGS.len());
    if round == 0 {
        format!("{beginning}{ending}")
    } else {
        format!("{beginning}{ending} {}", round + 1)
    }
}

/// The title of made-up project `index`; no two are alike.
pub(crate) fn project(index: usize) -> String {
    let topic = TOPICS[index % TOPICS.len()];
    let audience = AUDIENCES[(index / TOPICS.len()) % AUDIENCES.len()];
    let round = index / (TOPICS.len() * AUDIENCES.len());
    if round == 0 {
        format!("{topic} {audience}")
    } else {
        format!("{topic} {audience} in area {}", round + 1)
    }
}

/// A title as a file is named after it: small letters, digits and hyphens.
pub(crate) fn slug(title: &str) -> String {
    title.to_lowercase().replace(' ', "-")
}

/// A sentence with its full stop.
pub(crate) fn sentence(chance: &mut Chance) -> String {
    format!(
        "{} {} {}{}.",
        chance.of(&WHO),
        chance.of(&DOES),
        chance.of(&WHAT),
        chance.of(&WHEN)
    )
}

/// A write-up of about so many words, in Markdown, with headings, a list, a table at times, and links to `targets`.
pub(crate) fn write_up(chance: &mut Chance, words: usize, targets: &[Target]) -> String {
    let mut text = paragraph(chance, words.min(60), targets);
    let first = chance.below(HEADINGS.len());
    for section in 0.. {
        let written = text.split_whitespace().count();
        if written >= words {
            break;
        }
        let heading = HEADINGS[(first + section) % HEADINGS.len()];
        let suffix = if section < HEADINGS.len() {
            String::new()
        } else {
            format!(" ({})", section / HEADINGS.len() + 1)
        };
        let _ = write!(text, "\n## {heading}{suffix}\n\n");
        match chance.below(5) {
            0 => text += &list(chance),
            1 => text += &table(chance),
            _ => text += &paragraph(chance, 50, targets),
        }
    }
    text
}

fn paragraph(chance: &mut Chance, words: usize, targets: &[Target]) -> String {
    let mut text = String::new();
    let mut written = 0;
    while written < words {
        let sentence = match targets {
            [_, ..] if chance.one_in(4) => {
                let target = &targets[chance.below(targets.len())];
                format!(
                    "See [{}]({}) for *what it changed*.",
                    target.title, target.file
                )
            }
            _ => sentence(chance),
        };
        written += sentence.split_whitespace().count();
        text += &sentence;
        text.push(if written < words { ' ' } else { '\n' });
    }
    text
}

fn list(chance: &mut Chance) -> String {
    let mut text = String::new();
    for _ in 0..chance.between(3, 5) {
        let _ = writeln!(text, "- {} {}", chance.of(&DOES), chance.of(&WHAT));
    }
    text
}

fn table(chance: &mut Chance) -> String {
    let mut text = "| Quarter | Asked | Answered |\n| --- | ---: | ---: |\n".to_owned();
    for quarter in 1..=4 {
        let asked = chance.between(40, 900);
        let _ = writeln!(
            text,
            "| {quarter} | {asked} | {} |",
            chance.between(20, asked)
        );
    }
    text
}
