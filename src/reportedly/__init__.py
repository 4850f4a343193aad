"""Who actually says so, and does anybody else? Works out on whose word the claims of news reports rest."""

# The folders read/ and attribute/ share their names with the two verbs below. Importing them first
# makes sure that no later import of a module in them puts the folder in the verb's place.
from reportedly import attribute as _attribute_stage  # noqa: F401
from reportedly import read as _read_stage  # noqa: F401
from reportedly.casebook.casebook import Casebook
from reportedly.errors import (
    CasebookError,
    FetchError,
    FormatError,
    InputError,
    LanguageError,
    NotFoundError,
    ReportedlyError,
    UsageError,
    WeightsError,
)
from reportedly.pipeline import attribute, pipe, read
from reportedly.schema import (
    Anonymity,
    Article,
    Attitude,
    Attribution,
    Basis,
    Claim,
    Credit,
    Hop,
    Kind,
    Modality,
    Number,
    Place,
    Polarity,
    Report,
    Source,
    SourceKind,
    SourceMention,
    Span,
    Time,
)

__version__ = "0.1.0"

__all__ = [
    "Anonymity",
    "Article",
    "Attitude",
    "Attribution",
    "Basis",
    "Casebook",
    "CasebookError",
    "Claim",
    "Credit",
    "FetchError",
    "FormatError",
    "Hop",
    "InputError",
    "Kind",
    "LanguageError",
    "Modality",
    "NotFoundError",
    "Number",
    "Place",
    "Polarity",
    "Report",
    "ReportedlyError",
    "Source",
    "SourceKind",
    "SourceMention",
    "Span",
    "Time",
    "UsageError",
    "WeightsError",
    "attribute",
    "pipe",
    "read",
]
