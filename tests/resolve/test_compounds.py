import pytest

from reportedly.resolve.compounds import parts
from reportedly.schema import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Observatory and activists", ["the Observatory", "activists"]),
        ("medics and residents", ["medics", "residents"]),
        ("Ada Quill, Jonas Verrin and Petra Sand", ["Ada Quill", "Jonas Verrin", "Petra Sand"]),
        ("the ministry as well as the army", ["the ministry", "the army"]),
        ("Norway, Sweden and Denmark", ["Norway", "Sweden", "Denmark"]),
        ("Norway Sweden and Denmark", ["Norway", "Sweden", "Denmark"]),
        ("a spokesman for the union and a docker", ["a spokesman for the union", "a docker"]),
        ("Jonas Verrin, director of the Watch, and Ada Quill", ["Jonas Verrin, director of the Watch", "Ada Quill"]),
        ("the Ministry of Health and Education", ["the Ministry of Health and Education"]),
        ("a source in the army and government", ["a source in the army and government"]),
        ("a spokesman for dockers and Ferry Watch", ["a spokesman for dockers and Ferry Watch"]),
        ("a tall and angry man", ["a tall and angry man"]),
        ("Ada Quill", ["Ada Quill"]),
        ("and", ["and"]),
        ("and and and", ["and and and"]),
        ("he and his wife", ["he", "his wife"]),
    ],
)
def test_parts(text: str, expected: list[str]) -> None:
    around = f"So {text} said."
    assert [span.of(around) for span in parts(around, Span(3, 3 + len(text)))] == expected
