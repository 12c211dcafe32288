//! What is known of a project's time, as a sentence. In: its stage and dates. Out: words, right where any of them is missing.

use super::words::when;
use crate::record::project::Stage;
use crate::value::date::Date;

/// What is known of a project's time.
#[derive(Debug, Clone, Copy)]
pub struct Life {
    /// How far it is.
    pub stage: Option<Stage>,
    /// When it began.
    pub started: Option<Date>,
    /// When it ended.
    pub ended: Option<Date>,
    /// The portal's date.
    pub today: Date,
}

impl Life {
    /// Returns when it began or ended, or how far it is. A title may be a plural, so its own verbs stand in the past tense.
    #[must_use]
    pub fn sentence(self, title: &str) -> String {
        let is_ahead = |date: Date| date.first_day() > self.today.last_day();
        match (self.stage, self.started, self.ended) {
            (_, Some(from), _) if is_ahead(from) => format!("{title}: to begin {}.", when(from)),
            (_, Some(from), Some(to)) if is_ahead(to) => {
                format!("{title}: begun {}, to end {}.", when(from), when(to))
            }
            (_, Some(from), Some(to)) if from == to => {
                format!("{title} began and ended {}.", when(from))
            }
            (_, Some(from), Some(to)) => {
                format!("{title} began {} and ended {}.", when(from), when(to))
            }
            (_, None, Some(to)) if !is_ahead(to) => format!("{title} ended {}.", when(to)),
            (_, Some(from), None) => format!("{title} began {}.", when(from)),
            (Some(Stage::Live), None, _) => format!("{title}: it is live."),
            (Some(Stage::Closed), None, _) => format!("{title}: it is closed."),
            (Some(stage), None, _) => format!("{title}: it is at the {} stage.", stage.word()),
            (None, None, _) => format!("{title}: how far it is has not been published."),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn the_headline_says_when_it_was() {
        for (stage, started, ended, said) in [
            (Some(Stage::Live), Some("2008"), None, "Maps began in 2008."),
            (
                Some(Stage::Live),
                Some("2021-03"),
                None,
                "Maps: to begin in March\u{a0}2021.",
            ),
            (Some(Stage::Live), None, None, "Maps: it is live."),
            (
                Some(Stage::Beta),
                None,
                None,
                "Maps: it is at the beta stage.",
            ),
            (Some(Stage::Closed), None, None, "Maps: it is closed."),
            (
                Some(Stage::Closed),
                None,
                Some("2019"),
                "Maps ended in 2019.",
            ),
            (
                Some(Stage::Closed),
                Some("2018-05"),
                Some("2019"),
                "Maps began in May\u{a0}2018 and ended in 2019.",
            ),
            (
                Some(Stage::Closed),
                Some("2018"),
                Some("2018"),
                "Maps began and ended in 2018.",
            ),
            (
                Some(Stage::Live),
                Some("2018"),
                Some("2022"),
                "Maps: begun in 2018, to end in 2022.",
            ),
            (
                None,
                None,
                None,
                "Maps: how far it is has not been published.",
            ),
            (None, Some("2018"), None, "Maps began in 2018."),
        ] {
            let life = Life {
                stage,
                started: started.map(date),
                ended: ended.map(date),
                today: date("2020-01-01"),
            };
            assert_eq!(life.sentence("Maps"), said);
        }
    }
}
