"""Makes locked.sqlite with SQLCipher itself, so that ours is known to have its form.

    python make_locked.py

Needs the package sqlcipher3-wheels (0.5.7: SQLCipher 4.12.0), which Paddock does not use.
"""

from pathlib import Path

from sqlcipher3 import dbapi2

KEY = bytes(range(32))
FILE = Path(__file__).with_name("locked.sqlite")


def main() -> None:
    """Write the file anew."""
    FILE.unlink(missing_ok=True)
    connection = dbapi2.connect(str(FILE))
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    connection.execute("CREATE TABLE said (words TEXT)")
    connection.execute("INSERT INTO said VALUES ('by SQLCipher')")
    connection.commit()
    print(connection.execute("PRAGMA cipher_version").fetchone()[0])
    connection.close()


if __name__ == "__main__":
    main()
