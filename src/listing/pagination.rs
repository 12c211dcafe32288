//! Lists that grow without bound, split into pages of a length that a phone can open.

use std::ops::Range;

use serde::Serialize;

use crate::route::Address;

/// How many councils stand on a page of their list: a row of theirs is tall on a phone.
pub const COUNCILS_TO_A_PAGE: usize = 36;

/// How many stand on one where there is room for no more than a part of them: with kinds and stages of money a row is long.
const COUNCILS_OF_MANY: usize = 20;

/// Returns how many of `all` councils stand on a page of their list.
#[must_use]
pub fn councils_to_a_page(all: usize) -> usize {
    if all <= COUNCILS_TO_A_PAGE {
        COUNCILS_TO_A_PAGE
    } else {
        COUNCILS_OF_MANY
    }
}

/// How many revisions stand on one page of what changed.
pub const REVISIONS_TO_A_PAGE: usize = 10;

/// Where one page of a split list stands among its sisters.
#[derive(Debug, Clone, Serialize)]
pub struct Pagination {
    /// This page, counted from 1.
    pub number: usize,
    /// How many there are.
    pub count: usize,
    /// How many rows all of them hold.
    pub rows: usize,
    /// This page's first row, counted from 1.
    pub first: usize,
    /// This page's last row.
    pub last: usize,
    /// Where the page before is.
    pub previous: Option<Address>,
    /// Where the page after is.
    pub next: Option<Address>,
    /// The first page, the last and those near this one, in order.
    pub pages: Vec<PageStep>,
}

/// One page of a split list.
#[derive(Debug, Clone, Serialize)]
pub struct PageStep {
    /// Its number, counted from 1.
    pub number: usize,
    /// Where it is.
    pub address: Address,
}

/// Returns how many pages `rows` rows need at `length` to a page; never fewer than one.
#[must_use]
pub fn pages(rows: usize, length: usize) -> usize {
    rows.div_ceil(length).max(1)
}

/// Returns the rows of page `number`, as places in the list.
#[must_use]
pub fn span(number: usize, rows: usize, length: usize) -> Range<usize> {
    let start = ((number - 1) * length).min(rows);
    start..(start + length).min(rows)
}

impl Pagination {
    /// Returns the links around page `number` of a list of `rows` rows whose first page is at `address`.
    #[must_use]
    pub fn new(address: &Address, number: usize, rows: usize, length: usize) -> Pagination {
        let span = span(number, rows, length);
        let count = pages(rows, length);
        let step = |number| PageStep {
            number,
            address: address.part(number),
        };
        Pagination {
            number,
            count,
            rows,
            first: span.start + 1,
            last: span.end,
            previous: (number > 1).then(|| address.part(number - 1)),
            next: (number < count).then(|| address.part(number + 1)),
            pages: near(number, count).map(step).collect(),
        }
    }
}

/// Returns the first page, the last, and those near `number`: the row of links stays short however long the list.
fn near(number: usize, count: usize) -> impl Iterator<Item = usize> {
    (1..=count).filter(move |page| *page == 1 || *page == count || page.abs_diff(number) <= 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_stands_on_exactly_one_page() {
        for rows in [0, 1, 199, 200, 201, 1000] {
            let joined: Vec<usize> = (1..=pages(rows, 200))
                .flat_map(|number| span(number, rows, 200))
                .collect();
            assert_eq!(joined, (0..rows).collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_long_list_links_to_its_ends_and_to_the_pages_near() {
        let pagination = Pagination::new(&Address::new("/projects/"), 10, 5000, 200);
        let numbers: Vec<usize> = pagination.pages.iter().map(|step| step.number).collect();
        assert_eq!(numbers, [1, 7, 8, 9, 10, 11, 12, 13, 25]);
        assert_eq!(pagination.pages[0].address.as_str(), "/projects/");
        assert_eq!(pagination.pages[1].address.as_str(), "/projects/page/7/");
        let ends =
            [&pagination.previous, &pagination.next].map(|page| page.as_ref().map(Address::as_str));
        assert_eq!(
            ends,
            [Some("/projects/page/9/"), Some("/projects/page/11/")]
        );
    }
}
