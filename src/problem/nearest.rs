//! The nearest thing that would have been right: a mistyped word in, the likeliest of the known words out.

/// Returns the one of `known` that `written` most likely meant; nothing where none is near.
///
/// Near is a word that a few letters more, less, changed or exchanged make of it, the more the longer it is, or one of the
/// two words begins with the other and goes on with a hyphen or the like.
///
/// ```
/// use mercat::problem::nearest::nearest;
///
/// let ids = ["east-lothian", "east-renfrewshire", "glasgow-city"];
/// assert_eq!(nearest("east-renfreshire", ids), Some("east-renfrewshire"));
/// assert_eq!(nearest("glasgow", ids), Some("glasgow-city"));
/// assert_eq!(nearest("moray", ids), None);
/// ```
pub fn nearest<'k>(written: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let written = written.to_lowercase();
    let likeness = |word: &str| strsim::jaro_winkler(&written, &word.to_lowercase());
    known
        .into_iter()
        .filter_map(|word| Some((distance(&written, &word.to_lowercase())?, word)))
        .min_by(|left, right| {
            let by_likeness = || likeness(right.1).total_cmp(&likeness(left.1));
            left.0
                .cmp(&right.0)
                .then_with(by_likeness)
                .then_with(|| left.1.cmp(right.1))
        })
        .map(|(_, word)| word)
}

/// Returns how far two words are from each other, if they are near at all.
fn distance(written: &str, known: &str) -> Option<usize> {
    let (short, long) = if written.len() < known.len() {
        (written, known)
    } else {
        (known, written)
    };
    let most = match long.chars().count() {
        0..=2 => 0,
        3..=5 => 1,
        6..=8 => 2,
        _ => 3,
    };
    // The distance is at least the difference in length, and costs the product of both.
    if long.len() - short.len() <= most * 4 && long.len() <= LONGEST {
        let distance = strsim::osa_distance(short, long);
        if distance <= most {
            return Some(distance);
        }
    }
    let goes_on = long
        .strip_prefix(short)
        .is_some_and(|rest| rest.starts_with(['-', '_', '.', ' ']));
    (goes_on && short.len() >= SHORTEST).then_some(most + 1)
}

/// The longest word that is compared letter by letter, in bytes.
const LONGEST: usize = 200;

/// The shortest word that is taken for the beginning of another, in bytes.
const SHORTEST: usize = 4;
