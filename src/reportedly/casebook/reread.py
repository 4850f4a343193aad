"""All articles of a casebook worked out again, in place, with the program and weights of today.

Invariant: an article keeps its old rows until the new ones are stored with it; which are done, their own rows say, so
that a second start goes on where the first one stopped. Knows no format of inputs.
"""

from collections import deque
from collections.abc import Callable, Iterator

from reportedly.casebook import identity, rows
from reportedly.casebook.events import Event, Failed, Renewed, Summary
from reportedly.casebook.ingest import AHEAD, fault, settle
from reportedly.casebook.loading import load_article
from reportedly.casebook.store import Store
from reportedly.errors import CasebookError, UnfitError
from reportedly.schema import Article, Report


def stale(store: Store, *, everything: bool = False) -> list[int]:
    """The keys of the articles that another program or other weights worked out; all keys for `everything`."""
    sql = "SELECT key FROM articles WHERE made_by <> ? ORDER BY key"
    return [row["key"] for row in store.rows(sql, ("" if everything else identity.made_by(),))]


def reread(
    store: Store, *, jobs: int | None = None, everything: bool = False, on_event: Callable[[Event], None] | None = None
) -> Summary:
    """Work out again what is stale, `jobs` articles at a time; an article that fails keeps what it had."""
    from reportedly.pipeline import cores, pipe

    summary, keys, jobs = Summary(), deque[int](), jobs or cores()

    def tell(event: Event) -> None:
        summary.count(event)
        if on_event:
            on_event(event)

    def failed(article: Article | str, error: Exception) -> None:
        keys.popleft()
        tell(Failed(article if isinstance(article, str) else article.id, fault(error)))

    articles = _articles(store, stale(store, everything=everything), keys)
    for report in pipe(articles, batch_size=AHEAD * jobs, jobs=jobs, failed=failed):
        if event := _renewed(store, keys.popleft(), report):
            tell(event)
    return summary


def _articles(store: Store, stale: list[int], keys: deque[int]) -> Iterator[Article]:
    """The articles, each when it is asked for; its key goes into `keys`."""
    for key in stale:
        if article := load_article(store, key):
            keys.append(key)
            yield article


def _renewed(store: Store, key: int, report: Report) -> Event | None:
    """Store a report in place of the old one; nothing where somebody has removed the article meanwhile."""
    id = report.article.id
    try:
        with store.write():
            if rows.key_of(store, id) != key:
                return None
            rows.replace(store, key, report, made_by=identity.made_by())
            settle(store, key)
    except UnfitError as error:
        return Failed(id, error.reason)
    except CasebookError:
        raise
    except Exception as error:
        return Failed(id, fault(error))
    return Renewed(key, id)
