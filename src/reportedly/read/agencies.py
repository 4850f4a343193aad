"""Agencies and outlets that articles are taken from, and how they are written.

Our own list, written by hand for this project, in no order of merit; it knows names, not positions.
A wire sells reports to others and may stand as a bare name; an outlet needs words around it.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby

# The name that we give them: other spellings. Capitals throughout are understood.
_WIRES = {
    "AFP": ("Agence France-Presse", "Agence France Presse"),
    "AP": ("Associated Press", "A.P."),
    "Reuters": ("Thomson Reuters",),
    "UPI": ("United Press International",),
    "dpa": ("DPA", "Deutsche Presse-Agentur"),
    "EFE": ("Agencia EFE",),
    "ANSA": (),
    "Adnkronos": ("AKI",),
    "Belga": (),
    "PA Media": ("Press Association",),
    "AAP": ("Australian Associated Press",),
    "Canadian Press": (),
    "Bloomberg": ("Bloomberg News",),
    "Dow Jones": ("Dow Jones Newswires",),
    "Xinhua": ("Xinhua News Agency",),
    "Kyodo": ("Kyodo News",),
    "Jiji Press": ("Jiji",),
    "Yonhap": ("Yonhap News Agency",),
    "KCNA": (),
    "PTI": ("Press Trust of India",),
    "ANI": ("Asian News International",),
    "IANS": ("Indo-Asian News Service",),
    "United News of India": (),
    "APP": ("Associated Press of Pakistan",),
    "BSS": (),
    "Bernama": (),
    "Antara": (),
    "TASS": ("Tass", "Itar-Tass", "ITAR-TASS"),
    "RIA Novosti": ("RIA",),
    "Interfax": (),
    "Sputnik": ("Sputnik News",),
    "Ukrinform": (),
    "UNIAN": (),
    "BelTA": (),
    "Polish Press Agency": (),
    "CTK": (),
    "MTI": (),
    "Tanjug": (),
    "BTA": (),
    "Agerpres": (),
    "ANA-MPA": ("AMNA",),
    "Anadolu Agency": ("Anadolu", "AA"),
    "IHA": ("Ihlas News Agency",),
    "DHA": ("Dogan News Agency", "Doğan News Agency"),
    "SANA": ("Sana", "Sana News", "Syrian Arab News Agency"),
    "NNA": ("National News Agency",),
    "Petra": (),
    "KUNA": (),
    "QNA": (),
    "WAM": (),
    "SPA": ("Saudi Press Agency",),
    "BNA": ("Bahrain News Agency",),
    "ONA": ("Oman News Agency",),
    "INA": ("Iraqi News Agency",),
    "Middle East News Agency": (),
    "WAFA": ("Wafa",),
    "Ma'an": ("Ma'an News Agency",),
    "Tunis Afrique Presse": (),
    "Algérie Presse Service": ("Algerie Presse Service",),
    "Maghreb Arabe Presse": (),
    "SUNA": (),
    "Saba": ("Saba News Agency",),
    "IRNA": (),
    "ISNA": (),
    "Fars": ("Fars News", "Fars News Agency", "FNA"),
    "Mehr": ("Mehr News", "Mehr News Agency", "MNA"),
    "Tasnim": ("Tasnim News", "Tasnim News Agency"),
    "ARA News": (),
    "Hawar News": ("ANHA",),
    "Firat News": ("ANF",),
    "NAN": ("News Agency of Nigeria",),
    "PANA": ("Panapress",),
    "Prensa Latina": (),
    "Agencia Brasil": ("Agência Brasil",),
    "Notimex": (),
    "Inter Press Service": ("IPS",),
    "Religion News Service": ("RNS",),
    "IRIN": (),
    "agencies": ("Agencies", "news agencies", "News Agencies", "wires", "wire services"),
}  # fmt: skip
_OUTLETS = {
    "BBC": ("BBC News",), "CNN": (), "Al Jazeera": ("Al-Jazeera", "Aljazeera"),
    "Al Arabiya": ("Al-Arabiya", "Alarabiya"), "Al-Mayadeen": ("Al Mayadeen",), "Al-Manar": ("Al Manar",),
    "Al-Alam": ("Al Alam", "Alalam"), "Press TV": ("PressTV", "presstv"), "RT": ("Russia Today",),
    "TRT World": ("TRTWorld", "TRT"), "Daily Sabah": (), "Hurriyet": ("Hürriyet", "Hurriyet Daily News"),
    "Asharq Al-Awsat": ("Asharq al-Awsat", "Asharq Alawsat"), "Al-Hayat": ("Al Hayat",),
    "As-Safir": ("As Safir", "Assafir"), "An-Nahar": ("An Nahar", "Annahar"), "Al-Akhbar": ("Al Akhbar",),
    "Naharnet": (), "NOW Lebanon": ("NOW",), "The Daily Star": ("Daily Star",), "L'Orient-Le Jour": (),
    "Al-Quds Al-Arabi": ("Al Quds Al Arabi", "Al-Quds al-Arabi"), "Islamic Republic of Iran Broadcasting": ("IRIB",),
    "Al-Watan": ("Al Watan",), "Aleppo Today": (), "Sham FM": (), "Al-Ikhbariya": ("Al Ikhbariya",),
    "Al-Monitor": ("Al Monitor",), "Al-Ahram": ("Ahram Online",), "Al-Masry Al-Youm": ("Egypt Independent",),
    "The National": (), "Gulf News": (), "Khaleej Times": (), "Arab News": (), "Jordan Times": (),
    "The New Arab": ("Al-Araby Al-Jadeed",), "Middle East Eye": (), "Middle East Monitor": ("MEMO",),
    "Enab Baladi": (), "Zaman Al Wasl": ("Zaman al-Wasl",), "Orient News": (), "Smart News": (),
    "Al-Masdar News": ("Al Masdar News", "Al-Masdar"), "Rudaw": (), "Kurdistan 24": (), "Haaretz": (),
    "Jerusalem Post": (), "Times of Israel": (), "Ynet": ("Ynetnews",), "Guardian": (), "Independent": (),
    "Telegraph": (), "Financial Times": (), "New York Times": (), "Washington Post": (),
    "Wall Street Journal": (), "Los Angeles Times": (), "USA Today": (), "NPR": (), "Voice of America": ("VOA",),
    "Radio Free Europe": ("RFE/RL", "Radio Free Europe/Radio Liberty"), "Deutsche Welle": ("DW",),
    "France 24": ("France24",), "RFI": (), "Euronews": (), "Der Spiegel": ("Spiegel Online",), "Sky News": (),
    "Fox News": (), "ABC News": (), "CBS News": (), "NBC News": (), "Politico": (), "Global Times": (),
    "China Daily": (), "CGTN": (), "South China Morning Post": (), "UN News": (),
    "ReliefWeb": (), "Global Voices": (), "ProPublica": (), "Meduza": (),
}  # fmt: skip
_EDITION = r"(?:[ \t](?:English|Arabic|Online|News Agency|news agency))?"

# Signs that stand for a letter of a name in a masked text: private ones, that no text needs.
WIRE, OUTLET = "\ue000", "\ue001"


def masked(text: str) -> str:
    """`text` with every letter of a name in our lists replaced by `WIRE` or `OUTLET`; as long as it was.

    So patterns for what stands around a name need not hold all names.
    """
    return _name().sub(lambda found: _sign(found) * len(found[0]), text)


def names(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The names of wires and outlets in that part of `text`."""
    return _name().finditer(text, start, end)


