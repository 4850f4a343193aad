"""What every reader does last: an article whose text can be stored, with its language and its credits.

A text is changed in one thing only: lone surrogates, which neither UTF-8 nor JSON can hold, become
U+FFFD, one for one. Knows nothing about where an article came from.
"""

import re
from dataclasses import replace

from reportedly.errors import FormatError, LanguageError
from reportedly.read.credits import credits
from reportedly.read.language import language, language_name
from reportedly.read.source import Options
from reportedly.schema import Article

LONGEST = 2_000_000  # characters of one text
_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def finished(place: str, article: Article, options: Options) -> Article:
    """`article` checked and filled in; `place` names it in messages.

    Raises `FormatError` for a text that is none, `LanguageError` for one that is not English.
    """
    text = checked(place, article.text)
    code = language(text)
    if code not in (None, "en") and not options.force:
        came = f"{language_name(code)} (--force reads it all the same)"
        raise LanguageError(place, "an English text", came)
    return replace(
        article,
        language=article.language or code,
        credits=article.credits or credits(text, article.title),
        text=text,
    )


def checked(name: str, text: str) -> str:
    """`text` with its lone surrogates replaced, so that it can be written as UTF-8 and as JSON.

    Raises `FormatError` where it is empty, too long, or not text.
    """
    if len(text) > LONGEST:
        raise FormatError(name, f"at most {LONGEST:,} characters", f"{len(text):,}")
    if not text.strip():
        raise FormatError(name, "a text", "nothing but white space" if text else "nothing: it is empty")
    if "\0" in text or len(_CONTROL.findall(text)) > len(text) / 50:
        raise FormatError(name, "a text", "binary data (control characters)")
    return clean(text)


def clean(text: str) -> str:
    """`text` with each lone surrogate replaced by U+FFFD."""
    return _SURROGATE.sub("\ufffd", text)
