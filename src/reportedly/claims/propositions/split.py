"""One proposition each: a passage to the words of its claims.

A claim is a clause with its subject; clauses that share a subject share its words. Where something happened and who
did it are claims of their own beside a toll. What has no verb states nothing. Linear in the length of the passage;
knows nothing of attributions.
"""

import re
from collections.abc import Iterable, Sequence

from reportedly.claims.propositions.clause import Clause, Sort
from reportedly.claims.propositions.clauses import clauses
from reportedly.claims.propositions.lines import Line, line
from reportedly.claims.propositions.phrases import counts, verb_words
from reportedly.claims.propositions.scenes import scenes
from reportedly.claims.propositions.verb_groups import Group
from reportedly.claims.propositions.verbs import listed
from reportedly.claims.propositions.word_classes import Tag
from reportedly.schema import Span

_WORD = re.compile(r"\w")
_ENDS = listed(
    "after before since of from with against for to than while when how who which that"
)  # what ends no claim
_LEADS = (Tag.AND, Tag.SUB, Tag.THAT, Tag.COMMA, Tag.SIGN, Tag.STOP)


def split(text: str, pieces: Sequence[Span], *, headline: bool = True) -> list[tuple[Span, ...]]:
    """The claims in one sentence, or in the `pieces` (in text order) that a passage has of it.

    Each claim is the spans of its words, in text order, without overlaps. A `headline` may have a participle for its
    verb ("Six killed in fire").
    """
    words = line(text, pieces)
    read = scenes(words, clauses(words, headline=headline))
    found = [_spans(words, _words(words, one)) for one in read if headline or not _adrift(words, one)]
    return sorted({spans: None for spans in found if spans}, key=lambda spans: (spans[0].start, spans[-1].end))


def states(text: str, pieces: Sequence[Span]) -> bool:
    """Whether a passage has a main clause, so that it states something on its own."""
    words = line(text, pieces)
    found = clauses(words, headline=False)
    return any(one.sort is Sort.MAIN and one.verb is not None and not _adrift(words, one) for one in found)


def _words(line: Line, clause: Clause) -> list[int]:
    """The places of a clause's words; none where it states nothing."""
    own = list(clause.own)
    if clause.sort is Sort.PART:
        if clause.of is not None:
            own += _predicate(line, clause.of, before=_precedes(clause))
        return sorted({*own, *clause.shared})
    while own and _leads(line, own[0], "[(") and not clause.whole and clause.sort is not Sort.RELATIVE:
        own.pop(0)
    while own and (_leads(line, own[-1], "])") or line.words[own[-1]] in _ENDS):
        own.pop()
    if clause.verb is None or not own:
        return []
    shared = clause.shared or (clause.of.subject if clause.of is not None and clause.sort is Sort.PARTICIPLE else [])
    return sorted({*own, *shared})


def _leads(line: Line, place: int, kept: str) -> bool:
    """Whether a word or sign at the border of a claim is none of its own."""
    return line.tags[place] in _LEADS and line.words[place] not in kept


def _reduced(line: Line, verb: Group) -> bool:
    """Whether a verb may be a participle that belongs to a noun: "letters sent to the court"."""
    form, after = verb.form, verb.last + 1
    if form is None or verb.first < verb.last or not (form.participle and form.transitive) or after >= len(line):
        return False
    return line.tags[after] in (Tag.PREP, Tag.TO) and not counts(line, after)


def _adrift(line: Line, clause: Clause) -> bool:
    """Whether what is left of a sentence is no clause of its own: "in an article published on Tuesday"."""
    first, *rest = clause.own or [0]
    verb = clause.verb
    if clause.sort is Sort.MAIN and verb is not None and _reduced(line, verb):
        return True
    if clause.sort is not Sort.MAIN or clause.shared or line.tags[first] is not Tag.PREP or counts(line, first):
        return False
    return rest[:1] == clause.subject[:1]


def _predicate(line: Line, clause: Clause, *, before: bool) -> list[int]:
    """Subject and verb of the clause that a part belongs to; the verb alone where the subject is what is parted."""
    if clause.verb is None:
        return []
    verb = verb_words(line, clause.verb)
    return verb if clause.verb.passive or before else [*clause.subject, *verb]


def _precedes(part: Clause) -> bool:
    """Whether a part stands before the verb of the clause that it belongs to."""
    verb = part.of.verb if part.of is not None else None
    return verb is not None and bool(part.own) and part.own[0] < verb.first


def _spans(line: Line, places: Iterable[int]) -> tuple[Span, ...]:
    out: list[Span] = []
    for place in places:
        span = line.spans[place]
        if out and not _WORD.search(line.text, out[-1].end, span.start):
            out[-1] = Span(out[-1].start, span.end)
        else:
            out.append(span)
    return tuple(out)
