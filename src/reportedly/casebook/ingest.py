"""Articles into a casebook: told from those that are there, worked out, stored, one transaction each.

Invariant: an article is reported as added after it is stored for good; what is there already is never worked out
again. Knows no format of inputs.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from reportedly.casebook import failures, identity, rows
from reportedly.casebook.events import Added, AlreadyThere, Event, Failed, LeftOut, NewVersion, Summary
from reportedly.casebook.store import Store, now
from reportedly.errors import CasebookError, InputError, UnfitError
from reportedly.schema import Article, Report

_MANY = 50  # articles
AHEAD = 4  # articles that are held for each one that is being read


@dataclass(frozen=True, slots=True)
class From:
    """What was found in an input that somebody gave; `options` is how they had it read, as JSON."""

    found: Article | InputError
    given: str
    options: str = "{}"


Incoming = Article | InputError | From


def add(
    store: Store,
    articles: Iterable[Incoming],
    *,
    jobs: int | None = None,
    again: bool = False,
    on_event: Callable[[Event], None] | None = None,
) -> Summary:
    """Add articles, `jobs` of them read at a time; what fails is kept as a row, and the others go on.

    `again` takes articles back in that were removed. Raises `CasebookError` where nothing more can be stored.
    """
    from reportedly.pipeline import cores, pipe

    jobs = jobs or cores()
    desk = _Desk(store, again, on_event)
    fresh = desk.fresh(map(_from, articles))
    for report in pipe(fresh, batch_size=AHEAD * jobs, jobs=jobs, failed=desk.fault):
        desk.keep(report)
    _tidy(store, desk.summary.stored)
    return desk.summary


def _tidy(store: Store, stored: int) -> None:
    """Close the gaps that filling leaves in the file, where much of it is new."""
    if stored >= _MANY and stored > store.value("SELECT count(*) FROM articles") / 4:
        rows.pack(store)
        store.compact()


def _from(incoming: Incoming) -> From:
    if isinstance(incoming, From):
        return incoming
    return From(incoming, incoming.input if isinstance(incoming, InputError) else incoming.url or incoming.id)


class _Desk:
    """Where articles come in and reports go out, in the same order."""

    def __init__(self, store: Store, again: bool, on_event: Callable[[Event], None] | None) -> None:
        self.store, self.again, self.on_event, self.summary = store, again, on_event, Summary()
        self.waiting: deque[From] = deque()

    def fresh(self, incoming: Iterable[From]) -> Iterator[Article]:
        """The articles that must be read; the others are done with."""
        for one in incoming:
            if isinstance(one.found, InputError):
                self.fail(one, one.found.input, one.found.reason)
            elif not self.done(one, one.found):
                self.waiting.append(one)
                yield one.found

    def done(self, one: From, article: Article) -> bool:
        """Whether the casebook has the article, or had it and gave it up."""
        key = identity.known(self.store, article)
        if key is not None:
            self.tell(AlreadyThere(article.id, _repeat(self.store, key, article, one.given)))
            return True
        removed = None if self.again else identity.removed(self.store, article)
        if removed:
            self.tell(LeftOut(article.id, removed))
        return bool(removed)

    def keep(self, report: Report) -> None:
        """Store a report, unless the same article came in meanwhile."""
        one = self.waiting.popleft()
        try:
            with self.store.write():
                event = None if identity.known(self.store, report.article) else self.stored(report, one)
        except UnfitError as error:
            self.fail(one, report.article.id, error.reason)
            return
        except CasebookError:
            raise
        except Exception as error:
            self.fail(one, report.article.id, fault(error))
            return
        if event:
            self.tell(event)
        else:
            self.done(one, report.article)

    def stored(self, report: Report, one: From) -> Event:
        """The report in the tables, its sources joined to those of the other articles."""
        standing = identity.standing(self.store, report.article)
        key = rows.save(self.store, report, input=one.given, made_by=identity.made_by(), standing=standing)
        settle(self.store, key)
        if standing.before is None:
            return Added(key, standing.id)
        return NewVersion(key, standing.id, standing.before)

    def fault(self, article: Article | str, error: Exception) -> None:
        """The program failed on an article."""
        self.fail(self.waiting.popleft(), article if isinstance(article, str) else article.id, fault(error))

    def fail(self, one: From, input: str, reason: str) -> None:
        """Keep a failure as a row."""
        failures.keep(self.store, input, reason, one.given, one.options)
        self.tell(Failed(input, reason))

    def tell(self, event: Event) -> None:
        """Count an event, and pass it on."""
        self.summary.count(event)
        if self.on_event:
            self.on_event(event)


def fault(error: Exception) -> str:
    """The reason of a failure for which the program is to blame, in one line."""
    said = " ".join(str(error).split())[:300]
    return f"expected to read it, got a fault of this program ({type(error).__name__}: {said})"


def settle(store: Store, key: int) -> None:
    """What follows when an article is stored or worked out anew: its sources are joined, corrections hold again."""
    from reportedly.casebook import corrections, entities

    entities.join(store, [key])
    corrections.apply(store, [key])


def _repeat(store: Store, key: int, article: Article, given: str) -> bool:
    """Keep date and title with which an article came once more, if they are new; whether they differ from the first."""
    about = (article.title, article.published)
    first = store.row("SELECT title, published FROM articles WHERE key = ?", (key,))
    if first is None or tuple(first) == about:
        return False
    with store.write():
        if not store.value("SELECT 1 FROM repeats WHERE article = ? AND title IS ? AND published IS ?", (key, *about)):
            store.run(_REPEAT, (key, key, article.id, *about, given, now()))
    return True


_REPEAT = """
    INSERT INTO repeats (article, position, id, title, published, input, added)
    VALUES (?, (SELECT count(*) FROM repeats WHERE article = ?), ?, ?, ?, ?, ?)"""
