//! What Represent says of people: their office, how they are addressed, and of whom there are several.
#![expect(clippy::unwrap_used, reason = "tests")]

mod service;

use alongside_model::{
    Lang,
    recipient::{Form, Gender, Recipient, RepresentativeSet},
    represent::{Seat, members, members_path, seats},
};
use serde_json::{Value, json};
use service::{MAP, answer, boundary, house, mp, names, with};

const WARDS: &str = "elmville-wards";

/// A city's mayor and councillors, who are one set at the service.
fn council(offices: &[&str]) -> RepresentativeSet {
    RepresentativeSet {
        id: "my-council".to_owned(),
        set: "elmville-city-council".to_owned(),
        offices: offices.iter().map(|office| (*office).to_owned()).collect(),
        form: Form::Plain,
        boundary_sets: vec![WARDS.to_owned()],
        office: "Member of the city council".to_owned(),
        office_short: String::new(),
        body: "Elmville City Council".to_owned(),
        postal: vec![],
    }
}

fn councillor(ward: &str, name: &str, office: &str) -> Value {
    let related = json!({
        "representative_set_url": "/representative-sets/elmville-city-council/",
        "boundary_url": format!("/boundaries/{WARDS}/{}/", ward.to_lowercase().replace(' ', "-")),
    });
    with(with(mp(MAP, 1, ward, name), "elected_office", json!(office)), "related", related)
}

/// The seats of a council of one ward, with these people in the first list and in the second.
fn ward_4(set: &RepresentativeSet, first: &[Value], second: &[Value]) -> Vec<Seat> {
    let ward = with(boundary(WARDS, 4, "Ward 4"), "url", json!(format!("/boundaries/{WARDS}/ward-4/")));
    let body = json!({
        "boundaries_concordance": [ward.clone()], "boundaries_centroid": [ward],
        "representatives_concordance": first, "representatives_centroid": second,
    });
    seats(&body.to_string(), set).unwrap()
}

/// The only member of an answer.
fn only(member: Value) -> Recipient {
    let seats = answer(&[boundary(MAP, 1, "Elm")], &[], &[member], &[]);
    let [seat] = seats.as_slice() else { unreachable!("{seats:?}") };
    seat.member.clone().unwrap()
}

#[test]
fn a_body_may_have_another_name_in_content_than_at_the_service() {
    let set = council(&[]);
    assert_eq!(members_path(&set), "/representatives/elmville-city-council/?limit=1000");
    let member = ward_4(&set, &[councillor("Ward 4", "May Orr", "Councillor")], &[]).remove(0).member.unwrap();
    assert!(member.name == "May Orr" && member.id.starts_with("my-council/"), "{}", member.id);
    // Only the service's name tells whose member somebody is.
    let named_as_ours = json!({"representative_set_url": "/representative-sets/my-council/", "boundary_url": ""});
    let stranger = with(councillor("Ward 4", "No Body", "Councillor"), "related", named_as_ours);
    assert_eq!(names(&ward_4(&set, &[stranger], &[])), [("Ward 4", None)]);
}

#[test]
fn of_a_body_only_the_offices_that_are_written_to_are_found() {
    let mayor = councillor("Elmville", "May Orr", "Mayor");
    let people = [mayor, councillor("Ward 4", "Al Fir", "Councillor"), councillor("Ward 4", "Jo Ash", "")];
    let found = |offices: &[&str]| {
        let body = json!({"objects": people}).to_string();
        let found = members(&body, &council(offices)).unwrap();
        found.into_iter().map(|member| member.name).collect::<Vec<_>>()
    };
    assert_eq!(found(&[]), ["May Orr", "Al Fir", "Jo Ash"]);
    assert_eq!(found(&["Mayor"]), ["May Orr"]);
    assert_eq!(found(&["councillor", "MAYOR"]), ["May Orr", "Al Fir"]);
    assert_eq!(found(&["Councillor at large"]), Vec::<String>::new());
    let accented = [councillor("Ward 4", "Zoé Cyr", "Conseillère")];
    assert_eq!(names(&ward_4(&council(&["conseillere"]), &accented, &[])), [("Ward 4", Some("Zoé Cyr"))]);
    assert_eq!(names(&ward_4(&council(&["Mayor"]), &accented, &[])), [("Ward 4", None)]);
}

