//! The promises of publishing, each a module. In: made-up portals. Out: what a folder holds after a build that went
//! well, went wrong, or was killed.
#![expect(
    clippy::disallowed_methods,
    reason = "what a build leaves lies on the disk"
)]
#![expect(
    clippy::disallowed_types,
    reason = "whoever waits for a program needs to know for how long"
)]
#![expect(
    clippy::unwrap_used,
    reason = "a test stops at the first thing that is not as it should be"
)]

#[path = "support/program.rs"]
mod program;

use program::{Desk, eventually, run};

mod the_same_in_the_same_out {
    use super::*;
    use std::collections::BTreeMap;
    use std::process::Command;

    /// The site as it is built on a machine that is set up so.
    fn built(
        settings: &[(&str, &str)],
        arrange: impl FnOnce(&Desk, &mut Command),
    ) -> BTreeMap<String, Vec<u8>> {
        let desk = Desk::with_portal("sample");
        let mut command = desk.command(&["build", "--quiet"]);
        command.envs(settings.iter().copied());
        arrange(&desk, &mut command);
        run(&mut command).must_be(0);
        desk.tree("public")
    }

    #[test]
    fn whatever_the_number_of_threads_the_time_zone_and_the_language() {
        let here = built(
            &[
                ("RAYON_NUM_THREADS", "1"),
                ("TZ", "Pacific/Kiritimati"),
                ("LANG", "C"),
            ],
            |_, _| {},
        );
        let there = built(
            &[
                ("RAYON_NUM_THREADS", "8"),
                ("TZ", "America/Los_Angeles"),
                ("LANG", "gd_GB.UTF-8"),
            ],
            |_, _| {},
        );
        assert!(here.len() > 20, "only {} files", here.len());
        assert!(here == there, "{:?}", differing(&here, &there));
    }

    #[test]
    fn whatever_the_folder_one_works_in() {
        let here = built(&[], |_, _| {});
        let there = built(&[], |desk, command| {
            std::fs::create_dir(desk.path("elsewhere")).unwrap();
            command.current_dir(desk.path("elsewhere"));
            command
                .arg("--content")
                .arg(desk.path("content"))
                .args(["--output", "../public"]);
        });
        assert!(here == there, "{:?}", differing(&here, &there));
    }

    #[test]
    fn over_an_old_site_as_into_nothing() {
        let desk = Desk::with_portal("sample");
        let first = desk.build();
        desk.write("public/of-another-day/index.html", "gone at the next build");
        let second = desk.build();
        assert!(first == second, "{:?}", differing(&first, &second));
    }

    fn differing(
        one: &BTreeMap<String, Vec<u8>>,
        other: &BTreeMap<String, Vec<u8>>,
    ) -> Vec<String> {
        let names = one
            .keys()
            .chain(other.keys())
            .filter(|name| one.get(*name) != other.get(*name));
        names.cloned().collect()
    }
}

mod all_or_nothing {
    use super::*;

    /// Nothing lies beside the content and the site.
    #[track_caller]
    fn no_litter(desk: &Desk) {
        assert_eq!(desk.names("."), ["content", "public"]);
    }

    #[test]
    fn content_with_an_error_leaves_the_last_site() {
        let desk = Desk::with_portal("sample");
        let before = desk.build();
        desk.write("content/site.yaml", "title: [");
        desk.run(&["build"]).must_be(1);
        assert!(desk.tree("public") == before);
        no_litter(&desk);
    }

    #[test]
    fn a_disk_that_refuses_leaves_the_last_site() {
        let desk = Desk::with_portal("sample");
        let before = desk.build();
        // No file may be larger than half a kilobyte: the first page cannot be written whole.
        let mut command = desk.shell("ulimit -f 1; trap '' XFSZ; exec mercat build");
        let refused = run(&mut command).must_be(2);
        assert!(
            refused.errors.contains("mercat: cannot write"),
            "{}",
            refused.errors
        );
        assert!(desk.tree("public") == before);
        no_litter(&desk);
    }

    #[test]
    fn a_fault_in_the_theme_leaves_the_last_site() {
        let desk = Desk::with_portal("sample");
        let before = desk.build();
        desk.write(
            "themes/civic/templates/council.html",
            "{{ there_is_no_such_thing }}",
        );
        desk.run(&["build"]).must_be(1);
        desk.run(&["check"]).must_be(1);
        assert!(desk.tree("public") == before);
        assert_eq!(desk.names("."), ["content", "public", "themes"]);
    }

    #[test]
    fn a_build_killed_at_any_moment_leaves_a_whole_site_and_no_litter_behind_the_next() {
        let desk = Desk::with_portal("sample");
        let old = desk.build();
        // Enough files for a build to be killed among them.
        for number in 0..300 {
            desk.write(&format!("themes/civic/assets/{number}.txt"), [b'x'; 5_000]);
        }
        std::fs::rename(desk.path("themes"), desk.path("other-themes")).unwrap();
        for written in [0, 1, 5, 100, 200, 300] {
            assert!(desk.build() == old);
            std::fs::rename(desk.path("other-themes"), desk.path("themes")).unwrap();
            let mut building = desk.start(&["build", "--quiet"]);
            eventually("so much of the site", || {
                (so_far(&desk) >= Some(written) || building.child.try_wait().unwrap().is_some())
                    .then_some(())
            });
            drop(building);
            let left = desk.tree("public");
            let new = desk.build();
            assert!(
                left == old || left == new,
                "half a site was left after {written} files"
            );
            assert_eq!(desk.names("."), ["content", "public", "themes"]);
            std::fs::rename(desk.path("themes"), desk.path("other-themes")).unwrap();
        }
    }

