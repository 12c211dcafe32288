//! The words of a picture for those who cannot see it. In: the words. Out: whether they say no more than that it is a picture, or what its
//! file is called.

use crate::value::id::slug;

/// What pictures of all sorts are called, in the letters of an id.
const SORTS: &str = "image images img picture pictures pic photo photos photograph photography foto graphic graphics \
    illustration figure fig icon screenshot screen-shot chart graph diagram drawing banner header hero thumbnail \
    placeholder untitled alt alt-text alternative-text description caption bild abbildung imagen immagine \
    image-description picture-description image-here photo-here insert-image";

/// What cameras and other programs begin the names of pictures with.
const CAMERAS: [&str; 10] = [
    "img",
    "dsc",
    "dscn",
    "dscf",
    "pxl",
    "image",
    "photo",
    "screenshot",
    "screen-shot",
    "whatsapp-image",
];

/// Returns whether words tell nobody what a picture shows.
pub(super) fn says_nothing(words: &str) -> bool {
    let words = words.trim();
    if words.is_empty() {
        return false;
    }
    let (stem, ending) = words.rsplit_once('.').unwrap_or((words, ""));
    let is_file = [
        "jpg", "jpeg", "png", "webp", "gif", "svg", "heic", "bmp", "tiff",
    ]
    .iter()
    .any(|known| ending.eq_ignore_ascii_case(known));
    if is_file && !stem.contains(' ') {
        return true;
    }
    let plain = slug(words);
    let plain = plain.trim_start_matches("the-").trim_start_matches("a-");
    let plain = plain.trim_start_matches("an-");
    let is_number = |rest: &str| {
        !rest.is_empty()
            && rest
                .chars()
                .all(|letter| letter.is_ascii_digit() || letter == '-')
    };
    let bare = plain.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == '-');
    SORTS.split_whitespace().any(|sort| sort == bare)
        || CAMERAS
            .iter()
            .any(|camera| plain.strip_prefix(camera).is_some_and(is_number))
        || is_number(plain)
}

#[cfg(test)]
mod tests {
    use super::says_nothing;

    #[test]
    fn only_words_that_tell_nothing_are_vague() {
        for words in [
            "image",
            "Photo",
            "a picture",
            "Figure 1",
            "IMG_2034",
            "IMG_2034.jpg",
            "bridge.png",
            "DSC00412",
            "Screenshot 2016-05-31",
            "alt text",
            "12",
        ] {
            assert!(says_nothing(words), "{words}");
        }
        for words in [
            "The bridge",
            "Bridge",
            "A map of the valley",
            "Photo of the board",
            "Chart: members by year",
            "Logo of the board",
            "2016 in numbers",
            "A screenshot of the form",
            "",
        ] {
            assert!(!says_nothing(words), "{words}");
        }
    }
}
