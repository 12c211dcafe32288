//! A portal of another partnership: its bodies are no councils, and one is of another kind still; it pays in another currency, its years
//! begin in January, its projects have stages of their own, and its pages are in a made-up language. In: what `mercat init` makes of such
//! answers. Out: nothing that readers meet is called as elsewhere, and no word of English is left.

use crate::languages::{LANGUAGE, add_words, strangers};
use crate::support::html::Page;
use crate::support::program::Desk;

/// Where a word may stand that readers do not meet: in the names of files that staff edit, and in what only scripts and styles read.
const UNSEEN: [&str; 3] = [
    "content/councils/",
    "councils/river-park.yaml",
    "councils/south-town.yaml",
];

/// Returns the text of a file, without what readers do not meet.
fn met(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let text = UNSEEN
        .iter()
        .fold(text, |text, part| text.replace(part, ""));
    text.to_lowercase()
}

/// Stages that the program does not know, and a project at one of them.
fn with_own_stages(desk: &Desk) {
    let stages = "stages:\n\
        - {id: planned, title: Planned, is: on-the-way}\n\
        - {id: trial, title: Trial run, is: running, meaning: A few wards use it}\n\
        - {id: paused, title: Paused, is: on-the-way}\n\
        - {id: over, title: Over, is: ended}\n";
    let settings = desk.read("content/site.yaml");
    desk.write("content/site.yaml", format!("{settings}\n{stages}"));
    let map = desk.read("content/projects/shared-map.md");
    let map = map.replace("stage: discovery", "stage: trial");
    desk.write("content/projects/shared-map.md", map);
    let bridge = "---\ntitle: Bridge\nsummary: A bridge.\nstage: [{is: trial, since: 2023, evidence: agreement-2024}, \
        {is: over, since: 2024, evidence: agreement-2024}]\nevidence: agreement-2024\n---\nBuilt.\n";
    desk.write("content/projects/bridge.md", bridge);
}

/// Pages, tables and the schema for editors have the portal's stages, in its order and words, and none of the program's.
#[track_caller]
fn shows_own_stages(desk: &Desk) {
    let page = |path: &str| Page::read(&desk.read(&format!("public/{path}")));
    let map = desk.read("public/projects/shared-map/index.html");
    let track = map.split("class=\"track\"").nth(1).unwrap_or_default();
    let track = track.split("</ol>").next().unwrap_or_default();
    let words = ["Planned", "Trial run", "Paused", "Over"];
    let places: Vec<Option<usize>> = words.iter().map(|word| track.find(word)).collect();
    assert!(
        places.iter().all(Option::is_some) && places.is_sorted(),
        "{track}"
    );
    assert!(
        !track.contains("Alpha") && track.matches("<li").count() == 4,
        "{track}"
    );
    let map = page("projects/shared-map/index.html").text;
    assert!(map.contains("A few wards use it"), "{map}");
    let bridge = desk.read("public/projects/bridge/index.html");
    assert!(bridge.contains("#m-done\"/></svg>⟦Over⟧"), "{bridge}");
    let list = desk.read("public/projects/index.html");
    for part in [
        "ne was running when last heard of",
        "one has ended",
        "data-stage=\"trial\"",
        "<option value=\"over\">⟦Over⟧</option>",
    ] {
        assert!(list.contains(part), "{part}\n{list}");
    }
    let projects = desk.read("public/data/projects.csv");
    assert!(projects.contains(",trial,"), "{projects}");
    let package = desk.read("public/data/datapackage.json");
    assert!(package.contains("A few wards use it"), "{package}");
    let schema = desk.run(&["schema", "project"]).output;
    for (word, known) in [("\"paused\"", true), ("\"alpha\"", false)] {
        assert_eq!(schema.contains(word), known, "{word}");
    }
    let line = desk.run(&["new", "project", "Ferry"]);
    line.must_be(0);
    let ferry = desk.read("content/projects/ferry.md");
    assert!(
        ferry.contains("; one of planned, trial, paused, over\n"),
        "{ferry}"
    );
}

/// A member that is none of the bodies after which the members are called.
fn with_a_park(desk: &Desk) {
    let park = "name: River Park\nkind: national park\nmembership: [{status: member, since: 2024-05-01, evidence: agreement-2024}]\n\
        evidence: agreement-2024\n";
    desk.write("content/councils/river-park.yaml", park);
    let settings = desk.read("content/site.yaml");
    let law = "right_to_ask: {law: Access Act, days: 20 days}\n";
    desk.write("content/site.yaml", format!("{settings}{law}"));
}

