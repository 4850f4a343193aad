"""The words of a phrase with what their letters show; lost apostrophes are told from plurals where a name shows it.

Knows single words and their neighbours, no phrase.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.resolve.nouns import is_country, is_demonym, is_title, known, listed, noun
from reportedly.schema import SourceKind, Span

_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Capt|Maj|Sgt|St|Jr|Sr)\.|[A-Z]\.(?= [A-Z])"
    r"|[^\W_]+(?:[-.’'/&][^\W_]+)*[’']?|[^\w\s]+"
)
_OWNING = re.compile(r"(?:[’']s|(?<=s)[’'])\Z")
_PARTICLES = listed("al as an ar el e i ul bin ibn abu de la van von der den di da del dos du le ben")
_LONGEST = 12  # words of a name in which the noun of a body is looked for
_INSIDE = _PARTICLES - {"as", "an", "i", "e"}
_MADE_OF_NAME = re.compile(r"[A-Z].*-(?:[a-z]+ed|led|run|held|born|language|wide)\Z")  # "Britain-based"
_BODIES = (SourceKind.ORGANISATION, SourceKind.STATE, SourceKind.OUTLET, SourceKind.GROUP, SourceKind.DOCUMENT)
_ADJECTIVE = re.compile(r".{3,}(?:ed|ing|al|ive|ous|ary|ern|ful|less|ic|able|ible|ist|run|based|linked|backed|led)\Z")
_SMALL_WORDS = listed(
    """a about after again all also although among an and another any around as at because before both but by despite
    during each earlier either even every few following for from had has have he her here his how however i if in
    including inside instead is it its last later like many meanwhile more most much my near neither no nor not now of
    off on once one only or our out over she since so some still such than that the their them then there these they
    this those though thus to tomorrow tonight under unlike until up upon was we were what when where which while
    who whose why will with within without yesterday yet you your january february march april may june july august
    september october november december monday tuesday wednesday thursday friday saturday sunday mondays tuesdays
    wednesdays thursdays fridays saturdays sundays"""
)
_PLAIN = listed(
    """other another many several some most senior top local former new old unnamed unknown various more few both all
    such any no one two three four five six seven eight nine ten dozens hundreds thousands early earlier much high key
    main rival armed young elderly fellow own today foreign international national regional domestic public private
    independent"""
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word or sign: `text` without the ending of a possessive, `owning` where it had one, `cap` in a name."""

    span: Span
    text: str
    owning: bool
    cap: bool

    @property
    def low(self) -> str:
        """In small letters."""
        return self.text.lower()


def tokens(text: str, span: Span, names: frozenset[str] = frozenset()) -> list[Token]:
    """The words and signs of `span`; `names` are words known to be names in this article (with a capital)."""
    found = [
        _token(text, match, _begins(text, match.start(), span.start), names)
        for match in _TOKEN.finditer(text, span.start, span.end)
    ]
    return [_settled(found[at - 1] if at else None, word) for at, word in enumerate(found)]


def _settled(before: Token | None, word: Token) -> Token:
    """A "TV" belongs to a name ("Press TV") or is a noun ("Syrian state TV"); a "One" to a name ("Radio One")."""
    if word.text == "One" and before is not None:
        return replace(word, cap=before.text[0].isupper())
    named = before is not None and before.cap and not is_demonym(before.text)
    return replace(word, cap=False) if word.text == "TV" and not named else word


def _begins(text: str, at: int, start: int) -> bool:
    """Whether there is a capital that says nothing at this place: a sentence or a heading begins."""
    return text[at].isupper() and (
        at == start or bool(re.search(r"[.!?:\n\"“‘][\s\"“‘]*\Z", text[max(0, at - 4) : at]))
    )


def _token(text: str, match: re.Match[str], begins: bool, names: frozenset[str]) -> Token:
    said = match.group()
    owning = _OWNING.search(said)
    bare = said[: owning.start()] if owning else said
    if not owning and _lost_apostrophe(bare, names):
        return Token(Span(match.start(), match.end() - 1), bare[:-1], True, True)
    end = match.start() + len(bare)
    return Token(Span(match.start(), end), bare, owning is not None, _is_cap(bare, begins, names))


def _lost_apostrophe(word: str, names: frozenset[str]) -> bool:
    """Whether a name has lost the apostrophe of its possessive: "Syrias", "EUs", but not "Times"."""
    if len(word) < 3 or not word.endswith("s") or word.islower() or word.isupper():
        return False
    if (said := noun(word)) is not None and (said.lemma == word.lower() or said.plural):
        return False
    stem = word[:-1]
    return stem in names or is_country(stem) or (len(stem) > 1 and stem.isupper() and stem.isalpha())


def _is_cap(word: str, begins: bool, names: frozenset[str]) -> bool:
    if not word[0].isupper():
        first, _, rest = word.partition("-")
        return first in _PARTICLES and rest[:1].isupper()
    if _MADE_OF_NAME.match(word) or (word.lower() in _SMALL_WORDS and not (word.isupper() and len(word) > 1)):
        return False
    low = word.lower()
    if low in ("ngo", "ngos", "mp", "mps"):
        return False
    if not begins or word in names or known(word):
        return True
    if is_demonym(word):
        return True
    return not (low in _PLAIN or noun(low) or _ADJECTIVE.match(low))


def runs(words: Sequence[Token]) -> list[tuple[int, int]]:
    """First and last + 1 of each run of a name's words.

    A possessive ends one; particles ("bin", "de") may stand inside, and "of" or "for" in the name of a body.
    """
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        if not words[at].cap:
            at += 1
            continue
        stop = at + 1
        while stop < len(words) and not words[stop - 1].owning and (step := _further(words, at, stop)):
            stop += step
        found.append((at, stop))
        at = stop
    return found


def _further(words: Sequence[Token], first: int, at: int) -> int:
    """By how many words the name that began at `first` goes on at `at`; 0 where it ends."""
    if words[at].cap:
        return 1
    stop = at
    while stop < len(words) and words[stop].low in _INSIDE:
        stop += 1
    if at < stop < len(words) and words[stop].cap:
        return stop + 1 - at
    after = at + 1 + (at + 1 < len(words) and words[at + 1].low == "the")
    first = max(first, at - _LONGEST)
    if after >= len(words) or not words[after].cap or not is_body(words[first:at]):
        return 0
    joins = words[at].low in ("of", "for", "on") and not is_title(words[at - 1].text)
    return after + 1 - at if joins or _adds(words[first : after + 1]) else 0


def _adds(words: Sequence[Token]) -> bool:
    """Whether the last two words belong to the name before them: "Ministry of Health *and Education*"."""
    of = any(word.low in ("of", "for") for word in words)
    return of and words[-2].low in ("and", "&") and noun(words[-1].text) is None


def is_body(words: Sequence[Token]) -> bool:
    """Whether a name has a noun in it that makes it that of a body."""
    return any((said := noun(word.text)) is not None and said.kind in _BODIES for word in words)
