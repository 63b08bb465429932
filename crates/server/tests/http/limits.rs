use crate::{
    running::{Running, form},
    site::Site,
};

fn statuses(server: &Running, forwarded: &[&str]) -> Vec<u16> {
    let post = |(index, address): (usize, &&str)| {
        let headers = [("content-type", "application/json"), ("x-forwarded-for", *address)];
        let body = form(&format!("person{index}@example.org")).to_string();
        server.post("canal", &headers, body.as_bytes()).status
    };
    forwarded.iter().enumerate().map(post).collect()
}

#[test]
fn too_many_from_one_address_are_told_how_long_to_wait() {
    let site = Site::new();
    let server = Running::start(&site, &["--represent", "fixtures"]);
    let answers: Vec<_> = (0..25).map(|index| server.sign("canal", &form(&format!("p{index}@example.org")))).collect();
    assert!(answers[..20].iter().all(|answer| answer.status == 201));
    let refused = answers.iter().find(|answer| answer.status == 429).expect("a refusal");
    assert_eq!(refused.error(), "too_many");
    let wait: u64 = refused.header("retry-after").parse().unwrap();
    assert!((1..=60).contains(&wait), "{wait}");
    assert_eq!(server.get("/v1/petitions/canal/count.json").status, 200, "reading isn't limited");
}

#[test]
fn forwarding_headers_count_only_behind_a_proxy() {
    let forwarded = ["198.51.100.1", "198.51.100.2", "198.51.100.3", "evil, 198.51.100.3"];
    let slow = ["--represent", "fixtures", "--signatures-per-minute", "1"];
    let site = Site::new();
    let exposed = Running::start(&site, &slow);
    assert_eq!(statuses(&exposed, &forwarded), [201, 429, 429, 429]);
    let site = Site::new();
    let proxied = Running::start(&site, &[&slow[..], &["--behind-proxy"]].concat());
    assert_eq!(statuses(&proxied, &forwarded), [201, 201, 201, 429]);
}
