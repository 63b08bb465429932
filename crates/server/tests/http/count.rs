use serde_json::json;

use crate::{
    client,
    running::{PLENTY, Running, form},
    site::Site,
};

const PATH: &str = "/v1/petitions/canal/count.json";

#[test]
fn the_count_has_the_shape_of_the_uk_site() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    server.sign("canal", &form("zoe@example.org"));
    let answer = server.get(PATH);
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/json"));
    assert_eq!(
        answer.json(),
        json!({
            "signature_count": 1, "response_threshold_reached_at": null, "government_response_at": null,
            "debate_threshold_reached_at": null, "scheduled_debate_date": null, "debate_outcome_at": null,
            "debated": false,
        })
    );
}

#[test]
fn any_page_may_show_the_count_and_no_cache_holds_up_a_poll() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let answer = server.get(PATH);
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    assert_eq!(answer.header("cross-origin-resource-policy"), "cross-origin");
    assert!(httpdate::parse_http_date(answer.header("last-modified")).is_ok());
    let directive = |name: &str| -> i64 {
        let cache = answer.header("cache-control").to_owned();
        let value = cache.split(", ").find_map(|part| part.strip_prefix(name)?.strip_prefix('=')).expect("a directive");
        value.parse().unwrap()
    };
    let max_age = directive("max-age");
    assert_eq!((directive("stale-while-revalidate"), directive("stale-if-error")), (2 * max_age, 5 * max_age));
    // A page asks each ten seconds, a fifth sooner at the soonest.
    let soonest_poll = alongside_model::polling::INTERVAL * 8 / 10;
    assert!(3 * max_age * 1000 < soonest_poll, "what a page saw at one poll must not answer its next");
}

#[test]
fn a_date_of_whole_seconds_never_hides_a_new_signature() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    server.sign("canal", &form("zoe@example.org"));
    let seen = server.get(PATH).header("last-modified").to_owned();
    server.sign("canal", &form("sam@example.org"));
    let answer = client::get_with(&format!("{}{PATH}", server.base), &[("if-modified-since", &seen)]);
    assert_eq!((answer.status, &answer.json()["signature_count"]), (200, &json!(2)));
}

#[test]
fn a_preflight_is_answered_as_the_uk_site_does() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let headers = [("origin", "https://partner.example"), ("access-control-request-method", "GET")];
    let answer = client::send("OPTIONS", &format!("{}{PATH}", server.base), &headers, b"");
    assert_eq!(answer.status, 204);
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    assert_eq!(answer.header("access-control-allow-methods"), "GET");
}

#[test]
fn a_petition_that_is_not_here_is_said_to_be_unknown() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let answer = server.get("/v1/petitions/nowhere/count.json");
    assert_eq!((answer.status, answer.error()), (404, "unknown_petition".to_owned()));
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    let head = client::send("HEAD", &format!("{}{PATH}", server.base), &[], b"");
    assert_eq!((head.status, head.body.as_str()), (200, ""));
}
