//! How membership grew: every published total, as a picture and as rows. In: an edition. Out: rows in order of date, each with the page
//! of its day and whether it fits the others, and the picture with the same numbers in words.

use serde::Serialize;

use crate::evidence::publishers::publishers;
use crate::picture::PictureWords;
use crate::picture::growth::{GrowthTotal, draw};
use crate::portal::membership::GrowthStep;
use crate::route::{Address, Edition, Link};
use crate::value::date::{Date, KnownDate};

/// One published total.
#[derive(Debug, Clone, Serialize)]
pub struct GrowthRow<'p> {
    /// Which of the portal's claims it is.
    pub claim: usize,
    /// The date that it speaks of.
    pub date: KnownDate,
    /// The page of that date.
    pub address: Address,
    /// The total.
    pub published: u64,
    /// How many councils existed.
    pub existed: usize,
    /// Whether it fits the other totals.
    pub fits: bool,
    /// What was said.
    pub said: Option<&'p str>,
    /// Who said so.
    pub who: Vec<Link>,
}

/// Returns every published total of members that can be true. One that names no day stands where its month or year ends, as the maps of
/// each day do.
pub fn rows(edition: &Edition) -> Vec<GrowthRow<'_>> {
    let possible = edition.growth.iter().filter(|step| step.is_possible());
    let mut rows: Vec<GrowthRow<'_>> = possible.map(|step| row(edition, step)).collect();
    rows.sort_by_key(|row| row.date);
    rows
}

fn row<'p>(edition: &'p Edition, step: &GrowthStep) -> GrowthRow<'p> {
    let claim = &edition.claims[step.claim];
    let checked = edition.checked_claims.get(step.claim);
    GrowthRow {
        claim: step.claim,
        date: step.date,
        address: Address::of_day(edition, *step.date),
        published: step.published,
        existed: step.existed,
        fits: checked.is_none_or(crate::portal::claims::Checked::fits),
        said: claim.said.as_deref(),
        who: publishers(edition, claim),
    }
}

/// The picture of the published totals, and what its reader must know of it.
#[derive(Debug, Serialize)]
pub struct GrowthPicture {
    /// The picture.
    pub picture: String,
    /// Whether any total names no day.
    pub has_coarse: bool,
    /// Whether the date of any total is our reading.
    pub has_reading: bool,
    /// The number with which its scale begins.
    pub begins_at: u64,
}

/// Returns the picture of `rows`; nothing where there are none.
#[must_use]
pub fn growth_picture(rows: &[GrowthRow<'_>], edition: &Edition) -> Option<GrowthPicture> {
    let (words, members) = (&edition.words, &edition.settings.members);
    let (first, last) = rows.first().zip(rows.last())?;
    let (begin, end) = (first.date, last.date);
    let total = |row: &GrowthRow<'_>| GrowthTotal {
        date: row.date,
        number: u32::try_from(row.published).unwrap_or(u32::MAX),
        whole: u32::try_from(row.existed).unwrap_or(u32::MAX),
    };
    let totals: Vec<GrowthTotal> = rows.iter().map(total).collect();
    let title = if begin == end {
        words.home_growth_picture_of(&members.many, begin)
    } else {
        words.home_growth_picture(&members.many, begin, end)
    };
    let said = PictureWords {
        id: "growth",
        title: &title,
        description: &description(rows, edition),
    };
    let all = words.home_growth_whole(first.existed, &members.one, &members.many);
    Some(GrowthPicture {
        picture: draw(&said, &all, &totals)?,
        has_coarse: rows.iter().any(|row| !matches!(*row.date, Date::Day(_))),
        has_reading: rows.iter().any(|row| row.date.is_reading()),
        begins_at: rows.iter().map(|row| row.published).min()?,
    })
}

/// Returns every number of the table, in its order.
fn description(rows: &[GrowthRow<'_>], edition: &Edition) -> String {
    let said = |row: &GrowthRow<'_>| {
        edition
            .words
            .home_growth_total(row.date, row.published, row.existed)
    };
    let said: Vec<String> = rows.iter().map(said).collect();
    said.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portal::sample::portal;

    #[test]
    fn the_picture_says_every_total_in_the_order_of_the_table() {
        let councils = (1..=1100)
            .map(|number| format!("== councils/c{number}.yaml\nname: C{number}\n"))
            .collect::<Vec<_>>()
            .concat();
        let edition = Edition::english(portal(&format!(
            "{councils}== claims.yaml\n\
             - {{measure: members, value: 1025, date: 2016-05-31, evidence: paper}}\n\
             - {{measure: members, value: 1024, date: 2016-06-01, evidence: paper}}\n\
             - {{measure: members, value: 1050, date: 2016, evidence: paper}}\n\
             - {{measure: members, value: 1101, date: 2017, evidence: paper}}\n"
        )));
        let rows = rows(&edition);
        let fits: Vec<bool> = rows.iter().map(|row| row.fits).collect();
        assert_eq!(fits, [false, false, true]);
        let picture = growth_picture(&rows, &edition).unwrap();
        assert_eq!((picture.has_coarse, picture.begins_at), (true, 1024));
        let (_, rest) = picture
            .picture
            .split_once("<desc id=\"growth-d\">")
            .unwrap();
        let said = rest.split_once("</desc>").unwrap().0.replace('\u{a0}', " ");
        assert_eq!(
            said,
            "31 May 2016: 1,025 of 1,100. 1 June 2016: 1,024 of 1,100. 2016: 1,050 of 1,100."
        );
    }
}
