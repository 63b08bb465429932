use crate::{
    client,
    running::{PLENTY, Running, command},
    site::Site,
};

#[test]
fn every_answer_keeps_to_itself() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    for (method, path) in [
        ("GET", "/en/"),
        ("GET", "/en"),
        ("GET", "/nowhere"),
        ("GET", "/assets/app-0123abcd.wasm"),
        ("GET", "/v1/petitions/canal/count.json"),
        ("GET", "/v1/nothing"),
        ("GET", "/v1/represent/postcodes/K1A0A6/"),
        ("POST", "/v1/petitions/canal/signatures"),
        ("GET", "/v1/letters/canal/count.json"),
        ("POST", "/v1/letters/canal/sent"),
        ("POST", "/v1/letters/nowhere/sent"),
        ("DELETE", "/en/"),
        ("GET", "/healthz"),
    ] {
        let answer = client::send(method, &format!("{}{path}", server.base), &[], b"");
        let policy = answer.header("content-security-policy");
        for part in [
            "default-src 'none';",
            "script-src 'self' 'wasm-unsafe-eval';",
            "style-src 'self';",
            "img-src 'self' data:;",
            "connect-src 'self' https://represent.example.org;",
            "form-action 'self' https://represent.example.org mailto:;",
            "base-uri 'none';",
            "frame-ancestors 'none'",
        ] {
            assert!(policy.contains(part), "{method} {path}: {part} in {policy}");
        }
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{path}");
        assert!(answer.header("permissions-policy").contains("camera=()"), "{path}");
        assert_ne!(answer.header("cross-origin-resource-policy"), "", "{path}");
        assert_eq!(answer.header("set-cookie"), "", "{path}");
    }
    assert_eq!(server.get("/en/").header("cross-origin-resource-policy"), "same-origin");
}

#[test]
fn pages_may_connect_to_the_services_that_take_letters() {
    let site = Site::new();
    site.write(
        "site.json",
        br#"{"petitions":[],"representative_sets":[],"letters":["canal"],
            "connect":["https://represent.example.org","https://forms.example.com","https://example.com:8443"]}"#,
    );
    let server = Running::start(&site, PLENTY);
    let policy = server.get("/en/").header("content-security-policy").to_owned();
    let expected =
        "; connect-src 'self' https://represent.example.org https://forms.example.com https://example.com:8443; ";
    assert!(policy.contains(expected), "{policy}");
}

fn refused_start(site: &Site, options: &[&str]) -> String {
    let output = command(site, options).output().unwrap();
    assert!(!output.status.success());
    assert_eq!(String::from_utf8_lossy(&output.stdout), "");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_start_that_cannot_work_says_what_to_do() {
    let site = Site::new();
    let source = refused_start(&site, &["--represent", "opennorth"]);
    assert!(source.contains("fixtures") && source.contains("https://"), "{source}");
    std::fs::write(site.data(), "a file where the folder should be").unwrap();
    let in_the_way = refused_start(&site, PLENTY);
    assert!(in_the_way.contains(site.data().to_str().unwrap()) && in_the_way.contains("--data"), "{in_the_way}");

    site.write(
        "site.json",
        br#"{"petitions":[],"connect":["https://a.example; script-src *"],"representative_sets":[]}"#,
    );
    let origin = refused_start(&site, PLENTY);
    assert!(origin.contains("site.json") && origin.contains("https://a.example; script-src *"), "{origin}");
    site.write("site.json", b"<html>");
    assert!(refused_start(&site, PLENTY).contains("Build the site again"), "not JSON");
    std::fs::remove_file(site.dist().join("site.json")).unwrap();
    assert!(refused_start(&site, PLENTY).contains("Build the site first"), "not there");
}

#[test]
fn a_port_that_is_taken_is_named() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let other = Site::new();
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_alongside-server"))
        .arg("--dist")
        .arg(other.dist())
        .arg("--data")
        .arg(other.data())
        .args(["--represent", "fixtures", "--listen", server.authority()])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && said.contains(server.authority()) && said.contains("--listen"), "{said}");
}
