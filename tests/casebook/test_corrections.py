"""What people correct, and that it outlives everything but being undone."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reportedly.casebook import corrections, entities, judged, rows
from reportedly.casebook.asked import Query
from reportedly.casebook.corrections import By
from reportedly.casebook.search import search
from reportedly.casebook.store import Store
from reportedly.errors import UsageError
from reportedly.schema import Report, SourceKind, Span
from tests.casebook.books import WATCH, add, book, groups, names, told
from tests.factories import harbour

PERSON = SourceKind.PERSON
ADA = By("Ada", "it is so")


def read_again(opened: Store, key: int, change: Callable[[Report], Report] = lambda report: report) -> None:
    """Work an article out anew, as `reportedly reread` does."""
    with opened.write():
        rows.replace(opened, key, change(rows.load(opened, key)), made_by="newer")
        entities.join(opened, [key])
        corrections.apply(opened, [key])


def test_merged_sources_are_one_and_keep_the_last_one_s_name(tmp_path: Path) -> None:
    with book(tmp_path, told("a", "The Night Watch"), told("b", WATCH)) as opened:
        corrections.merge(opened, ["The Night Watch"], WATCH, ADA)
        assert groups(opened) == {frozenset("ab")}
        assert set(names(opened).values()) == {WATCH}
        why = opened.value("SELECT why FROM entity_evidence WHERE article = 1")
        assert why.startswith("merge by Ada, 20")
        assert why.endswith(": it is so")


def test_a_merge_holds_for_articles_that_come_later_and_are_read_again(tmp_path: Path) -> None:
    with book(tmp_path, told("a", "The Night Watch"), told("b", WATCH)) as opened:
        corrections.merge(opened, ["e1"], WATCH)
        add(opened, told("c", "The Night Watch"))
        for key in (1, 2, 3):
            read_again(opened, key)
        entities.join(opened)
        assert groups(opened) == {frozenset("abc")}


def test_unnamed_sources_can_be_merged_and_are_found_again_by_their_place(tmp_path: Path) -> None:
    workers = [told(id, "a dock worker", kind=PERSON, named=False) for id in "abc"]
    with book(tmp_path, *workers) as opened:
        corrections.merge(opened, ["e1"], "e2")

        def wider(report: Report) -> Report:
            (who,) = report.sources
            return replace(report, sources=(replace(who, mentions=(Span(0, 18),)),))

        read_again(opened, 1, wider)
        assert groups(opened) == {frozenset("ab")}


def test_a_split_takes_a_name_or_one_article_s_source_out(tmp_path: Path) -> None:
    reports = (told("a", WATCH, "NWCR"), told("b", "NWCR"), told("c", "NWCR"), told("d", WATCH))
    with book(tmp_path, *reports) as opened:
        assert groups(opened) == {frozenset("abcd")}
        corrections.split(opened, WATCH, ["b:s1"])
        assert groups(opened) == {frozenset("acd")}
        corrections.split(opened, WATCH, ["NWCR"])
        assert groups(opened) == {frozenset("ad")}
        for key in (1, 2, 3, 4):
            read_again(opened, key)
        assert groups(opened) == {frozenset("ad")}
        corrections.undo(opened, 1)
        assert groups(opened) == {frozenset("ad"), frozenset("bc")}
        corrections.undo(opened, 2)
        assert groups(opened) == {frozenset("abcd")}


def test_undoing_a_merge_leaves_the_later_rename_where_it_belongs(tmp_path: Path) -> None:
    with book(tmp_path, told("a", "The Night Watch"), told("b", WATCH)) as opened:
        before = [tuple(row) for row in opened.rows("SELECT * FROM entities")]
        corrections.merge(opened, ["The Night Watch"], WATCH)
        corrections.rename(opened, WATCH, "  The  Watch ")
        assert set(names(opened).values()) == {"The Watch"}
        corrections.undo(opened, 1)
        assert names(opened) == {"a": "The Night Watch", "b": "The Watch"}
        corrections.undo(opened, 2)
        assert [tuple(row) for row in opened.rows("SELECT * FROM entities")] == before


def test_a_rejected_attribution_is_in_no_answer_until_it_is_restored(tmp_path: Path) -> None:
    with book(tmp_path, harbour()) as opened:
        whole = judged.load(opened, 1).report
        corrections.reject(opened, "harbour:a2", ADA)
        found = judged.load(opened, 1)
        assert [said.id for said in found.rejected] == ["a2"]
        (inner,) = (said for said in found.report.attributions if said.id == "a3")
        assert inner.parent is None
        (hit,) = search(opened, Query(words="rebels hit")).hits
        assert [hop.name for hop in hit.chain] == [hop.name for hop in _chain(found.report, "c2")]
        assert "State radio" not in [hop.name for hop in hit.chain]
        corrections.reject(opened, "harbour:a3")
        assert search(opened, Query(words="rebels", denied=True)).hits == ()
        corrections.restore(opened, "harbour:a3")
        corrections.restore(opened, "harbour:a2")
        assert judged.load(opened, 1).report == whole


def _chain(report: Report, claim: str) -> Any:
    return next(one.chain for one in report.claims if one.id == claim)


def test_a_rejection_is_found_again_where_the_words_are_nearly_the_same(tmp_path: Path) -> None:
    with book(tmp_path, harbour()) as opened:
        corrections.reject(opened, "harbour:a5")

        def fewer(report: Report) -> Report:
            """Read anew: one attribution less, so that the others count otherwise; a content a little shorter."""
            kept = [one for one in report.attributions if one.id != "a4"]
            ids = {one.id: f"a{number}" for number, one in enumerate(kept, 1)}
            made = (
                replace(one, id=ids[one.id], parent=one.parent and ids[one.parent],
                        content=tuple(Span(span.start, span.end - 2) for span in one.content))
                for one in kept
            )  # fmt: skip
            return replace(report, attributions=tuple(made), claims=())

        read_again(opened, 1, fewer)
        assert [row["id"] for row in opened.rows("SELECT id FROM attributions WHERE rejected")] == [4]
        corrections.undo(opened, 1)
        assert opened.value("SELECT count(*) FROM attributions WHERE rejected") == 0


def test_a_removed_article_leaves_no_word_behind(tmp_path: Path) -> None:
    one = told("a", "Ada Quill", kind=PERSON, said_so="the lantern was lit", title="Lantern")
    with book(tmp_path, one, told("b", WATCH)) as opened:
        corrections.merge(opened, ["Ada Quill"], WATCH)
        corrections.split(opened, WATCH, ["a:s1"])
        corrections.reject(opened, "a:a1")
        corrections.remove(opened, "a", By("Ada", "asked for"))
        assert search(opened, Query(words="lantern")).hits == ()
        (gone,) = (found for found in corrections.listed(opened) if found.verb == "remove")
        assert (gone.key, gone.what, gone.who, gone.why) == (None, "a", "Ada", "asked for")
        said = [row["what"] for row in opened.rows("SELECT what FROM corrections")]
        assert all("removed" in what for what in said)
        held = b"".join(path.read_bytes() for path in tmp_path.iterdir()).lower()
        assert b"lantern" not in held
        assert b"quill" not in held


def test_every_correction_says_who_when_and_why(tmp_path: Path) -> None:
    with book(tmp_path, told("a", WATCH)) as opened:
        key = corrections.rename(opened, WATCH, "The Watch", ADA)
        corrections.undo(opened, key, By("Jonas"))
        (one,) = corrections.listed(opened)
    assert (one.verb, one.what, one.who, one.why) == ("rename", f"{WATCH} → The Watch", "Ada", "it is so")
    assert one.at.startswith("20")
    assert one.undone_at is not None
    assert one.undone_by == "Jonas"
    assert By().name


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (lambda s: corrections.merge(s, ["Nobody"], WATCH), "expected a source"),
        (lambda s: corrections.merge(s, [WATCH], WATCH), "the same one"),
        (lambda s: corrections.merge(s, ["a dock worker"], WATCH), "may be any of 2: a dock worker \\(e2\\)"),
        (lambda s: corrections.split(s, WATCH, [WATCH]), "is all of it"),
        (lambda s: corrections.split(s, WATCH, ["b:s1"]), "expected a source that is"),
        (lambda s: corrections.split(s, WATCH, ["b:s7"]), "s1 to s1"),
        (lambda s: corrections.rename(s, WATCH, " "), "an empty one"),
        (lambda s: corrections.reject(s, "a"), "ARTICLE:a1"),
        (lambda s: corrections.reject(s, "x:a1"), "the id of an article"),
        (lambda s: corrections.restore(s, "a:a1"), "that is rejected"),
        (lambda s: corrections.undo(s, 7), "cannot be undone"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_logged(
    tmp_path: Path, wrong: Callable[[Store], object], message: str
) -> None:
    workers = (told(id, "a dock worker", kind=PERSON, named=False) for id in "bc")
    with book(tmp_path, told("a", WATCH), *workers) as opened:
        with pytest.raises(UsageError, match=message):
            wrong(opened)
        assert corrections.listed(opened) == []


def test_what_is_undone_cannot_be_undone(tmp_path: Path) -> None:
    with book(tmp_path, told("a", WATCH)) as opened:
        corrections.undo(opened, corrections.reject(opened, "a:a1"))
        with pytest.raises(UsageError, match="was undone 20"):
            corrections.undo(opened, 1)
