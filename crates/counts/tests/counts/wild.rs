//! No answer whatsoever makes us stumble, or say a number that isn't there.

use alongside_counts::{Doubt, believable, pretty, read_answer};
use alongside_model::{
    petition::MAX_COUNT,
    postal_code::Province,
    record::{Events, Record},
    time::{Date, Instant},
};
use proptest::{collection::vec, option, prelude::*, sample::Index};

use crate::room::{e_petition, fixture, house, neighbour};

const PAGES: [&str; 6] =
    ["open.en.html", "open.fr.html", "answered.en.html", "changed.en.html", "petition.json", "history.json"];

/// A recorded answer with pieces cut out, doubled and overwritten.
fn mutated() -> impl Strategy<Value = Vec<u8>> {
    let change = (any::<Index>(), any::<Index>(), 0..4u8, vec(any::<u8>(), 0..12));
    (prop::sample::select(PAGES.to_vec()), vec(change, 0..8)).prop_map(|(name, changes)| {
        let mut body = fixture(name);
        for (one, other, kind, bytes) in changes {
            if body.is_empty() {
                break;
            }
            let (one, other) = (one.index(body.len()), other.index(body.len()));
            let range = one.min(other)..one.max(other).min(one.min(other) + 200);
            match kind {
                0 => drop(body.drain(range)),
                1 => drop(body.splice(range, bytes)),
                2 => body.extend_from_within(range),
                _ => body.truncate(one.max(body.len() / 2)),
            }
        }
        body
    })
}

/// Whether the digits of a number stand in a body in their order: a number may be parted by commas, blanks and marks.
fn stands_in(count: u64, body: &[u8]) -> bool {
    let mut left = body.iter();
    count.to_string().bytes().all(|digit| left.any(|byte| *byte == digit))
}

/// Reads a body as every kind of source; what is believed must stand in it.
fn read_as_everything(body: &[u8]) -> Result<(), TestCaseError> {
    for watched in [house(), e_petition(), neighbour()] {
        let Ok(found) = read_answer(&watched.source, body) else { continue };
        prop_assert!(found.count <= MAX_COUNT);
        prop_assert!(stands_in(found.count, body), "{found:?}");
        if watched == house() {
            prop_assert!(found.areas.iter().map(|(_, signed)| signed).sum::<u64>() <= found.count);
        }
    }
    Ok(())
}

fn date() -> impl Strategy<Value = Date> {
    (1..=9999u16, 1..=12u8, 1..=28u8).prop_map(|(year, month, day)| Date { year, month, day })
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_stumbling(body in vec(any::<u8>(), 0..2000)) {
        read_as_everything(&body)?;
    }

    #[test]
    fn any_text_between_the_marks_of_a_page_is_read_without_stumbling(pieces in vec(prop_oneof![
        prop::sample::select(vec![
            "<h1>", "</h1>", "<h2>", "</h2>", "e-9001", "e-9002", "451-90001", "1,234", " signatures", "<table>",
            "<tr>", "<td>", "</td>", "Ontario", "Québec", "600", "<dl>", "<dt>", "<dd>", "Open for signature",
            "May 1, 2026", "<script>", "<template>", "<svg>", "<!--", "]]>", "&#0;", "&nbsp;", "<div role=heading>",
        ]).prop_map(str::to_owned),
        ".{0,8}",
    ], 0..60)) {
        read_as_everything(pieces.concat().as_bytes())?;
    }

    #[test]
    fn a_damaged_answer_tells_what_stands_in_it_or_nothing(body in mutated()) {
        read_as_everything(&body)?;
    }

    #[test]
    fn any_count_is_read_as_it_is_written(count in 0..=MAX_COUNT, french in any::<bool>()) {
        let mut written = count.to_string();
        let separator = if french { "\u{202f}" } else { "," };
        let mut at = written.len();
        while at > 3 {
            at -= 3;
            written.insert_str(at, separator);
        }
        let page = format!("<h1>e-9001</h1><h2>{written} signatures</h2>");
        prop_assert_eq!(read_answer(&house().source, page.as_bytes()).unwrap().count, count);
    }

    #[test]
    fn a_file_reads_back_as_it_was_written(
        signature_count in 0..=MAX_COUNT,
        as_of in any::<i64>(),
        source in ".{0,40}",
        areas in vec((prop::sample::select(Province::ALL.to_vec()), any::<u64>()), 0..5),
        history in vec((date(), any::<u64>()), 0..5),
        opened in option::of(date()),
        answered in option::of(date()),
    ) {
        let events = Events { opened, answered, ..Events::default() };
        let record = Record { signature_count, as_of: Instant(as_of), source, areas, history, events };
        let text = pretty(&record);
        prop_assert_eq!(text.lines().count(), text.trim_end().split('\n').count());
        prop_assert_eq!(serde_json::from_str::<Record>(&text).unwrap(), record);
    }

    #[test]
    fn a_rise_is_always_believed_and_a_fall_to_less_than_half_never(one in 0..=MAX_COUNT, other in 0..=MAX_COUNT) {
        let (low, high) = (one.min(other), one.max(other));
        prop_assert!(believable(low, high).is_ok());
        if low * 2 < high {
            let fell = matches!(believable(high, low), Err(Doubt::Fell { .. }));
            prop_assert!(fell);
        }
    }
}
