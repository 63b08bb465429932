//! A site that is asked, answers as it is told, and notes who asked when.

use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

use url::Url;

/// What it answers to every question.
#[derive(Clone)]
pub enum Says {
    /// A page, with 200.
    Page(Vec<u8>),
    /// An error, with a page.
    Error(&'static str, Vec<u8>),
    /// That it is elsewhere.
    Elsewhere(&'static str),
    /// A page of which half is missing.
    CutOff(Vec<u8>),
    /// Nothing, and keeps the line open.
    Nothing,
}

/// A question it was asked.
#[derive(Clone, Debug)]
pub struct Asked {
    /// `/petitions/...` with its query.
    pub path: String,
    /// Its header lines, in lower case.
    pub headers: Vec<String>,
    /// When.
    pub at: Instant,
}

/// The site.
pub struct Site {
    pub url: Url,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Site {
    /// A site that says the same to everybody.
    pub fn saying(says: Says) -> Self {
        Self::answering(move |_| says.clone())
    }

    /// A site that answers by what it is asked for.
    pub fn answering(answer: impl Fn(&str) -> Says + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = Url::parse(&format!("http://{}", listener.local_addr().unwrap())).unwrap();
        let asked: Arc<Mutex<Vec<Asked>>> = Arc::default();
        let (notes, answer) = (Arc::clone(&asked), Arc::new(answer));
        thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let (notes, answer) = (Arc::clone(&notes), Arc::clone(&answer));
                thread::spawn(move || serve(&connection, &notes, &*answer));
            }
        });
        Self { url, asked }
    }

    /// Every question so far.
    pub fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }
}

fn serve(connection: &TcpStream, notes: &Mutex<Vec<Asked>>, answer: &dyn Fn(&str) -> Says) {
    let mut lines = BufReader::new(connection).lines().map_while(Result::ok);
    let Some(request) = lines.next() else { return };
    let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
    let headers = lines.take_while(|line| !line.is_empty()).map(|line| line.to_ascii_lowercase()).collect();
    let says = answer(&path);
    notes.lock().unwrap().push(Asked { path, headers, at: Instant::now() });
    let (status, header, body, missing) = match says {
        Says::Page(body) => ("200 OK", String::new(), body, 0),
        Says::Error(status, body) => (status, String::new(), body, 0),
        Says::Elsewhere(location) => ("302 Found", format!("Location: {location}\r\n"), Vec::new(), 0),
        Says::CutOff(body) => ("200 OK", String::new(), body[..body.len() / 2].to_owned(), body.len() / 2 + 1),
        Says::Nothing => {
            thread::sleep(Duration::from_secs(30));
            return;
        }
    };
    let length = body.len() + missing;
    let head = format!("HTTP/1.1 {status}\r\n{header}Content-Length: {length}\r\nConnection: close\r\n\r\n");
    let mut connection = connection;
    // Whoever asked may have hung up on a huge answer.
    let _ = connection.write_all(head.as_bytes()).and_then(|()| connection.write_all(&body));
}
