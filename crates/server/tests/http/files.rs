use crate::{
    client::{self, get_with},
    running::{PLENTY, Running},
    site::Site,
};

#[test]
fn pages_have_pretty_addresses() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    for (path, title) in [("/", "Home"), ("/en/", "Campaigns"), ("/en/campaigns/canal/", "The canal")] {
        let answer = server.get(path);
        assert_eq!((answer.status, answer.header("content-type")), (200, "text/html; charset=utf-8"), "{path}");
        assert!(answer.body.contains(title), "{path}: {}", answer.body);
        assert_eq!(answer.header("cache-control"), "no-cache", "{path}");
    }
    let bare = server.get("/en/campaigns/canal?lang=en");
    assert_eq!((bare.status / 100, bare.header("location")), (3, "/en/campaigns/canal/?lang=en"));
}

#[test]
fn a_page_that_is_not_there_is_answered_in_its_language() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    for (path, title) in [
        ("/nowhere/", "No such page"),
        ("/en/nowhere/", "No such page"),
        ("/fr/nulle-part/", "Aucune page ici"),
        ("/en/index.html/deeper", "No such page"),
        ("/assets/", "No such page"),
    ] {
        let answer = server.get(path);
        assert_eq!((answer.status, answer.header("content-type")), (404, "text/html; charset=utf-8"), "{path}");
        assert!(answer.body.contains(title), "{path}: {}", answer.body);
        assert_eq!(answer.header("cache-control"), "no-cache", "a missing asset may come: {path}");
    }
    let long = server.get(&format!("/{}", "a".repeat(5000)));
    assert_eq!(long.status, 404);
    let api = server.get("/v1/nothing");
    assert_eq!((api.status, api.error()), (404, "not_found".to_owned()));
}

#[test]
fn hashed_files_are_kept_for_a_year_and_sent_packed() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let script = format!("{}/assets/app-0123abcd.js", server.base);
    for (accepted, body, encoding) in [
        ("gzip, deflate, br, zstd", "brotli bytes", "br"),
        ("gzip", "gzip bytes", "gzip"),
        ("identity", "console.log('not packed');", ""),
        ("br;q=0, gzip;q=0", "console.log('not packed');", ""),
    ] {
        let answer = get_with(&script, &[("accept-encoding", accepted)]);
        assert_eq!((answer.body.as_str(), answer.header("content-encoding")), (body, encoding), "{accepted}");
        assert_eq!(answer.header("content-type"), "text/javascript; charset=utf-8");
        assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(answer.header("vary").to_ascii_lowercase(), "accept-encoding");
    }
    let wasm = server.get("/assets/app-0123abcd.wasm");
    assert_eq!(wasm.header("content-type"), "application/wasm");
}

#[test]
fn what_a_browser_has_is_not_sent_again() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let page = format!("{}/en/", server.base);
    let first = get_with(&page, &[]);
    let (etag, modified) = (first.header("etag"), first.header("last-modified"));
    assert!(!etag.is_empty() && !modified.is_empty());
    for known in [("if-none-match", etag), ("if-modified-since", modified)] {
        let again = get_with(&page, &[known]);
        assert_eq!((again.status, again.body.as_str()), (304, ""), "{known:?}");
        assert_eq!(again.header("cache-control"), "no-cache");
    }
    site.write("en/index.html", b"<!doctype html><title>Campaigns, renewed</title>");
    let renewed = get_with(&page, &[("if-none-match", etag)]);
    assert_eq!(renewed.status, 200);
    assert!(renewed.body.contains("renewed"));
}

#[test]
fn head_tells_the_size_without_the_body() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let answer = client::raw(server.authority(), "HEAD /en/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    assert!(head.to_ascii_lowercase().contains("content-length: 39"), "{head}");
    assert_eq!(body, "");
    let post = client::send("POST", &format!("{}/en/", server.base), &[], b"");
    assert_eq!((post.status, post.header("allow")), (405, "GET, HEAD"));
}

#[test]
fn nothing_outside_of_the_site_can_be_read() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    for path in [
        "/../outside.txt",
        "/en/../../outside.txt",
        "/%2e%2e/outside.txt",
        "/..%2foutside.txt",
        "/%2e%2e%2foutside.txt",
        "/en/..%5c..%5coutside.txt",
        "/..\\outside.txt",
        "/....//outside.txt",
        "//etc/passwd",
        "/etc/passwd%00.html",
        "/.secret",
        "/%2esecret",
        "/../var/alongside.sqlite3",
    ] {
        let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        let answer = client::raw(server.authority(), &request);
        assert!(answer.starts_with("HTTP/1.1 40"), "{path}: {answer}");
        for content in ["outside of the site", "not for visitors", "root:", "SQLite"] {
            assert!(!answer.contains(content), "{path}: {answer}");
        }
    }
    let elsewhere = client::raw(server.authority(), "GET //en HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assert!(!elsewhere.to_ascii_lowercase().contains("location:"), "a redirect to the host \"en\": {elsewhere}");
}
