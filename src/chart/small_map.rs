//! The map in small: how councils stood on each day for which somebody published a total, and where one of them lies. In: the
//! portal. Out: pictures, and the same in words and numbers. A portal with more councils than a small map can hold has none.

use serde::Serialize;

use super::growth::page_of_day;
use super::membership::{self, CouncilTile};
use crate::picture::PictureWords;
use crate::picture::tile_map::{self, MapFrame, Square, TileShape};
use crate::portal::Portal;
use crate::portal::membership::Roll;
use crate::record::council::{Council, Status};
use crate::route::Address;
use crate::sentence::{capital, grouped, list, when};
use crate::value::date::Date;

/// The most councils of which a small map is drawn.
const MOST_SQUARES: usize = 100;
/// The most days that have a small map; the newest are kept.
const MOST_DAYS: usize = 24;
/// Pixels for each square of the map of a day, and that it may take from west to east.
const SMALL: (u32, u32) = (14, 100);
/// The same of the map that shows one place.
const PLACE: (u32, u32) = (25, 200);

/// The maps of the days for which somebody published a total.
#[derive(Debug, Serialize)]
pub struct SmallMaps {
    /// A map for each day, in the order in which the days, months and years end.
    pub days: Vec<MapOfDay>,
    /// The marks that any of them has.
    pub marks: Vec<Status>,
    /// Whether any of them is of a month or a year.
    pub has_coarse: bool,
    /// How many earlier days have no map here.
    pub others: usize,
}

/// How councils stood on a day.
#[derive(Debug, Serialize)]
pub struct MapOfDay {
    /// The day.
    pub date: Date,
    /// Its page.
    pub address: Address,
    /// The totals published for it: "27", "25 and 30".
    pub published: String,
    /// How many members the records can name.
    pub named: usize,
    /// The map.
    pub picture: String,
}

/// Returns a small map of each day for which somebody published a total; none where no council has a square or there are too many.
pub fn days(portal: &Portal) -> Option<SmallMaps> {
    if portal.councils.len() > MOST_SQUARES {
        return None;
    }
    let rolls = portal.membership_days();
    let others = rolls.len().saturating_sub(MOST_DAYS);
    // A map shows what is known by the end of its day, month or year, and so they stand in the order of their ends.
    let mut rolls: Vec<&Roll> = rolls.values().collect();
    rolls.sort_by_key(|roll| (roll.day.last_day(), roll.day));
    let shown = || rolls.iter().skip(others);
    let places: Vec<(u8, u8)> = portal
        .councils
        .iter()
        .filter_map(|council| council.tile.as_ref())
        .map(|tile| (tile.column, tile.row))
        .collect();
    let frame = MapFrame::around(&places, SMALL.0, SMALL.1)?;
    let days: Vec<MapOfDay> = shown()
        .enumerate()
        .map(|(place, roll)| of_day(portal, roll, frame, place + 1))
        .collect();
    let is_there = |status: &&Status| shown().any(|roll| roll.of(**status) > 0);
    Some(SmallMaps {
        days,
        marks: Status::ALL.iter().filter(is_there).copied().collect(),
        has_coarse: shown().any(|roll| !matches!(roll.day, Date::Day(_))),
        others,
    })
}

fn of_day(portal: &Portal, roll: &Roll, frame: MapFrame, place: usize) -> MapOfDay {
    let day = roll.day;
    let mut totals: Vec<u64> = portal
        .growth
        .iter()
        .filter(|step| step.date == day && step.is_possible())
        .map(|step| step.published)
        .collect();
    totals.sort_unstable();
    totals.dedup();
    let totals: Vec<String> = totals.iter().map(grouped).collect();
    let tiles = membership::tiles(portal, day);
    let words = PictureWords {
        id: &format!("map-{place}"),
        title: &format!("{} {}", capital(&portal.settings.members.many), when(day)),
        description: &of_roll(roll, &tiles),
    };
    MapOfDay {
        date: day,
        address: page_of_day(day),
        published: list(&totals),
        named: roll.members(),
        picture: tile_map::draw(&words, "small-map", frame, &squares(&tiles, shape_of)),
    }
}

