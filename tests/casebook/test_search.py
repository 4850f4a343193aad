"""Words looked for in a casebook, and whatever else can be asked of a claim."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.casebook.asked import Query
from reportedly.casebook.search import Hit, search
from reportedly.casebook.store import Store
from reportedly.errors import UsageError
from reportedly.schema import Polarity, SourceKind
from tests.casebook.books import WATCH, book, told
from tests.factories import HARBOUR, harbour

PERSON = SourceKind.PERSON


@pytest.fixture
def casebook(tmp_path: Path) -> Iterator[Store]:
    fire = "the fire on the ferry hurt nine people"
    reports = (
        told("a", WATCH, "NWCR", said_so=fire, published="2026-03-01"),
        told("b", "a dock worker", kind=PERSON, named=False, said_so=fire, outlet="The Ledger", published="2026-03-03"),
        told("c", "NWCR", polarity=Polarity.DENIED, said_so="a fire broke out on any ferry", outlet="The Ledger"),
        harbour(),
    )
    with book(tmp_path, *reports) as opened:
        yield opened


def found(casebook: Store, words: str = "", **asked: Any) -> list[str]:
    """The hits as ARTICLE:CLAIM."""
    hits = search(casebook, Query(words=words, **asked)).hits
    return [f"{hit.article}:{hit.claim}" if hit.claim else hit.article for hit in hits]


def only(casebook: Store, words: str, **asked: Any) -> Hit:
    (hit,) = search(casebook, Query(words=words, **asked)).hits
    return hit


def test_claims_come_with_their_words_places_and_chain(casebook: Store) -> None:
    hit = only(casebook, "hurt nine", outlet="the example gazette")
    assert (hit.article, hit.claim, hit.attribution) == ("a", "c1", "a1")
    assert [hop.name for hop in hit.chain] == ["The Example Gazette", WATCH]
    text = casebook.value("SELECT text FROM articles WHERE id = 'a'")
    assert [span.of(text) for span in hit.found] == ["hurt", "nine"]
    assert hit.source is not None
    assert hit.cue is not None
    assert (hit.source.of(text), hit.cue.of(text)) == (WATCH, "said")


def test_words_are_found_in_all_their_forms_and_phrases_as_they_stand(casebook: Store) -> None:
    assert set(found(casebook, "fires ferries")) >= {"a:c1", "b:c1", "c:c1"}
    assert set(found(casebook, '"ferry hurt"')) == {"a:c1", "b:c1"}
    assert found(casebook, '"hurt ferry"') == []
    assert "harbour:c4" in found(casebook, "acc*")


def test_words_outside_all_claims_are_found_in_the_text(casebook: Store) -> None:
    hit = only(casebook, "Coastal Press")
    assert (hit.article, hit.claim) == ("harbour", None)
    assert [span.of(HARBOUR) for span in hit.found] == ["Coastal", "Press"]
    assert hit.excerpt is not None
    assert hit.words == hit.excerpt.of(HARBOUR)


def test_sources_that_are_called_so_come_first(casebook: Store) -> None:
    (one,) = search(casebook, Query(words="watch norhaven")).sources
    assert (one.name, one.claims, one.articles) == (WATCH, 2, 2)


def test_conditions(casebook: Store) -> None:
    assert found(casebook, "fire", outlet="The Ledger") in (["b:c1", "c:c1"], ["c:c1", "b:c1"])
    assert set(found(casebook, source="NWCR")) == {"a:c1", "c:c1"}
    assert found(casebook, source=WATCH, outlet="The Ledger") == ["c:c1"]
    assert found(casebook, "fire", since="2026-03-03") == ["b:c1"]
    assert found(casebook, "hurt", until="2026-03-01") == ["a:c1"]
    assert set(found(casebook, denied=True)) == {"c:c1", "harbour:c2"}
    assert found(casebook, place="norhaven") == ["harbour:c2"]
    assert found(casebook, place="NO") == ["harbour:c2"]
    assert set(found(casebook, unnamed=True)) >= {"b:c1", "harbour:c3"}
    assert "harbour:c2" not in found(casebook, unnamed=True)  # "the ministry" hides nobody


def test_a_source_in_the_middle_of_a_chain_passes_on_what_is_not_its_own(casebook: Store) -> None:
    assert "harbour:c4" in found(casebook, source="Norhaven harbour office")
    assert found(casebook, origin="Norhaven harbour office") == []
    assert set(found(casebook, source="Coastal Press")) == {f"harbour:c{n}" for n in range(1, 7)}
    assert found(casebook, origin="Coastal Press") == ["harbour:c6"]


def test_the_limit_says_whether_there_is_more(casebook: Store) -> None:
    assert search(casebook, Query(words="fire", limit=1)).more
    assert not search(casebook, Query(words="fire", limit=9)).more


def test_what_cannot_be_known_is_said(casebook: Store) -> None:
    with pytest.raises(UsageError, match=r"got 'Nor\w+ Wach' \(did you mean"):
        found(casebook, source="Norhaven Wach")
    with pytest.raises(UsageError, match="ISO date"):
        found(casebook, since="yesterday")
    with pytest.raises(UsageError, match="UTF-8"):
        found(casebook, outlet="caf\udce9")
    with pytest.raises(UsageError, match="words to search for"):
        found(casebook, "—!")


def test_only_the_newest_version_is_asked(casebook: Store) -> None:
    casebook.run("UPDATE articles SET current = 0 WHERE id = 'a'")
    assert "a:c1" not in found(casebook, "fire")


@given(st.text(max_size=20) | st.text(alphabet='"*()^:-+ NOTandORNEAR{}', max_size=20))
def test_nothing_that_a_user_writes_is_a_fault_of_syntax(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    global _BOOK  # noqa: PLW0603
    _BOOK = _BOOK or book(tmp_path_factory.mktemp("words"), told("a", WATCH))
    try:
        search(_BOOK, Query(words=words))
    except UsageError:
        assert not any(char.isalnum() for char in words)


_BOOK: Store | None = None
