"""The fixtures of this folder."""

from tests.casebook.filling import book_fixture, quick_fixture

__all__ = ["book_fixture", "quick_fixture"]