/// Returns what a map of a day shows, in words.
fn of_roll(roll: &Roll, tiles: &[CouncilTile<'_>]) -> String {
    let lines = membership::key(roll);
    let mut parts: Vec<String> = lines
        .iter()
        .map(|line| format!("{} {}", line.count, line.words))
        .collect();
    let untiled = tiles.iter().filter(|tile| tile.column.is_none()).count();
    if untiled > 0 {
        parts.push(format!("{untiled} of them not on the map"));
    }
    format!("{}.", parts.join(", "))
}

/// Returns where a council lies; nothing where it has no square among those of the portal's date.
pub fn place(portal: &Portal, council: &Council) -> Option<String> {
    if portal.councils.len() > MOST_SQUARES {
        return None;
    }
    let tiles = membership::tiles(portal, portal.date);
    let here = tiles.iter().find(|tile| *tile.id == council.id)?;
    let short = council.short();
    let words = PictureWords {
        id: "place",
        title: &format!(
            "Where {short} lies among the {}",
            portal.settings.members.many
        ),
        description: &lies(here, &tiles)?,
    };
    let shape = |tile: &CouncilTile<'_>| {
        if tile.id == here.id {
            TileShape::Full
        } else {
            TileShape::Empty
        }
    };
    let squares = squares(&tiles, shape);
    let places: Vec<(u8, u8)> = squares
        .iter()
        .map(|square| (square.column, square.row))
        .collect();
    let frame = MapFrame::around(&places, PLACE.0, PLACE.1)?;
    Some(tile_map::draw(&words, "loc", frame, &squares))
}

/// Returns where a square lies, and what lies beside it.
fn lies(here: &CouncilTile<'_>, tiles: &[CouncilTile<'_>]) -> Option<String> {
    let (column, row) = (here.column?, here.row?);
    let columns = tiles.iter().filter_map(|tile| tile.column).max()?;
    let rows = tiles.iter().filter_map(|tile| tile.row).max()?;
    let next = |(across, down, side): (i16, i16, &str)| {
        let at = (i16::from(column) + across, i16::from(row) + down);
        let there = |tile: &&CouncilTile<'_>| {
            tile.column.zip(tile.row).map(|(x, y)| (x.into(), y.into())) == Some(at)
        };
        let tile = tiles.iter().find(there)?;
        Some(format!("{} to the {side}", tile.short))
    };
    let sides = [
        (0, -1, "north"),
        (1, 0, "east"),
        (0, 1, "south"),
        (-1, 0, "west"),
    ];
    let beside: Vec<String> = sides.into_iter().filter_map(next).collect();
    let beside = if beside.is_empty() {
        "No square touches it".to_owned()
    } else {
        format!("Beside it on the map: {}", list(&beside))
    };
    Some(format!(
        "Square {column} of {columns} from the west, {row} of {rows} from the north. {beside}."
    ))
}

fn squares(
    tiles: &[CouncilTile<'_>],
    shape: impl Fn(&CouncilTile<'_>) -> TileShape,
) -> Vec<Square> {
    let square = |tile: &CouncilTile<'_>| {
        Some(Square {
            column: tile.column?,
            row: tile.row?,
            shape: shape(tile),
        })
    };
    tiles.iter().filter_map(square).collect()
}

fn shape_of(tile: &CouncilTile<'_>) -> TileShape {
    match tile.status {
        Status::Member => TileShape::Full,
        Status::InTalks => TileShape::Corner,
        Status::NotAMember => TileShape::Empty,
        Status::Left => TileShape::Struck,
        Status::NotPublished => TileShape::Dashed,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;
    use crate::value::id::{CouncilId, Id};

    fn tile(id: &CouncilId, place: Option<(u8, u8)>) -> CouncilTile<'_> {
        CouncilTile {
            id,
            short: id.as_str(),
            initial: None,
            label: None,
            status: Status::Member,
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
        assert_eq!(
            lies(&tiles[0], &tiles).unwrap(),
            "Square 2 of 3 from the west, 2 of 2 from the north. Beside it on the map: bute to the north and clyde to the east."
        );
        assert_eq!(
            lies(&tiles[2], &tiles[2..]).unwrap(),
            "Square 3 of 3 from the west, 2 of 2 from the north. No square touches it."
        );
        assert_eq!(lies(&tiles[3], &tiles), None);
    }

    proptest! {
        #[test]
        fn the_map_of_a_day_says_every_count(counts in prop::collection::vec(0_usize..5000, 5), untiled in 0_usize..5) {
            let by_status: BTreeMap<Status, usize> =
                Status::ALL.iter().copied().zip(counts.iter().copied()).collect();
            let roll = Roll {
                day: Date::Year(2016),
                existed: counts.iter().sum(),
                by_status,
            };
            let id = CouncilId::new("ayr");
            let tiles: Vec<CouncilTile<'_>> = (0..untiled).map(|_| tile(&id, None)).collect();
            let said = of_roll(&roll, &tiles);
            for count in counts.into_iter().chain([untiled]).filter(|count| *count > 0) {
                prop_assert!(said.split([' ', '.']).any(|word| word == count.to_string()), "{said}");
            }
        }
    }
}
