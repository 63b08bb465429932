//! Asking the service on behalf of visitors: seldom, and never twice at once.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use axum::body::Bytes;
use moka::future::Cache;

use super::{answer::LookUpError, key::Key, limit::SlidingLimit, upstream::Upstream};

/// How long an answer is given without asking again.
const FRESH: Fresh = Fresh { good: Duration::from_hours(24), unknown: Duration::from_mins(10) };
/// How long a good answer is kept for when the service fails.
const KEPT: Duration = Duration::from_hours(7 * 24);
/// How long a failure is passed on to others who ask the same: whoever waited with the
/// first shares its outcome, rather than wait in turn.
const SHARED: Duration = Duration::from_secs(2);
/// The memory for answers, in bytes: some 20,000 postal codes.
const MEMORY: u64 = 64_000_000;
/// The most look-ups under way that are remembered.
const UNDER_WAY: u64 = 10_000;
/// The service allows 60 requests a minute (<https://represent.opennorth.ca/api/#rate-limits>);
/// this leaves room for the visitors of the same network who ask it directly.
const REQUESTS: usize = 50;
/// The minute of the above.
const MINUTE: Duration = Duration::from_mins(1);

/// The service, behind what it answered lately.
#[derive(Clone)]
pub struct Relay {
    upstream: Upstream,
    limit: Arc<SlidingLimit>,
    fresh: Fresh,
    kept: Cache<Key, Kept>,
    under_way: Cache<Key, Result<Bytes, LookUpError>>,
}

/// How long an answer is given without asking again.
#[derive(Clone, Copy, Debug)]
struct Fresh {
    /// A good one: representatives change by elections, and rarely between.
    good: Duration,
    /// "No such postal code": new ones come into use.
    unknown: Duration,
}

/// What the service said, and when.
#[derive(Clone)]
struct Kept {
    said: Result<Bytes, LookUpError>,
    at: Instant,
}

impl Kept {
    fn is_fresh(&self, fresh: Fresh) -> bool {
        self.at.elapsed() < if self.said.is_ok() { fresh.good } else { fresh.unknown }
    }

    fn weight(&self) -> u32 {
        // The key and the cache's own records take about this much.
        const OVERHEAD: usize = 250;
        u32::try_from(self.said.as_ref().map_or(0, Bytes::len) + OVERHEAD).unwrap_or(u32::MAX)
    }
}

impl Relay {
    /// A relay that knows nothing yet.
    pub fn new(upstream: Upstream) -> Self {
        Self::with(upstream, FRESH)
    }

    fn with(upstream: Upstream, fresh: Fresh) -> Self {
        Self {
            fresh,
            upstream,
            limit: Arc::new(SlidingLimit::new(REQUESTS, MINUTE)),
            kept: Cache::builder()
                .weigher(|_, kept: &Kept| kept.weight())
                .max_capacity(MEMORY)
                .time_to_live(KEPT)
                .build(),
            under_way: Cache::builder().max_capacity(UNDER_WAY).time_to_live(SHARED).build(),
        }
    }

    /// The answer: the kept one while it is fresh, else the service's; while that
    /// fails, a good one that is kept, however old.
    ///
    /// # Errors
    /// A [`LookUpError`] when there is neither.
    pub async fn answer(&self, key: Key) -> Result<Bytes, LookUpError> {
        let kept = self.kept.get(&key).await;
        if let Some(kept) = &kept
            && kept.is_fresh(self.fresh)
        {
            return kept.said.clone();
        }
        // On its own: a visitor who leaves doesn't end it for the others who wait.
        let relay = self.clone();
        let asking = tokio::spawn(async move { relay.under_way.get_with(key.clone(), relay.ask(key)).await });
        match asking.await.unwrap_or(Err(LookUpError::Failed)) {
            Err(error) if !error.is_an_answer() => kept.and_then(|kept| kept.said.ok()).ok_or(error),
            said => said,
        }
    }

    async fn ask(&self, key: Key) -> Result<Bytes, LookUpError> {
        self.limit.take(Instant::now()).map_err(LookUpError::Busy)?;
        let said = self.upstream.ask(&key).await;
        if said.is_ok() || said.as_ref().is_err_and(|error| error.is_an_answer()) {
            self.kept.insert(key, Kept { said: said.clone(), at: Instant::now() }).await;
        }
        said
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test")]

    use std::{
        io::{Read, Write},
        net::TcpListener,
    };

    use alongside_model::postal_code::PostalCode;

    use super::*;

    /// A service that gives these answers, one after the other, and then is gone.
    fn service(answers: &'static [(&'static str, &'static str)]) -> Upstream {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        std::thread::spawn(move || {
            for (status, body) in answers {
                let (mut connection, _) = listener.accept().unwrap();
                let _ = connection.read(&mut [0; 4096]).unwrap();
                let length = body.len();
                let head = format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n");
                connection.write_all((head + body).as_bytes()).unwrap();
            }
        });
        Upstream::new(&address)
    }

    fn key() -> Key {
        Key::Postcode(PostalCode::parse("K1A 0A6").unwrap())
    }

    /// Answers at once stale, and never shared: each look-up asks.
    async fn asked_again(relay: &Relay) -> Result<Bytes, LookUpError> {
        relay.under_way.invalidate_all();
        tokio::time::sleep(Duration::from_millis(5)).await;
        relay.answer(key()).await
    }

    const STALE: Fresh = Fresh { good: Duration::ZERO, unknown: Duration::ZERO };

    #[tokio::test]
    async fn an_old_answer_is_better_than_none() {
        let answers = &[("200 OK", r#"{"code":"K1A0A6"}"#), ("500 Oops", ""), ("200 OK", "<html>"), ("404 No", "")];
        let relay = Relay::with(service(answers), STALE);
        let good = Ok(Bytes::from_static(br#"{"code":"K1A0A6"}"#));
        assert_eq!(asked_again(&relay).await, good);
        assert_eq!(asked_again(&relay).await, good, "while the service fails");
        assert_eq!(asked_again(&relay).await, good, "while it answers with a page");
        assert_eq!(asked_again(&relay).await, Err(LookUpError::UnknownPostalCode), "it says so itself");
        assert_eq!(asked_again(&relay).await, Err(LookUpError::Unreachable), "nothing good is kept any more");
    }

    #[tokio::test]
    async fn an_answer_that_is_fresh_is_not_asked_for_again() {
        let relay = Relay::with(service(&[("404 No", "")]), FRESH);
        for _ in 0..3 {
            assert_eq!(asked_again(&relay).await, Err(LookUpError::UnknownPostalCode));
        }
    }
}
