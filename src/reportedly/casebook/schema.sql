-- The tables of a casebook; docs/casebook.md says what each column means.
-- Offsets are code points into articles.text, the end exclusive. Inside an article, sources, attributions and claims are
-- counted from 1: source 2 is "s2" in the JSON form.

CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE articles (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    url TEXT,
    outlet TEXT,
    title TEXT,
    authors TEXT NOT NULL DEFAULT '[]',
    published TEXT,
    language TEXT,
    fingerprint BLOB NOT NULL UNIQUE,
    document INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    current INTEGER NOT NULL DEFAULT 1,
    words INTEGER NOT NULL,
    added TEXT NOT NULL,
    input TEXT NOT NULL,
    made_by TEXT NOT NULL,
    evidence BLOB NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX articles_by_url ON articles (url) WHERE url IS NOT NULL;
CREATE INDEX articles_by_document ON articles (document);

CREATE TABLE repeats (
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT,
    published TEXT,
    input TEXT NOT NULL,
    added TEXT NOT NULL,
    PRIMARY KEY (article, position)
) WITHOUT ROWID;

CREATE TABLE credits (
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (article, position)
) WITHOUT ROWID;

CREATE TABLE entities (key INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, named INTEGER NOT NULL);

CREATE TABLE sources (
    key INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    named INTEGER NOT NULL,
    on_behalf TEXT,
    anonymous_plural INTEGER,
    reason_start INTEGER,
    reason_end INTEGER,
    entity INTEGER REFERENCES entities ON DELETE SET NULL,
    UNIQUE (article, id)
);
CREATE INDEX sources_by_entity ON sources (entity);

CREATE TABLE entity_evidence (
    entity INTEGER NOT NULL REFERENCES entities ON DELETE CASCADE,
    article INTEGER NOT NULL,
    source INTEGER NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (article, source, entity),
    FOREIGN KEY (article, source) REFERENCES sources (article, id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX entity_evidence_by_entity ON entity_evidence (entity);

CREATE TABLE mentions (
    article INTEGER NOT NULL,
    source INTEGER NOT NULL,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (article, source, position),
    FOREIGN KEY (article, source) REFERENCES sources (article, id) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE descriptors (
    article INTEGER NOT NULL,
    source INTEGER NOT NULL,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (article, source, position),
    FOREIGN KEY (article, source) REFERENCES sources (article, id) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE attributions (
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    id INTEGER NOT NULL,
    parent INTEGER,
    source_start INTEGER,
    source_end INTEGER,
    cue_start INTEGER NOT NULL,
    cue_end INTEGER NOT NULL,
    kind TEXT NOT NULL,
    attitude TEXT NOT NULL,
    polarity TEXT NOT NULL,
    score REAL NOT NULL,
    rejected INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (article, id),
    FOREIGN KEY (article, parent) REFERENCES attributions (article, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

CREATE TABLE attribution_sources (
    article INTEGER NOT NULL,
    attribution INTEGER NOT NULL,
    position INTEGER NOT NULL,
    source INTEGER NOT NULL,
    PRIMARY KEY (article, attribution, position),
    FOREIGN KEY (article, attribution) REFERENCES attributions (article, id) ON DELETE CASCADE,
    FOREIGN KEY (article, source) REFERENCES sources (article, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

CREATE TABLE contents (
    article INTEGER NOT NULL,
    attribution INTEGER NOT NULL,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (article, attribution, position),
    FOREIGN KEY (article, attribution) REFERENCES attributions (article, id) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE hops ( -- claims of an article share their chains; the view `claim_hops` gives those of each claim
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    chain INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    source INTEGER,
    basis TEXT NOT NULL,
    start INTEGER,
    "end" INTEGER,
    origin INTEGER NOT NULL,
    PRIMARY KEY (article, chain, position),
    FOREIGN KEY (article, source) REFERENCES sources (article, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

CREATE TABLE claims (
    key INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    id INTEGER NOT NULL,
    attribution INTEGER,
    modality TEXT NOT NULL,
    negated INTEGER NOT NULL,
    verbatim INTEGER NOT NULL,
    chain INTEGER,
    UNIQUE (article, id),
    FOREIGN KEY (article, attribution) REFERENCES attributions (article, id) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE claim_spans (
    article INTEGER NOT NULL,
    claim INTEGER NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('claim', 'hedge', 'unverified')),
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (article, claim, role, position),
    FOREIGN KEY (article, claim) REFERENCES claims (article, id) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE numbers (
    article INTEGER NOT NULL,
    claim INTEGER NOT NULL,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    value NOT NULL,
    high,
    bound TEXT,
    unit TEXT,
    "of" TEXT,
    PRIMARY KEY (article, claim, position),
    FOREIGN KEY (article, claim) REFERENCES claims (article, id) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE toponyms (
    key INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    geonames INTEGER,
    lat REAL,
    lon REAL,
    country TEXT
);
CREATE INDEX toponyms_by_geonames ON toponyms (geonames, name);

CREATE TABLE place_spans (
    article INTEGER NOT NULL,
    claim INTEGER NOT NULL,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    toponym INTEGER NOT NULL REFERENCES toponyms,
    PRIMARY KEY (article, claim, position),
    FOREIGN KEY (article, claim) REFERENCES claims (article, id) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE VIEW places AS
SELECT article, claim, position, start, "end", toponym, name, geonames, lat, lon, country
FROM place_spans JOIN toponyms ON toponyms.key = toponym;

CREATE TRIGGER places_insert INSTEAD OF INSERT ON places
BEGIN
    INSERT INTO toponyms (name, geonames, lat, lon, country)
    SELECT new.name, new.geonames, new.lat, new.lon, new.country
    WHERE NOT EXISTS (
        SELECT 1 FROM toponyms AS t
        WHERE t.geonames IS new.geonames AND t.name = new.name AND t.lat IS new.lat AND t.lon IS new.lon
        AND t.country IS new.country
    );
    INSERT INTO place_spans
    SELECT new.article, new.claim, new.position, new.start, new."end", t.key FROM toponyms AS t
    WHERE t.geonames IS new.geonames AND t.name = new.name AND t.lat IS new.lat AND t.lon IS new.lon
    AND t.country IS new.country;
END;

CREATE TABLE times (
    article INTEGER NOT NULL,
    claim INTEGER NOT NULL,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    first TEXT,
    last TEXT,
    grain TEXT,
    PRIMARY KEY (article, claim, position),
    FOREIGN KEY (article, claim) REFERENCES claims (article, id) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE VIEW claim_hops AS
SELECT h.article AS article, claims.id AS claim, position, name, source, basis, start, "end", origin
FROM claims JOIN hops AS h ON h.article = claims.article AND h.chain = claims.chain;

CREATE TABLE corrections (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    verb TEXT NOT NULL,
    what TEXT NOT NULL,
    who TEXT,
    why TEXT,
    at TEXT NOT NULL,
    undone_at TEXT,
    undone_by TEXT
);

CREATE TABLE removals (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id TEXT NOT NULL,
    fingerprint BLOB NOT NULL,
    who TEXT,
    why TEXT,
    at TEXT NOT NULL
);
CREATE INDEX removals_by_fingerprint ON removals (fingerprint);

CREATE TABLE failures (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    input TEXT NOT NULL,
    reason TEXT NOT NULL,
    given TEXT NOT NULL,
    options TEXT NOT NULL DEFAULT '{}',
    at TEXT NOT NULL,
    retried_at TEXT
);
CREATE INDEX failures_by_given ON failures (given);

CREATE VIEW claim_texts AS
SELECT
    claims.key AS key,
    articles.key AS article,
    articles.id AS article_id,
    'c' || claims.id AS claim,
    (
        SELECT group_concat(words, ' … ')
        FROM (
            SELECT substr(articles.text, start + 1, "end" - start) AS words
            FROM claim_spans AS s
            WHERE s.article = claims.article AND s.claim = claims.id AND s.role = 'claim'
            ORDER BY position
        )
    ) AS text,
    claims.modality AS modality,
    claims.negated AS negated,
    hops.name AS origin,
    's' || hops.source AS origin_source,
    'a' || claims.attribution AS attribution
FROM claims
JOIN articles ON articles.key = claims.article
LEFT JOIN hops ON hops.article = claims.article AND hops.chain = claims.chain AND hops.origin;

CREATE VIEW attribution_texts AS
SELECT
    articles.key AS article,
    articles.id AS article_id,
    'a' || attributions.id AS attribution,
    'a' || attributions.parent AS parent,
    substr(articles.text, source_start + 1, source_end - source_start) AS source,
    (
        SELECT group_concat(name, ', ')
        FROM (
            SELECT sources.name AS name
            FROM attribution_sources AS t JOIN sources ON sources.article = t.article AND sources.id = t.source
            WHERE t.article = attributions.article AND t.attribution = attributions.id
            ORDER BY t.position
        )
    ) AS source_names,
    substr(articles.text, cue_start + 1, cue_end - cue_start) AS cue,
    (
        SELECT group_concat(words, ' … ')
        FROM (
            SELECT substr(articles.text, start + 1, "end" - start) AS words
            FROM contents AS t
            WHERE t.article = attributions.article AND t.attribution = attributions.id
            ORDER BY position
        )
    ) AS content,
    attributions.kind AS kind,
    attitude,
    polarity,
    score,
    rejected
FROM attributions JOIN articles ON articles.key = attributions.article;

CREATE VIRTUAL TABLE search_articles USING fts5 (
    title, text, content = 'articles', content_rowid = 'key', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE search_claims USING fts5 (
    text, content = 'claim_texts', content_rowid = 'key', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE search_sources USING fts5 (
    name, content = 'sources', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2'
);
