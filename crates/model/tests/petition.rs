//! A count is read exactly or not at all.
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

use alongside_model::{
    petition::{CountError, CountSource, MAX_BODY, MAX_COUNT, Reading, Rhythm, StatedCount, parse_count, read},
    time::{Instant, When},
};
use proptest::{prelude::*, sample::select};
use serde_json::{Value, json};
use url::Url;

const NOW: Instant = Instant(1_779_000_000_000);

fn url() -> String {
    "https://count.example.org/v1/well/count.json".to_owned()
}

fn pointed(pointer: &str) -> CountSource {
    CountSource::Json { url: url(), pointer: pointer.to_owned() }
}

fn proca() -> CountSource {
    CountSource::Proca { url: "https://proca.example.org/api".to_owned(), page: 42 }
}

fn file() -> CountSource {
    CountSource::File { url: url() }
}

fn stated() -> CountSource {
    let as_of = When { year: 2021, month: None, day: None };
    CountSource::Stated { count: StatedCount { value: 900, more_than: true, as_of } }
}

/// Every kind, with an answer that it could give.
fn sources() -> [(CountSource, String); 5] {
    let plain = json!({"signature_count": 12}).to_string();
    [
        (CountSource::Backend { url: url() }, plain.clone()),
        (CountSource::EPetitions { url: url() }, plain),
        (pointed("/data/0/a~1b"), json!({"data": [{"a/b": 12}]}).to_string()),
        (proca(), json!({"data": {"actionPage": {"campaign": {"stats": {"supporterCount": 12}}}}}).to_string()),
        (file(), json!({"signature_count": 12, "as_of": NOW.0 - 5}).to_string()),
    ]
}

fn counted(source: &CountSource, body: &Value) -> Result<u64, CountError> {
    read(source, 200, &body.to_string(), NOW).map(|reading| reading.count)
}

#[test]
fn a_count_is_read_from_the_shape_of_the_uk_petitions_site() {
    let body = json!({"signature_count": 12_345, "response_threshold_reached_at": "2026-10-01T10:00:00.000+01:00",
        "government_response_at": null, "debated": false});
    assert_eq!(parse_count(&body.to_string()), Ok(12_345));
    assert_eq!(parse_count("\n { \"signature_count\" : 0 } \n"), Ok(0));
    assert_eq!(parse_count("{\"signature_count\":20000000000}"), Ok(MAX_COUNT));
    assert_eq!(parse_count("{\"nested\":{\"signature_count\":1},\"signature_count\":2}"), Ok(2));
}

#[test]
fn a_count_is_never_guessed() {
    use CountError::{Missing, NotACount, NotJson};
    for (body, error) in [
        ("{\"signature_count\":-1}", NotACount),
        ("{\"signature_count\":20000000001}", NotACount),
        ("{\"signature_count\":18446744073709551616}", NotACount),
        ("{\"signature_count\":1.5}", NotACount),
        ("{\"signature_count\":12.0}", NotACount),
        ("{\"signature_count\":1e3}", NotACount),
        ("{\"signature_count\":\"12\"}", NotACount),
        ("{\"signature_count\":null}", NotACount),
        ("{\"signature_count\":true}", NotACount),
        ("{\"signature_count\":[12]}", NotACount),
        ("{\"signature_count\":{\"value\":12}}", NotACount),
        ("{\"signature_count\":NaN}", NotJson),
        ("{\"signature_count\":012}", NotJson),
        ("{\"signature_count\":12", NotJson),
        ("{\"signature_count\":12} 13", NotJson),
        ("[{\"signature_count\":12}]", NotJson),
        ("[12]", NotJson),
        ("12", NotJson),
        ("\"12\"", NotJson),
        ("null", NotJson),
        ("<!DOCTYPE html><p>12</p>", NotJson),
        ("", NotJson),
        ("{}", Missing),
        ("{\"Signature_Count\":12}", Missing),
        ("{\"data\":{\"attributes\":{\"signature_count\":12}}}", Missing),
    ] {
        assert_eq!(parse_count(body), Err(error), "{body}");
        assert_eq!(read(&CountSource::Backend { url: url() }, 200, body, NOW), Err(error), "{body}");
        assert_eq!(read(&CountSource::EPetitions { url: url() }, 200, body, NOW), Err(error), "{body}");
    }
    let deep = format!("{{\"signature_count\":{}", "[".repeat(100_000));
    assert_eq!(parse_count(&deep), Err(NotJson));
}

