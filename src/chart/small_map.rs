//! The map in small: how councils stood on the days on which that changed, then and now side by side, and where one of them lies. In: an
//! edition. Out: pictures, and the same in words and numbers. A portal with more councils than a small map can hold has none.

use serde::Serialize;

use super::membership::{self, CouncilTile, KeyLine, StatusBasis};
use crate::picture::PictureWords;
use crate::picture::tile_map::{self, MapFrame, Square, TileShape};
use crate::portal::Portal;
use crate::record::council::{Council, Status};
use crate::route::{Address, Edition};
use crate::sentence::growth::counted_day;
use crate::value::date::{Date, KnownDate};
use crate::wording::{Choice, Words};

/// The most councils of which a small map is drawn.
const MOST_SQUARES: usize = 100;
/// The most days that have a small map; the newest are kept.
const MOST_DAYS: usize = 24;
/// The most columns of two maps that stand side by side.
const MOST_COLUMNS: u8 = 6;
/// Pixels for each square of the map of a day, and that it may take from west to east.
const SMALL: (u32, u32) = (14, 100);
/// The same of the map that stands beside the one of today.
const BESIDE: (u32, u32) = (40, 320);
/// The same of the map that shows one place.
const PLACE: (u32, u32) = (25, 200);

/// The maps of the days on which what is known of any council changed.
#[derive(Debug, Serialize)]
pub struct SmallMaps {
    /// A map for each day, in the order in which the days, months and years end.
    pub days: Vec<MapOfDay>,
    /// Whether any of them is of a month or a year.
    pub has_coarse: bool,
    /// How many earlier days have no map here.
    pub others: usize,
}

/// How councils stood on a day.
#[derive(Debug, Serialize)]
pub struct MapOfDay {
    /// The day.
    pub date: KnownDate,
    /// Its page.
    pub address: Address,
    /// The totals published for it, in words; nothing where each is higher than the whole.
    pub published: Option<String>,
    /// What its marks mean, with their counts.
    pub key: Vec<KeyLine>,
    /// The map.
    pub picture: String,
}

