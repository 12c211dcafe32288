//! Where the pictures of texts are published, and how they are shown. In: a picture of the content folder. Out: its versions, one
//! for each width that the layout uses, and what an `<img>` says of them.
//!
//! A text is at most 34em wide, which is 612 points of a plain screen and 1224 of a fine one; a phone's column is 330 of its
//! own points, of which it has two or three to each. What is larger than the largest is never published: it would be
//! fetched and never seen. What is hardly smaller is not published either, nor what is smaller and yet heavier.

use crate::portal::Portal;
use crate::prose::ImageAttributes;
use crate::route::Address;
use crate::value::raster::Raster;

/// The widths that the layout uses, in points of the picture.
const WIDTHS: [u32; 3] = [400, 800, 1224];
/// The measure of a text, in points of the page.
const MEASURE: u32 = 612;
/// How wide a picture of the whole measure is shown: narrower screens give it all but their margins.
const SIZES: &str = "(min-width: 42rem) 612px, calc(100vw - 2rem)";

/// One of the sizes in which a picture is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Where.
    pub address: Address,
    /// How many points it is wide.
    pub width: u32,
}

/// Returns the versions of the picture at `path` inside the content folder, the widest first. That one keeps the path of the file, as far
/// as its form has such an ending.
#[must_use]
pub fn versions(path: &str, raster: Raster) -> Vec<Version> {
    let form = raster.form;
    let (stem, ending) = path
        .rsplit_once('.')
        .filter(|_| form.is_named(path))
        .unwrap_or((path, form.ending()));
    let widest = WIDTHS[WIDTHS.len() - 1].min(raster.width);
    let narrower = WIDTHS.into_iter().rev().filter(|width| {
        // Four fifths of the width are two thirds of the points.
        *width * 5 <= widest * 4 && !raster.left_out.contains(width)
    });
    let narrower = narrower.map(|width| Version {
        address: Address::new(format!("/{stem}@{width}.{ending}")),
        width,
    });
    let widest = Version {
        address: Address::new(format!("/{stem}.{ending}")),
        width: widest,
    };
    std::iter::once(widest).chain(narrower).collect()
}

/// Returns how the picture at `path` is shown on a page whose addresses begin with `base`.
#[must_use]
pub fn image_attributes(portal: &Portal, base: &str, path: &str) -> Option<ImageAttributes> {
    let raster = *portal.pictures.get(path)?;
    let complete = |version: Version| (format!("{base}{}", version.address), version.width);
    let versions: Vec<(String, u32)> = versions(path, raster).into_iter().map(complete).collect();
    let width = raster.width.min(MEASURE);
    Some(ImageAttributes {
        width,
        height: raster.height_at(width),
        versions,
        sizes: if raster.width < MEASURE {
            format!("{width}px")
        } else {
            SIZES.to_owned()
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::raster::Form;

    fn addresses(path: &str, width: u32, form: Form) -> Vec<String> {
        let raster = Raster {
            width,
            height: 10,
            form,
            ..Raster::default()
        };
        let versions = versions(path, raster).into_iter();
        versions
            .map(|version| format!("{} {}", version.address, version.width))
            .collect()
    }

    #[test]
    fn a_picture_is_published_as_wide_as_the_layout_shows_it_and_never_wider_than_it_is() {
        assert_eq!(
            addresses("images/bridge.jpg", 4000, Form::Jpeg),
            [
                "/images/bridge.jpg 1224",
                "/images/bridge@800.jpg 800",
                "/images/bridge@400.jpg 400"
            ]
        );
        assert_eq!(
            addresses("images/bridge.jpeg", 800, Form::Jpeg),
            ["/images/bridge.jpeg 800", "/images/bridge@400.jpeg 400"]
        );
        assert_eq!(
            addresses("images/bridge.jpg", 900, Form::Jpeg),
            ["/images/bridge.jpg 900", "/images/bridge@400.jpg 400"]
        );
        assert_eq!(
            addresses("images/bridge.png", 320, Form::Png),
            ["/images/bridge.png 320"]
        );
    }

    #[test]
    fn what_is_published_in_another_form_has_its_ending_too() {
        assert_eq!(
            addresses("images/deep/bridge.webp", 500, Form::Jpeg),
            [
                "/images/deep/bridge.webp.jpg 500",
                "/images/deep/bridge.webp@400.jpg 400"
            ]
        );
    }
}
