//! What was acknowledged, a signature or a letter, is never lost.

use std::{
    io::{Read, Write},
    net::TcpStream,
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
    time::{Duration, Instant, SystemTime},
};

use crate::{
    client::try_send,
    running::{PLENTY, Running, form, send_signal, sent, signatures},
    site::Site,
};

/// Signs until the server is gone; how many were acknowledged.
fn sign_until_the_end(base: &str, name: &str) -> u64 {
    let url = signatures(base, "canal");
    let sign = |index: u64| {
        let body = form(&format!("{name}-{index}@example.org")).to_string();
        let answer = try_send("POST", &url, &[("content-type", "application/json")], body.as_bytes())?;
        (answer.status == 201).then_some(())
    };
    (0..u64::MAX).take_while(|index| sign(*index).is_some()).count() as u64
}

/// Says that letters were sent until the server is gone; how many were acknowledged.
fn send_until_the_end(base: &str) -> u64 {
    let url = sent(base, "canal");
    let say = || (try_send("POST", &url, &[], b"")?.status == 201).then_some(());
    (0..u64::MAX).take_while(|_| say().is_some()).count() as u64
}

/// Signs and says that letters were sent, four at once of each, until the server is
/// killed; how many signatures and letters were acknowledged.
fn kill_in_the_midst(server: &Running, round: u32) -> [u64; 2] {
    let random = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().subsec_nanos() % 400;
    let base = server.base.as_str();
    std::thread::scope(|scope| {
        let sign = |who| scope.spawn(move || sign_until_the_end(base, &format!("r{round}w{who}")));
        let signing: Vec<_> = (0..4).map(sign).collect();
        let sending: Vec<_> = (0..4).map(|_| scope.spawn(|| send_until_the_end(base))).collect();
        std::thread::sleep(Duration::from_millis(100 + u64::from(random)));
        send_signal(server.child.id(), "KILL");
        [signing, sending].map(|threads| threads.into_iter().map(|thread| thread.join().unwrap()).sum())
    })
}

#[test]
fn killed_in_the_midst_it_has_every_acknowledged_signature_and_letter() {
    let site = Site::new();
    let counts = |server: &Running| [server.count("canal"), server.letters("canal")];
    let mut before = [0, 0];
    for round in 0..5 {
        let server = Running::start(&site, PLENTY);
        assert_eq!(counts(&server), before, "round {round}");
        let acknowledged = kill_in_the_midst(&server, round);
        drop(server);
        let after = counts(&Running::start(&site, PLENTY));
        for (kind, name) in ["signatures", "letters"].into_iter().enumerate() {
            let (acknowledged, kept) = (acknowledged[kind], after[kind] - before[kind]);
            assert!(acknowledged > 0, "round {round}: no {name} before the end");
            // Up to one for each of the four may be kept whose acknowledgement was cut off.
            assert!(
                (acknowledged..=acknowledged + 4).contains(&kept),
                "round {round}: {acknowledged} {name} acknowledged, {kept} kept"
            );
        }
        before = after;
    }
}

#[test]
fn asked_to_stop_it_finishes_what_it_began() {
    let site = Site::new();
    let mut server = Running::start(&site, PLENTY);
    let body = form("zoe@example.org").to_string();
    let mut slow = TcpStream::connect(server.authority()).unwrap();
    slow.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    let head = format!(
        "POST /v1/petitions/canal/signatures HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\n\r\n",
        body.len()
    );
    let (first, rest) = body.split_at(20);
    slow.write_all((head + first).as_bytes()).unwrap();
    std::thread::sleep(Duration::from_millis(200));

    let finishing = std::thread::spawn(move || server.signal("TERM"));
    std::thread::sleep(Duration::from_millis(300));
    slow.write_all(rest.as_bytes()).unwrap();
    let mut answer = String::new();
    slow.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 201"), "{answer}");
    let (code, took) = finishing.join().unwrap();
    assert_eq!(code, Some(0));
    assert!(took < Duration::from_secs(5), "{took:?}");
    assert!(!site.data().join("alongside.sqlite3-wal").exists(), "the file alone is the whole of it");
    assert_eq!(Running::start(&site, PLENTY).count("canal"), 1);
}

#[test]
fn a_visitor_who_never_finishes_does_not_hold_up_the_stop() {
    let site = Site::new();
    let mut server = Running::start(&site, PLENTY);
    let mut stuck = TcpStream::connect(server.authority()).unwrap();
    stuck
        .write_all(b"POST /v1/petitions/canal/signatures HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{")
        .unwrap();
    std::thread::sleep(Duration::from_millis(200));
    let (code, took) = server.signal("INT");
    assert_eq!(code, Some(0));
    assert!((8..14).contains(&took.as_secs()), "{took:?}");
}

#[test]
fn the_count_never_goes_back_while_many_sign() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let done = AtomicBool::new(false);
    let signed = AtomicU64::new(0);
    let started = Instant::now();
    std::thread::scope(|scope| {
        let signing: Vec<_> = (0..4)
            .map(|who| {
                let (server, signed) = (&server, &signed);
                scope.spawn(move || {
                    for index in 0..50 {
                        let answer = server.sign("canal", &form(&format!("w{who}-{index}@example.org")));
                        assert_eq!(answer.status, 201);
                        signed.fetch_add(1, Ordering::SeqCst);
                    }
                })
            })
            .collect();
        scope.spawn(|| {
            let mut last = 0;
            while !done.load(Ordering::SeqCst) {
                let acknowledged = signed.load(Ordering::SeqCst);
                let count = server.count("canal");
                assert!(count >= last && count >= acknowledged, "{count} after {last}, {acknowledged} acknowledged");
                last = count;
            }
        });
        for signing in signing {
            signing.join().unwrap();
        }
        done.store(true, Ordering::SeqCst);
    });
    assert_eq!(server.count("canal"), 200);
    println!("200 signatures by four in {:?}", started.elapsed());
}