@cache
def proper_name(written: str) -> str | None:
    """The name by which we know an agency or outlet; None for one that is not in the lists."""
    bare = re.sub(r"^[Tt]he\s", "", written)
    while bare:
        if bare.upper() in _known():
            return _known()[bare.upper()]
        bare = bare.rpartition(" ")[0]
    return None


def is_listed(written: str) -> bool:
    """Whether the whole of a name is that of an agency or outlet in our lists."""
    return re.sub(r"^[Tt]he\s", "", written).upper() in _known()


def _sign(found: re.Match[str]) -> str:
    return WIRE if proper_name(found[0]) in _WIRES else OUTLET


@cache
def _known() -> dict[str, str]:
    known = _WIRES | _OUTLETS
    return {spelling.upper(): name for name, others in known.items() for spelling in (name, *others)}


@cache
def _name() -> re.Pattern[str]:
    spellings = {s for name, others in (_WIRES | _OUTLETS).items() for s in (name, *others)}
    spellings |= {s.upper() for s in spellings if len(s) > 3}
    longest_first = sorted(spellings, key=lambda s: (s[0], -len(s), s))
    by_letter = (  # so that a wrong first letter costs one look, not one for each name
        f"{letter}(?:{'|'.join(re.escape(s[1:]) for s in group)})"
        for letter, group in groupby(longest_first, key=lambda s: s[0])
    )
    return re.compile(rf"(?<!\w)(?<!\w-)(?:{'|'.join(by_letter)}){_EDITION}(?![\w’'])")
