"""Which language a text is in, by its commonest words: enough to say whether it is English.

It names another language only on evidence; a text that is too short to tell has none. Rules and word
lists of our own, no model: a second of start-up for this question would be too much.
"""

import re
import unicodedata
from collections import Counter
from functools import cache

_WORD = re.compile(r"[^\W\d_]+")
_ARTICLE = 20_000  # characters looked at, from three places
_ENOUGH = 4  # common words of another language before it is named
_CLEARLY = 1.5  # how many times the English ones they must be
_LONG = 25  # words among which an English text has some common ones
_SPARSE = 0.06  # share of common words below which a long text is in no language known here

# The commonest words of each language. Where two languages share a word, both have it.
_COMMON = {
    "en": "the of and to in a that is was for it with as his on be at by he had not are but from or have an "
    "they which one were all their there been has when who will more if out so said what up its about than "
    "into them can only other new some could time these two may then do first any my now such like our over "
    "after also did many before must years where your our while this she him her i we you me us no would "
    "s t d ll re ve m u n k",  # what is left of contractions and of U.S., U.N., U.K.
    "fr": "le la les de des du un une et à en que qui est dans pour sur pas par au aux avec il elle ne se ce "
    "cette ont son sa ses plus été sont a mais ou leur d l qu n s",
    "de": "der die das den dem des und ist in zu mit von auf für nicht ein eine einen einer sich auch es an "
    "als hat aus bei nach im am wird wurde sind noch nur oder aber vor zum zur dass",
    "es": "el la los las de del que y en un una es por con no para su se al lo como más pero sus ha fue son "
    "este esta entre cuando sobre también hasta donde desde",
    "it": "il lo la i gli le di del della dei delle che e è un una in per con non si da dal al alla sono ha "
    "anche come più ma nel nella questo hanno stato dopo",
    "pt": "o a os as de do da dos das que e em um uma é para com não por no na se mais ao pelo pela foi como "
    "mas são seu sua entre também já disse segundo",
    "nl": "de het een en van in is dat op te zijn met voor niet aan er om door ook als bij maar uit nog naar "
    "werd wordt heeft over die deze dit hij ze tot",
    "sv": "och i att det som en på är av för med den till inte har de ett om var men från kan sig efter vid "
    "också han hon eller när",
    "da": "og i at det som en på er af for med den til ikke har de et om var men fra kan sig efter ved også "
    "han hun eller når blev jeg der",
    "no": "og i at det som en på er av for med den til ikke har de et om var men fra kan seg etter ved også "
    "han hun eller når ble jeg der",
    "fi": "ja on ei se että oli mutta myös hän ovat kun kuin joka tai niin sen mukaan ole vain jo sekä hänen "
    "ovat olla mitä jos",
    "pl": "i w z na do nie się że to jest o jak po od za przez dla ale co był była są oraz jego tym przed",
    "cs": "a v na se je že to s z do o i ale jako za by pro který po jsou byl bylo podle také od jeho",
    "ro": "și în de la a cu pe că nu din un o pentru este care mai sunt au fost să se al ale dar după",
    "hu": "a az és hogy nem is egy van ez volt meg de csak mint már még el vagy azt lehet után szerint",
    "tr": "ve bir bu da de için ile olarak çok daha gibi ne kadar sonra var olan ama en o ki mi olduğunu "
    "dedi etti göre değil her söyledi açıklamada yaptığı olduğu tarafından",
    "id": "yang dan di dari untuk dengan ini itu pada tidak dalam akan ke ada juga oleh mereka adalah telah "
    "bisa karena saat kata sebagai bahwa atau lebih kami",
    "vi": "và của là có trong không được cho với một các đã người những này khi đến từ cũng về ra",
    "sw": "na ya wa kwa ni katika la za cha kuwa hiyo huo hii pia kama lakini watu baada alisema ambao",
    "sq": "dhe të në e i për me një nga është se që ka më do nuk janë si ky kjo por edhe",
    "hr": "i u je na se da su za od s kao koji što ne o nije bio bi iz ali te će ili nakon do",
    "ca": "el la els les de del que i en un una és per amb no es va al més ha són com ser aquest aquesta",
    "ar": "في من على إلى أن عن التي الذي هذا هذه مع ما لا كان قد كما أو بعد بين وقال قال ان الى ولا",
    "fa": "در به از که این را با است برای آن یک خود تا کرد بر هم نیز گفت شده می های",
    "ur": "کے کی میں ہے اور سے کا کو نے پر کہ ہیں اس یہ بھی نہیں تھا کر ہو",
    "ru": "и в не на что с по как он из за от это для его к но так были был также после она о у же",
    "uk": "і в не на що з та до про як за від це для його але він у був також після є",
    "bg": "и на в да за от се е с по че не са като до това които след при ще",
}
_NAMES = {
    "fr": "French", "de": "German", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch",
    "sv": "Swedish", "da": "Danish", "no": "Norwegian", "fi": "Finnish", "pl": "Polish", "cs": "Czech",
    "ro": "Romanian", "hu": "Hungarian", "tr": "Turkish", "id": "Indonesian or Malay", "vi": "Vietnamese",
    "sw": "Swahili", "sq": "Albanian", "hr": "Croatian, Bosnian or Serbian", "ca": "Catalan",
    "ar": "Arabic", "fa": "Persian", "ur": "Urdu", "ru": "Russian", "uk": "Ukrainian", "bg": "Bulgarian",
    "el": "Greek", "he": "Hebrew", "zh": "Chinese", "ja": "Japanese", "ko": "Korean", "th": "Thai",
    "hi": "a language in Devanagari script", "hy": "Armenian", "ka": "Georgian", "am": "Amharic",
    "en": "English", "und": "a language that is not English",
}  # fmt: skip
# The languages of each script that is not Latin, the one to name without further evidence first.
_SCRIPTS = {
    "ARABIC": ("ar", "fa", "ur"), "CYRILLIC": ("ru", "uk", "bg"), "GREEK": ("el",), "HEBREW": ("he",),
    "HIRAGANA": ("ja",), "KATAKANA": ("ja",), "CJK": ("zh",), "HANGUL": ("ko",), "THAI": ("th",),
    "DEVANAGARI": ("hi",), "ARMENIAN": ("hy",), "GEORGIAN": ("ka",), "ETHIOPIC": ("am",),
}  # fmt: skip


