//! How membership grew: every published total beside what the records can name. In: the portal. Out: rows in order of date, each
//! with the page of its day, and the picture with the same numbers in words.

use serde::Serialize;

use crate::evidence::publishers::publishers;
use crate::picture::PictureWords;
use crate::picture::growth::{GrowthTotal, draw};
use crate::portal::Portal;
use crate::portal::membership::GrowthStep;
use crate::record::settings::MemberWords;
use crate::route::{Address, Link};
use crate::sentence::{date, grouped, when};
use crate::value::date::Date;

/// One published total.
#[derive(Debug, Clone, Serialize)]
pub struct GrowthRow<'p> {
    /// The date that it speaks of.
    pub date: Date,
    /// The page of that date.
    pub address: Address,
    /// The total.
    pub published: u64,
    /// How many members the records can name.
    pub named: usize,
    /// How many councils existed.
    pub existed: usize,
    /// Whether it goes with the other totals.
    pub on_the_line: bool,
    /// What was said.
    pub said: Option<&'p str>,
    /// Who said so.
    pub who: Vec<Link>,
}

/// Returns the page that shows how councils stood on a day.
#[must_use]
pub fn page_of_day(day: Date) -> Address {
    Address::new(format!("/councils/on/{day}/"))
}

/// Returns every published total of members. One that names no day stands where its month or year ends, as the maps of each day do.
pub fn rows(portal: &Portal) -> Vec<GrowthRow<'_>> {
    let row = |step: &GrowthStep| {
        let claim = &portal.claims[step.claim];
        GrowthRow {
            date: step.date,
            address: page_of_day(step.date),
            published: step.published,
            named: step.named,
            existed: step.existed,
            on_the_line: step.on_the_line,
            said: claim.said.as_deref(),
            who: publishers(portal, claim),
        }
    };
    let mut rows: Vec<GrowthRow<'_>> = {
        let possible = portal.growth.iter().filter(|step| step.is_possible());
        possible.map(row).collect()
    };
    rows.sort_by_key(|row| (row.date.last_day(), row.date));
    rows
}

/// The picture of the published totals, and what its reader must know of it.
#[derive(Debug, Serialize)]
pub struct GrowthPicture {
    /// The picture.
    pub picture: String,
    /// Whether any step names no day.
    pub has_coarse: bool,
    /// Whether any total does not go with the others.
    pub has_odd: bool,
}

/// Returns the picture of `rows`; nothing where there are none.
#[must_use]
pub fn growth_picture(rows: &[GrowthRow<'_>], words: &MemberWords) -> Option<GrowthPicture> {
    let first = rows.first()?;
    let (begin, end) = (
        rows.iter().map(|row| row.date).min()?,
        rows.iter().map(|row| row.date).max()?,
    );
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let total = |row: &GrowthRow<'_>| GrowthTotal {
        date: row.date,
        number: u32::try_from(row.published).unwrap_or(u32::MAX),
        whole: count(row.existed),
        on_the_line: row.on_the_line,
    };
    let mut totals: Vec<GrowthTotal> = rows.iter().map(total).collect();
    totals.sort_by_key(|total| total.date);
    let said = PictureWords {
        id: "growth",
        title: &format!(
            "How many {} were said to have joined{}",
            words.many,
            if begin == end {
                format!(" {}", when(begin))
            } else {
                format!(", {} to {}", date(begin), date(end))
            }
        ),
        description: &description(rows),
    };
    let all = match first.existed {
        1 => format!("The one {}", words.one),
        2 => format!("Both {}", words.many),
        whole => format!("All {} {}", grouped(&whole), words.many),
    };
    let is_coarse = |row: &GrowthRow<'_>| row.on_the_line && !matches!(row.date, Date::Day(_));
    Some(GrowthPicture {
        picture: draw(&said, &all, &totals)?,
        has_coarse: rows.iter().any(is_coarse),
        has_odd: rows.iter().any(|row| !row.on_the_line),
    })
}

/// Returns every number of the table, in its order.
fn description(rows: &[GrowthRow<'_>]) -> String {
    let said = |row: &GrowthRow<'_>| {
        let odd = if row.on_the_line {
            ""
        } else {
            ", off the line of the others"
        };
        format!(
            "{}: {} of {} published{odd}, {} named.",
            date(row.date),
            grouped(&row.published),
            grouped(&row.existed),
            grouped(&row.named)
        )
    };
    let said: Vec<String> = rows.iter().map(said).collect();
    said.join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_picture_says_every_number_of_the_table(
            numbers in prop::collection::vec((1990_i16..2030, 0_u64..5000, 0_usize..5000, 0_usize..5000, any::<bool>()), 1..12)
        ) {
            let row = |(year, published, named, existed, on_the_line)| GrowthRow {
                date: Date::Year(year),
                address: page_of_day(Date::Year(year)),
                published,
                named,
                existed,
                on_the_line,
                said: None,
                who: Vec::new(),
            };
            let mut rows: Vec<GrowthRow<'_>> = numbers.into_iter().map(row).collect();
            rows.sort_by_key(|row| row.date);
            let words = MemberWords { one: "council".into(), many: "councils".into(), of: None };
            let picture = growth_picture(&rows, &words).unwrap().picture;
            let (_, rest) = picture.split_once("<desc id=\"growth-d\">").unwrap();
            let mut said = rest.split_once("</desc>").unwrap().0;
            for row in &rows {
                // In the order of the table, so that one number does not stand for another.
                for number in [row.published, row.existed as u64, row.named as u64] {
                    let at = said.find(&grouped(&number));
                    prop_assert!(at.is_some(), "{number} is missing in {said}");
                    said = &said[at.unwrap_or_default()..];
                }
            }
        }
    }
}
