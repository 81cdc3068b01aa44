"""How the local Hub searches, sorts and pages."""

import json
from urllib.parse import parse_qs, urlencode

SORTS = {
    "downloads": "downloads",
    "likes": "likes",
    "lastModified": "lastModified",
    "createdAt": "createdAt",
    "trendingScore": "trendingScore",
    "last_modified": "lastModified",
    "trending_score": "trendingScore",
}


def page(repos, query):
    """Return a page of what is found, and the query of the next one."""
    found = [repo.item() for repo in repos if _fits(repo, query)]
    sort = SORTS.get(query.get("sort", ["trendingScore"])[0], "trendingScore")
    found.sort(key=lambda item: (item[sort], item["id"]), reverse=True)
    return cut(found, query, int(query.get("limit", ["1000"])[0]))


def cut(entries, query, size):
    """Return a page of entries, and the query of the next one, empty at the end."""
    start = int(query.get("cursor", ["0"])[0])
    end = start + size
    following = {**query, "cursor": [str(end)]} if end < len(entries) else {}
    return entries[start:end], urlencode(following, doseq=True)


def paths(body):
    """Return the paths that are asked for, as a form or as JSON."""
    try:
        return set(json.loads(body)["paths"])
    except ValueError:
        return set(parse_qs(body.decode()).get("paths", []))


def _fits(repo, query):
    words = " ".join(query.get("search", [])).lower().split()
    wanted = {tag for each in query.get("filter", []) for tag in each.split(",")}
    author = query.get("author", [repo.name.partition("/")[0]])[0]
    gated = query.get("gated", [""])[0].lower()
    return (
        not repo.private
        and all(word in repo.name.lower() for word in words)
        and wanted <= set(repo.tags)
        and author == repo.name.partition("/")[0]
        and gated in {"", str(bool(repo.gated)).lower()}
    )
