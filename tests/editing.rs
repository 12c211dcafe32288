//! What is kept between two edits is what would be read anew. In: a made-up portal, and edits to it in any order: files written, broken,
//! mended, moved, removed. Out: after each the same report, and the same bytes at each address, as from a fresh build.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use mercat::problem::Report;
use mercat::record::Drafts;
use mercat::route::Route;
use mercat::site::editing::Editing;
use mercat::site::{Edits, Options, Site};
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::proptest;
use proptest::test_runner::Config;

use crate::support::served::Served;
use crate::support::shown;

const SITE: &str = "title: The pact\nbase_url: https://pact.example/portal/\nlanguage: en-GB\nsocial_cards: false\n";
const UPDATE: &str = "---\ntitle: News\nprojects: [bridge]\nevidence: paper\n---\nIt [began](../projects/bridge.md).\n";

/// The files that are edited, each with what may stand in it: the first is in order.
const FILES: &[(&str, &[&str])] = &[
    (
        "content/site.yaml",
        &[
            SITE,
            "title: Another\nbase_url: https://pact.example/\nlanguage: en-GB\nsocial_cards: false\n",
            "title: Euros\nbase_url: https://pact.example/portal/\nlanguage: en-GB\nsocial_cards: false\ncurrency: EUR\n",
            "title: [",
        ],
    ),
    (
        "content/sources.yaml",
        &[
            "paper:\n  title: A paper\n  url: https://paper.example/\nledger:\n  title: A ledger\n  url: https://ledger.example/\n",
            "paper:\n  title: A paper\n  url: https://paper.example/\n  date: 2017\n  date_inferred: true\n",
            "papers:\n  title: A paper\n  stranger: 1\n",
        ],
    ),
    (
        "content/councils/fara.yaml",
        &[
            "name: Fara Council\nmembership: [{status: member, since: 2017, evidence: paper}]\nfunds: [{what: bridge, kind: cash, amount: 10, evidence: paper}]\n",
            "name: Fara\nmembership: [{status: in-talks, on: 2016}]\n",
            "name: Fara\nmembership: [{status: membr}]\n",
            // As the first, but for its name, an amount, and a source more.
            "name: Fara Town\nmembership: [{status: member, since: 2017, evidence: paper}]\nfunds: [{what: bridge, kind: cash, amount: 12, evidence: ledger}]\n",
        ],
    ),
    (
        "content/claims.yaml",
        &["- measure: members\n  date: 2018-01-01\n  value: 1\n  evidence: paper\n"],
    ),
    (
        "content/projects/bridge.md",
        &[
            "---\ntitle: A bridge\nsummary: Over the water.\nlead: fara\nevidence: paper\n---\n![The bridge](../images/bridge.png)\n",
            "---\ntitle: A longer bridge\nsummary: Over all waters.\nbudget: {amount: 12, shared_with: [ferry]}\n---\nSee [it](ferry.md).\n",
            "---\ntitle: A bridge\nsummary: Not yet.\ndraft: true\n---\n",
            "no fields at all\n",
            // As the first, but for the words of its text: well formed, with a link that is dead, and with a slip.
            "---\ntitle: A bridge\nsummary: Over the water.\nlead: fara\nevidence: paper\n---\nNew words.\n\n![The bridge](../images/bridge.png)\n",
            "---\ntitle: A bridge\nsummary: Over the water.\nlead: fara\nevidence: paper\n---\nNewer words.\n\n![The bridge](../images/bridge.png)\n",
            "---\ntitle: A bridge\nsummary: Over the water.\nlead: fara\nevidence: paper\n---\n![The bridge](../images/none.png)\n",
            "---\ntitle: A bridge\nsummary: Over the water.\nlead: fara\nevidence: paper\n---\n* very **\n\n![The bridge](../images/bridge.png)\n",
            // As the first, but for its facts: well formed, and with a mention and a source that are not there.
            "---\ntitle: The bridge\nsummary: Over the water.\nbudget: {amount: 7, evidence: paper}\nevidence: paper\n---\n![The bridge](../images/bridge.png)\n",
            "---\ntitle: A bridge\nsummary: Over the water.\nlead: angus\nevidence: papers\n---\n![The bridge](../images/bridge.png)\n",
            // As the first, naming the same records: another title and a figure, and other dates.
            "---\ntitle: Crossing\nsummary: Over all waters.\noutcomes: [{measure: Crossings, target: {value: 9}}]\nlead: fara\nevidence: paper\n---\n![The bridge](../images/bridge.png)\n",
            "---\ntitle: A bridge\nsummary: Over the water.\nstarted: 2015-03\nchecked: {date: 2018-02-01}\nlead: fara\nevidence: paper\n---\n![The bridge](../images/bridge.png)\n",
            "---\ntitle: A bridge\nsummary: Over the water.\nbenefits: [{what: Time, amount: 5}, {what: Time, amount: 5}]\nlead: fara\nevidence: paper\n---\n![The bridge](../images/bridge.png)\n",
            "---\ntitle: A bridge\nsummary: Over the water.\nbudget: {amount: 5, shared_with: [bridge]}\nlead: fara\nevidence: paper\n---\n![The bridge](../images/bridge.png)\n",
            // As the first, with a source more, and with dates that leave the portal's as it is.
            "---\ntitle: A bridge\nsummary: Over the water.\nstarted: 2015-03\nended: 2016\nlead: fara\nevidence: [paper, ledger]\n---\n![The bridge](../images/bridge.png)\n",
            "---\ntitle: A bridge\nsummary: Not yet.\ndraft: true\nevidence: ledger\n---\n",
        ],
    ),
    (
        "content/projects/ferry.md",
        &[
            "---\ntitle: A ferry\nsummary: It floats.\nstage: [{is: live, on: 2017, evidence: paper}]\n---\n",
            "---\ntitle: A ferry\nsummary: It floats.\nlead: nobody\n---\n",
            "---\ntitle: A ferry\nsummary: It floats.\nstage: [{is: live, on: 2017, evidence: paper}]\n---\nIn fair weather.\n",
            "---\ntitle: A ferry\nsummary: It floats.\n---\nAs [many crossed](https://pact.example/portal/projects/bridge/#p-outcome-1-t).\n",
        ],
    ),
    ("content/updates/2016-05-31-news.md", &[UPDATE]),
    ("content/updates/news.md", &[UPDATE]),
    (
        "content/words/en-GB.ftl",
        &["search-title = Look for\n", "search-title = { $nothing }\n"],
    ),
    ("content/notes.txt", &["Not a record.\n"]),
    (
        "content/projects/deep/bridge.md",
        &["---\ntitle: Deep\n---\n"],
    ),
    ("content/projects/.bridge.md.swp", &["\0"]),
    ("content/councils/fara.yaml~", &["name: Fara\n"]),
    ("content/README.md", &["For staff.\n"]),
    (
        "themes/civic/templates/not_found.html",
        &[
            "<main><h1>Lost</h1></main>",
            "<main>{{ nothing | unknown }}</main>",
        ],
    ),
];

