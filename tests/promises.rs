//! The promises of publishing, each a module. In: made-up portals. Out: what a folder holds after a build that went
//! well, went wrong, or was killed.

use crate::support::program::{Desk, eventually, run};

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
        desk.write("themes/civic/assets/of-another-day.txt", "gone when it is");
        assert!(desk.build() != first);
        std::fs::remove_dir_all(desk.path("themes")).unwrap();
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
        let desk = Desk::with_portal("smallest");
        let before = desk.build();
        desk.write("content/site.yaml", "title: [");
        desk.run(&["build"]).must_be(1);
        assert!(desk.tree("public") == before);
        no_litter(&desk);
    }

    #[test]
    fn a_disk_that_refuses_leaves_the_last_site() {
        let desk = Desk::with_portal("smallest");
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
        let desk = Desk::with_portal("smallest");
        let before = desk.build();
        desk.write(
            "themes/civic/templates/home.html",
            "{{ there_is_no_such_thing }}",
        );
        desk.run(&["build"]).must_be(1);
        desk.run(&["check"]).must_be(1);
        assert!(desk.tree("public") == before);
        assert_eq!(desk.names("."), ["content", "public", "themes"]);
    }

    #[test]
    fn a_build_killed_at_any_moment_leaves_a_whole_site_and_no_litter_behind_the_next() {
        let desk = Desk::with_portal("smallest");
        let old = desk.build();
        desk.copy("public", "old");
        // Enough files for a build to be killed among them.
        for number in 0..300 {
            desk.write(&format!("themes/civic/assets/{number}.txt"), [b'x'; 5_000]);
        }
        std::fs::rename(desk.path("themes"), desk.path("other-themes")).unwrap();
        for written in [0, 1, 5, 100, 200, 300] {
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
            assert_eq!(desk.names("."), ["content", "old", "public", "themes"]);
            std::fs::rename(desk.path("themes"), desk.path("other-themes")).unwrap();
            std::fs::remove_dir_all(desk.path("public")).unwrap();
            desk.copy("old", "public");
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
        let desk = Desk::with_portal("smallest");
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
        let desk = Desk::with_portal("smallest");
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
        let desk = Desk::with_portal("smallest");
        desk.write("photographs/bridge.jpg", "the only copy");
        refused(&desk, "photographs", "such as `bridge.jpg`");
        desk.write("kept/.nojekyll", "somebody's own words");
        refused(&desk, "kept", "such as `.nojekyll`");
        desk.write("a-file", "words");
        refused(&desk, "a-file", "it is a file");
    }

    #[test]
    fn nothing_that_was_put_beside_what_mercat_made() {
        let desk = Desk::with_portal("smallest");
        for added in [
            "notes.txt",
            "CNAME",
            ".gitignore",
            "councils/photograph.jpg",
            "assets/.git/HEAD",
            "of-another-day/index.html",
        ] {
            desk.build();
            desk.write(&format!("public/{added}"), "the only copy");
            refused(&desk, "public", &format!("such as `{added}`"));
            std::fs::remove_dir_all(desk.path("public")).unwrap();
        }
    }

    #[test]
    fn what_a_desktop_leaves_in_a_folder_stands_in_nobodys_way() {
        let desk = Desk::with_portal("smallest");
        let site = desk.build();
        desk.write("public/.DS_Store", "where the icons lie");
        desk.write("public/councils/Thumbs.db", "small pictures");
        assert!(desk.build() == site);
    }

    #[test]
    fn a_clone_or_a_worktree_whose_repository_stays() {
        for (name, repository) in [
            (".git", "gitdir: ../.git/worktrees/public"),
            (".git/refs/heads/gh-pages", "not pushed"),
        ] {
            let desk = Desk::with_portal("smallest");
            let name = format!("public/{name}");
            desk.write(&name, repository);
            for _ in 0..2 {
                desk.build();
                assert_eq!(desk.read(&name), repository);
            }
            let settings = desk.read("content/site.yaml");
            desk.write("content/site.yaml", "title: [");
            desk.run(&["build"]).must_be(1);
            desk.write("content/site.yaml", settings);
            assert_eq!(desk.read(&name), repository);
            assert_eq!(desk.names("."), ["content", "public"]);
        }
    }

    #[test]
    fn nothing_that_the_site_is_made_from() {
        let desk = Desk::with_portal("smallest");
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
        let desk = Desk::with_portal("smallest");
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
    fn a_folder_that_was_made_read_only_once_it_is_mended() {
        use std::os::unix::fs::PermissionsExt;
        let desk = Desk::with_portal("smallest");
        let site = desk.build();
        let allow = |mode: u32| {
            for folder in ["public/councils", "public"] {
                let mode = std::fs::Permissions::from_mode(mode);
                std::fs::set_permissions(desk.path(folder), mode).unwrap();
            }
        };
        allow(0o555);
        let may_do_anything = std::fs::write(desk.path("public/mark"), "").is_ok();
        if !may_do_anything {
            refused(&desk, "public", "it may not be written to");
            allow(0o755);
        }
        let _ = std::fs::remove_file(desk.path("public/mark"));
        assert!(desk.build() == site);
        assert_eq!(desk.names("."), ["content", "public"]);
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

mod a_picture_is_resized_once {
    use super::*;
    use sha2::{Digest, Sha256};
    use std::fs;
    use std::path::{Path, PathBuf};

    const HARBOUR: &str = "images/harbour-at-ostremer.jpg";

    /// A portal of one page, which shows one picture.
    fn illustrated() -> Desk {
        let desk = Desk::with_portal("smallest");
        let portals = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/portals");
        let taken = fs::read(portals.join("sample").join(HARBOUR)).unwrap();
        desk.write(&format!("content/{HARBOUR}"), taken);
        desk.write(
            "content/pages/harbour.md",
            format!("---\ntitle: Harbour\n---\n![Two boats at a quay](../{HARBOUR})\n"),
        );
        desk
    }

    /// What is kept from build to build.
    fn kept(desk: &Desk) -> Vec<PathBuf> {
        let entries = fs::read_dir(desk.cache().join("mercat/pictures")).unwrap();
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        paths
    }

    #[test]
    fn the_second_build_takes_what_the_first_has_kept() {
        let desk = illustrated();
        let first = desk.build();
        let pictures = first.keys().filter(|path| path.starts_with("images/"));
        assert_eq!(kept(&desk).len(), pictures.count());
        // What is kept is changed behind the program's back: it shows whether that is looked at, or the picture itself.
        let mark = b"not worked out again".to_vec();
        for path in kept(&desk) {
            fs::write(path, [&mark[..], &Sha256::digest(&mark)].concat()).unwrap();
        }
        assert_eq!(desk.build()[HARBOUR], mark);
        // Another picture under the same name is another picture.
        let mut other = fs::read(desk.path(&format!("content/{HARBOUR}"))).unwrap();
        other.push(b' ');
        desk.write(&format!("content/{HARBOUR}"), other);
        assert!(desk.build()[HARBOUR] != mark);
    }

    #[test]
    fn what_is_kept_may_be_lost_damaged_or_forbidden() {
        let desk = illustrated();
        let first = desk.build();
        for (number, path) in kept(&desk).into_iter().enumerate() {
            match number % 3 {
                0 => fs::remove_file(path).unwrap(),
                1 => fs::write(path, "half a pic").unwrap(),
                _ => fs::write(path, "").unwrap(),
            }
        }
        assert!(desk.build() == first);
        fs::remove_dir_all(desk.cache().join("mercat")).unwrap();
        fs::write(desk.cache().join("mercat"), "a file in the way").unwrap();
        assert!(desk.build() == first);
        let mut command = desk.command(&["build", "--quiet"]);
        command.env_remove("XDG_CACHE_HOME").env_remove("HOME");
        run(&mut command).must_be(0);
        assert!(desk.tree("public") == first);
    }

    #[test]
    fn what_is_published_of_it_holds_none_of_its_notes() {
        let desk = illustrated();
        let taken = fs::read(desk.path(&format!("content/{HARBOUR}"))).unwrap();
        let holds = |bytes: &[u8]| bytes.windows(4).any(|word| word == b"Exif");
        assert!(holds(&taken));
        let site = desk.build();
        let versions = site
            .iter()
            .filter(|(path, _)| path.starts_with("images/harbour"));
        let versions: Vec<_> = versions.collect();
        assert_eq!(versions.len(), 3);
        for (path, bytes) in versions {
            assert!(!holds(bytes), "{path}");
            assert!(bytes.len() < 200_000, "{path}: {}", bytes.len());
        }
    }

    #[test]
    fn one_that_cannot_be_decoded_is_a_problem_where_it_is_shown() {
        let desk = illustrated();
        let before = desk.build();
        let taken = fs::read(desk.path(&format!("content/{HARBOUR}"))).unwrap();
        desk.write(&format!("content/{HARBOUR}"), &taken[..taken.len() / 2]);
        for command in ["check", "build"] {
            let refused = desk.run(&[command, "--quiet"]).must_be(1);
            let said = format!("{}{}", refused.output, refused.errors);
            let message = "error[bad-picture]: the picture `images/harbour-at-ostremer.jpg` is broken: its end is missing";
            assert!(said.contains(message), "{said}");
            assert!(said.contains("content/pages/harbour.md:4:1"), "{said}");
        }
        assert!(desk.tree("public") == before);
    }
}

mod a_fault_of_the_content_is_no_failure_of_the_machine {
    use super::*;

    #[track_caller]
    fn told_once(desk: &Desk, message: &str) {
        for command in ["check", "build"] {
            let refused = desk.run(&[command]).must_be(1);
            assert_eq!(refused.errors, "");
            let said = refused.output;
            assert_eq!(said.matches("error[").count(), 1, "{said}");
            assert!(said.contains(message), "{said}");
        }
    }

    #[test]
    fn a_picture_whose_smaller_copies_would_have_too_long_a_name() {
        let desk = Desk::with_portal("sample");
        let name = format!("images/{}.jpg", "x".repeat(251));
        let harbour = std::fs::read(desk.path("content/images/harbour-at-ostremer.jpg")).unwrap();
        desk.write(&format!("content/{name}"), harbour);
        let text = format!("---\ntitle: The harbour\n---\n![The harbour](../{name})\n");
        desk.write("content/pages/harbour.md", text);
        told_once(
            &desk,
            "error[bad-name]: the name of this picture has 255 letters, and systems take no more than 150",
        );
    }
}
