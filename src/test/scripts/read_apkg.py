"""Reads a package of Anki with nothing of grill's: prints what is in it as one JSON document.

usage: read_apkg.py FILE.apkg
"""
import json
import os
import sqlite3
import sys
import tempfile
import zipfile


def rows(database, table, columns):
    query = "select %s from %s order by id" % (", ".join(columns), table)
    return [dict(zip(columns, row)) for row in database.execute(query)]


with zipfile.ZipFile(sys.argv[1]) as package:
    assert package.testzip() is None
    names = package.namelist()
    collection = package.read("collection.anki2")
    media = json.loads(package.read("media"))
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "collection")
    with open(path, "wb") as file:
        file.write(collection)
    database = sqlite3.connect(path)
    assert database.execute("pragma integrity_check").fetchone() == ("ok",)
    col = dict(
        zip(
            ("crt", "ver", "conf", "models", "decks", "dconf", "tags"),
            database.execute("select crt, ver, conf, models, decks, dconf, tags from col").fetchone(),
        )
    )
    for part in ("conf", "models", "decks", "dconf", "tags"):
        col[part] = json.loads(col[part])
    found = {
        "names": names,
        "media": media,
        "col": col,
        "notes": rows(
            database, "notes", ("id", "guid", "mid", "mod", "tags", "flds", "sfld", "csum")
        ),
        "cards": rows(
            database,
            "cards",
            ("id", "nid", "did", "ord", "type", "queue", "due", "ivl", "factor", "reps", "lapses"),
        ),
        "revlog": rows(
            database, "revlog", ("id", "cid", "ease", "ivl", "lastIvl", "factor", "time", "type")
        ),
    }
    database.close()
json.dump(found, sys.stdout, ensure_ascii=True)
