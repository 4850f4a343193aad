"""The stages in order, for one article or a stream of them: read → attribute.

Heavy libraries are imported when a stage runs, so that importing the package costs nothing.
"""

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path

from reportedly.schema import Article, Report

LEAST_SCORE = 0.5  # attributions below are not given; chosen on PolNeAR dev


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
    that isn't English, `allow_private` fetches from private addresses. Raises `InputError`.
    """
    from reportedly.read import inputs

    options = inputs.Options(outlet=outlet, title=title, published=published, force=force, allow_private=allow_private)
    return inputs.read(str(input), options)


def attribute(article: Article | str, *, min_score: float = LEAST_SCORE) -> Report:
    """Who says what in one article, or in a bare text. Raises `WeightsError` where the weights are damaged."""
    return next(pipe([article], min_score=min_score))


def pipe(
    articles: Iterable[Article | str], *, batch_size: int = 64, min_score: float = LEAST_SCORE
) -> Iterator[Report]:
    """Who says what in each of many articles, in order; `batch_size` of them are held, and read side by side."""
    from reportedly.attribute.attributions import attributions
    from reportedly.attribute.network import shipped
    from reportedly.attribute.reading import Settings

    network, settings = shipped(), Settings(least_score=min_score)
    stream = (_article(one) for one in articles)

    def report(article: Article) -> Report:
        return Report(article, attributions=attributions(article, network, settings))

    with ThreadPoolExecutor(os.cpu_count()) as workers:
        while batch := list(islice(stream, batch_size)):
            yield from workers.map(report, batch)


def _article(given: Article | str) -> Article:
    return Article(id="text", text=given) if isinstance(given, str) else given