/// Returns a small map of each day for which somebody published a total and that is unlike the one before; none where no council has a
/// square or there are too many.
pub fn days(edition: &Edition) -> Option<SmallMaps> {
    if edition.councils.len() > MOST_SQUARES {
        return None;
    }
    let frame = MapFrame::around(&places(edition), SMALL.0, SMALL.1)?;
    let mut maps: Vec<(Date, Vec<CouncilTile<'_>>)> = Vec::new();
    for day in edition.membership_days().keys() {
        let tiles = membership::tiles(edition, *day);
        if maps
            .last()
            .is_none_or(|(_, before)| !are_alike(before, &tiles))
        {
            maps.push((*day, tiles));
        }
    }
    let others = maps.len().saturating_sub(MOST_DAYS);
    let shown = &maps[others..];
    let days = shown.iter().enumerate().map(|(place, (day, tiles))| {
        let id = format!("map-{}", place + 1);
        of_day(edition, *day, tiles, (frame, &id))
    });
    let days: Vec<MapOfDay> = days.collect();
    Some(SmallMaps {
        has_coarse: days.iter().any(|day| !matches!(*day.date, Date::Day(_))),
        days,
        others,
    })
}

fn places(portal: &Portal) -> Vec<(u8, u8)> {
    let tiles = portal
        .councils
        .iter()
        .filter_map(|council| council.tile.as_ref());
    tiles.map(|tile| (tile.column, tile.row)).collect()
}

fn are_alike(before: &[CouncilTile<'_>], after: &[CouncilTile<'_>]) -> bool {
    let drawn = |tile: &CouncilTile<'_>| (tile.id.clone(), tile.status, tile.basis, tile.lapsed);
    before.iter().map(drawn).eq(after.iter().map(drawn))
}

fn of_day(
    edition: &Edition,
    day: Date,
    tiles: &[CouncilTile<'_>],
    (frame, id): (MapFrame, &str),
) -> MapOfDay {
    let mut totals: Vec<u64> = edition
        .growth
        .iter()
        .filter(|step| *step.date == day && step.is_possible())
        .map(|step| step.published)
        .collect();
    totals.sort_unstable();
    totals.dedup();
    let number = |total: &u64| {
        edition
            .words
            .number(i64::try_from(*total).unwrap_or(i64::MAX))
    };
    let totals: Vec<String> = totals.iter().map(number).collect();
    let key = membership::key(edition, day, tiles);
    MapOfDay {
        date: counted_day(&edition.growth, day),
        address: Address::of_day(edition, day),
        published: (!totals.is_empty())
            .then(|| edition.words.claims_map_counted(totals.len(), &totals)),
        picture: picture(edition, day, tiles, (frame, id, "small-map")),
        key,
    }
}

/// Returns the picture of a day, which says in words what each of its marks counts.
fn picture(
    edition: &Edition,
    day: Date,
    tiles: &[CouncilTile<'_>],
    (frame, id, class): (MapFrame, &str, &str),
) -> String {
    let words = PictureWords {
        id,
        title: &edition.words.councils_picture(
            &edition.settings.members.many,
            counted_day(&edition.growth, day),
        ),
        description: &described(edition, day, tiles),
    };
    let is_large = class == LARGE;
    tile_map::draw(&words, class, frame, &squares(tiles, shape_of, is_large))
}

/// The class of a map whose squares have room for letters.
const LARGE: &str = "tile-picture";

/// Returns what a map of a day shows, in words.
fn described(edition: &Edition, day: Date, tiles: &[CouncilTile<'_>]) -> String {
    let lines = membership::key(edition, day, tiles);
    let mut parts: Vec<String> = lines
        .iter()
        .map(|line| format!("{} {}", line.count, line.words))
        .collect();
    let untiled = tiles.iter().filter(|tile| tile.column.is_none()).count();
    if untiled > 0 {
        parts.push(edition.words.councils_untiled(untiled));
    }
    format!("{}.", parts.join("; "))
}

/// The map of an earlier day, to stand beside that of today.
#[derive(Debug, Serialize)]
pub struct MapBeside {
    /// The day.
    pub date: KnownDate,
    /// Its page.
    pub address: Address,
    /// The map.
    pub picture: String,
    /// Its key.
    pub key: Vec<KeyLine>,
}

/// Returns the map of an earlier day, large enough to be compared with that of today; none where two do not fit side by side.
pub fn beside(edition: &Edition, day: Date) -> Option<MapBeside> {
    let places = places(edition);
    let is_narrow = places.iter().all(|(column, _)| *column <= MOST_COLUMNS);
    if edition.councils.len() > MOST_SQUARES || !is_narrow {
        return None;
    }
    let frame = MapFrame::around(&places, BESIDE.0, BESIDE.1)?;
    let tiles = membership::tiles(edition, day);
    Some(MapBeside {
        date: counted_day(&edition.growth, day),
        address: Address::of_day(edition, day),
        picture: picture(edition, day, &tiles, (frame, "map-then", LARGE)),
        key: membership::key(edition, day, &tiles),
    })
}

/// Returns where a council lies; nothing where it has no square among those of the portal's date.
pub fn place(edition: &Edition, council: &Council) -> Option<String> {
    if edition.councils.len() > MOST_SQUARES {
        return None;
    }
    let tiles = membership::tiles(edition, edition.date);
    let here = tiles.iter().find(|tile| *tile.id == council.id)?;
    let words = PictureWords {
        id: "place",
        title: &edition
            .words
            .councils_place(council.short(), &edition.settings.members.many),
        description: &lies(&edition.words, here, &tiles)?,
    };
    let shape = |tile: &CouncilTile<'_>| {
        let is_here = tile.id == here.id;
        let shape = if is_here {
            TileShape::Full
        } else {
            TileShape::Empty
        };
        (shape, false)
    };
    let squares = squares(&tiles, shape, false);
    let places: Vec<(u8, u8)> = squares
        .iter()
        .map(|square| (square.column, square.row))
        .collect();
    let frame = MapFrame::around(&places, PLACE.0, PLACE.1)?;
    Some(tile_map::draw(&words, "loc", frame, &squares))
}

/// Returns where a square lies, and what lies beside it.
fn lies(words: &Words, here: &CouncilTile<'_>, tiles: &[CouncilTile<'_>]) -> Option<String> {
    let (column, row) = (here.column?, here.row?);
    let columns = tiles.iter().filter_map(|tile| tile.column).max()?;
    let rows = tiles.iter().filter_map(|tile| tile.row).max()?;
    let next = |(across, down, side): (i16, i16, &'static str)| {
        let at = (i16::from(column) + across, i16::from(row) + down);
        let there = |tile: &&CouncilTile<'_>| {
            tile.column.zip(tile.row).map(|(x, y)| (x.into(), y.into())) == Some(at)
        };
        let tile = tiles.iter().find(there)?;
        Some(words.councils_place_side(tile.short, Choice(side)))
    };
    let sides = [
        (0, -1, "north"),
        (1, 0, "east"),
        (0, 1, "south"),
        (-1, 0, "west"),
    ];
    let beside: Vec<String> = sides.into_iter().filter_map(next).collect();
    let at = words.councils_place_at(column.into(), columns.into(), row.into(), rows.into());
    let beside = if beside.is_empty() {
        words.councils_place_alone()
    } else {
        words.councils_place_beside(beside.as_slice())
    };
    Some(format!("{at} {beside}"))
}

/// Returns the squares of councils that have one; with their letters where those are to be shown.
fn squares<'p>(
    tiles: &[CouncilTile<'p>],
    shape: impl Fn(&CouncilTile<'p>) -> (TileShape, bool),
    has_letters: bool,
) -> Vec<Square<'p>> {
    let square = |tile: &CouncilTile<'p>| {
        let (shape, is_reading) = shape(tile);
        Some(Square {
            column: tile.column?,
            row: tile.row?,
            shape,
            is_reading,
            label: tile.label.filter(|_| has_letters),
        })
    };
    tiles.iter().filter_map(square).collect()
}

