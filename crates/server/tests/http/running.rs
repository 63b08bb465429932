//! The server as a process.

use std::{
    io::{BufRead, BufReader},
    process::{Child, ChildStdout, Command, Stdio},
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use crate::{
    client::{self, Answer},
    site::Site,
};

/// A running server, killed with this value.
pub struct Running {
    pub child: Child,
    pub base: String,
    /// What it printed before it was ready.
    pub notices: Vec<String>,
    _stdout: BufReader<ChildStdout>,
}

/// Enough for tests that sign and send a lot.
pub const PLENTY: &[&str] =
    &["--represent", "fixtures", "--signatures-per-minute", "1000000", "--letters-per-hour", "1000000"];

impl Running {
    pub fn start(site: &Site, options: &[&str]) -> Self {
        let mut child = command(site, options).stdout(Stdio::piped()).spawn().unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let mut notices = Vec::new();
        let base = loop {
            let mut line = String::new();
            assert!(stdout.read_line(&mut line).unwrap() > 0, "it ended before it was ready");
            match line.trim_end().strip_prefix("Listening on ") {
                Some(base) => break base.to_owned(),
                None => notices.push(line.trim_end().to_owned()),
            }
        };
        Self { child, base, notices, _stdout: stdout }
    }

    pub fn authority(&self) -> &str {
        self.base.strip_prefix("http://").unwrap()
    }

    pub fn get(&self, path: &str) -> Answer {
        client::get(&format!("{}{path}", self.base))
    }

    /// Signs with JSON.
    pub fn sign(&self, petition: &str, form: &Value) -> Answer {
        self.post(petition, &[("content-type", "application/json")], form.to_string().as_bytes())
    }

    pub fn post(&self, petition: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        client::send("POST", &signatures(&self.base, petition), headers, body)
    }

    pub fn count(&self, petition: &str) -> u64 {
        let answer = self.get(&format!("/v1/petitions/{petition}/count.json"));
        answer.json()["signature_count"].as_u64().unwrap()
    }

    /// Says that a letter was sent, as the app does.
    pub fn sent(&self, campaign: &str) -> Answer {
        client::send("POST", &sent(&self.base, campaign), &[], b"")
    }

    pub fn letters(&self, campaign: &str) -> u64 {
        let answer = self.get(&format!("/v1/letters/{campaign}/count.json"));
        answer.json()["sent_count"].as_u64().unwrap()
    }

    /// Sends a signal by its name and waits for the end; the exit code, and how long it took.
    pub fn signal(&mut self, name: &str) -> (Option<i32>, Duration) {
        let asked = Instant::now();
        send_signal(self.child.id(), name);
        let status = self.child.wait().unwrap();
        (status.code(), asked.elapsed())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub fn send_signal(process: u32, name: &str) {
    let sent = Command::new("kill").args([&format!("-{name}"), &process.to_string()]).status().unwrap();
    assert!(sent.success());
}

/// The command that serves a site on a free port.
pub fn command(site: &Site, options: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_alongside-server"));
    command.arg("--dist").arg(site.dist()).arg("--data").arg(site.data());
    command.args(["--listen", "127.0.0.1:0"]).args(options);
    command
}

pub fn signatures(base: &str, petition: &str) -> String {
    format!("{base}/v1/petitions/{petition}/signatures")
}

pub fn sent(base: &str, campaign: &str) -> String {
    format!("{base}/v1/letters/{campaign}/sent")
}

/// A form that is filled in well.
pub fn form(email: &str) -> Value {
    json!({
        "name": "Zoë O’Neill",
        "email": email,
        "postal_code": "k1a 0a6",
        "agreed": true,
        "updates": false,
        "lang": "en",
    })
}
