"""The stages in order, for one article or a stream of them: read → attribute → resolve → claims → chain.

Heavy libraries are imported when a stage runs, so that importing the package costs nothing.
"""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly.errors import ReportedlyError
from reportedly.schema import Article, Report

if TYPE_CHECKING:
    from concurrent.futures import Executor

LEAST_SCORE = 0.6  # attributions below are not given; chosen on PolNeAR dev


def read(
    input: str | Path,
    *,
    outlet: str | None = None,
    title: str | None = None,
    published: str | None = None,
    force: bool = False,
    allow_private: bool = False,
) -> Article:
    """The one article in a file, page, URL or (as `-`) standard input.

    `outlet`, `title` and `published` (an ISO date) say what a plain text doesn't; `force` reads a text
    that isn't English, `allow_private` fetches from private addresses. Raises `InputError` for what cannot be read,
    `UsageError` for a date that is none.
    """
    from reportedly.read import inputs

    options = inputs.Options(outlet=outlet, title=title, published=published, force=force, allow_private=allow_private)
    return inputs.read(str(input), options)


def attribute(article: Article | str, *, min_score: float = LEAST_SCORE) -> Report:
    """Who says what in one article, or in a bare text. Raises `WeightsError` where the weights are damaged."""
    return next(pipe([article], min_score=min_score))


def pipe(
    articles: Iterable[Article | str],
    *,
    batch_size: int = 32,
    jobs: int | None = None,
    min_score: float = LEAST_SCORE,
    failed: Callable[[Article | str, Exception], None] | None = None,
) -> Iterator[Report]:
    """Who says what in each of many articles, in order; `batch_size` of them are held, and read side by side.

    `jobs` is how many are read at a time: as many as there are cores, if left out.

    An article on which the program fails ends the stream, or is given to `failed` and left out.
    """
    from concurrent.futures import ThreadPoolExecutor

    jobs = jobs or cores()
    readers, helpers = ThreadPoolExecutor(jobs), ThreadPoolExecutor(jobs)
    read = _reader(min_score, helpers)
    stream = iter(articles)
    try:
        ahead = deque((article, readers.submit(read, article)) for article in islice(stream, batch_size))
        while ahead:
            article, future = ahead.popleft()
            try:
                report = future.result()
            except Exception as error:
                if failed is None:
                    raise
                failed(article, error)
            else:
                yield report
            ahead.extend((article, readers.submit(read, article)) for article in islice(stream, 1))
    finally:
        readers.shutdown(wait=False, cancel_futures=True)
        helpers.shutdown(wait=False)


def warm_up() -> None:
    """Load the network in the background, so that it is there when the first article is read."""
    from threading import Thread

    def load() -> None:
        from reportedly.attribute.network import shipped

        with suppress(ReportedlyError):  # who needs the network meets the error again
            shipped()

    Thread(target=load, daemon=True).start()


def _reader(min_score: float, helpers: "Executor") -> Callable[[Article | str], Report]:
    from reportedly.attribute.attributions import attributions
    from reportedly.attribute.network import shipped
    from reportedly.attribute.reading import Settings
    from reportedly.chain import chains
    from reportedly.claims.claims import claims
    from reportedly.resolve import coreference
    from reportedly.resolve.sources import sources

    network, weights, settings = shipped(), coreference.shipped(), Settings(least_score=min_score)

    def report(given: Article | str) -> Report:
        article = _article(given)
        said = attributions(article, network, settings, helpers)
        who, said = sources(article, said, weights)
        return Report(article, who, said, chains(article, who, said, claims(article, said)))

    return report


def cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _article(given: Article | str) -> Article:
    return Article(id="text", text=given) if isinstance(given, str) else given
