//! The words that stand in dates, in the languages in which staff or their sources write them. In: a word. Out: the month that it names, or
//! whether it says nothing that the date does not say without it. Knows no numbers.

use crate::value::id::slug;

/// Months by their names in other languages than English, in the letters of an id, January first: Welsh, Gaelic, Irish, German, French,
/// Spanish, Italian, Portuguese, Dutch, the northern languages, Polish.
const MONTHS: [&str; 12] = [
    "ionawr faoilleach faoillich eanair januar janner janvier enero gennaio janeiro januari styczen stycznia",
    "chwefror gearran gearrain feabhra februar fevrier febrero febbraio fevereiro februari luty lutego",
    "mawrth mart marta marz mars marzo marco maart marec marca",
    "ebrill giblean giblein aibrean april avril abril aprile kwiecien kwietnia",
    "mai ceitean ceitein bealtaine mayo maggio maio mei maj maja",
    "mehefin ogmhios ogmhiosa meitheamh juni juin junio giugno junho czerwiec czerwca",
    "gorffennaf iuchar iuchair iuil juli juillet julio luglio julho lipiec lipca",
    "awst lunastal lunastail lunasa august aout agosto augustus augusti sierpien sierpnia",
    "medi sultain sultaine september septembre septiembre settembre setembro wrzesien wrzesnia",
    "hydref damhair damhar oktober octobre octubre ottobre outubro pazdziernik pazdziernika",
    "tachwedd samhain samhna november novembre noviembre novembro listopad listopada",
    "rhagfyr dubhlachd dubhlachda nollaig dezember decembre diciembre dicembre dezembro december desember grudzien grudnia",
];

/// Words that say nothing that a date does not say without them: articles, and days of the week.
const SILENT: &str = "the of monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun \
    de del den der dem di do du el il la le les an am a o os y yr t \
    dydd llun mawrth mercher iau gwener sadwrn sul \
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag \
    lundi mardi mercredi jeudi vendredi samedi dimanche \
    lunes martes miercoles jueves viernes sabado domingo \
    lunedi martedi mercoledi giovedi venerdi sabato domenica \
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag";

/// Returns the month that a word of another language than English names, from its first three letters on where only one begins so: from 1
/// to 12.
pub(super) fn month_named(word: &str) -> Option<i16> {
    let start = slug(word);
    if start.len() < 3 || !word.chars().all(char::is_alphabetic) {
        return None;
    }
    let is_whole = |names: &&str| names.split(' ').any(|name| name == start);
    let begins = |names: &&str| names.split(' ').any(|name| name.starts_with(&start));
    let index = MONTHS.iter().position(is_whole).or_else(|| {
        let mut months = (0..MONTHS.len()).filter(|month| begins(&MONTHS[*month]));
        months.next().filter(|_| months.next().is_none())
    })?;
    i16::try_from(index + 1).ok()
}

/// Returns whether a date says the same without a word.
pub(super) fn is_silent(word: &str) -> bool {
    let word = slug(word);
    SILENT.split_whitespace().any(|silent| silent == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_is_that_of_one_month() {
        for (index, names) in MONTHS.iter().enumerate() {
            for name in names.split(' ') {
                let month = i16::try_from(index + 1).ok();
                assert_eq!(month_named(name), month, "{name}");
                let others = MONTHS.iter().filter(|other| *other != names);
                let is_other = others
                    .flat_map(|names| names.split(' '))
                    .any(|it| it == name);
                assert!(!is_other, "{name}");
            }
        }
    }

    #[test]
    fn a_beginning_names_a_month_where_only_one_begins_so() {
        for (word, month) in [
            ("März", Some(3)),
            ("févr", Some(2)),
            ("juil", Some(7)),
            ("jui", None),
            ("ju", None),
            ("Ògmhios", Some(6)),
            ("soon", None),
        ] {
            assert_eq!(month_named(word), month, "{word}");
        }
    }
}
