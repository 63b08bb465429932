//! The tables, and the steps from the file of any earlier version to them.

use rusqlite_migration::M;

/// The steps from an empty file to the tables of this version. A step that was
/// released is never changed; a change is a step more.
pub const STEPS: &[M<'static>] = &[M::up(SIGNATURES), M::up(LETTERS), M::up(SIGNED_ANYWHERE)];

const SIGNATURES: &str = "CREATE TABLE signatures (
        id INTEGER PRIMARY KEY,
        petition TEXT NOT NULL,
        name TEXT NOT NULL,
        email TEXT NOT NULL,
        -- The form under which two spellings are one person.
        email_canonical TEXT NOT NULL,
        postal_code TEXT NOT NULL,
        -- Consent to be written to, given at signed_at.
        updates INTEGER NOT NULL CHECK (updates IN (0, 1)),
        lang TEXT,
        -- Milliseconds since 1970-01-01T00:00:00Z.
        signed_at INTEGER NOT NULL,
        UNIQUE (petition, email_canonical)
    ) STRICT;";

const LETTERS: &str = "CREATE TABLE letters (
        campaign TEXT PRIMARY KEY,
        -- How many people said they sent. Who said so, and when, isn't kept.
        sent INTEGER NOT NULL CHECK (sent >= 0)
    ) STRICT;";

/// A postal code may be absent now. A column can't lose its NOT NULL, so the table is made
/// anew (<https://www.sqlite.org/lang_altertable.html#otheralter>).
const SIGNED_ANYWHERE: &str = "CREATE TABLE signatures_new (
        id INTEGER PRIMARY KEY,
        petition TEXT NOT NULL,
        name TEXT NOT NULL,
        email TEXT NOT NULL,
        -- The form under which two spellings are one person.
        email_canonical TEXT NOT NULL,
        -- NULL where it wasn't asked or given.
        postal_code TEXT,
        -- Empty where it wasn't asked or given, as the comment is.
        city TEXT NOT NULL DEFAULT '',
        comment TEXT NOT NULL DEFAULT '',
        -- Consent to be written to, given at signed_at: by the site's organisation, and
        -- by others, whose ids are parted by spaces.
        updates INTEGER NOT NULL CHECK (updates IN (0, 1)),
        partners TEXT NOT NULL DEFAULT '',
        lang TEXT,
        -- Milliseconds since 1970-01-01T00:00:00Z.
        signed_at INTEGER NOT NULL,
        -- The key of this one signature, by which it is known when it is sent again; NULL for none.
        form_key TEXT,
        UNIQUE (petition, email_canonical)
    ) STRICT;
    INSERT INTO signatures_new (id, petition, name, email, email_canonical, postal_code, updates, lang, signed_at)
        SELECT id, petition, name, email, email_canonical, postal_code, updates, lang, signed_at FROM signatures;
    DROP TABLE signatures;
    ALTER TABLE signatures_new RENAME TO signatures;
    CREATE UNIQUE INDEX signatures_by_key ON signatures (petition, form_key) WHERE form_key IS NOT NULL;
    -- All that counts and histories read, so that they needn't read the rows.
    CREATE INDEX signatures_by_time ON signatures (petition, signed_at, postal_code);";