/// It is counted and listed with the others, and nowhere called as they are.
#[track_caller]
fn shows_the_park_as_what_it_is(desk: &Desk) {
    let page = |path: &str| desk.read(&format!("public/{path}/index.html"));
    let park = page("authorities/river-park");
    let ask = park.split("id=\"h-ask\"").nth(1).unwrap_or_default();
    let ask = ask.split("</section>").next().unwrap_or_default();
    assert!(
        ask.matches("national park").count() > 1 && !ask.contains("authority"),
        "{ask}"
    );
    assert!(park.contains("<dd>National park</dd>"), "{park}");
    assert!(park.contains("\"@type\":\"Organization\""), "{park}");
    let south = page("authorities/south-town");
    let ask = south.split("id=\"h-ask\"").nth(1).unwrap_or_default();
    let ask = ask.split("</section>").next().unwrap_or_default();
    assert!(
        ask.contains("authority") && !ask.contains("other body"),
        "{ask}"
    );
    let list = page("authorities");
    let named = "River Park</a><span class=\"what\">National park</span>";
    assert!(list.contains(named), "{list}");
    assert!(list.contains("and other bodies"), "{list}");
    let table = desk.read("public/data/authorities.csv");
    assert!(
        table.contains("river-park,River Park,River Park,") && table.contains(",national park,"),
        "{table}"
    );
}

/// The portal of authorities, built.
fn built() -> Desk {
    let desk = Desk::empty();
    let flags = "--title=Rivers --members=authority,authorities --currency=EUR --year-starts=1";
    let flags: Vec<&str> = flags.split(' ').collect();
    desk.run(&[&["init", "."], &flags[..]].concat()).must_be(0);
    with_own_stages(&desk);
    with_a_park(&desk);
    let settings = desk.read("content/site.yaml");
    let language = format!("language: {LANGUAGE}\n");
    desk.write(
        "content/site.yaml",
        settings.replace("language: en-GB\n", &language),
    );
    add_words(&desk);
    desk.run(&["build"]).must_be(0);
    desk
}

#[test]
fn nothing_in_the_portal_of_authorities_is_called_after_councils() {
    let desk = built();
    let files = desk.tree("public");
    let strangers = strangers(&desk);
    assert!(strangers.is_empty(), "{strangers:#?}");
    shows_own_stages(&desk);
    shows_the_park_as_what_it_is(&desk);
    for (path, bytes) in &files {
        let ending = path.rsplit('.').next().unwrap_or_default();
        if matches!(ending, "css" | "js" | "png" | "xlsx") {
            continue;
        }
        let text = met(bytes);
        let at = text.find("council").or_else(|| text.find('£'));
        let around = at.map(|at| text[..at].chars().rev().take(80).collect::<Vec<_>>());
        let around = around.map(|before| before.into_iter().rev().collect::<String>());
        assert_eq!(around, None, "{path}");
        assert!(!path.contains("council"), "{path}");
    }
    for path in [
        "authorities/index.html",
        "authorities/north-town/index.html",
        "authorities/north-town/feed.xml",
        "data/authorities.json",
    ] {
        assert!(files.contains_key(path), "{path}");
    }
    let head = |table: &str| {
        desk.read(&format!("public/data/{table}.csv"))
            .lines()
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    assert!(
        head("membership").contains("authority,"),
        "{}",
        head("membership")
    );
    assert!(
        head("updates").contains("authorities,"),
        "{}",
        head("updates")
    );
    assert!(
        desk.read("public/data/funds.csv").contains(",2024,"),
        "a year that is the calendar's"
    );
    let package = desk.read("public/data/datapackage.json");
    assert!(
        package.contains("\"resource\": \"authorities\""),
        "the tables are joined by their new name"
    );
}

#[test]
fn the_sign_of_the_currency_stands_where_the_words_put_it_in_tables_and_in_pictures() {
    let desk = Desk::with_portal("sample");
    desk.write("content/words/en.ftl", "currency = { $amount }_{ $sign }\n");
    let files = desk.build();
    let money = String::from_utf8_lossy(&files["money/index.html"]).into_owned();
    let before = |sign: usize| money[..sign].ends_with('_');
    let signs: Vec<usize> = money.match_indices('€').map(|(at, _)| at).collect();
    // What somebody said is quoted as it was said.
    let others = signs
        .iter()
        .filter(|at| !before(**at))
        .map(|at| &money[at - 20..*at]);
    let others: Vec<&str> = others.collect();
    assert!(
        signs.len() > 50 && money.contains("_€</tspan>"),
        "{}",
        signs.len()
    );
    assert!(
        others.iter().all(|text| text.ends_with("Members pay ")),
        "{others:?}"
    );
}