fn shape_of(tile: &CouncilTile<'_>) -> (TileShape, bool) {
    let shape = match tile.status {
        Status::Member => TileShape::Full,
        Status::InTalks => TileShape::Corner,
        Status::NotAMember => TileShape::Empty,
        Status::Left => TileShape::Struck,
        Status::ToJoin => TileShape::Planned,
        Status::NotFound
        | Status::NotPublished
        | Status::Withheld
        | Status::NotYet
        | Status::NotRecorded => TileShape::Unknown,
    };
    (shape, tile.basis == StatusBasis::Reading)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portal::sample::portal;
    use crate::value::id::{CouncilId, Id};

    fn tile(id: &CouncilId, place: Option<(u8, u8)>) -> CouncilTile<'_> {
        CouncilTile {
            id,
            short: id.as_str(),
            language: None,
            initial: None,
            label: None,
            status: Status::Member,
            mark: Status::Member.mark(),
            basis: StatusBasis::Source,
            said_for: None,
            lapsed: None,
            column: place.map(|place| place.0),
            row: place.map(|place| place.1),
            address: Address::new("/"),
        }
    }

    #[test]
    fn a_place_is_told_by_its_square_and_those_beside_it() {
        let ids: Vec<CouncilId> = ["ayr", "bute", "clyde", "dee"].map(CouncilId::new).into();
        let places = [Some((2, 2)), Some((2, 1)), Some((3, 2)), None];
        let tiles: Vec<CouncilTile<'_>> = ids
            .iter()
            .zip(places)
            .map(|(id, place)| tile(id, place))
            .collect();
        let words = crate::wording::english();
        assert_eq!(
            lies(&words, &tiles[0], &tiles).unwrap(),
            "Square 2 of 3 from the west, 2 of 2 from the north. Beside it on the map: bute to the north and clyde to the east."
        );
        assert_eq!(
            lies(&words, &tiles[2], &tiles[2..]).unwrap(),
            "Square 3 of 3 from the west, 2 of 2 from the north. No square touches it."
        );
        assert_eq!(lies(&words, &tiles[3], &tiles), None);
    }

    const CHANGING: &str = "
== councils/ashe.yaml
name: Ashe
tile: {column: 1, row: 1}
membership:
  - {status: in-talks, on: 2016-05-28, evidence: paper}
  - {status: member, on: 2018, evidence: paper, inferred: true}
== councils/bree.yaml
name: Bree
== claims.yaml
- {measure: members, value: 1, date: 2016-05-28, evidence: paper}
- {measure: members, value: 2, date: 2016-05-31, evidence: paper}
- {measure: members, value: 1, date: 2016-06-01, evidence: paper}
- {measure: members, value: 1, date: 2016-09, evidence: paper}
- {measure: members, value: 2, date: 2018, evidence: paper}
";

    #[test]
    fn a_map_is_drawn_only_where_it_differs_from_the_one_before_and_says_every_count() {
        let edition = Edition::english(portal(CHANGING));
        let maps = days(&edition).unwrap();
        let said: Vec<(String, String)> = maps
            .days
            .iter()
            .map(|day| {
                let (_, rest) = day.picture.split_once("-d\">").unwrap();
                let (_, rest) = rest.split_once("-d\">").unwrap();
                let said = rest.split_once("</desc>").unwrap().0.to_owned();
                (day.date.to_string(), said)
            })
            .collect();
        let expected = [
            (
                "2016-05-28",
                "1 in talks; 1 not recorded; 1 of them not on the map.",
            ),
            (
                "2016-06-01",
                "1 last known in talks on 28\u{a0}May\u{a0}2016; 1 not recorded; 1 of them not on the map.",
            ),
            (
                "2018",
                "1 member, by our reading; 1 not recorded; 1 of them not on the map.",
            ),
        ];
        assert_eq!(
            said,
            expected.map(|(day, said)| (day.to_owned(), said.to_owned()))
        );
    }
}