/// A picture, and what is none.
const PICTURE: &str = "content/images/bridge.png";

/// One step of somebody who edits.
#[derive(Debug, Clone)]
enum Step {
    Write(usize, usize),
    Remove(usize),
    /// Moves a file to where another lies or could lie.
    Move(usize, usize),
    Picture(bool),
    /// Moves a folder away and back, of which it is told only that something happened.
    Checkout,
}

fn step() -> impl Strategy<Value = Step> {
    let file = || 0..FILES.len();
    prop_oneof![
        6 => (file(), 0_usize..16).prop_map(|(file, text)| Step::Write(file, text)),
        2 => file().prop_map(Step::Remove),
        2 => (file(), file()).prop_map(|(from, to)| Step::Move(from, to)),
        1 => any::<bool>().prop_map(Step::Picture),
        1 => Just(Step::Checkout),
    ]
}

/// A folder with the portal in it, and what has been kept of it.
struct Desk {
    folder: tempfile::TempDir,
    editing: Editing,
}

impl Desk {
    fn new() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let editing = Editing::default();
        let desk = Desk { folder, editing };
        for (path, texts) in &FILES[..7] {
            write(&desk.path(path), texts[0].as_bytes());
        }
        write(&desk.path(PICTURE), &picture());
        desk
    }

    fn path(&self, inner: &str) -> PathBuf {
        self.folder.path().join(inner)
    }

    fn options(&self) -> Options {
        Options {
            content: self.path("content"),
            base_url: None,
            repository: None,
            origin: None,
            drafts: Drafts::LeftOut,
            cache: None,
            revision: None,
            commits: None,
        }
    }

    /// Takes a step, and returns what a watcher would tell of it.
    fn take(&self, step: &Step) -> Edits {
        let (first, second) = match *step {
            Step::Write(file, text) => {
                let (path, texts) = FILES[file];
                write(&self.path(path), texts[text % texts.len()].as_bytes());
                (path, path)
            }
            Step::Remove(file) => {
                let _ = fs::remove_file(self.path(FILES[file].0));
                (FILES[file].0, FILES[file].0)
            }
            Step::Move(from, to) => {
                let (from, to) = (FILES[from].0, FILES[to].0);
                fs::create_dir_all(self.path(to).parent().unwrap()).unwrap();
                let _ = fs::rename(self.path(from), self.path(to));
                (from, to)
            }
            Step::Picture(is_whole) => {
                let bytes = if is_whole { picture() } else { b"none".into() };
                write(&self.path(PICTURE), &bytes);
                (PICTURE, PICTURE)
            }
            Step::Checkout => {
                let away = self.path("away");
                fs::rename(self.path("content"), &away).unwrap();
                fs::rename(&away, self.path("content")).unwrap();
                return Edits::Anywhere;
            }
        };
        Edits::At(BTreeSet::from(
            [first, second].map(|inner| self.path(inner)),
        ))
    }

    /// Takes a step, asserts that what is kept gives what a fresh build gives, and returns the site; nothing where there is none.
    fn after(&mut self, step: &Step) -> Option<Arc<Site>> {
        let edits = self.take(step);
        self.editing.forget(&edits, &self.path("content"));
        self.is_as_fresh();
        self.editing.load(&self.options()).0
    }

    /// Asserts that what is kept gives what a fresh build gives.
    fn is_as_fresh(&mut self) {
        let options = self.options();
        let (site, mut report) = self.editing.load(&options);
        let (fresh, fresh_report) = Site::load(&options);
        if let Some(site) = &site {
            report.merge(site.warnings());
            site.work_out_sizes();
        }
        assert_eq!(of(&report), of(&fresh_report));
        assert_eq!(site.is_some(), fresh.is_some());
        let (Some(site), Some(fresh)) = (site, fresh) else {
            return;
        };
        for route in fresh.routes().iter() {
            let kept = site.at(&route.address);
            let kept = kept.unwrap_or_else(|| panic!("nothing at {}", route.address));
            assert!(
                made(&site, kept) == made(&fresh, route),
                "{}",
                route.address
            );
        }
        for route in site.routes().iter() {
            let is_there = fresh.routes().at(&route.address).is_some();
            assert!(is_there, "{} is left over", route.address);
        }
    }
}

