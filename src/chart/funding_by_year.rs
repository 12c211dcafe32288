//! The picture of funding by year, of one kind. In: years and totals. Out: the picture, where more than one year has anything in it.

use serde::Serialize;

use crate::picture::PictureWords;
use crate::picture::funding_by_year::{Year, picture};
use crate::record::funding::FundingKind;
use crate::value::money::Total;
use crate::wording::{Choice, Words};

/// A picture and its kind.
#[derive(Debug, Clone, Serialize)]
pub struct YearPicture {
    kind: FundingKind,
    svg: String,
    has_unknown: bool,
    /// How it is known: the word that `funding-reading` chooses by.
    reading: &'static str,
}

/// Returns the picture of a kind; none where nothing is published, and none of a single year, which the table says as well.
pub fn year_picture<'t>(
    kind: FundingKind,
    years: impl Iterator<Item = (String, &'t Total)>,
    reading: Choice,
    words: &Words,
) -> Option<YearPicture> {
    let years: Vec<Year> = years
        .filter(|(_, total)| !total.is_empty())
        .map(|(name, total)| Year {
            name,
            total: total.clone(),
        })
        .collect();
    if years.len() < 2 || !years.iter().any(|year| year.total.is_known()) {
        return None;
    }
    let of_picture = PictureWords {
        id: &format!("p-years-{}", kind.word()),
        title: &words.funding_picture_years(Choice(kind.word())),
        description: &words.funding_reading(reading),
    };
    let svg = picture(&years, &|total| words.total_parts(total), &of_picture);
    Some(YearPicture {
        kind,
        svg,
        has_unknown: years.iter().any(|year| year.total.not_published > 0),
        reading: reading.0,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::money::{Currency, Money};

    /// Returns whether there is a picture of years with these amounts.
    fn is_drawn(amounts: &[&str]) -> bool {
        let pounds = Currency::default();
        let total = |text: &&str| Total::from_iter([Money::parse(text, &pounds).unwrap()]);
        let totals: Vec<Total> = amounts.iter().map(total).collect();
        let years = totals.iter().map(|total| ("2016-17".to_owned(), total));
        let words = crate::wording::english();
        year_picture(FundingKind::Cash, years, Choice("source"), &words).is_some()
    }

    #[test]
    fn only_several_years_with_an_amount_are_drawn() {
        assert!(!is_drawn(&[]));
        assert!(!is_drawn(&["5"]));
        assert!(!is_drawn(&["not published", "not published"]));
        assert!(is_drawn(&["5", "not published"]));
        assert!(is_drawn(&["5", "0"]));
    }
}
