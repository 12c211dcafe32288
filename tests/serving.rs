//! `mercat serve` as a browser sees it: pages, the report on top of them, and word of each edit. In: a made-up portal
//! and its edits. Out: what is answered. Waits for what is to come, never for a time.

use std::io::Read;

use crate::support::program::Desk;
use crate::support::served::Served;

#[test]
fn a_page_is_answered_as_it_is_published_but_for_the_script_that_reloads_it() {
    let served = Served::over(Desk::with_portal("sample"));
    let page = served.ask("GET", "/councils/");
    assert_eq!(page.status, 200);
    assert!(
        page.head.contains("Content-Type: text/html; charset=utf-8"),
        "{}",
        page.head
    );
    let script = "<script src=\"/~mercat/reload.js\" data-edition=\"1\" defer></script>";
    assert!(page.body.contains(script));
    let address = format!("http://{}{}/", served.address, served.base);
    served
        .desk
        .run(&["build", "--base-url", &address])
        .must_be(0);
    let published = served.desk.read("public/councils/index.html");
    assert!(!published.contains("~mercat"));
    let plain = page
        .body
        .replace(script, "")
        .replace("connect-src 'self'; ", "");
    assert!(plain == published.replace("connect-src 'self'; ", ""));
}

#[test]
fn every_file_has_its_kind_and_head_has_no_body() {
    let served = Served::over(Desk::with_portal("sample"));
    let front = served.page("/");
    let linked = |ending: &str| {
        let mut targets = front
            .split('"')
            .filter(|part| part.starts_with("/portal/assets/"));
        targets.find(|target| target.ends_with(ending)).unwrap()
    };
    for (target, kind) in [
        (linked(".css"), "text/css"),
        (linked(".js"), "text/javascript"),
        (linked(".svg"), "image/svg+xml"),
        ("/~mercat/reload.js", "text/javascript"),
        ("/~mercat/report.css", "text/css"),
    ] {
        let answer = served.ask_server("GET", target);
        assert_eq!(answer.status, 200, "{target}");
        let kind = format!("Content-Type: {kind}");
        assert!(answer.head.contains(&kind), "{target}: {}", answer.head);
    }
    let head = served.ask("HEAD", "/councils/");
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    assert_eq!(served.ask("POST", "/councils/").status, 405);
}

#[test]
fn what_is_not_there_is_not_found_and_leads_back() {
    let served = Served::over(Desk::with_portal("sample"));
    let lost = served.ask("GET", "/councils/atlantis/");
    assert_eq!(lost.status, 404);
    assert!(lost.body == served.page("/404.html"));
    assert!(lost.body.contains("href=\"/portal/\""));
    let moved = served.ask("GET", "/councils");
    assert_eq!(moved.status, 302);
    assert!(
        moved.head.contains("Location: /portal/councils/"),
        "{}",
        moved.head
    );
}

#[test]
fn no_request_leads_out_of_the_site() {
    let served = Served::over(Desk::with_portal("smallest"));
    for target in [
        "/../content/site.yaml",
        "/%2e%2e/content/site.yaml",
        "/..%2fcontent/site.yaml",
        "//etc/passwd",
        "/~mercat/../x",
    ] {
        assert_eq!(served.ask_server("GET", target).status, 404, "{target}");
    }
    for target in ["/%", "/%zz", "/%ff%fe"] {
        assert_eq!(served.ask_server("GET", target).status, 400, "{target}");
    }
}

#[test]
fn a_website_that_leads_its_name_here_reads_nothing() {
    let served = Served::over(Desk::with_portal("smallest"));
    let answer = |host: &str, target: &str| {
        let mut text = String::new();
        let mut stream = served.connect_as(host, "GET", target);
        stream.read_to_string(&mut text).unwrap();
        text
    };
    for target in ["/", "/~mercat/events", "/~mercat/reload.js", "/nowhere"] {
        for host in [
            "evil.example",
            "localhost.evil.example:8000",
            "192.168.1.5",
            "",
        ] {
            let answer = answer(host, target);
            assert!(answer.starts_with("HTTP/1.1 403"), "{host}: {answer}");
            assert!(!answer.contains("smallest"), "{host}: {answer}");
        }
    }
    for host in ["localhost", "localhost:8000", "[::1]:8000", "127.0.0.1"] {
        let answer = answer(host, "/");
        assert!(answer.starts_with("HTTP/1.1 200"), "{host}: {answer}");
    }
}

#[test]
fn a_folder_that_was_replaced_is_seen_and_so_is_what_is_edited_in_it_later() {
    let desk = Desk::with_portal("smallest");
    desk.write("themes/civic/assets/extra.txt", "words");
    let served = Served::over(desk);
    let settings = served.desk.read("content/site.yaml");
    for round in 1..3 {
        let title = format!("Title of round {round}");
        for folder in ["content", "themes"] {
            std::fs::rename(served.desk.path(folder), served.desk.path("away")).unwrap();
            if folder == "content" {
                served.until("/", |page| page.contains("class=\"problems\""));
            }
            for (path, bytes) in served.desk.tree("away") {
                served.desk.write(&format!("{folder}/{path}"), bytes);
            }
            std::fs::remove_dir_all(served.desk.path("away")).unwrap();
            served.until("/", |page| !page.contains("class=\"problems\""));
        }
        served.desk.write(
            "content/site.yaml",
            settings.replace("The smallest portal", &title),
        );
        served.until("/", |page| page.contains(&title));
        let template = format!("<p>No such page in round {round}.</p>");
        served
            .desk
            .write("themes/civic/templates/not_found.html", &template);
        served.until("/404.html", |page| page.contains(&template));
    }
}