#[test]
fn several_members_of_one_riding_are_several_to_choose_from() {
    let (fir, ash) = (councillor("Ward 4", "Al Fir", "Councillor"), councillor("Ward 4", "Jo Ash", "Councillor"));
    let seats = ward_4(&council(&[]), &[fir.clone(), ash.clone()], &[]);
    assert_eq!(names(&seats), [("Ward 4", Some("Al Fir")), ("Ward 4", Some("Jo Ash"))]);
    // Each list may know another one.
    assert_eq!(ward_4(&council(&[]), &[fir], &[ash]), seats);
}

#[test]
fn somebody_in_both_lists_is_one_person() {
    let (fir, ash) = (councillor("Ward 4", "Al Fir", "Councillor"), councillor("Ward 4", "Jo Ash", "Councillor"));
    let both = [fir, ash];
    let seats = ward_4(&council(&[]), &both, &both);
    assert_eq!(names(&seats), [("Ward 4", Some("Al Fir")), ("Ward 4", Some("Jo Ash"))]);
    // One list may know the ward by its boundary, and the other by its name only.
    let mut adrift = both.clone();
    for found in &mut adrift {
        found["related"]["boundary_url"] = json!("");
    }
    assert_eq!(ward_4(&council(&[]), &both, &adrift), seats);
    assert_eq!(ward_4(&council(&[]), &adrift, &both), seats);
}

#[test]
fn members_of_one_riding_stay_together_between_the_others() {
    let riding = |id: u32, name: &str| boundary(MAP, id, name);
    let seats = answer(
        &[riding(1, "Elm"), riding(2, "Oak"), riding(3, "Ash")],
        &[],
        &[mp(MAP, 3, "Ash", "Ann Lee"), mp(MAP, 1, "Elm", "Jane Roe"), mp(MAP, 1, "Elm", "John Poe")],
        &[],
    );
    let expected = [("Elm", Some("Jane Roe")), ("Elm", Some("John Poe")), ("Oak", None), ("Ash", Some("Ann Lee"))];
    assert_eq!(names(&seats), expected);
}

#[test]
fn a_member_has_the_form_and_the_letters_of_their_body_and_the_office_the_service_names() {
    let member = only(with(mp(MAP, 1, "Elm", "Jane Roe"), "elected_office", json!("MP ")));
    assert_eq!((member.form, member.post_nominal.as_str()), (Form::Mp, "MP"));
    assert_eq!(member.elected_office.as_deref(), Some("MP"));
    let unknown = only(with(mp(MAP, 1, "Elm", "Jane Roe"), "elected_office", json!("")));
    assert_eq!((unknown.elected_office, unknown.office.as_str()), (None, "Member of Parliament"));
    assert_eq!((unknown.honorific, unknown.province), (None, None), "the service knows neither");
    let set = RepresentativeSet { form: Form::Member, office_short: "MPP".to_owned(), ..house() };
    let body = json!({"objects": [mp(MAP, 1, "Elm", "Jane Roe")]}).to_string();
    let member = members(&body, &set).unwrap().remove(0);
    assert_eq!((member.form, member.post_nominal.as_str()), (Form::Member, "MPP"));
}

#[test]
fn a_gender_is_known_only_where_the_service_says_it() {
    let gender = |gender: Value| only(with(mp(MAP, 1, "Elm", "Jane Roe"), "gender", gender)).gender;
    assert_eq!(gender(json!("F")), Some(Gender::Female));
    assert_eq!(gender(json!("M")), Some(Gender::Male));
    for unknown in [json!(""), json!("X"), json!("f"), json!("Female"), json!(null), json!(1)] {
        assert_eq!(gender(unknown.clone()), None, "{unknown}");
    }
}

#[test]
fn a_language_is_preferred_only_where_it_is_named_and_one_of_ours() {
    let language = |extra: Value| only(with(mp(MAP, 1, "Elm", "Jane Roe"), "extra", extra)).language;
    let named = |names: Value| language(json!({"preferred_languages": names}));
    assert_eq!(named(json!(["French"])), Some(Lang::Fr));
    assert_eq!(named(json!(["English", "French"])), Some(Lang::En));
    assert_eq!(named(json!(["Inuktitut", 7, null, "French"])), Some(Lang::Fr));
    for none in [json!([]), json!(["Inuktitut"]), json!("French"), json!(null), json!({"0": "French"}), json!(["fr"])] {
        assert_eq!(named(none.clone()), None, "{none}");
    }
    for none in [json!({}), json!([]), json!(null), json!("French")] {
        assert_eq!(language(none.clone()), None, "{none}");
    }
}
