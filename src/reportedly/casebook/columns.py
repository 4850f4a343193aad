"""The columns of exported tables: their names, types and meaning, and how each table is asked for.

Invariant: what stands here is what is written and what docs/asking.md says. Knows no format.
"""

from collections.abc import Iterator
from dataclasses import dataclass

TEXT, WHOLE, REAL, BOOL = "string", "int64", "double", "bool"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: name, type, what it means, and the SQL that gives it."""

    name: str
    type: str
    means: str
    sql: str


@dataclass(frozen=True, slots=True)
class Table:
    """One file of an export: its columns and where the rows come from, `a` being the article of each."""

    name: str
    columns: tuple[Column, ...]
    source: str
    order: str

    @property
    def select(self) -> str:
        """The query that gives all rows."""
        columns = ", ".join(f'{column.sql} AS "{column.name}"' for column in self.columns)
        return f"SELECT {columns} FROM {self.source} ORDER BY {self.order}"


def _c(name: str, type: str, means: str, sql: str | None = None) -> Column:
    return Column(name, type, means, sql or f'x."{name}"')


_ARTICLE = _c("article", TEXT, "id of the article", "a.id")
_PLACE = (
    _c("start", WHOLE, "where the words begin in the article's text (code points, from 0)"),
    _c("end", WHOLE, "where they end, exclusive"),
    _c("words", TEXT, "the words there", 'substr(a.text, x.start + 1, x."end" - x.start)'),
)
_OF_CLAIM = (_ARTICLE, _c("claim", TEXT, "id of the claim in the article", "'c' || x.claim"))


def _spans(table: str, where: str) -> str:
    inner = f'SELECT start, "end" FROM {table} AS y WHERE y.article = x.article AND {where} ORDER BY position'
    return f'(SELECT json_group_array(json_array(start, "end")) FROM ({inner}))'


def _within(name: str, table: str, order: str, columns: tuple[Column, ...]) -> Table:
    return Table(name, columns, f"{table} AS x JOIN articles AS a ON a.key = x.article", f"x.article, {order}")


def _in_claim(name: str, *columns: Column) -> Table:
    return _within(name, name, "x.claim, x.position", (*_OF_CLAIM, *columns))


_ARTICLES = Table(
    "articles",
    (
        _c("article", TEXT, "id of the article", "x.id"),
        _c("url", TEXT, "its address"),
        _c("outlet", TEXT, "who published it"),
        _c("title", TEXT, "its headline"),
        _c("authors", TEXT, "JSON list of names"),
        _c("published", TEXT, "ISO date or date-time"),
        _c("language", TEXT, "ISO 639-1 code"),
        _c("version", WHOLE, "counts up where the text at one address changed"),
        _c("current", BOOL, "whether it is the last version"),
        _c("words", WHOLE, "words of the text"),
        _c("added", TEXT, "when it came into the casebook (UTC)"),
        _c("made_by", TEXT, "program and weights that worked it out"),
        _c("text", TEXT, "the text, to which all offsets refer"),
    ),
    "articles AS x",
    "x.key",
)
_SOURCES = Table(
    "sources",
    (
        _ARTICLE,
        _c("source", TEXT, "id of the source in the article", "'s' || x.id"),
        _c("name", TEXT, "its fullest name there, or its description"),
        _c("kind", TEXT, "person, organisation, outlet, document, group or state"),
        _c("named", BOOL, "whether the article names it"),
        _c("on_behalf", TEXT, "for whom it speaks"),
        _c("reason_start", WHOLE, "where the article says why it is not named"),
        _c("reason_end", WHOLE, "where that ends, exclusive"),
        _c("entity", TEXT, "who it is over all articles", "'e' || x.entity"),
        _c("entity_name", TEXT, "what that one is called", "e.name"),
        _c("mentions", TEXT, "JSON list of [start, end]", _spans("mentions", "y.source = x.id")),
        _c("descriptors", TEXT, "JSON list of [start, end]", _spans("descriptors", "y.source = x.id")),
    ),
    "sources AS x JOIN articles AS a ON a.key = x.article LEFT JOIN entities AS e ON e.key = x.entity",
    "x.article, x.id",
)
_WHO = """(SELECT json_group_array('s' || source) FROM (
    SELECT source FROM attribution_sources AS y
    WHERE y.article = x.article AND y.attribution = x.id ORDER BY position))"""
_ATTRIBUTIONS = _within(
    "attributions",
    "attributions",
    "x.id",
    (
        _ARTICLE,
        _c("attribution", TEXT, "id of the attribution in the article", "'a' || x.id"),
        _c("parent", TEXT, "the attribution in whose content it lies", "'a' || x.parent"),
        _c("sources", TEXT, "JSON list of the ids of its sources", _WHO),
        _c("source_start", WHOLE, "where the words for the source begin"),
        _c("source_end", WHOLE, "where they end, exclusive"),
        _c("cue_start", WHOLE, "where the cue begins"),
        _c("cue_end", WHOLE, "where it ends, exclusive"),
        _c("cue", TEXT, "the cue", "substr(a.text, x.cue_start + 1, x.cue_end - x.cue_start)"),
        _c("content", TEXT, "JSON list of [start, end]", _spans("contents", "y.attribution = x.id")),
        _c("kind", TEXT, "direct, indirect or mixed"),
        _c("attitude", TEXT, "statement, belief, intention, directive or perception"),
        _c("polarity", TEXT, "affirmed or denied"),
        _c("score", REAL, "the network's confidence, 0 to 1"),
        _c("rejected", BOOL, "whether a person said that it is wrong"),
    ),
)
_TEXT_OF_CLAIM = """(SELECT group_concat(words, ' … ') FROM (
    SELECT substr(a.text, start + 1, "end" - start) AS words FROM claim_spans AS y
    WHERE y.article = x.article AND y.claim = x.id AND y.role = 'claim' ORDER BY position))"""
_CLAIMS = Table(
    "claims",
    (
        _ARTICLE,
        _c("claim", TEXT, "id of the claim in the article", "'c' || x.id"),
        _c("attribution", TEXT, "the innermost attribution in which it stands; none in the article's own voice",
           "'a' || x.attribution"),
        _c("words", TEXT, "the words that carry it", _TEXT_OF_CLAIM),
        _c("spans", TEXT, "JSON list of [start, end]", _spans("claim_spans", "y.claim = x.id AND y.role = 'claim'")),
        _c("hedges", TEXT, "JSON list of [start, end]", _spans("claim_spans", "y.claim = x.id AND y.role = 'hedge'")),
        _c("unverified", TEXT, "JSON list of [start, end] in which the article says that it could not check",
           _spans("claim_spans", "y.claim = x.id AND y.role = 'unverified'")),
        _c("modality", TEXT, "asserted, planned, predicted, demanded, conditional or questioned"),
        _c("negated", BOOL, "whether it says that something is not so"),
        _c("verbatim", BOOL, "whether it stands in quotation marks"),
        _c("origin", TEXT, "where its chain ends: a name", "h.name"),
        _c("origin_source", TEXT, "the id of that source in the article", "'s' || h.source"),
    ),
    "claims AS x JOIN articles AS a ON a.key = x.article "
    "LEFT JOIN hops AS h ON h.article = x.article AND h.chain = x.chain AND h.origin",
    "x.article, x.id",
)  # fmt: skip

TABLES = (
    _ARTICLES,
    _within(
        "credits", "credits", "x.position", (_ARTICLE, _c("name", TEXT, "from whom the article is taken"), *_PLACE)
    ),
    _SOURCES,
    _ATTRIBUTIONS,
    _CLAIMS,
    _in_claim(
        "numbers", *_PLACE,
        _c("value", REAL, "the number"),
        _c("high", REAL, "the upper one of a range"),
        _c("bound", TEXT, "words such as “more than”"),
        _c("unit", TEXT, "what is counted"),
        _c("of", TEXT, "of a toll: killed, wounded, missing, …"),
    ),
    _in_claim(
        "places", *_PLACE,
        _c("name", TEXT, "the place's name"),
        _c("geonames", WHOLE, "its number in GeoNames"),
        _c("lat", REAL, "latitude, degrees"),
        _c("lon", REAL, "longitude, degrees"),
        _c("country", TEXT, "ISO 3166 code"),
    ),
    _in_claim(
        "times", *_PLACE,
        _c("first", TEXT, "the first day or moment, ISO"),
        _c("last", TEXT, "the last"),
        _c("grain", TEXT, "how exact: day, month, year, …"),
    ),
    _within(
        "hops", "claim_hops", "x.claim, x.position",
        (
            *_OF_CLAIM,
            _c("position", WHOLE, "0 for the outlet that published it, then inwards"),
            _c("name", TEXT, "through whose hands the claim came"),
            _c("source", TEXT, "the id of that source in the article", "'s' || x.source"),
            _c("basis", TEXT, "published, credit, attribution or copied text"),
            _c("start", WHOLE, "where the article says so"),
            _c("end", WHOLE, "where that ends, exclusive"),
        ),
    ),
)  # fmt: skip


def described() -> Iterator[str]:
    """The columns as the page of docs has them."""
    for table in TABLES:
        yield f"### {table.name}\n\n| column | type | meaning |\n| --- | --- | --- |"
        yield "\n".join(f"| `{one.name}` | {one.type} | {one.means} |" for one in table.columns) + "\n"