#[test]
fn whoever_stops_reading_what_it_prints_does_not_stop_it() {
    let desk = Desk::with_portal("smallest");
    let settings = desk.read("content/site.yaml");
    let (served, output) = Served::heard(desk);
    drop(output);
    for title in ["One title", "Another title"] {
        let edited = settings.replace("The smallest portal", title);
        served.desk.write("content/site.yaml", edited);
        served.until("/", |page| page.contains(title));
    }
}

#[test]
fn an_edit_wakes_the_browser_and_the_page_is_new() {
    let desk = Desk::with_portal("smallest");
    let settings = desk.read("content/site.yaml");
    let served = Served::over(desk);
    assert!(served.page("/").contains("The smallest portal"));
    let edited = settings.replace("The smallest portal", "Another title altogether");
    served.desk.write("content/site.yaml", edited);
    assert_eq!(served.edited_since(1).as_deref(), Some("2"));
    let page = served.until("/", |page| page.contains("Another title altogether"));
    assert!(!page.contains("The smallest portal"));
}

#[test]
fn a_mistake_is_shown_on_top_of_the_last_whole_site_until_it_is_mended() {
    let served = Served::over(Desk::with_portal("sample"));
    let settings = served.desk.read("content/site.yaml");
    let main = |page: &str| page[page.find("<main").unwrap()..].to_owned();
    let before = main(&served.page("/councils/"));
    served.desk.write(
        "content/site.yaml",
        format!("{settings}\nmisspelt_field: 1\n"),
    );
    let page = served.until("/councils/", |page| page.contains("misspelt_field"));
    assert!(
        page.contains("<body><section class=\"problems\" role=\"alert\">"),
        "{page}"
    );
    assert!(
        page.contains("The page below is the last good one."),
        "{page}"
    );
    let forge = "href=\"https://code.example/pact/portal/edit/published/content/site.yaml\"";
    assert!(page.contains(forge), "{page}");
    assert!(main(&page) == before);
    let (error, warning) = (
        page.find("<li class=\"error\">"),
        page.rfind("<li class=\"warning\">"),
    );
    assert!(error.is_some() && warning.is_none_or(|warning| Some(warning) > error));
    served.desk.write("content/site.yaml", &settings);
    let page = served.until("/councils/", |page| !page.contains("class=\"problems\""));
    assert!(main(&page) == before);
}

#[test]
fn content_that_has_never_been_whole_is_answered_with_its_report() {
    let desk = Desk::with_portal("smallest");
    let settings = desk.read("content/site.yaml");
    desk.write("content/site.yaml", "title: [");
    let served = Served::over(desk);
    let answer = served.ask("GET", "/");
    assert_eq!(answer.status, 500);
    assert!(
        answer
            .body
            .contains("<section class=\"problems\" role=\"alert\">")
    );
    served.desk.write("content/site.yaml", settings);
    served.until("/", |page| page.contains("The smallest portal"));
}

#[test]
fn a_taken_port_is_said() {
    let served = Served::over(Desk::with_portal("smallest"));
    let port = served.address.rsplit(':').next().unwrap();
    let second = served.desk.run(&["serve", "--port", port]).must_be(2);
    let said = format!("cannot serve at port {port}");
    assert!(second.errors.contains(&said), "{}", second.errors);
}

#[test]
fn reading_is_no_edit() {
    let desk = Desk::with_portal("smallest");
    let settings = desk.read("content/site.yaml");
    let served = Served::over(desk);
    served.desk.run(&["check"]).must_be(0);
    let edited = settings.replace("The smallest portal", "Another title altogether");
    served.desk.write("content/site.yaml", edited);
    // Had the reading counted, or did each load bring about the next, it would be a later edition.
    let page = served.until("/", |page| page.contains("Another title altogether"));
    let early = ["2", "3"].map(|edition| page.contains(&format!("data-edition=\"{edition}\"")));
    assert!(early.contains(&true), "{page}");
}

#[test]
fn a_problem_leads_to_its_line_in_the_editor_that_was_named() {
    for (editor, address) in [
        ("vscode", "vscode://file{path}:{line}:1"),
        ("own://{path}?{line}&{column}", "own://{path}?{line}&amp;1"),
    ] {
        let desk = Desk::with_portal("smallest");
        let settings = desk.read("content/site.yaml");
        desk.write("content/site.yaml", format!("{settings}misspelt: 1\n"));
        let line = settings.lines().count() + 1;
        let path = desk.path("content/site.yaml");
        let address = address.replace("{path}", path.to_str().unwrap());
        let address = address.replace("{line}", &line.to_string());
        let served = Served::with(desk, &["--editor", editor]);
        let page = served.page("/");
        assert!(page.contains("There is no page to show"), "{page}");
        assert!(page.contains(&format!("href=\"{address}\"")), "{page}");
    }
    let desk = Desk::with_portal("smallest");
    let wrong = desk.run(&["serve", "--editor", "notepad"]).must_be(2);
    assert!(wrong.errors.contains("write vscode, "), "{}", wrong.errors);
}
