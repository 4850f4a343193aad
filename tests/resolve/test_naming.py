"""What a source is called, of which kind it is, whom it speaks for, and why it is unnamed."""

import pytest

from reportedly.schema import Source, SourceKind
from tests.resolve.reading import resolved, unmarked


def sources(marked: str) -> tuple[Source, ...]:
    return resolved(marked).sources


@pytest.mark.parametrize(
    ("marked", "name", "kind", "named"),
    [
        ("[Ada Quill] said so. [Ms Quill] left.", "Ada Quill", SourceKind.PERSON, True),
        ("[HOHR] said so. [The Harbour Observatory for Human Rights] left.", "Harbour Observatory for Human Rights",
         SourceKind.ORGANISATION, True),
        ("[The daily Ras] said so.", "Ras", SourceKind.OUTLET, True),
        ("[Reuters] said so.", "Reuters", SourceKind.OUTLET, True),
        ("[A rebel commander who fled] said so.", "a rebel commander", SourceKind.PERSON, False),
        ("[Two medics] said so.", "two medics", SourceKind.GROUP, False),
        ("[The ministry] said so.", "the ministry", SourceKind.STATE, False),
        ("[A video] showed it.", "a video", SourceKind.DOCUMENT, False),
        ("[They] said so.", "they", SourceKind.GROUP, False),
        ("[Someone in Telm's office] said so.", "someone in Telm's office", SourceKind.GROUP, False),
        ("[Quill's lawyer] said so to Ada Quill.", "Quill's lawyer", SourceKind.PERSON, False),
        ("[Damascus] said so, but the Syrian government left.", "Syrian government", SourceKind.STATE, True),
    ],
)  # fmt: skip
def test_names_and_kinds(marked: str, name: str, kind: SourceKind, named: bool) -> None:
    found = sources(marked)[0]
    assert (found.name, found.kind, found.named) == (name, kind, named)
    assert (found.anonymity is None) is named


@pytest.mark.parametrize(
    ("marked", "behalf"),
    [
        ("[A spokesman for the Harbour Office] said so.", "Harbour Office"),
        ("[Norway's foreign minister Ada Quill] said so.", "Norway"),
        ("[The Telm Institute] spoke. [Its director Jonas Verrin] said so.", "Telm Institute"),
        ("[The Harbour Observatory for Human Rights] spoke. [Observatory director Jonas Verrin] said so.",
         "Harbour Observatory for Human Rights"),
        ("[The Telm Institute] spoke. [The institute's director] said so.", "Telm Institute"),
        ("[A docker] said so.", None),
    ],
)  # fmt: skip
def test_on_whose_behalf(marked: str, behalf: str | None) -> None:
    assert sources(marked)[-1].on_behalf == behalf


def test_the_ground_for_anonymity() -> None:
    marked = "[A docker who asked not to be named for fear of reprisals] said so. [Two medics] said so."
    text, _ = unmarked(marked)
    docker, medics = sources(marked)
    assert docker.anonymity is not None
    assert docker.anonymity.reason is not None
    assert docker.anonymity.reason.of(text).startswith("for fear of reprisals")
    assert not docker.anonymity.plural
    assert medics.anonymity is not None
    assert (medics.anonymity.reason, medics.anonymity.plural) == (None, True)


def test_descriptors_are_gathered_from_all_mentions() -> None:
    marked = "[The Harbour Observatory, which relies on sources in Telm,] said so. [The Britain-based monitor] left."
    text, _ = unmarked(marked)
    (found,) = sources(marked)
    assert [span.of(text) for span in found.descriptors] == ["which relies on sources in Telm", "Britain-based"]
    assert [span.of(text) for span in found.mentions][-1] == "The Britain-based monitor"