/// Whether a site was made from another without working out again what hangs on councils and published totals.
fn has_kept(site: Option<Arc<Site>>, earlier: &Site) -> bool {
    site.is_some_and(|site| {
        Arc::ptr_eq(
            &site.edition().portal.growth,
            &earlier.edition().portal.growth,
        )
    })
}

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

fn picture() -> Vec<u8> {
    fs::read("tests/portals/sample/images/bridge-at-brisvalle.png").unwrap()
}

fn of(report: &Report) -> (String, Vec<&'static str>) {
    (shown(report), report.unchecked().to_vec())
}

#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the type of a body has no name outside its room"
)]
fn made(site: &Site, route: &Route) -> Result<Vec<u8>, String> {
    let body = site.render(route).map_err(|fault| fault.message);
    body.map(|body| body.into_bytes())
}

proptest! {
    #![proptest_config(Config { cases: 6, ..Config::default() })]

    #[test]
    fn after_any_edits_all_is_as_in_a_fresh_build(steps in proptest::collection::vec(step(), 1..7)) {
        let mut desk = Desk::new();
        desk.is_as_fresh();
        for step in &steps {
            desk.after(step);
        }
    }
}

#[test]
fn each_single_edit_and_its_mending_leave_all_as_in_a_fresh_build() {
    let mut desk = Desk::new();
    desk.is_as_fresh();
    for (file, (path, texts)) in FILES.iter().enumerate() {
        let broken = (1..texts.len()).map(|text| Step::Write(file, text));
        let mended = [Step::Remove(file), Step::Write(file, 0)];
        for step in broken.chain(mended) {
            desk.after(&step);
        }
        if file > 6 {
            fs::remove_file(desk.path(path)).unwrap();
            let edits = Edits::At(BTreeSet::from([desk.path(path)]));
            desk.editing
                .forget(&edits, &desk.folder.path().join("content"));
        }
    }
}

