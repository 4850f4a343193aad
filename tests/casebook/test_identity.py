from reportedly.casebook.identity import fingerprint, made_by
from reportedly.casebook.store import Store
from tests.casebook.filling import article, fill


def ids(book: Store, where: str = "1") -> list[str]:
    return [row["id"] for row in book.rows(f"SELECT id FROM articles WHERE {where} ORDER BY key")]


def test_outlet_url_and_text_make_an_article() -> None:
    first = fingerprint(article(1))
    assert fingerprint(article(1, title="Another", published="2027-01-01", id="x")) == first
    others = {fingerprint(article(1, **{field: "other"})) for field in ("outlet", "url", "text")}
    assert len(others | {first}) == 4
    assert fingerprint(article(1, outlet="a", url="b")) != fingerprint(article(1, outlet="ab", url=""))


def test_the_same_text_in_another_outlet_is_another_article(book: Store) -> None:
    fill(book, article(1), article(1, outlet="The Ledger"), article(1, outlet="The Ledger"))
    assert ids(book) == ["r1", "r1~2"]
    assert book.value("SELECT count(DISTINCT document) FROM articles") == 2


def test_ids_are_told_apart_by_number(book: Store) -> None:
    others = [article(number, url=None, id="index") for number in range(5)]
    fill(book, article(9, url=None, id="index~3"), article(8, url=None, id="indexes"), *others)
    assert ids(book) == ["index~3", "indexes", "index", "index~4", "index~5", "index~6", "index~7"]


def test_another_text_of_the_same_page_is_a_version(book: Store) -> None:
    same = {"url": "https://gazette.example/page"}
    fill(book, article(1, **same), article(2, **same), article(3, **same, outlet="Gazette"), article(4))
    rows = [tuple(row) for row in book.rows("SELECT version, current, document FROM articles ORDER BY key")]
    assert rows == [(1, 0, 1), (2, 0, 1), (3, 1, 1), (1, 1, 4)]


def test_articles_without_an_address_are_no_versions(book: Store) -> None:
    fill(book, article(1, url=None, id="same"), article(2, url=None, id="same"))
    assert ids(book) == ["same", "same~2"]
    assert ids(book, "current") == ["same", "same~2"]


def test_rows_say_which_program_made_them(book: Store) -> None:
    fill(book, article(1))
    assert book.value("SELECT made_by FROM articles") == made_by()
    assert len(made_by().partition("+")[2]) == 12
