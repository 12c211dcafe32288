use std::collections::{BTreeMap, BTreeSet};

use super::texts::Weight;
use super::*;
use crate::portal::sample::portal;
use crate::route::Edition;

/// Returns a portal with something of most kinds.
fn small() -> Edition {
    Edition::english(portal(
        "== councils/eilean.yaml\nname: Island Council\nshort_name: Island\nnames: {gd: Comhairle nan Eilean}\nletters: ISL\ncode: S12\n\
         membership: [{status: in-talks, on: 2016, note: It asked twice.}]\n\
         funds: [{what: ferry, kind: cash, amount: '12,500.50'}]\n\
         == projects/ferry.md\n---\ntitle: Ferry tickets\nsummary: Buy one on the pier.\nstage: beta\nlead: eilean\n---\n\
         The [timetable](../site.yaml) was `late`.\n\n![A boat](../images/boat.jpg)\n\
         == updates/2016-05-31-begun.md\n---\ntitle: Begun\nsummary: It has begun.\nprojects: [ferry]\n---\n\
         == images/boat.jpg\n\
         == sources.yaml\nminutes: {title: Minutes, publisher: The Board, url: 'https://example.org/'}\n",
    ))
}

/// Returns the words of all files with the documents that have them, as the script reads them.
fn read(index: &SearchIndex) -> BTreeMap<String, BTreeSet<usize>> {
    let files = index
        .files
        .iter()
        .filter(|(name, _)| name.starts_with("words/"));
    let lines = files.flat_map(|(_, bytes)| std::str::from_utf8(bytes).unwrap().lines());
    let mut words = BTreeMap::new();
    for line in lines {
        let (word, lists) = line.split_once(' ').unwrap();
        let numbers = lists.split(' ').flat_map(numbers::tests::read);
        let numbers = numbers
            .map(|number| usize::try_from(number).unwrap())
            .collect();
        assert_eq!(
            words.insert(word.to_owned(), numbers),
            None,
            "{word} stands in one place"
        );
    }
    words
}

#[test]
fn every_word_leads_to_what_it_stands_in_and_nowhere_else() {
    let portal = small();
    let mut expected: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (number, document) in all(&portal).iter().enumerate() {
        texts::of(document, &portal, &mut |_, text| {
            words::each(text, &mut String::new(), |word| {
                expected.entry(word.to_owned()).or_default().insert(number);
            });
        });
    }
    let read = read(&SearchIndex::new(&portal));
    assert_eq!(read, expected);
    for word in [
        "eilean",
        "isl",
        "s12",
        "12500",
        "50",
        "timetable",
        "late",
        "twice",
        "minutes",
        "31",
        "boat",
    ] {
        assert!(read.contains_key(word), "{word}");
    }
    for word in ["jpg", "site", "yaml"] {
        assert!(!read.contains_key(word), "{word} is not seen on the page");
    }
}

#[test]
fn a_result_shows_what_it_is() {
    let portal = small();
    let index = SearchIndex::new(&portal);
    let pages = index
        .files
        .iter()
        .filter(|(name, _)| name.starts_with("pages/"));
    let pages: Vec<&str> = pages
        .map(|(_, bytes)| std::str::from_utf8(bytes).unwrap())
        .collect();
    let pages = pages.concat();
    for shown in [
        r#"["/councils/eilean/","Island","Island Council, ISL, S12",["gd","Comhairle nan Eilean"]]"#,
        r#"["/projects/ferry/","Ferry tickets","Buy one on the pier."]"#,
        r#"["/sources/#source-minutes","Minutes","The Board"]"#,
    ] {
        assert!(pages.contains(shown), "{pages}");
    }
}

#[test]
fn equal_content_gives_equal_files_in_one_folder_and_other_content_in_another() {
    let (one, same, other) = (
        SearchIndex::new(&small()),
        SearchIndex::new(&small()),
        SearchIndex::new(&Edition::english(portal(""))),
    );
    assert_eq!((&one.folder, &one.files), (&same.folder, &same.files));
    assert_ne!(one.folder, other.folder);
}

#[test]
fn the_folder_is_named_alike_on_every_machine() {
    let files = [("start.json".to_owned(), b"{}".to_vec())];
    // As `printf '{}' | sha256sum` begins.
    assert_eq!(stamp(&files), "44136fa355");
}

#[test]
fn what_begins_is_said_of_every_kind_and_file() {
    let index = SearchIndex::new(&small());
    let start = String::from_utf8(index.files[0].1.clone()).unwrap();
    assert!(
        start.starts_with(r#"{"kinds":[["sections",0],["councils","#),
        "{start}"
    );
    assert!(start.contains(r#""together":16,"words":["#), "{start}");
}

proptest::proptest! {
    #[test]
    fn no_file_of_words_is_longer_than_a_phone_likes(lengths in proptest::collection::vec(1_usize..6000, 0..60)) {
        let lines: Vec<String> = lengths.iter().map(|length| format!("{}\n", "w".repeat(*length))).collect();
        let files = packed(lines.clone());
        proptest::prop_assert!(files.iter().all(|file| file.len() <= WORD_FILE));
        // And none so short that it could have been part of the one before.
        proptest::prop_assert!(files.windows(2).all(|pair| pair[0].len() + first_word(&pair[1]).len() + 1 >= WORD_FILE));
        proptest::prop_assert_eq!(files.concat(), lines.concat());
    }
}

#[test]
fn a_word_that_stands_everywhere_takes_little_room() {
    let line = |of: &[(u32, Weight)]| {
        vocabulary::tests::line(
            "the",
            &of.iter()
                .flat_map(|(count, weight)| (0..*count).map(|_| *weight))
                .collect::<Vec<_>>(),
        )
    };
    assert_eq!(line(&[(2, Weight::Name), (1, Weight::Text)]), "the AB  C\n");
    assert_eq!(
        line(&[(1, Weight::Name), (100_000, Weight::Text)]),
        "the A  *\n"
    );
    assert_eq!(line(&[(100_000, Weight::Name)]), "the *\n");
    assert!(line(&[(4000, Weight::Fact)]).len() < 5000);
}
