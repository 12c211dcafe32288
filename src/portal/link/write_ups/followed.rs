//! Follows the links of texts, and no link twice that is well. In: tables and texts. Out: for each text the pictures that it shows, and the
//! links that are worth a look.

use rayon::iter::ParallelIterator;
use rayon::slice::ParallelSlice;

use crate::portal::link::absence::Absences;
use crate::portal::link::target::{Dead, LinkTarget};
use crate::portal::table::tables::Tables;
use crate::prose::TextLink;
use crate::record::body::WriteUp;
use crate::value::lookup::Lookup;

/// What following the links of a text gives.
pub(super) struct Followed<'b> {
    /// The pictures that it shows or links to, by path.
    pub(super) shown: Vec<String>,
    /// The links that are dead, lead to the wrong kind of thing or show what cannot be shown.
    pub(super) worth_a_look: Vec<(&'b TextLink, Result<LinkTarget, Dead>)>,
}

/// How many texts are looked at by one worker before it forgets what it has followed.
const TOGETHER: usize = 512;

/// Links that are well, by the folder they lead from and the target: texts of one folder lead to few records again and again.
type WellLinks<'b> = Lookup<(&'b str, &'b str), ()>;

/// Follows the links of texts.
pub(super) fn followed<'b>(
    tables: &Tables,
    absent: &Absences,
    bodies: &[&'b WriteUp],
) -> Vec<Followed<'b>> {
    let together = bodies.par_chunks(TOGETHER).flat_map_iter(|bodies| {
        let mut well = Lookup::default();
        let bodies = bodies.iter();
        bodies.map(move |body| followed_one(tables, absent, body, &mut well))
    });
    together.collect()
}

fn followed_one<'b>(
    tables: &Tables,
    absent: &Absences,
    body: &'b WriteUp,
    well: &mut WellLinks<'b>,
) -> Followed<'b> {
    let mut followed = Followed {
        shown: Vec::new(),
        worth_a_look: Vec::new(),
    };
    let path = body.file.inner();
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    for link in &body.outline.links {
        let way = (folder, link.target.as_str());
        if !link.picture && well.get(&way).is_some() {
            continue;
        }
        let outcome = tables.resolve(&body.file, &link.target);
        if let Ok(LinkTarget::Picture(path)) = &outcome {
            followed.shown.push(path.clone());
        }
        let is_well = match &outcome {
            Ok(LinkTarget::Picture(path)) => !absent.flawed.contains_key(path),
            Ok(LinkTarget::Outside) => true,
            Ok(LinkTarget::Record(..) | LinkTarget::Section(_) | LinkTarget::Address(_)) => {
                !link.picture
            }
            Err(_) => false,
        };
        let is_same_for_all = !link.target.trim_start().starts_with('#');
        if is_well && is_same_for_all && !matches!(outcome, Ok(LinkTarget::Picture(_))) {
            well.insert(way, ());
        } else if !is_well {
            followed.worth_a_look.push((link, outcome));
        }
    }
    followed
}