    /// How many files are written; nothing before the first, or while they are being swapped in.
    fn so_far(desk: &Desk) -> Option<usize> {
        let entries = walkdir::WalkDir::new(desk.path(".public.mercat/new")).into_iter();
        let files = entries.map(|entry| Some(usize::from(entry.ok()?.file_type().is_file())));
        files.sum()
    }

    #[test]
    fn a_site_between_two_renames_is_put_back() {
        let desk = Desk::with_portal("sample");
        let before = desk.build();
        std::fs::create_dir(desk.path(".public.mercat")).unwrap();
        std::fs::rename(desk.path("public"), desk.path(".public.mercat/old")).unwrap();
        let settings = desk.read("content/site.yaml");
        desk.write("content/site.yaml", "title: [");
        desk.run(&["build"]).must_be(1);
        desk.write("content/site.yaml", settings);
        assert!(desk.build() == before);
        no_litter(&desk);
    }

    #[test]
    fn of_two_builds_at_once_both_end_well_or_one_says_that_it_is_second() {
        let desk = Desk::with_portal("sample");
        let before = desk.build();
        let runs = std::thread::scope(|scope| {
            let threads = [0; 4].map(|_| scope.spawn(|| desk.run(&["build"])));
            threads.map(|thread| thread.join().unwrap())
        });
        assert!(runs.iter().any(|run| run.status == Some(0)));
        for run in runs.iter().filter(|run| run.status != Some(0)) {
            assert!(
                run.errors.contains("another build is writing"),
                "{}",
                run.errors
            );
        }
        assert!(desk.tree("public") == before);
        no_litter(&desk);
    }
}

mod what_may_be_replaced {
    use super::*;

    #[track_caller]
    fn refused(desk: &Desk, output: &str, why: &str) {
        let before = desk.tree(".");
        let run = desk.run(&["build", "--output", output]).must_be(2);
        assert!(run.errors.contains(why), "{output}: {}", run.errors);
        assert!(desk.tree(".") == before, "{output}");
    }

    #[test]
    fn nothing_that_mercat_did_not_make() {
        let desk = Desk::with_portal("sample");
        desk.write("photographs/bridge.jpg", "the only copy");
        refused(&desk, "photographs", "such as `bridge.jpg`");
        desk.write("kept/.nojekyll", "somebody's own words");
        refused(&desk, "kept", "such as `.nojekyll`");
        desk.write("a-file", "words");
        refused(&desk, "a-file", "it is a file");
    }

    #[test]
    fn nothing_that_the_site_is_made_from() {
        let desk = Desk::with_portal("sample");
        desk.write("themes/civic/assets/extra.txt", "words");
        for output in [
            "content",
            "content/site",
            "themes/civic",
            "themes/civic/site",
        ] {
            refused(&desk, output, "which the site is made from");
        }
        for output in [".", "..", "themes", "/"] {
            refused(&desk, output, "which the site is made from");
        }
    }

    #[test]
    fn a_folder_that_holds_nothing_but_an_empty_nojekyll_which_stays_as_it_is() {
        let desk = Desk::with_portal("sample");
        desk.write("public/.nojekyll", "");
        assert_eq!(desk.build().get(".nojekyll"), Some(&Vec::new()));
    }

    #[test]
    fn a_folder_that_does_not_exist_yet_nor_does_the_one_above() {
        let desk = Desk::with_portal("smallest");
        desk.run(&["build", "--output", "one/two/site"]).must_be(0);
        assert!(desk.tree("one/two/site").contains_key(".nojekyll"));
        assert_eq!(desk.names("one/two"), ["site"]);
    }

    #[cfg(unix)]
    #[test]
    fn where_a_link_leads_but_not_the_link() {
        let desk = Desk::with_portal("smallest");
        std::fs::create_dir_all(desk.path("server/site")).unwrap();
        std::os::unix::fs::symlink("server/site", desk.path("public")).unwrap();
        desk.build();
        assert!(desk.path("public").is_symlink());
        assert!(desk.tree("server/site").contains_key(".nojekyll"));
        assert_eq!(desk.names("server"), ["site"]);
        std::os::unix::fs::symlink("nowhere", desk.path("lost")).unwrap();
        refused(&desk, "lost", "a link that leads nowhere");
    }

    #[cfg(unix)]
    #[test]
    fn nothing_where_one_may_not_write() {
        use std::os::unix::fs::PermissionsExt;
        let desk = Desk::with_portal("smallest");
        desk.write("locked/site/.nojekyll", "");
        let locked = desk.path("locked");
        std::fs::set_permissions(&locked, std::fs::Permissions::from_mode(0o555)).unwrap();
        let may_do_anything = std::fs::write(locked.join("mark"), "").is_ok();
        let run = desk.run(&["build", "--output", "locked/site"]);
        std::fs::set_permissions(&locked, std::fs::Permissions::from_mode(0o755)).unwrap();
        if !may_do_anything {
            assert!(run.must_be(2).errors.contains("you have no permission"));
            assert_eq!(desk.names("locked/site"), [".nojekyll"]);
        }
    }

    #[cfg(unix)]
    #[test]
    fn the_new_site_is_open_to_whom_the_old_one_was() {
        use std::os::unix::fs::PermissionsExt;
        let desk = Desk::with_portal("smallest");
        desk.write("public/.nojekyll", "");
        std::fs::set_permissions(desk.path("public"), std::fs::Permissions::from_mode(0o750))
            .unwrap();
        desk.build();
        let mode = std::fs::metadata(desk.path("public"))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o750);
    }
}