#[test]
fn of_a_name_given_twice_the_last_holds_as_everywhere_in_a_browser() {
    assert_eq!(parse_count("{\"signature_count\":1,\"signature_count\":2}"), Ok(2));
}

#[test]
fn only_a_plain_success_is_an_answer() {
    for (source, body) in sources() {
        assert_eq!(read(&source, 200, &body, NOW).unwrap().count, 12, "{source:?}");
        for status in [0, 199, 201, 204, 206, 304, 400, 404, 429, 500, 503] {
            assert_eq!(read(&source, status, &body, NOW), Err(CountError::NoAnswer), "{status}");
        }
        let padded = format!("{body}{}", " ".repeat(MAX_BODY - body.len()));
        assert_eq!(read(&source, 200, &padded, NOW).unwrap().count, 12);
        assert_eq!(read(&source, 200, &format!("{padded} "), NOW), Err(CountError::TooLarge));
    }
    assert_eq!(read(&stated(), 200, "{\"signature_count\":12}", NOW), Err(CountError::NoAnswer));
}

#[test]
fn a_number_is_read_where_the_pointer_says() {
    use CountError::{Missing, NotACount};
    let body = json!({"total": 1, "data": [{"a/b": 2, "m~n": 3, "": 4}], "": 5, "float": 6.0, "text": "7", "01": 8});
    for (pointer, count) in
        [("/total", 1), ("/data/0/a~1b", 2), ("/data/0/m~0n", 3), ("/data/0/", 4), ("/", 5), ("/01", 8)]
    {
        assert_eq!(counted(&pointed(pointer), &body), Ok(count), "{pointer}");
    }
    for (pointer, error) in [
        ("", NotACount),
        ("total", Missing),
        ("/data/00/a~1b", Missing),
        ("/data/-", Missing),
        ("/data/1", Missing),
        ("/data", NotACount),
        ("/float", NotACount),
        ("/text", NotACount),
        ("/nothing", Missing),
    ] {
        assert_eq!(counted(&pointed(pointer), &body), Err(error), "{pointer}");
    }
    assert_eq!(counted(&pointed(""), &json!(12)), Ok(12), "the whole answer may be the number");
}

#[test]
fn proca_that_complains_has_not_answered() {
    let data = json!({"actionPage": {"campaign": {"stats": {"supporterCount": 1_234}}}});
    assert_eq!(counted(&proca(), &json!({"data": data})), Ok(1_234));
    assert_eq!(counted(&proca(), &json!({"data": data, "errors": null})), Ok(1_234));
    assert_eq!(counted(&proca(), &json!({"data": data, "errors": []})), Ok(1_234));
    let refused = Err(CountError::Refused);
    assert_eq!(counted(&proca(), &json!({"data": null, "errors": [{"message": "not found"}]})), refused);
    assert_eq!(counted(&proca(), &json!({"data": data, "errors": [{"message": "in part"}]})), refused);
    assert_eq!(counted(&proca(), &json!({"data": data, "errors": "what"})), refused);
    assert_eq!(counted(&proca(), &json!({"data": {"actionPage": null}})), Err(CountError::Missing));
    assert_eq!(counted(&proca(), &json!([data])), Err(CountError::NotJson));
}

#[test]
fn a_file_says_when_its_number_was_true() {
    let at = |as_of: Value| {
        let body = json!({"signature_count": 12, "as_of": as_of, "source": "https://e.example.org"});
        read(&file(), 200, &body.to_string(), NOW).map(|reading| reading.as_of.unwrap().0)
    };
    assert_eq!(at(json!(NOW.0 - 86_400_000)), Ok(NOW.0 - 86_400_000));
    assert_eq!(at(json!(0)), Ok(0));
    assert_eq!(at(json!(NOW.0 + 60_000)), Ok(NOW.0), "clocks differ: nothing is from the future");
    for strange in [json!(NOW.0 + 300_001), json!(i64::MAX), json!(-1), json!(1.5), json!("2026"), Value::Null] {
        assert_eq!(at(strange.clone()), Err(CountError::BadTime), "{strange}");
    }
    assert_eq!(counted(&file(), &json!({"signature_count": 12})), Err(CountError::BadTime));
    assert_eq!(counted(&file(), &json!({"as_of": 0})), Err(CountError::Missing));
    let plain = read(&CountSource::Backend { url: url() }, 200, "{\"signature_count\":1,\"as_of\":5}", NOW);
    assert_eq!(plain, Ok(Reading { count: 1, as_of: None }), "only a file does");
}

