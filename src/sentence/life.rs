//! What is known of a project's time, as a sentence. In: its stage and dates. Out: words, right where any of them is missing.

use super::stage;
use super::ties::known;
use crate::record::stage::Stage;
use crate::value::Reason;
use crate::value::date::{Date, KnownDate};
use crate::wording::{Caveat, Choice, Words};

/// What is known of a project's time.
#[derive(Debug, Clone)]
pub struct Life {
    /// How far it had come.
    pub stage: Option<Stage>,
    /// Why it is not known how far, where the record says so.
    pub stage_reason: Option<Reason>,
    /// The last day for which that is known.
    pub last_known: Option<KnownDate>,
    /// Whether that is our reading.
    pub inferred: bool,
    /// When it began.
    pub started: Option<Date>,
    /// When it ended.
    pub ended: Option<Date>,
    /// The portal's date.
    pub today: Date,
}

impl Life {
    /// Returns when it began or ended, or how far it had come. A title may be a plural, so its own verbs stand in the past tense.
    #[must_use]
    pub fn sentence(self, title: &str, words: &Words) -> String {
        let is_ahead = |date: Date| date.first_day() > self.today.last_day();
        match (&self.stage, self.started, self.ended) {
            (_, Some(from), _) if is_ahead(from) => words.project_to_begin(title, from),
            (_, Some(from), Some(to)) if is_ahead(to) => words.project_to_end(title, from, to),
            (_, Some(from), Some(to)) if from == to => words.project_began_and_ended(title, from),
            (_, Some(from), Some(to)) => words.project_from_to(title, from, to),
            (_, None, Some(to)) if !is_ahead(to) => words.project_ended(title, to),
            (_, Some(from), None) => words.project_began(title, from),
            (Some(stage), None, _) => {
                let (stage, own) = stage::choice(stage);
                let known = Caveat(known(usize::from(self.inferred), 1));
                match self.last_known {
                    Some(day) => words.project_was(title, stage, own, day, known),
                    None => words.project_was_undated(title, stage, own, known),
                }
            }
            (None, None, _) => {
                let reason = self.stage_reason.map_or("not-recorded", Reason::word);
                words.project_unknown(title, Caveat(Choice(reason)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::stage::Stages;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    /// Stage, begin and end of a project, and what is said of it.
    type LifeCase = (
        Option<&'static str>,
        Option<&'static str>,
        Option<&'static str>,
        &'static str,
    );

    const SAID: &[LifeCase] = &[
        (Some("live"), Some("2008"), None, "Maps began in 2008."),
        (
            Some("live"),
            Some("2021-03"),
            None,
            "Maps: to begin in March\u{a0}2021.",
        ),
        (
            Some("live"),
            None,
            None,
            "Maps: live on 31\u{a0}May\u{a0}2016, when last heard of.",
        ),
        (
            Some("beta"),
            None,
            None,
            "Maps: in beta on 31\u{a0}May\u{a0}2016, when last heard of.",
        ),
        (
            Some("closed"),
            None,
            None,
            "Maps: closed on 31\u{a0}May\u{a0}2016, when last heard of.",
        ),
        (Some("closed"), None, Some("2019"), "Maps ended in 2019."),
        (
            Some("closed"),
            Some("2018-05"),
            Some("2019"),
            "Maps began in May\u{a0}2018 and ended in 2019.",
        ),
        (
            Some("closed"),
            Some("2018"),
            Some("2018"),
            "Maps began and ended in 2018.",
        ),
        (
            Some("live"),
            Some("2018"),
            Some("2022"),
            "Maps: begun in 2018, to end in 2022.",
        ),
        (None, None, None, "Maps: its stage is not recorded."),
        (None, Some("2018"), None, "Maps began in 2018."),
    ];

    #[test]
    fn the_headline_says_when_it_was() {
        let words = crate::wording::english();
        let usual = |id: &str| Stages::default().named(id).cloned();
        for &(stage, started, ended, said) in SAID {
            let life = Life {
                stage_reason: None,
                stage: stage.and_then(usual),
                last_known: KnownDate::parse("2016-05-31"),
                inferred: false,
                started: started.map(date),
                ended: ended.map(date),
                today: date("2020-01-01"),
            };
            assert_eq!(life.sentence("Maps", &words), said);
        }
        let undated = Life {
            stage_reason: None,
            stage: usual("live"),
            last_known: None,
            inferred: true,
            started: None,
            ended: None,
            today: date("2020"),
        };
        assert_eq!(
            undated.sentence("Maps", &words),
            "Maps: live when last heard of, by our reading. No day is given."
        );
    }
}
