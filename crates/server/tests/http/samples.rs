//! The recorded samples, read as a page reads them.

use alongside_model::{
    Lang,
    recipient::{Gender, RepresentativeSet},
    represent::{Seat, members, seats},
};

use crate::{
    running::{PLENTY, Running},
    site::Site,
};

fn house() -> RepresentativeSet {
    RepresentativeSet {
        id: "mp".to_owned(),
        set: "house-of-commons".to_owned(),
        boundary_sets: vec!["federal-electoral-districts-2023-representation-order".to_owned()],
        office: "Member of Parliament".to_owned(),
        office_short: "MP".to_owned(),
        body: "House of Commons".to_owned(),
        postal: vec!["House of Commons".to_owned(), "Ottawa ON  K1A 0A6".to_owned()],
        ..RepresentativeSet::default()
    }
}

fn ontario() -> RepresentativeSet {
    RepresentativeSet {
        id: "mpp".to_owned(),
        set: "ontario-legislature".to_owned(),
        boundary_sets: vec!["ontario-electoral-districts-representation-act-2015".to_owned()],
        office: "Member of Provincial Parliament".to_owned(),
        office_short: "MPP".to_owned(),
        body: "Legislative Assembly of Ontario".to_owned(),
        ..RepresentativeSet::default()
    }
}

fn found(server: &Running, code: &str, set: &RepresentativeSet) -> Vec<Seat> {
    let answer = server.get(&format!("/v1/represent/postcodes/{code}/"));
    assert_eq!(answer.status, 200, "{code}");
    seats(&answer.body, set).unwrap()
}

fn who(seats: &[Seat]) -> Vec<(&str, Option<&str>)> {
    seats.iter().map(|seat| (seat.riding.as_str(), seat.member.as_ref().map(|member| member.name.as_str()))).collect()
}

#[test]
fn each_postal_code_finds_whom_it_should() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    for (code, federal, provincial) in [
        ("K1A0A6", vec![("Ottawa Centre", Some("Élodie Gagnon-Roy"))], vec![("Ottawa Centre", Some("Amara Okafor"))]),
        ("V7A5J9", vec![("Richmond East—Steveston", Some("Harjit Dhaliwal"))], vec![]),
        (
            "K0A1L0",
            vec![("Carleton", Some("Margaret MacLeod")), ("Lanark—Frontenac", Some("Thomas Nguyen"))],
            vec![("Carleton", Some("Ian Kowalski"))],
        ),
        ("H2X1Y4", vec![("Laurier—Sainte-Marie", Some("Zoé L’Écuyer-D’Amours"))], vec![]),
        ("T5J2R7", vec![("Edmonton Centre", None)], vec![]),
        ("E1C4Z6", vec![("Moncton—Dieppe", Some("Luc Arsenault"))], vec![]),
        ("X1A2P7", vec![("Northwest Territories", Some("Mary Beaulieu-Tatti"))], vec![]),
        ("B3H4R2", vec![("Sackville—Bedford—Preston", Some("Shauna MacIsaac"))], vec![]),
        ("L5G4L3", vec![], vec![]),
    ] {
        assert_eq!(who(&found(&server, code, &house())), federal, "{code}");
        assert_eq!(who(&found(&server, code, &ontario())), provincial, "{code}");
    }
    for code in ["M5V3L9", "K1A0A7", "nonsense"] {
        let answer = server.get(&format!("/v1/represent/postcodes/{code}/"));
        assert_eq!((answer.status, answer.error()), (404, "unknown_postal_code".to_owned()), "{code}");
    }
}

#[test]
fn the_samples_have_the_gaps_that_real_answers_have() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let member = |code: &str| found(&server, code, &house())[0].member.clone().unwrap();
    assert_eq!(member("K1A0A6").email.as_deref(), Some("elodie.gagnon-roy@example.org"));
    let quebec = member("H2X1Y4");
    assert_eq!(quebec.postal, ["Chambre des communes", "Ottawa ON  K1A 0A6"]);
    let no_email = member("E1C4Z6");
    assert_eq!((no_email.email, no_email.postal.len()), (None, 2));
    assert_eq!((no_email.language, no_email.gender), (Some(Lang::Fr), Some(Gender::Male)));
    let minimal = member("X1A2P7");
    assert_eq!((minimal.email, minimal.party, minimal.postal), (None, None, house().postal));
    let vacant = server.get("/v1/represent/postcodes/T5J2R7/").json();
    assert!(vacant.get("representatives_centroid").is_none() && vacant["boundaries_centroid"].is_array());
}

#[test]
fn whole_sets_hold_everybody_and_everybody_is_invented() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    for set in [house(), ontario()] {
        let answer = server.get(&format!("/v1/represent/representatives/{}/?limit=1000", set.set));
        let everybody = members(&answer.body, &set).unwrap();
        assert_eq!(everybody.len(), 12, "{}", set.set);
        for member in &everybody {
            assert!(member.email.as_deref().is_none_or(|email| email.ends_with("@example.org")), "{member:?}");
        }
        for code in ["K1A0A6", "V7A5J9", "K0A1L0", "H2X1Y4", "E1C4Z6", "X1A2P7", "B3H4R2"] {
            for member in found(&server, code, &set).into_iter().filter_map(|seat| seat.member) {
                assert!(everybody.contains(&member), "{member:?}");
            }
        }
    }
}
