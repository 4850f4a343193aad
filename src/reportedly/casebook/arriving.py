"""Inputs to what ingest takes: each article with the input that it came from, and how that was read.

Knows the front of the flow and the failures of earlier tries, and no article.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, fields
from typing import Any

from reportedly.casebook import failures
from reportedly.casebook.ingest import From
from reportedly.casebook.store import Store
from reportedly.errors import InputError
from reportedly.read.inputs import articles, expanded
from reportedly.read.source import Options

STDIN = "-"


def arriving(store: Store, inputs: Iterable[str], options: Options) -> Iterator[From]:
    """The articles of inputs, of a folder file by file. Of one that has been read, earlier failures are given up."""
    how = json.dumps(_said(options), ensure_ascii=False)
    for one in expanded(inputs, options):
        given = one.input if isinstance(one, InputError) else one
        before = failures.last(store)
        for found in [one] if isinstance(one, InputError) else articles([one], options):
            yield From(found, given, how)
        failures.give_up(store, given, before)


def retried(store: Store, options: Options) -> Iterator[From]:
    """The articles of the inputs that have failures, read as they were then, but for what `options` says otherwise."""
    for again in failures.inputs(store):
        if again.given != STDIN:
            yield from arriving(store, [again.given], _restored(again.options, options))


def _said(options: Options) -> Mapping[str, Any]:
    """What the user said: the options that are not what they are anyway, and can be kept."""
    given = {one.name: getattr(options, one.name) for one in fields(options)}
    return {name: value for name, value in given.items() if not callable(value) and value != _usual(name)}


def _usual(name: str) -> Any:
    field = next(one for one in fields(Options) if one.name == name)
    return field.default if field.default_factory is MISSING else field.default_factory()


def _restored(kept: str, options: Options) -> Options:
    """The options of an earlier try, with those of this one over them."""
    known = {one.name for one in fields(Options)}
    earlier = {name: value for name, value in json.loads(kept).items() if name in known}
    return Options(**{**earlier, **_said(options), "note": options.note})
