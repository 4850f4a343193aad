"""How a claim is put: asserted, planned, predicted, demanded, conditional or questioned; and whether it is negated.

By the words of the claim and by the attitude of the attribution it lies in. Knows no article and no offsets.
"""

import re

from reportedly.claims.propositions.lines import line
from reportedly.claims.propositions.verb_groups import Mood
from reportedly.schema import Attitude, Modality, Span

_QUESTION = re.compile(
    r"\?\W*$|^\W*whether\b"
    r"|\b(?:un|not (?:\w+ )?)(?:clear|known|certain|sure)\b[\w ]{0,20}"
    r"\b(?:who|whom|whose|which|what|whether|if|how|why|where|when)\b"
    r"|\bnot (?:\w+ )?(?:specify|say|know)\b[\w ]{0,12}\b(?:whether|who|how|why|if)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"(?<!as )(?<!even )\b[Ii]f\b|\b[Uu]nless\b|\bprovided that\b|^\W*Should\b(?!\s+(?:I|we)\b)"
    r"|\bwould (?:\w+ly )?(?:have|be to)\b"
)
_DEMAND = re.compile(
    r"\b(?:must|should|ought to|needs? to|needed to|ha(?:s|ve|d) to|demand(?:s|ed|ing)?)\b"
    r"|\bcall(?:s|ed|ing)? (?:for|on|upon)\b"
    r"|\b(?:is|are) to (?!blame)\w+|^\W*let\b",
    re.IGNORECASE,
)
_PLAN = re.compile(
    r"\b(?:plan(?:s|ned|ning)? (?:to|on|for)|intend(?:s|ed|ing)?|aims? to|vow(?:s|ed)? (?:to|that|revenge)"
    r"|pledg(?:es|ed) to"
    r"|(?:is|are|was|were|been|be|had|[a-z]+s) prepar(?:ing|es)|prepar(?:e|es|ing|ed) to"
    r"|(?:set|scheduled|poised|slated|determined) to|(?:is|are|was|were) due to (?!the\b|an?\b|its?\b|their\b))\b"
    r"|^\W*(?:[A-Z][\w-]* )+Preparing\b"
    r"|\b(?:I|[Ww]e|[Hh]e|[Ss]he)(?:[’']ll| will| shall| would| (?:am|are|is|was|were) going to)\b"
)
_FUTURE = re.compile(
    r"(?<!\bthe )(?<!\bof )(?<!\bits )(?<!\btheir )\b(?:will|wont|won['’]t|shall|going to"
    r"|(?:is|are|was|were|be) (?:\w+ )?expected to|(?:un)?likely to(?! have)"
    r"|(?:could|can)(?! not\b| have\b| only\b)(?= \w+ (?:further|soon|again|more)\b|(?: \w+ly)? "
    r"(?:rise|lead|become|increase|trigger|derail|take|see|cause|happen|end|fall|grow|force|turn|change|mean)\b))\b|['’]ll\b"
)
_WOULD = re.compile(r"\bwould(?:nt|n['’]t)?\b")
_SAID = re.compile(r"\b(?:said|says|told|announced|wrote|promised|warned|predicted)\b.*\bwould\b")
_NEGATION = re.compile(
    r"\b(?:not|never|cannot|nobody|no one|no-one|none|neither|nor|nothing|nowhere|no)\b|n['’]t\b"
    r"|\b(?:is|are|was|were|does|did|do|has|have|had|wo|would|could|ca|should)nt\b"
    r"|\bfail(?:s|ed|ing)? to\b|\b(?:is|are|was|were|been) unable to\b",
    re.IGNORECASE,
)
_NO_NEGATION = re.compile(
    r"\bnot (?:only|just|including|least|to mention)\b|\bno (?:fewer|less|more|later|sooner|matter|doubt)(?: than)?\b"
    r"|\bwhether or not\b|\bif not\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:whether|who|what|how|why)\b", re.IGNORECASE)
_OF_ATTITUDE = {Attitude.INTENTION: Modality.PLANNED, Attitude.DIRECTIVE: Modality.DEMANDED}


_OPEN = re.compile(
    r"(?i)(?:\b(?:not|never|cannot|unable to)|n[’']t)\s+(?:\w+ly )?(?:yet )?(?:been able to )?"
    r"(?:confirm|verify|say whether|know|rule out)"
)


def modality(said: str, attitude: Attitude | None = None) -> Modality:
    """How a claim in the words `said` is put, inside an attribution of this attitude or in the article's own voice."""
    if _QUESTION.search(said):
        return Modality.QUESTIONED
    if _CONDITION.search(said):
        return Modality.CONDITIONAL
    if attitude in _OF_ATTITUDE and not _reports(said):
        return _OF_ATTITUDE[attitude]
    for pattern, found in ((_DEMAND, Modality.DEMANDED), (_PLAN, Modality.PLANNED), (_FUTURE, Modality.PREDICTED)):
        if pattern.search(said):
            return found
    if _WOULD.search(said):
        return Modality.CONDITIONAL if attitude is None and not _SAID.search(said) else Modality.PREDICTED
    return Modality.ASSERTED


def leaves_open(cue: str) -> bool:
    """Whether a cue says that its source doesn't know: "could not confirm", "did not say whether"."""
    return bool(_OPEN.search(cue))


def negated(said: str) -> bool:
    """Whether the claim in the words `said` is put in the negative; of a question, what is asked."""
    asked = _ASKED.search(said) if _QUESTION.search(said) else None
    return bool(_NEGATION.search(_NO_NEGATION.sub("", said[asked.start() :] if asked else said)))


def _reports(said: str) -> bool:
    """Whether a claim inside a plan or an order tells what has happened: "those who attacked the town"."""
    words = line(said, [Span(0, len(said))])
    for group in words.groups:
        if group.mood is Mood.FINITE:
            first = words.words[group.first]
            return first in ("was", "were", "has", "had") or (
                group.form is not None and group.form.past and group.first == group.last
            )
    return False