def language(text: str) -> str | None:
    """The ISO 639-1 code of the language of `text`.

    None where the text is too short to tell, `und` where it is long and in no language known here.
    """
    words = Counter(word.casefold() for word in _WORD.findall(_sample(text)))
    script = _script(words)
    if script is None:
        return None
    if script != "LATIN":
        return max(_SCRIPTS.get(script, ("und",)), key=lambda code: _evidence(words, code))
    foreign, english, code = max(_contest(words, code) for code in _COMMON if code != "en")
    if foreign >= _ENOUGH and foreign > _CLEARLY * english:
        return code
    if words.total() >= _LONG and _evidence(words, "en") < _SPARSE * words.total():
        return "und"
    return "en" if _evidence(words, "en") else None


def language_name(code: str | None) -> str:
    """What a reader calls the language of that code."""
    return _NAMES.get(code or "und", code or "und")


def _sample(text: str) -> str:
    """The whole of an article; of a longer text its beginning, middle and end."""
    if len(text) <= _ARTICLE:
        return text
    third = _ARTICLE // 3
    middle = (len(text) - third) // 2
    return " ".join((text[:third], text[middle : middle + third], text[-third:]))


def _script(words: Counter[str]) -> str | None:
    """The script of most letters; None where there are no letters."""
    scripts: Counter[str] = Counter()
    for word, times in words.items():
        for letter in word:
            scripts[_script_of(letter)] += times
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > scripts.total() / 10:
        return "HIRAGANA"  # Japanese mixes them with Chinese signs
    return scripts.most_common(1)[0][0] if scripts else None


@cache
def _script_of(letter: str) -> str:
    return unicodedata.name(letter, "UNKNOWN").split()[0]


@cache
def _common(code: str) -> frozenset[str]:
    return frozenset(_COMMON.get(code, "").split())


def _evidence(words: Counter[str], code: str) -> int:
    """How many words of the text are common ones of that language."""
    return sum(words[word] for word in _common(code))


def _contest(words: Counter[str], code: str) -> tuple[int, int, str]:
    """The evidence for a language and for English, without the words that both have."""
    shared = sum(words[word] for word in _common(code) & _common("en"))
    return _evidence(words, code) - shared, _evidence(words, "en") - shared, code
