//! A service that the server asks, and that answers as it is told.

use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

/// What it answers to a path.
pub enum Said {
    /// A status line, a media type and a body.
    Body(&'static str, &'static str, String),
    /// The same, after a while.
    Late(Duration, String),
    /// Nothing, and keeps the line open.
    Nothing,
}

/// The service; it counts how often it was asked.
pub struct Upstream {
    pub address: String,
    asked: Arc<AtomicUsize>,
}

impl Upstream {
    pub fn start(answer: impl Fn(&str) -> Said + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let asked = Arc::new(AtomicUsize::new(0));
        let (counter, answer) = (Arc::clone(&asked), Arc::new(answer));
        std::thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let (counter, answer) = (Arc::clone(&counter), Arc::clone(&answer));
                std::thread::spawn(move || serve(connection, &counter, &*answer));
            }
        });
        Self { address, asked }
    }

    pub fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

fn serve(connection: TcpStream, asked: &AtomicUsize, answer: &dyn Fn(&str) -> Said) {
    let mut lines = BufReader::new(&connection).lines().map_while(Result::ok);
    let Some(request) = lines.next() else { return };
    let headers: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
    assert!(headers.iter().all(|header| !header.to_ascii_lowercase().starts_with("x-forwarded")), "{headers:?}");
    asked.fetch_add(1, Ordering::SeqCst);
    let path = request.split(' ').nth(1).unwrap_or_default();
    let (status, media_type, body) = match answer(path) {
        Said::Body(status, media_type, body) => (status, media_type, body),
        Said::Late(wait, body) => {
            std::thread::sleep(wait);
            ("200 OK", "application/json", body)
        }
        Said::Nothing => {
            std::thread::sleep(Duration::from_secs(30));
            return;
        }
    };
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
    );
    // Whoever asked may have hung up on a huge answer.
    let _ = (&connection).write_all(head.as_bytes()).and_then(|()| (&connection).write_all(body.as_bytes()));
}
