//! Closing days in zones whose clocks change.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use alongside_model::{
    Lang,
    life_cycle::{Schedule, State},
    time::{Date, Instant},
};
use support::{Folder, campaign};

/// The schedule of a campaign with these lines, in a site of this zone.
fn schedule(zone: &str, lines: &str) -> Schedule {
    let folder = Folder::library().replace("site.toml", "America/Halifax", zone).replace(
        "campaigns/warm-reading-room/campaign.toml",
        "order = 2",
        lines,
    );
    campaign(&folder.compile().unwrap(), Lang::En, "warm-reading-room").card.schedule
}

/// The instant of an RFC 3339 time, computed by another way than the compiler's.
fn utc(text: &str) -> Instant {
    Instant(text.parse::<jiff::Timestamp>().unwrap().as_millisecond())
}

#[track_caller]
fn closes_at(zone: &str, lines: &str, at: &str) {
    let schedule = schedule(zone, lines);
    let closes = schedule.closes.unwrap();
    assert_eq!(closes.at, utc(at));
    assert_eq!(schedule.state(Instant(closes.at.0 - 1)), State::ClosingSoon);
    assert_eq!(schedule.state(closes.at), State::Closed);
}

#[test]
fn a_campaign_is_open_through_the_end_of_its_last_day() {
    closes_at("America/Toronto", "closes = 2021-05-17", "2021-05-18T04:00:00Z");
    closes_at("UTC", "closes = 2021-05-17", "2021-05-18T00:00:00Z");
    closes_at("Asia/Kolkata", "closes = 2021-05-17", "2021-05-17T18:30:00Z");
    closes_at("Pacific/Kiritimati", "closes = 2021-05-17", "2021-05-17T10:00:00Z");
}

#[test]
fn the_days_on_which_clocks_change_have_their_own_length() {
    // 23 hours: clocks go from 2:00 to 3:00.
    closes_at("America/Toronto", "opens = 2021-03-14\ncloses = 2021-03-14", "2021-03-15T04:00:00Z");
    // 25 hours: clocks go from 2:00 back to 1:00.
    closes_at("America/Toronto", "opens = 2021-11-07\ncloses = 2021-11-07", "2021-11-08T05:00:00Z");
    // The day after begins at 1:00, for clocks skip midnight.
    closes_at("America/Sao_Paulo", "closes = 2018-11-03", "2018-11-04T03:00:00Z");
    // Clocks go back at midnight: the last day has 25 hours.
    closes_at("America/Sao_Paulo", "closes = 2018-02-17", "2018-02-18T03:00:00Z");
}

#[test]
fn a_time_of_day_is_the_clocks_of_the_site() {
    closes_at("America/Toronto", "closes = 2021-05-17\ncloses_at = \"17:00\"", "2021-05-17T21:00:00Z");
    closes_at("America/Toronto", "closes = 2021-12-17\ncloses_at = 17:00:00", "2021-12-17T22:00:00Z");
    // 2:30 is skipped that night: it is 3:30.
    closes_at("America/Toronto", "closes = 2021-03-14\ncloses_at = \"02:30\"", "2021-03-14T07:30:00Z");
    // 1:30 comes twice: the first one.
    closes_at("America/Toronto", "closes = 2021-11-07\ncloses_at = \"01:30\"", "2021-11-07T05:30:00Z");
    closes_at("Asia/Kolkata", "closes = 2021-05-17\ncloses_at = \"00:15\"", "2021-05-16T18:45:00Z");
}

#[test]
fn a_campaign_opens_with_its_first_day_and_tells_the_day_people_know() {
    let schedule = schedule("America/Toronto", "opens = \"2021-11-07\"\ncloses = \"2021-11-07\"");
    let (opens, closes) = (schedule.opens.unwrap(), schedule.closes.unwrap());
    assert_eq!(opens.at, utc("2021-11-07T04:00:00Z"));
    assert_eq!(closes.at.since(opens.at), 25 * Instant::HOUR);
    assert_eq!(opens.date, Date { year: 2021, month: 11, day: 7 });
    assert_eq!(closes.date, opens.date);
    assert_eq!(schedule.state(Instant(opens.at.0 - 1)), State::Upcoming);
    assert_eq!(schedule.state(opens.at), State::ClosingSoon);
}