#[test]
fn each_source_is_asked_at_its_own_address() {
    for source in [CountSource::Backend { url: url() }, CountSource::EPetitions { url: url() }, pointed("/a"), file()] {
        assert_eq!(source.asking(), Some(url()));
    }
    assert_eq!((stated().asking(), stated().rhythm()), (None, None));
}

#[test]
fn proca_is_asked_for_its_supporters_and_nothing_else() {
    let asked = Url::parse(&proca().asking().unwrap()).unwrap();
    assert_eq!((asked.host_str(), asked.path()), (Some("proca.example.org"), "/api"));
    let pairs: Vec<_> = asked.query_pairs().into_owned().collect();
    let [(query, words), (variables, values)] = &pairs[..] else { panic!("{pairs:?}") };
    assert_eq!((query.as_str(), variables.as_str()), ("query", "variables"));
    assert_eq!(words, "query($page:Int!){actionPage(id:$page){campaign{stats{supporterCount}}}}");
    assert_eq!(serde_json::from_str::<Value>(values).unwrap(), json!({"page": 42}));
    let with_query = CountSource::Proca { url: "https://proca.example.org/api?a=b".to_owned(), page: 42 };
    let asked = Url::parse(&with_query.asking().unwrap()).unwrap();
    assert_eq!(asked.query_pairs().map(|(name, _)| name.into_owned()).collect::<Vec<_>>(), ["a", "query", "variables"]);
}

#[test]
fn sources_are_told_apart() {
    let proca_of = |page| CountSource::Proca { url: url(), page };
    let mut keys: Vec<String> = sources().map(|(source, _)| source.key()).to_vec();
    keys.extend([pointed("").key(), pointed("/a").key(), proca_of(1).key(), proca_of(11).key()]);
    keys.push(CountSource::Backend { url: "https://other.example.org".to_owned() }.key());
    keys.sort();
    let all = keys.len();
    keys.dedup();
    assert_eq!(keys.len(), all, "{keys:?}");
    assert!(!keys.contains(&String::new()));
    assert_eq!(stated().key(), "", "nobody asks for it");
}

#[test]
fn no_source_is_asked_more_often_than_every_eight_seconds() {
    for (source, _) in sources() {
        let rhythm = source.rhythm().unwrap();
        assert!(rhythm.soonest() >= 8_000 && rhythm.old_after > 3 * rhythm.interval, "{rhythm:?}");
    }
    assert_eq!(Rhythm::BACKEND.soonest(), 8_000);
}

proptest! {
    #[test]
    fn every_count_up_to_the_largest_is_read_and_none_above(count in any::<u64>(), small in 0..=MAX_COUNT) {
        prop_assert_eq!(parse_count(&json!({"signature_count": small}).to_string()), Ok(small));
        let read = parse_count(&json!({"signature_count": count}).to_string());
        prop_assert_eq!(read.ok(), Some(count).filter(|count| *count <= MAX_COUNT));
    }

    #[test]
    fn no_body_upsets_the_reader(body in prop_oneof![any::<String>(), "\\{\"signature_count\":[-0-9.eE\"\\[\\]{}, ]{0,20}\\}"]) {
        if let Ok(count) = parse_count(&body) {
            let json: Value = serde_json::from_str(&body).unwrap();
            prop_assert_eq!(json["signature_count"].as_u64(), Some(count));
        }
    }

    #[test]
    fn no_answer_upsets_any_source(
        (source, body) in select(sources().to_vec()), cut in 0..200usize, add in any::<String>(), pointer in any::<String>(), now in any::<i64>(),
    ) {
        let end = body.len().min(cut);
        let body = format!("{}{add}{}", &body[..end], &body[end..]);
        for source in [source, pointed(&pointer)] {
            if let Ok(reading) = read(&source, 200, &body, Instant(now)) {
                prop_assert!(reading.count <= MAX_COUNT);
                prop_assert!(reading.as_of.is_none_or(|as_of| as_of.0 <= now));
            }
        }
    }
}
