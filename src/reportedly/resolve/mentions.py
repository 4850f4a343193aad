"""Who is mentioned in an article: the sources of its attributions, and other persons and bodies that they may mean.

Finds phrases by word lists and capitals; knows no attribution but by the spans that it is given, and nobody's identity.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reportedly.read.text import index_of, sentences
from reportedly.resolve.nouns import is_demonym, listed, noun
from reportedly.resolve.phrase import PRONOUNS, Phrase
from reportedly.resolve.phrases import parse
from reportedly.resolve.tokens import Token, runs, tokens
from reportedly.schema import SourceKind, Span

_WORD = re.compile(r"(?:(?:al|el|bin|de|van)-)?[A-Z][\w.’'-]*")
_INNER = re.compile(r"(?<=[a-z,] )[^\W_]+")
_SPOKEN_OF = listed("he she they it we i him her his")
_PLACING = listed("in at near from inside outside across to toward towards around")
_PLACES = listed("city town village district province port capital island region valley bay")
_BEFORE_HEAD = re.compile(r".{3,}(?:ed|ing|al|ive|ous|ary|ern|ful|ic|an|ish|ese)\Z")
_MOST_BEFORE = 5
WATCHING = frozenset(("monitor", "watchdog", "observatory"))
_APPOSED = re.compile(r", (?:an?|the) [^,.;:]{3,80}")
_HEADING = re.compile(r"(?:\S+ ){1,4}(?=(?:The|An?|One|Two|Some|His|Her|Its) [a-zA-Z])")
_ARTICLES = listed("the a an this that these those his her its their our another some two three several")


@dataclass(frozen=True, slots=True)
class Mention:
    """One phrase that means somebody; `sentence` is its number, `source` whether an attribution has it as source,
    `placed` whether it stands like a place ("in Homs")."""

    phrase: Phrase
    sentence: int
    source: bool
    placed: bool = False

    @property
    def sorts(self) -> frozenset[str]:
        """The nouns by which the phrase is classed; all that watch are of one sort."""
        classes = self.phrase.classes
        return classes | {"monitor"} if classes & WATCHING else classes

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.phrase.span


class Reader:
    """One article's sentences and the words that are names in it, to parse phrases with.

    `inner` are the words right after one in small letters or a comma.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.sentences = sentences(text)
        self.names = _names(text, self.sentences)
        self.inner = frozenset(_INNER.findall(text))

    def mention(self, span: Span, source: bool = False, placed: bool = False) -> Mention:
        """The mention at `span`; a heading that ran into the phrase is left out."""
        heading = _HEADING.match(self.text, span.start, span.end)
        ran_into = heading is not None and all(word[0].isupper() for word in heading.group().split())
        phrase = parse(self.text, Span(heading.end(), span.end) if heading and ran_into else span, self.names)
        return Mention(replace(phrase, span=span), index_of(self.sentences, span.start), source, placed)

    def others(self, taken: Iterable[Span]) -> list[Mention]:
        """The persons and bodies mentioned outside `taken`, in text order."""
        busy = bytearray(len(self.text))
        for start, end in taken:
            busy[start:end] = b"\1" * (end - start)
        found: list[Mention] = []
        for number, sentence in enumerate(self.sentences):
            words = tokens(self.text, sentence, self.names)
            for first, stop in _phrases(words):
                span = Span(words[first].span.start, words[stop - 1].span.end)
                if not any(busy[span.start : span.end]):
                    found.append(self._other(span, number, _is_placed(words, first)))
        return [one for one in found if _means_somebody(one.phrase)]

    def _other(self, span: Span, sentence: int, placed: bool) -> Mention:
        """A mention outside the sources; what it is called right behind (", a monitoring group") belongs to it."""
        apposed = _APPOSED.match(self.text, span.end, self.sentences[sentence].end)
        whole = Span(span.start, apposed.end()) if apposed and not placed else span
        return Mention(replace(parse(self.text, whole, self.names), span=span), sentence, False, placed)


def _names(text: str, found: Sequence[Span]) -> frozenset[str]:
    """Words with a capital elsewhere than at the beginning of a sentence."""
    starts = {span.start for span in found}
    words = (match for match in _WORD.finditer(text) if match.start() not in starts)
    quoted = re.compile(r"[\"“:]\s*\Z")
    return frozenset(
        m.group().rstrip(".’'") for m in words if not quoted.search(text, max(0, m.start() - 3), m.start())
    )


def _phrases(words: Sequence[Token]) -> list[tuple[int, int]]:
    """First and last + 1 word of each phrase with a name or a noun of our lists as its end, and of pronouns."""
    named = {at: stop for first, stop in runs(words) for at in range(first, stop)}
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        stop = _end(words, at, named)
        if stop:
            found.append((_begin(words, at, found[-1][1] if found else 0), stop))
            at = stop
        else:
            at += 1
    return found


def _end(words: Sequence[Token], at: int, named: dict[int, int]) -> int:
    """Where the phrase ends whose first telling word is `at`; 0 where it is none."""
    initials = words[at].text.isupper() and len(words[at].text) > 1
    if words[at].low in _SPOKEN_OF and words[at].low in PRONOUNS and not initials:
        return at + 1
    stop = at
    while stop < len(words) and (stop in named or noun(words[stop].text)) and not words[stop - 1].owning * (stop > at):
        if stop > at and stop not in named and stop + 1 < len(words) and words[stop + 1].low in ("of", "for"):
            break  # what a name's bearer is: "Jonas Verrin head of the Watch"
        stop = named.get(stop, stop + 1)
    return stop if stop > at else 0


def _begin(words: Sequence[Token], at: int, least: int) -> int:
    """Where the phrase begins: adjectives and a determiner before its first telling word belong to it."""
    first = at
    while first > max(least, at - _MOST_BEFORE) and (
        is_demonym(words[first - 1].text) or _BEFORE_HEAD.match(words[first - 1].low)
    ):
        first -= 1
    return first - 1 if first > least and words[first - 1].low in _ARTICLES else first


def _is_placed(words: Sequence[Token], first: int) -> bool:
    """Whether the phrase that begins at word `first` stands like a place: "in Telm", "the city of Telm"."""
    before = [word.low for word in words[max(0, first - 2) : first]]
    return before[-1:] != [] and (before[-1] in _PLACING or (before[-1] == "of" and before[0] in _PLACES))


def _means_somebody(phrase: Phrase) -> bool:
    if phrase.pronoun:
        return True
    return phrase.name is not None or (phrase.kind is not None and phrase.kind is not SourceKind.DOCUMENT)
