"""The versions of a page as lines: what went out with a minus, what came in with a plus. Knows no terminal."""

from collections.abc import Iterator

from reportedly.casebook.store import Store
from reportedly.casebook.versions import Version, steps, versions


def shown(store: Store, article_id: str) -> Iterator[str]:
    """Each version's line, and below it what changed. Raises `UsageError` for an unknown id."""
    found = versions(store, article_id)
    yield _head(found[0])
    for version, changes in steps(found):
        yield ""
        yield _head(version)
        for change in changes:
            yield from (f"- {sentence}" for sentence in change.before)
            yield from (f"+ {sentence}" for sentence in change.after)


def _head(version: Version) -> str:
    dates = f"published {version.published or 'on an unknown date'}, added {version.added}"
    return f"version {version.number}: {version.id}, {dates}, {version.title or 'without a title'}"
