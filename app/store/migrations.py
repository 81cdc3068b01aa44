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
)
