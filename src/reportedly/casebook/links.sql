-- What was linked and weighed over the articles: linking.py works it out, and can work it out again from the rest.
-- The exception is `reliability`, the user's own table.

CREATE TABLE IF NOT EXISTS linked_articles ( -- what was linked, and as what it was read then
    article INTEGER PRIMARY KEY,
    evidence BLOB NOT NULL
);

CREATE TABLE IF NOT EXISTS claim_groups (
    key INTEGER PRIMARY KEY,
    circular INTEGER NOT NULL,
    credibility INTEGER,
    reasons TEXT NOT NULL DEFAULT '[]',
    articles INTEGER NOT NULL,
    independent INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS members (
    article INTEGER NOT NULL,
    claim INTEGER NOT NULL,
    "group" INTEGER NOT NULL REFERENCES claim_groups ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "values" TEXT NOT NULL DEFAULT '[]',
    PRIMARY KEY (article, claim),
    FOREIGN KEY (article, claim) REFERENCES claims (article, id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS members_by_group ON members ("group", position);

-- A group that has lost a claim is no longer what was weighed: it goes, until the casebook is linked again.
CREATE TRIGGER IF NOT EXISTS members_leave AFTER DELETE ON members
BEGIN
    DELETE FROM claim_groups WHERE key = old."group";
END;

CREATE TABLE IF NOT EXISTS origins (
    "group" INTEGER NOT NULL REFERENCES claim_groups ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    independent INTEGER NOT NULL,
    articles TEXT NOT NULL,
    first TEXT,
    why TEXT NOT NULL,
    PRIMARY KEY ("group", position)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS origins_by_name ON origins (name);

CREATE TABLE IF NOT EXISTS conflicts (
    a INTEGER NOT NULL REFERENCES claim_groups ON DELETE CASCADE,
    b INTEGER NOT NULL REFERENCES claim_groups ON DELETE CASCADE,
    kind TEXT NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS conflicts_by_b ON conflicts (b);

CREATE TABLE IF NOT EXISTS relays (
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    position INTEGER NOT NULL,
    source TEXT NOT NULL,
    original INTEGER REFERENCES articles ON DELETE CASCADE,
    basis TEXT NOT NULL,
    start INTEGER,
    "end" INTEGER,
    PRIMARY KEY (article, position)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS relays_by_original ON relays (original);

CREATE TABLE IF NOT EXISTS copies (
    key INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    original INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    directed INTEGER NOT NULL,
    containment REAL NOT NULL,
    contained REAL NOT NULL,
    why TEXT NOT NULL,
    UNIQUE (article, original)
);
CREATE INDEX IF NOT EXISTS copies_by_original ON copies (original);

CREATE TABLE IF NOT EXISTS passages (
    copy INTEGER NOT NULL REFERENCES copies ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    other_start INTEGER NOT NULL,
    other_end INTEGER NOT NULL,
    PRIMARY KEY (copy, position)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS drifts (
    key INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    earlier INTEGER NOT NULL,
    earlier_claim INTEGER NOT NULL,
    later INTEGER NOT NULL,
    later_claim INTEGER NOT NULL,
    why TEXT NOT NULL,
    FOREIGN KEY (earlier, earlier_claim) REFERENCES claims (article, id) ON DELETE CASCADE,
    FOREIGN KEY (later, later_claim) REFERENCES claims (article, id) ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS drifts_by_earlier ON drifts (earlier, earlier_claim);
CREATE INDEX IF NOT EXISTS drifts_by_later ON drifts (later, later_claim);

CREATE TABLE IF NOT EXISTS reliability ( -- the user's ratings of sources; the newest of a name holds, older ones stay
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    letter TEXT NOT NULL CHECK (letter IN ('A', 'B', 'C', 'D', 'E', 'F')),
    who TEXT,
    why TEXT,
    at TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS reliability_by_name ON reliability (name COLLATE NOCASE);