#[test]
fn new_words_of_a_text_leave_what_follows_from_the_facts_as_it_is() {
    let mut desk = Desk::new();
    let ferry = |text| Step::Write(5, text);
    let bridge = |text| Step::Write(4, text);
    let mut load = |step: &Step| desk.after(step);
    // Whether a day is our reading follows from its document.
    load(&Step::Write(1, 1)).unwrap();
    let first = load(&ferry(0)).unwrap();
    let is_kept = |site| has_kept(site, &first);
    assert!(is_kept(load(&bridge(4))));
    assert!(is_kept(load(&bridge(5))));
    assert!(is_kept(load(&ferry(2))));
    assert!(load(&bridge(6)).is_none(), "its picture is gone");
    assert!(!is_kept(load(&bridge(1))), "its fields are others");
}

#[test]
fn new_facts_of_a_text_leave_what_hangs_on_other_records_as_it_is() {
    let mut desk = Desk::new();
    let mut load = |step: &Step| desk.after(step);
    let bridge = |text| Step::Write(4, text);
    let first = load(&bridge(0)).unwrap();
    let is_kept = |site| has_kept(site, &first);
    assert!(is_kept(load(&bridge(10))), "only its own facts are others");
    assert!(is_kept(load(&bridge(12))), "one thing is said twice");
    assert!(is_kept(load(&bridge(0))));
    assert!(is_kept(load(&bridge(14))), "one source more, and old dates");
    assert!(!is_kept(load(&bridge(11))), "it was checked on another day");
    assert!(!is_kept(load(&bridge(8))), "it names others");
    load(&bridge(10));
    assert!(load(&Step::Write(5, 3)).is_some());
    assert!(
        load(&bridge(0)).is_none(),
        "a part that is linked to is gone"
    );
}

#[test]
fn however_files_are_saved_and_moved_the_served_page_becomes_the_built_one() {
    let served = Served::over(crate::support::program::Desk::with_portal("smallest"));
    let desk = &served.desk;
    let settings = desk.read("content/site.yaml");
    let quick = format!("{settings}social_cards: false\n");
    let page = |title: &str| format!("---\ntitle: {title}\n---\nSome words on {title}.\n");
    let rename = |from: &str, to: &str| fs::rename(desk.path(from), desk.path(to)).unwrap();
    let steps: [&dyn Fn(); 7] = [
        &|| desk.write("content/site.yaml", &quick),
        // As many editors save.
        &|| {
            desk.write("content/pages/.about.md.swp", "");
            desk.write("content/pages/about.md.tmp", page("About"));
            rename("content/pages/about.md.tmp", "content/pages/about.md");
            fs::remove_file(desk.path("content/pages/.about.md.swp")).unwrap();
        },
        &|| rename("content/pages/about.md", "content/pages/of-us.md"),
        &|| rename("content/pages", "pages"),
        &|| rename("pages", "content/pages"),
        // As Git checks out another branch.
        &|| {
            for number in 0..40 {
                let file = format!("content/pages/page-{number}.md");
                desk.write(&file, page(&format!("Page {number}")));
            }
            fs::remove_file(desk.path("content/pages/of-us.md")).unwrap();
        },
        &|| {
            fs::remove_dir_all(desk.path("content/pages")).unwrap();
        },
    ];
    let address = format!("http://{}{}/", served.address, served.base);
    for step in steps {
        step();
        desk.run(&["build", "--base-url", &address]).must_be(0);
        let built = desk.read("public/search/index.html");
        // It lists every page, and names the index of all words.
        served.until("/search/", |page| {
            let (before, script) = page.split_once("<script src=\"/~mercat/").unwrap();
            let (_, behind) = script.split_once("</script>").unwrap();
            built.contains(&before[before.rfind("<meta").unwrap()..]) && built.ends_with(behind)
        });
    }
}
