//! What is kept, and what is made of older files.
#![expect(clippy::unwrap_used, reason = "a test")]

use alongside_model::{
    postal_code::Province,
    record::MAX_HISTORY,
    signature::{SignatureForm, USUAL},
    time::Date,
};

use super::*;

/// What a server of the first version left behind.
const FIRST_VERSION: &str = "
    CREATE TABLE signatures (
        id INTEGER PRIMARY KEY, petition TEXT NOT NULL, name TEXT NOT NULL, email TEXT NOT NULL,
        email_canonical TEXT NOT NULL, postal_code TEXT NOT NULL,
        updates INTEGER NOT NULL CHECK (updates IN (0, 1)), lang TEXT, signed_at INTEGER NOT NULL,
        UNIQUE (petition, email_canonical)
    ) STRICT;
    INSERT INTO signatures (petition, name, email, email_canonical, postal_code, updates, lang, signed_at)
        VALUES ('canal', 'Ann', 'A@example.org', 'a@example.org', 'K1A0A6', 0, 'en', 3);
    PRAGMA user_version = 1;";

fn signature(email: &str) -> Signature {
    let form = SignatureForm {
        name: "Zoë O’Neill".to_owned(),
        email: email.to_owned(),
        postal_code: "K1A 0A6".to_owned(),
        agreed: true,
        ..SignatureForm::default()
    };
    form.check(&USUAL, &[]).unwrap()
}

#[tokio::test]
async fn what_was_signed_is_there_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), ["canal", "library"], [], Instant(1)).unwrap();
    assert_eq!(store.signatures("canal").unwrap().number, 0);
    assert_eq!(store.sign("canal", signature("a@example.org"), None, Instant(5)).await.unwrap(), Signed::Counted(1));
    assert_eq!(store.sign("canal", signature("b@example.org"), None, Instant(9)).await.unwrap(), Signed::Counted(2));
    assert_eq!(store.sign("canal", signature("A@Example.ORG"), None, Instant(9)).await.unwrap(), Signed::Already);
    assert_eq!(
        store.sign("library", signature("a@example.org"), Some(Lang::Fr), Instant(7)).await.unwrap(),
        Signed::Counted(1),
        "another petition"
    );
    store.check().await.unwrap();
    drop(store);
    assert!(!folder.path().join("alongside.sqlite3-wal").exists(), "the file alone is the whole of it");

    let store = Store::open(folder.path(), ["canal", "library", "new"], [], Instant(20)).unwrap();
    let count = store.signatures("canal").unwrap();
    assert_eq!((count.number, count.changed), (2, Instant(9)));
    assert_eq!(store.signatures("library").unwrap().number, 1);
    assert_eq!(store.signatures("new").unwrap().changed, Instant(20));
    assert_eq!(store.signatures("unknown"), None);
}

#[tokio::test]
async fn letters_that_were_sent_are_still_counted_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), ["canal"], ["canal", "library"], Instant(1)).unwrap();
    assert_eq!(store.letters("canal").unwrap(), Count { number: 0, changed: Instant(1) });
    assert_eq!(store.sent("canal", Instant(5)).await.unwrap(), 1);
    assert_eq!(store.sent("canal", Instant(9)).await.unwrap(), 2);
    assert_eq!(store.sent("library", Instant(7)).await.unwrap(), 1, "another campaign");
    assert_eq!(store.letters("canal").unwrap(), Count { number: 2, changed: Instant(9) });
    assert_eq!(store.signatures("canal").unwrap().number, 0, "a letter is no signature");
    drop(store);

    let store = Store::open(folder.path(), [], ["canal", "new"], Instant(20)).unwrap();
    assert_eq!(store.letters("canal").unwrap(), Count { number: 2, changed: Instant(20) });
    assert_eq!(store.letters("new").unwrap().number, 0);
    assert_eq!(store.letters("library"), None, "its letter was taken down");
    drop(store);

    let store = Store::open(folder.path(), [], ["library"], Instant(30)).unwrap();
    assert_eq!(store.letters("library").unwrap().number, 1, "and it came back");
}

