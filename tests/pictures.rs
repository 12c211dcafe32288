//! What is published of a picture. In: made-up pictures. Out: which copies there are, and how much they weigh.

use std::io::Cursor;

use image::{ImageFormat, Rgb, RgbImage};

use crate::support::{Portal, portal};

/// A portal with a page that shows `images/plan.png`, so wide and with these points.
fn shows(width: u32, point: impl Fn(u32, u32) -> Rgb<u8>) -> Portal {
    let portal =
        portal("\n== pages/plan.md\n---\ntitle: Plan\n---\n![The plan](../images/plan.png)\n");
    let mut bytes = Cursor::new(Vec::new());
    let picture = RgbImage::from_fn(width, 200, point);
    picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
    portal.write("images/plan.png", bytes.into_inner());
    portal
}

fn copies(portal: &Portal) -> Vec<String> {
    let mut addresses = portal.addresses();
    addresses.retain(|address| address.starts_with("/images/"));
    addresses
}

#[test]
fn a_smaller_copy_that_is_heavier_is_neither_published_nor_named() {
    // Fine lines in two colours: made smaller, they are grey in many ways.
    let lines = |x: u32, y: u32| {
        if x.is_multiple_of(3) || y.is_multiple_of(7) {
            Rgb([0, 60, 120])
        } else {
            Rgb([255, 255, 255])
        }
    };
    for width in [500, 900, 1224] {
        let portal = shows(width, lines);
        assert_eq!(copies(&portal), ["/images/plan.png"], "{width}");
        let page = portal.page("/plan/");
        assert!(
            page.contains("plan.png") && !page.contains("plan@"),
            "{page}"
        );
    }
}

#[test]
fn a_smaller_copy_is_lighter_than_every_larger_one() {
    // Broad patches, and a grain that is lost when they are made smaller.
    let patches = |x: u32, y: u32| {
        let grain = (x.wrapping_mul(7919) ^ y.wrapping_mul(104_729)) % 5;
        Rgb([
            u8::try_from((x / 40 * 12 + grain) % 250).unwrap(),
            90,
            u8::try_from(y / 10).unwrap(),
        ])
    };
    let portal = shows(1300, patches);
    let copies = copies(&portal);
    assert!(copies.len() > 1, "{copies:?}");
    let page = portal.page("/plan/");
    // In order of address the widest comes first, then that of 400 points and that of 800.
    let mut weights: Vec<usize> = copies.iter().map(|copy| portal.bytes(copy).len()).collect();
    weights.rotate_left(1);
    assert!(
        weights.is_sorted_by(|narrower, wider| narrower < wider),
        "{weights:?}"
    );
    assert!(
        copies
            .iter()
            .all(|copy| page.contains(copy.trim_start_matches('/'))),
        "{page}"
    );
}
