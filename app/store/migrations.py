"""The shape of what is saved, step by numbered step; a step that shipped never changes."""

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE conversation (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        created REAL NOT NULL,
        updated REAL NOT NULL,
        -- The last message of the path that is chosen; its parents are the path.
        tip TEXT,
        deleted_at REAL
    ) STRICT;

    CREATE TABLE message (
        id TEXT PRIMARY KEY,
        conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
        parent TEXT REFERENCES message (id) ON DELETE CASCADE,
        role TEXT NOT NULL,
        text TEXT NOT NULL,
        created REAL NOT NULL,
        finish TEXT,
        reason TEXT,
        receipt TEXT
    ) STRICT;

    CREATE INDEX message_conversation ON message (conversation);
    CREATE INDEX message_parent ON message (parent);
    CREATE INDEX message_unfinished ON message (role) WHERE finish IS NULL;

    -- The text of a reply while it is made: appended, never rewritten.
    CREATE TABLE piece (
        message TEXT NOT NULL REFERENCES message (id) ON DELETE CASCADE,
        seq INTEGER NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (message, seq)
    ) STRICT, WITHOUT ROWID;

    -- What is typed and not sent. The empty name is the chat that has not begun.
    CREATE TABLE draft (
        conversation TEXT PRIMARY KEY,
        text TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE setting (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """,
    """
    -- What a reply's text was sampled as: token ids, four bytes each, the lowest first.
    ALTER TABLE message ADD COLUMN ids BLOB;
    """,
    """
    -- Whether the model never loses sight of it.
    ALTER TABLE message ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
    """,
    """
    CREATE TABLE folder (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        created REAL NOT NULL
    ) STRICT;

    -- What a conversation may begin with. dials are JSON.
    CREATE TABLE preset (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        system TEXT NOT NULL,
        dials TEXT,
        model TEXT
    ) STRICT;

    ALTER TABLE conversation ADD COLUMN folder TEXT REFERENCES folder (id) ON DELETE SET NULL;
    ALTER TABLE conversation ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE conversation ADD COLUMN system TEXT NOT NULL DEFAULT '';
    ALTER TABLE conversation ADD COLUMN dials TEXT;
    ALTER TABLE conversation ADD COLUMN model TEXT;
    -- Which program's it was before it was imported, and what that called it.
    ALTER TABLE conversation ADD COLUMN origin TEXT;
    CREATE INDEX conversation_folder ON conversation (folder);
    CREATE UNIQUE INDEX conversation_origin ON conversation (origin) WHERE origin IS NOT NULL;

    -- A message is found by its number, which VACUUM leaves as it is, unlike a rowid.
    CREATE TABLE numbered (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
        parent TEXT REFERENCES message (id) ON DELETE CASCADE,
        role TEXT NOT NULL,
        text TEXT NOT NULL,
        created REAL NOT NULL,
        finish TEXT,
        reason TEXT,
        receipt TEXT,
        ids BLOB,
        pinned INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    INSERT INTO numbered
        SELECT rowid, id, conversation, parent, role, text, created, finish, reason, receipt,
            ids, pinned
        FROM message ORDER BY rowid;
    DROP TABLE message;
    ALTER TABLE numbered RENAME TO message;
    CREATE INDEX message_conversation ON message (conversation);
    CREATE INDEX message_parent ON message (parent);
    CREATE INDEX message_unfinished ON message (role) WHERE finish IS NULL;

    -- Each three letters in a row, so that parts of words are found, and words without spaces. Two
    -- marks at the end make three of the last one and two, too.
    CREATE VIEW searchable AS SELECT number, text || char(3, 3) AS text FROM message;
    CREATE VIRTUAL TABLE found USING fts5 (
        text, content = 'searchable', content_rowid = 'number', tokenize = 'trigram'
    );
    INSERT INTO found (found, rank) VALUES ('secure-delete', 1);
    INSERT INTO found (found) VALUES ('rebuild');
    CREATE VIRTUAL TABLE letters USING fts5vocab (found, 'row');

    CREATE TRIGGER message_said AFTER INSERT ON message WHEN new.text <> '' BEGIN
        INSERT INTO found (rowid, text) VALUES (new.number, new.text || char(3, 3));
    END;
    CREATE TRIGGER message_gone AFTER DELETE ON message WHEN old.text <> '' BEGIN
        INSERT INTO found (found, rowid, text)
            VALUES ('delete', old.number, old.text || char(3, 3));
    END;
    CREATE TRIGGER message_changed AFTER UPDATE OF text ON message WHEN old.text <> new.text BEGIN
        INSERT INTO found (found, rowid, text)
            SELECT 'delete', old.number, old.text || char(3, 3) WHERE old.text <> '';
        INSERT INTO found (rowid, text)
            SELECT new.number, new.text || char(3, 3) WHERE new.text <> '';
    END;
    """,
    """
    -- An empty text, as that of a reply that has not begun, is not in the index: the triggers leave
    -- it out, and so what they are held against has to.
    DROP VIEW searchable;
    CREATE VIEW searchable AS
        SELECT number, text || char(3, 3) AS text FROM message WHERE text <> '';
    INSERT INTO found (found) VALUES ('rebuild');
    """,
    """
    -- Whether the user has put these words in the place of a model's.
    ALTER TABLE message ADD COLUMN edited INTEGER NOT NULL DEFAULT 0;
    """,
    """
    -- How likely each token of a reply was, and what else it might have said. It is large, and so
    -- behind all columns that are read with a conversation.
    ALTER TABLE message ADD COLUMN scores BLOB;
    """,
    """
    -- What is typed in the place of a message, and not saved as a version of it. It goes with it.
    CREATE TABLE edit (
        message TEXT PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
        text TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """,
    """
    -- The folder of LoRA weights that change the model beside it.
    ALTER TABLE conversation ADD COLUMN adapter TEXT;
    ALTER TABLE preset ADD COLUMN adapter TEXT;
    """,
)
