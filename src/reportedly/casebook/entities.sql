-- How the sources of articles are joined to entities: what entities.py works out, and can work out again from the rest.

CREATE TABLE IF NOT EXISTS entity_names (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    sort TEXT NOT NULL,
    form TEXT NOT NULL,
    name TEXT NOT NULL,
    entity INTEGER,
    why TEXT,
    UNIQUE (sort, form)
);
CREATE INDEX IF NOT EXISTS entity_names_by_entity ON entity_names (entity);

CREATE TABLE IF NOT EXISTS entity_blocks (
    block TEXT NOT NULL,
    name INTEGER NOT NULL REFERENCES entity_names ON DELETE CASCADE,
    PRIMARY KEY (block, name)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS entity_blocks_by_name ON entity_blocks (name);

CREATE TABLE IF NOT EXISTS entity_sources (
    article INTEGER NOT NULL,
    source INTEGER NOT NULL,
    name INTEGER NOT NULL REFERENCES entity_names ON DELETE CASCADE,
    PRIMARY KEY (article, source),
    FOREIGN KEY (article, source) REFERENCES sources (article, id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS entity_sources_by_name ON entity_sources (name);

CREATE TABLE IF NOT EXISTS entity_calls (
    short TEXT NOT NULL,
    name INTEGER NOT NULL REFERENCES entity_names ON DELETE CASCADE,
    article INTEGER NOT NULL,
    source INTEGER NOT NULL,
    PRIMARY KEY (short, name, article, source),
    FOREIGN KEY (article, source) REFERENCES sources (article, id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS entity_calls_by_source ON entity_calls (article, source);

-- Names that have lost a source since they were last looked at, as where an article was removed or is read again.
CREATE TABLE IF NOT EXISTS entity_left (name INTEGER PRIMARY KEY);
CREATE TRIGGER IF NOT EXISTS entity_sources_leave AFTER DELETE ON entity_sources
BEGIN
    INSERT OR IGNORE INTO entity_left VALUES (old.name);
END;
