//! `/images/…`: the pictures of the content folder in the sizes that the layout uses. In: the portal. Out: a route for each size of each.

use crate::portal::Portal;
use crate::route::{Resize, Route};
use crate::writing::picture::versions;

/// A picture takes as long as the longest tables: whoever is left with it at the end should not have begun late.
const WEIGHT: usize = 10_000;

/// Returns the routes of the pictures.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let of_one = |(path, raster): (&String, &_)| {
        let (path, raster) = (path.clone(), *raster);
        versions(&path, raster).into_iter().map(move |version| {
            let resize = Resize {
                path: path.clone(),
                width: version.width,
                height: raster.height_at(version.width),
                form: raster.form,
            };
            Route::resize(version.address, resize).weight(WEIGHT)
        })
    };
    portal.pictures.iter().flat_map(of_one).collect()
}
