from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from reportedly.casebook import rows
from reportedly.casebook.identity import standing
from reportedly.casebook.store import Store
from reportedly.errors import CasebookError, UnfitError
from reportedly.schema import Report
from tests.casebook.filling import article, fill, report
from tests.factories import claim, harbour, one
from tests.show.strategies import reports


def saved(book: Store, report: Report) -> int:
    return rows.save(book, report, input="x", made_by="test", standing=standing(book, report.article))


def indexed(book: Store, word: str) -> list[int]:
    """How many texts, claims and sources the search indexes have for a word."""
    return [
        book.value(f"SELECT count(*) FROM {index} WHERE {index} MATCH ?", (word,)) for index in rows.INDEXES
    ]  # fmt: skip


def test_what_is_loaded_is_what_was_saved(book: Store) -> None:
    key = saved(book, harbour())
    assert rows.load(book, key) == harbour()
    assert rows.load(book, key).to_json() == harbour().to_json()
    assert rows.key_of(book, "harbour") == key
    assert rows.key_of(book, "other") is None


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(reports())
def test_any_report_that_agrees_with_itself_comes_back(book: Store, report: Report) -> None:
    report = replace(report, sources=tuple(sorted(report.sources, key=lambda one: int(one.id[1:]))))  # kept in order
    try:
        key = saved(book, report)
    except UnfitError:
        return
    loaded = rows.load(book, key)
    rows.remove(book, key)
    assert loaded.to_json() == report.to_json()


def test_a_report_that_contradicts_itself_is_refused_whole(book: Store) -> None:
    text = harbour().article.text
    for wrong in (
        replace(harbour(), claims=(claim(text, "a99", "NORHAVEN"),)),
        replace(harbour(), claims=(claim(text, None, "NORHAVEN", id="seven"),)),
        replace(harbour(), article=article(text=f"{text}\0")),
    ):
        with pytest.raises(UnfitError):
            saved(book, wrong)
    assert book.value("SELECT count(*) FROM articles") == 0
    assert book.value("SELECT count(*) FROM sources") == 0


def test_numbers_beyond_sqlite_s_are_kept_as_fractions(book: Store) -> None:
    (big,) = (c for c in harbour().claims if c.id == "c5")
    vast = replace(big, numbers=(replace(big.numbers[0], value=10**30),))
    key = saved(book, replace(harbour(), claims=(vast,)))
    assert rows.load(book, key).claims[0].numbers[0].value == 1e30


def test_views_give_the_words(book: Store) -> None:
    saved(book, harbour())
    texts = {row["claim"]: row["text"] for row in book.rows("SELECT claim, text FROM claim_texts")}
    expected = {c.id: " … ".join(span.of(harbour().article.text) for span in c.spans) for c in harbour().claims}
    assert texts == expected
    row = book.row("SELECT * FROM attribution_texts WHERE attribution = 'a4'")
    assert row is not None
    assert (row["source"], row["cue"]) == ("a dock worker who asked not to be named", "told")
    assert row["content"] == '"Nobody slept,” … "and nobody knew why."'.replace("”", '"')


def test_chains_and_places_are_shared_and_seen_by_claim(book: Store) -> None:
    saved(book, harbour())
    names = [row["name"] for row in book.rows("SELECT name FROM claim_hops WHERE claim = 2 ORDER BY position")]
    assert names == [hop.name for hop in harbour().claims[1].chain]
    row = book.row("SELECT name, lat, country FROM places")
    assert row is not None
    assert tuple(row) == ("Norhaven", 59.1, "NO")
    saved(book, report(article(1)))
    assert book.value("SELECT count(*) FROM toponyms") == 1


def test_replacing_leaves_the_article_and_changes_the_rest(book: Store) -> None:
    key = saved(book, harbour())
    bare = replace(harbour(), claims=harbour().claims[:1])
    rows.replace(book, key, bare, made_by="newer")
    assert rows.load(book, key) == bare
    assert book.value("SELECT made_by FROM articles") == "newer"
    assert indexed(book, "terminal") == [1, 0, 0]
    assert indexed(book, "ferry") == [1, 1, 0]


def test_a_removed_article_leaves_no_word_behind(book: Store) -> None:
    secret = report(article(7, text=f"{harbour().article.text}Zanzibarquay is the word.", id="gone"))
    key = saved(book, secret)
    saved(book, report(article(1)))
    rows.remove(book, key, who="Ada", why="asked to")
    assert indexed(book, "zanzibarquay") == [0, 0, 0]
    assert indexed(book, "courier")[0] == 1
    row = book.row("SELECT article_id, who, why FROM removals")
    assert row is not None
    assert tuple(row) == ("gone", "Ada", "asked to")
    path = book.path
    book.close()
    assert b"anzibarquay" not in path.read_bytes()


def test_the_version_before_a_removed_one_is_current_again(book: Store) -> None:
    same = {"url": "https://gazette.example/page"}
    fill(book, article(1, **same), article(2, **same))
    newest = rows.key_of(book, "r2")
    assert newest is not None
    rows.remove(book, newest)
    assert book.value("SELECT current FROM articles WHERE id = 'r1'") == 1


def test_an_unknown_key_is_an_error(book: Store) -> None:
    with pytest.raises(CasebookError, match="none with the key 5"):
        rows.load(book, 5)
    with pytest.raises(CasebookError, match="none with the key 5"):
        rows.remove(book, 5)


def test_an_article_without_anything_is_kept_too(book: Store) -> None:
    bare = Report(one().article)
    assert rows.load(book, saved(book, bare)) == bare