#[tokio::test]
async fn a_file_of_the_first_version_is_brought_up_to_date_with_its_signatures() {
    let folder = tempfile::tempdir().unwrap();
    let first = rusqlite::Connection::open(folder.path().join("alongside.sqlite3")).unwrap();
    first.execute_batch(FIRST_VERSION).unwrap();
    drop(first);

    let store = Store::open(folder.path(), ["canal"], ["canal"], Instant(20)).unwrap();
    assert_eq!(store.signatures("canal").unwrap(), Count { number: 1, changed: Instant(3) });
    assert_eq!(store.sign("canal", signature("a@example.org"), None, Instant(9)).await.unwrap(), Signed::Already);
    assert_eq!(store.sent("canal", Instant(9)).await.unwrap(), 1);
}

#[test]
fn a_file_that_is_no_database_is_named() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("alongside.sqlite3"), "This is a shopping list, and a long one. ".repeat(200))
        .unwrap();
    let error = Store::open(folder.path(), ["canal"], [], Instant(0)).err().unwrap().to_string();
    assert!(error.contains("alongside.sqlite3"), "{error}");
}

#[cfg(unix)]
#[test]
fn nobody_else_on_the_machine_can_read_the_addresses() {
    use std::os::unix::fs::PermissionsExt;
    let outer = tempfile::tempdir().unwrap();
    let folder = outer.path().join("var");
    let _store = Store::open(&folder, ["canal"], [], Instant(0)).unwrap();
    for path in [folder.clone(), folder.join("alongside.sqlite3"), folder.join("alongside.sqlite3-wal")] {
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o077, 0, "{}", path.display());
    }
}

/// What a server of the second version left behind: the tables of the first, and letters.
fn second_version() -> String {
    let letters = "
        CREATE TABLE letters (campaign TEXT PRIMARY KEY, sent INTEGER NOT NULL CHECK (sent >= 0)) STRICT;
        INSERT INTO letters (campaign, sent) VALUES ('canal', 7);
        PRAGMA user_version = 2;";
    FIRST_VERSION.replace("PRAGMA user_version = 1;", letters)
}

fn left_behind(tables: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let file = rusqlite::Connection::open(folder.path().join("alongside.sqlite3")).unwrap();
    file.execute_batch(tables).unwrap();
    folder
}

#[tokio::test]
async fn files_of_both_earlier_versions_take_what_is_new() {
    for (tables, letters) in [(FIRST_VERSION.to_owned(), 0), (second_version(), 7)] {
        let folder = left_behind(&tables);
        let store = Store::open(folder.path(), ["canal"], ["canal"], Instant(20)).unwrap();
        assert_eq!(store.signatures("canal").unwrap(), Count { number: 1, changed: Instant(3) });
        assert_eq!(store.letters("canal").unwrap().number, letters);
        let new = Signature {
            postal_code: None,
            city: "Ottawa".to_owned(),
            comment: "One\ntwo".to_owned(),
            partners: vec!["river-friends".to_owned(), "book-circle".to_owned()],
            key: "key-1".to_owned(),
            ..signature("b@example.org")
        };
        assert_eq!(store.sign("canal", new, Some(Lang::Fr), Instant(9)).await.unwrap(), Signed::Counted(2));
        drop(store);

        let file = rusqlite::Connection::open(folder.path().join("alongside.sqlite3")).unwrap();
        let rows: Vec<Vec<Option<String>>> = file
            .prepare(
                "SELECT CAST(id AS TEXT), name, email, postal_code, city, comment, partners, lang, form_key,
                     CAST(signed_at AS TEXT) FROM signatures ORDER BY id",
            )
            .unwrap()
            .query_map([], |row| (0..10).map(|column| row.get(column)).collect())
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        let text = |text: &str| Some(text.to_owned());
        let empty = || text("");
        let old = [text("1"), text("Ann"), text("A@example.org"), text("K1A0A6"), empty(), empty(), empty()];
        assert_eq!(rows[0], [&old[..], &[text("en"), None, text("3")]].concat(), "as it was");
        let partners = text("river-friends book-circle");
        let new =
            [text("2"), text("Zoë O’Neill"), text("b@example.org"), None, text("Ottawa"), text("One\ntwo"), partners];
        assert_eq!(rows[1], [&new[..], &[text("fr"), text("key-1"), text("9")]].concat());
    }
}

#[test]
fn a_file_of_a_newer_version_is_left_alone() {
    let folder = left_behind("PRAGMA user_version = 99;");
    let error = Store::open(folder.path(), ["canal"], [], Instant(0)).err().unwrap().to_string();
    assert!(error.contains("newer version"), "{error}");
}

