"""Why an unnamed source is unnamed, where the article says so.

A reason is a ground ("because he was not authorised to speak", "for fear of reprisals"); a mere request for anonymity
is none, as newsroom standards have it. Knows the sentence around a source, not who the source is.
"""

import re

from reportedly.schema import Span

_GROUND = re.compile(
    r"(?i)\b(?:because|since|as|due to|owing to|for|citing|out of|given|fearing|to (?:protect|avoid|preserve))\b"
    r"(?:(?![.;\"“”]).){0,120}?\b(?:authori[sz]ed|permitted|allowed|fear(?:s|ed|ing)?|reprisals?|retribution|retaliation|"
    r"safety|security reasons?|sensitiv\w+|identit(?:y|ies)|privacy|protocol|confidential\w*|speak|brief|talk)\b"
    r"(?:(?![.;,\"“”]).){0,60}"
)
_UNAUTHORISED = re.compile(
    r"(?i)\b(?:(?:who|and)\s+)?(?:was|were|is|are)?\s*(?:not|n[’']t)\s+(?:authori[sz]ed|permitted|allowed)\s+to\s+"
    r"(?:speak|talk|brief|discuss|comment)[^.;,\"“”]{0,60}"
)
_REQUEST = re.compile(
    r"(?i)\b(?:anonym\w+|not (?:to )?be (?:named|identified)|(?:to be|being) (?:named|identified)|unnamed|"
    r"(?:withhold|give|reveal|disclose)\w* (?:his|her|their)(?: full)? (?:name|identit)\w*)"
)


def reason(text: str, sentence: Span) -> Span | None:
    """The ground for anonymity that the sentence gives."""
    unauthorised = _UNAUTHORISED.search(text, sentence.start, sentence.end)
    if unauthorised:
        return _stripped(text, Span(*unauthorised.span()))
    request = _REQUEST.search(text, sentence.start, sentence.end)
    ground = _GROUND.search(text, request.end(), sentence.end) if request else None
    return _stripped(text, Span(*ground.span())) if ground else None


def _stripped(text: str, span: Span) -> Span:
    start, end = span
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return Span(start, end)
