from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import reportedly
from tests.factories import article

TEXT = "Radio Norhaven reported that the pier was closed. The mayor denied it."


def test_a_text_can_be_attributed_without_an_article() -> None:
    report = reportedly.attribute(TEXT)
    assert report.article.text == TEXT
    assert [one.cue.of(TEXT) for one in report.attributions] == ["reported", "denied"]


def test_pipe_is_lazy_and_keeps_the_order() -> None:
    taken = []

    def stream() -> Iterator[reportedly.Article]:
        for number in range(100):
            taken.append(number)
            yield article(TEXT, id=str(number))

    reports = reportedly.pipe(stream(), batch_size=4)
    assert [next(reports).article.id for _ in range(3)] == ["0", "1", "2"]
    assert len(taken) <= 4 + 3


def test_scores_below_the_least_are_left_out() -> None:
    assert reportedly.attribute(TEXT, min_score=1).attributions == ()


def test_a_batch_gives_what_each_article_gives_alone() -> None:
    texts = [TEXT, "The sun rose.", "“No,” said the mayor."]
    together = [one.attributions for one in reportedly.pipe(texts)]
    alone = [reportedly.attribute(one).attributions for one in texts]
    assert together == alone


def test_how_many_are_read_at_a_time_changes_nothing() -> None:
    articles = [article(TEXT, id=str(number)) for number in range(6)]
    assert list(reportedly.pipe(articles, jobs=1)) == list(reportedly.pipe(articles, jobs=3))


def test_reading_a_file_gives_its_article(tmp_path: Path) -> None:
    (tmp_path / "pier.txt").write_text(TEXT, encoding="utf8")
    found = reportedly.read(tmp_path / "pier.txt", outlet="The Ledger", published="2026-03-02")
    assert (found.id, found.text, found.outlet, found.published) == ("pier", TEXT, "The Ledger", "2026-03-02")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(reportedly.NotFoundError, match=r"none\.txt: expected a file"):
        reportedly.read(tmp_path / "none.txt")


def test_a_fault_ends_the_stream_or_is_given_to_who_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    from reportedly.attribute import attributions as stage

    sound = stage.attributions

    def faulty(article: reportedly.Article, *others: Any) -> Any:
        if article.id == "1":
            raise RuntimeError("broken")
        return sound(article, *others)

    monkeypatch.setattr(stage, "attributions", faulty)
    articles = [article(TEXT, id=str(number)) for number in range(3)]
    with pytest.raises(RuntimeError, match="broken"):
        list(reportedly.pipe(articles))
    failed = []
    reports = list(reportedly.pipe(articles, failed=lambda one, error: failed.append((one, str(error)))))
    assert [one.article.id for one in reports] == ["0", "2"]
    assert failed == [(articles[1], "broken")]


def test_a_report_shows_itself_in_a_notebook() -> None:
    bundle = reportedly.attribute(TEXT)._repr_mimebundle_()
    assert set(bundle) == {"text/html", "text/plain"}