#[tokio::test]
async fn a_signature_that_is_sent_again_is_the_same_one_also_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let keyed = |email: &str, key: &str| Signature { key: key.to_owned(), ..signature(email) };
    let store = Store::open(folder.path(), ["canal", "library"], [], Instant(1)).unwrap();
    let sign =
        async |store: &Store, petition, signature| store.sign(petition, signature, None, Instant(5)).await.unwrap();
    assert_eq!(sign(&store, "canal", keyed("a@example.org", "one")).await, Signed::Counted(1));
    assert_eq!(sign(&store, "canal", keyed("a@example.org", "one")).await, Signed::Counted(1));
    assert_eq!(sign(&store, "canal", keyed("b@example.org", "one")).await, Signed::Counted(1), "the first stands");
    assert_eq!(sign(&store, "canal", keyed("a@example.org", "two")).await, Signed::Already);
    assert_eq!(sign(&store, "canal", signature("a@example.org")).await, Signed::Already, "no key");
    assert_eq!(sign(&store, "canal", signature("c@example.org")).await, Signed::Counted(2));
    assert_eq!(sign(&store, "canal", signature("d@example.org")).await, Signed::Counted(3), "no key is no key twice");
    assert_eq!(sign(&store, "library", keyed("a@example.org", "one")).await, Signed::Counted(1), "another petition");
    assert!(store.has_kept("canal", "one").await.unwrap());
    assert!(!store.has_kept("canal", "two").await.unwrap() && !store.has_kept("library", "two").await.unwrap());
    drop(store);

    let store = Store::open(folder.path(), ["canal"], [], Instant(20)).unwrap();
    assert_eq!(sign(&store, "canal", keyed("A@example.org", "one")).await, Signed::Counted(3));
    assert_eq!(store.signatures("canal").unwrap().number, 3);
    let file = rusqlite::Connection::open(folder.path().join("alongside.sqlite3")).unwrap();
    let email: String =
        file.query_row("SELECT email FROM signatures WHERE form_key = 'one'", [], |row| row.get(0)).unwrap();
    assert_eq!(email, "a@example.org", "nothing of the second is kept");
}

#[tokio::test]
async fn a_history_goes_by_day_and_by_province() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), ["canal"], [], Instant(0)).unwrap();
    assert_eq!(store.history("canal").await.unwrap(), History::default());
    let first_day = 1_772_236_800_000; // 2026-02-28T00:00:00Z
    for (index, (code, at)) in [
        (Some("K1A 0A6"), first_day),
        (Some("M5V 3L9"), first_day + Instant::DAY - 1),
        (None, first_day + Instant::DAY),
        (Some("X0A 0H0"), first_day + Instant::DAY),
        (Some("X1A 2P7"), first_day + 10 * Instant::DAY),
    ]
    .into_iter()
    .enumerate()
    {
        let signature = Signature {
            postal_code: code.and_then(|code| alongside_model::postal_code::PostalCode::parse(code).ok()),
            ..signature(&format!("p{index}@example.org"))
        };
        store.sign("canal", signature, None, Instant(at)).await.unwrap();
    }
    let history = store.history("canal").await.unwrap();
    let day = |month, day| Date { year: 2026, month, day };
    assert_eq!(history.number, 5);
    assert_eq!(history.days, [(day(2, 28), 2), (day(3, 1), 4), (day(3, 10), 5)]);
    assert_eq!(history.provinces, [(Province::Nt, 1), (Province::Nu, 1), (Province::On, 2)]);
    assert_eq!(store.history("library").await.unwrap().number, 0, "another petition");
}

#[tokio::test]
async fn of_a_long_history_the_last_days_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), ["canal"], [], Instant(0)).unwrap();
    let days = i64::try_from(MAX_HISTORY).unwrap() + 5;
    for day in 0..days {
        let at = Instant(day * Instant::DAY);
        store.sign("canal", signature(&format!("p{day}@example.org")), None, at).await.unwrap();
    }
    let history = store.history("canal").await.unwrap();
    assert_eq!((history.days.len(), history.number), (MAX_HISTORY, 405));
    assert_eq!(history.days[0], (Date { year: 1970, month: 1, day: 6 }, 6), "those before are counted in it");
    assert_eq!(history.days[MAX_HISTORY - 1].1, 405);
}
