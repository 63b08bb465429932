//! Our own backend's count of letters: people who told us that they sent one.

use alongside_model::{mailto::encode, petition::CountSource};
use gloo_net::http::{Request, RequestBuilder};
use serde_json::Value;

use super::http::{self, Abort};

/// An answer is waited for so many milliseconds.
const LIMIT: i64 = 10_000;

/// Tells the backend that somebody sent a letter of a campaign: one more, and nothing
/// about who. The answer is how many have, where it is told.
pub async fn tell_sent(backend: &str, campaign: &str) -> Option<u64> {
    let url = format!("{backend}/v1/letters/{}/sent", encode(campaign));
    ask(Request::post(&url)).await
}

/// Where a backend tells how many said that they sent a letter of a campaign.
pub fn sent_count(backend: &str, campaign: &str) -> CountSource {
    let url = format!("{backend}/v1/letters/{}/count.json", encode(campaign));
    CountSource::Json { url, pointer: "/sent_count".to_owned() }
}

async fn ask(request: RequestBuilder) -> Option<u64> {
    let answer = http::send(request, None, &Abort::new(), LIMIT).await.ok()?;
    if answer.status != 201 {
        return None;
    }
    serde_json::from_str::<Value>(&answer.body).ok()?.get("sent_count")?.as_u64()
}
